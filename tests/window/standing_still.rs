//! What stays in its place, what is in sight, and that nothing lies over anything else.

use egui::{Key, Modifiers, Rect, Role, Vec2, vec2};

use crate::support::*;

const NOTE: &str = "Why this rating?";

fn on_rate(ratings: &str, size: Vec2) -> (Computer, Window) {
    let computer = Computer::new();
    let file = computer.put("documents/Ours.attune", &rated(ratings));
    let mut window = computer.open_sized(Some(&file), size);
    window.go("2 Rate");
    (computer, window)
}

/// Where the four ratings, Back and the way on are.
fn places(window: &Window) -> Vec<Rect> {
    let ratings =
        ["Red", "Amber", "Green", "Not applicable"].map(|word| (Role::RadioButton, word.to_owned()));
    let others = [(Role::Button, "Back".to_owned()), (Role::Button, way_on(window))];
    ratings.into_iter().chain(others).map(|(role, name)| window.get(role, &name).rect()).collect()
}

/// What the way on says.
fn way_on(window: &Window) -> String {
    let buttons = window.labels_of(Role::Button);
    buttons.into_iter().find(|name| name.starts_with("Next: ") || name == "See the overview").unwrap()
}

#[test]
fn ratings_back_and_next_are_at_one_place_on_every_statement() {
    for size in [vec2(1280.0, 800.0), vec2(1366.0, 768.0), vec2(1920.0, 1080.0), vec2(1024.0, 700.0)] {
        let (_computer, mut window) = on_rate("RAGN", size);
        window.show(1);
        let first = places(&window);
        for number in 1..=11 {
            window.show(number);
            for key in [None, Some(Key::A), Some(Key::Delete), Some(Key::N)] {
                if let Some(key) = key {
                    window.press(key);
                }
                assert_eq!(places(&window), first, "statement {number} after {key:?} at {size:?}");
            }
        }
    }
}

#[test]
fn what_is_below_the_ratings_does_not_move_when_there_is_one() {
    let (_computer, mut window) = on_rate("", vec2(1280.0, 800.0));
    for number in [1, 2, 4] {
        window.show(number);
        let before = window.field(NOTE).rect();
        for key in [Key::R, Key::A, Key::G, Key::N, Key::Delete] {
            window.press(key);
            assert_eq!(window.field(NOTE).rect(), before, "statement {number} after {key:?}");
        }
    }
}

#[test]
fn in_a_wide_window_next_is_where_what_is_written_ends() {
    let (_computer, window) = on_rate("R", vec2(1920.0, 1080.0));
    let next = window.get(Role::Button, &way_on(&window)).rect();
    let ratings = window.get(Role::RadioButton, "Not applicable").rect();
    assert!((next.right() - ratings.right()).abs() < 1.0, "{next} {ratings}");
}

#[test]
fn next_is_always_the_next_in_the_list_also_once_all_are_rated() {
    for ratings in ["R.GAG.RRRRR", "RRRRRRRRRRR"] {
        let (_computer, mut window) = on_rate(ratings, vec2(1280.0, 800.0));
        window.show(1);
        for number in 2..=11 {
            let next = way_on(&window);
            assert!(next.starts_with("Next: "), "{next}");
            window.click(&next);
            window.must_say(&format!("Statement {number} of 11"));
        }
        window.click("See the overview");
        assert_eq!(window.step(), "3 Overview");
    }
}

#[test]
fn page_down_leads_on_from_the_last_statement() {
    let (_computer, mut window) = on_rate("", vec2(1280.0, 800.0));
    window.show(11);
    window.press(Key::PageDown);
    assert_eq!(window.step(), "3 Overview");
}

#[test]
fn one_key_leads_from_the_rating_into_the_note_and_back() {
    let (_computer, mut window) = on_rate("", vec2(1280.0, 800.0));
    window.show(4);
    for into in [Key::Enter, Key::F6] {
        for back in [Key::Escape, Key::F6] {
            window.press(Key::A);
            window.press(into);
            assert_eq!(window.focused(), (Role::MultilineTextInput, NOTE.to_owned()), "{into:?}");
            window.type_keys("green ");
            window.press(back);
            assert_eq!(window.focused(), (Role::Heading, window.heading()), "{back:?}");
        }
    }
    assert_eq!(window.value(NOTE), "green green green green ");
    assert_eq!(window.rating().as_deref(), Some("Amber"));
}

#[test]
fn enter_rates_where_the_keyboard_is_on_a_rating_and_then_leads_into_the_note() {
    let (_computer, mut window) = on_rate("", vec2(1280.0, 800.0));
    window.show(4);
    window.press(Key::PageUp);
    window.press(Key::Tab);
    window.press(Key::ArrowRight);
    assert_eq!(window.focused(), (Role::RadioButton, "Amber".to_owned()));
    window.press(Key::Enter);
    assert_eq!(window.rating().as_deref(), Some("Amber"));
    window.press(Key::Enter);
    assert_eq!(window.focused(), (Role::MultilineTextInput, NOTE.to_owned()));
    // In the note it is a new line, and on a button it presses that.
    window.type_text("a");
    window.press(Key::Enter);
    window.type_text("b");
    assert_eq!(window.value(NOTE), "a\nb");
    window.get(Role::Button, "Our own step").focus();
    window.run();
    window.press(Key::Enter);
    assert_eq!(window.step(), "4 Plan");
}

/// Where the cursor of the field that has the keyboard is.
fn caret(window: &Window) -> Rect {
    window.harness.output().platform_output.ime.as_ref().unwrap().cursor_rect
}

