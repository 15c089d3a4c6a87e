//! Plan: what will be done, by whom and by when.

use std::sync::Arc;

use attune::model::{Action, Assessment, Status, Update, When};
use egui::{Key, Rect, Role, Shape};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;
use jiff::civil::{Date, date};

use crate::support::*;

const OURS: &str = "documents/Ours.attune";
const STATUS: &str = "Status, action 1 of statement 1";

fn action(statement: &str, what: &str) -> Action {
    let id = format!("id of {what}");
    Action { id, statement: statement.to_owned(), what: what.to_owned(), ..Action::default() }
}

fn due(statement: &str, what: &str, due: Date) -> Action {
    Action { due: Some(due.into()), ..action(statement, what) }
}

fn planned(ratings: &str, actions: Vec<Action>) -> (Computer, Window) {
    let computer = Computer::new();
    let mut assessment = rated(ratings);
    assessment.actions = actions.into_iter().map(Arc::new).collect();
    let mut window = computer.open_assessment(&assessment);
    window.go("4 Plan");
    (computer, window)
}

/// What is planned, from top to bottom.
fn listed(window: &Window) -> Vec<String> {
    let nodes = window.harness.root().children_recursive().map(|node| node.accesskit_node());
    let is_what = |name: String| name.starts_with("What, action");
    nodes.filter(|node| node.label().is_some_and(is_what)).filter_map(|node| node.value()).collect()
}

/// Opens an action in full.
fn open_in_full(window: &mut Window, what: &str) {
    window.click(&format!("More for: {what}"));
    window.click("Open in full");
}

fn whats(found: &Assessment) -> Vec<&str> {
    found.actions.iter().map(|action| action.what.as_str()).collect()
}

#[test]
fn a_line_is_drafted_for_each_red_and_amber_that_has_none() {
    let (computer, mut window) = planned("RAGRNGGGGG", vec![action("send", "Meet the SENCO")]);
    window.must_say("2 statements rated Red or Amber have no action yet.");
    window.must_say("The drafts are Attune’s own suggestions, not part of the toolkit.");
    window.click("Draft an action for each");
    assert_eq!(window.status(), "2 actions drafted. Change them to fit.");
    window.must_not_say("have no action yet");
    assert_eq!(listed(&window).len(), 3);
    let found = computer.wait_for(OURS, |found| found.actions.len() == 3);
    let statements: Vec<_> = found.actions.iter().map(|action| action.statement.as_str()).collect();
    assert_eq!(statements, ["send", "child-development", "cues"]);
    assert!(found.actions.iter().all(|action| !action.what.is_empty()));
    window.ctrl(Key::Z);
    assert_eq!(listed(&window), ["Meet the SENCO"]);
}

#[test]
fn nothing_is_drafted_by_itself_or_twice() {
    let (computer, mut window) = planned("RAG", Vec::new());
    window.must_say("There are no actions yet. Add one, or draft an action for each Red and Amber.");
    window.go("5 Report");
    window.go("4 Plan");
    assert!(listed(&window).is_empty());
    window.click("Draft an action for each");
    window.ctrl(Key::K);
    window.type_text("draft an action");
    window.press(Key::Enter);
    assert_eq!(window.status(), "Every Red and Amber has an action already.");
    computer.wait_for(OURS, |found| found.actions.len() == 2);
}

#[test]
fn an_action_is_added_and_everything_about_it_is_kept() {
    let (computer, mut window) = planned("GRG", Vec::new());
    window.click("Add an action");
    let new = "What, new action of statement 2";
    assert_eq!(window.focused(), (Role::MultilineTextInput, new.to_owned()));
    window.type_keys("meet");
    open_in_full(&mut window, "meet");
    assert_eq!(window.focused(), (Role::MultilineTextInput, "What will we do?".to_owned()));
    window.write("Who (role)", "Room leader");
    window.rewrite("By when", "in 6 weeks");
    window.leave();
    assert_eq!(window.value("By when"), "Sun 3 January 2027");
    window.rewrite("Look at it again", "1 Feb");
    window.leave();
    window.write("How will we know it has worked?", "Twice a week");
    window.write("Support needed", "An hour");
    window.choose("Status", "Under way");
    window.must_say("since 22 November 2026");
    window.write("What came of it?", "Begun");
    window.choose("Belongs to", &title(3));
    window.must_say("Do not name children, parents or staff.");
    window.click("Done");
    assert_eq!(listed(&window), ["meet"]);
    let found = computer
        .wait_for(OURS, |found| found.actions.first().is_some_and(|first| first.statement == "strategies"));
    let round = found.current_round().unwrap().id.clone();
    let update =
        Update { round: round.clone(), date: TODAY, status: Status::UnderWay, note: "Begun".to_owned() };
    let wished = Action {
        id: found.actions[0].id.clone(),
        statement: "strategies".to_owned(),
        raised: round,
        what: "meet".to_owned(),
        owner: "Room leader".to_owned(),
        due: Some(date(2027, 1, 3).into()),
        measure: "Twice a week".to_owned(),
        support: "An hour".to_owned(),
        review: Some(date(2027, 2, 1).into()),
        updates: vec![update],
    };
    assert_eq!(*found.actions[0], wished);
}

