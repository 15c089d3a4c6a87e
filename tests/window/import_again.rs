//! A second import: it fills gaps, asks about what differs, and can be taken away again.

use std::path::{Path, PathBuf};

use attune::documents::{ReportSource, TrainingDocument};
use attune::files::{FileContent, checklists, format, versions};
use attune::model::{Moment, Training, Vote};
use egui::{Key, OutputCommand, Role};
use egui_kittest::kittest::Queryable as _;

use crate::support::{Computer, TODAY, Window};

const PATH: &str = "documents/Spring.attune";

fn begun(computer: &Computer) -> Window {
    let mut training = Training::new(checklists::standard());
    "Spring".clone_into(&mut training.course.name);
    let text = format::write(&FileContent::Training(training)).unwrap();
    let path = computer.write(PATH, text);
    computer.open_with(&path)
}

/// What the file holds, once everything is on disk.
#[track_caller]
fn saved(window: &mut Window, computer: &Computer) -> Training {
    window.wait_until_saved();
    match format::read(&computer.path(PATH)).unwrap() {
        FileContent::Training(training) => training,
        other => panic!("{other:?}"),
    }
}

fn export(computer: &Computer, name: &str, rows: &str) -> PathBuf {
    computer.write(name, format!("Code,Signposting,Tuning in to cues\n{rows}"))
}

/// Reads an export that was answered before the course.
#[track_caller]
fn read(window: &mut Window, computer: &Computer, file: &Path) {
    computer.world.answers(file);
    window.ctrl(Key::K);
    window.type_text("import answers");
    window.press(Key::Enter);
    window.choose("When was this answered?", "Before");
}

fn ratings(training: &Training, code: &str) -> Vec<(String, Vote)> {
    let before = training.participant(code).unwrap().at(Moment::Before).unwrap();
    before.ratings.iter().map(|(id, vote)| (id.clone(), *vote)).collect()
}

fn of(signposting: Vote, cues: Vote) -> Vec<(String, Vote)> {
    vec![("cues".to_owned(), cues), ("signposting".to_owned(), signposting)]
}

#[test]
fn a_second_import_fills_gaps_and_asks_about_what_differs() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let first = export(&computer, "1.csv", "Blue 42,Red,\nOak 7,Green,Green\nRose 3,Red,Red\n");
    read(&mut window, &computer, &first);
    window.click("Import the answers of 3 learners");
    // One has a gap filled, one is the same, one differs and has nothing missing, one is new.
    let again =
        export(&computer, "2.csv", "Blue 42,Red,Amber\nOak 7,Green,Green\nRose 3,Amber,Red\nElm 1,Red,Red\n");
    read(&mut window, &computer, &again);
    window.must_say("Answer 1 question first.");
    window.must_say("1 learner’s answers differ from those in the course. Which hold?");
    window.must_say("8 Signposting: Red in the course, Amber in this file");
    assert!(window.is_disabled(Role::Button, "Import the answers of 2 learners"));
    window.choose("Which answers of Rose 3 hold, before", "Keep those in the course");
    window.must_say("Before: 4 learners, 2 statements each.");
    window.must_say(
        "Before: 4 learners found, 1 new, 3 in the course already. Of those in the course, 1 gets answers that are missing there, 1 gave the same answers, 1 gave others.",
    );
    window.must_say(
        "“Rose 3” answered before differently, and the answers in the course stay. Left out: 8 Signposting: Red in the course, Amber in this file",
    );
    window.click("Import the answers of 2 learners");
    assert_eq!(window.status(), "Imported: 1 new learner, more answers for 1 already in the course.");
    let training = saved(&mut window, &computer);
    assert_eq!(ratings(&training, "Blue 42"), of(Vote::Red, Vote::Amber));
    assert_eq!(ratings(&training, "Rose 3"), of(Vote::Red, Vote::Red), "what is there stays");
    window.ctrl(Key::Z);
    let training = saved(&mut window, &computer);
    assert_eq!(training.participants.len(), 3, "one undo takes back the whole import");
    assert_eq!(ratings(&training, "Blue 42"), [("signposting".to_owned(), Vote::Red)]);
}

