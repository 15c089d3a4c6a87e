//! Home: begin, the example, the files.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use attune::app::platform::Choose;
use attune::files::{FileContent, checklists, format};
use attune::model::{Assessment, Moment, Rating, ResponseField};
use egui::{Key, Role};
use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;

use crate::support::*;

const EXAMPLE: &str = "documents/Acorn Nursery (example).attune";

#[test]
fn the_example_makes_no_file_until_something_is_changed() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore();
    assert_eq!(window.step(), "3 Overview");
    assert_eq!(window.status(), "This is an example. It becomes a file of yours at your first change.");
    for step in ["1 Set up", "2 Rate", "4 Plan", "5 Report", "2 Rate"] {
        window.go(step);
    }
    assert!(window.close());
    assert!(computer.documents().is_empty(), "{:?}", computer.documents());
    window.press(Key::R);
    computer.wait_for_file(EXAMPLE);
    assert_eq!(computer.documents(), ["Acorn Nursery (example).attune"]);
}

#[test]
fn the_example_of_a_course_is_a_click_away_and_shows_what_changed() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore_course();
    assert_eq!(window.step(), "3 What changed");
    assert_eq!(window.status(), "This is an example. It becomes a file of yours at your first change.");
    assert!(window.close());
    assert!(computer.documents().is_empty(), "{:?}", computer.documents());
}

#[test]
fn a_course_begins_on_home() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.click("Set up: Compare a training course");
    assert_eq!(window.step(), "1 Course");
}

#[test]
fn a_course_is_listed_with_its_learners_and_which_moments_have_answers() {
    let computer = Computer::new();
    let mut course = checklists::example_training();
    for participant in &mut course.participants {
        let later = [Moment::LookingBack, Moment::FollowUp];
        Arc::make_mut(participant).answers.retain(|moment, _| !later.contains(moment));
    }
    course.course.follow_up = Some(date(2026, 12, 7));
    let text = format::write(&FileContent::Training(course)).unwrap();
    let path = computer.write("documents/Cues.attune", text);
    let mut window = computer.open_with(&path);
    assert_eq!(window.step(), "3 What changed");
    window.ctrl(Key::W);
    let card = card(&window, "Baby cues course. ");
    assert_eq!(card, "Baby cues course. Training · 24 learners, 19 answered twice. Before and after");
    window.must_say("follow-up due on 7 December 2026");
    window.click(&card);
    assert_eq!(window.step(), "3 What changed");
}

#[test]
fn the_example_opened_twice_is_two_files() {
    let computer = Computer::new();
    let mut window = computer.open();
    for _ in 0..2 {
        window.explore();
        window.go("2 Rate");
        window.press(Key::R);
        window.ctrl(Key::W);
    }
    let names = ["Acorn Nursery (example) 2.attune", "Acorn Nursery (example).attune"];
    assert_eq!(computer.documents(), names);
    let ids = names.map(|name| computer.wait_for_file(&format!("documents/{name}")).id);
    assert_ne!(ids[0], ids[1]);
}

/// The card of a file on Home.
fn card(window: &Window, start: &str) -> String {
    let cards = window.labels_of(Role::Button);
    let card = cards.into_iter().find(|name| name.starts_with(start));
    card.unwrap_or_else(|| panic!("no card “{start}”; there is:\n{}", window.all_said()))
}

#[test]
fn a_file_is_listed_with_its_team_its_ratings_and_how_far_it_is() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&rated("RRAAAGGN"));
    window.ctrl(Key::W);
    let card = card(&window, "Acorn Nursery. November 2026 · changed ");
    assert!(card.ends_with(". 8 of 11 rated"), "{card}");
    window.must_say("Carry on where you stopped");
    // The strip bears the letters; Not applicable and not yet rated have none.
    let painted = window.painted();
    let count = |letter| painted.iter().filter(|words| *words == letter).count();
    assert_eq!([count("R"), count("A"), count("G")], [2, 3, 2]);
    window.click(&card);
    assert_eq!(window.step(), "2 Rate");
    window.must_say("Statement 9 of 11");
}

#[test]
fn what_is_overdue_is_said_on_the_card() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.explore();
    window.go("2 Rate");
    window.press(Key::R);
    window.ctrl(Key::W);
    let card = card(&window, "Acorn Nursery. November 2026");
    assert!(card.ends_with("1 action overdue"), "{card}");
    window.must_say("oldest since 30 October 2026");
}

#[test]
fn the_file_opened_last_stands_first() {
    let computer = Computer::new();
    for team in ["Acorn", "Beech"] {
        let mut assessment = untouched();
        assessment.team.name = team.to_owned();
        let path = computer.put(&format!("documents/{team}.attune"), &assessment);
        computer.open_with(&path).ctrl(Key::W);
    }
    let window = computer.open();
    let files = window.labels_of(Role::Button);
    let at = |start: &str| files.iter().position(|name| name.starts_with(start)).unwrap();
    assert!(at("Beech. ") < at("Acorn. "));
}

