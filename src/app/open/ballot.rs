//! An open ballot: one person's answers. The form that was sent round is never
//! written to: the first answer makes a file of the person's own beside it.

use std::path::{Path, PathBuf};

use crate::app::open::file::{File, SavedFile as _};
use crate::app::open::saving::{LookOnly, Saving, Wake};
use crate::files::places::Places;
use crate::model::{Ballot, BallotEdit};
use crate::text;

/// An open ballot. Every change goes through its file.
pub struct OpenBallot {
    /// The answers, the way back, and the saving.
    pub file: File<BallotEdit>,
}

impl OpenBallot {
    /// Opens what was read from `path`: a form, which is taken up by whoever
    /// answers now, or answers that somebody goes on with.
    pub fn open(ballot: Ballot, path: &Path, places: Places, wake: Wake) -> Self {
        if !ballot.is_form() {
            let saving = Saving::to(path.to_path_buf(), (&ballot).into(), places, wake);
            return Self { file: File::new(ballot, saving) };
        }
        // An id of its own from here on: the form's would make all answers one person's.
        let ballot = ballot.taken_up();
        let beside = path.parent().unwrap_or(Path::new("")).to_path_buf();
        let saving = Saving::beside(beside, file_name(&ballot), places, wake);
        Self { file: File::new(ballot, saving) }
    }

    /// Opens answers to be looked at only.
    pub fn look(ballot: Ballot, place: (PathBuf, LookOnly), places: Places, wake: Wake) -> Self {
        let saving = Saving::look(place, (&ballot).into(), places, wake);
        Self { file: File::new(ballot, saving) }
    }

    /// The ballot as it is now.
    pub fn ballot(&self) -> &Ballot {
        self.file.present()
    }

    /// Where the answers lie, once there are any.
    pub fn path(&self) -> Option<PathBuf> {
        self.file.path()
    }
}

/// Names the team and a part of the id, so that many ballots lie side by side and
/// no name says whose each is.
fn file_name(ballot: &Ballot) -> String {
    let code: String = ballot.id.chars().take(4).collect();
    text!("ballot-file", team = ballot.team.as_str(), code = code)
}
