//! What is said of ballots that have come back: how many are still missing, and which
//! counts where one person sent two.

use attune::model::{Ballot, Vote, Way};
use egui::{Key, Role};

use crate::ballots::{filled, put, run, with_role};
use crate::support::Computer;
use crate::workshop::{OURS, room, round};

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

#[test]
fn a_folder_of_ballots_is_watched_and_what_arrives_is_offered_and_never_added_by_itself() {
    let computer = Computer::new();
    let assessment = room(Way::Afar, &[("Practitioner", 8), ("Room leader", 3)]);
    let send = |name: &str, id: &str| {
        let filled = Ballot { role: "Practitioner".to_owned(), ..filled(&assessment, id) };
        put(&computer, &format!("back/{name}"), &filled);
    };
    computer.write("back/list.csv", "role,number\nCook,4\n");
    let mut window = computer.open_assessment(&assessment);
    window.go("2 Rate");
    window.must_not_say("have answered");
    computer.world.answers(&computer.path("back"));
    window.click("Watch a folder of returned ballots…");
    window.must_say("The folder “back” is watched.");
    for (place, name) in ["a.attune", "b.attune.txt", "Room one/c.attune"].into_iter().enumerate() {
        send(name, &format!("id-{place}"));
    }
    computer.write("back/d.attune", "Attune(format: 1, damaged");
    let arrived = "3 ballots have arrived in the folder “back”.";
    window.wait_until("offered", |window| window.says(arrived));
    window.must_say("1 file in it cannot be counted.");
    window.must_not_say("people have voted");
    assert_eq!(round(&computer.wait_for_file(OURS)).ballots.len(), 0, "nothing is added by itself");

    window.click("Add what has arrived");
    window.wait_until("added", |window| window.says("3 ballots were added. 2 files were not:"));
    window.must_say("3 of 11 have answered.");
    for named in ["d.attune", "Damaged: ", "list.csv", "This is a table, not a ballot."] {
        window.must_say(named);
    }
    window.press(Key::Escape);
    window.must_say("3 people have voted. Nothing is shown yet.");
    window.must_say("3 of 11 have answered.");
    window.wait_until("it is not offered again", |window| !window.says("have arrived"));

    // What cannot be counted can be looked at by itself, and more is offered as it comes.
    window.click("Say which, and why");
    window.wait_until("said", |window| window.says("Damaged: "));
    window.press(Key::Escape);
    send("e.attune", "id-4");
    window.wait_until("offered", |window| window.says("1 ballot has arrived in the folder “back”."));
    window.click("Stop watching");
    window.must_not_say("has arrived");
    assert!(window.has(Role::Button, "Watch a folder of returned ballots…"));
}
