//! Help where it was asked for, and the best of what was found first.

use egui::{Key, Role};
use egui_kittest::kittest::NodeT as _;

use crate::support::*;

fn opened() -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    window.show(4);
    (computer, window)
}

fn options(window: &Window) -> Vec<String> {
    let list = window.get(Role::ListBox, "Results");
    labels_below(&list, Role::ListBoxOption)
}

#[test]
fn whole_words_come_first_and_a_size_is_found_by_its_number() {
    let (_computer, mut window) = opened();
    for (typed, first) in [("light", "Light colours"), ("red", "Rate Red, R"), ("200", "Size 200 %")] {
        window.ctrl(Key::K);
        window.type_keys(typed);
        assert_eq!(options(&window)[0], first, "{typed}");
        window.press(Key::Escape);
    }
    window.ctrl(Key::K);
    window.type_keys("200");
    window.press(Key::Enter);
    assert!((window.harness.ctx.zoom_factor() - 2.0).abs() < 0.01);
}

#[test]
fn help_opens_at_the_screen_that_asked_with_its_keys_first() {
    let (_computer, mut window) = opened();
    for (step, sentence, key) in [
        ("2 Rate", "Choose a rating, then write why.", Some("Rate Red")),
        ("3 Overview", "Choose up to three priorities.", None),
    ] {
        window.go(step);
        window.press(Key::F1);
        window.must_say(sentence);
        let keys = "Keys on this screen";
        assert_eq!(window.has(Role::List, keys), key.is_some(), "{step}");
        if let Some(key) = key {
            let said: Vec<_> =
                window.get(Role::List, keys).children_recursive().filter_map(|node| node.value()).collect();
            assert!(said.contains(&key.to_owned()), "{said:?}");
            // What goes to other screens is no key of this one.
            assert!(!said.contains(&"Go to Plan".to_owned()), "{said:?}");
        }
        window.press(Key::Escape);
    }
}

#[test]
fn a_course_has_a_help_of_its_own() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore_course();
    window.press(Key::F1);
    window.must_not_say("Say which workforce you rate.");
    for said in [
        "Name the course and let each learner choose a code.",
        "Print the forms, or send one round as a file that learners open in Attune.",
        "watch the folder into which it comes",
        "Undo takes back an import.",
        "a click on a code puts any two together",
    ] {
        window.must_say(said);
    }
    window.press(Key::Escape);
    let mut window = computer.open_assessment(&rated("RAG"));
    window.press(Key::F1);
    window.must_say("Say which workforce you rate.");
    window.must_not_say("let each learner choose a code");
}
