//! Two people have one file: nobody's words are lost, and nothing of theirs is written
//! over.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use attune::files::format;
use attune::model::{Assessment, Change, Edit, Rating, ResponseField};
use egui::Key;

use crate::support::*;

const OURS: &str = "documents/Ours.attune";

/// Another program changes the file.
fn elsewhere(computer: &Computer, change: impl FnOnce(&mut Assessment)) {
    let path = computer.path(OURS);
    let mut assessment = format::read_assessment(&path).unwrap();
    change(&mut assessment);
    fs::write(&path, format::write_assessment(&assessment).unwrap()).unwrap();
}

fn said(assessment: &mut Assessment, statement: &str, field: ResponseField) {
    let round = assessment.rounds[0].id.clone();
    Edit::response(&round, statement, field).apply(assessment).unwrap();
}

fn note(found: &Assessment, statement: &str) -> String {
    found.rounds[0].response(statement).map(|of| of.note.clone()).unwrap_or_default()
}

#[test]
fn a_colleagues_change_of_something_else_comes_in_and_is_said_and_undone() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.write("Why this rating?", "ours");
    window.wait_until_saved();
    elsewhere(&computer, |theirs| said(theirs, "send", ResponseField::Note("theirs".into())));
    window.wait_until("their words come in", |window| {
        window.status().starts_with("A colleague’s changes to 1 statement came in.")
    });
    window.write("Evidence", "and more of ours");
    let both = computer.wait_for(OURS, |found| {
        let first = found.rounds[0].response("child-development");
        first.is_some_and(|of| of.evidence == "and more of ours")
    });
    assert_eq!((note(&both, "child-development").as_str(), note(&both, "send").as_str()), ("ours", "theirs"));
}

#[test]
fn a_save_never_writes_over_what_another_program_wrote_this_moment() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.enter("Why this rating?");
    for number in 1..=4 {
        window.type_keys("o");
        // Half a second before it is saved.
        elsewhere(&computer, |theirs| {
            said(theirs, "send", ResponseField::Note(format!("{} t{number}", note(theirs, "send"))));
        });
        computer.wait_for(OURS, |found| {
            window.run();
            note(found, "child-development").len() == number
        });
    }
    let both = computer.wait_for(OURS, |found| {
        window.run();
        note(found, "child-development").len() == 4
    });
    for number in 1..=4 {
        assert!(note(&both, "send").contains(&format!("t{number}")), "{}", note(&both, "send"));
    }
}

#[test]
fn what_both_changed_is_asked_and_both_are_kept_until_then() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.write("Why this rating?", "ours of the morning");
    window.wait_until_saved();
    window.rewrite("Why this rating?", "ours of the evening");
    elsewhere(&computer, |theirs| {
        said(theirs, "child-development", ResponseField::Note("theirs of the evening".into()));
    });
    window.wait_until("it is asked", |window| window.says("You and a colleague changed the same"));
    assert!(window.says("Yours: ours of the evening") && window.says("Theirs: theirs of the evening"));
    std::thread::sleep(Duration::from_millis(2500));
    window.run();
    let on_disk = format::read_assessment(&computer.path(OURS)).unwrap();
    assert_eq!(note(&on_disk, "child-development"), "theirs of the evening", "theirs is not written over");
    window.click("Decide later");
    window.run();
    assert!(
        window.status().starts_with("Not saved: you and a colleague changed the same."),
        "{}",
        window.status()
    );
    window.ctrl(Key::S);
    window.click("Keep both");
    let both = computer.wait_for(OURS, |found| {
        window.run();
        note(found, "child-development").contains("ours of the evening")
    });
    assert_eq!(note(&both, "child-development"), "ours of the evening\ntheirs of the evening");
}

#[test]
fn leaving_waits_for_the_decision() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.press(Key::G);
    window.wait_until_saved();
    window.press(Key::R);
    elsewhere(&computer, |theirs| {
        said(theirs, "child-development", ResponseField::Agreed(Some(Rating::Amber)));
    });
    assert!(!window.close(), "nothing may be lost");
    assert!(window.says("Yours: Red") && window.says("Theirs: Amber"));
    window.click("Keep theirs");
    assert!(window.close());
    let found = format::read_assessment(&computer.path(OURS)).unwrap();
    assert_eq!(found.rounds[0].rating("child-development"), Some(Rating::Amber));
}

