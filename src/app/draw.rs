//! Which screen is drawn, and from what: the one match over the screens.

use egui::Ui;

use crate::app::handlers::report::source;
use crate::app::open::OpenFile;
use crate::app::page::{Page, TrainingPage};
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::area::area_ui;
use crate::app::screens::area_plan::teams_ui;
use crate::app::screens::assessment::change::change_ui;
use crate::app::screens::assessment::overview::overview_ui;
use crate::app::screens::assessment::plan::import::actions_import_ui;
use crate::app::screens::assessment::plan::plan_ui;
use crate::app::screens::assessment::projector::projector_ui;
use crate::app::screens::assessment::rate::rate_ui;
use crate::app::screens::assessment::review::review_ui;
use crate::app::screens::assessment::set_up::set_up_ui;
use crate::app::screens::assessment::voting::voting_ui;
use crate::app::screens::ballot::ballot_ui;
use crate::app::screens::home::home_ui;
use crate::app::screens::report::{ReportPage, report_ui};
use crate::app::screens::training::answers::answers_ui;
use crate::app::screens::training::change::changed_ui;
use crate::app::screens::training::course::course_ui;
use crate::app::screens::training::import::import_ui;
use crate::app::screens::versions::versions_ui;
use crate::app::session::{Session, ViewState};

/// Draws the screen that is shown. Gives what it asks for.
pub fn screen_ui(session: &mut Session, ui: &mut Ui) -> Vec<Request> {
    if session.assessment().is_some() && !matches!(session.screen, Screen::Rate | Screen::Projector) {
        // Elsewhere nobody talks about a statement.
        session.views.rate.timers.run(ui, None);
    }
    match session.screen {
        Screen::Home => home_ui(ui, &mut session.views.home, std::mem::take(&mut session.arrived)),
        Screen::SetUp => of_assessment(session, ui, |ui, page, views| set_up_ui(ui, page, &mut views.set_up)),
        Screen::Rate => of_assessment(session, ui, |ui, page, views| rate_ui(ui, page, &mut views.rate)),
        Screen::Overview => {
            of_assessment(session, ui, |ui, page, views| overview_ui(ui, page, &mut views.overview))
        }
        Screen::Change => {
            of_assessment(session, ui, |ui, page, views| change_ui(ui, page, &mut views.change))
        }
        Screen::Teams => teams(session, ui),
        Screen::Plan => plan(session, ui),
        Screen::Review => {
            of_assessment(session, ui, |ui, page, views| review_ui(ui, page, &mut views.review))
        }
        Screen::Voting => {
            of_assessment(session, ui, |ui, page, views| voting_ui(ui, page, &mut views.voting))
        }
        Screen::Projector => of_assessment(session, ui, |ui, page, views| {
            projector_ui(ui, page, &mut views.projector, &mut views.rate);
        }),
        Screen::Course => of_training(session, ui, |ui, page, views| course_ui(ui, page, &mut views.course)),
        Screen::Answers => {
            of_training(session, ui, |ui, page, views| answers_ui(ui, page, &mut views.answers))
        }
        Screen::Import => import(session, ui),
        Screen::CourseChange => {
            of_training(session, ui, |ui, page, views| changed_ui(ui, page, &mut views.course_change))
        }
        Screen::Report | Screen::CourseReport | Screen::AreaReport => documents(session, ui),
        Screen::Versions | Screen::CourseVersions => versions(session, ui),
        Screen::Ballot => of_ballot(session, ui),
        Screen::Area => {
            let arrived = std::mem::take(&mut session.arrived);
            let view = &mut session.views.area;
            ui.push_id(session.serial, |ui| area_ui(ui, view, arrived)).inner
        }
    }
}

