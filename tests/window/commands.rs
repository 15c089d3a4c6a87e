//! Commands, keys, Find, Help, and what Attune does with the open file.

use attune::app::platform::Choose;
use attune::files::{Recent, Theme};
use attune::model::ResponseField;
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::NodeT as _;

use crate::support::*;

const OURS: &str = "documents/Ours.attune";
const COMMANDS: &str = "All commands";

fn opened() -> (Computer, Window) {
    let computer = Computer::new();
    let window = computer.open_assessment(&rated("RAG"));
    (computer, window)
}

fn options(window: &Window) -> Vec<String> {
    let list = window.get(Role::ListBox, "Results");
    labels_below(&list, Role::ListBoxOption)
}

#[test]
fn ctrl_k_lists_every_command_that_can_be_used_with_its_keys() {
    let (_computer, mut window) = opened();
    window.ctrl(Key::K);
    assert!(window.has(Role::Dialog, COMMANDS));
    assert_eq!(window.focused(), (Role::TextInput, COMMANDS.to_owned()));
    // What the fourth statement, which nobody has rated, leaves out: clearing, undoing,
    // voting, and what Home, a course or the projector view has.
    let listed = [
        "Back to Home, Ctrl+W",
        "Go to Set up, Ctrl+1",
        "Go to Rate, Ctrl+2",
        "Go to Overview, Ctrl+3",
        "What changed",
        "Go to Plan, Ctrl+4",
        "Go to Report, Ctrl+5",
        "Earlier versions",
        "Start a self-assessment, Ctrl+N",
        "Start a workshop",
        "Compare a training course",
        "Open another file…, Ctrl+O",
        "Explore an example",
        "Explore an example course",
        "See several teams together…",
        "See several teams together: choose their files…",
        "Print a blank form",
        "Rate Red, R",
        "Rate Amber, A",
        "Rate Green, G",
        "Rate Not applicable, N",
        "Write why, and back to the rating, F6",
        "Next statement, PageDown",
        "Previous statement, PageUp",
        "Go to the next statement not yet rated",
        "What could this look like? (open or close), L",
        "Questions to ask each other (open or close), Q",
        "Show this statement large, for the room, F5",
        "Pause or resume the discussion timer, T",
        "Print ballot slips",
        "Save a ballot form to send round…",
        "Add a folder of returned ballots…",
        "Watch a folder for what comes back…",
        "Save the tables for Excel…",
        "Save all documents into a folder…",
        "Print…",
        "Copy the document",
        "Copy this statement",
        "Copy the actions",
        "Add an action to the plan",
        "Draft an action for each Red and Amber",
        "Add actions from a file",
        "Start a review of this assessment…",
        "Lock this round",
        "Save as PDF, Ctrl+Enter",
        "Find in this assessment, Ctrl+F",
        "Help and all keys, F1",
        "The tour in three steps",
        "Is everything saved?, Ctrl+S",
        "Save a copy…, Ctrl+Shift+S",
        "Rename…, F2",
        "Show in folder",
        "What this file holds",
        "Changes that were not saved…",
        "Larger, Ctrl+Plus",
        "Smaller, Ctrl+Minus",
        "Usual size, Ctrl+0",
        "Size 150 %",
        "Size 200 %",
        "Size 250 %",
        "Size 300 %",
        "Full screen, F11",
        "Dark colours",
        "Light colours",
        "High contrast",
        "Same as the system, light or dark",
        "Nothing moves by itself",
        "Movement as the system is set",
        "Close Attune, Ctrl+Q",
    ];
    assert_eq!(options(&window), listed);
}

#[test]
fn on_home_only_what_home_can_do_is_listed() {
    let mut window = Computer::new().open();
    window.ctrl(Key::K);
    let options = options(&window);
    assert!(options.contains(&"Open another file…, Ctrl+O".to_owned()), "{options:?}");
    for absent in ["Rate Red", "Go to Plan", "Undo", "Rename", "Clear", "Find"] {
        assert!(!options.iter().any(|option| option.starts_with(absent)), "{absent}: {options:?}");
    }
}

#[test]
fn typing_narrows_the_list_and_enter_does_it() {
    let (_computer, mut window) = opened();
    window.ctrl(Key::K);
    window.type_keys("plan go");
    assert_eq!(options(&window), ["Go to Plan, Ctrl+4"]);
    assert!(window.is_chosen(Role::ListBoxOption, "Go to Plan, Ctrl+4"));
    window.press(Key::Enter);
    assert!(window.labels_of(Role::Dialog).is_empty());
    assert_eq!(window.step(), "4 Plan");
    window.ctrl(Key::K);
    window.type_keys("xyzzy");
    window.must_say("No command is called that. Try other words.");
    window.press(Key::Enter);
    assert!(window.has(Role::Dialog, COMMANDS));
}

