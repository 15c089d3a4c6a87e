//! How what people wait for grows with the size of a file: it has to stay a straight line.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use attune::documents::{AssessmentDocument, ReportSource, pdf};
use attune::files::{format, safe_write};
use attune::model::{Edit, History, ResponseField};
use egui::{Key, Modifiers};
use jiff::civil::date;

use super::{median, time};
use crate::sizes::{Size, Window, assessment};

const SIZES: [Size; 5] = [
    Size { statements: 11, actions: 10, rounds: 2, sentences: 6 },
    Size { statements: 50, actions: 100, rounds: 5, sentences: 6 },
    Size { statements: 200, actions: 1000, rounds: 10, sentences: 6 },
    Size { statements: 200, actions: 2000, rounds: 50, sentences: 6 },
    Size { statements: 500, actions: 2000, rounds: 40, sentences: 6 },
];

/// Prints the table, in milliseconds.
pub fn print(folder: &Path) {
    println!("\ngrowth, in milliseconds");
    println!(
        "{:>10} {:>8} {:>7} {:>8} {:>9} {:>9} {:>9} {:>9} {:>9}",
        "statements", "actions", "rounds", "MB", "open", "save", "undo", "plan PDF", "frame"
    );
    for size in SIZES {
        let whole = assessment(size);
        let text = format::write_assessment(&whole).unwrap();
        let path = folder.join("growth.attune");
        let open = of(|| _ = black_box(format::parse(&text, &path).unwrap()));
        let save = of(|| {
            let text = format::write_assessment(&whole).unwrap();
            safe_write::replace(&path, text.as_bytes()).unwrap();
        });
        let mut history = History::<Edit>::new(whole.clone());
        let round = whole.current_round().unwrap().id.clone();
        let mut number = 0;
        let undo = of(|| {
            number += 1;
            let note = ResponseField::Note(format!("Note {number}"));
            history.apply(Edit::response(&round, "s1", note), Instant::now()).unwrap();
            history.undo();
        });
        let plan = of(|| {
            let source = ReportSource::of_last_round(whole.clone());
            let document = source.build(AssessmentDocument::Plan.into(), date(2026, 11, 22)).unwrap();
            black_box(pdf::write(&document).unwrap().bytes);
        });
        let mut window = Window::open(&whole, &folder.join("growth"));
        window.press(Modifiers::COMMAND, Key::Num4);
        let frame = of(|| window.draw_all());
        #[allow(clippy::cast_precision_loss)] // megabytes
        let megabytes = text.len() as f64 / 1_000_000.0;
        println!(
            "{:>10} {:>8} {:>7} {megabytes:>8.2} {open:>9.2} {save:>9.2} {undo:>9.3} {plan:>9.1} {frame:>9.3}",
            size.statements, size.actions, size.rounds
        );
    }
}

/// The median of nine, in milliseconds.
fn of(mut work: impl FnMut()) -> f64 {
    median((0..9).filter_map(|_| time(&mut work)).collect())
}
