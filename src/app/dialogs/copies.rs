//! What is asked of a copy that lies beside the open file.

use std::path::PathBuf;

use egui::Ui;

use crate::app::dialogs::answer::{Answer, focus_first};
use crate::app::dialogs::said::said;
use crate::app::open::OpenFile;
use crate::app::request::{CopyRequest, Request};
use crate::app::theme::GAP;
use crate::app::widgets::button::Button;
use crate::files::copies::Copy;
use crate::files::{FileContent, places};
use crate::model::pieces;
use crate::text;
use crate::words::pieces::counted;

/// A copy that lies beside the open file.
pub struct CopyBeside {
    copy: Copy,
    lines: Vec<String>,
    is_the_same: bool,
}

impl CopyBeside {
    /// The copy, and how much of it differs from what is open.
    pub fn new(copy: Copy, open: &OpenFile) -> Self {
        let held = match &copy.content {
            FileContent::Assessment(assessment) => pieces::of_assessment(assessment),
            FileContent::Training(training) => pieces::of_training(training),
            FileContent::Ballot(_) | FileContent::Checklist(_) => Vec::new(),
        };
        let file = places::file_name(&copy.path);
        let differs = counted(&pieces::counted(&pieces::differences(&open.pieces(), &held)));
        let is_the_same = copy.content == open.content();
        let what = if is_the_same {
            text!("copies-same", file = file)
        } else if differs.is_empty() {
            text!("copies-differs-little", file = file)
        } else {
            text!("copies-differs", file = file, what = differs)
        };
        Self { copy, lines: vec![what, text!("copies-why")], is_the_same }
    }

    pub(super) fn ui(&self, ui: &mut Ui) -> Answer {
        said(ui, &text!("copies-title"), &self.lines, 320.0);
        ui.add_space(GAP / 2.0);
        let mut answer = Answer::Waiting;
        ui.horizontal_wrapped(|ui| {
            let (first, asked) = if self.is_the_same {
                (text!("copies-set-aside-button"), CopyRequest::SetAside)
            } else {
                (text!("copies-merge"), CopyRequest::Merge)
            };
            let first = ui.add(Button::primary(first));
            focus_first(ui, &first);
            if first.clicked() {
                answer = self.asks(asked);
            }
            if !self.is_the_same && ui.add(Button::secondary(text!("copies-look"))).clicked() {
                answer = self.asks(CopyRequest::LookAt);
            }
            if ui.add(Button::link(text!("copies-not-now"))).clicked() {
                answer = Answer::Close;
            }
        });
        answer
    }

    fn asks(&self, asked: CopyRequest) -> Answer {
        Answer::Request(Request::Copy(asked, Box::new(self.copy.clone())))
    }
}

/// A copy of which everything is in the open file now.
pub struct SetAside {
    path: PathBuf,
}

impl SetAside {
    /// It was merged.
    pub fn merged(path: PathBuf) -> Self {
        Self { path }
    }

    pub(super) fn ui(&self, ui: &mut Ui) -> Answer {
        let line =
            text!("copies-merged", file = places::file_name(&self.path), folder = text!("copies-folder"));
        said(ui, &text!("copies-merged-title"), &[line], 320.0);
        ui.add_space(GAP / 2.0);
        let mut answer = Answer::Waiting;
        ui.horizontal_wrapped(|ui| {
            let aside = ui.add(Button::primary(text!("copies-set-aside-button")));
            focus_first(ui, &aside);
            if aside.clicked() {
                answer = Answer::Request(Request::SetAside(self.path.clone()));
            }
            if ui.add(Button::link(text!("copies-leave"))).clicked() {
                answer = Answer::Close;
            }
        });
        answer
    }
}
