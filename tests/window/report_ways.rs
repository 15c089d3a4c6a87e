//! Report: what a document is saved for, copied, printed, and all of them at once.

use std::fs;
use std::path::Path;

use attune::app::platform::Choose;
use attune::files::checklists;
use attune::model::ResponseField;
use egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Role, TouchPhase, pos2, vec2};

use crate::support::*;

fn reporting() -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAGGGGGGGGG"));
    window.go("5 Report");
    (computer, window)
}

const PLAN: &str = "documents/Acorn Nursery action plan November 2026.pdf";

#[test]
fn what_is_saved_and_opened_is_saved_first_and_asked_about_only_where_it_differs() {
    let (computer, mut window) = reporting();
    window.click("Save and open");
    let path = computer.path(PLAN);
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF-"));
    assert_eq!(computer.world.opened(), std::slice::from_ref(&path));
    // The same bytes: nothing is lost by it.
    window.click("Save and open");
    window.must_not_say("already exists");
    assert_eq!(computer.world.opened().len(), 2);
    fs::write(&path, "mine").unwrap();
    window.click("Save and open");
    window.must_say("already exists");
    assert_eq!((fs::read(&path).unwrap(), computer.world.opened().len()), (b"mine".to_vec(), 2));
    window.click("Replace it");
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF-"));
    assert_eq!(computer.world.opened().len(), 3, "it was to be opened");
}

#[test]
fn printing_hands_a_pdf_on_and_says_how_far_it_went() {
    let (computer, mut window) = reporting();
    window.choose("Format", "Text");
    window.click("Print…");
    let path = computer.path(PLAN);
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF-"));
    assert_eq!(computer.world.printed(), [path]);
    window.must_say("is saved, and opened in another program. Print it from there.");
    computer.world.prints();
    window.click("Print…");
    window.must_say("Handed to this computer’s printing: Acorn Nursery action plan November 2026.pdf");
    computer.world.refuses("no program for PDF files");
    window.click("Print…");
    assert!(window.has(Role::Dialog, "This could not be opened"));
}

#[test]
fn a_copied_document_keeps_its_tables_and_its_words() {
    let (computer, mut window) = reporting();
    window.click("Copy");
    window.must_say("Copied: ");
    let [copied] = &computer.world.copied()[..] else { panic!("copied once") };
    assert!(copied.html.contains("<table") && copied.html.contains("Acorn Nursery"), "{}", copied.html);
    assert!(copied.text.contains("The ratings at a glance"), "{}", copied.text);
    computer.world.takes_words_only();
    window.click("Copy");
    window.must_say("Copied as plain text: ");
}

#[test]
fn a_statement_and_the_actions_that_are_shown_can_be_copied() {
    let computer = Computer::new();
    let mut assessment = rated("RAGGGGGGGGG");
    let first = assessment.checklist.statements[0].id.clone();
    respond(&mut assessment, &first, ResponseField::Note("No time to reflect".to_owned()));
    let mut window = computer.open_assessment(&assessment);
    window.go("2 Rate");
    window.ctrl(Key::K);
    window.type_keys("copy this statement");
    window.press(Key::Enter);
    window.must_say("Copied: Child development.");
    let html = computer.world.copied()[0].html.clone();
    assert!(html.contains("No time to reflect") && !html.contains("Children with SEND"), "{html}");
    window.go("4 Plan");
    window.click("Draft an action for each");
    window.click("Copy the actions shown");
    window.must_say("Copied: 2 actions.");
    let html = computer.world.copied()[1].html.clone();
    assert_eq!(html.matches("<table").count(), 2, "{html}");
    window.choose("Show", "Overdue actions");
    window.click("Copy the actions shown");
    window.must_say("There was nothing to copy.");
    assert_eq!(computer.world.copied().len(), 2);
}

#[test]
fn the_report_for_publishing_is_not_copied_since_nobody_would_remember_it() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore_course();
    window.go("4 Report");
    let name =
        window.labels_of(Role::RadioButton).into_iter().find(|name| name.starts_with("Report for pub"));
    window.click_on(Role::RadioButton, &name.unwrap());
    window.click("Copy");
    window.must_say("This report is saved rather than copied");
    assert!(computer.world.copied().is_empty());
}

