//! The open file: the model, the way back, and the saving.

use std::path::PathBuf;
use std::time::Instant;

use jiff::civil::Date;

use crate::app::open::describe::describe;
use crate::app::open::saving::{Saving, Wake};
use crate::files::autosave::SaveState;
use crate::files::places::Places;
use crate::model::{Assessment, BallotBox, Edit, History, Refusal, Round, ids};
use crate::text;
use crate::words;

/// An open assessment. Every change goes through [`OpenAssessment::edit`].
pub struct OpenAssessment {
    history: History<Edit>,
    /// Where people's answers wait while they vote.
    pub(in crate::app) ballot_box: Option<BallotBox>,
    /// How many people have to be asked again, since Attune stopped while their
    /// answers were in memory only.
    pub(in crate::app) again: u32,
    /// Somebody is at the keyboard. `true`: one of those who are asked again.
    pub(in crate::app) turn: Option<bool>,
    saving: Saving,
}

impl OpenAssessment {
    /// Opens what was read from `path`.
    pub fn open(assessment: Assessment, path: PathBuf, places: Places, today: Date, wake: Wake) -> Self {
        let again = assessment.current_round().map_or(0, |round| round.waiting);
        Self {
            history: History::new(with_a_round(assessment, today)),
            ballot_box: None,
            again,
            turn: None,
            saving: Saving::to(path, places, wake),
        }
    }

    /// Begins with something that has no file yet. It gets one at its first
    /// change, called `name`, or after the team once the team has a name.
    pub fn begin(
        assessment: Assessment,
        name: Option<String>,
        places: Places,
        today: Date,
        wake: Wake,
    ) -> Self {
        Self {
            history: History::new(with_a_round(assessment, today)),
            ballot_box: None,
            again: 0,
            turn: None,
            saving: Saving::later(name, today, places, wake),
        }
    }

    /// The assessment as it is now.
    pub fn assessment(&self) -> &Assessment {
        self.history.present()
    }

    /// The round that is being worked on.
    #[allow(clippy::missing_panics_doc)] // it cannot: see inside
    pub fn round(&self) -> &Round {
        // Every editor begins with a round (`with_a_round`), and no edit takes one away.
        self.assessment().current_round().expect("an open assessment has a round")
    }

    /// The round before it, once there is one.
    pub fn round_before(&self) -> Option<&Round> {
        self.assessment().round_before(self.round())
    }

    /// Whether a statement has not been reviewed yet, and has a rating of last time
    /// that could still be right.
    pub fn may_still_hold(&self, statement: &str) -> bool {
        let before = self.round_before().and_then(|before| before.rating(statement));
        before.is_some() && !self.round().is_reviewed(statement)
    }

    /// Makes a change and has it saved.
    ///
    /// # Errors
    /// When the edit is refused; nothing has changed then.
    pub fn edit(&mut self, edit: Edit) -> Result<(), Refusal> {
        if self.history.apply(edit, Instant::now())? {
            self.save_soon();
        }
        Ok(())
    }

    /// Goes one step back. Says what was undone.
    pub fn undo(&mut self) -> Option<String> {
        let what = describe(self.history.undo()?);
        if self.box_has_lost_its_place() {
            self.history.redo();
            return Some(text!("undo-not-now"));
        }
        self.save_soon();
        Some(text!("undone", what = what))
    }

    /// Goes one step forward again. Says what was done again.
    pub fn redo(&mut self) -> Option<String> {
        let what = describe(self.history.redo()?);
        if self.box_has_lost_its_place() {
            self.history.undo();
            return Some(text!("undo-not-now"));
        }
        self.save_soon();
        Some(text!("redone", what = what))
    }

    /// Whether there is a step to go back to.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is a step to make again.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Where the file lies, once it has one.
    pub fn path(&self) -> Option<PathBuf> {
        self.saving.path()
    }

    /// How far saving has come.
    pub fn save_state(&self) -> Option<SaveState> {
        self.saving.state()
    }

    /// Saves at once and waits for it. `Some` says in words why it failed.
    pub fn finish(&mut self) -> Option<String> {
        self.saving.finish(&self.history.present().team.name)
    }

    /// Gives the file another name in the same folder.
    ///
    /// # Errors
    /// When that cannot be done, in words; the file keeps its name then.
    pub fn rename(&mut self, name: &str) -> Result<PathBuf, String> {
        self.saving.rename(name)
    }

    /// Names a file after its team, once, if it was made before the team had a name.
    pub fn settle_name(&mut self) {
        self.saving.settle_name(&self.history.present().team.name);
    }

    /// Makes several changes that reach the disk together, at once.
    ///
    /// # Errors
    /// When one is refused; those before it have been made.
    pub(in crate::app) fn edit_and_save(&mut self, edits: Vec<Edit>) -> Result<(), Refusal> {
        let now = Instant::now();
        let made = edits.into_iter().try_for_each(|edit| self.history.apply(edit, now).map(|_| ()));
        self.saving.at_once(self.history.present());
        made
    }

    fn save_soon(&mut self) {
        self.saving.soon(self.history.present());
    }
}

/// A file may be without a round, written by hand; people work in one.
fn with_a_round(mut assessment: Assessment, today: Date) -> Assessment {
    if assessment.rounds.is_empty() {
        let round = Round::new(ids::short(), words::month_and_year(today), today);
        assessment.rounds.push(round.into());
    }
    assessment
}
