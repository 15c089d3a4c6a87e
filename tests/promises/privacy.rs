//! What may be about a person in a note is pointed out, and little else is. The rules
//! were made by one half of the notes and are judged by the other.

use std::ops::Range;

use attune::model::privacy::{Words, find, in_assessment, in_training};

use crate::common::{Folder, says};

const WORDS: &str = include_str!("../../assets/privacy/words.txt");
const TUNE: &str = include_str!("../fixtures/notes/tune.txt");
const HELD_OUT: &str = include_str!("../fixtures/notes/held-out.txt");

/// Notes without their marks, and where the marks were.
fn notes(text: &str) -> Vec<(String, Vec<Range<usize>>)> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(note).collect()
}

fn note(marked: &str) -> (String, Vec<Range<usize>>) {
    let (mut note, mut marks) = (String::new(), Vec::new());
    for (place, piece) in marked.split(['⟦', '⟧']).enumerate() {
        let words =
            if place % 2 == 1 { piece.split_once('|').expect("a mark says what it is").1 } else { piece };
        if place % 2 == 1 {
            marks.push(note.len()..note.len() + words.len());
        }
        note.push_str(words);
    }
    (note, marks)
}

#[derive(Debug)]
struct Measured {
    details: usize,
    noticed: usize,
    warnings: usize,
    right: usize,
    missed: Vec<String>,
    wrong: Vec<String>,
}

impl Measured {
    /// Out of 100.
    fn recall(&self) -> usize {
        100 * self.noticed / self.details
    }

    fn precision(&self) -> usize {
        100 * self.right / self.warnings
    }
}

fn measured(text: &str) -> Measured {
    let words = Words::of(WORDS);
    let mut sum =
        Measured { details: 0, noticed: 0, warnings: 0, right: 0, missed: Vec::new(), wrong: Vec::new() };
    for (note, marks) in notes(text) {
        let found = find(&note, &words);
        let overlap = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
        for mark in &marks {
            sum.details += 1;
            if found.iter().any(|finding| overlap(&finding.range, mark)) {
                sum.noticed += 1;
            } else {
                sum.missed.push(format!("{}   in: {note}", &note[mark.clone()]));
            }
        }
        for finding in &found {
            sum.warnings += 1;
            if marks.iter().any(|mark| overlap(&finding.range, mark)) {
                sum.right += 1;
            } else {
                sum.wrong.push(format!(
                    "{} ({:?})   in: {note}",
                    &note[finding.range.clone()],
                    finding.detail
                ));
            }
        }
    }
    sum
}

#[test]
fn there_are_enough_notes_and_half_of_them_are_innocent() {
    let all = [notes(TUNE), notes(HELD_OUT)].concat();
    assert!(all.len() >= 400, "{}", all.len());
    let innocent = all.iter().filter(|(_, marks)| marks.is_empty()).count();
    assert!(innocent * 5 > all.len() * 2 && innocent * 5 < all.len() * 3, "{innocent} of {}", all.len());
}

#[test]
fn most_details_are_noticed_and_most_warnings_are_right() {
    let held_out = measured(HELD_OUT);
    println!("held out: recall {} %, precision {} %", held_out.recall(), held_out.precision());
    assert!(held_out.recall() >= 90, "{} of {} were noticed", held_out.noticed, held_out.details);
    assert!(held_out.precision() >= 80, "{} of {} were right", held_out.right, held_out.warnings);
}

#[test]
fn the_half_by_which_the_rules_were_made_is_read_well() {
    let tune = measured(TUNE);
    println!("recall {} %, precision {} %", tune.recall(), tune.precision());
    println!("missed:\n  {}\nwrong:\n  {}", tune.missed.join("\n  "), tune.wrong.join("\n  "));
    assert!(tune.recall() >= 95 && tune.precision() >= 95, "{tune:#?}");
}

#[test]
fn what_comes_with_attune_names_nobody() {
    let words = Words::of(WORDS);
    let clean = |name: &str, text: &str| {
        let found: Vec<_> =
            find(text, &words).into_iter().map(|finding| text[finding.range].to_owned()).collect();
        assert!(found.is_empty(), "{name}: {found:?}");
    };
    let example = attune::files::checklists::example();
    for passage in in_assessment(&example) {
        clean("the example", passage.text);
    }
    for passage in in_training(&attune::files::checklists::example_training()) {
        clean("the example course", passage.text);
    }
    for statement in &example.checklist.statements {
        clean("the checklist", &statement.text);
    }
}

#[test]
fn an_nhs_number_is_known_by_its_check_digit() {
    let words = Words::of(WORDS);
    assert_eq!(find("943 476 5919", &words).len(), 1);
    assert_eq!(find("943 476 5918", &words), []);
    assert_eq!(find("NHS number 943 476 5918", &words).len(), 1, "it was mistyped");
    assert_eq!(find("invoice 943 476 5919", &words), []);
}

#[test]
fn hostile_text_is_searched_in_time_that_grows_with_it() {
    let words = Words::of(WORDS);
    for piece in
        ["Grace ", "0 ", "a@", "O'", "Mrs ", "1 Mill ", "12/03/", "’s ", "\u{301}ŵ", "Priya-", "st. "]
    {
        let text: String = piece.repeat(50_000 / piece.len());
        let found = find(&text, &words);
        assert!(found.iter().all(|finding| text.get(finding.range.clone()).is_some()), "{piece:?}");
    }
}

#[test]
fn an_export_warns_of_names_and_is_made_all_the_same() {
    let folder = Folder::new();
    let named = crate::common::SOUND.replacen("\"Begun\"", "\"Begun by Priya Harwood\"", 1);
    assert_ne!(named, crate::common::SOUND);
    folder.write("plan.attune", &named);
    let ran = folder.attune(&["export", "plan.attune", "--document", "record", "--to", "record.txt"]);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    says(&ran.err, &["record.txt: look again: “Priya Harwood” may be a name"]);
    assert!(folder.names().contains(&"record.txt".to_owned()));
    folder.write("plan.attune", crate::common::SOUND);
    let ran = folder.attune(&["export", "plan.attune", "--document", "record", "--to", "second.txt"]);
    assert_eq!(ran.err, "");
}
