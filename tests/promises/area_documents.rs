//! What is made of the teams of an area: the numbers agree with those counted by hand in
//! every format, nothing that was not to leave is in any, and no team is ranked.

use std::io::{Cursor, Read as _};

use attune::documents::document::{BarCounts, Block, Cell, Document, Table};
use attune::documents::{AreaDocument, AssessmentDocument, DocumentKind, Format, ReportSource};
use attune::files::area::begin;
use attune::model::area::{AreaPicture, Chosen, RoundChoice, Sharing};
use calamine::{Data, Reader, Xlsx};

use crate::area_support::{ALL, NOTE, READ, SIX, few, large, of, plan_file, six, source, two_rounds};
use crate::common::says;
use crate::in_every_format::{lost, texts};
use crate::pictures::words_of_png;

/// Of the file of an area's plan.
#[path = "area_plan_documents.rs"]
mod of_plans;

const NAMED: Sharing = Sharing { names: true, notes: false, few_agreed: false };

fn document(source: &ReportSource, kind: impl Into<DocumentKind>) -> Document {
    source.build(kind.into(), READ).unwrap()
}

fn text(document: &Document) -> String {
    let words = String::from_utf8(Format::Text.write(document, None).unwrap().bytes).unwrap();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every table of a document.
fn tables(blocks: &[Block]) -> Vec<&Table> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Table(table) => found.push(table),
            Block::Together(blocks) | Block::Close(blocks) => found.extend(tables(blocks)),
            _ => {}
        }
    }
    found
}

/// Every bar of a document: what its row begins with, and its counts.
fn bars(blocks: &[Block]) -> Vec<(String, [u32; 5])> {
    let mut found = Vec::new();
    for table in tables(blocks) {
        for row in &table.rows {
            for cell in &row[1..] {
                if let Cell::Bar(bar) = cell {
                    let BarCounts::Ratings(of) = bar.counts else { panic!("{bar:?}") };
                    let counts = [of.red, of.amber, of.green, of.not_applicable, of.not_rated];
                    found.push((words(&row[0]), counts));
                }
            }
        }
    }
    found
}

fn words(cell: &Cell) -> String {
    let Cell::Text(paragraphs) = cell else { panic!("{cell:?}") };
    paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect()
}

/// By hand, of the six: Red, Amber, Green, not applicable, not rated.
const COUNTED: [[u32; 5]; 5] =
    [[3, 2, 1, 0, 0], [1, 0, 5, 0, 0], [4, 1, 0, 1, 0], [0, 0, 0, 0, 6], [0, 2, 4, 0, 0]];

#[test]
fn the_map_has_the_counts_that_were_counted_by_hand_and_help_is_asked_for_in_their_order() {
    let hidden = document(&source(&six(), Sharing::default()), AreaDocument::Report);
    let bars = bars(&hidden.blocks);
    assert_eq!(bars.len(), 11, "each statement once");
    assert_eq!(bars[..5].iter().map(|(_, counts)| *counts).collect::<Vec<_>>(), COUNTED);
    let said = text(&hidden);
    let (first, second, third) =
        ("strategies: 4 of 6 said Red", "development: 3 of 6 said", "SEND: 1 of 6 said");
    let place = |what: &str| said.find(what).unwrap_or_else(|| panic!("{what}: {said}"));
    assert!(place(first) < place(second) && place(second) < place(third), "{said}");
    says(&said, &["6 teams", "Teams are not ranked here.", "It is an order of statements, not of teams."]);
}

#[test]
fn with_names_each_team_has_its_mark_and_those_who_could_teach_stand_beside_those_who_ask() {
    let named = document(&source(&six(), NAMED), AreaDocument::Report);
    let all = tables(&named.blocks);
    let map = all.iter().find(|table| table.header.len() == 7).unwrap();
    assert_eq!(map.header[1..], SIX.map(|(name, ..)| name));
    for (column, (name, _, letters)) in SIX.iter().enumerate() {
        let marks = map.rows.iter().map(|row| match &row[column + 1] {
            Cell::Small(mark) => {
                mark.rating.map_or('-', |rating| format!("{rating:?}").chars().next().unwrap())
            }
            cell => panic!("{cell:?}"),
        });
        assert_eq!(marks.collect::<String>(), *letters, "{name}");
    }
    let said = text(&named);
    says(&said, &["6 teams of 3 agencies: Hubs 2, Nurseries 2, Visiting 2"]);
    let teaches = bars(&named.blocks);
    assert_eq!(teaches[0].1, COUNTED[2], "first where most are Red");
    let teach = all.iter().find(|table| table.header.iter().any(|name| name.contains("teach")));
    let rows: Vec<Vec<String>> =
        teach.unwrap().rows.iter().map(|row| row.iter().map(words).collect()).collect();
    let first =
        ["1. Child development", "Firthorn Hub", "Ashgrove Hub, Beechwood Nursery, Cedarhill Visitors"];
    assert_eq!(rows[0], first);
    assert_eq!((rows.len(), rows[1][2].as_str()), (2, "Cedarhill Visitors"), "{rows:?}");
}

