//! What is asked when the file that is to be opened is open in another window.

use std::path::PathBuf;

use egui::Ui;

use crate::app::dialogs::answer::{Answer, focus_first};
use crate::app::dialogs::said::said;
use crate::app::request::{HowToOpen, Request};
use crate::app::theme::GAP;
use crate::app::widgets::button::Button;
use crate::files::in_use::Holder;
use crate::files::places;
use crate::text;
use crate::words::day_and_time;

/// A file that another window has open.
pub struct InUse {
    path: PathBuf,
    is_here: bool,
    lines: Vec<String>,
}

impl InUse {
    /// Who has it open. `stayed`: that window was asked to come forward, and did not.
    pub fn new(path: PathBuf, holder: &Holder, stayed: bool) -> Self {
        let file = places::file_name(&path);
        let (date, time) = holder.since.and_then(day_and_time).unwrap_or_default();
        let who = match (holder.is_here, date.is_empty()) {
            (true, _) => text!("in-use-here", file = file),
            (false, true) => text!("in-use-elsewhere-some-time", file = file),
            (false, false) => text!("in-use-elsewhere", file = file, date = date, time = time),
        };
        let stayed = stayed.then(|| text!("in-use-stayed"));
        let lines = stayed.into_iter().chain([who, text!("in-use-both")]).collect();
        Self { path, is_here: holder.is_here, lines }
    }

    pub(super) fn ui(&self, ui: &mut Ui) -> Answer {
        said(ui, &text!("in-use-title"), &self.lines, 320.0);
        ui.add_space(GAP / 2.0);
        let mut answer = Answer::Waiting;
        ui.horizontal_wrapped(|ui| {
            let work = Button::primary(text!("in-use-work"));
            let mut first = None;
            if self.is_here {
                let show = ui.add(Button::primary(text!("in-use-show")));
                if show.clicked() {
                    answer = Answer::Request(Request::ShowOther(self.path.clone()));
                }
                first = Some(show);
            }
            let work = if self.is_here { Button::secondary(text!("in-use-work")) } else { work };
            let work = ui.add(work);
            if work.clicked() {
                answer = self.open(HowToOpen::Besides);
            }
            focus_first(ui, first.as_ref().unwrap_or(&work));
            if ui.add(Button::secondary(text!("in-use-look"))).clicked() {
                answer = self.open(HowToOpen::ToLook);
            }
            if ui.add(Button::link(text!("cancel"))).clicked() {
                answer = Answer::Close;
            }
        });
        answer
    }

    fn open(&self, how: HowToOpen) -> Answer {
        Answer::Request(Request::OpenIn(self.path.clone(), how))
    }
}
