//! Teams: what the teams of the area said, as their files were when they were read.

use egui::{Id, Role, Ui};

use crate::app::page::Page;
use crate::app::screens::area_plan::view::TeamsView;
use crate::app::screens::assessment::locked::locked_line;
use crate::app::theme::{BODY, GAP, TITLE};
use crate::app::widgets::counts::rating_counts;
use crate::app::widgets::sight::Sight;
use crate::app::widgets::{layout, text};
use crate::model::Statement;
use crate::model::area::AreaPicture;
use crate::text;
use crate::words;

pub(crate) fn teams_ui(ui: &mut Ui, page: &mut Page, view: &mut TeamsView) {
    let margin = if ui.available_width() > 900.0 { 40 } else { 16 };
    layout::page(ui, "teams", margin, |ui| {
        layout::centred(ui, 1200.0, |ui| {
            ui.add_space(GAP + 4.0);
            text::title(ui, &text!("kept-teams-title"), TITLE, page.arrived);
            locked_line(ui, page);
            let (open, round) = (page.open, page.open.round());
            if let Some(picture) = open.assessment().area_picture(round) {
                text::body(ui, &words::area::teams_on(picture));
                text::quiet(ui, &words::area::kept(picture));
                ui.add_space(4.0);
                statements(ui, page, view, picture);
            }
            ui.add_space(GAP);
        });
    });
}

/// What was said of each statement.
fn statements(ui: &mut Ui, page: &Page, view: &mut TeamsView, picture: &AreaPicture) {
    let checklist = &page.open.assessment().checklist;
    if picture.statements.is_empty() {
        return;
    }
    let wanted = view.wanted.take();
    layout::card(ui, |ui| {
        layout::region(ui, Role::List, &text!("kept-teams-statements"), |ui| {
            let mut sight = Sight::of(ui);
            for (position, statement) in checklist.statements.iter().enumerate() {
                if wanted == Some(position) {
                    sight.catch_up(ui);
                    ui.scroll_to_cursor(None);
                }
                let id = Id::unique(("teams-statement", position));
                view.rows.row(ui, &mut sight, id, |ui| row(ui, statement, picture));
            }
            sight.catch_up(ui);
        });
    });
}

fn row(ui: &mut Ui, statement: &Statement, picture: &AreaPicture) {
    let title = statement.short_title();
    layout::region(ui, Role::ListItem, title, |ui| {
        layout::line(ui, |ui| {
            let of = picture.statements.get(&statement.id);
            rating_counts(ui, of.map(|of| of.counts).unwrap_or_default());
            text::heading(ui, 2, title, BODY);
        });
    });
}
