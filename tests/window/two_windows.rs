//! One file in two windows: whoever opens it second is asked, and neither loses anything.

use std::fs;
use std::path::PathBuf;
use std::time::SystemTime;

use attune::files::format;
use attune::files::in_use;
use attune::model::Rating;
use egui::{Key, Role, ViewportCommand};

use crate::support::*;

const OURS: &str = "documents/Ours.attune";
const NOTE: &str = "documents/.~lock.Ours.attune#";
const ASKED: &str = "This file is open already";

fn ours(computer: &Computer) -> PathBuf {
    computer.put(OURS, &untouched())
}

fn rating(computer: &Computer) -> Option<Rating> {
    format::read_assessment(&computer.path(OURS)).unwrap().rounds[0].rating("child-development")
}

/// Opens the file, and waits until others can see that it is open.
#[track_caller]
fn open_first(computer: &Computer) -> Window {
    let mut window = computer.open_with(&ours(computer));
    window.wait_until("the note is there", |_| computer.path(NOTE).exists());
    window
}

/// A note that somebody left.
fn note(computer: &Computer, text: &str) {
    computer.write(NOTE, text);
}

#[test]
fn a_second_window_asks_and_both_can_work() {
    let computer = Computer::new();
    let mut first = open_first(&computer);
    let mut second = computer.open_with(&computer.path(OURS));
    assert!(second.has(Role::Dialog, ASKED), "{}", second.all_said());
    second.must_say("Another window of Attune on this computer has Ours.attune open.");
    second.click("Work on it here too");
    second.press(Key::G);
    second.wait_until_saved();
    first.wait_until("it comes in", |window| window.status().starts_with("A colleague’s changes"));
    first.press(Key::Z);
    assert_eq!(rating(&computer), Some(Rating::Green));
    assert!(first.close() && second.close());
}

#[test]
fn a_second_window_can_look_and_changes_nothing() {
    let computer = Computer::new();
    let _first = open_first(&computer);
    let mut second = computer.open_with(&computer.path(OURS));
    second.click("Only look at it");
    let status = second.status();
    assert!(status.starts_with("Only looked at: what others change in it is shown."), "{status}");
    second.go("2 Rate");
    second.press(Key::R);
    assert!(second.close());
    assert_eq!(rating(&computer), None);
}

const AS_IT_IS: &str = "The file changed; you see it as it is now.";

/// A window that only looks at the file.
fn looking(computer: &Computer) -> Window {
    let mut window = computer.open_with(&computer.path(OURS));
    window.click("Only look at it");
    window
}

#[test]
fn a_window_that_only_looks_follows_what_others_change_where_it_is() {
    let computer = Computer::new();
    let mut first = open_first(&computer);
    let mut second = looking(&computer);
    second.go("2 Rate");
    second.press(Key::PageDown);
    let statement = second.heading();
    first.press(Key::G);
    first.wait_until_saved();
    second.wait_until("it is said", |window| window.status() == AS_IT_IS);
    assert_eq!((second.step(), second.heading()), ("2 Rate".to_owned(), statement), "it stays where it was");
    second.press(Key::PageUp);
    assert_eq!(second.rating().as_deref(), Some("Green"));
    first.press(Key::R);
    first.wait_until_saved();
    second.wait_until("the next change comes in as well", |window| window.rating().as_deref() == Some("Red"));
    let before = fs::read(computer.path(OURS)).unwrap();
    assert!(second.close() && first.close());
    assert_eq!(fs::read(computer.path(OURS)).unwrap(), before, "who looks writes nothing");
}

#[test]
fn a_window_that_only_looks_shows_the_last_that_could_be_read() {
    let computer = Computer::new();
    let first = open_first(&computer);
    let mut second = looking(&computer);
    drop(first);
    let sound = fs::read(computer.path(OURS)).unwrap();
    computer.write(OURS, "Attune(format: 1, half of it");
    second.wait_until("it is said", |window| window.status().contains("cannot be read at the moment"));
    assert!(second.labels_of(Role::Dialog).is_empty(), "{}", second.all_said());
    computer.put(OURS, &rated("RAG"));
    second.wait_until("it can be read again", |window| window.status() == AS_IT_IS);
    computer.write(OURS, sound);
    fs::rename(computer.path(OURS), computer.path("documents/May.attune")).unwrap();
    second.wait_until("it is followed or missed", |window| {
        window.status().contains("May.attune") || window.status().contains("no longer there")
    });
    assert!(second.labels_of(Role::Dialog).is_empty(), "{}", second.all_said());
    assert!(second.close());
    assert!(!computer.path(OURS).exists(), "who looks makes no file");
}

#[test]
fn it_can_be_left_alone() {
    let computer = Computer::new();
    let _first = open_first(&computer);
    let mut second = computer.open_with(&computer.path(OURS));
    second.click("Cancel");
    assert_eq!(second.heading(), computer.open().heading(), "Home is shown");
}

#[test]
fn the_note_goes_when_the_file_is_closed_and_follows_it_to_another_name() {
    let computer = Computer::new();
    let mut window = open_first(&computer);
    window.press(Key::G);
    window.wait_until_saved();
    fs::rename(computer.path(OURS), computer.path("documents/Renamed.attune")).unwrap();
    window.wait_until("it follows", |_| {
        computer.all_in("documents") == [".~lock.Renamed.attune#", "Renamed.attune"]
    });
    window.ctrl(Key::W);
    assert_eq!(computer.all_in("documents"), ["Renamed.attune"]);
    assert!(computer.all_in("data/windows").iter().all(|name| name == "computer.txt"));
}

