//! Exports of surveys are read as they are: every good row comes in, every fault
//! is named with its row and column, and nothing is guessed in silence.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use attune::files::checklists;
use attune::files::endings;
use attune::files::import::forms::is_forms;
use attune::files::import::merge::{Decisions, Merge};
use attune::files::import::survey::columns::{recognise, remember};
use attune::files::import::survey::interpret::{Interpretation, Submission, interpret};
use attune::files::import::survey::pairs::Pairing;
use attune::files::import::survey::reading::{Answer, Reading};
use attune::files::import::survey::table::{Fault, Row, Table, letter};
use attune::files::import::survey::{answers, parse, read};

use attune::model::training::{ColumnMeaning, Meaning};
use attune::model::{Answers, Change as _, Moment, Participant, Question, Training, Vote};
use proptest::prelude::*;

const FORMS: &str = include_str!("../fixtures/microsoft-forms.csv");
const FORMS_WORKBOOK: &[u8] = include_bytes!("../fixtures/microsoft-forms.xlsx");
const SECOND_SHEET: &[u8] = include_bytes!("../fixtures/second-sheet.xlsx");
const STORED: &[u8] = include_bytes!("../fixtures/stored.xlsx");

fn training() -> Training {
    Training::new(checklists::standard())
}

fn understood(table: &Table, training: &Training) -> Interpretation {
    interpret(table, &recognise(table, training), Moment::Before, training)
}

#[track_caller]
fn of_text(text: &str) -> Interpretation {
    understood(&parse(text.as_bytes()).unwrap(), &training())
}

/// What a learner answered, a letter for each statement.
fn letters(answers: &Answers) -> String {
    let letter = |id: &String| match answers.ratings.get(id) {
        Some(Vote::Red) => 'R',
        Some(Vote::Amber) => 'A',
        Some(Vote::Green) => 'G',
        Some(Vote::CantSay) => 'S',
        None => '-',
    };
    checklists::standard().statements.iter().map(|statement| letter(&statement.id)).collect()
}

fn place(fault: &Fault) -> String {
    parse(b"Code,Signposting\nA1,R\n").unwrap().place(fault)
}

fn told(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(|fault| format!("{}: {}", place(fault), fault.what)).collect()
}

fn entry(entry: &Submission) -> String {
    let score = |question| entry.answers.score(question).map_or('-', |score| char::from(b'0' + score));
    let scores: String = Question::ALL.into_iter().map(score).collect();
    format!("{} {} {:?} {} {scores}", entry.row, entry.code, entry.moment, letters(&entry.answers))
}

const GOOD: [&str; 6] = [
    "2 Blue 42 Before RRAAGRASGRA 23",
    "3 Heron 07 Before RAGRAGSSSRA 44",
    "6 Moss 30 Before GG-AGGAAGGA 32",
    "7 Plum 19 Before AAAAAAAAAAA -2",
    "10 heron 7 Before A-A-A-A-A-A --",
    "12 Blue 42 After AAGGGAASGAG 44",
];

const FAULTS: [&str; 5] = [
    "Row 4, column G: The code is missing. Nothing was imported from this row.",
    "Row 6, column L: “Purple” is not Red, Amber, Green or Can’t say. This one answer was left out.",
    "Row 7, column U: “7” is not a number from 1 to 5. This one answer was left out.",
    "Row 8, column G: “Amber 11” answered before in row 5 as well, and differently. Neither was imported.",
    "Row 9, column I: “On Tuesday” does not say when this was answered, so the answers were left out.",
];

#[track_caller]
fn is_as_expected(understood: &Interpretation, last: &[&str], more: &[&str]) {
    let entries: Vec<String> = understood.submissions.iter().map(entry).collect();
    assert_eq!(entries, [&GOOD[..], last].concat());
    assert_eq!(told(&understood.faults), [&FAULTS[..], more].concat());
    let alike = "Row 10, column G: “heron 7” looks like “Heron 07” in row 3. Both are kept. On Answers you can say whether they are one person’s.";
    assert_eq!(told(&understood.alike), [alike]);
    assert_eq!(understood.submissions[0].role, "Practitioner");
}

#[test]
fn an_export_of_microsoft_forms_is_understood_and_every_fault_in_it_is_named() {
    let table = parse(FORMS.as_bytes()).unwrap();
    assert_eq!(table.how, "CSV with commas");
    let last = ["13 Teal 63 After GRAAGRASGRA 44", "14 Rose 21 After G-AAGRASGRA 44"];
    is_as_expected(&understood(&table, &training()), &last, &[]);
}

