//! Attune's own forms that learners send back are doubted like any export: the
//! good ones come in, and each other file is named with its reason.

use std::path::Path;
use std::sync::Arc;

use crate::common::Folder;
use attune::files::FileContent;
use attune::files::checklists;
use attune::files::format::{self, parse, write_ballot};
use attune::files::import::forms::{self, is_forms};
use attune::files::import::survey::interpret::{Interpretation, interpret};
use attune::model::{Answers, Ballot, Checklist, Moment, Participant, Question, Training, Vote};

fn course() -> Training {
    let mut training = Training::new(checklists::standard());
    "Baby cues".clone_into(&mut training.course.name);
    training.questions = true;
    training
}

/// A learner's ballot with one answer to everything.
fn filled(training: &Training, moment: Moment, code: &str, vote: Vote) -> Ballot {
    let mut ballot = Ballot::for_learners(training, moment).taken_up();
    ballot.answers = training.checklist.statements.iter().map(|of| (of.id.clone(), vote)).collect();
    let learner = ballot.learner.as_mut().unwrap();
    code.clone_into(&mut learner.code);
    learner.set_score(Question::Confidence, Some(4));
    ballot
}

fn put(folder: &Folder, name: &str, ballot: &Ballot) {
    folder.write(&format!("in/{name}.attune"), write_ballot(ballot).unwrap());
}

/// What Import makes of the forms in the folder `in`, and what it leaves out.
pub fn read(folder: &Folder, training: &Training) -> (Interpretation, Vec<String>) {
    let table = forms::read(&[folder.path("in")], training).unwrap();
    let understood = interpret(&table, &forms::columns(training), Moment::Before, training);
    let told = understood.faults.iter().map(|fault| format!("{}: {}", table.place(fault), fault.what));
    let told = told.collect();
    (understood, told)
}

#[test]
fn good_forms_come_in_at_their_own_moment_and_the_others_are_named() {
    let (folder, training) = (Folder::new(), course());
    put(&folder, "a", &filled(&training, Moment::Before, "Blue 42", Vote::Red));
    put(&folder, "b", &filled(&training, Moment::LookingBack, "Blue 42", Vote::Amber));
    put(&folder, "c", &filled(&training, Moment::After, "", Vote::Green));
    put(&folder, "d", &Ballot::for_learners(&training, Moment::Before));
    put(&folder, "e", &Ballot::for_learners(&training, Moment::Before).taken_up());
    put(&folder, "f", &filled(&course(), Moment::Before, "Rose 7", Vote::Green));
    put(&folder, "g", &filled(&training, Moment::Before, "Blue 42", Vote::Green));
    let mut other = filled(&training, Moment::Before, "Rose 7", Vote::Green);
    other.checklist = Arc::new(Checklist { version: 2, ..(*other.checklist).clone() });
    put(&folder, "h", &other);
    folder.write("in/i.attune", "Attune(format: 1, document: Ballot(");
    put(&folder, "j", &filled(&training, Moment::FollowUp, "Heron 7", Vote::CantSay));
    // The course's own file lies in the same folder more often than not.
    folder.write("in/course.attune", format::write(&FileContent::Training(training.clone())).unwrap());
    folder.write("in/note.txt", "no ballot");
    let (understood, told) = read(&folder, &training);
    let entries: Vec<_> = understood
        .submissions
        .iter()
        .map(|of| (of.row, of.code.as_str(), of.moment, of.answers.ratings.len()))
        .collect();
    assert_eq!(entries, [(2, "Blue 42", Moment::LookingBack, 11), (9, "Heron 7", Moment::FollowUp, 11)]);
    assert_eq!(understood.submissions[0].answers.confidence, Some(4));
    assert_eq!(told.len(), 9, "{told:#?}");
    for (line, words) in told.iter().zip([
        "Row 3: c.attune: The code is missing.",
        "Row 4: e.attune: Nothing has been answered in it yet.",
        "Row 5: f.attune: It is for another course or team: Baby cues.",
        "Row 6: g.attune: “Blue 42” answered before in row 1 as well, and differently.",
        "Row 7: h.attune: It was made with another checklist",
        "Row 8: i.attune: Damaged:",
        // Nobody's answers are in these.
        "Row 10: note.txt: This is not a ballot.",
        "Row 11: course.attune: This is the file of the course itself.",
        "Row 12: d.attune: This is the form that was sent round.",
    ]) {
        assert!(line.starts_with(words), "{line}");
    }
}

