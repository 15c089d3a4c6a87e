//! A course's own form: saved for a moment, answered by a learner alone, and
//! imported like any other answers.

use std::path::PathBuf;

use attune::app::platform::Choose;
use attune::files::FileContent;
use attune::files::checklists;
use attune::files::format;
use attune::model::{Ballot, Moment, Question, Training, Vote};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Computer, Window, is_on, labels_below};

/// A course that asks the questions from 1 to 5, as a file.
fn course(computer: &Computer) -> (Training, PathBuf) {
    let mut training = Training::new(checklists::standard());
    "Baby cues".clone_into(&mut training.course.name);
    training.questions = true;
    let text = format::write(&FileContent::Training(training.clone())).unwrap();
    (training, computer.write("documents/Baby cues.attune", text))
}

#[track_caller]
fn ballot(computer: &Computer, name: &str) -> Ballot {
    match format::read(&computer.path(&format!("documents/{name}"))).unwrap() {
        FileContent::Ballot(ballot) => ballot,
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
    // No dialog of the system answers here, so the place is typed.
    let place = computer.path("documents/Form Baby cues after.attune");
    assert_eq!(window.value("Where should the form go?"), place.display().to_string());
    window.press(Key::Enter);
    assert_eq!(window.heading(), "The form is saved");
    assert!(window.status().starts_with("Form saved: "), "it is no ballot: {}", window.status());
    window.click("Show in folder");
    assert_eq!(computer.world.opened(), [computer.path("documents")]);
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
    window.must_say("0 of 13 answered · no code yet");
    window.click("Go to your code");
    assert_eq!(window.focused(), (Role::TextInput, "Your code".to_owned()));
    // The letters of a code are no answers.
    window.write("Your code", "Gar 42");
    window.leave();
    window.must_say("13 of 13 still open.");
    window.must_not_say("Your code is missing.");
    window.must_not_say("no code yet");
    let radio = format!("Your answer: {}", training.checklist.statements[3].short_title());
    assert!(window.has(Role::RadioGroup, &radio));
    assert_eq!(computer.documents().len(), 2, "a code by itself makes no file");
    window.press_with(Modifiers::SHIFT, Key::Tab);
    window.press_with(Modifiers::SHIFT, Key::Tab);
    for key in [Key::R, Key::A, Key::S, Key::G] {
        window.press(key);
    }
    window.get(Role::RadioGroup, CONFIDENCE).scroll_to_me();
    window.run();
    window.get(Role::RadioGroup, CONFIDENCE).query_all_by_role(Role::RadioButton).last().unwrap().click();
    window.run();
    window.must_say("8 of 13 still open.");
    window.wait_until_saved();
    let name = computer.documents().into_iter().find(|name| name.starts_with("Ballot Baby cues")).unwrap();
    let answered = ballot(&computer, &name);
    let learner = answered.of_course(&training).unwrap();
    assert_eq!((learner.code.as_str(), learner.confidence, learner.understanding), ("Gar 42", Some(5), None));
    assert_eq!(answered.answers.len(), 4);
    assert_eq!(ballot(&computer, "Form Baby cues after.attune"), form, "the form stays as it is");
}

/// The answers to the last question from 1 to 5, by name.
const CONFIDENCE: &str = "How would you rate your confidence in working with parent-infant dyads (parents and babies/toddlers aged two and under)?";

/// Whether a score of that question is chosen.
fn is_chosen(window: &Window, score: usize) -> bool {
    let group = window.get(Role::RadioGroup, CONFIDENCE);
    let scores = group.query_all_by_role(Role::RadioButton).collect::<Vec<_>>();
    is_on(&scores[score - 1].accesskit_node())
}

#[test]
fn a_question_from_one_to_five_is_one_stop_for_tab_and_its_answer_can_be_taken_back() {
    let computer = Computer::new();
    let (training, _) = course(&computer);
    let form = Ballot::for_learners(&training, Moment::Before);
    let form = computer.write("documents/Form.attune", format::write_ballot(&form).unwrap());
    let mut window = computer.open_with(&form);
    window.must_say("13 of 13 still open.");
    let group = window.get(Role::RadioGroup, CONFIDENCE);
    assert_eq!(labels_below(&group, Role::RadioButton), ["1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5"]);
    group.query_all_by_role(Role::RadioButton).next().unwrap().focus();
    window.run();
    for key in [Key::ArrowRight, Key::ArrowDown, Key::ArrowRight, Key::ArrowLeft, Key::Space] {
        window.press(key);
    }
    assert!(is_chosen(&window, 3));
    window.must_say("12 of 13 still open.");
    window.press(Key::Tab);
    let take_back = "Take my answer back: Confidence with parents and babies";
    assert_eq!(window.focused(), (Role::Button, take_back.to_owned()));
    window.press(Key::Enter);
    assert_eq!(window.focused(), (Role::RadioButton, "1 of 5".to_owned()));
    assert!((1..=5).all(|score| !is_chosen(&window, score)));
    window.must_say("13 of 13 still open.");
    window.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(window.focused(), (Role::RadioButton, "1 of 5".to_owned()), "of the question before");
    window.press_with(Modifiers::SHIFT, Key::Tab);
    assert_ne!(window.focused().1, "1 of 5", "one stop for each question");
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
        learner.set_score(Question::Understanding, Some(2));
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
    window.must_tell_of("Row 1, Blue 42, Before: 4 Amber");
    window.click("Import the answers of 2 learners");
    assert_eq!(window.step(), "2 Answers");
    // One of them, sent again, changes nothing.
    computer.world.answers(&computer.path("back/a.attune"));
    command(&mut window, "import answers");
    window.must_say("Everything in it is in the course already.");
    assert!(window.is_disabled(Role::Button, "Import the answers"));
}

#[test]
fn a_folder_is_watched_and_what_arrives_is_offered_and_never_imported_by_itself() {
    let computer = Computer::new();
    let (training, path) = course(&computer);
    let send = |name: &str, code: &str| {
        let mut ballot = Ballot::for_learners(&training, Moment::Before).taken_up();
        ballot.answers.insert("cues".to_owned(), Vote::Amber);
        code.clone_into(&mut ballot.learner.as_mut().unwrap().code);
        computer.write(&format!("back/{name}.attune"), format::write_ballot(&ballot).unwrap());
    };
    computer.write("back/readme.txt", "nothing yet");
    let mut window = computer.open_with(&path);
    computer.world.answers(&computer.path("back"));
    window.click("Watch a folder of returned forms…");
    window.must_say("The folder “back” is watched.");
    window.must_not_say("are in the folder");
    send("a", "Blue 42");
    window.wait_until("offered", |window| window.says("New answers of 1 learner are in the folder “back”."));
    computer.write("back/broken.attune", "Attune(format: 2, ball");
    window.wait_until("named", |window| window.says("1 file could not be read: broken.attune: "));
    assert!(format::read(&path).unwrap() == FileContent::Training(training.clone()), "nothing comes in");
    window.go("2 Answers");
    window.click("Look at them");
    assert_eq!(window.heading(), "Import answers");
    window.click("Import the answers of 1 learner");
    window.wait_until("it is not offered again", |window| !window.says("are in the folder"));
    assert!(window.has(Role::Button, "Say which, and why"), "what is damaged is still there");
    send("b", "Rose 7");
    window.wait_until("offered", |window| window.says("New answers of 1 learner are in the folder “back”."));
    window.go("1 Course");
    window.click("Stop watching");
    window.must_not_say("are in the folder");
    assert!(window.has(Role::Button, "Watch a folder of returned forms…"));
}

#[test]
fn the_place_of_a_form_is_chosen_in_the_systems_dialog() {
    let computer = Computer::new();
    let (training, path) = course(&computer);
    let mut window = computer.open_with(&path);
    computer.world.answers(&computer.path("elsewhere/Cues before.attune"));
    command(&mut window, "ballot form");
    window.click("Before: before the course");
    assert!(matches!(computer.world.asked().last(), Some(Choose::SaveBallotForm(_))));
    assert_eq!(window.heading(), "The form is saved");
    let form = format::read(&computer.path("elsewhere/Cues before.attune")).unwrap();
    assert_eq!(form, FileContent::Ballot(Ballot::for_learners(&training, Moment::Before)));
}

#[test]
fn a_page_stays_where_it_is_when_what_lay_over_it_is_put_away() {
    let computer = Computer::new();
    let (_, path) = course(&computer);
    let mut window = computer.open_with(&path);
    let send = "Send a form round…";
    window.get(Role::Button, send).scroll_to_me();
    window.run();
    let before = window.get(Role::Button, send).rect();
    assert!(before.bottom() < 800.0, "it is far down the page, and in sight: {before:?}");
    window.click(send);
    window.click("Cancel");
    assert_eq!(window.get(Role::Button, send).rect(), before);
}

#[test]
fn what_has_arrived_is_offered_in_sight_wherever_on_the_page_one_is() {
    let computer = Computer::new();
    let (training, path) = course(&computer);
    let mut ballot = Ballot::for_learners(&training, Moment::Before).taken_up();
    ballot.answers.insert("cues".to_owned(), Vote::Amber);
    "Blue 42".clone_into(&mut ballot.learner.as_mut().unwrap().code);
    computer.write("back/a.attune", format::write_ballot(&ballot).unwrap());
    let mut window = computer.open_sized(Some(&path), egui::vec2(1024.0, 700.0));
    computer.world.answers(&computer.path("back"));
    command(&mut window, "watch a folder");
    window.wait_until("offered", |window| window.says("New answers of 1 learner are in the folder “back”."));
    for place in ["Name of the course", "Stop watching"] {
        let role = if place == "Stop watching" { Role::Button } else { Role::TextInput };
        window.get(role, place).scroll_to_me();
        window.run();
        let offer = window.get(Role::Button, "Look at them").rect();
        assert!(offer.top() > 0.0 && offer.bottom() < 700.0, "{place}: {offer:?}");
    }
    command(&mut window, "stop watching");
    window.must_not_say("are in the folder");
}
