//! At two thousandths of a second a key and frames of two tenths, a hundred keys come in
//! one frame: every letter lands where it would have been, had it been typed slowly.

use std::path::Path;

use attune::files::checklists;
use attune::files::format;
use attune::model::{Ballot, Moment, Training};
use egui::{Key, Role};

use crate::ballots::with_role;
use crate::letters::{burst, key, letters, values};
use crate::support::*;

const WORDS: &str = "Number 8, where a red garden is, and Mina\u{2019}s";

/// What is typed: as many words as there are fields, with Tab between all that can have
/// the keyboard.
#[track_caller]
fn the_same(form: &str, stops: usize, open: impl Fn() -> (Computer, Window)) {
    let (_computer, mut slow) = open();
    let mut script = Vec::new();
    let mut typed = 0;
    for stop in 0..stops {
        if matches!(slow.focused().0, Role::TextInput | Role::MultilineTextInput) {
            let words = format!("{WORDS} {stop}");
            slow.type_text(&words);
            script.extend(letters(&words));
            typed += 1;
        }
        slow.press(Key::Tab);
        script.extend(key(Key::Tab));
    }
    assert!(typed > 0, "{form}: nothing to type in; {:?}", slow.focused());
    let (_other, mut fast) = open();
    burst(&mut fast, script);
    assert_eq!(values(&fast), values(&slow), "{form}");
}

fn example_course() -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore_course();
    (computer, window)
}

#[test]
fn report_keeps_every_letter() {
    the_same("Report", 6, || {
        let computer = Computer::new();
        let mut window = computer.open_assessment(&rated("RA"));
        window.go("5 Report");
        window.enter("Where to");
        window.ctrl(Key::A);
        (computer, window)
    });
}

#[test]
fn a_new_learner_on_answers_keeps_every_letter() {
    the_same("Answers", 1, || {
        let (computer, mut window) = example_course();
        window.go("2 Answers");
        let first = values(&window)[0].0.clone();
        window.enter(&first);
        (computer, window)
    });
}

#[test]
fn a_ballot_and_a_learners_form_keep_every_answer_and_letter() {
    let room = with_role();
    let round = || Ballot::form(&room, room.current_round().unwrap());
    let training = || {
        let mut training = Training::new(checklists::standard());
        training.questions = true;
        Ballot::for_learners(&training, Moment::Before)
    };
    for ballot in [round(), training()] {
        let open = || {
            let computer = Computer::new();
            let path = computer.write("documents/form.attune", format::write_ballot(&ballot).unwrap());
            let window = computer.open_with(&path);
            (computer, window)
        };
        let (computer, mut slow) = open();
        slow.type_keys("ragsragsrag");
        let answers = |computer: &Computer| {
            let names = computer.documents();
            let own = names.iter().find(|name| *name != "form.attune").unwrap();
            match format::read(Path::new(&computer.path("documents").join(own))).unwrap() {
                attune::files::FileContent::Ballot(ballot) => ballot.answers,
                other => panic!("{other:?}"),
            }
        };
        slow.wait_until_saved();
        let (other, mut fast) = open();
        burst(&mut fast, letters("ragsragsrag"));
        fast.wait_until_saved();
        assert_eq!(answers(&computer).len(), 11);
        assert_eq!(answers(&other), answers(&computer));
        if values(&open().1).is_empty() {
            continue;
        }
        the_same("ballot", 8, || {
            let (computer, mut window) = open();
            let first = values(&window)[0].0.clone();
            window.enter(&first);
            (computer, window)
        });
    }
}

#[test]
fn what_lies_over_a_screen_keeps_every_letter_from_the_key_that_opens_it() {
    let open = |name: &str| {
        let computer = Computer::new();
        let path = computer.put(&format!("documents/{name}.attune"), &rated("RA"));
        let window = computer.open_with(&path);
        (computer, window)
    };
    for (modifiers, opens) in [
        (egui::Modifiers::NONE, Key::F2),
        (egui::Modifiers::COMMAND, Key::O),
        (egui::Modifiers::COMMAND, Key::F),
        (egui::Modifiers::COMMAND, Key::K),
    ] {
        let (_computer, mut window) = open("Ours");
        let pressed = key(opens).map(|event| match event {
            egui::Event::Key { key, pressed, .. } => {
                egui::Event::Key { key, physical_key: None, pressed, repeat: false, modifiers }
            }
            other => other,
        });
        window.harness.input_mut().events.extend(pressed);
        window.harness.step();
        // The system's own dialog comes first, and takes the keys as long as it is there.
        window.wait_until("something lies over it", |window| !window.labels_of(Role::Dialog).is_empty());
        let mut script = letters(WORDS);
        script.extend(letters(" again"));
        burst(&mut window, script);
        let typed = values(&window).last().map(|(_, value)| value.clone()).unwrap_or_default();
        assert!(typed.ends_with(&format!("{WORDS} again")), "{opens:?}: {typed}");
        assert_eq!(window.labels_of(Role::Dialog).len(), 1, "{opens:?}");
    }
}
