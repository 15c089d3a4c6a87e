//! A team reviews itself: what was open, what still holds, what moved, and a
//! round that is finished.

use std::sync::Arc;
use std::time::{Duration, Instant};

use attune::files::checklists;
use attune::model::{
    Action, Assessment, Change, Edit, Mode, ResponseField, Round, RoundField, Status, Update, VotesField,
    Way, When,
};
use egui::{Key, Role, vec2};
use egui_kittest::kittest::NodeT as _;
use jiff::civil::date;

use crate::support::*;

const OURS: &str = "documents/Ours.attune";
pub const START: &str = "Start a review of this assessment…";
const FINISHED: &str = "This round is finished: keep it from being changed by mistake";
const LOCKED: &str = "This round is locked. To change its ratings and notes, unlock it. The actions can be changed as they are.";

/// Another round after those that are there, rated by letters.
fn and_then(mut assessment: Assessment, label: &str, ratings: &str) -> Assessment {
    let round = Round::new(format!("id of {label}"), label.into(), date(2026, 1, 14));
    assessment.rounds.push(Arc::new(round));
    let later = rated(ratings);
    let responses = later.current_round().unwrap().responses.clone();
    Arc::make_mut(assessment.rounds.last_mut().unwrap()).responses = responses;
    assessment
}

fn earlier(label: &str, ratings: &str) -> Assessment {
    let mut assessment = rated(ratings);
    Arc::make_mut(&mut assessment.rounds[0]).label = label.into();
    assessment
}

fn action(id: &str, statement: usize, what: &str, raised: &str) -> Action {
    let statement = checklists::standard().statements[statement - 1].id.clone();
    Action { id: id.into(), statement, raised: raised.into(), what: what.into(), ..Action::default() }
}

/// A file of one round with three actions, of which one is done.
pub fn planned() -> Assessment {
    let mut assessment = earlier("January 2026", "RRAAGGGGGGG");
    let raised = assessment.rounds[0].id.clone();
    let said = |status, note: &str| Update {
        round: raised.clone(),
        date: date(2026, 2, 9),
        status,
        note: note.into(),
    };
    let (owner, due) = ("Room leader".to_owned(), Some(date(2026, 11, 10).into()));
    let actions = vec![
        Action {
            updates: vec![said(Status::UnderWay, "Begun.")],
            ..action("a", 4, "Two at drop-off", &raised)
        },
        Action { owner, due, ..action("b", 1, "Read together", &raised) },
        Action { updates: vec![said(Status::Done, "")], ..action("c", 2, "Ask the team", &raised) },
    ];
    Edit::AddActions(actions).apply(&mut assessment).unwrap();
    assessment
}

fn in_review() -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&planned());
    window.go("3 Overview");
    window.click(START);
    window.press(Key::Enter);
    (computer, window)
}

fn do_command(window: &mut Window, name: &str) {
    window.ctrl(Key::K);
    window.type_keys(name);
    window.press(Key::Enter);
}

#[test]
fn starting_a_review_asks_for_a_name_says_what_happens_and_shows_the_open_actions() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&planned());
    window.go("1 Set up");
    window.click(START);
    assert_eq!(window.heading(), "Start a review");
    assert_eq!(window.value("Name of the new round"), "November 2026");
    window.must_say(
        "Every statement starts as not yet reviewed, with last time’s rating and note beside it. Open actions come along.",
    );
    window.press(Key::Enter);
    assert_eq!(window.heading(), "Since last time");
    assert!(window.labels_of(Role::Tab).contains(&"4 Plan".to_owned()));
    window.must_say("0 of 11 reviewed");
    let found = computer.wait_for(OURS, |found| found.rounds.len() == 2);
    let round = found.current_round().unwrap();
    assert_eq!((round.label.as_str(), round.date), ("November 2026", TODAY));
    assert!(round.responses.is_empty());
    // When to look again was asked, with an answer to begin with.
    assert_eq!(round.review, Some(date(2027, 5, 22).into()));
}

