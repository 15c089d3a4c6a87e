//! Change: two rounds side by side.

use std::sync::Arc;

use attune::app::platform::Choose;
use attune::model::{Assessment, Checklist, ResponseField, Round};
use egui::{Key, Role, vec2};
use jiff::civil::date;

use crate::support::*;

/// A round in January with `before` and a note, and one in November with `after`.
fn two_rounds(before: &str, after: &str) -> Assessment {
    let mut assessment = rated(before);
    let cues = ResponseField::Note("We miss the quiet ones.".to_owned());
    respond(&mut assessment, "cues", cues);
    let mut earlier = (*assessment.rounds[0]).clone();
    "January 2026".clone_into(&mut earlier.label);
    earlier.date = date(2026, 1, 14);
    "jan1".clone_into(&mut earlier.id);
    let mut assessment = rated(after);
    respond(&mut assessment, "cues", ResponseField::Note("We notice the quiet ones.".to_owned()));
    assessment.rounds.insert(0, Arc::new(earlier));
    assessment
}

fn shown(before: &str, after: &str) -> (Computer, Window) {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&two_rounds(before, after));
    window.go("3 Overview");
    window.click("See what changed");
    assert_eq!((window.heading().as_str(), window.step().as_str()), ("What changed", "3 Overview"));
    (computer, window)
}

fn row(number: usize, words: &str) -> String {
    format!("{number} {}: {words}", title(number))
}

fn from_to(before: &str, after: &str, movement: &str) -> String {
    format!("from {before} in January 2026 to {after} in November 2026, {movement}")
}

#[test]
fn every_row_says_in_words_how_it_moved_and_what_moved_most_comes_first() {
    let (_computer, mut window) = shown("AGRNA.R", "GAGGA.R");
    let wished = [
        row(3, &from_to("Red", "Green", "up two")),
        row(1, &from_to("Amber", "Green", "up one")),
        row(2, &from_to("Green", "Amber", "down one")),
        row(5, &from_to("Amber", "Amber", "unchanged")),
        row(7, &from_to("Red", "Red", "unchanged")),
        row(4, &from_to("Not applicable", "Green", "cannot be compared")),
    ];
    assert_eq!(window.rows()[..6], wished);
    window.must_say("2 up · 2 unchanged · 1 down · 6 not comparable");
    window.must_say(
        "they show what the team sees now, not why it changed. There is no statistical test of them.",
    );
    window.choose("Order", "In the checklist’s order");
    assert_eq!(window.rows()[..2], [wished[1].clone(), wished[2].clone()]);
    let painted = window.painted();
    for word in ["up two", "down one", "unchanged", "—"] {
        assert!(painted.iter().any(|text| text == word), "{word}");
    }
}

#[test]
fn both_notes_unfold_and_each_is_read_whole_under_its_round() {
    let (_computer, mut window) = shown("AAAA", "AAAG");
    let notes = format!("Notes on 4 {}", title(4));
    window.must_not_say("quiet ones");
    window.get(Role::Button, &notes).focus();
    window.run();
    window.press(Key::Enter);
    assert!(window.has(Role::Paragraph, "January 2026: We miss the quiet ones."), "{}", window.all_said());
    assert!(window.has(Role::Paragraph, "November 2026: We notice the quiet ones."));
    window.press(Key::Enter);
    window.must_not_say("quiet ones");
    assert!(!window.has(Role::Button, &format!("Notes on 5 {}", title(5))));
}

#[test]
fn the_sides_can_be_changed_and_one_round_is_not_compared_with_itself() {
    let (_computer, mut window) = shown("A", "G");
    window.choose("From", "November 2026");
    window.must_say("Both sides are the same round.");
    window.choose("To", "January 2026");
    let back = format!("1 {}: from Green in November 2026 to Amber in January 2026, down one", title(1));
    assert_eq!(window.rows()[0], back);
}

#[test]
fn a_file_with_one_round_asks_for_another_file() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RR"));
    window.go("3 Overview");
    window.must_not_say("See what changed");
    window.ctrl(Key::K);
    window.type_text("what changed");
    window.press(Key::Enter);
    window.must_say("There is only one round here so far.");
    let mut oak = rated("AG");
    "Oak Nursery".clone_into(&mut oak.team.name);
    computer.world.answers(&computer.put("oak.attune", &oak));
    window.click("Another file…");
    assert_eq!(computer.world.asked(), [Choose::Open]);
    let moved = "from Amber in Oak Nursery, November 2026 to Red in Acorn Nursery, November 2026, down one";
    assert_eq!(window.rows()[1], row(1, moved));
    window.must_say("Two teams’ agreed ratings");
    assert_eq!(window.menu_name("From"), "From: Oak Nursery, November 2026");
}

