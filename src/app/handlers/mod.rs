//! What is done when something is asked for: the one place where a command or a
//! screen's wish becomes a change, a file or another screen.

mod ballots;
mod compare;
mod exports;
mod files;
pub(in crate::app) mod imports;
mod open;
mod plan;
mod ratings;
mod reply;
mod review;
mod training;
mod votes;

use eframe::egui::{Context, ViewportCommand};

use crate::app::commands::Command;
use crate::app::dialogs::{Dialog, PathPurpose};
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::training::OpenTraining;
use crate::app::screens::{Page, Request, Screen};
use crate::app::shell::{App, preference};
use crate::files::autosave::SaveState;
use crate::files::recent::Theme;
use crate::model::{Edit, Mode, Refusal};
use crate::text;
use crate::words;

impl App {
    /// Does what a screen asked for.
    pub(in crate::app) fn answer(&mut self, ctx: &Context, request: Request) {
        match request {
            Request::Edit(edit) => self.edit(edit),
            Request::EditTraining(edit) => self.edit_training(edit),
            Request::Do(command) => self.run(ctx, command),
            Request::OpenFile(path) => self.open_file(path),
            Request::Forget(path) => {
                self.recent.remove(&path);
                self.remember();
                self.enter(Screen::Home);
            }
            Request::ShowStatement(position) => {
                self.views.rate.show(position);
                self.enter(Screen::Rate);
            }
            Request::ShowAnswers { learner, statement } => {
                self.enter(Screen::Answers);
                self.views.answers.show(learner, statement);
            }
            Request::ShowAction(id) => {
                self.views.plan.edit(id);
                self.views.plan.back_to = (self.screen == Screen::Rate).then_some(self.views.rate.current);
                self.enter(Screen::Plan);
            }
            Request::Vote(ask) => self.vote(ask),
            Request::Ballot(ask) => self.answer_ballot(ask),
            Request::TalkMinutes(minutes) => {
                self.recent.talk_minutes = minutes;
                self.remember();
            }
            Request::SettleName => self.settle_name(),
            Request::TakeIn => self.take_in(),
            Request::SaveForm(moment) => self.save_form(moment),
            Request::ChoosePdfPlace => self.browse_pdf(),
            Request::WritePdf { path, replace } => self.write_pdf(path, replace),
            Request::ShowDocument(kind) => self.show_document(kind),
            Request::ShowReport(kind) => {
                self.show_document(kind);
                self.enter(self.report_screen());
            }
            Request::ChooseOther => self.browse_other(),
            Request::OpenOutside(path) => self.open_outside(&path),
            Request::ShowFolder(path) => self.open_outside(path.parent().unwrap_or(&path)),
        }
    }

