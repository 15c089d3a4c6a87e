//! Leaving the open file: what was typed is kept, the last words reach the disk, and
//! whoever would lose something is asked first.

use std::time::{Duration, Instant};

use egui::Context;

use crate::app::dialogs::Dialog;
use crate::app::handlers::edit::edit;
use crate::app::handlers::elsewhere::asks_before_leaving;
use crate::app::handlers::files::remember;
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::{FileKind, OpenFile};
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::session::{Session, ViewState};
use crate::documents::TrainingDocument;
use crate::model::{Edit, Present, RoundField};
use crate::text;

/// Sees the open file safely to disk before it is left. `false`: that failed, or
/// answers that wait would be lost, and the person is asked whether to do `then` all
/// the same.
pub fn leave_file(session: &mut Session, then: Request) -> bool {
    if std::mem::take(&mut session.may_lose) {
        if let Some(OpenAssessment { file, voting, .. }) = session.assessment_mut() {
            voting.put_votes_away(file);
        }
        return true;
    }
    // First, or a role that was typed and not added would be lost without a question.
    keep_what_is_typed(session);
    let lost = lost_if_left(session);
    if !lost.is_empty() {
        let training = session.training().is_some();
        let title = if training { text!("code-waits-title") } else { text!("votes-wait-title") };
        session.dialog = Some(Dialog::VotesWait { title, lost, then });
        return false;
    }
    let Some(open) = &mut session.open else { return true };
    if let OpenFile::Assessment(OpenAssessment { file, voting, .. }) = open {
        voting.put_votes_away(file);
    }
    let mut finished = open.file_mut().finish();
    if finished.is_err() {
        // A colleague's changes may have come this moment, and be all that was in the way.
        if asks_before_leaving(session) {
            return false;
        }
        let Some(open) = &mut session.open else { return true };
        finished = open.file_mut().finish();
    }
    match finished {
        Ok(()) => {
            note_last_place(session);
            true
        }
        Err(why) => {
            session.dialog = Some(Dialog::NotSaved { why, then });
            false
        }
    }
}

/// Somebody stays at one place for so long before that is written down: not at each statement
/// that they pass.
const PAUSE: Duration = Duration::from_secs(1);

/// Remembers where somebody is, who may come back, also if the program is killed.
pub fn note_place(session: &mut Session, ctx: &Context) {
    if is_elsewhere(session) {
        session.moved_on = Some(Instant::now());
        ctx.request_repaint_after(PAUSE);
    }
    if session.moved_on.take_if(|at| at.elapsed() >= PAUSE).is_some() {
        remember(session);
    }
}

/// The same at once, as the file is left.
fn note_last_place(session: &mut Session) {
    if is_elsewhere(session) || session.moved_on.take().is_some() {
        remember(session);
    }
}

/// Whether somebody is elsewhere than was known, which is known by now.
fn is_elsewhere(session: &mut Session) -> bool {
    let step = session.screen.step();
    let kind = session.open.as_ref().map(OpenFile::kind);
    let number = kind.and_then(|kind| step.step_number(kind));
    let (Some(path), Some(number)) = (session.path(), number) else { return false };
    let statement = (step == Screen::Rate).then_some(session.views.rate.current + 1);
    session.recent.left_at(&path, number, statement)
}

/// Sees to disk what can be, when nobody can be asked: the computer shuts down.
pub fn end(session: &mut Session) {
    keep_what_is_typed(session);
    note_last_place(session);
    if let Some(OpenAssessment { file, voting, .. }) = session.assessment_mut() {
        voting.put_votes_away(file);
    }
    if let Some(open) = &mut session.open
        && let Err(why) = open.file_mut().finish()
    {
        log::error!("the last changes are not on disk: {why}");
    }
    session.may_lose = true;
}

/// Takes over what was typed in a field that was never left: a role that was not yet
/// added, a learner's new code.
pub fn keep_what_is_typed(session: &mut Session) {
    let role = std::mem::take(&mut session.views.set_up.new_role).trim().to_owned();
    if let Some(open) = session.assessment().filter(|_| !role.is_empty()) {
        let mut present = open.round().present.clone();
        present.push(Present { role, number: 1 });
        let round = open.round().id.clone();
        _ = edit(session, Edit::Round { round, field: RoundField::Present(present) });
    }
    // An action that was begun on Plan, and of which no word is left.
    let begun = session.views.plan.being_added();
    let begun = session.assessment().and_then(|open| open.assessment().action(begun));
    if let Some(empty) = begun.filter(|action| action.is_blank()).map(|action| action.id.clone()) {
        _ = edit(session, Edit::RemoveAction(empty));
    }
    let training = session.open.as_ref().and_then(OpenFile::training);
    if let Some(code) = training.and_then(|open| session.views.answers.take_typed_code(open.training())) {
        _ = edit(session, code);
    }
}

/// Opens another file in the place of the one that is open, and forgets what that
/// one's screens remembered.
pub fn replace(session: &mut Session, open: OpenFile) {
    let home = std::mem::take(&mut session.views.home);
    // A position, a filter or a half-typed word of one team must not turn up in another's
    // file; Home is about neither.
    session.views = ViewState { home, ..ViewState::default() };
    if open.kind() == FileKind::Training {
        session.views.report.kind = TrainingDocument::Report.into();
    }
    session.open = Some(open);
    session.forget_others();
    // It was about the file that is closed.
    session.notice = None;
    // What still comes back about the file that is closed bears the old number.
    session.serial += 1;
}

/// What of the votes, or of what was typed for a code, would be lost if the file were left
/// now, in sentences; below them what is kept. Nothing where nothing would be lost.
fn lost_if_left(session: &Session) -> Vec<String> {
    if session.training().is_some() {
        let typed = session.views.answers.waiting();
        return typed.map(|typed| text!("code-waits", typed = typed)).into_iter().collect();
    }
    let Some(open) = session.assessment() else { return Vec::new() };
    let loss = open.voting.lost_if_left(open.round());
    let counts = session.views.rate.has_counts(open.round());
    let answers = (loss.answers > 0).then(|| text!("votes-wait-answers", count = loss.answers));
    let to_come = (loss.to_come > 0).then(|| text!("votes-wait-to-come", count = loss.to_come));
    let roles = loss.roles.then(|| text!("votes-wait-roles"));
    let counts = counts.then(|| text!("votes-wait-counts"));
    let mut said: Vec<String> = [answers, to_come, roles, counts].into_iter().flatten().collect();
    if !said.is_empty() && loss.kept > 0 {
        said.push(text!("votes-wait-kept", count = loss.kept));
    }
    said
}
