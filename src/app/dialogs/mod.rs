//! What lies over the screen until it is answered: the command list, Find, Help,
//! and the few questions that Attune asks.

pub mod answer;
pub mod area_plan;
pub mod ballots;
pub mod conflict;
pub mod copies;
pub mod damaged;
pub mod dropped;
pub mod elsewhere;
mod entries;
mod finder;
pub mod folded;
pub mod form_again;
pub mod help;
mod holds;
mod how_to_vote;
pub mod in_use;
mod leaving;
mod line;
pub mod not_saved;
mod note;
pub mod purpose;
mod remove_learner;
mod remove_moment;
mod said;
mod take_back;
pub mod tour;

use std::path::{Path, PathBuf};

use egui::accesskit::{self, Node};
use egui::{Context, Frame, Id, Margin, Modal, ScrollArea, Stroke, Ui};

use self::not_saved::NotSaved;
use crate::app::commands::Command;
use crate::app::commands::environment::CommandEnvironment;
use crate::app::open::OpenFile;
use crate::app::request::{Request, TeamNote};
use crate::app::theme::{CORNER, Palette};
use crate::app::widgets::scrolling;
use crate::files::import::ballots::Ballots;
use crate::model::Moment;
use crate::text;
use answer::{Answer, close_button};
use area_plan::AreaPlan;
use ballots::{Added, differing, form_moment, form_saved};
use conflict::Conflict;
use copies::{CopyBeside, SetAside};
use damaged::Damaged;
use dropped::Dropped;
use elsewhere::{Gone, Unlike};
use entries::{command_entries, find_entries, find_words};
use finder::Finder;
use form_again::FormAgain;
use help::HelpView;
use holds::holds_ui;
use how_to_vote::how_to_vote;
use in_use::InUse;
use leaving::{lose_changes, votes_wait};
use line::{Line, Question};
use note::note;
use purpose::PathPurpose;
use remove_learner::remove_learner;
use remove_moment::{remove_moment, which_moment};
use said::failed;
use tour::Tour;

/// So much of the room around a dialog scrolls with what is in it, in points.
const EDGE: i8 = 6;

/// What lies over the screen.
pub enum Dialog {
    Commands(Finder),
    /// Find in the open file.
    Find(Finder),
    /// Answers to "How do I …?", and all keys.
    Help(HelpView),
    /// How Attune works, in three steps.
    Tour(Tour),
    /// What the open file holds, and what it does not.
    Holds,
    /// A question that is answered in one line.
    Line(Line),
    /// Something could not be done. Said in full.
    Error {
        /// What could not be done.
        title: String,
        /// Why, and what to do: one paragraph each.
        lines: Vec<String>,
    },
    /// A file cannot be read.
    Damaged(Damaged),
    /// A folder of ballots was added.
    Ballots(Added),
    /// Which of one person's ballots counts, where they differ.
    DifferingBallots(Ballots),
    /// A form to which somebody answered here already.
    FormAgain(FormAgain),
    /// Which form is to be sent round to learners.
    FormMoment,
    /// The file is to be left, and the last changes are not on disk.
    NotSaved {
        why: String,
        /// What was to be done.
        then: Request,
    },
    /// What the last time left behind.
    Unsaved(NotSaved),
    /// The file is to be left while people vote, or while a code is typed.
    VotesWait {
        /// Why it is asked.
        title: String,
        /// What would be lost, in sentences.
        lost: Vec<String>,
        /// What was to be done.
        then: Request,
    },
    /// V was pressed, and cards are what the room votes with.
    HowToVote,
    /// Whether the last answers that were handed in are to be forgotten.
    TakeBack,
    /// The answers of which moment are to be taken away.
    WhichMoment,
    /// A form was saved that is sent round to learners; where it is.
    FormSaved(PathBuf),
    /// Whether all answers of one moment are to be taken away.
    RemoveMoment(Moment),
    /// Whether a learner is to be taken out who has answered, by the code.
    RemoveLearner(String),
    /// A copy of the open file lies beside it.
    CopyBeside(Box<CopyBeside>),
    /// A copy was merged, and may be set aside.
    SetAside(SetAside),
    /// Two people changed the same.
    Conflict(Conflict),
    /// The open file is no longer there.
    Gone(Gone),
    /// The open file holds something that cannot be put together with what is here.
    Unlike(Unlike),
    /// The file that is to be opened is open in another window.
    InUse(InUse),
    /// What the plan of an area is called, and where it is kept.
    AreaPlan(AreaPlan),
    /// What a team of an area said of a statement.
    Note(Box<TeamNote>),
    /// Files were dropped, and it has to be said what opening one would do.
    Dropped(Dropped),
}

