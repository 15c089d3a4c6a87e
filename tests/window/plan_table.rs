//! Plan as a table that one types into.

use std::sync::Arc;
use std::time::{Duration, Instant};

use attune::model::{Action, Assessment, Status, When};
use egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::NodeT as _;

use crate::support::*;

const OURS: &str = "documents/Ours.attune";

fn action(statement: &str, what: &str) -> Action {
    let id = format!("id of {what}");
    Action { id, statement: statement.to_owned(), what: what.to_owned(), ..Action::default() }
}

fn planned(ratings: &str, actions: Vec<Action>) -> (Computer, Window) {
    let computer = Computer::new();
    let mut assessment = rated(ratings);
    assessment.actions = actions.into_iter().map(Arc::new).collect();
    let mut window = computer.open_assessment(&assessment);
    window.go("4 Plan");
    (computer, window)
}

/// Two actions of the second statement, which is Red.
pub fn two() -> (Computer, Window) {
    planned("GR", vec![action("send", "One"), action("send", "Two")])
}

/// What stands in a cell that nobody writes in.
#[track_caller]
pub fn cell(window: &Window, name: &str) -> String {
    window.get(Role::Cell, name).value().unwrap_or_default()
}

/// The name of the cell that is being written in; none where none is.
pub fn written(window: &Window) -> Option<String> {
    let (role, name) = window.focused();
    (role == Role::MultilineTextInput).then_some(name)
}

#[track_caller]
pub fn click(window: &mut Window, name: &str) {
    window.click_on(Role::Cell, name);
    assert_eq!(written(window).as_deref(), Some(name));
}

fn shift_tab(window: &mut Window) {
    window.press_with(Modifiers::SHIFT, Key::Tab);
}

fn of<'a>(found: &'a Assessment, what: &str) -> &'a Action {
    let is_it = |action: &&Arc<Action>| action.what == what;
    found.actions.iter().find(is_it).map_or_else(|| panic!("no {what}"), AsRef::as_ref)
}

#[test]
fn a_click_on_a_cell_writes_in_it_and_tab_goes_on_writing_in_the_next() {
    let (computer, mut window) = two();
    click(&mut window, "What, action 1 of statement 2");
    window.type_keys(" more");
    window.press(Key::Tab);
    assert_eq!(written(&window).as_deref(), Some("Who, action 1 of statement 2"));
    window.type_keys("Manager");
    window.press(Key::Tab);
    window.type_keys("12 Jan");
    window.must_say("Tuesday 12 January 2027");
    window.press(Key::Tab);
    window.type_keys("Spot checks");
    window.press(Key::Tab);
    assert_eq!(window.focused().1, "Status, action 1 of statement 2: Not started");
    window.type_keys("u");
    window.press(Key::Tab);
    window.type_keys("!");
    assert_eq!(written(&window).as_deref(), Some("What, action 2 of statement 2"));
    shift_tab(&mut window);
    shift_tab(&mut window);
    assert_eq!(written(&window).as_deref(), Some("How we will know, action 1 of statement 2"));
    assert_eq!(cell(&window, "By when, action 1 of statement 2"), "Tue 12 Jan 2027");
    let found = computer.wait_for(OURS, |found| found.actions[1].what == "Two!");
    let first = of(&found, "One more");
    assert_eq!((first.owner.as_str(), first.measure.as_str()), ("Manager", "Spot checks"));
    assert_eq!(first.due, Some(jiff::civil::date(2027, 1, 12).into()));
    assert_eq!(first.status(), Status::UnderWay);
}

#[test]
fn enter_writes_in_the_cell_below_and_f2_in_the_cell_that_has_the_keyboard() {
    let (computer, mut window) = two();
    click(&mut window, "Who, action 1 of statement 2");
    window.type_keys("Room leader");
    window.press(Key::Enter);
    assert_eq!(written(&window).as_deref(), Some("Who, action 2 of statement 2"));
    window.type_keys("Deputy");
    window.press(Key::Escape);
    // Esc leaves the cell as it was.
    assert_eq!(cell(&window, "Who, action 2 of statement 2"), "owner not yet agreed");
    assert_eq!(window.focused(), (Role::Cell, "Who, action 2 of statement 2".to_owned()));
    window.press(Key::ArrowUp);
    assert_eq!(window.focused(), (Role::Cell, "Who, action 1 of statement 2".to_owned()));
    window.press(Key::F2);
    assert_eq!(written(&window).as_deref(), Some("Who, action 1 of statement 2"));
    window.type_keys("s");
    window.press(Key::Escape);
    assert_eq!(cell(&window, "Who, action 1 of statement 2"), "Room leader");
    window.press(Key::Enter);
    window.type_keys(" of two");
    window.press(Key::Tab);
    let found = computer.wait_for(OURS, |found| of(found, "One").owner == "Room leader of two");
    assert_eq!(of(&found, "Two").owner, "");
}

