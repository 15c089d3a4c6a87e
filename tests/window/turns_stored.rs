//! What is stored while people vote, what waits, and what can be taken back.

use attune::model::votes::total;
use attune::model::{Tally, Way};
use egui::{Key, Role};

use super::turns::{hand_in, on_disk, turn};
use super::workshop::{FOURTEEN, OURS, STATEMENTS, first, room, round};
use crate::support::*;

#[test]
fn the_screen_says_what_is_stored_and_what_waits_and_everything_is_stored_before_it_says_all_are_done() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 14)]));
    window.press(Key::V);
    for person in 1..=14 {
        turn(&mut window, None, "rrrrrrrrrrr");
        match person {
            4 => window.must_say("The answers of 4 people wait in memory. They are stored when everybody has answered or you show the votes, at the latest."),
            11 => window.must_say("The answers of 5 people are stored. Those of 6 people wait in memory"),
            12 => {
                window.press(Key::Escape);
                window.go("3 Overview");
                window.wait_until_saved();
                assert!(window.status().ends_with("but for the answers of 7 people, which wait in memory"));
                window.go("2 Rate");
                window.click("Pass the keyboard on");
            }
            13 => {
                window.must_say("One more person, and all 14 have answered");
                assert_eq!(window.heading(), "Pass to the next person");
            }
            14 => {
                assert_eq!(window.heading(), "Everybody has answered. Give the computer back.");
                assert_eq!(on_disk(&computer), (14, 0));
                window.must_say("The answers of 14 people are stored.");
                window.must_not_say("memory");
            }
            _ => {}
        }
    }
    // To show them is another step, and changes no count.
    let before = std::fs::read_to_string(computer.path(OURS)).unwrap();
    window.click("Everybody has answered");
    assert_eq!(std::fs::read_to_string(computer.path(OURS)).unwrap(), before);
    window.click("Show the votes to everybody");
    let found = computer.wait_for(OURS, |found| round(found).revealed.len() == STATEMENTS);
    assert_eq!(total(&round(&found).votes[&first(&found)]), Tally { red: 14, ..Tally::default() });
}

#[test]
fn everything_is_stored_also_when_somebody_has_left_the_room() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 14)]));
    window.press(Key::V);
    for _ in 0..13 {
        turn(&mut window, None, "rrrrrrrrrrr");
    }
    assert_eq!(on_disk(&computer), (5, 8));
    window.press(Key::Escape);
    window.go("1 Set up");
    window.rewrite("How many: Practitioner", "13");
    window.go("2 Rate");
    window.click("Pass the keyboard on");
    assert_eq!(window.heading(), "Everybody has answered. Give the computer back.");
    assert_eq!(on_disk(&computer), (13, 0));
}

#[test]
fn the_last_turn_can_be_taken_back_until_it_lies_among_others() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &FOURTEEN));
    window.press(Key::V);
    turn(&mut window, Some('1'), "rrrrrrrrrrr");
    turn(&mut window, Some('2'), "ggggggggggg");
    window.click("Take the last answers back");
    window.click("Take them back");
    window.must_say("1 of 14 people have answered.");
    window.must_say("The last answers were discarded. That person answers again.");
    assert_eq!(on_disk(&computer), (0, 1));
    assert!(!window.has(Role::Button, "Take the last answers back"), "the one before lies among others");
    turn(&mut window, Some('2'), "ggggggggggg");
    window.must_say("2 of 14 people have answered.");
}

#[test]
fn a_role_need_not_be_said() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &FOURTEEN));
    window.press(Key::V);
    for person in 0..14 {
        if person == 13 {
            window.click_on(Role::RadioButton, "I would rather not say");
        }
        turn(&mut window, (person < 13).then_some(if person < 8 { '1' } else { '2' }), "rrrrrrrrrrr");
    }
    let found = computer.wait_for(OURS, |found| round(found).voters(&first(found)) == 14);
    let groups: Vec<_> =
        round(&found).votes[&first(&found)].iter().map(|of| (of.group.as_str(), of.red)).collect();
    assert_eq!(groups, [("Nursery practitioner", 8), ("other roles", 6)]);
}

