//! A workshop: votes unseen, the reveal, the talk and what is agreed.

use attune::model::votes::total;
use attune::model::{Assessment, Mode, Present, Round, Tally, Voting, Way};
use eframe::egui::{Event, Key, Modifiers, Role, ViewportCommand};

use crate::support::*;

const OURS: &str = "documents/Ours.attune";
const STATEMENTS: usize = 11;

/// A room that votes first.
pub fn room(way: Way, roles: &[(&str, u32)]) -> Assessment {
    let mut assessment = untouched();
    let round = std::sync::Arc::make_mut(assessment.rounds.last_mut().unwrap());
    round.mode = Mode::VoteFirst;
    round.way = way;
    round.present =
        roles.iter().map(|(role, number)| Present { role: (*role).into(), number: *number }).collect();
    assessment
}

const FOURTEEN: [(&str, u32); 3] = [("Nursery practitioner", 8), ("Room leader", 4), ("Manager", 2)];

fn round(assessment: &Assessment) -> &Round {
    assessment.current_round().unwrap()
}

fn first(assessment: &Assessment) -> String {
    assessment.checklist.statements[0].id.clone()
}

/// One person's turn, from the blank screen to the blank screen.
fn turn(window: &mut Window, role: Option<char>, answers: &str) {
    if let Some(role) = role {
        window.type_keys(&role.to_string());
    }
    window.press(Key::Enter);
    window.type_keys(answers);
    assert_eq!(window.heading(), "Your answers");
    window.press(Key::Enter);
    assert_eq!(window.heading(), "Pass to the next person");
}

/// Votes in the file so far: people counted, and people whose answers it knows to be lost.
fn on_disk(computer: &Computer) -> (u32, u32) {
    let found = attune::files::format::read_assessment(&computer.path(OURS)).unwrap();
    (round(&found).voters(&first(&found)), round(&found).waiting)
}

#[test]
fn a_room_of_twenty_is_counted_with_a_few_keys() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &[("Nursery practitioner", 20)]));
    // A digit begins in the first number; Enter goes on to the next.
    window.type_keys("7");
    window.press(Key::Enter);
    window.type_text("6");
    window.press(Key::Enter);
    window.type_text("5");
    window.press(Key::Enter);
    window.type_text("2");
    window.must_say("20 of 20 people counted");
    window.press(Key::Enter);
    assert_eq!(window.focused(), (Role::Button, "Show the votes".into()));
    window.press(Key::Enter);
    window.must_say("How 20 people saw it, before talking");
    let found = computer.wait_for(OURS, |found| round(found).voting(&first(found)) == Voting::Revealed);
    let expected = Tally { red: 7, amber: 6, green: 5, cant_say: 2 };
    assert_eq!(total(&round(&found).votes[&first(&found)]), expected);
}

#[test]
fn cards_are_counted_by_role_stepped_and_folded() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &FOURTEEN));
    window.rewrite("Green: Nursery practitioner", "8");
    window.rewrite("Red: Room leader", "3");
    window.press(Key::ArrowUp);
    assert_eq!(window.value("Red: Room leader"), "4");
    window.click("One more: Amber: Manager");
    window.click("One more: Amber: Manager");
    window.click("One more: Amber: Manager");
    window.must_say("15 votes, and 14 people are here. Is that right?");
    window.must_say("3 of 2");
    window.click("One fewer: Amber: Manager");
    window.must_say("14 of 14 people counted");
    window.click("Show the votes");
    window.must_say("Other roles together: Red 4, Amber 2");
    window.must_say("Nursery practitioner: Green 8");
    window.must_say("Everyone: Red 4, Amber 2, Green 8");
    window.must_say("Roles with fewer than five people are counted together");
    window.must_not_say("Room leader");
    let found = computer.wait_for(OURS, |found| !round(found).votes.is_empty());
    let groups: Vec<_> =
        round(&found).votes[&first(&found)].iter().map(|votes| votes.group.clone()).collect();
    assert_eq!(groups, ["Nursery practitioner", "other roles"]);
}

