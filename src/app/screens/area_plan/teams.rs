//! Teams: what the teams of the area said, as their files were when they were read; what they
//! need in common; and reading their files again.

use egui::Ui;

use crate::app::commands::Command;
use crate::app::open::pending_teams::PendingTeams;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::area::map::{MapView, map_ui, names};
use crate::app::screens::area::needed::needed_ui;
use crate::app::screens::area_plan::again::again;
use crate::app::screens::area_plan::changed::changed;
use crate::app::screens::area_plan::view::TeamsView;
use crate::app::screens::assessment::locked::locked_line;
use crate::app::screens::assessment::next_round::review_due;
use crate::app::theme::{GAP, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{layout, text};
use crate::text;
use crate::words;

/// As wide as the screen gets, in points: a map has room for many teams.
const WIDTH: f32 = 1600.0;

pub(crate) fn teams_ui(
    ui: &mut Ui,
    page: &mut Page,
    view: &mut TeamsView,
    pending: &mut Option<Box<PendingTeams>>,
) {
    let margin = if ui.available_width() > 900.0 { 40 } else { 16 };
    layout::page(ui, "teams", margin, |ui| {
        layout::centred(ui, WIDTH, |ui| {
            ui.add_space(GAP + 4.0);
            text::title(ui, &text!("kept-teams-title"), TITLE, page.arrived && pending.is_none());
            locked_line(ui, page);
            review_due(ui, page);
            let (open, round) = (page.open, page.open.round());
            let kept = open.assessment().area_round(round);
            if let Some((kept, picture)) = kept.and_then(|kept| Some((kept, kept.area.clone()?))) {
                text::body(ui, &words::area::teams_on(&picture));
                if let Some(files) = words::area::not_seen(&picture) {
                    text::body(ui, &files);
                }
                text::quiet(ui, &words::area::kept(&open.assessment().area_pictures()));
                ui.add_space(4.0);
                if pending.is_some() {
                    again(ui, page, &view.after, pending);
                } else {
                    read_again(ui, page, (kept.id != round.id).then_some(kept.label.as_str()));
                }
                changed(ui, page, view);
                ui.add_space(4.0);
                if !picture.statements.is_empty() {
                    let called = names(&view.called, &picture);
                    let checklist = &open.assessment().checklist;
                    let map = MapView { checklist, picture: &picture, called: &called, opens: false };
                    layout::card(ui, |ui| {
                        for asked in map_ui(ui, &map, &mut view.map) {
                            page.request(asked);
                        }
                    });
                    ui.add_space(GAP / 2.0);
                    let checklist = &open.assessment().checklist;
                    needed_ui(ui, &mut view.needed, checklist, (&picture, picture.kept()));
                }
                next(ui, page);
            }
            ui.add_space(GAP);
        });
    });
}

/// The way to read their files again: in a new round it is what comes first. `earlier`: the
/// label of the round in which they were read last, where that was not this one.
fn read_again(ui: &mut Ui, page: &mut Page, earlier: Option<&str>) {
    if page.round().locked {
        return;
    }
    let words = Command::ReadTeams.name();
    let mut pressed = false;
    if let Some(earlier) = earlier {
        layout::lead_card(ui, |ui| {
            text::label(ui, &text!("kept-teams-earlier", round = earlier));
            text::body(ui, &text!("kept-teams-earlier-how"));
            pressed = ui.add(Button::primary(words)).clicked();
        });
    } else {
        pressed = ui.add(Button::secondary(words)).clicked();
    }
    if pressed {
        page.request(Request::Do(Command::ReadTeams));
    }
}

/// The way on to the plan.
fn next(ui: &mut Ui, page: &mut Page) {
    ui.add_space(GAP / 2.0);
    if ui.add(Button::primary(text!("overview-make-plan")).after(Icon::Next)).clicked() {
        page.request(Request::Do(Command::Go(Screen::Plan)));
    }
}