#[test]
fn a_name_that_another_round_has_is_not_offered_and_not_taken() {
    let (computer, mut window) = in_review();
    window.go("2 Rate");
    window.press(Key::G);
    window.go("3 Overview");
    window.click(START);
    assert_eq!(window.value("Name of the new round"), "November 2026, 2");
    window.rewrite("Name of the new round", "January 2026");
    window.click("Start the review");
    window.must_say("Another round has this name already, or it is empty.");
    assert_eq!(window.heading(), "Start a review");
    window.rewrite("Name of the new round", "Spring 2027");
    window.click("Start the review");
    assert_eq!(window.heading(), "Since last time");
    let found = computer.wait_for(OURS, |found| found.rounds.len() == 3);
    assert_eq!(found.current_round().unwrap().label, "Spring 2027");
}

#[test]
fn a_review_can_be_started_only_once_something_is_rated_and_undone_in_one_step() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.go("3 Overview");
    assert!(!window.has(Role::Button, START));
    let (_computer, mut window) = in_review();
    window.ctrl(Key::Z);
    assert_eq!(window.status(), "Undone: starting a review.");
    window.go("2 Rate");
    window.must_say("All 11 rated");
}

#[test]
fn the_open_actions_are_shown_by_statement_with_who_by_when_and_what_was_said() {
    let (_computer, window) = in_review();
    let headings = window.labels_of(Role::Heading);
    assert_eq!(headings, ["Since last time", &title(1), &title(4)]);
    window.must_say("Room leader · by 10 November 2026, overdue by 12 days");
    window.must_say("owner not yet agreed · due date not yet agreed");
    window.must_say("Until now: Under way, 9 February 2026. Begun.");
    window.must_say("Nothing was said of it before this round.");
    window.must_not_say("Ask the team");
    let groups = window.labels_of(Role::RadioGroup);
    assert_eq!(groups, ["How far has this come? Read together", "How far has this come? Two at drop-off"]);
    let chosen = ["Done", "Under way", "Not started", "No longer needed"];
    assert_eq!(window.labels_of(Role::RadioButton), [chosen, chosen].concat());
    let buttons = window.harness.root().children_recursive();
    let on = buttons.filter(|node| {
        let node = node.accesskit_node();
        node.role() == Role::RadioButton && is_on(&node)
    });
    assert_eq!(on.count(), 0, "nothing is filled in");
    window.must_say("0 of 2 gone through");
}

#[test]
fn the_open_actions_can_be_gone_through_by_keys_alone() {
    let (computer, mut window) = in_review();
    let tab_to = |window: &mut Window, role: Role, name: &str| {
        for _ in 0..40 {
            window.press(Key::Tab);
            if window.focused() == (role, name.to_owned()) {
                return;
            }
        }
        panic!("Tab never comes to “{name}”");
    };
    tab_to(&mut window, Role::RadioButton, "Done");
    window.press(Key::Space);
    window.must_say("1 of 2 gone through");
    window.press(Key::Tab);
    assert_eq!(window.focused().1, "What came of it? Read together");
    window.type_keys("Read it twice");
    // The four are one stop for Tab.
    window.press(Key::Tab);
    assert_eq!(window.focused(), (Role::RadioButton, "Done".into()));
    window.press(Key::ArrowRight);
    assert_eq!(window.focused(), (Role::RadioButton, "Under way".into()));
    window.press(Key::Space);
    window.must_say("2 of 2 gone through");
    tab_to(&mut window, Role::Button, "Go on to the statements");
    window.press(Key::Enter);
    assert_eq!(window.step(), "2 Rate");
    window.must_say("Statement 1 of 11");
    let done = |found: &Assessment| found.action("b").unwrap().status() == Status::Done;
    let written = |found: &Assessment| found.action("b").unwrap().updates[0].note == "Read it twice";
    let found = computer.wait_for(OURS, |found| done(found) && written(found));
    let again = &found.action("a").unwrap().updates;
    assert_eq!(again.iter().map(|update| update.note.as_str()).collect::<Vec<_>>(), ["Begun.", ""]);
    assert_eq!(again[1].round, found.current_round().unwrap().id);
}

