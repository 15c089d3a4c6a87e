//! A small file cannot cost minutes or gigabytes: what a file can hold has an end, which
//! is said in a sentence; and what is in the open file can always be opened again.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use attune::files::FileContent;
use attune::files::checklists;
use attune::files::format::{parse, write};
use attune::files::import::survey;
use attune::model::limits::{ACTIONS, CARRIED, CARRIED_BYTES, NAME, ROUNDS, STATEMENTS, TEXT};
use attune::model::{
    Action, ActionField, Assessment, Edit, History, Participant, Refusal, ResponseField, Team, TeamField,
    Training,
};
use jiff::civil::date;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn assessment() -> Assessment {
    Assessment::new(checklists::standard(), Team::default(), "January 2026".to_owned(), date(2026, 1, 14))
}

/// What this Attune does not know is carried along, but not without end.
#[test]
fn what_a_newer_attune_wrote_has_an_end_as_well() {
    let newer = |fields: &str| {
        let text = write(&(&assessment()).into()).unwrap();
        text.replacen("written_by: \"0.1.0\",", &format!("written_by: \"7.0.0\", {fields}"), 1)
    };
    let read = |fields: &str| parse(&newer(fields), Path::new("plan.attune"));
    assert!(read("stamp: \"little\",").is_ok());
    assert!(read(&format!("stamp: \"{}\",", "a".repeat(CARRIED_BYTES - 100))).is_ok());
    let long = read(&format!("stamp: \"{}\",", "a".repeat(CARRIED_BYTES))).unwrap_err().to_string();
    assert!(long.contains('8'), "{long}");
    let many = many(CARRIED + 1, |place| format!("field_{place}: {place}"));
    assert!(read(&many).is_err(), "more fields than anybody adds");
}

/// The first thing that is said of a file with this content.
#[track_caller]
fn refused(content: &str) -> String {
    parse(content, Path::new("plan.attune")).unwrap_err().to_string().lines().next().unwrap().to_owned()
}

fn file(statements: &str, rounds: &str, actions: &str, team: &str) -> String {
    format!(
        "Attune(format: 1, document: Assessment(id: \"x\", team: (name: \"{team}\"), \
         checklist: (id: \"c\", version: 1, title: \"C\", statements: [{statements}]), rounds: [{rounds}], actions: [{actions}]))"
    )
}

fn many(number: usize, one: impl Fn(usize) -> String) -> String {
    (0..number).fold(String::new(), |mut all, place| {
        write!(all, "{}, ", one(place)).unwrap();
        all
    })
}

const ONE: &str = "(id: \"s0\", text: \"Do it.\")";

fn action(place: usize) -> String {
    format!("(id: \"a{place}\", statement: \"s0\", what: \"Do it\")")
}

fn statement(place: usize) -> String {
    format!("(id: \"s{place}\", text: \"Do it.\")")
}

fn round(place: usize) -> String {
    format!("(id: \"r{place}\", label: \"Round {place}\", date: \"2026-01-14\")")
}

#[test]
fn what_a_file_can_hold_has_an_end_that_is_named_with_its_place() {
    let limit = |found: usize, most: usize| format!("found {found} of them, but a file holds at most {most}");
    let said = refused(&file(ONE, "", &many(ACTIONS + 1, action), ""));
    assert!(said.contains(&format!("actions: {}", limit(ACTIONS + 1, ACTIONS))), "{said}");
    let said = refused(&file(&many(STATEMENTS + 1, statement), "", "", ""));
    assert!(said.contains(&format!("checklist.statements: {}", limit(STATEMENTS + 1, STATEMENTS))), "{said}");
    let said = refused(&file(ONE, &many(ROUNDS + 1, round), "", ""));
    assert!(said.contains(&format!("rounds: {}", limit(ROUNDS + 1, ROUNDS))), "{said}");
    let said = refused(&file(ONE, "", "", &"ŵ".repeat(NAME + 1)));
    assert!(
        said.contains("plan.attune:1:") && said.contains("team.name: found a text of 501 characters"),
        "{said}"
    );
    let note = format!("responses: {{\"s0\": (note: \"{}\")}}", "x".repeat(TEXT + 1));
    let rounds = format!("(id: \"r\", label: \"R\", date: \"2026-01-14\", {note})");
    let said = refused(&file(ONE, &rounds, "", ""));
    assert!(said.contains("rounds[0].responses[\"s0\"].note: found a text of 50001 characters"), "{said}");
}

#[test]
fn up_to_its_end_a_file_is_read() {
    let whole =
        file(&many(STATEMENTS, statement), &many(ROUNDS, round), &many(ACTIONS, action), &"ŵ".repeat(NAME));
    assert!(parse(&whole, Path::new("plan.attune")).is_ok());
}

