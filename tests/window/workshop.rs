//! A workshop: votes unseen, the reveal, the talk and what is agreed.

use attune::model::votes::total;
use attune::model::{Assessment, Change, Mode, Present, Round, Tally, Voting, Way};
use egui::{Event, Key, Modifiers, Role};

use crate::support::*;

pub const OURS: &str = "documents/Ours.attune";
pub const STATEMENTS: usize = 11;

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

pub const FOURTEEN: [(&str, u32); 3] = [("Nursery practitioner", 8), ("Room leader", 4), ("Manager", 2)];

pub fn round(assessment: &Assessment) -> &Round {
    assessment.current_round().unwrap()
}

pub fn first(assessment: &Assessment) -> String {
    assessment.checklist.statements[0].id.clone()
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

/// A room of forty, three roles and the others, at 2 ms a key, while each frame takes
/// 200 ms: the keys of one frame are for many cells.
#[test]
fn cards_typed_fast_on_a_busy_computer_land_in_the_right_cells() {
    let forty = [("Practitioner", 14), ("Leader", 11), ("Apprentice", 9), ("Manager", 2), ("Cook", 4)];
    let expected = [[9, 3, 1, 1], [0, 10, 0, 1], [2, 1, 5, 1], [1, 0, 3, 2]];
    for (per_frame, lead_on) in
        [(100, Key::Enter), (7, Key::Enter), (3, Key::Enter), (1, Key::Enter), (100, Key::Tab)]
    {
        let mut window = Computer::new().open_assessment(&room(Way::Cards, &forty));
        let numbers: Vec<String> = expected.as_flattened().iter().map(ToString::to_string).collect();
        let mut keys: Vec<Event> = Vec::new();
        for number in &numbers {
            keys.extend(number.chars().map(|digit| Event::Text(digit.to_string())));
            let key = |pressed| {
                let modifiers = Modifiers::NONE;
                Event::Key { key: lead_on, physical_key: None, pressed, repeat: false, modifiers }
            };
            keys.extend([key(true), key(false)]);
        }
        for frame in keys.chunks(per_frame) {
            window.harness.input_mut().events.extend(frame.iter().cloned());
            window.harness.step();
        }
        // Each key that leads on takes a frame of its own.
        window.harness.run_steps(2 * numbers.len());
        window.run();
        let groups = ["Practitioner", "Leader", "Apprentice", "Other roles together"];
        for (group, counts) in groups.into_iter().zip(expected) {
            for (vote, count) in ["Red", "Amber", "Green", "Can’t say"].into_iter().zip(counts) {
                let shown = window.value(&format!("{vote}: {group}"));
                let typed = if count == 0 { String::new() } else { count.to_string() };
                assert_eq!(shown, typed, "{vote}: {group}, {per_frame} keys to a frame, by {lead_on:?}");
            }
        }
        window.must_say("40 of 40 people counted");
        assert_eq!(window.focused(), (Role::Button, "Show the votes".into()));
    }
}

#[test]
fn cards_are_counted_by_role_stepped_and_kept_together_where_roles_are_small() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &FOURTEEN));
    // Two managers' cards in a row of their own would show on the projected screen.
    window.must_not_say("Manager");
    window.rewrite("Green: Nursery practitioner", "8");
    window.rewrite("Red: Other roles together", "3");
    window.press(Key::ArrowUp);
    assert_eq!(window.value("Red: Other roles together"), "4");
    window.click("One more: Amber: Other roles together");
    window.click("One more: Amber: Other roles together");
    window.click("One more: Amber: Other roles together");
    window.must_say("Other roles together: 7 counted, but only 6 are here. Is that right?");
    window.must_say("7 of 6");
    window.click("One fewer: Amber: Other roles together");
    window.must_say("14 of 14 people counted");
    window.click("Show the votes");
    window.must_say("Other roles together: Red 4, Amber 2");
    window.must_say("Nursery practitioner: Green 8");
    window.must_say("Everyone: Red 4, Amber 2, Green 8");
    window.must_say("Counted together, so that nobody can be picked out: Room leader and Manager.");
    window.must_not_say("Room leader:");
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
    window.must_say("Counted for everyone together, not by role.");
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
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &[("Practitioner", 14)]));
    window.rewrite("Red: Everyone", "14");
    window.click("Show the votes");
    window.press(Key::A);
    window.must_say("Red had the most votes (14 of 14). Why do we agree on Amber?");
    window.click("Enter again: the first votes on this statement");
    window.must_say("the counts shown before (Red 14) stay until the new ones are there");
    assert_eq!(window.value("Red: Everyone"), "", "what was counted does not come back as it was typed");
    // What was agreed is another matter.
    assert_eq!(window.rating().as_deref(), Some("Amber"));
    window.click("Keep the counts shown before");
    window.must_say("Everyone: Red 14");
    window.click("Enter again: the first votes on this statement");
    window.rewrite("Amber: Everyone", "14");
    window.wait_until_saved();
    let found = computer.wait_for_file(OURS);
    let stored = total(&round(&found).votes[&first(&found)]);
    assert_eq!(stored.red, 14, "in the file they stay until the new ones are there");
    window.click("Show the votes");
    window.must_say("Everyone: Amber 14");
    computer.wait_for(OURS, |found| total(&round(found).votes[&first(found)]).amber == 14);
    window.ctrl(Key::Z);
    window.must_say("Everyone: Red 14");
}

