//! What a manager by keyboard alone met: words that nothing takes, lines that jump, and a
//! caret that is not where one thinks.

use std::sync::Arc;

use attune::model::{Action, Assessment, Checklist, Rating, ResponseField, Source, Statement, Team};
use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::NodeT as _;

use crate::plan_table::{cell, click, two, written};
use crate::support::*;

const OURS: &str = "documents/Ours.attune";

#[test]
fn words_typed_on_a_closed_list_choose_nothing_and_it_is_said_where_words_go() {
    let (computer, mut window) = two();
    click(&mut window, "What, new action of statement 2");
    window.press_with(Modifiers::SHIFT, Key::Tab);
    let closed = format!("Statement of the next action: {}", title(2));
    assert_eq!(window.focused(), (Role::ComboBox, closed.clone()));
    window.type_keys("see the child at the door");
    assert_eq!(window.focused(), (Role::ComboBox, closed.clone()));
    assert!(!window.has(Role::ListBoxOption, &title(4)), "the list is open");
    let said =
        "Nothing was typed: what has the keyboard takes no words. Tab leads on to the cells of the table.";
    assert_eq!(window.status(), said);
    assert_eq!(computer.wait_for(OURS, |found| found.actions.len() == 2).actions.len(), 2);
    // A space that stands alone opens it; in the open list what is typed finds, also two words.
    for _ in 0..8 {
        window.harness.step();
    }
    window.press(Key::Space);
    assert!(window.has(Role::ListBoxOption, &title(4)), "the list is closed");
    window.type_keys("all children");
    assert_eq!(window.focused(), (Role::ListBoxOption, "Children with SEND".to_owned()));
}

#[test]
fn words_typed_on_what_takes_none_are_never_lost_without_a_word() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    for (step, way) in [
        ("1 Set up", "Tab leads on to what can be written in."),
        ("3 Overview", "The reasons for the ratings are written on Rate: Ctrl+2."),
        ("4 Plan", "Tab leads on to the cells of the table."),
        ("5 Report", "Tab leads on to what can be written in."),
    ] {
        window.go(step);
        window.type_keys("we saw it");
        assert_eq!(
            window.status(),
            format!("Nothing was typed: what has the keyboard takes no words. {way}")
        );
        assert_eq!(window.step(), step);
    }
    window.go("1 Set up");
    window.get(Role::RadioButton, "Everyone votes first").focus();
    window.run();
    window.type_keys("all of us");
    assert!(!window.is_chosen(Role::RadioButton, "Everyone votes first"));
    assert!(window.status().starts_with("Nothing was typed"), "{}", window.status());
    // On Rate they are the reason, whatever has the keyboard.
    window.go("2 Rate");
    window.show(4);
    window.press(Key::Tab);
    window.type_keys("we saw it");
    assert_eq!(window.value("Why this rating?"), "we saw it");
}

#[test]
fn words_typed_in_a_field_that_is_locked_are_not_lost_without_a_word() {
    let mut assessment = rated("RAG");
    Arc::make_mut(&mut assessment.rounds[0]).locked = true;
    let mut window = Computer::new().open_assessment(&assessment);
    window.go("2 Rate");
    window.enter("Why this rating?");
    window.type_keys("we saw it");
    assert!(window.status().starts_with("This round is locked."), "{}", window.status());
    assert_eq!(window.value("Why this rating?"), "");
}

#[test]
fn an_action_stays_where_it_is_written_while_its_statement_has_the_keyboard() {
    let (computer, mut window) = two();
    let new = "What, new action of statement 2";
    click(&mut window, new);
    window.type_keys("Listen");
    window.press_with(Modifiers::SHIFT, Key::Tab);
    for _ in 0..8 {
        window.harness.step();
    }
    assert_eq!(window.focused().0, Role::ComboBox);
    assert_eq!(cell(&window, new), "Listen");
    // And it goes to the statement that is chosen there.
    window.choose("Statement of the next action", &title(4));
    window.press(Key::Tab);
    let found = computer.wait_for(OURS, |found| found.actions.len() == 3);
    assert_eq!(found.actions[2].statement, found.checklist.statements[3].id);
}

