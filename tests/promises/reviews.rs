//! A team looks again: a review fills nothing in, and what was said before stays
//! as it was.

use std::collections::BTreeSet;
use std::time::Instant;

use attune::files::checklists;
use attune::model::{
    Action, ActionField, Assessment, Change, Edit, History, Present, Rating, Refusal, ResponseField, Round,
    RoundField, Status, Team, VotesField, Way,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const JANUARY: Date = date(2026, 1, 14);
const NOVEMBER: Date = date(2026, 11, 22);

fn round(assessment: &Assessment) -> &Round {
    assessment.current_round().unwrap()
}

fn respond(assessment: &mut Assessment, statement: &str, field: ResponseField) -> Result<(), Refusal> {
    let id = round(assessment).id.clone();
    Edit::response(&id, statement, field).apply(assessment)
}

fn change(assessment: &mut Assessment, field: RoundField) -> Result<(), Refusal> {
    Edit::Round { round: round(assessment).id.clone(), field }.apply(assessment)
}

fn start(assessment: &mut Assessment, label: &str) -> Result<(), Refusal> {
    Edit::StartReview { id: format!("id of {label}"), label: label.into(), date: NOVEMBER }.apply(assessment)
}

/// A round in which everything has been said that can be said of one statement.
fn january() -> Assessment {
    let label = "January 2026".to_owned();
    let mut assessment = Assessment::new(checklists::standard(), Team::default(), label, JANUARY);
    let present = vec![Present { role: "Room leader".into(), number: 3 }];
    for field in [
        RoundField::Mode(attune::model::Mode::VoteFirst),
        RoundField::Way(Way::Paper),
        RoundField::Present(present),
        RoundField::Review(Some(NOVEMBER.into())),
        RoundField::Agenda(vec!["cues".into()]),
    ] {
        change(&mut assessment, field).unwrap();
    }
    for field in [
        ResponseField::Agreed(Some(Rating::Amber)),
        ResponseField::Part { part: "skills".into(), in_place: true },
        ResponseField::Note("Only in the mornings.".into()),
        ResponseField::Evidence("We counted.".into()),
        ResponseField::OtherView("Two of us said Red.".into()),
        ResponseField::Priority(true),
    ] {
        respond(&mut assessment, "cues", field).unwrap();
    }
    let action = |id: &str| Action {
        id: id.into(),
        statement: "cues".into(),
        raised: round(&assessment).id.clone(),
        what: "Keep two people in the baby room".into(),
        ..Action::default()
    };
    let actions = vec![action("a"), action("b"), action("c")];
    Edit::AddActions(actions).apply(&mut assessment).unwrap();
    let january = round(&assessment).id.clone();
    Edit::status("b", &january, JANUARY, Status::UnderWay).apply(&mut assessment).unwrap();
    Edit::status("c", &january, JANUARY, Status::Done).apply(&mut assessment).unwrap();
    assessment
}

#[test]
fn a_review_takes_over_how_people_rated_and_not_who_was_there() {
    let mut assessment = january();
    let before = round(&assessment).clone();
    start(&mut assessment, "November 2026").unwrap();
    let wished = Round {
        mode: before.mode,
        way: Way::Paper,
        ..Round::new("id of November 2026".into(), "November 2026".into(), NOVEMBER)
    };
    assert_eq!(*round(&assessment), wished);
    assert_eq!(assessment.rounds.len(), 2);
    assert_eq!(*assessment.rounds[0], before);
}

#[test]
fn a_review_needs_a_name_of_its_own() {
    let mut assessment = january();
    for taken in ["January 2026", " January 2026 ", "", "  "] {
        assert_eq!(start(&mut assessment, taken), Err(Refusal::LabelTaken), "“{taken}”");
    }
    assert_eq!(assessment.rounds.len(), 1);
}

#[test]
fn while_answers_wait_no_review_begins_and_nothing_is_locked() {
    let mut assessment = january();
    let id = round(&assessment).id.clone();
    Edit::votes(&id, VotesField::Waiting(2)).apply(&mut assessment).unwrap();
    assert_eq!(start(&mut assessment, "November 2026"), Err(Refusal::AnswersWait));
    assert_eq!(change(&mut assessment, RoundField::Locked(true)), Err(Refusal::AnswersWait));
    assert_eq!(assessment.rounds.len(), 1);
    Edit::votes(&id, VotesField::Waiting(0)).apply(&mut assessment).unwrap();
    assert_eq!(change(&mut assessment, RoundField::Locked(true)), Ok(()));
    assert_eq!(start(&mut assessment, "November 2026"), Ok(()));
    assert!(!round(&assessment).locked);
}

#[test]
fn starting_a_review_is_one_step_back() {
    let mut history = History::<Edit>::new(january());
    let before = history.present().clone();
    let review = Edit::StartReview { id: "n".into(), label: "November 2026".into(), date: NOVEMBER };
    assert_eq!(history.apply(review, Instant::now()), Ok(true));
    history.undo();
    assert_eq!(*history.present(), before);
    history.redo();
    assert_eq!(history.present().rounds.len(), 2);
}

#[test]
fn a_locked_round_takes_no_edit_but_the_one_that_unlocks_it() {
    let mut assessment = january();
    change(&mut assessment, RoundField::Locked(true)).unwrap();
    let locked = assessment.clone();
    for field in [
        RoundField::Label("Other".into()),
        RoundField::Date(NOVEMBER),
        RoundField::Review(None),
        RoundField::Mode(attune::model::Mode::Alone),
        RoundField::Way(Way::Cards),
        RoundField::Present(Vec::new()),
        RoundField::Agenda(Vec::new()),
    ] {
        assert_eq!(change(&mut assessment, field.clone()), Err(Refusal::Locked), "{field:?}");
    }
    for field in [
        ResponseField::Agreed(None),
        ResponseField::Part { part: "skills".into(), in_place: false },
        ResponseField::Note(String::new()),
        ResponseField::Evidence(String::new()),
        ResponseField::OtherView(String::new()),
        ResponseField::Priority(false),
    ] {
        assert_eq!(respond(&mut assessment, "cues", field.clone()), Err(Refusal::Locked), "{field:?}");
    }
    assert_eq!(assessment, locked);
    let actions = Edit::action("a", ActionField::Owner("Manager".into()));
    assert_eq!(actions.apply(&mut assessment), Ok(()));
    assert_eq!(change(&mut assessment, RoundField::Locked(false)), Ok(()));
    assert_eq!(respond(&mut assessment, "cues", ResponseField::Agreed(None)), Ok(()));
}

#[test]
fn still_right_takes_the_rating_and_the_parts_of_last_time_and_not_the_note() {
    let mut assessment = january();
    start(&mut assessment, "November 2026").unwrap();
    respond(&mut assessment, "cues", ResponseField::Evidence("Counted again.".into())).unwrap();
    respond(&mut assessment, "cues", ResponseField::StillRight).unwrap();
    let response = round(&assessment).response("cues").unwrap();
    assert_eq!(response.agreed, Some(Rating::Amber));
    assert_eq!(response.in_place, ["skills"]);
    assert!(response.reviewed);
    assert_eq!((response.note.as_str(), response.evidence.as_str()), ("", "Counted again."));
    assert_eq!(response.other_view, "");
}

#[test]
fn still_right_is_refused_where_nothing_was_rated_before() {
    let mut assessment = january();
    assert_eq!(respond(&mut assessment, "send", ResponseField::StillRight), Err(Refusal::NothingBefore));
    assert_eq!(respond(&mut assessment, "cues", ResponseField::StillRight), Err(Refusal::NothingBefore));
    respond(&mut assessment, "send", ResponseField::Note("Not sure yet.".into())).unwrap();
    start(&mut assessment, "November 2026").unwrap();
    assert_eq!(respond(&mut assessment, "send", ResponseField::StillRight), Err(Refusal::NothingBefore));
    change(&mut assessment, RoundField::Locked(true)).unwrap();
    assert_eq!(respond(&mut assessment, "cues", ResponseField::StillRight), Err(Refusal::Locked));
    assert!(round(&assessment).responses.is_empty());
}

#[test]
fn the_open_actions_of_before_come_along_and_stay_until_the_next_review() {
    let mut assessment = january();
    start(&mut assessment, "November 2026").unwrap();
    let own = Action {
        id: "d".into(),
        statement: "cues".into(),
        raised: round(&assessment).id.clone(),
        ..Action::default()
    };
    Edit::AddActions(vec![own]).apply(&mut assessment).unwrap();
    let ids = |assessment: &Assessment| -> Vec<String> {
        assessment.actions_to_review(round(assessment)).iter().map(|action| action.id.clone()).collect()
    };
    assert_eq!(ids(&assessment), ["a", "b"]);
    let november = round(&assessment).id.clone();
    Edit::status("b", &november, NOVEMBER, Status::Done).apply(&mut assessment).unwrap();
    assert_eq!(ids(&assessment), ["a", "b"]);
    respond(&mut assessment, "cues", ResponseField::StillRight).unwrap();
    start(&mut assessment, "Spring 2027").unwrap();
    assert_eq!(ids(&assessment), ["a", "d"]);
}

#[test]
fn what_came_of_an_action_is_written_beside_what_was_said_before() {
    let mut assessment = january();
    Edit::action("b", ActionField::Outcome("Begun in the baby room.".into())).apply(&mut assessment).unwrap();
    start(&mut assessment, "November 2026").unwrap();
    let november = round(&assessment).id.clone();
    for note in ["H", "Ha", "Half of the rooms."] {
        let action = assessment.action("b").unwrap();
        Edit::outcome(action, &november, NOVEMBER, note.into()).apply(&mut assessment).unwrap();
    }
    let updates = &assessment.action("b").unwrap().updates;
    let said: Vec<_> = updates.iter().map(|update| (update.status, update.note.as_str())).collect();
    assert_eq!(
        said,
        [(Status::UnderWay, "Begun in the baby room."), (Status::UnderWay, "Half of the rooms.")]
    );
}

/// Something that is said in a review, of any statement or action.
fn said() -> impl Strategy<Value = Said> {
    let statement = 0..11usize;
    let rating = prop::sample::select(vec![
        None,
        Some(Rating::Red),
        Some(Rating::Amber),
        Some(Rating::Green),
        Some(Rating::NotApplicable),
    ]);
    let status = prop::sample::select(Status::ALL.to_vec());
    prop_oneof![
        (statement.clone(), rating)
            .prop_map(|(at, rating)| Said::Response(at, ResponseField::Agreed(rating))),
        (statement.clone(), "[a-z ]{0,8}")
            .prop_map(|(at, text)| Said::Response(at, ResponseField::Note(text))),
        statement.clone().prop_map(|at| Said::Response(at, ResponseField::StillRight)),
        (statement, any::<bool>())
            .prop_map(|(at, chosen)| Said::Response(at, ResponseField::Priority(chosen))),
        (0..3usize, status).prop_map(|(at, status)| Said::Status(at, status)),
        (0..3usize, "[a-z ]{1,8}").prop_map(|(at, note)| Said::Outcome(at, note)),
        any::<bool>().prop_map(Said::Lock),
    ]
}

#[derive(Clone, Debug)]
enum Said {
    Response(usize, ResponseField),
    Status(usize, Status),
    Outcome(usize, String),
    Lock(bool),
}

fn edit(assessment: &Assessment, said: Said) -> Edit {
    let (round, actions) = (round(assessment).id.clone(), ["a", "b", "c"]);
    match said {
        Said::Response(at, field) => Edit::response(&round, &assessment.checklist.statements[at].id, field),
        Said::Status(at, status) => Edit::status(actions[at], &round, NOVEMBER, status),
        Said::Outcome(at, note) => {
            Edit::outcome(assessment.action(actions[at]).unwrap(), &round, NOVEMBER, note)
        }
        Said::Lock(locked) => Edit::Round { round, field: RoundField::Locked(locked) },
    }
}

/// What was said of the actions before the round that is being worked on.
fn said_before(assessment: &Assessment) -> BTreeSet<String> {
    let now = &round(assessment).id;
    let updates = assessment.actions.iter().flat_map(|action| {
        action.updates.iter().filter(|update| update.round != *now).map(move |update| (&action.id, update))
    });
    updates.map(|update| format!("{update:?}")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_said_in_a_review_leaves_what_was_said_before(
        first in prop::collection::vec(said(), 0..24),
        then in prop::collection::vec(said(), 0..24),
    ) {
        let mut assessment = january();
        for said in first {
            let _ = edit(&assessment, said).apply(&mut assessment);
        }
        start(&mut assessment, "November 2026").unwrap();
        let (before, told) = (assessment.rounds[0].clone(), said_before(&assessment));
        prop_assert_eq!(round(&assessment).responses.len() + round(&assessment).priorities.len(), 0);
        prop_assert_eq!(round(&assessment).reviewed(&assessment.checklist), 0);
        for said in then {
            let _ = edit(&assessment, said).apply(&mut assessment);
            prop_assert_eq!(&assessment.rounds[0], &before);
            prop_assert_eq!(said_before(&assessment), told.clone());
        }
    }
}
