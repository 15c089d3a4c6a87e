//! Letters and words: what rates, what is a sentence, and that no key is lost however
//! fast it is typed.

use egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::NodeT as _;

use crate::support::*;

const NOTE: &str = "Why this rating?";

fn on_rate(ratings: &str) -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated(ratings));
    window.go("2 Rate");
    (computer, window)
}

/// Lets so much time pass that a letter alone is a key: frames of a quarter second.
fn wait_a_moment(window: &mut Window) {
    for _ in 0..4 {
        window.harness.step();
    }
}

/// The events of keys that all arrive within one frame.
pub fn burst(window: &mut Window, events: Vec<Event>) {
    window.harness.input_mut().events.extend(events);
    // Each key that moves the keyboard takes a frame.
    for _ in 0..60 {
        window.harness.step();
    }
    window.run();
}

pub fn key(key: Key) -> [Event; 2] {
    let modifiers = Modifiers::NONE;
    [true, false].map(|pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers })
}

pub fn letters(text: &str) -> Vec<Event> {
    let letter = |letter: char| {
        let [down, up] = Key::from_name(&letter.to_uppercase().to_string()).map_or(key(Key::F20), key);
        [down, Event::Text(letter.to_string()), up]
    };
    text.chars().flat_map(letter).collect()
}

#[test]
fn words_typed_with_no_field_are_the_reason_and_rate_nothing() {
    let (computer, mut window) = on_rate("RARA");
    window.show(4);
    assert_ne!(window.focused().0, Role::MultilineTextInput);
    window.type_keys("great team, and a garden");
    assert_eq!(window.rating().as_deref(), Some("Amber"));
    assert_eq!(window.value(NOTE), "great team, and a garden");
    assert_eq!(window.focused(), (Role::MultilineTextInput, NOTE.to_owned()));
    // What stood there before stays before it.
    window.show(1);
    window.write(NOTE, "First.");
    window.show(2);
    window.show(1);
    window.type_keys("A new thought.");
    assert_eq!(window.value(NOTE), "First. A new thought.");
    assert_eq!(window.rating().as_deref(), Some("Red"));
    computer.wait_for("documents/Ours.attune", |found| {
        let said = found.current_round().unwrap().responses.values();
        said.filter(|response| !response.note.is_empty()).count() == 2
    });
}

#[test]
fn a_word_that_begins_with_no_rating_is_a_word_at_its_first_letter() {
    let (_computer, mut window) = on_rate("RA");
    window.show(1);
    window.type_keys("W");
    assert_eq!(window.value(NOTE), "W");
    window.type_keys("ords");
    assert_eq!(window.value(NOTE), "Words");
}

#[test]
fn a_letter_alone_rates_and_says_what_it_changed_with_undo_beside_it() {
    let (_computer, mut window) = on_rate("RA");
    window.show(2);
    window.type_keys("g");
    wait_a_moment(&mut window);
    assert_eq!(window.rating().as_deref(), Some("Green"));
    assert_eq!(window.value(NOTE), "");
    assert_eq!(window.status(), format!("{}: Amber to Green.", title(2)));
    window.click("Undo: rating Green");
    assert_eq!(window.rating().as_deref(), Some("Amber"));
}

#[test]
fn whoever_moves_on_has_rated_however_fast() {
    let next = Event::Key {
        key: Key::ArrowRight,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::ALT,
    };
    // All in one frame, or a frame for each.
    let [page_down, _] = key(Key::PageDown);
    for (onward, at_once) in [page_down, next].iter().flat_map(|key| [(key, true), (key, false)]) {
        let (_computer, mut window) = on_rate("");
        window.show(1);
        let moves = "rag".chars().flat_map(|letter| {
            let mut events = letters(&letter.to_string());
            events.push(onward.clone());
            events
        });
        if at_once {
            burst(&mut window, moves.collect());
        } else {
            for event in moves {
                window.harness.input_mut().events.push(event);
                window.harness.step();
            }
            burst(&mut window, Vec::new());
        }
        window.must_say("Statement 4 of 11");
        let rows = window.labels_of(Role::ListBoxOption);
        let ratings: Vec<_> = rows.iter().take(4).filter_map(|row| row.split(": ").nth(1)).collect();
        assert_eq!(ratings, ["Red", "Amber", "Green", "Not yet rated"], "{onward:?} {at_once}");
    }
}

