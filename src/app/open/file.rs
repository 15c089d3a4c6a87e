//! What every open file has: its state with the way back, and the saving.

use std::path::PathBuf;
use std::time::Instant;

use crate::app::open::saving::Saving;
use crate::files::FileContent;
use crate::files::autosave::SaveState;
use crate::model::{Change, History, Refusal};

/// What came of a change that somebody asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "what is said of a change follows from what came of it"]
pub enum EditOutcome {
    /// It was made, and can be taken back.
    Changed,
    /// Everything was so already: there is no step to take back.
    Unchanged,
    /// It was not made.
    Refused(Refusal),
}

impl EditOutcome {
    fn of(applied: Result<bool, Refusal>) -> Self {
        match applied {
            Ok(true) => Self::Changed,
            Ok(false) => Self::Unchanged,
            Err(refusal) => Self::Refused(refusal),
        }
    }
}

/// The state of an open file, the steps back from it, and its saving. Assessments,
/// training files and ballots differ in what they hold and in nothing else.
pub struct File<C: Change> {
    history: History<C>,
    saving: Saving,
}

impl<C> File<C>
where
    C: Change,
    for<'a> &'a C::Of: Into<FileContent>,
{
    /// A file that holds `present`, and where it is saved.
    pub fn new(present: C::Of, saving: Saving) -> Self {
        Self { history: History::new(present), saving }
    }

    /// What it holds now.
    pub fn present(&self) -> &C::Of {
        self.history.present()
    }

    /// Makes a change and has it saved within a second.
    pub fn edit(&mut self, edit: C) -> EditOutcome {
        let outcome = EditOutcome::of(self.history.apply(edit, Instant::now()));
        if outcome == EditOutcome::Changed {
            self.saving.soon(self.history.present());
        }
        outcome
    }

    /// Makes several changes that reach the disk together, before people go on.
    ///
    /// # Errors
    /// When one is refused; those before it have been made.
    pub fn edit_and_save(&mut self, edits: impl IntoIterator<Item = C>) -> Result<(), Refusal> {
        let now = Instant::now();
        let made = edits.into_iter().try_for_each(|edit| self.history.apply(edit, now).map(|_| ()));
        self.saving.at_once(self.history.present());
        made
    }

    /// Goes one step back, unless `may_stand` says that the state before cannot be
    /// gone back to. Gives the edit that was undone.
    pub fn undo(&mut self, may_stand: impl Fn(&C::Of) -> bool) -> Option<Result<C, NotNow>> {
        let edit = self.history.undo()?.clone();
        if !may_stand(self.history.present()) {
            self.history.redo();
            return Some(Err(NotNow));
        }
        self.saving.soon(self.history.present());
        Some(Ok(edit))
    }

    /// Goes one step forward again, on the same condition.
    pub fn redo(&mut self, may_stand: impl Fn(&C::Of) -> bool) -> Option<Result<C, NotNow>> {
        let edit = self.history.redo()?.clone();
        if !may_stand(self.history.present()) {
            self.history.undo();
            return Some(Err(NotNow));
        }
        self.saving.soon(self.history.present());
        Some(Ok(edit))
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

    /// Saves at once and waits for it; a file without a name of its own is named
    /// after `title` first.
    ///
    /// # Errors
    /// In words, when that failed.
    pub fn finish(&mut self, title: &str) -> Result<(), String> {
        self.saving.finish(title).map_or(Ok(()), Err)
    }

    /// Gives the file another name in the same folder.
    ///
    /// # Errors
    /// When that cannot be done, in words; the file keeps its name then.
    pub fn rename(&mut self, name: &str) -> Result<PathBuf, String> {
        self.saving.rename(name)
    }

    /// Names the file after `title`, once, if it was made before there was one.
    pub fn settle_name(&mut self, title: &str) {
        self.saving.settle_name(title);
    }
}

/// A step that cannot be made while people vote: their answers would have no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotNow;
