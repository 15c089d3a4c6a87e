//! The learners of a course: under which codes they are kept, and how they are found.

use attune::model::{Moment, Participant, Training};
use eframe::egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::answers::*;
use crate::support::*;

fn codes(training: &Training) -> Vec<&str> {
    training.participants.iter().map(|of| of.code.as_str()).collect()
}

#[test]
fn a_code_that_is_there_leads_to_its_row_and_says_if_it_has_answered_already() {
    let training = course(&["Blue 42", "Red 17", "Fern 08"]);
    let training = answered(training, &[("Red 17", Moment::Before, "rrrrrrrrrrr")]);
    let (_computer, mut window) = in_row(&training, " Fern 08 ");
    assert_eq!(cell(&window), "Fern 08, 1 Child development: not yet answered");
    window.must_not_say("What you type takes the place");
    window.press(Key::Enter);
    assert!(is_at_code(&window));
    window.type_keys("Red 17");
    window.press(Key::Enter);
    assert_eq!(cell(&window), "Red 17, 1 Child development: Red");
    window.must_say("Red 17 has answered this already. What you type takes the place of what is there.");
    assert_eq!(window.labels_of(Role::RowHeader), ["Blue 42", "Red 17", "Fern 08"]);
}

#[test]
fn a_code_typed_in_another_way_is_asked_about_and_not_joined() {
    let (computer, mut window) = in_row(&course(&["Blue 42", "Red 17"]), "blue42");
    window.must_say("“blue42” looks like “Blue 42”.");
    assert_eq!(window.focused(), (Role::Button, "It is Blue 42".to_owned()));
    assert_eq!(window.labels_of(Role::RowHeader), ["Blue 42", "Red 17"]);
    window.press(Key::Enter);
    assert_eq!(cell(&window), "Blue 42, 1 Child development: not yet answered");
    window.must_not_say("looks like");
    window.press(Key::Enter);
    window.type_keys("BLUE 42");
    window.press(Key::Enter);
    window.press(Key::Tab);
    window.press(Key::Space);
    assert_eq!(cell(&window), "BLUE 42, 1 Child development: not yet answered");
    let found = training_when(&computer, FILE, |found| !found.apart.is_empty());
    assert_eq!(codes(&found), ["Blue 42", "Red 17", "BLUE 42"]);
    window.must_not_say("look like one person’s");
}

#[test]
fn two_codes_of_one_person_are_put_together_when_the_trainer_says_so() {
    let given = [("Blue 42", Moment::Before, "rrrrrrrrrrr"), ("blue42", Moment::After, "ggggggggggg")];
    let (computer, mut window) = at_answers(&answered(course(&["Blue 42", "blue42"]), &given));
    window.must_say("“Blue 42” and “blue42” look like one person’s.");
    window.must_say("Nobody answered both times.");
    window.click("Put them together");
    window.must_say("1 learner answered both times.");
    let found = training_when(&computer, FILE, |found| found.participants.len() == 1);
    assert_eq!(letters(&found, "Blue 42", Moment::Before), "rrrrrrrrrrr");
    assert_eq!(letters(&found, "Blue 42", Moment::After), "ggggggggggg");
    window.must_not_say("look like one person’s");
}

#[test]
fn two_codes_that_both_answered_at_a_moment_cannot_be_put_together() {
    let given = [("Blue 42", Moment::Before, "rrrrrrrrrrr"), ("blue42", Moment::Before, "ggggggggggg")];
    let (computer, mut window) = at_answers(&answered(course(&["Blue 42", "blue42"]), &given));
    window.must_say("Both answered before, so they cannot be put together.");
    assert!(!window.has(Role::Button, "Put them together"));
    window.click("They are two people");
    window.must_not_say("look like one person’s");
    let found = training_when(&computer, FILE, |found| !found.apart.is_empty());
    assert_eq!(codes(&found), ["Blue 42", "blue42"]);
}

