//! The plan of an area: its steps, who takes part, what its teams said, what is agreed, and the
//! next round.

use std::sync::Arc;

use attune::files::checklists;
use attune::model::area::{AreaPicture, CommonStep, PicturedStatement, PicturedTeam, RatingCounts};
use attune::model::{Action, ActionField, Assessment, Change, Edit, Rating, Status, Team};
use egui::{Key, Role, vec2};
use jiff::civil::date;

use crate::support::*;

pub const OURS: &str = "documents/Ours.attune";

/// How nine teams rated the first statements, a letter each: of all others nobody said anything.
pub const SAID: [&str; 4] = ["RRRAAGGGG", "AAAAAAAAA", "RRRRRRRGG", "GGGGGGGGN"];

fn ratings(letters: &str) -> impl Iterator<Item = Option<Rating>> {
    letters.chars().map(|letter| match letter {
        'R' => Some(Rating::Red),
        'A' => Some(Rating::Amber),
        'G' => Some(Rating::Green),
        'N' => Some(Rating::NotApplicable),
        _ => None,
    })
}

/// What nine teams of three agencies said, with their names, or without.
pub fn picture(said: [&str; 4], with_names: bool) -> AreaPicture {
    let checklist = checklists::standard();
    let agencies = ["Family hubs", "Health visiting", "Nurseries"];
    let mut named: Vec<PicturedTeam> = (0..9)
        .map(|number| PicturedTeam {
            name: format!("{} team {}", agencies[number / 3], number % 3 + 1),
            agency: agencies[number / 3].to_owned(),
            round: "November 2026".to_owned(),
            date: TODAY,
            ..PicturedTeam::default()
        })
        .collect();
    let mut statements = std::collections::BTreeMap::new();
    for (at, statement) in checklist.statements.iter().enumerate() {
        let letters = said.get(at).copied().unwrap_or("---------");
        for (team, rating) in named.iter_mut().zip(ratings(letters)) {
            team.ratings.extend(rating.map(|rating| (statement.id.clone(), rating)));
        }
        let steps = if at == 2 {
            vec![CommonStep { what: "Meet every month across agencies".into(), kind: None, teams: 4 }]
        } else {
            Vec::new()
        };
        let counts = RatingCounts::of(ratings(letters));
        statements.insert(statement.id.clone(), PicturedStatement { counts, steps });
    }
    if !with_names {
        named.clear();
    }
    AreaPicture { date: TODAY, teams: 9, named, statements, ..AreaPicture::default() }
}

/// The plan of an area with this picture, in which nothing is planned yet.
pub fn area_with(picture: AreaPicture) -> Assessment {
    let team = Team { name: "Our area".to_owned(), ..Team::default() };
    let mut area = Assessment::new(checklists::standard(), team, "November 2026".to_owned(), TODAY);
    Arc::make_mut(&mut area.rounds[0]).area = Some(Arc::new(picture));
    area
}

pub fn area() -> Assessment {
    area_with(picture(SAID, true))
}

/// The same with an action that is overdue, and one that is done.
fn planned() -> Assessment {
    let mut area = area();
    let raised = area.rounds[0].id.clone();
    let statement = |number: usize| checklists::standard().statements[number - 1].id.clone();
    let action = |id: &str, number, what: &str| Action {
        id: id.into(),
        statement: statement(number),
        raised: raised.clone(),
        what: what.into(),
        owner: "Family hubs".into(),
        due: Some(date(2026, 11, 10).into()),
        ..Action::default()
    };
    let actions = vec![action("a", 1, "Train together"), action("b", 3, "Share a room")];
    Edit::AddActions(actions).apply(&mut area).unwrap();
    Edit::status("b", &raised, TODAY, Status::Done).apply(&mut area).unwrap();
    area
}

/// What the command list offers for some words.
fn offered(window: &mut Window, typed: &str) -> String {
    window.ctrl(Key::K);
    window.type_keys(typed);
    let offered = window.all_said();
    window.press(Key::Escape);
    offered
}

#[test]
fn an_area_has_four_steps_each_with_the_key_of_its_number() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&area());
    assert_eq!(window.labels_of(Role::Tab), ["1 Set up", "2 Teams", "3 Plan", "4 Report"]);
    // What is there to be looked at comes first.
    assert_eq!(window.step(), "2 Teams");
    for (key, step) in
        [(Key::Num1, "1 Set up"), (Key::Num2, "2 Teams"), (Key::Num3, "3 Plan"), (Key::Num4, "4 Report")]
    {
        window.ctrl(key);
        assert_eq!(window.step(), step);
    }
    window.ctrl(Key::Num5);
    assert_eq!(window.step(), "4 Report");
}

