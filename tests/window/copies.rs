//! Copies that programs which keep folders in step leave beside a file: offered, merged,
//! set aside, and never done anything with by themselves.

use std::fs;

use attune::files::format;
use attune::model::{Assessment, Change, Rating, ResponseField, Training, TrainingEdit};
use egui::{Key, Role};

use crate::support::*;

const OURS: &str = "documents/Ours.attune";
const ASKED: &str = "A copy of this file lies beside it";

fn said(assessment: &Assessment, statement: &str, field: ResponseField) -> Assessment {
    let mut assessment = assessment.clone();
    respond(&mut assessment, statement, field);
    assessment
}

fn on_disk(computer: &Computer) -> Assessment {
    format::read_assessment(&computer.path(OURS)).unwrap()
}

/// Opens the file, and waits until the copy is asked about.
#[track_caller]
fn open_and_be_asked(computer: &Computer, file: &Assessment) -> Window {
    let mut window = computer.open_assessment(file);
    window.wait_until("it is asked", |window| window.has(Role::Dialog, ASKED));
    window
}

#[test]
fn a_copy_is_found_merged_and_set_aside_and_both_can_be_undone() {
    for name in [
        "Ours-DESKTOP-7F3",
        "Ours (1)",
        "Ours (conflicted copy 2026-11-25)",
        "Ours-safeBackup-001",
        "Ours.sync-conflict-20261125-140203-ABCDEFG",
        "Ours 2",
    ] {
        let computer = Computer::new();
        let base = untouched();
        let file = said(&base, "send", ResponseField::Agreed(Some(Rating::Green)));
        let copy = said(&base, "cues", ResponseField::Note("theirs".into()));
        computer.put(&format!("documents/{name}.attune"), &copy);
        let mut window = open_and_be_asked(&computer, &file);
        window.must_say(&format!("{name}.attune differs from what is open here: 1 rating, 1 note"));
        window.click("Merge it in");
        window.must_say(&format!("Everything in {name}.attune has been gone through."));
        window.click("Set it aside");
        assert_eq!(computer.documents(), ["Ours.attune"], "{name}");
        assert!(computer.path(&format!("documents/Set aside/{name}.attune")).is_file(), "it is not deleted");
        window.wait_until("both are saved", |_| {
            let found = on_disk(&computer);
            let round = &found.rounds[0];
            round.rating("send") == Some(Rating::Green)
                && round.response("cues").is_some_and(|of| of.note == "theirs")
        });
        window.ctrl(Key::Z);
        assert!(computer.path(&format!("documents/{name}.attune")).is_file(), "{name} is back");
        assert!(!computer.path("documents/Set aside").exists());
    }
}

#[test]
fn a_namesake_of_another_document_is_left_alone() {
    let computer = Computer::new();
    computer.put("documents/Ours (1).attune", &rated("RAG"));
    computer.write("documents/Ours (2).attune", "half a file");
    let file = untouched();
    computer.put("documents/Ours of May.attune", &file);
    let mut window = computer.open_assessment(&file);
    window.press(Key::G);
    window.wait_until_saved();
    std::thread::sleep(std::time::Duration::from_millis(2500));
    window.run();
    assert!(!window.has(Role::Dialog, ASKED), "{}", window.all_said());
    assert_eq!(computer.documents().len(), 4);
}

#[test]
fn what_both_texts_say_is_asked_and_nothing_is_dropped() {
    let computer = Computer::new();
    let base = untouched();
    let file = said(&base, "cues", ResponseField::Note("what one wrote".into()));
    computer.put(
        "documents/Ours (1).attune",
        &said(&base, "cues", ResponseField::Note("what the other wrote".into())),
    );
    let mut window = open_and_be_asked(&computer, &file);
    window.click("Merge it in");
    window.must_say("This file and the copy differ");
    assert!(window.says("This file: what one wrote") && window.says("The copy: what the other wrote"));
    window.click("Keep both");
    window.click("Leave it there");
    let found = computer.wait_for(OURS, |found| {
        window.run();
        found.rounds[0].response("cues").is_some_and(|of| of.note.contains("other"))
    });
    assert_eq!(found.rounds[0].response("cues").unwrap().note, "what one wrote\nwhat the other wrote");
    assert_eq!(computer.documents(), ["Ours (1).attune", "Ours.attune"]);
}

