//! Report for a course: its documents, and its answers as CSV.

use std::sync::Arc;

use attune::app::platform::Choose;
use attune::documents::Format;
use attune::model::disclosure::next_edition;
use attune::model::{Change, Moment, Training, TrainingEdit, Vote};
use egui::{Key, Role};

use crate::answers::{FILE, answered, course, open_training, training_when};
use crate::support::*;

const COURSE: &str = "documents/Cues.attune";
const CSV: &str = "documents/Baby cues course – answers.csv";
const CHANCE: &str = "Say how often chance alone would bring such changes";
const SAVE_CSV: &str = "Save the answers as CSV…";

fn reporting() -> (Computer, Window) {
    let computer = Computer::new();
    let path = computer.write(COURSE, include_str!("../../assets/example-training.attune"));
    let mut window = computer.open_with(&path);
    window.go("4 Report");
    (computer, window)
}

/// What a screen reader says of all the pages.
fn all_words(window: &mut Window) -> String {
    let mut words = String::new();
    for page in window.labels_of(Role::Image).into_iter().filter(|name| name.starts_with("Page ")) {
        window.get(Role::Image, &page).scroll_to_me();
        window.run();
        words += &window.description(Role::Image, &page);
    }
    words
}

fn choose(window: &mut Window, kind: &str) {
    let cards = window.labels_of(Role::RadioButton);
    let card = cards.into_iter().find(|name| name.starts_with(kind)).unwrap();
    window.click_on(Role::RadioButton, &card);
}

fn save_csv_by_keys(window: &mut Window) {
    window.ctrl(Key::K);
    window.type_keys("answers as csv");
    window.press(Key::Enter);
}

#[test]
fn chance_is_said_only_where_it_is_asked_for_and_never_in_what_is_published() {
    let (_computer, mut window) = reporting();
    assert!(!all_words(&mut window).contains("by chance"));
    window.click_on(Role::CheckBox, CHANCE);
    let words = all_words(&mut window);
    assert!(words.contains("by chance about 1 time in 27"), "{words}");
    choose(&mut window, "Report for publishing");
    assert!(!window.has(Role::CheckBox, CHANCE));
    let published = all_words(&mut window);
    assert!(
        published.contains("Child development: 12 of 19 moved up, 7 did not")
            && !published.contains("1 time in 27"),
        "{published}"
    );
    choose(&mut window, "Forms on paper");
    assert!(!window.has(Role::CheckBox, CHANCE) && !window.has(Role::Button, SAVE_CSV));
    assert!(all_words(&mut window).contains("My code:"));
}

/// So many learners who answered before and after.
fn course_of(learners: usize) -> Training {
    let codes: Vec<String> = (0..learners).map(|number| format!("Blue {number}")).collect();
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    let moments = [(Moment::Before, "rrrrrrrrrrr"), (Moment::After, "aaaaaaaaaaa")];
    let given = codes.iter().flat_map(|code| moments.map(|(moment, letters)| (*code, moment, letters)));
    answered(course(&codes), &given.collect::<Vec<_>>())
}

#[test]
fn forms_that_are_not_filled_in_are_named_before_anything_is_published() {
    let computer = Computer::new();
    let mut course = course_of(12);
    for (learner, moment) in [(3, Moment::After), (4, Moment::Before), (5, Moment::After), (6, Moment::After)]
    {
        let of = Arc::make_mut(&mut course.participants[learner]);
        of.answers.get_mut(&moment).unwrap().ratings.pop_last();
    }
    let mut window = open_training(&computer, &course);
    window.go("4 Report");
    choose(&mut window, "Report for publishing");
    let open = "4 forms leave statements without an answer: Blue 3 (After), Blue 4 (Before), Blue 5 (After) and 1 more.";
    window.must_say(open);
    let mut window = open_training(&Computer::new(), &course_of(12));
    window.go("4 Report");
    choose(&mut window, "Report for publishing");
    window.must_not_say("leave statements without an answer");
}