#[test]
fn what_several_teams_plan_and_wait_for_is_counted_and_the_rest_is_not_told() {
    let all = document(&source(&six(), ALL), AreaDocument::Report);
    let said = text(&all);
    let suggested = crate::area_support::suggested(&six().checklist, 0);
    let one_line = suggested.split_whitespace().collect::<Vec<_>>().join(" ");
    says(
        &said,
        &["What the plans call for", one_line.split(' ').next().unwrap(), "In a team’s own words", "Council"],
    );
    says(&said, &["Training: 3 teams plan it; 3 of them said Red of a statement that it is for"]);
    assert!(!said.contains("Something else"), "one team's alone: {said}");
    let tables = document(&source(&six(), ALL), AreaDocument::Tables);
    let sheets = workbook(&tables);
    let needs: Vec<_> =
        sheet(&sheets, "Needs")[1..].iter().map(|row| (row[3].to_string(), row[4].clone())).collect();
    let own = format!("{NOTE}: ask the neighbours");
    assert_eq!(needs, [(suggested, Data::Float(3.0)), (own, Data::Float(2.0))]);
    let kinds = &sheet(&sheets, "What plans call for")[1..];
    assert_eq!(
        (kinds.len(), &kinds[0][1..3]),
        (1, &[Data::Float(3.0), Data::Float(3.0)][..]),
        "all said Red"
    );
    let waited = &sheet(&sheets, "Who several teams wait for")[1];
    assert_eq!(waited[1..3], [Data::Float(2.0), Data::Float(3.0)], "two teams, three actions");
}

#[test]
fn what_is_left_out_is_said_to_be_and_not_said_to_be_none() {
    let owner = "Who several teams wait for is left out with the names.";
    let steps = "None of the checklist’s suggestions is in two plans. Teams’ own steps are left out";
    let (nobody, none) = ("No two teams wait for the same", "No two teams have the same next step");
    let mut own = six();
    for team in &mut own.teams {
        team.assessment.actions.retain(|action| action.what.contains(NOTE));
    }
    let plan = ReportSource::of_last_round(plan_file(&own, Sharing::default()));
    for hidden in [source(&own, Sharing::default()), plan] {
        let said = text(&document(&hidden, AreaDocument::Report));
        says(&said, &[owner, steps, "Steps in teams’ own words and who several teams wait for, too."]);
        assert!(!said.contains(nobody) && !said.contains(none), "{said}");
        assert_eq!(found(&hidden, &["Council"]), Vec::<String>::new());
        let sheets = workbook(&document(&hidden, AreaDocument::Tables));
        assert!(!sheets.iter().any(|(name, _)| name == "Who several teams wait for"), "{sheets:?}");
    }
    let named = text(&document(&source(&own, NAMED), AreaDocument::Report));
    says(&named, &["Council", steps]);
    assert!(!named.contains(owner), "{named}");
    for team in &mut own.teams {
        team.assessment.actions = attune::model::Shared::default();
    }
    let all = text(&document(&source(&own, ALL), AreaDocument::Report));
    says(&all, &[nobody, none]);
}

type Sheets = Vec<(String, Vec<Vec<Data>>)>;

fn workbook(document: &Document) -> Sheets {
    let bytes = Format::Excel.write(document, None).unwrap().bytes;
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let rows = |range: calamine::Range<Data>| range.rows().map(<[Data]>::to_vec).collect();
    book.worksheets().into_iter().map(|(name, range)| (name, rows(range))).collect()
}

