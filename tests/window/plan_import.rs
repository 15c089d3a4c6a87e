//! A plan that a team has elsewhere comes into Plan: pasted, dropped or from a file.

use attune::model::{Assessment, Status, When};
use egui::{Key, Role};
use jiff::civil::date;

use crate::support::*;

const OURS: &str = "documents/Ours.attune";

/// As a spreadsheet puts it on the clipboard: one action by number and one by words,
/// one without a date, one with a word that may mean anything, and one empty.
const PLAN: &str = "Area\tAction\tLead\tBy when\tRAG\tSuccess criteria\n\
    2\tMeet the SENCO\tRoom leader\t31/3/2027\tIn progress\tTwice a term\n\
    Tuning in to cues\tRead together\tManager\tafter half term\t\t\n\
    Snacks\tBuy a fruit bowl\t\t12 Jan\tBehind\t\n\
    3\t\tManager\t\tDone\t\n";

fn on_plan() -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAG"));
    window.go("4 Plan");
    (computer, window)
}

fn pasted(window: &mut Window, table: &str) {
    window.paste(table);
    window.wait_until("read", |window| window.says("What the columns mean"));
}

/// Chooses an answer in the menu of this name, among those that begin with it.
fn answer(window: &mut Window, menu: &str, option: &str) {
    window.choose(menu, option);
}

fn whats(found: &Assessment) -> Vec<(&str, &str)> {
    found.actions.iter().map(|action| (action.statement.as_str(), action.what.as_str())).collect()
}

#[test]
fn a_pasted_plan_is_asked_about_and_comes_in_as_one_step() {
    let (computer, mut window) = on_plan();
    pasted(&mut window, PLAN);
    window.must_say("1 row waits for your answer below.");
    assert!(window.is_disabled(Role::Button, "Add 2 actions"));
    assert_eq!(window.menu_name("What column A means"), "What column A means: Belongs to");
    assert_eq!(
        window.menu_name("What column F means"),
        "What column F means: How will we know it has worked?"
    );
    // The row without an action is named, with its place.
    window.must_say("Row 5, column B");
    answer(&mut window, "“Snacks”, in 1 row", "5 Parent-child relationships");
    answer(&mut window, "“Behind”, in 1 row", "Under way");
    window.must_say("3 actions will be added. 1 of 4 rows stays out.");
    window.click("Add 3 actions");
    assert!(window.status().starts_with("3 actions added."), "{}", window.status());
    let found = computer.wait_for(OURS, |found| found.actions.len() == 3);
    let expected =
        [("send", "Meet the SENCO"), ("cues", "Read together"), ("relationships", "Buy a fruit bowl")];
    assert_eq!(whats(&found), expected);
    let [meet, read, buy] = &found.actions[..] else { panic!() };
    assert_eq!((meet.owner.as_str(), meet.measure.as_str()), ("Room leader", "Twice a term"));
    assert_eq!((meet.due.clone(), meet.status()), (Some(date(2027, 3, 31).into()), Status::UnderWay));
    assert_eq!(read.due, Some(When::Words("after half term".to_owned())));
    assert!(read.updates.is_empty());
    // Nobody could say which January was meant.
    assert_eq!((buy.due.clone(), buy.status()), (Some(When::Words("12 Jan".to_owned())), Status::UnderWay));
    window.ctrl(Key::Z);
    computer.wait_for(OURS, |found| found.actions.is_empty());
}

#[test]
fn the_same_rows_a_second_time_are_asked_about_and_not_doubled() {
    let (computer, mut window) = on_plan();
    let table = "Action\tStatement\nMeet the SENCO\t2\nMeet the  senco\t2\nRead\t2\n";
    pasted(&mut window, table);
    // One of them is there twice in the table itself.
    window.click("Add 2 actions");
    computer.wait_for(OURS, |found| found.actions.len() == 2);
    pasted(&mut window, table);
    window.must_say("There is nothing to add.");
    answer(&mut window, "3 rows are in the plan already", "Add them again");
    window.click("Add 3 actions");
    computer.wait_for(OURS, |found| found.actions.len() == 5);
}

#[test]
fn columns_that_nobody_recognises_are_asked_about() {
    let (computer, mut window) = on_plan();
    pasted(&mut window, "Alpha\tBeta\nMeet\tSoon\nRead\t\n");
    window.must_say("Choose which column says what will be done.");
    answer(&mut window, "What column A means", "What will we do?");
    answer(&mut window, "2 rows name no statement", "2 Children with SEND");
    answer(&mut window, "Statement of row 3", "Leave out");
    window.click("Add 1 action");
    let found = computer.wait_for(OURS, |found| found.actions.len() == 1);
    assert_eq!(whats(&found), [("send", "Meet")]);
}

#[test]
fn a_table_that_is_dropped_on_an_assessment_is_read_as_a_plan() {
    let (computer, mut window) = on_plan();
    window.go("2 Rate");
    let file = computer.write("documents/plan.csv", "Action,Statement\n\"Meet, and talk\",2\n");
    window.drop_files(&[file]);
    window.wait_until("read", |window| window.says("Actions from plan.csv"));
    window.click("Cancel");
    assert_eq!(window.heading(), "Our action plan");
    computer.world.answers(&computer.path("documents/plan.csv"));
    window.click("Add from a file…");
    window.wait_until("read", |window| window.says("Actions from plan.csv"));
    window.click("Add 1 action");
    let found = computer.wait_for(OURS, |found| found.actions.len() == 1);
    assert_eq!(whats(&found), [("send", "Meet, and talk")]);
}

#[test]
fn what_is_no_table_is_said_and_a_field_keeps_what_is_pasted_into_it() {
    let (_computer, mut window) = on_plan();
    // One row is no table, whatever stands around it.
    for no_table in ["only words", "\nMeet\t2\n", "Meet\t2\r\n"] {
        window.go("5 Report");
        window.go("4 Plan");
        window.paste(no_table);
        assert!(window.status().starts_with("Only a table can be pasted here"), "{}", window.status());
    }
    window.paste("only words");
    assert!(window.status().starts_with("Only a table can be pasted here"), "{}", window.status());
    window.click("Add an action");
    window.paste("a\tb\nc\td");
    assert_eq!(window.value("What, new action of statement 1"), "a\tb\nc\td");
}