#[test]
fn what_came_of_it_can_be_written_first_and_leaves_what_was_said_before() {
    let (computer, mut window) = in_review();
    window.write("What came of it? Two at drop-off", "Every morning now");
    window.must_say("1 of 2 gone through");
    let found = computer.wait_for(OURS, |found| found.action("a").unwrap().updates.len() == 2);
    let updates = &found.action("a").unwrap().updates;
    assert_eq!(updates[0].note, "Begun.");
    assert_eq!((updates[1].note.as_str(), updates[1].status), ("Every morning now", Status::UnderWay));
}

#[test]
fn the_open_actions_are_a_link_away_on_plan_and_in_the_commands_once_there_is_a_last_time() {
    let (_computer, mut window) = in_review();
    window.go("4 Plan");
    window.click("Go through the open actions");
    assert_eq!(window.heading(), "Since last time");
    window.go("2 Rate");
    do_command(&mut window, "through open actions");
    assert_eq!(window.heading(), "Since last time");
    let computer = Computer::new();
    let mut window = computer.open_assessment(&planned());
    window.go("4 Plan");
    assert!(!window.has(Role::Button, "Go through the open actions"));
}

#[test]
fn rate_shows_the_rating_and_the_whole_note_of_last_time_and_takes_it_over_at_y() {
    let long = "We talked about this for a long time, and again at the next meeting. ".repeat(9);
    let mut first = earlier("January 2026", "AG.");
    let ids: Vec<String> = first.checklist.statements.iter().map(|of| of.id.clone()).collect();
    respond(&mut first, &ids[0], ResponseField::Note(long.clone()));
    let computer = Computer::new();
    let mut window = computer.open_assessment(&and_then(first, "November 2026", ""));
    window.must_say("Last time (January 2026): Amber");
    window.must_say(long.trim());
    window.click("Show all of the note");
    assert!(window.has(Role::Button, "Show less"));
    assert_eq!(window.rating(), None, "nothing is filled in");
    window.must_say("0 of 11 reviewed");
    window.press(Key::Y);
    assert_eq!(window.rating().as_deref(), Some("Amber"));
    assert_eq!(window.value("Why this rating?"), "");
    assert!(window.status().starts_with("Still right: Amber, as in January 2026: We talked"));
    window.must_say("1 of 11 reviewed");
    assert!(!window.has(Role::Button, "Still right: Amber"));
    window.show(2);
    window.click("Still right: Green");
    assert_eq!(window.rating().as_deref(), Some("Green"));
    window.ctrl(Key::Z);
    assert_eq!(window.status(), format!("Undone: keeping last time’s rating, {}.", title(2)));
    assert_eq!(window.rating(), None);
    window.show(3);
    window.press(Key::Y);
    assert_eq!(window.rating(), None, "there was nothing that could be still right");
    window.must_say("1 of 11 reviewed");
}

#[test]
fn a_y_in_a_note_rates_nothing_and_a_field_does_not_bring_back_the_words_of_last_time() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&planned());
    window.go("2 Rate");
    window.show(1);
    window.write("Why this rating?", "January words");
    do_command(&mut window, "start a review");
    window.press(Key::Enter);
    window.go("2 Rate");
    window.must_say("Last time (January 2026): Red");
    window.write("Why this rating?", "yes");
    assert_eq!(window.rating(), None);
    window.ctrl(Key::Z);
    window.ctrl(Key::Z);
    assert!(!window.value("Why this rating?").contains("January"), "{}", window.value("Why this rating?"));
}

/// The names of the rows on Overview.
fn rows(window: &Window) -> Vec<String> {
    window.rows()
}

