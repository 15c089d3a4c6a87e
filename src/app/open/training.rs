//! An open training file.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::app::open::file::File;
use crate::app::open::folder_watch::FolderWatch;
use crate::app::open::pending_import::PendingImport;
use crate::app::open::saving::{LookOnly, Saving, Wake};
use crate::files::import::map::ImportMap;
use crate::files::places::Places;
use crate::model::{Training, TrainingEdit};

/// An open training file. Every change goes through its file.
pub struct OpenTraining {
    /// The course and its learners, the way back, and the saving.
    pub file: File<TrainingEdit>,
    /// What was read to be imported, and is not imported yet.
    pub pending_import: Option<Box<PendingImport>>,
    /// The files that are read after it.
    pub import_queue: Vec<PathBuf>,
    /// How the last export was read that was imported.
    pub choices: Option<ImportMap>,
    /// The folder of returned forms that is watched.
    pub watch: Option<Box<FolderWatch<Training, ArrivedForms>>>,
}

/// What has arrived in a folder of forms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArrivedForms {
    /// So many learners' answers, that are not in the file.
    pub new: usize,
    /// The files in which somebody's answers may be and that cannot be read, each with why.
    pub refused: Vec<String>,
}

impl OpenTraining {
    /// Opens what was read from `path`.
    pub fn open(training: Training, path: PathBuf, places: Places, wake: Wake) -> Self {
        let saving = Saving::to(path, (&training).into(), places, wake);
        Self::of(training, saving)
    }

    /// Opens what was read from `path` to be looked at only.
    pub fn look(training: Training, place: (PathBuf, LookOnly), places: Places, wake: Wake) -> Self {
        let saving = Saving::look(place, (&training).into(), places, wake);
        Self::of(training, saving)
    }

    /// Begins with something that has no file yet. It gets one at its first
    /// change, called `name`, or after the course once the course has a name.
    pub fn begin(training: Training, name: Option<String>, places: Places, today: Date, wake: Wake) -> Self {
        Self::of(training, Saving::later(name, today, places, wake))
    }

    fn of(training: Training, saving: Saving) -> Self {
        Self {
            file: File::new(training, saving),
            pending_import: None,
            import_queue: Vec::new(),
            choices: None,
            watch: None,
        }
    }

    /// Whether something waits to be imported that nobody has seen yet.
    pub fn has_unseen_import(&self) -> bool {
        self.pending_import.as_ref().is_some_and(|pending| pending.unseen)
    }

    /// The training file as it is now.
    pub fn training(&self) -> &Training {
        self.file.present()
    }
}
