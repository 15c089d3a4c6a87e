//! Whatever a command or a field accepts can be opened again: what is too long for a file
//! is refused in words, or named cell by cell, and never written.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use attune::files::FileContent;
use attune::files::checklists;
use attune::files::format::{parse, write, write_ballot};
use attune::files::import::merge::{Decisions, Merge};
use attune::files::import::survey::reading::{Answer, Reading};
use attune::files::import::survey::{self};
use attune::model::limits::{NAME, TEXT};
use attune::model::training::Meaning;
use attune::model::{
    Action, ActionField, Assessment, Ballot, BallotEdit, Change, CourseField, Edit, History, Moment, Present,
    ResponseField, RoundField, Status, Team, TeamField, Training, TrainingEdit, Update, When,
};
use jiff::civil::date;
use proptest::prelude::*;

use crate::common::{Folder, says};

/// Words of every length that matters: none, a few, as many as have room, one more.
fn words() -> impl Strategy<Value = String> {
    let lengths = [0, 1, 7, NAME - 1, NAME, NAME + 1, TEXT - 1, TEXT, TEXT + 1];
    let letters = prop::sample::select(vec!["x", "é", "\"", "\\", "👍", "\n", "x ", "@"]);
    (prop::sample::select(lengths.to_vec()), letters, "[a-z]{0,3}").prop_map(|(length, letter, first)| {
        let fill = letter.chars().cycle().take(length.saturating_sub(first.chars().count()));
        first.chars().take(length).chain(fill).collect()
    })
}

#[track_caller]
fn opens_again(content: &FileContent) {
    let text = write(content).unwrap();
    match parse(&text, Path::new("again.attune")) {
        Ok(again) => assert!(again == *content, "it says something else"),
        Err(why) => panic!("{why}"),
    }
}

/// Makes each change that is not refused.
fn made<C: Change>(of: C::Of, edits: impl IntoIterator<Item = C>) -> C::Of {
    let mut history: History<C> = History::new(of);
    for edit in edits {
        let _ = history.apply(edit, Instant::now());
    }
    history.present().clone()
}

fn assessment_edits(round: &str, statement: &str, all: &[String]) -> Vec<Edit> {
    let text = |place: usize| all[place % all.len()].clone();
    // The field of a date gives no empty words.
    let when = |place| Some(text(place)).filter(|words| !words.trim().is_empty()).map(When::Words);
    let response = |field| Edit::response(round, statement, field);
    let action = |field| Edit::action("a", field);
    let field = |field| Edit::Round { round: round.to_owned(), field };
    let new = Action { id: "a".into(), statement: statement.into(), what: text(0), ..Action::default() };
    let update =
        |note| Update { round: round.into(), date: date(2026, 1, 14), status: Status::UnderWay, note };
    vec![
        Edit::Team(TeamField::Name(text(1))),
        Edit::Team(TeamField::Workforce(text(2))),
        Edit::Team(TeamField::Setting(text(3))),
        field(RoundField::Label(text(4))),
        field(RoundField::Review(when(5))),
        field(RoundField::Present(vec![Present { role: text(6), number: 6 }])),
        response(ResponseField::Note(text(7))),
        response(ResponseField::Evidence(text(8))),
        response(ResponseField::OtherView(text(9))),
        Edit::AddActions(vec![new]),
        action(ActionField::What(text(10))),
        action(ActionField::Owner(text(11))),
        action(ActionField::Due(when(12))),
        action(ActionField::Measure(text(13))),
        action(ActionField::Support(text(14))),
        action(ActionField::Review(when(15))),
        action(ActionField::Update(update(text(16)))),
        action(ActionField::Outcome(text(17))),
        Edit::StartReview { id: "r2".into(), label: text(18), date: date(2026, 6, 1) },
    ]
}

fn training_edits(all: &[String]) -> Vec<TrainingEdit> {
    let text = |place: usize| all[place % all.len()].clone();
    vec![
        TrainingEdit::Course(CourseField::Name(text(0))),
        TrainingEdit::Course(CourseField::Group(text(1))),
        TrainingEdit::Add(text(2)),
        TrainingEdit::Add("Blue 42".into()),
        TrainingEdit::Code { from: "Blue 42".into(), to: text(3) },
        TrainingEdit::Role { code: "Blue 42".into(), role: text(4) },
        TrainingEdit::Role { code: text(3), role: text(5) },
    ]
}

/// A course whose export has words of every length in every kind of column.
fn imported(cells: &[String]) -> Training {
    let cell = |place: usize| format!("\"{}\"", cells[place % cells.len()].replace('"', "\"\""));
    let mut text =
        format!("Your code,Your role,Signposting,Why? {}\n", cells[0].replace(['"', ',', '\n'], "x"));
    for row in 0..4 {
        text.extend([cell(row), ",".into(), cell(row + 1), ",Red,".into(), cell(row + 2), "\n".into()]);
    }
    let mut training = Training::new(checklists::standard());
    let Ok(table) = survey::parse(text.as_bytes()) else { return training };
    let mut reading = Reading::new("export.csv", table, &training);
    let columns = [
        Meaning::Code,
        Meaning::Role,
        Meaning::Statement("signposting".into(), None),
        Meaning::Comment(None, None),
    ];
    for (place, means) in columns.into_iter().enumerate() {
        reading.answer(Answer::Column(place, means), &training);
    }
    reading.answer(Answer::Moment(Moment::Before), &training);
    let merge = Merge::new(&reading, &training, &Decisions::default());
    // Nothing that is too long for a file is left to be refused as a whole.
    let mut history: History<TrainingEdit> = History::new(training.clone());
    assert!(history.apply(merge.edit(&reading, &training), Instant::now()).is_ok());
    training.clone_from(history.present());
    training
}