#[test]
fn arrows_go_along_the_list_while_one_types() {
    let (_computer, mut window) = opened();
    window.ctrl(Key::K);
    window.type_keys("rate ");
    let all = options(&window);
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    window.press(Key::ArrowUp);
    assert!(window.is_chosen(Role::ListBoxOption, &all[1]));
    // What the arrows lead to is heard; the keyboard itself stays in the field.
    assert_eq!(window.focused(), (Role::ListBoxOption, all[1].clone()));
    window.type_keys("green");
    assert_eq!(window.focused(), (Role::TextInput, COMMANDS.to_owned()));
    window.press(Key::Enter);
    assert_eq!(window.rating().as_deref(), Some("Green"));
}

#[test]
fn a_click_in_the_list_does_it() {
    let (_computer, mut window) = opened();
    window.ctrl(Key::K);
    window.type_keys("overview");
    window.click_on(Role::ListBoxOption, "Go to Overview, Ctrl+3");
    assert_eq!(window.step(), "3 Overview");
}

#[test]
fn escape_closes_and_the_keys_work_again() {
    let (_computer, mut window) = opened();
    window.enter("Why this rating?");
    for open in [Key::K, Key::F] {
        window.ctrl(open);
        assert_eq!(window.labels_of(Role::Dialog).len(), 1);
        window.type_keys("g");
        window.press(Key::Escape);
        assert!(window.labels_of(Role::Dialog).is_empty());
        assert_eq!(window.rating(), None);
    }
    // Whoever was writing goes on writing.
    assert_eq!(window.focused(), (Role::MultilineTextInput, "Why this rating?".to_owned()));
    window.press(Key::Escape);
    window.press(Key::G);
    assert_eq!(window.rating().as_deref(), Some("Green"));
}

#[test]
fn the_keyboard_stays_in_a_dialog() {
    let (_computer, mut window) = opened();
    window.press(Key::F2);
    let also = "Change the name on the screen and in documents, too";
    let dialog = ["New name", also, "Rename", "Cancel"];
    for _ in 0..6 {
        window.press(Key::Tab);
        let focused = window.focused().1;
        assert!(dialog.contains(&focused.as_str()), "{focused}");
    }
}

#[test]
fn keys_do_nothing_behind_a_dialog() {
    let (_computer, mut window) = opened();
    window.press(Key::F1);
    for key in [Key::R, Key::G, Key::Delete, Key::PageDown] {
        window.press(key);
    }
    window.ctrl(Key::Num4);
    window.press(Key::Escape);
    assert_eq!(window.step(), "2 Rate");
    assert_eq!(window.rating(), None);
    window.must_say("Statement 4 of 11");
}

/// The keys of the steps of an assessment, and of a course.
const STEPS: [(&str, &str); 5] = [
    ("Ctrl+1", "Go to Set up"),
    ("Ctrl+2", "Go to Rate"),
    ("Ctrl+3", "Go to Overview"),
    ("Ctrl+4", "Go to Plan"),
    ("Ctrl+5 or Ctrl+P", "Go to Report"),
];
const STEPS_OF_COURSE: [(&str, &str); 4] = [
    ("Ctrl+1", "Go to Course"),
    ("Ctrl+2", "Go to Answers"),
    ("Ctrl+3", "Go to What changed"),
    ("Ctrl+4 or Ctrl+P", "Go to Report"),
];