#[test]
fn the_same_as_a_workbook_names_the_merged_cells_as_well() {
    let table = parse(FORMS_WORKBOOK).unwrap();
    assert_eq!(table.how, "Excel workbook, sheet “Form1”");
    let last = ["13 Teal 63 After G-AAGRASGRA 44", "14 Rose 21 After G-AAGRASGRA 44"];
    let merged = "Row 13, column K: The cells K13 to K14 are merged. It is not clear which of them the words belong to, so nothing was imported from them.";
    is_as_expected(&understood(&table, &training()), &last, &[merged]);
    assert_eq!(table.rows[0].cell(1), "2026-03-02 09:00", "a time as people see it");
}

#[test]
fn semicolons_tabs_utf_16_and_the_letters_of_windows_are_read_and_said() {
    let table = parse(FORMS.as_bytes()).unwrap();
    let cells = |row: &Row, mark: &str| {
        let quoted = row.cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        quoted.collect::<Vec<_>>().join(mark)
    };
    let written = |mark: &str| -> String {
        let mut lines = vec![cells(&table.head, mark)];
        for row in &table.rows {
            // Rows without a word stay where they were.
            lines.resize(lines.len().max(row.number - 1), String::new());
            lines.push(cells(row, mark));
        }
        lines.join("\r\n")
    };
    let utf16 = |text: &str, to: fn(u16) -> [u8; 2]| -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(to).collect()
    };
    let last = ["13 Teal 63 After GRAAGRASGRA 44", "14 Rose 21 After G-AAGRASGRA 44"];
    for (bytes, how) in [
        (written(";").into_bytes(), "CSV with semicolons"),
        (written("\t").into_bytes(), "Text with tabs"),
        (utf16(&written("\t"), u16::to_le_bytes), "Text with tabs, stored as UTF-16"),
        (utf16(&written(";"), u16::to_be_bytes), "CSV with semicolons, stored as UTF-16"),
    ] {
        let table = parse(&bytes).unwrap();
        assert_eq!(table.how, how);
        is_as_expected(&understood(&table, &training()), &last, &[]);
    }
    let windows = parse(b"Code;Signposting\nCaf\xe9 4;Can\x92t say\n").unwrap();
    assert_eq!(windows.how, "CSV with semicolons, Windows text");
    let understood = understood(&windows, &training());
    assert_eq!(
        understood.submissions.iter().map(entry).collect::<Vec<_>>(),
        ["2 Café 4 Before -------S--- --"]
    );
}

#[test]
fn a_grid_of_google_forms_says_itself_when_it_was_answered() {
    let checklist = checklists::standard();
    let mut head = vec!["Timestamp".to_owned(), "Email address".to_owned(), "Your code".to_owned()];
    for grid in ["Before the course, I now think I was…", "Now, after the course:"] {
        head.extend(checklist.statements.iter().map(|of| format!("\"{grid} [{}]\"", of.text)));
    }
    head.push("Before the course [Tuning in to cues]".to_owned());
    let table =
        parse(format!("{}\n1/3/2026,x@example.org,Blue 42{}\n", head.join(","), ",R".repeat(23)).as_bytes());
    let table = table.unwrap();
    let columns = recognise(&table, &training());
    let means = |column: usize| columns[column].means.clone();
    assert_eq!([means(0), means(1), means(2)], [Meaning::Nothing, Meaning::Nothing, Meaning::Code]);
    for (place, statement) in checklist.statements.iter().enumerate() {
        assert_eq!(means(3 + place), Meaning::Statement(statement.id.clone(), Some(Moment::LookingBack)));
        assert_eq!(means(14 + place), Meaning::Statement(statement.id.clone(), Some(Moment::After)));
    }
    assert_eq!(means(25), Meaning::Statement("cues".to_owned(), Some(Moment::Before)));
    let participants = understood(&table, &training()).participants();
    assert_eq!(participants.len(), 1);
    let answered: Vec<_> = participants[0].answers.iter().map(|(at, of)| (*at, letters(of))).collect();
    let all = "R".repeat(11);
    let one = "---R-------".to_owned();
    assert_eq!(answered, [(Moment::Before, one), (Moment::After, all.clone()), (Moment::LookingBack, all)]);
}