/// The version that was kept before the first change is what both began with.
#[test]
fn a_kept_version_tells_which_side_changed() {
    let computer = Computer::new();
    let base = said(&untouched(), "cues", ResponseField::Note("as it was".into()));
    let mut window = computer.open_assessment(&base);
    window.show(4);
    window.rewrite("Why this rating?", "as it is now");
    window.wait_until_saved();
    window.ctrl(Key::W);
    let copy = said(&base, "send", ResponseField::Note("only in the copy".into()));
    computer.put("documents/Ours (1).attune", &copy);
    let mut window = computer.open_with(&computer.path(OURS));
    window.wait_until("it is asked", |window| window.has(Role::Dialog, ASKED));
    window.click("Merge it in");
    window.must_say("The copy is merged");
    window.click("Leave it there");
    window.wait_until_saved();
    let found = on_disk(&computer);
    let note = |id: &str| found.rounds[0].response(id).unwrap().note.clone();
    assert_eq!((note("cues").as_str(), note("send").as_str()), ("as it is now", "only in the copy"));
}

#[test]
fn a_copy_that_comes_while_the_file_is_open_is_offered_and_can_be_looked_at() {
    let computer = Computer::new();
    let file = untouched();
    let mut window = computer.open_assessment(&file);
    window.press(Key::G);
    window.wait_until_saved();
    let copy = said(&file, "cues", ResponseField::Note("theirs".into()));
    computer.put("documents/Ours-LAPTOP-2.attune", &copy);
    window.wait_until("it is asked", |window| window.has(Role::Dialog, ASKED));
    window.click("Look at it");
    window.must_say("A copy beside the file: Ours-LAPTOP-2.attune");
    assert!(!window.has(Role::Dialog, ASKED), "whoever looks is not asked");
    window.go("2 Rate");
    window.wait_until("it is asked again", |window| window.has(Role::Dialog, ASKED));
    window.click("Not now");
    std::thread::sleep(std::time::Duration::from_millis(500));
    window.run();
    assert!(!window.has(Role::Dialog, ASKED), "it is asked once");
    assert_eq!(on_disk(&computer).rounds[0].response("cues"), None);
}

#[test]
fn a_copy_that_holds_the_same_is_only_set_aside() {
    let computer = Computer::new();
    let file = rated("RAG");
    computer.put("documents/Ours (1).attune", &file);
    let mut window = open_and_be_asked(&computer, &file);
    window.must_say("Ours (1).attune holds the same as what is open here.");
    window.must_not_say("Merge it in");
    window.click("Set it aside");
    assert!(
        window.status().starts_with("Ours (1).attune is in the folder “Set aside” now."),
        "{}",
        window.status()
    );
    window.click("Undo: setting Ours (1).attune aside");
    assert_eq!(computer.documents(), ["Ours (1).attune", "Ours.attune"]);
}

#[test]
fn the_copy_of_a_course_is_merged_as_well() {
    let computer = Computer::new();
    let file = Training::new(attune::files::checklists::standard());
    let mut copy = file.clone();
    TrainingEdit::Add("Blue 42".into()).apply(&mut copy).unwrap();
    computer.write("documents/Course (1).attune", format::write(&(&copy).into()).unwrap());
    let path = computer.write("documents/Course.attune", format::write(&(&file).into()).unwrap());
    let mut window = computer.open_with(&path);
    window.wait_until("it is asked", |window| window.has(Role::Dialog, ASKED));
    window.click("Merge it in");
    window.click("Set it aside");
    window.wait_until_saved();
    assert!(fs::read_to_string(path).unwrap().contains("Blue 42"));
    assert_eq!(computer.documents(), ["Course.attune"]);
}
