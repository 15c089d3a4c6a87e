//! Workbooks of other programs than Excel, and of Excel before 2007, are read as they
//! are and as far as a survey can go, whatever they claim of themselves.

use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

use attune::files::checklists;
use attune::files::import::survey::columns::recognise;
use attune::files::import::survey::interpret::interpret;
use attune::files::import::survey::questions::Asked;
use attune::files::import::survey::reading::Answer;
use attune::files::import::survey::table::Table;
use attune::files::import::survey::{parse, parse_watched};
use attune::files::progress::Progress;
use attune::model::{Moment, Training};
use cfb::CompoundFile;
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::import_case::{Case, at};

const EXCEL: &[u8] = include_bytes!("../fixtures/microsoft-forms.xlsx");
const OPEN: &[u8] = include_bytes!("../fixtures/workbooks/microsoft-forms.ods");
const OLD: &[u8] = include_bytes!("../fixtures/workbooks/microsoft-forms.xls");
const FORMULAS: &[u8] = include_bytes!("../fixtures/workbooks/formulas.ods");

fn workbook(file: &str) -> Case {
    at(&Path::new("workbooks").join(file), Training::new(checklists::standard()))
}

#[test]
fn a_workbook_of_another_program_says_the_same_as_that_of_excel() {
    let training = Training::new(checklists::standard());
    let understood =
        |table: &Table| interpret(table, &recognise(table, &training), Moment::Before, &training);
    let excel = parse(EXCEL).unwrap();
    for (bytes, how) in
        [(OPEN, "OpenDocument workbook, sheet “Form1”"), (OLD, "Excel workbook (XLS), sheet “Form1”")]
    {
        let table = parse(bytes).unwrap();
        assert_eq!(table.how, how);
        assert_eq!(table.rows[0].cells, excel.rows[0].cells, "numbers and times as people see them");
        assert_eq!(understood(&table), understood(&excel));
    }
}

/// Wherever somebody stops it: it ends before the next row, sheet or part begins.
#[test]
fn an_import_that_is_stopped_begins_no_further_row_or_sheet() {
    let text = format!("Code,Answer\n{}", "Blue 42,Red\n".repeat(300));
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    packed.start_file("answers.csv", SimpleFileOptions::default()).unwrap();
    packed.write_all(text.as_bytes()).unwrap();
    let packed = packed.finish().unwrap().into_inner();
    for (kind, bytes, least) in [
        ("csv", text.as_bytes(), 300),
        ("zip", &packed, 300),
        ("xlsx", EXCEL, 8),
        ("ods", OPEN, 4),
        ("xls", OLD, 1),
    ] {
        let whole = Progress::default();
        parse_watched(bytes, &whole).unwrap();
        assert!(whole.steps() >= least, "{kind}: {} steps", whole.steps());
        let all = whole.steps();
        for most in [0, 1, all / 2, all - 1].into_iter().filter(|most| *most < all) {
            let stopped = Progress::default();
            stopped.stop_after(most);
            assert!(parse_watched(bytes, &stopped).is_err(), "{kind}: read to the end after {most} steps");
            assert_eq!(stopped.steps(), most, "{kind}");
        }
        let not_stopped = Progress::default();
        not_stopped.stop_after(whole.steps() + 1);
        assert!(parse_watched(bytes, &not_stopped).is_ok(), "{kind}");
    }
}

#[test]
fn of_other_workbooks_too_the_sheet_that_people_see_is_read_and_of_two_one_is_chosen() {
    for ending in ["ods", "xls"] {
        let mut hidden = workbook(&format!("hidden-sheet-first.{ending}"));
        hidden.at(Moment::Before).brings(&["Birch 11 Before RAG", "Cedar 22 Before GAR"]);
        let mut two = workbook(&format!("before-and-after-sheets.{ending}"));
        let names = vec!["Before".to_owned(), "After".to_owned()];
        assert_eq!(two.asks(|asked| matches!(asked, Asked::Table(..))), Asked::Table(names, 0));
        two.say(Answer::Table(1));
        two.at(Moment::After).brings(&["Birch 11 After AGG", "Cedar 22 After GGG"]);
    }
}