fn of_assessment(
    session: &mut Session,
    ui: &mut Ui,
    draw: impl FnOnce(&mut Ui, &mut Page, &mut ViewState),
) -> Vec<Request> {
    let today = session.today();
    let Some(open) = session.open.as_ref().and_then(|open| open.assessment()) else { return Vec::new() };
    let arrived = std::mem::take(&mut session.arrived);
    let talk_minutes = session.recent.talk_minutes;
    let mut page = Page { open, today, talk_minutes, arrived, requests: Vec::new() };
    // Under ids of its own, or a field's undo would bring back the words of another
    // file, or of another round.
    ui.push_id((session.serial, &open.round().id), |ui| draw(ui, &mut page, &mut session.views));
    page.requests
}

fn of_training(
    session: &mut Session,
    ui: &mut Ui,
    draw: impl FnOnce(&mut Ui, &mut TrainingPage, &mut ViewState),
) -> Vec<Request> {
    let today = session.today();
    let Some(open) = session.open.as_ref().and_then(|open| open.training()) else { return Vec::new() };
    let arrived = std::mem::take(&mut session.arrived);
    let mut page = TrainingPage { open, today, arrived, requests: Vec::new() };
    ui.push_id(session.serial, |ui| draw(ui, &mut page, &mut session.views));
    page.requests
}

/// The plan, or what waits to be added to it: that belongs to the open file, which the
/// page only reads.
fn plan(session: &mut Session, ui: &mut Ui) -> Vec<Request> {
    let mut pending = session.assessment_mut().and_then(|open| open.pending_actions.take());
    let requests = of_assessment(session, ui, |ui, page, views| {
        if pending.is_some() {
            actions_import_ui(ui, page, &mut pending);
        } else {
            plan_ui(ui, page, &mut views.plan);
        }
    });
    if let Some(open) = session.assessment_mut() {
        open.pending_actions = pending;
    }
    requests
}

/// What the teams said, and what was read anew: that belongs to the open file, which the
/// page only reads.
fn teams(session: &mut Session, ui: &mut Ui) -> Vec<Request> {
    let mut pending = session.assessment_mut().and_then(|open| open.pending_teams.take());
    let requests = of_assessment(session, ui, |ui, page, views| {
        teams_ui(ui, page, &mut views.teams, &mut pending);
    });
    if let Some(open) = session.assessment_mut() {
        open.pending_teams = pending;
    }
    requests
}

/// What waits to be imported belongs to the open file, which the page only reads.
fn import(session: &mut Session, ui: &mut Ui) -> Vec<Request> {
    let mut pending = session.training_mut().and_then(|open| open.pending_import.take());
    let requests = of_training(session, ui, |ui, page, views| {
        import_ui(ui, page, pending.as_deref_mut(), &mut views.import);
    });
    if let Some(open) = session.training_mut() {
        open.pending_import = pending;
    }
    requests
}

fn of_ballot(session: &mut Session, ui: &mut Ui) -> Vec<Request> {
    let Some(open) = session.open.as_ref().and_then(|open| open.ballot()) else { return Vec::new() };
    let arrived = std::mem::take(&mut session.arrived);
    let view = &mut session.views.ballot;
    ui.push_id(session.serial, |ui| ballot_ui(ui, open, view, arrived)).inner
}

fn versions(session: &mut Session, ui: &mut Ui) -> Vec<Request> {
    let Some(now) = session.open.as_ref().map(OpenFile::pieces) else { return Vec::new() };
    let arrived = std::mem::take(&mut session.arrived);
    let (view, keeps) = (&mut session.views.versions, session.recent.keep_versions);
    ui.push_id(session.serial, |ui| versions_ui(ui, view, &now, keeps, arrived)).inner
}

fn documents(session: &mut Session, ui: &mut Ui) -> Vec<Request> {
    let Some(source) = source(session) else { return Vec::new() };
    let arrived = std::mem::take(&mut session.arrived);
    let mut page = ReportPage { source: &source, arrived, requests: Vec::new() };
    let view = &mut session.views.report;
    ui.push_id(session.serial, |ui| report_ui(ui, &mut page, view));
    page.requests
}