#[test]
fn what_is_published_is_remembered_once_it_is_saved_and_undo_leaves_it() {
    let computer = Computer::new();
    let mut window = open_training(&computer, &course_of(12));
    window.go("4 Report");
    choose(&mut window, "Report for publishing");
    window.must_say("Before to After: 12 learners, with the answers that they have given.");
    window.must_say("Are all answers in? Whoever answers later is counted only once ten more have.");
    window.must_say("Once saved, the file remembers who is counted. Undo does not change that.");
    let save = window.get(Role::Button, "Save PDF").rect();
    let asked = "Are all answers in? Whoever answers later is counted only once ten more have.";
    assert!(window.get(Role::Status, asked).rect().bottom() < save.top(), "above the button");
    assert!(save.bottom() < 760.0, "which stays in sight");
    window.must_say("Before to Follow-up: nobody answered both times. It is told when ten have.");
    assert_eq!(training_when(&computer, FILE, |_| true).published, [], "what is only looked at");
    window.click("Save PDF");
    window.wait_until("saved", |window| window.has(Role::Button, "Show in folder"));
    assert_eq!(training_when(&computer, FILE, |of| !of.published.is_empty()).published[0].number, 12);
    window.must_say("Before to After counts 12 learners, with the answers that they had given by");
    window.must_not_say("the file remembers who is counted");
    window.ctrl(Key::Z);
    window.must_say("Before to After counts 12 learners, with the answers that they had given by");
    window.click("Count everybody anew");
    training_when(&computer, FILE, |of| of.published.is_empty());
    window.must_say("The next edition counts everybody as it is now.");
    window.must_say("Before to After: 12 learners, with the answers that they have given.");
    window.ctrl(Key::Z);
    training_when(&computer, FILE, |of| !of.published.is_empty());
}

#[test]
fn the_report_for_publishing_says_that_it_differs_from_a_course_whose_answers_are_gone() {
    let mut training = course_of(12);
    TrainingEdit::Publish(next_edition(&training, TODAY).added).apply(&mut training).unwrap();
    for is_gone in [false, true] {
        if is_gone {
            TrainingEdit::RemoveMoment(Moment::After).apply(&mut training).unwrap();
        }
        let computer = Computer::new();
        let mut window = open_training(&computer, &training);
        window.go("4 Report");
        choose(&mut window, "Report for publishing");
        let said = "The answers of 12 learners counted here are no longer in the course, so this report differs from it. What was published stays as it was.";
        assert_eq!(window.says(said), is_gone);
    }
}

#[test]
fn the_report_for_publishing_says_that_answers_were_corrected_and_stay_counted_as_they_were() {
    let mut training = course_of(12);
    let statement = training.checklist.statements[0].id.clone();
    let red = |number: usize| TrainingEdit::Answer {
        code: format!("Blue {number}"),
        moment: Moment::After,
        statement: statement.clone(),
        vote: Some(Vote::Red),
    };
    (0..6).for_each(|number| red(number).apply(&mut training).unwrap());
    TrainingEdit::Publish(next_edition(&training, TODAY).added).apply(&mut training).unwrap();
    let said = "Answers to 1 statement or question were changed since they were counted here. It stays counted as it was.";
    for is_corrected in [false, true] {
        if is_corrected {
            red(6).apply(&mut training).unwrap();
        }
        let computer = Computer::new();
        let mut window = open_training(&computer, &training);
        window.go("4 Report");
        choose(&mut window, "Report for publishing");
        assert_eq!(window.says(said), is_corrected);
        assert!(all_words(&mut window).contains("6 of 12 moved up"));
    }
}

#[test]
fn what_was_not_saved_under_a_name_that_is_taken_is_not_remembered() {
    let computer = Computer::new();
    let mut window = open_training(&computer, &course_of(12));
    window.go("4 Report");
    choose(&mut window, "Report for publishing");
    let place = window.value("Where to");
    std::fs::write(&place, "another").unwrap();
    window.click("Save PDF");
    window.wait_until("asked", |window| window.says("already exists."));
    window.click("Cancel");
    window.must_not_say("already exists.");
    window.must_say("Before to After: 12 learners, with the answers that they have given.");
    assert_eq!(training_when(&computer, FILE, |_| true).published, []);
    window.click("Save PDF");
    window.wait_until("asked", |window| window.says("already exists."));
    window.click("Save under another name");
    window.wait_until("saved", |window| window.has(Role::Button, "Show in folder"));
    training_when(&computer, FILE, |of| !of.published.is_empty());
    assert_eq!(std::fs::read_to_string(&place).unwrap(), "another");
    assert!(std::fs::exists(place.replace(".pdf", " 2.pdf")).unwrap());
}

