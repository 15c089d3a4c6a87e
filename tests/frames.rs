//! What a frame costs, without a clock: rows that are drawn are those in sight, and what is
//! out of sight asks for no memory.

#![allow(missing_docs, clippy::indexing_slicing, clippy::unwrap_used)] // it may stop at a fault

#[path = "../benches/sizes/mod.rs"]
#[allow(dead_code)] // the benches use all of it
mod sizes;

use allocation_counter::measure;
use attune::files::checklists;
use egui::epaint::Shape;
use egui::{Key, Modifiers};

use sizes::{Size, Window, assessment};

#[cfg(target_os = "linux")]
#[path = "frames/no_files.rs"]
mod no_files;

/// As many rows as a file may have. Its notes are short: none of them is read in a frame.
const HEAVY: Size = Size { sentences: 1, ..sizes::HEAVY };

/// The screens of an assessment that a key leads to.
const STEPS: [(&str, Key); 5] = [
    ("Set up", Key::Num1),
    ("Rate", Key::Num2),
    ("Overview", Key::Num3),
    ("Plan", Key::Num4),
    ("Report", Key::Num5),
];

fn go(window: &mut Window, step: Key) {
    window.press(Modifiers::COMMAND, step);
}

/// How often a frame asks for memory in which nothing happens; the least of some, since the
/// threads that save and look at the disk are no part of it.
fn allocations(window: &mut Window) -> u64 {
    let frame = |_| {
        let counted = measure(|| window.frame());
        counted.count_total
    };
    (0..5).map(frame).min().unwrap()
}

#[test]
fn a_frame_of_the_heavy_file_asks_for_little_more_memory_than_one_of_the_example() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut example = Window::open(&checklists::example(), one.path());
    let mut heavy = Window::open(&assessment(HEAVY), other.path());
    let mut told = Vec::new();
    for (name, key) in STEPS {
        go(&mut example, key);
        go(&mut heavy, key);
        let [few, many] = [allocations(&mut example), allocations(&mut heavy)];
        told.push((name, few, many));
    }
    println!("{told:?}");
    let too_many = told.iter().find(|(_, few, many)| 2 * many > 3 * few);
    assert_eq!(too_many, None, "screen, allocations of the example, of the heavy file: {told:?}");
}

/// How many pieces of text a frame draws whose words begin so.
fn drawn(window: &mut Window, begins: &str) -> usize {
    fn count(shape: &Shape, begins: &str) -> usize {
        match shape {
            Shape::Text(text) => usize::from(text.galley.text().starts_with(begins)),
            Shape::Vec(shapes) => shapes.iter().map(|shape| count(shape, begins)).sum(),
            _ => 0,
        }
    }
    let output = window.output();
    let found = output.shapes.iter().map(|clipped| count(&clipped.shape, begins)).sum();
    output.drop_without_applying_deltas();
    found
}

#[test]
fn rows_that_are_drawn_are_those_in_sight_however_many_there_are() {
    let few = Size { statements: 40, actions: 400, rounds: 3, sentences: 1 };
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let mut windows = [few, HEAVY].map(assessment).into_iter().zip(&folders);
    let mut windows: Vec<Window> =
        windows.by_ref().map(|(assessment, folder)| Window::open(&assessment, folder.path())).collect();
    // A row of each is at least so high in a window of 800 points, and one more may be begun
    // at either end.
    for (key, begins, most) in [
        (Key::Num2, "What statement", 800 / 41 + 4),
        (Key::Num3, "What statement", 800 / 34 + 4),
        (Key::Num4, "Do thing", 800 / 50 + 4),
    ] {
        let counts: Vec<usize> = windows
            .iter_mut()
            .map(|window| {
                go(window, key);
                drawn(window, begins)
            })
            .collect();
        assert!(counts.iter().all(|count| (5..=most).contains(count)), "{begins}: {counts:?}, {most}");
    }
}

#[test]
fn the_keyboard_goes_through_a_long_plan_row_by_row() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(&assessment(HEAVY), folder.path());
    go(&mut window, Key::Num4);
    // Into the table, wherever the first cell is.
    for _ in 0..60 {
        window.press(Modifiers::NONE, Key::Tab);
        if window.is_in_the_plan() {
            break;
        }
    }
    assert!(window.is_in_the_plan(), "Tab leads into the table");
    let first = window.focused();
    for row in 0..40 {
        let before = window.focused();
        window.press(Modifiers::NONE, Key::ArrowDown);
        let now = window.focused();
        assert!(now.is_some() && now != before, "the keyboard stops at row {row}");
        assert!(window.is_in_sight(), "row {row} is not scrolled to");
    }
    for _ in 0..40 {
        window.press(Modifiers::NONE, Key::ArrowUp);
    }
    assert_eq!(window.focused(), first);
}
