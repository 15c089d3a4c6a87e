//! What is fuzzed: each target takes any bytes, and promises that nothing panics, that
//! whatever is read can be written and read again, and that no document is cut off.

use std::path::Path;

use attune::documents::{Format, FormatError, ReportSource};
use attune::files::FileContent;
use attune::files::checklists;
use attune::files::format;
use attune::files::import::filled;
use attune::files::import::merge::{Decisions, Merge};
use attune::files::import::outcome::promise;
use attune::files::import::survey;
use attune::files::import::survey::reading::{Answer, Reading};
use attune::files::progress::Progress;
use attune::model::merge::Choice;
use attune::model::{Moment, Training};
use jiff::civil::{Date, date};

/// Something that takes bytes from outside.
pub struct Target {
    pub name: &'static str,
    /// What it is called by, and valid inputs to begin with.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Takes any input. Panics where a promise is broken.
    pub run: fn(&[u8]),
}

/// Every target.
pub const TARGETS: [Target; 9] = [
    Target { name: "assessment", seeds: assessments, run: attune_file },
    Target { name: "training", seeds: trainings, run: attune_file },
    Target { name: "ballot", seeds: ballots, run: attune_file },
    Target { name: "checklist", seeds: own_checklists, run: attune_file },
    Target { name: "csv", seeds: tables, run: survey_table },
    Target { name: "xlsx", seeds: workbooks, run: survey_table },
    Target { name: "merge", seeds: copies, run: merged },
    Target { name: "pdf", seeds: documents, run: every_document },
    Target { name: "form", seeds: forms, run: filled_form },
];

/// What stands between two copies in one input: in no file of Attune's.
const BETWEEN: &[u8] = b"\n\0\0 and \0\0\n";

/// As good as any other day.
const TODAY: Date = date(2026, 11, 22);

const ASSESSMENT: &[u8] = include_bytes!("../assets/example.attune");
const TRAINING: &[u8] = include_bytes!("../assets/example-training.attune");
const CHECKLIST: &[u8] = include_bytes!("../checklists/example-own.ron");

/// A small file of everything: the large ones take long, and most of them is alike.
const SMALL: &[u8] = include_bytes!("corpus/assessment.attune");
const SMALL_TRAINING: &[u8] = include_bytes!("corpus/training.attune");
const SMALL_BALLOT: &[u8] = include_bytes!("corpus/ballot.attune");

fn assessments() -> Vec<Vec<u8>> {
    [SMALL, ASSESSMENT].map(<[u8]>::to_vec).into()
}

fn trainings() -> Vec<Vec<u8>> {
    [SMALL_TRAINING, TRAINING].map(<[u8]>::to_vec).into()
}

fn ballots() -> Vec<Vec<u8>> {
    vec![SMALL_BALLOT.to_vec()]
}

fn own_checklists() -> Vec<Vec<u8>> {
    vec![CHECKLIST.to_vec()]
}

fn documents() -> Vec<Vec<u8>> {
    [SMALL, SMALL_TRAINING].map(<[u8]>::to_vec).into()
}

/// The forms that are filled in on the screen.
fn forms() -> Vec<Vec<u8>> {
    let sources = [SMALL, SMALL_TRAINING].into_iter().filter_map(|file| source(parsed(file)?));
    let documents = sources.flat_map(|source| {
        let kinds = source.kinds().into_iter().filter(|kind| Format::Pdf.can_write(*kind));
        kinds.filter_map(|kind| source.build(kind, TODAY).ok()).collect::<Vec<_>>()
    });
    let written = documents.filter_map(|document| Some(Format::Pdf.write(&document, None).ok()?.bytes));
    written
        .filter(|pdf| filled::read(pdf, &Progress::default()).is_ok_and(|forms| !forms.is_empty()))
        .collect()
}

/// Three copies of a file in one input: the earlier one, and each side's.
fn copies() -> Vec<Vec<u8>> {
    [SMALL, SMALL_TRAINING, SMALL_BALLOT].map(|file| [file, file, file].join(BETWEEN)).into()
}

fn tables() -> Vec<Vec<u8>> {
    let cases: [&[u8]; 6] = [
        include_bytes!("../tests/fixtures/microsoft-forms.csv"),
        include_bytes!("../tests/fixtures/cases/quiz-before.csv"),
        include_bytes!("../tests/fixtures/cases/three-heads.csv"),
        include_bytes!("../tests/fixtures/cases/then-and-now-in-one-form.csv"),
        include_bytes!("../tests/fixtures/cases/preview-and-unfinished.csv"),
        include_bytes!("../tests/fixtures/cases/mac-roman.csv"),
    ];
    cases.map(<[u8]>::to_vec).into()
}

fn workbooks() -> Vec<Vec<u8>> {
    let cases: [&[u8]; 4] = [
        include_bytes!("../tests/fixtures/stored.xlsx"),
        include_bytes!("../tests/fixtures/second-sheet.xlsx"),
        include_bytes!("../tests/fixtures/cases/codes-that-became-dates.xlsx"),
        include_bytes!("../tests/fixtures/cases/hidden-sheet-first.xlsx"),
    ];
    cases.map(<[u8]>::to_vec).into()
}

