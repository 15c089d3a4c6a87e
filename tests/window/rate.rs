//! Rate: one statement at a time, by mouse and by keyboard.

use std::sync::Arc;
use std::time::Duration;

use attune::model::{Assessment, Rating, ResponseField};
use egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::NodeT as _;

use crate::support::*;

const OURS: &str = "documents/Ours.attune";

fn fresh() -> (Computer, Window) {
    let computer = Computer::new();
    let window = computer.open_assessment(&untouched());
    assert_eq!(window.step(), "2 Rate");
    (computer, window)
}

fn place(window: &Window) -> usize {
    let said = window.said();
    let number =
        said.iter().find_map(|said| said.strip_prefix("Statement ")?.split(' ').next()?.parse().ok());
    number.unwrap()
}

fn agreed(assessment: &Assessment, number: usize) -> Option<Rating> {
    assessment.current_round().unwrap().rating(&assessment.checklist.statements[number - 1].id)
}

fn note(assessment: &Assessment) -> String {
    let first = &assessment.checklist.statements[0].id;
    assessment.current_round().unwrap().response(first).map(|said| said.note.clone()).unwrap_or_default()
}

#[test]
fn rating_takes_one_key_and_can_be_changed_cleared_and_undone() {
    let (computer, mut window) = fresh();
    assert_eq!(window.rating(), None);
    for (key, word) in [(Key::R, "Red"), (Key::A, "Amber"), (Key::G, "Green"), (Key::N, "Not applicable")] {
        window.press(key);
        assert_eq!(window.rating().as_deref(), Some(word));
    }
    window.must_say("1 of 11 rated");
    window.press(Key::Delete);
    assert_eq!(window.rating(), None);
    window.must_say("0 of 11 rated");
    window.ctrl(Key::Z);
    assert_eq!(window.rating().as_deref(), Some("Not applicable"));
    window.ctrl(Key::Z);
    assert_eq!(window.rating().as_deref(), Some("Green"));
    assert_eq!(window.status(), format!("Undone: rating Not applicable, {}.", title(1)));
    window.ctrl(Key::Y);
    assert_eq!(window.rating().as_deref(), Some("Not applicable"));
    assert_eq!(window.status(), format!("Redone: rating Not applicable, {}.", title(1)));
    window.ctrl(Key::Z);
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(window.rating().as_deref(), Some("Not applicable"));
    computer.wait_for(OURS, |found| agreed(found, 1) == Some(Rating::NotApplicable));
}

#[test]
fn rating_takes_one_click_and_can_be_cleared_by_another() {
    let (computer, mut window) = fresh();
    window.click_on(Role::RadioButton, "Amber");
    assert_eq!(window.rating().as_deref(), Some("Amber"));
    computer.wait_for(OURS, |found| agreed(found, 1) == Some(Rating::Amber));
    window.click("Clear");
    assert_eq!(window.rating(), None);
    computer.wait_for(OURS, |found| agreed(found, 1).is_none());
}

#[test]
fn a_letter_typed_in_a_note_never_rates() {
    let (computer, mut window) = fresh();
    for field in ["Why this rating?", "Evidence"] {
        window.enter(field);
        window.type_keys("Rag: a green rag nlq");
        window.press(Key::Delete);
        window.press(Key::Backspace);
        assert_eq!(window.value(field), "Rag: a green rag nl");
        assert_eq!(window.rating(), None);
        window.must_not_say("Attune’s own suggestion");
    }
    computer.wait_for(OURS, |found| note(found) == "Rag: a green rag nl" && agreed(found, 1).is_none());
    window.press(Key::Escape);
    window.press(Key::G);
    assert_eq!(window.rating().as_deref(), Some("Green"));
}

#[test]
fn a_letter_typed_in_find_never_rates() {
    let (_computer, mut window) = fresh();
    window.ctrl(Key::F);
    window.type_keys("rag");
    window.press(Key::Escape);
    assert_eq!(window.rating(), None);
}

