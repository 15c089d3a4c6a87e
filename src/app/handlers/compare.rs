//! Reading another file to compare the open one with.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use crate::app::background::Event;
use crate::app::dialogs::{Dialog, PathPurpose};
use crate::app::platform::Choose;
use crate::app::shell::App;
use crate::files::format;
use crate::model::Assessment;
use crate::text;

impl App {
    /// Lets the person choose another file in the system's dialog.
    pub(in crate::app) fn browse_other(&mut self) {
        if self.choosing {
            self.ask_for_other();
            return;
        }
        let since = Instant::now();
        self.choose(Choose::Open, move |path| Event::OtherPlace(path, since));
    }

    /// Lets the person type where the other file is.
    pub(in crate::app) fn ask_for_other(&mut self) {
        self.dialog = Some(Dialog::line(PathPurpose::Compare, String::new()));
    }

    /// Reads another file, without holding the window up.
    pub(in crate::app) fn read_other(&mut self, path: PathBuf) {
        self.views.change.reading = true;
        let post = self.post();
        self.platform.work(Box::new(move || {
            post.send(Event::Other(
                format::read_assessment(&path).map(Arc::new).map_err(|error| error.lines()),
            ));
        }));
    }

    /// Takes in what was read, if the two can be compared.
    pub(in crate::app) fn take_other(&mut self, read: Result<Arc<Assessment>, Vec<String>>) {
        self.views.change.reading = false;
        let Some(editor) = &self.editor else { return };
        let fitting = read.and_then(|other| {
            if other.checklist.id != editor.assessment().checklist.id {
                let title = other.checklist.title.as_str();
                return Err(vec![text!("change-other-checklist", title = title)]);
            }
            if other.rounds.is_empty() { Err(vec![text!("change-no-round")]) } else { Ok(other) }
        });
        match fitting {
            Ok(other) => {
                self.dialog = None;
                self.views.change.comparison.with(other);
            }
            Err(lines) => self.fault_or_trouble(text!("change-file-failed"), &lines),
        }
    }
}