#[test]
fn one_form_can_be_chosen_by_itself() {
    let (folder, training) = (Folder::new(), course());
    put(&folder, "a", &filled(&training, Moment::After, "Blue 42", Vote::Green));
    let path = folder.path("in/a.attune");
    assert!(is_forms(&path) && is_forms(&folder.path("in")) && !is_forms(Path::new("Form1.xlsx")));
    let table = forms::read(&[path], &training).unwrap();
    assert_eq!((table.how.as_str(), table.rows.len()), ("1 file of answers", 1));
    folder.write("empty/note.txt", "");
    assert!(forms::read(&[folder.path("empty")], &training).is_err());
}

#[test]
fn the_same_form_counts_once_and_two_codes_of_one_person_are_named() {
    let (folder, mut training) = (Folder::new(), course());
    let mut known = Participant { code: "Blue 42".to_owned(), ..Participant::default() };
    known.answers.insert(Moment::Before, Answers::default());
    training.participants = vec![known.into()];
    let one = filled(&training, Moment::After, "Blue 42", Vote::Red);
    put(&folder, "a", &one);
    folder.write("in/copies/a (1).attune.txt", write_ballot(&one).unwrap());
    let two = filled(&training, Moment::After, "Rose", Vote::Red);
    put(&folder, "b", &two);
    let mut corrected = two;
    "Rose 7".clone_into(&mut corrected.learner.as_mut().unwrap().code);
    put(&folder, "c", &corrected);
    let table = forms::read(&[folder.path("in")], &training).unwrap();
    assert_eq!(table.how, "1 file of answers · after: 1 of 1 have answered");
    let (understood, told) = read(&folder, &training);
    assert_eq!(understood.submissions.len(), 1);
    assert_eq!(
        told,
        [
            "Row 2: b.attune: One person’s answers are different in these files: b.attune, c.attune. Ask which is right, and choose that one by itself.",
            "Row 3: c.attune: One person’s answers are different in these files: b.attune, c.attune. Ask which is right, and choose that one by itself.",
            "Row 4: copies/a (1).attune.txt: A copy of a.attune. The answers count once.",
        ]
    );
    assert!(is_forms(&folder.path("in/copies/a (1).attune.txt")));
}

#[test]
fn a_teams_ballot_and_a_learners_are_never_taken_for_each_other() {
    let assessment = checklists::example();
    let round = assessment.current_round().unwrap();
    let mut team = Ballot::form(&assessment, round).taken_up();
    team.answers.insert("cues".to_owned(), Vote::Red);
    assert!(team.of_course(&course()).is_err());
    let learner = filled(&course(), Moment::Before, "Blue 42", Vote::Red);
    assert!(learner.belongs_to(&assessment, round).is_err());
    assert!(team.belongs_to(&assessment, round).is_ok());
}

#[test]
fn a_form_without_a_code_is_sound_and_a_score_that_is_none_is_a_fault() {
    let ballot = filled(&course(), Moment::Before, "", Vote::Red);
    let text = write_ballot(&ballot).unwrap();
    assert!(matches!(parse(&text, Path::new("test")).unwrap(), FileContent::Ballot(read) if read == ballot));
    let seven = text.replace("confidence: 4", "confidence: 7");
    assert_ne!(seven, text);
    let fault = parse(&seven, Path::new("test")).unwrap_err().faults.remove(0);
    assert_eq!(fault.place, "learner.confidence");
}
