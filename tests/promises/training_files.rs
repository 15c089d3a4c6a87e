//! A training file comes back as it was written, and what is wrong with one is told
//! with its place.

use std::path::Path;

use crate::common::{Folder, says};
use crate::courses::{course, people};
use attune::files::FileContent;
use attune::files::format;
use proptest::prelude::*;

const EXAMPLE: &str = include_str!("../../assets/example-training.attune");

const SMALL: &str = r#"Attune(
    format: 1,
    document: Training(
        id: "8a1d2f60-5b7e-4c93-9d14-2c7f0e6b9a41",
        course: (name: "Cues"),
        checklist: (id: "small", version: 1, title: "Small", statements: [(id: "cues", text: "Notice cues.")]),
        questions: true,
        participants: [
            (code: "Blue 42", answers: {
                Before: (ratings: {"cues": Red}, understanding: 2),
                After: (ratings: {"cues": Green}, confidence: 4),
            }),
            (code: "Red 17", role: "Health visitor"),
        ],
    ),
)
"#;

fn read(text: &str) -> FileContent {
    format::parse(text, Path::new("test")).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_training_file_comes_back_as_it_was_written(people in people(12)) {
        let training: FileContent = (&course(&people)).into();
        let text = format::write(&training).unwrap();
        prop_assert_eq!(read(&text), training);
    }
}

#[test]
fn the_example_is_exactly_as_attune_writes_it() {
    assert_eq!(format::write(&read(EXAMPLE)).unwrap(), EXAMPLE);
}

/// What `attune check` says of the small file with one piece replaced, and where
/// the new piece begins.
#[track_caller]
fn check(good: &str, bad: &str) -> (String, usize) {
    assert!(SMALL.contains(good), "{good}");
    let spoiled = SMALL.replacen(good, bad, 1);
    let line = SMALL.find(good).map(|at| SMALL[..at].matches('\n').count() + 1).unwrap();
    let folder = Folder::new();
    folder.write("cues.attune", &spoiled);
    let ran = folder.attune(&["check", "cues.attune"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""), "{ran:?}");
    (ran.err, line)
}

#[test]
fn whatever_is_wrong_is_told_with_place_and_line() {
    let folder = Folder::new();
    folder.write("cues.attune", SMALL);
    assert_eq!(folder.attune(&["check", "cues.attune"]).status, Some(0));
    for (good, bad, words) in [
        (
            "\"Red 17\"",
            "\"Blue 42\", role: \"\" ), ( code: \"Blue 42\"",
            ["found the code “Blue 42”", "participants[0]"],
        ),
        ("{\"cues\": Green}", "{\"clues\": Green}", ["no statement with the id “clues”", "cues"]),
        ("confidence: 4", "confidence: 6", ["found 6 as an answer from 1 to 5", "write 1, 2, 3, 4 or 5"]),
        ("After:", "Afterwards:", ["found “Afterwards”", "After"]),
        ("After:", "Before:", ["“Before” is here a second time", "keep the right one"]),
        (
            "understanding: 2",
            "understanding: 2, understanding: 3",
            ["“understanding” is here a second time", "keep the right one"],
        ),
        ("\"cues\": Red", "\"cues\": Rde", ["Rde", "Red"]),
    ] {
        let (said, line) = check(good, bad);
        says(&said, &words);
        assert!(said.contains(&format!("cues.attune:{line}:")), "line {line} is not in: {said}");
    }
}
