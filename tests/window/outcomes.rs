//! What is said of a change follows from what came of it.

use eframe::egui::Key;

use crate::support::*;

#[test]
fn a_rating_that_is_so_already_is_not_offered_to_be_taken_back() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.press(Key::A);
    assert_eq!(window.status(), "Rated Amber. Ctrl+Z takes it back.");
    window.press(Key::R);
    assert_eq!(window.status(), "Rated Red. Ctrl+Z takes it back.");
    window.press(Key::R);
    assert_eq!(window.status(), "Already rated Red.");
    // The step that is taken back is the one that was made, and it is named.
    window.ctrl(Key::Z);
    assert_eq!(window.status(), "Undone: rating Red.");
    assert_eq!(window.rating().as_deref(), Some("Amber"));
}
