//! The tour: offered to whoever is new, in nobody's way, and found again.

use egui::{Key, Role};

use crate::support::*;

const TOUR: &str = "How it works, in three steps";
const INVITATION: &str = "New here? Three steps show how it works.";

#[test]
fn whoever_is_new_is_offered_the_tour_and_enter_still_begins() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.must_say(INVITATION);
    assert!(window.labels_of(Role::Dialog).is_empty(), "nothing lies over Home");
    window.press(Key::Enter);
    assert_eq!(window.step(), "1 Set up");
}

#[test]
fn the_tour_is_gone_through_by_keyboard_and_not_offered_again() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.click("Take the tour");
    assert!(window.has(Role::Dialog, TOUR));
    for (step, title) in [(1, "Say honestly where you are"), (2, "Nothing gets lost"), (3, "Find your way")] {
        assert!(window.has(Role::Heading, title), "{}", window.all_said());
        window.must_say(&format!("Step {step} of 3"));
        // What the step says is said aloud when it comes.
        assert_eq!(window.focused().0, Role::Button, "{step}");
        window.press(Key::Enter);
    }
    assert!(window.labels_of(Role::Dialog).is_empty());
    window.must_not_say(INVITATION);
    computer.open().must_not_say(INVITATION);
}

#[test]
fn the_next_step_stays_under_the_mouse_and_there_is_a_way_back() {
    let mut window = Computer::new().open();
    window.click("Take the tour");
    let place = window.get(Role::Button, "Next").rect();
    window.click("Next");
    assert_eq!(window.get(Role::Button, "Next").rect(), place);
    window.click("Back");
    window.must_say("Step 1 of 3");
    assert!(window.is_disabled(Role::Button, "Back"));
    window.click("Skip the tour");
    assert!(window.labels_of(Role::Dialog).is_empty());
    window.must_not_say(INVITATION);
}

#[test]
fn whoever_does_not_want_it_is_told_where_it_is() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.click("Not now: leave the tour");
    window.must_not_say(INVITATION);
    assert_eq!(window.status(), "The tour is found again among all commands: Ctrl+K.");
    window.ctrl(Key::K);
    window.type_keys("getting started");
    window.press(Key::Enter);
    assert!(window.has(Role::Dialog, TOUR));
    window.press(Key::Escape);
    computer.open().must_not_say(INVITATION);
}

#[test]
fn whoever_has_files_already_is_not_new() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    window.ctrl(Key::W);
    window.must_not_say(INVITATION);
}
