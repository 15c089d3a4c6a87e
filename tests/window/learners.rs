//! The learners of a course: under which codes they are kept, and how they are found.

use attune::files::{FileContent, format};
use attune::model::{Moment, Participant, Training};
use egui::accesskit::Live;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::answers::*;
use crate::support::*;

fn codes(training: &Training) -> Vec<&str> {
    training.participants.iter().map(|of| of.code.as_str()).collect()
}

#[test]
fn a_code_that_is_there_leads_to_its_row() {
    let training = course(&["Blue 42", "Red 17", "Fern 08"]);
    let training = answered(training, &[("Red 17", Moment::Before, "rra")]);
    let (_computer, mut window) = in_row(&training, " Fern 08 ");
    assert_eq!(cell(&window), "Fern 08, 1 Child development: not yet answered");
    window.must_not_say("answered some of this");
    window.press(Key::Enter);
    assert!(is_at_code(&window));
    window.type_keys("Red 17");
    window.press(Key::Enter);
    assert_eq!(cell(&window), "Red 17, 4 Tuning in to cues: not yet answered");
    window.must_say("Red 17 has answered some of this already. Go on with the first answer that is missing.");
    assert_eq!(window.labels_of(Role::RowHeader), ["Blue 42", "Red 17", "Fern 08"]);
}

#[test]
fn whoever_looks_at_the_paper_changes_nobodys_answers() {
    let given = [("Blue 42", Moment::Before, "rrrrrrrrrrr"), ("Red 17", Moment::Before, "rrrrrrrrrrr")];
    for code in ["blue42", "Blue 42"] {
        let training = answered(course(&["Blue 42", "Red 17"]), &given);
        let (_computer, mut window) = at_answers(&training);
        at_once(&mut window, &format!("{code}\nragragragraRed17\nggggggggggg"));
        assert!(is_at_code(&window), "{:?}", window.focused());
        assert_eq!(window.value(CODE), format!("{code}ragragragraRed17ggggggggggg"), "it can be seen");
        window.must_say("What you typed after the code stands in the field, and answered nothing.");
        window.type_keys("  ");
        window.press(Key::Enter);
        window.press(Key::Enter);
        assert!(
            window.has(Role::Button, if code == "blue42" { "It is Blue 42" } else { "It is another person" })
        );
        assert_eq!(window.labels_of(Role::RowHeader), ["Blue 42", "Red 17"]);
        let cells = window.labels_of(Role::GridCell);
        assert!(cells.iter().all(|cell| cell.ends_with(": Red")), "{cells:?}");
    }
}

#[test]
fn a_code_typed_in_another_way_is_asked_about_and_not_joined() {
    let (computer, mut window) = in_row(&course(&["Blue 42", "Red 17"]), "blue42");
    window.must_say("“blue42” looks like “Blue 42”.");
    assert!(is_at_code(&window));
    window.must_not_say("What you typed after the code");
    assert_eq!(window.labels_of(Role::RowHeader), ["Blue 42", "Red 17"]);
    window.press(Key::Tab);
    assert_eq!(window.focused(), (Role::Button, "It is Blue 42".to_owned()));
    window.press(Key::Enter);
    assert_eq!(cell(&window), "Blue 42, 1 Child development: not yet answered");
    window.must_not_say("looks like");
    window.press(Key::Enter);
    window.type_keys("BLUE 42");
    window.press(Key::Enter);
    window.press(Key::Tab);
    window.press(Key::Tab);
    window.press(Key::Space);
    assert_eq!(cell(&window), "BLUE 42, 1 Child development: not yet answered");
    let found = training_when(&computer, FILE, |found| !found.apart.is_empty());
    assert_eq!(codes(&found), ["Blue 42", "Red 17", "BLUE 42"]);
    window.must_not_say("look like one person’s");
}

