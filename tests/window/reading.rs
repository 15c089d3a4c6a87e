//! Reading what takes its time: the window goes on, it is said how far it is, and it can be
//! stopped.

use std::fs;
use std::time::{Duration, Instant};

use attune::files::format;
use attune::model::{Assessment, Rating, ResponseField, Training};
use egui::{Key, Role};

use crate::support::*;

const OURS: &str = "documents/Ours.attune";

#[test]
fn a_file_that_takes_its_time_is_said_and_can_be_stopped() {
    let computer = Computer::new();
    let path = computer.put(OURS, &rated("RAG"));
    let mut window = computer.open();
    computer.world.holds_work();
    window.drop_files(std::slice::from_ref(&path));
    assert_eq!(window.status(), "Reading Ours.attune…");
    window.click("Stop reading");
    assert_eq!(window.status(), "Stopped: Ours.attune was not read.");
    computer.world.does_work();
    window.run();
    assert!(!window.says("2 Rate"), "what was stopped comes after all");
    window.drop_files(&[path]);
    window.run();
    computer.world.does_work();
    window.run();
    assert_eq!(window.step(), "2 Rate");
}

#[test]
fn people_go_on_while_another_file_is_read_and_lose_nothing() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    let other = computer.put("documents/Other.attune", &rated("RAG"));
    computer.world.holds_work();
    window.drop_files(&[other]);
    window.click("Open Other.attune");
    assert_eq!(window.status(), "Reading Other.attune…");
    window.press(Key::G);
    computer.world.does_work();
    window.run();
    let found = format::read_assessment(&computer.path(OURS)).unwrap();
    assert_eq!(found.rounds[0].rating("child-development"), Some(Rating::Green));
    assert!(window.status().ends_with("Other.attune"), "{}", window.status());
}

#[test]
fn a_survey_that_takes_its_time_can_be_stopped() {
    let computer = Computer::new();
    let file = Training::new(attune::files::checklists::standard());
    let path = computer.write("documents/Course.attune", format::write(&(&file).into()).unwrap());
    let mut window = computer.open_with(&path);
    let survey = computer.write("before.csv", "Code,Statement\nBlue 42,Red\n");
    computer.world.holds_work();
    window.drop_files(&[survey]);
    assert_eq!(window.status(), "Reading before.csv…");
    window.click("Stop reading");
    computer.world.does_work();
    window.run();
    assert_eq!(window.status(), "Stopped: before.csv was not read.");
    window.must_not_say("before.csv has been read");
}

/// Not only is nothing shown of it: whoever reads it hears of it, and reads no further.
#[test]
fn a_survey_or_a_plan_that_was_stopped_is_read_no_further() {
    let course = (&Training::new(attune::files::checklists::standard())).into();
    let ours = (&rated("RAG")).into();
    let answers = ("before.csv", "Code,Statement\nBlue 42,Red\n");
    let actions = ("plan.csv", "Action,Lead\nBook a room,Manager\n");
    for (open, step, (name, text)) in [
        (&course, "2 Answers", answers),
        (&course, "2 Answers", ("forms/One.attune", "Attune(")),
        (&ours, "4 Plan", actions),
    ] {
        let steps = |stops: bool| {
            let computer = Computer::new();
            let mut window = computer.open_with(&computer.write(OURS, format::write(open).unwrap()));
            window.go(step);
            let dropped = computer.write(name, text);
            let folder = computer.path("forms");
            computer.world.holds_work();
            window.drop_files(&[if folder.is_dir() { folder } else { dropped }]);
            let reading = window.harness.state().reading().expect("it is being read");
            if stops {
                window.click("Stop reading");
            }
            computer.world.does_work();
            window.run();
            reading.steps()
        };
        assert!(steps(false) > 0, "{name} is read");
        assert_eq!(steps(true), 0, "{name} is read on after Stop");
    }
}

