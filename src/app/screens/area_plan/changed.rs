//! What changed between the last two times that the teams' files were read: how many teams said
//! what of a statement then, and how many now. No team is held against what it said before.

use egui::{Id, Role, Ui};

use crate::app::page::Page;
use crate::app::screens::area_plan::view::TeamsView;
use crate::app::theme::SUBTITLE;
use crate::app::widgets::counts::rating_counts;
use crate::app::widgets::sight::Sight;
use crate::app::widgets::{layout, table, text};
use crate::model::area::{AreaPicture, RatingCounts};
use crate::model::{Checklist, Statement};
use crate::text;
use crate::words;

/// A statement of which teams say something else now.
struct Moved<'a> {
    position: usize,
    statement: &'a Statement,
    then: RatingCounts,
    now: RatingCounts,
}

impl Moved<'_> {
    fn title(&self) -> String {
        text!("changed-title", number = self.position + 1, title = self.statement.short_title())
    }
}

fn moved<'a>(checklist: &'a Checklist, then: &AreaPicture, now: &AreaPicture) -> Vec<Moved<'a>> {
    let all = checklist.statements.iter().enumerate().filter_map(|(position, statement)| {
        let [then, now] = [then, now].map(|of| Some(of.statements.get(&statement.id)?.counts));
        Some(Moved { position, statement, then: then?, now: now? })
    });
    all.filter(|of| of.then != of.now).collect()
}

/// Draws it, where they were read in an earlier round as well.
pub(super) fn changed(ui: &mut Ui, page: &Page, view: &mut TeamsView) {
    let (assessment, round) = (page.open.assessment(), page.open.round());
    let Some(now) = round.area.as_deref() else { return };
    let Some((before, then)) = assessment.area_before(round) else { return };
    let label = before.label.as_str();
    layout::card(ui, |ui| {
        text::heading(ui, 2, &text!("kept-teams-since", round = label), SUBTITLE);
        text::body(ui, &text!("kept-teams-then-now", then = then.teams, now = now.teams));
        if then.statements.is_empty() || now.statements.is_empty() {
            text::quiet(ui, &text!("kept-teams-not-compared"));
            return;
        }
        let moved = moved(&assessment.checklist, then, now);
        if moved.is_empty() {
            text::quiet(ui, &text!("kept-teams-none-changed"));
            return;
        }
        let columns = [text!("our-workforce"), label.to_owned(), round.label.clone()];
        table::table(ui, &text!("kept-teams-since", round = label), (moved.len(), 3), |ui| {
            rows(ui, view, &columns, &moved);
        });
        let same = assessment.checklist.statements.len() - moved.len();
        text::quiet(ui, &text!("kept-teams-same-counts", count = same));
    });
}

fn rows(ui: &mut Ui, view: &mut TeamsView, columns: &[String; 3], moved: &[Moved]) {
    let [_, then, now] = columns;
    let room = ui.available_width();
    // One below the other where there is little room.
    let counts = 220.0_f32.min(room / 3.0);
    let widths = [room - 2.0 * counts, counts, counts];
    table::heading_row(ui, |ui| {
        layout::columns(ui, &widths, |column, ui| {
            let Some(words) = columns.get(column) else { return };
            table::cell(ui, Role::ColumnHeader, column, || words.clone(), |ui| text::quiet(ui, words));
        });
    });
    layout::hairline(ui);
    let mut sight = Sight::of(ui);
    for (place, of) in moved.iter().enumerate() {
        let id = Id::unique(("teams-changed", of.position));
        view.changed.row(ui, &mut sight, id, |ui| {
            let [before, after] = [of.then, of.now].map(words::area::counts);
            let sentence = || {
                let title = of.title();
                text!("kept-teams-changed", statement = title, then = before.clone(), now = after.clone())
            };
            table::row(ui, (place, moved.len()), sentence, |ui| {
                layout::columns(ui, &widths, |column, ui| {
                    ui.set_min_height(34.0);
                    match column {
                        0 => table::cell(
                            ui,
                            Role::RowHeader,
                            0,
                            || of.title(),
                            |ui| text::body(ui, &of.title()),
                        ),
                        1 => counted(ui, 1, then, of.then),
                        _ => counted(ui, 2, now, of.now),
                    };
                });
            });
            layout::hairline(ui);
        });
    }
    sight.catch_up(ui);
}

fn counted(ui: &mut Ui, column: usize, heading: &str, counts: RatingCounts) -> egui::Response {
    let name = || table::called(heading, &words::area::counts(counts));
    table::cell(ui, Role::Cell, column, name, |ui| rating_counts(ui, counts))
}