#[test]
fn the_new_answers_of_one_learner_or_of_all_can_take_the_place_of_those_in_the_file() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let first = export(&computer, "1.csv", "Blue 42,Red,Red\nOak 7,Green,Green\n");
    read(&mut window, &computer, &first);
    window.click("Import the answers of 2 learners");
    let other = export(&computer, "2.csv", "Blue 42,Amber,Red\nOak 7,Red,Green\n");
    read(&mut window, &computer, &other);
    window.must_say("The answers of 2 learners differ from those in the course. Which hold?");
    window.click("Keep all that are in the course");
    window.must_say("Everything in it is in the course already.");
    window.click("Take all the new ones");
    window.choose("Which answers of Oak 7 hold, before", "Keep those in the course");
    window.click("Import the answers of 1 learner");
    assert_eq!(window.status(), "Imported: the answers of 1 replaced.");
    let training = saved(&mut window, &computer);
    assert_eq!(ratings(&training, "Blue 42"), of(Vote::Amber, Vote::Red));
    assert_eq!(ratings(&training, "Oak 7"), of(Vote::Green, Vote::Green));
    window.ctrl(Key::Z);
    assert_eq!(ratings(&saved(&mut window, &computer), "Blue 42"), of(Vote::Red, Vote::Red));
}

/// However short a time lies between the two.
#[test]
fn what_a_course_was_before_each_import_is_an_earlier_version() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    for (name, code) in [("1.csv", "Blue 42"), ("2.csv", "Oak 7"), ("3.csv", "Rose 3")] {
        let file = export(&computer, name, &format!("{code},Red,Amber\n"));
        read(&mut window, &computer, &file);
        window.click("Import the answers of 1 learner");
        let _ = saved(&mut window, &computer);
    }
    let id = saved(&mut window, &computer).id;
    drop(window);
    let learners = |version: &versions::Version| match versions::read(version).unwrap() {
        FileContent::Training(training) => training.participants.len(),
        other => panic!("{other:?}"),
    };
    let kept: Vec<usize> = versions::list(&computer.places(), &id).iter().map(learners).collect();
    assert!([0, 1, 2].iter().all(|learners| kept.contains(learners)), "{kept:?}");
}

#[test]
fn after_an_import_answers_shows_the_moment_that_came_in() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let first = export(&computer, "1.csv", "Blue 42,Red,Red\n");
    read(&mut window, &computer, &first);
    window.choose("When was this answered?", "Follow-up");
    window.click("Import the answers of 1 learner");
    assert!(window.is_chosen(Role::RadioButton, "Follow-up, 1 answered"));
    read(&mut window, &computer, &first);
    window.click("Import the answers of 1 learner");
    assert!(window.is_chosen(Role::RadioButton, "Before, 1 answered"));
}

#[test]
fn all_answers_of_one_moment_can_be_taken_away_and_brought_back() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let first = export(&computer, "1.csv", "Blue 42,Red,Red\nOak 7,Green,Green\n");
    read(&mut window, &computer, &first);
    window.click("Import the answers of 2 learners");
    let after = export(&computer, "2.csv", "Blue 42,Red,Red\n");
    read(&mut window, &computer, &after);
    window.choose("When was this answered?", "After");
    window.click("Import the answers of 1 learner");
    window.go("1 Course");
    window.must_say("2 learners have answered.");
    window.click("Take away all answers given at “Before”…");
    assert_eq!(window.heading(), "Take away all answers given at “Before”?");
    window.must_say(
        "2 learners answered before. All these answers would be taken away, those that were typed by hand as well as those imported. 1 of them has no other answers and would be removed as well, with the code.",
    );
    window.press(Key::Enter);
    assert_eq!(saved(&mut window, &computer).participants.len(), 2, "Enter keeps them");
    window.click("Take away all answers given at “Before”…");
    window.click("Take away the answers of 2 learners");
    assert_eq!(window.status(), "The answers given before were taken away. Ctrl+Z brings them back.");
    let training = saved(&mut window, &computer);
    let left: Vec<_> = training.participants.iter().map(|of| of.code.as_str()).collect();
    assert_eq!((left, training.moments().len()), (vec!["Blue 42"], 1));
    window.ctrl(Key::Z);
    let training = saved(&mut window, &computer);
    assert_eq!((training.participants.len(), training.moments().len()), (2, 2));
}

#[test]
fn answers_leads_to_taking_answers_away() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    window.go("2 Answers");
    assert!(!window.has(Role::Button, "Take answers away…"), "there are none");
    let first = export(&computer, "1.csv", "Blue 42,Red,Red\nOak 7,Green,Green\n");
    read(&mut window, &computer, &first);
    window.click("Import the answers of 2 learners");
    window.click("Take answers away…");
    window.click("Take away the answers of 2 learners");
    assert!(saved(&mut window, &computer).participants.is_empty());
}