#[test]
fn all_documents_go_into_a_new_folder_and_nothing_that_is_there_is_touched() {
    let (computer, mut window) = reporting();
    let folder = computer.path("Chosen");
    fs::create_dir(&folder).unwrap();
    computer.world.answers(&folder);
    window.click("Save all documents…");
    assert_eq!(computer.world.asked(), [Choose::SaveAll(computer.path("documents"))]);
    window.must_say("12 documents are in ");
    let first = "Chosen/Acorn Nursery documents November 2026";
    let names = computer.files_in(first);
    assert_eq!(names.len(), 12, "{names:?}");
    for name in ["Acorn Nursery action plan November 2026.pdf", "Acorn Nursery tables November 2026.xlsx"] {
        assert!(names.iter().any(|of| of == name), "{names:?}");
    }
    window.click("Show the folder");
    assert_eq!(computer.world.opened(), [computer.path(first)]);
    window.click("Save all documents…");
    assert_eq!(computer.files_in(&format!("{first} 2")).len(), 12);
    // A folder that was mistyped is not made.
    computer.world.answers(&computer.path("Nowhere"));
    window.click("Save all documents…");
    window.must_say("There is no folder");
    assert!(!computer.path("Nowhere").exists());
}

#[test]
fn saving_can_be_stopped_and_then_leaves_nothing_behind() {
    let (computer, mut window) = reporting();
    let folder = computer.path("Chosen");
    fs::create_dir(&folder).unwrap();
    computer.world.answers(&folder);
    computer.world.holds_work();
    window.click("Save all documents…");
    window.must_say("Making all documents: 0 of 12");
    window.click("Stop saving");
    window.must_say("Stopped: nothing was saved.");
    computer.world.does_work();
    window.run();
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    // And one document by itself.
    window.click("Save PDF");
    window.must_say("Saving PDF…");
    window.click("Stop saving");
    computer.world.does_work();
    window.run();
    assert_eq!(computer.documents(), ["Ours.attune"]);
    window.must_not_say("could not be saved");
}

#[test]
fn the_name_is_offered_whole_and_enter_goes_on_from_it() {
    let (_computer, mut window) = reporting();
    let field = window.field("Where to").rect();
    // Two lines of it are in sight.
    assert!(field.height() >= 50.0, "{field:?}");
    window.enter("Where to");
    window.press(Key::Enter);
    assert!(!window.value("Where to").contains('\n'));
    assert_eq!(window.focused(), (Role::Button, "Save PDF".to_owned()));
}

fn page(window: &Window, number: usize) -> egui::Rect {
    let name =
        window.labels_of(Role::Image).into_iter().find(|name| name.starts_with(&format!("Page {number} ")));
    window.get(Role::Image, &name.unwrap()).rect()
}

#[test]
fn pages_are_turned_by_keyboard() {
    let (_computer, mut window) = reporting();
    let top = page(&window, 1).top();
    window.press(Key::Tab);
    // From wherever the keyboard is: a screenful, and no further than the next page's top.
    for _ in 0..3 {
        window.press(Key::PageDown);
    }
    assert!((page(&window, 2).top() - page(&window, 1).top()).abs() > 100.0);
    assert!(page(&window, 1).top() < top - 300.0);
    for _ in 0..6 {
        window.press(Key::PageUp);
    }
    assert!((page(&window, 1).top() - top).abs() < 2.0, "{} {top}", page(&window, 1).top());
    // Where a page has the keyboard, arrows give it to the next.
    for _ in 0..40 {
        if window.focused().1.starts_with("Page 1 ") {
            break;
        }
        window.press(Key::Tab);
    }
    window.press(Key::ArrowDown);
    assert!(window.focused().1.starts_with("Page 2 "), "{:?}", window.focused());
    window.press(Key::ArrowLeft);
    assert!(window.focused().1.starts_with("Page 1 "), "{:?}", window.focused());
    window.press(Key::ArrowLeft);
    assert!(window.focused().1.starts_with("Page 1 "), "there is none before it");
}

