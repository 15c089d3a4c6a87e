//! What the teams say by now, before it is kept: who they are, what is left out, and what of
//! it the plan may keep.

use std::sync::Arc;

use egui::{Role, Ui};

use crate::app::open::once::Shared;
use crate::app::open::pending_teams::PendingTeams;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::area::left_out::left_out_list;
use crate::app::screens::area::sharing::switches;
use crate::app::screens::area_plan::view::After;
use crate::app::theme::GAP;
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::text;
use crate::words;

/// Draws it; nothing waits any more once it was cancelled.
pub(super) fn again(ui: &mut Ui, page: &mut Page, after: &After, waiting: &mut Option<Box<PendingTeams>>) {
    let Some(pending) = waiting else { return };
    let title = text!("kept-teams-again-title");
    let cancelled = layout::lead_card(ui, |ui| {
        layout::region(ui, Role::Group, &title, |ui| {
            text::question(ui, &title, page.arrived);
            text::body(ui, &read(pending));
            let PendingTeams { left_out, shows_left_out: (shown, rows), chosen, .. } = &mut **pending;
            left_out_list(ui, Some(shown), rows, (left_out, chosen));
            ui.add_space(4.0);
            text::label(ui, &text!("kept-teams-keep-what"));
            switches(ui, &mut pending.sharing, &pending.picture);
            let of = (Shared(Arc::clone(&pending.picture)), pending.sharing, page.open.file.revision());
            let after = after.get(of, |_| pending.after(page.open.assessment()));
            text::announce(ui, &after.0);
            if after.1 {
                text::announce(ui, &text!("kept-teams-takes-out"));
            }
            ui.add_space(GAP / 2.0);
            let mut cancelled = false;
            layout::line(ui, |ui| {
                if ui.add(Button::primary(text!("kept-teams-keep"))).clicked() {
                    page.request(Request::KeepTeams);
                }
                cancelled = ui.add(Button::link(text!("kept-teams-discard"))).clicked();
            });
            cancelled
        })
    });
    ui.add_space(4.0);
    if cancelled {
        *waiting = None;
    }
}

/// "38 teams of 3 agencies, as their files are on 22 November 2026."
fn read(pending: &PendingTeams) -> String {
    let (teams, date) = (pending.picture.teams, words::date(pending.picture.date));
    let read = match pending.agencies {
        0 => text!("kept-teams-read", teams = teams, date = date),
        agencies => text!("kept-teams-read-of", teams = teams, agencies = agencies, date = date),
    };
    match pending.picture.chosen.as_ref().map(words::area::only) {
        Some(which) if !which.is_empty() => [read, text!("kept-teams-only", which = which)].join(" "),
        Some(_) | None => read,
    }
}
