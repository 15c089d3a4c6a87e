//! What will not be imported, the codes that look like another, and what to check.

use egui::{Role, ScrollArea, Ui};

use crate::app::open::pending_import::PendingImport;
use crate::app::theme::{SUBTITLE, semibold};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::files::import::survey::summary::LeftOut;
use crate::text;

/// A wrong column can spoil every row; the rest can be copied.
const LISTED: usize = 200;

/// Draws what will not be imported, the codes that look like another, and what to check.
pub fn faults_ui(ui: &mut Ui, pending: &PendingImport) {
    let (alike, doubts) = (&pending.alike, &pending.doubts);
    let alone = pending.left_out.is_empty() || alike.is_empty() && doubts.is_empty();
    let height = if alone { 320.0 } else { 190.0 };
    let faults = &pending.left_out;
    list(ui, "faults", &text!("import-faults", count = faults.len()), faults, height);
    let others = [("alike", text!("import-alike", count = alike.len()), alike)];
    let others = others.into_iter().chain([("doubts", text!("import-doubts", count = doubts.len()), doubts)]);
    for (id, title, faults) in others.filter(|(_, _, faults)| !faults.is_empty()) {
        ui.add_space(4.0);
        list(ui, id, &title, faults, 120.0);
    }
}

fn list(ui: &mut Ui, id: &str, title: &str, faults: &[LeftOut], height: f32) {
    layout::card(ui, |ui| {
        ui.horizontal(|ui| {
            text::heading(ui, 2, title, SUBTITLE);
            if !faults.is_empty() && ui.add(Button::link(text!("import-copy-list"))).clicked() {
                let lines = faults.iter().map(|fault| format!("{}: {}", fault.place, fault.what));
                ui.ctx().copy_text(lines.collect::<Vec<_>>().join("\n"));
            }
        });
        if faults.is_empty() {
            text::quiet(ui, &text!("import-no-faults"));
            return;
        }
        let area = ScrollArea::vertical().id_salt(id).max_height(height).min_scrolled_height(height);
        area.auto_shrink([false, true]).show(ui, |ui| {
            layout::region(ui, Role::List, title, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for fault in faults.iter().take(LISTED) {
                    layout::region(ui, Role::ListItem, &fault.place, |ui| {
                        text::one_line(ui, &fault.place, semibold());
                        text::body(ui, &fault.what);
                    });
                    ui.add_space(6.0);
                }
            });
            if faults.len() > LISTED {
                text::quiet(ui, &text!("import-faults-more", count = faults.len() - LISTED));
            }
        });
    });
}