#[test]
fn a_file_that_is_opened_again_in_its_own_window_asks_nothing() {
    let computer = Computer::new();
    let mut window = open_first(&computer);
    window.drop_files(&[computer.path(OURS)]);
    window.click("Open Ours.attune");
    assert!(!window.has(Role::Dialog, ASKED));
}

#[test]
fn the_note_of_a_process_that_is_gone_is_ignored_and_replaced() {
    let computer = Computer::new();
    drop(open_first(&computer));
    // As it lies there after a kill: of this computer, and of no window that is there.
    let mut window = open_first(&computer);
    let text = fs::read_to_string(computer.path(NOTE)).unwrap();
    window.ctrl(Key::W);
    note(&computer, &text);
    computer.write("documents/.~lock.Other.attune#", &text);
    let mut window = computer.open_with(&computer.path(OURS));
    assert!(!window.has(Role::Dialog, ASKED), "{}", window.all_said());
    window.wait_until("it is replaced", |_| {
        fs::read_to_string(computer.path(NOTE)).is_ok_and(|now| now != text)
    });
    assert_eq!(computer.all_in("documents"), [".~lock.Ours.attune#", "Ours.attune"], "others' go as well");
}

#[test]
fn the_note_of_another_computer_is_shown_with_its_time_and_never_trusted_alone() {
    let computer = Computer::new();
    let path = ours(&computer);
    note(
        &computer,
        "process: 1\ncomputer: 0011223344556677\nwindow: ab12cd34\nsince: 2026-11-20T12:02:00Z\n",
    );
    let mut window = computer.open_with(&path);
    assert!(window.has(Role::Dialog, ASKED), "{}", window.all_said());
    window.must_say("on another computer or under another login, since 20 November 2026,");
    window.must_not_say("Show that window");
    window.click("Work on it here too");
    window.press(Key::G);
    window.wait_until_saved();
    window.wait_until("the note is ours now", |_| {
        fs::read_to_string(computer.path(NOTE)).is_ok_and(|text| !text.contains("0011223344556677"))
    });
    assert_eq!(rating(&computer), Some(Rating::Green));
}

#[test]
fn what_is_no_note_asks_nothing() {
    for text in ["", "something else", "computer: x\n", "window: ../../x\ncomputer: \n"] {
        let computer = Computer::new();
        let path = ours(&computer);
        note(&computer, text);
        let window = computer.open_with(&path);
        let asks = window.has(Role::Dialog, ASKED);
        assert_eq!(asks, text.contains("window: "), "{text:?}");
    }
}

#[test]
fn a_note_names_nobody() {
    let computer = Computer::new();
    let _window = open_first(&computer);
    let text = fs::read_to_string(computer.path(NOTE)).unwrap();
    let machine = fs::read_to_string("/etc/hostname").unwrap_or_default();
    let login = std::env::var("USER").unwrap_or_default();
    for name in [machine.trim(), login.trim()].into_iter().filter(|name| name.len() > 4) {
        assert!(!text.contains(name), "{text}");
    }
    assert_eq!(text.lines().count(), 5, "{text}");
    assert!(text.contains(&format!("process: {}\n", std::process::id())), "{text}");
    assert!(in_use::holder(&computer.path(OURS), &computer.places()).unwrap().since.is_some_and(|since| {
        SystemTime::now().duration_since(since).is_ok_and(|age| age.as_secs() < 60)
    }));
}

#[test]
fn the_window_that_has_the_file_comes_forward_when_it_is_wanted() {
    let computer = Computer::new();
    let mut first = open_first(&computer);
    let mut second = computer.open_with(&computer.path(OURS));
    computer.world.holds_work();
    second.click("Show that window");
    let world = computer.world.clone();
    let asking = std::thread::spawn(move || world.does_work());
    let mut commands = Vec::new();
    while !asking.is_finished() {
        first.harness.step();
        commands.extend(first.commands());
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert!(commands.contains(&ViewportCommand::Focus), "{commands:?}");
    second.run();
    assert_eq!(second.status(), "Ours.attune is open already, and its window has come forward.");
}

#[test]
fn a_window_that_does_not_come_forward_is_said_plainly() {
    let computer = Computer::new();
    let _first = open_first(&computer);
    let mut second = computer.open_with(&computer.path(OURS));
    // The first one is never drawn meanwhile, as if it hung.
    second.click("Show that window");
    assert!(second.has(Role::Dialog, ASKED), "{}", second.all_said());
    second.must_say("That window did not come forward");
    second.click("Work on it here too");
}

#[cfg(unix)]
#[test]
fn a_folder_that_can_only_be_read_gets_no_note_and_says_nothing() {
    use std::os::unix::fs::PermissionsExt as _;
    let computer = Computer::new();
    let path = ours(&computer);
    let folder = computer.path("documents");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    // Whoever runs the tests as root can write everywhere.
    let can_write = fs::write(folder.join("x"), "").is_ok();
    let window = computer.open_with(&path);
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(computer.path(NOTE).exists(), can_write);
    assert!(window.status().starts_with("Open: "), "{}", window.status());
    drop(window);
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
}
