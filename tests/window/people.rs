//! Before a document is saved, what may be about a person is shown in place, and can be
//! changed or left; nothing is ever held back. The names here are invented.

use attune::files::FileContent;
use attune::files::checklists;
use attune::files::format::write;
use attune::model::{Assessment, Change as _, Participant, Training};
use attune::model::{Edit, ResponseField};
use egui::Role;

use crate::support::*;

fn noted(notes: &[&str]) -> Assessment {
    let mut assessment = rated("RAGGGGGGGGG");
    let round = assessment.rounds[0].id.clone();
    for (place, note) in notes.iter().enumerate() {
        let statement = assessment.checklist.statements[place].id.clone();
        Edit::response(&round, &statement, ResponseField::Note((*note).to_owned()))
            .apply(&mut assessment)
            .unwrap();
    }
    assessment
}

fn record(computer: &Computer, notes: &[&str]) -> Window {
    let mut window = computer.open_assessment(&noted(notes));
    window.go("5 Report");
    window.click_on(Role::RadioButton, "Full record. Ratings, first votes, notes, evidence, actions.");
    window
}

const ONE: &str = "We asked Priya to plan the visits with the trainer.";

#[test]
fn a_name_in_a_note_is_shown_in_place_before_the_document_is_saved() {
    let computer = Computer::new();
    let mut window = record(&computer, &[ONE]);
    window.must_say("One thing here may be about a person");
    window.must_say("a name");
    window.must_say("We asked Priya to plan the visits");
    // It warns and is not in the way.
    window.click("Save PDF");
    window.must_say("Saved");
}

#[test]
fn change_leads_to_where_it_was_written() {
    let computer = Computer::new();
    let mut window = record(&computer, &["", "", ONE]);
    window.click("Change “Priya”");
    assert_eq!(window.value("Why this rating?"), ONE);
}

#[test]
fn what_is_left_is_not_asked_again_while_the_file_is_open() {
    let computer = Computer::new();
    let mut window = record(&computer, &[ONE, "Priya will also ask Tomos."]);
    window.must_say("2 things here may be about a person");
    // The same words are left everywhere.
    window.click("Leave “Priya”");
    window.must_say("One thing here may be about a person");
    window.click("Leave “Tomos”");
    window.must_not_say("may be about a person");
    window.go("1 Set up");
    window.go("5 Report");
    window.must_not_say("may be about a person");
}

#[test]
fn all_can_be_left_at_once_and_three_are_shown_at_a_time() {
    let computer = Computer::new();
    let notes = ["Ask Priya.", "Ask Tomos.", "Ask Aisha.", "Ask Piotr.", "dob 14/03/2021, tel 07700 900123"];
    let mut window = record(&computer, &notes);
    window.must_say("6 things here may be about a person");
    window.must_say("and 3 more");
    window.must_not_say("Leave “Piotr”");
    window.click("Leave all");
    window.must_not_say("may be about a person");
}

#[test]
fn only_what_is_in_the_document_is_pointed_at() {
    let computer = Computer::new();
    let mut window = record(&computer, &[ONE]);
    window.must_say("may be about a person");
    window.click_on(Role::RadioButton, "Blank form. The checklist on paper, to fill in by hand.");
    window.must_not_say("may be about a person");
}

#[test]
fn a_learner_who_uses_a_name_as_a_code_is_pointed_at() {
    let computer = Computer::new();
    let mut training = Training::new(checklists::standard());
    training.course.name = "Tuning in".into();
    for code in ["Blue 42", "Priya"] {
        training.participants.push(Participant { code: code.into(), ..Participant::default() }.into());
    }
    let content = write(&FileContent::Training(training)).unwrap();
    let mut window = computer.open_with(&computer.write("documents/Tuning in.attune", content));
    window.go("4 Report");
    window.must_say("One thing here may be about a person");
    window.must_say("Among the learners: a name");
}

#[test]
fn a_list_of_ones_own_adds_words_and_takes_warnings_away() {
    let computer = Computer::new();
    computer.write("data/privacy-words.txt", "[never]\npriya\n\n[first names]\nzephyrine\n");
    let window = record(&computer, &[ONE, "Ask Zephyrine."]);
    window.must_say("One thing here may be about a person");
    window.must_say("Leave “Zephyrine”");
}
