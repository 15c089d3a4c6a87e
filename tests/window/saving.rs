//! Nobody ever loses a word.

use std::time::{Duration, Instant};

use attune::files::format;
use attune::model::Assessment;
use egui::{Key, Modifiers, Role, ViewportCommand};

use crate::support::*;

const OURS: &str = "documents/Ours.attune";
const LOSS: &str = "Your last changes are not saved yet";

fn note(found: &Assessment) -> String {
    let first = found.current_round().unwrap().response("child-development");
    first.map(|said| said.note.clone()).unwrap_or_default()
}

fn on_disk(computer: &Computer) -> String {
    note(&format::read_assessment(&computer.path(OURS)).unwrap())
}

#[test]
fn what_is_typed_is_on_disk_within_a_second_and_a_half_while_typing_goes_on() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.enter("Why this rating?");
    let mut typed: Vec<Instant> = Vec::new();
    let began = Instant::now();
    while began.elapsed() < Duration::from_millis(2600) {
        typed.push(Instant::now());
        window.type_keys("r");
        std::thread::sleep(Duration::from_millis(30));
        let kept = on_disk(&computer).len();
        let late = typed.iter().skip(kept).filter(|at| at.elapsed() > Duration::from_millis(1500)).count();
        assert_eq!(late, 0, "{kept} of {} letters are on disk", typed.len());
    }
    assert!(!on_disk(&computer).is_empty());
    std::thread::sleep(Duration::from_millis(1500));
    assert_eq!(on_disk(&computer).len(), typed.len());
    assert_eq!(window.focused(), (Role::MultilineTextInput, "Why this rating?".to_owned()));
}

#[test]
fn the_status_line_says_when_and_where() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    let place = computer.path(OURS).display().to_string();
    assert_eq!(window.status(), format!("Open: {place}"));
    window.press(Key::G);
    window.wait_until_saved();
    let status = window.status();
    let time = status.strip_prefix("Saved ").unwrap().strip_suffix(&format!(" · {place}")).unwrap();
    assert!(time.len() == 5 && time.as_bytes()[2] == b':', "{status}");
}

#[test]
fn closing_the_window_at_any_moment_loses_nothing() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.enter("Why this rating?");
    window.type_keys("the last words");
    assert_eq!(on_disk(&computer), "");
    assert!(window.close());
    assert_eq!(on_disk(&computer), "the last words");
}

#[test]
fn going_home_or_to_another_file_loses_nothing() {
    let computer = Computer::new();
    let other = computer.put("documents/Other.attune", &untouched());
    let mut window = computer.open_assessment(&untouched());
    window.write("Why this rating?", "before Home");
    window.ctrl(Key::W);
    assert_eq!(on_disk(&computer), "before Home");
    let mut window = computer.open_with(&computer.path(OURS));
    window.show(1);
    window.rewrite("Why this rating?", "before another");
    computer.world.answers(&other);
    window.ctrl(Key::O);
    assert_eq!(on_disk(&computer), "before another");
}

