//! Answers from elsewhere: an export of a survey, or ballots, into a training file.

use std::path::Path;
use std::time::Instant;

use crate::app::background::Event;
use crate::app::commands::Command;
use crate::app::dialogs::{Dialog, PathPurpose};
use crate::app::platform::Choose;
use crate::app::screens::Screen;
use crate::app::screens::training::import::{Export, ImportView};
use crate::app::shell::App;
use crate::files::import::survey::table::Table;
use crate::files::import::{forms, survey};
use crate::files::places;
use crate::model::{Ballot, Moment};
use crate::text;
use crate::words;

impl App {
    /// Lets the person choose the file that answers come from.
    pub(in crate::app) fn import_answers(&mut self) {
        if self.training.is_none() {
            return;
        }
        if self.views.import.unseen {
            self.enter(Screen::Import);
            return;
        }
        if self.choosing {
            self.ask_for_export();
            return;
        }
        let since = Instant::now();
        self.choose(Choose::Import, move |path| Event::ImportPlace(path, since));
    }

    /// Lets the person type where the file is.
    pub(in crate::app) fn ask_for_export(&mut self) {
        self.dialog = Some(Dialog::line(PathPurpose::Import, String::new()));
    }

    /// Reads a file, without holding the window up.
    pub(in crate::app) fn read_export(&mut self, path: &Path) {
        let Some(training) = self.training.as_ref().map(|editor| editor.training().clone()) else { return };
        // A bare name is looked for where the training files are.
        let path = self.places.documents.join(path);
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (post, from) = (self.post(), self.screen);
        self.say(text!("import-reading", file = file.as_str()));
        self.platform.work(Box::new(move || {
            let forms = forms::is_forms(&path);
            let read = if forms { forms::read(&path, &training) } else { survey::read(&path) };
            post.send(Event::Import(file, from, read.map(Box::new)));
        }));
    }

    /// Saves the form for one moment beside the open file, and says where.
    pub(in crate::app) fn save_form(&mut self, moment: Moment) {
        let Some((editor, open)) = self.training.as_ref().and_then(|editor| Some((editor, editor.path()?)))
        else {
            return;
        };
        let form = Ballot::for_learners(editor.training(), moment);
        let (course, when) =
            (editor.training().course.name.as_str(), words::training::moment_in_sentence(moment));
        let name = text!("ballots-learner-file", course = course, moment = when);
        let folder = open.parent().unwrap_or(&self.places.documents);
        let Some(stem) = places::file_name_for(&name) else { return };
        let path = places::free_path(folder, &stem);
        if let Some(path) = self.write_beside(&path, false, &(&form).into()) {
            self.say(text!("ballots-form-saved", path = places::spoken(&path)));
        }
    }

    /// Shows what was read, unless the person is busy elsewhere by now. Nothing comes
    /// into the open file yet.
    pub(in crate::app) fn show_export(
        &mut self,
        file: String,
        from: Screen,
        read: Result<Box<Table>, String>,
    ) {
        self.notice = None;
        let Some(editor) = &self.training else { return };
        let table = match read {
            Ok(table) => table,
            Err(why) => return self.fault_or_trouble(text!("import-failed", file = file), &[why]),
        };
        self.views.import = ImportView::of(Export::new(file.clone(), *table, editor.training()));
        let asked_here = match &self.dialog {
            Some(Dialog::Line(line)) => matches!(line.purpose, PathPurpose::Import),
            overlay => overlay.is_none(),
        };
        if asked_here && self.screen == from {
            self.dialog = None;
            self.enter(Screen::Import);
        } else {
            self.views.import.unseen = true;
            self.say(text!("import-read", file = file, command = Command::ImportAnswers.name()));
        }
    }

    /// Takes in what the screen shows.
    pub(in crate::app) fn take_in(&mut self) {
        let Some(editor) = &mut self.training else { return };
        let Some(mut export) = self.views.import.export.take() else { return };
        export.refresh(editor.training());
        if export.missing().is_some() {
            self.views.import.export = Some(export);
            return;
        }
        if let Err(refusal) = editor.edit(export.edit(editor.training())) {
            self.views.import.export = Some(export);
            return self.refused(refusal);
        }
        self.note_file();
        self.enter(Screen::Answers);
        self.say(text!("import-done", new = export.new, known = export.known));
    }
}