#[test]
fn a_file_that_has_gone_is_said_to_be_gone_and_can_be_taken_off_the_list() {
    let computer = Computer::new();
    let path = computer.put("documents/Ours.attune", &untouched());
    computer.open_with(&path).ctrl(Key::W);
    std::fs::remove_file(&path).unwrap();
    let mut window = computer.open();
    window.must_say("This file is no longer there");
    window.must_say(&path.display().to_string());
    assert!(!window.labels_of(Role::Button).iter().any(|name| name.starts_with("Ours. ")));
    window.click("Remove Ours from this list");
    for window in [&window, &computer.open()] {
        window.must_not_say("no longer there");
        window.must_say("The files that you work on will be listed here.");
    }
}

#[test]
fn a_damaged_file_is_said_to_be_so_with_the_place_and_what_to_do() {
    let computer = Computer::new();
    let damaged =
        "Attune(\n    format: 1,\n    document: Assessment(\n        id: \"x\",\n        tea: (),\n";
    let path = computer.write("documents/Damaged.attune", damaged);
    let mut window = computer.open_with(&path);
    let title = "This file could not be opened";
    assert!(window.has(Role::Dialog, title));
    window.must_say(&path.display().to_string());
    window.must_say("The file is damaged, so Attune cannot read it.");
    window.must_not_say("Line 5, column ");
    assert_eq!(window.focused(), (Role::Button, "Close".to_owned()));
    window.click("Show what is wrong, and where");
    window.must_say("Line 5, column ");
    window.must_say("found the field “tea”, which is not known here");
    window.must_say("Correct its spelling or remove it");
    window.click("Close");
    assert!(!window.has(Role::Dialog, title));
    assert_eq!(window.heading(), "How well do we support babies’ and young children’s mental health?");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), damaged);
}

#[test]
fn a_file_taken_off_the_list_is_put_back_in_its_place_by_undo() {
    let computer = Computer::new();
    for team in ["Beech", "Acorn"] {
        computer.open_with(&computer.put(&format!("documents/{team}.attune"), &of_team(team))).ctrl(Key::W);
    }
    std::fs::remove_file(computer.path("documents/Acorn.attune")).unwrap();
    let mut window = computer.open();
    window.click("Remove Acorn from this list");
    window.must_not_say("This file is no longer there");
    assert_eq!(window.status(), "Acorn is off the list. The file itself stays where it is.");
    window.click("Undo: taking Acorn off the list");
    window.must_say("This file is no longer there");
    assert!(computer.open().has(Role::Button, "Remove Acorn from this list"));
}

#[test]
fn the_newest_version_of_a_damaged_file_comes_back_as_a_file_beside_it() {
    // The id can be made out, or else the name tells.
    for (cut, name) in [(2000, "Ours"), (0, "Acorn Nursery")] {
        let computer = Computer::new();
        let path = computer.put(&format!("documents/{name}.attune"), &rated("RAG"));
        let mut window = computer.open_with(&path);
        window.show(4);
        window.press(Key::G);
        window.wait_until_saved();
        window.ctrl(Key::W);
        let damaged = std::fs::read_to_string(&path).unwrap()[..cut].to_owned();
        std::fs::write(&path, &damaged).unwrap();
        let mut window = computer.open_with(&path);
        let buttons = window.labels_of(Role::Button);
        let back = buttons.into_iter().find(|name| name.starts_with("Bring back the version of "));
        let back = back.unwrap_or_else(|| panic!("{name}: {}", window.all_said()));
        assert_eq!(window.focused(), (Role::Button, back.clone()));
        window.click(&back);
        window.must_say("of 11 rated");
        assert_eq!(
            window.status(),
            format!("This is a new file. The damaged file is still there as {name}.attune.")
        );
        let beside = format!("documents/{name} 2.attune");
        computer.wait_for_file(&beside);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), damaged);
        drop(window);
        assert!(computer.open_with(&computer.path(&beside)).says("of 11 rated"));
    }
}

#[test]
fn a_listed_file_that_was_damaged_since_says_so_before_it_is_opened() {
    let computer = Computer::new();
    let path = computer.put("documents/Ours.attune", &untouched());
    computer.open_with(&path).ctrl(Key::W);
    std::fs::write(&path, "{}").unwrap();
    let mut window = computer.open();
    let card = card(&window, "Ours. ");
    assert!(card.ends_with("This file cannot be read. Open it to see why."), "{card}");
    window.click(&card);
    window.must_say("This looks like JSON");
}

