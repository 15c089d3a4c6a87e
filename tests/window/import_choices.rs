//! What the trainer says of an export on Import: what words mean and when it was answered;
//! and how that is saved, for another course and for the command line.

use std::path::{Path, PathBuf};
use std::process::Command;

use attune::files::{FileContent, checklists, format};
use attune::model::{Moment, Training, Vote};
use egui::{Key, Role};
use jiff::civil::date;

use crate::support::{Computer, Window};

const PATH: &str = "documents/Spring.attune";
const MAP: &str = "documents/Choices Spring.ron";

/// Two learners at two times, in words that are no colours; a 1 is a time and an answer.
const EXPORT: &str = "Who,Signposting,Tuning in to cues,Time point,And at home?\n\
    Blue 42,1,No,1,Yes\nOak 7,Partly,2,1,No\nBlue 42,Yes,Yes,2,Yes\nOak 7,Partly,Yes,2,Yes\n";

fn written(computer: &Computer, path: &str, name: &str) -> PathBuf {
    let mut training = Training::new(checklists::standard());
    "0198c6a2-6f7e-7d1a-9a54-1f3f5d1a2b3c".clone_into(&mut training.id);
    name.clone_into(&mut training.course.name);
    computer.write(path, format::write(&FileContent::Training(training)).unwrap())
}

