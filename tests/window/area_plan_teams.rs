//! The teams of an area's plan are read again: what they say by now is kept only where somebody
//! says so, and only as much as may be kept.

use std::path::PathBuf;
use std::sync::Arc;

use attune::app::platform::Choose;
use attune::files::{checklists, format};
use attune::model::area::{AreaPicture, Chosen, RatingCounts, Sharing};
use attune::model::{Assessment, Change, Edit, ResponseField, RoundField};
use egui::{Key, Role};

use super::area_plan::{OURS, SAID, area, area_with, picture};
use crate::support::*;

const AGENCIES: [&str; 3] = ["Family hubs", "Health visiting", "Nurseries"];
const READ: &str = "Read the teams’ files again…";
const KEEP: &str = "Keep this in the plan";
const NAMES: &str = "Names of the teams";

fn team(number: usize, ratings: &str) -> Assessment {
    let mut team = rated(ratings);
    team.id = format!("team-{number}");
    team.team.name = format!("Oak team {number}");
    let statement = team.checklist.statements[0].id.clone();
    respond(&mut team, &statement, ResponseField::Note(format!("Only team {number} knows.")));
    team
}

/// So many teams of three agencies that all say the same. Gives their folder.
fn put_teams(computer: &Computer, teams: usize, ratings: &str) -> PathBuf {
    for number in 0..teams {
        let name = format!("Teams/{}/{number}.attune", AGENCIES[number % 3]);
        computer.put(&name, &team(number, ratings));
    }
    computer.path("Teams")
}

/// The plan with these teams read again, and not kept yet.
fn read(plan: &Assessment, teams: usize, ratings: &str) -> (Computer, Window) {
    let computer = Computer::new();
    computer.world.answers(&put_teams(&computer, teams, ratings));
    let mut window = computer.open_assessment(plan);
    window.click(READ);
    assert_eq!(computer.world.asked().last(), Some(&Choose::TeamFolder));
    (computer, window)
}

fn kept(assessment: &Assessment) -> &AreaPicture {
    assessment.rounds.last().unwrap().area.as_deref().unwrap()
}

#[test]
fn reading_the_teams_again_is_one_step_that_is_undone() {
    let (computer, mut window) = read(&area(), 6, "RA");
    assert_eq!(window.status(), "6 teams read. All files are seen. Now say what is kept.");
    window.must_say("6 teams of 3 agencies, as their files are on 22 November 2026.");
    // What the plan keeps until now is what it would keep again.
    assert!(window.is_chosen(Role::CheckBox, NAMES));
    window.click(KEEP);
    assert_eq!(window.status(), "The plan keeps what 6 teams say by now.");
    let found = computer.wait_for(OURS, |found| kept(found).teams == 6);
    assert_eq!(kept(&found).named.len(), 6);
    assert!(kept(&found).named.iter().all(|team| team.notes.is_empty()));
    let first = &found.checklist.statements[0].id;
    assert_eq!(kept(&found).statements[first].counts.red, 6);
    window.ctrl(Key::Num3);
    window.ctrl(Key::Z);
    assert_eq!(window.step(), "2 Teams");
    assert!(window.status().starts_with("Undone: reading the teams’ files again"), "{}", window.status());
    computer.wait_for(OURS, |found| kept(found).teams == 9);
}

#[test]
fn nothing_is_kept_before_somebody_says_so() {
    let (computer, mut window) = read(&area(), 6, "RA");
    let before = computer.wait_for(OURS, |_| true);
    window.click("Leave the plan as it is");
    assert!(!window.has(Role::Button, KEEP));
    window.must_say("9 teams, as their files were on 22 November 2026.");
    assert_eq!(computer.wait_for(OURS, |_| true), before);
}

#[test]
fn a_plan_without_names_stays_without_unless_somebody_says_otherwise() {
    let (computer, mut window) = read(&area_with(picture(SAID, false)), 6, "RA");
    assert!(!window.is_chosen(Role::CheckBox, NAMES));
    window.must_say("It has no team’s name and no note, and not who several teams wait for.");
    window.must_say("Who several teams wait for is left out with the names.");
    window.click(KEEP);
    computer.wait_for(OURS, |found| kept(found).teams == 6);
    let text = std::fs::read_to_string(computer.path(OURS)).unwrap();
    assert!(!text.contains("Oak team") && !text.contains("Only team"));
    window.click(READ);
    window.click_on(Role::CheckBox, NAMES);
    window.must_say(
        "This file keeps each team’s name and ratings, and who several teams wait for. It has no note.",
    );
    window.click(KEEP);
    let found = computer.wait_for(OURS, |found| !kept(found).named.is_empty());
    assert!(kept(&found).named.iter().all(|team| team.notes.is_empty()));
}