/// Oak Nursery's file, of a checklist that was changed.
fn oak(change: impl FnOnce(&mut Checklist)) -> Assessment {
    let mut oak = rated("AG");
    "Oak Nursery".clone_into(&mut oak.team.name);
    let mut checklist = (*oak.checklist).clone();
    change(&mut checklist);
    oak.checklist = Arc::new(checklist);
    oak
}

#[test]
fn another_checklist_is_refused_in_words_and_another_version_is_said() {
    let (computer, mut window) = shown("A", "G");
    let strange = oak(|checklist| "strange".clone_into(&mut checklist.id));
    computer.world.answers(&computer.put("strange.attune", &strange));
    window.choose("From", "Another file…");
    window.must_say("This file uses another checklist");
    window.click("Close");
    let mut newer = oak(|checklist| {
        checklist.version = 2;
        checklist.statements.remove(0);
    });
    let round: &mut Round = Arc::make_mut(&mut newer.rounds[0]);
    round.responses.remove("child-development");
    computer.world.answers(&computer.put("newer.attune", &newer));
    window.choose("From", "Another file…");
    window.must_say("One side uses version 2 of the checklist, the other version 1.");
    let rows = window.rows();
    let only =
        row(1, "Green in Acorn Nursery, November 2026; Oak Nursery, November 2026 has no such statement");
    assert!(rows.contains(&only), "{rows:?}");
}

#[test]
fn without_a_dialog_the_path_is_typed_and_a_bad_one_is_explained() {
    let (computer, mut window) = shown("A", "G");
    let path = computer.put("oak.attune", &oak(|_| {}));
    window.choose("From", "Another file…");
    window.must_say("Compare with another file");
    window.rewrite("Where is it?", "/nowhere/oak.attune");
    window.click("Compare");
    window.must_say("There is no such file.");
    window.rewrite("Where is it?", &path.display().to_string());
    window.click("Compare");
    assert_eq!(window.menu_name("From"), "From: Oak Nursery, November 2026");
}

#[test]
fn the_report_is_about_the_sides_that_were_chosen() {
    let (_computer, mut window) = shown("A", "G");
    window.choose("From", "November 2026");
    window.choose("To", "January 2026");
    window.click("Save as PDF…");
    assert_eq!(window.step(), "5 Report");
    let cards = window.labels_of(Role::RadioButton);
    let card = cards.iter().find(|card| card.starts_with("Change report. ")).unwrap();
    assert!(card.contains("November 2026 to January 2026."), "{card}");
    assert!(window.is_chosen(Role::RadioButton, card));
    let pages = window.labels_of(Role::Image);
    let first = pages.iter().find(|name| name.starts_with("Page 1 of ")).unwrap();
    let page = window.description(Role::Image, first);
    assert!(page.contains("1 moved down"), "{page}");
}

#[test]
fn two_and_two_hundred_statements_fit_every_window() {
    let computer = Computer::new();
    for count in [2, 200] {
        let mut assessment = two_rounds("", "");
        let mut checklist = (*assessment.checklist).clone();
        let pattern = checklist.statements[6].clone();
        let made = |number| attune::model::Statement { id: format!("s{number}"), ..pattern.clone() };
        checklist.statements = (0..count).map(made).collect();
        assessment.checklist = Arc::new(checklist);
        for (round, agreed) in
            assessment.rounds.iter_mut().zip([attune::model::Rating::Red, attune::model::Rating::Green])
        {
            let round: &mut Round = Arc::make_mut(round);
            round.responses.clear();
            for number in 0..count {
                let note = "Something that was said. ".repeat(9);
                let response = attune::model::Response { agreed: Some(agreed), note, ..Default::default() };
                round.responses.insert(format!("s{number}"), Arc::new(response));
            }
        }
        let path = computer.put("documents/Ours.attune", &assessment);
        for (width, height) in [(640.0, 420.0), (1024.0, 700.0), (1920.0, 1080.0)] {
            let mut window = computer.open_sized(Some(&path), vec2(width, height));
            window.go("3 Overview");
            window.click("See what changed");
            assert_eq!(window.rows().len(), count);
            let name = format!("Notes on 1 {}", title(7));
            window.click(&name);
            for rect in
                [window.get(Role::Button, &name).rect(), window.get(Role::Button, "Save as PDF…").rect()]
            {
                assert!(rect.right() <= width && rect.left() >= 0.0, "{rect:?} in {width}");
            }
        }
    }
}