#[test]
fn a_formula_without_a_result_is_named_and_never_taken_for_empty() {
    for file in ["formulas.xlsx", "formulas.xls"] {
        let mut case = workbook(file);
        case.at(Moment::Before);
        case.names(&["Row 3, column B", "Row 4, column A"]);
        assert!(case.faults()[0].contains("The result of the formula in this cell is not stored"), "{file}");
        case.brings(&["Birch 11 Before ---A---R", "Cedar 22 Before ---R"]);
    }
    let mut stored = workbook("formulas.ods");
    let all = ["Birch 11 Before ---A---R", "Cedar 22 Before ---R---G", "Elder 33 Before ---G---A"];
    stored.at(Moment::Before).brings(&all);
    stored.names(&[]);
    let rows = format!(
        "<table:table-row>{}{}{}</table:table-row><table:table-row>{}{}{}</table:table-row>",
        text("Code"),
        text("Signposting"),
        text("Send"),
        text("Birch 11"),
        "<table:table-cell table:formula=\"of:=1\" office:value-type=\"string\"/>",
        text("Red"),
    );
    let table = parse(&open_document(&rows)).unwrap();
    assert_eq!(table.unvalued.into_iter().collect::<Vec<_>>(), [(2, 1)]);
}

/// A cell of an OpenDocument workbook.
fn text(words: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"><text:p>{words}</text:p></table:table-cell>")
}

#[test]
fn a_sheet_of_formulas_alone_says_why_nothing_is_read() {
    let xml = "<table:table-row><table:table-cell table:formula=\"of:=1\" office:value-type=\"string\"/></table:table-row>";
    is_refused(&open_document(xml), "There are only formulas in this sheet");
}

/// The workbook with its content changed.
fn with_content(workbook: &[u8], change: impl Fn(String) -> String) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..from.len() {
        let mut entry = from.by_index(place).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        if name == "content.xml" {
            bytes = change(String::from_utf8(bytes).unwrap()).into_bytes();
        }
        to.start_file(name, SimpleFileOptions::default()).unwrap();
        to.write_all(&bytes).unwrap();
    }
    to.finish().unwrap().into_inner()
}

/// A workbook with these rows.
fn open_document(rows: &str) -> Vec<u8> {
    with_content(FORMULAS, |xml| {
        let (before, rest) = xml.split_once("<table:table-row").unwrap();
        let (_, after) = rest.rsplit_once("</table:table-row>").unwrap();
        format!("{before}{rows}{after}")
    })
}

const WORD: &str = "office:value-type=\"string\"><text:p>Red</text:p></table:table-cell>";

#[track_caller]
fn is_refused(bytes: &[u8], words: &str) {
    let since = Instant::now();
    let why = parse(bytes).unwrap_err();
    assert!(why.contains(words), "{why}");
    assert!(since.elapsed() < Duration::from_secs(5), "{:?}", since.elapsed());
}

#[test]
fn a_cell_that_claims_a_million_places_is_no_survey() {
    let wide = format!(
        "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\" {WORD}</table:table-row>"
    );
    is_refused(&open_document(&wide), "more than 1,000 columns");
    let long = format!(
        "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell {WORD}</table:table-row>"
    );
    is_refused(&open_document(&long), "more than 20,000 rows");
    let huge = format!(
        "<table:table-row table:number-rows-repeated=\"20000\"><table:table-cell table:number-columns-repeated=\"1000\" {WORD}</table:table-row>"
    );
    is_refused(&open_document(&huge), "larger than 256 MB");
    let formulas = "<table:table-row table:number-rows-repeated=\"999999999\"><table:table-cell table:number-columns-repeated=\"999999999\" table:formula=\"of:=1\" office:value-type=\"string\"/></table:table-row>";
    is_refused(&open_document(formulas), "larger than 256 MB");
    let far = format!(
        "<table:table-row><table:table-cell {WORD}<table:table-cell {WORD}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"999999\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         <table:table-row><table:table-cell {WORD}<table:table-cell {WORD}</table:table-row>"
    );
    assert_eq!(parse(&open_document(&far)).unwrap().rows[0].number, 1_000_001, "empty cells are none");
    is_refused(&open_document("<table:table-row><table:table-cell>"), "This workbook is damaged");
}

#[test]
fn a_workbook_under_a_password_says_so() {
    let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("/EncryptedPackage").unwrap().write_all(b"x").unwrap();
    file.flush().unwrap();
    is_refused(&file.into_inner().into_inner(), "protected by a password");
    let mut letter = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    letter.create_stream("/WordDocument").unwrap().write_all(b"x").unwrap();
    letter.flush().unwrap();
    is_refused(&letter.into_inner().into_inner(), "This is not a table");
}

