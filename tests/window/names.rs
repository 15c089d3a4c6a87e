//! One name for one thing: the file is called after the team or the course, once that
//! has been typed.

use std::time::Duration;

use egui::{Key, Role};

use crate::support::*;

const TEAM: &str = "Team";

fn begun() -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open();
    window.ctrl(Key::N);
    (computer, window)
}

#[test]
fn a_file_is_named_once_its_name_has_been_typed_and_not_in_the_middle() {
    let (computer, mut window) = begun();
    window.type_keys("Willow Lane Nurser");
    window.wait_until_saved();
    let names = computer.documents();
    assert!(names.len() == 1 && names[0].starts_with("Untitled"), "{names:?}");
    window.type_keys("y");
    window.leave();
    window.wait_until("named", |_| computer.documents() == ["Willow Lane Nursery.attune"]);
}

#[test]
fn a_name_that_was_cut_short_is_put_right_when_it_is_finished() {
    let (computer, mut window) = begun();
    window.type_keys("Willow Lane Nurser");
    // Somebody looks elsewhere in the middle of it.
    window.ctrl(Key::Num2);
    window.wait_until("named", |_| computer.documents() == ["Willow Lane Nurser.attune"]);
    window.ctrl(Key::Num1);
    window.write(TEAM, "y");
    window.leave();
    window.wait_until("named again", |_| computer.documents() == ["Willow Lane Nursery.attune"]);
}

#[test]
fn a_pause_is_enough_to_name_a_file() {
    let (computer, mut window) = begun();
    window.type_keys("Oak Room");
    window.wait_until_saved();
    std::thread::sleep(Duration::from_millis(2100));
    window.wait_until("named", |_| computer.documents() == ["Oak Room.attune"]);
    assert_eq!(window.focused(), (Role::TextInput, TEAM.to_owned()));
}

#[test]
fn a_name_that_somebody_chose_is_not_changed_behind_their_back() {
    let (computer, mut window) = begun();
    window.type_keys("Oak Room");
    window.leave();
    window.wait_until("named", |_| computer.documents() == ["Oak Room.attune"]);
    window.press(Key::F2);
    window.click_on(Role::CheckBox, "Change the name on the screen and in documents, too");
    window.rewrite("New name", "Spring");
    window.click("Rename");
    window.rewrite(TEAM, "Elm Room");
    window.leave();
    window.wait_until_saved();
    assert_eq!(computer.documents(), ["Spring.attune"]);
}

#[test]
fn a_team_that_is_called_otherwise_offers_to_rename_its_file() {
    let computer = Computer::new();
    let file = computer.put("documents/Acorn Nursery.attune", &rated("RA"));
    let mut window = computer.open_with(&file);
    window.go("1 Set up");
    window.rewrite(TEAM, "Oak Nursery");
    window.must_not_say("The file is still called");
    window.leave();
    window.must_say("The file is still called “Acorn Nursery”.");
    window.click("Rename the file to “Oak Nursery”");
    window.must_not_say("The file is still called");
    assert_eq!(computer.documents(), ["Oak Nursery.attune"]);
    window.rewrite(TEAM, "Elm Nursery");
    window.leave();
    window.must_not_say("The file is still called");
}

#[test]
fn the_offer_to_rename_the_file_can_be_declined() {
    let computer = Computer::new();
    let file = computer.put("documents/Acorn Nursery.attune", &rated("RA"));
    let mut window = computer.open_with(&file);
    window.go("1 Set up");
    window.rewrite(TEAM, "Oak Nursery");
    window.leave();
    window.click("Not now");
    window.must_not_say("The file is still called");
    window.wait_until_saved();
    assert_eq!(computer.documents(), ["Acorn Nursery.attune"]);
}

#[test]
fn renaming_the_file_renames_the_team_if_one_likes_and_undo_takes_that_back() {
    let computer = Computer::new();
    let file = computer.put("documents/Acorn Nursery.attune", &rated("RA"));
    let mut window = computer.open_with(&file);
    window.press(Key::F2);
    window.rewrite("New name", "Oak Nursery");
    window.click("Rename");
    assert_eq!(computer.documents(), ["Oak Nursery.attune"]);
    window.must_say("Oak Nursery: copy, rename, show in folder");
    window.ctrl(Key::Z);
    window.must_say("Acorn Nursery: copy, rename, show in folder");
    // The file is called back by a button, since it may lie in other people's sight.
    assert_eq!(window.status(), "Undone: a change to the team. The file is still called “Oak Nursery”.");
    window.click("Rename the file to “Acorn Nursery”");
    assert_eq!(computer.documents(), ["Acorn Nursery.attune"]);
}

