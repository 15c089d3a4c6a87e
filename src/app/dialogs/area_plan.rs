//! The plan of an area is begun: what the area is called, and where its file is to be.

use std::path::{Path, PathBuf};

use egui::{Key, Response, Ui};

use crate::app::dialogs::answer::Answer;
use crate::app::dialogs::purpose::PathPurpose;
use crate::app::request::Request;
use crate::app::theme::{GAP, SUBTITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::field::Field;
use crate::app::widgets::text;
use crate::files::places;
use crate::model::area::{AreaPicture, Sharing};
use crate::text;

/// What the plan of an area is called, and where it is kept.
pub struct AreaPlan {
    name: String,
    path: String,
    /// The path that follows from the name, while nobody has chosen another.
    suggested: String,
    folder: PathBuf,
    /// What of the teams goes into it.
    holds: String,
    /// Which of the teams do, where not all do as they are.
    only: Option<String>,
    fault: String,
    focused: bool,
}

impl AreaPlan {
    /// A plan of what may be shared on.
    pub fn new(name: String, folder: PathBuf, shared: &AreaPicture, sharing: Sharing) -> Self {
        let mut plan = Self {
            name,
            path: String::new(),
            suggested: String::new(),
            folder,
            holds: holds(shared, sharing),
            only: None,
            fault: String::new(),
            focused: false,
        };
        plan.suggest();
        plan
    }

    /// Only some of the teams that were read go into it.
    #[must_use]
    pub fn only(mut self, said: Option<String>) -> Self {
        self.only = said;
        self
    }

    /// Where it would be now.
    pub fn path(&self) -> PathBuf {
        PathBuf::from(self.path.trim().trim_matches('"'))
    }

    /// It is to be here.
    pub fn keep_in(&mut self, path: &Path) {
        self.path = path.display().to_string();
        self.fault.clear();
    }

    /// It could not be made under this name and in this place.
    pub fn refused(&mut self, name: &str, path: &Path, why: String) {
        name.clone_into(&mut self.name);
        self.path = path.display().to_string();
        self.fault = why;
    }

    /// Says why a place has to be typed.
    pub fn told(&mut self, why: String) {
        self.fault = why;
    }

    fn suggest(&mut self) {
        if self.path == self.suggested {
            let stem = places::file_name_for(&text!("area-plan-file", name = self.name.trim()));
            let stem = stem.unwrap_or_else(|| text!("area-plan-title"));
            self.suggested = places::free_path(&self.folder, &stem).display().to_string();
            self.path.clone_from(&self.suggested);
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui) -> Answer {
        text::heading(ui, 1, &text!("area-plan-title"), SUBTITLE);
        text::body(ui, &text!("area-plan-text"));
        if let Some(only) = &self.only {
            text::body(ui, only);
        }
        text::quiet(ui, &self.holds);
        let entered =
            |ui: &Ui, field: &Response| field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let label = text!("area-plan-name");
        let first = !std::mem::replace(&mut self.focused, true);
        let typed = Field::new(&label, &self.name)
            .marked(first.then(|| 0..self.name.chars().count()))
            .show(ui, "area-plan-name");
        let mut enter = entered(ui, &typed.response);
        if let Some(name) = typed.text {
            self.name = name;
            self.fault.clear();
            self.suggest();
        }
        let label = text!("area-plan-where");
        let typed = Field::new(&label, &self.path).wraps().show(ui, "area-plan-path");
        enter |= entered(ui, &typed.response);
        if let Some(path) = typed.text {
            self.path = path;
            self.fault.clear();
        }
        if !self.fault.is_empty() {
            text::alert(ui, &self.fault);
        }
        ui.add_space(GAP / 2.0);
        self.buttons(ui, enter)
    }

    fn buttons(&self, ui: &mut Ui, enter: bool) -> Answer {
        let mut answer = Answer::Waiting;
        ui.horizontal_wrapped(|ui| {
            let ready = !self.name.trim().is_empty() && self.path().file_name().is_some();
            let begin = ui.add(Button::primary(text!("area-plan-button")).enabled(ready));
            if (begin.clicked() || enter) && ready {
                let name = self.name.trim().to_owned();
                answer = Answer::Request(Request::BeginAreaPlan { name, path: self.path() });
            }
            if ui.add(Button::secondary(text!("report-choose"))).clicked() {
                answer = Answer::Browse(PathPurpose::AreaPlan);
            }
            if ui.add(Button::link(text!("cancel"))).clicked() {
                answer = Answer::Close;
            }
        });
        answer
    }
}

/// What of the teams goes into the plan, in a sentence.
fn holds(shared: &AreaPicture, sharing: Sharing) -> String {
    if shared.statements.is_empty() {
        text!("area-plan-nothing")
    } else if sharing.names && sharing.notes {
        text!("area-plan-notes")
    } else if sharing.names {
        text!("area-plan-names")
    } else {
        text!("area-plan-counts")
    }
}
