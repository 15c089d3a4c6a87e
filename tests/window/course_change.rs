//! What changed on a course: the chart, the shift table, and what is said of chance.

use std::sync::Arc;

use attune::files::{FileContent, checklists, format};
use attune::model::{Answers, Moment, Participant, Question, Training, Vote};
use egui::{Key, Role, vec2};

use crate::support::*;

/// Learners who answered every statement alike, at the moments given by a letter each.
fn course(learners: &[&[(Moment, char)]]) -> Training {
    let mut training = Training::new(checklists::standard());
    for (number, answers) in learners.iter().enumerate() {
        let mut learner = Participant { code: format!("Fern {number}"), ..Participant::default() };
        for (moment, letter) in *answers {
            learner.answers.insert(*moment, alike(&training, *letter));
        }
        training.participants.push(Arc::new(learner));
    }
    training
}

fn alike(training: &Training, letter: char) -> Answers {
    let vote = match letter {
        'R' => Vote::Red,
        'A' => Vote::Amber,
        'G' => Vote::Green,
        _ => Vote::CantSay,
    };
    let statements = training.checklist.statements.iter();
    Answers {
        ratings: statements.map(|statement| (statement.id.clone(), vote)).collect(),
        ..Answers::default()
    }
}

fn open(training: &Training) -> (Computer, Window) {
    let computer = Computer::new();
    let text = format::write(&FileContent::Training(training.clone())).unwrap();
    let path = computer.write("documents/Course.attune", text);
    let mut window = computer.open_with(&path);
    window.go("3 What changed");
    (computer, window)
}

fn example() -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore_course();
    (computer, window)
}

fn rows(window: &Window) -> Vec<String> {
    window.labels_of(Role::ListBoxOption)
}

const CUES: &str = "4 Tuning in to cues: 12 of 19 moved up, 6 stayed, 1 went down.";

#[test]
fn every_row_says_in_words_how_many_moved_which_way() {
    let (_computer, window) = example();
    assert_eq!(window.heading(), "What changed");
    window.must_say("19 learners answered both times. 3 answered only before, 2 only after.");
    let rows = rows(&window);
    assert_eq!(rows[3], CUES);
    assert_eq!(rows[4], "5 Parent-child relationships: 3 of 19 moved up, 16 stayed, 0 went down.");
    assert_eq!(rows.len(), 13);
    assert!(rows[12].starts_with("Confidence with parents and babies, from 1 to 5: "), "{rows:?}");
}

#[test]
fn a_part_of_nobody_is_not_drawn() {
    let (before, after) = (Moment::Before, Moment::After);
    let (_computer, window) = open(&course(&[&[(before, 'R'), (after, 'G')][..]; 7]));
    let count = |number| window.painted().iter().filter(|words| *words == number).count();
    // Eleven bars, the number of a row, and a cell of the table; noughts in its other cells alone.
    assert_eq!((count("7"), count("0")), (11 + 1 + 1, 8));
}

#[test]
fn choosing_a_row_shows_its_shift_table_and_its_wording() {
    let (_computer, mut window) = example();
    window.click_on(Role::ListBoxOption, CUES);
    assert!(window.is_chosen(Role::ListBoxOption, CUES));
    assert!(window.has(Role::Heading, "4 Tuning in to cues"));
    window.must_say("I… Have the knowledge, skills and opportunities to ‘tune in’");
    let table = window.get(Role::Table, "Learners by both answers: rows Before, columns After");
    let wished = [
        "Before Red. After Red: 1, Amber: 4, Green: 2",
        "Before Amber. After Red: 0, Amber: 3, Green: 6",
        "Before Green. After Red: 0, Amber: 1, Green: 2",
    ];
    assert_eq!(told::sentences(&table), wished);
    assert!(window.has(Role::Group, "Before: 22") && window.has(Role::Group, "After: 21"));
}

#[test]
fn chance_is_told_only_when_asked_and_then_of_each_statement() {
    let (_computer, mut window) = example();
    window.must_not_say("by chance about");
    window.must_not_say("p =");
    window.click("Could this be chance?");
    window.must_say(
        "12 of 13 who changed moved up; a change this one-sided would happen by chance about 1 time in ",
    );
    window.must_say("allowing for the 11 statements compared");
    window.must_say("p = 0.0034");
    window.click_on(Role::ListBoxOption, CUES);
    assert!(window.has(Role::Heading, "4 Tuning in to cues"));
    window.must_say("p =");
    window.click("Could this be chance?");
    window.must_not_say("p =");
}

