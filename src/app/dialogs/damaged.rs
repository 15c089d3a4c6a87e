//! What is said of a file that cannot be read, with the way back where one is kept.

use std::path::PathBuf;

use egui::Ui;

use crate::app::dialogs::answer::{Answer, close_button, focus_first};
use crate::app::dialogs::said::failed;
use crate::app::request::Request;
use crate::app::theme::GAP;
use crate::app::widgets::button::Button;
use crate::app::widgets::disclosure::disclose;
use crate::app::widgets::{scrolling, text};
use crate::files::{FileContent, ReadError, places};
use crate::text;

/// A file that cannot be read.
pub struct Damaged {
    path: PathBuf,
    /// What is wrong, for everybody.
    lines: Vec<String>,
    /// Where in the text, for whoever can mend it there.
    places: Vec<String>,
    shows_places: bool,
    earlier: Option<Earlier>,
}

/// The newest version that is kept of it.
pub struct Earlier {
    /// "22 November 2026", "today 14:03".
    pub when: String,
    /// What the file held then.
    pub content: FileContent,
}

impl Damaged {
    /// What is wrong with a file, and the version of it that can be brought back.
    pub fn new(error: &ReadError, also: Option<String>, earlier: Option<Earlier>) -> Self {
        let mut lines = vec![places::display(&error.path)];
        let places = error.places();
        // Lines and columns help nobody who has never seen the text of such a file.
        lines.extend((!places.is_empty()).then(|| text!("damaged")));
        lines.extend(error.without_place());
        lines.extend(also);
        lines.extend(earlier.is_some().then(|| text!("damaged-earlier")));
        Self { path: error.path.clone(), lines, places, shows_places: false, earlier }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui) -> Answer {
        failed(ui, &text!("open-failed"), &self.lines, 240.0);
        if !self.places.is_empty() {
            self.places_ui(ui);
        }
        let Some(earlier) = &self.earlier else { return close_button(ui) };
        ui.add_space(GAP / 2.0);
        let mut answer = Answer::Waiting;
        ui.horizontal_wrapped(|ui| {
            let back = Button::primary(text!("damaged-bring-back", when = earlier.when.as_str()));
            let back = ui.add(back);
            focus_first(ui, &back);
            if back.clicked() {
                let content = Box::new(earlier.content.clone());
                answer = Answer::Request(Request::BringBackBeside(self.path.clone(), content));
            }
            if ui.add(Button::secondary(text!("close"))).clicked() {
                answer = Answer::Close;
            }
        });
        answer
    }

    fn places_ui(&mut self, ui: &mut Ui) {
        disclose(ui, &mut self.shows_places, text!("damaged-places"));
        if self.shows_places {
            scrolling::reading(ui, 160.0, |ui| {
                self.places.iter().for_each(|place| _ = text::body(ui, place));
            });
        }
    }
}
