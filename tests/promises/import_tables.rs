//! A table is read as far as a survey can go and no further, whatever it claims of
//! itself, and rows that would be missed are named.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _, Write as _};

use attune::files::checklists;
use attune::files::import::survey::columns::{recognise, remember};
use attune::files::import::survey::interpret::{Interpretation, interpret};
use attune::files::import::survey::parse;
use attune::files::import::survey::table::{Merged, Table};
use attune::model::training::{ColumnMeaning, Meaning};
use attune::model::{
    Answers, Change as _, Moment, Participant, Question, Refusal, Training, TrainingEdit, Vote,
};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const WORKBOOK: &[u8] = include_bytes!("../fixtures/stored.xlsx");

/// The workbook with a list of words, and with these rows in its sheet.
fn workbook(words: &[u8], rows: &str) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(WORKBOOK)).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    let mut write = |name: &str, bytes: &[u8]| {
        to.start_file(name, SimpleFileOptions::default()).unwrap();
        to.write_all(bytes).unwrap();
    };
    for place in 0..from.len() {
        let mut entry = from.by_index(place).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut xml = String::new();
        entry.read_to_string(&mut xml).unwrap();
        if name == "xl/worksheets/sheet2.xml" {
            let (before, rest) = xml.split_once("<sheetData>").unwrap();
            let (_, after) = rest.split_once("</sheetData>").unwrap();
            xml = format!("{before}<sheetData>{rows}</sheetData>{after}");
        }
        write(&name, xml.as_bytes());
    }
    write("xl/sharedStrings.xml", words);
    to.finish().unwrap().into_inner()
}

const WORDS: &str =
    "<sst uniqueCount=\"3\"><si><t>Code</t></si><si><t>Signposting</t></si><si><t>Red</t></si></sst>";

/// A cell that holds one of the words.
fn cell(place: &str, word: usize) -> String {
    format!("<c r=\"{place}\" t=\"s\"><v>{word}</v></c>")
}

/// A row with a single cell.
fn row_of(place: &str) -> String {
    format!("<row>{}</row>", cell(place, 2))
}

fn rows() -> String {
    format!("<row>{}{}</row><row>{}{}</row>", cell("A1", 0), cell("B1", 1), cell("A2", 2), cell("B2", 2))
}

#[track_caller]
fn is_refused(bytes: &[u8], words: &str) {
    let why = parse(bytes).unwrap_err();
    assert!(why.contains(words), "{why}");
}

fn faults(table: &Table) -> Vec<String> {
    let said = table.faults.iter().map(|fault| format!("{}: {}", table.place(fault), fault.what));
    said.map(|fault| fault.chars().take(70).collect()).collect()
}

#[test]
fn a_workbook_that_claims_more_words_than_it_can_hold_is_read_without_believing_it() {
    assert_eq!(parse(&workbook(WORDS.as_bytes(), &rows())).unwrap().rows[0].cells, ["Red", "Red"]);
    for claim in ["uniqueCount=\"100000000000\"", "uniqueCount = '99999999999'"] {
        let words = WORDS.replacen("uniqueCount=\"3\"", claim, 1);
        assert_eq!(parse(&workbook(words.as_bytes(), &rows())).unwrap().rows[0].cells, ["Red", "Red"]);
        let utf16 = std::iter::once(0xfeff).chain(words.encode_utf16()).flat_map(u16::to_le_bytes);
        is_refused(&workbook(&utf16.collect::<Vec<_>>(), &rows()), "This workbook is damaged");
    }
}

#[test]
fn what_comes_out_of_a_workbook_is_counted_and_not_what_it_says_of_itself() {
    let words = WORDS.to_owned() + &" ".repeat(257 * 1024 * 1024);
    let mut bytes = workbook(words.as_bytes(), &rows());
    is_refused(&bytes, "larger than 256 MB");
    let size = u32::try_from(words.len()).unwrap().to_le_bytes();
    let claims: Vec<usize> = (0..bytes.len() - 4).filter(|at| bytes[*at..*at + 4] == size).collect();
    assert!(!claims.is_empty());
    for at in claims {
        bytes[at..at + 4].copy_from_slice(&[9, 0, 0, 0]);
    }
    is_refused(&bytes, "This workbook is damaged");
}

#[test]
fn one_long_word_in_many_cells_is_refused_before_the_memory_is_full() {
    let words = WORDS.replacen("Red", &"Red".repeat(400_000), 1);
    let many: String = (2..=300).map(|row| row_of(&format!("A{row}"))).collect();
    is_refused(&workbook(words.as_bytes(), &(rows() + &many)), "larger than 256 MB");
}

#[test]
fn reading_stops_at_the_longest_table() {
    let wide = "x,".repeat(2_000);
    let text = "a,b\n".repeat(20_030) + &wide;
    is_refused(text.as_bytes(), "more than 20,000 rows");
    let filled = "a,b\n".repeat(10) + &",\n".repeat(30_000) + "a,b\n";
    assert_eq!(parse(filled.as_bytes()).unwrap().rows.last().unwrap().number, 30_011, "empty rows are none");
    let rows: String = (1..=20_030).map(|row| row_of(&format!("C{row}"))).collect();
    let rows = rows + &row_of("ZZZ30000");
    is_refused(&workbook(WORDS.as_bytes(), &rows), "more than 20,000 rows");
}

