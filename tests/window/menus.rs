//! Menus, calendars and groups of choices, as a screen reader meets them.

use egui::accesskit::HasPopup;
use egui::{Key, Role, vec2};
use egui_kittest::kittest::NodeT as _;

use crate::support::*;

/// The menu of this name: what is chosen in it, whether it is open, and what opens.
fn menu(window: &Window, name: &str) -> (String, Option<bool>, Option<HasPopup>) {
    let all = window.harness.root();
    let mut nodes = all.children_recursive().map(|node| node.accesskit_node());
    let menu = nodes.find(|node| node.role() == Role::ComboBox && told::name(node) == name).unwrap();
    (menu.value().unwrap_or_default(), menu.data().is_expanded(), menu.data().has_popup())
}

#[test]
fn a_menu_has_what_is_asked_for_its_name_and_what_is_chosen_for_its_value() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore();
    window.go("4 Plan");
    assert_eq!(menu(&window, "Show"), ("All actions".to_owned(), Some(false), Some(HasPopup::Listbox)));
    // For a client that is told no values; nothing in a closed menu is told by itself.
    let told = window.description(Role::ComboBox, "Show: All actions");
    assert_eq!(told, if cfg!(target_os = "linux") { "All actions" } else { "" });
    let closed = window.get(Role::ComboBox, "Show: All actions");
    assert!(told::children(&closed.accesskit_node()).is_empty());
    window.click_on(Role::ComboBox, "Show: All actions");
    assert_eq!(menu(&window, "Show").1, Some(true));
    let options = window.labels_of(Role::ListBoxOption);
    assert!(options.len() > 1 && window.is_chosen(Role::ListBoxOption, "All actions"), "{options:?}");
    window.click(&options[1].clone());
    assert_eq!(menu(&window, "Show").0, options[1]);
    let menus = window.labels_of(Role::ComboBox);
    let status = menus.iter().find_map(|menu| menu.strip_prefix("Status, ")?.split(':').next());
    let status = &format!("Status, {}", status.unwrap());
    let (value, expanded, what) = menu(&window, status);
    assert_eq!((expanded, what), (Some(false), Some(HasPopup::Menu)));
    assert!(!value.is_empty());
}

#[test]
fn a_calendar_is_a_grid_of_weeks_in_which_the_day_is_selected_and_not_pressed() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore();
    window.go("1 Set up");
    window.click("Date: choose from a calendar");
    let grid = window.get(Role::Grid, "November 2026");
    let grid = grid.accesskit_node();
    assert_eq!((grid.data().row_count(), grid.data().column_count()), (Some(6), Some(7)));
    let rows = told::children(&grid);
    let days = |row: usize| told::children(&rows[row]).iter().map(told::name).collect::<Vec<_>>();
    assert_eq!((rows.len(), days(0)[0].as_str(), days(0)[6].as_str()), (7, "Monday", "Sunday"));
    // November 2026 begins on a Sunday.
    assert_eq!(days(1), ["Sunday 1 November 2026"]);
    assert_eq!(days(2).len(), 7);
    let all = told::below(&grid);
    let chosen: Vec<_> = all.iter().filter(|node| node.is_selected() == Some(true)).collect();
    assert_eq!(chosen.len(), 1);
    assert!(chosen[0].is_focused() && chosen[0].role() == Role::GridCell);
    assert_eq!(chosen[0].toggled(), None);
    let first = told::children(&rows[1]);
    assert_eq!(first[0].data().column_index(), Some(6));
}

/// The names of what Tab leads to, from where the keyboard is, so many times.
fn stops(window: &mut Window, count: usize) -> Vec<(Role, String)> {
    let next = |window: &mut Window| {
        window.press(Key::Tab);
        window.focused()
    };
    (0..count).map(|_| next(window)).collect()
}

#[test]
fn the_documents_on_report_are_one_stop_in_which_the_arrows_move() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore();
    window.go("5 Report");
    let (role, first) = stops(&mut window, 1).remove(0);
    assert_eq!(role, Role::RadioButton);
    assert!(first.starts_with("Action plan. ") && window.is_chosen(role, &first), "{first}");
    window.press(Key::ArrowDown);
    let second = window.focused().1;
    assert!(second.starts_with("Full record. ") && window.is_chosen(role, &first), "{second}");
    window.press(Key::Space);
    assert!(window.is_chosen(role, &second));
    assert_ne!(stops(&mut window, 1)[0].0, Role::RadioButton);
}

#[test]
fn how_we_rate_and_how_we_vote_are_one_stop_each() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore();
    window.go("1 Set up");
    let all = stops(&mut window, 60);
    let once = all.iter().skip_while(|stop| stop.1 != "Team").skip(1).take_while(|stop| stop.1 != "Team");
    let radios: Vec<_> =
        once.filter(|stop| stop.0 == Role::RadioButton).map(|stop| stop.1.as_str()).collect();
    assert_eq!(radios, ["Everyone votes first", "Cards in the air"]);
    assert_eq!(window.labels_of(Role::RadioButton).len(), 3 + 4);
    while window.focused().1 != "Cards in the air" {
        window.press(Key::Tab);
    }
    window.press(Key::ArrowRight);
    window.press(Key::Space);
    assert!(window.is_chosen(Role::RadioButton, "Pass the keyboard"));
    assert_eq!(window.focused().1, "Pass the keyboard");
}

#[test]
fn what_has_the_keyboard_on_report_is_in_sight_where_everything_is_large() {
    let computer = Computer::new();
    // As 1280 by 800 is at 200 % and at 300 %.
    for size in [vec2(640.0, 400.0), vec2(427.0, 267.0)] {
        let mut window = computer.open_sized(None, size);
        window.explore();
        window.ctrl(Key::Num5);
        for _ in 0..14 {
            window.press(Key::Tab);
            let (role, name) = window.focused();
            if role == Role::Image {
                break;
            }
            let rect = window.get(role, &name).rect();
            assert!(rect.top() >= 0.0 && rect.bottom() <= size.y, "{role:?} “{name}”: {rect:?} in {size:?}");
        }
    }
}