#[test]
fn a_table_copied_in_a_spreadsheet_is_pasted_on_answers_and_on_import() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    window.go("2 Answers");
    assert_eq!(window.focused().0, Role::TextInput, "the next code could be typed");
    window.paste("Code\tSignposting\r\nBlue 42\tRed\r\nOak 7\tAmber\r\n");
    assert_eq!(window.heading(), "Import answers");
    window.must_say("Pasted table · Text with tabs, 2 rows");
    window.choose("When was this answered?", "Before");
    // One row is no table, whatever stands around it: the same as on Plan.
    for no_table in ["just a word", "\nBlue 42\tRed\n", "Blue 42\tRed\r\n"] {
        window.paste(no_table);
        assert_eq!(
            window.status(),
            "What was pasted is no table. Copy the cells in the spreadsheet, with their headings, and paste them again."
        );
    }
    window.must_say("Pasted table · Text with tabs, 2 rows");
    window.click("Import the answers of 2 learners");
    assert_eq!(saved(&mut window, &computer).participants.len(), 2);
    // Another one while a cell of the grid has the keyboard, and over what waits.
    window.paste("Code\tSignposting\nElm 1\tRed\n");
    window.must_say("Pasted table · Text with tabs, 1 row");
    window.paste("Code\tSignposting\nElm 1\tRed\nRose 3\tGreen\n");
    window.must_say("Pasted table · Text with tabs, 2 rows");
    window.click("Cancel");
    // A code is still pasted into its field.
    window.enter("Code of the next learner");
    window.paste("Plum 9");
    assert_eq!(window.value("Code of the next learner"), "Plum 9");
}

#[test]
fn every_fault_can_be_reached_and_the_whole_list_copied() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let rows: Vec<_> = (0..450).map(|number| format!("Learner {number},Red,purple")).collect();
    let file = export(&computer, "many.csv", &rows.join("\n"));
    read(&mut window, &computer, &file);
    window.choose("What “purple” means", "Leave it out");
    window.must_say("451 things are left out");
    window.must_say("1 to 200 of 451");
    assert!(
        window.has(Role::ListItem, "Row 2, column C") && !window.has(Role::ListItem, "Row 451, column C")
    );
    window.click("451 things are left out: The next ones");
    window.click("451 things are left out: The next ones");
    window.must_say("401 to 451 of 451");
    assert!(window.has(Role::ListItem, "Row 451, column C"));
    assert!(window.is_disabled(Role::Button, "451 things are left out: The next ones"));
    assert_eq!(copied(&mut window).lines().count(), 451);
}

#[test]
fn what_learners_wrote_is_left_out_unless_the_trainer_keeps_it_and_is_never_published() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let why = "Why? Understand and signpost other services available to local parents.";
    let heads = format!("Code,Signposting,{why},Any other comments");
    let rows = "Blue 42,Red,No list to hand,Thank you\nOak 7,Green,,More time\n";
    let file = computer.write("exports/words.csv", format!("{heads}\n{rows}"));
    read(&mut window, &computer, &file);
    window.must_say("Columns C, D hold what learners wrote. They are left out.");
    window.click("Import the answers of 2 learners");
    let training = saved(&mut window, &computer);
    assert_eq!(training.comments(), 0, "as long as nobody asks for it");
    read(&mut window, &computer, &file);
    window.must_say("Everything in it is in the course already.");
    window.click_on(Role::CheckBox, "Keep what learners wrote, for my own report");
    window.must_say("Columns C, D hold what learners wrote. They are kept.");
    window.click("Import the answers of 2 learners");
    let training = saved(&mut window, &computer);
    let blue = &training.participant("Blue 42").unwrap().comments;
    let said: Vec<_> = blue.iter().map(|of| (of.statement.as_deref(), of.text.as_str())).collect();
    assert_eq!(said, [(Some("signposting"), "No list to hand"), (None, "Thank you")]);
    let printed = |kind: TrainingDocument| {
        let source = ReportSource::Training { training: training.clone(), chance: false };
        format!("{:?}", source.build(kind.into(), TODAY).unwrap())
    };
    assert!(printed(TrainingDocument::Report).contains("Before: No list to hand"));
    for kind in [TrainingDocument::Publishing, TrainingDocument::Form, TrainingDocument::Answers] {
        let printed = printed(kind);
        assert!(!printed.contains("No list") && !printed.contains("Thank you"), "{kind:?}");
    }
    window.go("1 Course");
    window.must_say("3 comments of learners are kept for your own report.");
    window.click("Take the comments away");
    assert_eq!(saved(&mut window, &computer).comments(), 0);
    window.ctrl(Key::Z);
    assert_eq!(saved(&mut window, &computer).comments(), 3);
}

