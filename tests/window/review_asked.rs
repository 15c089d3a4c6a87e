//! What a review asks: who is here, when to look again, and new dates for what is late.

use std::sync::Arc;

use attune::model::{Action, Present, When};
use egui::{Key, Role};
use jiff::civil::date;

use crate::review::{START, planned};
use crate::support::*;

const OURS: &str = "documents/Ours.attune";

#[test]
fn a_review_asks_when_to_look_again_as_it_starts_and_one_undo_takes_it_all_back() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&planned());
    window.go("3 Overview");
    window.click(START);
    window.rewrite("When is the next review?", "after Easter");
    window.press(Key::Enter);
    let found = computer.wait_for(OURS, |found| found.rounds.len() == 2);
    assert_eq!(found.rounds[1].review, Some(When::Words("after Easter".to_owned())));
    window.ctrl(Key::Z);
    computer.wait_for(OURS, |found| found.rounds.len() == 1);
}

#[test]
fn who_is_here_is_asked_and_not_taken_from_last_time() {
    let computer = Computer::new();
    let mut assessment = planned();
    let present = vec![Present { role: "Room leader".to_owned(), number: 12 }];
    Arc::make_mut(&mut assessment.rounds[0]).present = present.clone();
    let mut window = computer.open_assessment(&assessment);
    window.go("3 Overview");
    window.click(START);
    window.press(Key::Enter);
    window.must_say("Who is here this time?");
    window.must_say("Last time: Room leader\u{a0}12");
    assert!(computer.wait_for(OURS, |found| found.rounds.len() == 2).rounds[1].present.is_empty());
    window.click("Others: say who on Set up");
    assert_eq!(window.step(), "1 Set up");
    window.click("The same people");
    window.must_not_say("Who is here this time?");
    computer.wait_for(OURS, |found| found.rounds[1].present == present);
}

#[test]
fn the_keyboard_goes_on_from_who_is_here_to_the_first_action() {
    let computer = Computer::new();
    let mut assessment = planned();
    let present = vec![Present { role: "Room leader".to_owned(), number: 12 }];
    Arc::make_mut(&mut assessment.rounds[0]).present = present;
    let mut window = computer.open_assessment(&assessment);
    window.go("3 Overview");
    window.click(START);
    window.press(Key::Enter);
    while window.focused().1 != "The same people" {
        window.press(Key::Tab);
    }
    window.press(Key::Enter);
    window.must_not_say("Who is here this time?");
    window.press(Key::Tab);
    let (role, name) = window.focused();
    assert!(role == Role::RadioButton, "{role:?} {name}");
}

#[test]
fn what_is_late_asks_for_a_new_date_and_says_how_we_will_know() {
    let computer = Computer::new();
    let mut assessment = planned();
    assessment.actions.retain(|action| action.id == "b");
    Arc::make_mut(&mut assessment.actions[0]).measure = "Heard at each visit".to_owned();
    let mut window = computer.open_assessment(&assessment);
    window.go("3 Overview");
    window.click(START);
    window.press(Key::Enter);
    window.must_say("How we will know it has worked: Heard at each visit");
    let again = "By when is it done now? Read together";
    assert!(!window.has(Role::TextInput, again));
    window.click_on(Role::RadioButton, "Under way");
    window.must_say("It is overdue by 12 days. Agree on a new date.");
    window.rewrite(again, "12 Jan");
    window.press(Key::Enter);
    let due = Some(date(2027, 1, 12).into());
    computer.wait_for(OURS, |found| found.action("b").unwrap().due == due);
    window.must_not_say("Agree on a new date.");
}

#[test]
fn words_typed_on_after_choosing_how_far_it_came_are_no_date() {
    let computer = Computer::new();
    let mut assessment = planned();
    assessment.actions.retain(|action| action.id == "b");
    let mut window = computer.open_assessment(&assessment);
    window.go("3 Overview");
    window.click(START);
    window.press(Key::Enter);
    window.click_on(Role::RadioButton, "Under way");
    for _ in 0..30 {
        if window.harness.ctx.text_edit_focused() {
            break;
        }
        window.press(Key::Tab);
    }
    window.type_keys("Half of the families so far");
    window.press(Key::Tab);
    let said = "Half of the families so far";
    let is_said = |of: &Action| of.updates.iter().any(|update| update.note == said);
    let found = computer.wait_for(OURS, |found| found.action("b").is_some_and(is_said));
    assert_eq!(found.action("b").unwrap().due, assessment.action("b").unwrap().due);
}

#[test]
fn a_round_is_finished_and_the_next_started_from_report_too() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&planned());
    window.go("5 Report");
    window.click("Finish this round");
    window.press(Key::Enter);
    computer.wait_for(OURS, |found| found.rounds[0].locked);
    assert!(!window.has(Role::Button, "Finish this round"));
    window.click(START);
    window.press(Key::Enter);
    assert_eq!(window.heading(), "Since last time");
}
