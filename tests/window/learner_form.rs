//! A course's own form: saved for a moment, answered by a learner alone, and
//! imported like any other answers.

use std::path::PathBuf;

use attune::app::outside::Choose;
use attune::files::checklists;
use attune::files::format::{self, Document};
use attune::model::{Ballot, Moment, Question, Training, Vote};
use eframe::egui::{Key, Modifiers, Role};
use egui_kittest::Node;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Computer, Window};

/// A course that asks the questions from 1 to 5, as a file.
fn course(computer: &Computer) -> (Training, PathBuf) {
    let mut training = Training::new(checklists::standard());
    "Baby cues".clone_into(&mut training.course.name);
    training.questions = true;
    let text = format::write(&Document::Training(training.clone())).unwrap();
    (training, computer.write("documents/Baby cues.attune", text))
}

#[track_caller]
fn ballot(computer: &Computer, name: &str) -> Ballot {
    match format::read(&computer.path(&format!("documents/{name}"))).unwrap() {
        Document::Ballot(ballot) => ballot,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn command(window: &mut Window, name: &str) {
    window.ctrl(Key::K);
    window.type_text(name);
    window.press(Key::Enter);
}

#[test]
fn a_form_goes_out_is_answered_by_a_learner_and_comes_in() {
    let computer = Computer::new();
    let (training, path) = course(&computer);
    let mut window = computer.open_with(&path);
    command(&mut window, "ballot form");
    assert_eq!(window.heading(), "Save the form to send round");
    window.click("After: at the end of the course");
    window.must_say("Ballot form saved:");
    let form = ballot(&computer, "Form Baby cues after.attune");
    assert!(form.is_form());
    assert_eq!(form, Ballot::for_learners(&training, Moment::After));

    // Opened in the same window, the course is put away.
    window.ctrl(Key::O);
    window.type_text(&computer.path("documents/Form Baby cues after.attune").display().to_string());
    window.press(Key::Enter);
    assert!(!window.has(Role::Tab, "2 Answers"));
    window.must_say("Ballot for Baby cues");
    window.must_say("At the end of the course: how do you see your own practice today?");
    window.must_say("1 of 11 · I…");
    window.must_not_say("Our workforce");
    window.must_say("Your code is missing.");
    // The letters of a code are no answers.
    window.write("Your code", "Gar 42");
    window.leave();
    window.must_say("11 of 11 still open.");
    window.must_not_say("Your code is missing.");
    let radio = format!("Your answer: {}", training.checklist.statements[3].short_title());
    assert!(window.has(Role::RadioGroup, &radio));
    assert_eq!(computer.documents().len(), 2, "a code by itself makes no file");
    window.press_with(Modifiers::SHIFT, Key::Tab);
    window.press_with(Modifiers::SHIFT, Key::Tab);
    for key in [Key::R, Key::A, Key::S, Key::G] {
        window.press(key);
    }
    click_last(&mut window, "5");
    window.must_say("7 of 11 still open.");
    window.wait_until_saved();
    let name = computer.documents().into_iter().find(|name| name.starts_with("Ballot Baby cues")).unwrap();
    let answered = ballot(&computer, &name);
    let learner = answered.of_course(&training).unwrap();
    assert_eq!((learner.code.as_str(), learner.confidence, learner.understanding), ("Gar 42", Some(5), None));
    assert_eq!(answered.answers.len(), 4);
    assert_eq!(ballot(&computer, "Form Baby cues after.attune"), form, "the form stays as it is");
}

/// Clicks the lowest of several things of one name.
#[track_caller]
fn click_last(window: &mut Window, name: &str) {
    let all = window.harness.query_all_by_role_and_label(Role::RadioButton, name);
    assert_eq!(all.count(), 2, "one for each question");
    let last = |window: &Window, then: &dyn Fn(&Node)| {
        let all = window.harness.query_all_by_role_and_label(Role::RadioButton, name);
        then(&all.max_by(|a, b| a.rect().top().total_cmp(&b.rect().top())).unwrap());
    };
    last(window, &|node| node.scroll_to_me());
    window.run();
    last(window, &|node| node.click());
    window.run();
}

#[test]
fn a_folder_of_returned_forms_is_shown_before_it_comes_in() {
    let computer = Computer::new();
    let (training, path) = course(&computer);
    for (name, code) in [("a", "Blue 42"), ("b", "Rose 7"), ("c", "")] {
        let mut ballot = Ballot::for_learners(&training, Moment::Before).taken_up();
        ballot.answers.insert("cues".to_owned(), Vote::Amber);
        let learner = ballot.learner.as_mut().unwrap();
        code.clone_into(&mut learner.code);
        learner.set_score(Question::Understanding, 2);
        computer.write(&format!("back/{name}.attune"), format::write_ballot(&ballot).unwrap());
    }
    let mut window = computer.open_with(&path);
    computer.world.answers(&computer.path("back"));
    command(&mut window, "folder of returned");
    assert_eq!(computer.world.asked(), [Choose::BallotFolder]);
    assert_eq!(window.heading(), "Import answers");
    window.must_say("back · 3 files of answers");
    window.must_say("Row 3: c.attune");
    window.must_not_say("What the columns mean");
    window.must_say("Row 1, Blue 42, Before: 4 Amber");
    window.click("Import the answers of 2 learners");
    assert_eq!(window.step(), "2 Answers");
    // One of them, sent again, changes nothing.
    computer.world.answers(&computer.path("back/a.attune"));
    command(&mut window, "import answers");
    window.must_say("“Blue 42” has answered before already. What is in the file stays.");
    assert!(window.is_disabled(Role::Button, "Import the answers"));
}
