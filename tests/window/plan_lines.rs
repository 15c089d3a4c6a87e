//! The line at the end of the plan, and what becomes of words that are taken back.

use std::sync::Arc;

use egui::{Key, Role};

use crate::plan_table::{cell, click, two, written};
use crate::support::*;

const OURS: &str = "documents/Ours.attune";

#[test]
fn add_an_action_finishes_the_line_that_is_being_written_and_opens_an_empty_one() {
    let (computer, mut window) = two();
    window.click("Add an action");
    window.type_keys("Watch each other");
    window.click("Add an action");
    assert_eq!(written(&window).as_deref(), Some("What, new action of statement 2"));
    assert_eq!(window.value("What, new action of statement 2"), "");
    assert_eq!(cell(&window, "What, action 3 of statement 2"), "Watch each other");
    assert_eq!(window.status(), format!("“Watch each other” is now among the actions for {}.", title(2)));
    window.type_keys("Ask");
    window.click("Add an action");
    computer.wait_for(OURS, |found| found.actions.len() == 4);
    // An empty line is not finished.
    window.click("Add an action");
    window.go("5 Report");
    let found = computer.wait_for(OURS, |found| found.actions.len() == 4);
    assert!(found.actions.iter().all(|action| !action.is_blank()));
}

#[test]
fn what_esc_takes_back_is_no_empty_action_and_comes_back_with_undo() {
    let (computer, mut window) = two();
    click(&mut window, "What, new action of statement 2");
    let long = "we look at the rota together every Monday";
    window.type_keys(long);
    window.press(Key::Escape);
    window.press(Key::Escape);
    window.go("5 Report");
    let found = computer.wait_for(OURS, |found| found.actions.len() == 2);
    assert!(found.actions.iter().all(|action| !action.is_blank()));
    window.ctrl(Key::Z);
    computer.wait_for(OURS, |found| found.actions.last().is_some_and(|action| action.what == long));
    // The same of words in an action that is there already.
    click(&mut window, "Who, action 1 of statement 2");
    window.type_keys("The deputy");
    window.press(Key::Escape);
    assert_eq!(window.status(), "The words in this cell are as they were.");
    assert_eq!(cell(&window, "Who, action 1 of statement 2"), "owner not yet agreed");
    window.ctrl(Key::Z);
    assert_eq!(cell(&window, "Who, action 1 of statement 2"), "The deputy");
}

#[test]
fn a_line_of_which_no_word_is_left_is_gone_with_the_plan() {
    let (computer, mut window) = two();
    click(&mut window, "What, new action of statement 2");
    window.type_keys("a");
    window.press(Key::Backspace);
    window.ctrl(Key::Num5);
    assert_eq!(window.step(), "5 Report");
    window.go("4 Plan");
    window.must_say("2 actions");
    computer.wait_for(OURS, |found| found.actions.len() == 2);
}

#[test]
fn the_table_keeps_its_place_while_a_date_is_understood() {
    let (_computer, mut window) = two();
    let place = |window: &Window| window.get(Role::Cell, "What, action 2 of statement 2").rect();
    click(&mut window, "By when, action 1 of statement 2");
    let before = place(&window);
    window.type_keys("12 Jan");
    window.must_say("Tuesday 12 January 2027");
    assert_eq!(place(&window), before);
}

#[test]
fn the_next_action_is_for_the_first_priority_without_one() {
    let computer = Computer::new();
    let mut assessment = rated("RRG");
    Arc::make_mut(&mut assessment.rounds[0]).priorities = vec!["strategies".into()];
    let mut window = computer.open_assessment(&assessment);
    window.go("4 Plan");
    assert!(window.has(Role::Cell, "What, new action of statement 3"));
    // All statements are seen at once where one is chosen.
    window.click_on(Role::ComboBox, &format!("Statement of the next action: {}", title(3)));
    let foot = window.harness.ctx.content_rect().bottom();
    for number in [1, 11] {
        let rect = window.get(Role::ListBoxOption, &title(number)).rect();
        assert!(rect.top() > 0.0 && rect.bottom() < foot, "{number}: {rect}");
    }
}
