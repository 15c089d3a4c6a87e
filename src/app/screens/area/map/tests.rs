//! The map as a screen reader knows it, drawn without a window.

use egui::{Key, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use jiff::civil::date;

use super::{MapState, MapView, map_ui};
use crate::app::request::Request;
use crate::app::theme;
use crate::files::checklists;
use crate::model::area::{AreaPicture, PicturedStatement, PicturedTeam, RatingCounts};
use crate::model::{Checklist, Rating};
use crate::words;

struct Map {
    checklist: Checklist,
    picture: AreaPicture,
    state: MapState,
    asked: Vec<Request>,
}

/// So many teams, of which each has said everything, and written a note on the first statement.
fn map(teams: usize) -> Harness<'static, Map> {
    let checklist = checklists::standard().as_ref().clone();
    let team = |number: usize| PicturedTeam {
        name: format!("Team {number:05}"),
        round: "January 2026".into(),
        date: date(2026, 1, 14),
        ratings: checklist
            .statements
            .iter()
            .enumerate()
            .map(|(at, statement)| (statement.id.clone(), Rating::ALL[(at + number) % 3]))
            .collect(),
        notes: [(checklist.statements[0].id.clone(), format!("Note {number}."))].into(),
        ..PicturedTeam::default()
    };
    let named: Vec<PicturedTeam> = (1..=teams).map(team).collect();
    let counted = |id: &String| {
        let counts = RatingCounts::of(named.iter().map(|team| team.ratings.get(id).copied()));
        PicturedStatement { counts, ..PicturedStatement::default() }
    };
    let ids = checklist.statements.iter().map(|statement| statement.id.clone());
    let statements = ids.map(|id| (id.clone(), counted(&id))).collect();
    let date = date(2026, 11, 22);
    let picture = AreaPicture { date, teams: 4, named, statements, ..AreaPicture::default() };
    let map = Map { checklist, picture, state: MapState::default(), asked: Vec::new() };
    Harness::builder().with_size(vec2(1200.0, 760.0)).with_context_setup(theme::install).build_ui_state(
        |ui, map: &mut Map| {
            let called = words::area::team_names(&map.picture.named);
            let view =
                MapView { checklist: &map.checklist, picture: &map.picture, called: &called, opens: true };
            let asked = map_ui(ui, &view, &mut map.state);
            map.asked.extend(asked);
        },
        map,
    )
}

fn names(map: &Harness<Map>, role: Role) -> Vec<String> {
    let nodes = map.root().children_recursive().map(|node| node.accesskit_node());
    nodes.filter(|node| node.role() == role).filter_map(|node| node.label()).collect()
}

fn press(map: &mut Harness<Map>, key: Key) {
    map.key_press(key);
    map.run();
}

fn focused(map: &Harness<Map>) -> String {
    let focused = map.root().children_recursive().find(Node::is_focused);
    focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn every_cell_says_whose_rating_of_what_it_is_and_why() {
    let map = map(4);
    let cells = names(&map, Role::GridCell);
    assert_eq!(cells.len(), 4 * 11);
    let title = map.state().checklist.statements[0].short_title().to_owned();
    assert_eq!(cells[0], format!("Team 00001, {title}: Amber. Note 1."));
    assert_eq!(names(&map, Role::RowHeader).len(), 11);
    let heads = names(&map, Role::ColumnHeader);
    assert_eq!(heads[..4], ["Our workforce…", "Red", "Amber", "Green"]);
    assert_eq!(heads[4], "Team 00001. January 2026, 14 January 2026");
    assert!(names(&map, Role::Cell).contains(&"Red: one team".to_owned()));
}

#[test]
fn teams_of_one_name_are_told_apart_in_their_headings_cells_and_notes() {
    let mut map = map(3);
    for (team, agency) in map.state_mut().picture.named.iter_mut().zip(["North", "", ""]) {
        (team.name, team.agency) = ("Acorn".into(), agency.into());
    }
    map.run();
    let heads = names(&map, Role::ColumnHeader);
    let begins = |name: &String, with: &str| name.starts_with(with);
    let called = ["Acorn, North", "Acorn (2)", "Acorn (3)"];
    for (head, called) in heads[4..].iter().zip(called) {
        assert!(begins(head, &format!("{called}. ")), "{head}");
    }
    for (cell, called) in names(&map, Role::GridCell).iter().zip(called) {
        assert!(begins(cell, &format!("{called}, ")), "{cell}");
    }
    press(&mut map, Key::Tab);
    press(&mut map, Key::ArrowRight);
    press(&mut map, Key::Enter);
    let asked = map.state().asked.last().cloned();
    let Some(Request::ShowNote(note)) = asked else { panic!("{asked:?}") };
    assert_eq!(note.team, "Acorn (2)");
}

#[test]
fn the_arrows_go_from_cell_to_cell_and_enter_opens_the_note_in_full() {
    let mut map = map(4);
    press(&mut map, Key::Tab);
    assert!(focused(&map).starts_with("Team 00001, "), "{}", focused(&map));
    press(&mut map, Key::ArrowRight);
    press(&mut map, Key::ArrowRight);
    assert!(focused(&map).ends_with("Note 3."), "{}", focused(&map));
    press(&mut map, Key::Enter);
    let asked = map.state().asked.last().cloned();
    let Some(Request::ShowNote(note)) = asked else { panic!("{asked:?}") };
    assert_eq!((note.team.as_str(), note.note.as_str()), ("Team 00003", "Note 3."));
    press(&mut map, Key::ArrowDown);
    // Its theme has this one next, which is published later.
    let second = map.state().checklist.statements[1].short_title().to_owned();
    assert!(focused(&map).starts_with(&format!("Team 00003, {second}: ")), "{}", focused(&map));
    press(&mut map, Key::End);
    assert!(focused(&map).starts_with("Team 00004, "));
}

#[test]
fn of_ten_thousand_teams_only_those_in_sight_are_laid_out() {
    let mut map = map(10_000);
    press(&mut map, Key::Tab);
    let cells = names(&map, Role::GridCell).len();
    assert!(cells < 20 * 11, "{cells} cells");
    press(&mut map, Key::End);
    assert!(focused(&map).starts_with("Team 10000, "), "{}", focused(&map));
    let cells = names(&map, Role::GridCell);
    assert!(cells.len() < 20 * 11 && cells.iter().any(|cell| cell.starts_with("Team 09995, ")), "{cells:?}");
    // The statements stay beside them.
    assert_eq!(names(&map, Role::RowHeader).len(), 11);
}

#[test]
fn without_names_there_are_only_counts() {
    let mut map = map(4);
    map.state_mut().picture.named.clear();
    map.run();
    assert!(names(&map, Role::GridCell).is_empty());
    assert_eq!(names(&map, Role::RowHeader).len(), 11);
    assert!(names(&map, Role::Cell).contains(&"Amber: 2 teams".to_owned()));
    assert!(map.query_by_label_contains("Team 0").is_none());
}
