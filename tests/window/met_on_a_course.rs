//! What a trainer met on the way through a course, and meets no longer.

use std::time::Duration;

use attune::model::Moment;
use egui::{Key, Modifiers, Role, Shape};

use crate::answers::*;
use crate::support::*;

/// One learner whose answers before are all Red, with the keyboard on the fourth of them.
fn on_the_fourth() -> (Computer, Window) {
    let given = [("Pink 87", Moment::Before, "rrrrrrrrrrr")];
    let (computer, mut window) = at_answers(&answered(course(&["Pink 87"]), &given));
    window.click_on(Role::GridCell, "Pink 87, 4 Tuning in to cues: Red");
    (computer, window)
}

#[test]
fn a_code_typed_into_the_grid_changes_no_answer_and_stands_in_its_field() {
    for at_a_time in [false, true] {
        let (computer, mut window) = on_the_fourth();
        if at_a_time {
            at_once(&mut window, "Grey 26");
        } else {
            window.type_keys("Grey 26");
        }
        assert!(is_at_code(&window), "{:?}", window.focused());
        assert_eq!(window.value(CODE), "Grey 26");
        assert!(window.status().starts_with("What you typed is in the field for a code"));
        window.press(Key::Enter);
        assert_eq!(cell(&window), "Grey 26, 1 Child development: not yet answered");
        let found = training_when(&computer, FILE, |found| found.participants.len() == 2);
        assert_eq!(letters(&found, "Pink 87", Moment::Before), "rrrrrrrrrrr");
        // No step is left of what was no answer.
        window.ctrl(Key::Z);
        window.ctrl(Key::Z);
        let found = training_when(&computer, FILE, |found| found.participants.len() == 1);
        assert_eq!(letters(&found, "Pink 87", Moment::Before), "rrrrrrrrrrr");
    }
}

#[test]
fn a_key_that_answers_nothing_says_which_keys_do() {
    let (computer, mut window) = on_the_fourth();
    for typed in ["x", "aaaaaax"] {
        window.click_on(Role::GridCell, &format!("Pink 87, 4 {}: Red", title(4)));
        window.rewrite(CODE, "");
        window.click_on(Role::GridCell, &format!("Pink 87, 4 {}: Red", title(4)));
        window.type_keys(typed);
        assert_eq!(window.value(CODE), typed);
        assert_eq!(
            window.status(),
            "What you typed is in the field for a code, and no answer was changed. R, A, G or S answers."
        );
        training_when(&computer, FILE, |found| letters(found, "Pink 87", Moment::Before) == "rrrrrrrrrrr");
    }
}

#[test]
fn a_changed_answer_says_what_it_was() {
    let (_computer, mut window) = on_the_fourth();
    window.type_keys("g");
    assert_eq!(window.status(), "Pink 87, 4: Red to Green");
}

#[test]
fn a_form_that_is_left_before_its_end_says_how_much_is_missing() {
    let (_computer, mut window) = in_row(&course(&["Grey 26"]), "Grey 26");
    window.type_keys("rrrrrrr");
    window.press(Key::Enter);
    assert!(is_at_code(&window));
    assert_eq!(window.status(), "Grey 26: 4 not answered");
}

#[test]
fn a_learner_who_has_answered_is_not_removed_at_one_click() {
    let (computer, mut window) = on_the_fourth();
    window.click("Pink 87: code, role, remove");
    window.click("Remove Pink 87");
    assert_eq!(window.heading(), "Remove Pink 87 and 11 answers?");
    assert_eq!(window.focused(), (Role::Button, "Keep Pink 87".to_owned()));
    window.press(Key::Enter);
    assert!(window.labels_of(Role::Dialog).is_empty());
    assert_eq!(training_when(&computer, FILE, |_| true).participants.len(), 1);
    window.click("Remove Pink 87");
    window.click("Remove Pink 87 and 11 answers");
    assert!(is_at_code(&window), "{:?}", window.focused());
    training_when(&computer, FILE, |found| found.participants.is_empty());
}

#[test]
fn where_nothing_was_chosen_the_path_can_be_typed_each_time() {
    let (computer, mut window) = on_the_fourth();
    computer.world.holds_dialogs();
    for _ in 0..2 {
        window.click("Import answers…");
        // Slow to say that there is no dialog, as on a busy computer.
        std::thread::sleep(Duration::from_millis(450));
        computer.world.cancel();
        window.wait_until("it says so", |window| window.status().starts_with("Nothing was chosen."));
        window.click("Type the path");
        assert!(window.has(Role::Dialog, "Import answers"), "{}", window.all_said());
        window.press(Key::Escape);
    }
}

#[test]
fn tab_leads_from_one_date_to_the_next_and_keys_open_the_calendar() {
    let (_computer, mut window) = on_the_fourth();
    window.go("1 Course");
    window.enter("First day");
    window.press(Key::Tab);
    assert_eq!(window.focused(), (Role::TextInput, "Last day".to_owned()));
    assert!(window.description(Role::TextInput, "Last day").ends_with("opens a calendar."));
    window.press_with(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(window.focused().0, Role::GridCell);
    window.press(Key::Escape);
    assert_eq!(window.focused(), (Role::TextInput, "Last day".to_owned()));
}

#[test]
fn a_dialog_shows_all_of_its_buttons_also_once_it_has_grown() {
    for size in [egui::vec2(1280.0, 800.0), egui::vec2(1024.0, 700.0)] {
        let computer = Computer::new();
        let mut window = computer.open_sized(None, size);
        window.explore_course();
        command(&mut window, "answers as csv");
        window.wait_until("asked", |window| !window.labels_of(Role::Dialog).is_empty());
        // Why that will not do makes it higher.
        let field = window.focused().1;
        window.rewrite(&field, "/dev/null/x");
        window.press(Key::Enter);
        for name in ["Save", "Choose…", "Cancel"] {
            let button = window.get(Role::Button, name).rect();
            let shapes = window.shapes();
            let mut clips = shapes.iter().filter_map(|(clip, shape)| match shape {
                Shape::Text(text) => {
                    (text.galley.text() == name && button.contains(text.pos)).then_some(clip)
                }
                _ => None,
            });
            let clip = clips.next().unwrap();
            assert!(clip.contains_rect(button), "{name} {button} is cut by {clip}");
        }
    }
}

#[test]
fn what_is_typed_on_goes_into_no_other_form_that_is_there() {
    let codes = ["Pink 87", "Coral 11", "Grey 26"];
    let given = [("Pink 87", Moment::Before, "rrrr"), ("Coral 11", Moment::Before, "ggggggggggg")];
    let (computer, mut window) = at_answers(&answered(course(&codes), &given));
    window.click_on(Role::GridCell, "Coral 11, 7 Relationships- and trauma-informed: Green");
    // A code that is chosen is about its form, from the first question that is open.
    window.click_on(Role::RowHeader, "Pink 87");
    assert_eq!(cell(&window), format!("Pink 87, 5 {}: not yet answered", title(5)));
    window.type_keys("aaaaaaarr");
    assert!(is_at_code(&window), "{:?}", window.focused());
    let found =
        training_when(&computer, FILE, |found| letters(found, "Pink 87", Moment::Before) == "rrrraaaaaaa");
    assert_eq!(letters(&found, "Coral 11", Moment::Before), "ggggggggggg");
    // Where nothing is answered yet, the next form is the next row.
    window.click_on(Role::RowHeader, "Coral 11");
    window.press(Key::End);
    window.type_keys("g");
    assert_eq!(cell(&window), format!("Grey 26, 1 {}: not yet answered", title(1)));
}
