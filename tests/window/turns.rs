//! People vote on this computer: the keyboard is passed, or slips are entered.

use attune::model::votes::total;
use attune::model::{Tally, Way};
use egui::{Event, Key, Modifiers, Role};

use super::workshop::{FOURTEEN, OURS, STATEMENTS, first, room, round};
use crate::support::*;

/// Hands in what was answered: asked about first.
pub fn hand_in(window: &mut Window) {
    assert_eq!(window.heading(), "Your answers");
    window.press(Key::Enter);
    assert_eq!((window.heading().as_str(), window.focused().1.as_str()), ("Your answers", "Hand in"));
    window.must_say("Hand in these answers? Press Enter again.");
    window.press(Key::Enter);
}

/// One person's turn, from the blank screen to the blank screen.
pub fn turn(window: &mut Window, role: Option<char>, answers: &str) {
    if let Some(role) = role {
        window.type_keys(&role.to_string());
    }
    window.press(Key::Enter);
    window.type_keys(answers);
    hand_in(window);
    let heading = window.heading();
    assert!(
        heading == "Pass to the next person" || heading.starts_with("Everybody has answered."),
        "{heading}"
    );
}

/// Votes in the file so far: people counted, and people whose answers it knows to be lost.
pub fn on_disk(computer: &Computer) -> (u32, u32) {
    let found = attune::files::format::read_assessment(&computer.path(OURS)).unwrap();
    (round(&found).voters(&first(&found)), round(&found).waiting)
}

#[test]
fn fourteen_people_pass_the_keyboard_and_nothing_shows_before_the_reveal() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &FOURTEEN));
    window.press(Key::V);
    assert_eq!(window.heading(), "Ready for the first person");
    window.must_say("Only counts are stored.");
    let mut stored = 0;
    // As they sit: eight practitioners among the others.
    for (person, role) in (0..).zip("12131212131121".chars()) {
        turn(&mut window, Some(role), if role == '1' { "ggggggggggg" } else { "rasrasrasra" });
        let (now, waiting) = on_disk(&computer);
        assert!(now == stored || now >= stored + 5, "{stored} to {now}");
        assert_eq!(now + waiting, person + 1, "who is stored and who waits");
        stored = now;
        window.must_not_say("Green");
        window.must_not_say("Red");
    }
    window.must_say("14 of 14 people have answered.");
    window.click("Everybody has answered");
    window.must_say("Once the votes are shown, nobody can add to them.");
    window.click("Show the votes to everybody");
    let found = computer.wait_for(OURS, |found| round(found).revealed.len() == STATEMENTS);
    assert_eq!(round(&found).waiting, 0);
    let votes = &round(&found).votes[&first(&found)];
    let groups: Vec<_> = votes.iter().map(|votes| (votes.group.as_str(), votes.tally().people())).collect();
    assert_eq!(groups, [("Nursery practitioner", 8), ("other roles", 6)]);
    window.must_say("Nursery practitioner: Green 8");
    window.must_say("talk about this one first: wide apart");
}

#[test]
fn forty_people_vote_by_keys_alone_and_come_to_the_talk() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 30), ("Visitor", 10)]));
    window.press(Key::V);
    for person in 0..40 {
        turn(&mut window, Some(if person % 4 == 0 { '2' } else { '1' }), "ragsragsrag");
    }
    window.must_say("40 of 40 people have answered.");
    for _ in 0..20 {
        if window.focused() == (Role::Button, "Everybody has answered".into()) {
            break;
        }
        window.press(Key::Tab);
    }
    window.press(Key::Enter);
    assert_eq!(window.heading(), "Everybody has answered. Show the votes?");
    window.press(Key::Tab);
    window.press(Key::Enter);
    window.must_say("How 40 people saw it, before talking");
    let found = computer.wait_for(OURS, |found| round(found).revealed.len() == STATEMENTS);
    assert_eq!(total(&round(&found).votes[&first(&found)]), Tally { red: 40, ..Tally::default() });
}

#[test]
fn those_who_answer_again_after_a_crash_are_counted_down() {
    let mut file = room(Way::Keyboard, &[("Practitioner", 6)]);
    std::sync::Arc::make_mut(file.rounds.last_mut().unwrap()).waiting = 2;
    let computer = Computer::new();
    let mut window = computer.open_assessment(&file);
    window.press(Key::V);
    window.must_say("before the answers of the last 2 people were stored");
    turn(&mut window, None, "rrrrrrrrrrr");
    window.must_say("before the last person’s answers were stored");
    assert_eq!(on_disk(&computer), (0, 2));
    turn(&mut window, None, "rrrrrrrrrrr");
    window.must_not_say("Attune stopped");
    assert_eq!(on_disk(&computer), (0, 2));
}