/// The caret is below the bar on top, and a line above what is at the foot.
#[track_caller]
fn must_see_the_caret(window: &Window, top: f32, foot: f32) {
    let caret = caret(window);
    assert!(caret.top() > top && caret.bottom() < foot - 20.0, "{caret} between {top} and {foot}");
}

#[test]
fn the_caret_is_in_sight_above_every_footer() {
    for size in [vec2(1280.0, 800.0), vec2(1024.0, 560.0), vec2(800.0, 500.0)] {
        let (_computer, mut window) = on_rate("A", size);
        window.show(1);
        let foot = window.get(Role::Button, &way_on(&window)).rect().top();
        for name in ["Evidence", NOTE] {
            window.enter(name);
            // As much as a page of Word, pasted at once.
            window.paste(&"What we saw in the rooms this week. ".repeat(60));
            must_see_the_caret(&window, 56.0, foot);
            for line in 0..12 {
                window.press(Key::Enter);
                window.type_text(&format!("Line {line}"));
                must_see_the_caret(&window, 56.0, foot);
            }
            window.press_with(Modifiers::COMMAND, Key::Home);
            must_see_the_caret(&window, 56.0, foot);
            window.press_with(Modifiers::COMMAND, Key::End);
            must_see_the_caret(&window, 56.0, foot);
        }
    }
}

#[test]
fn page_keys_move_the_caret_within_a_note() {
    let (_computer, mut window) = on_rate("A", vec2(1280.0, 800.0));
    window.show(2);
    window.enter(NOTE);
    window.paste(&(1..=40).map(|line| format!("line {line}")).collect::<Vec<_>>().join("\n"));
    let end = caret(&window).top();
    window.press(Key::PageUp);
    window.must_say("Statement 2 of 11");
    window.type_text("!");
    let marked = window.value(NOTE).lines().position(|line| line.ends_with('!')).unwrap();
    assert!((20..38).contains(&marked), "{marked}");
    assert!(caret(&window).top() <= end);
    window.press(Key::PageDown);
    window.press(Key::PageDown);
    window.type_text("?");
    assert!(window.value(NOTE).ends_with('?'));
    window.press_with(Modifiers::ALT, Key::ArrowRight);
    window.must_say("Statement 3 of 11");
}

/// What can be pressed or written in and lies over something else of that kind.
fn overlaps(window: &Window) -> Vec<String> {
    window.harness.ctx.viewport(|viewport| {
        let mut found = Vec::new();
        for (_, all) in viewport.prev_pass.widgets.layers() {
            let things: Vec<_> = all
                .iter()
                .filter(|thing| thing.sense.senses_click() && thing.interact_rect.is_positive())
                .filter_map(|thing| {
                    let name = viewport.prev_pass.widgets.info(thing.id)?.label.clone()?;
                    Some((name, thing.interact_rect.shrink(1.0)))
                })
                .collect();
            for (at, (name, rect)) in things.iter().enumerate() {
                for (other, other_rect) in things.iter().skip(at + 1) {
                    if rect.intersect(*other_rect).is_positive() && name != other {
                        found.push(format!("“{name}” {rect} and “{other}” {other_rect}"));
                    }
                }
            }
        }
        found
    })
}

/// At 640 by 420 points, and at what three times the size leaves of usual windows.
#[test]
fn nothing_lies_over_anything_else_on_any_screen_at_any_size() {
    let mut found = Vec::new();
    for size in
        [vec2(1280.0, 800.0), vec2(640.0, 420.0), vec2(640.0, 400.0), vec2(455.0, 256.0), vec2(427.0, 267.0)]
    {
        let computer = Computer::new();
        let mut window = computer.open_sized(None, size);
        let mut look = |window: &Window, screen: &str| {
            found.extend(overlaps(window).into_iter().map(|pair| format!("{screen} at {size}: {pair}")));
        };
        look(&window, "Home");
        window.explore();
        for step in ["1 Set up", "2 Rate", "3 Overview", "4 Plan", "5 Report"] {
            window.go(step);
            look(&window, step);
        }
        window.ctrl(Key::W);
        window.explore_course();
        for step in ["1 Course", "2 Answers", "3 What changed", "4 Report"] {
            window.go(step);
            look(&window, step);
        }
        for key in [Key::F1, Key::F2] {
            window.press(key);
            look(&window, "A dialog");
            window.press(Key::Escape);
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_list_of_what_to_talk_about_stands_still_beside_a_statement_without_votes() {
    let mut file = crate::workshop::room(attune::model::Way::Cards, &[("Practitioner", 14)]);
    let ids: Vec<String> = file.checklist.statements.iter().map(|of| of.id.clone()).take(2).collect();
    let round = std::sync::Arc::make_mut(file.rounds.last_mut().unwrap());
    for id in ids {
        let tally = attune::model::Tally { red: 6, amber: 2, green: 6, cant_say: 0 };
        round.votes.insert(id.clone(), vec![attune::model::GroupVotes::new("", tally)]);
        round.revealed.insert(id);
    }
    let mut window = Computer::new().open_assessment(&file);
    window.show(1);
    window.click_on(Role::RadioButton, "To talk about");
    let list = |window: &Window| {
        let first = window.labels_of(Role::ListBoxOption).into_iter().next().unwrap();
        window.get(Role::ListBoxOption, &first).rect().left_top()
    };
    let before = list(&window);
    window.show(5);
    assert_eq!(list(&window), before);
}
