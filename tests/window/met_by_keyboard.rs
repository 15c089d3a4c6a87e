//! What a second manager who has no mouse met in the first hour.

use egui::{Key, Rect, Role, Shape};

use crate::plan_table::{click, two};
use crate::support::*;

#[test]
fn one_result_has_no_scroll_bar_beside_it() {
    let mut window = Computer::new().open();
    // A bar is a narrow upright shape at the right of the list.
    let bars = |window: &Window| {
        let field = window.field("All commands").rect();
        let is_bar = |shape: &Shape| match shape {
            Shape::Rect(bar) => {
                let (bar, ends) = (bar.rect, field.right() - 24.0..field.right() + 24.0);
                bar.width() < 16.0 && bar.height() > 30.0 && ends.contains(&bar.left())
            }
            _ => false,
        };
        window.shapes().iter().filter(|(_, shape)| is_bar(shape)).count()
    };
    window.ctrl(Key::K);
    assert!(bars(&window) > 0);
    window.type_keys("dark");
    assert_eq!(bars(&window), 0);
}

#[test]
fn the_first_undo_after_a_date_was_picked_takes_the_date_back() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.go("1 Set up");
    let before = window.value("Date");
    window.click("Date: choose from a calendar");
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert_ne!(window.value("Date"), before);
    for _ in 0..4 {
        window.press(Key::Tab);
        if window.focused().0 == Role::TextInput {
            break;
        }
    }
    assert_eq!(window.focused().0, Role::TextInput);
    let (field, was) = (window.focused(), window.value(&window.focused().1));
    window.ctrl(Key::Z);
    assert_eq!(window.value("Date"), before);
    assert_eq!(window.focused(), field);
    // What is typed there is the field's own, as before.
    window.type_keys("x");
    window.ctrl(Key::Z);
    assert_eq!(window.value(&field.1), was);
}

#[test]
fn undo_says_which_column_of_which_action_it_took_back() {
    let (_computer, mut window) = two();
    click(&mut window, "Who, action 1 of statement 2");
    window.type_keys("Manager");
    window.press(Key::Tab);
    window.press(Key::Escape);
    window.go("5 Report");
    window.ctrl(Key::Z);
    assert_eq!(window.status(), "Undone: a change to “Who”, in “One”.");
}

#[test]
fn an_action_that_is_removed_leaves_the_keyboard_on_the_next() {
    let (_computer, mut window) = two();
    window.press(Key::Enter);
    window.press(Key::End);
    for (gone, next) in [("One", "What, action 1 of statement 2"), ("Two", "What, new action of statement 2")]
    {
        window.press(Key::End);
        assert_eq!(window.focused(), (Role::Button, format!("More for: {gone}")));
        window.press(Key::Enter);
        window.click("Remove");
        assert_eq!(window.focused(), (Role::Cell, next.to_owned()));
        assert_eq!(window.status(), format!("Removed: {gone}."));
    }
}

#[test]
fn f1_on_plan_says_which_keys_the_table_has() {
    let (_computer, mut window) = two();
    window.press(Key::F1);
    window.must_say("Home and End to the first and the last one of the row.");
}

#[test]
fn the_key_that_takes_letters_away_is_not_shown_as_clearing_the_rating_while_one_writes() {
    let mut window = Computer::new().open_assessment(&rated("RA"));
    let caps = |window: &Window| window.key_caps().contains(&"Del".to_owned());
    window.show(1);
    assert!(caps(&window), "{:?}", window.key_caps());
    window.write("Why this rating?", "Really");
    assert!(!caps(&window), "{:?}", window.key_caps());
}

/// The accent's edges round what lies under the pointer, or round a part of it.
fn framed(window: &Window, at: Rect) -> usize {
    let ctx = &window.harness.ctx;
    let accent = ctx.style_of(ctx.theme()).visuals.widgets.active.bg_stroke.color;
    let is_frame = |shape: &Shape| match shape {
        Shape::Rect(frame) => frame.stroke.color == accent && at.expand(4.0).contains_rect(frame.rect),
        _ => false,
    };
    window.shapes().iter().filter(|(_, shape)| is_frame(shape)).count()
}

#[test]
fn what_the_pointer_rests_on_does_not_look_as_if_it_had_the_keyboard() {
    let (_computer, mut window) = two();
    let cell = "How we will know, action 1 of statement 2";
    let place = window.get(Role::Cell, cell).rect();
    window.get(Role::Cell, cell).hover();
    window.run();
    assert_eq!(framed(&window, place), 0);
    window.go("2 Rate");
    let why = "Why this rating?";
    let place = window.field(why).rect();
    window.field(why).hover();
    window.run();
    assert_eq!(framed(&window, place), 0);
    window.enter(why);
    assert!(framed(&window, window.field(why).rect()) > 0);
}

#[test]
fn the_first_tab_on_home_leads_to_the_file_that_one_comes_back_for() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    window.ctrl(Key::W);
    window.wait_until("read", |window| window.says("Carry on where you stopped"));
    window.press(Key::Tab);
    assert!(window.focused().1.starts_with("Acorn Nursery. "), "{:?}", window.focused());
    window.press(Key::Enter);
    window.must_say("3 of 11 rated");
    assert_eq!(computer.documents(), ["Ours.attune"]);
    // Everything else is reached by going on.
    window.ctrl(Key::W);
    let mut reached = Vec::new();
    for _ in 0..12 {
        window.press(Key::Tab);
        reached.push(window.focused().1);
    }
    for name in ["Open another…", "Explore an example", "Set up: Run a workshop"] {
        assert!(reached.contains(&name.to_owned()), "{name}: {reached:?}");
    }
}
