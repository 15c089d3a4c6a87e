//! What is being read or saved for the window that somebody waits for, and may call off.

use std::sync::Arc;

use crate::files::progress::Progress;
use crate::text;

/// Below this it is read before anybody could have read how far it is: 5 MB.
const LARGE: u64 = 5_000_000;

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Something is read.
    Reading(For),
    /// The files of several teams are read.
    Gathering(For),
    /// So many documents are made and saved.
    Saving(usize),
}

/// What something is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// The file that is open: nobody waits for it once that is left.
    OpenFile,
    /// What will be shown in its place.
    Another {
        /// Whoever left the file for it has chosen to lose its last changes.
        may_lose: bool,
    },
}

/// What is being read or saved.
pub struct Work {
    /// Tells it from what was begun before and after.
    pub number: u64,
    /// What it is called.
    pub file: String,
    /// How far it has come.
    pub progress: Arc<Progress>,
    /// Whether it is read or saved.
    pub doing: Doing,
}

impl Work {
    /// Whether the last changes of the file that was left for it may be lost.
    pub fn may_lose(&self) -> bool {
        let may_lose = For::Another { may_lose: true };
        self.doing == Doing::Reading(may_lose) || self.doing == Doing::Gathering(may_lose)
    }

    /// Whether it is for the file that is open.
    pub fn is_for_open_file(&self) -> bool {
        matches!(self.doing, Doing::Reading(For::OpenFile) | Doing::Gathering(For::OpenFile))
    }

    /// "Reading Oak Room.attune: 12 of 60 MB".
    pub fn sentence(&self) -> String {
        match self.doing {
            Doing::Reading(_) => self.reading(),
            Doing::Gathering(_) => {
                let (read, found) = self.progress.so_far();
                text!("work-gathering", read = read, found = found)
            }
            Doing::Saving(all) => {
                let done = self.progress.steps().saturating_sub(1);
                text!("work-saving", what = self.file.as_str(), done = done, all = all)
            }
        }
    }

    fn reading(&self) -> String {
        let megabytes = |bytes: u64| bytes / 1_000_000;
        let (read, all) = self.progress.so_far();
        let file = self.file.as_str();
        if all < LARGE {
            text!("import-reading", file = file)
        } else if read < all {
            text!("work-reading", file = file, read = megabytes(read), all = megabytes(all))
        } else {
            text!("work-understanding", file = file)
        }
    }

    /// What the button is called that calls it off.
    pub fn stop_name(&self) -> String {
        match self.doing {
            Doing::Reading(_) | Doing::Gathering(_) => text!("work-stop-name"),
            Doing::Saving(_) => text!("work-stop-saving"),
        }
    }

    /// What is said once it is called off.
    pub fn stopped(&self) -> String {
        match self.doing {
            Doing::Reading(_) => text!("work-stopped", file = self.file.as_str()),
            Doing::Gathering(_) => text!("work-gathering-stopped"),
            Doing::Saving(_) => text!("work-saving-stopped"),
        }
    }
}
