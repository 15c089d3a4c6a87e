//! Overview: everything at a glance.

use attune::model::{Assessment, Change, Edit, GroupVotes, ResponseField, Tally, VotesField};
use egui::{Key, Role, vec2};

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
    window.rows()
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
        let button = format!("{count} {rating}: show only those");
        window.click(&button);
        assert!(window.is_chosen(Role::Button, &button));
        let rows = rows(&window);
        assert_eq!(rows.len(), count, "{rows:?}");
        assert!(rows.iter().all(|row| row.ends_with(&format!(": {rating}"))), "{rows:?}");
        window.must_say("Only some statements are shown.");
    }
    window.click("Show all");
    assert_eq!(rows(&window).len(), 11);
    window.click("1 Amber: show only those");
    window.click("1 Amber: show only those");
    assert_eq!(rows(&window).len(), 11);
}

#[test]
fn a_rating_that_nobody_gave_is_said_to_be_empty() {
    let (_computer, mut window) = shown("GG");
    window.click("0 Red: show only those");
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
    window.click(&format!("5 {}", title(5)));
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
    assert_eq!(window.status(), "Three priorities are chosen. Remove one to choose another.");
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
    window.must_say("Mornings are hard. … (not yet: knowledge, opportunities)");
}

#[test]
fn the_rating_of_the_round_before_is_shown_under_its_name() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore();
    window.must_say("January 2026");
    // Two statements that are not rated yet were Red and Amber last time.
    let of_last_time = |label: &String| label.starts_with("January 2026: ");
    let earlier: Vec<_> = window.labels_of(Role::Image).into_iter().filter(of_last_time).collect();
    assert_eq!(earlier.len(), 11, "{earlier:?}");
    assert!(earlier[9].contains("Red") && earlier[10].contains("Amber"), "{earlier:?}");
}

/// The room's first votes on a statement, counted from 1, that it has seen.
fn vote(assessment: &mut Assessment, statement: usize, [red, amber, green, cant_say]: [u32; 4]) {
    let id = assessment.checklist.statements[statement - 1].id.clone();
    let groups = vec![GroupVotes::new("", Tally { red, amber, green, cant_say })];
    let round = assessment.current_round().unwrap().id.clone();
    Edit::votes(&round, VotesField::Count { statement: id, groups }).apply(assessment).unwrap();
}

/// A room that agreed Green, Red, Amber and Red, and voted on three of the four.
fn workshop() -> Assessment {
    let mut assessment = rated("GRAR");
    vote(&mut assessment, 1, [0, 1, 12, 1]);
    vote(&mut assessment, 2, [11, 3, 0, 0]);
    vote(&mut assessment, 3, [6, 2, 6, 0]);
    let id = assessment.checklist.statements[3].id.clone();
    let votes = [(id, vec![GroupVotes::new("", Tally { red: 5, ..Tally::default() })])].into();
    let round = assessment.current_round().unwrap().id.clone();
    let none = std::collections::BTreeSet::new();
    let add = VotesField::Add { named: none.clone(), votes, ballots: none, ways: [].into() };
    Edit::votes(&round, add).apply(&mut assessment).unwrap();
    assessment
}

fn at_overview(assessment: &Assessment) -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open_assessment(assessment);
    window.go("3 Overview");
    (computer, window)
}

#[test]
fn first_votes_and_their_spread_stand_beside_the_agreed_rating() {
    let (_computer, window) = at_overview(&workshop());
    let wished = [
        format!("1 {}: Green. First votes: Amber 1, Green 12, Can’t say 1; agreed", title(1)),
        format!("2 {}: Red. First votes: Red 11, Amber 3; mostly agreed", title(2)),
        format!("3 {}: Amber. First votes: Red 6, Amber 2, Green 6; wide apart", title(3)),
        format!("4 {}: Red. First votes not shown yet", title(4)),
        format!("5 {}: Not yet rated", title(5)),
    ];
    assert_eq!(rows(&window)[..5], wished);
    let painted = window.painted();
    for words in ["First votes (14 people)", "Spread", "mostly agreed", "wide apart", "not shown yet"] {
        assert!(painted.iter().any(|text| text == words), "{words} is not in {painted:?}");
    }
    assert!(!painted.iter().any(|text| text == "Why"), "the reasons give way to the votes");
    window.must_not_say("Red 5");
    window.must_say("Choose up to three priorities together.");
}

#[test]
fn fourteen_people_are_not_said_over_a_row_on_which_thirteen_voted() {
    let mut assessment = workshop();
    vote(&mut assessment, 5, [6, 1, 6, 0]);
    let (_computer, window) = at_overview(&assessment);
    let painted = window.painted();
    assert!(painted.iter().any(|text| text == "First votes (13 to 14 people)"), "{painted:?}");
    assert!(!painted.iter().any(|text| text.contains("(14 people)")), "{painted:?}");
}