    /// Does what a command says.
    pub(in crate::app) fn run(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::Go(screen) => self.enter(screen),
            Command::New => self.begin(Mode::Together),
            Command::NewWorkshop => self.begin(Mode::VoteFirst),
            Command::NewTraining => self.begin_training(),
            Command::Open => self.browse(PathPurpose::Open),
            Command::OpenExample => self.begin_example(),
            Command::OpenTrainingExample => self.begin_training_example(),
            Command::BlankForm => self.blank_form(),
            Command::Rate(rating) => {
                self.rate(Some(rating));
                self.say(text!("rated-by-key", rating = words::rating(Some(rating))));
            }
            Command::StillRight => self.still_right(),
            Command::ClearRating => self.rate(None),
            Command::NextStatement => self.step(1),
            Command::PreviousStatement => self.step(-1),
            Command::NextUnrated => self.show_next_unrated(),
            Command::LooksLike => self.views.rate.looks_like = !self.views.rate.looks_like,
            Command::Questions => self.views.rate.questions = !self.views.rate.questions,
            Command::Vote => self.vote_now(),
            Command::Projector => self.projector(ctx),
            Command::Clock => self.views.rate.timers.pause(),
            Command::Blank => self.views.projector.blank = !self.views.projector.blank,
            Command::PrintSlips => self.print_slips(),
            Command::SaveBallotForm => self.ask_for_ballot_form(),
            Command::AddBallots => self.browse(PathPurpose::AddBallots),
            Command::ImportAnswers => self.import_answers(),
            Command::SaveCsv => self.save_csv(),
            Command::AddAction => self.add_action(),
            Command::DraftActions => self.draft_actions(),
            Command::StartReview => self.ask_for_review(),
            Command::Lock => self.lock(true),
            Command::Unlock => self.lock(false),
            Command::SavePdf => self.save_pdf(),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::Find => self.dialog = Some(Dialog::find()),
            Command::AllCommands => self.dialog = Some(Dialog::commands()),
            Command::Help => self.dialog = Some(Dialog::Help),
            Command::Save => self.say_saved(),
            Command::SaveCopy => self.ask_for_copy(),
            Command::Rename => self.ask_for_name(),
            Command::ShowInFolder => self.show_in_folder(),
            Command::Bigger => self.zoom(ctx, |zoom| zoom + 0.1),
            Command::Smaller => self.zoom(ctx, |zoom| zoom - 0.1),
            Command::NormalSize => self.zoom(ctx, |_| 1.0),
            Command::FullScreen => {
                let full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
            }
            Command::ThemeSystem => self.theme(ctx, Theme::System),
            Command::ThemeLight => self.theme(ctx, Theme::Light),
            Command::ThemeDark => self.theme(ctx, Theme::Dark),
            Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    /// Shows a screen and reads what it shows from disk.
    pub(in crate::app) fn enter(&mut self, screen: Screen) {
        self.settle_name();
        self.keep_typed_role();
        self.keep_typed_code();
        match screen {
            Screen::Home => {
                // Home shows what is on disk.
                if !self.leave_file(Request::Do(Command::Go(Screen::Home))) {
                    return;
                }
                self.editor = None;
                self.training = None;
                self.ballot = None;
                self.serial += 1;
                self.read_recent();
            }
            Screen::SetUp => self.views.set_up.checklists = self.read_checklists(),
            Screen::Course => self.views.course.checklists = self.read_checklists(),
            Screen::Rate => self.views.rate.arrived = true,
            Screen::Report | Screen::CourseReport => self.suggest_pdf_path(),
            Screen::Overview
            | Screen::Change
            | Screen::Plan
            | Screen::Review
            | Screen::Voting
            | Screen::Projector
            | Screen::Ballot
            | Screen::Answers
            | Screen::Import
            | Screen::CourseChange => {}
        }
        if self.screen == Screen::Projector && screen != Screen::Projector {
            self.full_screen = Some(self.was_full_screen);
        }
        self.arrived = true;
        self.screen = screen;
    }

    pub(in crate::app) fn edit(&mut self, edit: Edit) {
        let Some(editor) = &mut self.editor else { return };
        let said = matches!(edit, Edit::RemoveAction(_)).then(|| text!("plan-removed"));
        let made = editor.edit(edit);
        self.after_edit(made, said);
    }

    /// Says why a change was refused; else what there is to say of it.
    fn after_edit(&mut self, made: Result<(), Refusal>, said: Option<String>) {
        if let Err(refusal) = made {
            self.refused(refusal);
            return;
        }
        self.note_file();
        match said {
            Some(said) => self.say(said),
            None => self.notice = None,
        }
    }

    /// Says why a change was not made.
    pub(in crate::app) fn refused(&mut self, refusal: Refusal) {
        let why = match refusal {
            Refusal::Unknown => text!("refused-unknown"),
            Refusal::VotesStand => text!("refused-votes-stand"),
            Refusal::TooFewVotes => text!("refused-too-few-votes"),
            Refusal::Locked => text!("round-locked"),
            Refusal::AnswersWait => text!("refused-answers-wait"),
            Refusal::NothingBefore => text!("refused-nothing-before"),
            Refusal::TooManyPriorities => text!("overview-priorities-full"),
            Refusal::LabelTaken => text!("refused-label"),
            Refusal::ChecklistInUse => text!("setup-checklist-in-use"),
            Refusal::CodeTaken => text!("refused-code"),
            Refusal::AnswersStand => text!("refused-answers-stand"),
            Refusal::NoSuchScore => text!("refused-score"),
        };
        self.say(why);
    }

    /// Answers Ctrl+S truthfully.
    fn say_saved(&mut self) {
        let state = self.save_state();
        self.say(match state {
            Some(SaveState::Failed { what }) => what,
            _ => text!("saved-as-you-type"),
        });
    }

    /// What a screen is drawn from.
    pub(in crate::app) fn page(&self) -> Option<Page<'_>> {
        let editor = self.editor.as_ref()?;
        Some(Page {
            editor,
            today: self.today(),
            talk_minutes: self.recent.talk_minutes,
            arrived: false,
            requests: Vec::new(),
        })
    }

    pub(in crate::app) fn undo(&mut self) {
        if let Some((said, edit)) = self.training.as_mut().and_then(OpenTraining::undo) {
            self.say(said);
            self.show_where(&edit, true);
        } else if let Some(said) = self.editor.as_mut().and_then(OpenAssessment::undo) {
            self.say(said);
        }
    }

    pub(in crate::app) fn redo(&mut self) {
        if let Some((said, edit)) = self.training.as_mut().and_then(OpenTraining::redo) {
            self.say(said);
            self.show_where(&edit, false);
        } else if let Some(said) = self.editor.as_mut().and_then(OpenAssessment::redo) {
            self.say(said);
        }
    }

    pub(in crate::app) fn zoom(&mut self, ctx: &Context, change: impl Fn(f32) -> f32) {
        let zoom = (change(self.recent.zoom) * 10.0).round() / 10.0;
        self.recent.zoom = zoom.clamp(0.6, 3.0);
        ctx.set_zoom_factor(self.recent.zoom);
        self.remember();
    }

    pub(in crate::app) fn theme(&mut self, ctx: &Context, theme: Theme) {
        self.recent.theme = theme;
        ctx.set_theme(preference(theme));
        self.remember();
    }
}
