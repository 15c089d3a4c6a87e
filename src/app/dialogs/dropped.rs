//! Files were dropped on the window while something is open, or several at once: says
//! what can be done with them, and does nothing by itself.

use std::path::{Path, PathBuf};

use egui::{Role, ScrollArea, Ui};

use crate::app::dialogs::answer::{Answer, focus_first};
use crate::app::open::OpenFile;
use crate::app::request::Request;
use crate::app::theme::{GAP, SUBTITLE};
use crate::app::title_bar::TitleBar;
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, scrolling, text};
use crate::files::places;
use crate::text;

/// Files that were dropped on the window.
pub struct Dropped {
    /// All of them.
    pub paths: Vec<PathBuf>,
    /// Those from which answers can come into the file that is open.
    pub answers: Vec<PathBuf>,
}

impl Dropped {
    pub(super) fn title(&self) -> String {
        if self.answers.is_empty() {
            text!("dropped-title", count = self.paths.len())
        } else {
            text!("dropped-answers-title", count = self.paths.len())
        }
    }

    pub(super) fn ui(&self, ui: &mut Ui, open: Option<&OpenFile>) -> Answer {
        text::heading(ui, 1, &self.title(), SUBTITLE);
        let mut answer = self.take_answers(ui, open);
        // Before anything is open they may be the files of several teams.
        if open.is_none() && ui.add(Button::secondary(text!("dropped-together"))).clicked() {
            answer = Answer::Request(Request::SeeTeams(self.paths.clone()));
        }
        let closes = open.map(|open| text!("dropped-closes", file = TitleBar::of(open).name().to_owned()));
        let several = (self.paths.len() > 1).then(|| text!("dropped-one"));
        let happens: Vec<String> = several.into_iter().chain(closes).collect();
        let happens = happens.join(" ");
        layout::region(ui, Role::Alert, &happens, |ui| text::body(ui, &happens));
        ui.add_space(4.0);
        let height = (ui.ctx().content_rect().height() - 360.0).max(120.0);
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            scrolling::keyboard_scroll(ui);
            // A folder has answers in it, and is nothing to open.
            for path in self.paths.iter().filter(|path| self.answers.is_empty() || !path.is_dir()) {
                if ui.add(Button::secondary(text!("dropped-open", file = self.name(path)))).clicked() {
                    answer = Answer::Request(Request::OpenFile(path.clone()));
                }
            }
        });
        ui.add_space(GAP / 2.0);
        let stay = if open.is_some() { text!("dropped-stay") } else { text!("cancel") };
        let stay = ui.add(Button::primary(stay));
        focus_first(ui, &stay);
        if stay.clicked() { Answer::Close } else { answer }
    }

    /// As short as it can be while each is told from the others.
    fn name(&self, path: &Path) -> String {
        let twice = self.paths.iter().filter(|other| other.file_name() == path.file_name()).count() > 1;
        if twice { places::spoken(path) } else { places::file_name(path) }
    }

    /// Answers are offered to the file that is open: it stays open then.
    fn take_answers(&self, ui: &mut Ui, open: Option<&OpenFile>) -> Answer {
        let Some(open) = open.filter(|_| !self.answers.is_empty()) else { return Answer::Waiting };
        let (count, files) = (self.answers.len(), self.answers.clone());
        let file = files.first().map(|path| places::file_name(path)).unwrap_or_default();
        let (words, request) = match open {
            OpenFile::Assessment(_) => {
                (text!("dropped-add", count = count, file = file), Request::AddBallots(files))
            }
            OpenFile::Training(_) => {
                (text!("dropped-import", count = count, file = file), Request::ImportFiles(files))
            }
            OpenFile::Ballot(_) => return Answer::Waiting,
        };
        let pressed = ui.add(Button::secondary(words)).clicked();
        ui.add_space(4.0);
        if pressed { Answer::Request(request) } else { Answer::Waiting }
    }
}
