//! Which checklist a file uses, and whose words it holds: the same on Set up and on
//! Course.

use std::sync::Arc;

use egui::Ui;

use crate::app::widgets::field::choice;
use crate::app::widgets::layout::section;
use crate::app::widgets::text;
use crate::files::checklists::Listed;
use crate::model::Checklist;
use crate::text;

/// The checklists that can be chosen, read when a screen that offers them is entered.
#[derive(Clone, Default)]
pub struct Checklists {
    /// Those that can be used.
    pub listed: Vec<Listed>,
    /// Why some of the user's own cannot be chosen.
    pub faults: Vec<String>,
}

/// Draws which checklist is used, and its source; gives another one that was chosen.
/// `in_use` says why no other can be, where that is so.
pub(super) fn checklist(
    ui: &mut Ui,
    current: &Arc<Checklist>,
    offered: &Checklists,
    in_use: Option<String>,
) -> Option<Arc<Checklist>> {
    let mut chosen = None;
    section(ui, &text!("setup-checklist"), |ui| {
        if let Some(why) = in_use {
            text::body(ui, &current.title);
            text::quiet(ui, &why);
        } else {
            chosen = choose(ui, offered, current);
        }
        let source = &current.source;
        for line in [&source.citation, &source.edition, &source.note] {
            if !line.is_empty() {
                text::quiet(ui, line);
            }
        }
        for fault in &offered.faults {
            text::body(ui, fault);
        }
        text::quiet(ui, &text!("setup-own-checklists"));
    });
    chosen
}

fn choose(ui: &mut Ui, offered: &Checklists, current: &Arc<Checklist>) -> Option<Arc<Checklist>> {
    let mut options: Vec<Arc<Checklist>> =
        offered.listed.iter().map(|listed| listed.checklist.clone()).collect();
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
    let picked = choice(ui, "checklist", &text!("setup-checklist"), &names, chosen, width)?;
    options.get(picked).cloned()
}