/// What is in the clipboard once the list was copied.
#[track_caller]
fn copied(window: &mut Window) -> String {
    window.get(Role::Button, "Copy the list").scroll_to_me();
    window.run();
    window.get(Role::Button, "Copy the list").click();
    let texts = (0..4).find_map(|_| {
        window.harness.step();
        window.harness.output().platform_output.commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    });
    texts.unwrap_or_default()
}

#[test]
fn an_import_is_undone_from_the_foot_or_from_the_list_of_commands() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let first = export(&computer, "1.csv", "Blue 42,Red,Red\nOak 7,Green,Green\n");
    let undo = "Undo: importing the answers of 2 learners";
    for by_command in [false, true] {
        read(&mut window, &computer, &first);
        window.click("Import the answers of 2 learners");
        assert!(window.has(Role::Button, undo), "as long as there is something to take back");
        if by_command {
            window.ctrl(Key::K);
            window.type_text("importing");
            assert!(
                window.is_chosen(Role::ListBoxOption, "Undo, Ctrl+Z, Importing the answers of 2 learners")
            );
            window.press(Key::Enter);
        } else {
            window.click(undo);
        }
        assert_eq!(window.status(), "Undone: importing the answers of 2 learners.");
        assert_eq!(saved(&mut window, &computer).participants.len(), 0);
    }
}

#[test]
fn answers_are_taken_away_from_the_list_of_commands() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let first = export(&computer, "1.csv", "Blue 42,Red,Red\nOak 7,Green,Green\n");
    read(&mut window, &computer, &first);
    window.click("Import the answers of 2 learners");
    let take_away = |window: &mut Window| {
        window.ctrl(Key::K);
        window.type_text("wrong import");
        window.press(Key::Enter);
    };
    take_away(&mut window);
    assert_eq!(window.heading(), "Take away all answers given at “Before”?", "there are no others");
    window.click("Keep them");
    computer.world.answers(&export(&computer, "2.csv", "Blue 42,Green,Red\n"));
    window.ctrl(Key::K);
    window.type_text("import answers");
    window.press(Key::Enter);
    window.choose("When was this answered?", "After");
    window.click("Import the answers of 1 learner");
    take_away(&mut window);
    assert_eq!(window.heading(), "Which answers are to be taken away?");
    assert!(window.has(Role::Button, "Before: 2 learners"));
    window.click("After: 1 learner");
    window.click("Take away the answers of 1 learner");
    let training = saved(&mut window, &computer);
    assert_eq!(training.moments().into_iter().collect::<Vec<_>>(), [Moment::Before]);
}

#[test]
fn what_differs_stands_beside_its_menu_and_never_wraps_round_it() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let first = export(&computer, "1.csv", "Blue 42,Red,Red\nOak 7,Green,Green\n");
    read(&mut window, &computer, &first);
    window.click("Import the answers of 2 learners");
    let other = export(&computer, "2.csv", "Blue 42,Amber,Green\nOak 7,Red,Red\n");
    read(&mut window, &computer, &other);
    let differs = "8 Signposting: Red in the course, Amber in this file";
    let words = window.harness.query_all_by_role(Role::Label);
    let words = words.filter(|label| label.value().is_some_and(|said| said.contains(differs)));
    let words: Vec<_> = words.map(|label| label.rect()).collect();
    let menu = window.menu_name("Which answers of Blue 42 hold, before");
    let menu = window.get(Role::ComboBox, &menu).rect();
    assert!(words.iter().any(|words| words.left() > menu.right()), "{words:?} beside {menu:?}");
}

#[test]
fn an_export_that_is_read_again_does_not_part_who_was_put_together() {
    let computer = Computer::new();
    let mut window = begun(&computer);
    let first = export(&computer, "1.csv", "Green 79,Red,Red\nOak 7,Green,Green\n");
    read(&mut window, &computer, &first);
    window.click("Import the answers of 2 learners");
    let after = export(&computer, "2.csv", "green79,Green,Red\n");
    let read_after = |window: &mut Window| {
        computer.world.answers(&after);
        window.ctrl(Key::K);
        window.type_text("import answers");
        window.press(Key::Enter);
        window.choose("When was this answered?", "After");
    };
    read_after(&mut window);
    window.click("Import the answers of 1 learner");
    window.click("Put them together");
    assert_eq!(saved(&mut window, &computer).participants.len(), 2);
    read_after(&mut window);
    window.must_say("“green79” was put together with “Green 79” before. These answers are that learner’s.");
    window.must_say("Everything in it is in the course already.");
    // What is undone is forgotten.
    window.ctrl(Key::Z);
    window.go("2 Answers");
    let training = saved(&mut window, &computer);
    assert_eq!((training.participants.len(), training.joined.len()), (3, 0));
}
