//! Whatever opens over a screen takes the keyboard, and gives it back to what opened it.

use egui::{Key, Modifiers, Role};

use crate::plan_table::{click, two};
use crate::support::*;

/// A way to close a menu by keyboard.
const WAYS_OUT: [&[Key]; 3] = [&[Key::Escape], &[Key::Enter], &[Key::ArrowDown, Key::Enter]];

/// Walks with Tab to what has this role and whose name holds these words.
#[track_caller]
fn tab_to(window: &mut Window, role: Role, start: &str) {
    for _ in 0..60 {
        let (of, name) = window.focused();
        if of == role && name.contains(start) {
            return;
        }
        window.press(Key::Tab);
    }
    panic!("Tab never reaches “{start}”; there is:\n{}", window.all_said());
}

/// Opens a menu by keyboard and closes it in each way; the keyboard is back on it.
#[track_caller]
fn comes_back(window: &mut Window, role: Role, start: &str) {
    for way in WAYS_OUT {
        tab_to(window, role, start);
        window.press(Key::Enter);
        assert_ne!(window.focused().0, role, "{start}");
        for key in way {
            window.press(*key);
        }
        let (of, name) = window.focused();
        assert!(of == role && name.contains(start), "{start}, {way:?}: the keyboard is on “{name}”");
    }
}

#[test]
fn a_drop_down_that_closes_has_the_keyboard_again() {
    let (_computer, mut window) = two();
    for start in ["Show: ", "Order: "] {
        comes_back(&mut window, Role::ComboBox, start);
    }
    window.go("5 Report");
    comes_back(&mut window, Role::ComboBox, "Format: ");
}

#[test]
fn the_statement_of_the_next_action_has_the_keyboard_again_after_escape() {
    let (_computer, mut window) = two();
    click(&mut window, "What, new action of statement 2");
    window.press_with(egui::Modifiers::SHIFT, Key::Tab);
    let box_of_next = (Role::ComboBox, format!("Statement of the next action: {}", title(2)));
    assert_eq!(window.focused(), box_of_next);
    window.press(Key::Enter);
    assert_eq!(window.focused(), (Role::ListBoxOption, title(2)));
    window.press(Key::Escape);
    assert_eq!(window.focused(), box_of_next);
    window.press(Key::Tab);
    assert_eq!(window.focused().1, "What, new action of statement 2");
}

#[test]
fn a_menu_that_closes_gives_the_keyboard_back_to_its_button() {
    let (_computer, mut window) = two();
    for start in ["More for: ", ": copy, rename"] {
        tab_to(&mut window, Role::Button, start);
        let before = window.focused();
        window.press(Key::Enter);
        window.press(Key::ArrowDown);
        assert_ne!(window.focused(), before);
        window.press(Key::Escape);
        assert_eq!(window.focused(), before);
        // Also where no entry was reached.
        window.press(Key::Enter);
        window.press(Key::Escape);
        assert_eq!(window.focused(), before);
    }
    let computer = Computer::new();
    let mut window = computer.open();
    tab_to(&mut window, Role::Button, "Explore an example");
    window.press(Key::Enter);
    window.press(Key::ArrowDown);
    window.press(Key::Escape);
    assert_eq!(window.focused(), (Role::Button, "Explore an example".to_owned()));
}

#[test]
fn a_calendar_that_closes_gives_the_keyboard_back_to_its_field() {
    let (_computer, mut window) = two();
    window.go("1 Set up");
    for way in [Key::Escape, Key::Enter] {
        window.enter("Date");
        let before = window.focused();
        window.press_with(Modifiers::ALT, Key::ArrowDown);
        assert_ne!(window.focused(), before);
        window.press(Key::ArrowRight);
        window.press(way);
        assert_eq!(window.focused(), before, "{way:?}");
    }
}

#[test]
fn in_a_calendar_the_arrows_go_by_days_and_weeks_across_the_ends_of_months() {
    let (_computer, mut window) = two();
    window.go("1 Set up");
    window.enter("Date");
    window.press_with(Modifiers::ALT, Key::ArrowDown);
    let begins = window.focused();
    for (there, back) in
        [(Key::ArrowRight, Key::ArrowLeft), (Key::ArrowDown, Key::ArrowUp), (Key::PageDown, Key::PageUp)]
    {
        let mut passed = vec![begins.clone()];
        for _ in 0..8 {
            window.press(there);
            let now = window.focused();
            assert!(!passed.contains(&now), "{there:?} stays on {now:?}");
            passed.push(now);
        }
        while passed.pop().is_some() && !passed.is_empty() {
            window.press(back);
            assert_eq!(Some(&window.focused()), passed.last(), "{back:?}");
        }
        assert_eq!(window.focused(), begins);
    }
}

