//! Set up: the team, this sitting, who takes part, which checklist.

use attune::model::{Mode, Present};
use eframe::egui::{Key, Role};
use jiff::civil::date;

use crate::support::*;

const UNTITLED: &str = "documents/Untitled 22 November 2026.attune";
const ACORN: &str = "documents/Acorn Nursery.attune";

fn begun() -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open();
    window.click("Start: Start a self-assessment");
    (computer, window)
}

/// A new assessment that has its name and its file.
fn named() -> (Computer, Window) {
    let (computer, mut window) = begun();
    window.write("Team", "Acorn Nursery");
    window.leave();
    computer.wait_for_file(ACORN);
    (computer, window)
}

fn role(role: &str, number: u32) -> Present {
    Present { role: role.to_owned(), number }
}

#[test]
fn the_cursor_is_in_the_teams_name_and_nothing_is_written_yet() {
    let (computer, window) = begun();
    assert_eq!(window.step(), "1 Set up");
    assert_eq!(window.focused(), (Role::TextInput, "Team".to_owned()));
    assert_eq!(window.status(), "Your file is made at your first change, and saved as you type.");
    assert!(computer.documents().is_empty());
}

#[test]
fn the_first_letters_make_a_file_that_gets_the_teams_name_once() {
    let (computer, mut window) = begun();
    window.type_keys("Acorn");
    computer.wait_for(UNTITLED, |found| found.team.name == "Acorn");
    window.type_keys(" Nursery");
    window.leave();
    computer.wait_for(ACORN, |found| found.team.name == "Acorn Nursery");
    assert_eq!(computer.documents(), ["Acorn Nursery.attune"]);
    window.rewrite("Team", "Beech Nursery");
    window.leave();
    computer.wait_for(ACORN, |found| found.team.name == "Beech Nursery");
    assert_eq!(computer.documents(), ["Acorn Nursery.attune"]);
    window.ctrl(Key::W);
    let cards = window.labels_of(Role::Button);
    assert_eq!(cards.iter().filter(|name| name.contains("November 2026")).count(), 1, "{cards:?}");
    window.must_not_say("no longer there");
}

#[test]
fn a_second_team_of_the_same_name_takes_nothing_from_the_first() {
    let (computer, mut window) = named();
    window.ctrl(Key::N);
    window.write("Team", "Acorn Nursery");
    window.leave();
    computer.wait_for_file("documents/Acorn Nursery 2.attune");
    assert_eq!(computer.documents(), ["Acorn Nursery 2.attune", "Acorn Nursery.attune"]);
}

#[test]
fn a_welsh_name_is_kept_letter_for_letter() {
    let (computer, mut window) = begun();
    window.write("Team", "Meithrinfa Llŵyn-y-Gôg Tŷ Bach");
    window.leave();
    let name = "documents/Meithrinfa Llŵyn-y-Gôg Tŷ Bach.attune";
    assert_eq!(computer.wait_for_file(name).team.name, "Meithrinfa Llŵyn-y-Gôg Tŷ Bach");
    window.must_say("Meithrinfa Llŵyn-y-Gôg Tŷ Bach");
}

#[test]
fn a_picture_in_a_name_is_kept_on_screen_on_disk_and_in_the_file_name() {
    let mut computer = Computer::new();
    computer.may_lack_glyphs = true;
    let mut window = computer.open();
    window.click("Start: Start a self-assessment");
    window.type_text("Babanod 👶🏽 & Co");
    window.leave();
    let name = "documents/Babanod 👶🏽 & Co.attune";
    assert_eq!(computer.wait_for_file(name).team.name, "Babanod 👶🏽 & Co");
    assert_eq!(window.value("Team"), "Babanod 👶🏽 & Co");
    for step in ["3 Overview", "4 Plan", "5 Report"] {
        window.go(step);
    }
    window.ctrl(Key::W);
    window.must_say("Babanod 👶🏽 & Co. November 2026");
}

#[test]
fn the_team_and_the_sitting_are_kept() {
    let (computer, mut window) = named();
    window.write("Which workforce?", "All room staff");
    window.write("Setting", "Day nursery, 64 places");
    window.write("How many staff in this workforce?", "18");
    window.rewrite("Name of this sitting", "Winter 2026");
    window.click_on(Role::RadioButton, "One person rates for the team");
    let found = computer.wait_for(ACORN, |found| found.current_round().unwrap().mode == Mode::Alone);
    assert_eq!(found.team.workforce, "All room staff");
    assert_eq!(found.team.setting, "Day nursery, 64 places");
    assert_eq!(found.team.staff, Some(18));
    assert_eq!(found.current_round().unwrap().label, "Winter 2026");
}

#[test]
fn a_number_of_staff_takes_digits_only() {
    let (computer, mut window) = named();
    window.write("How many staff in this workforce?", "about 18");
    assert_eq!(window.value("How many staff in this workforce?"), "18");
    computer.wait_for(ACORN, |found| found.team.staff == Some(18));
    window.rewrite("How many staff in this workforce?", "");
    computer.wait_for(ACORN, |found| found.team.staff.is_none());
}