#[test]
fn a_file_chosen_in_the_dialog_opens() {
    let computer = Computer::new();
    computer.world.answers(&computer.put("elsewhere/Chosen.attune", &rated("RAG")));
    let mut window = computer.open();
    window.click("Open another…");
    assert_eq!(computer.world.asked(), [Choose::Open]);
    window.must_say("3 of 11 rated");
}

#[test]
fn where_there_is_no_dialog_the_path_can_be_typed() {
    let computer = Computer::new();
    let path = computer.put("elsewhere/Typed.attune", &rated("RAG"));
    let mut window = computer.open();
    window.ctrl(Key::O);
    assert!(window.has(Role::Dialog, "Open a file"));
    assert_eq!(window.focused(), (Role::TextInput, "Where is it?".to_owned()));
    window.rewrite("Where is it?", "/nowhere/at all.attune");
    window.press(Key::Enter);
    // What was typed is still there to be corrected.
    window.must_say("There is no such file.");
    assert_eq!(window.value("Where is it?"), "/nowhere/at all.attune");
    // As Windows copies a path: in quotation marks.
    window.rewrite("Where is it?", &format!("\"{}\"", path.display()));
    window.press(Key::Enter);
    window.must_say("3 of 11 rated");
}

#[test]
fn a_dialog_that_was_cancelled_is_not_asked_again() {
    let computer = Computer::new();
    computer.world.holds_dialogs();
    let mut window = computer.open();
    window.ctrl(Key::O);
    std::thread::sleep(std::time::Duration::from_millis(450));
    computer.world.cancel();
    window.run();
    assert!(window.labels_of(Role::Dialog).is_empty());
}

#[test]
fn the_blank_form_is_a_click_away_and_makes_no_file() {
    let computer = Computer::new();
    let mut window = computer.open();
    window.click("Print a blank form");
    assert_eq!(window.step(), "5 Report");
    window.must_say("Page 1 of ");
    assert!(window.is_chosen(Role::RadioButton, "Blank form. The checklist on paper, to fill in by hand."));
    window.ctrl(Key::W);
    assert!(computer.documents().is_empty());
}

/// The cards below "Also in your Attune folder".
fn beside(window: &Window) -> Vec<String> {
    let heading = "Also in your Attune folder";
    if window.has(Role::List, heading) {
        labels_below(&window.get(Role::List, heading), Role::Button)
    } else {
        Vec::new()
    }
}

/// Sets when a file was last written, on the clock on the wall here.
fn written_at(path: &Path, at: DateTime) {
    let at = SystemTime::from(at.to_zoned(TimeZone::system()).unwrap().timestamp());
    std::fs::File::options().write(true).open(path).unwrap().set_modified(at).unwrap();
}

fn of_team(team: &str) -> Assessment {
    let mut assessment = rated("RAG");
    team.clone_into(&mut assessment.team.name);
    assessment
}

#[test]
fn the_files_of_attunes_own_folder_are_listed() {
    let computer = Computer::new();
    for (days, team) in ["Ash", "Beech", "Cedar"].into_iter().enumerate() {
        let path = computer.put(&format!("documents/{team}.attune"), &of_team(team));
        written_at(&path, date(2026, 10, 1 + i8::try_from(days).unwrap()).at(9, 0, 0, 0));
    }
    computer.put("documents/Checklists/Deeper.attune", &of_team("Deeper"));
    computer.put("documents/No ending of ours.txt", &of_team("No ending"));
    computer.write("documents/Damaged.attune", "{}");
    computer.write("documents/List.attune", include_str!("../../checklists/example-own.ron"));
    let mut window = computer.open();
    let starts = |window: &Window| -> Vec<String> {
        beside(window).iter().map(|card| card.split('.').next().unwrap().to_owned()).collect()
    };
    assert_eq!(starts(&window), ["Cedar", "Beech", "Ash"]);
    for absent in ["Deeper", "No ending", "Damaged", "List", "Remove"] {
        assert!(!window.labels_of(Role::Button).iter().any(|name| name.starts_with(absent)), "{absent}");
    }
    // What is opened is one of the recent files from then on, and not listed twice.
    window.click(&card(&window, "Beech. "));
    window.must_say("3 of 11 rated");
    window.ctrl(Key::W);
    assert_eq!(starts(&window), ["Cedar", "Ash"]);
    card(&window, "Beech. ");
}