#[test]
fn whoever_leaves_set_up_is_told_that_the_file_has_the_older_name() {
    let (computer, mut window) = begun();
    window.type_keys("T Coch Nursery");
    window.ctrl(Key::Num2);
    window.wait_until("named", |_| computer.documents() == ["T Coch Nursery.attune"]);
    window.ctrl(Key::Num1);
    window.rewrite(TEAM, "Tŷ Coch Nursery");
    window.ctrl(Key::Num2);
    assert_eq!(window.status(), "The file is still called “T Coch Nursery”.");
    window.click("Rename the file to “Tŷ Coch Nursery”");
    assert_eq!(computer.documents(), ["Tŷ Coch Nursery.attune"]);
}

#[test]
fn where_the_names_differ_renaming_the_file_renames_the_team_only_if_asked_to() {
    let also = "Change the name on the screen and in documents, too";
    for asked in [false, true] {
        let computer = Computer::new();
        let file = computer.put("documents/Spring plan.attune", &rated("RA"));
        let mut window = computer.open_with(&file);
        window.press(Key::F2);
        assert!(!window.is_chosen(Role::CheckBox, also));
        if asked {
            window.click_on(Role::CheckBox, also);
        }
        window.rewrite("New name", "Oak Nursery");
        window.click("Rename");
        assert_eq!(computer.documents(), ["Oak Nursery.attune"]);
        let team = if asked { "Oak Nursery" } else { "Acorn Nursery" };
        window.must_say(&format!("{team}: copy, rename, show in folder"));
    }
}

#[test]
fn another_name_is_typed_in_the_place_of_the_old_one() {
    let computer = Computer::new();
    let file = computer.put("documents/Acorn Nursery.attune", &rated("RA"));
    let mut window = computer.open_with(&file);
    window.press(Key::F2);
    window.type_keys("Oak Room");
    assert_eq!(window.value("New name"), "Oak Room");
    window.press(Key::Enter);
    assert_eq!(computer.documents(), ["Oak Room.attune"]);
}

/// A way to open a file.
type Way = fn(&Computer, &std::path::Path) -> Window;

#[test]
fn the_example_that_comes_with_attune_is_never_written_over() {
    let ways: [Way; 3] = [
        |computer, file| computer.open_with(file),
        |computer, file| {
            let mut window = computer.open();
            window.drop_files(&[file.to_path_buf()]);
            window
        },
        |computer, file| {
            let mut window = computer.open();
            computer.world.answers(file);
            window.ctrl(Key::O);
            window
        },
    ];
    for (shipped, name) in [("example", TEAM), ("example-training", "Name of the course")] {
        let before = std::fs::read(format!("assets/{shipped}.attune")).unwrap();
        for open in ways {
            let computer = Computer::new();
            let file = computer.write("program/example.attune", &before);
            let mut window = open(&computer, &file);
            assert!(window.status().starts_with("This example comes with Attune"), "{}", window.status());
            window.ctrl(Key::Num1);
            window.write(name, " changed");
            window.leave();
            window.wait_until("a file of one's own", |_| computer.documents().len() == 1);
            assert_eq!(std::fs::read(&file).unwrap(), before);
            // And that opens as what it is.
            let own = computer.path(&format!("documents/{}", computer.documents()[0]));
            drop(window);
            let window = computer.open_with(&own);
            assert!(!window.status().starts_with("This example"), "{}", window.status());
            window.must_say(" changed");
        }
    }
}

#[test]
fn a_copy_of_the_example_under_another_name_is_ones_own() {
    let computer = Computer::new();
    let file = computer.write("program/Ours to try.attune", std::fs::read("assets/example.attune").unwrap());
    let mut window = computer.open_with(&file);
    assert!(!window.status().starts_with("This example"), "{}", window.status());
    window.ctrl(Key::Num1);
    window.write(TEAM, " changed");
    window.leave();
    assert_eq!(computer.documents(), Vec::<String>::new());
    assert!(std::fs::read_to_string(&file).unwrap().contains(" changed"));
}