#[test]
fn a_title_above_the_heads_says_nothing_of_what_parts_the_cells() {
    for title in ["Spring course", "Spring course, 2026, Leeds", "Course\tSpring"] {
        let table = parse(format!("{title}\nCode;Signposting;Send\nA1;R;G\nB2;A;R\n").as_bytes()).unwrap();
        assert_eq!(table.how, "CSV with semicolons", "{title}");
        assert_eq!(table.rows.last().unwrap().cells, ["B2", "A", "R"]);
    }
}

#[test]
fn rows_that_run_together_between_two_open_quotation_marks_are_named() {
    for text in [
        "Code,Comment,Signposting\nA1,\"well,R\nB2,fine,G\nC3,\"x,R\nD4,,R\n",
        "Code,Comment,Signposting\nA1,\"well,R\nB2,\"x,R\nD4,,R\n",
        "Code,Comment,Signposting\nA1,\"well,R\nB2,fine,G\nC3,well\",R\nD4,,R\n",
    ] {
        let table = parse(text.as_bytes()).unwrap();
        let told = "Row 2, column B: Rows run together in this cell, as if a quotation mar";
        assert_eq!(faults(&table), [told], "{text}");
    }
    let fine = "Code,Comment,Signposting\nA1,\"Well, yes,\n\"\"no\"\", and\nso on\",R\nB2,5\" nails\" ,G\n";
    assert_eq!(faults(&parse(fine.as_bytes()).unwrap()), [""; 0]);
}

fn training() -> Training {
    Training::new(checklists::standard())
}

fn understood(table: &Table, training: &Training) -> Interpretation {
    interpret(table, &recognise(table, training), Moment::Before, training)
}

#[test]
fn a_role_of_merged_cells_or_an_address_is_nobodys() {
    let mut table = parse(b"Code,Role,Signposting\nA1,Room leader,R\nB2,,G\nC3,jo@example.org,A\n").unwrap();
    table.merged.push(Merged { rows: (2, 3), columns: (1, 1) });
    let understood = understood(&table, &training());
    let roles: Vec<_> = understood.submissions.iter().map(|entry| entry.role.as_str()).collect();
    assert_eq!(roles, ["", "", ""]);
    let said: Vec<_> = understood.faults.iter().map(|fault| (fault.row, fault.what.as_str())).collect();
    assert_eq!(said.len(), 2);
    assert!(said[0].1.contains("nothing was imported from them"));
    assert_eq!(said[1], (4, "This is an e-mail address, not a role. It was left out."));
}

#[test]
fn a_file_without_heads_says_so() {
    let told = "Row 1: The first row looks like answers, not column headings";
    for text in ["Blue 42,Red,Can’t say\nHeron 7,Green,Red\n", "Blue 42,R,A\nHeron 7,G,G\n"] {
        let table = parse(text.as_bytes()).unwrap();
        assert!(table.has_no_heads());
        assert!(faults(&table)[0].starts_with(told), "{:?}", faults(&table));
    }
    for text in ["Code,Signposting\nA1,R\n", "A,B,C,D,E,S\n1,2,3,4,5,6\n", "1,2,3\n4,5,5\n"] {
        assert!(!parse(text.as_bytes()).unwrap().has_no_heads(), "{text}");
    }
}

#[test]
fn heads_that_may_name_somebody_are_not_remembered() {
    let column = |head: &str, means| ColumnMeaning::new(head, means);
    let columns = [
        column("Blue 42", Meaning::Code),
        column("jo@example.org", Meaning::Role),
        column("Kim", Meaning::Nothing),
        column("Comment", Meaning::Nothing),
        column("Twice", Meaning::Nothing),
        column("Twice", Meaning::Moment),
    ];
    let mut training = training();
    let heads = |columns: &[ColumnMeaning]| columns.iter().map(|of| of.head.clone()).collect::<Vec<_>>();
    training.columns = remember(&columns, &BTreeSet::from([1, 3]), &training);
    assert_eq!(heads(&training.columns), ["Blue 42", "Comment", "Twice", "Twice"]);
    let again = remember(&columns, &BTreeSet::new(), &training);
    assert_eq!(heads(&again), heads(&training.columns), "what the trainer said once stays");
}

#[test]
fn nothing_comes_in_that_the_checklist_does_not_ask() {
    let table = parse(b"Code,Signposting\nA1,R\n").unwrap();
    let columns = recognise(&table, &training());
    let mut other = training();
    let mut checklist = (*other.checklist).clone();
    checklist.statements.retain(|statement| statement.id != "signposting");
    other.checklist = checklist.into();
    assert!(interpret(&table, &columns, Moment::Before, &other).submissions.is_empty());
    let bring = |answers: Answers| {
        let answers = [(Moment::Before, answers)].into();
        let participants = vec![Participant { code: "A1".to_owned(), answers, ..Participant::default() }];
        TrainingEdit::Import { participants, columns: None, replacing: BTreeSet::new() }
    };
    let ratings = [("signposting".to_owned(), Vote::Red)].into();
    let refused = bring(Answers { ratings, ..Answers::default() }).apply(&mut other);
    assert_eq!(refused, Err(Refusal::Unknown));
    for score in [0, 6] {
        let mut answers = Answers::default();
        answers.set_score(Question::Confidence, Some(score));
        assert_eq!(bring(answers).apply(&mut other), Err(Refusal::NoSuchScore));
    }
    assert!(other.participants.is_empty());
}
