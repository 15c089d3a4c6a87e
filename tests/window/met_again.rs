//! What a workshop lead met who had never seen Attune: votes that go on where they were
//! left, a colleague's answers, and slips typed fast.

use attune::model::Way;
use egui::{Event, Key, Modifiers, Role};

use crate::by_mouse::press_at;
use crate::plan_table::{cell, click, two, written};
use crate::support::*;
use crate::turns::{hand_in, turn};
use crate::workshop::{FOURTEEN, OURS, room, round};

const TAKE_BACK: &str = "Take the last answers back";

/// One statement was begun, and the file left and opened again.
fn left_in_the_middle(computer: &Computer) -> Window {
    let mut window = computer.open_assessment(&room(Way::Keyboard, &[("Practitioner", 12)]));
    window.show(3);
    window.click("Only this statement");
    for _ in 0..7 {
        turn(&mut window, None, "g");
    }
    window.press(Key::Escape);
    window.click("Back to Home");
    computer.wait_for(OURS, |found| round(found).voters(&found.checklist.statements[2].id) == 7);
    computer.open_with(&computer.path(OURS))
}

#[test]
fn a_vote_that_was_begun_goes_on_with_its_statement_and_its_people_when_the_file_is_opened_again() {
    let computer = Computer::new();
    let mut window = left_in_the_middle(&computer);
    window.must_say("Statement 3 of 11");
    window.must_say("7 people have voted. Nothing is shown yet.");
    window.must_say("The votes on this statement are shown together");
    window.click("Pass the keyboard on");
    window.must_say("7 of 12 people have answered.");
    window.must_say("Begin: 1 statement");
    for _ in 0..5 {
        turn(&mut window, None, "r");
    }
    window.must_say("Everybody has answered. Give the computer back.");
    let found = computer.wait_for(OURS, |found| round(found).voters(&found.checklist.statements[2].id) == 12);
    assert_eq!(round(&found).votes.len(), 1);
}

#[test]
fn a_key_that_begins_to_vote_elsewhere_goes_on_with_what_was_begun() {
    let computer = Computer::new();
    let mut window = left_in_the_middle(&computer);
    window.show(1);
    window.press(Key::V);
    window.must_say("7 of 12 people have answered.");
    window.must_say("Begin: 1 statement");
}

#[test]
fn the_answers_of_somebody_else_are_taken_back_only_when_that_is_meant() {
    let mut window = Computer::new().open_assessment(&room(Way::Keyboard, &[("Practitioner", 12)]));
    window.press(Key::V);
    window.press(Key::Enter);
    window.type_keys("rrrrrrrrrrr");
    window.must_say("Until the next person hands in, they can only be taken back whole");
    hand_in(&mut window);
    let begin = window.get(Role::Button, "Begin: 11 statements").rect();
    let back = window.get(Role::Button, TAKE_BACK).rect();
    assert!(back.top() > begin.bottom() + begin.height(), "{begin} {back}");
    window.click(TAKE_BACK);
    window.must_say("Take back what the last person handed in?");
    assert_eq!(window.focused(), (Role::Button, "Keep them".into()));
    window.press(Key::Enter);
    window.must_say("1 of 12 people have answered.");
    window.click(TAKE_BACK);
    window.press(Key::Escape);
    window.must_say("1 of 12 people have answered.");
}

/// Without a look at the screen: four slips with empty rows are four.
#[test]
fn slips_with_empty_rows_that_are_typed_fast_stay_apart() {
    for per_frame in [100, 1] {
        let mut window = Computer::new().open_assessment(&room(Way::Paper, &FOURTEEN));
        window.press(Key::V);
        let slips = ["1rrrrr", "2aaaa", "1ggggggggggg", "3rr"];
        let mut events: Vec<Event> = Vec::new();
        for slip in slips {
            for sign in slip.chars().chain(['\n']) {
                let key = if sign == '\n' {
                    Key::Enter
                } else {
                    Key::from_name(&sign.to_uppercase().to_string()).unwrap()
                };
                let modifiers = Modifiers::NONE;
                let event =
                    |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
                events.extend([event(true), event(false)]);
            }
        }
        for frame in events.chunks(per_frame) {
            window.harness.input_mut().events.extend(frame.iter().cloned());
            window.harness.step();
        }
        window.harness.run_steps(2 * events.len());
        window.run();
        assert_eq!(window.heading(), "Slip 4", "{per_frame} keys to a frame");
        window.must_say("3 of 14 people have answered.");
        window.must_say("9 rows are empty. If that is right, press Enter again or begin the next slip");
        window.press(Key::Enter);
        assert_eq!(window.status(), "Slip 4 is added.");
    }
}