#[test]
fn nobody_rates_or_votes_in_an_area() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&area());
    for (words, command) in [
        ("rate", "Go to Rate"),
        ("overview", "Go to Overview"),
        ("unrated", "next statement not"),
        ("large", "Show this statement large"),
        ("ballot", "Save a ballot form"),
        ("slips", "Print ballot slips"),
        ("watch", "Watch a folder"),
        ("compare", "What changed"),
    ] {
        let offered = offered(&mut window, words).to_lowercase();
        assert!(!offered.contains(&command.to_lowercase()), "{words}: {offered}");
    }
    // No key rates, and none leads to the projector.
    for key in [Key::R, Key::F5, Key::V, Key::PageDown] {
        window.press(key);
        assert_eq!(window.step(), "2 Teams");
    }
    let kept = computer.wait_for(OURS, |_| true);
    assert!(kept.rounds[0].responses.is_empty());
    assert!(offered(&mut window, "plan").contains("Go to Plan"));
}

#[test]
fn set_up_asks_for_the_area_and_its_agencies_and_for_nothing_of_a_team() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&area());
    window.ctrl(Key::Num1);
    assert_eq!(window.heading(), "Which area do we plan for?");
    assert_eq!(window.value("Area"), "Our area");
    for not in ["Which workforce?", "Setting", "How do we rate?", "Which checklist?"] {
        window.must_not_say(not);
    }
    // The agencies of the teams are a press away, and roles are not offered.
    window.must_not_say("Midwife");
    window.click("Add Health visiting");
    let found = computer.wait_for(OURS, |found| !found.rounds[0].present.is_empty());
    assert_eq!(found.rounds[0].present[0].role, "Health visiting");
    assert_eq!(window.value("Agency 1"), "Health visiting");
    window.rewrite("Area", "North and South");
    window.leave();
    computer.wait_for(OURS, |found| found.team.name == "North and South");
    window.click("Look at the teams");
    assert_eq!(window.step(), "2 Teams");
}

#[test]
fn teams_says_what_they_said_and_what_is_kept_of_them() {
    let computer = Computer::new();
    let window = computer.open_assessment(&area());
    window.must_say("9 teams, as their files were on 22 November 2026.");
    window.must_say(
        "This file keeps each team’s name and ratings, and who several teams wait for. It has no note.",
    );
    window.must_say("Red: 3 teams");
    window.must_say("Nurseries team 3, Child development: Green");
    let computer = Computer::new();
    let window = computer.open_assessment(&area_with(picture(SAID, false)));
    window.must_say("It has no team’s name and no note, and not who several teams wait for.");
    window.must_say("Red: 7 teams");
    window.must_not_say("Family hubs");
    let few = AreaPicture { date: TODAY, teams: 4, ..AreaPicture::default() };
    let computer = Computer::new();
    let window = computer.open_assessment(&area_with(few));
    window.must_say("This file keeps how many teams there are, and nothing of what they said.");
}

#[test]
fn the_plan_has_counts_for_ratings_and_begins_with_what_most_teams_said_red_of() {
    let computer = Computer::new();
    let window = computer.open_assessment(&planned());
    assert_eq!(window.step(), "3 Plan");
    let headings = window.labels_of(Role::Heading);
    let place = |number| headings.iter().position(|heading| *heading == title(number)).unwrap();
    assert!(place(3) < place(1), "{headings:?}");
    window.must_say("Red 7, Amber 0, Green 2");
    window.must_say("Red 3, Amber 2, Green 4");
    window.must_not_say("Not yet rated");
    assert!(window.labels_of(Role::ColumnHeader).contains(&"Agency".to_owned()));
    assert!(window.says("Agency, action 1 of statement 1"));
}

#[test]
fn an_agency_is_picked_beside_its_cell_by_keyboard_alone() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&area());
    window.ctrl(Key::Num3);
    window.press(Key::Enter);
    window.type_keys("Meet");
    window.press(Key::Tab);
    window.press_with(egui::Modifiers::ALT, Key::ArrowDown);
    let menu = window.labels_of(Role::MenuItemRadio);
    assert_eq!(menu, ["Family hubs", "Health visiting", "Nurseries"]);
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    let found = computer.wait_for(OURS, |found| found.actions.iter().any(|of| !of.owner.is_empty()));
    let action = &found.actions[0];
    assert_eq!((action.what.as_str(), action.owner.as_str()), ("Meet", "Health visiting"));
    // It goes to what most teams said Red of.
    assert_eq!(action.statement, checklists::standard().statements[2].id);
}

