//! The files of several teams, read once more.

use egui::{Key, Role};

use crate::area::{put_teams, seen, team};
use crate::support::*;

#[test]
fn files_that_are_read_again_are_the_same_area_with_what_came_since() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 6);
    let mut window = seen(&computer, &folder);
    let names = (Role::CheckBox, "Names of the teams");
    window.rewrite("What the area is called", "Tŷ Croeso");
    window.choose("Agency", "Family hubs");
    window.choose("Statement", "2 Children with SEND");
    window.click_on(names.0, names.1);
    window.must_say("2 of 6 teams are shown.");
    computer.put("Riverside/Family hubs/Team 07.attune", &team(7));
    window.click("Read the files again");
    assert_eq!(window.status(), "7 teams read, none left out. New: Team 07.");
    window.must_say("3 of 7 teams are shown.");
    assert!(window.is_chosen(names.0, names.1) && window.has(Role::Heading, "2 Children with SEND"));
    window.click("Begin an area plan…");
    assert_eq!(window.value("What is the area called?"), "Tŷ Croeso");
    window.press(Key::Escape);
    // Nothing is left of the agency that was chosen. The others have allowed nothing.
    std::fs::remove_dir_all(computer.path("Riverside/Family hubs")).unwrap();
    window.ctrl(Key::K);
    window.type_keys("read the files again");
    window.press(Key::Enter);
    assert!(window.status().contains("What you had chosen is not there any more"), "{}", window.status());
    window.must_say("4 of 4 teams are shown.");
    assert!(!window.is_chosen(names.0, names.1));
    // As its folder, once nobody calls it otherwise.
    window.rewrite("What the area is called", "");
    window.click("Begin an area plan…");
    assert_eq!(window.value("What is the area called?"), "Riverside");
}

#[test]
fn who_goes_on_while_files_are_read_again_is_not_taken_back() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 6);
    let mut window = seen(&computer, &folder);
    computer.put("Riverside/Family hubs/Team 07.attune", &team(7));
    computer.world.holds_work();
    window.click("Read the files again");
    window.choose("Agency", "Family hubs");
    window.click("Begin an area plan…");
    window.rewrite("What is the area called?", "Tŷ Croeso");
    // What was worked out of the files as they were is not shown any more.
    for _ in 0..2 {
        computer.world.does_work();
        window.run();
    }
    assert_eq!(window.value("What is the area called?"), "Tŷ Croeso");
    window.press(Key::Escape);
    window.must_say("3 of 7 teams are shown.");
}
