//! How what people wait for grows with the size of a file: it has to stay a straight line.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use attune::documents::{AssessmentDocument, ReportSource, TrainingDocument, pdf};
use attune::files::{FileContent, checklists, format, safe_write};
use attune::model::{Change, CourseField, Edit, History, ResponseField, Training, TrainingEdit};
use egui::{Key, Modifiers};
use jiff::civil::date;

use super::files::{import, large_course, table_of};
use super::{median, time};
use crate::sizes::{Size, Window, assessment};

/// As large as most files are; one thing is more in each row of the table.
const USUAL: Size = Size { statements: 50, actions: 100, rounds: 5, sentences: 6 };

/// Prints the tables, in milliseconds.
pub fn print(folder: &Path) {
    println!(
        "\n| size | MB | open | save | undo | plan as PDF | frame of Plan |\n|---|---|---|---|---|---|---|"
    );
    // As far as a file may hold that much.
    for statements in [11, 50, 100, 200, 500] {
        of_assessment(folder, &format!("{statements} statements"), Size { statements, ..USUAL });
    }
    for actions in [10, 100, 500, 1000, 2000] {
        of_assessment(folder, &format!("{actions} actions"), Size { actions, ..USUAL });
    }
    for rounds in [1, 10, 20, 50, 100] {
        of_assessment(folder, &format!("{rounds} rounds"), Size { rounds, ..USUAL });
    }
    println!(
        "\n| learners | MB | open | save | undo | report as PDF | frame of Answers | import |\n|---|---|---|---|---|---|---|---|"
    );
    for learners in [500, 1000, 5000, 20_000] {
        of_course(folder, learners);
    }
}

fn of_assessment(folder: &Path, name: &str, size: Size) {
    let whole = assessment(size);
    let [megabytes, open, save] = file(folder, &FileContent::Assessment(whole.clone()));
    let round = whole.current_round().unwrap().id.clone();
    let note = |number| Edit::response(&round, "s1", ResponseField::Note(format!("Note {number}")));
    let undo = undo(whole.clone(), note);
    let plan = of(|| {
        let source = ReportSource::of_last_round(whole.clone());
        let document = source.build(AssessmentDocument::Plan.into(), date(2026, 11, 22)).unwrap();
        black_box(pdf::write(&document).unwrap().bytes);
    });
    let mut window = Window::open(&whole, &folder.join("growth"));
    window.press(Modifiers::COMMAND, Key::Num4);
    let frame = of(|| window.draw_all());
    println!("| {name} | {megabytes:.2} | {open:.2} | {save:.2} | {undo:.3} | {plan:.1} | {frame:.2} |");
}

fn of_course(folder: &Path, learners: usize) {
    let whole = large_course(learners);
    let [megabytes, open, save] = file(folder, &FileContent::Training(whole.clone()));
    let undo =
        undo(whole.clone(), |number| TrainingEdit::Course(CourseField::Name(format!("Course {number}"))));
    let report = of(|| {
        let source = ReportSource::Training { training: whole.clone(), chance: false };
        let document = source.build(TrainingDocument::Report.into(), date(2026, 11, 22)).unwrap();
        black_box(pdf::write(&document).unwrap().bytes);
    });
    let home = folder.join("growth-course");
    fs::create_dir_all(&home).unwrap();
    let path = home.join("Course.attune");
    fs::write(&path, format::write(&FileContent::Training(whole)).unwrap()).unwrap();
    let mut window = Window::with(Some(path), &home);
    window.press(Modifiers::COMMAND, Key::Num2);
    let frame = of(|| window.draw_all());
    // A table has room for as many rows as a course has learners, and each has one for each moment.
    let import = if learners > 5000 {
        "–".to_owned()
    } else {
        let (table, empty) = (table_of(learners), Training::new(checklists::standard()));
        format!("{:.1}", of(|| _ = black_box(import(&table, &empty))))
    };
    println!(
        "| {learners} | {megabytes:.2} | {open:.2} | {save:.2} | {undo:.3} | {report:.1} | {frame:.2} | {import} |"
    );
}

/// Its size in megabytes, and how long it takes to open and to save.
fn file(folder: &Path, content: &FileContent) -> [f64; 3] {
    let path = folder.join("growth.attune");
    let text = format::write(content).unwrap();
    let open = of(|| _ = black_box(format::parse(&text, &path).unwrap()));
    let save = of(|| {
        let text = format::write(content).unwrap();
        safe_write::replace(&path, text.as_bytes()).unwrap();
    });
    #[allow(clippy::cast_precision_loss)] // megabytes
    let megabytes = text.len() as f64 / 1_000_000.0;
    [megabytes, open, save]
}

/// A change and the step back from it.
fn undo<C: Change>(whole: C::Of, edit: impl Fn(usize) -> C) -> f64 {
    let mut history = History::<C>::new(whole);
    let mut number = 0;
    of(|| {
        number += 1;
        assert!(history.apply(edit(number), Instant::now()).unwrap());
        history.undo();
    })
}

/// The median of nine, in milliseconds.
fn of(mut work: impl FnMut()) -> f64 {
    median((0..9).filter_map(|_| time(&mut work)).collect())
}