#[test]
fn a_question_about_a_code_is_said_aloud_each_time_it_is_asked() {
    let (_computer, mut window) = in_row(&course(&["Blue 42"]), "blue42");
    let question = |window: &Window| {
        let node = window.get(Role::Label, "“blue42” looks like “Blue 42”.");
        (node.accesskit_node().live(), node.accesskit_node().id())
    };
    let (live, first) = question(&window);
    assert_eq!(live, Live::Polite);
    window.press(Key::Enter);
    assert_ne!(question(&window).1, first, "a screen reader says what is new");
}

#[test]
fn a_code_that_is_corrected_is_asked_about_no_more() {
    let (_computer, mut window) = in_row(&course(&["Blue 4", "Blue 42"]), "blue4");
    window.must_say("“blue4” looks like “Blue 4”.");
    window.press(Key::Backspace);
    window.must_not_say("looks like");
    window.type_keys("8");
    window.press(Key::Enter);
    assert_eq!(cell(&window), "blue8, 1 Child development: not yet answered");
}

#[test]
fn a_learner_who_has_answered_is_not_typed_over_before_the_trainer_says_so() {
    let given = [("Blue 42", Moment::Before, "rrrrrrrrrrr")];
    let (computer, mut window) = in_row(&answered(course(&["Blue 42"]), &given), "Blue 42");
    window.must_say("Blue 42 has answered this already.");
    assert!(is_at_code(&window));
    window.press(Key::Tab);
    assert_eq!(window.focused(), (Role::Button, "Change the answers of Blue 42".to_owned()));
    window.press(Key::Tab);
    window.press(Key::Enter);
    assert!(is_at_code(&window));
    assert_eq!(window.value(CODE), "Blue 42");
    window.must_say("Two people cannot share Blue 42.");
    window.type_keys("b");
    window.must_not_say("Two people cannot share");
    window.press(Key::Enter);
    assert_eq!(cell(&window), "Blue 42b, 1 Child development: not yet answered");
    window.press(Key::Enter);
    window.type_keys("Blue 42");
    window.press(Key::Enter);
    window.click("Change the answers of Blue 42");
    window.must_say("Blue 42 has answered this already. What you type replaces what is there.");
    assert_eq!(cell(&window), "Blue 42, 1 Child development: Red");
    window.type_keys("g");
    training_when(&computer, FILE, |found| letters(found, "Blue 42", Moment::Before) == "grrrrrrrrrr");
}

