//! What is written comes back, whatever people typed; and nothing that can be
//! typed into a file makes the reader stumble.

use crate::common;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use attune::files::FileContent;
use attune::files::checklists;
use attune::files::format::{parse, write_assessment, write_ballot, write_checklist};
use attune::model::ballot::Learner;
use attune::model::{
    Action, Assessment, Ballot, GroupVotes, Mode, Moment, Present, Rating, Response, Round, Status, Team,
    Update, Vote, Way, When, ids,
};
use jiff::civil::Date;
use proptest::prelude::*;
use proptest::sample::{Index, select};

fn read(text: &str) -> FileContent {
    parse(text, Path::new("test")).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// Anything that can be typed or pasted.
fn typed() -> impl Strategy<Value = String> {
    let awkward = select(vec![
        "\r\n",
        "\r",
        "\n",
        " ",
        "\"",
        "\\",
        "\\u{41}",
        "'",
        "//",
        "/*",
        "\0",
        "\u{feff}",
        "ŵ",
        "👩‍👧",
    ]);
    let piece = prop_oneof![any::<char>().prop_map(String::from), awkward.prop_map(str::to_owned)];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn date() -> impl Strategy<Value = Date> {
    (1_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}

/// A day, or words that name none.
fn when() -> impl Strategy<Value = When> {
    let words = typed().prop_map(|typed| When::Words(format!("after {typed}")));
    prop_oneof![date().prop_map(When::Day), words]
}

fn response() -> impl Strategy<Value = Response> {
    let said = (typed(), typed(), typed());
    (prop::option::of(select(Rating::ALL.to_vec())), said, any::<bool>(), any::<bool>()).prop_map(
        |(agreed, (note, evidence, other_view), reviewed, still_right)| Response {
            still_right,
            agreed,
            in_place: Vec::new(),
            note,
            evidence,
            other_view,
            reviewed,
        },
    )
}

fn round(number: usize) -> impl Strategy<Value = Round> {
    let said = prop::collection::vec(prop::option::of(response()), 11);
    let about = (typed(), date(), prop::option::of(when()), any::<bool>());
    let ways = prop::collection::btree_set(select(Way::ALL.to_vec()), 0..3);
    let mode = (select(vec![Mode::Together, Mode::VoteFirst, Mode::Alone]), select(Way::ALL.to_vec()), ways);
    let voting = (mode, prop::collection::btree_set(typed(), 0..3), any::<u32>());
    (about, voting, said, prop::collection::vec((typed(), any::<u32>()), 0..3)).prop_map(
        move |((label, date, review, locked), ((mode, way, ways), ballots, waiting), said, people)| {
            let statements = &checklists::standard().statements;
            let id = |index: usize| statements[index].id.clone();
            let votes = |(group, red): &(String, u32)| GroupVotes {
                group: group.clone(),
                red: *red,
                ..GroupVotes::default()
            };
            let said = said.into_iter().enumerate();
            let responses: BTreeMap<_, _> =
                said.filter_map(|(index, response)| Some((id(index), Arc::new(response?)))).collect();
            Round {
                mode,
                way,
                ways: BTreeMap::from([(id(number), ways)]),
                ballots,
                waiting,
                agenda: vec![id(10 - number), id(3)],
                review,
                locked,
                votes: BTreeMap::from([(id(number), people.iter().map(votes).collect())]),
                revealed: BTreeSet::from([id(number)]),
                priorities: responses.keys().take(3).cloned().collect(),
                responses,
                present: people.into_iter().map(|(role, number)| Present { role, number }).collect(),
                ..Round::new(format!("r{number}"), format!("{label}x{number}"), date)
            }
        },
    )
}

fn action(number: usize) -> impl Strategy<Value = Action> {
    let texts = (typed(), typed(), typed(), typed(), typed());
    let status = select(Status::ALL.to_vec());
    (any::<Index>(), texts, prop::option::of(when()), date(), status).prop_map(
        move |(statement, (what, owner, measure, support, note), due, said, status)| Action {
            id: format!("a{number}"),
            statement: statement.get(&checklists::standard().statements).id.clone(),
            raised: "r0".to_owned(),
            what,
            owner,
            due: due.clone(),
            measure,
            support,
            review: due,
            updates: vec![Update { round: "r1".to_owned(), date: said, status, note }],
        },
    )
}

fn learner() -> impl Strategy<Value = Learner> {
    let scores = (prop::option::of(1..=5_u8), prop::option::of(1..=5_u8));
    (select(Moment::ALL.to_vec()), any::<bool>(), typed(), scores).prop_map(
        |(moment, questions, code, (understanding, confidence))| Learner {
            moment,
            questions,
            code,
            understanding,
            confidence,
        },
    )
}

fn ballot() -> impl Strategy<Value = Ballot> {
    let answers = prop::collection::vec(prop::option::of(select(Vote::ALL.to_vec())), 11);
    let about = (typed(), typed(), typed(), typed());
    (about, prop::collection::vec(typed(), 0..3), answers, prop::option::of(learner())).prop_map(
        |((team, workforce, label, role), roles, answers, learner)| {
            let checklist = checklists::standard();
            let ids = checklist.statements.iter().map(|statement| statement.id.clone());
            let answers = ids.zip(answers).filter_map(|(id, answer)| Some((id, answer?))).collect();
            let (id, assessment, round) = (ids::file(), ids::file(), ids::short());
            Ballot {
                id,
                assessment,
                round,
                team,
                workforce,
                label,
                checklist,
                roles,
                role,
                answers,
                learner,
                carried: None,
            }
        },
    )
}

fn assessment() -> impl Strategy<Value = Assessment> {
    let team = (typed(), typed(), typed(), prop::option::of(any::<u32>()));
    (team, (round(0), round(1)), (action(0), action(1))).prop_map(
        |((name, workforce, setting, staff), rounds, actions)| Assessment {
            id: ids::file(),
            team: Team { name, workforce, setting, staff },
            checklist: checklists::standard(),
            rounds: vec![Arc::new(rounds.0), Arc::new(rounds.1)],
            actions: vec![Arc::new(actions.0), Arc::new(actions.1)].into(),
            carried: None,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_assessment_comes_back_as_it_was_written(assessment in assessment()) {
        let text = write_assessment(&assessment).unwrap();
        prop_assert_eq!(read(&text), FileContent::Assessment(assessment.clone()));
        prop_assert_eq!(write_assessment(&assessment).unwrap(), text.clone());
        // Editors and mail programs change line ends and put a mark in front.
        let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        prop_assert_eq!(read(&windows), FileContent::Assessment(assessment));
    }

    #[test]
    fn any_ballot_comes_back_as_it_was_written(ballot in ballot()) {
        let text = write_ballot(&ballot).unwrap();
        prop_assert_eq!(read(&text), FileContent::Ballot(ballot));
    }

    #[test]
    fn no_slip_of_the_hand_makes_the_reader_stumble(at in any::<Index>(), cut in 0_usize..9, put in typed()) {
        let mut text: Vec<char> = common::SOUND.chars().collect();
        let start = at.index(text.len());
        let end = (start + cut).min(text.len());
        text.splice(start..end, put.chars());
        let text: String = text.into_iter().collect();
        if let Err(error) = parse(&text, Path::new("test")) {
            prop_assert!(!error.faults.is_empty());
            prop_assert!(error.faults.iter().all(|fault| !fault.what.contains("fault-") && !fault.hint.is_empty()));
        }
    }

    #[test]
    fn no_text_makes_the_reader_stumble(text in typed()) {
        for text in [text.clone(), format!("Attune({text}"), format!("Attune(format: 1, document: {text})")] {
            prop_assert!(parse(&text, Path::new("test")).is_err());
        }
    }
}

#[test]
fn a_file_looks_as_the_design_says() {
    let text = write_assessment(&checklists::example()).unwrap();
    let start = "// An Attune file. Plain text (RON); open it with Attune.\nAttune(\n    format: 2,\n    written_by: \"0.1.0\",\n    document: Assessment(\n        id: \"";
    assert!(text.starts_with(start), "{text}");
    assert!(text.contains("\n        team: (\n            name: \"Acorn Nursery\",\n"), "{text}");
    assert!(text.contains("agreed: Amber,\n"), "{text}");
    assert!(text.ends_with("\n    ),\n)\n") && !text.contains("Some(") && !text.contains("#!"), "{text}");
}

#[test]
fn the_checklists_and_the_example_that_come_with_attune_are_sound() {
    let folder = common::Folder::new();
    let at_hand = checklists::at_hand(&attune::files::Places::within(&folder.path("home")));
    assert_eq!(at_hand.faults, []);
    assert_eq!(at_hand.listed.len(), 2);
    for listed in &at_hand.listed {
        let text = write_checklist(&listed.checklist).unwrap();
        assert_eq!(read(&text), FileContent::Checklist((*listed.checklist).clone()));
    }
    let example = checklists::example();
    assert_eq!((example.team.name.as_str(), example.rounds.len()), ("Acorn Nursery", 2));
    assert_ne!(example.id, checklists::example().id, "two copies must not be one file");
}