#[test]
fn keys_walk_through_the_statements() {
    let (_computer, mut window) = fresh();
    window.press(Key::PageDown);
    window.press(Key::PageDown);
    assert_eq!(place(&window), 3);
    window.press(Key::PageUp);
    assert_eq!(place(&window), 2);
    window.press_with(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(place(&window), 3);
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(place(&window), 1);
    for _ in 0..10 {
        window.press(Key::PageDown);
    }
    assert_eq!(place(&window), 11);
}

#[test]
fn walking_also_works_from_within_a_note() {
    let (computer, mut window) = fresh();
    window.write("Why this rating?", "We asked");
    window.press_with(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(place(&window), 2);
    assert_eq!(window.value("Why this rating?"), "");
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.value("Why this rating?"), "We asked");
    computer.wait_for(OURS, |found| note(found) == "We asked");
}

#[test]
fn the_list_has_one_tab_stop_and_arrow_keys() {
    let (_computer, mut window) = fresh();
    let mut stops = Vec::new();
    for _ in 0..60 {
        window.press(Key::Tab);
        let focused = window.focused();
        if stops.contains(&focused) {
            break;
        }
        stops.push(focused);
    }
    let rows: Vec<_> = stops.iter().filter(|(role, _)| *role == Role::ListBoxOption).collect();
    assert_eq!(rows.len(), 1, "{stops:#?}");
    while window.focused().0 != Role::ListBoxOption {
        window.press(Key::Tab);
    }
    for (key, number) in
        [(Key::ArrowDown, 2), (Key::ArrowDown, 3), (Key::ArrowUp, 2), (Key::End, 11), (Key::Home, 1)]
    {
        window.press(key);
        assert_eq!(place(&window), number);
        let row = format!("{number} {}: Not yet rated", title(number));
        assert_eq!(window.focused(), (Role::ListBoxOption, row));
    }
    // At the ends it stays.
    window.press(Key::ArrowUp);
    assert_eq!(window.focused().0, Role::ListBoxOption);
    assert_eq!(place(&window), 1);
}

#[test]
fn a_click_in_the_list_shows_that_statement() {
    let (_computer, mut window) = fresh();
    window.show(7);
    assert_eq!(place(&window), 7);
    window.press(Key::R);
    let row = format!("7 {}: Red", title(7));
    assert!(window.is_chosen(Role::ListBoxOption, &row));
}

#[test]
fn back_goes_to_the_statement_before() {
    let (_computer, mut window) = fresh();
    assert!(window.get(Role::Button, "Back").accesskit_node().is_disabled());
    window.show(3);
    window.click("Back");
    assert_eq!(place(&window), 2);
}

#[test]
fn the_question_that_fits_the_rating_stands_where_the_answer_is_written() {
    let (_computer, mut window) = fresh();
    window.show(3);
    let asked = |window: &Window| {
        let field = window.field("Why this rating?");
        field.accesskit_node().data().placeholder().unwrap_or_default().to_owned()
    };
    for (key, question) in [
        (Key::G, "Green: how do we know?"),
        (Key::A, "Amber: what is not there yet?"),
        (Key::R, "Red: what would help first?"),
    ] {
        window.press(key);
        assert_eq!(asked(&window), question);
    }
    window.press(Key::Delete);
    assert_eq!(asked(&window), "");
    // What the ratings mean is said before anybody has chosen one.
    window.must_say("Amber: partly in place.");
}

#[test]
fn a_suggestion_becomes_an_action_with_one_click_and_is_marked_as_attunes_own() {
    let (computer, mut window) = fresh();
    window.must_not_say("Add to the plan:");
    window.press(Key::A);
    window.must_say("Attune’s own, not part of the toolkit");
    let offers = |window: &Window| -> Vec<String> {
        let all = window.labels_of(Role::Button);
        all.into_iter().filter(|name| name.starts_with("Add to the plan: ")).collect()
    };
    let first = offers(&window);
    assert_eq!(first.len(), 3);
    window.click("Add to the plan: Training: a session on how babies learn to manage feelings");
    window.must_say("In the plan: A session on how babies learn to manage feelings");
    let second = offers(&window);
    assert_eq!(second.len(), 3);
    assert!(!second.contains(&first[0]), "{second:?}");
    let found = computer.wait_for(OURS, |found| !found.actions.is_empty());
    assert_eq!(found.actions[0].what, "A session on how babies learn to manage feelings");
    assert_eq!(found.actions[0].statement, "child-development");
    assert_eq!(found.actions[0].raised, found.current_round().unwrap().id);
    window.click("In the plan: A session on how babies learn to manage feelings");
    assert_eq!(window.step(), "4 Plan");
    assert_eq!(window.focused(), (Role::MultilineTextInput, "What will we do?".to_owned()));
}

#[test]
fn a_step_of_our_own_opens_in_the_plan_ready_to_be_written() {
    let (computer, mut window) = fresh();
    window.press(Key::R);
    window.click("Our own step");
    assert_eq!(window.step(), "4 Plan");
    assert_eq!(window.focused(), (Role::MultilineTextInput, "What will we do?".to_owned()));
    window.type_keys("ask a midwife");
    computer.wait_for(OURS, |found| found.actions.iter().any(|action| action.what == "ask a midwife"));
}

#[test]
fn parts_in_place_are_ticked_and_kept() {
    let (computer, mut window) = fresh();
    window.show(4);
    window.must_say("Which parts are in place?");
    window.click_on(Role::CheckBox, "skills");
    window.click_on(Role::CheckBox, "knowledge");
    window.click_on(Role::CheckBox, "skills");
    assert!(window.is_chosen(Role::CheckBox, "knowledge"));
    assert!(!window.is_chosen(Role::CheckBox, "skills"));
    let parts = |found: &Assessment| {
        found.current_round().unwrap().response("cues").map(|cues| cues.in_place.clone())
    };
    computer.wait_for(OURS, |found| parts(found) == Some(vec!["knowledge".to_owned()]));
}

#[test]
fn guidance_is_closed_at_first_and_marked_as_attunes_own() {
    let (_computer, mut window) = fresh();
    let own = "Attune’s own suggestion, not part of the toolkit";
    window.must_not_say(own);
    window.must_not_say("Why it matters");
    window.press(Key::L);
    window.must_say(own);
    for said in ["Why it matters", "Red could look like", "Amber could look like", "Green could look like"] {
        window.must_say(said);
    }
    window.press(Key::L);
    window.must_not_say(own);
    window.press(Key::Q);
    window.must_say(own);
    window.must_say("Could each of us say how a very young baby shows that it has been a long day?");
    window.must_say("Evidence to look for");
    window.press(Key::Q);
    window.must_not_say(own);
    window.click("What could this look like?");
    window.must_say("Green could look like");
    window.click("Questions to ask each other");
    window.must_say("Evidence to look for");
}

#[test]
fn the_other_view_can_be_written_down() {
    let (computer, mut window) = fresh();
    window.press(Key::A);
    window.click("Not everyone agreed");
    window.write("Not everyone agreed: what was the other view?", "Two of us say Red");
    let view = |found: &Assessment| {
        found.current_round().unwrap().response("child-development").map(|said| said.other_view.clone())
    };
    computer.wait_for(OURS, |found| view(found).as_deref() == Some("Two of us say Red"));
}

#[test]
fn every_note_says_that_nobody_is_named() {
    let (_computer, window) = fresh();
    window.must_say("Do not name children, parents or staff.");
}

#[test]
fn typing_is_undone_by_the_pause() {
    let (computer, mut window) = fresh();
    window.enter("Why this rating?");
    window.type_keys("First thought.");
    std::thread::sleep(Duration::from_millis(1600));
    window.type_keys(" Second thought.");
    window.press(Key::Escape);
    window.ctrl(Key::Z);
    assert_eq!(window.value("Why this rating?"), "First thought.");
    assert_eq!(window.status(), format!("Undone: writing in “Why this rating?”, {}.", title(1)));
    window.ctrl(Key::Z);
    assert_eq!(window.value("Why this rating?"), "");
    window.ctrl(Key::Y);
    window.ctrl(Key::Y);
    assert_eq!(window.value("Why this rating?"), "First thought. Second thought.");
    computer.wait_for(OURS, |found| note(found) == "First thought. Second thought.");
}

#[test]
fn within_a_field_undo_is_the_fields_own() {
    let (_computer, mut window) = fresh();
    window.press(Key::G);
    window.write("Why this rating?", "We asked");
    window.ctrl(Key::Z);
    assert_eq!(window.rating().as_deref(), Some("Green"));
    assert!(!window.status().starts_with("Undone"), "{}", window.status());
}

#[test]
fn five_hundred_steps_can_be_undone_and_done_again() {
    let (_computer, mut window) = fresh();
    let quick = |window: &mut Window, modifiers: Modifiers, key: Key| {
        let event = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        let events = [Event::ModifiersChanged(modifiers), event(true), event(false)];
        window.harness.input_mut().events.extend(events);
        window.harness.input_mut().events.push(Event::ModifiersChanged(Modifiers::NONE));
        window.harness.step();
    };
    for step in 0..500 {
        quick(&mut window, Modifiers::NONE, [Key::R, Key::A, Key::G, Key::Delete][step % 4]);
    }
    for _ in 0..499 {
        quick(&mut window, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(window.rating().as_deref(), Some("Red"));
    quick(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(window.rating(), None);
    for _ in 0..499 {
        quick(&mut window, Modifiers::COMMAND, Key::Y);
    }
    assert_eq!(window.rating().as_deref(), Some("Green"));
}

#[test]
fn a_locked_round_cannot_be_changed_and_says_so() {
    let computer = Computer::new();
    let mut assessment = rated("RAG");
    respond(&mut assessment, "child-development", ResponseField::Note("As it was".to_owned()));
    Arc::make_mut(&mut assessment.rounds[0]).locked = true;
    let path = computer.put(OURS, &assessment);
    let before = std::fs::read(&path).unwrap();
    let mut window = computer.open_with(&path);
    window.show(1);
    window.must_say(
        "This round is locked. To change its ratings and notes, unlock it. The actions can be changed as they are.",
    );
    for key in [Key::G, Key::N, Key::Delete] {
        window.press(key);
    }
    window.type_keys("r");
    window.wait_until("it is said", |window| window.status().starts_with("This round is locked."));
    window.get(Role::RadioButton, "Green").click();
    window.run();
    assert_eq!(window.rating().as_deref(), Some("Red"));
    assert!(!window.has(Role::Button, "Clear"));
    assert!(window.field("Why this rating?").accesskit_node().is_read_only());
    window.enter("Why this rating?");
    window.type_text("More");
    assert_eq!(window.value("Why this rating?"), "As it was");
    window.go("1 Set up");
    for field in ["Date", "Name of this round", "When do we review it?"] {
        assert!(window.field(field).accesskit_node().is_read_only(), "{field}");
    }
    window.go("3 Overview");
    let priority = format!("Priority: {}", title(1));
    assert!(window.get(Role::CheckBox, &priority).accesskit_node().is_disabled());
    assert!(window.close());
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn all_eleven_statements_can_be_rated_by_keyboard_alone() {
    use Rating::{Amber, Green, NotApplicable, Red};
    let computer = Computer::new();
    let mut window = computer.open();
    window.ctrl(Key::N);
    window.type_keys("Acorn Nursery");
    window.ctrl(Key::Num2);
    for number in 1..=11 {
        assert_eq!(place(&window), number);
        // The keyboard begins at the statement, which a screen reader says; a
        // letter rates it, and so do Tab and the arrows.
        assert_eq!(window.focused(), (Role::Heading, window.heading()));
        if number % 4 == 0 || number % 4 == 2 {
            window.press(Key::Tab);
            assert_eq!(window.focused(), (Role::RadioButton, "Red".to_owned()));
        }
        match number % 4 {
            0 => window.press(Key::Enter),
            1 => window.press(Key::A),
            2 => {
                window.press(Key::ArrowRight);
                window.press(Key::ArrowRight);
                window.press(Key::Space);
            }
            _ => window.press(Key::N),
        }
        let way = |name: &str| name.starts_with("Next: ") || name == "See the overview";
        for _ in 0..60 {
            if way(&window.focused().1) {
                break;
            }
            window.press(Key::Tab);
        }
        assert!(way(&window.focused().1), "{:?}", window.focused());
        window.press(Key::Enter);
    }
    assert_eq!(window.step(), "3 Overview");
    let found = computer.wait_for("documents/Acorn Nursery.attune", |found| agreed(found, 11).is_some());
    let letters: Vec<_> = (1..=11).map(|number| agreed(&found, number).unwrap()).collect();
    assert_eq!(
        letters,
        [Amber, Green, NotApplicable, Red, Amber, Green, NotApplicable, Red, Amber, Green, NotApplicable]
    );
}

#[test]
fn one_files_words_do_not_come_back_in_another() {
    let computer = Computer::new();
    let second = computer.put("b.attune", &rated("R"));
    let mut window = computer.open_with(&computer.put("a.attune", &rated("R")));
    window.show(1);
    window.write("Why this rating?", "Said in confidence");
    window.leave();
    computer.world.answers(&second);
    window.ctrl(Key::O);
    window.show(1);
    assert_eq!(window.value("Why this rating?"), "");
    window.enter("Why this rating?");
    window.ctrl(Key::Z);
    assert_eq!(window.value("Why this rating?"), "");
}

#[test]
fn whoever_writes_is_asked_once_to_name_nobody() {
    let (_computer, window) = fresh();
    let asked = window.said().into_iter().filter(|said| said.starts_with("Do not name")).count();
    assert_eq!(asked, 1, "{}", window.all_said());
}
