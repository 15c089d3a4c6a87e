//! What a second trainer and a second workshop lead met in the first hour.

use attune::files::{FileContent, checklists, format};
use attune::model::{GroupVotes, Moment, Tally, Training, Way};
use egui::{Key, Role, Shape};

use crate::plan_table::two;
use crate::support::*;
use crate::workshop::room;

const PATH: &str = "documents/Spring.attune";

fn course(computer: &Computer) -> Window {
    let mut training = Training::new(checklists::standard());
    "Spring".clone_into(&mut training.course.name);
    let text = format::write(&FileContent::Training(training)).unwrap();
    computer.open_with(&computer.write(PATH, text))
}

fn import(window: &mut Window, computer: &Computer, name: &str, rows: &str) {
    let file = computer.write(name, format!("Code,Signposting,Tuning in to cues\n{rows}"));
    computer.world.answers(&file);
    window.ctrl(Key::K);
    window.type_text("import answers");
    window.press(Key::Enter);
}

#[test]
fn where_most_answers_differ_the_moment_that_was_meant_is_a_press_away() {
    let computer = Computer::new();
    let mut window = course(&computer);
    import(
        &mut window,
        &computer,
        "1.csv",
        "Oak 1,Red,Red\nOak 2,Red,Amber\nOak 3,Amber,Red\nOak 4,Red,Red\n",
    );
    window.choose("When was this answered?", "Before");
    window.click("Import the answers of 4 learners");
    import(
        &mut window,
        &computer,
        "2.csv",
        "Oak 1,Green,Red\nOak 2,Green,Green\nOak 3,Green,Red\nOak 4,Red,Red\n",
    );
    window.must_not_say("Did you mean");
    window.choose("When was this answered?", "Before");
    window.must_say("The answers of 3 learners differ from those in the course, and at After hardly any have answered. Did you mean After?");
    window.click("Yes, After");
    window.must_not_say("Did you mean");
    window.must_say("After: 4 learners found, 0 new, 4 in the course already.");
    window.click("Import the answers of 4 learners");
    window.wait_until_saved();
    let Ok(FileContent::Training(found)) = format::read(&computer.path(PATH)) else { panic!("no course") };
    assert!(found.participants.iter().all(|of| of.at(Moment::After).is_some()));
}

#[test]
fn who_was_put_together_before_is_no_doubt_any_more() {
    let computer = Computer::new();
    let mut window = course(&computer);
    import(&mut window, &computer, "1.csv", "Green 79,Red,Red\n");
    window.choose("When was this answered?", "Before");
    window.click("Import the answers of 1 learner");
    for again in [false, true] {
        import(&mut window, &computer, "2.csv", "green79,Green,Red\n");
        window.choose("When was this answered?", "After");
        assert_eq!(window.says("Look at 1 of them: the lists below say why."), !again);
        if !again {
            window.click("Import the answers of 1 learner");
            window.click("Put them together");
        }
    }
    window.must_say("“green79” was put together with “Green 79” before. These answers are that learner’s.");
}

/// A room of ten that has seen its votes on the second and the eighth statement.
fn talking() -> (Computer, Window) {
    let computer = Computer::new();
    let mut file = room(Way::Cards, &[("Practitioner", 10)]);
    let ids: Vec<String> = file.checklist.statements.iter().map(|of| of.id.clone()).collect();
    let round = std::sync::Arc::make_mut(file.rounds.last_mut().unwrap());
    for (at, red) in [(1, 2), (7, 10)] {
        let tally = Tally { red, green: 10 - red, ..Tally::default() };
        round.votes.insert(ids[at].clone(), vec![GroupVotes::new("", tally)]);
        round.revealed.insert(ids[at].clone());
    }
    let mut window = computer.open_assessment(&file);
    window.click_on(Role::RadioButton, "To talk about");
    (computer, window)
}

fn order(window: &Window) -> Vec<String> {
    let rows = window.labels_of(Role::ListBoxOption);
    rows.iter().map(|row| row.split(' ').next().unwrap().to_owned()).collect()
}

#[test]
fn what_there_is_to_talk_about_stands_still_until_somebody_has_it_sorted_again() {
    let (_computer, mut window) = talking();
    let sort = "Sort again: the order has changed";
    let before = order(&window);
    assert_eq!(before[..3], ["8", "2", "1"]);
    assert!(window.is_disabled(Role::Button, sort));
    // The fifth is counted: half Red, half Green.
    window.show(5);
    window.rewrite("Red: Everyone", "5");
    window.rewrite("Green: Everyone", "5");
    window.click("Show the votes");
    window.must_say("Red 5");
    assert_eq!(order(&window), before);
    window.press(Key::PageUp);
    window.must_say("Statement 4 of 11");
    window.click(sort);
    assert_eq!(order(&window)[..3], ["5", "8", "2"]);
    assert!(window.is_disabled(Role::Button, sort));
}

#[test]
fn a_third_line_in_a_cell_of_the_plan_is_read_without_writing_in_it() {
    let (_computer, mut window) = two();
    let name = "How we will know, action 1 of statement 2";
    let words = "Every room leader can say what the new way is, and two have tried it.";
    let height = |window: &Window| window.get(Role::Cell, name).rect().height();
    let before = height(&window);
    crate::plan_table::click(&mut window, name);
    window.type_text(words);
    window.press(Key::Escape);
    // Escape takes the words back: written again, and left by Tab.
    crate::plan_table::click(&mut window, name);
    window.type_text(words);
    window.press(Key::Tab);
    window.press(Key::Escape);
    assert!(height(&window) > before + 15.0, "{before} to {}", height(&window));
    let is_whole = |shape: &Shape| match shape {
        Shape::Text(text) => text.galley.text() == words && !text.galley.elided,
        _ => false,
    };
    assert!(window.shapes().iter().any(|(_, shape)| is_whole(shape)), "it is cut");
    // The other row is as high as it was.
    let other = window.get(Role::Cell, "How we will know, action 2 of statement 2").rect().height();
    assert!((other - before).abs() < 0.5);
}