#[test]
fn a_file_that_was_only_looked_at_is_not_touched() {
    let computer = Computer::new();
    let text = format!("// by hand\n{}", format::write_assessment(&rated("RAG")).unwrap());
    let path = computer.write(OURS, &text);
    let mut window = computer.open_with(&path);
    for step in ["1 Set up", "3 Overview", "4 Plan", "5 Report", "2 Rate"] {
        window.go(step);
    }
    window.press(Key::PageUp);
    window.ctrl(Key::S);
    assert!(window.close());
    window.ctrl(Key::W);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

/// A new assessment whose folder cannot be made, since a file stands in its way.
fn blocked() -> (Computer, Window) {
    let computer = Computer::new();
    computer.write("documents", "in the way");
    let mut window = computer.open();
    window.click("Start: Start a self-assessment");
    window.type_keys("Acorn");
    window.wait_until("it says that it could not save", |window| window.status().starts_with("Not saved: "));
    (computer, window)
}

#[test]
fn a_folder_that_cannot_be_written_is_said_and_the_words_are_kept() {
    let (computer, mut window) = blocked();
    let status = window.status();
    assert!(status.contains(&computer.path("documents").display().to_string()), "{status}");
    assert!(status.ends_with("Your changes are kept here, and Attune tries again every two seconds."));
    window.type_keys(" Nursery");
    window.ctrl(Key::S);
    assert!(window.status().starts_with("Not saved: "), "{}", window.status());
    // As soon as it can be written, it is.
    std::fs::remove_file(computer.path("documents")).unwrap();
    window.wait_until_saved();
    let names = computer.documents();
    assert_eq!(names.len(), 1, "{names:?}");
    assert_eq!(computer.wait_for_file(&format!("documents/{}", names[0])).team.name, "Acorn Nursery");
}

#[test]
fn closing_asks_while_the_last_words_are_not_on_disk() {
    let (computer, mut window) = blocked();
    assert!(!window.close());
    assert!(window.has(Role::Dialog, LOSS));
    assert_eq!(window.focused(), (Role::Button, "Save a copy…".to_owned()));
    window.click("Stay here");
    assert!(!window.has(Role::Dialog, LOSS));
    assert_eq!(window.value("Team"), "Acorn");
    assert!(!window.close());
    window.click("Save a copy…");
    window.rewrite("Where should the copy go?", &computer.path("stick/Acorn.attune").display().to_string());
    window.press(Key::Enter);
    assert_eq!(computer.wait_for_file("stick/Acorn.attune").team.name, "Acorn");
    assert!(!window.close());
    window.get(Role::Button, "Leave without saving").click();
    let mut closes = false;
    for _ in 0..6 {
        window.harness.step();
        closes |= window.commands().contains(&ViewportCommand::Close);
    }
    assert!(closes);
    assert!(window.close());
}

#[test]
fn going_home_asks_while_the_last_words_are_not_on_disk() {
    let (_computer, mut window) = blocked();
    window.ctrl(Key::W);
    assert!(window.has(Role::Dialog, LOSS));
    window.press(Key::Escape);
    assert_eq!(window.step(), "1 Set up");
    assert_eq!(window.value("Team"), "Acorn");
}

#[test]
fn closing_can_be_given_up_on_once_only_for_the_file_it_was_meant_for() {
    let (computer, mut window) = blocked();
    window.ctrl(Key::W);
    window.click("Leave without saving");
    assert_eq!(window.labels_of(Role::Tab).len(), 0);
    // The next file is asked about again.
    window.click("Start: Start a self-assessment");
    window.type_keys("Beech");
    window.wait_until("it says that it could not save", |window| window.status().starts_with("Not saved: "));
    assert!(!window.close());
    assert!(window.has(Role::Dialog, LOSS));
    assert_eq!(std::fs::read(computer.path("documents")).unwrap(), b"in the way");
}

#[test]
fn a_name_that_is_too_long_for_a_disk_is_cut_and_saved() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.click("Start: Start a self-assessment");
    let long = "Nursery ".repeat(60);
    window.type_text(&long);
    window.leave();
    window.wait_until_saved();
    let names = computer.documents();
    assert_eq!(names.len(), 1, "{names:?}");
    assert_eq!(computer.wait_for_file(&format!("documents/{}", names[0])).team.name, long);
}

#[test]
fn a_copy_with_a_bare_name_lies_beside_the_other_files() {
    let computer = Computer::new();
    let mut window = computer.open_with(&computer.put("elsewhere/Ours.attune", &untouched()));
    window.press_with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::S);
    window.rewrite("Where should the copy go?", "for the council");
    window.click("Save the copy");
    let copy = computer.wait_for_file("documents/for the council.attune");
    assert_eq!(copy.team.name, "Acorn Nursery");
    assert!(!std::path::Path::new("for the council.attune").exists());
}

#[test]
fn the_title_names_the_team_in_one_line_whatever_its_name_holds() {
    for (name, title) in [
        ("Acorn Nursery", "Acorn Nursery – Attune"),
        ("A\u{0}corn\n\tNursery\u{1b}[2J\u{202e}", "Acorn Nursery[2J – Attune"),
        ("\u{0}\u{202e}", "Attune"),
    ] {
        let computer = Computer::new();
        let mut team = untouched();
        team.team.name = name.to_owned();
        let path = computer.put("documents/Ours.attune", &team);
        let mut window = computer.open();
        window.hold_over(&[path]);
        let mut commands = Vec::new();
        // In the one frame it is dropped and read, and in the next it is shown.
        for _ in 0..2 {
            window.harness.step();
            commands.extend(window.commands());
        }
        let titles = commands.into_iter().filter_map(|command| match command {
            ViewportCommand::Title(title) => Some(title),
            _ => None,
        });
        // "Attune" it was called before.
        let titles: Vec<_> = titles.collect();
        assert_eq!(titles, if title == "Attune" { vec![] } else { vec![title.to_owned()] }, "{name:?}");
        window.run();
        assert_eq!(window.step(), "2 Rate");
    }
}