#[test]
fn overview_says_how_each_rating_moved_and_counts_what_can_be_compared() {
    let first = earlier("January 2026", "RRGANG.GAR");
    let computer = Computer::new();
    let mut window = computer.open_assessment(&and_then(first, "November 2026", "AGRAGNR."));
    window.go("3 Overview");
    let rows = rows(&window);
    let ends = [
        "Amber. Before: January 2026: Red; up one",
        "Green. Before: January 2026: Red; up two",
        "Red. Before: January 2026: Green; down two",
        "Amber. Before: January 2026: Amber; unchanged",
        "Green. Before: January 2026: Not applicable",
        "Not applicable. Before: January 2026: Green",
        "Red. Before: January 2026: Not yet rated; new",
        "Not yet rated. Before: January 2026: Green",
    ];
    for (row, end) in rows.iter().zip(ends) {
        assert!(row.ends_with(end), "{row}");
    }
    window.must_say("Since January 2026: 2 up · 1 unchanged · 1 down · 1 new");
    let painted = window.painted();
    for word in ["up one", "up two", "down two", "unchanged", "new"] {
        assert!(painted.iter().any(|text| text == word), "{word}");
    }
}

#[test]
fn overview_draws_at_most_three_earlier_ratings_and_says_all_of_them() {
    let mut assessment = earlier("1 of 5", "R");
    for (label, rating) in [("2 of 5", "A"), ("3 of 5", "A"), ("4 of 5", "G"), ("5 of 5", "A")] {
        assessment = and_then(assessment, label, rating);
    }
    let computer = Computer::new();
    let mut window = computer.open_assessment(&assessment);
    window.go("3 Overview");
    let marks = window.labels_of(Role::Image);
    assert_eq!(marks[..3], ["2 of 5: Amber", "3 of 5: Amber", "4 of 5: Green"]);
    assert_eq!(marks.len(), 3 * 11);
    assert!(rows(&window)[0].contains("Before: 1 of 5: Red, 2 of 5: Amber"), "{:?}", rows(&window)[0]);
    assert!(window.painted().iter().any(|text| text == "…"));
}

#[test]
fn a_finished_round_is_kept_from_changes_until_it_is_unlocked() {
    let computer = Computer::new();
    let mut assessment = rated("RRAAGG");
    let field = RoundField::Mode(Mode::VoteFirst);
    Edit::Round { round: assessment.rounds[0].id.clone(), field }.apply(&mut assessment).unwrap();
    let mut window = computer.open_assessment(&assessment);
    window.go("1 Set up");
    window.must_not_say(LOCKED);
    window.click_on(Role::CheckBox, FINISHED);
    // Asked while one still thinks of it.
    assert_eq!(window.value("When is the next review?"), "in 6 months");
    window.press(Key::Enter);
    assert!(window.status().starts_with("This round is locked. Its review: 22 May 2027."));
    assert!(window.is_chosen(Role::CheckBox, FINISHED));
    for field in ["Date", "Name of this round", "When do we review it?", "Another role"] {
        assert!(window.field(field).accesskit_node().is_read_only(), "{field}");
    }
    for radio in ["We rate together", "Cards in the air", "Pass the keyboard"] {
        assert!(window.is_disabled(Role::RadioButton, radio), "{radio}");
    }
    window.go("2 Rate");
    window.show(1);
    window.must_say(LOCKED);
    window.press(Key::G);
    assert_eq!(window.rating().as_deref(), Some("Red"));
    for field in ["Why this rating?", "Evidence", "Not everyone agreed: what was the other view?"] {
        assert!(window.field(field).accesskit_node().is_read_only(), "{field}");
    }
    assert!(!window.has(Role::Button, "Clear"));
    assert!(!window.has(Role::Button, "Show the votes"));
    window.go("3 Overview");
    window.must_say(LOCKED);
    assert!(window.is_disabled(Role::CheckBox, &format!("Priority: {}", title(1))));
    assert_eq!(
        computer.wait_for(OURS, |found| found.rounds[0].locked).rounds[0].responses.len(),
        6,
        "nothing else has changed"
    );
    window.click("Unlock this round");
    window.must_not_say(LOCKED);
    window.go("2 Rate");
    window.press(Key::G);
    assert_eq!(window.rating().as_deref(), Some("Green"));
}

