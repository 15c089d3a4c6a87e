//! The grid of Answers: what it says of itself, and how little of it is drawn.

use attune::model::Moment;
use egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::NodeT as _;

use crate::answers::*;
use crate::support::*;

#[test]
fn every_cell_says_whose_it_is_which_statement_and_what_was_answered() {
    let given = [("Red 17", Moment::Before, "ragsragsrag")];
    let (_computer, window) = at_answers(&answered(course(&["Blue 42", "Red 17"]), &given));
    let cells = window.labels_of(Role::GridCell);
    let mut expected = Vec::new();
    for (code, letters) in [("Blue 42", "..........."), ("Red 17", "ragsragsrag")] {
        for (number, letter) in (1..).zip(letters.chars()) {
            let answer = match letter {
                '.' => "not yet answered",
                'r' => "Red",
                'a' => "Amber",
                'g' => "Green",
                _ => "Can’t say",
            };
            expected.push(format!("{code}, {number} {}: {answer}", title(number)));
        }
    }
    assert_eq!(cells, expected);
    let heads = window.labels_of(Role::ColumnHeader);
    assert_eq!(heads[..2], ["Code", "1 Child development"]);
    assert_eq!(heads[4], "4 Tuning in to cues");
}

#[test]
fn a_screen_reader_can_say_which_row_of_how_many_it_is_in() {
    let names: Vec<String> = (0..500).map(|number| format!("Plum {number:03}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (_computer, window) = in_row(&course(&names), "Plum 411");
    let grid = window.get(Role::Grid, "Answers");
    let data = grid.accesskit_node();
    assert_eq!((data.data().row_count(), data.data().column_count()), (Some(500), Some(12)));
    let place = |role, name: &str| {
        let node = window.get(role, name);
        let data = node.accesskit_node();
        (data.data().row_index(), data.data().column_index())
    };
    assert_eq!(
        place(Role::GridCell, "Plum 411, 1 Child development: not yet answered"),
        (Some(411), Some(1))
    );
    assert_eq!(place(Role::RowHeader, "Plum 411"), (Some(411), Some(0)));
    assert_eq!(place(Role::Row, "Plum 411"), (Some(411), None));
    assert_eq!(place(Role::ColumnHeader, "11 Learning together locally"), (None, Some(11)));
}

#[test]
fn the_grid_is_one_stop_for_tab() {
    let (_computer, mut window) = in_row(&course(&["Blue 42", "Red 17"]), "Blue 42");
    window.press(Key::ArrowRight);
    window.press(Key::Tab);
    assert_ne!(window.focused().0, Role::GridCell);
    window.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(cell(&window), "Blue 42, 2 Children with SEND: not yet answered");
}

#[test]
fn of_five_hundred_learners_only_those_in_sight_are_drawn_and_all_can_be_reached() {
    let names: Vec<String> = (0..500).map(|number| format!("Plum {number:03}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (_computer, mut window) = at_answers(&course(&names));
    let drawn = |window: &Window| window.labels_of(Role::GridCell).len();
    assert!((11..11 * 20).contains(&drawn(&window)), "{} cells", drawn(&window));
    window.type_keys("Plum 499");
    window.press(Key::Enter);
    assert_eq!(cell(&window), "Plum 499, 1 Child development: not yet answered");
    assert!((11..11 * 20).contains(&drawn(&window)), "{} cells", drawn(&window));
    assert!(!window.labels_of(Role::RowHeader).contains(&"Plum 000".to_owned()));
}

#[test]
fn a_row_that_is_scrolled_out_of_sight_keeps_the_keyboard() {
    let names: Vec<String> = (0..60).map(|number| format!("Plum {number:02}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (_computer, mut window) = in_row(&course(&names), "Plum 02");
    let grid = window.get(Role::RowHeader, "Plum 05").rect().center();
    window.harness.event(Event::PointerMoved(grid));
    for _ in 0..20 {
        window.harness.event(Event::MouseWheel {
            source: egui::MouseWheelSource::Wheel,
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -80.0),
            phase: egui::TouchPhase::Move,
            modifiers: Modifiers::NONE,
        });
        window.run();
    }
    assert!(!window.labels_of(Role::RowHeader).contains(&"Plum 02".to_owned()));
    window.type_keys("g");
    assert_eq!(cell(&window), "Plum 02, 2 Children with SEND: not yet answered");
    assert!(window.labels_of(Role::RowHeader).contains(&"Plum 02".to_owned()));
}

#[test]
fn an_open_panel_hides_no_question_about_codes_that_look_alike() {
    let (_computer, mut window) = at_answers(&course(&["Blue 42", "blue42", "Red 17"]));
    window.must_say("“Blue 42” and “blue42” look like one person’s.");
    window.click("Blue 42: code, role, remove");
    assert!(window.has(Role::TextInput, "Role"));
    window.must_say("“Blue 42” and “blue42” look like one person’s.");
    window.click("They are two people");
    window.must_not_say("look like one person’s");
}

#[test]
fn a_new_learners_row_is_in_sight_before_its_first_letter() {
    let names: Vec<String> = (0..60).map(|number| format!("Plum {number:03}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (_computer, mut window) = at_answers(&course(&names));
    window.write("Code of the next learner", "Fern 9");
    window.press(Key::Enter);
    assert_eq!(cell(&window), format!("Fern 9, 1 {}: not yet answered", title(1)));
    let heads = window.labels_of(Role::RowHeader);
    assert!(heads.contains(&"Fern 9".to_owned()), "{heads:?}");
}
