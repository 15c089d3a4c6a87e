//! A key does what its cap says wherever it is shown; where it would do something else,
//! the cap is not shown.

use attune::files::format;
use attune::model::{Ballot, Way};
use egui::{Key, Role};

use super::workshop::{OURS, first, room, round};
use crate::support::*;

const LETTERS: [&str; 5] = ["R", "A", "G", "N", "V"];

fn shows(window: &Window, key: &str) -> bool {
    window.key_caps().iter().any(|cap| cap == key)
}

#[test]
fn letters_rate_while_cards_are_counted_and_digits_go_into_the_number() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &[("Practitioner", 14)]));
    window.press(Key::V);
    window.press(Key::Enter);
    window.type_keys("9");
    assert_eq!(window.focused(), (Role::TextInput, "Red: Everyone".into()));
    assert!(LETTERS[..4].iter().all(|letter| shows(&window, letter)), "{:?}", window.key_caps());
    window.type_keys("a");
    assert_eq!((window.rating().as_deref(), window.value("Red: Everyone")), (Some("Amber"), "9".into()));
    window.press(Key::N);
    assert_eq!(window.rating().as_deref(), Some("Not applicable"));
    // Backspace is for the number, and not for the rating.
    window.press(Key::Backspace);
    assert_eq!(
        (window.rating().as_deref(), window.value("Red: Everyone")),
        (Some("Not applicable"), String::new())
    );
    window.press(Key::Escape);
    assert_eq!(window.focused().0, Role::Heading, "Escape leaves the number");
    computer.wait_for(OURS, |found| round(found).rating(&first(found)).is_some());
}

#[test]
fn while_a_note_is_written_no_letter_is_shown_as_a_key() {
    let mut window = Computer::new().open_assessment(&room(Way::Keyboard, &[("Practitioner", 14)]));
    assert!(LETTERS.iter().all(|letter| shows(&window, letter)), "{:?}", window.key_caps());
    window.write("Why this rating?", "Really");
    assert_eq!(window.rating(), None);
    assert!(!LETTERS.iter().any(|letter| shows(&window, letter)), "{:?}", window.key_caps());
    window.press(Key::Escape);
    assert!(LETTERS.iter().all(|letter| shows(&window, letter)), "{:?}", window.key_caps());
}

#[test]
fn in_a_ballot_digits_choose_the_role_and_letters_are_shown_at_the_statement_they_answer() {
    let computer = Computer::new();
    let ours = room(Way::Afar, &[("Practitioner", 8), ("Room leader", 6)]);
    let form = format::write_ballot(&Ballot::form(&ours, round(&ours))).unwrap();
    let mut window = computer.open_with(&computer.write("shared/form.attune", form));
    window.must_say("Your role is not chosen yet. Without it you are counted with the other roles.");
    window.type_keys("2");
    assert!(window.is_chosen(Role::RadioButton, "Room leader"));
    window.must_not_say("Your role is not chosen yet");
    let caps = window.key_caps();
    for cap in ["1", "2", "3", "R", "A", "G", "S"] {
        assert_eq!(caps.iter().filter(|of| *of == cap).count(), 1, "{cap} in {caps:?}");
    }
    window.type_keys("3");
    assert!(window.is_chosen(Role::RadioButton, "Another role"));
    window.type_keys("4");
    assert!(window.is_chosen(Role::RadioButton, "Another role"), "there is no fourth");
    // Letters go on from the roles as well.
    window.click_on(Role::RadioButton, "Practitioner");
    window.get(Role::RadioButton, "Practitioner").focus();
    window.run();
    window.type_keys("r");
    window.must_say("10 of 11 still open");
}

#[test]
fn votes_are_typed_in_the_projector_view() {
    let mut window = Computer::new().open_assessment(&room(Way::Cards, &[("Practitioner", 14)]));
    window.press(Key::F5);
    window.must_say("Esc leaves.");
    window.must_say("Vote now: hold up your card");
    for number in ["9", "0", "5", "0"] {
        window.type_keys(number);
        window.press(Key::Enter);
    }
    window.must_say("14 of 14 people counted");
    window.press(Key::Enter);
    window.must_say("Red 9");
    window.must_say("Green 5");
    window.press(Key::A);
    window.must_say("We agree on Amber");
    window.press(Key::Escape);
    assert_eq!(window.step(), "2 Rate");
}

#[test]
fn the_projector_view_shows_for_a_moment_how_to_leave() {
    let mut window = Computer::new().open_assessment(&room(Way::Paper, &[("Practitioner", 14)]));
    window.press(Key::F5);
    window.must_say("Esc leaves. PageDown and PageUp move on and back.");
    for _ in 0..30 {
        window.harness.step();
    }
    window.must_not_say("Esc leaves");
    window.press(Key::PageDown);
    window.must_not_say("Esc leaves");
}

#[test]
fn the_projector_view_says_what_people_do_now_in_the_way_that_was_chosen() {
    let said = [
        (Way::Cards, "hold up your card"),
        (Way::Keyboard, "Each person answers alone at the keyboard"),
        (Way::Paper, "Tick your slip"),
        (Way::Afar, "Answer the form that you were sent"),
    ];
    for (way, words) in said {
        let mut window = Computer::new().open_assessment(&room(way, &[("Practitioner", 14)]));
        window.press(Key::F5);
        for (other, words_of_other) in said {
            assert_eq!(window.says(words_of_other), other == way, "{way:?}: {words}");
        }
    }
}

#[test]
fn the_screen_stays_awake_in_the_projector_view_and_while_the_clock_runs() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(Way::Cards, &[("Practitioner", 14)]));
    assert!(computer.world.awake().is_empty());
    window.press(Key::F5);
    assert_eq!(computer.world.awake(), [true]);
    window.press(Key::Escape);
    assert_eq!(computer.world.awake(), [true, false]);
    window.rewrite("Red: Everyone", "14");
    window.click("Show the votes");
    window.must_say("left to talk about this statement");
    assert_eq!(computer.world.awake(), [true, false, true]);
    window.click("Pause the timer");
    assert_eq!(computer.world.awake(), [true, false, true, false]);
}
