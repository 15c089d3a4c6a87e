//! What is done when something is asked for: the one place where a command or a
//! screen's wish becomes a change, a file or another screen.

mod ballots;
mod comparing;
mod filing;
pub(in crate::app) mod importing;
mod news;
mod opening;
mod planning;
mod rating;
mod reporting;
mod review;
mod training;
mod voting;

use eframe::egui::{Context, ViewportCommand};

use super::command::Command;
use super::editor::Editor;
use super::overlay::{Overlay, Purpose};
use super::screens::{Ask, Page, Screen};
use super::shell::{App, preference};
use super::training_editor::TrainingEditor;
use crate::files::autosave::SaveState;
use crate::files::recent::Theme;
use crate::model::{Edit, Mode, Refusal};
use crate::text;
use crate::words;

impl App {
    /// Does what a screen asked for.
    pub(in crate::app) fn answer(&mut self, ctx: &Context, ask: Ask) {
        match ask {
            Ask::Edit(edit) => self.edit(edit),
            Ask::EditTraining(edit) => self.edit_training(edit),
            Ask::Do(command) => self.run(ctx, command),
            Ask::OpenFile(path) => self.open_file(path),
            Ask::Forget(path) => {
                self.recent.remove(&path);
                self.remember();
                self.enter(Screen::Home);
            }
            Ask::ShowStatement(position) => {
                self.views.rate.show(position);
                self.enter(Screen::Rate);
            }
            Ask::ShowAnswers { learner, statement } => {
                self.enter(Screen::Answers);
                self.views.answers.show(learner, statement);
            }
            Ask::ShowAction(id) => {
                self.views.plan.edit(id);
                self.views.plan.back_to = (self.screen == Screen::Rate).then_some(self.views.rate.current);
                self.enter(Screen::Plan);
            }
            Ask::Vote(ask) => self.vote(ask),
            Ask::Ballot(ask) => self.answer_ballot(ask),
            Ask::TalkMinutes(minutes) => {
                self.recent.talk_minutes = minutes;
                self.remember();
            }
            Ask::SettleName => self.settle_name(),
            Ask::TakeIn => self.take_in(),
            Ask::SaveForm(moment) => self.save_form(moment),
            Ask::ChoosePdfPlace => self.browse_pdf(),
            Ask::WritePdf { path, replace } => self.write_pdf(path, replace),
            Ask::ShowDocument(kind) => self.show_document(kind),
            Ask::ShowReport(kind) => {
                self.show_document(kind);
                self.enter(self.report_screen());
            }
            Ask::ChooseOther => self.browse_other(),
            Ask::OpenOutside(path) => self.open_outside(&path),
            Ask::ShowFolder(path) => self.open_outside(path.parent().unwrap_or(&path)),
        }
    }

    /// Does what a command says.
    pub(in crate::app) fn run(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::Go(screen) => self.enter(screen),
            Command::New => self.begin(Mode::Together),
            Command::NewWorkshop => self.begin(Mode::VoteFirst),
            Command::NewTraining => self.begin_training(),
            Command::Open => self.browse(Purpose::Open),
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
            Command::AddBallots => self.browse(Purpose::AddBallots),
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
            Command::Find => self.overlay = Some(Overlay::find()),
            Command::AllCommands => self.overlay = Some(Overlay::commands()),
            Command::Help => self.overlay = Some(Overlay::Help),
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
                if !self.leave_file(Ask::Do(Command::Go(Screen::Home))) {
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
            asks: Vec::new(),
        })
    }

    pub(in crate::app) fn undo(&mut self) {
        if let Some((said, edit)) = self.training.as_mut().and_then(TrainingEditor::undo) {
            self.say(said);
            self.show_where(&edit, true);
        } else if let Some(said) = self.editor.as_mut().and_then(Editor::undo) {
            self.say(said);
        }
    }

    pub(in crate::app) fn redo(&mut self) {
        if let Some((said, edit)) = self.training.as_mut().and_then(TrainingEditor::redo) {
            self.say(said);
            self.show_where(&edit, false);
        } else if let Some(said) = self.editor.as_mut().and_then(Editor::redo) {
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
