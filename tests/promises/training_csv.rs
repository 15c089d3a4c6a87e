//! The answers of a course come out as CSV with nothing lost and nothing that a
//! spreadsheet would reckon with.

use std::sync::Arc;

use crate::courses::{TODAY, course, people};
use attune::documents::{Format, ReportSource, TrainingDocument};
use attune::model::{Moment, Participant, Question, Training};
use attune::words;
use proptest::prelude::*;

/// The answers as they are saved from the window and from the command line.
fn written(training: &Training) -> Vec<u8> {
    let source = ReportSource::Training { training: training.clone(), chance: false };
    let answers = source.build(TrainingDocument::Answers.into(), TODAY).unwrap();
    Format::Csv.write(&answers, None).unwrap().bytes
}

/// The rows as any reader of CSV sees them.
fn read(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte-order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_answer_comes_back(people in people(20)) {
        let training = course(&people);
        let rows = read(&written(&training));
        let mut rows = rows.iter().skip(1);
        for participant in &training.participants {
            for moment in Moment::ALL.into_iter().filter(|moment| participant.at(*moment).is_some()) {
                let (row, answers) = (rows.next().unwrap(), participant.at(moment).unwrap());
                prop_assert_eq!(&row[..2], &[participant.code.clone(), participant.role.clone()]);
                prop_assert_eq!(&row[2], &words::training::moment(moment));
                for (cell, statement) in row[3..].iter().zip(&training.checklist.statements) {
                    let vote = answers.ratings.get(&statement.id).map(|vote| words::vote(*vote));
                    prop_assert_eq!(cell, &vote.unwrap_or_default());
                }
                for (cell, question) in row[14..].iter().zip(Question::ALL) {
                    let score = answers.score(question).map(|score| score.to_string());
                    prop_assert_eq!(cell, &score.unwrap_or_default());
                }
            }
            if participant.answers.values().all(attune::model::Answers::is_empty) {
                prop_assert_eq!(&rows.next().unwrap()[0], &participant.code, "nobody is lost");
            }
        }
        prop_assert!(rows.next().is_none());
    }
}

#[test]
fn the_head_names_every_column_and_lines_end_as_excel_wants() {
    let bytes = written(&course(&[]));
    let head = read(&bytes).remove(0);
    assert_eq!(head[..5], ["Code", "Role", "Moment", "1 Child development", "2 Children with SEND"]);
    assert_eq!(
        head[13..],
        [
            "11 Learning together locally",
            "Understanding of infant mental health",
            "Confidence with parents and babies"
        ]
    );
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']), "{text:?}");
}

#[test]
fn questions_that_were_never_asked_have_no_column() {
    let training = Training { questions: false, ..course(&[]) };
    let head = read(&written(&training)).remove(0);
    assert_eq!(head.last().map(String::as_str), Some("11 Learning together locally"));
}

#[test]
fn no_cell_begins_a_formula() {
    let mut training: Training = course(&[]);
    for (number, code) in [
        "=1+1",
        "+44",
        "-5",
        "@sum(a1)",
        "\tx",
        "\rx",
        "a=b",
        "Blue, \"42\"",
        " =1",
        "\u{a0}=1",
        "\u{200b}＝1",
        "\u{202e} +1",
    ]
    .into_iter()
    .enumerate()
    {
        let role = format!("{code} {number}");
        let participant = Participant { code: code.to_owned(), role, ..Participant::default() };
        training.participants.push(Arc::new(participant));
    }
    let rows = read(&written(&training));
    let codes: Vec<&str> = rows.iter().skip(1).map(|row| row[0].as_str()).collect();
    assert_eq!(
        codes,
        [
            "'=1+1",
            "'+44",
            "'-5",
            "'@sum(a1)",
            "'\tx",
            "'\rx",
            "a=b",
            "Blue, \"42\"",
            "' =1",
            "'\u{a0}=1",
            "'\u{200b}＝1",
            "'\u{202e} +1"
        ]
    );
    assert_eq!(rows[1][1], "'=1+1 0", "roles too");
}
