//! Import: an export is shown as it is understood, and nothing comes into the file
//! before the trainer says so.

use std::path::{Path, PathBuf};
use std::time::Instant;

use attune::app::platform::Choose;
use attune::files::FileContent;
use attune::files::checklists;
use attune::files::format;
use attune::model::{Moment, Training, Vote};
use egui::{Key, Role, vec2};

use crate::support::{Computer, PATIENCE, Window};

const FORMS: &str = include_str!("../fixtures/microsoft-forms.csv");
const FORMS_WORKBOOK: &[u8] = include_bytes!("../fixtures/microsoft-forms.xlsx");
const IMPORT: &str = "Import the answers of 7 learners";

fn written(training: Training) -> String {
    format::write(&FileContent::Training(training)).unwrap()
}

/// A training file without learners, open.
fn begun(computer: &Computer) -> Window {
    let mut training = Training::new(checklists::standard());
    "Spring".clone_into(&mut training.course.name);
    let path = computer.write("documents/Spring.attune", written(training));
    computer.open_with(&path)
}

#[track_caller]
fn on_disk(computer: &Computer) -> Training {
    match format::read(&computer.path("documents/Spring.attune")).unwrap() {
        FileContent::Training(training) => training,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn wait_for(computer: &Computer, wished: impl Fn(&Training) -> bool) -> Training {
    let since = Instant::now();
    loop {
        let found = on_disk(computer);
        if wished(&found) {
            return found;
        }
        assert!(since.elapsed() < PATIENCE, "{found:#?}");
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

/// Does what the command does, with this file chosen in the dialog.
#[track_caller]
fn import(window: &mut Window, computer: &Computer, file: &Path) {
    computer.world.answers(file);
    command(window, "import answers");
    assert_eq!(computer.world.asked().last(), Some(&Choose::Import));
}

#[track_caller]
fn command(window: &mut Window, name: &str) {
    window.ctrl(Key::K);
    window.type_text(name);
    window.press(Key::Enter);
}

fn forms(computer: &Computer) -> PathBuf {
    computer.write("exports/Form1.csv", FORMS)
}

/// One learner in the export answered twice; neither counts.
#[track_caller]
fn neither(window: &mut Window) {
    window.choose("1 learner answered more than once, and differently. Which answers count?", "None of them");
}

/// A computer whose fonts have shapes for the little pictures in the fixture.
fn computer() -> Computer {
    let mut computer = Computer::new();
    computer.may_lack_glyphs = true;
    computer
}

#[test]
fn an_export_is_shown_first_and_comes_in_with_one_button_and_goes_with_one_undo() {
    let computer = computer();
    let mut window = begun(&computer);
    let path = forms(&computer);
    import(&mut window, &computer, &path);
    assert_eq!(window.heading(), "Import answers");
    window.must_say("Form1.csv · CSV with commas, 12 rows");
    window.must_say("Columns of names, e-mail addresses and times are left out.");
    window.must_say("Answer 1 question first.");
    assert!(window.is_disabled(Role::Button, IMPORT));
    neither(&mut window);
    window.must_say(
        "Before: 5 learners, 6 to 11 statements each, 4 can’t say. After: 3 learners, 10 to 11 statements each, 3 can’t say. 4 rows are left out: 4, 5, 8 and 9.",
    );
    window.must_say(
        "Before: 5 learners found, 5 new, 0 in the course already. Look at 1 of them: the lists below say why.",
    );
    window.must_say("After: 3 learners found, 3 new, 0 in the course already.");
    window.must_say("5 things are left out");
    window.must_say("Column G holds the code · 11 of 11 statements · 2 of 2 questions from 1 to 5 · 6 columns are ignored");
    assert!(window.has(Role::ListItem, "Row 6, column L"));
    window.must_say("“Purple” is not Red, Amber, Green or Can’t say. This one answer was left out.");
    window.must_say("1 code looks like another");
    window.must_tell_of("Row 3, Heron 07, Before: 1 Red, 2 Amber, 3 Green");
    assert!(on_disk(&computer).participants.is_empty(), "nothing comes in before the button is pressed");
    window.click(IMPORT);
    assert_eq!(window.step(), "2 Answers");
    assert_eq!(window.status(), "Imported: 7 new learners.");
    let training = wait_for(&computer, |training| !training.participants.is_empty());
    let blue = training.participant("Blue 42").unwrap();
    assert_eq!(blue.answers.len(), 2);
    assert_eq!(blue.at(Moment::After).unwrap().ratings["cues"], Vote::Green);
    assert_eq!(blue.at(Moment::Before).unwrap().understanding, Some(2));
    assert!(training.questions, "what was answered is shown");
    let text = std::fs::read_to_string(computer.path("documents/Spring.attune")).unwrap();
    assert!(!text.contains("anonymous"), "nothing of the columns that are ignored");
    window.ctrl(Key::Z);
    let training = wait_for(&computer, |training| training.participants.is_empty());
    assert!(training.columns.is_empty() && !training.questions);
}

#[test]
fn cancelling_leaves_the_file_as_it_is() {
    let computer = computer();
    let mut window = begun(&computer);
    let path = forms(&computer);
    import(&mut window, &computer, &path);
    window.click("Cancel");
    assert_eq!(window.step(), "2 Answers");
    assert!(window.close());
    assert!(on_disk(&computer).participants.is_empty());
}

#[test]
fn columns_can_be_given_another_meaning_and_it_is_remembered_the_next_time() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let path =
        computer.write("exports/before.csv", "Who are you?,Signposting,How is it?\nBlue 42,Red,Green\n");
    import(&mut window, &computer, &path);
    window.must_say("Choose which column holds the learners’ codes.");
    assert!(window.is_disabled(Role::Button, "Import the answers"));
    window.choose("What column A means", "The learner’s code");
    window.must_tell_of("Row 2, Blue 42, Before: 8 Red");
    window.choose("When was this answered?", "Before");
    window.choose("What column C means", "4 Tuning in to cues");
    window.choose("When column C was answered", "After");
    window.must_tell_of("Row 2, Blue 42, After: 4 Green");
    window.choose("What column C means", "The learner’s code");
    window.must_tell_of("Row 2, Green, Before: 8 Red");
    assert_eq!(window.menu_name("What column A means"), "What column A means: Ignore this column");
    window.choose("What column A means", "The learner’s code");
    window.choose("What column C means", "4 Tuning in to cues");
    window.click("Import the answers of 1 learner");
    wait_for(&computer, |training| training.columns.len() == 3);
    let path = computer.write("exports/2.csv", "Who are you?,Signposting,How is it?\nBlue 42,Amber,Green\n");
    import(&mut window, &computer, &path);
    window.must_say("When was this answered?");
    // Nobody has answered after the course yet, so that is likely.
    window.must_say("Probably: After");
    window.must_tell_of("Row 2, Blue 42, After: 4 Green, 8 Amber");
    window.choose("When was this answered?", "After");
    window.must_say("After: 1 learner found, 0 new, 1 in the course already. Of those in the course, 1 gets answers that are missing there.");
    window.choose("When was this answered?", "Before");
    window.must_say("8 Signposting: Red in the course, Amber in this file");
    window.must_say("Answer 1 question first.");
}

#[test]
fn what_is_undone_while_an_export_waits_is_taken_into_account() {
    let computer = computer();
    let mut window = begun(&computer);
    let path = forms(&computer);
    import(&mut window, &computer, &path);
    neither(&mut window);
    window.click(IMPORT);
    import(&mut window, &computer, &path);
    neither(&mut window);
    window.must_say("Everything in it is in the course already.");
    window.ctrl(Key::Z);
    window.must_say("5 new, 0 in the course already.");
    assert!(window.has(Role::Button, IMPORT));
}

#[test]
fn another_checklist_under_an_export_that_waits_is_taken_into_account() {
    let computer = computer();
    let own = include_str!("../../checklists/example-own.ron").replace("\"example-own\"", "\"ours\"");
    let own = own.replace("an example of our own checklist", "ours");
    computer.write("documents/Checklists/ours.ron", own);
    let mut window = begun(&computer);
    window.choose("Which checklist?", "Settling in: ours · 3 statements");
    let path = forms(&computer);
    import(&mut window, &computer, &path);
    window.must_say("0 of 3 statements");
    window.ctrl(Key::Z);
    window.must_say("11 of 11 statements");
    window.ctrl(Key::Y);
    window.must_say("0 of 3 statements");
    window.ctrl(Key::Z);
    neither(&mut window);
    window.click(IMPORT);
    let training = wait_for(&computer, |training| !training.participants.is_empty());
    let known = |id: &String| training.checklist.statement(id).is_some();
    let answers = training.participants.iter().flat_map(|of| of.answers.values());
    assert!(answers.flat_map(|answers| answers.ratings.keys()).all(known));
}

#[test]
fn a_file_that_has_been_read_does_not_take_the_trainer_away_from_what_is_being_done() {
    let computer = computer();
    let mut window = begun(&computer);
    computer.world.holds_work();
    let path = forms(&computer);
    import(&mut window, &computer, &path);
    window.go("2 Answers");
    computer.world.does_work();
    window.run();
    assert_eq!(window.step(), "2 Answers");
    assert_eq!(window.status(), "Form1.csv has been read. Choose “Import answers…” to look at it.");
    command(&mut window, "import answers");
    window.must_say("Form1.csv · CSV with commas, 12 rows");
    assert_eq!(computer.world.asked(), [Choose::Import], "it is not asked for again");
    import(&mut window, &computer, &path);
    assert_eq!(computer.world.asked().len(), 2, "another can be chosen");
}

#[test]
fn nothing_is_said_to_be_read_while_nobody_knows_the_codes() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let path = computer.write("exports/before.csv", "Who?,Signposting\nBlue 42,Red\n");
    import(&mut window, &computer, &path);
    window.must_say("Choose which column holds the learners’ codes.");
    window.must_not_say("No row and no answer is left out");
    window.choose("What column A means", "The learner’s code");
    window.choose("When was this answered?", "Before");
    window.must_say("1 thing is left out");
    assert!(
        window.has(Role::ListItem, "Statements 1, 2, 3, 4, 5, 6, 7, 9, 10, 11"),
        "what is missing stands first"
    );
    window.must_not_say("No row and no answer is left out");
}

#[test]
fn words_that_are_no_colours_are_asked_about_with_what_they_probably_mean() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let path = computer.write("exports/partly.csv", include_str!("../fixtures/cases/partly.csv"));
    import(&mut window, &computer, &path);
    window.must_say("Answer 2 questions first.");
    window.must_say("“Partly”, 11 times");
    window.must_say("Probably: Amber");
    window.click("Use what is proposed");
    window.choose("When was this answered?", "After");
    window.must_say("After: 3 learners, 11 statements each.");
    window.must_say("No row and no answer is left out");
    window.choose("What “Partly” means", "Leave it out");
    window.must_say("After: 3 learners, 7 to 8 statements each.");
    window.must_say("“Partly” is not Red, Amber, Green or Can’t say.");
}

#[test]
fn what_is_likely_is_chosen_with_one_press_and_the_questions_are_counted() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let path = computer.write("exports/partly.csv", include_str!("../fixtures/cases/partly.csv"));
    import(&mut window, &computer, &path);
    window.must_say("Answer 2 questions first.");
    window.must_say("Question 1");
    window.must_say("Question 2");
    window.must_not_say("Question 3");
    let likely = "Probably: Amber. Use this for: What “Partly” means";
    window.click(likely);
    assert_eq!(window.menu_name("What “Partly” means"), "What “Partly” means: Amber");
    assert!(!window.has(Role::Button, likely));
    window.must_say("Question 2");
}

