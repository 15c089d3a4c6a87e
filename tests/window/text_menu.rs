//! The menu of a field: cut, copy, paste, select all and undo, by mouse and by key.

use std::sync::Arc;

use egui::{Event, Key, Modifiers, OutputCommand, Role, ViewportCommand};
use egui_kittest::kittest::NodeT as _;

use crate::support::*;

const NOTE: &str = "Why this rating?";

fn noted() -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RA"));
    window.go("2 Rate");
    window.show(1);
    window.write(NOTE, "tune in");
    (computer, window)
}

/// Presses the right mouse button in the middle of a field.
fn right_click(window: &mut Window, field: &str) {
    window.field(field).click_secondary();
    window.run();
}

/// What the last frame put on the clipboard.
fn copied(window: &Window) -> Vec<String> {
    let commands = window.harness.output().platform_output.commands.iter();
    let text = |command: &OutputCommand| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    };
    commands.filter_map(text).collect()
}

/// Chooses a line of the open menu; gives what was copied and asked of the window.
fn choose(window: &mut Window, line: &str) -> (Vec<String>, Vec<ViewportCommand>) {
    window.get(Role::MenuItem, line).click();
    let (mut all, mut commands) = (Vec::new(), Vec::new());
    for _ in 0..6 {
        window.harness.step();
        all.extend(copied(window));
        commands.extend(window.commands());
    }
    (all, commands)
}

#[test]
fn the_right_button_copies_what_is_selected_and_keeps_it_selected() {
    let (_computer, mut window) = noted();
    window.ctrl(Key::A);
    right_click(&mut window, NOTE);
    assert_eq!(choose(&mut window, "Copy").0, ["tune in"]);
    // Still selected, and the keyboard is in the field: what is typed replaces it.
    window.type_text("x");
    assert_eq!(window.value(NOTE), "x");
}

#[test]
fn cut_takes_out_and_copies_and_undo_brings_it_back() {
    let (_computer, mut window) = noted();
    window.ctrl(Key::A);
    right_click(&mut window, NOTE);
    assert_eq!(choose(&mut window, "Cut").0, ["tune in"]);
    assert_eq!(window.value(NOTE), "");
    right_click(&mut window, NOTE);
    choose(&mut window, "Undo");
    assert_eq!(window.value(NOTE), "tune in");
}

#[test]
fn paste_asks_the_system_and_what_comes_is_in_the_field() {
    let (_computer, mut window) = noted();
    right_click(&mut window, NOTE);
    let asked = choose(&mut window, "Paste").1;
    assert!(asked.contains(&ViewportCommand::RequestPaste), "{asked:?}");
    window.press_with(Modifiers::COMMAND, Key::End);
    window.paste(" well");
    assert_eq!(window.value(NOTE), "tune in well");
}

#[test]
fn select_all_selects_all() {
    let (_computer, mut window) = noted();
    right_click(&mut window, NOTE);
    choose(&mut window, "Select all");
    window.type_text("y");
    assert_eq!(window.value(NOTE), "y");
}

#[test]
fn the_menu_opens_by_key_is_walked_by_arrows_and_left_by_escape() {
    let (_computer, mut window) = noted();
    for (modifiers, key) in [(Modifiers::NONE, Key::Menu), (Modifiers::SHIFT, Key::F10)] {
        window.ctrl(Key::A);
        window.press_with(modifiers, key);
        // Undo, and not the first of those that cannot be used.
        assert_eq!(window.focused(), (Role::MenuItem, "Undo".to_owned()));
        window.press(Key::ArrowDown);
        assert_eq!(window.focused().1, "Cut");
        window.press(Key::Escape);
        assert!(!window.has(Role::MenuItem, "Select all"));
        assert_eq!(window.focused().1, NOTE);
        window.harness.event(Event::Copy);
        window.harness.step();
        assert_eq!(copied(&window), ["tune in"]);
    }
}

#[test]
fn what_needs_a_selection_is_off_without_one() {
    let (_computer, mut window) = noted();
    right_click(&mut window, NOTE);
    for (line, off) in [("Cut", true), ("Copy", true), ("Paste", false), ("Select all", false)] {
        assert_eq!(window.is_disabled(Role::MenuItem, line), off, "{line}");
    }
}

#[test]
fn what_is_locked_can_be_copied_and_not_cut() {
    let computer = Computer::new();
    let mut assessment = rated("RA");
    let round = Arc::make_mut(&mut assessment.rounds[0]);
    Arc::make_mut(round.responses.values_mut().next().unwrap()).note = "tune in".to_owned();
    round.locked = true;
    let mut window = computer.open_assessment(&assessment);
    window.go("2 Rate");
    window.show(1);
    window.enter(NOTE);
    window.type_text("lost");
    assert_eq!(window.value(NOTE), "tune in");
    window.ctrl(Key::A);
    right_click(&mut window, NOTE);
    for (line, off) in [("Undo", true), ("Cut", true), ("Copy", false), ("Paste", true)] {
        assert_eq!(window.is_disabled(Role::MenuItem, line), off, "{line}");
    }
    assert_eq!(choose(&mut window, "Copy").0, ["tune in"]);
    assert!(window.field(NOTE).accesskit_node().is_read_only());
}

#[test]
fn dates_and_searches_have_the_menu_too() {
    let (_computer, mut window) = noted();
    window.go("1 Set up");
    right_click(&mut window, "Date");
    assert!(window.has(Role::MenuItem, "Paste"));
    window.press(Key::Escape);
    window.ctrl(Key::K);
    let search = window.focused().1;
    right_click(&mut window, &search);
    assert!(window.has(Role::MenuItem, "Paste"));
}
