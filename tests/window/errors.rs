//! What goes wrong looks wrong, is said in sentences, and leaves the keyboard where it was.

use attune::app::platform::Choose;
use egui::epaint::PathShape;
use egui::{Key, Role, Shape};

use crate::support::*;

const NOTE: &str = "Why this rating?";

/// Whether the sign of a fault is seen: eight corners, which no rating has.
fn shows_fault(window: &Window) -> bool {
    let is_sign = |(_, shape): (_, Shape)| matches!(shape, Shape::Path(PathShape { points, closed: true, .. }) if points.len() == 8);
    window.shapes().into_iter().any(is_sign)
}

/// A sentence has a capital and a full stop.
#[track_caller]
fn is_sentence(said: &str) {
    assert!(said.starts_with(char::is_uppercase) && said.ends_with('.'), "“{said}” is no sentence");
}

#[test]
fn a_file_that_is_missing_or_damaged_is_said_over_home_however_it_was_opened() {
    let computer = Computer::new();
    let missing = computer.path("documents/Gone.attune");
    let damaged = computer.write("documents/Damaged.attune", "Attune(format: 1, document: ");
    for (path, why) in [(&missing, "There is no such file."), (&damaged, "Damaged.attune")] {
        // On the command line, or by a double click.
        let mut window = computer.open_with(path);
        assert!(window.has(Role::Dialog, "This file could not be opened"), "{}", window.all_said());
        window.must_say(why);
        assert!(shows_fault(&window));
        window.click("Close");
        assert!(window.says("Start a self-assessment"), "{}", window.all_said());
        // Dropped.
        window.drop_files(std::slice::from_ref(path));
        window.must_say(why);
        window.click("Close");
        // Chosen.
        computer.world.answers(path);
        window.ctrl(Key::O);
        window.must_say(why);
        window.click("Close");
        assert!(!shows_fault(&window));
    }
}

#[test]
fn the_systems_own_dialog_comes_first_and_where_there_is_none_it_is_said() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RA"));
    // The dialog answers nothing at once, as where there is none.
    window.press_with(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, Key::S);
    assert!(matches!(computer.world.asked()[..], [Choose::SaveCopy(_)]), "{:?}", computer.world.asked());
    assert!(window.has(Role::Dialog, "Save a copy"), "{}", window.all_said());
    let sentence = "This computer showed no window to choose files in. Type or paste the path instead.";
    window.must_say(sentence);
    let field = window.focused().1;
    window.rewrite(&field, "elsewhere");
    window.click("Choose…");
    window.must_say(sentence);
    assert_eq!(window.value(&field), "elsewhere", "what was typed stays");
    window.press(Key::Escape);
    window.ctrl(Key::O);
    assert!(window.has(Role::Dialog, "Open a file"), "{}", window.all_said());
    window.must_say(sentence);
}

#[test]
fn after_everything_that_lay_over_the_screen_the_keyboard_is_where_it_was() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RA"));
    window.show(1);
    let there = (Role::MultilineTextInput, NOTE.to_owned());
    window.enter(NOTE);
    for key in [Key::F1, Key::F2] {
        window.press(key);
        assert_eq!(window.labels_of(Role::Dialog).len(), 1);
        window.press(Key::Escape);
        assert_eq!(window.focused(), there, "after {key:?}");
    }
    for key in [Key::K, Key::F, Key::O] {
        window.ctrl(key);
        assert_eq!(window.labels_of(Role::Dialog).len(), 1);
        window.press(Key::Escape);
        assert_eq!(window.focused(), there, "after Ctrl+{key:?}");
    }
    // A copy that could not be saved: its name is taken.
    window.press_with(egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, Key::S);
    let field = window.focused().1;
    window.rewrite(&field, "Ours");
    window.press(Key::Enter);
    assert!(shows_fault(&window), "{}", window.all_said());
    window.press(Key::Escape);
    assert_eq!(window.focused(), there, "after a copy that failed");
}

#[test]
fn after_a_menu_that_is_gone_the_keyboard_is_at_the_heading() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RA"));
    for (step, rate) in [("2 Rate", true), ("1 Set up", false)] {
        window.go(step);
        window.click("Acorn Nursery: copy, rename, show in folder");
        window.click("Rename…");
        window.press(Key::Escape);
        assert_eq!(window.focused(), (Role::Heading, window.heading()), "{step}");
        if rate {
            window.press(Key::G);
            assert!(window.rating().is_some());
        }
    }
}

#[test]
fn from_the_last_thing_on_rate_tab_goes_on_to_back_and_next() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    window.show(2);
    window.get(Role::Button, "Our own step").focus();
    window.run();
    let mut after = Vec::new();
    for _ in 0..4 {
        window.press(Key::Tab);
        after.push(window.focused().1);
    }
    let expected =
        ["What could this look like?", "Questions to ask each other", "Back", &format!("Next: {}", title(3))];
    assert_eq!(after, expected);
}

#[test]
fn what_could_not_be_done_is_said_as_an_error_at_the_foot() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RA"));
    assert!(!shows_fault(&window));
    // Into the plan, though it is no table of actions.
    window.go("4 Plan");
    window.paste("\t\t");
    assert!(shows_fault(&window), "{}", window.all_said());
    let said = window.said().into_iter().find(|said| said.starts_with("Only a table can be pasted her"));
    is_sentence(&said.unwrap_or_default());
    // It leaves with its screen.
    window.go("3 Overview");
    assert!(!shows_fault(&window));
}

#[test]
fn a_table_that_is_opened_points_to_where_it_belongs() {
    let computer = Computer::new();
    let table = computer.write("Answers.csv", "Code,1,2\nBlue 42,Red,Green\n");
    let window = computer.open_with(&table);
    window.must_say("This file could not be opened");
    window.must_say("choose “Import answers");
}
