//! What a second trainer and a second workshop lead met in the first hour.

use attune::files::{FileContent, checklists, format};
use attune::model::{Moment, Training};
use egui::Key;

use crate::support::*;

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
    window.must_say("The answers of 3 learners differ from those in the course. Did you mean After?");
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
        assert_eq!(window.says("Look at 1 of them: why is in the lists below."), !again);
        if !again {
            window.click("Import the answers of 1 learner");
            window.click("Put them together");
        }
    }
    window.must_say("“green79” was put together with “Green 79” before. These answers are that learner’s.");
}
