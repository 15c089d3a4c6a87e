//! Several teams seen together: what they said of one checklist, beside each other, what
//! they need in common, and what of it may be shared on. It is about no file: what is seen
//! was read from the teams' own files, and nothing of it is kept.

pub mod courses;
mod filters;
pub(crate) mod left_out;
pub mod map;
pub(crate) mod needed;
mod needs;
mod nothing;
pub(crate) mod sharing;
mod statement;
mod view;

use std::sync::Arc;

use egui::{Key, Ui};

use crate::app::commands::Command;
use crate::app::request::Request;
use crate::app::theme::{GAP, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, scrolling, text};
use crate::model::area::{Area, AreaPicture, Sharing};
use crate::{text, words};
use courses::courses_ui;
use filters::filters;
use left_out::left_out;
use map::{MapView, map_ui, names};
use needed::needed_ui;
use nothing::nothing;
use sharing::sharing;
use statement::statement_ui;
pub use view::{AreaView, ReadArea};

/// As wide as the screen gets, in points: a map has room for many teams.
const WIDTH: f32 = 1600.0;

/// Draws it. Gives what it asks for.
pub fn area_ui(ui: &mut Ui, view: &mut AreaView, arrived: bool) -> Vec<Request> {
    let mut requests = Vec::new();
    let margin = if ui.available_width() > 900.0 { 40 } else { 16 };
    if let Some(read) = view.read.clone() {
        layout::page(ui, "area", margin, |ui| {
            layout::centred(ui, WIDTH, |ui| {
                ui.add_space(GAP + 4.0);
                match (&read.area, view.picture.clone()) {
                    (Some(area), Some(picture)) => {
                        text::title(ui, &text!("teams-title"), TITLE, arrived);
                        teams(ui, view, (&read, area, &picture), &mut requests);
                    }
                    _ => nothing(ui, &read, arrived, &mut requests),
                }
                if let Some(told) = &read.courses {
                    requests.extend(courses_ui(ui, &mut view.shows.cohorts, told));
                    ui.add_space(GAP / 2.0);
                }
                if read.area.is_none() {
                    left_out(ui, view, &read);
                }
                ui.add_space(GAP);
            });
        });
    }
    view.was_typing = ui.ctx().text_edit_focused();
    requests
}

fn teams(
    ui: &mut Ui,
    view: &mut AreaView,
    (read, area, picture): (&ReadArea, &Area, &Arc<AreaPicture>),
    requests: &mut Vec<Request>,
) {
    // Before the menus are drawn: of one that is open Escape is the end, and of no more.
    let escaped =
        !view.was_typing && scrolling::has_keys(ui) && ui.input(|input| input.key_pressed(Key::Escape));
    text::body(ui, &summary(read, area));
    // Where it is said how many they are, and not below all that the teams say.
    left_out(ui, view, read);
    if let Some(told) = &read.courses {
        text::quiet(ui, &text!("teams-courses-too", count = told.courses.cohorts.len()));
    }
    filters(ui, view, read, requests);
    let shown = text!("teams-shown", shown = picture.teams, all = read.teams());
    ui.horizontal_wrapped(|ui| {
        text::announce(ui, &shown);
        // What the teams say is a screen high and more.
        view.needed.came = ui.add(Button::link(text!("teams-to-needed"))).clicked();
        view.came_to_sharing = ui.add(Button::link(text!("teams-to-sharing"))).clicked();
        if ui.add(Button::link(Command::ReadTeams.name_in(None))).clicked() {
            requests.push(Request::Do(Command::ReadTeams));
        }
    });
    let mut goes_back = false;
    layout::card(ui, |ui| {
        let called = names(&view.called, picture);
        let map = MapView { checklist: &area.checklist, picture, called: &called, opens: true };
        let asked = match view.statement(&area.checklist) {
            Some(of) => {
                goes_back = ui.add(Button::link(text!("teams-statement-back"))).clicked() || escaped;
                statement_ui(ui, &map, of, &mut view.list).into_iter().collect()
            }
            None => map_ui(ui, &map, &mut view.map),
        };
        requests.extend(asked);
    });
    if goes_back {
        view.statement = None;
    }
    if let Some(of) = view.map.take_opened().and_then(|position| area.checklist.statements.get(position)) {
        view.statement = Some(of.id.clone());
    }
    if view.statement.is_none() {
        text::quiet(ui, &text!("map-how"));
        if picture.counts_fewer(&area.checklist) {
            text::quiet(ui, &text!("doc-area-marks-other-words"));
        }
    }
    ui.add_space(GAP / 2.0);
    needed_ui(ui, &mut view.needed, &area.checklist, (picture, Sharing::EVERYTHING));
    ui.add_space(GAP / 2.0);
    sharing(ui, view, (read, picture), requests);
    ui.add_space(GAP / 2.0);
}

/// "38 teams of 3 agencies, as their files were on 22 November 2026. 4 files are left out."
fn summary(read: &ReadArea, area: &Area) -> String {
    let (teams, agencies) = (area.teams.len(), read.agencies.len());
    let date = words::date(read.date);
    let said = if agencies == 0 {
        text!("teams-read", teams = teams, date = date)
    } else {
        text!("teams-read-of", teams = teams, agencies = agencies, date = date)
    };
    let left_out = text!("teams-left-out", count = read.left_out.len());
    // Copies and letters are left out as well, and of those nobody is missing.
    [Some(said), Some(left_out), words::area::missing(area.not_seen)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}