#[test]
fn a_new_action_belongs_to_the_first_red_that_has_none() {
    let (computer, mut window) = planned("GARG", vec![action("strategies", "Watch each other")]);
    window.click("Add an action");
    window.type_keys("b");
    let found = computer.wait_for(OURS, |found| found.actions.len() == 2);
    assert_eq!(found.actions[1].statement, "send");
}

#[test]
fn an_action_can_be_opened_in_full() {
    let (computer, mut window) = planned("R", vec![action("child-development", "Ask a midwife")]);
    open_in_full(&mut window, "Ask a midwife");
    assert_eq!(window.focused(), (Role::MultilineTextInput, "What will we do?".to_owned()));
    window.rewrite("What will we do?", "Ask two midwives");
    window.click("Done");
    assert_eq!(listed(&window), ["Ask two midwives"]);
    computer.wait_for(OURS, |found| whats(found) == ["Ask two midwives"]);
}

#[test]
fn roles_that_took_part_are_a_click_away_as_owners() {
    let computer = Computer::new();
    let mut assessment = rated("R");
    let round = Arc::make_mut(&mut assessment.rounds[0]);
    round.present = vec![attune::model::Present { role: "Room leader".to_owned(), number: 2 }];
    assessment.actions = vec![Arc::new(action("child-development", "Ask a midwife"))].into();
    let mut window = computer.open_assessment(&assessment);
    window.go("4 Plan");
    open_in_full(&mut window, "Ask a midwife");
    window.click("Owner: Room leader");
    assert_eq!(window.value("Who (role)"), "Room leader");
    computer.wait_for(OURS, |found| found.actions[0].owner == "Room leader");
}

#[test]
fn a_status_is_changed_in_the_table_and_undone() {
    let (computer, mut window) = planned("R", vec![action("child-development", "Ask a midwife")]);
    window.choose(STATUS, "Done");
    assert_eq!(window.menu_name(STATUS), format!("{STATUS}: Done"));
    let found = computer.wait_for(OURS, |found| found.actions[0].status() == Status::Done);
    assert_eq!(found.actions[0].updates[0].date, TODAY);
    window.ctrl(Key::Z);
    assert_eq!(window.menu_name(STATUS), format!("{STATUS}: Not started"));
    computer.wait_for(OURS, |found| found.actions[0].updates.is_empty());
}

#[test]
fn actions_are_put_in_order_by_keyboard() {
    let actions = ["One", "Two", "Three"].map(|what| action("send", what));
    let (computer, mut window) = planned("GR", actions.into());
    window.click("More for: Three");
    window.click("Move up");
    assert_eq!(listed(&window), ["One", "Three", "Two"]);
    // The same with keys alone: open the menu, go along it, choose.
    window.click_on(Role::Cell, "What, action 1 of statement 2");
    window.press(Key::Escape);
    for _ in 0..5 {
        window.press(Key::ArrowRight);
    }
    assert_eq!(window.focused(), (Role::Button, "More for: One".to_owned()));
    window.press(Key::Enter);
    for _ in 0..6 {
        if window.focused().1 == "Move down" {
            break;
        }
        window.press(Key::Tab);
    }
    assert_eq!(window.focused(), (Role::MenuItem, "Move down".to_owned()));
    window.press(Key::Enter);
    assert_eq!(listed(&window), ["Three", "One", "Two"]);
    computer.wait_for(OURS, |found| whats(found) == ["Three", "One", "Two"]);
}

#[test]
fn an_action_is_removed_and_brought_back() {
    let (computer, mut window) = planned("GR", vec![action("send", "One"), action("send", "Two")]);
    window.click("More for: One");
    window.click("Remove");
    assert_eq!(listed(&window), ["Two"]);
    computer.wait_for(OURS, |found| whats(found) == ["Two"]);
    window.ctrl(Key::Z);
    assert_eq!(window.status(), "Undone: removing an action, One.");
    assert_eq!(listed(&window), ["One", "Two"]);
    open_in_full(&mut window, "Two");
    window.click("Remove");
    assert_eq!(listed(&window), ["One"]);
}

