//! Tables that need more room than there is: they scroll within their frame, and
//! nothing of them passes its edge.

use std::sync::Arc;

use attune::files::FileContent;
use attune::files::{checklists, format};
use attune::model::{
    Answers, Assessment, Checklist, GroupVotes, Mode, Moment, Participant, Present, Round, Statement, Tally,
    Training, Vote,
};
use egui::{Role, Vec2, vec2};
use jiff::civil::date;

use crate::support::*;

const SIZES: [Vec2; 3] = [vec2(640.0, 420.0), vec2(800.0, 600.0), vec2(1024.0, 700.0)];
/// What a screen leaves free at its right edge, in points.
const MARGIN: f32 = 16.0;
const ROLE: &str = "Deputy manager and named lead for babies, toddlers and inclusion";

/// Twelve rounds, the last of them with votes of a role whose name is long, and with
/// a rating that most people would not have given.
fn twelve_rounds() -> Assessment {
    let mut assessment = rated("RAGRAGRAGRA");
    let last = assessment.rounds.pop().unwrap();
    for number in 1..12 {
        let (id, label) = (format!("r{number}"), format!("Round number {number} of the year"));
        let mut round = Round::new(id, label, date(2025, number, 1));
        round.responses.clone_from(&last.responses);
        assessment.rounds.push(Arc::new(round));
    }
    assessment.rounds.push(last);
    let round = Arc::make_mut(assessment.rounds.last_mut().unwrap());
    round.mode = Mode::VoteFirst;
    round.present = vec![Present { role: ROLE.to_owned(), number: 20 }];
    for statement in &assessment.checklist.statements {
        let tally = Tally { red: 2, amber: 3, green: 12, cant_say: 1 };
        round.votes.insert(statement.id.clone(), vec![GroupVotes::new(ROLE, tally)]);
        round.revealed.insert(statement.id.clone());
    }
    assessment
}

#[track_caller]
fn must_fit(window: &Window, size: Vec2, what: &str) {
    assert_eq!(window.past(size.x - MARGIN), Vec::<String>::new(), "{what} at {size}");
}

#[test]
fn overview_with_twelve_rounds_and_every_step_stay_within_the_window() {
    let computer = Computer::new();
    let path = computer.put("documents/Ours.attune", &twelve_rounds());
    for size in SIZES {
        let mut window = computer.open_sized(Some(&path), size);
        for step in ["3 Overview", "1 Set up", "2 Rate", "4 Plan"] {
            window.go(step);
            must_fit(&window, size, step);
        }
        window.go("3 Overview");
        window.click("See what changed");
        must_fit(&window, size, "What changed");
    }
}

#[test]
fn what_stands_at_the_end_of_a_wide_table_comes_into_sight_with_the_keyboard() {
    let computer = Computer::new();
    let path = computer.put("documents/Ours.attune", &twelve_rounds());
    let size = vec2(790.0, 600.0);
    let mut window = computer.open_sized(Some(&path), size);
    window.go("3 Overview");
    let star = format!("Priority: {}", title(1));
    let hidden = window.get(Role::CheckBox, &star).rect();
    assert!(hidden.right() > size.x - MARGIN, "there is room for all of it: {hidden}");
    window.get(Role::CheckBox, &star).focus();
    window.run();
    window.run();
    let rect = window.get(Role::CheckBox, &star).rect();
    assert!(rect.left() > MARGIN && rect.right() < size.x - MARGIN, "{rect}");
}

/// A course of twelve learners with long roles, on a checklist of so many statements.
fn course(statements: usize) -> Training {
    let statement = |number: usize| Statement {
        id: format!("s{number}"),
        text: format!("know statement {number}"),
        ..Statement::default()
    };
    let checklist = Checklist {
        statements: (1..=statements).map(statement).collect(),
        ..checklists::standard().as_ref().clone()
    };
    let mut training = Training::new(Arc::new(checklist));
    training.questions = true;
    "Spring".clone_into(&mut training.course.name);
    for number in 0..12 {
        let votes = |vote| {
            let ratings =
                training.checklist.statements.iter().map(|statement| (statement.id.clone(), vote)).collect();
            Answers { ratings, understanding: Some(2), confidence: Some(4) }
        };
        let answers = [(Moment::LookingBack, votes(Vote::Red)), (Moment::After, votes(Vote::Green))];
        let code = format!("A code that somebody made rather long {number}");
        let learner = Participant {
            code,
            role: ROLE.to_owned(),
            answers: answers.into_iter().collect(),
            ..Participant::default()
        };
        training.participants.push(Arc::new(learner));
    }
    training
}

#[test]
fn the_tables_of_a_course_stay_within_the_window() {
    let computer = Computer::new();
    let text = format::write(&FileContent::Training(course(11))).unwrap();
    let path = computer.write("documents/Spring.attune", text);
    for size in SIZES {
        let mut window = computer.open_sized(Some(&path), size);
        for step in ["1 Course", "2 Answers", "3 What changed"] {
            window.go(step);
            must_fit(&window, size, step);
        }
    }
}

#[test]
fn an_import_of_many_long_columns_stays_within_the_window() {
    let computer = Computer::new();
    let training = course(50);
    let questions: Vec<&str> =
        training.checklist.statements.iter().map(|statement| statement.text.as_str()).collect();
    let path = computer
        .write("documents/Spring.attune", format::write(&FileContent::Training(training.clone())).unwrap());
    let mut export = format!("Code,Role,{}\n", questions.join(","));
    let learner = |number| format!("Somebody whose code is long {number},{ROLE:?}{}\n", ",Amber".repeat(50));
    export.extend((0..20).map(learner));
    let export = computer.write("Export.csv", export);
    for size in SIZES {
        let mut window = computer.open_sized(Some(&path), size);
        computer.world.answers(&export);
        window.ctrl(egui::Key::K);
        window.type_text("import answers");
        window.press(egui::Key::Enter);
        assert_eq!(window.heading(), "Import answers");
        must_fit(&window, size, "Import");
        if window.has(Role::Button, "Show the columns") {
            window.click("Show the columns");
        }
        must_fit(&window, size, "Import, unfolded");
    }
}
