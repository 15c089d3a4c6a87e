//! Several teams seen together: the way of an area lead, every filter, what is left out, and
//! what may be shared.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use attune::app::platform::Choose;
use attune::model::{Assessment, Rating, ResponseField, Round};
use egui::{Event, Key, Pos2, Role, vec2};
use jiff::civil::{Date, date};

use crate::support::*;

const AGENCIES: [&str; 3] = ["Early years", "Family hubs", "Health visiting"];
const AGREED: &str = "The 2 teams have agreed to be counted";
const JANUARY: Date = date(2026, 1, 14);
const JUNE: Date = date(2026, 6, 15);

/// The ratings of the team at `number`: what it says of the first statement is said by all of
/// its agency.
fn ratings(number: usize) -> String {
    (0..11).map(|statement| ['R', 'A', 'G'][(number + statement) % 3]).collect()
}

/// A team of which every sixth has a second round, in which all is Green.
pub fn team(number: usize) -> Assessment {
    let mut team = rated(&ratings(number));
    team.id = format!("team-{number}");
    team.team.name = format!("Team {number:02}");
    let setting = if number.is_multiple_of(2) { "Day nursery" } else { "Children’s centre" };
    setting.clone_into(&mut team.team.setting);
    let first = Arc::make_mut(team.rounds.last_mut().unwrap());
    (first.label, first.date) = ("January 2026".to_owned(), JANUARY);
    let statement = team.checklist.statements[0].id.clone();
    respond(&mut team, &statement, ResponseField::Note(format!("What team {number:02} thinks.")));
    if number.is_multiple_of(6) {
        let second = Round::new(format!("r{number}"), "June 2026".to_owned(), JUNE);
        team.rounds.push(Arc::new(second));
        let ids: Vec<String> = team.checklist.statements.iter().map(|of| of.id.clone()).collect();
        for id in ids {
            respond(&mut team, &id, ResponseField::Agreed(Some(Rating::Green)));
        }
    }
    team
}

/// So many teams in a folder, by agency. Gives the folder.
pub fn put_teams(computer: &Computer, teams: usize) -> PathBuf {
    for number in 0..teams {
        computer.put(&format!("Riverside/{}/Team {number:02}.attune", AGENCIES[number % 3]), &team(number));
    }
    computer.path("Riverside")
}

/// Forty files of three agencies, two broken and two copies.
fn forty(computer: &Computer) -> PathBuf {
    let folder = put_teams(computer, 36);
    computer.write("Riverside/Early years/Broken.attune", "Attune(format: 1, document: Assess");
    computer.write("Riverside/Family hubs/Empty.attune", "");
    computer.put("Riverside/Early years/Copy of Team 00.attune", &team(0));
    computer.put("Riverside/Team 01 (2).attune", &team(1));
    folder
}

/// Attune with the teams in a folder side by side.
pub fn seen(computer: &Computer, folder: &Path) -> Window {
    computer.world.answers(folder);
    let mut window = computer.open();
    window.click("See several teams together…");
    assert_eq!(window.heading(), "Several teams together");
    window
}

fn counts(window: &Window) -> Vec<String> {
    window.labels_of(Role::Cell).into_iter().take(3).collect()
}