/// Of eleven statements one was entered wrongly: it is passed round again, and the ten
/// others are left alone.
#[test]
fn one_statement_is_voted_on_again_without_taking_the_others_out() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 6)]));
    let vote = |window: &mut Window, letters: &str| {
        for _ in 0..6 {
            window.press(Key::Enter);
            window.type_keys(letters);
            crate::turns::hand_in(window);
        }
    };
    window.press(Key::V);
    vote(&mut window, "rrrrrrrrrrr");
    window.click("Everybody has answered");
    window.click("Show the votes to everybody");
    let before = computer.wait_for(OURS, |found| round(found).revealed.len() == STATEMENTS);
    window.show(3);
    window.click("Enter again: the first votes on this statement");
    window.press(Key::V);
    window.must_say("Begin: 1 statement");
    vote(&mut window, "g");
    let third = before.checklist.statements[2].id.clone();
    let found = computer.wait_for(OURS, |found| total(&round(found).votes[&third]).green == 6);
    assert_eq!(round(&found).voting(&third), Voting::Hidden);
    window.click("Everybody has answered");
    window.click("Show the votes to everybody");
    let found = computer.wait_for(OURS, |found| round(found).revealed.len() == STATEMENTS);
    for statement in before.checklist.statements.iter().map(|of| &of.id).filter(|id| **id != third) {
        assert_eq!(round(&found).votes[statement], round(&before).votes[statement]);
    }
}

/// People who vote again can stop at any point: what the room has seen stands.
#[test]
fn a_second_vote_that_is_left_changes_nothing() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &[("Practitioner", 6)]));
    window.rewrite("Red: Everyone", "6");
    window.click("Show the votes");
    window.click("Enter again: the first votes on this statement");
    window.choose("How we vote, on every statement", "Pass the keyboard");
    window.press(Key::V);
    window.press(Key::Enter);
    window.type_keys("g");
    crate::turns::hand_in(&mut window);
    window.press(Key::Escape);
    window.must_say("1 person has voted. Nothing is shown yet.");
    window.click("Show the votes");
    window.click("Discard the answers not yet added");
    window.must_say("Everyone: Red 6");
    let found = computer.wait_for(OURS, |found| round(found).waiting == 0);
    assert_eq!(total(&round(&found).votes[&first(&found)]), Tally { red: 6, ..Tally::default() });
}

