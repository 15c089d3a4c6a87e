//! Report: see the pages, save the PDF.

use std::path::Path;

use attune::app::platform::Choose;
use attune::documents::Format;
use egui::{Key, Role, vec2};

use crate::support::*;

fn reporting() -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAGGGGGGGGG"));
    window.go("5 Report");
    (computer, window)
}

fn pages(window: &Window) -> Vec<String> {
    let images = window.labels_of(Role::Image);
    images.into_iter().filter(|name| name.starts_with("Page ")).collect()
}

/// What a screen reader says of all the pages.
fn all_words(window: &mut Window) -> String {
    let mut words = String::new();
    for page in pages(window) {
        window.get(Role::Image, &page).scroll_to_me();
        window.run();
        words += &window.description(Role::Image, &page);
    }
    words
}

#[track_caller]
fn is_pdf(path: &Path) {
    let bytes = std::fs::read(path).unwrap();
    assert!(bytes.starts_with(b"%PDF-"), "{:?}", &bytes[..bytes.len().min(20)]);
    assert!(bytes.len() > 10_000, "{} bytes", bytes.len());
}

#[test]
fn the_pages_are_shown_with_their_numbers_and_their_words() {
    let (_computer, mut window) = reporting();
    let shown = pages(&window);
    let wished: Vec<_> = (1..=shown.len()).map(|n| format!("Page {n} of {}", shown.len())).collect();
    assert_eq!(shown, wished);
    assert!(!shown.is_empty());
    let first = format!("Page 1 of {}", shown.len());
    let words = window.description(Role::Image, &first);
    assert!(words.contains("Acorn Nursery"), "{words}");
    window.click_on(Role::RadioButton, "Full record. Ratings, first votes, notes, evidence, actions.");
    assert!(all_words(&mut window).contains("Statement by statement"));
}

#[test]
fn the_pages_follow_what_is_changed() {
    let (_computer, mut window) = reporting();
    let words = "A session on how babies learn to manage feelings";
    assert!(!all_words(&mut window).contains(words));
    window.go("4 Plan");
    window.click("Draft an action for each");
    window.go("5 Report");
    assert!(all_words(&mut window).contains(words));
    window.ctrl(Key::Z);
    assert!(!all_words(&mut window).contains(words));
}

#[test]
fn the_pdf_goes_where_it_is_typed_and_says_where_it_is() {
    let (computer, mut window) = reporting();
    let path = computer.path("New folder/Our plan.pdf");
    // A folder that was mistyped is not made.
    window.rewrite("Where to", &path.display().to_string());
    window.click("Save PDF");
    window.must_say("There is no folder");
    assert!(!path.exists());
    std::fs::create_dir(path.parent().unwrap()).unwrap();
    window.rewrite("Where to", &path.display().to_string());
    window.click("Save PDF");
    is_pdf(&path);
    window.must_say("Saved");
    window.must_say(&path.display().to_string());
    window.click("Open");
    window.click("Show in folder");
    assert_eq!(computer.world.opened(), [path.clone(), computer.path("New folder")]);
}

#[test]
fn a_place_is_suggested_beside_the_file() {
    let (computer, mut window) = reporting();
    let path = computer.path("documents/Acorn Nursery action plan November 2026.pdf");
    assert_eq!(window.value("Where to"), path.display().to_string());
    window.ctrl(Key::Enter);
    is_pdf(&path);
    window.click_on(Role::RadioButton, "Blank form. The checklist on paper, to fill in by hand.");
    assert!(window.value("Where to").ends_with("Workforce checklist blank form.pdf"));
    window.click("Save PDF");
    is_pdf(&computer.path("documents/Workforce checklist blank form.pdf"));
}

