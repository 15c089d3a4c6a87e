//! Help: how Attune is used, in a page, and every key.

use egui::{Context, Grid, RichText, Role, Ui, vec2};

use crate::app::commands::Command;
use crate::app::commands::environment::CommandEnvironment;
use crate::app::open::FileKind;
use crate::app::screen::Screen;
use crate::app::theme::{BODY, Palette, SUBTITLE, semibold};
use crate::app::widgets::calendar::OPENS;
use crate::app::widgets::{layout, text};
use crate::text;

pub fn help_ui(ui: &mut Ui, now: &CommandEnvironment) {
    text::heading(ui, 1, &text!("help-title"), SUBTITLE);
    let height = (ui.ctx().content_rect().height() - 220.0).max(160.0);
    layout::reading(ui, height, |ui| {
        text::heading(ui, 2, &text!("help-here"), BODY);
        text::body(ui, &about(now.screen, ui.ctx()));
        let here: Vec<Command> =
            Command::ALL.into_iter().filter(|command| is_of_here(*command, now)).collect();
        if !here.is_empty() {
            layout::region(ui, Role::List, &text!("help-here-keys"), |ui| keys(ui, "keys-here", &here));
        }
        ui.add_space(8.0);
        // Whoever asks for help in the middle of something looks for a key.
        text::heading(ui, 2, &text!("help-keys"), BODY);
        text::body(ui, &text!("help-lists"));
        if now.open == Some(FileKind::Assessment) {
            text::body(ui, &text!("help-fields", next = Command::NextStatement.key_in_field()));
        }
        let all: Vec<Command> =
            Command::ALL.into_iter().filter(|command| !is_elsewhere(*command, now)).collect();
        layout::region(ui, Role::List, &text!("help-keys"), |ui| keys(ui, "keys", &all));
        ui.add_space(8.0);
        let every = [
            (text!("help-saving"), text!("help-saving-text")),
            (text!("help-words"), text!("help-words-text")),
            (text!("help-privacy"), text!("help-privacy-text")),
        ];
        for (title, body) in ways(now.open).into_iter().chain(every) {
            text::heading(ui, 2, &title, BODY);
            text::body(ui, &body);
            ui.add_space(8.0);
        }
    });
}

/// How it works, of the kind of file that is open; before anything is, of both.
fn ways(open: Option<FileKind>) -> Vec<(String, String)> {
    let assessment = || (text!("help-way"), text!("help-way-text"));
    let course = || {
        vec![
            (text!("help-course"), text!("help-course-text")),
            (text!("help-forms"), text!("help-forms-text")),
            (text!("help-learners"), text!("help-learners-text")),
        ]
    };
    match open {
        Some(FileKind::Assessment) => vec![assessment()],
        Some(FileKind::Training) => course(),
        // Whoever answers a ballot is told on its page.
        Some(FileKind::Ballot) => Vec::new(),
        None => std::iter::once(assessment()).chain(course()).collect(),
    }
}

/// Whether a command goes to a screen about another kind of file than is open: its
/// keys mean something else here. Before anything is open, an assessment's are shown.
fn is_elsewhere(command: Command, now: &CommandEnvironment) -> bool {
    let here = now.open.unwrap_or(FileKind::Assessment);
    matches!(command, Command::Go(screen) if screen.file_kind().is_some_and(|kind| kind != here))
}

/// Whether a command belongs to the screen that is shown: it can be used here, and not on
/// every other.
fn is_of_here(command: Command, now: &CommandEnvironment) -> bool {
    let other = if now.screen == Screen::SetUp { Screen::Overview } else { Screen::SetUp };
    let elsewhere = CommandEnvironment { screen: other, ..*now };
    let is_a_way = matches!(command, Command::Go(_));
    !is_a_way && command.is_enabled(now) && !command.is_enabled(&elsewhere) && !command.keys().is_empty()
}

/// What is done on a screen, in a sentence or two.
fn about(screen: Screen, ctx: &Context) -> String {
    match screen {
        Screen::Home => text!("help-home"),
        Screen::SetUp => text!("help-set-up"),
        Screen::Rate => text!("help-rate"),
        Screen::Overview => text!("help-overview"),
        Screen::Change => text!("help-change"),
        Screen::Plan => {
            let keys = text!("help-plan-keys", keys = ctx.format_shortcut(&OPENS));
            [text!("help-plan"), text!("plan-table-keys"), keys].join(" ")
        }
        Screen::Report | Screen::CourseReport => text!("help-report"),
        Screen::Review => text!("help-review"),
        Screen::Voting => text!("help-voting"),
        Screen::Projector => text!("help-projector"),
        Screen::Ballot => text!("help-ballot"),
        Screen::Course => text!("help-course-screen"),
        Screen::Answers => text!("help-answers"),
        Screen::Import => text!("help-import"),
        Screen::CourseChange => text!("help-course-change"),
        Screen::Versions | Screen::CourseVersions => text!("help-versions"),
    }
}

fn keys(ui: &mut Ui, id: &str, commands: &[Command]) {
    ui.spacing_mut().interact_size.y = 22.0;
    Grid::new(id).num_columns(2).spacing(vec2(24.0, 6.0)).show(ui, |ui| {
        for command in commands {
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
