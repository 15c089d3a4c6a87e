//! The open file: the model, the way back, and the saving.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::civil::Date;

use super::describe::describe;
use crate::files::autosave::{Autosave, SaveState};
use crate::files::places::{self, Places};
use crate::model::{Assessment, BallotBox, Edit, History, Refusal, Round, ids};
use crate::text;
use crate::words;

/// How long closing waits for the last words to reach the disk.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// How long the window waits for a change that should be on disk before people go on.
const AT_ONCE: Duration = Duration::from_millis(800);

/// Called when the state of saving has changed, from any thread.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// An open assessment. Every change goes through [`Editor::edit`].
pub struct Editor {
    history: History,
    /// Where people's answers wait while they vote.
    pub(super) ballot_box: Option<BallotBox>,
    /// How many people have to be asked again, since Attune stopped while their
    /// answers were in memory only.
    pub(super) again: u32,
    /// Somebody is at the keyboard. `true`: one of those who are asked again.
    pub(super) turn: Option<bool>,
    autosave: Option<Autosave>,
    places: Places,
    wake: Wake,
    /// What the file will be called when the first change makes it.
    first_name: String,
    /// The file was made before the team had a name, and is named after it once.
    untitled: bool,
}

impl Editor {
    /// Opens what was read from `path`.
    pub fn open(assessment: Assessment, path: PathBuf, places: Places, today: Date, wake: Wake) -> Self {
        let saver = start(&wake, path);
        let again = assessment.current_round().map_or(0, |round| round.waiting);
        Self {
            history: History::new(with_a_round(assessment, today)),
            ballot_box: None,
            again,
            turn: None,
            autosave: Some(saver),
            places,
            wake,
            first_name: String::new(),
            untitled: false,
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
        let untitled = name.is_none();
        let first_name = name.unwrap_or_else(|| places::untitled(today));
        Self {
            history: History::new(with_a_round(assessment, today)),
            ballot_box: None,
            again: 0,
            turn: None,
            autosave: None,
            places,
            wake,
            first_name,
            untitled,
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
        self.autosave.as_ref().map(Autosave::path)
    }

    /// How far saving has come.
    pub fn save_state(&self) -> Option<SaveState> {
        self.autosave.as_ref().map(Autosave::state)
    }

    /// Saves at once and waits for it. `Some` says in words why it failed.
    pub fn finish(&mut self) -> Option<String> {
        self.settle_name();
        self.autosave.as_ref()?.save_now(PATIENCE).why_not_saved()
    }

    /// Gives the file another name in the same folder.
    ///
    /// # Errors
    /// When that cannot be done, in words; the file keeps its name then.
    pub fn rename(&mut self, name: &str) -> Result<PathBuf, String> {
        let old = self.path().ok_or_else(|| text!("rename-no-file"))?;
        let stem = places::file_name_for(name).ok_or_else(|| text!("rename-bad-name"))?;
        let folder = old.parent().unwrap_or(Path::new("")).to_path_buf();
        let path = folder.join(format!("{stem}.attune"));
        if path == old {
            return Ok(old);
        }
        if let Some(autosave) = &self.autosave {
            autosave.rename(path.clone())?;
        }
        self.untitled = false;
        Ok(path)
    }

    /// Names a file after its team, once, if it was made before the team had a name.
    pub fn settle_name(&mut self) {
        let name = self.assessment().team.name.trim().to_owned();
        if !self.untitled || name.is_empty() {
            return;
        }
        let Some(autosave) = &self.autosave else { return };
        let old = autosave.path();
        let folder = old.parent().unwrap_or(Path::new(""));
        let Some(stem) = places::file_name_for(&name) else { return };
        let path = places::free_path(folder, &stem);
        match autosave.rename(path) {
            Ok(()) => self.untitled = false,
            // The file is safe under its first name, and is named another time.
            Err(why) => log::warn!("the file keeps its name for now: {why}"),
        }
    }

    /// Makes several changes that reach the disk together, at once.
    ///
    /// # Errors
    /// When one is refused; those before it have been made.
    pub(super) fn edit_and_save(&mut self, edits: Vec<Edit>) -> Result<(), Refusal> {
        let now = Instant::now();
        let made = edits.into_iter().try_for_each(|edit| self.history.apply(edit, now).map(|_| ()));
        self.save_soon();
        if let Some(autosave) = &self.autosave {
            autosave.save_now(AT_ONCE);
        }
        made
    }

    fn save_soon(&mut self) {
        if self.autosave.is_none() {
            let stem = places::file_name_for(&self.first_name).unwrap_or_else(|| self.first_name.clone());
            let path = places::free_path(&self.places.documents, &stem);
            self.autosave = Some(start(&self.wake, path));
        }
        if let Some(autosave) = &self.autosave {
            autosave.changed(self.history.present());
        }
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

/// Looks after a file, and wakes the window whenever the state of saving has changed.
pub(super) fn start(wake: &Wake, path: PathBuf) -> Autosave {
    let wake = wake.clone();
    Autosave::start(path, move || wake())
}