#[test]
fn one_command_locks_and_unlocks_and_the_plan_goes_on() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&planned());
    window.go("4 Plan");
    do_command(&mut window, "lock this round");
    window.rewrite("When is the next review?", "");
    window.click("Finish this round");
    assert_eq!(window.status(), "This round is locked.");
    window.choose("Status, action 1 of statement 1", "Done");
    window.ctrl(Key::K);
    assert!(window.has(Role::ListBoxOption, "Unlock this round"));
    assert!(!window.has(Role::ListBoxOption, "Lock this round"));
    window.type_keys("unlock");
    window.press(Key::Enter);
    assert_eq!(window.status(), "This round can be changed again.");
    window.ctrl(Key::Z);
    assert_eq!(window.status(), "Undone: unlocking this round.");
    let found = computer.wait_for(OURS, |found| found.action("b").unwrap().status() == Status::Done);
    assert!(found.rounds[0].locked);
}

#[test]
fn while_answers_wait_neither_a_lock_nor_a_review_is_possible() {
    let mut assessment = planned();
    let round = assessment.rounds[0].id.clone();
    for field in [RoundField::Mode(Mode::VoteFirst), RoundField::Way(Way::Keyboard)] {
        Edit::Round { round: round.clone(), field }.apply(&mut assessment).unwrap();
    }
    Edit::votes(&round, VotesField::Waiting(2)).apply(&mut assessment).unwrap();
    let computer = Computer::new();
    let mut window = computer.open_assessment(&assessment);
    window.go("1 Set up");
    window.click_on(Role::CheckBox, FINISHED);
    assert!(window.status().starts_with("Some people’s answers are not stored yet."), "{}", window.status());
    assert!(!window.is_chosen(Role::CheckBox, FINISHED));
    window.go("3 Overview");
    window.click(START);
    assert!(window.labels_of(Role::Dialog).is_empty());
    assert!(window.status().starts_with("Some people’s answers are not stored yet."));
}

#[test]
fn two_hundred_open_actions_are_gone_through_without_a_wait() {
    let mut assessment = earlier("January 2026", "RRRRRRRRRRR");
    let raised = assessment.rounds[0].id.clone();
    let actions = (0..200).map(|n| action(&format!("a{n}"), n % 11 + 1, &format!("Action {n}"), &raised));
    Edit::AddActions(actions.collect()).apply(&mut assessment).unwrap();
    let computer = Computer::new();
    let file = computer.put(OURS, &and_then(assessment, "November 2026", ""));
    let mut window = computer.open_sized(Some(&file), vec2(1280.0, 800.0));
    do_command(&mut window, "through open actions");
    window.must_say("0 of 200 gone through");
    let since = Instant::now();
    for _ in 0..20 {
        window.harness.step();
    }
    // Twenty frames, unoptimised, with everything that a screen reader is told.
    assert!(since.elapsed() < Duration::from_secs(4), "{:?}", since.elapsed());
}

#[test]
fn a_review_that_is_due_is_said_on_overview_and_plan_and_started_there() {
    let computer = Computer::new();
    let mut assessment = rated("RRAAGGGGGGG");
    let round = Arc::make_mut(&mut assessment.rounds[0]);
    round.review = Some(date(2026, 5, 13).into());
    let mut window = computer.open_assessment(&assessment);
    window.go("3 Overview");
    window.must_say("Review due since 13 May 2026.");
    window.go("4 Plan");
    window.click("Start it: Review due since 13 May 2026");
    window.press(Key::Enter);
    assert_eq!(window.heading(), "Since last time");
    window.go("3 Overview");
    window.must_not_say("Review due");
}

#[test]
fn a_round_is_finished_at_the_end_of_overview() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RRAAGGGGGGG"));
    window.go("3 Overview");
    window.click("Finish this round");
    window.rewrite("When is the next review?", "after Easter");
    window.press(Key::Enter);
    window.must_say(LOCKED);
    assert!(!window.has(Role::Button, "Finish this round"));
    let found = computer.wait_for(OURS, |found| found.rounds[0].locked);
    assert_eq!(found.rounds[0].review, Some(When::Words("after Easter".to_owned())));
}
