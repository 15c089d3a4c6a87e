//! What a workshop lead and a manager by mouse met once more.

use attune::model::{GroupVotes, Tally, Way};
use egui::{Key, Role, pos2};

use crate::by_mouse::press_at;
use crate::support::*;
use crate::turns::turn;
use crate::workshop::{OURS, room, round};

#[test]
fn a_double_click_in_a_turn_answers_one_statement() {
    let mut window = Computer::new().open_assessment(&room(Way::Keyboard, &[("Practitioner", 14)]));
    window.press(Key::V);
    window.press(Key::Enter);
    let red = window.get(Role::RadioButton, "Red").rect().center();
    let now = window.harness.ctx.time() + 1.0;
    press_at(&mut window, red, now);
    press_at(&mut window, red, now + 0.2);
    window.must_say("Statement 2 of 11");
    press_at(&mut window, red, now + 1.0);
    window.must_say("Statement 3 of 11");
}

#[test]
fn a_double_click_asks_about_a_missing_card_and_does_not_answer() {
    let mut window = Computer::new().open_assessment(&room(Way::Cards, &[("Practitioner", 9)]));
    window.rewrite("Red: Everyone", "8");
    let show = window.get(Role::Button, "Show the votes").rect().center();
    let now = window.harness.ctx.time() + 1.0;
    press_at(&mut window, show, now);
    press_at(&mut window, show, now + 0.12);
    window.must_not_say("before talking");
    press_at(&mut window, show, now + 2.0);
    window.must_say("How 8 of 9 people saw it, before talking");
}

#[test]
fn a_double_click_on_a_star_leaves_it_starred() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    window.go("3 Overview");
    let star = window.get(Role::CheckBox, &format!("Priority: {}", title(1))).rect().center();
    let now = window.harness.ctx.time() + 1.0;
    press_at(&mut window, star, now);
    press_at(&mut window, star, now + 0.2);
    computer.wait_for(OURS, |found| found.current_round().unwrap().priorities.len() == 1);
    assert!(!window.says("is no longer a priority"));
}

#[test]
fn nobody_reads_of_the_answers_of_the_person_before_that_they_are_handed_in() {
    let mut window = Computer::new().open_assessment(&room(Way::Keyboard, &[("Practitioner", 6)]));
    window.press(Key::V);
    turn(&mut window, None, "rrrrrrrrrrr");
    assert_eq!(window.status(), "Thank you. Your answers are handed in.");
    window.press(Key::Enter);
    window.must_say("Statement 1 of 11");
    window.must_not_say("Your answers are handed in.");
}

#[test]
fn whoever_leaves_while_people_vote_is_told_what_is_kept() {
    let mut window = Computer::new().open_assessment(&room(Way::Keyboard, &[("Practitioner", 10)]));
    window.press(Key::V);
    for _ in 0..6 {
        turn(&mut window, None, "rrrrrrrrrrr");
    }
    assert!(!window.close());
    window.must_say("4 people who are here have not answered yet.");
    window.must_say("The answers of 6 people are kept in the file, whatever you choose.");
}

#[test]
fn after_a_vote_on_one_statement_the_list_stays_as_it_was() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 5)]));
    window.show(3);
    window.click("Only this statement");
    for _ in 0..5 {
        turn(&mut window, None, "g");
    }
    window.press(Key::Enter);
    window.press(Key::Enter);
    computer.wait_for(OURS, |found| !round(found).revealed.is_empty());
    assert_eq!(window.status(), "These are the first votes on this statement.");
    window.must_say("Statement 3 of 11");
    assert!(window.is_chosen(Role::RadioButton, "As listed"), "{}", window.all_said());
}

#[test]
fn whoever_votes_beside_a_vote_that_was_begun_is_told_so() {
    let mut window = Computer::new().open_assessment(&room(Way::Keyboard, &[("Practitioner", 14)]));
    window.show(3);
    window.click("Only this statement");
    turn(&mut window, None, "g");
    window.press(Key::Escape);
    window.show(5);
    window.press(Key::V);
    assert_eq!(window.heading(), "Pass to the next person");
    assert!(window.status().starts_with("Answers to other statements are still waiting."));
}

#[test]
fn the_way_of_voting_says_that_it_is_that_of_every_statement() {
    let window = Computer::new().open_assessment(&room(Way::Cards, &[("Practitioner", 14)]));
    window.must_say("On every statement:");
}