#[test]
fn no_change_makes_a_file_that_could_not_be_opened_again() {
    let mut history: History<Edit> = History::new(assessment());
    let now = Instant::now();
    let long = "x".repeat(TEXT + 1);
    let round = history.present().rounds[0].id.clone();
    let statement = history.present().checklist.statements[0].id.clone();
    let name = Edit::Team(TeamField::Name("x".repeat(NAME + 1)));
    assert_eq!(history.apply(name, now), Err(Refusal::TooLong));
    let note = Edit::response(&round, &statement, ResponseField::Note(long.clone()));
    assert_eq!(history.apply(note, now), Err(Refusal::TooLong));
    let fits = Edit::response(&round, &statement, ResponseField::Note("x".repeat(TEXT)));
    assert_eq!(history.apply(fits, now), Ok(true));
    let actions = |number: usize| {
        let action = |place| Action {
            id: format!("a{place}"),
            statement: statement.clone(),
            what: "Do".into(),
            ..Action::default()
        };
        Edit::AddActions((0..number).map(action).collect())
    };
    assert_eq!(history.apply(actions(ACTIONS + 1), now), Err(Refusal::TooMany));
    assert_eq!(history.apply(actions(ACTIONS), now), Ok(true));
    let owner = Edit::action("a0", ActionField::What(long));
    assert_eq!(history.apply(owner, now), Err(Refusal::TooLong));
    let written = write(&FileContent::Assessment(history.present().clone())).unwrap();
    assert!(parse(&written, Path::new("again")).is_ok());
}

#[test]
fn of_thousands_of_codes_that_look_alike_each_is_offered_once() {
    let mut training = Training::new(checklists::standard());
    for place in 0..2_000 {
        let code = format!("{}Blue{}42", " ".repeat(place % 45), ".".repeat(place / 45));
        training.participants.push(Arc::new(Participant { code, ..Participant::default() }));
    }
    assert_eq!(training.near_codes().len(), 1_999);
    // What was told apart leads on to the next, until every two have been asked about.
    training.participants.truncate(4);
    let mut asked = 0;
    while let Some(near) = training.near_codes().first() {
        training.apart.push((near.first.clone(), near.second.clone()));
        asked += 1;
    }
    assert_eq!(asked, 6, "every two of four");
}

#[track_caller]
fn is_no_survey(bytes: &[u8], words: &str) {
    let why = survey::parse(bytes).unwrap_err();
    assert!(why.contains(words), "{why}");
}

/// A workbook with so many sheets, all of them this one.
fn workbook(sheets: usize, rows: &str, words: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let sheet = |n| format!("<sheet name=\"S{n}\" sheetId=\"{n}\" r:id=\"r{n}\"/>");
    let link = |n| {
        format!(
            "<Relationship Id=\"r{n}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/one.xml\"></Relationship>"
        )
    };
    let sheet_list: String = (1..=sheets).map(sheet).collect();
    let links: String = (1..=sheets).map(link).collect();
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        (
            "_rels/.rels",
            format!(
                "<Relationships><Relationship Id=\"r\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"></Relationship></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{sheet_list}</sheets></workbook>"
            ),
        ),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships>{links}</Relationships>")),
        ("xl/sharedStrings.xml", words.to_owned()),
        (
            "xl/worksheets/one.xml",
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, xml) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(xml.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const ROWS: &str = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row>\
    <row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>1</v></c></row>";

#[test]
fn a_workbook_has_no_more_sheets_words_or_cells_than_a_survey() {
    assert!(survey::parse(&workbook(100, ROWS, "<sst/>")).is_ok());
    is_no_survey(&workbook(101, ROWS, "<sst/>"), "more than 100 sheets");
    is_no_survey(&workbook(200_000, ROWS, "<sst/>"), "more than 100 sheets");
    is_no_survey(
        &workbook(1, ROWS, &format!("<sst>{}</sst>", "<si><t>x</t></si>".repeat(1_000_001))),
        "1,000,000 cells",
    );
    let wide = |row: usize| format!("<row r=\"{row}\">{}</row>", "<c><v>1</v></c>".repeat(1_000));
    let many: String = (1..=1_001).map(wide).collect();
    is_no_survey(&workbook(1, &many, "<sst/>"), "1,000,000 cells");
    // One large part that stands for every sheet is not read a hundred times.
    let blank = ROWS.to_owned() + &" ".repeat(45 * 1024 * 1024);
    is_no_survey(&workbook(100, &blank, "<sst/>"), "larger than 256 MB");
}

#[test]
fn a_text_has_no_more_columns_cells_or_words_in_a_cell_than_a_survey() {
    is_no_survey(&vec![b','; 10_000_000], "more than 1,000 columns");
    let row = "x,".repeat(99) + "x\n";
    is_no_survey(row.repeat(10_001).as_bytes(), "more than 1,000,000 cells");
    let open = "Code,Answer\nBlue 42,\"Red\n".to_owned() + &"Blue 43,Red\n".repeat(100_000);
    is_no_survey(open.as_bytes(), "The cell that begins in row 2 is far too long");
    let open = "Code,Answer\nBlue 42,\"Red\n".to_owned() + &"Blue 43,Red\n".repeat(100);
    assert!(
        survey::parse(open.as_bytes()).is_ok_and(|table| !table.faults.is_empty()),
        "a short one is named"
    );
}