#[test]
fn statements_are_recognised_however_their_heads_are_written() {
    for head in [
        "Understand child development from pregnancy to age five.",
        "1) I… understand  child\u{a0}development from pregnancy to age FIVE",
        "Our workforce… [Understand child development from pregnancy to age five.]",
        "Understand child development from pregnancy to age five2",
        "1 Child development",
        "child-development",
    ] {
        let table = parse(format!("Code\t{head}\nBlue 42\tRed\n").as_bytes()).unwrap();
        let means = recognise(&table, &training())[1].means.clone();
        assert_eq!(means, Meaning::Statement("child-development".to_owned(), None), "{head}");
    }
    for (head, means) in [
        ("Post code", Meaning::Nothing),
        ("Name", Meaning::Nothing),
        ("Start time", Meaning::Nothing),
        ("Job title", Meaning::Role),
        ("Any comment on child development?", Meaning::Nothing),
        (
            "How would you rate your understanding of infant mental health?",
            Meaning::Question(Question::Understanding, None),
        ),
    ] {
        let table = parse(format!("Code\t{head}\nBlue 42\t3\n").as_bytes()).unwrap();
        assert_eq!(recognise(&table, &training())[1].means, means, "{head}");
    }
}

#[test]
fn answers_are_understood_and_what_is_none_is_not() {
    for (cell, vote) in [
        ("red", Some(Vote::Red)),
        ("🟠 Amber", Some(Vote::Amber)),
        ("G", Some(Vote::Green)),
        ("Green (circle)", Some(Vote::Green)),
        ("can't say", Some(Vote::CantSay)),
        ("Can’t say", Some(Vote::CantSay)),
        ("DON'T KNOW", Some(Vote::CantSay)),
        ("Red or amber", None),
        ("Not sure, perhaps red", None),
        ("There was too much red tape", None),
        ("Not applicable", None),
        ("3", None),
    ] {
        assert_eq!(answers::vote(cell), vote, "{cell}");
    }
    for (cell, score) in
        [("1", Some(1)), ("5.0", Some(5)), ("4 - good", Some(4)), ("3/5", Some(3)), ("0", None), ("6", None)]
            .into_iter()
            .chain([("4.5", None), ("4,5", None), ("44", None), ("good", None), ("", None), ("-3", None)])
    {
        assert_eq!(answers::score(cell), score, "{cell}");
    }
    for (words, moment) in [
        ("pre-course", Some(Moment::Before)),
        ("Before, looking back", Some(Moment::LookingBack)),
        ("Three months after the course", Some(Moment::FollowUp)),
        ("At the end", Some(Moment::After)),
        ("before or after", None),
        ("Monday", None),
    ] {
        assert_eq!(answers::moment(words), moment, "{words}");
    }
}

#[test]
fn doubled_rows_are_taken_once_where_they_agree_and_never_where_they_do_not() {
    let rows = of_text("Code,Signposting,Send\nA1,R,G\nA1,R,G\nB2,R,G\nB2,R,A\nB2,R,G\n");
    assert_eq!(rows.submissions.iter().map(entry).collect::<Vec<_>>(), ["2 A1 Before -G-----R--- --"]);
    assert_eq!(
        told(&rows.faults),
        [
            "Row 3, column A: “A1” answered before in row 2 as well, in the same way. It counts once.",
            "Row 6, column A: “B2” answered before in row 4, 5 as well, and differently. Neither was imported.",
        ]
    );
}

#[test]
fn what_stands_in_the_file_stays_and_codes_that_look_alike_are_named() {
    let mut training = training();
    let ratings = [("signposting".to_owned(), Vote::Red)].into_iter().collect();
    let answers = [(Moment::Before, Answers { ratings, ..Answers::default() })].into_iter().collect();
    let blue = Participant { code: "Blue 42".to_owned(), answers, ..Participant::default() };
    training.participants.push(Arc::new(blue));
    let table =
        parse(b"Code,Signposting,When\nBlue 42,G,Before\nBlue 42,G,After\nblue-42,G,After\nX,,After\n")
            .unwrap();
    let understood = understood(&table, &training);
    assert_eq!(told(&understood.faults), ["Row 5: “X” gave no answer here.",]);
    let alike = "Row 4, column A: “blue-42” looks like “Blue 42”, which is in the course. Both are kept. On Answers you can say whether they are one person’s.";
    assert_eq!(told(&understood.alike), [alike]);
    let mut reading = Reading::new("export.csv", table, &training);
    reading.answer(Answer::Column(0, Meaning::Code), &training);
    let merge = Merge::new(&reading, &training, &Decisions::default());
    assert_eq!(merge.open(), 1, "an answer that differs is asked about");
    merge.edit(&reading, &training).apply(&mut training).unwrap();
    let blue = training.participant("Blue 42").unwrap();
    assert_eq!(blue.answers.len(), 2);
    assert_eq!(blue.at(Moment::Before).unwrap().ratings["signposting"], Vote::Red, "what is there stays");
}