#[track_caller]
fn sheet<'a>(sheets: &'a Sheets, name: &str) -> &'a [Vec<Data>] {
    let names: Vec<_> = sheets.iter().map(|(name, _)| name).collect();
    &sheets.iter().find(|(of, _)| of == name).unwrap_or_else(|| panic!("{name} of {names:?}")).1
}

#[test]
fn a_spreadsheet_has_the_same_numbers_as_numbers() {
    for sharing in [Sharing::default(), NAMED, ALL] {
        let tables = document(&source(&six(), sharing), AreaDocument::Tables);
        let sheets = workbook(&tables);
        let statements = sheet(&sheets, "Statements");
        for (row, counted) in statements[1..].iter().zip(COUNTED) {
            assert_eq!(row[3..8], counted.map(|count| Data::Float(f64::from(count))), "{row:?}");
        }
        assert_eq!(sheets.iter().any(|(name, _)| name == "Map"), sharing.names);
        assert_eq!(sheets.iter().any(|(name, _)| name == "What the teams wrote"), sharing.notes);
        let csv = String::from_utf8(Format::Csv.write(&tables, None).unwrap().bytes).unwrap();
        assert!(csv.contains("\"3\",\"2\",\"1\",\"0\",\"0\""), "{csv}");
    }
    let sheets = workbook(&document(&source(&six(), NAMED), AreaDocument::Tables));
    let map = sheet(&sheets, "Map");
    assert_eq!(
        map[1][2..8].iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["R Red", "R Red", "R Red", "A Amber", "A Amber", "G Green"]
    );
    assert_eq!(
        sheet(&sheets, "Teams and dates")[1][1].to_string(),
        "Ashgrove Hub",
        "the first to look again"
    );
}

#[test]
fn the_reviews_of_the_teams_are_days_for_a_calendar_and_without_names_how_many() {
    let dates = document(&source(&six(), NAMED), AreaDocument::Dates);
    let calendar = Format::Calendar.write(&dates, None).unwrap().bytes;
    let calendar = String::from_utf8(calendar).unwrap();
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 5, "one said it in words");
    says(
        &calendar,
        &[
            "DTSTART;VALUE=DATE:20270112",
            "SUMMARY:Review: Ashgrove Hub",
            "UID:area-ashgrove-hub.hubs.october-2026@attune",
        ],
    );
    says(&text(&dates), &["Firthorn Hub: after Easter"]);
    let hidden = document(&source(&six(), Sharing::default()), AreaDocument::Dates);
    let days = String::from_utf8(Format::Calendar.write(&hidden, None).unwrap().bytes).unwrap();
    assert_eq!(days.matches("BEGIN:VEVENT").count(), 2, "{days}");
    says(&days, &["SUMMARY:Review: 1 team\r\n", "SUMMARY:Review: 4 teams\r\n"]);
}

#[test]
fn teams_that_look_again_on_no_exact_day_are_counted_where_they_are_not_named() {
    let source = source(&six(), Sharing::default());
    for kind in [AreaDocument::Report, AreaDocument::Dates] {
        let said = text(&document(&source, kind));
        says(&said, &["No exact day: 1 team"]);
        assert!(!said.contains("Easter"), "a team’s own words: {said}");
    }
    let tables = workbook(&document(&source, AreaDocument::Tables));
    let last = sheet(&tables, "Dates").last().unwrap();
    assert_eq!(last.iter().map(ToString::to_string).collect::<Vec<_>>(), ["No exact day", "1"]);
}

#[test]
fn the_area_report_stands_beside_the_plan_and_its_file_names_no_area_twice() {
    let mut plan = plan_file(&six(), NAMED);
    plan.team.name = "Coastal area".into();
    let round = plan.rounds.last().cloned();
    let source = ReportSource::Assessment { assessment: plan, round, compared: None };
    let kinds = source.kinds();
    assert_eq!(kinds[1], AreaDocument::Report.into());
    assert_eq!(kinds.iter().filter(|kind| **kind == AreaDocument::Report.into()).count(), 1);
    let stem = source.file_stem(AreaDocument::Report.into());
    assert_eq!(stem.as_deref(), Some("Coastal area report 22 November 2026"));
}

