//! Files dropped on the window: nothing is opened or closed before it is plain what
//! will happen.

use attune::files::format::read_assessment;
use eframe::egui::{Key, Role};

use crate::support::*;

#[test]
fn one_file_dropped_on_home_opens() {
    let computer = Computer::new();
    let path = computer.put("elsewhere/Dropped.attune", &rated("RAG"));
    let mut window = computer.open();
    window.drop_files(&[path]);
    assert_eq!(window.step(), "2 Rate");
    window.must_say("3 of 11 rated");
}

#[test]
fn a_file_dropped_over_an_open_one_says_what_will_happen_and_waits() {
    let computer = Computer::new();
    let path = computer.put("elsewhere/First.attune", &rated("RAG"));
    let mut window = computer.open_with(&path);
    window.press(Key::R);
    let other = computer.put("elsewhere/Other.attune", &rated("RAGRAGRAGRA"));
    window.drop_files(std::slice::from_ref(&other));
    assert!(window.has(Role::Dialog, "Open this file?"), "{}", window.all_said());
    window.must_say("Acorn Nursery is saved, and will be closed first.");
    window.click("Stay here");
    window.must_say("4 of 11 rated");

    window.drop_files(&[other]);
    window.click("Open Other.attune");
    window.must_say("All 11 rated");
    // The last words of the one that was open are on disk.
    let first = read_assessment(&path).unwrap();
    assert_eq!(first.current_round().unwrap().rated(&first.checklist), 4);
}

#[test]
fn of_several_files_dropped_at_once_none_is_opened_before_one_is_chosen() {
    let computer = Computer::new();
    let one = computer.put("elsewhere/One.attune", &rated("RAG"));
    let two = computer.put("elsewhere/Two.attune", &rated("RAGR"));
    let mut window = computer.open();
    window.drop_files(&[one, two]);
    assert!(window.has(Role::Dialog, "Open one of these 2 files?"), "{}", window.all_said());
    window.must_say("Attune opens one file at a time.");
    window.click("Open Two.attune");
    window.must_say("4 of 11 rated");
}

#[test]
fn a_file_that_cannot_be_read_leaves_the_open_one_open() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    let broken = computer.write("elsewhere/Broken.attune", "no Attune file");
    window.drop_files(&[broken]);
    window.click("Open Broken.attune");
    assert!(window.has(Role::Dialog, "This file could not be opened"), "{}", window.all_said());
    window.click("Close");
    window.must_say("3 of 11 rated");
}
