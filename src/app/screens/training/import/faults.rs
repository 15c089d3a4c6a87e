//! What will not be imported, the codes that look like another, and what to check.

use egui::{Role, ScrollArea, Ui};

use crate::app::open::pending_import::PendingImport;
use crate::app::screens::training::import::pages::Pages;
use crate::app::theme::{SUBTITLE, semibold};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::files::import::survey::summary::LeftOut;
use crate::text;

/// So many are shown at once: a wrong column can spoil every row.
const LISTED: usize = 200;

/// Which part of each list is shown.
#[derive(Default)]
pub(super) struct FaultPages {
    faults: Pages,
    alike: Pages,
    doubts: Pages,
}

/// Draws what will not be imported, the codes that look like another, and what to check.
pub(super) fn faults_ui(ui: &mut Ui, pending: &PendingImport, pages: &mut FaultPages) {
    let (alike, doubts) = (&pending.alike, &pending.doubts);
    let alone = pending.left_out.is_empty() || alike.is_empty() && doubts.is_empty();
    let height = if alone { 320.0 } else { 190.0 };
    let faults = &pending.left_out;
    let title = text!("import-faults", count = faults.len());
    list(ui, &title, faults, height, &mut pages.faults);
    let others = [
        (text!("import-alike", count = alike.len()), alike, &mut pages.alike),
        (text!("import-doubts", count = doubts.len()), doubts, &mut pages.doubts),
    ];
    for (title, faults, pages) in others.into_iter().filter(|(_, faults, _)| !faults.is_empty()) {
        ui.add_space(4.0);
        list(ui, &title, faults, 120.0, pages);
    }
}

fn list(ui: &mut Ui, title: &str, faults: &[LeftOut], height: f32, pages: &mut Pages) {
    layout::card(ui, |ui| {
        ui.horizontal(|ui| {
            text::heading(ui, 2, title, SUBTITLE);
            if !faults.is_empty() && ui.add(Button::link(text!("import-copy-list"))).clicked() {
                let lines = faults.iter().map(|fault| format!("{}: {}", fault.place, fault.what));
                ui.ctx().copy_text(lines.collect::<Vec<_>>().join("\n"));
            }
        });
        // The title says it.
        if faults.is_empty() {
            return;
        }
        let area = ScrollArea::vertical()
            .id_salt((title, pages.number()))
            .max_height(height)
            .min_scrolled_height(height);
        area.auto_shrink([false, true]).show(ui, |ui| {
            layout::region(ui, Role::List, title, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for fault in pages.of(faults, LISTED) {
                    layout::region(ui, Role::ListItem, &fault.place, |ui| {
                        text::one_line(ui, &fault.place, semibold());
                        text::body(ui, &fault.what);
                    });
                    ui.add_space(6.0);
                }
            });
        });
        pages.ui(ui, faults.len(), LISTED, title);
    });
}