#[test]
fn roles_are_added_counted_corrected_and_removed() {
    let (computer, mut window) = named();
    window.click("Add Nursery practitioner");
    assert!(!window.has(Role::Button, "Add Nursery practitioner"));
    for _ in 0..3 {
        window.click("One more: Nursery practitioner");
    }
    window.click("One fewer: Nursery practitioner");
    window.click("Add Room leader");
    window.rewrite("How many: Room leader", "12");
    window.write("Another role", "Cook");
    window.press(Key::Enter);
    assert_eq!(window.focused(), (Role::TextInput, "Another role".to_owned()));
    assert_eq!(window.value("Another role"), "");
    window.must_say("16 people take part");
    let present = |roles: Vec<Present>| {
        move |found: &attune::model::Assessment| found.current_round().unwrap().present == roles
    };
    computer.wait_for(
        ACORN,
        present(vec![role("Nursery practitioner", 3), role("Room leader", 12), role("Cook", 1)]),
    );
    window.click("Remove Room leader");
    computer.wait_for(ACORN, present(vec![role("Nursery practitioner", 3), role("Cook", 1)]));
    window.write("How many staff in this workforce?", "9");
    window.must_say("4 of 9 staff take part");
}

#[test]
fn a_date_can_be_typed_as_people_say_it() {
    let (computer, mut window) = named();
    window.rewrite("Date", "12 Jan");
    window.leave();
    assert_eq!(window.value("Date"), "12 January 2027");
    window.rewrite("When do we review it?", "in 6 weeks");
    window.leave();
    assert_eq!(window.value("When do we review it?"), "3 January 2027");
    let found = computer.wait_for(ACORN, |found| found.current_round().unwrap().review.is_some());
    let round = found.current_round().unwrap();
    assert_eq!((round.date, round.review), (date(2027, 1, 12), Some(date(2027, 1, 3))));
}

#[test]
fn a_date_that_is_none_is_said_and_changes_nothing() {
    let (computer, mut window) = named();
    window.rewrite("Date", "31 Feb");
    window.must_not_say("cannot read this as a date");
    window.leave();
    window.must_say("Attune cannot read this as a date, and keeps");
    assert_eq!(window.value("Date"), "31 Feb");
    window.ctrl(Key::W);
    assert_eq!(computer.wait_for_file(ACORN).current_round().unwrap().date, TODAY);
}

#[test]
fn a_date_can_be_picked_from_a_calendar_by_keyboard() {
    let (computer, mut window) = named();
    window.click("When do we review it?: choose from a calendar");
    window.must_say("November 2026");
    assert_eq!(window.focused(), (Role::Button, "Sunday 22 November 2026".to_owned()));
    window.press(Key::PageDown);
    window.must_say("December 2026");
    window.click("Friday 18 December 2026");
    assert_eq!(window.value("When do we review it?"), "18 December 2026");
    computer.wait_for(ACORN, |found| found.current_round().unwrap().review == Some(date(2026, 12, 18)));
    assert!(!window.has(Role::Button, "Friday 18 December 2026"));
}

/// A checklist of three statements that somebody wrote.
fn own() -> String {
    let pattern = include_str!("../../checklists/example-own.ron");
    pattern.replace("\"example-own\"", "\"ours\"").replace("an example of our own checklist", "ours")
}

#[test]
fn a_checklist_of_ones_own_can_be_chosen_until_something_is_rated() {
    let computer = Computer::new();
    computer.write("documents/Checklists/ours.ron", own());
    let mut window = computer.open();
    window.click("Start: Start a self-assessment");
    window.write("Team", "Acorn Nursery");
    window.leave();
    window.choose("Which checklist?", "Settling in: ours · 3 statements");
    window.must_say("An invented example that comes with Attune.");
    computer.wait_for(ACORN, |found| found.checklist.id == "ours");
    window.go("2 Rate");
    window.must_say("Statement 1 of 3");
    assert_eq!(
        window.heading(),
        "Know who each new child’s key person is, and have the time to be that person."
    );
    window.press(Key::A);
    window.go("1 Set up");
    window.must_say("The checklist can no longer be changed: something has been said about its statements.");
    assert!(!window.labels_of(Role::ComboBox).iter().any(|menu| menu.starts_with("Which checklist?")));
    window.ctrl(Key::Z);
    window.choose("Which checklist?", &standard_option());
    window.go("2 Rate");
    window.must_say("Statement 1 of 11");
}

fn standard_option() -> String {
    format!("{} · 11 statements", attune::files::checklists::standard().title)
}

#[test]
fn a_checklist_of_ones_own_that_is_faulty_is_named_with_its_fault() {
    let computer = Computer::new();
    computer.write("documents/Checklists/ours.ron", own().replace("version: 1", "version: one"));
    let mut window = computer.open();
    window.click("Start: Start a self-assessment");
    window.must_say("ours.ron");
    window.must_say("a whole number");
}

#[test]
fn the_pattern_for_own_checklists_is_not_offered() {
    let (_computer, mut window) = begun();
    let menu = window.menu_name("Which checklist?");
    window.click_on(Role::ComboBox, &menu);
    window.must_not_say("an example of our own checklist");
}

#[test]
fn start_rating_goes_to_the_first_statement() {
    let (_computer, mut window) = named();
    window.click("Start rating");
    assert_eq!(window.step(), "2 Rate");
    window.must_say("Statement 1 of 11");
}
