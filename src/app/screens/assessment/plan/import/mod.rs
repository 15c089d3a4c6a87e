//! A plan from elsewhere, as it is understood, before any of it is added.

mod questions;
mod rows;

use egui::{Role, ScrollArea, Ui, vec2};

use crate::app::open::pending_actions::PendingActions;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::theme::{GAP, SUBTITLE, TITLE, semibold};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::text;
use questions::questions_ui;
use rows::rows_ui;

/// Draws what waits to be added to the plan; none any more once it was cancelled.
pub(crate) fn actions_import_ui(ui: &mut Ui, page: &mut Page, waiting: &mut Option<Box<PendingActions>>) {
    let Some(pending) = waiting else { return };
    pending.refresh(page.open.assessment());
    let margin = if ui.available_width() > 900.0 { 40 } else { 16 };
    let cancelled = layout::page(ui, "actions-import", margin, |ui| {
        layout::centred(ui, 1200.0, |ui| {
            ui.add_space(GAP + 4.0);
            text::title(ui, &text!("actions-title", file = pending.file.as_str()), TITLE, page.arrived);
            let (how, rows) = (pending.reading.table().how.as_str(), pending.reading.table().rows.len());
            text::body(ui, &text!("actions-file", how = how, rows = rows));
            text::quiet(ui, &text!("actions-roles"));
            ui.add_space(4.0);
            let cancelled = ways_on(ui, page, pending);
            ui.add_space(4.0);
            questions_ui(ui, page, pending);
            rows_ui(ui, page, pending);
            ui.add_space(4.0);
            faults(ui, pending);
            ui.add_space(GAP);
            cancelled
        })
    });
    if cancelled {
        *waiting = None;
    }
}

/// The one thing to do next, what it would do, and the way out.
fn ways_on(ui: &mut Ui, page: &mut Page, pending: &PendingActions) -> bool {
    let missing = pending.missing();
    let mut cancelled = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
        let words = text!("actions-add", count = pending.coming);
        if ui.add(Button::primary(words).enabled(missing.is_none())).clicked() {
            page.request(Request::AddPendingActions);
        }
        cancelled = ui.add(Button::link(text!("cancel"))).clicked();
    });
    match missing {
        Some(why) => _ = text::alert(ui, &why),
        None => _ = text::announce(ui, &pending.promise()),
    }
    cancelled
}

/// Every row that is no action, with its place.
fn faults(ui: &mut Ui, pending: &PendingActions) {
    let faults = &pending.reading.faults;
    if faults.is_empty() {
        return;
    }
    let table = pending.reading.table();
    let title = text!("actions-faults", count = faults.len());
    layout::card(ui, |ui| {
        ui.horizontal(|ui| {
            text::heading(ui, 2, &title, SUBTITLE);
            if ui.add(Button::link(text!("import-copy-list"))).clicked() {
                let lines = faults.iter().map(|fault| format!("{}: {}", table.place(fault), fault.what));
                ui.ctx().copy_text(lines.collect::<Vec<_>>().join("\n"));
            }
        });
        let area = ScrollArea::vertical().id_salt("faults").max_height(260.0).auto_shrink([false, true]);
        area.show(ui, |ui| {
            layout::region(ui, Role::List, &title, |ui| {
                for fault in faults {
                    let place = table.place(fault);
                    layout::region(ui, Role::ListItem, &place, |ui| {
                        text::one_line(ui, &place, semibold());
                        text::body(ui, &fault.what);
                    });
                }
            });
        });
    });
}