#[test]
fn whoever_is_asked_about_empty_rows_goes_back_to_them_by_an_arrow_or_escape() {
    let mut window = Computer::new().open_assessment(&room(Way::Paper, &[("Practitioner", 12)]));
    window.press(Key::V);
    window.type_keys("rrrr");
    for back in [Key::ArrowUp, Key::Escape] {
        window.press(Key::Enter);
        window.must_say("rows are empty. If that is right");
        window.press(back);
        window.must_not_say("If that is right");
        assert_eq!(window.heading(), "Slip 1");
        window.type_keys("g");
    }
    window.must_say("5 Parent-child relationships: Green");
    window.must_say("0 of 12 people have answered.");
}

#[test]
fn a_slip_begins_at_its_top() {
    let mut window = Computer::new().open_assessment(&room(Way::Paper, &FOURTEEN));
    window.press(Key::V);
    for slip in 2..6 {
        window.type_keys("1rrrrrrrrrrr");
        window.press(Key::Enter);
        let heading = window.get(Role::Heading, &format!("Slip {slip}")).rect();
        assert!(heading.top() > 10.0, "{heading} of slip {slip}");
    }
}

#[test]
fn a_double_click_on_next_goes_on_by_one_statement() {
    let mut window = Computer::new().open_assessment(&rated(""));
    let next = |window: &Window| {
        let named = window.labels_of(Role::Button).into_iter().find(|name| name.starts_with("Next: "));
        window.get(Role::Button, &named.unwrap()).rect().center()
    };
    window.show(1);
    let now = window.harness.ctx.time() + 1.0;
    let place = next(&window);
    press_at(&mut window, place, now);
    press_at(&mut window, place, now + 0.2);
    window.must_say("Statement 2 of 11");
    press_at(&mut window, place, now + 1.0);
    window.must_say("Statement 3 of 11");
}

#[test]
fn a_double_click_on_save_saves_once_and_asks_nothing() {
    let mut window = Computer::new().open_assessment(&rated("RAGGGGGGGGG"));
    window.go("5 Report");
    window.wait_until("ready", |window| !window.is_disabled(Role::Button, "Save PDF"));
    let save = window.get(Role::Button, "Save PDF").rect().center();
    let now = window.harness.ctx.time() + 1.0;
    press_at(&mut window, save, now);
    press_at(&mut window, save, now + 0.2);
    window.must_not_say("already exists");
    press_at(&mut window, save, now + 2.0);
    window.must_say("already exists");
}

#[test]
fn enter_from_a_measure_begins_the_next_action_with_what_will_be_done() {
    let (_computer, mut window) = two();
    click(&mut window, "How we will know, action 2 of statement 2");
    window.type_keys("Seen");
    window.press(Key::Enter);
    assert_eq!(written(&window).as_deref(), Some("What, new action of statement 2"));
}

#[test]
fn shift_and_enter_in_one_line_part_words_by_a_blank() {
    let (_computer, mut window) = two();
    let who = "Who, action 1 of statement 2";
    click(&mut window, who);
    window.type_keys("The deputy");
    window.press_with(Modifiers::SHIFT, Key::Enter);
    window.type_keys("and the manager");
    window.press(Key::Enter);
    assert_eq!(cell(&window, who), "The deputy and the manager");
}

#[test]
fn a_role_typed_as_a_status_is_told_what_a_status_may_be() {
    let (_computer, mut window) = two();
    click(&mut window, "How we will know, action 1 of statement 2");
    window.press(Key::Tab);
    window.type_keys("m");
    assert_eq!(
        window.status(),
        "Status is one of these: Not started, Under way, Done, No longer needed. Choose one, or type its first letter."
    );
}
