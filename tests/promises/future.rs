//! A file outlives the Attune that wrote it: an older format is read for ever, and what a
//! newer Attune adds is not lost in an older one.

use std::path::Path;

use crate::common::{Folder, says};
use attune::files::format::{self, parse};
use attune::files::{FileContent, ReadError};
use attune::model::{Assessment, Change, Edit, Rating, ResponseField, TeamField};

const EXAMPLE: &str = include_str!("../../assets/example.attune");
const COURSE: &str = include_str!("../../assets/example-training.attune");
const EXAMPLE_OF_1: &str = include_str!("../fixtures/format-1/example.attune");
const COURSE_OF_1: &str = include_str!("../fixtures/format-1/example-training.attune");

fn read(text: &str) -> FileContent {
    parse(text, Path::new("test")).unwrap_or_else(|error| panic!("{error}"))
}

fn refused(text: &str) -> ReadError {
    parse(text, Path::new("test")).unwrap_err()
}

fn assessment(text: &str) -> Assessment {
    let FileContent::Assessment(assessment) = read(text) else { panic!("{text}") };
    assessment
}

/// The example as a newer Attune might write it: with fields that this one does not know.
fn newer() -> String {
    let text =
        EXAMPLE.replacen("written_by: \"0.1.0\"", "written_by: \"7.0.0\", stamp: (by: [\"a\", \"b\"])", 1);
    let text = text.replacen("team: (", "team: ( colour: \"#1e5a8e, or (so)\",", 1);
    let text = text.replacen("id: \"cues\",", "id: \"cues\", picture: Some(\"ear\"),", 1);
    let text = text.replacen("id: \"m2x7\",", "id: \"m2x7\", weather: Rainy,", 1);
    let text = text.replacen(
        "\"strategies\": (\n                        agreed",
        "\"strategies\": (mood: {\"a\": 1, \"b\": 2}, agreed",
        1,
    );
    // Two actions have the same new field, and each keeps its own.
    let text = text.replacen("id: \"w4hd\",", "id: \"w4hd\", cost: 40,", 1);
    text.replacen("id: \"t9xk\",", "cost: 75, // pounds\n id: \"t9xk\",", 1)
}

const UNKNOWN: [&str; 7] = [
    "stamp: (by: [\"a\", \"b\"])",
    "colour: \"#1e5a8e, or (so)\"",
    "picture: Some(\"ear\")",
    "weather: Rainy",
    "mood: {\"a\": 1, \"b\": 2}",
    "cost: 40",
    "cost: 75",
];

/// The text between the id of an action and the next action's.
fn of_action<'a>(text: &'a str, id: &str) -> &'a str {
    let at = text.find(&format!("id: \"{id}\"")).unwrap();
    let from = text[..at].rfind('(').unwrap();
    &text[from..at + 80]
}

#[test]
fn files_of_format_1_are_read_as_they_were_and_saved_in_the_present_one() {
    for (old, new) in [(EXAMPLE_OF_1, EXAMPLE), (COURSE_OF_1, COURSE)] {
        assert!(old.contains("format: 1,") && !old.contains("written_by"));
        assert_eq!(read(old), read(new));
        let saved = format::write(&read(old)).unwrap();
        assert_eq!(saved, format::write(&read(new)).unwrap());
        assert!(saved.contains("format: 2,\n    written_by: \"0.1.0\","));
    }
    // Format 1 had no such field, so it is a slip there.
    let slip = EXAMPLE_OF_1.replacen("format: 1,", "format: 1, written_by: \"7.0.0\",", 1);
    says(&refused(&slip).to_string(), &["“written_by”, which is not known here"]);
}

