//! Does what a command says.

use egui::{Context, ViewportCommand};

use crate::app::commands::Command;
use crate::app::dialogs::Dialog;
use crate::app::dialogs::purpose::PathPurpose;
use crate::app::handlers::file_dialogs::{self, browse};
use crate::app::handlers::navigate::enter;
use crate::app::handlers::{
    area, begin, copies, copying, correction, exports, files, home, learners, plan, ratings, recovery,
    review, steps, together, votes, watch, window,
};
use crate::app::open::saving::LookOnly;
use crate::app::session::Session;
use crate::documents::Format;
use crate::files::autosave::SaveState;
use crate::files::recent::Theme;
use crate::model::Mode;
use crate::text;

/// Does what a command says.
pub fn run(session: &mut Session, ctx: &Context, command: Command) {
    match command {
        Command::Go(screen) => enter(session, screen),
        Command::New => begin::assessment(session, Mode::Together),
        Command::NewWorkshop => begin::assessment(session, Mode::VoteFirst),
        Command::NewTraining => begin::training(session),
        Command::Open => browse(session, PathPurpose::Open),
        Command::OpenExample => begin::example(session),
        Command::OpenTrainingExample => begin::training_example(session),
        Command::SeeTeams => browse(session, PathPurpose::SeeTeams),
        Command::SeeTeamFiles => file_dialogs::choose_team_files(session),
        Command::BeginAreaPlan => area::ask_for_plan(session),
        Command::BlankForm => begin::blank_form(session),
        Command::Rate(rating) => ratings::rate(session, Some(rating)),
        Command::StillRight => ratings::still_right(session),
        Command::ClearRating => ratings::rate(session, None),
        Command::WriteNote => ratings::write_note(session, ctx),
        Command::NextStatement => ratings::step(session, 1),
        Command::PreviousStatement => ratings::step(session, -1),
        Command::NextUnrated => ratings::show_next_unrated(session),
        Command::LooksLike => session.views.rate.looks_like = !session.views.rate.looks_like,
        Command::Questions => session.views.rate.questions = !session.views.rate.questions,
        Command::Vote => votes::vote_now(session),
        Command::TakeOutVotes => correction::take_out(session),
        Command::Projector => window::toggle_projector(session, ctx),
        Command::Clock => session.views.rate.timers.pause(),
        Command::Blank => session.views.projector.blank = !session.views.projector.blank,
        Command::PrintSlips => votes::print_slips(session),
        Command::SaveBallotForm => file_dialogs::ask_for_form(session),
        Command::AddBallots => browse(session, PathPurpose::AddBallots),
        Command::ImportAnswers => file_dialogs::import_answers(session),
        Command::WatchFolder => browse(session, PathPurpose::WatchFolder),
        Command::StopWatching => watch::stop(session),
        Command::PutTogether => learners::put_together(session),
        Command::RemoveAnswers => learners::ask_which_to_remove(session),
        Command::SaveCsv => browse(session, PathPurpose::Export(Format::Csv)),
        Command::SaveTables => browse(session, PathPurpose::Export(Format::Excel)),
        Command::SaveAll => browse(session, PathPurpose::SaveAll),
        Command::Print => exports::save_and_print(session),
        Command::CopyDocument => copying::document(session),
        Command::CopyStatement => copying::statement(session),
        Command::CopyPlan => copying::plan(session),
        Command::AddAction => plan::add_action(session),
        Command::DraftActions => plan::draft_actions(session),
        Command::ImportActions => browse(session, PathPurpose::ImportActions),
        Command::ReadTeams if session.open.is_none() => area::see_again(session),
        Command::ReadTeams => browse(session, PathPurpose::ReadTeams),
        Command::StartReview => review::ask_for_review(session),
        Command::Lock => review::lock(session, true),
        Command::Unlock => review::lock(session, false),
        Command::SavePdf => exports::save_pdf(session, ctx.text_edit_focused()),
        Command::Undo if session.forgotten.is_some() => home::put_back(session),
        Command::Undo if session.set_aside.is_some() => copies::put_back(session),
        Command::Undo => steps::undo(session),
        Command::Redo => steps::redo(session),
        Command::Find => session.dialog = Some(Dialog::find()),
        Command::AllCommands => session.dialog = Some(Dialog::commands()),
        Command::Help => session.dialog = Some(Dialog::help()),
        Command::Tour => home::show_tour(session),
        Command::Save => say_saved(session),
        Command::SaveCopy => browse(session, PathPurpose::SaveCopy),
        Command::Rename => files::ask_for_name(session),
        Command::ShowInFolder => files::show_in_folder(session),
        Command::Holds => session.dialog = Some(Dialog::Holds),
        Command::NotSaved => recovery::show_all(session),
        Command::Bigger => window::zoom(session, ctx, |zoom| zoom + 0.1),
        Command::Smaller => window::zoom(session, ctx, |zoom| zoom - 0.1),
        Command::NormalSize => window::zoom(session, ctx, |_| 1.0),
        Command::Size(tenths) => window::zoom(session, ctx, |_| f32::from(tenths) / 10.0),
        Command::FullScreen => window::toggle_full_screen(ctx),
        Command::ThemeSystem => window::choose_theme(session, ctx, Theme::System),
        Command::ThemeLight => window::choose_theme(session, ctx, Theme::Light),
        Command::ThemeDark => window::choose_theme(session, ctx, Theme::Dark),
        Command::ThemeContrast => window::choose_theme(session, ctx, Theme::HighContrast),
        Command::Still => window::choose_motion(session, ctx, true),
        Command::Moving => window::choose_motion(session, ctx, false),
        Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
    }
}

/// Ctrl+S is a habit that deserves an answer, and a true one: nothing is left to save,
/// or saving fails and this is why.
fn say_saved(session: &mut Session) {
    if session.is_undecided() {
        return together::ask(session);
    }
    let said = match session.save_state() {
        Some(SaveState::Failed { what }) => return session.say_fault(what),
        Some(SaveState::Opened | SaveState::Waiting | SaveState::Saved { .. }) | None => {
            let look_only = session.open.as_ref().and_then(|open| open.file().look_only());
            look_only.map_or_else(|| text!("saved-as-you-type"), LookOnly::refusal)
        }
    };
    session.say(said);
}