#[test]
fn nobody_can_look_at_the_answers_of_the_person_before() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 14)]));
    window.press(Key::V);
    turn(&mut window, None, "rrrrrrrrrrr");
    for key in [Key::Z, Key::Y, Key::Num2, Key::Num3, Key::F, Key::K, Key::W] {
        window.ctrl(key);
        assert_eq!(window.heading(), "Pass to the next person", "after Ctrl+{key:?}");
        window.must_not_say("Red");
    }
    window.press(Key::PageUp);
    window.press(Key::Backspace);
    window.must_not_say("Red");
    // Nor does the next turn begin with them.
    window.press(Key::Enter);
    assert!(
        !["Red", "Amber", "Green", "Can’t say"].iter().any(|word| window.is_chosen(Role::RadioButton, word))
    );
    assert!(window.is_disabled(Role::Button, "Next"));
}

#[test]
fn whoever_leaves_in_the_middle_leaves_nothing_behind() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 14)]));
    window.press(Key::V);
    window.press(Key::Enter);
    window.type_keys("rag");
    assert_eq!(on_disk(&computer), (0, 1));
    window.press(Key::Escape);
    assert_eq!(window.heading(), "Ready for the first person");
    assert_eq!(on_disk(&computer), (0, 0));
    window.must_say("Nothing from that turn was kept.");
}

#[test]
fn an_answer_can_be_changed_before_it_is_handed_in() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 1)]));
    window.press(Key::V);
    window.press(Key::Enter);
    window.type_keys("r");
    window.press(Key::Backspace);
    assert!(window.is_chosen(Role::RadioButton, "Red"));
    window.type_keys("aggggggggggg");
    assert_eq!(window.heading(), "Your answers");
    window.click("2 Children with SEND: Green");
    window.type_keys("s");
    window.must_say("2 Children with SEND: Can’t say");
    hand_in(&mut window);
    window.click("Everybody has answered");
    window.click("Show the votes to everybody");
    let found = computer.wait_for(OURS, |found| !round(found).revealed.is_empty());
    assert_eq!(total(&round(&found).votes[&first(&found)]), Tally { amber: 1, ..Tally::default() });
    assert_eq!(total(&round(&found).votes["send"]), Tally { cant_say: 1, ..Tally::default() });
}

#[test]
fn leaning_on_a_letter_answers_one_statement() {
    let mut window = Computer::new().open_assessment(&room(Way::Keyboard, &[("Practitioner", 14)]));
    window.press(Key::V);
    window.press(Key::Enter);
    for repeat in [false, true, true, true] {
        let (key, modifiers) = (Key::R, Modifiers::NONE);
        window.harness.event(Event::Key { key, physical_key: None, pressed: true, repeat, modifiers });
        window.harness.step();
    }
    window.run();
    window.must_say("Statement 2 of 11");
}

#[test]
fn too_few_answers_of_a_larger_room_are_not_shown() {
    let mut window = Computer::new().open_assessment(&room(Way::Keyboard, &[("Practitioner", 14)]));
    window.press(Key::V);
    for _ in 0..3 {
        turn(&mut window, None, "rrrrrrrrrrr");
    }
    window.click("Everybody has answered");
    window.must_say("so 2 more people are needed");
    assert!(!window.has(Role::Button, "Show the votes to everybody"));
    window.press(Key::Escape);
    assert_eq!(window.heading(), "Pass to the next person");
}

#[test]
fn the_keyboard_can_be_passed_for_one_statement_only() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 5)]));
    window.show(3);
    window.click("Only this statement");
    window.must_say("Begin: 1 statement");
    for _ in 0..5 {
        turn(&mut window, None, "g");
    }
    window.click("Everybody has answered");
    window.click("Show the votes to everybody");
    let found = computer.wait_for(OURS, |found| !round(found).revealed.is_empty());
    assert_eq!(round(&found).revealed.iter().collect::<Vec<_>>(), [&found.checklist.statements[2].id]);
    window.must_say("Everyone: Green 5");
}

#[test]
fn a_file_is_not_left_silently_while_answers_wait() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 14)]));
    window.press(Key::V);
    for _ in 0..3 {
        turn(&mut window, None, "rrrrrrrrrrr");
    }
    assert!(!window.close());
    window.must_say("The answers of 3 people are in memory only.");
    window.click("Stay here");
    for _ in 0..2 {
        turn(&mut window, None, "rrrrrrrrrrr");
    }
    // Five are enough to be stored.
    assert!(window.close());
    assert_eq!(on_disk(&computer), (5, 0));
}

#[test]
fn leaving_without_the_answers_that_wait_says_so_next_time() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 14)]));
    window.press(Key::V);
    turn(&mut window, None, "rrrrrrrrrrr");
    assert!(!window.close());
    window.click("Leave anyway");
    assert!(window.close());
    drop(window);
    let mut window = computer.open_with(&computer.path(OURS));
    window.press(Key::V);
    window.must_say("Attune stopped before the last person’s answers were stored.");
}

