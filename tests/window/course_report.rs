//! Report for a course: its documents, and its answers as CSV.

use attune::app::platform::Choose;
use attune::documents::Format;
use egui::{Key, Role};

use crate::support::*;

const COURSE: &str = "documents/Cues.attune";
const CSV: &str = "documents/Baby cues course – answers.csv";
const CHANCE: &str = "Say how often chance alone would bring such changes";
const SAVE_CSV: &str = "Save the answers as CSV…";

fn reporting() -> (Computer, Window) {
    let computer = Computer::new();
    let path = computer.write(COURSE, include_str!("../../assets/example-training.attune"));
    let mut window = computer.open_with(&path);
    window.go("4 Report");
    (computer, window)
}

/// What a screen reader says of all the pages.
fn all_words(window: &mut Window) -> String {
    let mut words = String::new();
    for page in window.labels_of(Role::Image).into_iter().filter(|name| name.starts_with("Page ")) {
        window.get(Role::Image, &page).scroll_to_me();
        window.run();
        words += &window.description(Role::Image, &page);
    }
    words
}

fn choose(window: &mut Window, kind: &str) {
    let cards = window.labels_of(Role::RadioButton);
    let card = cards.into_iter().find(|name| name.starts_with(kind)).unwrap();
    window.click_on(Role::RadioButton, &card);
}

fn save_csv_by_keys(window: &mut Window) {
    window.ctrl(Key::K);
    window.type_keys("answers as csv");
    window.press(Key::Enter);
}

#[test]
fn chance_is_said_only_where_it_is_asked_for_and_never_in_what_is_published() {
    let (_computer, mut window) = reporting();
    assert!(!all_words(&mut window).contains("by chance"));
    window.click_on(Role::CheckBox, CHANCE);
    let words = all_words(&mut window);
    assert!(words.contains("by chance about 1 time in 27"), "{words}");
    choose(&mut window, "Report for publishing");
    assert!(!window.has(Role::CheckBox, CHANCE));
    let published = all_words(&mut window);
    assert!(
        published.contains("Child development: 12 moved up") && !published.contains("1 time in 27"),
        "{published}"
    );
    choose(&mut window, "Forms on paper");
    assert!(!window.has(Role::CheckBox, CHANCE) && !window.has(Role::Button, SAVE_CSV));
    assert!(all_words(&mut window).contains("My code:"));
}

#[test]
fn the_answers_are_saved_as_csv_beside_the_course_and_never_over_another_file() {
    let (computer, mut window) = reporting();
    window.click(SAVE_CSV);
    let place = computer.path(CSV);
    assert_eq!(window.value("Where should it be saved?"), place.display().to_string());
    window.click("Save");
    window.must_say("Saved: ");
    let saved = std::fs::read_to_string(&place).unwrap();
    assert!(saved.starts_with("\u{feff}\"Code\",\"Role\",\"Moment\",\"1 Child development\""), "{saved}");
    std::fs::write(&place, "mine").unwrap();
    save_csv_by_keys(&mut window);
    window.click("Save");
    window.must_say("A file with this name already exists.");
    assert_eq!(std::fs::read_to_string(&place).unwrap(), "mine");
}

#[test]
fn the_systems_dialog_chooses_the_place_of_the_answers_and_has_asked_about_replacing() {
    let (computer, mut window) = reporting();
    let chosen = computer.write("Chosen.csv", "old");
    computer.world.answers(&chosen);
    // Report has a button of the same name.
    window.go("1 Course");
    save_csv_by_keys(&mut window);
    window.click("Choose…");
    assert_eq!(computer.world.asked(), [Choose::Export(Format::Csv, computer.path(CSV))]);
    assert!(std::fs::read_to_string(&chosen).unwrap().contains("Rowan 17"));
}

#[test]
fn a_folder_that_cannot_be_written_is_said_in_words() {
    let (computer, mut window) = reporting();
    computer.write("a file", "");
    window.click(SAVE_CSV);
    let place = computer.path("a file/answers.csv").display().to_string();
    window.rewrite("Where should it be saved?", &place);
    window.click("Save");
    window.must_say("There is a file where a folder is expected");
}