#[test]
fn a_heading_that_looks_like_a_statement_is_asked_about_and_so_is_a_form_used_twice() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let path = computer.write("exports/p.csv", include_str!("../fixtures/cases/practice-for-practise.csv"));
    import(&mut window, &computer, &path);
    let asked = "Column B looks like statement 7: is it?";
    window.must_say("The heading: Have the ability to practice in");
    window.must_say("Statement 7: Have the ability to practise in");
    assert!(window.has(Role::RadioGroup, asked));
    assert!(!window.is_chosen(Role::RadioButton, "Yes") && !window.is_chosen(Role::RadioButton, "No"));
    window.must_say("Answer 2 questions first.");
    window.click_on(Role::RadioButton, "No");
    window.must_say("It looks like statement 7. It was left out.");
    window.click_on(Role::RadioButton, "Yes");
    assert!(window.is_chosen(Role::RadioButton, "Yes"));
    window.choose("When was this answered?", "Before");
    window.must_not_say("It looks like statement 7.");
    window.must_tell_of("Row 2, Birch 11, Before: 2 Green, 7 Red");
    assert!(!window.is_disabled(Role::Button, "Import the answers of 2 learners"));
    let path = computer.write("exports/twice.csv", include_str!("../fixtures/cases/one-form-used-twice.csv"));
    import(&mut window, &computer, &path);
    window.must_say("Rows 4 and 5, for example: 9/1/26 9:12:00 and 12/1/26 9:10:00.");
    let asked = "3 learners answered more than once, and differently. Which answers count?";
    window.choose(asked, "The form was used twice: Before, then After");
    window.must_say("Before: 3 learners, 4 statements each, 3 can’t say.");
    window.must_say("After: 3 learners, 4 statements each.");
    window.click("Import the answers of 3 learners");
    let training = wait_for(&computer, |training| training.participants.len() == 3);
    assert_eq!(training.pairs(), [(Moment::Before, Moment::After)]);
}

