//! What a manager who works by mouse met in the first hour.

use attune::model::Way;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Role};

use crate::plan_table::{click, two};
use crate::support::*;
use crate::workshop::room;

#[test]
fn a_row_of_the_plan_stays_as_high_when_a_cell_is_written_in() {
    let (_computer, mut window) = two();
    let below = |window: &Window| window.get(Role::Cell, "What, action 2 of statement 2").rect().top();
    let before = below(&window);
    for column in ["What", "Who", "By when", "How we will know"] {
        click(&mut window, &format!("{column}, action 1 of statement 2"));
        assert!((below(&window) - before).abs() < 0.5, "{column}: {before} to {}", below(&window));
    }
}

#[test]
fn a_blank_form_is_no_second_assessment() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.click("Print a blank form");
    assert!(window.status().starts_with("The blank form, to be printed."), "{}", window.status());
    assert!(computer.documents().is_empty());
}

/// Presses and lets go at a place at a time of egui's, in seconds.
pub fn press_at(window: &mut Window, place: Pos2, time: f64) {
    for pressed in [true, false] {
        let event = Event::PointerButton {
            pos: place,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        let input = window.harness.input_mut();
        input.time = Some(time);
        input.events.extend([Event::PointerMoved(place), event]);
        window.harness.step();
    }
    // The screen that comes is drawn at once.
    window.harness.run_steps(2);
}

#[test]
fn a_click_never_falls_through_to_a_screen_that_has_just_come() {
    let computer = Computer::new();
    let file = computer.put("documents/Ours.attune", &rated(""));
    let mut window = computer.open_with(&file);
    window.go("2 Rate");
    let red = window.get(Role::RadioButton, "Red").rect().center();
    window.go("1 Set up");
    let rate = window.get(Role::Tab, "2 Rate").rect().center();
    let now = window.harness.ctx.time() + 1.0;
    press_at(&mut window, rate, now);
    assert_eq!(window.step(), "2 Rate");
    press_at(&mut window, red, now + 0.3);
    assert_eq!(window.rating(), None);
    press_at(&mut window, red, now + 0.5);
    assert_eq!(window.rating().as_deref(), Some("Red"));
}

#[test]
fn a_click_never_falls_through_a_dialog_that_has_just_gone() {
    let computer = Computer::new();
    let file = computer.put("documents/Ours.attune", &rated(""));
    let mut window = computer.open_with(&file);
    window.go("2 Rate");
    let red = window.get(Role::RadioButton, "Red").rect().center();
    window.press(Key::F2);
    let cancel = window.get(Role::Button, "Cancel").rect().center();
    let now = window.harness.ctx.time() + 1.0;
    press_at(&mut window, cancel, now);
    assert!(!window.has(Role::Button, "Cancel"));
    press_at(&mut window, red, now + 0.3);
    assert_eq!(window.rating(), None);
    press_at(&mut window, red, now + 0.5);
    assert_eq!(window.rating().as_deref(), Some("Red"));
}

#[test]
fn a_click_never_falls_through_to_the_turn_of_the_next_person() {
    let mut window = Computer::new().open_assessment(&room(Way::Keyboard, &[("Practitioner", 6)]));
    window.press(Key::V);
    let begin = window.labels_of(Role::Button).into_iter().find(|name| name.starts_with("Begin")).unwrap();
    for _ in 0..2 {
        window.press(Key::Enter);
        window.type_keys("ggggggggggg");
        assert_eq!(window.heading(), "Your answers");
        let hand_in = window.get(Role::Button, "Hand in").rect().center();
        let now = window.harness.ctx.time() + 1.0;
        press_at(&mut window, hand_in, now);
        let next = window.get(Role::Button, &begin).rect().center();
        press_at(&mut window, next, now + 0.3);
        assert_eq!(window.heading(), "Pass to the next person");
        press_at(&mut window, next, now + 0.5);
        window.must_say("Statement 1 of 11");
        window.press(Key::Escape);
    }
}
