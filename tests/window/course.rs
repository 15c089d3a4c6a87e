//! Course: what it is called, for whom, when, and what is asked.

use attune::files::checklists;
use attune::model::{Participant, Training};
use egui::{Key, Role};
use jiff::civil::date;

use crate::answers::{command, open_training, training_when};
use crate::support::*;

const UNTITLED: &str = "documents/Untitled 22 November 2026.attune";
const CUES: &str = "documents/Baby cues course.attune";

fn begun() -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open();
    command(&mut window, "compare a training course");
    (computer, window)
}

#[test]
fn the_keyboard_begins_in_the_courses_name_and_nothing_is_written_yet() {
    let (computer, window) = begun();
    assert_eq!(window.step(), "1 Course");
    assert_eq!(window.focused(), (Role::TextInput, "Name of the course".to_owned()));
    assert!(computer.documents().is_empty());
}

#[test]
fn naming_the_course_names_its_file_once() {
    let (computer, mut window) = begun();
    window.type_keys("Baby");
    training_when(&computer, UNTITLED, |found| found.course.name == "Baby");
    window.type_keys(" cues course");
    window.leave();
    training_when(&computer, CUES, |found| found.course.name == "Baby cues course");
    assert_eq!(computer.documents(), ["Baby cues course.attune"]);
    window.rewrite("Name of the course", "Another course");
    window.leave();
    training_when(&computer, CUES, |found| found.course.name == "Another course");
    assert_eq!(computer.documents(), ["Baby cues course.attune"]);
}

#[test]
fn days_of_a_course_may_be_past_and_a_follow_up_before_it_is_remarked_upon() {
    let (computer, mut window) = begun();
    window.type_text("Baby cues course");
    // Today is 22 November 2026: the nearest September is the one before.
    window.write("First day", "9 Sep");
    window.must_say("Wednesday 9 September 2026");
    window.write("Last day", "2 Oct");
    window.write("When will you follow up?", "9 Sep");
    window.leave();
    let found = training_when(&computer, CUES, |found| found.course.follow_up.is_some()).course;
    assert_eq!((found.begins, found.ends), (Some(date(2026, 9, 9)), Some(date(2026, 10, 2))));
    assert_eq!(found.follow_up, Some(date(2027, 9, 9)), "after the course");
    window.must_not_say("The follow-up does not come after the course.");
    window.rewrite("When will you follow up?", "9 Sep 2026");
    window.leave();
    window.must_say("The follow-up does not come after the course. Is that right?");
}

#[test]
fn group_and_days_are_kept_and_said_on_top() {
    let (computer, mut window) = begun();
    window.type_text("Baby cues course");
    window.write("For whom?", "Spring 2026");
    window.write("First day", "2 March 2026");
    window.write("Last day", "30 March 2026");
    window.write("When will you follow up?", "29 June 2026");
    window.leave();
    let found = training_when(&computer, CUES, |found| found.course.follow_up.is_some()).course;
    assert_eq!(found.group, "Spring 2026");
    assert_eq!(found.begins, Some(date(2026, 3, 2)));
    assert_eq!(found.ends, Some(date(2026, 3, 30)));
    assert_eq!(found.follow_up, Some(date(2026, 6, 29)));
    assert!(window.painted().contains(&"Spring 2026".to_owned()));
}

#[test]
fn a_last_day_before_the_first_is_asked_about_and_kept() {
    let (computer, mut window) = begun();
    window.type_text("Baby cues course");
    window.write("First day", "30 March 2026");
    window.write("Last day", "2 March 2026");
    window.leave();
    window.must_say("The last day comes before the first day.");
    training_when(&computer, CUES, |found| found.course.ends == Some(date(2026, 3, 2)));
}

#[test]
fn the_two_questions_are_shown_as_asked_with_their_source_and_asked_only_when_wanted() {
    let (computer, mut window) = begun();
    window.type_text("Baby cues course");
    window.must_say("How would you rate your understanding of infant mental health");
    window.must_say("How would you rate your confidence in working with parent-infant dyads");
    window.must_say("not part of the checklist");
    window.must_say("Parent-Infant Foundation, 2021");
    window.click_on(Role::CheckBox, "Ask the two questions about understanding and confidence as well");
    training_when(&computer, CUES, |found| found.questions);
    window.ctrl(Key::Z);
    training_when(&computer, CUES, |found| !found.questions);
}

#[test]
fn the_checklist_can_be_chosen_until_somebody_has_answered() {
    let computer = Computer::new();
    let mut training = Training::new(checklists::standard());
    training.participants.push(Participant { code: "Blue 42".to_owned(), ..Participant::default() }.into());
    let mut window = open_training(&computer, &training);
    window.go("1 Course");
    window.menu_name("Which checklist?");
    window.go("2 Answers");
    window.press(Key::Tab);
    window.click_on(Role::GridCell, "Blue 42, 1 Child development: not yet answered");
    window.press(Key::R);
    window.go("1 Course");
    assert!(!window.labels_of(Role::ComboBox).iter().any(|menu| menu.starts_with("Which checklist?")));
    window.must_say("The checklist can no longer be changed, because learners have answered.");
}

#[test]
fn the_ways_on_lead_to_answers_and_to_the_forms() {
    let (_computer, mut window) = begun();
    window.type_text("Baby cues course");
    window.click("Enter answers");
    assert_eq!(window.step(), "2 Answers");
    window.go("1 Course");
    window.click("Print the forms");
    assert_eq!(window.step(), "4 Report");
}

#[test]
fn how_a_learner_chooses_a_code_is_explained() {
    let (_computer, window) = begun();
    window.must_say("something that they will remember and nobody else knows");
    window.must_say("Not initials, not a birthday");
    for moment in ["Before", "After", "Looking back", "Follow-up"] {
        window.must_say(moment);
    }
}
