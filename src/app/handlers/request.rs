//! Does what a screen asked for.

use egui::{Context, ViewportCommand};

use crate::app::dialogs::Dialog;
use crate::app::dialogs::purpose::PathPurpose;
use crate::app::handlers::command::run;
use crate::app::handlers::file_dialogs::browse;
use crate::app::handlers::navigate::enter;
use crate::app::handlers::{
    actions, area, area_plan, ballots, copies, copying, damaged, edit, elsewhere, exports, file_dialogs,
    files, home, imports, in_use, learners, open, plan, ratings, recovery, report, together, versions, votes,
    watch,
};
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::session::Session;

/// Does what a screen asked for.
pub fn handle(session: &mut Session, ctx: &Context, request: Request) {
    match request {
        // What came of it has been said.
        Request::Edit(change) => _ = edit::edit(session, change),
        Request::Say(what) => session.say(what),
        Request::WasCode { changed, keys } => learners::was_code(session, &changed, &keys),
        Request::TakeAnswersBack(changed) => learners::take_answers_back(session, &changed),
        Request::RemoveLearner(code) => learners::ask_to_remove(session, code),
        Request::RemoveLearnerAnyway(code) => learners::remove(session, code),
        Request::TypePath(purpose) => file_dialogs::ask_for_path(session, purpose, String::new()),
        Request::Do(command) => run(session, ctx, command),
        Request::OpenFile(path) => open::open_file(session, &path),
        Request::OpenIn(path, how) => open::open(session, &path, how),
        Request::StopWork => stop_work(session),
        Request::ShowOther(path) => in_use::show_other(session, &path),
        Request::Forget(path) => home::forget(session, path),
        Request::SeeTeams(paths) => area::see(session, paths),
        Request::ChooseTeams(chosen) => area::choose(session, *chosen),
        Request::BeginAreaPlan { name, path } => area::begin_plan(session, &name, &path),
        Request::ShowNote(note) => session.dialog = Some(Dialog::Note(note)),
        Request::NoTour => home::no_tour(session),
        Request::ShowStatement(position) => ratings::show(session, position),
        Request::KeepTeams => area_plan::keep(session),
        Request::ShowReason(position) => ratings::show_reason(session, position),
        Request::ShowFound(position, words) => {
            ratings::show(session, position);
            session.views.rate.found = ratings::found(session, &words);
        }
        Request::ShowEarlier { round, statement } => {
            session.views.change.show_notes(&round, statement);
            enter(session, Screen::Change);
        }
        Request::ShowAnswers { learner, statement } => {
            enter(session, Screen::Answers);
            session.views.answers.show(learner, statement);
        }
        Request::AddStep(action) => plan::add_step(session, *action),
        Request::ShowAction(id) => {
            session.views.plan.open_in_full(id);
            let from = (session.screen == Screen::Rate).then_some(session.views.rate.current);
            session.views.plan.back_to = from;
            enter(session, Screen::Plan);
        }
        Request::ShowReview(path) => open::at_review(session, &path),
        Request::ShowDue { path, action, outcome } => open::at_action(session, &path, action, outcome),
        Request::ShowFoundAction(id, words) => plan::show_found(session, &id, &words),
        Request::TakeBack(change) => edit::take_back(session, change),
        Request::ActionPlaced(id) => plan::placed(session, &id),
        Request::SayStatuses => plan::say_statuses(session),
        Request::Vote(asked) => votes::handle(session, asked),
        Request::TalkMinutes(minutes) => {
            session.recent.talk_minutes = minutes;
            files::remember(session);
        }
        Request::Decide(of, choice) => together::decide(session, *of, choice),
        Request::Copy(asked, copy) => copies::handle(session, asked, *copy),
        Request::LeaveCopy => session.foreign = None,
        Request::SetAside(path) => copies::set_aside(session, &path),
        Request::SaveElsewhere => browse(session, PathPurpose::SaveElsewhere),
        Request::SaveAgain => elsewhere::save_again(session),
        Request::SettleName => files::settle_name(session),
        Request::RenameFile(name) => files::rename(session, &name),
        Request::AddPendingActions => actions::add(session),
        Request::Import => imports::import(session),
        // It comes with the next events, as if it had been pasted by keyboard.
        Request::PasteTable => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
        Request::SaveChoices => browse(session, PathPurpose::SaveChoices),
        Request::UseChoices => file_dialogs::browse(session, PathPurpose::UseChoices),
        Request::WatchFolder => file_dialogs::browse(session, PathPurpose::WatchFolder),
        Request::ShowArrived => watch::show(session),
        Request::StopWatching => watch::stop(session),
        Request::SkipImport => imports::next(session),
        Request::AskRemoveMoment(moment) => session.dialog = Some(Dialog::RemoveMoment(moment)),
        Request::ImportFiles(paths) => imports::read_files(session, &paths),
        Request::CountBallots(read) => ballots::add(session, Ok(*read)),
        Request::AddBallots(paths) => ballots::read(session, &paths),
        Request::ChoosePlace(format) => browse(session, PathPurpose::Export(format)),
        Request::ExportDocument { format, path, replace, then } => {
            exports::export_then(session, format, &path, replace, then);
        }
        Request::StopSaving => exports::stop(session),
        Request::CopyActions(ids) => copying::actions(session, ids),
        Request::ChooseFormat(format) => report::choose_format(session, format),
        Request::ChoosePicture(number) => report::choose_picture(session, number),
        Request::ShowDocument(kind) => report::show_document(session, kind),
        Request::ShowReport(kind) => {
            report::show_document(session, kind);
            enter(session, report::screen(session));
        }
        Request::ShowAllRounds => {
            session.views.change.show_all_rounds();
            enter(session, Screen::Change);
        }
        Request::BringBack => versions::bring_back(session),
        Request::BringBackBeside(path, content) => damaged::bring_back(session, &path, &content),
        Request::KeepVersions(keep) => versions::keep(session, keep),
        Request::NotSaved(asked, recovered) => recovery::handle(session, asked, &recovered),
        Request::ChooseOther => file_dialogs::browse(session, PathPurpose::Compare),
        Request::OpenOutside(path) => files::open_outside(session, &path),
        Request::ShowFolder(path) => files::open_outside(session, path.parent().unwrap_or(&path)),
    }
}

fn stop_work(session: &mut Session) {
    if let Some(work) = session.stop_work() {
        session.say(work.stopped());
    }
}
