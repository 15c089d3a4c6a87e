//! What is said after an end that nobody chose, and earlier versions.

use attune::files::format;
use attune::model::{Assessment, ResponseField};
use egui::{Key, Role, ViewportCommand};

use crate::support::*;

const OURS: &str = "documents/Ours.attune";
const STOPPED: &str = "Attune stopped by itself last time";
const NOT_SAVED: &str = "Changes that were not saved";

/// One file at different times: each call of `rated` makes a file of its own.
fn noted(file: &Assessment, note: &str) -> Assessment {
    let mut assessment = file.clone();
    respond(&mut assessment, "child-development", ResponseField::Note(note.into()));
    assessment
}

fn note(assessment: &Assessment) -> String {
    let said = assessment.current_round().unwrap().response("child-development");
    said.map(|said| said.note.clone()).unwrap_or_default()
}

#[test]
fn a_computer_that_shuts_down_is_obeyed_at_once_and_nothing_is_lost() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.go("1 Set up");
    window.write("Another role", "Room leader");
    computer.ending.ask();
    let mut closes = false;
    for _ in 0..6 {
        window.harness.step();
        closes |= window.commands().contains(&ViewportCommand::Close);
    }
    assert!(closes);
    assert!(window.close(), "somebody is asked");
    let saved = format::read_assessment(&computer.path(OURS)).unwrap();
    assert_eq!(saved.current_round().unwrap().present[0].role, "Room leader");
}

#[test]
fn after_a_stop_the_next_start_says_so_once() {
    let computer = Computer::new();
    computer.write(
        "data/stopped.txt",
        "Attune 0.1.0 stopped by a mistake of its own; everything typed was saved.\n",
    );
    let mut window = computer.open();
    assert!(window.has(Role::Dialog, STOPPED));
    window.must_say("because of a mistake of its own; what you had typed was saved.");
    window.click("Close");
    assert!(!window.has(Role::Dialog, STOPPED));
    assert!(!computer.open().has(Role::Dialog, STOPPED));
}

/// A file, and what was typed while it could not be saved.
fn not_saved(computer: &Computer) {
    let file = rated("RAG");
    let path = computer.put(OURS, &noted(&file, "in the file"));
    let folder = computer.path("data/recovery/somewhere");
    computer.write(
        "data/recovery/somewhere/not saved.attune",
        format::write_assessment(&noted(&file, "typed later")).unwrap(),
    );
    computer.write("data/recovery/somewhere/belongs to.txt", path.to_str().unwrap());
    assert!(folder.is_dir());
}

#[test]
fn what_was_not_saved_is_offered_and_opened_as_a_step_that_can_be_undone() {
    let computer = Computer::new();
    not_saved(&computer);
    let mut window = computer.open();
    assert!(window.has(Role::Dialog, NOT_SAVED));
    window.must_say("Acorn Nursery: 1 note, newer than the file");
    window.click("Open with these changes");
    assert_eq!(note(&computer.wait_for(OURS, |found| note(found) == "typed later")), "typed later");
    window.ctrl(Key::Z);
    assert_eq!(window.status(), "Undone: bringing back an earlier version.");
    computer.wait_for(OURS, |found| note(found) == "in the file");
    assert!(!computer.open().has(Role::Dialog, NOT_SAVED), "it is offered twice");
}

#[test]
fn what_was_not_saved_can_be_compared_and_discarded_and_that_taken_back() {
    let computer = Computer::new();
    not_saved(&computer);
    let mut window = computer.open();
    window.click("Discard");
    assert!(!computer.open().has(Role::Dialog, NOT_SAVED));
    window.must_say("Discarded. It is kept for 30 days.");
    window.click("Take it out of the discarded");
    window.click("Compare");
    assert_eq!(window.heading(), "Earlier versions");
    window.must_say("What is different now: 1 note.");
    window.must_say("typed later");
    window.must_say("in the file");
}

#[test]
fn an_earlier_version_is_shown_beside_the_present_and_comes_back() {
    let computer = Computer::new();
    let file = rated("RAG");
    let mut window = computer.open_assessment(&noted(&file, "as it was"));
    window.show(1);
    window.rewrite("Why this rating?", "as it is now");
    window.wait_until_saved();
    // The first write puts aside what the file held before.
    let kept = || attune::files::versions::list(&computer.places(), &file.id).len();
    window.wait_until("a version is kept", |_| kept() > 0);
    window.ctrl(Key::K);
    window.type_text("earlier");
    window.press(Key::Enter);
    assert_eq!(window.heading(), "Earlier versions");
    let versions = window
        .labels_of(Role::RadioButton)
        .into_iter()
        .filter(|name| name.contains("earliest"))
        .collect::<Vec<_>>();
    let [earliest] = versions.as_slice() else { panic!("{versions:?}") };
    window.click_on(Role::RadioButton, earliest);
    window.must_say("What is different now: 1 note.");
    window.click("Bring this version back");
    window.must_say("The file is now as it was then.");
    computer.wait_for(OURS, |found| note(found) == "as it was");
    window.ctrl(Key::Z);
    computer.wait_for(OURS, |found| note(found) == "as it is now");
}

#[test]
fn a_file_of_a_newer_attune_is_looked_at_and_never_written() {
    let computer = Computer::new();
    let text = format::write_assessment(&noted(&rated("RAG"), "from the future")).unwrap();
    let text = text.replacen("format: 2", "format: 3", 1).replacen("team: (", "team: (colour: \"blue\",", 1);
    let path = computer.write(OURS, &text);
    let mut window = computer.open_with(&path);
    assert!(window.says("3 Overview"), "{}", window.all_said());
    assert_eq!(window.step(), "3 Overview");
    assert!(window.status().starts_with("A newer Attune wrote this file."), "{}", window.status());
    window.go("2 Rate");
    window.show(1);
    window.must_say("from the future");
    window.press(Key::A);
    window.press(Key::Delete);
    window.go("1 Set up");
    window.write("Team", "Oak Room");
    assert_eq!(window.status(), "A newer Attune wrote this file, so nothing can be changed in it here.");
    window.ctrl(Key::K);
    for lacking in ["Rate Red", "Save a copy…", "Rename…", "Lock this round"] {
        let list = window.get(Role::ListBox, "Results");
        assert!(
            !labels_below(&list, Role::ListBoxOption).iter().any(|name| name.starts_with(lacking)),
            "{lacking}"
        );
    }
    window.press(Key::Escape);
    assert!(window.close());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    assert_eq!(computer.documents(), ["Ours.attune"]);
}

#[test]
fn what_the_file_holds_is_told_in_words() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&noted(&rated("RAG"), "a note"));
    window.click("Acorn Nursery: copy, rename, show in folder");
    window.click("What this file holds");
    assert!(window.has(Role::Dialog, "What this file holds"));
    window.must_say("Everything that was typed or imported: 3 ratings, 1 note, 1 round, what was set up.");
    window.must_say("Who gave which vote.");
    window.must_say("A copy of the checklist, as it was when the file began.");
    window.must_not_say("that this one does not know");
    window.click("Close");
    window.ctrl(Key::W);
    window.explore_course();
    window.ctrl(Key::K);
    window.type_text("holds");
    window.press(Key::Enter);
    window.must_say("Each learner’s code and role, and what they answered when.");
}