#[test]
fn a_code_is_corrected_in_place_and_a_code_that_is_taken_says_why_not() {
    let (computer, mut window) = in_row(&course(&["Blue 42", "Red 17"]), "Blue 42");
    window.click("Blue 42: code, role, remove");
    window.rewrite("Code", "Red 17");
    window.press(Key::Enter);
    window.must_say("Another learner has the code Red 17.");
    window.rewrite("Code", "  ");
    window.leave();
    window.must_say("A learner needs a code, so it stays Blue 42.");
    window.rewrite("Code", " Blue 43 ");
    window.press(Key::Enter);
    window.must_not_say("A learner needs a code");
    training_when(&computer, FILE, |found| codes(found) == ["Blue 43", "Red 17"]);
    window.rewrite("Code", "Blue 44");
    window.leave();
    training_when(&computer, FILE, |found| codes(found) == ["Blue 44", "Red 17"]);
    window.rewrite("Code", "Blue 45");
    window.ctrl(Key::Num1);
    training_when(&computer, FILE, |found| codes(found) == ["Blue 45", "Red 17"]);
}

#[test]
fn a_role_is_kept_and_shown_only_when_wanted() {
    let (computer, mut window) = in_row(&course(&["Blue 42"]), "Blue 42");
    window.click("Blue 42: code, role, remove");
    window.write("Role", "Room leader");
    training_when(&computer, FILE, |found| found.participants[0].role == "Room leader");
    let shown = |window: &Window| window.painted().iter().filter(|text| *text == "Room leader").count();
    assert_eq!(shown(&window), 1, "in its field only");
    window.click_on(Role::CheckBox, "Show roles");
    assert_eq!(shown(&window), 2);
}

#[test]
fn a_learner_is_removed_and_brought_back() {
    let given = [("Blue 42", Moment::Before, "rrrrrrrrrrr")];
    let (computer, mut window) = in_row(&answered(course(&["Blue 42", "Red 17"]), &given), "Blue 42");
    window.click("Blue 42: code, role, remove");
    window.click("Remove Blue 42");
    assert_eq!(window.status(), "Blue 42 was removed, with all answers. Ctrl+Z brings them back.");
    training_when(&computer, FILE, |found| codes(found) == ["Red 17"]);
    window.ctrl(Key::Z);
    let found = training_when(&computer, FILE, |found| codes(found) == ["Blue 42", "Red 17"]);
    assert_eq!(letters(&found, "Blue 42", Moment::Before), "rrrrrrrrrrr");
}

#[test]
fn the_moments_say_how_many_have_answered() {
    let given = [("Blue 42", Moment::Before, "rrrrrrrrrrr"), ("Red 17", Moment::Before, "g")];
    let (_computer, mut window) = at_answers(&answered(course(&["Blue 42", "Red 17"]), &given));
    assert!(window.is_chosen(Role::RadioButton, "Before, 2 answered"));
    window.click_on(Role::RadioButton, "After, 0 answered");
    window.click_on(Role::GridCell, "Red 17, 1 Child development: not yet answered");
    window.type_keys("a");
    assert!(window.is_chosen(Role::RadioButton, "After, 1 answered"));
    window.must_say("1 learner answered both times. 1 answered only before, 0 only after.");
}

#[test]
fn find_leads_to_a_learner_and_to_a_statement() {
    let mut training = course(&["Blue 42", "Red 17", "Fern 08"]);
    let fern = Participant { role: "Midwife".to_owned(), ..Participant::clone(&training.participants[2]) };
    training.participants[2] = fern.into();
    let (_computer, mut window) = at_answers(&training);
    window.go("1 Course");
    window.ctrl(Key::F);
    assert_eq!(window.heading(), "Find a learner or a statement");
    window.type_text("midwife");
    window.press(Key::Enter);
    assert_eq!(window.step(), "2 Answers");
    assert_eq!(cell(&window), "Fern 08, 1 Child development: not yet answered");
    window.ctrl(Key::F);
    window.type_text("supervision");
    window.press(Key::Enter);
    assert_eq!(cell(&window), "Fern 08, 10 Reflective supervision: not yet answered");
    window.type_keys("g");
    assert_eq!(cell(&window), "Fern 08, 11 Learning together locally: not yet answered");
    let cells = window.harness.query_all_by_role(Role::GridCell);
    assert_eq!(cells.filter(|cell| cell.accesskit_node().is_selected() == Some(true)).count(), 1);
}