#[test]
fn an_area_lead_sees_forty_files_together_and_begins_a_plan() {
    let computer = Computer::new();
    let folder = forty(&computer);
    let file = computer.path("Riverside/Family hubs/Team 07.attune");
    let before = std::fs::read(&file).unwrap();
    let mut window = seen(&computer, &folder);
    assert_eq!(computer.world.asked(), [Choose::TeamFolder]);
    assert_eq!(window.status(), "36 teams read, 4 left out.");
    window.must_say("36 teams of 3 agencies, as their files were on 22 November 2026. 4 files are left out");
    window.must_say("36 of 36 teams are shown.");
    // Folded, and each with its reason.
    window.must_not_say("Broken.attune");
    window.click("4 files that are left out");
    for file in ["Broken.attune", "Empty.attune", "Copy of Team 00.attune", "Team 01 (2).attune"] {
        window.must_say(file);
    }
    // Both files by their places within the folder.
    window
        .must_say("Family hubs/Team 01.attune: This is a copy of Team 01 (2).attune, which is seen instead");
    // By keyboard to a note in full.
    let first = window.labels_of(Role::GridCell)[0].clone();
    assert!(first.starts_with("Team 00, Child development: Green"), "{first}");
    window.get(Role::GridCell, &first).focus();
    window.run();
    window.press(Key::ArrowRight);
    assert_eq!(window.focused().1, "Team 01, Child development: Amber. What team 01 thinks.");
    window.press(Key::Enter);
    assert_eq!(window.heading(), "Team 01");
    window.must_say("Family hubs; Children’s centre. January 2026, 14 January 2026");
    window.press(Key::Escape);
    assert_eq!(window.focused().1, "Team 01, Child development: Amber. What team 01 thinks.");
    window.click("Begin an area plan…");
    window.must_say(
        "It holds how many teams said what. Names, notes and who several teams wait for are left out.",
    );
    window.rewrite("What is the area called?", "Riverside");
    window.press(Key::Enter);
    window.press(Key::Enter);
    let plan = computer.wait_for("documents/Riverside plan.attune", Assessment::is_area);
    assert_eq!(plan.team.name, "Riverside");
    let picture = plan.area_picture(plan.current_round().unwrap()).unwrap();
    assert_eq!((picture.teams, picture.named.len()), (36, 0));
    let first = &picture.statements[&plan.checklist.statements[0].id];
    assert_eq!((first.counts.red, first.counts.amber, first.counts.green), (6, 12, 18));
    // The teams' own files are as they were.
    assert_eq!(std::fs::read(&file).unwrap(), before);
    assert_eq!(computer.all_in("Riverside/Family hubs").len(), 13);
}

#[test]
fn every_filter_shows_only_what_it_says() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 36);
    let mut window = seen(&computer, &folder);
    // Of those with a number that three divides, half said Green in June.
    assert_eq!(counts(&window), ["Red: 6 teams", "Amber: 12 teams", "Green: 18 teams"]);
    window.choose("Agency", "Family hubs");
    window.must_say("12 of 36 teams are shown.");
    assert_eq!(counts(&window), ["Red: 0 teams", "Amber: 12 teams", "Green: 0 teams"]);
    window.choose("Setting", "Day nursery");
    window.must_say("6 of 36 teams are shown.");
    window.must_say("6 of 36 teams go into the report and an area plan: only those of Family hubs");
    window.click("Begin an area plan…");
    window.must_say("6 of 36 teams go into it: only those of Family hubs, of the setting Day nursery.");
    window.press(Key::Escape);
    window.choose("Agency", "All agencies");
    window.must_say("18 of 36 teams are shown.");
    window.choose("Setting", "All settings");
    window.choose("Round", "June 2026");
    window.must_say("6 of 36 teams are shown.");
    assert_eq!(counts(&window), ["Red: 0 teams", "Amber: 0 teams", "Green: 6 teams"]);
    window.choose("Round", "Rounds up to a day…");
    window.rewrite("Up to which day?", "1 February 2026");
    window.press(Key::Enter);
    window.must_say("36 of 36 teams are shown.");
    assert_eq!(counts(&window), ["Red: 12 teams", "Amber: 12 teams", "Green: 12 teams"]);
    window.choose("Statement", "1 Child development");
    let items = window.labels_of(Role::ListItem);
    assert_eq!(items[0], "Team 00, Early years: Red. What team 00 thinks.");
    window.choose("Order", "By agency");
    let items = window.labels_of(Role::ListItem);
    assert_eq!(items[1], "Team 03, Early years: Red. What team 03 thinks.");
}

#[test]
fn what_is_needed_is_said_with_the_most_teams_first() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 12);
    let window = seen(&computer, &folder);
    window.must_say("What is needed");
    window.must_say(": 4 of 12 said Red");
    window.must_say("No two plans wait for the same owner.");
}

#[test]
fn an_empty_folder_says_what_to_do_and_escape_leads_home() {
    let computer = Computer::new();
    computer.write("Nothing/Notes.txt", "nothing");
    computer.world.answers(&computer.path("Nothing"));
    let mut window = computer.open();
    window.click("See several teams together…");
    assert_eq!(window.heading(), "No team was found here");
    window.must_say("Choose another folder…");
    window.press(Key::Escape);
    assert!(window.heading().starts_with("How well do we support"));
}

#[test]
fn reading_can_be_stopped_and_nothing_is_shown_then() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 3);
    computer.world.answers(&folder);
    computer.world.holds_work();
    let mut window = computer.open();
    window.click("See several teams together…");
    window.must_say("Reading the teams’ files");
    window.click("Stop reading");
    assert_eq!(window.status(), "Stopped: nothing new was read.");
    computer.world.does_work();
    window.run();
    assert!(window.heading().starts_with("How well do we support"));
}

