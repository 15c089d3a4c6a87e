//! What stands still, is in sight and is said where somebody looks for it.

use egui::{Key, Role, Vec2, vec2};
use egui_kittest::kittest::NodeT as _;

use crate::support::*;
use crate::workshop::room;

const NOTE: &str = "Why this rating?";

#[test]
fn redo_stands_beside_undo_as_long_as_there_is_something_to_bring_back() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    window.show(1);
    window.press(Key::G);
    assert!(!window.has(Role::Button, "Redo"));
    window.ctrl(Key::Z);
    assert_eq!(window.rating().as_deref(), Some("Red"));
    window.click("Redo");
    assert_eq!(window.rating().as_deref(), Some("Green"));
    assert!(!window.has(Role::Button, "Redo"));
}

#[test]
fn the_list_of_commands_stands_still_while_one_types() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    window.ctrl(Key::K);
    let field = |window: &Window| window.field("All commands").rect();
    let before = field(&window);
    for letter in ["r", "e", "d", "o", "x"] {
        window.type_text(letter);
        assert_eq!(field(&window), before, "after {letter}");
    }
}

#[test]
fn while_a_note_is_written_the_keys_that_lead_back_are_said() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    window.show(1);
    window.must_not_say("leads back to the rating");
    window.enter(NOTE);
    window.must_say("Esc or F6 leads back to the rating.");
    window.press(Key::Escape);
    window.must_not_say("leads back to the rating");
}

#[test]
fn suggestions_are_counted_where_they_are_below_the_edge() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("AAAAAAAAAAA"));
    window.go("2 Rate");
    for number in 1..=11 {
        window.show(number);
        window.must_say("3 suggestions below");
        let heading = window.get(Role::Heading, "Next steps").rect();
        assert!(heading.bottom() < 660.0, "statement {number}: {heading}");
    }
}

#[test]
fn the_teams_name_is_whole_before_the_words_beside_it() {
    let mut assessment = untouched();
    assessment.team.name = "Willow Lane Nursery School".to_owned();
    let computer = Computer::new();
    let path = computer.put("documents/Ours.attune", &assessment);
    for size in [vec2(1024.0, 700.0), vec2(1280.0, 800.0)] {
        let window = computer.open_sized(Some(&path), size);
        let name =
            window.get(Role::Button, "Willow Lane Nursery School: copy, rename, show in folder").rect();
        // As wide as it is with all the room there is.
        assert!(name.width() > 225.0, "{name} at {size:?}");
        let step = window.get(Role::Tab, "1 Set up").rect();
        assert!(name.right() < step.left(), "{name} {step}");
    }
}

/// Rate in a window of this size, with the guidance of its statement open.
pub fn with_guidance(size: Vec2) -> Window {
    let computer = Computer::new();
    let path = computer.put("documents/Ours.attune", &untouched());
    let mut window = computer.open_sized(Some(&path), size);
    window.go("2 Rate");
    window.press(Key::L);
    window
}

#[test]
fn what_opens_guidance_leaves_the_statement_in_sight() {
    for size in [vec2(1280.0, 800.0), vec2(1366.0, 768.0)] {
        let window = with_guidance(size);
        window.must_say("Why it matters");
        let title = window.heading();
        let statement = window.get(Role::Heading, &title).rect();
        assert!(statement.top() > 56.0, "{statement} at {size:?}");
    }
}

#[test]
fn finishing_a_round_leaves_unlocking_it_in_the_same_place() {
    let computer = Computer::new();
    let mut assessment = rated("RAGNRAGNRAG");
    std::sync::Arc::make_mut(assessment.rounds.last_mut().unwrap()).review =
        Some(jiff::civil::date(2027, 1, 12).into());
    let mut window = computer.open_assessment(&assessment);
    window.go("5 Report");
    let finish = window.get(Role::Button, "Finish this round");
    finish.scroll_to_me();
    window.run();
    let finish = window.get(Role::Button, "Finish this round").rect();
    let save = window.get(Role::Button, "Save PDF").rect();
    window.click("Finish this round");
    let unlock = window.get(Role::Button, "Unlock this round").rect();
    assert_eq!(unlock.left_top(), finish.left_top());
    assert_eq!(window.get(Role::Button, "Save PDF").rect(), save);
}

#[test]
fn what_a_document_holds_is_read_before_it_is_chosen() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    window.go("5 Report");
    window.must_say("except where not everyone agreed");
    let side = window.get(Role::RadioGroup, "Which document?");
    assert!(labels_below(&side, Role::RadioButton).iter().any(|name| name.contains("Ratings, first votes")));
    assert!(side.accesskit_node().label().is_some());
}

#[test]
fn a_role_in_the_air_is_as_wide_chosen_as_not() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&room(
        attune::model::Way::Keyboard,
        &[("Practitioner", 6), ("Room leader", 6), ("Family support worker", 6)],
    ));
    window.press(Key::V);
    let roles = ["Practitioner", "Room leader", "Family support worker"];
    let places = |window: &Window| {
        let begin =
            (Role::Button, window.labels_of(Role::Button).into_iter().find(|of| of.starts_with("Begin")));
        let roles = roles.map(|role| (Role::RadioButton, Some(role.to_owned())));
        let all = roles.into_iter().chain([begin]);
        all.map(|(role, name)| window.get(role, &name.unwrap()).rect()).collect::<Vec<_>>()
    };
    let before = places(&window);
    for role in roles {
        window.click_on(Role::RadioButton, role);
        assert_eq!(places(&window), before, "after {role}");
    }
}
