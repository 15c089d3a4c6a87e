//! Rate: next steps, and what is in sight.

use egui::{Event, Key, Modifiers, PointerButton, Role, vec2};

use crate::support::*;

const OURS: &str = "documents/Ours.attune";

fn fresh() -> (Computer, Window) {
    let computer = Computer::new();
    let window = computer.open_assessment(&untouched());
    (computer, window)
}

#[test]
fn a_next_step_stays_in_its_place_when_it_is_taken_and_a_double_click_adds_it_once() {
    let (computer, mut window) = fresh();
    window.press(Key::A);
    let step = "Training: a session on how babies learn to manage feelings";
    let offer = format!("Add to the plan: {step}");
    let before = window.get(Role::Button, &offer).rect();
    // Both halves of a double click, with as little time between as there can be.
    let press = |window: &mut Window| {
        let modifiers = Modifiers::NONE;
        let (pos, button) = (before.center(), PointerButton::Primary);
        let input = window.harness.input_mut();
        input.events.push(Event::PointerMoved(pos));
        input.events.extend([true, false].map(|pressed| Event::PointerButton {
            pos,
            button,
            pressed,
            modifiers,
        }));
        window.harness.step();
    };
    press(&mut window);
    window.harness.step();
    let taken = "In the plan: A session on how babies learn to manage feelings";
    assert_eq!(window.get(Role::Button, taken).rect().min, before.min);
    assert_eq!(window.status(), "Added to the plan: A session on how babies learn to manage feelings.");
    press(&mut window);
    window.run();
    assert_eq!(window.step(), "2 Rate");
    computer.wait_for(OURS, |found| found.actions.len() == 1);
    window.click("Undo: adding an action");
    computer.wait_for(OURS, |found| found.actions.is_empty());
    assert!(window.has(Role::Button, &offer));
}

#[test]
fn the_reason_of_a_statement_of_one_line_is_seen_without_scrolling() {
    let (computer, _) = fresh();
    let path = computer.path(OURS);
    for size in [vec2(1280.0, 800.0), vec2(1024.0, 700.0)] {
        let mut window = computer.open_sized(Some(&path), size);
        window.go("2 Rate");
        window.show(1);
        window.press(Key::A);
        let next = window.get(Role::Button, &format!("Next: {}", title(2))).rect();
        let note = window.field("Why this rating?").rect();
        assert!(note.bottom() < next.top(), "{note} {next} at {size}");
    }
}

#[test]
fn once_the_votes_are_shown_the_ratings_are_in_sight_without_scrolling() {
    for size in [vec2(1024.0, 600.0), vec2(1024.0, 700.0), vec2(1280.0, 800.0), vec2(1366.0, 768.0)] {
        let mut window = Computer::new().open_sized(None, size);
        window.explore();
        window.go("2 Rate");
        for statement in [4, 8, 10] {
            window.show(statement);
            let buttons = window.labels_of(Role::Button);
            let foot = buttons.iter().find(|name| name.starts_with("Questions to ask")).unwrap();
            let foot = window
                .get(Role::Button, foot)
                .rect()
                .top()
                .min(window.get(Role::Button, "Back").rect().top());
            for rating in ["Red", "Amber", "Green", "Not applicable"] {
                let rect = window.get(Role::RadioButton, rating).rect();
                assert!(
                    rect.bottom() < foot,
                    "{rating} ends at {rect}, the foot begins at {foot}: {size}, {statement}"
                );
            }
        }
    }
}