#[test]
fn escape_leads_from_an_action_in_full_back_to_where_it_was_opened() {
    let (_computer, mut window) = two();
    tab_to(&mut window, Role::Button, "More for: ");
    let before = window.focused();
    window.press(Key::Enter);
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert_eq!(window.focused(), (Role::MultilineTextInput, "What will we do?".to_owned()));
    // A list in it closes alone.
    tab_to(&mut window, Role::ComboBox, "Belongs to: ");
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert!(window.has(Role::Button, "Done"));
    window.press(Key::Escape);
    assert_eq!(window.focused(), before);
    assert!(!window.has(Role::Button, "Done"));
}

#[test]
fn a_click_beside_a_menu_does_not_bring_the_keyboard_to_it() {
    let (_computer, mut window) = two();
    window.click_on(Role::ComboBox, "Show: All actions");
    assert_eq!(window.focused(), (Role::ListBoxOption, "All actions".to_owned()));
    click(&mut window, "What, action 1 of statement 2");
    assert_ne!(window.focused().0, Role::ComboBox);
}

#[test]
fn in_a_list_the_arrows_begin_at_what_is_chosen_and_it_stays_in_sight() {
    let (_computer, mut window) = two();
    click(&mut window, "What, new action of statement 2");
    window.press_with(egui::Modifiers::SHIFT, Key::Tab);
    window.press(Key::Enter);
    let is_on = |window: &Window, number: usize| {
        assert_eq!(window.focused(), (Role::ListBoxOption, title(number)));
        let line = window.get(Role::ListBoxOption, &title(number)).rect();
        assert!(window.harness.ctx.content_rect().contains_rect(line), "{number}");
    };
    is_on(&window, 2);
    for number in 3..=11 {
        window.press(Key::ArrowDown);
        is_on(&window, number);
    }
    window.press(Key::Home);
    is_on(&window, 1);
    window.press(Key::End);
    is_on(&window, 11);
    window.press(Key::ArrowUp);
    is_on(&window, 10);
    window.press(Key::Enter);
    assert_eq!(
        window.menu_name("Statement of the next action"),
        format!("Statement of the next action: {}", title(10))
    );
}

#[test]
fn in_a_list_letters_lead_to_the_entry_that_begins_with_them() {
    let (_computer, mut window) = two();
    tab_to(&mut window, Role::ComboBox, "Show: ");
    window.press(Key::Enter);
    for (letters, expected) in [("o", "Open"), ("ov", "Overdue")] {
        // So long after the letters before that they are no word together.
        window.harness.input_mut().time = Some(window.harness.ctx.input(|input| input.time) + 5.0);
        window.type_keys(letters);
        assert!(window.focused().1.starts_with(expected), "{letters}: {:?}", window.focused());
    }
    window.press(Key::Enter);
    assert!(window.focused().1.starts_with("Show: Overdue"), "{:?}", window.focused());
}

#[test]
fn an_arrow_on_a_closed_drop_down_opens_it() {
    let (_computer, mut window) = two();
    for key in [Key::ArrowDown, Key::ArrowUp] {
        tab_to(&mut window, Role::ComboBox, "Show: ");
        window.press(key);
        assert_eq!(window.focused(), (Role::ListBoxOption, "All actions".to_owned()));
        window.press(Key::Escape);
        assert_eq!(window.focused(), (Role::ComboBox, "Show: All actions".to_owned()));
    }
}

#[test]
fn after_a_role_is_removed_the_keyboard_is_in_the_row_that_takes_its_place_and_it_is_said() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore();
    window.go("1 Set up");
    let roles = |window: &Window| -> Vec<String> {
        let all = window.labels_of(Role::Button);
        all.iter().filter_map(|name| Some(name.strip_prefix("Remove ")?.to_owned())).collect()
    };
    let before = roles(&window);
    assert!(before.len() > 1);
    window.get(Role::Button, &format!("Remove {}", before[0])).focus();
    window.run();
    window.press(Key::Space);
    assert_eq!(roles(&window), before[1..]);
    let (role, name) = window.focused();
    assert_eq!((role, window.value(&name)), (Role::TextInput, before[1].clone()));
    assert!(window.status().starts_with(&format!("{} is off the list.", before[0])), "{}", window.status());
    // The last one leads to the one above it, and none at all to the field for another.
    for left in (1..before.len()).rev() {
        let last = format!("Remove {}", roles(&window)[left - 1]);
        window.get(Role::Button, &last).focus();
        window.run();
        window.press(Key::Space);
        assert_eq!((roles(&window).len(), window.focused().0), (left - 1, Role::TextInput));
    }
    assert_eq!(window.focused().1, "Another role");
}
