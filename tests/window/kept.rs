//! Files that are opened from where they would be lost, and forms that are opened twice.

use std::path::PathBuf;

use attune::files::FileContent;
use attune::files::format::{self, read_assessment};
use attune::model::{Ballot, Vote};
use egui::{Key, Role};

use crate::support::{Computer, Window, rated, untouched};

const MAIL: &str = "AppData/Local/Microsoft/Windows/INetCache/Content.Outlook/8QX2K1ZP";

/// The form of the cases, as a mail program puts it before it is opened.
fn mailed_form(computer: &Computer, folder: &str) -> PathBuf {
    let form = include_bytes!("../fixtures/cases/ballots/form-to-open-from-a-mail-folder.attune");
    computer.write(&format!("{folder}/form.attune"), form)
}

#[track_caller]
fn ballot_in_documents(computer: &Computer) -> Ballot {
    let names = computer.documents();
    let [name] = names.as_slice() else { panic!("{names:?}") };
    match format::read(&computer.path("documents").join(name)).unwrap() {
        FileContent::Ballot(ballot) => ballot,
        other => panic!("{other:?}"),
    }
}

#[test]
fn answers_to_a_form_out_of_an_e_mail_or_a_zip_file_are_kept_with_the_documents() {
    for folder in [MAIL, "Temp/Temp1_sent.zip", "Library/Mail Downloads/1F"] {
        let computer = Computer::new();
        let form = mailed_form(&computer, folder);
        let mut window = computer.open_with(&form);
        assert!(window.status().contains("put this form where answers would be lost"), "{}", window.status());
        window.press(Key::R);
        window.wait_until_saved();
        assert_eq!(ballot_in_documents(&computer).answers["child-development"], Vote::Red);
        let beside = computer.files_in(folder).len();
        assert_eq!((beside, form.is_file()), (1, true), "answers lie beside the form too");
    }
}

#[test]
fn an_assessment_out_of_an_e_mail_is_kept_once_and_goes_on_where_it_is_kept() {
    let computer = Computer::new();
    let path = computer.put(&format!("{MAIL}/Oak (002).attune"), &rated("RAG"));
    let sent = std::fs::read(&path).unwrap();
    let mut window = computer.open_with(&path);
    assert!(window.status().ends_with("as Oak (002).attune."), "{}", window.status());
    assert_eq!(computer.documents(), ["Oak (002).attune"]);
    // The same attachment again is the same file.
    window.ctrl(Key::W);
    window.drop_files(std::slice::from_ref(&path));
    assert_eq!(computer.documents(), ["Oak (002).attune"]);
    window.press(Key::R);
    window.wait_until_saved();
    let kept = read_assessment(&computer.path("documents/Oak (002).attune")).unwrap();
    assert_eq!(kept.current_round().unwrap().rated(&kept.checklist), 4);
    assert_eq!(std::fs::read(&path).unwrap(), sent, "the attachment was written to");
    // What was worked on since is not written over.
    window.ctrl(Key::W);
    window.drop_files(&[path]);
    assert!(window.status().contains("beside what you have there already"), "{}", window.status());
    assert_eq!(computer.documents(), ["Oak (002) 2.attune", "Oak (002).attune"]);
    window.ctrl(Key::W);
    window.must_say("Oak (002) 2");
}

#[test]
fn a_form_that_is_opened_a_second_time_asks_who_answers() {
    let computer = Computer::new();
    let assessment = untouched();
    let form = Ballot::form(&assessment, assessment.current_round().unwrap());
    let form = computer.write("shared/form.attune", format::write_ballot(&form).unwrap());
    let mut window = computer.open_with(&form);
    window.press(Key::R);
    window.wait_until_saved();
    window.ctrl(Key::W);
    window.drop_files(std::slice::from_ref(&form));
    assert!(window.has(Role::Dialog, "Who is answering?"), "{}", window.all_said());
    window.must_say("Only that person may go on with those answers.");
    click_button(&mut window, "Go on with the answers of ");
    window.must_say("10 of 11 still open");
    assert_eq!(files(&computer), 2, "one person, one file");

    window.ctrl(Key::W);
    window.drop_files(&[form]);
    window.click("Another person answers now");
    window.must_say("11 of 11 still open");
    window.press(Key::G);
    window.wait_until_saved();
    assert_eq!(files(&computer), 3);
}

#[test]
fn what_others_answered_in_a_shared_folder_is_offered_to_nobody() {
    let computer = Computer::new();
    let assessment = untouched();
    let form = Ballot::form(&assessment, assessment.current_round().unwrap());
    let path = computer.write("shared/form.attune", format::write_ballot(&form).unwrap());
    let mut others = form.taken_up();
    others.answers.insert("cues".to_owned(), Vote::Red);
    computer.write("shared/Ballot Acorn Nursery 1234.attune", format::write_ballot(&others).unwrap());
    let window = computer.open_with(&path);
    assert!(!window.has(Role::Dialog, "Who is answering?"));
    window.must_say("11 of 11 still open");
}

/// Whoever is interrupted comes back to the answers, and not to the form that was sent.
#[test]
fn a_ballot_that_was_answered_is_found_again_under_your_files() {
    let computer = Computer::new();
    let form = mailed_form(&computer, "shared");
    let mut window = computer.open_with(&form);
    window.press(Key::G);
    window.press(Key::R);
    window.wait_until_saved();
    window.click("Back to Home");
    let cards = window.labels_of(Role::Button);
    let own =
        cards.iter().find(|name| name.starts_with("Ballot for ")).unwrap_or_else(|| panic!("{cards:?}"));
    assert!(own.contains("2 of 11 answered"), "{own}");
    let own = own.clone();
    window.click(&own);
    window.must_say("9 of 11 still open");
}

fn files(computer: &Computer) -> usize {
    computer.files_in("shared").len()
}

#[track_caller]
fn click_button(window: &mut Window, begins: &str) {
    let buttons = window.labels_of(Role::Button);
    let name = buttons.iter().find(|label| label.starts_with(begins)).unwrap();
    window.click(name);
}
