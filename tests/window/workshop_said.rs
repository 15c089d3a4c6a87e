//! In a workshop nothing changes unseen: what another change, an undo or a saved form did
//! is said.

use attune::model::{GroupVotes, Tally, Voting, Way};
use egui::{Key, Role};

use super::workshop::{FOURTEEN, OURS, first, room, round};
use crate::support::*;

#[test]
fn once_everybody_has_answered_enter_asks_for_the_votes_and_begins_no_turn() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 5)]));
    window.press(Key::V);
    for _ in 0..5 {
        window.press(Key::Enter);
        window.type_keys("ggggggggggg");
        crate::turns::hand_in(&mut window);
    }
    window
        .wait_until("all is stored", |window| window.says("Everybody has answered. Give the computer back."));
    window.press(Key::Enter);
    window.must_say("Everybody has answered. Show the votes?");
    let found = computer.wait_for_file(OURS);
    assert!(round(&found).votes.keys().all(|id| round(&found).voting(id) == Voting::Hidden));
    window.press(Key::Enter);
    let found = computer.wait_for(OURS, |found| !round(found).revealed.is_empty());
    assert_eq!(round(&found).waiting, 0, "nobody has sat down");
}

#[test]
fn undo_on_another_screen_says_how_votes_are_taken_now_and_where_that_is_chosen() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &FOURTEEN));
    window.go("1 Set up");
    window.click_on(Role::RadioButton, "Paper slips");
    window.go("3 Overview");
    window.ctrl(Key::Z);
    assert_eq!(
        window.status(),
        "Undone: how we rate and vote. It is Cards in the air now; it is chosen on Set up."
    );
    computer.wait_for(OURS, |found| round(found).way == Way::Cards);
}

#[test]
fn a_saved_ballot_form_says_that_it_changed_how_we_vote_and_that_can_be_undone() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &FOURTEEN));
    window.ctrl(Key::K);
    window.type_text("save a ballot form");
    window.press(Key::Enter);
    window.click("Save the form");
    assert!(window.status().contains("We vote “By ballot file” from now on."), "{}", window.status());
    computer.wait_for(OURS, |found| round(found).way == Way::Afar);
    window.ctrl(Key::Z);
    computer.wait_for(OURS, |found| round(found).way == Way::Cards);
}

#[test]
fn a_role_that_is_taken_off_after_the_vote_leaves_its_votes_and_that_is_said() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &FOURTEEN));
    window.rewrite("Green: Nursery practitioner", "8");
    window.rewrite("Red: Other roles together", "6");
    window.click("Show the votes");
    window.go("1 Set up");
    window.click("Remove Manager");
    window.must_say("Manager is off the list. The first votes that were counted stay as they are.");
    window.ctrl(Key::Z);
    window.must_say("How many: Manager");
}

#[test]
fn letters_in_a_number_of_people_are_not_taken_and_that_is_said() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &FOURTEEN));
    window.go("1 Set up");
    window.rewrite("How many: Manager", "two");
    window.must_say("Only digits are taken here, such as 8.");
    assert_eq!(window.value("How many: Manager"), "2", "it does not become nought");
    window.rewrite("How many: Manager", "3");
    window.must_not_say("Only digits are taken here");
    computer.wait_for(OURS, |found| round(found).people() == 15);
}

#[test]
fn how_people_voted_stays_said_as_it_was_when_another_way_is_chosen() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &[("Practitioner", 14)]));
    window.type_keys("9");
    for count in ["3", "1", "0"] {
        window.press(Key::Enter);
        window.type_text(count);
    }
    window.press(Key::Enter);
    window.press(Key::Enter);
    window.must_say("Only 13 of 14 people counted.");
    window.press(Key::Enter);
    window.must_say("How 13 of 14 people saw it, before talking");
    window.must_not_say("How we voted on this");
    window.show(2);
    window.choose("How we vote, on every statement", "Paper slips");
    window.show(1);
    window.must_not_say("talk about this one first");
    window.must_not_say("How we voted on this");
    let found = computer.wait_for(OURS, |found| round(found).way == Way::Paper);
    assert_eq!(round(&found).ways_of(&first(&found)), [Way::Cards].into());
    window.show(2);
    window.ctrl(Key::Z);
    window.show(1);
    window.must_not_say("How we voted on this");
    computer.wait_for(OURS, |found| round(found).ways.is_empty());
}

#[test]
fn where_the_statements_differ_each_says_how_we_voted_on_it() {
    let mut file = room(Way::Cards, &[("Practitioner", 14)]);
    let ids: Vec<String> = file.checklist.statements.iter().map(|of| of.id.clone()).take(2).collect();
    let edited = std::sync::Arc::make_mut(file.rounds.last_mut().unwrap());
    for id in &ids {
        let tally = Tally { red: 6, amber: 2, green: 6, cant_say: 0 };
        edited.votes.insert(id.clone(), vec![GroupVotes::new("", tally)]);
        edited.revealed.insert(id.clone());
    }
    edited.ways.insert(ids[0].clone(), [Way::Paper].into());
    let mut window = Computer::new().open_assessment(&file);
    for (number, way) in [(1, "Paper slips"), (2, "Cards in the air")] {
        window.show(number);
        window.must_say(&format!("How we voted on this: {way}."));
    }
    // Both are open: one is the first, the other is worth it.
    window.must_say("wide apart: worth talking about");
    window.show(1);
    window.must_say("talk about this one first: wide apart");
}

#[test]
fn once_all_answers_are_stored_nobody_is_asked_for_a_role_or_to_begin() {
    let mut window =
        Computer::new().open_assessment(&room(Way::Keyboard, &[("Practitioner", 5), ("Visitor", 5)]));
    window.press(Key::V);
    window.must_say("Your role");
    for person in 0..10 {
        super::turns::turn(&mut window, Some(if person < 5 { '1' } else { '2' }), "ggggggggggg");
    }
    window
        .wait_until("all is stored", |window| window.says("Everybody has answered. Give the computer back."));
    window.must_not_say("Your role");
    window.must_not_say("Choose the role first");
    window.must_not_say("Begin");
}