#[test]
fn rows_have_the_numbers_of_the_paper_also_where_some_were_shown_already() {
    let computer = Computer::new();
    let mut file = room(Way::Paper, &[("Practitioner", 6)]);
    let statement = file.checklist.statements[1].id.clone();
    let shown = std::sync::Arc::make_mut(file.rounds.last_mut().unwrap());
    let six = Tally { red: 6, ..Tally::default() };
    shown.votes.insert(statement.clone(), vec![attune::model::GroupVotes::new("", six)]);
    shown.revealed.insert(statement);
    let mut window = computer.open_assessment(&file);
    window.press(Key::V);
    window.must_say("2 Children with SEND: shown already");
    window.type_keys("r");
    window.must_say("1 Child development: Red");
    window.must_say("Now row 3: Evidence-based strategies");
    window.type_keys("g");
    window.must_say("3 Evidence-based strategies: Green");
    window.press(Key::Escape);
    window.choose("How we vote, on every statement", "Pass the keyboard");
    window.press(Key::V);
    window.press(Key::Enter);
    window.type_keys("r");
    window.must_say("Statement 3 of 11");
    window.type_keys("ggggggggg");
    assert_eq!(window.heading(), "Your answers");
    window.must_say("2 Children with SEND: shown already");
    window.must_say("11 Learning together locally: Green");
}

#[test]
fn after_a_crash_the_screen_says_from_whom_on_people_answer_again() {
    let by_role = [("Practitioner", 11), ("Visitor", 11)];
    for (roles, expected) in [
        (
            &[("Practitioner", 14)][..],
            "The answers of the first 5 people are stored. From person number 6 on, everybody answers again.",
        ),
        (
            &by_role[..],
            "These are stored: Practitioner, the first 5. Everybody else who has had a turn answers again.",
        ),
    ] {
        let computer = Computer::new();
        let mut window = computer.open_assessment(&room(Way::Keyboard, roles));
        window.press(Key::V);
        let as_one = roles.len() == 1;
        for person in 0..12 {
            // Eleven practitioners, and one visitor among them.
            turn(&mut window, (!as_one).then_some(if person == 2 { '2' } else { '1' }), "rrrrrrrrrrr");
        }
        assert_eq!(on_disk(&computer), (5, 7));
        let after = Computer::new();
        let copy = after.write("documents/After.attune", std::fs::read(computer.path(OURS)).unwrap());
        let mut window = after.open_with(&copy);
        window.press(Key::V);
        window.must_say(expected);
    }
}

#[test]
fn after_a_crash_at_any_point_the_screen_says_whose_turn_must_be_repeated() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 14)]));
    window.press(Key::V);
    for begun in 1..=12_u32 {
        // In the middle of the turn.
        window.press(Key::Enter);
        window.type_keys("rag");
        crashed(&computer, begun);
        window.type_keys("sragsrag");
        crashed(&computer, begun);
        hand_in(&mut window);
        crashed(&computer, begun);
    }
}

#[track_caller]
fn crashed(computer: &Computer, begun: u32) {
    let (stored, waiting) = on_disk(computer);
    assert_eq!(stored + waiting, begun, "everybody who has begun is stored or asked again");
    let after = Computer::new();
    let copy = after.write("documents/After.attune", std::fs::read(computer.path(OURS)).unwrap());
    let mut window = after.open_with(&copy);
    window.press(Key::V);
    match waiting {
        0 => window.must_not_say("Attune stopped"),
        1 => window.must_say("Attune stopped before the last person’s answers were stored."),
        _ => window.must_say(&format!("before the answers of the last {waiting} people were stored")),
    }
}

#[test]
fn nobody_has_to_answer_again_once_all_cards_are_counted() {
    let mut file = room(Way::Cards, &[("Practitioner", 6)]);
    let left_behind = std::sync::Arc::make_mut(file.rounds.last_mut().unwrap());
    left_behind.waiting = 3;
    let six = || vec![attune::model::GroupVotes::new("", Tally { red: 6, ..Tally::default() })];
    for statement in &file.checklist.statements[1..] {
        left_behind.votes.insert(statement.id.clone(), six());
        left_behind.revealed.insert(statement.id.clone());
    }
    let computer = Computer::new();
    let mut window = computer.open_assessment(&file);
    window.must_say("before the answers of the last 3 people were stored");
    window.rewrite("Red: Everyone", "6");
    window.click("Show the votes");
    let found = computer.wait_for(OURS, |found| round(found).revealed.len() == STATEMENTS);
    assert_eq!(round(&found).waiting, 0);
    window.click("Enter again: the first votes on this statement");
    window.must_not_say("Attune stopped");
}
