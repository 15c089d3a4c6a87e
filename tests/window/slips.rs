//! Slips of paper are entered, one after the other.

use attune::model::votes::total;
use attune::model::{Tally, Way};
use egui::{Key, Role};

use crate::support::*;
use crate::workshop::{FOURTEEN, OURS, STATEMENTS, first, room, round};

#[test]
fn slips_are_entered_with_a_letter_for_each_row_and_cannot_be_looked_at_again() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Paper, &FOURTEEN));
    window.press(Key::V);
    for slip in 1..=14 {
        assert_eq!(window.heading(), format!("Slip {slip}"));
        if slip == 14 {
            window.must_say("13 of 14 people have answered.");
        }
        window.type_keys(if slip <= 8 { "1" } else { "3" });
        // The last row was left empty on paper.
        window.type_keys("rrrrrggggg");
        if slip == 1 {
            window.must_say("1 row is empty. It counts as Can’t say, if others have answered it.");
            window.must_not_say("Joint learning and resources: empty");
        }
        // One Enter never counts it, until it has been said that this row is left out.
        window.press(Key::Enter);
        if slip == 1 {
            window.must_say("1 row is empty. If that is right, press Enter again");
            window.must_say(": empty");
            assert_eq!(window.heading(), format!("Slip {slip}"));
            window.press(Key::Enter);
        }
        window.must_not_say(": Red");
    }
    // All are in: a fifteenth is asked about, and Enter is none.
    assert_eq!(window.heading(), "14 slips are entered");
    window.press(Key::Enter);
    assert_eq!(window.heading(), "Everybody has answered. Show the votes?");
    // Nobody filled in the last row: nobody could not say.
    window.must_say("Nobody answered statement 11. It gets no votes");
    window.press(Key::Enter);
    let found = computer.wait_for(OURS, |found| round(found).revealed.len() == STATEMENTS - 1);
    assert_eq!(total(&round(&found).votes[&first(&found)]), Tally { red: 14, ..Tally::default() });
    assert!(!round(&found).votes.contains_key("joint-learning"));
}

/// One row that some filled in and others did not has everybody's votes.
#[test]
fn a_row_that_one_slip_answers_counts_the_empty_ones_as_cant_say() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Paper, &[("Practitioner", 12)]));
    window.press(Key::V);
    for slip in 1..=12 {
        window.type_keys(if slip == 3 { "rrrrrr" } else { "rrrrr" });
        window.press(Key::Enter);
        // Other empty rows are asked about, the same ones once.
        if slip == 1 || slip == 3 {
            assert_eq!(window.heading(), format!("Slip {slip}"));
            window.press(Key::Enter);
        }
    }
    window.click("Enter slip 13 all the same");
    assert_eq!(window.heading(), "Slip 13");
    window.press(Key::Escape);
    // Left and come back to in between: still nobody answered the others.
    window.click("Show the votes");
    window.must_say("Nobody answered statements 7, 8, 9, 10, 11.");
    window.click("Show the votes to everybody");
    let found = computer.wait_for(OURS, |found| round(found).revealed.len() == 6);
    let sixth = &found.checklist.statements[5].id;
    assert_eq!(total(&round(&found).votes[sixth]), Tally { red: 1, cant_say: 11, ..Tally::default() });
    assert_eq!(round(&found).votes.len(), 6);
}

#[test]
fn slips_can_be_entered_for_one_statement_only() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Paper, &[("Practitioner", 5)]));
    window.show(3);
    window.click("Only this statement");
    for _ in 0..5 {
        window.type_keys("a");
        window.press(Key::Enter);
    }
    window.press(Key::Enter);
    window.press(Key::Enter);
    let found = computer.wait_for(OURS, |found| !round(found).revealed.is_empty());
    assert_eq!(round(&found).votes.keys().collect::<Vec<_>>(), [&found.checklist.statements[2].id]);
}

#[test]
fn a_slip_that_is_begun_is_not_forgotten() {
    let mut window = Computer::new().open_assessment(&room(Way::Paper, &[("Practitioner", 2)]));
    window.press(Key::V);
    window.type_keys("rrrrrrrrrrr");
    window.press(Key::Enter);
    // The arrows move along the rows, and Enter still drops the slip.
    window.press(Key::ArrowDown);
    window.type_keys("g");
    window.must_say("Now row 3");
    assert!(window.is_disabled(Role::Button, "All slips are in"));
    window.press(Key::Enter);
    window.must_say("10 rows are empty. If that is right");
    // Another answer is another slip to look at.
    window.press(Key::ArrowDown);
    window.type_keys("g");
    window.press(Key::Enter);
    window.must_say("1 of 2");
    window.press(Key::Enter);
    window.must_say("2 of 2 people have answered.");
    assert_eq!(window.heading(), "2 slips are entered");
    assert!(!window.is_disabled(Role::Button, "All slips are in"));
}

#[test]
fn a_slip_is_added_in_a_low_window_without_scrolling_and_asks_for_the_role_that_is_on_it() {
    let mut window = Computer::new().open_assessment(&room(Way::Paper, &FOURTEEN));
    window.press(Key::V);
    window.must_say("Role on this slip");
    window.must_not_say("Your role");
    let drop = window.get(Role::Button, "Add this slip").rect();
    assert!(drop.bottom() < 480.0, "{drop}");
}