#[test]
fn pages_grow_and_shrink_by_wheel_fingers_and_keys() {
    let (_computer, mut window) = reporting();
    let usual = page(&window, 1).width();
    let middle = pos2(850.0, 500.0);
    window.harness.event(Event::PointerMoved(middle));
    window.harness.event(Event::Zoom(1.5));
    window.run();
    let larger = page(&window, 1).width();
    assert!((larger / usual - 1.5).abs() < 0.03, "{usual} {larger}");
    window.press(Key::Num0);
    assert!((page(&window, 1).width() - usual).abs() < 1.0);
    window.harness.event(Event::ModifiersChanged(Modifiers::COMMAND));
    window.harness.event(Event::MouseWheel {
        source: MouseWheelSource::Wheel,
        unit: MouseWheelUnit::Line,
        delta: vec2(0.0, 3.0),
        phase: TouchPhase::Move,
        modifiers: Modifiers::COMMAND,
    });
    window.run();
    window.harness.event(Event::ModifiersChanged(Modifiers::NONE));
    window.run();
    assert!(page(&window, 1).width() > usual * 1.05);
    window.press(Key::Num0);
    window.press(Key::Plus);
    assert!(page(&window, 1).width() > usual * 1.15);
    window.press(Key::Minus);
    window.press(Key::Minus);
    assert!(page(&window, 1).width() < usual * 0.9);
    // In the field they are letters.
    window.press(Key::Num0);
    window.enter("Where to");
    window.press(Key::Minus);
    assert!((page(&window, 1).width() - usual).abs() < 1.0);
}

#[test]
fn a_long_path_is_kept_whole() {
    let (computer, mut window) = reporting();
    let long = computer.path(&format!("{}.pdf", "A very long name ".repeat(8).trim()));
    window.rewrite("Where to", &long.display().to_string());
    assert_eq!(Path::new(&window.value("Where to")), long);
    window.click("Save PDF");
    assert!(long.exists());
}

const CHARTS: &str = "Charts. Ratings, first votes and what changed, drawn. Save each as a picture (SVG, PNG) for slides and reports.";

#[test]
fn each_chart_is_saved_as_a_picture_of_its_own() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RAGGGGGGGGG"));
    window.go("5 Report");
    window.click_on(Role::RadioButton, CHARTS);
    window.choose("Format", "SVG picture");
    window.click("Save SVG picture");
    let saved = |name: &str| fs::read(computer.path(name)).unwrap();
    let svg = String::from_utf8(saved("documents/Acorn Nursery charts November 2026.svg")).unwrap();
    assert!(svg.contains("<title") && svg.contains("The ratings at a glance"), "{svg}");
    window.choose("Format", "PNG picture");
    window.click("Save PNG picture");
    let png = saved("documents/Acorn Nursery charts November 2026.png");
    assert!(png.starts_with(b"\x89PNG"));
    window.choose("Format", "PDF");
    window.click("Save PDF");
    assert!(saved("documents/Acorn Nursery charts November 2026.pdf").starts_with(b"%PDF-"));
}

#[test]
fn the_pictures_of_several_charts_are_called_by_what_they_show() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&checklists::example());
    window.go("5 Report");
    window.click_on(Role::RadioButton, CHARTS);
    window.wait_until("the charts are shown", |window| window.value("Where to").contains("charts"));
    window.choose("Format", "PNG picture");
    let offered = |window: &Window| Path::new(&window.value("Where to")).file_name().unwrap().to_owned();
    let first = offered(&window).into_string().unwrap();
    assert!(first.ends_with(" 1 The ratings at a glance.png"), "{first}");
    window.choose("Chart", "First votes");
    let second = offered(&window).into_string().unwrap();
    assert!(second.ends_with(" 2 First votes.png"), "{second}");
    window.click("Save PNG picture");
    assert!(computer.path("documents").join(&second).exists());
    // The document is one file again.
    window.choose("Format", "PDF");
    assert!(!window.value("Where to").contains("First votes"));
    // What somebody has typed stays as it is.
    window.rewrite("Where to", "Ours.svg");
    window.choose("Format", "SVG picture");
    window.choose("Chart", "First votes");
    assert_eq!(window.value("Where to"), "Ours.svg");
}
