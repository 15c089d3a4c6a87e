//! Beginning a training file, opening one, and changing it.

use std::path::PathBuf;

use super::super::command::Command;
use super::super::screens::report::ReportView;
use super::super::screens::{Ask, Screen};
use super::super::shell::App;
use super::super::training_editor::TrainingEditor;
use crate::documents::Kind;
use crate::files::checklists;
use crate::model::{Training, TrainingEdit};
use crate::text;

impl App {
    /// Begins a new training file.
    pub(in crate::app) fn begin_training(&mut self) {
        if !self.leave_file(Ask::Do(Command::NewTraining)) {
            return;
        }
        let training = Training::new(checklists::standard());
        let (places, today, wake) = (self.places.clone(), self.today(), self.wake.clone());
        self.start_training(TrainingEditor::begin(training, None, places, today, wake));
        self.views.course.focus = true;
        self.enter(Screen::Course);
    }

    /// Opens a copy of the example course.
    pub(in crate::app) fn begin_training_example(&mut self) {
        if !self.leave_file(Ask::Do(Command::OpenTrainingExample)) {
            return;
        }
        let example = checklists::example_training();
        let name = text!("example-file", team = example.course.name.as_str());
        let (places, today, wake) = (self.places.clone(), self.today(), self.wake.clone());
        self.start_training(TrainingEditor::begin(example, Some(name), places, today, wake));
        self.enter(Screen::CourseChange);
        self.say(text!("example-opened"));
    }

    /// Shows a training file that was read from `path`.
    pub(in crate::app) fn show_training(&mut self, training: Training, path: PathBuf) {
        self.overlay = None;
        let path = std::path::absolute(&path).unwrap_or(path);
        let screen = match training.moments().len() {
            0 if training.participants.is_empty() => Screen::Course,
            0 | 1 => Screen::Answers,
            _ => Screen::CourseChange,
        };
        self.start_training(TrainingEditor::open(training, path, self.places.clone(), self.wake.clone()));
        self.note_file();
        self.enter(screen);
    }

    fn start_training(&mut self, editor: TrainingEditor) {
        self.put_away();
        self.views.report = ReportView { kind: Kind::Training, ..ReportView::default() };
        self.training = Some(editor);
    }

    /// Changes the open training file.
    pub(in crate::app) fn edit_training(&mut self, edit: TrainingEdit) {
        let Some(editor) = &mut self.training else { return };
        let said = match &edit {
            TrainingEdit::Remove(code) => Some(text!("answers-removed", code = code.as_str())),
            _ => None,
        };
        if let Err(refusal) = editor.edit(edit) {
            self.refused(refusal);
            return;
        }
        self.note_file();
        match said {
            Some(said) => self.say(said),
            None => self.notice = None,
        }
    }

    /// Takes in a learner's new code that was typed in a field which was never left.
    pub(in crate::app) fn keep_typed_code(&mut self) {
        let Some(editor) = &self.training else { return };
        if let Some(edit) = self.views.answers.take_typed_code(editor.training()) {
            self.edit_training(edit);
        }
    }

    /// Lets the person choose where the answers go as CSV.
    pub(in crate::app) fn save_csv(&mut self) {}
}
