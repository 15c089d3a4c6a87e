//! Copies, names and folders of the open file.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use crate::app::background::Event;
use crate::app::dialogs::{Dialog, PathPurpose};
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::ballot::OpenBallot;
use crate::app::open::training::OpenTraining;
use crate::app::platform::Choose;
use crate::app::screens::report::pdf_path;
use crate::app::shell::App;
use crate::files::autosave::SaveState;
use crate::files::{FileContent, autosave, format, places, safe_write};
use crate::model::{Assessment, Training, ids};
use crate::text;

impl App {
    /// Puts the open file first among the recent ones, once it has a place. Not a
    /// ballot: whoever sits here next has no business with its answers.
    pub(in crate::app) fn note_file(&mut self) {
        let training = self.training.as_ref().and_then(OpenTraining::path);
        let Some(path) = training.or_else(|| self.editor.as_ref().and_then(OpenAssessment::path)) else {
            return;
        };
        let known = std::path::absolute(&path).unwrap_or(path);
        if self.recent.files.first() != Some(&known) {
            self.recent.opened(&known);
            self.remember();
        }
    }

    /// Where the open file lies, once it has a place.
    pub(in crate::app) fn open_path(&self) -> Option<PathBuf> {
        let ballot = || self.ballot.as_ref().and_then(OpenBallot::path);
        let training = || self.training.as_ref().and_then(OpenTraining::path);
        self.editor.as_ref().and_then(OpenAssessment::path).or_else(training).or_else(ballot)
    }

    /// How far saving the open file has come.
    pub(in crate::app) fn save_state(&self) -> Option<SaveState> {
        let ballot = || self.ballot.as_ref().and_then(OpenBallot::save_state);
        let training = || self.training.as_ref().and_then(OpenTraining::save_state);
        self.editor.as_ref().and_then(OpenAssessment::save_state).or_else(training).or_else(ballot)
    }

    pub(in crate::app) fn remember(&self) {
        // What Home remembers is a convenience: nobody's words are in it.
        if let Err(error) = self.recent.save(&self.places) {
            log::warn!("the list of recent files was not written: {error}");
        }
    }

    pub(in crate::app) fn settle_name(&mut self) {
        let before = self.open_path();
        if let Some(editor) = &mut self.editor {
            editor.settle_name();
        }
        if let Some(editor) = &mut self.training {
            editor.settle_name();
        }
        if let Some(old) = before.filter(|old| Some(old) != self.open_path().as_ref()) {
            self.recent.remove(&old);
        }
        self.note_file();
    }

    pub(in crate::app) fn trouble(&mut self, title: String, lines: Vec<String>) {
        self.dialog = Some(Dialog::Error { title, lines });
    }

    pub(in crate::app) fn ask_for_copy(&mut self) {
        let Some(path) = self.copy_path() else { return };
        self.dialog = Some(Dialog::line(PathPurpose::SaveCopy, path.display().to_string()));
    }

    pub(in crate::app) fn copy_path(&self) -> Option<PathBuf> {
        let path = self.open_path();
        if path.is_none() && self.editor.is_none() && self.training.is_none() {
            return None;
        }
        let stem = path.as_deref().map_or_else(|| places::untitled(self.today()), places::stem);
        let folder = path.as_deref().and_then(Path::parent).unwrap_or(&self.places.documents).to_path_buf();
        Some(places::free_path(&folder, &text!("copy-of", name = stem)))
    }

    pub(in crate::app) fn ask_for_name(&mut self) {
        let path = self.open_path().filter(|_| self.ballot.is_none());
        self.dialog = path.as_deref().map(places::stem).map(|name| Dialog::line(PathPurpose::Rename, name));
    }

    pub(in crate::app) fn show_in_folder(&mut self) {
        if let Some(path) = self.open_path() {
            self.open_outside(path.parent().unwrap_or(&path));
        }
    }

    pub(in crate::app) fn open_outside(&mut self, path: &Path) {
        if let Err(why) = self.platform.open(path) {
            log::warn!("{}: {why}", path.display());
            let place = places::spoken(path);
            self.trouble(text!("outside-failed"), vec![text!("outside-failed-why", place = place)]);
        }
    }

    /// Takes a line that was typed into an overlay.
    pub(in crate::app) fn typed(&mut self, purpose: PathPurpose, value: &str) {
        match purpose {
            PathPurpose::Open => self.open_file(PathBuf::from(value.trim_matches('"'))),
            PathPurpose::SaveCopy => self.save_copy(Path::new(value.trim_matches('"')), false),
            PathPurpose::SaveCsv => self.write_csv(Path::new(value.trim_matches('"')), false),
            PathPurpose::SaveBallotForm => self.save_ballot_form(Path::new(value.trim_matches('"')), false),
            PathPurpose::AddBallots => self.read_ballots(PathBuf::from(value.trim_matches('"'))),
            PathPurpose::Rename => self.rename(value),
            PathPurpose::StartReview => self.start_review(value),
            PathPurpose::Compare => self.read_other(PathBuf::from(value.trim_matches('"'))),
            PathPurpose::Import => self.read_export(Path::new(value.trim_matches('"'))),
        }
    }