/// Every byte of a file as it could be read: streams of a PDF and parts of a package unpacked.
fn unpacked(format: Format, document: &Document) -> String {
    let bytes = format.write(document, None).unwrap().bytes;
    let mut all = String::from_utf8_lossy(&bytes).into_owned();
    match format {
        Format::Pdf => {
            let mut file = lopdf::Document::load_mem(&bytes).unwrap();
            file.decompress();
            let pages: Vec<u32> = file.get_pages().into_keys().collect();
            all += &file.extract_text(&pages).unwrap();
            let mut plain = Vec::new();
            file.save_to(&mut plain).unwrap();
            all += &String::from_utf8_lossy(&plain);
            // Strings of a PDF may be in UTF-16.
            all += &String::from_utf8_lossy(
                &plain.iter().copied().filter(|byte| *byte != 0).collect::<Vec<_>>(),
            );
        }
        Format::Word | Format::Excel => {
            let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            for at in 0..package.len() {
                package.by_index(at).unwrap().read_to_string(&mut all).unwrap();
            }
        }
        Format::Png => all.push_str(&words_of_png(&bytes)),
        Format::Html | Format::Calendar | Format::Csv | Format::Markdown | Format::Text | Format::Svg => {}
    }
    all.replace("\r\n ", "")
}

/// Every document that is made of a source, in every format that holds it.
fn everything(source: &ReportSource) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for kind in source.kinds() {
        let document = source.build(kind, READ).unwrap();
        for format in Format::ALL.into_iter().filter(|format| format.can_write(kind)) {
            // Without a day, or a chart, there is none.
            let may_be_none = format == Format::Calendar || format.is_picture();
            if may_be_none && format.write(&document, None).is_err() {
                continue;
            }
            all.push((format!("{} as {}", kind.name(), format.name()), unpacked(format, &document)));
        }
    }
    assert!(all.len() > 8, "{}", all.len());
    all
}

/// What of these words is in any byte of any document.
fn found(source: &ReportSource, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (what, bytes) in everything(source) {
        found.extend(
            words.iter().filter(|word| bytes.contains(**word)).map(|word| format!("{word} in {what}")),
        );
    }
    found
}

const NAMES: [&str; 6] = ["Ashgrove", "Beechwood", "Cedarhill", "Damsonfield", "Elderflower", "Firthorn"];

#[test]
fn no_name_and_no_note_is_in_any_byte_of_any_format_unless_it_may_be() {
    let plan = |sharing| ReportSource::of_last_round(plan_file(&six(), sharing));
    for hidden in [source(&six(), Sharing::default()), plan(Sharing::default())] {
        assert_eq!(found(&hidden, &NAMES), Vec::<String>::new());
        assert_eq!(found(&hidden, &[NOTE, "Nurseries", "Visiting"]), Vec::<String>::new());
    }
    for named in [source(&six(), NAMED), plan(NAMED)] {
        assert_eq!(found(&named, &[NOTE]), Vec::<String>::new());
        assert!(found(&named, &NAMES).len() > 6 * 6, "or this would find nothing anywhere");
    }
    assert!(found(&source(&six(), ALL), &[NOTE]).len() > 5, "nor this");
}

#[test]
fn fewer_than_five_are_only_counted_where_they_agreed() {
    let four = few(4);
    let not = source(&four, Sharing { names: true, notes: true, few_agreed: false });
    let report = document(&not, AreaDocument::Report);
    says(
        &text(&report),
        &["4 teams", "There are fewer than five", "they are counted only where they have agreed"],
    );
    assert_eq!((bars(&report.blocks).len(), found(&not, &NAMES)), (0, Vec::new()));
    assert!(found(&not, &[" Red,", "Reds"]).is_empty());
    let agreed =
        document(&source(&four, Sharing { few_agreed: true, ..Sharing::default() }), AreaDocument::Report);
    assert_eq!(bars(&agreed.blocks)[0].1, [3, 1, 0, 0, 0]);
}