#[test]
fn few_teams_are_counted_elsewhere_only_where_they_agreed() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 1);
    let mut window = seen(&computer, &folder);
    assert_eq!(window.status(), "One team read, none left out.");
    window.click("Begin an area plan…");
    window.must_say("It holds nothing that the teams said");
    window.press(Key::Escape);
    window.click_on(Role::CheckBox, "This team has agreed to be counted");
    window.click_on(Role::CheckBox, "Names of the teams");
    window.click("Begin an area plan…");
    window.must_say(
        "It holds the names of the teams, what each said and who several teams wait for, without notes.",
    );
}

#[test]
fn that_a_few_teams_have_agreed_is_not_said_of_other_teams() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 6);
    let mut window = seen(&computer, &folder);
    window.choose("Agency", "Family hubs");
    window.must_say("2 of 6 teams are shown.");
    window.click_on(Role::CheckBox, AGREED);
    window.choose("Order", "By agency");
    assert!(window.is_chosen(Role::CheckBox, AGREED), "they are the same teams");
    window.choose("Agency", "Early years");
    window.must_say("2 of 6 teams are shown.");
    assert!(!window.is_chosen(Role::CheckBox, AGREED));
    window.click("Begin an area plan…");
    window.must_say("It holds nothing that the teams said");
}

#[test]
fn a_plan_that_could_not_be_opened_again_is_not_made() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 6);
    let mut window = seen(&computer, &folder);
    window.choose("Agency", "Family hubs");
    window.click_on(Role::CheckBox, AGREED);
    window.click("Begin an area plan…");
    window.rewrite("What is the area called?", &"North ".repeat(100));
    window.rewrite("Where is the plan kept?", "North.attune");
    window.click("Begin the plan");
    window.must_say("The plan could not be opened again, so it was not made.");
    window.must_say("599");
    assert!(!computer.path("documents/North.attune").exists());
    window.rewrite("What is the area called?", "North");
    window.click("Begin the plan");
    let plan = computer.wait_for("documents/North.attune", Assessment::is_area);
    let chosen = plan.rounds[0].area.as_ref().unwrap().chosen.clone().unwrap();
    assert_eq!(chosen.agency.as_deref(), Some("Family hubs"));
}

#[test]
fn a_plan_never_takes_the_place_of_another_file() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 6);
    computer.write("documents/Ours.attune", "somebody else’s");
    let mut window = seen(&computer, &folder);
    window.click("Begin an area plan…");
    window.rewrite("Where is the plan kept?", "Ours.attune");
    window.click("Begin the plan");
    assert_eq!(window.heading(), "Begin an area plan");
    window.must_say("A file with this name already exists");
    assert_eq!(std::fs::read_to_string(computer.path("documents/Ours.attune")).unwrap(), "somebody else’s");
}

#[test]
fn a_folder_dropped_on_home_is_seen_together_and_so_are_several_files() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 6);
    let mut window = computer.open();
    window.drop_files(std::slice::from_ref(&folder));
    assert_eq!(window.heading(), "Several teams together");
    window.press(Key::Escape);
    let files = [folder.join("Early years/Team 00.attune"), folder.join("Early years/Team 03.attune")];
    window.drop_files(&files);
    window.click("See them together");
    assert_eq!(window.status(), "2 teams read, none left out.");
}

#[test]
fn the_map_fits_into_a_small_window() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 36);
    computer.world.answers(&folder);
    for size in [vec2(640.0, 400.0), vec2(1024.0, 700.0), vec2(1920.0, 1080.0)] {
        let mut window = computer.open_sized(None, size);
        window.click("See several teams together…");
        window.must_say("36 of 36 teams are shown.");
        window.harness.step();
        assert!(!window.labels_of(Role::GridCell).is_empty());
    }
}

#[test]
fn a_file_that_is_open_is_saved_before_the_teams_are_shown() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 6);
    computer.world.answers(&folder);
    let mut window = computer.open_assessment(&rated("RAG"));
    window.go("1 Set up");
    window.rewrite("Team", "Oak Room");
    window.ctrl(Key::K);
    window.type_text("several teams");
    window.press(Key::Enter);
    assert_eq!(window.heading(), "Several teams together");
    computer.wait_for("documents/Ours.attune", |saved| saved.team.name == "Oak Room");
}