proptest! {
    #![proptest_config(ProptestConfig { cases: std::env::var("ATTUNE_CASES").ok().and_then(|of| of.parse().ok()).unwrap_or(12), ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_field_accepts_can_be_opened_again(all in prop::collection::vec(words(), 19)) {
        let begun = Assessment::new(checklists::standard(), Team::default(), "January 2026".into(), date(2026, 1, 14));
        let (round, statement) = (begun.rounds[0].id.clone(), begun.checklist.statements[0].id.clone());
        let assessment = made(begun, assessment_edits(&round, &statement, &all));
        opens_again(&(&assessment).into());
        let form = Ballot::form(&assessment, assessment.current_round().unwrap());
        prop_assert!(parse(&write_ballot(&form).unwrap(), Path::new("form.attune")).is_ok());
        let ballot = made(form.taken_up(), [BallotEdit::Role(all[0].clone())]);
        prop_assert!(parse(&write_ballot(&ballot).unwrap(), Path::new("ballot.attune")).is_ok());
    }

    #[test]
    fn whatever_a_field_of_a_course_accepts_can_be_opened_again(all in prop::collection::vec(words(), 7)) {
        let training = made(Training::new(checklists::standard()), training_edits(&all));
        let form = Ballot::for_learners(&training, Moment::Before);
        opens_again(&FileContent::Training(training));
        prop_assert!(parse(&write_ballot(&form).unwrap(), Path::new("form.attune")).is_ok());
        let ballot = made(form.taken_up(), [BallotEdit::Code(all[0].clone())]);
        prop_assert!(parse(&write_ballot(&ballot).unwrap(), Path::new("ballot.attune")).is_ok());
    }

    #[test]
    fn whatever_an_import_takes_in_can_be_opened_again(cells in prop::collection::vec(words(), 6)) {
        opens_again(&FileContent::Training(imported(&cells)));
    }
}

#[test]
fn a_role_a_code_or_a_comment_that_is_too_long_is_named_by_its_cell_and_the_rest_comes_in() {
    let (name, long) = ("r".repeat(NAME + 1), "w".repeat(TEXT + 1));
    let text = format!(
        "Your code,Your role,Signposting,Why did you say so?\nOak 7,{name},Red,because\n{name},Cook,Red,\nElm 3,Cook,Green,{long}\n"
    );
    let folder = Folder::new();
    folder.attune(&["new", "--course", "Cues", "cues.attune"]);
    folder.write("long.csv", text);
    folder.write(
        "map.ron",
        "(columns: [(head: \"Your role\", means: Role), (head: \"Why did you say so?\", means: Comment(None, None))])",
    );
    let ran = folder.attune(&["import", "cues.attune", "long.csv", "--moment", "before", "--map", "map.ron"]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    says(
        &ran.err,
        &[
            "Row 2, column B: This has 501 characters, and at most 500 have room here. It was left out.",
            "Row 3, column A: This code has 501 characters, and at most 500 have room.",
            "Row 4, column D: This has 50001 characters, and at most 50000 have room here.",
        ],
    );
    says(&ran.out, &["Imported: 2 new learners."]);
    assert_eq!(folder.attune(&["check", "cues.attune"]).status, Some(0));
}

#[test]
fn a_command_refuses_what_would_not_open_again_and_writes_nothing() {
    let folder = Folder::new();
    let (fits, long) = ("x".repeat(NAME), "x".repeat(NAME + 1));
    for (kind, place) in [("--team", 0), ("--course", 1)] {
        let ran = folder.attune(&["new", kind, &long, "long.attune"]);
        assert_eq!(ran.status, Some(2), "{ran:?}");
        says(&ran.err, &["The name has 501 characters, and a file holds at most 500. Give a shorter one."]);
        let file = format!("fits{place}.attune");
        assert_eq!(folder.attune(&["new", kind, &fits, &file]).status, Some(0));
        assert_eq!(folder.attune(&["check", &file]).status, Some(0));
    }
    assert_eq!(folder.names(), ["fits0.attune", "fits1.attune"]);
}

#[test]
fn two_copies_that_are_too_much_together_are_not_put_together() {
    let folder = Folder::new();
    let mut base =
        Assessment::new(checklists::standard(), Team::default(), "January 2026".into(), date(2026, 1, 14));
    let action = |name: &str, place: usize| {
        Arc::new(Action {
            id: format!("{name}{place}"),
            statement: "cues".into(),
            what: "Do".into(),
            ..Action::default()
        })
    };
    folder.write("base.attune", write(&(&base).into()).unwrap());
    for name in ["mine", "theirs"] {
        base.actions = (0..1_200).map(|place| action(name, place)).collect();
        folder.write(&format!("{name}.attune"), write(&(&base).into()).unwrap());
    }
    let ran = folder.attune(&[
        "merge",
        "mine.attune",
        "theirs.attune",
        "--base",
        "base.attune",
        "--to",
        "both.attune",
    ]);
    assert_eq!(ran.status, Some(1), "{ran:?}");
    says(&ran.err, &["they do not fit together", "too much for one file"]);
    assert!(!folder.names().contains(&"both.attune".to_owned()));
}