#[test]
fn the_whole_room_can_be_counted_as_one() {
    let mut window = Computer::new().open_assessment(&room(Way::Cards, &FOURTEEN));
    window.click("Count the whole room together");
    window.rewrite("Red: Everyone", "9");
    window.rewrite("Can’t say: Everyone", "5");
    window.click("Show the votes");
    window.must_say("Everyone: Red 9, Can’t say 5");
    window.must_say("Shown for everyone together");
}

#[test]
fn three_cards_of_a_larger_room_are_not_shown() {
    let mut window = Computer::new().open_assessment(&room(Way::Cards, &[("Nursery practitioner", 14)]));
    window.rewrite("Red: Everyone", "3");
    assert!(window.is_disabled(Role::Button, "Show the votes"));
    window.must_say("Fewer than five votes would show who said what.");
}

#[test]
fn a_room_of_three_sees_totals_and_is_told_why() {
    let mut window = Computer::new().open_assessment(&room(Way::Cards, &[("Leader", 2), ("Cook", 1)]));
    window.rewrite("Red: Everyone", "3");
    window.click("Show the votes");
    window.must_say("Everyone: Red 3");
    window.must_say("Fewer than five people voted, so only totals are shown");
}

#[test]
fn a_wrong_count_is_entered_again_and_that_can_be_undone() {
    let mut window = Computer::new().open_assessment(&room(Way::Cards, &[("Practitioner", 14)]));
    window.rewrite("Red: Everyone", "14");
    window.click("Show the votes");
    window.press(Key::A);
    window.must_say("Most people said Red. Why do we agree on Amber?");
    window.click("Enter the first votes on this statement again");
    window.must_not_say("before talking");
    window.must_say("taken out");
    // What was agreed is another matter.
    assert_eq!(window.rating().as_deref(), Some("Amber"));
    window.ctrl(Key::Z);
    window.must_say("Everyone: Red 14");
}

#[test]
fn agreeing_on_what_fewer_said_asks_for_a_reason_and_blocks_nothing() {
    let mut window = Computer::new().open_assessment(&room(Way::Cards, &[("Practitioner", 14)]));
    window.rewrite("Red: Everyone", "9");
    window.rewrite("Green: Everyone", "5");
    window.click("Show the votes");
    assert_eq!(window.rating(), None, "an agreed rating is not filled in from the votes");
    window.press(Key::R);
    window.must_not_say("Most people said");
    window.press(Key::G);
    window.must_say("Most people said Red. Why do we agree on Green?");
    window.write("Why this rating?", "Two of us have just been trained.");
    window.must_not_say("Most people said");
    window.write("Not everyone agreed: what was the other view?", "The new ones have not.");
}

#[test]
fn fourteen_people_pass_the_keyboard_and_nothing_shows_before_the_reveal() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &FOURTEEN));
    window.press(Key::V);
    assert_eq!(window.heading(), "Ready for the first person");
    window.must_say("Only counts are stored.");
    let mut stored = 0;
    for person in 0..14 {
        let role = if person < 8 {
            '1'
        } else if person < 12 {
            '2'
        } else {
            '3'
        };
        turn(&mut window, Some(role), if person < 8 { "ggggggggggg" } else { "rasrasrasra" });
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
    assert_eq!(window.heading(), "Has everybody answered?");
    window.press(Key::Tab);
    window.press(Key::Enter);
    window.must_say("How 40 people saw it, before talking");
    let found = computer.wait_for(OURS, |found| round(found).revealed.len() == STATEMENTS);
    assert_eq!(total(&round(&found).votes[&first(&found)]), Tally { red: 40, ..Tally::default() });
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
        window.press(Key::Enter);
        crashed(&computer, begun);
    }
}

/// What Attune says when it opens a copy of the file as it is on disk now.
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
    window.must_say("Nothing of that turn was kept.");
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
    window.press(Key::Enter);
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
    window.click("Leave without them");
    assert!(window.commands().contains(&ViewportCommand::Close) || window.close());
    drop(window);
    let mut window = computer.open_with(&computer.path(OURS));
    window.press(Key::V);
    window.must_say("Attune stopped before the last person’s answers were stored.");
}