#[test]
fn what_is_overdue_and_what_is_missing_is_said_in_words() {
    let mut done = due("send", "Done", date(2026, 1, 1));
    done.owner = "Manager".to_owned();
    done.updates =
        vec![Update { round: "r".to_owned(), date: TODAY, status: Status::Done, note: String::new() }];
    let late = due("send", "Late", date(2026, 11, 20));
    let today = Action { owner: "Manager".to_owned(), ..due("send", "Today", TODAY) };
    let computer = Computer::new();
    let mut assessment = rated("GR");
    done.updates[0].round.clone_from(&assessment.rounds[0].id);
    assessment.actions = [done, late, today, action("send", "")].map(Arc::new).into_iter().collect();
    let mut window = computer.open_assessment(&assessment);
    window.go("4 Plan");
    window.must_say("4 actions · 1 overdue · 2 without an owner · 1 without a date");
    let said = window.said();
    let count = |words: &str| said.iter().filter(|said| *said == words).count();
    assert_eq!(count("Fri 20 Nov 2026, overdue by 2 days"), 1);
    assert_eq!(count("owner not yet agreed"), 2);
    assert_eq!(count("due date not yet agreed"), 1);
    assert_eq!(count("how we will know: not yet agreed"), 4);
    assert_eq!(listed(&window).last().map(String::as_str), Some("Not yet written"));
}

#[test]
fn reds_come_first_and_each_statement_is_a_heading() {
    let actions = vec![action("child-development", "G"), action("send", "A"), action("cues", "R")];
    let (_computer, window) = planned("GAGR", actions);
    assert_eq!(listed(&window), ["R", "A", "G"]);
    let headings = window.labels_of(Role::Heading);
    let titles: Vec<_> = headings
        .iter()
        .filter(|heading| !["Our action plan", "Next action for"].contains(&heading.as_str()))
        .collect();
    assert_eq!(titles, [&title(4), &title(2), &title(1)]);
}

#[test]
fn the_plan_can_be_filtered_and_put_in_order_of_date() {
    let mut done = due("send", "Done", date(2026, 12, 1));
    let round = "r".to_owned();
    done.updates = vec![Update { round, date: TODAY, status: Status::Done, note: String::new() }];
    let computer = Computer::new();
    let mut assessment = rated("RA");
    done.updates[0].round.clone_from(&assessment.rounds[0].id);
    let actions = [
        due("child-development", "Later", date(2027, 3, 1)),
        action("child-development", "Undated"),
        done,
        due("send", "Late", date(2026, 11, 1)),
    ];
    assessment.actions = actions.map(Arc::new).into_iter().collect();
    let mut window = computer.open_assessment(&assessment);
    window.go("4 Plan");
    window.choose("Show", "Open actions");
    assert_eq!(listed(&window), ["Later", "Undated", "Late"]);
    window.choose("Show", "Overdue actions");
    assert_eq!(listed(&window), ["Late"]);
    window.choose("Status, action 2 of statement 2", "No longer needed");
    // What has the keyboard stays until one goes on.
    assert_eq!(listed(&window), ["Late"]);
    window.go("5 Report");
    window.go("4 Plan");
    window.must_say("None of the actions match. Choose “All actions” to see them all.");
    window.choose("Show", "All actions");
    window.choose("Order", "By date");
    assert_eq!(listed(&window), ["Late", "Done", "Later", "Undated"]);
    window.click("More for: Late");
    assert!(!window.has(Role::Button, "Move up"));
}

#[test]
fn words_that_name_no_day_are_kept_as_they_were_written() {
    let (computer, mut window) =
        planned("R", vec![due("child-development", "Ask a midwife", date(2027, 1, 12))]);
    open_in_full(&mut window, "Ask a midwife");
    window.rewrite("By when", "after half term");
    window.leave();
    assert_eq!(window.value("By when"), "after half term");
    window.must_say("Kept as you wrote it. It is no date, so Attune cannot say when it is due.");
    let words = Some(When::Words("after half term".to_owned()));
    computer.wait_for(OURS, |found| found.actions[0].due == words);
    window.click("Done");
    window.must_say("after half term");
    window.go("5 Report");
    window.go("4 Plan");
    open_in_full(&mut window, "Ask a midwife");
    assert_eq!(window.value("By when"), "after half term");
    window.rewrite("By when", "");
    window.leave();
    window.must_not_say("Kept as you wrote it");
    computer.wait_for(OURS, |found| found.actions[0].due.is_none());
    window.ctrl(Key::Z);
    computer.wait_for(OURS, |found| found.actions[0].due.is_some());
}

