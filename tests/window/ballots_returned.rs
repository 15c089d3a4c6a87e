//! What is said of ballots that have come back: how many are still missing, and which
//! counts where one person sent two.

use attune::model::{Ballot, Vote};
use egui::Role;

use crate::ballots::{filled, put, run, with_role};
use crate::support::Computer;

#[test]
fn of_the_ballots_that_came_so_far_it_is_said_how_many_and_which_roles_are_missing() {
    let computer = Computer::new();
    let assessment = with_role();
    for (number, role) in ["Practitioner", "Practitioner", "Room leader", "Practitioner"].iter().enumerate() {
        let filled = filled(&assessment, &format!("id-{number}"));
        put(&computer, &format!("in/{number}.attune"), &Ballot { role: (*role).to_owned(), ..filled });
    }
    let mut window = computer.open_assessment(&assessment);
    computer.world.answers(&computer.path("in"));
    run(&mut window, "Add a folder of returned ballots…");
    window.must_say("4 of 12 have answered. Still missing: Practitioner, 3 of 6; Room leader, 5 of 6.");
}

#[test]
fn of_one_persons_differing_ballots_somebody_says_which_counts() {
    let computer = Computer::new();
    let assessment = with_role();
    put(&computer, "in/first.attune", &filled(&assessment, "one"));
    let mut changed = filled(&assessment, "one");
    changed.answers.insert("cues".to_owned(), Vote::Red);
    put(&computer, "in/second.attune", &changed);
    put(&computer, "in/other.attune", &filled(&assessment, "two"));
    let mut window = computer.open_assessment(&assessment);
    computer.world.answers(&computer.path("in"));
    run(&mut window, "Add a folder of returned ballots…");
    assert!(window.has(Role::Dialog, "Which file counts?"), "{}", window.all_said());
    window.must_say("The same person’s answers are in 2 files, and they differ.");
    // Put away, nothing has been counted.
    window.click("Cancel");
    window.must_not_say("added");
    run(&mut window, "Add a folder of returned ballots…");
    let buttons = window.labels_of(Role::Button);
    let second = buttons.iter().find(|label| label.starts_with("Count second.attune, changed on ")).unwrap();
    window.click(second);
    window.must_say("2 ballots were added. 1 file was not:");
    window.must_say("Another file of the same person was chosen.");
    window.must_say("2 of 12 have answered.");
}