#[test]
fn lines_come_with_shift_enter_and_a_name_keeps_to_one() {
    let (computer, mut window) = two();
    click(&mut window, "How we will know, action 1 of statement 2");
    window.type_keys("a");
    window.press_with(Modifiers::SHIFT, Key::Enter);
    window.type_keys("b");
    shift_tab(&mut window);
    shift_tab(&mut window);
    assert_eq!(written(&window).as_deref(), Some("Who, action 1 of statement 2"));
    window.type_keys("c");
    window.press_with(Modifiers::SHIFT, Key::Enter);
    window.type_keys("d");
    window.press(Key::Tab);
    let found = computer.wait_for(OURS, |found| !of(found, "One").owner.is_empty());
    assert_eq!(of(&found, "One").measure, "a\nb");
    assert!(!of(&found, "One").owner.contains('\n'), "{:?}", of(&found, "One").owner);
}

#[test]
fn the_line_at_the_end_becomes_an_action_and_enter_begins_the_next() {
    let (computer, mut window) = planned("GRA", vec![action("send", "One")]);
    // The Red has an action: the next is for the Amber.
    let next = "What, new action of statement 3";
    click(&mut window, next);
    window.type_keys("Watch each other");
    assert_eq!(written(&window).as_deref(), Some(next));
    window.press(Key::Tab);
    window.type_keys("Deputy");
    shift_tab(&mut window);
    window.press(Key::Enter);
    // Now everything has one, and the most urgent is offered.
    assert_eq!(written(&window).as_deref(), Some("What, new action of statement 2"));
    assert_eq!(cell(&window, "What, action 1 of statement 3"), "Watch each other");
    assert_eq!(cell(&window, "Who, action 1 of statement 3"), "Deputy");
    let found = computer.wait_for(OURS, |found| found.actions.len() == 2);
    assert_eq!(of(&found, "Watch each other").statement, "strategies");
    // Nothing was written there, and nothing is added.
    window.press(Key::Escape);
    window.go("5 Report");
    window.go("4 Plan");
    window.must_say("2 actions");
    // What was typed in it is one step to undo.
    window.click_on(Role::Cell, "What, new action of statement 2");
    window.type_keys("Ask");
    window.press(Key::Tab);
    window.press(Key::Escape);
    window.must_say("3 actions");
    window.ctrl(Key::Z);
    window.must_say("2 actions");
}

#[test]
fn the_command_goes_to_the_line_at_the_end_wherever_one_is() {
    let (_computer, mut window) = two();
    click(&mut window, "By when, action 1 of statement 2");
    for _ in 0..2 {
        window.ctrl(Key::K);
        window.type_keys("add an action");
        window.press(Key::Enter);
        assert_eq!(window.step(), "4 Plan");
        assert_eq!(written(&window).as_deref(), Some("What, new action of statement 2"));
        window.go("2 Rate");
    }
}

#[test]
fn the_next_action_goes_to_the_statement_that_is_chosen() {
    let (computer, mut window) = two();
    window.choose("Statement of the next action", &title(4));
    assert_eq!(written(&window).as_deref(), Some("What, new action of statement 4"));
    window.type_keys("Listen");
    window.choose("Statement of the next action", &title(5));
    window.type_keys(" well");
    window.press(Key::Enter);
    let found = computer.wait_for(OURS, |found| found.actions.len() == 3);
    assert_eq!(of(&found, "Listen well").statement, "relationships");
}

