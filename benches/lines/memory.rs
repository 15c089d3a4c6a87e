//! What is kept in memory, and how often a frame asks for some.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use allocation_counter::measure;
use attune::files::{checklists, format};
use attune::model::{Assessment, Edit, History, ResponseField};

use super::frames::{SCREENS, opened};
use super::{Line, Measure, always};
use crate::sizes::{HEAVY, Window, assessment};

/// Every line about memory, in the order of the table.
pub fn lines(folder: &Path) -> Vec<Line> {
    let mut lines: Vec<Line> = SCREENS
        .into_iter()
        .map(|(name, key)| {
            let folder = folder.to_owned();
            let begin = move || {
                let count =
                    |mut window: Window| -> Measure { Box::new(move || Some(allocations(&mut window))) };
                [
                    count(opened(&assessment(HEAVY), key, &folder.join("heavy"))),
                    count(opened(&checklists::example(), key, &folder.join("example"))),
                ]
            };
            Line::new(format!("allocations of a frame of {name}, heavy"), "the example's", begin)
                .goal(1.5)
                .unit("times")
                .rounds(9)
        })
        .collect();
    lines.push(undo());
    lines
}

#[allow(clippy::cast_precision_loss)] // a few thousand
fn allocations(window: &mut Window) -> f64 {
    measure(|| window.frame()).count_total as f64
}

/// A thousand steps, each of another statement's note, as people make them in a month.
fn undo() -> Line {
    let begin = || {
        let text = format::write_assessment(&assessment(HEAVY)).unwrap();
        let copy = held(|| read(&text));
        let steps = held(|| {
            let mut history = History::<Edit>::new(read(&text));
            let round = history.present().current_round().unwrap().id.clone();
            let begun = Instant::now();
            for number in 0..1000_u32 {
                let statement = format!("s{}", number % 200);
                let edit = Edit::response(&round, &statement, ResponseField::Note(format!("Note {number}")));
                history.apply(edit, begun + Duration::from_secs(5) * number).unwrap();
            }
            history
        });
        [always(steps - copy), always(copy)]
    };
    Line::new("1,000 steps of undo, heavy", "one copy of the file", begin).goal(3.0).unit("MB").rounds(1)
}

fn read(text: &str) -> Assessment {
    let attune::files::FileContent::Assessment(read) = format::parse(text, Path::new("heavy")).unwrap()
    else {
        unreachable!("it was written as an assessment")
    };
    read
}

/// The memory that what is made keeps, in megabytes.
#[allow(clippy::cast_precision_loss)] // megabytes
fn held<T>(make: impl FnOnce() -> T) -> f64 {
    let mut kept = None;
    let counted = measure(|| kept = Some(make()));
    drop(kept);
    counted.bytes_current as f64 / 1_000_000.0
}

/// What was written to the disk by all threads of this program, in megabytes.
pub fn written() -> Option<f64> {
    let told = fs::read_to_string("/proc/self/io").ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix("wchar:"))?;
    let bytes: f64 = line.trim().parse().ok()?;
    Some(bytes / 1_000_000.0)
}
