//! A new file never replaces one that appears between choosing its name and writing it.

use std::fs;
use std::path::Path;

use egui::{Key, Modifiers};

use crate::support::*;

const THEIRS: &str = "somebody else’s";

#[track_caller]
fn is_theirs(path: &Path) {
    assert_eq!(fs::read_to_string(path).unwrap(), THEIRS);
}

#[test]
fn a_document_replaces_nothing_that_came_while_it_was_made() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAGGGGGGGGG"));
    window.go("5 Report");
    let path = computer.path("Chosen.pdf");
    computer.world.answers(&path);
    computer.world.holds_work();
    window.click("Choose…");
    computer.write("Chosen.pdf", THEIRS);
    computer.world.does_work();
    window.wait_until("it is said", |window| {
        computer.world.does_work();
        window.says("Chosen.pdf already exists.")
    });
    is_theirs(&path);
}

#[test]
fn a_copy_replaces_what_the_dialog_asked_about() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    let path = computer.write("Chosen.attune", THEIRS);
    computer.world.answers(&path);
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    assert!(attune::files::format::read_assessment(&path).is_ok());
}

#[test]
fn a_new_assessment_gets_the_next_name_where_its_own_is_taken() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.click("Start: Start a self-assessment");
    window.rewrite("Team", "Oak Room");
    // The name is free when it is typed; the file is made half a second after it.
    let taken = computer.write("documents/Untitled 22 November 2026.attune", THEIRS);
    let also = computer.write("documents/Oak Room.attune", THEIRS);
    window.leave();
    window.wait_until("it is made", |_| computer.documents().iter().any(|name| name.ends_with(" 2.attune")));
    window.go("2 Rate");
    window.press(Key::G);
    window.wait_until_saved();
    is_theirs(&taken);
    is_theirs(&also);
}