#[test]
fn the_status_goes_by_letter_and_by_arrows_and_never_by_a_word() {
    let (computer, mut window) = two();
    click(&mut window, "How we will know, action 2 of statement 2");
    window.press(Key::Tab);
    // A role that was meant for another cell.
    window.type_keys("nursery under manager");
    window.press(Key::Escape);
    assert_eq!(window.focused().1, "Status, action 2 of statement 2: Not started");
    window.type_keys("d");
    window.wait_until("chosen", |window| window.focused().1 == "Status, action 2 of statement 2: Done");
    window.type_keys("n");
    window.press(Key::Enter);
    assert_eq!(window.focused(), (Role::MenuItemRadio, "No longer needed".to_owned()));
    window.press(Key::ArrowUp);
    assert_eq!(window.focused(), (Role::MenuItemRadio, "Done".to_owned()));
    window.press(Key::Enter);
    assert_eq!(window.focused().1, "Status, action 2 of statement 2: Done");
    computer.wait_for(OURS, |found| of(found, "Two").status() == Status::Done);
    // Esc leaves it, and the keyboard is where it was.
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(window.focused().1, "Status, action 2 of statement 2: Done");
}

#[test]
fn undo_goes_to_the_cell_that_it_changes() {
    let (computer, mut window) = two();
    click(&mut window, "Who, action 1 of statement 2");
    window.type_keys("Manager");
    window.press(Key::Escape);
    window.press(Key::Enter);
    window.type_keys("Deputy");
    window.press(Key::Tab);
    window.press(Key::Escape);
    computer.wait_for(OURS, |found| of(found, "One").owner == "Deputy");
    window.go("5 Report");
    window.ctrl(Key::Z);
    assert_eq!(window.step(), "4 Plan");
    assert_eq!(window.focused(), (Role::Cell, "Who, action 1 of statement 2".to_owned()));
    assert_eq!(cell(&window, "Who, action 1 of statement 2"), "owner not yet agreed");
}

#[test]
fn words_for_a_date_stay_words_and_the_reason_is_said_below() {
    let (computer, mut window) = two();
    click(&mut window, "By when, action 1 of statement 2");
    window.type_keys("31 June");
    window.must_say("June has 30 days. Kept as you wrote it.");
    window.press(Key::Enter);
    window.type_keys("after half term");
    window.press(Key::Tab);
    assert_eq!(cell(&window, "By when, action 2 of statement 2"), "after half term");
    window.must_not_say("Kept as you wrote it.");
    let two = Some(When::Words("after half term".to_owned()));
    let found = computer.wait_for(OURS, |found| of(found, "Two").due == two);
    assert_eq!(of(&found, "One").due, Some(When::Words("31 June".to_owned())));
}

#[test]
fn what_is_pasted_on_a_cell_goes_into_it_and_what_is_copied_comes_from_it() {
    let (computer, mut window) = two();
    click(&mut window, "Who, action 1 of statement 2");
    window.press(Key::Escape);
    window.paste("Manager");
    assert_eq!(written(&window).as_deref(), Some("Who, action 1 of statement 2"));
    computer.wait_for(OURS, |found| of(found, "One").owner == "Manager");
    // A whole table still is a plan from elsewhere.
    window.press(Key::Escape);
    window.paste("What\tWho\nMeet\tDeputy\n");
    window.wait_until("read", |window| window.says("Actions from"));
}

fn key(key: Key) -> [Event; 2] {
    let modifiers = Modifiers::NONE;
    [true, false].map(|pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers })
}

fn letters(text: &str) -> Vec<Event> {
    let letter = |letter: char| {
        let [down, up] = Key::from_name(&letter.to_uppercase().to_string()).map_or(key(Key::F20), key);
        [down, Event::Text(letter.to_string()), up]
    };
    text.chars().flat_map(letter).collect()
}

