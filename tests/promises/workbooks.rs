//! An assessment as tables: in a workbook for Excel and as CSV, with nothing lost, days and
//! numbers as such, and nothing that a spreadsheet would reckon with.

use std::io::{Cursor, Read};
use std::sync::Arc;

use attune::documents::document::{Block, Document};
use attune::documents::{AssessmentDocument, DocumentKind, Format, ReportSource, TrainingDocument};
use attune::files::checklists;
use attune::files::format::read_assessment;
use attune::model::{Action, Assessment, GroupVotes, Response, Round, When};
use attune::words;
use calamine::{Data, Range, Reader, Xlsx};
use jiff::civil::date;
use proptest::prelude::*;

use crate::courses;
use crate::support::{document, rich};

fn example() -> Assessment {
    read_assessment("assets/example.attune".as_ref()).unwrap()
}

fn tables(assessment: &Assessment) -> Document {
    document(AssessmentDocument::Tables, assessment)
}

fn written(document: &Document) -> Vec<u8> {
    Format::Excel.write(document, None).unwrap().bytes
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

fn sheet(assessment: &Assessment, name: &str) -> Range<Data> {
    open(written(&tables(assessment))).worksheet_range(name).unwrap()
}

/// The column under this heading, without it.
fn column<'a>(sheet: &'a Range<Data>, heading: &str) -> Vec<&'a Data> {
    let head = sheet.rows().next().unwrap();
    let position = head.iter().position(|cell| *cell == *heading).unwrap();
    sheet.rows().skip(1).map(|row| &row[position]).collect()
}