/// The largest file that is read, on a disk that takes its time.
#[test]
fn the_window_is_drawn_while_sixty_megabytes_are_read() {
    let computer = Computer::new();
    let mut file = untouched();
    respond(&mut file, "cues", ResponseField::Note("a".repeat(40_000)));
    let text = format::write_assessment(&file).unwrap();
    let path = computer.write(OURS, format!("// {}\n{text}", "a remark ".repeat(6_000_000)));
    assert!(fs::metadata(&path).unwrap().len() > 50_000_000);
    let mut window = computer.open();
    computer.world.holds_work();
    window.drop_files(&[path]);
    let world = computer.world.clone();
    let reading = std::thread::spawn(move || world.does_work());
    let (mut longest, mut said) = (Duration::ZERO, Vec::new());
    while !reading.is_finished() {
        let since = Instant::now();
        window.harness.step();
        longest = longest.max(since.elapsed());
        said.push(window.status());
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(longest < Duration::from_secs(2), "a frame took {longest:?}");
    assert!(said.iter().any(|said| said.ends_with(" MB") || said.contains("making sense")), "{said:?}");
    window.run();
    assert!(window.says("2 Rate"), "{}", window.all_said());
}

/// The save failed, and a colleague changed the file meanwhile: both are in it in the end.
#[test]
fn what_was_not_saved_and_what_a_colleague_changed_since_go_together() {
    let computer = Computer::new();
    let base = rated("RAG");
    let change = |statement: &str, note: &str| -> Assessment {
        let mut changed = base.clone();
        respond(&mut changed, statement, ResponseField::Note(note.into()));
        changed
    };
    not_saved(&computer, &base, &change("cues", "typed later"), &change("send", "a colleague’s"));
    let mut window = computer.open();
    window.click("Open with these changes");
    let both = computer.wait_for(OURS, |found| {
        window.run();
        note(found, "cues") == "typed later"
    });
    assert_eq!(note(&both, "send"), "a colleague’s");
    assert!(!computer.open().has(Role::Dialog, "Changes that were not saved"), "it is offered twice");
}

#[test]
fn what_was_not_saved_and_a_colleague_changed_alike_is_asked_and_kept_until_then() {
    let computer = Computer::new();
    let base = rated("RAG");
    let change = |note: &str| -> Assessment {
        let mut changed = base.clone();
        respond(&mut changed, "cues", ResponseField::Note(note.into()));
        changed
    };
    not_saved(&computer, &base, &change("typed later"), &change("a colleague’s"));
    let mut window = computer.open();
    window.click("Open with these changes");
    window.must_say("The file changed, too, since this was typed");
    assert!(window.says("This file: a colleague’s") && window.says("Not saved: typed later"));
    window.click("Decide later");
    assert!(computer.open().has(Role::Dialog, "Changes that were not saved"), "it is still kept");
    window.ctrl(Key::W);
    window.ctrl(Key::K);
    window.type_text("not saved");
    window.press(Key::Enter);
    window.click("Open with these changes");
    window.click("Keep both");
    let both = computer.wait_for(OURS, |found| {
        window.run();
        note(found, "cues").contains("typed later")
    });
    assert_eq!(note(&both, "cues"), "a colleague’s\ntyped later");
}

fn note(found: &Assessment, statement: &str) -> String {
    found.rounds[0].response(statement).map(|of| of.note.clone()).unwrap_or_default()
}

/// What the last time left behind: a file that held `base`, words that could not be saved,
/// and what the file holds now.
fn not_saved(computer: &Computer, base: &Assessment, words: &Assessment, now: &Assessment) {
    let path = computer.put(OURS, now);
    let folder = "data/recovery/somewhere";
    computer.put(&format!("{folder}/not saved.attune"), words);
    computer.put(&format!("{folder}/began with.attune"), base);
    computer.write(&format!("{folder}/belongs to.txt"), path.to_str().unwrap());
}