/// A workbook of Excel before 2007 with these records instead of its own.
fn old(change: impl Fn(Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut records = Vec::new();
    let mut from = CompoundFile::open(Cursor::new(OLD)).unwrap();
    from.open_stream("/Workbook").unwrap().read_to_end(&mut records).unwrap();
    let mut to = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    to.create_stream("/Workbook").unwrap().write_all(&change(records)).unwrap();
    to.flush().unwrap();
    to.into_inner().into_inner()
}

/// Where the records of a kind begin.
fn places(records: &[u8], kind: u16) -> Vec<usize> {
    let (mut at, mut places) = (0, Vec::new());
    while let Some(head) = records.get(at..at + 4) {
        if u16::from_le_bytes([head[0], head[1]]) == kind {
            places.push(at);
        }
        at += 4 + usize::from(u16::from_le_bytes([head[2], head[3]]));
    }
    places
}

#[test]
fn an_old_workbook_that_claims_more_than_it_holds_is_read_without_believing_it() {
    let dimensions = old(|mut records| {
        for at in places(&records, 0x0200) {
            records[at + 4..at + 16].copy_from_slice(&[0, 0, 0, 0, 255, 255, 255, 127, 0, 0, 255, 255]);
        }
        records
    });
    assert_eq!(parse(&dimensions).unwrap(), parse(OLD).unwrap());
    let far_away = old(|mut records| {
        let last = *places(&records, 0x00fd).last().unwrap();
        records[last + 4..last + 8].fill(255);
        records
    });
    is_refused(&far_away, "larger than 256 MB");
    // A chain of sectors that runs in a circle.
    let mut circle = OLD.to_vec();
    let first = u32::from_le_bytes(circle[76..80].try_into().unwrap()) as usize;
    for place in 0..128 {
        let at = 512 + first * 512 + place * 4;
        circle[at..at + 4].copy_from_slice(&u32::try_from(place).unwrap().to_le_bytes());
    }
    is_refused(&circle, "This workbook is damaged");
}

#[test]
fn one_long_word_in_many_cells_of_an_old_workbook_is_refused_before_the_memory_is_full() {
    let record = |kind: u16, data: &[u8]| {
        let length = u16::try_from(data.len()).unwrap();
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
    };
    let letters = 20_000_u16;
    let word = [&[0; 8][..], &letters.to_le_bytes(), &[0], &vec![b'a'; usize::from(letters)]].concat();
    let begin = record(0x0809, &[0, 6, 5, 0]);
    let with = |rows: u16| {
        let strings = record(0x00fc, &word);
        let start = u32::try_from(begin.len() + 4 + 9 + strings.len() + 4).unwrap();
        let sheet = [&start.to_le_bytes()[..], &[0, 0, 1, 0, b'A']].concat();
        let cells = (0..rows).flat_map(|row| {
            (0..2_u16).flat_map(move |column| {
                [&[0xfd, 0, 10, 0][..], &row.to_le_bytes(), &column.to_le_bytes(), &[0; 6]].concat()
            })
        });
        let end = record(0x000a, &[]);
        let globals = [&begin[..], &record(0x0085, &sheet), &strings, &end].concat();
        old(|_| [&globals[..], &begin, &cells.clone().collect::<Vec<u8>>(), &end].concat())
    };
    assert_eq!(parse(&with(3)).unwrap().rows.len(), 2);
    is_refused(&with(20_000), "larger than 256 MB");
}

proptest! {
    #[test]
    fn no_damage_to_a_workbook_of_another_program_makes_the_reader_panic(
        spots in proptest::collection::vec((any::<usize>(), any::<u8>()), 1..12),
        ending in 0..3,
    ) {
        let since = Instant::now();
        let damage = |bytes: &[u8]| {
            let mut bytes = bytes.to_vec();
            for (at, byte) in &spots {
                let at = at % bytes.len();
                bytes[at] = *byte;
            }
            bytes
        };
        _ = match ending {
            0 => parse(&damage(OPEN)),
            1 => parse(&damage(OLD)),
            _ => parse(&old(|records| damage(&records))),
        };
        prop_assert!(since.elapsed() < Duration::from_secs(5));
    }
}