/// A part of the file as it is packed.
fn part(bytes: &[u8], name: &str) -> String {
    let mut packed = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    packed.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn last_round(assessment: &mut Assessment) -> &mut Round {
    Arc::make_mut(assessment.rounds.last_mut().unwrap())
}

#[test]
fn every_row_has_room_for_all_that_is_wrapped_in_it() {
    let assessment = rich();
    let file = written(&tables(&assessment));
    let rows = part(&file, "xl/worksheets/sheet1.xml");
    let height = |row: usize| {
        let row = rows.split(&format!("<row r=\"{row}\"")).nth(1).unwrap().split('>').next().unwrap();
        let high = row.split("ht=\"").nth(1).map(|of| of.split('"').next().unwrap().parse::<f64>().unwrap());
        high.unwrap_or(15.0)
    };
    let sheet = sheet(&assessment, "Statements");
    let mut highest = 0.0_f64;
    for (number, row) in (2..).zip(sheet.rows().skip(1)) {
        let longest = row.iter().map(|cell| cell.to_string().chars().count()).max().unwrap();
        // A column has 46 letters at the most, and a row is no higher than 409 points.
        #[allow(clippy::cast_precision_loss)] // a note
        let least = (longest.div_ceil(46) as f64 * 15.0).min(409.0);
        assert!(height(number) >= least, "row {number}: {} of {least}", height(number));
        highest = highest.max(least);
    }
    assert!(highest > 15.0);
}

#[test]
fn a_workbook_has_a_sheet_for_each_table_and_one_that_says_what_the_columns_mean() {
    let mut book = open(written(&tables(&example())));
    let names = ["Statements", "Actions", "First votes", "Rounds", "What the columns mean"];
    assert_eq!(book.sheet_names(), names);
    let meanings = book.worksheet_range("What the columns mean").unwrap();
    let explained = |sheet: &str, column: &str| {
        meanings.rows().any(|row| row[0] == *sheet && row[1] == *column && !row[2].to_string().is_empty())
    };
    for name in &names[..4] {
        let range = book.worksheet_range(name).unwrap();
        for heading in range.rows().next().unwrap() {
            assert!(explained(name, &heading.to_string()), "{name}: {heading}");
        }
    }
}

#[test]
fn ratings_days_and_numbers_are_read_back_as_what_they_are() {
    let assessment = example();
    let round = assessment.rounds.last().unwrap();
    let statements = sheet(&assessment, "Statements");
    let all = &assessment.checklist.statements;
    assert_eq!(column(&statements, "Number").len(), all.len());
    for (number, (cell, rated)) in
        (1_u8..).zip(column(&statements, "Number").iter().zip(column(&statements, "Rating")))
    {
        assert_eq!(**cell, Data::Float(number.into()));
        let rating = round.rating(&all[usize::from(number) - 1].id);
        assert!(rated.to_string().ends_with(&words::rating(rating)), "{rated}");
    }
    let actions = sheet(&assessment, "Actions");
    let due: Vec<String> = column(&actions, "By when").into_iter().map(said).collect();
    let days: Vec<_> = assessment.actions.iter().filter_map(|action| action.due.as_ref()?.day()).collect();
    assert!(!days.is_empty());
    for day in days {
        assert!(due.contains(&day.to_string()), "{day}: {due:?}");
    }
    let rounds = sheet(&assessment, "Rounds");
    let dates: Vec<String> = column(&rounds, "Date").into_iter().map(said).collect();
    let agreed: Vec<String> = assessment.rounds.iter().map(|round| round.date.to_string()).collect();
    assert_eq!(dates, agreed);
}

/// A day as it is counted, and anything else as its words.
fn said(cell: &Data) -> String {
    match cell {
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    }
}

#[test]
fn a_workbook_can_be_filtered_and_offers_only_ratings_and_statuses_that_there_are() {
    let bytes = written(&tables(&example()));
    for number in 1..=5 {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
        assert!(sheet.contains("state=\"frozen\""), "{number}");
        let table = part(&bytes, &format!("xl/tables/table{number}.xml"));
        assert!(table.contains("<autoFilter "), "{number}");
    }
    let statements = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(statements.contains("\"R Red,A Amber,G Green,Not applicable,Not yet rated\""), "{statements}");
    assert_eq!(statements.matches("<cfRule ").count(), 3, "each rating has its colour");
    let actions = part(&bytes, "xl/worksheets/sheet2.xml");
    assert!(actions.contains("\"Not started,Under way,Done,No longer needed\""));
    let about = part(&bytes, "docProps/core.xml");
    assert!(about.contains("2026-02-20T00:00:00Z") && about.contains("<dc:title>"), "{about}");
}

#[test]
fn the_same_file_gives_the_same_workbook() {
    for assessment in [example(), rich(), crate::support::empty()] {
        assert!(written(&tables(&assessment)) == written(&tables(&assessment)));
    }
}

#[test]
fn a_text_that_is_too_long_for_a_cell_goes_on_beside_it() {
    let mut assessment = rich();
    let note: String = "A long story 👶 ".chars().cycle().take(50_000).collect();
    let id = assessment.checklist.statements[1].id.clone();
    let response = Response { note: note.clone(), ..Response::default() };
    last_round(&mut assessment).responses.insert(id, Arc::new(response));
    let sheet = sheet(&assessment, "Statements");
    let pieces: Vec<String> =
        ["Why", "Why (part 2)"].map(|heading| column(&sheet, heading)[1].to_string()).into();
    assert!(pieces.concat().trim() == note.trim());
    assert!(!pieces[1].is_empty());
}

#[test]
fn votes_that_nobody_has_been_shown_are_in_no_table() {
    let mut assessment = rich();
    let id = assessment.checklist.statements[0].id.clone();
    let round = last_round(&mut assessment);
    round.revealed.remove(&id);
    let hidden = GroupVotes { red: 71, amber: 72, green: 73, cant_say: 74, ..GroupVotes::default() };
    round.votes.insert(id, vec![hidden]);
    let csv = String::from_utf8(Format::Csv.write(&tables(&assessment), None).unwrap().bytes).unwrap();
    for count in ["\"71\"", "\"72\"", "\"73\"", "\"74\"", "\"290\""] {
        assert!(!csv.contains(count), "{count}");
    }
    assert!(csv.contains(&attune::text!("doc-votes-hidden")));
}

#[test]
fn csv_holds_one_table_below_the_other_each_under_its_name() {
    let assessment = example();
    let bytes = Format::Csv.write(&tables(&assessment), None).unwrap().bytes;
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text);
    let rows: Vec<Vec<String>> =
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    assert_eq!(rows[0], ["Statements"]);
    assert_eq!(rows[1][..2], ["Number", "Short title"]);
    let actions = rows.iter().position(|row| row == &["Actions"]).unwrap();
    assert_eq!(rows[actions - 1], [""]);
    assert_eq!(actions, 2 + assessment.checklist.statements.len() + 1);
    let due = assessment.actions.iter().find_map(|action| action.due.as_ref()?.day()).unwrap();
    assert!(rows.iter().any(|row| row.contains(&due.to_string())), "days are written to be sorted");
}

