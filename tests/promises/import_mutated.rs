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

/// A row for each answer: the code, the statement and the answer of each cell of the
/// valid export.
fn long() -> Vec<Vec<String>> {
    let rows = valid();
    let mut long = vec![["Your code", "Statement", "Answer"].map(str::to_owned).to_vec()];
    for learner in &rows[1..] {
        let answers = rows[0].iter().zip(learner).skip(3);
        long.extend(answers.map(|(of, answer)| vec![learner[1].clone(), of.clone(), answer.clone()]));
    }
    long
}

/// The valid export with its learners side by side.
fn across() -> Vec<Vec<String>> {
    let rows = valid();
    (1..rows[0].len())
        .filter(|column| *column != 2)
        .map(|column| rows.iter().map(|row| row[column].clone()).collect())
        .collect()
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
    let mut said: Said = asked.map(|of| of.asked.words(&reading, &training)).collect();
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

/// Whether nothing has changed but the answers of this learner to this statement, or, with
/// None, to any; and those of somebody who was not there before.
fn only_own(
    (before, after): (&Answers, &Answers),
    code: &str,
    statement: Option<&str>,
    new_codes: bool,
) -> Result<(), String> {
    let known: std::collections::BTreeSet<&String> = before.keys().map(|(learner, ..)| learner).collect();
    let is_own = |(learner, _, of): &(String, Moment, String)| {
        learner == code && statement.is_none_or(|statement| of == statement)
            || new_codes && !known.contains(learner)
    };
    let mut keys = before.keys().chain(after.keys()).filter(|key| !is_own(key));
    match keys.find(|key| before.get(*key) != after.get(*key)) {
        Some(key) => Err(format!("{key:?}: {:?} became {:?}", before.get(key), after.get(key))),
        None => Ok(()),
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn of_a_row_for_each_answer_a_changed_cell_changes_its_own_answer_alone_or_something_is_said(
        row in 0_usize..56,
        column in 0_usize..3,
        cell in cell(),
        raw in any::<bool>(),
    ) {
        let rows = long();
        let (before, said) = read(&written(&rows, None)).unwrap();
        prop_assert_eq!((before.len(), said), (55, Vec::new()));
        let Some((after, said)) = read(&written(&rows, Some((row, column, &cell, raw)))) else {
            return Ok(()); // refused as a whole, and said so
        };
        if !said.is_empty() {
            return Ok(());
        }
        let checklist = checklist();
        let statement = row.checked_sub(1).map(|place| checklist.statements[place % 11].id.as_str());
        let code = if row == 0 { "" } else { rows[row][0].as_str() };
        let same = only_own((&before, &after), code, statement, column == 0);
        prop_assert!(same.is_ok(), "{:?} in row {}, column {}: {:?}", cell, row, column, same);
    }

    #[test]
    fn of_learners_side_by_side_a_changed_cell_changes_its_own_answer_alone_or_something_is_said(
        row in 0_usize..12,
        column in 0_usize..6,
        cell in cell(),
        raw in any::<bool>(),
    ) {
        let rows = across();
        let (before, said) = read(&written(&rows, None)).unwrap();
        prop_assert_eq!((before.len(), said), (55, Vec::new()));
        let Some((after, said)) = read(&written(&rows, Some((row, column, &cell, raw)))) else {
            return Ok(()); // refused as a whole, and said so
        };
        if !said.is_empty() {
            return Ok(());
        }
        let checklist = checklist();
        let statement = row.checked_sub(1).map(|place| checklist.statements[place].id.as_str());
        let code = if column == 0 { "" } else { rows[0][column].as_str() };
        let same = only_own((&before, &after), code, statement, row == 0);
        prop_assert!(same.is_ok(), "{:?} in row {}, column {}: {:?}", cell, row, column, same);
    }
}

/// The most memory that this process has had, in bytes. Linux alone says so.
fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

/// How many exports are damaged and read: `ATTUNE_MUTATIONS`, or 200,000.
#[test]
#[ignore = "takes long: cargo test --test promises -- --ignored mutated_exports --nocapture"]
fn mutated_exports_are_read_within_5_seconds_and_1_gb_each() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;

    let wished = std::env::var("ATTUNE_MUTATIONS").ok().and_then(|count| count.parse().ok());
    let count: usize = wished.unwrap_or(200_000);
    let files: [(&str, Vec<u8>); 7] = [
        ("a row for each learner", written(&valid(), None).into_bytes()),
        ("a row for each answer", written(&long(), None).into_bytes()),
        ("learners side by side", written(&across(), None).into_bytes()),
        ("three headings", include_bytes!("../fixtures/cases/three-heads.csv").to_vec()),
        ("XLSX", include_bytes!("../fixtures/stored.xlsx").to_vec()),
        ("ODS", include_bytes!("../fixtures/workbooks/microsoft-forms.ods").to_vec()),
        ("XLS", include_bytes!("../fixtures/workbooks/microsoft-forms.xls").to_vec()),
    ];
    let training = Training::new(checklist());
    let mut runner = TestRunner::deterministic();
    let damage = proptest::collection::vec((any::<usize>(), cell(), 0_usize..6), 1..4);
    let (mut longest, mut refused) = (std::time::Duration::ZERO, 0_usize);
    for number in 0..count {
        let (name, file) = &files[number % files.len()];
        let mut bytes = file.clone();
        for (at, word, length) in damage.new_tree(&mut runner).unwrap().current() {
            let at = at % bytes.len();
            let end = (at + length).min(bytes.len());
            if length == 0 {
                bytes[at] = bytes[at].wrapping_add(u8::try_from(word.len() % 255).unwrap() + 1);
            } else {
                bytes.splice(at..end, word.into_bytes());
            }
        }
        let since = std::time::Instant::now();
        match parse(&bytes) {
            Err(_) => refused += 1,
            Ok(table) => {
                let mut reading = Reading::new("export.csv", table, &training);
                reading.answer(Answer::Moment(Moment::After), &training);
                _ = (reading.questions(&training), reading.left_out(&training), reading.doubts());
            }
        }
        longest = longest.max(since.elapsed());
        assert!(since.elapsed() < std::time::Duration::from_secs(5), "{name}, number {number}");
        if number % 10_000 == 9_999 || number + 1 == count {
            println!(
                "{} read, {refused} of them refused, longest {longest:?}, {:?} bytes at most",
                number + 1,
                most_memory()
            );
        }
    }
    assert!(most_memory().is_none_or(|most| most < 1024 * 1024 * 1024));
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