#[test]
fn what_a_newer_attune_added_is_carried_along_and_stays_where_it_was() {
    let text = newer();
    for unknown in UNKNOWN {
        assert_eq!(text.matches(unknown).count(), 1, "{unknown}");
    }
    let mut assessment = assessment(&text);
    for edit in [
        Edit::Team(TeamField::Name("Oak Room".to_owned())),
        Edit::response("m2x7", "supervision", ResponseField::Agreed(Some(Rating::Red))),
        Edit::MoveAction { action: "p7c2".to_owned(), up: false },
    ] {
        edit.apply(&mut assessment).unwrap();
    }
    assessment.actions.rotate_left(3);
    let saved = format::write_assessment(&assessment).unwrap();
    for unknown in UNKNOWN {
        assert_eq!(saved.matches(unknown).count(), 1, "{unknown}");
    }
    assert!(of_action(&saved, "w4hd").contains("cost: 40"), "{}", of_action(&saved, "w4hd"));
    assert!(of_action(&saved, "t9xk").contains("cost: 75"), "{}", of_action(&saved, "t9xk"));
    // The file still says that it holds something newer, and nothing else has changed.
    assert!(saved.contains("written_by: \"7.0.0\""));
    assert_eq!(read(&saved), FileContent::Assessment(assessment.clone()));
    assert_eq!(format::write(&read(&saved)).unwrap(), saved);
    // What an action had goes with the action.
    Edit::RemoveAction("w4hd".to_owned()).apply(&mut assessment).unwrap();
    let saved = format::write_assessment(&assessment).unwrap();
    assert!(!saved.contains("cost: 40") && saved.contains("cost: 75"));
}

#[test]
fn a_slip_in_a_file_that_no_newer_attune_wrote_is_told_as_before() {
    let slip = |by: &str| {
        let text = EXAMPLE.replacen("written_by: \"0.1.0\"", by, 1);
        refused(&text.replacen("owner: ", "ownr: ", 1)).to_string()
    };
    for by in
        ["written_by: \"0.1.0\"", "written_by: \"0.0.9\"", "written_by: \"\"", "written_by: \"by hand\""]
    {
        says(&slip(by), &["“ownr”, which is not known here", "correct its spelling"]);
    }
    // A checklist is read whole or not at all, whoever wrote it.
    let own = include_str!("../../checklists/example-own.ron");
    let newer = own.replacen("format: 2,", "format: 2, written_by: \"7.0.0\",", 1);
    assert!(matches!(read(&newer), FileContent::Checklist(_)));
    let newer = newer.replacen("title:", "colour: \"red\", title:", 1);
    says(&refused(&newer).to_string(), &["“colour”, which is not known here"]);
}

#[test]
fn a_new_word_is_no_field_and_is_refused_also_from_a_newer_attune() {
    let text = newer().replacen("status: UnderWay", "status: Paused", 1);
    says(&refused(&text).to_string(), &["“Paused”"]);
}

/// Found by damaging files at random: all agreed ratings were taken for a newer Attune's.
#[test]
fn a_word_that_is_no_field_never_takes_a_known_field_with_it() {
    let damaged = newer().replacen("note: \"", "None     note: \"", 1);
    assert_ne!(damaged, newer());
    assert!(!refused(&damaged).faults.is_empty());
}

#[test]
fn a_file_of_a_newer_format_can_be_looked_at_where_the_rest_is_understood() {
    let folder = Folder::new();
    let path = folder.write("plan.attune", newer().replacen("format: 2", "format: 3", 1));
    says(&format::read(&path).unwrap_err().to_string(), &["format 3", "newer version of Attune"]);
    let mut known = assessment(&newer());
    known.carried = None;
    assert_eq!(format::look(&path).unwrap(), FileContent::Assessment(known));
    let strange = folder.write("strange.attune", "Attune(format: 3, document: Recipe(eggs: 4))");
    assert!(format::look(&strange).is_err());
    let present = folder.write("present.attune", EXAMPLE);
    assert!(format::look(&present).is_err(), "it can be opened, and is not only looked at");
}

#[test]
fn a_text_with_many_unknown_fields_is_read_in_no_time() {
    let fields =
        |count: u32| (0..count).map(|number| format!("new_{number}: 1")).collect::<Vec<_>>().join(", ");
    let text = newer().replacen("team: (", &format!("team: ({},", fields(150)), 1);
    let begun = std::time::Instant::now();
    assert_eq!(assessment(&text).carried.unwrap().fields.len(), 157);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    refused(&newer().replacen("team: (", &format!("team: ({},", fields(5_000)), 1));
}