/// As many rounds, a month apart, Red first and Green at last.
pub fn many_rounds(count: usize) -> Assessment {
    let mut assessment = rated("GGGGGGGGGGG");
    for number in (0..count - 1).rev() {
        let mut earlier = (*rated("RAGNRAGNRA.").rounds[0]).clone();
        earlier.label = format!("Round {}", number + 1);
        earlier.date =
            date(2020, 1, 14).saturating_add(jiff::Span::new().months(i64::try_from(number).unwrap()));
        earlier.id = format!("r{number}");
        assessment.rounds.insert(0, Arc::new(earlier));
    }
    assessment
}

/// How often the rows name a rating in a round, and what the first and the last one name.
fn told(rows: &[String]) -> (usize, &str, &str) {
    let (_, ratings) = rows[0].split_once(": ").unwrap();
    let of: Vec<&str> = ratings.split(", ").collect();
    assert!(rows.iter().all(|row| row.split(", ").count() == of.len()), "{rows:#?}");
    (of.len(), of[0], of[of.len() - 1])
}

#[test]
fn two_rounds_are_compared_and_no_picture_of_all_rounds_is_offered() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&many_rounds(2));
    window.go("3 Overview");
    assert!(!window.has(Role::Button, "All rounds in one picture"));
    window.click("See what changed");
    assert!(!window.has(Role::Button, "All rounds in one picture"));
}

#[test]
fn all_rounds_are_in_one_picture_with_every_rating_in_words() {
    for count in [3, 5, 12] {
        let computer = Computer::new();
        let mut window = computer.open_assessment(&many_rounds(count));
        window.go("3 Overview");
        window.click("All rounds in one picture");
        assert_eq!(
            (window.heading().as_str(), window.step().as_str()),
            ("Ratings round by round", "3 Overview")
        );
        let rows = window.rows();
        assert_eq!(rows.len(), 11);
        assert!(rows[0].starts_with(&format!("1 {}: ", title(1))), "{}", rows[0]);
        assert_eq!(told(&rows), (count, "Red in Round 1", "Green in November 2026"));
        assert!(rows[3].contains(": Not applicable in Round 1, "), "{}", rows[3]);
        assert!(rows[10].contains(": Not yet rated in Round 1, "), "{}", rows[10]);
        assert!(!window.has(Role::Button, "Earlier rounds"));
        // A date stands over each column.
        for date in ["14\u{a0}Jan 2020", "22\u{a0}Nov 2026"] {
            assert!(window.painted().iter().any(|text| text == date), "{date}: {:?}", window.painted());
        }
        window.click("Compare two rounds");
        assert_eq!(window.heading(), "What changed");
        window.click("All rounds in one picture");
        assert_eq!(window.heading(), "Ratings round by round");
        window.go("3 Overview");
        window.click("See what changed");
        assert_eq!(window.heading(), "What changed");
    }
}

#[test]
fn of_fifty_rounds_the_latest_are_shown_and_which_is_said_with_a_way_to_the_others() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&many_rounds(50));
    window.go("3 Overview");
    window.click("All rounds in one picture");
    let (shown, first, last) = {
        let rows = window.rows();
        let (shown, first, last) = told(&rows);
        (shown, first.to_owned(), last.to_owned())
    };
    assert_eq!(first, format!("Red in Round {}", 51 - shown));
    assert_eq!(last, "Green in November 2026");
    window.must_say(&format!("Rounds {} to 50 of 50", 51 - shown));
    assert!(window.is_disabled(Role::Button, "Later rounds"));
    while !window.is_disabled(Role::Button, "Earlier rounds") {
        window.click("Earlier rounds");
    }
    window.must_say(&format!("Rounds 1 to {shown} of 50"));
    assert_eq!(told(&window.rows()).1, "Red in Round 1");
}

#[test]
fn rounds_of_one_day_are_told_apart_by_their_names() {
    let mut assessment = many_rounds(4);
    let day = assessment.rounds[0].date;
    Arc::make_mut(&mut assessment.rounds[1]).date = day;
    let computer = Computer::new();
    let mut window = computer.open_assessment(&assessment);
    window.go("3 Overview");
    window.click("All rounds in one picture");
    let painted = window.painted();
    for heading in ["Round 1", "Round 2", "14\u{a0}Mar 2020"] {
        assert!(painted.iter().any(|text| text == heading), "{heading}: {painted:?}");
    }
}

#[test]
fn the_picture_of_all_rounds_fits_every_window() {
    for count in [3, 12, 50] {
        for size in [vec2(1280.0, 800.0), vec2(1024.0, 700.0), vec2(640.0, 480.0)] {
            let computer = Computer::new();
            let path = computer.put("Many.attune", &many_rounds(count));
            let mut window = computer.open_sized(Some(&path), size);
            window.go("3 Overview");
            window.click("All rounds in one picture");
            assert_eq!(window.past(size.x), Vec::<String>::new(), "{count} at {size:?}");
            assert!(told(&window.rows()).0 >= count.min(4));
        }
    }
}