#[test]
fn the_buttons_of_a_slip_stand_still() {
    let mut window = Computer::new().open_assessment(&room(Way::Paper, &[("Practitioner", 7)]));
    window.press(Key::V);
    let place = |window: &Window| window.get(Role::Button, "Add this slip").rect().top();
    let before = place(&window);
    for _ in 0..6 {
        window.type_keys("rrrrrrrrrrr");
        window.press(Key::Enter);
        assert!((place(&window) - before).abs() < 0.5, "{before} to {}", place(&window));
    }
    window.must_say("One more person, and all 7 have answered");
}

#[test]
fn a_slip_about_one_statement_has_one_row() {
    let mut window = Computer::new().open_assessment(&room(Way::Paper, &[("Practitioner", 7)]));
    window.show(3);
    window.click("Only this statement");
    assert_eq!(window.heading(), "Slip 1");
    window.must_not_say("not voted on now");
}

#[test]
fn two_ratings_with_as_many_votes_are_asked_about_as_two() {
    let mut ours = room(Way::Cards, &[("Practitioner", 14)]);
    let first = ours.checklist.statements[0].id.clone();
    let mut voted = round(&ours).clone();
    let tally = Tally { red: 6, amber: 6, green: 2, cant_say: 0 };
    voted.votes.insert(first.clone(), vec![GroupVotes::new("", tally)]);
    voted.revealed.insert(first);
    *ours.rounds.last_mut().unwrap() = voted.into();
    let mut window = Computer::new().open_assessment(&ours);
    window.show(1);
    window.press(Key::G);
    window.must_say("Red and Amber have 6 of 14 votes each. Why do we agree on Green?");
}

#[test]
fn roles_that_are_counted_together_are_named_with_the_rule() {
    let present = [("Practitioner", 8), ("Health visitor", 5), ("Cook", 2)];
    let mut window = Computer::new().open_assessment(&room(Way::Cards, &present));
    let said = "Counted together, so that nobody can be picked out: Health visitor and Cook. A role with fewer than five votes is never shown by itself. If fewer than five would be left so, the next smallest role joins them.";
    window.go("1 Set up");
    window.must_say(said);
    window.go("2 Rate");
    window.rewrite("Green: Practitioner", "8");
    window.rewrite("Red: Other roles together", "7");
    window.click("Show the votes");
    window.must_say(said);
}

#[test]
fn a_file_opens_on_the_statement_where_it_was_killed() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAGGGGGGGGG"));
    window.go("5 Report");
    window.go("2 Rate");
    window.show(7);
    let noted = computer.path("data/recent.ron");
    // What is killed notes nothing any more.
    window.wait_until("noted", |_| {
        std::fs::read_to_string(&noted).is_ok_and(|text| text.contains("Ours.attune\": 7"))
    });
    drop(window);
    let window = computer.open_with(&computer.path(OURS));
    assert_eq!(window.step(), "2 Rate");
    window.must_say("Statement 7 of 11");
}

#[test]
fn a_click_just_above_the_words_is_no_click_at_their_beginning() {
    let mut window = Computer::new().open_assessment(&rated("A"));
    window.show(1);
    window.write("Why this rating?", "One line");
    window.press(Key::Escape);
    let field = window.field("Why this rating?").rect();
    let now = window.harness.ctx.time() + 1.0;
    press_at(&mut window, pos2(field.right() - 30.0, field.top() - 2.0), now);
    window.type_keys("!");
    assert_eq!(window.value("Why this rating?"), "One line!");
}

#[test]
fn a_click_on_a_cut_reason_opens_it_on_rate() {
    let mut ours = rated("A");
    let long = ["Two rooms do this every day, and the third began in the spring."; 4].join(" ");
    let first = ours.checklist.statements[0].id.clone();
    let mut said = round(&ours).clone();
    std::sync::Arc::make_mut(said.responses.get_mut(&first).unwrap()).note = long.clone();
    *ours.rounds.last_mut().unwrap() = said.into();
    let mut window = Computer::new().open_assessment(&ours);
    window.go("3 Overview");
    let shown = window.get(Role::Cell, &format!("Why: {long}")).rect();
    let now = window.harness.ctx.time() + 1.0;
    press_at(&mut window, shown.left_top() + egui::vec2(40.0, 16.0), now);
    assert_eq!((window.step().as_str(), window.focused().1.as_str()), ("2 Rate", "Why this rating?"));
}
