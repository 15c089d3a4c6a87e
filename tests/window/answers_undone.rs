//! Answers of a course that are taken back, and given again.

use attune::model::Moment;
use egui::{Key, Role};

use crate::answers::*;

#[test]
fn undo_takes_back_the_last_answer_also_when_the_next_code_is_awaited() {
    let (computer, mut window) = in_row(&course(&["Blue 42"]), "Blue 42");
    window.type_keys("rrrrrrrrrrg");
    assert!(is_at_code(&window));
    window.ctrl(Key::Z);
    assert_eq!(window.status(), "Undone: an answer of Blue 42, before.");
    training_when(&computer, FILE, |found| letters(found, "Blue 42", Moment::Before) == "rrrrrrrrrr.");
    window.ctrl(Key::Y);
    training_when(&computer, FILE, |found| letters(found, "Blue 42", Moment::Before) == "rrrrrrrrrrg");
    assert_eq!(window.value(CODE), "", "the code that was typed before does not come back");
    window.type_keys("Blue 42");
    window.press(Key::Enter);
    window.press(Key::Tab);
    window.press(Key::Enter);
    window.type_keys("a");
    window.ctrl(Key::Z);
    training_when(&computer, FILE, |found| letters(found, "Blue 42", Moment::Before) == "rrrrrrrrrrg");
}

#[test]
fn after_undo_the_right_answer_goes_where_the_wrong_one_was() {
    let (computer, mut window) = in_row(&course(&["Blue 42"]), "Blue 42");
    window.type_keys("rag");
    window.ctrl(Key::Z);
    window.type_keys("a");
    training_when(&computer, FILE, |found| letters(found, "Blue 42", Moment::Before) == "raa........");
    window.ctrl(Key::Z);
    window.ctrl(Key::Y);
    window.type_keys("g");
    training_when(&computer, FILE, |found| letters(found, "Blue 42", Moment::Before) == "raag.......");
    // At the moment at which it was given.
    window.click_on(Role::RadioButton, "After, 0 answered");
    window.ctrl(Key::Z);
    window.type_keys("r");
    let done =
        training_when(&computer, FILE, |found| letters(found, "Blue 42", Moment::Before) == "raar.......");
    assert_eq!(letters(&done, "Blue 42", Moment::After), "...........");
}
