//! What could not be read, and the codes that look like another.

use eframe::egui::{Role, ScrollArea, Ui};

use crate::app::theme::{SUBTITLE, semibold};
use crate::app::widgets::{layout, text};
use crate::files::import::survey::interpret::Interpretation;
use crate::files::import::survey::table::{Fault, Table};
use crate::text;

/// A wrong column can spoil every row; nobody reads more than this.
const LISTED: usize = 200;

/// Draws what could not be read, and the codes that look like another.
pub fn faults_ui(ui: &mut Ui, table: &Table, interpretation: &Interpretation) {
    let (faults, alike) = (&interpretation.faults, &interpretation.alike);
    let height = if faults.is_empty() || alike.is_empty() { 320.0 } else { 190.0 };
    list(ui, table, "faults", &text!("import-faults", count = faults.len()), faults, height);
    if !alike.is_empty() {
        ui.add_space(4.0);
        list(ui, table, "alike", &text!("import-alike", count = alike.len()), alike, 120.0);
    }
}

fn list(ui: &mut Ui, table: &Table, id: &str, title: &str, faults: &[Fault], height: f32) {
    layout::card(ui, |ui| {
        text::heading(ui, 2, title, SUBTITLE);
        if faults.is_empty() {
            text::quiet(ui, &text!("import-no-faults"));
            return;
        }
        let area = ScrollArea::vertical().id_salt(id).max_height(height).min_scrolled_height(height);
        area.auto_shrink([false, true]).show(ui, |ui| {
            layout::region(ui, Role::List, title, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for fault in faults.iter().take(LISTED) {
                    let place = table.place(fault);
                    layout::region(ui, Role::ListItem, &place, |ui| {
                        text::one_line(ui, &place, semibold());
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