/// Whatever is read as a file of Attune's can be written, read again and shown.
fn attune_file(bytes: &[u8]) {
    let Some(content) = parsed(bytes) else { return };
    let written = format::write(&content).expect("what was read can be written");
    let again = format::parse(&written, Path::new("again")).expect("what was written can be read");
    assert!(again == content, "it came back otherwise:\n{written}");
    let Some(source) = source(content) else { return };
    let shown = Format::Text.write(&source.overview(TODAY), None).expect("text is never refused").bytes;
    let shown = String::from_utf8(shown).expect("text is UTF-8");
    assert!(!shown.chars().any(|c| c.is_control() && !"\n\t".contains(c)), "a control character is shown");
}

fn parsed(bytes: &[u8]) -> Option<FileContent> {
    match format::parse(std::str::from_utf8(bytes).ok()?, Path::new("fuzzed")) {
        Ok(content) => Some(content),
        Err(error) => {
            let said = error.to_string();
            assert!(!error.faults.is_empty() && !said.is_empty(), "refused without a reason");
            assert!(said.len() < 100_000, "a fault of {} bytes", said.len());
            None
        }
    }
}

/// What documents are made of, of a file that documents are made of.
fn source(content: FileContent) -> Option<ReportSource> {
    match content {
        FileContent::Assessment(assessment) => Some(ReportSource::of_last_round(assessment)),
        FileContent::Training(training) => Some(ReportSource::Training { training, chance: true }),
        FileContent::Ballot(_) | FileContent::Checklist(_) => None,
    }
}

/// Whatever two sides made of a file, putting them together says what is to be decided, and
/// what comes of it is a file. Decided as one likes, nothing is left to decide.
fn merged(bytes: &[u8]) {
    let mut parts = Vec::new();
    let mut rest = bytes;
    while let Some(at) = rest.windows(BETWEEN.len()).position(|window| window == BETWEEN) {
        parts.push(&rest[..at]);
        rest = &rest[at + BETWEEN.len()..];
    }
    parts.push(rest);
    let [base, mine, theirs] = parts.as_slice() else { return };
    let (Some(mine), Some(theirs)) = (parsed(mine), parsed(theirs)) else { return };
    for base in [None, parsed(base)] {
        both_ways(base.as_ref(), &mine, &theirs);
    }
}

fn both_ways(base: Option<&FileContent>, mine: &FileContent, theirs: &FileContent) {
    let Ok(there) = FileContent::merge(base, [mine, theirs], &[]) else { return };
    let back =
        FileContent::merge(base, [theirs, mine], &[]).expect("what can be merged can be from either side");
    assert_eq!(there.conflicts.len(), back.conflicts.len(), "the other side is asked something else");
    is_a_file(&there.content);
    for choice in [Choice::Mine, Choice::Theirs] {
        let decisions: Vec<_> = there.conflicts.iter().map(|of| (of.clone(), choice)).collect();
        let decided =
            FileContent::merge(base, [mine, theirs], &decisions).expect("what could be merged still can");
        assert!(decided.conflicts.is_empty(), "something is asked twice");
        is_a_file(&decided.content);
    }
    if base.is_some_and(|base| base == mine) {
        assert!(there.conflicts.is_empty(), "only one side changed anything");
    }
    let same = FileContent::merge(base, [mine, mine], &[]).expect("a file goes with itself");
    assert!(same.content == *mine && same.came_in.is_empty() && same.conflicts.is_empty());
}

fn is_a_file(content: &FileContent) {
    let written = format::write(content).expect("what was merged can be written");
    format::parse(&written, Path::new("merged")).expect("what was merged can be read");
}

/// Every document of a file, as every kind of file.
fn every_document(bytes: &[u8]) {
    let Some(source) = parsed(bytes).and_then(source) else { return };
    for kind in source.kinds() {
        let Ok(document) = source.build(kind, TODAY) else { continue };
        for format in Format::ALL.into_iter().filter(|format| format.can_write(kind)) {
            let written = match format.write(&document, None) {
                // In such a file nothing was agreed for a day, or there is nothing to draw.
                Err(FormatError::NoDates | FormatError::NoPicture) => continue,
                written => written.expect("a document can be written"),
            };
            if format == Format::Pdf {
                assert!(written.bytes.starts_with(b"%PDF-") && written.pages.is_some_and(|pages| pages > 0));
            }
        }
    }
}

/// Whatever is in a PDF, its fields are read or it is said why not.
fn filled_form(bytes: &[u8]) {
    let _ = filled::read(bytes, &Progress::default());
}

/// Whatever is in a table, it is read and every question about it answered.
fn survey_table(bytes: &[u8]) {
    let Ok(table) = survey::parse(bytes) else { return };
    let training = Training::new(checklists::standard());
    let mut reading = Reading::new("export.csv", table, &training);
    reading.answer(Answer::Moment(Moment::Before), &training);
    for question in reading.questions(&training) {
        let (choices, _) = reading.choices(&question, &training);
        if let Some((_, answer)) = choices.into_iter().next_back() {
            reading.answer(answer, &training);
        }
    }
    let merge = Merge::new(&reading, &training, &Decisions::default());
    _ = (reading.left_out(&training), reading.doubts(), promise(&reading, &merge, &training));
    _ = merge.edit(&reading, &training);
}