#[track_caller]
fn read(computer: &Computer, path: &str) -> Training {
    match format::read(&computer.path(path)).unwrap() {
        FileContent::Training(training) => training,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn import(window: &mut Window, computer: &Computer) {
    let export = computer.write("exports/words.csv", EXPORT);
    import_file(window, computer, &export);
}

/// Chooses an export, on whatever screen.
#[track_caller]
fn import_file(window: &mut Window, computer: &Computer, export: &Path) {
    computer.world.answers(export);
    window.ctrl(Key::K);
    window.type_text("import answers");
    window.press(Key::Enter);
}

#[track_caller]
fn answer_all(window: &mut Window) {
    window.choose("What column A means", "The learner’s code");
    window.choose("What column E means", "5 Parent-child relationships");
    window.choose("What “Partly” means", "Amber");
    window.choose("What “Yes” means", "Green");
    window.choose("What “No” means", "Red");
    window.click("Leave the rest out");
}

#[test]
fn choices_saved_from_the_window_are_read_by_the_command_line_and_give_the_same_course() {
    let computer = Computer::new();
    let path = written(&computer, PATH, "Spring");
    written(&computer, "documents/twin.attune", "Spring");
    let mut window = computer.open_with(&path);
    import(&mut window, &computer);
    // What is still to be said stands at the top of it.
    computer.world.has_no_dialogs();
    window.click("Save these choices…");
    window.must_say("Headings and words are in them, and no learner’s answers.");
    window.click("Save them");
    assert!(window.status().starts_with("Choices saved: "), "{}", window.status());
    let begun = std::fs::read_to_string(computer.path(MAP)).unwrap();
    assert!(begun.contains("// Which column holds the learner’s own code? Say it in the map"), "{begun}");
    std::fs::remove_file(computer.path(MAP)).unwrap();

    answer_all(&mut window);
    window.choose("When answers with “1” beside them were given", "Before");
    window.choose("When answers with “2” beside them were given", "After");
    window.must_tell_of("Row 2, Blue 42, Before: 4 Red");
    window.click("Import the answers of 2 learners");
    window.go("1 Course");
    // Also after the import.
    window.click("Save the choices of the last import…");
    window.click("Save them");
    window.wait_until_saved();
    let map = std::fs::read_to_string(computer.path(MAP)).unwrap();
    assert!(!map.contains("Say it in the map"), "{map}");
    assert!(!map.contains("Blue 42") && !map.contains("Oak 7"), "no learner is in it: {map}");

    let ran = Command::new(env!("CARGO_BIN_EXE_attune"))
        .args(["import", "twin.attune", "../exports/words.csv", "--map", "Choices Spring.ron"])
        .current_dir(computer.path("documents"))
        .output()
        .unwrap();
    assert!(ran.status.success(), "{ran:?}");
    let (ours, twin) = (read(&computer, PATH), read(&computer, "documents/twin.attune"));
    assert_eq!(ours.participant("Blue 42").unwrap().at(Moment::After).unwrap().ratings["cues"], Vote::Green);
    assert_eq!(ours.participants, twin.participants);
    assert_eq!(ours, twin);
}

#[test]
fn saved_choices_are_used_for_another_course_and_what_cannot_be_used_changes_nothing() {
    let computer = Computer::new();
    let mut window = computer.open_with(&written(&computer, PATH, "Spring"));
    import(&mut window, &computer);
    answer_all(&mut window);
    window.choose("When answers with “1” beside them were given", "Before");
    window.choose("When answers with “2” beside them were given", "After");
    computer.world.has_no_dialogs();
    window.click("Save these choices…");
    window.click("Save them");
    let other = written(&computer, "documents/Autumn.attune", "Autumn");
    let mut window = computer.open_with(&other);
    import(&mut window, &computer);
    assert!(window.is_disabled(Role::Button, "Import the answers"));
    let bad = computer
        .write("documents/bad.ron", "(answers: {\"moment\": \"Before\"}, words: {\"Yes\": \"Blue\"})");
    computer.world.answers(&bad);
    window.click("Use saved choices…");
    window.must_say("bad.ron was not used");
    window.must_say("“Blue” is no answer to “Yes”. Use Red, Amber, Green, Can’t say or Leave it out.");
    window.press(Key::Escape);
    window.must_say("Choose which column holds the learners’ codes.");
    computer.world.answers(&computer.path(MAP));
    window.click("Use saved choices…");
    assert_eq!(window.status(), "Choices Spring.ron is used. When this export was answered is asked anew.");
    window.must_tell_of("Row 2, Blue 42, Before: 4 Red");
    assert!(!window.is_disabled(Role::Button, "Import the answers of 2 learners"));
}

#[test]
fn when_an_export_was_answered_is_asked_also_where_choices_are_used() {
    let computer = Computer::new();
    let path = written(&computer, PATH, "Spring");
    let mut window = computer.open_with(&path);
    let export = computer.write("exports/1.csv", "Your code,Signposting\nBlue 42,Red\n");
    let map = computer.write(
        "documents/m.ron",
        "(answers: {\"moment\": \"Before\", \"differing\": \"Take the new ones\"})",
    );
    import_file(&mut window, &computer, &export);
    computer.world.answers(&map);
    window.click("Use saved choices…");
    window.must_say("Answer 1 question first.");
    assert_eq!(window.menu_name("When was this answered?"), "When was this answered?: Choose…");
}

#[test]
fn each_word_is_listed_with_how_often_it_occurs_and_what_was_said_is_remembered_for_the_course() {
    let computer = Computer::new();
    let mut window = computer.open_with(&written(&computer, PATH, "Spring"));
    let numbers = "Your code,Signposting,Tuning in to cues\nOak 7,1,3\nElm 3,3,3\nAsh 5,2,77\n";
    let export = computer.write("exports/numbers.csv", numbers);
    import_file(&mut window, &computer, &export);
    let list: Vec<String> = window.labels_of(Role::ListItem);
    let list: Vec<&String> = list.iter().filter(|label| label.starts_with('“')).collect();
    assert_eq!(list, ["“3”, 3 times", "“1”, once", "“2”, once", "“77”, once"], "the most frequent first");
    window.must_not_say("Probably: Green");
    assert!(window.is_disabled(Role::Button, "Import the answers"), "nobody guesses which end is good");
    // Either end may be good; the other way round takes it back.
    window.click("3 is Red, 1 is Green");
    assert_eq!(window.menu_name("What “1” means"), "What “1” means: Green");
    window.click("1 is Red, 3 is Green");
    assert_eq!(window.menu_name("What “3” means"), "What “3” means: Green");
    window.choose("What “77” means", "Can’t say");
    window.choose("When was this answered?", "Before");
    window.must_tell_of("Row 4, Ash 5, Before: 4 Can’t say, 8 Amber");
    window.click("Import the answers of 3 learners");
    window.wait_until_saved();
    // The next file of the course is read in the same way; only the moment is asked.
    let next = computer.write("exports/next.csv", numbers.replace("Oak 7,1,3", "Oak 7,3,3"));
    import_file(&mut window, &computer, &next);
    window.must_say("Answer 1 question first.");
    window.choose("When was this answered?", "After");
    window.must_tell_of("Row 2, Oak 7, After: 4 Green, 8 Green");
    window.click("Import the answers of 3 learners");
    window.wait_until_saved();
    assert_eq!(read(&computer, PATH).pairs(), [(Moment::Before, Moment::After)]);
}

#[test]
fn dates_on_both_sides_of_the_course_are_offered_and_taken_only_when_the_trainer_says_so() {
    let computer = Computer::new();
    let mut training = Training::new(checklists::standard());
    "Spring".clone_into(&mut training.course.name);
    training.course.begins = Some(date(2026, 9, 14));
    training.course.ends = Some(date(2026, 9, 15));
    let path = computer.write(PATH, format::write(&FileContent::Training(training)).unwrap());
    let mut window = computer.open_with(&path);
    let export = "Completion time,Your code,Signposting\n2026-09-01 09:00,Oak 7,Red\n2026-09-14 12:00,Ash 5,Red\n\
        2026-10-01 09:00,Oak 7,Green\n2026-10-02 09:00,Elm 3,Amber\n";
    let export = computer.write("exports/dated.csv", export);
    import_file(&mut window, &computer, &export);
    let by_date = "As the dates in column A say: 1 before the course, 2 after it";
    window.must_say(&format!("Probably: {by_date}"));
    assert!(window.is_disabled(Role::Button, "Import the answers"), "{}", window.all_said());
    window.choose("When was this answered?", by_date);
    window.must_tell_of("Row 2, Oak 7, Before: 8 Red");
    window.must_tell_of("Row 4, Oak 7, After: 8 Green");
    // On the day itself nobody knows.
    assert!(window.has(Role::ListItem, "Row 3"));
    window.must_say("It is not clear which of the two times this belongs to, so the answers were left out.");
    // Saved choices name it without its numbers, which are others in the next export.
    computer.world.answers(&computer.path(MAP));
    window.click("Save these choices…");
    let map = std::fs::read_to_string(computer.path(MAP)).unwrap();
    assert!(map.contains("\"moment\": \"As the dates say\""), "{map}");
    window.click("Import the answers of 2 learners");
    window.wait_until_saved();
    let found = read(&computer, PATH);
    assert_eq!(found.participant("Oak 7").unwrap().answers.len(), 2);
    assert!(found.participant("Ash 5").is_none());
}
