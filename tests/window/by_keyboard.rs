//! What a manager who has no mouse met in the first hour.

use attune::model::ResponseField;
use egui::{Key, Modifiers, Rect, Role, vec2};
use egui_kittest::kittest::NodeT as _;

use crate::plan_table::{cell, click, two, written};
use crate::support::*;

const ALL_RATED: &str = "RAGGGGGGGGG";

fn on_plan(ratings: &str) -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated(ratings));
    window.go("4 Plan");
    (computer, window)
}

/// Where the heading of this name is.
#[track_caller]
fn heading(window: &Window, name: &str) -> Rect {
    window.get(Role::Heading, name).rect()
}

fn is_in_sight(window: &Window, rect: Rect) -> bool {
    window.harness.ctx.content_rect().contains_rect(rect)
}

#[test]
fn help_is_scrolled_by_keys_and_the_screen_behind_it_stays() {
    let computer = Computer::new();
    let path = computer.put("documents/Ours.attune", &rated("RAG"));
    let mut window = computer.open_sized(Some(&path), vec2(1024.0, 700.0));
    for step in ["1 Set up", "2 Rate", "3 Overview", "4 Plan", "5 Report"] {
        window.go(step);
        let behind = window.get(Role::Tab, step).rect();
        window.press(Key::F1);
        let top = heading(&window, "This screen");
        let last = |window: &Window| window.get(Role::Button, "See the tour again?").rect();
        assert!(!is_in_sight(&window, last(&window)), "{step}");
        for (down, up) in
            [(Key::End, Key::Home), (Key::PageDown, Key::PageUp), (Key::ArrowDown, Key::ArrowUp)]
        {
            let before = last(&window);
            window.press(down);
            assert!(last(&window).top() < before.top() - 20.0, "{step}, {down:?}");
            if down == Key::End {
                assert!(is_in_sight(&window, last(&window)), "{step}");
            }
            window.press(up);
            assert!((heading(&window, "This screen").top() - top.top()).abs() < 1.0, "{step}, {up:?}");
        }
        window.press(Key::Escape);
        assert_eq!(window.get(Role::Tab, step).rect(), behind, "{step}");
    }
}

#[test]
fn home_and_end_lead_to_the_ends_of_a_page_unless_something_else_has_them() {
    let computer = Computer::new();
    let path = computer.put("documents/Ours.attune", &rated("RAGRAGRAGRA"));
    let mut window = computer.open_sized(Some(&path), vec2(1024.0, 400.0));
    window.go("3 Overview");
    let title = window.heading();
    let top = |window: &Window| heading(window, &title).top();
    let at_top = top(&window);
    for with in [Modifiers::NONE, Modifiers::COMMAND] {
        for (key, is_above) in [(Key::End, true), (Key::Home, false)] {
            window.press_with(with, key);
            window.harness.run_steps(60);
            assert_eq!(top(&window) < at_top - 100.0, is_above, "{key:?}");
        }
    }
    assert!((top(&window) - at_top).abs() < 1.0);
    let stays = |window: &mut Window, what: &str| {
        window.press(Key::End);
        window.harness.run_steps(60);
        assert!((top(window) - at_top).abs() < 1.0, "{what}");
    };
    window.press_with(Modifiers::SHIFT, Key::End);
    assert!((top(&window) - at_top).abs() < 1.0, "that marks words elsewhere");
    let menu = window.labels_of(Role::Button).into_iter().find(|of| of.contains(": copy, rename")).unwrap();
    window.click(&menu);
    stays(&mut window, "a menu is open");
    window.press(Key::Escape);
    // What stands beside the page keeps the keyboard.
    let step = window.get(Role::Tab, "3 Overview");
    step.focus();
    window.run();
    window.press(Key::End);
    window.harness.run_steps(60);
    assert_eq!(window.focused(), (Role::Tab, "3 Overview".to_owned()));
}