#[test]
fn what_several_teams_will_do_and_what_the_checklist_suggests_is_a_press_away() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&area());
    window.ctrl(Key::Num3);
    computer.wait_for(OURS, |found| found.actions.is_empty());
    window.must_say("4 teams will do it");
    window.click("Add to the plan: Meet every month across agencies");
    let found = computer.wait_for(OURS, |found| found.actions.len() == 1);
    assert_eq!(found.actions[0].statement, checklists::standard().statements[2].id);
    // It is in the plan now, and is offered no longer.
    assert!(!window.says("Add to the plan: Meet every month across agencies"));
    window.ctrl(Key::Z);
    computer.wait_for(OURS, |found| found.actions.is_empty());
    window.choose("Suggestions for", &title(1));
    let statement = &checklists::standard().statements[0];
    let first = attune_first(&statement.guidance.steps[0].text);
    window.click(&format!("Add to the plan: {first}"));
    let found = computer.wait_for(OURS, |found| found.actions.len() == 1);
    assert_eq!(found.actions[0].statement, statement.id);
}

/// As the plan writes a suggestion.
fn attune_first(step: &str) -> String {
    let mut letters = step.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[test]
fn home_says_that_it_is_an_area_plan_and_what_is_due_in_it() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&planned());
    window.ctrl(Key::W);
    window.wait_until("the card is read", |window| window.says("Area plan"));
    window.must_say("Area plan · 9 teams on 22 November 2026");
    window.must_say("1 action overdue");
    window.must_say("Train together");
    // Nothing is due: then it says how many actions are open.
    let computer = Computer::new();
    let mut calm = planned();
    Edit::action("a", ActionField::Due(None)).apply(&mut calm).unwrap();
    let mut window = computer.open_assessment(&calm);
    window.ctrl(Key::W);
    window.wait_until("the card is read", |window| window.says("1 open action"));
}

#[test]
fn a_review_goes_through_open_actions_and_leads_to_the_teams() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&planned());
    window.ctrl(Key::Num1);
    window.click("Start a review of this area plan…");
    window.must_say("Open actions are gone through first. Then the teams’ files are read again.");
    window.rewrite("Name of the new round", "May 2027");
    window.press(Key::Enter);
    assert_eq!(window.heading(), "Since last time");
    window.must_say("0 of 1 gone through");
    window.click("Go on to the teams");
    assert_eq!(window.step(), "2 Teams");
    // What the teams said last time still stands until their files are read again.
    window.must_say("Red: 3 teams");
    window.must_say("This is what the teams said in November 2026.");
    let found = computer.wait_for(OURS, |found| found.rounds.len() == 2);
    assert!(found.rounds[1].area.is_none());
}

#[test]
fn somebody_comes_back_to_the_step_that_they_left() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&planned());
    window.ctrl(Key::Num4);
    window.ctrl(Key::W);
    let window = computer.open_with(&computer.path(OURS));
    assert_eq!(window.step(), "4 Report");
}

#[test]
fn what_the_file_holds_is_told_of_an_area() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&area());
    window.ctrl(Key::K);
    window.type_keys("holds");
    window.press(Key::Enter);
    window.must_say(
        "This file keeps each team’s name and ratings, and who several teams wait for. It has no note.",
    );
    window.must_not_say("What was said about the team: its name, workforce, setting and number of staff.");
}

#[test]
fn two_hundred_statements_are_planned_as_eleven_are() {
    let computer = Computer::new();
    let mut area = area();
    let one = area.checklist.statements[0].clone();
    let picture = area.rounds[0].area.clone().unwrap();
    let mut many = (*picture).clone();
    let checklist = Arc::make_mut(&mut area.checklist);
    for number in 12..=200 {
        let id = format!("more-{number}");
        let red = if number == 150 { 9 } else { 0 };
        let counts = RatingCounts { red, green: 9 - red, ..RatingCounts::default() };
        many.statements.insert(id.clone(), PicturedStatement { counts, steps: Vec::new() });
        let title = format!("Statement {number}");
        checklist.statements.push(attune::model::Statement { id, title, ..one.clone() });
    }
    Arc::make_mut(&mut area.rounds[0]).area = Some(Arc::new(many));
    let path = computer.put(OURS, &area);
    let mut window = computer.open_sized(Some(&path), vec2(1024.0, 700.0));
    window.ctrl(Key::Num3);
    // The one of which all said Red comes first.
    assert_eq!(window.menu_name("Suggestions for"), "Suggestions for: Statement 150");
    window.must_say("3 statements of which teams said Red have no action yet.");
}

#[test]
fn commands_and_documents_speak_of_an_area_plan() {
    let computer = Computer::new();
    let mut window = computer.open_assessment(&planned());
    window.ctrl(Key::F);
    window.must_say("Find in this area plan");
    window.press(Key::Escape);
    window.ctrl(Key::K);
    window.type_keys("review");
    window.must_say("Start a review of this area plan…");
    window.press(Key::Escape);
    window.ctrl(Key::Num4);
    window.must_say("One page for a partnership board:");
    window.must_say("What the teams said of each statement, and every action.");
    window.must_not_say("first votes");
    window.must_not_say("governors");
    window.must_not_say("Your notes are only in the full record");
}
