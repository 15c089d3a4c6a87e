//! Which checklist, and whose words it holds.

use std::sync::Arc;

use eframe::egui::Ui;

use super::super::Page;
use super::{SetUpView, section};
use crate::app::widgets::field::choice;
use crate::app::widgets::text;
use crate::model::{Checklist, Edit};
use crate::text;

/// Draws which checklist is used, and its source.
pub(super) fn checklist(ui: &mut Ui, page: &mut Page, view: &SetUpView) {
    let current = page.editor.assessment().checklist.clone();
    section(ui, &text!("setup-checklist"), |ui| {
        if page.editor.assessment().is_checklist_in_use() {
            text::body(ui, &current.title);
            text::quiet(ui, &text!("setup-checklist-in-use"));
        } else {
            choose(ui, page, view, &current);
        }
        let source = &current.source;
        for line in [&source.citation, &source.edition, &source.note] {
            if !line.is_empty() {
                text::quiet(ui, line);
            }
        }
        for fault in &view.faults {
            text::body(ui, fault);
        }
        text::quiet(ui, &text!("setup-own-checklists"));
    });
}

fn choose(ui: &mut Ui, page: &mut Page, view: &SetUpView, current: &Arc<Checklist>) {
    let mut options: Vec<Arc<Checklist>> =
        view.checklists.iter().map(|listed| listed.checklist.clone()).collect();
    if !options.contains(current) {
        options.insert(0, current.clone());
    }
    let chosen = options.iter().position(|option| option == current).unwrap_or(0);
    let names: Vec<String> = options
        .iter()
        .map(|option| {
            text!("setup-checklist-option", title = option.title.as_str(), count = option.statements.len())
        })
        .collect();
    let width = ui.available_width().min(560.0);
    let picked = choice(ui, "checklist", &text!("setup-checklist"), &names, chosen, width);
    if let Some(checklist) = picked.and_then(|position| options.get(position)) {
        page.edit(Edit::Checklist(checklist.clone()));
    }
}
