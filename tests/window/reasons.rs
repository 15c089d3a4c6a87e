//! A review keeps its reasons, and Find looks through every round.

use std::sync::Arc;

use attune::documents::assessment::{change, record};
use attune::model::compare::Side;
use attune::model::{Action, Assessment, ResponseField, Round, Status, Update};
use egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Role, TouchPhase, vec2};
use egui_kittest::kittest::NodeT as _;
use jiff::civil::date;

use crate::support::*;

const OURS: &str = "documents/Ours.attune";
const NOTE: &str = "Why this rating?";

/// An assessment whose first round, of November 2025, says something of the first
/// statement, and whose second has only just begun.
fn in_review() -> Assessment {
    let mut assessment = rated("RAG");
    respond(&mut assessment, "child-development", ResponseField::Note("Two of us are new.".to_owned()));
    let evidence = "The training log; a jaźń of our own".to_owned();
    respond(&mut assessment, "child-development", ResponseField::Evidence(evidence));
    Arc::make_mut(&mut assessment.rounds[0]).label = "November 2025".into();
    let next = Round::new("second".to_owned(), "November 2026".to_owned(), date(2026, 11, 20));
    assessment.rounds.push(Arc::new(next));
    assessment
}

fn on_rate() -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&in_review());
    window.go("2 Rate");
    window.show(1);
    (computer, window)
}

/// What stands in an empty field.
fn hint(window: &Window, name: &str) -> String {
    window.field(name).accesskit_node().data().placeholder().unwrap_or_default().to_owned()
}

#[test]
fn still_right_quotes_the_reason_of_last_time_until_another_is_written() {
    let (computer, mut window) = on_rate();
    assert_eq!(hint(&window, NOTE), "");
    window.click("Still right: Red");
    assert_eq!(window.status(), "Still right: Red, as in November 2025: Two of us are new.");
    assert_eq!(hint(&window, NOTE), "as in November 2025: Two of us are new.");
    assert_eq!(window.value(NOTE), "");
    let found = computer.wait_for(OURS, |found| found.rounds[1].responses.contains_key("child-development"));
    let said = &found.rounds[1].responses["child-development"];
    assert!(said.still_right && said.note.is_empty());
    window.go("3 Overview");
    window.must_say("as in November 2025: Two of us are new.");
    // It is in the record.
    let words = format!("{:?}", record::build(&found, &found.rounds[1], TODAY));
    assert!(words.contains("as in November 2025: Two of us are new."), "{words}");
    // So it is in the change report, beside what was written last time.
    let side = |round| Side { assessment: &found, round };
    let report = change::build(side(&found.rounds[0]), side(&found.rounds[1]), TODAY);
    let words = format!("{report:?}");
    assert!(words.contains("as in November 2025: Two of us are new."), "{words}");
    // Another rating has another reason.
    window.go("2 Rate");
    window.show(1);
    window.click_on(Role::RadioButton, "Amber");
    assert_eq!(hint(&window, NOTE), "Amber: what is not there yet?");
    window.ctrl(Key::Z);
    window.write(NOTE, "Now three are.");
    window.go("3 Overview");
    window.must_not_say("as in November 2025");
    window.must_say("Now three are.");
}

#[test]
fn last_times_evidence_stands_beside_the_rating() {
    let (_computer, window) = on_rate();
    window.must_say("Evidence last time: The training log; a jaźń of our own");
}

#[test]
fn last_time_stands_above_the_ratings_with_the_other_view() {
    let computer = Computer::new();
    let mut assessment = in_review();
    let (round, view) = (Arc::make_mut(&mut assessment.rounds[0]), "Two said Amber.".to_owned());
    Arc::make_mut(round.responses.get_mut("child-development").unwrap()).other_view = view;
    let mut window = computer.open_assessment(&assessment);
    window.show(1);
    window.must_say("The other view last time: Two said Amber.");
    let still = window.get(Role::Button, "Still right: Red").rect();
    assert!(still.bottom() < window.get(Role::RadioButton, "Red").rect().top());
}

#[test]
fn y_keeps_a_rating_only_where_it_is_seen() {
    let computer = Computer::new();
    let file = computer.put(OURS, &in_review());
    let mut window = computer.open_sized(Some(&file), vec2(1280.0, 560.0));
    window.go("2 Rate");
    window.show(1);
    let page = window.get(Role::Button, "Still right: Red").rect().center();
    window.harness.event(Event::PointerMoved(page));
    for _ in 0..20 {
        window.harness.event(Event::MouseWheel {
            source: MouseWheelSource::Wheel,
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -80.0),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
        });
        window.run();
    }
    window.press(Key::Y);
    assert_eq!(window.rating(), None);
}

#[test]
fn a_reason_goes_through_as_many_reviews_as_it_holds() {
    let mut assessment = in_review();
    let held =
        |assessment: &mut Assessment| respond(assessment, "child-development", ResponseField::StillRight);
    held(&mut assessment);
    let third = Round::new("third".to_owned(), "May 2027".to_owned(), date(2027, 5, 20));
    assessment.rounds.push(Arc::new(third));
    held(&mut assessment);
    let round = assessment.rounds[2].clone();
    let reason = assessment.reason(&round, "child-development").unwrap();
    assert_eq!((reason.note, reason.round), ("Two of us are new.", Some("November 2025")));
}

#[test]
fn find_looks_through_every_round_says_where_and_shows_the_line() {
    let (_computer, mut window) = on_rate();
    window.ctrl(Key::F);
    window.type_keys("jazn");
    let list = window.get(Role::ListBox, "Results");
    let found = labels_below(&list, Role::ListBoxOption);
    let title = title(1);
    let wished = format!("{title}, in the round of November 2025, The training log; a jaźń of our own");
    assert_eq!(found, [wished]);
    window.press(Key::Enter);
    assert_eq!(window.heading(), "What changed");
    window.must_say("Two of us are new.");
    window.must_say("Evidence: The training log; a jaźń of our own");
    assert_eq!(window.focused(), (Role::Button, format!("Notes on 1 {title}")));
}

#[test]
fn a_step_that_is_done_looks_done_on_rate() {
    let computer = Computer::new();
    let mut assessment = rated("R");
    let round = assessment.rounds[0].id.clone();
    let update = Update { round, date: TODAY, status: Status::Done, note: String::new() };
    assessment.actions = vec![Arc::new(Action {
        id: "a".to_owned(),
        statement: "child-development".to_owned(),
        what: "Ask a midwife".to_owned(),
        updates: vec![update],
        ..Action::default()
    })]
    .into();
    let mut window = computer.open_assessment(&assessment);
    window.go("2 Rate");
    window.show(1);
    assert!(window.has(Role::Button, "In the plan: Ask a midwife · Done"));
}
