//! A folder of returned forms that is watched: looked at now and then, off the window's
//! thread. What arrives is offered, and never imported by itself.

use std::path::{Path, PathBuf};

use egui::Context;

use crate::app::background::Event;
use crate::app::handlers::imports::read_files;
use crate::app::open::folder_watch::{FolderWatch, Looked};
use crate::app::session::Session;
use crate::files::import::forms;
use crate::files::import::merge::{Decisions, Merge};
use crate::files::import::survey::reading::Reading;
use crate::files::places;
use crate::model::Training;
use crate::text;

/// Watches a folder from now on, in the place of another.
pub fn watch(session: &mut Session, folder: &Path) {
    // A bare name is looked for where the training files are.
    let folder = session.places.documents.join(folder);
    if !folder.is_dir() {
        return session.say_fault(text!("watch-no-folder", folder = places::spoken(&folder)));
    }
    let Some(open) = session.training_mut() else { return };
    open.watch = Some(Box::new(FolderWatch::new(folder.clone())));
    session.say(text!("watch-begun", folder = places::file_name(&folder)));
}

/// Looks at the folder when it is time, and has the window drawn again then.
pub fn look(session: &mut Session, ctx: &Context) {
    let reply = session.reply();
    let Some(open) = session.training_mut() else { return };
    let training = open.training().clone();
    let Some(watch) = &mut open.watch else { return };
    match watch.wait() {
        None => {}
        Some(wait) if !wait.is_zero() => ctx.request_repaint_after(wait),
        Some(_) => {
            let look = watch.begin(training);
            session.platform.work(Box::new(move || reply.send(Event::Watched(look.look(arrived)))));
        }
    }
}

/// How many learners' answers in a folder are not in the file.
fn arrived(folder: &Path, training: &Training) -> usize {
    let Ok(table) = forms::read(&[folder.to_path_buf()], training) else { return 0 };
    let reading = Reading::new(&places::file_name(folder), table, training);
    let merge = Merge::new(&reading, training, &Decisions::default());
    let (new, known) = merge.counts();
    new + known + merge.open()
}

/// Takes what a look found.
pub fn take(session: &mut Session, looked: Looked<Training>) {
    let watch = session.training_mut().and_then(|open| open.watch.as_mut());
    if let Some(watch) = watch {
        watch.take(looked);
    }
}

/// Shows what has arrived on Import. Nothing comes in before the trainer says so.
pub fn show(session: &mut Session) {
    let watched = session.training().and_then(|open| open.watch.as_ref());
    if let Some(folder) = watched.map(|watch| watch.folder.clone()) {
        let folders: [PathBuf; 1] = [folder];
        read_files(session, &folders);
    }
}

/// Watches the folder no longer.
pub fn stop(session: &mut Session) {
    if let Some(open) = session.training_mut() {
        open.watch = None;
    }
    session.say(text!("watch-stopped"));
}
