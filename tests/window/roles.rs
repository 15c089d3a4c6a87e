//! What a screen reader is told, and that nothing moves by itself.

use std::time::Duration;

use egui::accesskit::{Action, Live};
use egui::{Key, Role};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::*;

const STEPS: [&str; 5] = ["1 Set up", "2 Rate", "3 Overview", "4 Plan", "5 Report"];

/// Calls `look` on Home and on every step, in the example with everything open.
fn on_every_screen(mut look: impl FnMut(&mut Window, &str)) {
    let computer = Computer::new();
    let mut window = computer.open();
    look(&mut window, "Home");
    window.explore();
    window.go("2 Rate");
    window.press(Key::A);
    window.press(Key::L);
    window.press(Key::Q);
    for step in STEPS {
        window.go(step);
        look(&mut window, step);
    }
    window.go("4 Plan");
    window.click("Add an action");
    look(&mut window, "4 Plan, editing");
    window.ctrl(Key::W);
    look(&mut window, "Home with a file");
}

#[test]
fn every_screen_has_one_first_heading_and_levels_without_gaps() {
    on_every_screen(|window, screen| {
        let headings = window.harness.root().children_recursive();
        let levels: Vec<usize> = headings
            .filter(|node| node.accesskit_node().role() == Role::Heading)
            .map(|node| node.accesskit_node().data().level().unwrap_or(0))
            .collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{screen}: {levels:?}");
        assert_eq!(levels.first(), Some(&1), "{screen}: {levels:?}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{screen}: {levels:?}");
    });
}

#[test]
fn the_steps_are_tabs_and_the_current_one_is_said() {
    on_every_screen(|window, screen| {
        if screen.starts_with("Home") {
            assert!(window.labels_of(Role::Tab).is_empty());
            return;
        }
        let list = window.get(Role::Navigation, "Steps");
        assert_eq!(labels_below(&list, Role::Tab), STEPS);
        assert_eq!(window.step(), &screen[..window.step().len()]);
    });
}

#[test]
fn the_ratings_are_a_group_of_radio_buttons() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    window.press(Key::A);
    let group = window.get(Role::RadioGroup, "Our rating");
    assert_eq!(labels_below(&group, Role::RadioButton), ["Red", "Amber", "Green", "Not applicable"]);
    assert_eq!(window.rating().as_deref(), Some("Amber"));
}

#[test]
fn the_statements_are_a_list_that_says_number_title_rating_and_place() {
    let computer = Computer::new();
    let window = computer.open_assessment(&rated("RAGN"));
    let list = window.get(Role::List, "Statements");
    let rows: Vec<_> = list.query_all_by_role(Role::ListBoxOption).collect();
    assert_eq!(rows.len(), 11);
    let words = ["Red", "Amber", "Green", "Not applicable", "Not yet rated"];
    for (index, row) in rows.iter().enumerate() {
        let node = row.accesskit_node();
        let name = format!("{} {}: {}", index + 1, title(index + 1), words[index.min(4)]);
        assert_eq!(node.label(), Some(name));
        // AccessKit counts from 0.
        assert_eq!(node.data().position_in_set(), Some(index));
        assert_eq!(node.data().size_of_set(), Some(11));
        assert_eq!(is_on(&node), index == 4);
    }
}

#[test]
fn the_status_line_is_said_politely_on_every_screen() {
    on_every_screen(|window, screen| {
        assert!(!window.status().is_empty(), "{screen}");
        let loud = window
            .harness
            .root()
            .children_recursive()
            .find(|node| node.accesskit_node().live() == Live::Assertive);
        assert!(loud.is_none(), "{screen}");
    });
}

#[test]
fn everything_that_lies_over_the_screen_is_a_dialog_with_a_name_and_one_first_heading() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    let name = |window: &Window| {
        let dialogs = window.labels_of(Role::Dialog);
        assert_eq!(dialogs.len(), 1, "{}", window.all_said());
        dialogs[0].clone()
    };
    for (key, title) in
        [(Key::K, "All commands"), (Key::F, "Find in this assessment"), (Key::O, "Open a file")]
    {
        window.ctrl(key);
        assert_eq!(name(&window), title);
        assert_eq!(window.heading(), title);
        window.press(Key::Escape);
        assert!(window.labels_of(Role::Dialog).is_empty());
    }
    for (key, title) in [(Key::F1, "Help and all keys"), (Key::F2, "Rename this file")] {
        window.press(key);
        assert_eq!(name(&window), title);
        assert_eq!(window.heading(), title);
        window.press(Key::Escape);
    }
}