#[test]
fn heads_that_are_missing_or_stand_twice_and_addresses_for_codes_are_named() {
    let rows = of_text("Code,Signposting,,Comment,Comment\nx@example.org,R,1,a,b\nA1,R,,,\n");
    assert_eq!(
        told(&rows.faults),
        [
            "Row 1, column C: This column has no heading, so it is not clear what it holds. Choose what it means, or add a heading in the spreadsheet.",
            "Row 1, column E: Column D has the heading “Comment” as well.",
            "Row 2, column A: This is an e-mail address, not a code. Nothing was imported from this row.",
        ]
    );
    assert_eq!(rows.submissions.len(), 1);
    let open = of_text("Code,Comment,Signposting\nA1,\"well,R\nB2,fine,G\n");
    assert!(
        told(&open.faults)[1].starts_with("Row 2, column B: A quotation mark is opened here"),
        "{open:?}"
    );
}

#[test]
fn rows_keep_the_numbers_that_a_spreadsheet_gives_them() {
    let rows =
        of_text("\nCourse of spring\n\nCode,Comment,Signposting\n\nA1,\"two\nlines\",R\n,,\n\nB2,,oops\n");
    assert_eq!(rows.submissions[0].row, 6);
    assert_eq!(place(&rows.faults[0]), "Row 9, column C");
    assert_eq!([0, 25, 26, 701, 702].map(letter), ["A", "Z", "AA", "ZZ", "AAA"]);
}

#[test]
fn what_the_trainer_said_of_a_column_is_remembered_by_its_head() {
    let mut training = training();
    let table = parse(b"Pet name,Code of the nursery,How is it?\nBlue 42,N1,Red\n").unwrap();
    let mut columns = recognise(&table, &training);
    assert_eq!(
        columns.iter().map(|of| &of.means).collect::<Vec<_>>(),
        [&Meaning::Nothing, &Meaning::Nothing, &Meaning::Nothing]
    );
    columns[0].means = Meaning::Code;
    columns[1].means = Meaning::Nothing;
    columns[2].means = Meaning::Statement("cues".to_owned(), Some(Moment::After));
    training.columns = vec![ColumnMeaning::new("Elsewhere", Meaning::Role)];
    training.columns = remember(&columns, &BTreeSet::from([0, 1, 2]), &training);
    assert_eq!(recognise(&table, &training), columns);
    assert_eq!(training.columns.len(), 4, "those of another export stay");
    assert_eq!(understood(&table, &training).submissions[0].moment, Moment::After);
}

#[test]
fn a_form_that_asks_everything_twice_is_asked_about() {
    // Microsoft Forms writes a 2 behind a head that it has used already.
    let table =
        parse(b"Code,Have reflective supervision.,Have reflective supervision.2\nA1,Red,Green\n").unwrap();
    let training = training();
    let mut reading = Reading::new("Form1.csv", table, &training);
    reading.answer(Answer::Moment(Moment::Before), &training);
    assert!(!reading.is_ready(&training), "two answers at one moment");
    reading.answer(Answer::Pairs(Pairing::ThenAndNow), &training);
    assert!(reading.is_ready(&training));
    let moments: Vec<_> = reading.understood.submissions.iter().map(|entry| entry.moment).collect();
    assert_eq!(moments, [Moment::After, Moment::LookingBack]);
}

#[test]
fn two_columns_that_answer_the_same_differently_are_named() {
    let table = parse(b"Code,One,Other\nA1,Red,Green\nB2,Red,R\n").unwrap();
    let means = |means: &str| Meaning::Statement(means.to_owned(), None);
    let column = |means| ColumnMeaning::new("", means);
    let columns = [Meaning::Code, means("cues"), means("cues")].map(column);
    let understood = interpret(&table, &columns, Moment::FollowUp, &training());
    assert_eq!(understood.faults.iter().map(place).collect::<Vec<_>>(), ["Row 2, column C"]);
    assert_eq!(understood.submissions.len(), 2);
}

