//! Answers: typed in by keys alone, a row for each learner.

use std::time::Instant;

use attune::files::{FileContent, checklists, format};
use attune::model::{Answers, Moment, Participant, Training, Vote};
use egui::{Event, Key, Modifiers, Role};

use crate::support::*;

pub const FILE: &str = "documents/Course.attune";
pub const CODE: &str = "Code of the next learner";

/// Opens a training file.
pub fn open_training(computer: &Computer, training: &Training) -> Window {
    let text = format::write(&FileContent::from(training)).unwrap();
    computer.open_with(&computer.write(FILE, text))
}

/// Waits until what a training file holds is as wished.
#[track_caller]
pub fn training_when(computer: &Computer, name: &str, wished: impl Fn(&Training) -> bool) -> Training {
    let since = Instant::now();
    loop {
        if let Ok(FileContent::Training(found)) = format::read(&computer.path(name))
            && wished(&found)
        {
            return found;
        }
        assert!(since.elapsed() < PATIENCE, "{name} is not as wished; there is {:?}", computer.documents());
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

/// Does what the command of this name does.
#[track_caller]
pub fn command(window: &mut Window, name: &str) {
    window.ctrl(Key::K);
    window.type_text(name);
    window.press(Key::Enter);
}

/// A course with these learners, of whom nobody has answered.
pub fn course(codes: &[&str]) -> Training {
    let mut training = Training::new(checklists::standard());
    "Baby cues course".clone_into(&mut training.course.name);
    let learner = |code: &&str| Participant { code: (*code).to_owned(), ..Participant::default() }.into();
    training.participants = codes.iter().map(learner).collect();
    training
}

/// The same with answers, by learner and moment, in the order of the statements.
pub fn answered(mut training: Training, given: &[(&str, Moment, &str)]) -> Training {
    let ids: Vec<String> = training.checklist.statements.iter().map(|of| of.id.clone()).collect();
    for (code, moment, letters) in given {
        let ratings = ids.iter().cloned().zip(letters.chars().map(vote)).collect();
        let learner = training.participants.iter_mut().find(|of| of.code == *code).unwrap();
        let mut next = Participant::clone(learner);
        next.answers.insert(*moment, Answers { ratings, ..Answers::default() });
        *learner = next.into();
    }
    training
}

fn vote(letter: char) -> Vote {
    match letter {
        'r' => Vote::Red,
        'a' => Vote::Amber,
        'g' => Vote::Green,
        _ => Vote::CantSay,
    }
}

/// The answers of a learner as the letters that were typed.
pub fn letters(training: &Training, code: &str, moment: Moment) -> String {
    let answers = training.participant(code).and_then(|of| of.at(moment)).cloned().unwrap_or_default();
    let letter = |id: &String| match answers.ratings.get(id) {
        Some(Vote::Red) => "r",
        Some(Vote::Amber) => "a",
        Some(Vote::Green) => "g",
        Some(Vote::CantSay) => "s",
        None => ".",
    };
    training.checklist.statements.iter().map(|of| letter(&of.id)).collect()
}

/// Opens a file on Answers with the keyboard in the field for a code.
pub fn at_answers(training: &Training) -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = open_training(&computer, training);
    window.go("2 Answers");
    window.enter(CODE);
    (computer, window)
}

/// The same with the keyboard in the first cell of a learner, come to by its code.
pub fn in_row(training: &Training, code: &str) -> (Computer, Window) {
    let (computer, mut window) = at_answers(training);
    window.type_keys(code);
    window.press(Key::Enter);
    (computer, window)
}

/// The cell that has the keyboard.
#[track_caller]
pub fn cell(window: &Window) -> String {
    let (role, name) = window.focused();
    assert_eq!(role, Role::GridCell, "{name} has the keyboard");
    name
}

/// Types as a keyboard does, faster than the window is drawn: all in one frame.
pub fn at_once(window: &mut Window, text: &str) {
    for letter in text.chars() {
        let name = if letter == '\n' { "Enter".to_owned() } else { letter.to_uppercase().to_string() };
        let event = |key, pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let key = Key::from_name(&name);
        let events = &mut window.harness.input_mut().events;
        events.extend(key.map(|key| event(key, true)));
        events.extend((letter != '\n').then(|| Event::Text(letter.to_string())));
        events.extend(key.map(|key| event(key, false)));
    }
    window.run();
}

pub fn is_at_code(window: &Window) -> bool {
    window.focused() == (Role::TextInput, CODE.to_owned())
}

#[test]
fn without_learners_the_keyboard_is_in_the_field_for_a_code_and_the_ways_in_are_named() {
    let computer = Computer::new();
    let mut window = open_training(&computer, &course(&[]));
    window.go("2 Answers");
    assert!(is_at_code(&window));
    window.must_say("There are no learners yet.");
    assert!(window.has(Role::Button, "Import answers…"));
    assert!(window.has(Role::Button, "Print the forms"));
    assert!(!window.has(Role::Grid, "Answers"));
    window.type_keys("Blue 42");
    window.press(Key::Enter);
    window.press(Key::Enter);
    assert!(is_at_code(&window));
    // What was copied in a spreadsheet may come after what was typed.
    assert!(window.has(Role::Button, "Import answers…") && window.has(Role::Button, "Paste a table"));
}

#[test]
fn sixty_learners_at_four_moments_are_typed_by_keys_alone() {
    let computer = Computer::new();
    let mut training = course(&[]);
    training.questions = true;
    let mut window = open_training(&computer, &training);
    window.go("2 Answers");
    let typed = |learner: usize, moment: usize| -> (String, [usize; 2]) {
        let letter = |statement: usize| ['r', 'a', 'g', 's'][(learner + moment + statement) % 4];
        ((0..11).map(letter).collect(), [(learner + moment) % 5 + 1, learner % 5 + 1])
    };
    let code = |learner: usize| format!("Plum {:02}", learner + 10);
    for moment in 0..4 {
        if moment > 0 {
            // From the code to the moments, and by choosing one back to the code.
            window.press_with(Modifiers::SHIFT, Key::Tab);
            window.press(Key::ArrowRight);
            window.press(Key::Space);
        }
        for place in 0..60 {
            // The second pile of paper is in another order.
            let learner = if moment == 0 { place } else { (place * 7 + moment) % 60 };
            assert!(is_at_code(&window), "before learner {place} of moment {moment}: {:?}", window.focused());
            let (answers, [understanding, confidence]) = typed(learner, moment);
            let row = format!("{answers}{understanding}{confidence}");
            if place < 3 {
                window.type_keys(&code(learner));
                window.press(Key::Enter);
                window.type_keys(&row);
            } else {
                at_once(&mut window, &format!("{}\n{row}", code(learner)));
            }
        }
    }
    window.wait_until_saved();
    let found = training_when(&computer, FILE, |found| found.moments().len() == 4);
    assert_eq!(found.participants.len(), 60);
    for learner in 0..60 {
        for (number, moment) in Moment::ALL.into_iter().enumerate() {
            let (answers, scores) = typed(learner, number);
            assert_eq!(letters(&found, &code(learner), moment), answers, "{learner} {moment:?}");
            let given = found.participant(&code(learner)).unwrap().at(moment).unwrap().clone();
            let given = [given.understanding, given.confidence].map(|score| usize::from(score.unwrap()));
            assert_eq!(given, scores, "{learner} {moment:?}");
        }
    }
    window.must_say("60 learners answered both times.");
}

#[test]
fn after_the_last_answer_of_a_row_that_was_clicked_the_next_learner_follows() {
    let (computer, mut window) = at_answers(&course(&["Blue 42", "Red 17"]));
    window.click_on(Role::GridCell, "Blue 42, 10 Reflective supervision: not yet answered");
    window.type_keys("ga");
    assert_eq!(cell(&window), "Red 17, 1 Child development: not yet answered");
    window.press(Key::End);
    window.type_keys("r");
    assert!(is_at_code(&window), "after the last cell of the last row: {:?}", window.focused());
    assert_eq!(window.value(CODE), "");
    window.wait_until_saved();
    let found = training_when(&computer, FILE, |_| true);
    assert_eq!(letters(&found, "Blue 42", Moment::Before), ".........ga");
    assert_eq!(letters(&found, "Red 17", Moment::Before), "..........r");
}

#[test]
fn keys_that_come_faster_than_the_screen_all_arrive() {
    let (computer, mut window) = at_answers(&course(&["Blue 42"]));
    at_once(&mut window, "Blue 42\ngggggggggggKi");
    window.wait_until_saved();
    let found = training_when(&computer, FILE, |_| true);
    assert_eq!(letters(&found, "Blue 42", Moment::Before), "ggggggggggg");
    assert!(is_at_code(&window));
    assert_eq!(window.value(CODE), "Ki");
}

#[test]
fn arrows_home_end_and_pages_move_and_answer_nothing() {
    let names: Vec<String> = (0..30).map(|number| format!("Plum {number:02}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (computer, mut window) = in_row(&course(&names), "Plum 00");
    let mut moved = |key: Key, to: &str| {
        window.press(key);
        assert_eq!(cell(&window), format!("{to}: not yet answered"), "{key:?}");
    };
    moved(Key::ArrowLeft, "Plum 00, 1 Child development");
    moved(Key::ArrowUp, "Plum 00, 1 Child development");
    moved(Key::ArrowRight, "Plum 00, 2 Children with SEND");
    moved(Key::ArrowDown, "Plum 01, 2 Children with SEND");
    moved(Key::End, "Plum 01, 11 Learning together locally");
    moved(Key::ArrowRight, "Plum 01, 11 Learning together locally");
    moved(Key::PageDown, "Plum 11, 11 Learning together locally");
    moved(Key::PageDown, "Plum 21, 11 Learning together locally");
    moved(Key::PageDown, "Plum 29, 11 Learning together locally");
    moved(Key::ArrowDown, "Plum 29, 11 Learning together locally");
    moved(Key::Home, "Plum 29, 1 Child development");
    moved(Key::PageUp, "Plum 19, 1 Child development");
    moved(Key::Enter, "Plum 20, 1 Child development");
    let here = window.get(Role::GridCell, "Plum 20, 1 Child development: not yet answered").rect();
    assert!(here.top() > 300.0 && here.bottom() < 770.0, "not in sight: {here}");
    let found = training_when(&computer, FILE, |_| true);
    assert!(!found.is_answered());
}

#[test]
fn wrong_keys_answer_nothing() {
    let (computer, mut window) = in_row(&course(&["Blue 42"]), "Blue 42");
    window.type_keys("bnxyz123450 ");
    assert_eq!(window.value(CODE), "bnxyz123450 ", "they can be seen");
    assert_eq!(window.step(), "2 Answers");
    let found = training_when(&computer, FILE, |_| true);
    assert_eq!(letters(&found, "Blue 42", Moment::Before), "...........");
}

#[test]
fn a_key_that_is_held_down_answers_once() {
    let (_computer, mut window) = in_row(&course(&["Blue 42"]), "Blue 42");
    for repeat in [false, true, true, true] {
        let key =
            Event::Key { key: Key::R, physical_key: None, pressed: true, repeat, modifiers: Modifiers::NONE };
        window.harness.event(key);
        window.run();
    }
    assert_eq!(cell(&window), "Blue 42, 2 Children with SEND: not yet answered");
}

#[test]
fn delete_takes_an_answer_away_and_backspace_goes_back_to_the_last_one() {
    let (computer, mut window) = in_row(&course(&["Blue 42"]), "Blue 42");
    window.type_keys("rag");
    window.press(Key::Backspace);
    assert_eq!(cell(&window), "Blue 42, 3 Evidence-based strategies: Green");
    window.press(Key::Backspace);
    assert_eq!(cell(&window), "Blue 42, 3 Evidence-based strategies: not yet answered");
    window.press(Key::Home);
    window.press(Key::Delete);
    assert_eq!(cell(&window), "Blue 42, 1 Child development: not yet answered");
    training_when(&computer, FILE, |found| letters(found, "Blue 42", Moment::Before) == ".a.........");
}

#[test]
fn what_was_answered_is_said_aloud() {
    let mut training = course(&["Blue 42"]);
    training.questions = true;
    let (_computer, mut window) = in_row(&training, "Blue 42");
    window.type_keys("ra");
    assert_eq!(window.status(), "Blue 42, 2: Amber");
    window.press(Key::Home);
    window.press(Key::Delete);
    assert_eq!(window.status(), "Blue 42, 1: not yet answered");
    window.press(Key::End);
    window.type_keys("4");
    assert_eq!(window.status(), "Blue 42, Confidence with parents and babies: 4");
}

#[test]
fn capital_letters_answer_as_small_ones_do() {
    let (computer, mut window) = in_row(&course(&["Blue 42"]), "Blue 42");
    window.press_with(Modifiers::SHIFT, Key::R);
    window.press_with(Modifiers::SHIFT, Key::S);
    window.press_with(Modifiers::COMMAND, Key::G);
    window.press_with(Modifiers::SHIFT, Key::Home);
    assert_eq!(cell(&window), "Blue 42, 3 Evidence-based strategies: not yet answered");
    training_when(&computer, FILE, |found| letters(found, "Blue 42", Moment::Before) == "rs.........");
}

#[test]
fn the_two_questions_take_one_to_five_only() {
    let mut training = course(&["Blue 42"]);
    training.questions = true;
    let (computer, mut window) = in_row(&training, "Blue 42");
    window.press(Key::End);
    window.press(Key::ArrowLeft);
    assert_eq!(cell(&window), "Blue 42, Understanding of infant mental health: not yet answered");
    window.type_keys("rags");
    assert_eq!(cell(&window), "Blue 42, Understanding of infant mental health: not yet answered");
    window.type_keys("51");
    window.wait_until_saved();
    let found = training_when(&computer, FILE, |_| true);
    let answers = found.participant("Blue 42").unwrap().at(Moment::Before).unwrap().clone();
    assert_eq!((answers.understanding, answers.confidence), (Some(5), Some(1)));
    assert!(answers.ratings.is_empty());
}

#[test]
fn the_line_above_the_grid_gives_the_wording_of_what_is_being_answered() {
    let (_computer, mut window) = in_row(&course(&["Blue 42"]), "Blue 42");
    for statement in &checklists::standard().statements {
        window.must_say(&format!("I…{}", statement.text));
        window.type_keys("g");
    }
}

#[test]
fn the_mouse_answers_too() {
    let (computer, mut window) = at_answers(&course(&["Blue 42"]));
    window.click_on(Role::GridCell, "Blue 42, 4 Tuning in to cues: not yet answered");
    window.click("Answer: Amber");
    assert_eq!(cell(&window), "Blue 42, 5 Parent-child relationships: not yet answered");
    training_when(&computer, FILE, |found| letters(found, "Blue 42", Moment::Before) == "...a.......");
}

#[test]
fn after_a_moment_is_chosen_the_next_code_is_typed_and_keys_are_shown_only_where_they_answer() {
    let computer = Computer::new();
    let mut window = open_training(&computer, &course(&["Blue 42"]));
    window.click_on(Role::RadioButton, "After, 0 answered");
    assert_eq!(window.focused(), (Role::TextInput, CODE.to_owned()));
    assert!(!window.key_caps().iter().any(|cap| cap == "R"), "{:?}", window.key_caps());
    window.type_text("Rose 7");
    window.press(Key::Enter);
    assert!(window.key_caps().iter().any(|cap| cap == "R"), "{:?}", window.key_caps());
    window.type_keys("rrrrraaaggg");
    assert_eq!(window.focused(), (Role::TextInput, CODE.to_owned()));
    let found = training_when(&computer, FILE, |found| {
        found
            .participant("Rose 7")
            .and_then(|of| of.at(Moment::After))
            .is_some_and(|of| of.ratings.len() == 11)
    });
    assert_eq!(found.participant("Rose 7").unwrap().at(Moment::Before), None);
}