#[test]
fn where_fewer_than_six_changed_there_is_no_figure_at_all() {
    let (before, after) = (Moment::Before, Moment::After);
    let moved: &[(Moment, char)] = &[(before, 'R'), (after, 'G')];
    let stayed: &[(Moment, char)] = &[(before, 'A'), (after, 'A')];
    for (changed, is_tested) in [(5, false), (6, true)] {
        let mut learners = vec![moved; changed];
        learners.extend(vec![stayed; 20]);
        let (_computer, mut window) = open(&course(&learners));
        window.click("Could this be chance?");
        assert_eq!(window.says("p ="), is_tested);
        assert_eq!(window.says("Too few people changed for a test to say anything."), !is_tested);
    }
}

#[test]
fn the_rows_stand_in_the_checklists_order_or_by_how_many_moved() {
    let (_computer, mut window) = example();
    let number = |row: &String| row.split(' ').next().unwrap().parse::<u32>().unwrap_or(0);
    let order = |window: &Window| rows(window).iter().map(number).collect::<Vec<_>>();
    assert_eq!(order(&window), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 0]);
    window.choose("Order", "Most moved first");
    // 13, 13, 12, 10, 10, 9, 9, 7, 6, 6, 3; the questions stay apart.
    assert_eq!(order(&window), [1, 4, 6, 2, 3, 9, 7, 11, 10, 8, 5, 0, 0]);
    window.choose("Order", "In the checklist’s order");
    assert_eq!(order(&window)[1], 2);
}

#[test]
fn looking_back_is_compared_apart_and_says_so() {
    let (_computer, mut window) = example();
    window.must_not_say("were given after the course");
    let labels = window.labels_of(Role::Button);
    let way = labels.iter().find(|label| label.contains("also looked back")).unwrap();
    assert_eq!(way, "16 learners also looked back: compare that with After");
    window.click(way);
    assert_eq!(window.menu_name("From"), "From: Looking back");
    assert_eq!(window.menu_name("To"), "To: After");
    window
        .must_say("Looking back: these answers are about the time before, and were given after the course.");
    // In sight, and where the keyboard is.
    assert_eq!(window.focused(), (Role::Heading, "What changed".to_owned()));
    assert!(window.has(Role::Table, "Learners by both answers: rows Looking back, columns After"));
    window.choose("From", "Before");
    assert_eq!(window.menu_name("To"), "To: After");
    window.must_not_say("Looking back: these answers");
    window.choose("To", "Follow-up");
    window.must_say("at the follow-up");
    // After is compared with the follow-up alone; looking back with After alone.
    window.choose("From", "Looking back");
    assert_eq!(window.menu_name("To"), "To: After");
}

#[test]
fn a_question_from_1_to_5_is_shown_with_its_source_its_table_and_its_medians() {
    let mut training = course(&[]);
    training.questions = true;
    for (number, (before, after)) in [(2, 3), (3, 4), (4, 3), (3, 5)].into_iter().enumerate() {
        let mut learner = Participant { code: format!("Fern {number}"), ..Participant::default() };
        for (moment, score) in [(Moment::Before, before), (Moment::After, after)] {
            let answers = learner.answers.entry(moment).or_default();
            answers.set_score(Question::Understanding, Some(score));
        }
        training.participants.push(Arc::new(learner));
    }
    let (_computer, mut window) = open(&training);
    let row = "Understanding of infant mental health, from 1 to 5: 3 of 4 moved up, 0 stayed, 1 went down. Too few to say anything.";
    window.click_on(Role::ListBoxOption, row);
    window.must_say("How would you rate your understanding of infant mental health");
    window.must_say("Parent-Infant Foundation, 2021");
    window.must_say("Median before 3, after 3 to 4.");
    window.must_not_say("Could this be chance?");
    let table = window.get(Role::Table, "Learners by both answers: rows Before, columns After");
    let row = told::sentences(&table).remove(2);
    assert_eq!(row, "Before 3. After 1: 0, 2: 0, 3: 0, 4: 1, 5: 1");
    let (_computer, window) = open(&course(&[&[(Moment::Before, 'R'), (Moment::After, 'G')]]));
    window.must_not_say("from 1 to 5");
}

#[test]
fn the_keyboard_alone_walks_the_rows_and_asks_about_chance() {
    let (_computer, mut window) = example();
    let first = rows(&window)[0].clone();
    for _ in 0..10 {
        if window.focused() == (Role::ListBoxOption, first.clone()) {
            break;
        }
        window.press(Key::Tab);
    }
    for _ in 0..3 {
        window.press(Key::ArrowDown);
    }
    assert_eq!(window.focused(), (Role::ListBoxOption, CUES.to_owned()));
    assert!(window.has(Role::Heading, "4 Tuning in to cues"));
    window.press(Key::End);
    assert!(window.has(Role::Heading, "Confidence with parents and babies"));
    window.press(Key::Home);
    window.press(Key::Tab);
    if window.focused().1.contains("also looked back") {
        window.press(Key::Tab);
    }
    assert_eq!(window.focused(), (Role::Button, "Could this be chance?".to_owned()));
    window.press(Key::Enter);
    window.must_say("who changed moved up");
}

