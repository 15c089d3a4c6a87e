//! What comes back into the window from outside: chosen files, finished work.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Instant;

use egui::ColorImage;

use crate::app::dialogs::not_saved::NotSaved;
use crate::app::dialogs::purpose::PathPurpose;
use crate::app::open::assessment::{Arrived, Counted};
use crate::app::open::folder_watch::Looked;
use crate::app::open::opening::{Opened, Opening};
use crate::app::open::pending_teams::PendingTeams;
use crate::app::open::saving::Wake;
use crate::app::open::training::ArrivedForms;
use crate::app::screen::Screen;
use crate::app::screens::area::ReadArea;
use crate::app::screens::home::HomeView;
use crate::app::screens::report::{ExportOutcome, Exported, FirstTold, Pages};
use crate::app::screens::versions::VersionRow;
use crate::app::system::SystemLooks;
use crate::documents::{DocumentKind, Format, Pasted};
use crate::files::import::ballots::Ballots;
use crate::files::import::survey::table::Table;
use crate::model::area::AreaPicture;
use crate::model::{Assessment, Moment, Training};

/// What comes back from outside the window, on any thread.
pub enum Event {
    /// A file was chosen to be opened.
    Open(PathBuf),
    /// A file was chosen to compare with.
    OtherPlace(PathBuf),
    /// The file to compare with has been read, or why it could not be.
    Other(Result<Arc<Assessment>, Vec<String>>),
    /// A place was chosen for a document in a format.
    ExportPlace(Place, DocumentKind, Format),
    /// A place was chosen for a copy.
    CopyPlace(Place),
    /// A place was chosen for the open file, which is gone from its own.
    ElsewherePlace(PathBuf),
    /// A place was chosen for a ballot form.
    BallotFormPlace(Place),
    /// A place was chosen for the form that learners answer at a moment.
    LearnerFormPlace(Place, Moment),
    /// A folder of ballots was chosen.
    BallotFolder(PathBuf),
    /// Nothing was chosen since then: cancelled, or there is no dialog here.
    NotChosen(PathPurpose, Instant),
    /// A folder of ballots was read, or why it was not.
    Ballots(Result<Ballots, String>),
    /// A file with learners' answers was chosen.
    ImportPlace(PathBuf),
    /// A place was chosen for how an export is read.
    ChoicesPlace(PathBuf),
    /// How another export was read was chosen.
    ChoicesFile(PathBuf),
    /// A file was read to be opened, as the work of this number.
    Opened(u64, Box<Opening>, Opened),
    /// Files with learners' answers were read, as the work of this number.
    Import(u64, ImportRead),
    /// A file with actions was chosen.
    ActionsPlace(PathBuf),
    /// A table of actions was read, as the work of this number.
    Actions(u64, ActionsRead),
    /// A folder was chosen to be watched.
    WatchFolder(PathBuf),
    /// The folder of forms that is watched was looked at.
    Watched(Box<Looked<Training, ArrivedForms>>),
    /// The folder of ballots that is watched was looked at.
    WatchedBallots(Box<Looked<Counted, Arrived>>),
    /// The system said how it is set to look.
    Looks(SystemLooks),
    /// The recent files have been read.
    Home(HomeView),
    /// Pages have been laid out; none where such a document cannot be made.
    Pages(Option<Arc<Pages>>),
    /// The earlier versions of the open file have been read.
    Versions(Vec<VersionRow>),
    /// What was not saved the last time has been looked for.
    NotSaved(NotSaved),
    /// The window that has this file open was asked to come forward, and did or did not.
    CameForward(PathBuf, bool),
    /// A document was written, or not.
    Exported(Exported, ExportOutcome, Option<FirstTold>),
    /// The first page of each document has been drawn small, of what these pages are about.
    Miniatures(Arc<Pages>, Vec<(DocumentKind, ColorImage)>),
    /// Folders or files of several teams were chosen.
    Teams(Vec<PathBuf>),
    /// The files of several teams were read, as the work of this number, with what they say.
    Area(u64, Box<(ReadArea, Option<AreaPicture>)>),
    /// What the teams say that were chosen.
    AreaPicture(Arc<ReadArea>, Arc<AreaPicture>),
    /// A folder was chosen with the files of the teams of the open area's plan.
    TeamsFolder(PathBuf),
    /// The files of the teams of an area's plan were read, as the work of this number.
    TeamsRead(u64, Result<Box<PendingTeams>, Vec<String>>),
    /// A place was chosen for the plan of an area.
    AreaPlanPlace(PathBuf),
    /// A folder was chosen for every document.
    AllPlace(PathBuf),
    /// Every document was written into this folder, so many of them, or why not, as the
    /// work of this number.
    SavedAll(u64, Result<(PathBuf, usize), String>),
    /// Something was made to be copied; none where there was nothing.
    Copied(Option<Box<Copied>>),
}

/// What goes into the clipboard.
pub struct Copied {
    /// What it is called.
    pub name: String,
    pub pasted: Pasted,
}

/// A place for a file, as it was chosen in one of the system's dialogs.
pub struct Place {
    pub path: PathBuf,
    /// Something was there, and the dialog asked whether it may be replaced. What comes
    /// there later may not.
    pub replaces: bool,
}

impl Place {
    /// What was chosen this moment.
    pub fn chosen(path: PathBuf) -> Self {
        let replaces = path.symlink_metadata().is_ok();
        Self { path, replaces }
    }
}

/// What came of reading a plan from elsewhere.
pub struct ActionsRead {
    /// What it is called.
    pub file: String,
    /// What it holds, or why it could not be read.
    pub table: Result<Box<Table>, String>,
}

/// What came of reading files with learners' answers.
pub struct ImportRead {
    /// On which screen it was asked for.
    pub from: Screen,
    /// What it is called, and what it holds. None could be read where there is none.
    pub table: Option<(String, Box<Table>)>,
    /// The files that could not be read, each with the reason.
    pub failed: Vec<(String, String)>,
    /// The files that were not read yet: one table is looked at after the other.
    pub queue: Vec<PathBuf>,
}

impl Event {
    /// Whether one of the system's dialogs is closed now.
    pub fn is_choice(&self) -> bool {
        matches!(
            self,
            Self::Open(_)
                | Self::ExportPlace(..)
                | Self::CopyPlace(_)
                | Self::ElsewherePlace(_)
                | Self::OtherPlace(_)
                | Self::BallotFormPlace(_)
                | Self::LearnerFormPlace(..)
                | Self::BallotFolder(_)
                | Self::ImportPlace(_)
                | Self::ChoicesPlace(_)
                | Self::ChoicesFile(_)
                | Self::ActionsPlace(_)
                | Self::WatchFolder(_)
                | Self::AllPlace(_)
                | Self::Teams(_)
                | Self::TeamsFolder(_)
                | Self::AreaPlanPlace(_)
                | Self::NotChosen(..)
        )
    }
}

/// The way back into the window from work done elsewhere.
#[derive(Clone)]
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

    /// Hands an event in. The window may be gone by then, and nobody minds. It is woken,
    /// since egui draws no frame without a cause, and what was sent would lie there till
    /// the mouse moves.
    pub fn send(self, event: Event) {
        let _ = self.sender.send((self.serial, event));
        (self.wake)();
    }
}
