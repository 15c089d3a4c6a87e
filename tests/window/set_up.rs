//! Set up: the team, this round, who takes part, which checklist.

use attune::files::Recent;
use attune::model::{Mode, Present, Way};
use egui::{Key, Role};
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
fn the_team_and_the_round_are_kept() {
    let (computer, mut window) = named();
    window.write("Which workforce?", "All room staff");
    window.write("Setting", "Day nursery, 64 places");
    window.write("How many staff in this workforce?", "18");
    window.rewrite("Name of this round", "Winter 2026");
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
    assert_eq!(window.focused(), (Role::TextInput, "How many: Cook".to_owned()));
    assert_eq!(window.value("Another role"), "");
    window.must_say("16 people here");
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
    window.must_say("4 people here, of 9 staff");
}

#[test]
fn a_date_can_be_typed_as_people_say_it() {
    let (computer, mut window) = named();
    window.rewrite("Date", "12 Jan");
    window.leave();
    assert_eq!(window.value("Date"), "Tue 12 January 2027");
    window.rewrite("When do we review it?", "in 6 weeks");
    window.leave();
    assert_eq!(window.value("When do we review it?"), "Sun 3 January 2027");
    let found = computer.wait_for(ACORN, |found| found.current_round().unwrap().review.is_some());
    let round = found.current_round().unwrap();
    assert_eq!((round.date, round.review.clone()), (date(2027, 1, 12), Some(date(2027, 1, 3).into())));
}

#[test]
fn a_date_that_is_none_is_said_and_changes_nothing() {
    let (computer, mut window) = named();
    window.rewrite("Date", "31 Feb");
    window.must_not_say("cannot read this as a date");
    window.leave();
    window.must_say("Attune cannot read this as a date, so");
    assert_eq!(window.value("Date"), "31 Feb");
    window.ctrl(Key::W);
    assert_eq!(computer.wait_for_file(ACORN).current_round().unwrap().date, TODAY);
}

#[test]
fn a_date_can_be_picked_from_a_calendar_by_keyboard() {
    let (computer, mut window) = named();
    window.click("When do we review it?: choose from a calendar");
    window.must_say("November 2026");
    assert_eq!(window.focused(), (Role::GridCell, "Sunday 22 November 2026".to_owned()));
    window.press(Key::PageDown);
    window.must_say("December 2026");
    window.click("Friday 18 December 2026");
    assert_eq!(window.value("When do we review it?"), "Fri 18 December 2026");
    computer
        .wait_for(ACORN, |found| found.current_round().unwrap().review == Some(date(2026, 12, 18).into()));
    assert!(!window.has(Role::GridCell, "Friday 18 December 2026"));
}

