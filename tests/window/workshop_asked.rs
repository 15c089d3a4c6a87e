//! A workshop is asked before something is shown that may be a mistake, and finds its way.

use attune::model::{Tally, Way};
use egui::{Key, Role};

use crate::support::*;
use crate::workshop::{FOURTEEN, OURS, first, room, round};

/// A card that was missed: asked before, and nothing that was shown by role goes.
#[test]
fn a_missed_card_is_asked_about_and_leaves_the_other_statements_by_role() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &FOURTEEN));
    window.rewrite("Green: Nursery practitioner", "8");
    window.rewrite("Red: Other roles together", "6");
    window.click("Show the votes");
    window.must_say("Nursery practitioner: Green 8");
    window.show(3);
    window.rewrite("Green: Nursery practitioner", "8");
    window.rewrite("Red: Other roles together", "4");
    window.click("Show the votes");
    window.must_say("Only 12 of 14 people counted. Count again, or show these?");
    window.must_say("They would be shown for everyone together, not by role");
    window.must_not_say("Everyone: Red 4");
    // Counted again, it is another count to be asked about.
    window.rewrite("Red: Other roles together", "3");
    window.must_say("11 of 14 people counted");
    window.click("Show the votes");
    window.click("Show these 11 votes");
    window.must_say("Everyone: Red 3, Green 8");
    window.must_not_say("Nursery practitioner: Green");
    window.show(1);
    window.must_say("Nursery practitioner: Green 8");
    window.must_say("Other roles together: Red 6");
    let found = computer.wait_for(OURS, |found| round(found).revealed.len() == 2);
    assert_eq!(round(&found).votes[&first(&found)].len(), 2);
}

#[test]
fn the_votes_on_a_statement_can_be_taken_out_and_that_can_be_undone() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &[("Practitioner", 9)]));
    window.rewrite("Red: Everyone", "9");
    window.click("Show the votes");
    window.ctrl(Key::K);
    window.type_text("votes on this");
    window.press(Key::Enter);
    window.must_say("This statement has no votes now.");
    window.must_say("First votes, before we talk");
    computer.wait_for(OURS, |found| round(found).revealed.is_empty());
    window.ctrl(Key::Z);
    window.must_say("Everyone: Red 9");
}

/// Whoever expects to answer alone must not rate in front of the room.
#[test]
fn v_asks_how_to_vote_where_cards_are_chosen() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &[("Practitioner", 9)]));
    window.press(Key::V);
    window.must_say("How do you vote now?");
    window.type_keys("r");
    window.press(Key::Enter);
    window.type_text("9");
    window.must_say("9 of 9 people counted");
    window.rewrite("Red: Everyone", "0");
    window.leave();
    window.show(1);
    window.press(Key::V);
    window.click("Pass the keyboard: all statements");
    window.must_say("Ready for the first person");
    let found = computer.wait_for(OURS, |found| round(found).way == Way::Keyboard);
    assert_eq!(round(&found).rating(&first(&found)), None);
}

#[test]
fn undo_works_while_an_empty_count_has_the_keyboard() {
    let mut window = Computer::new().open_assessment(&room(Way::Cards, &[("Practitioner", 9)]));
    window.press(Key::R);
    assert_eq!(window.rating().as_deref(), Some("Red"));
    window.enter("Green: Everyone");
    window.ctrl(Key::Z);
    assert_eq!(window.rating(), None);
    // What was typed in it is the field's own.
    window.press(Key::G);
    window.rewrite("Green: Everyone", "7");
    window.ctrl(Key::Z);
    assert_eq!(window.rating().as_deref(), Some("Green"));
}

/// With votes shown, Next and Page Down go to what has not been agreed, also past what has.
#[test]
fn next_and_page_down_pass_over_what_is_agreed() {
    let mut file = room(Way::Cards, &[("Practitioner", 10)]);
    let ids: Vec<String> = file.checklist.statements.iter().map(|of| of.id.clone()).collect();
    let round_of = std::sync::Arc::make_mut(file.rounds.last_mut().unwrap());
    for id in &ids[..3] {
        let tally = Tally { green: 10, ..Tally::default() };
        round_of.votes.insert(id.clone(), vec![attune::model::GroupVotes::new("", tally)]);
        round_of.revealed.insert(id.clone());
    }
    for id in &ids[..4] {
        respond(&mut file, id, attune::model::ResponseField::Agreed(Some(attune::model::Rating::Green)));
    }
    for order in ["As listed", "To talk about"] {
        let mut window = Computer::new().open_assessment(&file);
        window.click_on(Role::RadioButton, order);
        window.show(2);
        let next = format!("Next: {}", title(5));
        assert!(window.has(Role::Button, &next), "{order}");
        window.press(Key::PageDown);
        window.must_say("Statement 5 of 11");
    }
}

#[test]
fn more_cards_than_people_are_asked_about_and_never_shown_without_a_word() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &[("Practitioner", 6)]));
    window.rewrite("Red: Everyone", "7");
    window.must_say("7 votes, but only 6 people are here. Is that right?");
    window.click("Show the votes");
    window.must_not_say("before talking");
    window.click("That is right: show the votes");
    window.must_say("How 7 people saw it, before talking");
    window.must_say("More votes were counted (7) than people are said to be here (6).");
    let found = computer.wait_for(OURS, |found| !round(found).votes.is_empty());
    let source = attune::documents::ReportSource::of_last_round(found);
    let record = source.build(attune::documents::AssessmentDocument::Record.into(), TODAY).unwrap();
    assert!(format!("{record:?}").contains("than people took part (6)"));
}
