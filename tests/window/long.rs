//! Two hundred statements, notes of six thousand characters, small windows.

use std::sync::Arc;

use attune::model::{
    Action, Assessment, Checklist, GroupVotes, Rating, ResponseField, Source, Statement, Tally, Team,
};
use egui::{Key, vec2};

use crate::support::*;

const MANY: usize = 200;

fn long() -> Assessment {
    let note: String = "Nobody reads this to the end. ".repeat(200);
    assert_eq!(note.len(), 6000);
    let statement = |number: usize| Statement {
        id: format!("s{number}"),
        text: format!("Have statement {number}, {}.", "which goes on and on ".repeat(10).trim()),
        title: format!("Statement number {number} with a title that is long"),
        theme: "A theme".to_owned(),
        parts: (0..6).map(|part| format!("part {part} of {number}")).collect(),
        ..Statement::default()
    };
    let checklist = Checklist {
        id: "long".to_owned(),
        version: 1,
        title: "A long checklist".to_owned(),
        source: Source::default(),
        statements: (1..=MANY).map(statement).collect(),
    };
    let team = Team { name: "A team with quite a long name ".repeat(4), ..Team::default() };
    let mut assessment = Assessment::new(Arc::new(checklist), team, "November 2026".to_owned(), TODAY);
    let ids: Vec<String> =
        assessment.checklist.statements.iter().map(|statement| statement.id.clone()).collect();
    for (number, id) in ids.iter().enumerate().skip(1) {
        let rating = Rating::ALL[number % 4];
        respond(&mut assessment, id, ResponseField::Agreed(Some(rating)));
        respond(&mut assessment, id, ResponseField::Note(note.clone()));
        respond(&mut assessment, id, ResponseField::Evidence("x".repeat(6000)));
        let action = Action {
            id: format!("a{number}"),
            statement: id.clone(),
            what: note.clone(),
            owner: "Everybody ".repeat(20),
            measure: note.clone(),
            ..Action::default()
        };
        assessment.actions.push(Arc::new(action));
    }
    let round = Arc::make_mut(assessment.rounds.last_mut().unwrap());
    for id in ids {
        let tally = Tally { red: 3, amber: 4, green: 5, cant_say: 1 };
        round.votes.insert(id.clone(), vec![GroupVotes::new("", tally)]);
        round.revealed.insert(id);
    }
    assessment
}

#[test]
fn every_screen_holds_two_hundred_statements_and_long_notes() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&long());
    assert_eq!(window.step(), "2 Rate");
    window.must_say("199 of 200 rated");
    for _ in 0..3 {
        window.press(Key::PageDown);
    }
    window.must_say("Statement 4 of 200");
    for step in ["1 Set up", "3 Overview", "4 Plan", "5 Report"] {
        window.go(step);
        // Once everything is laid out, a frame more changes nothing.
        window.harness.step();
    }
    window.must_say("Page 1 of ");
    window.go("3 Overview");
    window.must_tell_of(
        "200 Statement number 200 with a title that is long: Not applicable. First votes: Red 3, Amber 4, Green 5",
    );
    window.go("5 Report");
    window.ctrl(Key::F);
    window.type_keys("number 173");
    window.press(Key::Enter);
    window.must_say("Statement 173 of 200");
    window.ctrl(Key::W);
    assert!(window.labels_of(egui::Role::Button).iter().any(|card| card.ends_with("199 of 200 rated")));
}

#[test]
fn a_long_note_is_typed_at_its_end_and_kept() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&long());
    window.press(Key::PageDown);
    window.write("Why this rating?", "The end.");
    let found = computer.wait_for("documents/Ours.attune", |found| {
        found.current_round().unwrap().response("s2").unwrap().note.ends_with("The end.")
    });
    assert_eq!(found.current_round().unwrap().response("s2").unwrap().note.len(), 6008);
}

#[test]
fn every_screen_works_in_a_small_window_and_at_twice_the_size() {
    let computer = Computer::new();
    let path = computer.put("documents/Ours.attune", &rated("RAGN"));
    for size in [vec2(640.0, 420.0), vec2(640.0, 400.0), vec2(1024.0, 700.0), vec2(1920.0, 1080.0)] {
        let mut window = computer.open_sized(Some(&path), size);
        for step in ["1 Set up", "2 Rate", "3 Overview", "4 Plan", "5 Report"] {
            window.go(step);
        }
        window.go("2 Rate");
        window.click_on(egui::Role::RadioButton, "Amber");
        assert_eq!(window.rating().as_deref(), Some("Amber"));
        window.ctrl(Key::K);
        window.press(Key::Escape);
        window.press(Key::F1);
        window.press(Key::Escape);
        window.ctrl(Key::W);
        window.must_say("5 of 11 rated");
        let mut assessment = computer.wait_for_file("documents/Ours.attune");
        respond(&mut assessment, "relationships", ResponseField::Agreed(None));
        computer.put("documents/Ours.attune", &assessment);
    }
}