#[test]
fn rate_says_how_many_have_voted_while_their_answers_wait() {
    let mut window = Computer::new().open_assessment(&room(Way::Keyboard, &[("Practitioner", 14)]));
    window.press(Key::V);
    for _ in 0..3 {
        turn(&mut window, None, "rrrrrrrrrrr");
    }
    window.press(Key::Escape);
    window.must_say("3 people have voted. Nothing is shown yet.");
    window.click("Pass the keyboard on");
    window.must_say("3 of 14 people have answered.");
}

#[test]
fn whoever_is_asked_before_leaving_can_stay_and_has_lost_nothing() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 12)]));
    window.press(Key::V);
    for _ in 0..8 {
        turn(&mut window, None, "rrrrrrrrrrr");
    }
    window.press(Key::Enter);
    window.type_keys("ra");
    assert!(!window.close());
    window.must_say("The answers of 1 person are in memory only.");
    // Letters under the question are no answers, and Escape answers the question only.
    window.type_keys("g");
    window.press(Key::Escape);
    window.must_say("Statement 3 of 11");
    assert_eq!(on_disk(&computer), (0, 9), "nothing was written by asking");
    window.type_keys("ggggggggg");
    hand_in(&mut window);
    window.must_say("9 of 12 people have answered.");
}

#[test]
fn those_still_to_come_are_thought_of_before_leaving() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 8)]));
    window.press(Key::V);
    for _ in 0..6 {
        turn(&mut window, None, "rrrrrrrrrrr");
    }
    assert!(!window.close());
    window.must_say("2 people who are here have not answered yet.");
    window.click("Stay here");
    assert_eq!(on_disk(&computer), (0, 6));
}

#[test]
fn two_letters_at_once_are_two_answers_in_their_order() {
    let mut window = Computer::new().open_assessment(&room(Way::Keyboard, &[("Practitioner", 1)]));
    window.press(Key::V);
    window.press(Key::Enter);
    for key in [Key::G, Key::R] {
        let modifiers = Modifiers::NONE;
        let event = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        window.harness.input_mut().events.push(event);
    }
    window.harness.step();
    window.run();
    window.must_say("Statement 3 of 11");
    window.press(Key::Backspace);
    assert!(window.is_chosen(Role::RadioButton, "Red"));
    window.press(Key::Backspace);
    assert!(window.is_chosen(Role::RadioButton, "Green"));
}

#[test]
fn nothing_is_undone_that_people_are_voting_on() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &[("Practitioner", 14)]));
    window.rewrite("Red: Everyone", "14");
    window.click("Show the votes");
    window.click("Enter again: the first votes on this statement");
    window.choose("How we vote, on every statement", "Pass the keyboard");
    window.click("Only this statement");
    for _ in 0..3 {
        turn(&mut window, None, "g");
    }
    window.press(Key::Escape);
    // Back from the change of way, but not to the votes that were taken out.
    window.ctrl(Key::Z);
    window.ctrl(Key::Z);
    window.must_say("Nothing was undone: people are voting.");
    window.must_say("3 people have voted.");
}

#[test]
fn a_vote_that_was_begun_can_be_let_go_and_made_in_another_way() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 14)]));
    window.press(Key::V);
    turn(&mut window, None, "rrrrrrrrrrr");
    window.click("Everybody has answered");
    window.click("Discard the answers not yet added");
    window.choose("How we vote, on every statement", "Cards in the air");
    window.rewrite("Red: Everyone", "14");
    window.click("Show the votes");
    window.must_say("Everyone: Red 14");
    computer.wait_for(OURS, |found| round(found).waiting == 0 && !round(found).votes.is_empty());
}

/// What is asked after a crash is said on Home, and beside what was shown it is about the rest.
#[test]
fn after_a_crash_home_says_that_answers_are_missing_and_shown_votes_stay() {
    let computer = Computer::new();
    let mut file = room(Way::Keyboard, &[("Practitioner", 12)]);
    let shown = first(&file);
    let round_of = std::sync::Arc::make_mut(file.rounds.last_mut().unwrap());
    let tally = Tally { red: 12, ..Tally::default() };
    round_of.votes.insert(shown.clone(), vec![attune::model::GroupVotes::new("", tally)]);
    round_of.revealed.insert(shown);
    round_of.waiting = 3;
    let mut window = computer.open_assessment(&file);
    window.show(1);
    window.must_say("They have to answer again.");
    window.must_say("The votes shown here stay.");
    window.must_not_say("Nobody’s answers are stored yet");
    window.must_say("Everyone: Red 12");
    window.show(2);
    window.must_say("Nobody’s answers are stored yet");
    assert!(window.has(Role::Button, "Go on without these answers"));
    window.ctrl(Key::W);
    window.must_say("The answers of 3 people were not stored");
}