#[test]
fn help_shows_keys_before_it_tells_anything_else() {
    let (_computer, mut window) = on_plan("RAG");
    window.press(Key::F1);
    let keys = heading(&window, "All keys");
    assert!(is_in_sight(&window, keys));
    assert!(keys.top() < heading(&window, "Other questions").top());
    // Which of two keys leads on from within a field.
    window.must_say("Alt+Right goes to the next statement from there, too.");
}

#[test]
fn the_keyboard_is_where_it_was_before_help_also_after_a_tab_in_it() {
    let (_computer, mut window) = on_plan("RAG");
    let before = window.focused();
    assert_eq!(before.0, Role::Heading);
    for tabs in [0, 1, 3] {
        window.press(Key::F1);
        for _ in 0..tabs {
            window.press(Key::Tab);
            assert!(window.focused().0 == Role::Button, "{:?}", window.focused());
        }
        window.press(Key::Escape);
        assert_eq!(window.focused(), before, "after {tabs} Tabs");
    }
}

#[test]
fn escape_in_a_field_leaves_the_keyboard_at_the_heading() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.press(Key::Enter);
    assert_eq!(window.step(), "1 Set up");
    assert_eq!(window.focused().0, Role::TextInput);
    window.press(Key::Escape);
    assert_eq!(window.focused().0, Role::Heading);
}

#[test]
fn that_a_pdf_exists_is_asked_where_the_keyboard_is() {
    let (computer, mut window) = on_plan(ALL_RATED);
    window.go("5 Report");
    let path = computer.write("Ours.pdf", "precious");
    window.rewrite("Where to", &path.display().to_string());
    window.ctrl(Key::Enter);
    window.must_say("Ours.pdf already exists.");
    // Enter harms nothing there: what was there stays.
    assert_eq!(window.focused(), (Role::Button, "Save under another name".to_owned()));
    window.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(window.focused(), (Role::Button, "Replace it".to_owned()));
    window.press(Key::Enter);
    window.must_not_say("already exists");
    assert_eq!(window.focused(), (Role::Button, "Open".to_owned()));
}

#[test]
fn what_has_the_keyboard_on_report_is_always_in_sight() {
    let computer = Computer::new();
    let path = computer.put("documents/Ours.attune", &rated(ALL_RATED));
    for size in [vec2(1280.0, 800.0), vec2(1280.0, 560.0), vec2(1024.0, 700.0)] {
        let mut window = computer.open_sized(Some(&path), size);
        window.go("5 Report");
        for _ in 0..24 {
            window.press(Key::Tab);
            let focused = window.harness.root().children_recursive().find(egui_kittest::Node::is_focused);
            let Some(focused) = focused else { continue };
            let name = focused.accesskit_node().label();
            // A page is higher than the window, and is scrolled by keys.
            let is_page = name.as_deref().is_some_and(|name| name.starts_with("Page "));
            assert!(is_page || is_in_sight(&window, focused.rect()), "{name:?} at {size:?}");
        }
    }
}

#[test]
fn tab_from_the_last_cell_of_a_new_action_begins_the_next() {
    let (computer, mut window) = on_plan("RA");
    window.press(Key::Enter);
    let new = "What, new action of statement 1";
    assert_eq!(window.focused(), (Role::Cell, new.to_owned()));
    window.press(Key::Enter);
    assert_eq!(written(&window).as_deref(), Some(new));
    window.must_say("There are no actions yet.");
    for words in ["Watch", "Deputy", "12 Jan", "Spot checks"] {
        window.type_keys(words);
        // Never a word that is not true of what is being written.
        window.must_not_say("None of the actions match");
        window.must_not_say("There are no actions yet.");
        window.press(Key::Tab);
    }
    assert_eq!(window.focused().1, "Status, new action of statement 1: Not started");
    window.press(Key::Tab);
    assert_eq!(written(&window).as_deref(), Some("What, new action of statement 2"));
    assert_eq!(cell(&window, "How we will know, action 1 of statement 1"), "Spot checks");
    window.type_keys("Listen");
    window.press(Key::Tab);
    let found = computer.wait_for("documents/Ours.attune", |found| found.actions.len() == 2);
    assert_eq!(found.actions[1].what, "Listen");
    // Each cell is a step of its own, as in every other action.
    window.press(Key::Escape);
    for left in ["2 actions", "1 action"] {
        window.must_say(left);
        window.ctrl(Key::Z);
    }
    assert_eq!(
        cell(&window, "How we will know, action 1 of statement 1"),
        "how we will know: not yet agreed"
    );
    assert_eq!(cell(&window, "Who, action 1 of statement 1"), "Deputy");
}

