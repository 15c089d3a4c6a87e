//! A folder of returned forms or ballots that is watched: looked at now and then, off the
//! window's thread. What arrives is offered, and never taken in by itself.

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::Context;

use crate::app::background::Event;
use crate::app::handlers::{ballots, imports};
use crate::app::open::OpenFile;
use crate::app::open::assessment::{Arrived, Counted};
use crate::app::open::folder_watch::{FolderWatch, Looked};
use crate::app::open::training::ArrivedForms;
use crate::app::session::Session;
use crate::files::import::ballots::{Concern, read_ballots};
use crate::files::import::forms;
use crate::files::import::merge::{Decisions, Merge};
use crate::files::import::survey::reading::Reading;
use crate::files::places;
use crate::model::Training;
use crate::text;

/// Watches a folder from now on, in the place of another.
pub fn watch(session: &mut Session, folder: &Path) {
    // A bare name is looked for where the files are.
    let folder = session.places.documents.join(folder);
    if !folder.is_dir() {
        return session.say_fault(text!("watch-no-folder", folder = places::spoken(&folder)));
    }
    let name = places::file_name(&folder);
    let said = match &mut session.open {
        Some(OpenFile::Training(open)) => {
            open.watch = Some(Box::new(FolderWatch::new(folder)));
            text!("watch-begun", folder = name)
        }
        Some(OpenFile::Assessment(open)) => {
            open.watch = Some(Box::new(FolderWatch::new(folder)));
            text!("watch-begun-ballots", folder = name)
        }
        Some(OpenFile::Ballot(_)) | None => return,
    };
    session.say(said);
}

/// Looks at the folder when it is time, and has the window drawn again then.
pub fn look(session: &mut Session, ctx: &Context) {
    let reply = session.reply();
    match &mut session.open {
        Some(OpenFile::Training(open)) => {
            let training = || open.file.present().clone();
            if let Some(watch) = open.watch.as_mut().filter(|watch| is_due(watch.wait(), ctx)) {
                let look = watch.begin(training());
                let look = move || reply.send(Event::Watched(Box::new(look.look(arrived))));
                session.platform.work(Box::new(look));
            }
        }
        Some(OpenFile::Assessment(open)) => {
            let counted = || (open.file.present().clone(), open.voting.ballots(open.file.round()));
            if let Some(watch) = open.watch.as_mut().filter(|watch| is_due(watch.wait(), ctx)) {
                let look = watch.begin(counted());
                let look = move || reply.send(Event::WatchedBallots(Box::new(look.look(arrived_ballots))));
                session.platform.work(Box::new(look));
            }
        }
        Some(OpenFile::Ballot(_)) | None => {}
    }
}

/// Whether it is time to look; nothing to wait for while a look is under way.
fn is_due(wait: Option<Duration>, ctx: &Context) -> bool {
    match wait {
        None => false,
        Some(wait) if wait.is_zero() => true,
        Some(wait) => {
            ctx.request_repaint_after(wait);
            false
        }
    }
}

/// How many learners' answers in a folder are not in the file, and what cannot be read.
fn arrived(folder: &Path, training: &Training) -> ArrivedForms {
    let look = forms::look(&[folder.to_path_buf()], training);
    let Ok((table, refused)) = look else { return ArrivedForms::default() };
    let reading = Reading::new(&places::file_name(folder), table, training);
    let merge = Merge::new(&reading, training, &Decisions::default());
    let (new, known) = merge.counts();
    ArrivedForms { new: new + known + merge.open(), refused }
}

/// Whose ballots in a folder are not counted, and what in it cannot be.
fn arrived_ballots(folder: &Path, (assessment, counted): &Counted) -> Arrived {
    let Some(round) = assessment.current_round() else { return Arrived::default() };
    let read = read_ballots(&[folder.to_path_buf()], assessment, round, |id| counted.contains(id));
    // As on a drive that is not there at the moment.
    let Ok(found) = read else { return Arrived::default() };
    let of_concern = found.refused.iter().filter(|of| of.concern == Concern::Answers);
    Arrived { new: found.good.len() + found.differing.len(), refused: of_concern.count() }
}

/// Takes what a look at a folder of forms found.
pub fn take(session: &mut Session, looked: Looked<Training, ArrivedForms>) {
    if let Some(watch) = session.training_mut().and_then(|open| open.watch.as_mut()) {
        watch.take(looked);
    }
}

/// Takes what a look at a folder of ballots found.
pub fn take_ballots(session: &mut Session, looked: Looked<Counted, Arrived>) {
    if let Some(watch) = session.assessment_mut().and_then(|open| open.watch.as_mut()) {
        watch.take(looked);
    }
}

/// Shows what has arrived: on Import, where nothing comes in before the trainer says so;
/// or, of ballots, adds those that count and says why the others do not.
pub fn show(session: &mut Session) {
    match &session.open {
        Some(OpenFile::Training(open)) => {
            if let Some(folder) = open.watch.as_ref().map(|watch| watch.folder.clone()) {
                let folders: [PathBuf; 1] = [folder];
                imports::read_files(session, &folders);
            }
        }
        Some(OpenFile::Assessment(open)) => {
            if let Some(folder) = open.watch.as_ref().map(|watch| watch.folder.clone()) {
                let folders: [PathBuf; 1] = [folder];
                ballots::read(session, &folders);
            }
        }
        Some(OpenFile::Ballot(_)) | None => {}
    }
}

/// Watches the folder no longer.
pub fn stop(session: &mut Session) {
    match &mut session.open {
        Some(OpenFile::Training(open)) => open.watch = None,
        Some(OpenFile::Assessment(open)) => open.watch = None,
        Some(OpenFile::Ballot(_)) | None => {}
    }
    session.say(text!("watch-stopped"));
}