impl Dialog {
    pub fn commands() -> Self {
        Self::Commands(Finder::default())
    }

    pub fn find() -> Self {
        Self::Find(Finder::default())
    }

    pub fn help() -> Self {
        Self::Help(HelpView::default())
    }

    pub fn tour() -> Self {
        Self::Tour(Tour::default())
    }

    /// Asks for a path, with one to begin with.
    pub fn path(purpose: PathPurpose, path: &Path) -> Self {
        Self::Line(Line::new(Question::Path(purpose), path.display().to_string()))
    }

    /// Asks for another name of the open file; `also`: whether what it is about is to be
    /// called so as well, unless somebody says otherwise; none where it has no name.
    pub fn rename(name: String, also: Option<bool>) -> Self {
        let mut line = Line::new(Question::Rename, name);
        line.also = also;
        Self::Line(line)
    }

    /// Asks what the new round is called, and when it is gone through again; `area`: of an
    /// area's plan.
    pub fn start_review(label: String, area: bool) -> Self {
        let mut line = Line::new(Question::StartReview { area }, label);
        line.review = Some(text!("round-finish-in"));
        Self::Line(line)
    }

    /// Asks when the round that is to be finished is gone through again.
    pub fn finish_round() -> Self {
        Self::Line(Line::new(Question::FinishRound, text!("round-finish-in")))
    }

    /// Whether it asks for a path for this purpose.
    pub fn asks_for(&self, purpose: PathPurpose) -> bool {
        matches!(self, Self::Line(line) if line.question == Question::Path(purpose))
    }

    fn name(&self, open: Option<&OpenFile>) -> String {
        match self {
            Self::Commands(_) => text!("commands-title"),
            Self::Find(_) => find_words(open).0,
            Self::Help(_) => text!("help-title"),
            Self::Tour(_) => text!("tour-title"),
            Self::Holds => text!("command-holds"),
            Self::Line(line) => line.title(),
            Self::Error { title, .. } | Self::VotesWait { title, .. } => title.clone(),
            Self::Damaged(_) => text!("open-failed"),
            Self::Ballots(_) => text!("ballots-added-title"),
            Self::DifferingBallots(_) => text!("ballots-differing-title"),
            Self::FormAgain(_) => text!("form-again-title"),
            Self::FormMoment => text!("ballots-learner-title"),
            Self::NotSaved { .. } => text!("not-saved-title"),
            Self::Unsaved(unsaved) => unsaved.title(),
            Self::HowToVote => text!("how-to-vote-title"),
            Self::TakeBack => take_back::title(open),
            Self::WhichMoment => text!("remove-which-title"),
            Self::FormSaved(_) => text!("ballots-learner-saved"),
            Self::RemoveMoment(moment) => remove_moment::title(*moment),
            Self::RemoveLearner(code) => remove_learner::title(code, open),
            Self::CopyBeside(_) => text!("copies-title"),
            Self::SetAside(_) => text!("copies-merged-title"),
            Self::Conflict(conflict) => conflict.title(),
            Self::Gone(_) => text!("gone-title"),
            Self::Unlike(_) => text!("unlike-title"),
            Self::InUse(_) => text!("in-use-title"),
            Self::Dropped(dropped) => dropped.title(),
            Self::Note(note) => note.team.clone(),
            Self::AreaPlan(_) => text!("area-plan-title"),
        }
    }

