//! Home tells what is due in the recent files, and leads there.

use std::sync::Arc;

use attune::model::{Action, Assessment, When};
use egui::{Key, Role};
use jiff::ToSpan;

use crate::area_plan::area;
use crate::support::*;

/// A team's file with an action due in so many days from today, each by its words.
fn with_actions(team: &str, due: &[(&str, i32)]) -> Assessment {
    let mut assessment = untouched();
    team.clone_into(&mut assessment.team.name);
    let statement = assessment.checklist.statements[0].id.clone();
    for (what, days) in due {
        assessment.actions.push(Arc::new(Action {
            id: (*what).to_owned(),
            statement: statement.clone(),
            what: (*what).to_owned(),
            owner: "Manager".to_owned(),
            due: Some(When::Day(TODAY + days.days())),
            ..Action::default()
        }));
    }
    assessment
}

/// Both files have been open, and Home is shown.
fn at_home(computer: &Computer, files: &[Assessment]) -> Window {
    for assessment in files {
        let path = computer.put(&format!("documents/{}.attune", assessment.team.name), assessment);
        computer.open_with(&path).ctrl(Key::W);
    }
    computer.open()
}

/// What is listed as due, in its order.
fn due(window: &Window) -> Vec<String> {
    let names = window.labels_of(Role::Button).into_iter();
    names.filter(|name| name.contains(". Manager · ")).collect()
}

#[test]
fn what_is_due_in_any_recent_file_is_on_home_the_oldest_first() {
    let computer = Computer::new();
    let acorn = with_actions("Acorn", &[("Later", 31), ("Soon", 30), ("Late", -2)]);
    let window = at_home(&computer, &[acorn, with_actions("Beech", &[("Latest", -40), ("Today", 0)])]);
    let named: Vec<String> = due(&window);
    let begin = ["Latest: overdue since ", "Late: overdue since ", "Today: by ", "Soon: by "];
    assert_eq!(named.len(), begin.len(), "{named:#?}");
    for (name, begin) in named.iter().zip(begin) {
        assert!(name.starts_with(begin), "{named:#?}");
    }
    assert!(named[0].ends_with(". Manager · Beech") && named[1].ends_with(". Manager · Acorn"));
}

#[test]
fn what_is_due_is_a_press_from_its_place_by_mouse_and_by_enter() {
    let computer = Computer::new();
    let mut window = at_home(&computer, &[with_actions("Acorn", &[("Soon", 3), ("Late", -2)])]);
    let late = due(&window)[0].clone();
    window.click(&late);
    assert_eq!(window.step(), "4 Plan");
    assert_eq!(window.focused().1, "What will we do?");
    window.ctrl(Key::W);
    while window.focused().1 != late {
        window.press(Key::Tab);
    }
    window.press(Key::Enter);
    assert_eq!(window.step(), "4 Plan");
}

#[test]
fn what_came_of_it_is_a_press_further_and_is_written_to_the_file() {
    let computer = Computer::new();
    let mut window = at_home(&computer, &[with_actions("Acorn", &[("Late", -2)])]);
    window.click("What came of it? Late");
    assert_eq!(window.step(), "4 Plan");
    assert_eq!(window.focused().1, "What came of it?");
    window.type_text("The evening was full.");
    assert!(window.close());
    let saved = computer.wait_for_file("documents/Acorn.attune");
    assert_eq!(saved.actions[0].updates[0].note, "The evening was full.");
}

#[test]
fn five_are_shown_and_the_others_a_press_away_and_where_nothing_is_due_nothing_is_shown() {
    let computer = Computer::new();
    let names: Vec<String> = (0..9).map(|number| format!("Do thing {number}")).collect();
    let many: Vec<(&str, i32)> = names.iter().map(String::as_str).zip(1..).collect();
    let mut window = at_home(&computer, &[with_actions("Acorn", &many)]);
    assert_eq!(due(&window).len(), 5);
    while window.focused().1 != "Show 4 more" {
        window.press(Key::Tab);
    }
    window.press(Key::Enter);
    let all = due(&window);
    assert_eq!((all.len(), window.focused().1), (9, all[5].clone()));
    assert!(!window.has(Role::Button, "Show 4 more"));
    computer.write("documents/Acorn.attune", "Attune(\n    format: 1,\n");
    let beech = computer.put("documents/Beech.attune", &with_actions("Beech", &[("Soon", 3)]));
    window = computer.open_with(&beech);
    window.ctrl(Key::W);
    assert_eq!(due(&window).len(), 1);
    window.must_say("1 file below could not be read: what is due in it is not here.");
    let empty = Computer::new();
    let window = at_home(&empty, &[with_actions("Acorn", &[("Later", 31)])]);
    assert!(due(&window).is_empty());
    assert!(!window.has(Role::Heading, "Due"));
}

#[test]
fn the_review_of_a_round_that_is_finished_is_due_as_well() {
    let computer = Computer::new();
    let mut finished = rated("GGGGGGGGGGG");
    let review = |assessment: &mut Assessment, days: i32| {
        let round = Arc::make_mut(assessment.rounds.last_mut().unwrap());
        round.review = Some(When::Day(TODAY + days.days()));
    };
    review(&mut finished, 12);
    let mut begun = rated("GGG");
    "Beech".clone_into(&mut begun.team.name);
    review(&mut begun, 12);
    let mut later = rated("GGGGGGGGGGG");
    "Cedar".clone_into(&mut later.team.name);
    review(&mut later, 31);
    let mut window = at_home(&computer, &[finished, begun, later]);
    let names = window.labels_of(Role::Button);
    let reviews: Vec<&String> = names.iter().filter(|name| name.starts_with("Review of the whole")).collect();
    let [review] = reviews[..] else { panic!("{reviews:#?}") };
    assert!(review.ends_with(". Acorn Nursery"), "{review}");
    window.click(review);
    assert_eq!(window.step(), "3 Overview");
}

#[test]
fn the_review_of_an_area_plan_leads_to_its_teams() {
    let computer = Computer::new();
    let mut plan = with_actions("Our area", &[]);
    plan = Assessment { rounds: area().rounds, ..plan };
    let round = Arc::make_mut(plan.rounds.last_mut().unwrap());
    round.review = Some(When::Day(TODAY + 12.days()));
    round.locked = true;
    let mut window = at_home(&computer, &[plan]);
    let names = window.labels_of(Role::Button);
    let review = names.iter().find(|name| name.starts_with("Review of the whole")).expect("it is due");
    window.click(review);
    assert_eq!(window.step(), "2 Teams");
}