#[test]
fn a_code_typed_in_another_way_is_not_typed_over_either() {
    let given = [("Blue 42", Moment::Before, "rrrrrrrrrrr")];
    let (_computer, mut window) = in_row(&answered(course(&["Blue 42"]), &given), "blue42");
    window.press(Key::Tab);
    at_once(&mut window, "\nggg");
    assert!(is_at_code(&window));
    window.must_say("Blue 42 has answered this already.");
    window.must_say("What you typed after the code stands in the field, and answered nothing.");
    assert_eq!(window.value(CODE), "Blue 42ggg");
    window.click_on(Role::RadioButton, "After, 0 answered");
    window.must_not_say("has answered this already");
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
fn codes_one_digit_apart_are_offered_where_one_answered_only_before_and_one_only_later() {
    let both = [("Gold 50", Moment::Before, "rrr"), ("Gold 50", Moment::After, "rrr")];
    let given =
        [&both[..], &[("Gold 48", Moment::Before, "rrr"), ("Gold 49", Moment::After, "ggg")]].concat();
    let (computer, mut window) = at_answers(&answered(course(&["Gold 50", "Gold 48", "Gold 49"]), &given));
    window.must_say(
        "“Gold 48” answered only before, “Gold 49” only later, and the codes are nearly the same. Are they one person’s?",
    );
    window.click("Put them together");
    let found = training_when(&computer, FILE, |found| found.participants.len() == 2);
    assert_eq!(letters(&found, "Gold 48", Moment::After).trim_end_matches('.'), "ggg");
    window.ctrl(Key::Z);
    training_when(&computer, FILE, |found| found.participants.len() == 3);
    window.click("They are two people");
    window.must_not_say("nearly the same");
    training_when(&computer, FILE, |found| found.apart.len() == 1);
}

/// Clicks as fast as in a double click, and has what comes of it drawn.
fn click_quickly(window: &mut Window, pos: Pos2) {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    let press = |pressed| Event::PointerButton { pos, button, pressed, modifiers };
    for events in [vec![Event::PointerMoved(pos), press(true), press(false)], Vec::new()] {
        let now = window.harness.ctx.input(|input| input.time);
        let input = window.harness.input_mut();
        input.events.extend(events);
        input.time = Some(now + 0.05);
        window.harness.step();
        window.harness.input_mut().time = None;
    }
}

const TWO_PAIRS: [&str; 4] = ["Blue 42", "blue42", "Fern 08", "fern8"];

#[test]
fn a_double_click_joins_one_pair_and_says_which() {
    let (_computer, mut window) = at_answers(&course(&TWO_PAIRS));
    let at = window.get(Role::Button, "Put them together").rect().center();
    click_quickly(&mut window, at);
    click_quickly(&mut window, at);
    window.run();
    assert_eq!(window.labels_of(Role::RowHeader), ["Blue 42", "Fern 08", "fern8"]);
    assert_eq!(window.status(), "blue42 was put together with Blue 42. Ctrl+Z separates them again.");
    window.click("They are two people");
    assert_eq!(window.status(), "Fern 08 and fern8 stay two people. Ctrl+Z takes it back.");
}

#[test]
fn enter_twice_joins_one_pair() {
    let (_computer, mut window) = at_answers(&course(&TWO_PAIRS));
    window.get(Role::Button, "Put them together").focus();
    window.run();
    window.press(Key::Enter);
    window.must_say("“Fern 08” and “fern8” look like one person’s.");
    assert!(is_at_code(&window), "{:?}", window.focused());
    window.press(Key::Enter);
    assert_eq!(window.labels_of(Role::RowHeader), ["Blue 42", "Fern 08", "fern8"]);
}

#[test]
fn of_two_roles_it_is_said_which_stays() {
    let mut training = course(&["Blue 42", "blue42"]);
    let with_role = |code: &str, role: &str| {
        Participant { code: code.to_owned(), role: role.to_owned(), ..Participant::default() }.into()
    };
    training.participants = vec![with_role("Blue 42", "Midwife"), with_role("blue42", "Room leader")];
    let (_computer, window) = at_answers(&training);
    window.must_say("The code Blue 42 stays, and its role: “Midwife”, not “Room leader”.");
    training.participants = vec![with_role("Blue 42", ""), with_role("blue42", "Room leader")];
    let (_computer, window) = at_answers(&training);
    window.must_not_say("and its role");
}

#[test]
fn where_both_answered_at_a_moment_the_trainer_says_whose_answers_stay() {
    let given = [
        ("Blue 42", Moment::Before, "rrrrrrrrrrr"),
        ("blue42", Moment::Before, "ggggggggggg"),
        ("Blue 42", Moment::After, "aaaaaaaaaaa"),
    ];
    let (computer, mut window) = at_answers(&answered(course(&["Blue 42", "blue42"]), &given));
    window.must_say("Both answered before. If they are one person’s, say whose answers of that time stay");
    assert!(!window.has(Role::Button, "Put them together"), "not without a word");
    window.click("Put them together with the answers of blue42");
    let found = training_when(&computer, FILE, |found| codes(found) == ["blue42"]);
    assert_eq!(letters(&found, "blue42", Moment::Before), "ggggggggggg");
    assert_eq!(letters(&found, "blue42", Moment::After), "aaaaaaaaaaa", "what only one answered comes along");
    window.must_say("Blue 42 was put together with blue42, and the answers of blue42 stay.");
    window.ctrl(Key::Z);
    training_when(&computer, FILE, |found| codes(found) == ["Blue 42", "blue42"]);
    window.click("Put them together with the answers of Blue 42");
    let found = training_when(&computer, FILE, |found| codes(found) == ["Blue 42"]);
    assert_eq!(letters(&found, "Blue 42", Moment::Before), "rrrrrrrrrrr");
    window.ctrl(Key::Z);
    window.click("They are two people");
    window.must_not_say("look like one person’s");
    let found = training_when(&computer, FILE, |found| !found.apart.is_empty());
    assert_eq!(codes(&found), ["Blue 42", "blue42"]);
}

#[test]
fn a_code_that_nobody_answered_before_under_is_noticed_and_put_right() {
    let given = [("Oren 99", Moment::Before, "rrrrrrrrrrr"), ("Oren 9", Moment::After, "ggggggggggg")];
    let (computer, mut window) = at_answers(&answered(course(&["Oren 99", "Oren 9"]), &given));
    window.must_not_say("answered before the course.");
    window.click_on(Role::GridCell, "Oren 9, 1 Child development: Green");
    window.must_say("Nobody with the code Oren 9 answered before the course.");
    window.click("Oren 9: code, role, remove");
    window.rewrite("Code", "Oren 99");
    window.press(Key::Enter);
    window.must_say("Another learner has the code Oren 99.");
    window.click("They are one person: put both under Oren 99");
    let found = training_when(&computer, FILE, |found| codes(found) == ["Oren 99"]);
    assert_eq!(letters(&found, "Oren 99", Moment::Before), "rrrrrrrrrrr");
    assert_eq!(letters(&found, "Oren 99", Moment::After), "ggggggggggg");
}

#[test]
fn after_two_are_put_together_letters_go_on_with_that_learner_and_no_other() {
    let given = [("Pink 87", Moment::Before, "rrrrrrrrrrr"), ("Olive 33", Moment::Before, "ggggggggggg")];
    let codes_of = ["Pink 87", "Olive 33", "Pink 780", "Plum 25"];
    let (computer, mut window) = at_answers(&answered(course(&codes_of), &given));
    window.click_on(Role::RadioButton, "After, 0 answered");
    window.click_on(Role::GridCell, "Olive 33, 1 Child development: not yet answered");
    window.type_keys("ggggggggggg");
    window.click_on(Role::GridCell, "Pink 780, 1 Child development: not yet answered");
    window.type_keys("aaaaa");
    window.must_say("Nobody with the code Pink 780 answered before the course.");
    window.click("Pink 780: code, role, remove");
    window.must_not_say("click it to change it");
    window.rewrite("Code", "Pink 87");
    window.press(Key::Enter);
    window.click("They are one person: put both under Pink 87");
    assert_eq!(cell(&window), "Pink 87, 6 Observing relationships: not yet answered");
    window.type_keys("rrr");
    let found =
        training_when(&computer, FILE, |found| letters(found, "Pink 87", Moment::After) == "aaaaarrr...");
    assert_eq!(letters(&found, "Olive 33", Moment::After), "ggggggggggg");
    assert_eq!(codes(&found), ["Pink 87", "Olive 33", "Plum 25"]);
    // Esc puts the panel away, and the keyboard is in the same cell.
    window.click("Pink 87: code, role, remove");
    window.enter("Role");
    window.press(Key::Escape);
    assert!(!window.has(Role::TextInput, "Role"));
    assert_eq!(cell(&window), "Pink 87, 9 Reflecting together: not yet answered");
}

#[test]
fn the_answer_that_is_given_is_marked_among_the_buttons() {
    let given = [("Blue 42", Moment::Before, "r")];
    let (_computer, mut window) = at_answers(&answered(course(&["Blue 42"]), &given));
    window.click_on(Role::GridCell, "Blue 42, 1 Child development: Red");
    assert!(window.is_chosen(Role::Button, "Answer: Red"));
    assert!(!window.is_chosen(Role::Button, "Answer: Green"));
}

#[test]
fn any_two_learners_can_be_put_together_from_the_list_of_commands() {
    let given = [("Oren 99", Moment::Before, "rrrrrrrrrrr"), ("Kite 31", Moment::Before, "ggggggggggg")];
    let (computer, mut window) = at_answers(&answered(course(&["Oren 99", "Kite 31"]), &given));
    window.go("3 What changed");
    command(&mut window, "put two learners");
    assert_eq!(window.step(), "2 Answers");
    assert_eq!(window.focused(), (Role::TextInput, "Code".to_owned()));
    assert_eq!(window.value("Code"), "Oren 99");
    window.must_say("To put two learners together, type the other one’s code in place of Oren 99");
    window.rewrite("Code", "Kite 31");
    window.press(Key::Enter);
    window.must_say("Both answered before.");
    window.click("Put them together with the answers of Oren 99");
    let found = training_when(&computer, FILE, |found| codes(found) == ["Oren 99"]);
    assert_eq!(letters(&found, "Oren 99", Moment::Before), "rrrrrrrrrrr");
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
    window.click("Remove Blue 42 and 11 answers");
    assert_eq!(window.status(), "Blue 42 was removed, with all answers. Ctrl+Z brings them back.");
    training_when(&computer, FILE, |found| codes(found) == ["Red 17"]);
    window.ctrl(Key::Z);
    let found = training_when(&computer, FILE, |found| codes(found) == ["Blue 42", "Red 17"]);
    assert_eq!(letters(&found, "Blue 42", Moment::Before), "rrrrrrrrrrr");
}

#[test]
fn in_a_low_window_the_grid_keeps_its_room_beside_a_panel_and_a_question() {
    let computer = Computer::new();
    let names = ["Blue 42", "blue42", "Red 17", "Fern 08", "Plum 25", "Teal 47", "Kite 31"];
    let file = computer.write(FILE, format::write(&FileContent::from(&course(&names))).unwrap());
    let mut window = computer.open_sized(Some(&file), vec2(1024.0, 700.0));
    window.go("2 Answers");
    let is_roomy = |window: &Window| {
        let rows = window.harness.query_all_by_role(Role::RowHeader);
        let whole = rows.filter(|row| row.rect().bottom() < 650.0).count();
        assert!(whole >= 4, "{whole} rows above the status line");
    };
    is_roomy(&window);
    window.click("Blue 42: code, role, remove");
    is_roomy(&window);
    window.must_not_say("look like one person’s");
    window.click("Blue 42: code, role, remove");
    window.must_say("“Blue 42” and “blue42” look like one person’s.");
    window.enter(CODE);
    window.type_keys("red17 ");
    window.press(Key::Enter);
    window.type_keys("rag");
    is_roomy(&window);
}

#[test]
fn removing_a_learner_leads_to_the_next_code_and_removes_no_other() {
    let (_computer, mut window) = in_row(&course(&["Blue 42", "Red 17"]), "Blue 42");
    for (code, next) in [("Blue 42", "Red 17"), ("Red 17", "")] {
        window.click(&format!("{code}: code, role, remove"));
        window.get(Role::Button, &format!("Remove {code}")).focus();
        window.run();
        window.press(Key::Enter);
        assert!(!window.says("Remove "), "the panel is closed");
        assert!(is_at_code(&window), "{:?}", window.focused());
        if !next.is_empty() {
            assert_eq!(window.labels_of(Role::RowHeader), [next]);
        }
    }
}

#[test]
fn the_moments_say_how_many_have_answered_and_that_one_is_too_few() {
    let given = [("Blue 42", Moment::Before, "rrrrrrrrrrr"), ("Red 17", Moment::Before, "r")];
    let (_computer, mut window) = at_answers(&answered(course(&["Blue 42", "Red 17"]), &given));
    assert!(window.is_chosen(Role::RadioButton, "Before, 2 answered"));
    window.click_on(Role::RadioButton, "After, 0 answered");
    window.click_on(Role::GridCell, "Red 17, 1 Child development: not yet answered");
    window.type_keys("a");
    assert!(window.is_chosen(Role::RadioButton, "After, 1 answered"));
    window.must_say("1 learner answered both times. 1 answered only before, 0 only after.");
    window.go("3 What changed");
    window.must_say("1 of 1 moved up, 0 stayed, 0 went down. Too few to say anything.");
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
