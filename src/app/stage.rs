//! What stands in the frame: the screen that is shown, and what each of them
//! remembers between frames.

use eframe::egui::Ui;

use crate::app::screens::assessment::change::{ChangeView, change_ui};
use crate::app::screens::assessment::overview::{OverviewView, overview_ui};
use crate::app::screens::assessment::plan::{PlanView, plan_ui};
use crate::app::screens::assessment::projector::{ProjectorView, projector_ui};
use crate::app::screens::assessment::rate::{RateView, rate_ui};
use crate::app::screens::assessment::review::review_ui;
use crate::app::screens::assessment::set_up::{SetUpView, set_up_ui};
use crate::app::screens::assessment::voting::{VotingView, voting_ui};
use crate::app::screens::ballot::{BallotView, ballot_ui};
use crate::app::screens::home::{HomeView, home_ui};
use crate::app::screens::report::{ReportPage, ReportView, report_ui};
use crate::app::screens::training::answers::{AnswersView, answers_ui};
use crate::app::screens::training::change::{ChangedView, changed_ui};
use crate::app::screens::training::course::{CourseView, course_ui};
use crate::app::screens::training::import::{ImportView, import_ui};
use crate::app::screens::{Page, Request, Screen, TrainingPage};
use crate::app::shell::App;

/// What each screen remembers between frames.
#[derive(Default)]
pub(super) struct ViewState {
    pub home: HomeView,
    pub set_up: SetUpView,
    pub rate: RateView,
    pub overview: OverviewView,
    pub change: ChangeView,
    pub plan: PlanView,
    pub report: ReportView,
    pub voting: VotingView,
    pub projector: ProjectorView,
    pub ballot: BallotView,
    pub course: CourseView,
    pub answers: AnswersView,
    pub import: ImportView,
    pub changed: ChangedView,
}

impl App {
    /// Draws the screen that is shown. Gives what it requests for.
    pub(super) fn screen_ui(&mut self, ui: &mut Ui) -> Vec<Request> {
        let today = self.today();
        if let Some(ballot) = self.ballot.as_ref().filter(|_| self.screen == Screen::Ballot) {
            let arrived = std::mem::take(&mut self.arrived);
            let view = &mut self.views.ballot;
            return ui.push_id(self.serial, |ui| ballot_ui(ui, ballot, view, arrived)).inner;
        }
        if self.editor.is_some() && !matches!(self.screen, Screen::Rate | Screen::Projector) {
            // Elsewhere nobody talks about a statement.
            self.views.rate.timers.run(ui, None);
        }
        if matches!(self.screen, Screen::Report | Screen::CourseReport) {
            return self.report_ui(ui);
        }
        if self.screen.is_of_training() {
            return self.training_ui(ui);
        }
        let Some(editor) = self.editor.as_ref().filter(|_| self.screen != Screen::Home) else {
            return home_ui(ui, &self.views.home);
        };
        let arrived = std::mem::take(&mut self.arrived);
        let serial = self.serial;
        let mut page =
            Page { editor, today, talk_minutes: self.recent.talk_minutes, arrived, requests: Vec::new() };
        let views = &mut self.views;
        let screen = self.screen;
        // Under ids of its own, or a field's undo would bring back the words of another
        // file, or of another round.
        ui.push_id((serial, &editor.round().id), |ui| match screen {
            Screen::SetUp => set_up_ui(ui, &mut page, &mut views.set_up),
            Screen::Rate => rate_ui(ui, &mut page, &mut views.rate),
            Screen::Overview => overview_ui(ui, &mut page, &mut views.overview),
            Screen::Change => change_ui(ui, &mut page, &mut views.change),
            Screen::Plan => plan_ui(ui, &mut page, &mut views.plan),
            Screen::Review => review_ui(ui, &mut page),
            Screen::Voting => voting_ui(ui, &mut page, &mut views.voting),
            Screen::Projector => projector_ui(ui, &mut page, &mut views.projector, &mut views.rate),
            // Drawn before it comes to this.
            _ => {}
        });
        page.requests
    }

    fn training_ui(&mut self, ui: &mut Ui) -> Vec<Request> {
        let (today, screen) = (self.today(), self.screen);
        let Some(editor) = &self.training else { return Vec::new() };
        let arrived = std::mem::take(&mut self.arrived);
        let mut page = TrainingPage { editor, today, arrived, requests: Vec::new() };
        let views = &mut self.views;
        ui.push_id(self.serial, |ui| match screen {
            Screen::Course => course_ui(ui, &mut page, &mut views.course),
            Screen::Import => import_ui(ui, &mut page, &mut views.import),
            Screen::CourseChange => changed_ui(ui, &mut page, &mut views.changed),
            _ => answers_ui(ui, &mut page, &mut views.answers),
        });
        page.requests
    }

    fn report_ui(&mut self, ui: &mut Ui) -> Vec<Request> {
        let Some(subject) = self.subject() else { return Vec::new() };
        let arrived = std::mem::take(&mut self.arrived);
        let mut page = ReportPage { subject: &subject, arrived, requests: Vec::new() };
        let view = &mut self.views.report;
        ui.push_id(self.serial, |ui| report_ui(ui, &mut page, view));
        page.requests
    }
}
