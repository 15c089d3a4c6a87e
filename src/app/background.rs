//! What comes back into the window from outside: chosen files, finished work.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Instant;

use crate::app::open::saving::Wake;
use crate::app::screen::Screen;
use crate::app::screens::home::HomeView;
use crate::app::screens::report::{ExportOutcome, Pages};
use crate::documents::{DocumentKind, Format};
use crate::files::import::ballots::Ballots;
use crate::files::import::survey::table::Table;
use crate::model::Assessment;

/// What comes back from outside the window, on any thread.
pub enum Event {
    /// A file was chosen to be opened. `None`: cancelled, or no dialog here.
    Open(Option<PathBuf>, Instant),
    /// A file was chosen to compare with. `None`: cancelled, or no dialog here.
    OtherPlace(Option<PathBuf>, Instant),
    /// The file to compare with has been read, or why it could not be.
    Other(Result<Arc<Assessment>, Vec<String>>),
    /// A place was chosen for a document in a format. `None`: cancelled, or no dialog here.
    ExportPlace(Option<PathBuf>, DocumentKind, Format),
    /// A place was chosen for a copy.
    CopyPlace(Option<PathBuf>),
    /// A place was chosen for a ballot form.
    BallotFormPlace(Option<PathBuf>),
    /// A folder of ballots was chosen. `None`: cancelled, or no dialog here.
    BallotFolder(Option<PathBuf>, Instant),
    /// A folder of ballots was read, or why it was not.
    Ballots(Result<Ballots, String>),
    /// A file with learners' answers was chosen. `None`: cancelled, or no dialog here.
    ImportPlace(Option<PathBuf>, Instant),
    /// A file of this name was read for its answers, or why it was not. On which
    /// screen it was asked for.
    Import(String, Screen, Result<Box<Table>, String>),
    /// The recent files have been read.
    Home(HomeView),
    /// Pages have been laid out.
    Pages(Arc<Pages>),
    /// A document was written, or not.
    Exported(DocumentKind, ExportOutcome),
}

impl Event {
    /// Whether this is what a person chose in one of the system's dialogs.
    pub fn is_choice(&self) -> bool {
        matches!(
            self,
            Self::Open(..)
                | Self::ExportPlace(..)
                | Self::CopyPlace(_)
                | Self::OtherPlace(..)
                | Self::BallotFormPlace(_)
                | Self::BallotFolder(..)
                | Self::ImportPlace(..)
        )
    }
}

/// The way back into the window from work done elsewhere.
pub struct Reply {
    sender: Sender<(u64, Event)>,
    serial: u64,
    wake: Wake,
}

impl Reply {
    /// A way back into the window, about the file that was opened as number `serial`.
    pub fn new(sender: Sender<(u64, Event)>, serial: u64, wake: Wake) -> Self {
        Self { sender, serial, wake }
    }

    /// Hands news in. The window may be gone by then, and nobody minds.
    pub fn send(self, news: Event) {
        let _ = self.sender.send((self.serial, news));
        (self.wake)();
    }
}