#[test]
fn what_this_can_and_cannot_say_stands_beside_it() {
    let (_computer, window) = example();
    assert!(window.has(Role::Heading, "What this can and cannot say"));
    window.must_say("There was no comparison group");
}

#[test]
fn before_anybody_answered_twice_the_way_leads_to_the_answers() {
    let (_computer, mut window) = open(&course(&[]));
    window.must_say("Nobody has answered yet.");
    window.click("Enter the answers");
    assert_eq!(window.step(), "2 Answers");
    let (_computer, mut window) = open(&course(&[&[(Moment::Before, 'R')]]));
    window.must_say("So far there are answers from Before.");
    window.click("Enter the answers");
    assert_eq!(window.step(), "2 Answers");
}

#[test]
fn where_nobody_is_paired_both_sides_are_counted_and_near_codes_pointed_at() {
    let mut training = course(&[&[(Moment::Before, 'R')], &[(Moment::After, 'G')]]);
    let (_computer, window) = open(&training);
    window.must_say("Nobody answered both times. 1 answered only before, 1 only after.");
    window.must_not_say("look alike");
    assert!(rows(&window).is_empty());
    Arc::make_mut(&mut training.participants[1]).code = "fern0".to_owned();
    let (_computer, mut window) = open(&training);
    window.must_say("Two codes look alike, “Fern 0” and “fern0”.");
    window.click("Go to Answers");
    assert_eq!(window.step(), "2 Answers");
}

#[test]
fn who_could_not_say_is_counted_apart() {
    let (before, after) = (Moment::Before, Moment::After);
    let (_computer, window) = open(&course(&[
        &[(before, 'R'), (after, 'A')],
        &[(before, '?'), (after, 'A')],
        &[(before, 'R'), (after, '?')],
    ]));
    window.must_say("1 of 1 moved up, 0 stayed, 0 went down.");
    window.must_say("Shaded: moved up. Not compared, of all 3 learners: 2 could not say.");
}

#[test]
fn everything_stays_within_every_window() {
    for (width, height) in [(640.0, 420.0), (1024.0, 700.0), (1920.0, 1080.0)] {
        let computer = Computer::new();
        let mut window = computer.open_sized(None, vec2(width, height));
        window.explore_course();
        for (role, name) in [
            (Role::ListBoxOption, CUES),
            (Role::Button, "Could this be chance?"),
            (Role::Button, "Save as a report"),
        ] {
            let rect = window.get(role, name).rect();
            assert!(rect.left() >= 0.0 && rect.right() <= width, "{name}: {rect:?} in {width}");
        }
    }
}

#[test]
fn all_moments_are_in_one_picture_with_a_sentence_for_each_statement() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore_course();
    window.go("3 What changed");
    window.click("All moments in one picture");
    assert_eq!(window.heading(), "Answers at each moment");
    let rows = window.rows();
    let cues = "4 Tuning in to cues: before: Red 7, Amber 11, Green 4; after: Red 1, ";
    assert!(rows[3].starts_with(cues) && rows[3].contains("; when looking back: "), "{}", rows[3]);
    assert_eq!(rows.len(), 11);
    window.click("Compare two moments");
    assert_eq!(window.heading(), "What changed");
}

#[test]
fn a_moment_at_which_nobody_answered_a_statement_is_said_and_two_moments_have_no_such_picture() {
    use Moment::{After, Before, FollowUp};
    let mut training = course(&[&[(Before, 'R'), (After, 'G')], &[(Before, 'A'), (After, 'A')]]);
    let (_computer, window) = open(&training);
    assert!(!window.has(Role::Button, "All moments in one picture"));
    let cues = training.checklist.statements[3].id.clone();
    let mut answers = alike(&training, 'G');
    answers.ratings.remove(&cues);
    Arc::make_mut(&mut training.participants[0]).answers.insert(FollowUp, answers);
    let (_computer, mut window) = open(&training);
    window.click("All moments in one picture");
    let rows = window.rows();
    assert!(rows[3].ends_with("after: Amber 1, Green 1; at the follow-up: no answers"), "{}", rows[3]);
    assert!(window.painted().iter().any(|text| text == "no answers"));
}
