//! Help: how Attune is used, in a page, and every key.

use egui::{Grid, RichText, Role, ScrollArea, Ui, vec2};

use crate::app::commands::Command;
use crate::app::commands::environment::CommandEnvironment;
use crate::app::open::FileKind;
use crate::app::theme::{BODY, Palette, SUBTITLE, semibold};
use crate::app::widgets::{layout, text};
use crate::text;

pub fn help_ui(ui: &mut Ui, now: &CommandEnvironment) {
    text::heading(ui, 1, &text!("help-title"), SUBTITLE);
    let height = (ui.ctx().content_rect().height() - 220.0).max(160.0);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for (title, body) in [
            (text!("help-way"), text!("help-way-text")),
            (text!("help-course"), text!("help-course-text")),
            (text!("help-saving"), text!("help-saving-text")),
            (text!("help-words"), text!("help-words-text")),
            (text!("help-privacy"), text!("help-privacy-text")),
        ] {
            text::heading(ui, 2, &title, BODY);
            text::body(ui, &body);
            ui.add_space(8.0);
        }
        text::heading(ui, 2, &text!("help-keys"), BODY);
        text::body(ui, &text!("help-lists"));
        layout::region(ui, Role::List, &text!("help-keys"), |ui| keys(ui, now));
    });
}

/// Whether a command goes to a screen about another kind of file than is open: its
/// keys mean something else here. Before anything is open, an assessment's are shown.
fn is_elsewhere(command: Command, now: &CommandEnvironment) -> bool {
    let here = now.open.unwrap_or(FileKind::Assessment);
    matches!(command, Command::Go(screen) if screen.file_kind().is_some_and(|kind| kind != here))
}

fn keys(ui: &mut Ui, now: &CommandEnvironment) {
    ui.spacing_mut().interact_size.y = 22.0;
    Grid::new("keys").num_columns(2).spacing(vec2(24.0, 6.0)).show(ui, |ui| {
        for command in Command::ALL.into_iter().filter(|command| !is_elsewhere(*command, now)) {
            let keys: Vec<String> =
                command.keys().iter().map(|shortcut| ui.ctx().format_shortcut(shortcut)).collect();
            if keys.is_empty() {
                continue;
            }
            let or = text!("help-or");
            let keys = RichText::new(keys.join(&format!(" {or} "))).family(semibold());
            ui.label(keys.color(Palette::of(ui).ink));
            text::body(ui, &command.name());
            ui.end_row();
        }
    });
}