#[test]
fn an_action_that_was_written_takes_its_place_without_another_move_of_the_mouse() {
    let (_computer, mut window) = two();
    let new = "What, new action of statement 2";
    click(&mut window, new);
    window.type_keys("Listen");
    // Beside everything: nothing takes the keyboard there.
    let place = window.get(Role::Heading, "Our action plan").rect().right_center() + vec2(60.0, 0.0);
    window.harness.drag_at(place);
    window.harness.run();
    window.harness.drop_at(place);
    window.harness.run();
    assert_eq!(cell(&window, "What, action 3 of statement 2"), "Listen");
}

#[test]
fn what_is_found_in_a_cell_of_the_plan_has_the_keyboard() {
    let (_computer, mut window) = two();
    click(&mut window, "By when, action 2 of statement 2");
    window.type_keys("half term");
    window.press(Key::Tab);
    window.go("2 Rate");
    window.ctrl(Key::F);
    window.type_text("half term");
    window.press(Key::Enter);
    assert_eq!(window.focused().1, "By when, action 2 of statement 2");
}

#[test]
fn where_no_command_is_called_so_the_key_of_find_is_named() {
    let (_computer, mut window) = two();
    window.ctrl(Key::K);
    window.type_text("list of services");
    window.must_say("Ctrl+F looks through what is written in the file.");
}

#[test]
fn a_page_turned_at_the_end_of_a_note_says_what_leads_on() {
    let mut window = Computer::new().open_assessment(&rated("RA"));
    window.show(1);
    window.write("Why this rating?", "We know it\nwell");
    window.press_with(Modifiers::COMMAND, Key::Home);
    window.press(Key::PageDown);
    window.press(Key::PageDown);
    assert_eq!(window.status(), "The note ends here. Alt+Right leads on to the next statement.");
    window.must_say("Statement 1 of 11");
}

#[test]
fn a_blank_that_goes_on_with_a_cell_is_kept() {
    let (computer, mut window) = two();
    window.press(Key::Enter);
    window.type_keys(" and three");
    window.press(Key::Tab);
    computer.wait_for(OURS, |found| found.actions[0].what == "One and three");
}

#[test]
fn page_up_in_a_note_stays_in_what_is_written() {
    let mut window = Computer::new().open_assessment(&rated("RA"));
    window.show(1);
    window.write("Why this rating?", "We know it");
    window.press(Key::PageUp);
    window.type_keys("!");
    assert_eq!(window.value("Why this rating?"), "We know it!");
    window.press(Key::Enter);
    window.type_keys("well");
    // To the first line, under the same letter as before.
    window.press(Key::PageUp);
    window.type_keys(".");
    assert_eq!(window.value("Why this rating?"), "We .know it!\nwell");
}

#[test]
fn a_note_that_begins_with_an_empty_line_shows_its_first_words() {
    let mut assessment = rated("RA");
    let first = assessment.checklist.statements[0].id.clone();
    respond(&mut assessment, &first, ResponseField::Note("\n  \nStaff ask each other\nmore".to_owned()));
    let mut window = Computer::new().open_assessment(&assessment);
    window.go("3 Overview");
    window.must_say("Staff ask each other …");
}

#[test]
fn a_day_that_does_not_exist_is_still_to_be_agreed() {
    let (_computer, mut window) = two();
    window.must_say("2 without a date");
    click(&mut window, "By when, action 1 of statement 2");
    window.type_keys("31 Feb");
    window.press(Key::Escape);
    window.press(Key::Enter);
    window.type_keys("31 Feb");
    window.press(Key::Enter);
    window.must_say("2 without a date");
    window.type_keys("after Easter");
    window.press(Key::Tab);
    window.must_say("1 without a date");
}

#[test]
fn what_a_date_is_understood_as_covers_no_other_row() {
    let (_computer, mut window) = two();
    click(&mut window, "By when, action 1 of statement 2");
    window.type_keys("12 Jan");
    let below = window.get(Role::Cell, "By when, action 2 of statement 2").rect();
    let is_said = |node: &egui_kittest::Node| {
        let node = node.accesskit_node();
        [node.label(), node.value()].into_iter().flatten().any(|said| said == "Tuesday 12 January 2027")
    };
    let said = window.nodes().find(is_said).unwrap();
    assert!(said.rect().bottom() <= below.top() + 2.0, "{:?} over {below:?}", said.rect());
}

#[test]
fn taking_words_back_in_a_line_that_is_not_begun_removes_nothing() {
    let (_computer, mut window) = two();
    window.click_on(Role::Cell, "Who, new action of statement 2");
    window.type_keys("Deputy");
    window.press(Key::Escape);
    assert_eq!(window.status(), "The words in this cell are as they were.");
    window.must_say("2 actions");
}