#[test]
fn everything_that_can_be_pressed_has_a_name_and_is_large_enough() {
    on_every_screen(|window, screen| {
        let pressed = [
            Role::Button,
            Role::Tab,
            Role::RadioButton,
            Role::CheckBox,
            Role::ComboBox,
            Role::TextInput,
            Role::MultilineTextInput,
            Role::ListBoxOption,
        ];
        let mut small = Vec::new();
        for node in window.harness.root().children_recursive() {
            let inner = node.accesskit_node();
            if !pressed.contains(&inner.role()) {
                continue;
            }
            let name = inner.label().unwrap_or_default();
            assert!(!name.trim().is_empty(), "{screen}: {:?} without a name", inner.role());
            let size = node.rect().size();
            // In the line at the foot, and as high as that is (WCAG 2.5.8 asks for 24).
            if name.starts_with("Undo: ") && size.y > 23.9 {
                continue;
            }
            if size.y < 31.9 || size.x < 31.9 {
                small.push(format!("{:?} “{name}” is {size:?} points large", inner.role()));
            }
        }
        assert!(small.is_empty(), "{screen}: {small:#?}");
    });
}

#[test]
fn no_two_fields_of_a_screen_have_the_same_name() {
    on_every_screen(|window, screen| {
        let mut names = window.labels_of(Role::TextInput);
        names.extend(window.labels_of(Role::MultilineTextInput));
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all, "{screen}: {names:?}");
    });
}

#[test]
fn everything_is_reached_by_tab_and_one_comes_round_again() {
    on_every_screen(|window, screen| {
        let wished: Vec<(Role, String)> = window
            .harness
            .root()
            .children_recursive()
            .filter(|node| {
                let node = node.accesskit_node();
                let role = node.role();
                // Groups with one stop, in which the arrow keys move: the list of
                // statements, and radio buttons.
                let grouped = role == Role::ListBoxOption || role == Role::RadioButton;
                let one_stop = grouped && !is_on(&node);
                // What is only read is gone through with the screen reader’s own keys.
                // Beside a date, which opens it by a key: what is typed next never lands there.
                // Tab leads to the suggestions themselves; once they are in sight, it is gone.
                let leads_below = node.label().unwrap_or_default().ends_with(" suggestions below");
                let is_calendar = node.label().unwrap_or_default().ends_with(": choose from a calendar");
                let only_read = role == Role::Cell && !node.data().supports_action(Action::Focus);
                let kinds = [
                    Role::Button,
                    Role::Cell,
                    Role::Tab,
                    Role::RadioButton,
                    Role::CheckBox,
                    Role::ComboBox,
                    Role::TextInput,
                    Role::MultilineTextInput,
                ];
                (kinds.contains(&role) || role == Role::ListBoxOption)
                    && !one_stop
                    && !only_read
                    && !leads_below
                    && !is_calendar
                    && !node.is_disabled()
            })
            .map(|node| (node.accesskit_node().role(), called(&node)))
            .collect();
        let mut reached = Vec::new();
        for _ in 0..wished.len() + 30 {
            window.press(Key::Tab);
            reached.push(window.focused());
        }
        // A cell that is being written in is a field, and a cell when one comes round again.
        let comes_round = |(role, name): &&(Role, String)| {
            let cell = (Role::Cell, name.clone());
            !reached.contains(&(*role, name.clone())) && !reached.contains(&cell)
        };
        let missed: Vec<_> = wished.iter().filter(comes_round).collect();
        assert!(missed.is_empty(), "{screen}: never reached: {missed:#?}");
        window.press(Key::Escape);
    });
}

#[test]
fn nothing_is_drawn_again_while_nothing_happens() {
    on_every_screen(|window, screen| {
        // What was just said goes after a while, and the disk may still be at work;
        // each is something that happens once.
        let still = (0..200).any(|_| {
            std::thread::sleep(Duration::from_millis(10));
            window.next_repaint() > Duration::from_secs(1) && window.next_repaint() > Duration::from_secs(1)
        });
        assert!(still, "{screen}: {:?}", window.harness.ctx.repaint_causes());
    });
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    for step in STEPS {
        window.go(step);
        assert_eq!(window.next_repaint(), Duration::MAX, "{step}: {:?}", window.harness.ctx.repaint_causes());
    }
    for key in [Key::K, Key::F] {
        window.ctrl(key);
        assert_eq!(window.next_repaint(), Duration::MAX, "{:?}", window.harness.ctx.repaint_causes());
        window.press(Key::Escape);
    }
    window.press(Key::F1);
    assert_eq!(window.next_repaint(), Duration::MAX);
    window.press(Key::Escape);
    window.ctrl(Key::W);
    assert_eq!(window.next_repaint(), Duration::MAX);
}