#[test]
fn fewer_than_five_teams_are_counted_only_where_they_agreed() {
    let (computer, mut window) = read(&area(), 4, "RA");
    window.must_say("This file keeps how many teams there are, and nothing of what they said.");
    window.click(KEEP);
    let found = computer.wait_for(OURS, |found| kept(found).teams == 4);
    assert!(kept(&found).statements.is_empty() && kept(&found).named.is_empty());
}

#[test]
fn teams_of_another_checklist_and_a_folder_without_teams_are_refused_with_the_reason() {
    let computer = Computer::new();
    let mut other = team(1, "R");
    let checklist = Arc::make_mut(&mut other.checklist);
    (checklist.id, checklist.title) = ("other".into(), "Another list".into());
    computer.put("Other/1.attune", &other);
    computer.world.answers(&computer.path("Other"));
    let mut window = computer.open_assessment(&area());
    window.click(READ);
    window.must_say("These teams have another checklist than this plan: “Another list”.");
    window.click("Close");
    computer.write("Empty/Broken.attune", "Attune(");
    computer.world.answers(&computer.path("Empty"));
    window.click(READ);
    window.must_say("No team’s file was found there.");
    window.must_say("Broken.attune");
    window.click("Close");
    assert!(!window.has(Role::Button, KEEP));
}

#[test]
fn a_later_round_asks_for_the_teams_and_tells_which_counts_have_changed() {
    let mut plan = area();
    let review = Edit::StartReview { id: "r2".into(), label: "May 2027".into(), date: TODAY };
    review.apply(&mut plan).unwrap();
    let (computer, mut window) = read(&plan, 6, "RAR");
    window.click(KEEP);
    computer.wait_for(OURS, |found| found.rounds[1].area.is_some());
    window.must_say("Since November 2026");
    window.must_say("Then it was 9 teams; now it is 6. They need not be the same teams.");
    let title = title(1);
    let row = format!("1 {title}. Then: Red 3, Amber 2, Green 4. Now: Red 6, Amber 0, Green 0.");
    window.must_tell_of(&row);
    // The plan is in the order of what they say now.
    window.ctrl(Key::Num3);
    window.must_say("2 statements of which teams said Red have no action yet.");
}

#[test]
fn reading_can_be_stopped_and_keeps_nothing() {
    let computer = Computer::new();
    computer.world.answers(&put_teams(&computer, 6, "RA"));
    let mut window = computer.open_assessment(&area());
    computer.world.holds_work();
    window.click(READ);
    window.click("Stop reading");
    computer.world.does_work();
    window.run();
    assert!(!window.has(Role::Button, KEEP));
    window.must_say("9 teams, as their files were on 22 November 2026.");
}

#[test]
fn a_round_that_is_locked_keeps_what_it_has() {
    let computer = Computer::new();
    let mut plan = area();
    let round = plan.rounds[0].id.clone();
    Edit::Round { round, field: RoundField::Locked(true) }.apply(&mut plan).unwrap();
    let mut window = computer.open_assessment(&plan);
    assert!(!window.has(Role::Button, READ));
    window.drop_files(&[put_teams(&computer, 6, "RA")]);
    assert!(window.status().starts_with("This round is locked."), "{}", window.status());
}

#[test]
fn a_folder_of_teams_is_dropped_on_the_plan_of_their_area() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&area());
    window.ctrl(Key::Num3);
    window.drop_files(&[put_teams(&computer, 6, "RA")]);
    assert_eq!(window.step(), "2 Teams");
    window.must_say("6 teams of 3 agencies");
}

#[test]
fn the_whole_way_goes_by_keyboard_alone() {
    let computer = Computer::new();
    computer.world.answers(&put_teams(&computer, 6, "RA"));
    let mut window = computer.open_assessment(&area());
    window.ctrl(Key::K);
    window.type_keys("read the teams");
    window.press(Key::Enter);
    // What is asked has the keyboard, and its answers follow.
    assert_eq!(window.focused().1, "What the teams say by now");
    let mut passed = Vec::new();
    while window.focused() != (Role::Button, KEEP.to_owned()) {
        passed.push(window.focused().1);
        assert!(passed.len() < 20, "{passed:#?}");
        window.press(Key::Tab);
        if window.focused() == (Role::CheckBox, NAMES.to_owned()) {
            window.press(Key::Space);
        }
    }
    window.press(Key::Enter);
    let found = computer.wait_for(OURS, |found| kept(found).teams == 6);
    assert!(kept(&found).named.is_empty(), "the names were taken off");
}