#[test]
fn the_report_holds_what_may_be_shared_and_nothing_else() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 6);
    let mut window = seen(&computer, &folder);
    window.click("Make the report");
    assert_eq!(window.step(), "2 Report");
    window.must_say("Page 1 of ");
    window.choose("Format", "Text");
    window.ctrl(Key::Enter);
    window.must_say("Saved");
    let told = std::fs::read_to_string(window.value("Where to")).unwrap();
    assert!(told.contains("6 teams") && !told.contains("Team 03"), "{told}");
}

#[test]
fn a_press_on_a_statement_shows_it_by_itself_and_escape_leads_back_and_no_farther() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 6);
    let mut window = seen(&computer, &folder);
    let second = (Role::Heading, "2 Children with SEND");
    window.click_on(Role::RowHeader, second.1);
    assert!(window.has(second.0, second.1));
    window.click("Back to all statements");
    assert!(!window.has(second.0, second.1));
    window.click_on(Role::RowHeader, second.1);
    // What lies over it is closed first.
    let menu = window.menu_name("Agency");
    window.click_on(Role::ComboBox, &menu);
    window.press(Key::Escape);
    assert!(window.has(second.0, second.1), "a menu was open");
    let row = window.labels_of(Role::ListItem).into_iter().find(|of| of.starts_with("Team 0")).unwrap();
    window.click_on(Role::ListItem, &row);
    assert!(window.heading().starts_with("Team 0"), "its note: {}", window.heading());
    window.press(Key::Escape);
    assert!(window.has(second.0, second.1), "a note was open");
    for _ in 0..3 {
        window.press(Key::Escape);
        assert!(!window.has(second.0, second.1) && window.heading() == "Several teams together");
    }
}

#[test]
fn a_team_that_was_asked_in_other_words_is_not_said_to_have_rated_these() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 6);
    let mut older = team(0);
    let checklist = Arc::make_mut(&mut older.checklist);
    checklist.version = 0;
    "Know how children develop.".clone_into(&mut checklist.statements[0].text);
    computer.put("Riverside/Early years/Team 00.attune", &older);
    let mut window = seen(&computer, &folder);
    let first = "Team 00, Child development: Asked in other words";
    assert_eq!(window.labels_of(Role::GridCell)[0], first);
    window.get(Role::GridCell, first).focus();
    window.run();
    window.press(Key::Enter);
    window.must_say("This team’s checklist has this statement in other words, or not at all.");
    window.must_not_say("Why team 00");
    window.press(Key::Escape);
    window.choose("Statement", "1 Child development");
    window.must_say("Team 00, Early years: Asked in other words");
}

#[test]
fn what_the_pointer_rests_on_is_told_until_somebody_goes_on_by_the_keys() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 6);
    let mut window = seen(&computer, &folder);
    let cell = window.labels_of(Role::GridCell)[0].clone();
    let place = window.get(Role::GridCell, &cell).rect().center();
    let point = |window: &mut Window, at: Pos2| {
        window.harness.event(Event::PointerMoved(at));
        for _ in 0..60 {
            window.harness.step();
        }
    };
    let is_told = |window: &Window| window.labels_of(Role::Label).contains(&cell);
    point(&mut window, place);
    assert!(is_told(&window));
    window.press(Key::Tab);
    assert!(!is_told(&window), "it lies over what the keys lead to");
    point(&mut window, place + vec2(1.0, 0.0));
    assert!(is_told(&window));
}

#[test]
fn what_is_needed_and_what_may_be_shared_are_a_press_away() {
    let computer = Computer::new();
    let folder = put_teams(&computer, 36);
    let mut window = seen(&computer, &folder);
    window.click("Down to what is needed");
    assert_eq!(window.focused(), (Role::Heading, "What is needed".to_owned()));
    let top = window.get(Role::Heading, "What is needed").rect().top();
    assert!((40.0..200.0).contains(&top), "{top}");
    window.click("Down to the report and the plan");
    assert_eq!(window.focused(), (Role::Heading, "What may be shared".to_owned()));
    window.press(Key::Tab);
    assert_eq!(window.focused().1, "Names of the teams");
    // In the map these keys lead along the teams.
    let (first, last) = ("Team 00, Child development", "Team 35, Child development");
    let cell = window.labels_of(Role::GridCell)[0].clone();
    window.get(Role::GridCell, &cell).focus();
    for (key, to) in [(Key::End, last), (Key::Home, first)] {
        window.press(key);
        assert!(window.focused().1.starts_with(to), "{:?}", window.focused());
    }
}