#[test]
fn at_most_fifty_files_of_the_folder_are_listed_and_they_are_read_apart_from_the_window() {
    let computer = Computer::new();
    let text = format::write_assessment(&of_team("Team")).unwrap();
    for number in 0..52_u64 {
        let path = computer.write(&format!("documents/{number}.attune"), &text);
        let at = SystemTime::UNIX_EPOCH + Duration::from_secs(1_300_000_000 + number);
        std::fs::File::options().write(true).open(path).unwrap().set_modified(at).unwrap();
    }
    computer.world.holds_work();
    let mut window = computer.open();
    assert!(beside(&window).is_empty());
    computer.world.does_work();
    window.run();
    let cards = beside(&window);
    assert_eq!(cards.len(), 50);
    assert!(cards[0].starts_with("Team. 51.attune · "), "{}", cards[0]);
    assert!(cards[49].starts_with("Team. 2.attune · "), "{}", cards[49]);
}

#[test]
fn teams_of_one_name_are_told_apart_by_their_files() {
    let computer = Computer::new();
    let of = |name: &str, team: &str| computer.put(name, &of_team(team));
    for path in [of("documents/Oak.attune", "Oak"), of("documents/Elm.attune", "Elm")] {
        computer.open_with(&path).ctrl(Key::W);
    }
    of("documents/Oak 2.attune", "Oak");
    let window = computer.open();
    card(&window, "Oak. Oak.attune · November 2026 · changed ");
    card(&window, "Oak. Oak 2.attune · November 2026 · changed ");
    // Where the title says it all, nothing is added.
    card(&window, "Elm. November 2026 · changed ");
    // Files of one name lie in different folders.
    computer.open_with(&of("shared/Oak.attune", "Oak")).ctrl(Key::W);
    let window = computer.open();
    let in_folder = |folder: &str| Path::new(folder).join("Oak.attune").display().to_string();
    card(&window, &format!("Oak. {} · November", in_folder("shared")));
    card(&window, &format!("Oak. {} · November", in_folder("documents")));
    card(&window, "Oak. Oak 2.attune · November");
}

#[test]
fn a_review_that_is_due_says_so() {
    let state = |ratings: &str, review: Date| {
        let computer = Computer::new();
        let mut assessment = rated(ratings);
        Arc::make_mut(assessment.rounds.last_mut().unwrap()).review = Some(review.into());
        let mut window = computer.open_assessment(&assessment);
        window.ctrl(Key::W);
        let card = card(&window, "Acorn Nursery. ");
        (card.rsplit(". ").next().unwrap().to_owned(), window.says("Open it and start a review"))
    };
    let all = "RAGRAGRAGRN";
    assert_eq!(state(all, date(2026, 5, 13)), ("Review due since 13 May 2026".to_owned(), true));
    assert_eq!(state(all, TODAY), ("Review due today".to_owned(), true));
    assert_eq!(state(all, TODAY.tomorrow().unwrap()), ("11 of 11 rated".to_owned(), false));
    // Who has not finished has something else to do first.
    assert_eq!(state("RAG", date(2026, 5, 13)), ("3 of 11 rated".to_owned(), false));
}

#[test]
fn an_overdue_action_stands_before_a_review_that_is_due_and_both_are_said() {
    let computer = Computer::new();
    let mut example = checklists::example();
    let round = Arc::make_mut(example.rounds.last_mut().unwrap());
    round.review = Some(date(2026, 11, 2).into());
    let statements: Vec<String> = example.checklist.statements.iter().map(|one| one.id.clone()).collect();
    for statement in statements {
        respond(&mut example, &statement, ResponseField::Agreed(Some(Rating::Green)));
    }
    let mut window = computer.open_assessment(&example);
    window.ctrl(Key::W);
    let card = card(&window, "Acorn Nursery");
    assert!(card.ends_with("1 action overdue"), "{card}");
    window.must_say("Review due since 2 November 2026");
}

#[test]
fn a_file_changed_today_says_at_what_time() {
    let computer = Computer::new();
    let path = computer.put("documents/Ours.attune", &untouched());
    for (at, said) in [
        (TODAY.at(14, 3, 0, 0), "changed today 14:03. "),
        (TODAY.at(0, 0, 0, 0), "changed today 00:00. "),
        (TODAY.yesterday().unwrap().at(23, 59, 0, 0), "changed 21 November 2026. "),
    ] {
        written_at(&path, at);
        let window = computer.open();
        let card = card(&window, "Acorn Nursery. ");
        assert!(card.contains(said), "{card}");
    }
}

#[test]
fn a_finished_round_says_so_on_home_and_when_it_is_reviewed() {
    let computer = Computer::new();
    let mut file = rated("RRAAA");
    let round = std::sync::Arc::make_mut(&mut file.rounds[0]);
    (round.locked, round.review) = (true, Some(attune::model::When::Words("after Easter".into())));
    let mut window = computer.open_assessment(&file);
    window.ctrl(Key::W);
    let card = card(&window, "Acorn Nursery. November 2026 · changed ");
    assert!(card.ends_with(". Finished, review: after Easter"), "{card}");
    window.must_say("5 of 11 rated");
    window.must_not_say("Carry on where you stopped");
}