#[test]
fn how_far_saving_has_come_is_there_to_be_looked_up_and_not_said_by_itself() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&untouched());
    let aloud = |window: &Window| {
        let nodes = window.harness.root().children_recursive();
        let said = nodes.filter(|node| node.accesskit_node().live() != Live::Off);
        said.filter_map(|node| node.accesskit_node().label()).collect::<Vec<_>>()
    };
    window.press(Key::R);
    assert!(aloud(&window).contains(&"Child development: Red.".to_owned()), "{:?}", aloud(&window));
    window.write("Why this rating?", "no time");
    assert!(
        window.status().contains("assessment.attune") || window.status().contains("Sav"),
        "{}",
        window.status()
    );
    assert_eq!(aloud(&window), Vec::<String>::new());
}

#[test]
fn the_window_is_called_after_the_team_once_its_name_is_typed() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.press(Key::Enter);
    let name = |window: &Window| window.harness.root().accesskit_node().label().unwrap_or_default();
    let before = name(&window);
    for letter in ["Oa", "k"] {
        window.write("Team", letter);
        assert_eq!(name(&window), before);
    }
    window.leave();
    assert_eq!(name(&window), "Oak – Attune");
}

#[test]
fn the_marked_card_of_home_is_told_with_its_heading_and_enter_chooses_it() {
    let computer = Computer::new();
    let mut window = computer.open();
    let (role, name) = window.focused();
    assert_eq!((role, name), (Role::Heading, window.heading()));
    let heading = window.harness.root().children_recursive().find(Node::is_focused).unwrap();
    let said = heading.accesskit_node().data().description().map(str::to_owned);
    assert_eq!(said.as_deref(), Some("Enter chooses “Start a self-assessment”."));
    window.press(Key::Enter);
    assert_eq!(window.step(), "1 Set up");
}

#[test]
fn a_statement_is_told_with_its_place_and_rating_until_the_rating_changes() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("R"));
    let told = |window: &Window| {
        let heading = window.harness.root().children_recursive().find(Node::is_focused).unwrap();
        heading.accesskit_node().data().description().map(str::to_owned)
    };
    assert_eq!(told(&window).as_deref(), Some("Statement 2 of 11. Not yet rated."));
    window.press(Key::A);
    // That has been said.
    assert_eq!(told(&window), None);
    window.press(Key::PageUp);
    assert_eq!(told(&window).as_deref(), Some("Statement 1 of 11. Red."));
    window.press(Key::PageDown);
    assert_eq!(told(&window).as_deref(), Some("Statement 2 of 11. Amber."));
}

#[test]
fn while_a_dialog_is_open_what_lies_beneath_is_not_told() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore();
    window.go("2 Rate");
    let told = |window: &Window| -> Vec<(Role, String)> {
        let all = told::below(&window.harness.root().accesskit_node());
        all.iter().map(|node| (node.role(), told::name(node))).collect()
    };
    let before = told(&window);
    assert!(before.iter().any(|(role, _)| *role == Role::Tab) && before.len() > 60);
    for (open, title) in [(Key::F1, "Help"), (Key::F, "Find"), (Key::K, "All commands")] {
        if open == Key::F1 {
            window.press(open);
        } else {
            window.ctrl(open);
        }
        let all = told::below(&window.harness.root().accesskit_node());
        let dialogs: Vec<_> = all.iter().filter(|node| node.role() == Role::Dialog).collect();
        assert!(dialogs.len() == 1 && told::name(dialogs[0]).starts_with(title), "{title}");
        assert!(dialogs[0].data().is_modal());
        let within = told::below(dialogs[0]);
        // The line at the foot goes on saying that a save failed.
        let beside: Vec<_> = told(&window)
            .into_iter()
            .filter(|(role, name)| {
                *role != Role::Dialog
                    && !within.iter().any(|node| (node.role(), &told::name(node)) == (*role, name))
            })
            .collect();
        assert!(
            beside
                .iter()
                .all(|(role, _)| matches!(role, Role::Pane | Role::Status | Role::Button | Role::Label)),
            "{beside:?}"
        );
        assert!(!beside.iter().any(|(_, name)| name == "Back to Home" || name == "Next"), "{beside:?}");
        window.press(Key::Escape);
        assert_eq!(told(&window), before, "after {title}");
    }
}
