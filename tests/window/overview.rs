//! Overview: everything at a glance.

use attune::model::{Assessment, ResponseField};
use eframe::egui::{Key, Role};

use crate::support::*;

const OURS: &str = "documents/Ours.attune";

fn shown(ratings: &str) -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated(ratings));
    window.go("3 Overview");
    (computer, window)
}

/// The statements that are shown: "7 Signposting: Red".
fn rows(window: &Window) -> Vec<String> {
    let all = window.labels_of(Role::Button);
    all.iter().filter_map(|name| name.strip_suffix(". Go to this statement")).map(str::to_owned).collect()
}

fn priorities(found: &Assessment) -> Vec<String> {
    found.current_round().unwrap().priorities.clone()
}

#[test]
fn every_statement_is_shown_with_its_rating_in_published_order() {
    let (_computer, window) = shown("RAGN");
    let words = ["Red", "Amber", "Green", "Not applicable"];
    let wished: Vec<String> = (1..=11)
        .map(|number| {
            format!("{number} {}: {}", title(number), words.get(number - 1).unwrap_or(&"Not yet rated"))
        })
        .collect();
    assert_eq!(rows(&window), wished);
}

#[test]
fn a_click_on_a_count_shows_only_those() {
    let (_computer, mut window) = shown("RRAGGGG..NR");
    for (rating, count) in
        [("Red", 3), ("Amber", 1), ("Green", 4), ("Not applicable", 1), ("Not yet rated", 2)]
    {
        let button = format!("{rating}: {count}. Show only those");
        window.click(&button);
        assert!(window.is_chosen(Role::Button, &button));
        let rows = rows(&window);
        assert_eq!(rows.len(), count, "{rows:?}");
        assert!(rows.iter().all(|row| row.ends_with(&format!(": {rating}"))), "{rows:?}");
        window.must_say("Only some statements are shown.");
    }
    window.click("Show all");
    assert_eq!(rows(&window).len(), 11);
    window.click("Amber: 1. Show only those");
    window.click("Amber: 1. Show only those");
    assert_eq!(rows(&window).len(), 11);
}

#[test]
fn a_rating_that_nobody_gave_is_said_to_be_empty() {
    let (_computer, mut window) = shown("GG");
    window.click("Red: 0. Show only those");
    window.must_say("No statement has this rating.");
}

#[test]
fn what_is_not_yet_rated_is_named() {
    let (_computer, mut window) = shown("RRAGGGG.R.R");
    window.must_say(&format!("2 statements not yet rated: {}, {}.", title(8), title(10)));
    window.click("Rate the next one");
    assert_eq!(window.step(), "2 Rate");
    window.must_say("Statement 8 of 11");
    window.press(Key::G);
    window.go("3 Overview");
    window.must_say(&format!("1 statement not yet rated: {}.", title(10)));
    let (_computer, window) = shown("RA");
    window.must_say("9 statements not yet rated.");
    let (_computer, window) = shown("");
    window.must_say("No statement is rated yet.");
}

#[test]
fn all_green_is_asked_about_gently() {
    let (_computer, window) = shown("GGGGGGGGGGG");
    window.must_say("Every statement is Green. Worth asking each other: how do we know?");
    window.must_not_say("not yet rated");
}

#[test]
fn a_title_leads_to_its_statement() {
    let (_computer, mut window) = shown("RAGGRRAGRAG");
    window.click(&format!("5 {}: Red. Go to this statement", title(5)));
    assert_eq!(window.step(), "2 Rate");
    window.must_say("Statement 5 of 11");
}

#[test]
fn up_to_three_priorities_are_chosen_and_a_fourth_is_refused_in_words() {
    let (computer, mut window) = shown("RRRRAGGGGGG");
    let priority = |number: usize| format!("Priority: {}", title(number));
    for number in [4, 1, 3] {
        window.click_on(Role::CheckBox, &priority(number));
        assert!(window.is_chosen(Role::CheckBox, &priority(number)));
    }
    window.must_say("Priorities 3/3");
    window.click_on(Role::CheckBox, &priority(2));
    assert!(!window.is_chosen(Role::CheckBox, &priority(2)));
    assert_eq!(window.status(), "Three priorities are chosen. Take one away to choose another.");
    computer.wait_for(OURS, |found| priorities(found) == ["cues", "child-development", "strategies"]);
    window.click_on(Role::CheckBox, &priority(1));
    window.click_on(Role::CheckBox, &priority(2));
    computer.wait_for(OURS, |found| priorities(found) == ["cues", "strategies", "send"]);
    window.ctrl(Key::Z);
    window.must_say("Priorities 2/3");
}

#[test]
fn the_reason_and_the_part_that_is_missing_are_shown() {
    let computer = Computer::new();
    let mut assessment = rated("RAAA");
    let part = ResponseField::Part { part: "skills".to_owned(), in_place: true };
    respond(&mut assessment, "cues", part);
    respond(&mut assessment, "cues", ResponseField::Note("Mornings are hard.\nMore below.".to_owned()));
    let mut window = computer.open_assessment(&assessment);
    window.go("3 Overview");
    window.must_say("Not yet: knowledge, opportunities. Mornings are hard.");
}

#[test]
fn the_rating_of_the_sitting_before_is_shown_under_its_name() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore();
    window.must_say("January 2026");
    // Two statements that are not rated yet were Red and Amber last time.
    let earlier = window.labels_of(Role::Image);
    assert_eq!(earlier.len(), 11, "{earlier:?}");
    assert!(earlier[9].contains("Red") && earlier[10].contains("Amber"), "{earlier:?}");
}
