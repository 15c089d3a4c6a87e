//! What was answered in what lies over the screen.

use std::path::Path;

use egui::Context;

use crate::app::commands::Command;
use crate::app::dialogs::Dialog;
use crate::app::dialogs::answer::Answer;
use crate::app::dialogs::purpose::PathPurpose;
use crate::app::handlers::request::handle;
use crate::app::handlers::{
    actions, area, area_plan, ballots, choices, compare, edit, elsewhere, exports, file_dialogs, files,
    imports, open, review, save_all, watch,
};
use crate::app::request::Request;
use crate::app::session::Session;
use crate::files::autosave::SaveState;
use crate::text;

/// Does what was answered, and puts the dialog away where the answer ends it.
pub fn answered(session: &mut Session, ctx: &Context, answer: Answer) {
    match answer {
        Answer::Waiting => {}
        Answer::Close => session.dialog = None,
        Answer::Request(request) => {
            session.dialog = None;
            handle(session, ctx, request);
        }
        Answer::Path(purpose, path) => path_typed(session, purpose, &path),
        Answer::Renamed { name, also } => {
            files::rename(session, &name);
            let edit = session.open.as_ref().and_then(|open| open.title_edit(name));
            if let Some(edit) = edit.filter(|_| also && session.dialog.is_none()) {
                _ = edit::edit(session, edit);
            }
        }
        Answer::StartReview { label, review } => review::start_review(session, &label, &review),
        Answer::FinishRound(review) => {
            session.dialog = None;
            review::finish(session, &review);
        }
        Answer::Browse(purpose) => file_dialogs::browse(session, purpose),
        // Though the last changes are not on disk, or answers that wait are lost.
        Answer::Anyway(then) => {
            session.dialog = None;
            session.may_lose = true;
            session.gave_up = matches!(then, Request::Do(Command::Quit));
            handle(session, ctx, then);
        }
    }
}

/// Takes the question back when what could not be saved has reached the disk after all.
pub fn withdraw_warning(session: &mut Session) {
    let saved = matches!(session.save_state(), Some(SaveState::Saved { .. }));
    if saved && matches!(session.dialog, Some(Dialog::NotSaved { .. })) {
        session.dialog = None;
        session.say(text!("saved-after-all"));
    }
}

fn path_typed(session: &mut Session, purpose: PathPurpose, path: &Path) {
    match purpose {
        PathPurpose::Open => open::open_file(session, path),
        PathPurpose::SaveCopy => files::save_copy(session, path, false),
        PathPurpose::SaveElsewhere => elsewhere::save_elsewhere(session, path),
        PathPurpose::Export(format) => exports::export_typed(session, format, path),
        PathPurpose::SaveBallotForm => ballots::save_form(session, path, false),
        PathPurpose::SaveLearnerForm(moment) => ballots::save_learner_form(session, moment, path, false),
        PathPurpose::AddBallots => ballots::read(session, &[path.to_path_buf()]),
        PathPurpose::Compare => compare::read_other(session, path.to_path_buf()),
        PathPurpose::ImportActions => actions::read_file(session, path),
        PathPurpose::SaveChoices => choices::save(session, path, false),
        PathPurpose::UseChoices => choices::take(session, path),
        PathPurpose::WatchFolder => {
            session.dialog = None;
            watch::watch(session, path);
        }
        PathPurpose::SaveAll => save_all::save(session, path),
        PathPurpose::SeeTeams | PathPurpose::SeeTeamFiles => area::see(session, vec![path.to_path_buf()]),
        PathPurpose::AreaPlan => area::plan_place(session, path),
        PathPurpose::ReadTeams => area_plan::read(session, &[path.to_path_buf()]),
        PathPurpose::Import => imports::read_files(session, &[path.to_path_buf()]),
    }
}