#[test]
fn a_day_that_does_not_exist_is_explained() {
    let (computer, mut window) = planned("R", vec![action("child-development", "Ask a midwife")]);
    open_in_full(&mut window, "Ask a midwife");
    window.rewrite("By when", "31 June");
    window.leave();
    window.must_say("June has 30 days. Kept as you wrote it.");
    computer.wait_for(OURS, |found| found.actions[0].due == Some(When::Words("31 June".to_owned())));
    window.go("1 Set up");
    window.rewrite("Date", "31 June 2027");
    window.leave();
    window.must_say("June 2027 has 30 days. Attune cannot read this as a date, so 22 November 2026 stays.");
}

#[test]
fn next_friday_is_shown_with_its_date_and_the_other_friday_is_a_press_away() {
    let (computer, mut window) = planned("R", vec![action("child-development", "Ask a midwife")]);
    open_in_full(&mut window, "Ask a midwife");
    window.rewrite("By when", "sunday");
    window.must_say("Sunday 29 November 2026");
    window.leave();
    assert_eq!(window.value("By when"), "Sun 29 November 2026");
    // Today is a Sunday too.
    window.click("Or Sunday 22 November 2026");
    assert_eq!(window.value("By when"), "Sun 22 November 2026");
    computer.wait_for(OURS, |found| found.actions[0].due == Some(TODAY.into()));
    assert!(!window.has(Role::Button, "Or Sunday 22 November 2026"));
}

#[test]
fn what_is_said_in_words_comes_after_the_dates_and_is_never_overdue() {
    let words =
        |what: &str| Action { due: Some(When::Words("1 of these days".to_owned())), ..action("send", what) };
    let actions = vec![action("send", "Undated"), words("Words"), due("send", "Late", date(2020, 1, 1))];
    let (_computer, mut window) = planned("RA", actions);
    window.must_say("3 actions · 1 overdue");
    window.choose("Order", "By date");
    assert_eq!(listed(&window), ["Late", "Words", "Undated"]);
}

/// The rules of the table, and the backgrounds of its headings: from where to where.
fn across(window: &Window, least: f32) -> Vec<(i32, i32)> {
    #[allow(clippy::cast_possible_truncation)] // points of a window
    let whole = |from: f32, to: f32| (from.round() as i32, to.round() as i32);
    let across = |(_, shape): (Rect, Shape)| match shape {
        Shape::LineSegment { points: [from, to], .. }
            if (from.y - to.y).abs() < 0.1 && to.x - from.x > least =>
        {
            Some(whole(from.x, to.x))
        }
        Shape::Rect(of)
            if (least..1200.0).contains(&of.rect.width())
                && of.rect.height() < 60.0
                && of.rect.top() > 60.0 =>
        {
            Some(whole(of.rect.left(), of.rect.right()))
        }
        _ => None,
    };
    let bottom = |(clip, _): &(Rect, Shape)| clip.top() >= 56.0;
    window.shapes().into_iter().filter(bottom).filter_map(across).collect()
}

#[test]
fn rules_and_backgrounds_of_the_table_have_one_width() {
    let actions = ["One", "Two"].map(|what| action("send", what)).into_iter();
    let actions = actions.chain([action("cues", "Three")]).collect();
    let (_computer, window) = planned("RAGRA", actions);
    let found = across(&window, 600.0);
    assert!(found.len() >= 6, "{found:?}");
    assert!(found.iter().all(|reach| *reach == found[0]), "{found:?}");
}

#[test]
fn the_offer_to_draft_shows_every_rating_that_lacks_an_action() {
    let chips = |ratings: &str| {
        let (_computer, window) = planned(ratings, Vec::new());
        let offer = window.get(Role::Button, "Draft an action for each").rect();
        let nodes = window.harness.root().children_recursive();
        let words = |node: &Node| node.accesskit_node().value().or(node.accesskit_node().label());
        let beside = nodes.filter(|node| node.accesskit_node().role() == Role::Label);
        let beside = beside.filter(|node| (node.rect().center().y - offer.center().y).abs() < 10.0);
        let words = beside.filter_map(|node| words(&node));
        words.filter(|word| ["Red", "Amber", "Green"].contains(&word.as_str())).collect::<Vec<_>>()
    };
    assert_eq!(chips("RAGR"), ["Red", "Amber"]);
    assert_eq!(chips("GAG"), ["Amber"]);
    assert_eq!(chips("GRG"), ["Red"]);
}