    /// Draws it over the screen.
    pub fn show(&mut self, ctx: &Context, now: &CommandEnvironment, open: Option<&OpenFile>) -> Answer {
        let name = self.name(open);
        let room = ctx.content_rect().size();
        let width = 640.0_f32.min(room.x - 88.0);
        let theme = Palette::of_visuals(&ctx.style_of(ctx.theme()).visuals);
        let frame = Frame::new()
            .fill(theme.surface)
            .stroke(Stroke::new(1.0, theme.hairline))
            .corner_radius(CORNER)
            .inner_margin(Margin::same(20 - EDGE));
        let id = Id::unique("overlay");
        // egui names no dialog by itself, and a screen reader would say "dialog" alone.
        let area = Modal::default_area(id).accessible_name(name);
        let modal = Modal::new(id).area(area).frame(frame).show(ctx, |ui| {
            ui.set_width(width + 2.0 * f32::from(EDGE));
            // The dialog itself: `ui` is a container in it, of which nobody is told.
            ui.ctx().accesskit_node_builder(id, Node::set_modal);
            // On a small screen the buttons below would be out of reach. Said first, or egui
            // gives it no more room than the dialog before it took.
            ui.set_max_height(room.y - 80.0);
            let scroll = scrolling::from_its_top(ui, ScrollArea::vertical().auto_shrink([false, true]));
            let content = |ui: &mut Ui| {
                let answer = self.content(ui, now, open);
                scrolling::keep_focus_in_sight(ui);
                answer
            };
            // The ring around what has the keyboard lies outside of it.
            let within = |ui: &mut Ui| Frame::new().inner_margin(Margin::same(EDGE)).show(ui, content).inner;
            scroll.show(ui, within).inner
        });
        // egui tells of an area without where it is.
        let egui::Rect { min, max } = modal.response.rect;
        let (x0, y0, x1, y1) = (min.x.into(), min.y.into(), max.x.into(), max.y.into());
        ctx.accesskit_node_builder(id, |node| node.set_bounds(accesskit::Rect { x0, y0, x1, y1 }));
        match modal.inner {
            Answer::Waiting if modal.should_close() => Answer::Close,
            answer => answer,
        }
    }

    fn content(&mut self, ui: &mut Ui, now: &CommandEnvironment, open: Option<&OpenFile>) -> Answer {
        match self {
            Self::Commands(finder) => {
                let entries = command_entries(ui.ctx(), now, open);
                let nothing = text!("commands-nothing", key = Command::Find.key_name());
                let chosen =
                    finder.show(ui, &text!("commands-title"), &text!("commands-hint"), &entries, &nothing);
                chosen.map_or(Answer::Waiting, |command| Answer::Request(Request::Do(command)))
            }
            Self::Find(finder) => {
                let entries = find_entries(open);
                let (title, hint) = find_words(open);
                let chosen = finder.show(ui, &title, &hint, &entries, &text!("finder-nothing"));
                chosen.map_or(Answer::Waiting, |request| Answer::Request(finder.meant(request)))
            }
            Self::Help(help) => {
                help.ui(ui, now);
                close_button(ui)
            }
            Self::Holds => {
                holds_ui(ui, open);
                close_button(ui)
            }
            Self::Tour(tour) => tour.ui(ui),
            Self::Line(line) => line.ui(ui),
            Self::Error { title, lines } => error(ui, title, lines),
            Self::Damaged(damaged) => damaged.ui(ui),
            Self::Ballots(added) => added.ui(ui),
            Self::DifferingBallots(ballots) => differing(ui, ballots),
            Self::FormAgain(form) => form.ui(ui),
            Self::CopyBeside(copy) => copy.ui(ui),
            Self::SetAside(copy) => copy.ui(ui),
            Self::Conflict(conflict) => conflict.ui(ui),
            Self::Gone(gone) => gone.ui(ui),
            Self::Unlike(unlike) => unlike.ui(ui),
            Self::InUse(in_use) => in_use.ui(ui),
            Self::Dropped(dropped) => dropped.ui(ui, open),
            Self::Note(of) => note(ui, of),
            Self::AreaPlan(plan) => plan.ui(ui),
            Self::FormMoment => form_moment(ui),
            Self::HowToVote => how_to_vote(ui),
            Self::TakeBack => take_back::take_back(ui, open),
            Self::WhichMoment => which_moment(ui, open),
            Self::FormSaved(path) => form_saved(ui, path),
            Self::RemoveMoment(moment) => remove_moment(ui, *moment, open),
            Self::RemoveLearner(code) => remove_learner(ui, code, open),
            Self::NotSaved { why, then } => lose_changes(ui, why, then),
            Self::VotesWait { title, lost, then } => votes_wait(ui, title, lost, then),
            Self::Unsaved(unsaved) => unsaved.ui(ui),
        }
    }
}

fn error(ui: &mut Ui, title: &str, lines: &[String]) -> Answer {
    failed(ui, title, lines, 360.0);
    close_button(ui)
}
