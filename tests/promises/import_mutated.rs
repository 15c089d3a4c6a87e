//! An export in which one cell is damaged: nobody else's answer changes without a word,
//! and whatever is damaged, the reader does not stop short.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use attune::files::checklists;
use attune::files::import::merge::{Decisions, Merge};
use attune::files::import::outcome::promise;
use attune::files::import::survey::parse;
use attune::files::import::survey::reading::{Answer, Reading};
use attune::model::{Checklist, Moment, Training, Vote};
use proptest::prelude::*;

/// Read once: tens of thousands of exports are read by it.
static CHECKLIST: LazyLock<Arc<Checklist>> = LazyLock::new(checklists::standard);

fn checklist() -> Arc<Checklist> {
    CHECKLIST.clone()
}

/// The heading row and the learners of a valid export, in cells.
fn valid() -> Vec<Vec<String>> {
    let checklist = checklist();
    let mut head = vec!["Timestamp".to_owned(), "Your code".to_owned(), "Your role".to_owned()];
    head.extend(checklist.statements.iter().map(|statement| statement.text.clone()));
    let answers = ["Red", "Amber", "Green", "Can't say"];
    let mut rows = vec![head];
    for (learner, code) in ["Birch 11", "Cedar 22", "Elder 33", "Hazel 44", "Maple 55"].iter().enumerate() {
        let mut row =
            vec![format!("2026-09-0{} 09:00", learner + 1), (*code).to_owned(), "Practitioner".to_owned()];
        row.extend((0..11).map(|place| answers[(place + 2 * learner) % 4].to_owned()));
        rows.push(row);
    }
    rows
}