#[test]
fn counts_of_a_few_that_did_not_agree_are_said_to_be_left_out_and_not_that_nobody_was_asked() {
    let plan = plan_file(&few(4), NAMED);
    let plan = ReportSource::of_last_round(plan);
    for kind in [AssessmentDocument::Plan, AssessmentDocument::Record, AssessmentDocument::Sheet] {
        let of = document(&plan, kind);
        let said = text(&of);
        assert!(said.to_lowercase().contains("left out"), "{}: {said}", kind.name());
        assert!(!said.contains("obody was asked") && bars(&of.blocks).is_empty(), "{}: {said}", kind.name());
        assert!(!said.contains("a team said Red"), "nobody knows: {said}");
    }
    let said = text(&document(&plan, AssessmentDocument::Plan));
    says(&said, &["counts left out: ", "Which statements lack an action is not known here"]);
    let change = two_rounds(&six(), &few(4), Sharing::default());
    let change = document(&ReportSource::of_last_round(change), AssessmentDocument::Change);
    assert_eq!(bars(&change.blocks).len(), 11, "of the earlier round");
    let said = text(&change);
    assert_eq!(said.matches("counts left out").count(), 11, "{said}");
    assert!(!said.contains("nobody was asked"), "{said}");
}

#[test]
fn nobody_is_ranked_and_nothing_is_said_of_a_team_as_a_whole() {
    for sharing in [Sharing::default(), ALL] {
        for (what, said) in [AreaDocument::Report, AreaDocument::Tables]
            .map(|kind| (kind.name(), document(&source(&six(), sharing), kind)))
        {
            let format = if what == "area" { Format::Text } else { Format::Csv };
            let said = String::from_utf8(format.write(&said, None).unwrap().bytes).unwrap();
            for word in ["%", "per cent", "score", "average", "Total", "best", "worst"] {
                assert!(!said.contains(word), "{word} in {what}");
            }
        }
    }
}

#[test]
fn it_is_said_which_teams_were_chosen_and_at_which_round() {
    let chosen = Chosen { agency: Some("Hubs".into()), round: RoundChoice::UpTo(READ), ..Chosen::default() };
    let some = document(&of(&six(), &chosen, Sharing { few_agreed: true, ..NAMED }), AreaDocument::Report);
    let said = text(&some);
    says(
        &said,
        &[
            "2 teams of one agency: Hubs 2",
            "of the agency Hubs",
            "the latest of each team up to 22 November 2026, 5 October 2026",
        ],
    );
    // The plan of these teams says so as well.
    let few = Sharing { few_agreed: true, ..NAMED };
    let picture = AreaPicture::of(&six(), &chosen, READ).shared(few);
    let plan = ReportSource::of_last_round(begin(&six(), "North".into(), &picture, READ));
    let kind = plan.kinds().into_iter().find(|kind| kind.name() == "area").unwrap();
    says(&text(&document(&plan, kind)), &["of the agency Hubs", "up to 22 November 2026"]);
}

#[test]
fn no_format_of_an_area_leaves_out_what_another_says() {
    let plan = two_rounds(&six(), &few(5), ALL);
    for source in [source(&six(), ALL), source(&six(), Sharing::default()), ReportSource::of_last_round(plan)]
    {
        for kind in source.kinds() {
            let document = source.build(kind, READ).unwrap();
            let mut said = Vec::new();
            texts(&document.blocks, &mut said);
            let formats = Format::ALL.into_iter().filter(|format| format.can_write(kind));
            for format in formats.filter(|format| *format != Format::Calendar && !format.is_picture()) {
                let lost = lost(&said, format, &document);
                assert!(lost.is_empty(), "{} as {}: {lost:#?}", kind.name(), format.name());
            }
        }
    }
}

#[test]
fn the_same_picture_gives_the_same_bytes() {
    let (one, other) = (source(&six(), ALL), source(&six(), ALL));
    for kind in one.kinds() {
        for format in Format::ALL.into_iter().filter(|format| format.can_write(kind)) {
            let [one, other] =
                [&one, &other].map(|source| format.write(&document(source, kind), None).unwrap().bytes);
            assert!(one == other, "{} as {}", kind.name(), format.name());
        }
    }
}

#[test]
fn forty_teams_and_two_hundred_statements_are_all_there() {
    let large = large(40, 200);
    let report = document(&source(&large, NAMED), AreaDocument::Report);
    let mut said = Vec::new();
    texts(&report.blocks, &mut said);
    let names: Vec<_> = said.iter().filter(|text| text.ends_with("street")).collect();
    assert!(names.len() >= 40 * 2, "in the map and by their dates: {}", names.len());
    says(&text(&report), &["Teams 1 to 7 of 40", "Teams 36 to 40 of 40", "200. Statement 199"]);
    let written = Format::Pdf.write(&report, None).unwrap();
    assert!(written.missing.is_empty() && written.pages.unwrap() < 70, "{:?} pages", written.pages);
}