#[test]
fn shift_tab_from_the_next_action_leads_to_its_statement() {
    let (_computer, mut window) = two();
    click(&mut window, "What, new action of statement 2");
    window.press_with(Modifiers::SHIFT, Key::Tab);
    let expected = format!("Statement of the next action: {}", title(2));
    assert_eq!(window.focused(), (Role::ComboBox, expected));
    window.press(Key::Tab);
    assert_eq!(window.focused().1, "What, new action of statement 2");
    // There is no status to say of what is not begun.
    for _ in 0..4 {
        window.press(Key::ArrowRight);
    }
    assert_eq!(window.focused().1, "How we will know, new action of statement 2");
}

#[test]
fn enter_leads_into_the_plan_and_home_to_the_first_cell_of_a_row() {
    let (_computer, mut window) = two();
    assert_eq!(window.focused().0, Role::Heading);
    window.press(Key::Enter);
    assert_eq!(window.focused().1, "What, action 1 of statement 2");
    window.press(Key::End);
    assert_eq!(window.focused(), (Role::Button, "More for: One".to_owned()));
    window.press(Key::ArrowLeft);
    assert_eq!(window.focused().1, "Status, action 1 of statement 2: Not started");
    window.press(Key::Home);
    assert_eq!(window.focused().1, "What, action 1 of statement 2");
    window.press(Key::Enter);
    assert_eq!(written(&window).as_deref(), Some("What, action 1 of statement 2"));
}

#[test]
fn a_letter_that_begins_no_status_shows_all_of_them() {
    let (_computer, mut window) = two();
    window.press(Key::Enter);
    window.press(Key::End);
    window.press(Key::ArrowLeft);
    window.type_keys("x");
    assert_eq!(window.focused(), (Role::MenuItemRadio, "Not started".to_owned()));
    assert!(window.has(Role::MenuItemRadio, "Done"));
    window.press(Key::Escape);
    assert_eq!(window.focused().1, "Status, action 1 of statement 2: Not started");
}

#[test]
fn tab_goes_from_left_to_right() {
    let (_computer, mut window) = two();
    let mut last = 0.0;
    for name in ["Show: All actions", "Order: By statement", "Add an action"] {
        let role = if name.starts_with("Add") { Role::Button } else { Role::ComboBox };
        window.press(Key::Tab);
        assert_eq!(window.focused(), (role, name.to_owned()));
        let left = window.get(role, name).rect().left();
        assert!(left > last, "{name}");
        last = left;
    }
    assert!(last < 1280.0);
    let computer = Computer::new();
    let window = computer.open();
    let left = |name: &str| window.get(Role::Button, name).rect().left();
    assert!(left("Open another…") < left("Print a blank form"));
    assert!(left("Print a blank form") < left("Explore an example"));
    let ends = window.get(Role::Button, "Explore an example").rect().right();
    assert!(ends <= window.get(Role::Button, "Set up: Compare a training course").rect().right() + 240.0);
}

#[test]
fn light_and_dark_are_found_by_what_people_call_them() {
    let (_computer, mut window) = on_plan("RAG");
    for typed in ["theme", "colour", "dark"] {
        window.ctrl(Key::K);
        window.type_keys(typed);
        let list = window.get(Role::ListBox, "Results");
        let found = labels_below(&list, Role::ListBoxOption);
        // Before the one that changes nothing on most computers.
        assert!(found[0].starts_with("Dark colours"), "{typed}: {found:?}");
        window.press(Key::Escape);
    }
    for said in ["From now on: Dark colours.", "It is so already: Dark colours."] {
        window.ctrl(Key::K);
        window.type_keys("theme");
        window.press(Key::Enter);
        assert_eq!(window.status(), said);
    }
}

