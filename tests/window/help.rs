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
fn whoever_has_a_course_open_finds_the_questions_of_trainers_first() {
    let computer = Computer::new();
    let groups = |window: &Window| {
        let headings = window.labels_of(Role::Heading).into_iter();
        headings.filter(|of| of.starts_with("With ") || of.starts_with("In a ")).collect::<Vec<_>>()
    };
    let (own, room, course) = ("With your own team", "In a workshop", "With a training course");
    let mut window = computer.open();
    window.explore_course();
    window.press(Key::F1);
    assert_eq!(groups(&window), [course, own, room]);
    window.press(Key::Escape);
    let mut window = computer.open_assessment(&rated("RAG"));
    window.press(Key::F1);
    assert_eq!(groups(&window), [own, room, course]);
}

#[test]
fn a_question_about_the_screen_that_asked_comes_first_and_opens_its_answer() {
    let (_computer, mut window) = opened();
    window.go("4 Plan");
    window.press(Key::F1);
    let here = window.get(Role::List, "How do I…");
    assert!(labels_below(&here, Role::Button).contains(&"Plan who does what by when?".to_owned()));
    let own = window.get(Role::List, "With your own team");
    assert!(!labels_below(&own, Role::Button).contains(&"Plan who does what by when?".to_owned()));
    window.must_not_say("Choose a cell on Plan, by click or by the arrows, and write.");
    window.click("Plan who does what by when?");
    window.must_say("Choose a cell on Plan, by click or by the arrows, and write.");
    window.click("Plan who does what by when?");
    window.must_not_say("Choose a cell on Plan, by click or by the arrows, and write.");
}

#[test]
fn what_is_asked_in_ones_own_words_is_answered() {
    let (_computer, mut window) = opened();
    for (asked, answer) in [
        ("how do i print", "“Print…” saves it and opens it"),
        ("typo", "Attune has no spelling check."),
        ("gdpr", "Attune never uses the network."),
        ("mistake", "takes it back, step by step"),
        ("microsoft forms", "Attune shows what it understood."),
        ("beamer", "shows it on the whole screen"),
        ("disagree", "write down the other view"),
        ("zoom", "Full screen, and light or dark colours"),
        ("how can we vote", "Set up offers four ways"),
    ] {
        window.press(Key::F1);
        assert_eq!(window.focused(), (Role::TextInput, "How do I…?".to_owned()));
        window.type_keys(asked);
        window.must_say(answer);
        window.press(Key::Escape);
        assert!(window.labels_of(Role::Dialog).is_empty(), "{asked}");
    }
    window.press(Key::F1);
    window.type_keys("xyzzy");
    window.must_say("No answer holds this word.");
}

#[test]
fn every_answer_names_only_what_is_on_a_screen() {
    let words = include_str!("../../assets/words/en.ftl");
    let entry = |line: &'static str| line.split_once(" = ").filter(|(key, _)| !key.starts_with('#'));
    let entries: Vec<_> = words.lines().filter_map(entry).collect();
    let answers: Vec<_> =
        entries.iter().filter(|(key, _)| key.starts_with("help-") && key.ends_with("-answer")).collect();
    assert!(answers.len() > 40, "{}", answers.len());
    let plain = |label: &str| label.trim_end_matches(['…', '.']).to_owned();
    let known: Vec<String> = entries.iter().map(|(_, words)| plain(words)).collect();
    for (key, answer) in answers {
        for label in answer.split('“').skip(1).filter_map(|rest| rest.split('”').next()) {
            assert!(known.contains(&plain(label)), "{key}: nothing is called “{label}”");
        }
    }
}

#[test]
fn a_command_is_found_by_the_words_that_people_use_for_it() {
    let (_computer, mut window) = opened();
    for (typed, found) in [
        ("print", "Save as PDF, Ctrl+Enter"),
        ("paper", "Print…"),
        ("outlook", "Copy this statement"),
        ("export", "Save as PDF, Ctrl+Enter"),
        ("to-do", "Go to Plan, Ctrl+4"),
        ("zoom in", "Larger, Ctrl+Plus"),
        ("exit", "Close Attune, Ctrl+Q"),
        ("comment", "Write why, and back to the rating, F6"),
        ("beamer", "Show this statement large, for the room, F5"),
        ("spreadsheet", "Add actions from a file"),
        ("where is my file", "Show in folder"),
        ("save as", "Save a copy…, Ctrl+Shift+S"),
        ("shortcuts", "Help and all keys, F1"),
        ("sign off", "Lock this round"),
        ("next year", "Start a review of this assessment…"),
        ("demo", "Explore an example"),
    ] {
        window.ctrl(Key::K);
        window.type_keys(typed);
        assert!(
            options(&window).iter().any(|option| option.starts_with(found)),
            "{typed}: {:?}",
            options(&window)
        );
        window.press(Key::Escape);
    }
}

#[test]
fn help_has_its_room_whatever_was_open_before_and_begins_at_its_top() {
    let (_computer, mut window) = opened();
    let field = |window: &Window| window.field("How do I…?").rect();
    window.press(Key::F1);
    window.run();
    let first = field(&window);
    window.type_keys("rename");
    window.must_say("Change the name of our team, or of the file?");
    let answer = window.get(Role::Heading, "Change the name of our team, or of the file?").rect();
    assert!(answer.top() >= first.bottom() && answer.top() < first.bottom() + 60.0, "{answer} below {first}");
    window.press(Key::Escape);
    window.ctrl(Key::K);
    window.type_keys("Rename…");
    window.press(Key::Enter);
    window.must_say("Rename this file");
    window.press(Key::Escape);
    window.press(Key::F1);
    window.run();
    assert_eq!(field(&window), first);
    let close = window.get(Role::Button, "Close").rect();
    assert!(close.bottom() < 800.0 && close.top() > first.bottom() + 300.0, "{close}");
}