#[test]
fn the_calendar_is_as_high_in_every_month() {
    let (_computer, mut window) = named();
    window.click("When do we review it?: choose from a calendar");
    let place = window.get(Role::Button, "The month after").rect();
    // November touches six weeks, December five, February 2027 four.
    for _ in 0..4 {
        window.click("The month after");
        assert_eq!(window.get(Role::Button, "The month after").rect(), place);
    }
    window.must_say("March 2027");
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
    // It goes to what is undone.
    window.ctrl(Key::Z);
    window.go("1 Set up");
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

/// A new assessment in which everyone votes first.
fn voting_first() -> (Computer, Window) {
    let (computer, mut window) = named();
    window.click_on(Role::RadioButton, "Everyone votes first");
    (computer, window)
}

#[test]
fn where_everyone_votes_first_there_are_four_ways_each_said_in_a_line() {
    let (computer, mut window) = named();
    window.must_not_say("How do we vote?");
    window.must_not_say("Time to talk about each statement");
    window.click_on(Role::RadioButton, "Everyone votes first");
    computer.wait_for(ACORN, |found| found.current_round().unwrap().mode == Mode::VoteFirst);
    assert!(window.has(Role::RadioGroup, "How do we vote?"));
    assert!(window.is_chosen(Role::RadioButton, "Cards in the air"));
    for (way, name, line) in [
        (Way::Keyboard, "Pass the keyboard", "One after the other on this laptop, unseen."),
        (Way::Paper, "Paper slips", "Slips to print and tick; you enter them afterwards."),
        (Way::Afar, "By ballot file", "You send a ballot form round; the answers come back as files."),
        (Way::Cards, "Cards in the air", "Everybody holds up a card at once; you count."),
    ] {
        assert_eq!(window.description(Role::RadioButton, name), line);
        window.must_say(line);
        window.click_on(Role::RadioButton, name);
        assert!(window.is_chosen(Role::RadioButton, name));
        computer.wait_for(ACORN, |found| found.current_round().unwrap().way == way);
    }
    window.click_on(Role::RadioButton, "We rate together");
    window.must_not_say("How do we vote?");
}

#[test]
fn the_time_to_talk_is_a_habit_of_this_computer_and_not_in_the_file() {
    let (computer, mut window) = voting_first();
    assert_eq!(
        window.menu_name("Time to talk about each statement"),
        "Time to talk about each statement: 6 minutes"
    );
    window.wait_until_saved();
    let before = std::fs::read_to_string(computer.path(ACORN)).unwrap();
    window.choose("Time to talk about each statement", "10 minutes");
    window.wait_until_saved();
    assert_eq!(std::fs::read_to_string(computer.path(ACORN)).unwrap(), before);
    assert_eq!(Recent::load(&computer.places()).talk_minutes, 10);
    drop(window);
    let mut window = computer.open_with(&computer.path(ACORN));
    window.go("1 Set up");
    window.choose("Time to talk about each statement", "No timer");
    assert_eq!(
        window.menu_name("Time to talk about each statement"),
        "Time to talk about each statement: No timer"
    );
    assert_eq!(Recent::load(&computer.places()).talk_minutes, 0);
}

#[test]
fn a_role_is_added_and_its_number_typed_or_stepped_by_keys_alone() {
    let (computer, mut window) = named();
    window.click("Add Health visitor");
    assert_eq!(window.focused(), (Role::TextInput, "How many: Health visitor".to_owned()));
    window.type_keys("12");
    assert_eq!(window.value("How many: Health visitor"), "12");
    window.press(Key::ArrowUp);
    window.press(Key::ArrowUp);
    window.press(Key::ArrowDown);
    window.must_say("13 people here");
    window.click("Add Midwife");
    window.press(Key::ArrowDown);
    assert_eq!(window.value("How many: Midwife"), "1");
    let roles = vec![role("Health visitor", 13), role("Midwife", 1)];
    computer.wait_for(ACORN, |found| found.current_round().unwrap().present == roles);
    // Coming back to a number, one types over it.
    window.enter("How many: Health visitor");
    window.type_keys("5");
    assert_eq!(window.value("How many: Health visitor"), "5");
}

#[test]
fn the_usual_roles_are_offered() {
    let (_computer, window) = begun();
    for role in [
        "Nursery practitioner",
        "Room leader",
        "Deputy manager",
        "Manager",
        "SENCO",
        "Early years teacher",
        "Apprentice",
        "Childminder",
        "Health visitor",
        "Midwife",
        "Family support worker",
    ] {
        assert!(window.has(Role::Button, &format!("Add {role}")), "{role}");
    }
    window.must_say("Do not write anybody’s name.");
}

#[test]
fn who_cannot_be_shown_by_role_is_told_why_where_people_vote() {
    const FEW: &str = "With fewer than five people here, votes are shown as totals only";
    const ROLES: &str = "Counted together, so that nobody can be picked out: ";
    const ROOM: &str = "Votes are counted for the whole room";
    let (_computer, mut window) = voting_first();
    let says = |window: &Window| [FEW, ROLES, ROOM].map(|line| window.says(line));
    assert_eq!(says(&window), [false; 3]);
    window.click("Add Nursery practitioner");
    window.type_keys("4");
    assert_eq!(says(&window), [true, false, false]);
    window.rewrite("How many: Nursery practitioner", "8");
    assert_eq!(says(&window), [false; 3]);
    window.click("Add Manager");
    window.type_keys("2");
    assert_eq!(says(&window), [false, false, true]);
    window.click("Add SENCO");
    window.type_keys("3");
    assert_eq!(says(&window), [false, true, false]);
    window.click_on(Role::RadioButton, "We rate together");
    assert_eq!(says(&window), [false; 3]);
    window.must_say("13 people here");
}

#[test]
fn a_room_of_twelve_roles_fits_every_window() {
    let computer = Computer::new();
    let mut assessment = untouched();
    let round = std::sync::Arc::make_mut(assessment.rounds.last_mut().unwrap());
    round.mode = Mode::VoteFirst;
    round.present = (1..=12).map(|number| role(&format!("Role {number}"), number)).collect();
    let path = computer.put("documents/Ours.attune", &assessment);
    for size in [(640.0, 420.0), (1024.0, 700.0), (1280.0, 800.0)] {
        let mut window = computer.open_sized(Some(&path), size.into());
        window.go("1 Set up");
        window.must_say("78 people here");
        window.enter("How many: Role 12");
        let right = window.get(Role::Button, "Remove Role 12").rect().right();
        assert!(right <= size.0, "{right} of {size:?}");
    }
}

#[test]
fn the_first_number_is_how_many_staff_there_are_and_it_stays_one_that_can_be() {
    let (computer, mut window) = begun();
    window.type_keys("Acorn Nursery");
    for (typed, staff) in [("about 20 in 2026", 20), ("1,200", 1200), ("71717", 7171)] {
        window.rewrite("How many staff in this workforce?", typed);
        window.leave();
        computer.wait_for(ACORN, |found| found.team.staff == Some(staff));
    }
}