#[test]
fn the_answers_of_a_course_are_a_workbook_too() {
    let training = checklists::example_training();
    let learners = training.participants.len();
    let source = ReportSource::Training { training, chance: false };
    let kind: DocumentKind = TrainingDocument::Answers.into();
    let mut book = open(written(&source.build(kind, courses::TODAY).unwrap()));
    let answers = book.worksheet_range("Answers").unwrap();
    assert!(answers.rows().count() > learners);
    let scores = column(&answers, &words::training::question_short(attune::model::Question::Confidence));
    assert!(scores.iter().any(|cell| matches!(cell, Data::Float(_))), "scores can be reckoned with");
}

/// Beginnings that some spreadsheet takes for a formula's, also behind what nobody sees.
fn dangerous() -> impl Strategy<Value = String> {
    let before = prop::sample::select(vec!["", " ", "\t", "\u{a0}", "\u{200b}", "\n", "  \u{feff}"]);
    let sign = prop::sample::select(vec!["=", "+", "-", "@", "＝", "＋"]);
    (before, sign, "[A-Z0-9()!|' ]{1,12}").prop_map(|(before, sign, rest)| format!("{before}{sign}{rest}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_formula_never_starts_in_a_cell_of_a_workbook(what in dangerous(), note in dangerous()) {
        let mut assessment = rich();
        let statement = assessment.checklist.statements[0].id.clone();
        let due = Some(When::Words(note.clone()));
        let action = Action { id: "f".into(), statement: statement.clone(), what: what.clone(), due, ..Action::default() };
        assessment.actions.push(Arc::new(action));
        let response = Response { note: note.clone(), ..Response::default() };
        last_round(&mut assessment).responses.insert(statement, Arc::new(response));
        let bytes = written(&tables(&assessment));
        for number in 1..=5 {
            let sheet = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
            prop_assert!(!sheet.contains("<f>") && !sheet.contains("<f "));
        }
        let mut book = open(bytes);
        let seen = |text: &str| text.chars().filter(char::is_ascii_graphic).collect::<String>();
        let range = book.worksheet_range("Actions").unwrap();
        let cells: Vec<&Data> = range.rows().flatten().collect();
        let is_there = cells.iter().any(|cell| matches!(cell, Data::String(text) if seen(text) == seen(&what)));
        prop_assert!(is_there, "{what:?}");
    }
}

#[test]
fn names_of_sheets_are_what_excel_allows_and_never_twice() {
    let mut document = tables(&example());
    for block in &mut document.blocks {
        if let Block::Heading(heading) = block {
            heading.text = "'Is this [a] name: with/too many\\letters? 👶👶👶'".into();
        }
    }
    let names = open(written(&document)).sheet_names();
    let different: std::collections::BTreeSet<_> = names.iter().collect();
    assert_eq!((names.len(), different.len()), (5, 5));
    document.date = date(1850, 1, 1);
    assert!(written(&document) == written(&document));
}
