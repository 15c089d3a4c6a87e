//! The open training file: the model, the way back, and the saving.

use std::path::PathBuf;
use std::time::Instant;

use jiff::civil::Date;

use crate::app::open::describe::describe_training;
use crate::app::open::saving::{Saving, Wake};
use crate::files::autosave::SaveState;
use crate::files::places::Places;
use crate::model::{History, Refusal, Training, TrainingEdit};
use crate::text;

/// An open training file. Every change goes through [`OpenTraining::edit`].
pub struct OpenTraining {
    history: History<TrainingEdit>,
    saving: Saving,
}

impl OpenTraining {
    /// Opens what was read from `path`.
    pub fn open(training: Training, path: PathBuf, places: Places, wake: Wake) -> Self {
        Self { history: History::new(training), saving: Saving::to(path, places, wake) }
    }

    /// Begins with something that has no file yet. It gets one at its first
    /// change, called `name`, or after the course once the course has a name.
    pub fn begin(training: Training, name: Option<String>, places: Places, today: Date, wake: Wake) -> Self {
        Self { history: History::new(training), saving: Saving::later(name, today, places, wake) }
    }

    /// The training file as it is now.
    pub fn training(&self) -> &Training {
        self.history.present()
    }

    /// Makes a change and has it saved.
    ///
    /// # Errors
    /// When the edit is refused; nothing has changed then.
    pub fn edit(&mut self, edit: TrainingEdit) -> Result<(), Refusal> {
        if self.history.apply(edit, Instant::now())? {
            self.saving.soon(self.history.present());
        }
        Ok(())
    }

    /// Goes one step back. Says what was undone, and gives it.
    pub fn undo(&mut self) -> Option<(String, TrainingEdit)> {
        let edit = self.history.undo()?.clone();
        self.saving.soon(self.history.present());
        Some((text!("undone", what = describe_training(&edit)), edit))
    }

    /// Goes one step forward again. Says what was done again, and gives it.
    pub fn redo(&mut self) -> Option<(String, TrainingEdit)> {
        let edit = self.history.redo()?.clone();
        self.saving.soon(self.history.present());
        Some((text!("redone", what = describe_training(&edit)), edit))
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
        self.saving.finish(&self.history.present().course.name)
    }

    /// Gives the file another name in the same folder.
    ///
    /// # Errors
    /// When that cannot be done, in words; the file keeps its name then.
    pub fn rename(&mut self, name: &str) -> Result<PathBuf, String> {
        self.saving.rename(name)
    }

    /// Names a file after its course, once, if it was made before the course had a name.
    pub fn settle_name(&mut self) {
        self.saving.settle_name(&self.history.present().course.name);
    }
}
