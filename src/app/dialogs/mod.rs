//! What lies over the screen until it is answered: the command list, Find, Help,
//! and the few questions that Attune requests.

mod ballots;
mod entries;
pub mod finder;
mod help;

use eframe::egui::{Context, Frame, Id, Key, Margin, Modal, Role, ScrollArea, Ui};

use crate::app::commands::{Command, CommandEnvironment};
use crate::app::dialogs::finder::Finder;
use crate::app::dialogs::help::help_ui;
use crate::app::screens::Request;
use crate::app::theme::{CORNER, GAP, Palette, SUBTITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::field::Field;
use crate::app::widgets::{layout, text};
use crate::text;
pub use ballots::Added;
use ballots::form_moment;
pub use entries::Open;
use entries::command_entries;

/// What lies over the screen.
pub enum Dialog {
    /// All commands.
    Commands(Finder),
    /// Find in the open file.
    Find(Finder),
    /// All keys and a short help.
    Help,
    /// A line to type, and what is done with it.
    Line(Line),
    /// Something could not be done. Said in full.
    Error {
        /// What could not be done.
        title: String,
        /// Why, and what to do: one paragraph each.
        lines: Vec<String>,
    },
    /// A folder of ballots was added.
    Ballots(Added),
    /// Which form is to be sent round to learners.
    FormMoment,
    /// The file is to be left, and the last changes are not on disk.
    NotSaved {
        /// Why not.
        why: String,
        /// What was to be done.
        then: Request,
    },
    /// The file is to be left while people vote.
    VotesWait {
        /// What would be lost, in sentences.
        lost: Vec<String>,
        /// What was to be done.
        then: Request,
    },
}

/// A question that is answered in one line.
pub struct Line {
    /// What the answer is for.
    pub purpose: PathPurpose,
    /// What has been typed.
    pub value: String,
    /// Why the last answer would not do.
    pub fault: String,
    focused: bool,
}

/// What a line is typed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathPurpose {
    /// A new name for the file.
    Rename,
    /// The path of a file to open.
    Open,
    /// The path of a copy.
    SaveCopy,
    /// The path of the answers as CSV.
    SaveCsv,
    /// The path of a ballot form.
    SaveBallotForm,
    /// The path of a folder of ballots.
    AddBallots,
    /// What people call a review that is to be started.
    StartReview,
    /// The path of a file to compare the open one with.
    Compare,
    /// The path of a file with learners' answers.
    Import,
}

/// What was answered.
pub enum Answer {
    /// Nothing yet.
    Waiting,
    /// It is put away.
    Close,
    /// Something is to be done, and it is put away.
    Request(Request),
    /// A line was typed.
    Typed(PathPurpose, String),
    /// A path is to be chosen in the system's dialog.
    Browse(PathPurpose),
    /// This is done though the last changes are not on disk.
    Anyway(Request),
}

impl Dialog {
    /// The command list.
    pub fn commands() -> Self {
        Self::Commands(Finder::default())
    }

    /// Find.
    pub fn find() -> Self {
        Self::Find(Finder::default())
    }

    /// A question that is answered in one line.
    pub fn line(purpose: PathPurpose, value: String) -> Self {
        Self::Line(Line { purpose, value, fault: String::new(), focused: false })
    }

    fn name(&self, open: Open) -> String {
        match self {
            Self::Commands(_) => text!("commands-title"),
            Self::Find(_) => open.find_words().0,
            Self::Help => text!("help-title"),
            Self::Line(line) => line.purpose.title(),
            Self::Error { title, .. } => title.clone(),
            Self::Ballots(_) => text!("ballots-added-title"),
            Self::FormMoment => text!("ballots-learner-title"),
            Self::NotSaved { .. } => text!("not-saved-title"),
            Self::VotesWait { .. } => text!("votes-wait-title"),
        }
    }

    /// Draws it over the screen.
    pub fn show(&mut self, ctx: &Context, now: &CommandEnvironment, open: Open) -> Answer {
        let name = self.name(open);
        let room = ctx.content_rect().size();
        let width = 640.0_f32.min(room.x - 88.0);
        let theme = Palette::of_theme(ctx.theme());
        let frame = Frame::new()
            .fill(theme.surface)
            .stroke(eframe::egui::Stroke::new(1.0, theme.hairline))
            .corner_radius(CORNER)
            .inner_margin(Margin::same(20));
        let id = Id::unique("overlay");
        let area = Modal::default_area(id).accessible_name(name);
        let modal = Modal::new(id).area(area).frame(frame).show(ctx, |ui| {
            ui.set_width(width);
            ui.set_max_height(room.y - 80.0);
            self.content(ui, now, open)
        });
        match modal.inner {
            Answer::Waiting if modal.should_close() => Answer::Close,
            answer => answer,
        }
    }

    fn content(&mut self, ui: &mut Ui, now: &CommandEnvironment, open: Open) -> Answer {
        match self {
            Self::Commands(finder) => {
                let entries = command_entries(ui.ctx(), now);
                let chosen = finder.show(ui, &text!("commands-title"), &text!("commands-hint"), &entries);
                chosen.map_or(Answer::Waiting, |command| Answer::Request(Request::Do(command)))
            }
            Self::Find(finder) => {
                let entries = open.entries();
                let (title, hint) = open.find_words();
                let chosen = finder.show(ui, &title, &hint, &entries);
                chosen.map_or(Answer::Waiting, Answer::Request)
            }
            Self::Help => {
                help_ui(ui, now);
                close_button(ui)
            }
            Self::Line(line) => line.ui(ui),
            Self::Error { title, lines } => trouble(ui, title, lines),
            Self::Ballots(added) => added.ui(ui),
            Self::FormMoment => form_moment(ui),
            Self::NotSaved { why, then } => not_saved(ui, why, then),
            Self::VotesWait { lost, then } => votes_wait(ui, lost, then),
        }
    }
}