#[test]
fn agreeing_on_what_fewer_said_asks_for_a_reason_and_blocks_nothing() {
    let mut window = Computer::new().open_assessment(&room(Way::Cards, &[("Practitioner", 14)]));
    window.rewrite("Red: Everyone", "9");
    window.rewrite("Green: Everyone", "5");
    window.click("Show the votes");
    assert_eq!(window.rating(), None, "an agreed rating is not filled in from the votes");
    window.press(Key::R);
    window.must_not_say("had the most votes");
    window.press(Key::G);
    window.must_say("Red had the most votes (9 of 14). Why do we agree on Green?");
    window.write("Why this rating?", "Two of us have just been trained.");
    window.must_not_say("had the most votes");
    window.write("Not everyone agreed: what was the other view?", "The new ones have not.");
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

/// Whoever comes back goes on where the room was, in the order that it chose.
#[test]
fn next_page_down_and_the_list_agree_and_the_order_is_kept_when_the_file_is_opened_again() {
    let computer = Computer::new();
    let mut file = room(Way::Cards, &[("Practitioner", 10)]);
    let ids: Vec<String> = file.checklist.statements.iter().map(|of| of.id.clone()).collect();
    let round_of = std::sync::Arc::make_mut(file.rounds.last_mut().unwrap());
    for (position, id) in ids.iter().enumerate() {
        let apart = Tally { red: 5, green: 5, ..Tally::default() };
        let tally = if position == 4 { apart } else { Tally { green: 10, ..Tally::default() } };
        round_of.votes.insert(id.clone(), vec![attune::model::GroupVotes::new("", tally)]);
        round_of.revealed.insert(id.clone());
    }
    round_of.agenda = [8, 4, 2].map(|at| ids[at].clone()).into();
    let mut window = computer.open_assessment(&file);
    assert!(window.is_chosen(Role::RadioButton, "To talk about"), "the order of talk is kept");
    window.must_say("Statement 9 of 11");
    let order = |window: &Window| -> Vec<String> {
        let rows = window.labels_of(Role::ListBoxOption);
        rows.iter().map(|row| row.split(' ').next().unwrap().to_owned()).collect()
    };
    assert_eq!(order(&window)[..5], ["9", "5", "3", "1", "2"]);
    window.click(&format!("Next to talk about: {}", title(5)));
    window.must_say("Statement 5 of 11");
    window.press(Key::PageUp);
    window.press(Key::PageDown);
    window.must_say("Statement 5 of 11");
    window.press(Key::PageDown);
    window.must_say("Statement 3 of 11");
    // As listed, all three go as listed.
    window.click_on(Role::RadioButton, "As listed");
    assert_eq!(order(&window)[..3], ["1", "2", "3"]);
    window.click(&format!("Next to talk about: {}", title(4)));
    window.must_say("Statement 4 of 11");
    window.press(Key::PageDown);
    window.must_say("Statement 5 of 11");
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
    window.must_say("PageDown and PageUp move on and back.");
    window.must_say("B: blank. Q: questions.");
    window.must_not_say("14 of 14 voted");
    window.must_say("Red 9");
    window.must_say("Green 5");
    window.must_say("We agree on Red");
    window.must_not_say("Something private");
    window.must_not_say("Set up");
    window.press(Key::PageDown);
    window.must_say("2 of 11");
    window.must_say("Vote now: hold up your card, everybody at the same moment.");
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
    window.click("Pause the timer");
    assert!(window.has(Role::Button, "Resume the timer"));
    assert!(window.next_repaint() > std::time::Duration::from_secs(2), "a stopped clock draws nothing");
}

/// Whoever reads a file again does not talk, and keeps no screen awake.
#[test]
fn the_clock_of_a_file_that_is_opened_again_waits_until_the_room_goes_on() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &[("Practitioner", 14)]));
    for number in 1..=2 {
        window.show(number);
        window.rewrite("Red: Everyone", "14");
        window.click("Show the votes");
    }
    window.wait_until_saved();
    drop(window);
    let mut window = computer.open_with(&computer.path(OURS));
    assert!(window.has(Role::Button, "Resume the timer"));
    assert_eq!(computer.world.awake().last(), Some(&true), "the window before was looked at");
    let asked = computer.world.awake().len();
    window.press(Key::PageDown);
    assert!(window.has(Role::Button, "Pause the timer"));
    assert_eq!(computer.world.awake()[asked..], [true]);
}

#[test]
fn a_workshop_begins_from_home_with_everybody_voting_first() {
    let mut window = Computer::new().open();
    window.click("Set up: Run a workshop");
    assert_eq!(window.step(), "1 Set up");
    assert!(window.is_chosen(Role::RadioButton, "Everyone votes first"));
    window.go("2 Rate");
    window.must_say("First votes, before we talk");
}

#[test]
fn one_person_without_a_role_does_not_hide_everybody_elses() {
    use attune::model::{BallotBox, BallotPaper, Vote};
    let mut assessment = room(Way::Afar, &FOURTEEN);
    let ids: Vec<String> = assessment.checklist.statements.iter().map(|of| of.id.clone()).collect();
    let mut ballots = BallotBox::new(round(&assessment), ids.iter().map(String::as_str));
    for role in
        ["Nursery practitioner", "", "Nursery practitioner", "Room leader", "Nursery practitioner"].repeat(2)
    {
        let answers = ids.iter().map(|id| (id.clone(), Vote::Green)).collect();
        ballots.hand_in(BallotPaper { role: role.into(), answers, ..BallotPaper::default() });
    }
    for change in ballots.close(round(&assessment)).unwrap() {
        let id = round(&assessment).id.clone();
        attune::model::Edit::votes(&id, change).apply(&mut assessment).unwrap();
    }
    // Six practitioners, and four others: too few to be shown by themselves.
    let groups = |assessment: &Assessment| -> Vec<String> {
        round(assessment).votes[&first(assessment)].iter().map(|votes| votes.group.clone()).collect()
    };
    assert_eq!(groups(&assessment), [""]);
    let mut again = room(Way::Afar, &FOURTEEN);
    let mut ballots = BallotBox::new(round(&again), ids.iter().map(String::as_str));
    for role in ["Nursery practitioner", "", "Nursery practitioner", "Room leader"].repeat(3) {
        ballots.hand_in(BallotPaper { role: role.into(), ..BallotPaper::default() });
    }
    for change in ballots.close(round(&again)).unwrap() {
        let id = round(&again).id.clone();
        attune::model::Edit::votes(&id, change).apply(&mut again).unwrap();
    }
    assert_eq!(groups(&again), ["Nursery practitioner", "other roles"]);
}