/// The keys of everything else, after the first, which goes Home.
const KEYS: [(&str, &str); 31] = [
    ("Ctrl+N", "Start a self-assessment"),
    ("Ctrl+O", "Open another file…"),
    ("R", "Rate Red"),
    ("A", "Rate Amber"),
    ("G", "Rate Green"),
    ("N", "Rate Not applicable"),
    ("Y", "Last time’s rating is still right"),
    ("Delete or Backspace", "Clear the rating"),
    ("F6 or Enter", "Write why, and back to the rating"),
    ("PageDown or Alt+Right", "Next statement"),
    ("PageUp or Alt+Left", "Previous statement"),
    ("L", "What could this look like? (open or close)"),
    ("Q", "Questions to ask each other (open or close)"),
    ("V", "Vote first, in the chosen way"),
    ("F5", "Show this statement large, for the room"),
    ("T", "Pause or resume the discussion timer"),
    ("B or Period", "Blank the projector view, or show it again"),
    ("Ctrl+Enter", "Save as PDF"),
    ("Ctrl+Z", "Undo"),
    ("Ctrl+Y or Ctrl+Shift+Z", "Redo"),
    ("Ctrl+F", "Find in this assessment"),
    ("Ctrl+K", "All commands"),
    ("F1", "Help and all keys"),
    ("Ctrl+S", "Is everything saved?"),
    ("Ctrl+Shift+S", "Save a copy…"),
    ("F2", "Rename…"),
    ("Ctrl+Plus or Ctrl+Equals", "Larger"),
    ("Ctrl+Minus", "Smaller"),
    ("Ctrl+0", "Usual size"),
    ("F11", "Full screen"),
    ("Ctrl+Q", "Close Attune"),
];

#[test]
fn f1_shows_every_key() {
    shows_every_key(Computer::new().open(), &STEPS);
    shows_every_key(opened().1, &STEPS);
    // The steps of the other kind of file have the same keys.
    let mut course = Computer::new().open();
    course.explore_course();
    shows_every_key(course, &STEPS_OF_COURSE);
}

fn shows_every_key(mut window: Window, steps: &[(&str, &str)]) {
    window.press(Key::F1);
    assert!(window.has(Role::Dialog, "Help and all keys"));
    let words = [&[("Ctrl+W", "Back to Home")], steps, &KEYS].concat();
    let words: Vec<_> = words.into_iter().flat_map(|(keys, name)| [keys, name]).collect();
    let list = window.get(Role::List, "All keys");
    let said: Vec<_> = list.children_recursive().filter_map(|node| node.value()).collect();
    assert_eq!(said, words);
    window.must_say("Know where our data goes?");
    window.press(Key::Escape);
    assert!(window.labels_of(Role::Dialog).is_empty());
}

#[test]
fn find_finds_a_word_in_a_note_and_goes_there() {
    let computer = Computer::new();
    let mut assessment = rated("RAG");
    respond(&mut assessment, "reflection", ResponseField::Note("The Dandelion room began".to_owned()));
    let mut window = computer.open_assessment(&assessment);
    window.go("4 Plan");
    window.ctrl(Key::F);
    window.type_keys("dandelion");
    assert_eq!(options(&window), [format!("{}, 9: Not yet rated, The Dandelion room began", title(9))]);
    window.press(Key::Enter);
    assert_eq!(window.step(), "2 Rate");
    window.must_say("Statement 9 of 11");
    assert_eq!(window.value("Why this rating?"), "The Dandelion room began");
}

#[test]
fn find_finds_an_action_and_opens_it() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore();
    window.ctrl(Key::F);
    window.type_keys("behaviour policy action");
    assert_eq!(options(&window).len(), 1);
    window.press(Key::Enter);
    assert_eq!(window.step(), "4 Plan");
    assert_eq!(window.focused(), (Role::MultilineTextInput, "What will we do?".to_owned()));
    let what = "Read the behaviour policy together and rewrite what no longer fits";
    assert_eq!(window.value("What will we do?"), what);
}

#[test]
fn ctrl_s_answers_that_everything_is_saved() {
    let (_computer, mut window) = opened();
    window.ctrl(Key::S);
    assert_eq!(window.status(), "Everything is saved as you type.");
    window.enter("Evidence");
    window.ctrl(Key::S);
    assert_eq!(window.status(), "Everything is saved as you type.");
    assert_eq!(window.value("Evidence"), "");
}

#[test]
fn a_copy_is_saved_beside_the_file_and_one_goes_on_in_the_first() {
    let (computer, mut window) = opened();
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    assert_eq!(window.focused(), (Role::TextInput, "Where should the copy go?".to_owned()));
    let copy = computer.path("documents/Ours copy.attune");
    assert_eq!(window.value("Where should the copy go?"), copy.display().to_string());
    window.press(Key::Enter);
    assert_eq!(window.status(), format!("Copy saved: {}", copy.display()));
    let (first, second) =
        (computer.wait_for_file(OURS), computer.wait_for_file("documents/Ours copy.attune"));
    assert_ne!(first.id, second.id);
    assert_eq!(first.rounds, second.rounds);
    window.press(Key::G);
    computer.wait_for(OURS, |found| *found != first);
    assert_eq!(computer.wait_for_file("documents/Ours copy.attune"), second);
}