/// At two thousandths of a second a key and frames of two tenths, a hundred keys come in
/// one frame.
#[test]
fn rows_typed_as_fast_as_keys_can_come_land_in_their_cells() {
    const EACH: usize = 100;
    let (computer, mut window) = planned("RAR", Vec::new());
    click(&mut window, "What, new action of statement 1");
    let mut script = Vec::new();
    for row in ["first", "second", "third"] {
        for (at, words) in ["what is done", "who does it", "12 Jan", "how we know"].into_iter().enumerate() {
            let words = if at == 2 { words.to_owned() } else { format!("{row} {words}") };
            script.extend(letters(&words));
            script.extend(key(Key::Tab));
        }
        script.extend(letters("u"));
        for _ in 0..4 {
            script.extend([true, false].map(|pressed| Event::Key {
                key: Key::Tab,
                physical_key: None,
                pressed,
                repeat: false,
                modifiers: Modifiers::SHIFT,
            }));
        }
        script.extend(key(Key::Enter));
        script.extend(key(Key::Enter));
    }
    for burst in script.chunks(2 * EACH) {
        window.harness.input_mut().events.extend(burst.to_vec());
        window.harness.step();
    }
    for _ in 0..120 {
        window.harness.step();
    }
    let found = computer.wait_for(OURS, |found| found.actions.len() == 3);
    for (row, action) in ["first", "second", "third"].into_iter().zip(&found.actions) {
        let said = [&action.what, &action.owner, &action.measure].map(String::as_str);
        let wished =
            [format!("{row} what is done"), format!("{row} who does it"), format!("{row} how we know")];
        assert_eq!(said, wished.each_ref().map(String::as_str));
        assert_eq!(action.due, Some(jiff::civil::date(2027, 1, 12).into()));
        assert_eq!(action.status(), Status::UnderWay, "{row}");
    }
}

/// Many actions, each with more words than two lines hold.
fn many(count: usize) -> Vec<Action> {
    let what = |number: usize| format!("Action {number}: talk about it at the next meeting of both rooms");
    (0..count).map(|number| action("send", &what(number))).collect()
}

#[test]
fn eight_actions_and_more_are_seen_at_once() {
    let computer = Computer::new();
    let mut assessment = rated("RRAG");
    // More than there is room for, of three statements.
    let of = ["child-development", "send", "strategies"];
    let actions =
        (0..12).map(|number| action(of[number % 3], &format!("Action {number}, whose words fill two lines")));
    assessment.actions = actions.map(Arc::new).collect();
    let mut window = computer.open_assessment(&assessment);
    window.go("4 Plan");
    let foot = 800.0 - 40.0;
    let rows = window.harness.root().children_recursive();
    let seen = rows
        .filter(|node| node.accesskit_node().label().is_some_and(|name| name.starts_with("What, action")))
        .filter(|node| node.rect().bottom() < foot)
        .count();
    assert!(seen >= 8, "{seen}");
}

#[test]
fn two_hundred_actions_and_six_thousand_letters_are_drawn_at_once() {
    let (computer, mut window) = planned("GR", many(200));
    let long = "Words ".repeat(1000);
    click(&mut window, "What, action 1 of statement 2");
    window.paste(&long);
    window.type_keys("end");
    let frames: u32 = 10;
    let since = Instant::now();
    for _ in 0..frames {
        window.type_keys("s");
    }
    let each = since.elapsed() / (frames * 4);
    assert!(each < Duration::from_millis(200), "{each:?} a frame, unoptimised");
    computer.wait_for(OURS, |found| found.actions[0].what.ends_with("endssssssssss"));
    // The last one is reached, and brought into sight.
    window.click_on(Role::Cell, "Who, action 200 of statement 2");
    window.type_keys("Manager");
    computer.wait_for(OURS, |found| found.actions[199].owner == "Manager");
}

#[test]
fn priorities_have_a_star_and_what_is_not_rated_yet_stands_where_it_stood() {
    let computer = Computer::new();
    let mut assessment = rated("GRA");
    let first = Arc::make_mut(&mut assessment.rounds[0]);
    first.priorities.push("send".to_owned());
    assessment.actions =
        vec![Arc::new(action("child-development", "G")), Arc::new(action("send", "R"))].into();
    let mut window = computer.open_assessment(&assessment);
    window.go("4 Plan");
    assert!(window.has(Role::Image, "Priority"));
    window.ctrl(Key::K);
    window.type_keys("start a review");
    window.press(Key::Enter);
    window.press(Key::Enter);
    window.wait_until("begun", |window| window.heading() == "Since last time");
    window.go("4 Plan");
    // Reds first, as they were.
    let whats: Vec<String> = window
        .harness
        .root()
        .children_recursive()
        .map(|node| node.accesskit_node())
        .filter(|node| node.label().is_some_and(|name| name.starts_with("What, action")))
        .filter_map(|node| node.value())
        .collect();
    assert_eq!(whats, ["R", "G"]);
    window.must_say("as in November 2026");
    window.must_not_say("Not yet rated");
}