#[test]
fn the_first_sheet_with_anything_in_it_is_read() {
    let table = parse(SECOND_SHEET).unwrap();
    assert_eq!(table.how, "Excel workbook, sheet “Answers”");
    let codes: Vec<_> =
        understood(&table, &training()).submissions.into_iter().map(|entry| entry.code).collect();
    assert_eq!(codes, ["Blue 42", "42"]);
    assert_eq!(parse(STORED).unwrap(), table);
}

#[test]
fn what_is_no_table_is_told_in_plain_words() {
    let damaged = &FORMS_WORKBOOK[..FORMS_WORKBOOK.len() / 2];
    let mut spoilt = FORMS_WORKBOOK.to_vec();
    spoilt[2_000..3_000].fill(7);
    let wide = "x,".repeat(2_000) + "\n1,2\n";
    let long = "a,b\n".repeat(20_030);
    for (bytes, words) in [
        (damaged, "This workbook is damaged"),
        (&spoilt, "This workbook is damaged"),
        (b"%PDF-1.7\n%\xe2\xe3", "This is a PDF, whatever its name says"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "This workbook is damaged"),
        (b"\x89PNG\r\n\x1a\n\0\0", "This is not a table"),
        (b"<!DOCTYPE html><p>", "This is not a table"),
        (b"// An Attune file.", "This is one of Attune"),
        (b"\xff\xfea", "stored as UTF-16, and it is cut off"),
        (b"", "There is nothing in this table"),
        (b"\n,,\n", "There is nothing in this table"),
        (b"Code,Signposting\n", "nobody has answered yet"),
        (wide.as_bytes(), "more than 1,000 columns"),
        (long.as_bytes(), "more than 20,000 rows"),
    ] {
        let why = parse(bytes).unwrap_err();
        assert!(why.contains(words), "{why}");
    }
    let folder = tempfile::tempdir().unwrap();
    assert!(read(folder.path()).unwrap_err().contains("a folder or a device"));
    assert!(read(&folder.path().join("none.csv")).unwrap_err().contains("There is no such file"));
    let large = folder.path().join("large.csv");
    std::fs::File::create(&large).unwrap().set_len(65 * 1024 * 1024).unwrap();
    assert!(read(&large).unwrap_err().contains("larger than 64 MB"));
}

/// Whatever is read, every fault and every entry has its place in the table.
fn never_panics(bytes: &[u8]) {
    let Ok(table) = parse(bytes) else { return };
    let training = training();
    let all = understood(&table, &training);
    for row in all.submissions.iter().map(|entry| entry.row).chain(all.faults.iter().map(|fault| fault.row)) {
        assert!(row >= 1);
    }
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        never_panics(&bytes);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "(Code|Blue 42|[,;\t\n\r\"'R4é ]|\\PC){0,80}") {
        never_panics(text.as_bytes());
    }

    #[test]
    fn no_damage_to_a_workbook_makes_the_reader_panic(
        spots in proptest::collection::vec((0..STORED.len(), any::<u8>()), 1..12),
    ) {
        let mut bytes = STORED.to_vec();
        for (at, byte) in spots {
            bytes[at] = byte;
        }
        never_panics(&bytes);
    }
}

#[test]
fn what_the_dialog_offers_is_imported_when_it_is_dropped_too() {
    for ending in endings::to_import() {
        let path = Path::new("in").join(format!("Answers.{ending}"));
        assert!(endings::is_survey(&path) || is_forms(&path), "{ending}");
    }
    for name in ["a.CSV", "a.tsv", "a.txt", "a.Xlsx", "a.xlsm", "a.xls", "a.ods", "a.attune", "a.ATTUNE"] {
        let ending = name.split_once('.').unwrap().1.to_lowercase();
        assert!(endings::to_import().contains(&ending), "{name}");
        assert_ne!(endings::is_survey(Path::new(name)), endings::is_attune(Path::new(name)), "{name}");
    }
    for other in ["a.pdf", "csv", "a.csv.7z", "a.attune.pdf", ".csv"] {
        assert!(!endings::is_survey(Path::new(other)) && !endings::is_attune(Path::new(other)), "{other}");
    }
    assert!(endings::to_open().contains(&"attune".to_owned()));
}
