//! Files dropped on the window: nothing is opened or closed before it is plain what
//! will happen.

use attune::files::format::{self, read_assessment};
use attune::files::{FileContent, checklists};
use attune::model::{Assessment, Ballot, Moment, Training, Vote};
use egui::{Key, Role};

use crate::support::*;

#[test]
fn one_file_dropped_on_home_opens() {
    let computer = Computer::new();
    let path = computer.put("elsewhere/Dropped.attune", &rated("RAG"));
    let mut window = computer.open();
    window.drop_files(&[path]);
    assert_eq!(window.step(), "2 Rate");
    window.must_say("3 of 11 rated");
}

#[test]
fn a_file_dropped_over_an_open_one_says_what_will_happen_and_waits() {
    let computer = Computer::new();
    let path = computer.put("elsewhere/First.attune", &rated("RAG"));
    let mut window = computer.open_with(&path);
    window.press(Key::R);
    let other = computer.put("elsewhere/Other.attune", &rated("RAGRAGRAGRA"));
    window.drop_files(std::slice::from_ref(&other));
    assert!(window.has(Role::Dialog, "Open this file?"), "{}", window.all_said());
    window.must_say("Attune will save Acorn Nursery and close it first.");
    window.click("Stay here");
    window.must_say("4 of 11 rated");

    window.drop_files(&[other]);
    window.click("Open Other.attune");
    window.must_say("All 11 rated");
    // The last words of the one that was open are on disk.
    let first = read_assessment(&path).unwrap();
    assert_eq!(first.current_round().unwrap().rated(&first.checklist), 4);
}

#[test]
fn of_several_files_dropped_at_once_none_is_opened_before_one_is_chosen() {
    let computer = Computer::new();
    let one = computer.put("elsewhere/One.attune", &rated("RAG"));
    let two = computer.put("elsewhere/Two.attune", &rated("RAGR"));
    let mut window = computer.open();
    window.drop_files(&[one, two]);
    assert!(window.has(Role::Dialog, "Open one of these 2 files?"), "{}", window.all_said());
    window.must_say("Attune opens one file at a time.");
    window.click("Open Two.attune");
    window.must_say("4 of 11 rated");
}

#[test]
fn a_file_that_cannot_be_read_leaves_the_open_one_open() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    let broken = computer.write("elsewhere/Broken.attune", "no Attune file");
    window.drop_files(&[broken]);
    window.click("Open Broken.attune");
    assert!(window.has(Role::Dialog, "This file could not be opened"), "{}", window.all_said());
    window.click("Close");
    window.must_say("3 of 11 rated");
}

/// A ballot of the assessment that is open, filled in.
fn ballot(of: &Assessment, id: &str) -> Ballot {
    let form = Ballot::form(of, of.current_round().unwrap());
    let statements = form.checklist.statements.iter();
    let answers = statements.map(|statement| (statement.id.clone(), Vote::Green)).collect();
    Ballot { id: id.to_owned(), answers, ..form }
}

#[test]
fn ballots_dropped_on_an_open_assessment_are_offered_to_it() {
    let computer = Computer::new();
    let assessment = untouched();
    let put =
        |name: &str, id: &str| computer.write(name, format::write_ballot(&ballot(&assessment, id)).unwrap());
    let dropped =
        [put("mail/a.attune", "a"), put("mail/b.attune.bin", "b"), computer.write("mail/photo.jpg", "")];
    let mut window = computer.open_assessment(&assessment);
    window.drop_files(&dropped);
    assert!(window.has(Role::Dialog, "What should happen with these 3 files?"), "{}", window.all_said());
    window.click("Add the answers in 2 of them to this round");
    window.must_say("2 ballots were added.");
    window.click("Close");
    window.drop_files(&[put("mail/c.attune", "c")]);
    window.click("Add the answers in c.attune to this round");
    window.must_say("1 ballot was added.");
}

#[test]
fn every_form_and_export_dropped_on_a_course_is_looked_at_one_after_the_other() {
    let computer = Computer::new();
    let mut training = Training::new(checklists::standard());
    "Baby cues".clone_into(&mut training.course.name);
    let text = format::write(&FileContent::Training(training.clone())).unwrap();
    let course = computer.write("documents/Baby cues.attune", text);
    let form = |name: &str, code: &str| {
        let mut ballot = Ballot::for_learners(&training, Moment::Before).taken_up();
        ballot.answers.insert("cues".to_owned(), Vote::Amber);
        code.clone_into(&mut ballot.learner.as_mut().unwrap().code);
        computer.write(name, format::write_ballot(&ballot).unwrap())
    };
    let export = |name: &str, code: &str| {
        let heads: Vec<_> =
            training.checklist.statements.iter().map(|of| format!("\"{}\"", of.text)).collect();
        let cells = vec!["Green"; heads.len()].join(",");
        computer.write(name, format!("Your code,{}\n{code},{cells}\n", heads.join(",")))
    };
    let files = [
        export("mail/b.csv", "Rose 7"),
        form("mail/one.attune", "Blue 42"),
        computer.write("mail/broken.csv", ""),
        export("mail/c.csv", "Heron 7"),
        form("mail/two.txt", "Gold 48"),
    ];
    let mut window = computer.open_with(&course);
    window.drop_files(&files);
    assert_eq!(window.heading(), "Import answers");
    window.must_say("one.attune, two.txt · 2 files of answers");
    window.must_say("3 more files wait: b.csv, broken.csv, c.csv");
    window.click("Import the answers of 2 learners");
    // The next, and after it one that cannot be read.
    window.must_say("b.csv · ");
    window.must_say("2 more files wait: broken.csv, c.csv");
    window.click("Skip this file");
    assert!(window.has(Role::Dialog, "broken.csv could not be read"), "{}", window.all_said());
    window.click("Close");
    window.must_say("c.csv · ");
    window.must_not_say("more file");
    window.choose("When was this answered?", "After");
    window.click("Import the answers of 1 learner");
    assert_eq!(window.step(), "2 Answers");
    for code in ["Blue 42", "Gold 48", "Heron 7"] {
        window.must_say(code);
    }
    window.must_not_say("Rose 7");
}
