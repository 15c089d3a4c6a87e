//! An open training file.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::app::open::file::File;
use crate::app::open::saving::{Saving, Wake};
use crate::files::places::Places;
use crate::model::{Training, TrainingEdit};

/// An open training file. Every change goes through its file.
pub struct OpenTraining {
    /// The course and its learners, the way back, and the saving.
    pub file: File<TrainingEdit>,
}

impl OpenTraining {
    /// Opens what was read from `path`.
    pub fn open(training: Training, path: PathBuf, places: Places, wake: Wake) -> Self {
        Self { file: File::new(training, Saving::to(path, places, wake)) }
    }

    /// Begins with something that has no file yet. It gets one at its first
    /// change, called `name`, or after the course once the course has a name.
    pub fn begin(training: Training, name: Option<String>, places: Places, today: Date, wake: Wake) -> Self {
        Self { file: File::new(training, Saving::later(name, today, places, wake)) }
    }

    /// The training file as it is now.
    pub fn training(&self) -> &Training {
        self.file.present()
    }
}
