//! The plan of an area: where somebody goes on in it, and reading its teams' files again.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::background::Event;
use crate::app::handlers::edit::{edit, refused};
use crate::app::handlers::files::error_in_line;
use crate::app::handlers::navigate::enter;
use crate::app::open::FileKind;
use crate::app::open::file::{EditOutcome, SavedFile as _};
use crate::app::open::pending_teams::PendingTeams;
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::app::work::{Doing, For};
use crate::files::area::gather;
use crate::model::area::{AreaPicture, RoundChoice};
use crate::model::{Edit, Refusal};
use crate::text;

/// Where somebody left an area's plan, by the number of the step: they go on there. Everybody
/// else begins with what its teams said, or with the plan once there is one.
pub fn where_left(session: &Session, step: Option<usize>) -> Screen {
    let steps = Screen::steps_of(FileKind::Area);
    let left = step.and_then(|number| steps.get(number.checked_sub(1)?).copied());
    let has_plan = session.assessment().is_some_and(|open| !open.assessment().actions.is_empty());
    let begins = if has_plan { Screen::Plan } else { Screen::Teams };
    left.filter(|screen| *screen != Screen::SetUp).unwrap_or(begins)
}

/// Reads the teams' files in these folders and files, without holding the window up.
pub fn read(session: &mut Session, chosen: &[PathBuf]) {
    let Some(open) = session.assessment().filter(|open| open.assessment().is_area()) else { return };
    let why_not = match (open.round().locked, open.file.is_look_only()) {
        (true, _) => Some(Refusal::Locked),
        (false, true) => Some(Refusal::LookOnly),
        (false, false) => None,
    };
    let checklist = Arc::clone(&open.assessment().checklist);
    let before = open.assessment().area_round(open.round());
    let picture = before.and_then(|before| before.area.as_deref());
    let kept = picture.map(AreaPicture::kept).unwrap_or_default();
    let mut of = picture.and_then(|picture| picture.chosen.clone()).unwrap_or_default();
    if before.is_some_and(|before| before.id != open.round().id) {
        // Of the same teams, and in a new round what they say by now.
        of.round = RoundChoice::Latest;
    }
    if let Some(why_not) = why_not {
        return refused(session, why_not);
    }
    // A bare name is looked for where the assessments are.
    let chosen: Vec<_> = chosen.iter().map(|path| session.places.documents.join(path)).collect();
    let (reply, today) = (session.reply(), session.today());
    let (number, progress) = session.begin_work(String::new(), Doing::Gathering(For::OpenFile));
    session.platform.work(Box::new(move || {
        let gathered = gather(&chosen, &progress);
        let read = PendingTeams::new(chosen, gathered, &checklist, (kept, &of), today);
        reply.send(Event::TeamsRead(number, read.map(Box::new)));
    }));
}

/// Shows what was read, or says why it cannot be kept here, unless that has been called off.
/// Nothing of it is kept yet.
pub fn show(session: &mut Session, number: u64, read: Result<Box<PendingTeams>, Vec<String>>) {
    if session.take_work(number).is_none() {
        return;
    }
    session.notice = None;
    match read {
        Ok(pending) => {
            let (teams, left_out) = (pending.picture.teams, pending.left_out.len());
            let Some(open) = session.assessment_mut() else { return };
            open.pending_teams = Some(pending);
            session.dialog = None;
            enter(session, Screen::Teams);
            let left_out = text!("kept-teams-left-out", count = left_out);
            session.say(text!("kept-teams-read-told", count = teams, left_out = left_out));
        }
        Err(lines) => error_in_line(session, text!("kept-teams-failed"), &lines),
    }
}

/// Keeps what was read, as far as it may be kept, as one step.
pub fn keep(session: &mut Session) {
    let Some(open) = session.assessment_mut() else { return };
    let Some(pending) = open.pending_teams.take() else { return };
    match edit(session, Edit::Area(pending.kept(), pending.sharing)) {
        EditOutcome::Changed => {
            session.say_with_undo(text!("kept-teams-now", count = pending.picture.teams));
        }
        EditOutcome::Unchanged => session.say(text!("kept-teams-same")),
        EditOutcome::Refused(_) => {
            if let Some(open) = session.assessment_mut() {
                open.pending_teams = Some(pending);
            }
        }
    }
}