#[test]
fn of_hundreds_of_columns_those_in_sight_are_drawn() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let row = |first: &str, rest: &str| format!("{first}{}", format!(",{rest}").repeat(800));
    let path = computer
        .write("exports/wide.csv", format!("{}\n{}\n", row("Who?", "Comment"), row("Blue 42", "fine")));
    import(&mut window, &computer, &path);
    assert!(window.has(Role::ListItem, "Column A: Who?"));
    assert!(!window.has(Role::ListItem, "Column ADU: Comment"));
    for _ in 0..60 {
        window.press(Key::Tab);
    }
    assert!(window.has(Role::ListItem, "Column BA: Comment"), "the keyboard gets to what was out of sight");
    assert!(!window.has(Role::ListItem, "Column B: Comment"));
}

#[test]
fn what_is_no_table_is_told_and_a_typed_path_can_be_mended() {
    let computer = computer();
    let mut window = begun(&computer);
    let path = computer.write("exports/Answers.csv", b"%PDF-1.7 and so on");
    import(&mut window, &computer, &path);
    assert_eq!(window.heading(), "Answers.csv could not be read");
    window.must_say("This is a PDF, whatever its name says.");
    window.click("Close");
    let path = computer.write("exports/Answers.xlsx", &FORMS_WORKBOOK[..3_000]);
    import(&mut window, &computer, &path);
    window.must_say("This workbook is damaged.");
    window.click("Close");
    // No dialog on this computer: the path is typed.
    let computer_without = Computer::new();
    let mut window = begun(&computer_without);
    command(&mut window, "import answers");
    assert_eq!(window.heading(), "Import answers");
    window.type_text("nowhere.csv");
    window.press(Key::Enter);
    window.must_say("There is no such file. Check the name.");
}