#[test]
fn beside_a_part_or_a_button_a_letter_rates_nothing() {
    let (_computer, mut window) = on_rate("RRRR");
    window.show(4);
    let parts = window.labels_of(Role::CheckBox);
    let part = parts.first().unwrap_or_else(|| panic!("no parts:\n{}", window.all_said())).clone();
    for (typed, note) in [("g", ""), ("good", "good")] {
        window.get(Role::CheckBox, &part).focus();
        window.run();
        window.type_keys(typed);
        wait_a_moment(&mut window);
        assert_eq!((window.rating().as_deref(), window.value(NOTE).as_str()), (Some("Red"), note));
    }
    for clears in [Key::Delete, Key::Backspace] {
        window.get(Role::CheckBox, &part).focus();
        window.run();
        window.press(clears);
        assert_eq!(window.rating().as_deref(), Some("Red"), "{clears:?} beside a part");
    }
    window.show(4);
    window.press(Key::Delete);
    assert_eq!(window.rating(), None, "at the list it clears");
}

/// Every field and what it holds.
pub fn values(window: &Window) -> Vec<(String, String)> {
    let nodes = window.harness.root().children_recursive();
    let fields = nodes
        .filter(|node| matches!(node.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput));
    let named = fields
        .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.value().unwrap_or_default()));
    named.collect()
}

/// Opens a form.
type Form = Box<dyn Fn() -> (Computer, Window)>;

/// Opens each form with the cursor in its first field.
fn forms() -> Vec<(&'static str, Form)> {
    let at = |computer: Computer, mut window: Window, first: &str| {
        window.enter(first);
        window.ctrl(Key::A);
        (computer, window)
    };
    vec![
        (
            "Set up",
            Box::new(move || {
                let (computer, mut window) = on_rate("RA");
                window.go("1 Set up");
                at(computer, window, "Team")
            }),
        ),
        (
            "Rate",
            Box::new(move || {
                let (computer, mut window) = on_rate("RA");
                window.show(1);
                at(computer, window, NOTE)
            }),
        ),
        (
            "Plan",
            Box::new(move || {
                let (computer, mut window) = on_rate("RA");
                window.go("4 Plan");
                window.click("Add an action");
                at(computer, window, "What, new action of statement 1")
            }),
        ),
        (
            "Course",
            Box::new(move || {
                let computer = Computer::new();
                let mut window = computer.open();
                window.explore_course();
                window.go("1 Course");
                let first = values(&window)[0].0.clone();
                at(computer, window, &first)
            }),
        ),
    ]
}

/// At two thousandths of a second a key, a whole form arrives within one slow frame.
#[test]
fn a_form_typed_as_fast_as_keys_can_come_is_the_same_as_one_typed_slowly() {
    const STOPS: usize = 14;
    for (form, open) in forms() {
        let (_computer, mut slow) = open();
        let mut script: Vec<Event> = Vec::new();
        let mut typed = 0;
        for stop in 0..STOPS {
            if matches!(slow.focused().0, Role::TextInput | Role::MultilineTextInput) {
                let word = format!("Number {stop} of them");
                slow.type_text(&word);
                script.extend(letters(&word));
                typed += 1;
            }
            slow.press(Key::Tab);
            script.extend(key(Key::Tab));
        }
        assert!(typed >= 2, "{form}: {typed} fields");
        let (_other, mut fast) = open();
        burst(&mut fast, script);
        assert_eq!(values(&fast), values(&slow), "{form}");
    }
}

#[test]
fn words_that_a_slow_computer_has_not_drawn_yet_outlive_a_click() {
    let (_computer, mut window) = on_rate("");
    window.show(1);
    window.write(NOTE, "First half. ");
    let there = window.labels_of(Role::ListBoxOption)[1].clone();
    let at = window.get(Role::ListBoxOption, &there).rect().center();
    let mut events = letters("and the second half");
    events.push(Event::PointerMoved(at));
    events.extend([true, false].map(|pressed| Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    }));
    burst(&mut window, events);
    window.must_say("Statement 2 of 11");
    window.show(1);
    assert_eq!(window.value(NOTE), "First half. and the second half");
}