#[test]
fn why_late_learners_wait_is_said_and_from_when_on_they_are_counted() {
    let computer = Computer::new();
    let mut training = course_of(12);
    TrainingEdit::Publish(next_edition(&training, TODAY).added).apply(&mut training).unwrap();
    for (learners, said) in [
        (
            16,
            "Before to After still counts 12 learners (counted on 22 November 2026). 4 more have answered since, and so few could be picked out. Once another 6 have, it counts 22.",
        ),
        (
            21,
            "Before to After still counts 12 learners (counted on 22 November 2026). 9 more have answered since, and so few could be picked out. Once another 1 has, it counts 22.",
        ),
        (22, "Before to After counts 12 learners (counted on 22 November 2026), and 10 more once saved."),
    ] {
        training.participants = course_of(learners).participants;
        let mut window = open_training(&computer, &training);
        window.go("4 Report");
        choose(&mut window, "Report for publishing");
        window.must_say(said);
        let told =
            if learners < 22 { "12 learners who answered both" } else { "22 learners who answered both" };
        assert!(all_words(&mut window).contains(told), "{learners}");
        window.close();
    }
}

#[test]
fn nothing_is_published_that_the_course_cannot_remember() {
    let computer = Computer::new();
    let mut window = open_training(&computer, &course_of(12));
    window.go("4 Report");
    choose(&mut window, "Report for publishing");
    let course = computer.path(FILE);
    std::fs::remove_file(&course).unwrap();
    std::fs::create_dir(&course).unwrap();
    window.click("Save PDF");
    window.wait_until("refused", |window| window.says("It was not saved, since the course’s own file"));
    assert!(computer.documents().iter().all(|name| !name.contains(".pdf")), "{:?}", computer.documents());
}

#[test]
fn the_answers_are_saved_as_csv_beside_the_course_and_never_over_another_file() {
    let (computer, mut window) = reporting();
    window.click(SAVE_CSV);
    let place = computer.path(CSV);
    assert_eq!(window.value("Where should it be saved?"), place.display().to_string());
    window.click("Save");
    window.must_say("Saved: ");
    // As what was saved as PDF: with the ways to it.
    assert!(window.has(Role::Button, "Open") && window.has(Role::Button, "Show in folder"));
    let saved = std::fs::read_to_string(&place).unwrap();
    assert!(saved.starts_with("\u{feff}\"Code\",\"Role\",\"Moment\",\"1 Child development\""), "{saved}");
    std::fs::write(&place, "mine").unwrap();
    save_csv_by_keys(&mut window);
    window.click("Save");
    window.must_say("A file with this name already exists.");
    assert_eq!(std::fs::read_to_string(&place).unwrap(), "mine");
}

#[test]
fn the_systems_dialog_chooses_the_place_of_the_answers_and_has_asked_about_replacing() {
    let (computer, mut window) = reporting();
    let chosen = computer.write("Chosen.csv", "old");
    computer.world.answers(&chosen);
    save_csv_by_keys(&mut window);
    assert_eq!(computer.world.asked(), [Choose::Export(Format::Csv, computer.path(CSV))]);
    assert!(std::fs::read_to_string(&chosen).unwrap().contains("Rowan 17"));
}

#[test]
fn a_folder_that_cannot_be_written_is_said_in_words() {
    let (computer, mut window) = reporting();
    computer.write("a file", "");
    window.click(SAVE_CSV);
    let place = computer.path("a file/answers.csv").display().to_string();
    window.rewrite("Where should it be saved?", &place);
    window.click("Save");
    window.must_say("There is a file where a folder is expected");
}