/// The same with fewer learners and statements, of which more can be read.
fn small() -> Vec<Vec<String>> {
    let mut rows = valid();
    rows.truncate(4);
    for row in &mut rows {
        row.truncate(7);
    }
    rows
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

/// As text, with one cell as it is given: quoted like the others, or as it stands.
fn written(rows: &[Vec<String>], changed: Option<(usize, usize, &str, bool)>) -> String {
    let mut text = String::new();
    for (row, cells) in rows.iter().enumerate() {
        let cell = |(column, cell): (usize, &String)| match changed {
            Some((r, c, new, raw)) if (r, c) == (row, column) => {
                if raw {
                    new.to_owned()
                } else {
                    quoted(new)
                }
            }
            _ => quoted(cell),
        };
        let line: Vec<String> = cells.iter().enumerate().map(cell).collect();
        text += &(line.join(",") + "\r\n");
    }
    text
}

/// What comes in: an answer for each learner, moment and statement.
type Answers = BTreeMap<(String, Moment, String), Vote>;

/// What is said to the trainer beside the answers.
type Said = Vec<String>;

fn read(text: &str) -> Option<(Answers, Said)> {
    let training = Training::new(checklist());
    let mut reading = Reading::new("export.csv", parse(text.as_bytes()).ok()?, &training);
    reading.answer(Answer::Moment(Moment::Before), &training);
    let asked = reading.questions(&training).into_iter().filter(|of| !of.is_answered);
    let mut said: Said = asked.map(|of| of.asked.words(&reading)).collect();
    let named = [reading.left_out(&training), reading.doubts()].concat();
    said.extend(named.into_iter().map(|of| format!("{}: {}", of.place, of.what)));
    let mut answers = Answers::new();
    for submission in &reading.understood.submissions {
        for (statement, vote) in &submission.answers.ratings {
            answers.insert((submission.code.clone(), submission.moment, statement.clone()), *vote);
        }
    }
    Some((answers, said))
}

/// Words that are likely to be taken for something.
fn cell() -> impl Strategy<Value = String> {
    let checklist = checklist();
    let mut known: Vec<String> = checklist.statements.iter().map(|of| of.text.clone()).collect();
    known.extend(checklist.statements.iter().map(|of| of.title.clone()));
    let words = [
        "",
        "Red",
        "Amber",
        "Green",
        "Can't say",
        "R",
        "A",
        "N",
        "N/A",
        "yes",
        "no",
        "1",
        "3",
        "5",
        "x",
        "After",
        "Before",
        "After the course",
        "T1",
        "When",
        "Your code",
        "Your role",
        "ID",
        "Finished",
        "Status",
        "Progress",
        "Survey Preview",
        "False",
        "25",
        "Cedar 22",
        "Birch 11",
        "cedar-22",
        "test",
        "-",
        "2E10",
        "12-Mar",
        "x@example.org",
        "Why?",
        "\"",
        "\",\"",
        "a,b",
        ",",
        "Red,Amber",
        "a\nb",
        "\n",
        "\"Red",
        "Red\"",
        "\\\"",
        "'",
        ";;;;;;",
        "\t",
        "\u{b}",
        "Room lead, Green",
        "Which form",
        "before or after",
        "Points - Your code",
        "Red]",
        "[Red]",
    ];
    known.extend(words.map(str::to_owned));
    prop_oneof![4 => proptest::sample::select(known), 1 => "\\PC{0,12}", 1 => "[,;\t\n\"'a-zA-Z0-9 ]{0,16}"]
}

/// How many are tried: more where a person has time, by `ATTUNE_MUTATIONS`.
fn cases(usual: u32) -> ProptestConfig {
    let wished = std::env::var("ATTUNE_MUTATIONS").ok().and_then(|count| count.parse().ok());
    ProptestConfig { cases: wished.unwrap_or(usual), failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn one_changed_cell_changes_its_own_answer_alone_or_something_is_said(
        row in 0_usize..6,
        column in 0_usize..14,
        cell in cell(),
        raw in any::<bool>(),
    ) {
        let rows = valid();
        let (before, _) = read(&written(&rows, None)).unwrap();
        let Some((after, said)) = read(&written(&rows, Some((row, column, &cell, raw)))) else {
            return Ok(()); // refused as a whole, and said so
        };
        if !said.is_empty() {
            return Ok(());
        }
        let code = rows[row][1].clone();
        let checklist = checklist();
        let statement = column.checked_sub(3).map(|place| checklist.statements[place].id.clone());
        // Who writes another code answers under another code.
        let is_own = |(learner, _, of): &(String, Moment, String)| match (row, column) {
            (0, _) => false,
            (_, 1) => *learner == code || !rows.iter().skip(1).any(|row| row[1] == *learner),
            _ => *learner == code && Some(of) == statement.as_ref(),
        };
        for key in before.keys().chain(after.keys()).filter(|key| !is_own(key)) {
            prop_assert_eq!(before.get(key), after.get(key), "{:?} in row {}, column {}: {:?}", cell, row, column, key);
        }
    }
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn no_damage_makes_the_reader_stop_short(
        changes in proptest::collection::vec((0_usize..4, 0_usize..7, cell()), 1..6),
        bytes in proptest::collection::vec((any::<usize>(), any::<u8>()), 0..4),
    ) {
        let mut rows = small();
        for (row, column, cell) in changes {
            rows[row][column] = cell;
        }
        let mut text = written(&rows, None).into_bytes();
        for (at, byte) in bytes {
            let at = at % text.len();
            text[at] = byte;
        }
        let training = Training::new(checklist());
        if let Ok(table) = parse(&text) {
            let mut reading = Reading::new("export.csv", table, &training);
            reading.answer(Answer::Moment(Moment::After), &training);
            let asked = reading.questions(&training);
            for question in &asked {
                let (choices, _) = reading.choices(question, &training);
                if let Some((_, answer)) = choices.into_iter().next() {
                    reading.answer(answer, &training);
                }
            }
            let merge = Merge::new(&reading, &training, &Decisions::default());
            _ = (reading.left_out(&training), promise(&reading, &merge, &training));
        }
    }
}