#[test]
fn a_table_that_is_dropped_on_an_open_course_is_imported() {
    let computer = computer();
    let mut window = begun(&computer);
    let path = computer.write("exports/Form1.XLSX", FORMS_WORKBOOK);
    window.drop_files(&[path]);
    assert_eq!(window.heading(), "Import answers");
    window.must_say("Excel workbook, sheet “Form1”, 12 rows");
    window.must_say("The cells K13 to K14 are merged.");
}

#[test]
fn five_hundred_learners_come_in_at_once() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let heads = checklists::standard().statements.iter().map(|of| of.text.clone()).collect::<Vec<_>>();
    let rows = (0..500).map(|number| format!("Learner {number}{}", "\tAmber".repeat(11)));
    let lines = std::iter::once(format!("Code\t{}", heads.join("\t"))).chain(rows);
    let table = lines.collect::<Vec<_>>().join("\n");
    let path = computer.write("exports/many.tsv", table);
    let since = Instant::now();
    import(&mut window, &computer, &path);
    window.must_say("490 more rows are understood.");
    window.choose("When was this answered?", "Before");
    window.click("Import the answers of 500 learners");
    assert!(since.elapsed() < PATIENCE);
    let training = wait_for(&computer, |training| training.participants.len() == 500);
    assert!(
        training.participants.iter().all(|learner| learner.at(Moment::Before).unwrap().ratings.len() == 11)
    );
}

#[test]
fn the_screen_holds_together_where_there_is_little_room() {
    let computer = computer();
    let training = Training::new(checklists::standard());
    let file = computer.write("documents/Spring.attune", written(training));
    let mut window = computer.open_sized(Some(&file), vec2(640.0, 400.0));
    let path = forms(&computer);
    import(&mut window, &computer, &path);
    window.click("Show the columns");
    window.choose("What column B means", "The learner’s role");
    assert_eq!(window.menu_name("What column H means"), "What column H means: Ignore this column");
    neither(&mut window);
    window.click(IMPORT);
}