#[test]
fn a_copy_never_takes_the_place_of_another_file() {
    let (computer, mut window) = opened();
    let other = computer.write("documents/Other.attune", "precious");
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    window.rewrite("Where should the copy go?", &computer.path("documents/Other").display().to_string());
    window.press(Key::Enter);
    window.must_say("A file with this name already exists. Choose another name.");
    assert_eq!(std::fs::read(&other).unwrap(), b"precious");
    let below = other.join("below");
    window.rewrite("Where should the copy go?", &below.display().to_string());
    window.press(Key::Enter);
    window.must_say(&format!("There is a file where a folder is expected: {}", other.display()));
    // What looks like another ending is part of the name.
    computer.world.answers(&computer.path("documents/Third 1.2"));
    window.click("Choose…");
    // The system is asked first, and again when somebody wants it to be.
    assert!(matches!(&computer.world.asked()[..], [Choose::SaveCopy(_), Choose::SaveCopy(_)]));
    computer.wait_for_file("documents/Third 1.2.attune");
}

#[test]
fn a_file_can_be_renamed_and_keeps_its_folder() {
    let (computer, mut window) = opened();
    window.press(Key::F2);
    assert_eq!(window.value("New name"), "Ours");
    computer.write("documents/Taken.attune", "precious");
    window.rewrite("New name", "Taken");
    window.press(Key::Enter);
    window.must_say("There is already a file named Taken.attune");
    window.rewrite("New name", "???");
    window.press(Key::Enter);
    window.must_say("A file cannot be called that. Use letters or digits.");
    window.rewrite("New name", "Winter: 2026");
    window.click("Rename");
    assert_eq!(computer.documents(), ["Taken.attune", "Winter- 2026.attune"]);
    window.press(Key::G);
    computer.wait_for("documents/Winter- 2026.attune", |found| {
        found.current_round().unwrap().rated(&found.checklist) == 4
    });
    assert_eq!(computer.documents(), ["Taken.attune", "Winter- 2026.attune"]);
    window.ctrl(Key::W);
    window.must_not_say("no longer there");
}

#[test]
fn the_folder_of_the_file_can_be_shown() {
    let (computer, mut window) = opened();
    window.ctrl(Key::K);
    window.type_keys("show in folder");
    window.press(Key::Enter);
    assert_eq!(computer.world.opened(), [computer.path("documents")]);
}

#[test]
fn what_can_be_done_with_the_file_is_offered_at_its_name() {
    let (_computer, mut window) = opened();
    window.click("Acorn Nursery: copy, rename, show in folder");
    window.click("Rename…");
    assert!(window.has(Role::Dialog, "Rename this file"));
}

#[test]
fn size_and_theme_are_set_and_remembered() {
    let computer = Computer::new();
    let mut window = computer.open();
    let zoom = |window: &Window| window.harness.ctx.zoom_factor();
    window.ctrl(Key::Plus);
    window.ctrl(Key::Equals);
    assert!((zoom(&window) - 1.2).abs() < 0.001);
    window.ctrl(Key::Minus);
    assert!((zoom(&window) - 1.1).abs() < 0.001);
    window.ctrl(Key::K);
    window.type_keys("dark");
    window.press(Key::Enter);
    let kept = Recent::load(&computer.places());
    assert!((kept.zoom - 1.1).abs() < 0.001);
    assert_eq!(kept.theme, Theme::Dark);
    assert!((zoom(&computer.open()) - 1.1).abs() < 0.001);
    window.ctrl(Key::Num0);
    assert!((zoom(&window) - 1.0).abs() < 0.001);
    for _ in 0..40 {
        window.ctrl(Key::Plus);
    }
    assert!((zoom(&window) - 3.0).abs() < 0.001);
}

#[test]
fn ctrl_and_a_number_goes_to_a_step() {
    let (_computer, mut window) = opened();
    for (key, step) in [
        (Key::Num1, "1 Set up"),
        (Key::Num3, "3 Overview"),
        (Key::Num4, "4 Plan"),
        (Key::Num5, "5 Report"),
        (Key::Num2, "2 Rate"),
    ] {
        window.ctrl(key);
        assert_eq!(window.step(), step);
    }
    // Also while one is writing.
    window.enter("Evidence");
    window.ctrl(Key::Num4);
    assert_eq!(window.step(), "4 Plan");
}
