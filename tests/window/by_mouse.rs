//! What a manager who works by mouse met in the first hour.

use egui::{Key, Role};

use crate::plan_table::{click, two};
use crate::support::*;

#[test]
fn what_was_undone_once_too_often_is_redone_beside_it() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RA"));
    window.show(1);
    window.click_on(Role::RadioButton, "Green");
    assert!(!window.has(Role::Button, "Redo"));
    window.ctrl(Key::Z);
    assert_eq!(window.rating().as_deref(), Some("Red"));
    window.click("Redo");
    assert_eq!(window.rating().as_deref(), Some("Green"));
    assert!(!window.has(Role::Button, "Redo"));
}

#[test]
fn the_field_of_all_commands_stays_where_it_is_while_the_list_shrinks() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RA"));
    window.ctrl(Key::K);
    let before = window.field("All commands").rect();
    for letters in ["re", "do", "zzz"] {
        window.type_keys(letters);
        assert_eq!(window.field("All commands").rect(), before, "{letters}");
    }
}

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
fn what_could_be_seen_opens_below_the_statement_that_it_is_about() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RA"));
    for number in 1..=11 {
        window.show(number);
        window.click("What could this look like?");
        let text = window.heading();
        let statement = window.get(Role::Heading, &text).rect();
        assert!(statement.top() > 60.0, "{number}: {statement:?}");
        window.click("What could this look like?");
    }
}