#[test]
fn enter_on_home_goes_on_with_the_file_that_was_open_last() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    window.ctrl(Key::W);
    window.wait_until("read", |window| window.says("Carry on where you stopped"));
    window.press(Key::Enter);
    window.must_say("3 of 11 rated");
    assert_eq!(computer.documents(), ["Ours.attune"]);
}

#[test]
fn a_pdf_of_what_is_not_all_rated_is_shown_before_it_is_saved() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RA"));
    window.press(Key::Enter);
    window.type_keys("A reason.");
    window.ctrl(Key::Enter);
    assert_eq!(window.step(), "5 Report");
    assert_eq!(window.status(), "Not yet saved: 2 of 11 rated. Ctrl+Enter saves it as it is.");
    assert_eq!(computer.documents(), ["Ours.attune"]);
    window.ctrl(Key::Enter);
    assert_eq!(computer.documents().len(), 2);
}

#[test]
fn a_note_says_by_which_keys_one_goes_on() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RA"));
    let keys = "Esc or F6 leads back to the rating. Alt+Right leads on.";
    window.must_not_say(keys);
    window.press(Key::F6);
    window.must_say(keys);
    let here = window.heading();
    window.press_with(Modifiers::ALT, Key::ArrowRight);
    assert_ne!(window.heading(), here);
    window.must_not_say(keys);
}

#[test]
fn what_is_found_in_a_note_is_marked_in_it() {
    let computer = Computer::new();
    let mut assessment = rated("RAGR");
    let third = assessment.checklist.statements[2].id.clone();
    respond(&mut assessment, &third, ResponseField::Evidence("Ask a midwife again.".to_owned()));
    let mut window = computer.open_assessment(&assessment);
    window.ctrl(Key::F);
    window.type_keys("midwife");
    window.press(Key::Enter);
    assert_eq!(window.focused(), (Role::MultilineTextInput, "Evidence".to_owned()));
    // What is marked is typed over.
    window.type_keys("nurse");
    assert_eq!(window.value("Evidence"), "Ask a nurse again.");
    // A statement that is found by its name is shown as before.
    window.ctrl(Key::F);
    window.type_keys(&title(2).to_lowercase());
    window.press(Key::Enter);
    assert_eq!(window.focused().0, Role::Heading);
}

#[test]
fn enter_in_a_field_of_set_up_leads_to_what_comes_next() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.press(Key::Enter);
    window.type_keys("oak");
    let mut before = window.focused();
    for _ in 0..4 {
        window.press(Key::Enter);
        let now = window.focused();
        assert_ne!(now.0, Role::Unknown, "after {before:?}");
        assert_ne!(now, before);
        if now.0 != Role::TextInput {
            break;
        }
        before = now;
    }
    assert_eq!(window.step(), "1 Set up");
}

#[test]
fn a_file_opens_where_it_was_left() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated(ALL_RATED));
    assert_eq!(window.step(), "3 Overview");
    window.go("4 Plan");
    window.ctrl(Key::W);
    window.press(Key::Enter);
    assert_eq!(window.step(), "4 Plan");
    drop(window);
    let path = computer.path("documents/Ours.attune");
    assert_eq!(computer.open_with(&path).step(), "4 Plan");
}

#[test]
fn tab_goes_on_from_what_was_clicked() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated(""));
    window.go("2 Rate");
    window.click_on(Role::RadioButton, "Amber");
    window.press(Key::Tab);
    let after = window.focused();
    assert_ne!(after.1, "Back to Home");
    window.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(window.focused(), (Role::RadioButton, "Amber".to_owned()));
    // What leads elsewhere is nowhere to go on from: there the heading has the keyboard.
    window.click_on(Role::Tab, "3 Overview");
    assert_eq!(window.focused().1, "Overview");
}