#[test]
fn slips_are_entered_with_a_letter_for_each_row_and_cannot_be_looked_at_again() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Paper, &FOURTEEN));
    window.press(Key::V);
    for slip in 1..=14 {
        assert_eq!(window.heading(), format!("Slip {slip}"));
        window.type_keys(if slip <= 8 { "1" } else { "3" });
        // The last row was left empty on paper.
        window.type_keys("rrrrrggggg");
        window.must_say("1 row is empty. It counts as Can’t say.");
        window.press(Key::Enter);
        window.must_not_say(": Red");
    }
    window.click("All slips are in");
    window.click("Show the votes to everybody");
    let found = computer.wait_for(OURS, |found| round(found).revealed.len() == STATEMENTS);
    assert_eq!(total(&round(&found).votes[&first(&found)]), Tally { red: 14, ..Tally::default() });
    assert_eq!(total(&round(&found).votes["joint-learning"]), Tally { cant_say: 14, ..Tally::default() });
}

#[test]
fn the_talk_goes_where_the_room_differs_most_and_people_can_reorder_it() {
    let computer = Computer::new();
    let mut file = room(Way::Cards, &[("Practitioner", 10)]);
    let ids: Vec<String> = file.checklist.statements.iter().map(|of| of.id.clone()).collect();
    let round_of = std::sync::Arc::make_mut(file.rounds.last_mut().unwrap());
    for (position, id) in ids.iter().enumerate() {
        let tally = match position {
            4 => Tally { red: 5, green: 5, ..Tally::default() },
            7 => Tally { red: 10, ..Tally::default() },
            _ => Tally { green: 10, ..Tally::default() },
        };
        round_of.votes.insert(id.clone(), vec![attune::model::GroupVotes::new("", tally)]);
        round_of.revealed.insert(id.clone());
    }
    let mut window = computer.open_assessment(&file);
    window.click_on(Role::RadioButton, "To talk about");
    let rows = window.labels_of(Role::ListBoxOption);
    assert!(rows[0].starts_with("5 ") && rows[0].ends_with("wide apart"), "{rows:?}");
    assert!(rows[1].starts_with("8 "), "{rows:?}");
    window.show(8);
    window.click("Earlier");
    assert!(window.labels_of(Role::ListBoxOption)[0].starts_with("8 "));
    computer.wait_for(OURS, |found| round(found).agenda.first() == Some(&ids[7]));
    window.press(Key::R);
    window.must_say("Next to talk about: Parent-child relationships");
    // Skipping comes back: the next is the first that is not agreed.
    window.press(Key::PageDown);
    window.must_say("Statement 5 of 11");
    window.press(Key::PageDown);
    window.must_say("Next to talk about");
}

#[test]
fn the_projector_shows_the_statement_its_votes_and_its_rating_and_nothing_else() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &[("Practitioner", 14)]));
    window.rewrite("Red: Everyone", "9");
    window.rewrite("Green: Everyone", "5");
    window.click("Show the votes");
    window.press(Key::R);
    window.write("Why this rating?", "Something private");
    window.press(Key::F5);
    window.must_say("1 of 11");
    window.must_say("Red 9");
    window.must_say("Green 5");
    window.must_say("We agree on Red");
    window.must_not_say("Something private");
    window.must_not_say("Set up");
    window.press(Key::PageDown);
    window.must_say("2 of 11");
    window.must_say("Vote now, everybody at the same moment.");
    window.press(Key::PageUp);
    window.press(Key::G);
    window.must_say("We agree on Green");
    window.press(Key::Q);
    window.must_say("Questions to ask each other");
    window.press(Key::Q);
    window.press(Key::B);
    window.must_not_say("We agree on Green");
    window.must_say("The screen is blank.");
    window.press(Key::B);
    window.press(Key::Escape);
    assert_eq!(window.step(), "2 Rate");
}

#[test]
fn the_clock_runs_only_while_there_is_something_to_talk_about() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &[("Practitioner", 14)]));
    window.must_not_say("left to talk");
    window.rewrite("Red: Everyone", "14");
    window.click("Show the votes");
    window.must_say("left to talk about this statement");
    window.click("Stop the clock");
    assert!(window.has(Role::Button, "Let the clock run"));
    assert!(window.next_repaint() > std::time::Duration::from_secs(2), "a stopped clock draws nothing");
}
