//! Earlier versions of the open file: read, brought back, kept or not.

use std::sync::Arc;

use crate::app::background::Event;
use crate::app::commands::Command;
use crate::app::handlers::edit::edit;
use crate::app::handlers::files::remember;
use crate::app::open::OpenFile;
use crate::app::open::edit::FileEdit;
use crate::app::open::file::EditOutcome;
use crate::app::open::voting::VotingSession;
use crate::app::screens::versions::VersionRow;
use crate::app::session::Session;
use crate::files::{FileContent, copies, recovery, versions};
use crate::model::{Edit, TrainingEdit};
use crate::text;

/// Reads what is kept of the open file, without holding the window up.
pub fn read(session: &mut Session) {
    session.views.versions.reading();
    let Some(id) = session.open.as_ref().and_then(|open| open.content().kept_under().map(ToOwned::to_owned))
    else {
        return;
    };
    let (places, path, reply) = (session.places.clone(), session.path(), session.reply());
    session.platform.work(Box::new(move || {
        let kept = versions::list(&places, &id).into_iter();
        let read = kept.filter_map(|version| Some((version.at, versions::read(&version).ok()?)));
        let not_saved = recovery::found(&places).into_iter();
        let not_saved = not_saved.filter(|found| found.content.kept_under() == Some(&id));
        let copies = path.map(|path| copies::beside(&path, &id)).unwrap_or_default();
        reply.send(Event::Versions(VersionRow::rows(read.collect(), not_saved.collect(), copies)));
    }));
}

/// Brings the version back that is chosen, as a step that can be undone.
pub fn bring_back(session: &mut Session) {
    let Some(row) = session.views.versions.chosen() else { return };
    let (when, content) = (row.when.clone(), Arc::clone(&row.content));
    if put_back(session, &content) == EditOutcome::Changed {
        session.say_with_undo(text!("versions-brought-back", when = when, key = Command::Undo.key_name()));
    }
}

/// Puts other content into the open file, as one step. Only what is of its kind fits.
pub fn put_back(session: &mut Session, content: &FileContent) -> EditOutcome {
    let change: FileEdit = match (&session.open, content) {
        (Some(OpenFile::Assessment(open)), FileContent::Assessment(_)) if open.voting.is_voting() => {
            session.say_fault(text!("undo-not-now"));
            return EditOutcome::Unchanged;
        }
        (Some(OpenFile::Assessment(_)), FileContent::Assessment(earlier)) => {
            Edit::BringBack(Arc::new(earlier.clone())).into()
        }
        (Some(OpenFile::Training(_)), FileContent::Training(earlier)) => {
            TrainingEdit::BringBack(Arc::new(earlier.clone())).into()
        }
        (
            None | Some(OpenFile::Assessment(_) | OpenFile::Training(_) | OpenFile::Ballot(_)),
            FileContent::Assessment(_)
            | FileContent::Training(_)
            | FileContent::Ballot(_)
            | FileContent::Checklist(_),
        ) => return EditOutcome::Unchanged,
    };
    let outcome = edit(session, change);
    if outcome == EditOutcome::Changed {
        if let Some(open) = session.assessment_mut() {
            open.voting = VotingSession::resume(open.assessment());
        }
        // What comes back for the other state bears the old number, and is dropped.
        session.stop_work_for_file();
        // Or a field's own undo would bring back the words of the other state.
        session.serial += 1;
    }
    outcome
}

/// Keeps earlier versions from now on, or no longer, and remembers it.
pub fn keep(session: &mut Session, keep: bool) {
    session.recent.keep_versions = keep;
    remember(session);
}