#[test]
fn a_file_that_is_gone_is_said_and_made_again_only_when_asked() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.press(Key::G);
    window.wait_until_saved();
    fs::remove_file(computer.path(OURS)).unwrap();
    window.wait_until("it is said", |window| window.says("The file is no longer there"));
    window.click("Close");
    window.press(Key::R);
    std::thread::sleep(Duration::from_millis(1500));
    window.run();
    assert!(!computer.path(OURS).exists(), "a deleted file does not return by itself");
    window.wait_until("it is still said", |window| window.status().starts_with("Not saved:"));
    window.close();
    window.click("Stay here");
    window.ctrl(Key::S);
    assert!(!computer.path(OURS).exists());
}

#[test]
fn a_file_that_is_gone_is_saved_again_where_it_was() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.press(Key::G);
    window.wait_until_saved();
    fs::remove_file(computer.path(OURS)).unwrap();
    window.wait_until("it is said", |window| window.says("The file is no longer there"));
    window.click("Save it here again");
    let again = computer.wait_for_file(OURS);
    assert_eq!(again.rounds[0].rating("child-development"), Some(Rating::Green));
}

#[test]
fn a_file_that_got_another_name_is_followed() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.press(Key::G);
    window.wait_until_saved();
    fs::rename(computer.path(OURS), computer.path("documents/Renamed.attune")).unwrap();
    window.press(Key::R);
    let found = computer.wait_for("documents/Renamed.attune", |found| {
        window.run();
        found.rounds[0].rating("child-development") == Some(Rating::Red)
    });
    assert_eq!(found.team.name, "Acorn Nursery");
    assert_eq!(computer.documents(), ["Renamed.attune"]);
}

#[test]
fn what_cannot_be_read_any_more_is_not_written_over() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.press(Key::G);
    window.wait_until_saved();
    fs::write(computer.path(OURS), "half a file").unwrap();
    window.wait_until("it is said", |window| window.says("The file was changed by another program"));
    window.click("Close");
    window.press(Key::R);
    std::thread::sleep(Duration::from_millis(1200));
    window.run();
    assert_eq!(fs::read_to_string(computer.path(OURS)).unwrap(), "half a file");
}

/// The words of a colleague come in before and behind the cursor; whoever types goes on
/// where they were, and the field's own undo takes nothing of theirs away.
#[test]
fn the_cursor_stays_behind_its_words_when_a_colleagues_come_in() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.write("Why this rating?", "One of ours. Three of ours.");
    window.wait_until_saved();
    for _ in 0.." Three of ours.".len() {
        window.press(Key::ArrowLeft);
    }
    elsewhere(&computer, |theirs| {
        let both = "Nought of theirs.\nOne of ours. Three of ours. Four of theirs.";
        said(theirs, "child-development", ResponseField::Note(both.into()));
    });
    window.wait_until("it comes in", |window| window.status().starts_with("A colleague’s changes"));
    assert_eq!(window.focused().1, "Why this rating?");
    window.type_keys(" Two.");
    let wanted = "Nought of theirs.\nOne of ours. Two. Three of ours. Four of theirs.";
    computer.wait_for(OURS, |found| {
        window.run();
        note(found, "child-development") == wanted
    });
    for _ in 0..5 {
        window.ctrl(Key::Z);
    }
    assert!(
        window.value("Why this rating?").contains("Nought of theirs."),
        "{}",
        window.value("Why this rating?")
    );
}

#[test]
fn votes_that_came_in_stay_though_one_goes_a_step_back() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.press(Key::G);
    window.wait_until_saved();
    elsewhere(&computer, |theirs| Arc::make_mut(&mut theirs.rounds[0]).waiting = 3);
    window.wait_until("it comes in", |window| window.status().contains("the votes came in"));
    window.ctrl(Key::Z);
    window.press(Key::A);
    let found = computer.wait_for(OURS, |found| {
        window.run();
        found.rounds[0].rating("child-development") == Some(Rating::Amber)
    });
    assert_eq!(found.rounds[0].waiting, 3);
}
