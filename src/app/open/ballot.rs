//! The open ballot: one person's answers, and the saving. The form that was sent
//! round is never written to: at the first answer a file of the person's own is
//! made.

use std::path::{Path, PathBuf};

use crate::app::open::saving::{PATIENCE, Wake, start};
use crate::files::autosave::{Autosave, SaveState};
use crate::files::places::{self, Places};
use crate::files::safe_write;
use crate::model::{Ballot, Question, Vote};
use crate::text;

/// An open ballot.
pub struct OpenBallot {
    ballot: Ballot,
    /// None until the first answer to a form.
    autosave: Option<Autosave>,
    /// The folder that the form lies in.
    beside: PathBuf,
    places: Places,
    wake: Wake,
}

impl OpenBallot {
    /// Opens what was read from `path`: a form, which is taken up by whoever
    /// answers now, or answers that somebody goes on with.
    pub fn open(ballot: Ballot, path: &Path, places: Places, wake: Wake) -> Self {
        let beside = path.parent().unwrap_or(Path::new("")).to_path_buf();
        let autosave = (!ballot.is_form()).then(|| start(&wake, path.to_path_buf()));
        let ballot = if ballot.is_form() { ballot.taken_up() } else { ballot };
        Self { ballot, autosave, beside, places, wake }
    }

    /// The ballot as it is now.
    pub fn ballot(&self) -> &Ballot {
        &self.ballot
    }

    /// Answers a statement, in place of an earlier answer.
    pub fn answer(&mut self, statement: &str, vote: Vote) {
        let before = self.ballot.answers.insert(statement.to_owned(), vote);
        if before != Some(vote) {
            self.begin_file();
            self.save_soon();
        }
    }

    /// Says which role answers; empty for another one.
    pub fn choose_role(&mut self, role: String) {
        if role != self.ballot.role {
            self.ballot.role = role;
            // A role without an answer is not worth a file.
            self.save_soon();
        }
    }

    /// Sets the code that the learner chose.
    pub fn choose_code(&mut self, code: String) {
        if let Some(learner) = &mut self.ballot.learner {
            learner.code = code;
            // A code without an answer is not worth a file.
            self.save_soon();
        }
    }

    /// Answers one of the questions from 1 to 5, or takes the answer away.
    pub fn score(&mut self, question: Question, score: Option<u8>) {
        if let Some(learner) = &mut self.ballot.learner {
            learner.set_score(question, score);
            if score.is_some() {
                self.begin_file();
            }
            self.save_soon();
        }
    }

    /// Where the answers lie, once there are any.
    pub fn path(&self) -> Option<PathBuf> {
        self.autosave.as_ref().map(Autosave::path)
    }

    /// How far saving has come.
    pub fn save_state(&self) -> Option<SaveState> {
        self.autosave.as_ref().map(Autosave::state)
    }

    /// Saves at once and waits for it. `Some` says in words why it failed.
    pub fn finish(&mut self) -> Option<String> {
        self.autosave.as_ref()?.save_now(PATIENCE).why_not_saved()
    }

    fn begin_file(&mut self) {
        self.autosave
            .get_or_insert_with(|| start(&self.wake, path(&self.ballot, &self.beside, &self.places)));
    }

    fn save_soon(&self) {
        if let Some(autosave) = &self.autosave {
            autosave.changed(&self.ballot);
        }
    }
}

/// Beside the form, so that a shared folder collects the ballots; where that
/// cannot be written, in the person's own documents.
fn path(ballot: &Ballot, beside: &Path, places: &Places) -> PathBuf {
    let code: String = ballot.id.chars().take(4).collect();
    let name = text!("ballot-file", team = ballot.team.as_str(), code = code.as_str());
    let stem = places::file_name_for(&name).unwrap_or(code);
    let folder = if safe_write::can_write_in(beside) { beside } else { &places.documents };
    places::free_path(folder, &stem)
}
