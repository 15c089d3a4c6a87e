//! A trainer's cohorts, chosen together: the sums, each cohort beside them, and what is not
//! added up.

use std::sync::Arc;

use attune::files::checklists;
use attune::files::format::write;
use attune::model::{Moment, Training};
use egui::{Key, Role};
use jiff::civil::date;

use crate::support::*;

/// The course of the example, with so many of its learners.
fn cohort(group: &str, month: i8, learners: usize) -> Training {
    let mut course = checklists::example_training();
    group.clone_into(&mut course.id);
    group.clone_into(&mut course.course.group);
    "Baby cues".clone_into(&mut course.course.name);
    (course.course.begins, course.course.ends) = (Some(date(2026, month, 2)), None);
    course.participants.retain(|of| of.at(Moment::Before).is_some() && of.at(Moment::After).is_some());
    course.participants.truncate(learners);
    for learner in &mut course.participants {
        Arc::make_mut(learner).answers.retain(|moment, _| matches!(moment, Moment::Before | Moment::After));
    }
    course
}

fn put(computer: &Computer, course: &Training) {
    let path = format!("courses/{}.attune", course.course.group);
    computer.write(&path, write(&course.into()).unwrap());
}

/// How many moved up, and how many are compared, of what is told of the first statement.
fn first(lines: &[String], beginning: &str) -> Vec<(u32, u32)> {
    let numbers = |line: &String| {
        let said = line.strip_prefix(beginning)?.strip_prefix(": ")?;
        let mut words = said.split(' ');
        Some((words.next()?.parse().ok()?, words.nth(1)?.parse().ok()?))
    };
    lines.iter().filter_map(numbers).collect()
}

#[test]
fn cohorts_are_added_up_each_is_visible_and_one_with_other_moments_is_named() {
    let computer = Computer::new();
    let (spring, autumn) = (cohort("Spring group", 3, 8), cohort("Autumn group", 9, 5));
    let mut later = cohort("Later group", 11, 3);
    for learner in &mut later.participants {
        Arc::make_mut(learner).answers.remove(&Moment::After);
    }
    for course in [&spring, &autumn, &later] {
        put(&computer, course);
    }
    computer.world.answers(&computer.path("courses"));
    let mut window = computer.open();
    window.click("See several teams together…");
    assert_eq!(window.heading(), "Several cohorts together");
    window.must_say("3 cohorts of “Baby cues”, 16 learners.");
    assert_eq!(window.status(), "3 cohorts of “Baby cues”, 16 learners.");
    window.must_say("1 Spring group: 8 learners");
    window.must_say("Cohorts 1, 2 are added up. Cohort 3 is not among them: nobody there answered at both moments. 13 learners answered both times.");
    window.must_say("Cohorts differ in who came and in how the course was held.");
    let statement = "1. Child development";
    let lines = |window: &Window| window.labels_of(Role::Label);
    let sum = first(&lines(&window), statement);
    assert_eq!((sum.len(), sum[0].1), (1, 13));
    assert!(first(&lines(&window), "1 Spring group").is_empty(), "folded until somebody asks");
    window.click("Each cohort");
    let own = [first(&lines(&window), "1 Spring group"), first(&lines(&window), "2 Autumn group")];
    assert_eq!(own[0].len(), own[1].len());
    assert_eq!((own[0][0].1, own[1][0].1), (8, 5));
    assert_eq!(own[0][0].0 + own[1][0].0, sum[0].0, "the sum is that of the cohorts");
}

#[test]
fn courses_among_teams_stand_at_the_end() {
    let computer = Computer::new();
    put(&computer, &cohort("Spring group", 3, 8));
    computer.put("courses/team.attune", &rated("RRRRRRRRRRR"));
    computer.world.answers(&computer.path("courses"));
    let mut window = computer.open();
    window.click("See several teams together…");
    assert_eq!(window.heading(), "Several teams together");
    window.must_say("There is one training course among the files. It stands at the end.");
    window.must_say("One cohort of “Baby cues”, 8 learners.");
    window.must_not_say("Each cohort");
}

#[test]
fn the_report_of_the_courses_is_made_where_they_are_seen() {
    let computer = Computer::new();
    for course in [cohort("Spring group", 3, 8), cohort("Autumn group", 9, 5)] {
        put(&computer, &course);
    }
    computer.world.answers(&computer.path("courses"));
    let mut window = computer.open();
    window.click("See several teams together…");
    window.click("Make a report of the courses");
    assert_eq!(window.heading(), "Report");
    window.wait_until("the pages are there", |window| window.says("Page 1 of"));
    window.click("Save PDF");
    assert!(computer.path("documents/Baby cues – courses together.pdf").exists());
    window.press(Key::Escape);
    window.ctrl(Key::Num1);
    assert_eq!(window.heading(), "Several cohorts together");
}

#[test]
fn teams_and_courses_have_a_report_each() {
    let computer = Computer::new();
    for course in [cohort("Spring group", 3, 8), cohort("Autumn group", 9, 5)] {
        put(&computer, &course);
    }
    for number in 0..5 {
        let mut team = rated("RRRRRRRRRRR");
        team.id = format!("team-{number}");
        computer.put(&format!("courses/team {number}.attune"), &team);
    }
    computer.world.answers(&computer.path("courses"));
    let mut window = computer.open();
    window.click("See several teams together…");
    let first = |window: &Window| window.labels_of(Role::RadioButton)[0].clone();
    window.click("Make a report of the courses");
    assert!(first(&window).starts_with("Courses together. "), "{}", first(&window));
    window.ctrl(Key::Num1);
    window.click("Make the report");
    assert!(first(&window).starts_with("Area report. "), "{}", first(&window));
}