#[test]
fn without_votes_that_were_shown_overview_is_as_ever() {
    let mut assessment = workshop();
    let round = std::sync::Arc::make_mut(assessment.rounds.last_mut().unwrap());
    round.revealed.clear();
    for assessment in [assessment, rated("GRAR")] {
        let (_computer, window) = at_overview(&assessment);
        let painted = window.painted();
        assert!(painted.iter().any(|text| text == "Why"));
        assert!(!painted.iter().any(|text| text == "Spread" || text == "wide apart"));
        assert!(!window.labels_of(Role::ComboBox).iter().any(|menu| menu.starts_with("Order: ")));
        window.must_not_say("Choose up to three priorities together.");
        window.must_not_say("Red 11");
    }
}

#[test]
fn statements_can_be_sorted_red_first_and_widest_apart_and_stay_so() {
    let (_computer, mut window) = at_overview(&workshop());
    let numbers = |window: &Window| -> Vec<String> {
        let first = |row: String| row.split(' ').next().unwrap().to_owned();
        rows(window).into_iter().map(first).collect()
    };
    assert_eq!(numbers(&window)[..4], ["1", "2", "3", "4"]);
    window.choose("Order", "Red first, widest apart");
    assert_eq!(numbers(&window)[..6], ["2", "4", "3", "1", "5", "6"]);
    window.go("4 Plan");
    window.go("3 Overview");
    assert_eq!(window.menu_name("Order"), "Order: Red first, widest apart");
    assert_eq!(numbers(&window)[..3], ["2", "4", "3"]);
    window.click("2 Red: show only those");
    assert_eq!(numbers(&window), ["2", "4"]);
    window.choose("Order", "In the checklist’s order");
    assert_eq!(numbers(&window), ["2", "4"]);
    window.click("Show all");
    assert_eq!(numbers(&window)[..3], ["1", "2", "3"]);
}

#[test]
fn an_agreed_rating_that_most_did_not_give_asks_why_and_leads_there() {
    let mut assessment = workshop();
    let (_computer, mut window) = at_overview(&assessment);
    let hint = |number: usize| format!("say why: {}. Most people said something else", title(number));
    let asked: Vec<usize> = (1..=11).filter(|number| window.has(Role::Button, &hint(*number))).collect();
    assert_eq!(asked, [3]);
    window.click(&hint(3));
    window.must_say("Statement 3 of 11");
    respond(&mut assessment, "strategies", ResponseField::Note("We talked it over.".to_owned()));
    let (_computer, window) = at_overview(&assessment);
    assert!(!window.has(Role::Button, &hint(3)));
}

#[test]
fn votes_fit_every_window() {
    let computer = Computer::new();
    let path = computer.put(OURS, &workshop());
    for (width, height) in [(640.0, 420.0), (1024.0, 700.0), (1280.0, 800.0), (1920.0, 1080.0)] {
        let mut window = computer.open_sized(Some(&path), vec2(width, height));
        window.go("3 Overview");
        for (role, name) in [
            (Role::Image, "Red 6, Amber 2, Green 6"),
            (Role::Label, "wide apart"),
            (Role::CheckBox, &format!("Priority: {}", title(3))),
        ] {
            let rect = window.get(role, name).rect();
            assert!(rect.right() <= width && rect.width() > 20.0, "{name}: {rect:?} in {width}");
        }
        let painted = window.painted();
        assert!(!painted.iter().any(|text| text.ends_with("riori…")), "{painted:?}");
    }
}

#[test]
fn the_next_step_from_the_overview_is_the_plan_and_then_the_report() {
    let (_computer, mut window) = shown("RRRRAGGGGGG");
    window.click("Make the plan");
    assert_eq!(window.step(), "4 Plan");
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore();
    window.click("Make the report");
    assert_eq!(window.step(), "5 Report");
}

#[test]
fn undo_stays_at_the_foot_as_long_as_there_is_something_to_take_back() {
    let (_computer, mut window) = shown("RRRRAGGGGGG");
    assert!(!window.labels_of(Role::Button).iter().any(|name| name.starts_with("Undo")));
    let priority = format!("Priority: {}", title(4));
    window.click_on(Role::CheckBox, &priority);
    let undo = "Undo: a change to the priorities";
    // What was said of it leaves with its screen, and Undo stays.
    window.go("4 Plan");
    assert!(window.has(Role::Button, undo));
    window.go("3 Overview");
    window.click(undo);
    assert!(!window.is_chosen(Role::CheckBox, &priority));
    assert!(!window.has(Role::Button, undo));
}
