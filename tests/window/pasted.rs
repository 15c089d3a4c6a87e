//! What is pasted into a field: words come in, and nothing that nobody sees.

use egui::{Key, Role};

use crate::support::*;

const OURS: &str = "documents/Ours.attune";

fn opened(step: &str) -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("R"));
    window.go(step);
    (computer, window)
}

#[test]
fn a_line_takes_no_control_characters_and_no_marks_that_turn_it_around() {
    let (computer, mut window) = opened("1 Set up");
    window.rewrite("Team", "");
    window.paste("Acorn\u{0}\u{b}Nursery\u{202e}\u{7}\tat the park");
    assert_eq!(window.value("Team"), "Acorn Nursery at the park");
    let found = computer.wait_for(OURS, |found| found.team.name.ends_with("park"));
    assert_eq!(found.team.name, "Acorn Nursery at the park");
}

#[test]
fn a_note_keeps_its_lines_and_tabs_and_lines_of_word_become_lines() {
    let (computer, mut window) = opened("2 Rate");
    window.press(Key::PageUp);
    window.enter("Why this rating?");
    window.paste("One\u{b}two\r\nthree\tfour\u{0}\u{1b}\u{2066}");
    let wished = "One\ntwo\nthree\tfour";
    assert_eq!(window.value("Why this rating?"), wished);
    computer.wait_for(OURS, |found| {
        let round = found.current_round().unwrap();
        round.responses.values().any(|response| response.note == wished)
    });
}

#[test]
fn nothing_is_typed_where_only_unseen_characters_are_pasted() {
    let (_computer, mut window) = opened("1 Set up");
    let before = window.value("Team");
    window.enter("Team");
    window.paste("\u{0}\u{202e}");
    assert_eq!(window.value("Team"), before);
    assert!(window.has(Role::TextInput, "Team"));
}