fn close_button(ui: &mut Ui) -> Answer {
    ui.add_space(GAP / 2.0);
    let button = ui.add(Button::primary(text!("close")));
    focus_first(ui, &button);
    if button.clicked() { Answer::Close } else { Answer::Waiting }
}

/// The keyboard begins at the safe button.
fn focus_first(ui: &Ui, button: &eframe::egui::Response) {
    if ui.memory(|memory| memory.focused().is_none()) {
        button.request_focus();
    }
}

fn trouble(ui: &mut Ui, title: &str, lines: &[String]) -> Answer {
    text::heading(ui, 1, title, SUBTITLE);
    ScrollArea::vertical().max_height(360.0).auto_shrink([false, true]).show(ui, |ui| {
        layout::region(ui, Role::Alert, title, |ui| {
            for line in lines {
                text::body(ui, line);
                ui.add_space(4.0);
            }
        });
    });
    close_button(ui)
}

fn not_saved(ui: &mut Ui, why: &str, then: &Request) -> Answer {
    text::heading(ui, 1, &text!("not-saved-title"), SUBTITLE);
    layout::region(ui, Role::Alert, &text!("not-saved-title"), |ui| text::body(ui, why));
    ui.add_space(GAP / 2.0);
    let mut answer = Answer::Waiting;
    ui.horizontal_wrapped(|ui| {
        let copy = ui.add(Button::primary(text!("command-save-copy")));
        focus_first(ui, &copy);
        if copy.clicked() {
            answer = Answer::Request(Request::Do(Command::SaveCopy));
        }
        if ui.add(Button::secondary(text!("not-saved-stay"))).clicked() {
            answer = Answer::Close;
        }
        if ui.add(Button::link(text!("not-saved-close"))).clicked() {
            answer = Answer::Anyway(then.clone());
        }
    });
    answer
}

fn votes_wait(ui: &mut Ui, lost: &[String], then: &Request) -> Answer {
    let title = text!("votes-wait-title");
    text::heading(ui, 1, &title, SUBTITLE);
    layout::region(ui, Role::Alert, &title, |ui| {
        for line in lost {
            text::body(ui, line);
        }
    });
    ui.add_space(GAP / 2.0);
    let mut answer = Answer::Waiting;
    ui.horizontal_wrapped(|ui| {
        let stay = ui.add(Button::primary(text!("votes-wait-stay")));
        focus_first(ui, &stay);
        if stay.clicked() {
            answer = Answer::Close;
        }
        if ui.add(Button::link(text!("votes-wait-leave"))).clicked() {
            answer = Answer::Anyway(then.clone());
        }
    });
    answer
}

impl PathPurpose {
    fn title(self) -> String {
        match self {
            Self::Rename => text!("rename-title"),
            Self::Open => text!("open-title"),
            Self::SaveCopy => text!("copy-title"),
            Self::SaveCsv => text!("csv-title"),
            Self::SaveBallotForm => text!("ballots-form-title"),
            Self::AddBallots => text!("ballots-folder-title"),
            Self::StartReview => text!("review-start-title"),
            Self::Compare => text!("change-file-title"),
            Self::Import => text!("import-title"),
        }
    }

    fn texts(self) -> (String, String, String) {
        match self {
            Self::Rename => (text!("rename-label"), text!("rename-note"), text!("rename-button")),
            Self::Open => (text!("open-label"), text!("open-note"), text!("open-button")),
            Self::SaveCopy => (text!("copy-label"), text!("copy-note"), text!("copy-button")),
            Self::SaveCsv => (text!("csv-label"), text!("csv-note"), text!("csv-button")),
            Self::SaveBallotForm => {
                (text!("ballots-form-label"), text!("ballots-form-note"), text!("ballots-form-button"))
            }
            Self::AddBallots => {
                (text!("ballots-folder-label"), text!("ballots-folder-note"), text!("ballots-folder-button"))
            }
            Self::StartReview => {
                (text!("review-start-label"), text!("review-start-note"), text!("review-start-button"))
            }
            Self::Compare => (text!("open-label"), text!("open-note"), text!("change-file-button")),
            Self::Import => (text!("open-label"), text!("import-path-note"), text!("import-path-button")),
        }
    }
}

impl Line {
    fn ui(&mut self, ui: &mut Ui) -> Answer {
        text::heading(ui, 1, &self.purpose.title(), SUBTITLE);
        let (label, note, button) = self.purpose.texts();
        let field = Field::new(&label, &self.value).note(note).focus(!self.focused);
        self.focused = true;
        let typed = field.show(ui, ("line", self.purpose as u8));
        if let Some(value) = typed.text {
            self.value = value;
            self.fault.clear();
        }
        let enter = typed.response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if !self.fault.is_empty() {
            text::announce(ui, &self.fault);
        }
        ui.add_space(GAP / 2.0);
        let mut answer = Answer::Waiting;
        ui.horizontal_wrapped(|ui| {
            let ready = !self.value.trim().is_empty();
            if (ui.add(Button::primary(button).enabled(ready)).clicked() || enter) && ready {
                answer = Answer::Typed(self.purpose, self.value.trim().to_owned());
            }
            let is_path = !matches!(self.purpose, PathPurpose::Rename | PathPurpose::StartReview);
            if is_path && ui.add(Button::secondary(text!("report-choose"))).clicked() {
                answer = Answer::Browse(self.purpose);
            }
            if ui.add(Button::link(text!("cancel"))).clicked() {
                answer = Answer::Close;
            }
        });
        answer
    }
}