    pub(in crate::app) fn rename(&mut self, name: &str) {
        let old = self.open_path();
        let renamed = match (&mut self.editor, &mut self.training) {
            (Some(editor), _) => editor.rename(name),
            (None, Some(editor)) => editor.rename(name),
            (None, None) => return,
        };
        match renamed {
            Ok(path) => {
                self.dialog = None;
                if let Some(old) = old {
                    self.recent.remove(&old);
                }
                self.note_file();
                self.say(text!("renamed", path = path.display().to_string()));
            }
            Err(why) => self.fault_in_line(why),
        }
    }

    pub(in crate::app) fn fault_in_line(&mut self, why: String) {
        self.fault_or_trouble(text!("copy-failed"), &[why]);
    }

    /// Says what is wrong under the line that is being typed, or else by itself.
    pub(in crate::app) fn fault_or_trouble(&mut self, title: String, lines: &[String]) {
        match &mut self.dialog {
            Some(Dialog::Line(line)) => line.fault = lines.join("\n"),
            _ => self.trouble(title, lines.to_vec()),
        }
    }

    pub(in crate::app) fn save_copy(&mut self, path: &Path, replace: bool) {
        let copy: FileContent = match (&self.editor, &self.training, &self.ballot) {
            // A copy is a file of its own, so it gets an id of its own.
            (Some(editor), ..) => (&copy_of(editor.assessment())).into(),
            (None, Some(editor), _) => {
                FileContent::Training(Training { id: ids::file(), ..editor.training().clone() })
            }
            // A ballot keeps its id: the same answers are counted once.
            (None, None, Some(ballot)) => ballot.ballot().into(),
            (None, None, None) => return,
        };
        if let Some(path) = self.write_beside(path, replace, &copy) {
            self.say(text!("copy-saved", path = path.display().to_string()));
        }
    }

    /// Writes a file other than the one that is open, and says where it is.
    pub(in crate::app) fn write_beside(
        &mut self,
        path: &Path,
        replace: bool,
        document: &FileContent,
    ) -> Option<PathBuf> {
        let has_ending = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(places::ENDING));
        let path = if has_ending { path.to_path_buf() } else { path.with_added_extension(places::ENDING) };
        // A bare name goes where the assessments are, and not where Attune was started.
        let path = self.places.documents.join(path);
        let written = format::write(document).map_err(std::io::Error::other).and_then(|text| {
            safe_write::make_folder_of(&path)?;
            safe_write::put(&path, text.as_bytes(), replace)
        });
        let why = match written {
            Ok(()) => {
                self.dialog = None;
                return Some(path);
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => text!("copy-exists"),
            Err(error) => autosave::why_not(&error, &path),
        };
        self.fault_in_line(why);
        None
    }

    /// Lets the person choose a file in the system's dialog.
    pub(in crate::app) fn browse(&mut self, purpose: PathPurpose) {
        let since = Instant::now();
        match purpose {
            // A dialog that never answers must not be the only way to a file.
            PathPurpose::Open if self.choosing => {
                self.dialog = Some(Dialog::line(PathPurpose::Open, String::new()));
            }
            PathPurpose::Open => self.choose(Choose::Open, move |path| Event::Open(path, since)),
            PathPurpose::SaveCopy => {
                if let Some(path) = self.copy_path() {
                    self.choose(Choose::SaveCopy(path), Event::CopyPlace);
                }
            }
            PathPurpose::SaveCsv => {
                if let Some(path) = self.csv_place() {
                    self.choose(Choose::SaveCsv(path), Event::CsvPlace);
                }
            }
            PathPurpose::SaveBallotForm => {
                if let Some(path) = self.ballot_form_path() {
                    self.choose(Choose::SaveBallotForm(path), Event::BallotFormPlace);
                }
            }
            PathPurpose::AddBallots if self.choosing => {
                self.dialog = Some(Dialog::line(PathPurpose::AddBallots, String::new()));
            }
            PathPurpose::AddBallots => {
                self.choose(Choose::BallotFolder, move |folder| Event::BallotFolder(folder, since));
            }
            PathPurpose::Rename | PathPurpose::StartReview => {}
            PathPurpose::Compare => self.browse_other(),
            PathPurpose::Import => self.import_answers(),
        }
    }

    pub(in crate::app) fn browse_pdf(&mut self) {
        let path = pdf_path(&self.views.report.path).unwrap_or_default();
        let kind = self.views.report.kind;
        self.choose(Choose::SavePdf(path), move |path| Event::PdfPlace(path, kind));
    }

    /// Opens the system's dialog, unless one is open already.
    pub(super) fn choose(
        &mut self,
        what: Choose,
        news: impl FnOnce(Option<PathBuf>) -> Event + Send + 'static,
    ) {
        if std::mem::replace(&mut self.choosing, true) {
            return;
        }
        let post = self.post();
        self.platform.choose(what, Box::new(move |path| post.send(news(path))));
    }
}

/// A copy with an id of its own. Nobody votes in it, so nobody's answers wait.
fn copy_of(assessment: &Assessment) -> Assessment {
    let mut copy = Assessment { id: ids::file(), ..assessment.clone() };
    for round in copy.rounds.iter_mut().filter(|round| round.waiting > 0) {
        Arc::make_mut(round).waiting = 0;
    }
    copy
}
