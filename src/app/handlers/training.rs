//! Beginning a training file, opening one, and changing it.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::app::background::Event;
use crate::app::commands::Command;
use crate::app::dialogs::{Dialog, PathPurpose};
use crate::app::open::training::OpenTraining;
use crate::app::screens::report::ReportView;
use crate::app::screens::{Request, Screen};
use crate::app::shell::App;
use crate::documents::{DocumentKind, training::answers_csv};
use crate::files::{autosave, checklists, places, safe_write};
use crate::model::{Training, TrainingEdit};
use crate::text;
use crate::words;

impl App {
    /// Begins a new training file.
    pub(in crate::app) fn begin_training(&mut self) {
        if !self.leave_file(Request::Do(Command::NewTraining)) {
            return;
        }
        let training = Training::new(checklists::standard());
        let (places, today, wake) = (self.places.clone(), self.today(), self.wake.clone());
        self.start_training(OpenTraining::begin(training, None, places, today, wake));
        self.views.course.focus = true;
        self.enter(Screen::Course);
    }

    /// Opens a copy of the example course.
    pub(in crate::app) fn begin_training_example(&mut self) {
        if !self.leave_file(Request::Do(Command::OpenTrainingExample)) {
            return;
        }
        let example = checklists::example_training();
        let name = text!("example-file", team = example.course.name.as_str());
        let (places, today, wake) = (self.places.clone(), self.today(), self.wake.clone());
        self.start_training(OpenTraining::begin(example, Some(name), places, today, wake));
        self.enter(Screen::CourseChange);
        self.say(text!("example-opened"));
    }

    /// Shows a training file that was read from `path`.
    pub(in crate::app) fn show_training(&mut self, training: Training, path: PathBuf) {
        self.dialog = None;
        let path = std::path::absolute(&path).unwrap_or(path);
        let screen = match training.moments().len() {
            0 if training.participants.is_empty() => Screen::Course,
            0 | 1 => Screen::Answers,
            _ => Screen::CourseChange,
        };
        self.start_training(OpenTraining::open(training, path, self.places.clone(), self.wake.clone()));
        self.note_file();
        self.enter(screen);
    }

    fn start_training(&mut self, editor: OpenTraining) {
        self.put_away();
        self.views.report = ReportView { kind: DocumentKind::Training, ..ReportView::default() };
        self.training = Some(editor);
    }

    /// Goes to the answer that was undone, or past the one that was done again, so
    /// that whoever types goes on in the right place.
    pub(in crate::app) fn show_where(&mut self, edit: &TrainingEdit, undone: bool) {
        if let Some(editor) = self.training.as_ref().filter(|_| self.screen == Screen::Answers) {
            self.views.answers.show_where(editor.training(), edit, undone);
        }
    }

    /// Changes the open training file.
    pub(in crate::app) fn edit_training(&mut self, edit: TrainingEdit) {
        let Some(editor) = &mut self.training else { return };
        let said = said(&edit, editor.training());
        let made = editor.edit(edit);
        self.after_edit(made, said);
    }

    /// Takes in a learner's new code that was typed in a field which was never left.
    pub(in crate::app) fn keep_typed_code(&mut self) {
        let Some(editor) = &self.training else { return };
        if let Some(edit) = self.views.answers.take_typed_code(editor.training()) {
            self.edit_training(edit);
        }
    }

    /// Asks where the answers are to go as CSV.
    pub(in crate::app) fn save_csv(&mut self) {
        if let Some(path) = self.csv_place() {
            self.dialog = Some(Dialog::line(PathPurpose::SaveCsv, path.display().to_string()));
        }
    }

    /// Beside the open file, and named after the course.
    pub(in crate::app) fn csv_place(&self) -> Option<PathBuf> {
        let course = self.training.as_ref()?.training().course.name.trim();
        let course = if course.is_empty() { text!("app-name") } else { course.to_owned() };
        let name = places::file_name_for(&text!("csv-file", course = course))?;
        let open = self.open_path();
        let folder = open.as_deref().and_then(Path::parent).unwrap_or(&self.places.documents);
        Some(folder.join(name).with_added_extension(CSV))
    }

    /// Writes the answers, without holding the window up.
    pub(in crate::app) fn write_csv(&mut self, path: &Path, replace: bool) {
        let Some(editor) = &self.training else { return };
        // A bare name goes where the assessments are, and not where Attune was started.
        let path = self.places.documents.join(csv_path(path));
        let (training, post) = (editor.training().clone(), self.post());
        self.platform.work(Box::new(move || {
            let written = safe_write::make_folder_of(&path)
                .and_then(|()| safe_write::put(&path, &answers_csv::write(&training), replace))
                .map_err(|error| match error.kind() {
                    ErrorKind::AlreadyExists => text!("copy-exists"),
                    _ => autosave::why_not(&error, &path),
                });
            post.send(Event::CsvWritten(written.map(|()| path)));
        }));
    }

    /// Says where the answers are, or why they are nowhere.
    pub(in crate::app) fn csv_written(&mut self, written: Result<PathBuf, String>) {
        match written {
            Ok(path) => {
                self.dialog = None;
                self.say(text!("csv-saved", path = places::spoken(&path)));
            }
            Err(why) => self.fault_or_trouble(text!("csv-failed"), &[why]),
        }
    }
}

/// What the status line says of a change whose outcome is not where one looks.
fn said(edit: &TrainingEdit, training: &Training) -> Option<String> {
    Some(match edit {
        TrainingEdit::Remove(code) => text!("answers-removed", code = code.as_str()),
        TrainingEdit::Same { keep, other } => {
            text!("answers-joined", keep = keep.as_str(), other = other.as_str())
        }
        TrainingEdit::Apart(first, second) => {
            text!("answers-kept-apart", first = first.as_str(), second = second.as_str())
        }
        TrainingEdit::Answer { code, statement, vote, .. } => {
            let number = training.checklist.position(statement)? + 1;
            let answer = vote.map_or_else(|| text!("vote-open"), words::vote);
            text!("answers-given", code = code.as_str(), column = number, answer = answer)
        }
        TrainingEdit::Score { code, question, score, .. } => {
            let column = words::training::question_short(*question);
            let answer = score.map_or_else(|| text!("vote-open"), |score| score.to_string());
            text!("answers-given", code = code.as_str(), column = column, answer = answer)
        }
        _ => return None,
    })
}

const CSV: &str = "csv";

/// The path that is meant: always with the ending.
pub fn csv_path(path: &Path) -> PathBuf {
    let is_csv = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(CSV));
    if is_csv { path.to_path_buf() } else { path.with_added_extension(CSV) }
}
