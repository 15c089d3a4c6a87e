//! What two people have of one file is put together, and what both changed is asked.

use crate::app::commands::Command;
use crate::app::dialogs::Dialog;
use crate::app::dialogs::conflict::{Conflict, With};
use crate::app::dialogs::copies::SetAside;
use crate::app::dialogs::elsewhere::Unlike;
use crate::app::handlers::files::error;
use crate::app::open::file::MergeOutcome;
use crate::app::open::theirs::Theirs;
use crate::app::session::Session;
use crate::files::recovery::Recovered;
use crate::files::{FileContent, places};
use crate::model::merge::{Choice, Difference, Place, RoundPart};
use crate::text;
use crate::words::merge::summary;

/// It is in its file now. It is kept for a while, as what was discarded is.
pub fn settled(session: &mut Session, recovered: &Recovered) {
    if let Err(error) = recovered.discard() {
        log::warn!("what was not saved is offered again: {error}");
    }
    session.say(text!("not-saved-opened"));
}

/// Puts both sides together, if nothing is left to decide. Gives what is.
pub fn put_together(session: &mut Session) -> Vec<Difference> {
    let (Some(foreign), Some(open)) = (&session.foreign, &mut session.open) else { return Vec::new() };
    match open.merge(&foreign.theirs, &foreign.decisions) {
        MergeOutcome::Merged(came_in) => {
            if !came_in.is_empty() {
                session.say(came(&came_in));
            }
            match session.foreign.take().map(|foreign| foreign.theirs) {
                Some(Theirs::Copy(copy)) => {
                    session.dialog = Some(Dialog::SetAside(SetAside::merged(copy.path)));
                }
                Some(Theirs::NotSaved(recovered)) => settled(session, &recovered),
                Some(Theirs::OnDisk(_)) | None => {}
            }
            Vec::new()
        }
        MergeOutcome::Conflicts(conflicts) => conflicts,
        MergeOutcome::DoesNotFit => {
            not_put_together(session);
            Vec::new()
        }
    }
}

fn not_put_together(session: &mut Session) {
    match session.foreign.take().map(|foreign| foreign.theirs) {
        Some(Theirs::Copy(copy)) => {
            let why = text!("copies-unlike", file = places::file_name(&copy.path));
            error(session, text!("copies-title"), vec![why]);
        }
        Some(Theirs::NotSaved(_)) => {
            error(session, text!("not-saved-dialog"), vec![text!("not-saved-unlike")]);
        }
        Some(Theirs::OnDisk(_)) | None => {
            let file = session.path().map(|path| places::file_name(&path)).unwrap_or_default();
            session.dialog = Some(Dialog::Unlike(Unlike::other(&file)));
        }
    }
}

fn came(came_in: &[Difference]) -> String {
    let what = summary(came_in);
    // Votes are never taken back, and what came in with them is not either.
    if came_in.iter().any(|of| matches!(of.place, Place::Round { part: RoundPart::Votes, .. })) {
        return text!("elsewhere-votes-came-in", what = what);
    }
    text!("elsewhere-came-in", what = what, key = Command::Undo.key_name())
}

/// Asks about the first of what both changed, if there is anything to ask.
pub fn ask(session: &mut Session) {
    let conflicts = put_together(session);
    let (Some(foreign), Some(open)) = (&mut session.foreign, &session.open) else { return };
    foreign.asked = true;
    let Some(first) = conflicts.first() else { return };
    let names = FileContent::names([&open.content(), foreign.theirs.content()]);
    let with = match foreign.theirs {
        Theirs::OnDisk(_) => With::Colleague,
        Theirs::Copy(_) => With::Copy,
        Theirs::NotSaved(_) => With::NotSaved,
    };
    session.dialog = Some(Dialog::Conflict(Conflict::new(first.clone(), conflicts.len(), &names, with)));
}

/// Notes what was decided, and asks on.
pub fn decide(session: &mut Session, of: Difference, choice: Choice) {
    if let Some(foreign) = &mut session.foreign {
        foreign.decisions.push((of, choice));
    }
    ask(session);
}
