//! What a second manager met in the first hour, with a mouse.

use egui::{Key, Modifiers, Role, vec2};

use crate::at_hand::with_guidance;
use crate::plan_table::{cell, click, two, written};
use crate::support::*;

const DATE: &str = "By when, action 1 of statement 2";
const NOTE: &str = "Why this rating?";

#[test]
fn guidance_opens_where_the_statement_and_the_note_stay_in_sight() {
    for size in [vec2(1280.0, 800.0), vec2(1366.0, 768.0)] {
        let window = with_guidance(size);
        let foot = window.get(Role::Button, "What could this look like?").rect().top();
        let note = window.field(NOTE).rect();
        assert!(note.top() > 56.0 && note.bottom() < foot, "{note} at {size:?}");
        let why = window.get(Role::Heading, "Why it matters").rect();
        assert!(why.top() > note.bottom() && why.bottom() < foot, "{why} at {size:?}");
        let statement = window.get(Role::Heading, &window.heading()).rect();
        assert!(statement.top() > 56.0, "{statement} at {size:?}");
    }
}

#[test]
fn a_plan_with_actions_leads_to_its_document() {
    let (_computer, mut window) = two();
    window.click("Make the report");
    assert_eq!(window.step(), "5 Report");
    let mut window = Computer::new().open_assessment(&rated("GR"));
    window.go("4 Plan");
    assert!(!window.has(Role::Button, "Make the report"));
}

#[test]
fn set_up_says_truly_what_comes_next() {
    for (ratings, words, step) in [
        ("", "Start rating", "2 Rate"),
        ("RA", "Go on rating", "2 Rate"),
        ("RAGGGGGGGGG", "Look at the ratings", "3 Overview"),
    ] {
        let mut window = Computer::new().open_assessment(&rated(ratings));
        window.go("1 Set up");
        window.click(words);
        assert_eq!(window.step(), step);
    }
}

#[test]
fn a_date_in_the_plan_is_picked_from_a_calendar_by_mouse_and_by_key() {
    let (_computer, mut window) = two();
    click(&mut window, DATE);
    window.click(&format!("{DATE}: choose from a calendar"));
    window.click("Tuesday 24 November 2026");
    assert_eq!(written(&window).as_deref(), Some(DATE));
    assert_eq!(window.value(DATE), "Tue 24 Nov 2026");
    window.press_with(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(window.focused().1, "Tuesday 24 November 2026");
    window.press(Key::ArrowRight);
    window.press(Key::Enter);
    assert_eq!(window.value(DATE), "Wed 25 Nov 2026");
    // Escape leaves the calendar and not the cell.
    window.press_with(Modifiers::ALT, Key::ArrowDown);
    window.press(Key::Escape);
    assert_eq!(written(&window).as_deref(), Some(DATE));
    window.press(Key::Tab);
    window.press(Key::Escape);
    assert_eq!(cell(&window, DATE), "Wed 25 Nov 2026");
}

#[test]
fn a_sentence_typed_slowly_after_a_rating_loses_no_letter() {
    let mut window = Computer::new().open_assessment(&rated("A"));
    window.show(1);
    // Nearly a second for each key.
    let slowly = |window: &mut Window, words: &str| {
        for letter in words.chars() {
            window.type_keys(&letter.to_string());
            for _ in 0..4 {
                window.harness.step();
            }
        }
    };
    slowly(&mut window, "r");
    assert_eq!(window.status(), format!("{}: Amber to Red.", title(1)));
    assert!(window.has(Role::Button, "Undo: rating Red"));
    slowly(&mut window, "Every room is on track.");
    assert_eq!(window.value(NOTE), "Every room is on track.");
    assert_eq!(window.rating().as_deref(), Some("Red"));
}
