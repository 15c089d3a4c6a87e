//! Set up: what is in sight, what stands still, and what was read of what was typed.

use egui::{Key, Rect, Role, Vec2, vec2};

use crate::support::*;

const STAFF: &str = "How many staff in this workforce?";
/// What the line at the foot takes of the window, in points.
const FOOT: f32 = 36.0;

fn begun(size: Vec2) -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open_sized(None, size);
    window.click("Start: Start a self-assessment");
    window.type_keys("Acorn Nursery");
    (computer, window)
}

/// Where the roles are that are offered, whether chosen or not, from the first of them.
fn offered(window: &Window) -> Vec<Rect> {
    let is_offered = |name: &String| name.starts_with("Add ") || name.contains(" is on the list: ");
    let names = window.labels_of(Role::Button).into_iter().filter(is_offered);
    let rects: Vec<Rect> = names.map(|name| window.get(Role::Button, &name).rect()).collect();
    let first = rects.first().map_or(Vec2::ZERO, |rect| rect.min.to_vec2());
    rects.into_iter().map(|rect| rect.translate(-first)).collect()
}

#[test]
fn the_roles_that_are_offered_stand_still_when_one_is_chosen() {
    for size in [vec2(1280.0, 800.0), vec2(1024.0, 700.0), vec2(640.0, 420.0)] {
        let (_computer, mut window) = begun(size);
        let before = offered(&window);
        assert_eq!(before.len(), 11);
        let at = |window: &Window| window.get(Role::Button, "Add Midwife").rect();
        let midwife = at(&window);
        for role in ["Room leader", "Nursery practitioner", "Manager", "Childminder"] {
            window.click(&format!("Add {role}"));
            assert_eq!(offered(&window), before, "after {role} at {size:?}");
            if size.x > 1150.0 {
                assert_eq!(at(&window), midwife, "after {role}");
            }
        }
    }
}

#[test]
fn a_role_that_was_chosen_leads_to_its_number() {
    let (_computer, mut window) = begun(vec2(1280.0, 800.0));
    window.click("Add Room leader");
    window.type_keys("5");
    window.click("Add Manager");
    window.click("Room leader is on the list: go to its number");
    assert_eq!(window.focused(), (Role::TextInput, "How many: Room leader".to_owned()));
    window.type_keys("6");
    assert_eq!(window.value("How many: Room leader"), "6");
    window.must_say("7 people here");
}

#[test]
fn who_takes_part_and_the_way_on_are_in_sight_at_once() {
    for size in [vec2(1280.0, 800.0), vec2(1366.0, 768.0), vec2(1920.0, 1080.0)] {
        let (_computer, window) = begun(size);
        let names = ["Add Nursery practitioner", "Add Family support worker", "Start rating"];
        for name in names {
            let bottom = window.get(Role::Button, name).rect().bottom();
            assert!(bottom < size.y - FOOT, "{name} ends at {bottom} of {size:?}");
        }
    }
}

#[test]
fn a_number_of_staff_says_what_was_read_where_words_were_typed() {
    let (computer, mut window) = begun(vec2(1280.0, 800.0));
    window.enter(STAFF);
    window.type_keys("abot");
    window.must_say("Only digits are taken here");
    window.type_keys(" 14");
    window.must_say("Read as 14. Only the number is kept.");
    window.leave();
    window.must_say("Read as 14. Only the number is kept.");
    computer.wait_for("documents/Acorn Nursery.attune", |found| found.team.staff == Some(14));
    window.rewrite(STAFF, "71717");
    window.must_say("Read as 7171.");
    window.leave();
    window.rewrite(STAFF, "15");
    window.must_not_say("Read as");
}

#[test]
fn a_plan_of_nothing_is_shown_before_it_is_saved() {
    let (computer, mut window) = begun(vec2(1280.0, 800.0));
    window.go("4 Plan");
    window.ctrl(Key::Enter);
    assert_eq!(window.step(), "5 Report");
    window.must_say("Nothing is rated yet, so this is nearly empty. Ctrl+Enter saves it as it is.");
    let pdfs = || computer.documents().into_iter().filter(|name| name.contains(".pdf")).count();
    assert_eq!(pdfs(), 0);
    window.ctrl(Key::Enter);
    window.wait_until("the PDF is saved", |window| window.says("Saved: "));
    assert_eq!(pdfs(), 1);
}

#[test]
fn a_plan_of_one_rating_is_saved_at_once() {
    let (computer, mut window) = begun(vec2(1280.0, 800.0));
    window.go("2 Rate");
    window.press(Key::A);
    window.ctrl(Key::Enter);
    window.wait_until("the PDF is saved", |window| window.says("Saved: "));
    assert!(computer.documents().iter().any(|name| name.contains(".pdf")));
}

#[test]
fn the_key_for_being_done_leads_on_from_set_up_while_nothing_is_rated() {
    let (computer, mut window) = begun(vec2(1280.0, 800.0));
    window.ctrl(Key::Enter);
    assert_eq!(window.step(), "2 Rate");
    window.must_say("0 of 11 rated");
    assert!(!computer.documents().iter().any(|name| name.contains(".pdf")));
    // Once something is rated it makes the document, as everywhere.
    window.press(Key::A);
    window.go("1 Set up");
    window.ctrl(Key::Enter);
    assert_eq!(window.step(), "5 Report");
}