#[test]
fn the_ending_is_added_where_it_is_missing() {
    let (computer, mut window) = reporting();
    for (typed, name) in [("Plan", "Plan.pdf"), ("Plan 1.2", "Plan 1.2.pdf"), ("Loud.PDF", "Loud.PDF")] {
        window.rewrite("Where to", &computer.path(typed).display().to_string());
        window.click("Save PDF");
        is_pdf(&computer.path(name));
    }
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_asked_to() {
    let (computer, mut window) = reporting();
    let path = computer.write("Ours.pdf", "precious");
    window.rewrite("Where to", &path.display().to_string());
    window.click("Save PDF");
    window.must_say("Ours.pdf already exists.");
    assert_eq!(std::fs::read(&path).unwrap(), b"precious");
    window.click("Replace it");
    is_pdf(&path);
    window.must_not_say("already exists");
    // The next time it asks again.
    window.click("Save PDF");
    window.must_say("Ours.pdf already exists.");
}

#[test]
fn a_folder_that_cannot_be_made_is_said_with_the_reason() {
    let (computer, mut window) = reporting();
    computer.write("file", "not a folder");
    window.rewrite("Where to", &computer.path("file/Plan.pdf").display().to_string());
    window.click("Save PDF");
    window.must_say("The PDF could not be saved");
    window.must_say(&computer.path("file").display().to_string());
    window.rewrite("Where to", &computer.path("documents").display().to_string());
    std::fs::create_dir(computer.path("documents.pdf")).unwrap();
    window.click("Save PDF");
    assert!(computer.path("documents.pdf").is_dir());
    window.must_not_say("Saved");
}

#[test]
fn without_a_path_nothing_can_be_saved() {
    let (_computer, mut window) = reporting();
    for typed in ["", "  ", "/"] {
        window.rewrite("Where to", typed);
        assert!(window.is_disabled(Role::Button, "Save PDF"), "“{typed}”");
    }
}

#[test]
fn the_systems_dialog_chooses_the_place() {
    let (computer, mut window) = reporting();
    // The dialog has asked about replacing by itself.
    let path = computer.write("Chosen.pdf", "old");
    computer.world.answers(&path);
    window.click("Choose…");
    let suggested = computer.path("documents/Acorn Nursery action plan November 2026.pdf");
    assert_eq!(computer.world.asked(), [Choose::Export(Format::Pdf, suggested)]);
    is_pdf(&path);
    assert_eq!(window.value("Where to"), path.display().to_string());
}

#[test]
fn a_dialog_that_answers_nothing_leaves_the_field_to_type_in() {
    let (computer, mut window) = reporting();
    window.click("Choose…");
    assert_eq!(computer.world.asked().len(), 1);
    window.must_not_say("could not be saved");
    window.rewrite("Where to", &computer.path("Typed.pdf").display().to_string());
    window.click("Save PDF");
    is_pdf(&computer.path("Typed.pdf"));
}

#[test]
fn what_cannot_be_printed_is_said_before_it_is_saved_with_the_words_round_it() {
    let mut computer = Computer::new();
    computer.may_lack_glyphs = true;
    let mut assessment = rated("R");
    assessment.team.workforce = "Everyone 日 ▲".to_owned();
    let mut window = computer.open_assessment(&assessment);
    window.click_on(Role::Tab, "5 Report");
    window.must_say("One sign cannot be printed, and ◊ will stand in its place: 日 in “Everyone 日 ▲”.");
    window.must_not_say("U+");
}

#[test]
fn the_example_becomes_a_pdf_by_keyboard_alone() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.ctrl(Key::K);
    window.type_keys("explore");
    window.press(Key::Enter);
    window.ctrl(Key::P);
    assert_eq!(window.step(), "5 Report");
    window.ctrl(Key::Enter);
    is_pdf(&computer.path("documents/Acorn Nursery action plan November 2026.pdf"));
}

#[test]
fn a_program_that_cannot_be_started_is_no_silence() {
    let (computer, mut window) = reporting();
    computer.world.refuses("no program for PDF files");
    window.click("Save PDF");
    window.click("Open");
    assert!(window.has(Role::Dialog, "This could not be opened"));
    window.must_say("This computer has no program for it, or the program did not start.");
}

#[test]
fn a_document_is_saved_as_text_where_text_is_chosen() {
    let (computer, mut window) = reporting();
    window.choose("Format", "Text");
    window.must_say("Save as");
    let path = window.value("Where to");
    assert_eq!(Path::new(&path).extension(), Some("txt".as_ref()), "{path}");
    window.click("Save text");
    window.must_say("Saved");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("Acorn Nursery") && text.contains("What we will do"), "{text}");
    // From another screen the command for the PDF saves a PDF, beside it.
    window.go("4 Plan");
    window.ctrl(Key::Enter);
    is_pdf(&Path::new(&path).with_extension("pdf"));
    drop(computer);
}

#[test]
fn saving_moves_nothing_of_what_is_pressed_next() {
    let computer = Computer::new();
    let path = computer.put("documents/Ours.attune", &rated("RAGRAGRAGRN"));
    for size in [vec2(1280.0, 800.0), vec2(1024.0, 700.0)] {
        let mut window = computer.open_sized(Some(&path), size);
        window.go("5 Report");
        let places = |window: &Window| -> Vec<_> {
            let cards = window.labels_of(Role::RadioButton);
            cards.iter().map(|name| window.get(Role::RadioButton, name).rect()).collect()
        };
        window.rewrite("Where to", &computer.path(&format!("{}.pdf", size.x)).display().to_string());
        window.get(Role::Button, "Save PDF").scroll_to_me();
        window.run();
        let before = places(&window);
        window.click("Save PDF");
        window.wait_until("saved", |window| window.has(Role::Button, "Show in folder"));
        assert_eq!(places(&window), before);
    }
}

#[test]
fn what_is_pressed_stays_in_its_place_whichever_document_is_chosen() {
    let (_computer, mut window) = reporting();
    let names = window.labels_of(Role::RadioButton);
    assert!(names.len() > 4, "{names:?}");
    let mut before = None;
    for name in &names {
        window.click_on(Role::RadioButton, name);
        let pressed = ["Save PDF", "Choose…", "Save and open", "Print…", "Copy"];
        let places = pressed.map(|button| window.get(Role::Button, button).rect());
        // From the first document's place: what is clicked here was scrolled to before.
        let top = window.get(Role::RadioButton, &names[0]).rect().min.to_vec2();
        let finish = window.get(Role::Button, "Finish this round").rect().translate(-top);
        assert_eq!(*before.get_or_insert((places, finish)), (places, finish), "{name}");
    }
}
