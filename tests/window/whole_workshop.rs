//! One person runs a whole workshop, from Home to the printed record, in each of
//! the four ways to vote.

use std::path::Path;

use attune::documents::{AssessmentDocument, ReportSource};
use attune::files::format;
use attune::model::{Assessment, Ballot, Vote};
use egui::{Key, Role};

use super::workshop::{STATEMENTS, round};
use crate::support::*;

const FILE: &str = "documents/Acorn Nursery.attune";

/// Sets up a room of fourteen, and goes to Rate.
fn set_up(way: &str) -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open();
    window.click("Set up: Run a workshop");
    window.rewrite("Team", "Acorn Nursery");
    window.rewrite("How many staff in this workforce?", "18");
    for (row, (role, number)) in [("Nursery practitioner", "8"), ("Room leader", "6")].into_iter().enumerate()
    {
        window.click(&format!("Add {role}"));
        assert!(window.says(&format!("Role {}", row + 1)));
        window.rewrite(&format!("How many: {role}"), number);
    }
    window.must_say("14 people here, of 18 staff");
    window.click_on(Role::RadioButton, way);
    window.go("2 Rate");
    (computer, window)
}

/// Talks about everything, chooses a priority, and prints.
fn talk_and_print(computer: &Computer, window: &mut Window) {
    for _ in 0..STATEMENTS {
        window.press(Key::A);
        let next =
            window.labels_of(Role::Button).into_iter().find(|name| name.starts_with("Next to talk about: "));
        if let Some(next) = next {
            window.click(&next);
        }
    }
    window.must_say("All 11 rated");
    window.go("3 Overview");
    window.click_on(Role::CheckBox, "Priority: Reflective supervision");
    let found = computer.wait_for(FILE, |found| round(found).priorities == ["supervision"]);
    assert_eq!(round(&found).revealed.len(), STATEMENTS);
    for kind in [AssessmentDocument::Record, AssessmentDocument::Plan, AssessmentDocument::Sheet] {
        let said = printed(&found, kind);
        assert!(said.contains("14 of 18 staff"), "{kind:?} says who took part");
        assert!(said.contains("Reflective supervision"), "{kind:?} names the priority");
        assert!(said.contains("split") || said.contains("wide apart"), "{kind:?} says the spread");
    }
    window.go("5 Report");
    window.click("Save PDF");
    window.wait_until("the PDF is saved", |window| window.has(Role::Button, "Show in folder"));
}

/// Everything that a document says.
fn printed(assessment: &Assessment, kind: AssessmentDocument) -> String {
    let source = ReportSource::of_last_round(assessment.clone());
    format!("{:?}", source.build(kind.into(), TODAY).unwrap())
}

#[test]
fn with_cards_in_the_air() {
    let (computer, mut window) = set_up("Cards in the air");
    for number in 1..=STATEMENTS {
        window.show(number);
        window.rewrite("Red: Nursery practitioner", "3");
        window.rewrite("Green: Nursery practitioner", "5");
        window.rewrite("Amber: Room leader", "6");
        window.click("Show the votes");
        window.must_say("Nursery practitioner: Red 3, Green 5");
    }
    talk_and_print(&computer, &mut window);
}

#[test]
fn with_the_keyboard_passed() {
    let (computer, mut window) = set_up("Pass the keyboard");
    window.press(Key::V);
    for person in 0..14 {
        window.type_keys(if person % 2 == 0 || person == 13 { "1" } else { "2" });
        window.press(Key::Enter);
        window.type_keys(if person < 7 { "rrrrrrrrrrr" } else { "ggggggggggg" });
        crate::turns::hand_in(&mut window);
    }
    window.click("Everybody has answered");
    window.click("Show the votes to everybody");
    window.must_say("Everyone: Red 7, Green 7");
    talk_and_print(&computer, &mut window);
}

#[test]
fn with_slips_of_paper() {
    let (computer, mut window) = set_up("Paper slips");
    window.click("Print ballot slips");
    assert_eq!(window.step(), "5 Report");
    window.go("2 Rate");
    window.press(Key::V);
    for slip in 0..14 {
        window.type_keys(if slip % 2 == 0 || slip == 13 { "1" } else { "2" });
        window.type_keys(if slip < 7 { "rrrrrrrrrrr" } else { "aaaaaaaaaaa" });
        window.press(Key::Enter);
    }
    window.click("All slips are in");
    window.click("Show the votes to everybody");
    window.must_say("Everyone: Red 7, Amber 7");
    talk_and_print(&computer, &mut window);
}

#[test]
fn from_afar() {
    let (computer, mut window) = set_up("By ballot file");
    let ours =
        computer.wait_for(FILE, |found| round(found).present.len() == 2 && round(found).people() == 14);
    for person in 0..14 {
        let ballot = answered(&ours, person);
        computer.write(&format!("returned/{person:02}.attune"), format::write_ballot(&ballot).unwrap());
    }
    computer.write("returned/damaged.attune", "Attune(format: 1, document: Ballot(");
    computer.world.answers(Path::new(&computer.path("returned")));
    window.click("Add a folder of returned ballots…");
    window.wait_until("the ballots are added", |window| window.says("14 ballots were added"));
    window.must_say("damaged.attune");
    window.press(Key::Escape);
    window.click("Show the votes");
    window.click("Show the votes to everybody");
    window.must_say("Everyone: Red 7, Green 7");
    talk_and_print(&computer, &mut window);
}

/// What one colleague sends back.
fn answered(assessment: &Assessment, person: usize) -> Ballot {
    let mut ballot = Ballot::form(assessment, round(assessment)).taken_up();
    ballot.role = ballot.roles[usize::from(person % 2 == 1 && person != 13)].clone();
    let vote = if person < 7 { Vote::Red } else { Vote::Green };
    ballot.answers = ballot.checklist.statements.iter().map(|of| (of.id.clone(), vote)).collect();
    ballot
}
