//! The keys: those of the screen that asked, and all.

use egui::{Grid, RichText, Role, Ui, vec2};

use crate::app::commands::Command;
use crate::app::commands::environment::CommandEnvironment;
use crate::app::open::FileKind;
use crate::app::screen::Screen;
use crate::app::theme::{BODY, Palette, semibold};
use crate::app::widgets::{layout, text};
use crate::text;

/// The keys of the screen that asked; nothing where it has none of its own.
pub(super) fn of_here(ui: &mut Ui, now: &CommandEnvironment) {
    let here: Vec<Command> = Command::ALL.into_iter().filter(|command| is_of_here(*command, now)).collect();
    if !here.is_empty() {
        layout::region(ui, Role::List, &text!("help-here-keys"), |ui| keys(ui, now, "keys-here", &here));
    }
}

/// All keys, with what is true of each list and field.
pub(super) fn all(ui: &mut Ui, now: &CommandEnvironment) {
    text::heading(ui, 2, &text!("help-keys"), BODY);
    text::body(ui, &text!("help-lists"));
    if now.open == Some(FileKind::Assessment) {
        text::body(ui, &text!("help-fields", next = Command::NextStatement.key_in_field()));
    }
    let all: Vec<Command> = Command::ALL.into_iter().filter(|command| !is_elsewhere(*command, now)).collect();
    layout::region(ui, Role::List, &text!("help-keys"), |ui| keys(ui, now, "keys", &all));
}

/// Whether a command goes to a screen about another kind of file than is open: its
/// keys mean something else here. Before anything is open, an assessment's are shown.
fn is_elsewhere(command: Command, now: &CommandEnvironment) -> bool {
    let here = now.open.unwrap_or(FileKind::Assessment);
    let is_of_others = |kinds: &[FileKind]| !kinds.is_empty() && !kinds.contains(&here);
    let is_unread = |screen: Screen| screen.is_of_area() && !now.has_several;
    matches!(command, Command::Go(screen) if is_of_others(screen.file_kinds()) || is_unread(screen))
}

/// Whether a command belongs to the screen that is shown: it can be used here, and not on
/// every other.
fn is_of_here(command: Command, now: &CommandEnvironment) -> bool {
    let other = if now.screen == Screen::SetUp { Screen::Overview } else { Screen::SetUp };
    let elsewhere = CommandEnvironment { screen: other, ..*now };
    let is_a_way = matches!(command, Command::Go(_));
    !is_a_way && command.is_enabled(now) && !command.is_enabled(&elsewhere) && !command.keys().is_empty()
}

fn keys(ui: &mut Ui, now: &CommandEnvironment, id: &str, commands: &[Command]) {
    ui.spacing_mut().interact_size.y = 22.0;
    Grid::new(id).num_columns(2).spacing(vec2(24.0, 6.0)).show(ui, |ui| {
        for command in commands {
            let keys: Vec<String> =
                command.keys_in(now.open).iter().map(|shortcut| ui.ctx().format_shortcut(shortcut)).collect();
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
