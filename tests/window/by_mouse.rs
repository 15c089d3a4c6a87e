//! What a manager who works by mouse met in the first hour.

use egui::Role;

use crate::plan_table::{click, two};
use crate::support::*;

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