#[test]
fn enter_on_an_empty_plan_makes_nothing() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("GGG"));
    window.go("4 Plan");
    window.press(Key::Enter);
    assert_eq!(window.focused().0, Role::Cell);
    assert_eq!(written(&window), None);
    window.press(Key::Escape);
    window.go("5 Report");
    window.go("4 Plan");
    window.must_say("There are no actions yet.");
    // A word begins one, as in every cell.
    window.press(Key::Enter);
    window.type_keys("Listen");
    assert!(written(&window).is_some());
    computer.wait_for(OURS, |found| found.actions.len() == 1);
}

#[test]
fn the_keyboard_comes_along_when_the_page_is_turned() {
    let computer = Computer::new();
    let path = computer.put(OURS, &rated("RAGRAGRAGRA"));
    let mut window = computer.open_sized(Some(&path), vec2(1024.0, 500.0));
    window.go("3 Overview");
    for key in [Key::PageDown, Key::PageDown, Key::PageUp] {
        window.press(key);
        let (role, name) = window.focused();
        assert_ne!(role, Role::Heading, "{key:?}");
        let rect = window.get(role, &name).rect();
        assert!(window.harness.ctx.content_rect().contains_rect(rect), "{name} at {rect:?}, {key:?}");
    }
}

#[test]
fn what_people_look_for_by_key_is_found() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    window.go("3 Overview");
    window.ctrl(Key::K);
    window.type_keys("review date");
    let found = labels_below(&window.get(Role::ListBox, "Results"), Role::ListBoxOption);
    assert!(found.iter().any(|name| name.starts_with("Go to Set up")), "{found:?}");
    window.press(Key::Escape);
    window.press(Key::F1);
    window.type_keys("rename");
    window.must_say("choose “Rename…” under its name at the top, or press F2.");
}

/// An assessment of so many short statements, rated in turn, each with an action.
fn of_many(count: usize) -> Assessment {
    let statement = |number: usize| Statement {
        id: format!("s{number}"),
        text: format!("Have statement {number}."),
        title: format!("Statement {number}"),
        ..Statement::default()
    };
    let checklist = Checklist {
        id: "many".to_owned(),
        version: 1,
        title: "Many".to_owned(),
        source: Source::default(),
        statements: (1..=count).map(statement).collect(),
    };
    let team = Team { name: "Ours".to_owned(), ..Team::default() };
    let mut assessment = Assessment::new(Arc::new(checklist), team, "November 2026".to_owned(), TODAY);
    for number in 1..=count {
        let id = format!("s{number}");
        respond(&mut assessment, &id, ResponseField::Agreed(Some(Rating::ALL[number % 3])));
        let action = Action {
            id: format!("a{number}"),
            statement: id,
            what: format!("Do {number}"),
            ..Action::default()
        };
        assessment.actions.push(Arc::new(action));
    }
    assessment
}

/// What has the keyboard after a key: it is somewhere, and can be seen.
#[track_caller]
fn is_seen(window: &Window, after: &str) {
    let Some(node) = window.nodes().find(egui_kittest::Node::is_focused) else {
        panic!("nothing has the keyboard {after}")
    };
    let (sight, rect) = (window.harness.ctx.content_rect(), node.rect());
    let is_page = node.accesskit_node().label().is_some_and(|name| name.starts_with("Page "));
    assert!(is_page || sight.contains(rect.center()), "{:?} at {rect:?} {after}", window.focused());
}

#[test]
fn the_keyboard_is_always_somewhere_and_in_sight() {
    for (count, tabs) in [(2, [40, 8]), (200, [10, 4])] {
        let computer = Computer::new();
        let mut window = computer.open_assessment(&of_many(count));
        for step in ["1 Set up", "2 Rate", "3 Overview", "4 Plan", "5 Report"] {
            window.go(step);
            for (modifiers, tabs) in [Modifiers::NONE, Modifiers::SHIFT].into_iter().zip(tabs) {
                for tab in 1..=tabs {
                    window.press_with(modifiers, Key::Tab);
                    is_seen(
                        &window,
                        &format!("after Tab {tab} of {step}, {count} statements, {modifiers:?}"),
                    );
                }
            }
        }
    }
}