#[test]
fn two_people_read_the_teams_and_plan_and_both_is_kept() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&area());
    window.ctrl(Key::Num3);
    window.press(Key::Enter);
    window.type_keys("Ours");
    window.wait_until_saved();
    let path = computer.path(OURS);
    let mut theirs = format::read_assessment(&path).unwrap();
    let mut newer = picture(["GGGGGGGGG"; 4], false);
    newer.date = TODAY.tomorrow().unwrap();
    Edit::Area(Arc::new(newer), Sharing { names: true, ..Sharing::default() }).apply(&mut theirs).unwrap();
    std::fs::write(&path, format::write_assessment(&theirs).unwrap()).unwrap();
    window.wait_until("theirs came in", |window| window.says("came in"));
    window.type_keys(" too");
    window.press(Key::Escape);
    let both = computer.wait_for(OURS, |found| kept(found).named.is_empty());
    assert!(both.actions.iter().any(|action| action.what.starts_with("Ours")));
    let first = &checklists::standard().statements[0].id;
    assert_eq!(kept(&both).statements[first].counts.green, 9);
}

#[test]
fn what_is_found_in_an_area_is_shown_on_teams() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&area());
    window.ctrl(Key::Num3);
    window.ctrl(Key::F);
    window.type_keys("signposting");
    window.press(Key::Enter);
    assert_eq!(window.step(), "2 Teams");
    assert!(window.focused().1.contains("Signposting"), "{:?}", window.focused());
}

#[test]
fn that_teams_may_be_missing_is_said_where_they_are_looked_at() {
    let mut plan = area();
    Arc::make_mut(Arc::make_mut(&mut plan.rounds[0]).area.as_mut().unwrap()).not_seen = 2;
    let mut window = Computer::new().open_assessment(&plan);
    window.ctrl(Key::Num2);
    window.must_say("2 files or folders could not be seen, so teams may be missing");
}

#[test]
fn a_plan_of_some_teams_is_read_again_for_the_same_teams() {
    let mut plan = area();
    let picture = Arc::make_mut(Arc::make_mut(&mut plan.rounds[0]).area.as_mut().unwrap());
    picture.chosen = Some(Chosen { agency: Some("Nurseries".into()), ..Chosen::default() });
    let (computer, mut window) = read(&plan, 15, "RA");
    window.must_say(
        "5 teams of 1 agency, as their files are on 22 November 2026. Only those of the agency Nurseries.",
    );
    window.click(KEEP);
    let found = computer.wait_for(OURS, |found| kept(found).teams == 5);
    assert!(kept(&found).named.iter().all(|team| team.agency == "Nurseries"));
    assert_eq!(kept(&found).chosen, Some(Chosen { agency: Some("Nurseries".into()), ..Chosen::default() }));
}

#[test]
fn names_that_an_earlier_round_keeps_are_told_and_go_with_the_switch() {
    let mut plan = area();
    let review = Edit::StartReview { id: "r2".into(), label: "May 2027".into(), date: TODAY };
    review.apply(&mut plan).unwrap();
    let (computer, mut window) = read(&plan, 6, "RA");
    window.must_not_say("It has no team’s name and no note, and not who several teams wait for.");
    window.click_on(Role::CheckBox, NAMES);
    window.must_say("Keeping this takes names and notes out of them as well.");
    window.must_say("It has no team’s name and no note, and not who several teams wait for.");
    window.click(KEEP);
    let found = computer.wait_for(OURS, |found| found.rounds[1].area.is_some());
    assert!(found.area_pictures().iter().all(|picture| picture.named.is_empty()));
    window.ctrl(Key::Z);
    let back = computer.wait_for(OURS, |found| found.rounds[1].area.is_none());
    assert_eq!(back.rounds[0].area, plan.rounds[0].area);
}

#[test]
fn a_few_teams_that_are_read_again_are_asked_again_whether_they_are_counted() {
    let mut few = AreaPicture { teams: 3, ..picture(SAID, false) };
    for of in few.statements.values_mut() {
        of.counts = RatingCounts { red: 1, amber: 1, green: 1, ..RatingCounts::default() };
        of.steps.clear();
    }
    let (_computer, window) = read(&area_with(few), 3, "RA");
    assert!(!window.is_chosen(Role::CheckBox, "The 3 teams have agreed to be counted"));
}

#[test]
fn a_plan_that_is_closed_while_its_teams_are_read_leaves_nothing_at_the_foot() {
    let computer = Computer::new();
    computer.world.answers(&put_teams(&computer, 6, "RA"));
    let mut window = computer.open_assessment(&area());
    computer.world.holds_work();
    window.click(READ);
    window.must_say("Reading the teams’ files");
    window.ctrl(Key::W);
    window.must_not_say("Reading the teams’ files");
    computer.world.does_work();
    window.run();
    window.must_not_say("Reading the teams’ files");
}
