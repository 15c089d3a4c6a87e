//! Rate: one statement fills the room. The statements stand at the left.

pub mod count;
mod count_keys;
mod first_votes;
mod footer;
mod guidance;
mod heading;
mod last_time;
mod notes;
pub mod order;
mod steps;
pub mod timer;

use eframe::egui::{Frame, Margin, Panel, Ui};

use crate::app::page::Page;
use crate::app::theme::{GAP, Palette};
use crate::app::widgets::rating_buttons::rating_buttons;
use crate::app::widgets::{layout, text};
use crate::model::{
    Action, GroupVotes, Mode, Rating, Response, ResponseField, Round, Statement, Step, Voting, Way, plan,
    votes,
};
use crate::text;
use crate::words;
use count::Counts;
use first_votes::first_votes;
use footer::footer;
use heading::heading;
use last_time::last_time;
use notes::{notes, parts};
use order::list;
use steps::next_steps;
use timer::Timers;

const WIDTH: f32 = 900.0;
const LIST_WIDTH: f32 = 300.0;
const NARROW_LIST: f32 = 250.0;
/// With less room than this, in points, the list of statements is left out.
const ROOM_FOR_LIST: f32 = 760.0;

/// How many suggested next steps are offered at once.
const STEPS_OFFERED: usize = 3;

/// What Rate remembers between frames.
#[derive(Default)]
pub struct RateView {
    /// The position of the statement that is shown, from 0.
    pub current: usize,
    /// The statement has just been changed: bring it into sight and the keyboard to it.
    pub arrived: bool,
    /// What the ratings could look like is open.
    pub looks_like: bool,
    /// The questions to ask each other are open.
    pub questions: bool,
    /// Which of the two were open at the last frame.
    open_before: (bool, bool),
    /// The list is in the order in which to talk.
    pub by_agenda: bool,
    /// How long each statement has been talked about.
    pub timers: Timers,
    /// Cards that have been counted and not shown yet.
    pub(super) counts: Counts,
    /// The field for the other view has just been opened: the cursor goes there.
    focus_other_view: bool,
    /// The whole of a long note of last time is shown.
    whole_last_note: bool,
    /// The other view is being written though it is empty still.
    other_view: bool,
}

impl RateView {
    /// Whether cards were counted on a statement that has not been shown.
    pub fn has_counts(&self, round: &Round) -> bool {
        self.counts.any(|statement| round.voting(statement) == Voting::None)
    }

    /// Puts the keyboard where counted cards are typed.
    pub fn count_cards(&mut self) {
        self.counts.begin();
    }

    /// Shows another statement.
    pub fn show(&mut self, position: usize) {
        if position != self.current {
            self.current = position;
            self.other_view = false;
            self.whole_last_note = false;
        }
        self.arrived = true;
    }
}

/// What the screen shows of one statement, gathered before it is drawn.
struct Data<'a> {
    statement: &'a Statement,
    response: Response,
    last_time: Option<(&'a Round, &'a Response)>,
    actions: Vec<&'a Action>,
    steps: Vec<&'a Step>,
    editable: bool,
    /// How people vote first, and how far that has come.
    votes_first: bool,
    way: Way,
    voting: Voting,
    votes: Vec<GroupVotes>,
}

impl<'a> Data<'a> {
    fn gather(page: &Page<'a>, position: usize) -> Option<Self> {
        let assessment = page.open.assessment();
        let statement = assessment.checklist.statements.get(position)?;
        let round = page.open.round();
        let actions: Vec<&Action> = assessment.actions_of(&statement.id).collect();
        let taken = |step: &&Step| !actions.iter().any(|action| action.what == plan::wording(step));
        let last_time = assessment
            .round_before(round)
            .and_then(|earlier| Some((earlier, earlier.response(&statement.id)?)));
        Some(Self {
            statement,
            response: round.response(&statement.id).cloned().unwrap_or_default(),
            last_time,
            steps: statement.guidance.steps.iter().filter(taken).take(STEPS_OFFERED).collect(),
            actions,
            editable: !round.locked,
            votes_first: round.mode == Mode::VoteFirst,
            way: round.way,
            voting: voting(page, &statement.id),
            votes: round.shown_votes().remove(&statement.id).unwrap_or_default(),
        })
    }
}

/// How far the votes on a statement have come, answers that wait in memory among them.
fn voting(page: &Page, statement: &str) -> Voting {
    let ballots = page.open.voting.ballot_box().filter(|ballots| ballots.waiting() > 0);
    let wait = ballots.is_some_and(|ballots| ballots.scope().iter().any(|id| id == statement));
    match page.round().voting(statement) {
        Voting::None if wait => Voting::Hidden,
        voting => voting,
    }
}

/// Draws Rate.
pub fn rate_ui(ui: &mut Ui, page: &mut Page, view: &mut RateView) {
    let count = page.open.assessment().checklist.statements.len();
    view.current = view.current.min(count.saturating_sub(1));
    let width = ui.available_width();
    if width > ROOM_FOR_LIST {
        list(ui, page, view, if width > 1100.0 { LIST_WIDTH } else { NARROW_LIST });
    }
    let Some(data) = Data::gather(page, view.current) else { return };
    // In a low window the way on stands at the end of the page, to leave it room.
    let high = ui.available_height() > 430.0;
    if high {
        let frame = Frame::new().fill(Palette::of(ui).background).inner_margin(Margin::symmetric(30, 10));
        Panel::bottom("way-on").resizable(false).show_separator_line(false).frame(frame).show(ui, |ui| {
            footer(ui, page, view, data.statement);
        });
    }
    let talking = data.voting == Voting::Revealed
        && data.votes_first
        && data.response.agreed.is_none()
        && page.talk_minutes > 0;
    view.timers.run(ui, talking.then_some(data.statement.id.as_str()));
    let arrived = std::mem::take(&mut view.arrived);
    let margin = if width > 900.0 { 40 } else { 20 };
    // A scroll position of its own for every statement: each begins at its top.
    layout::page(ui, &data.statement.id, margin, |ui| {
        ui.set_max_width(WIDTH.min(ui.available_width()));
        ui.add_space(GAP);
        heading(ui, page, view, &data, count, arrived);
        if data.votes_first || data.voting == Voting::Revealed {
            first_votes(ui, page, view, &data);
        }
        rating(ui, page, view, &data);
        let open = (view.looks_like, view.questions);
        let before = std::mem::replace(&mut view.open_before, open);
        let opened = (open.0 && !before.0) || (open.1 && !before.1);
        guidance::guidance_ui(ui, data.statement, open.0, open.1, opened);
        parts(ui, page, &data);
        notes(ui, page, view, &data);
        next_steps(ui, page, &data);
        if !high {
            ui.add_space(GAP);
            footer(ui, page, view, data.statement);
        }
        ui.add_space(GAP);
    });
}

fn rating(ui: &mut Ui, page: &mut Page, view: &mut RateView, data: &Data) {
    if data.votes_first {
        text::label(ui, &text!("rate-we-agree"));
    }
    if let Some(rating) = rating_buttons(ui, data.response.agreed, data.editable) {
        page.respond(&data.statement.id, ResponseField::Agreed(Some(rating)));
    }
    if let Some(prompt) = asks_why(page, data).or_else(|| prompt(data)) {
        text::prompt(ui, &prompt);
    }
    if let Some((round, response)) = data.last_time {
        last_time(ui, page, view, data, round, response);
    }
}

/// What to ask where the room agreed on something that fewer people voted.
fn asks_why(page: &Page, data: &Data) -> Option<String> {
    let agreed = data.response.agreed.filter(|_| page.round().asks_why(&data.statement.id))?;
    let tally = votes::total(&data.votes);
    let count = tally.most().first().and_then(|rating| rating.as_vote()).map_or(0, |vote| tally.of(vote));
    let most = tally.most().into_iter().map(|rating| words::rating(Some(rating)));
    let most = most.collect::<Vec<_>>().join(", ");
    let agreed = words::rating(Some(agreed));
    Some(text!("rate-asks-why", most = most, count = count, people = tally.people(), agreed = agreed))
}

/// The question that fits the rating.
fn prompt(data: &Data) -> Option<String> {
    match data.response.agreed? {
        Rating::Red => Some(text!("rate-prompt-red")),
        Rating::Amber => Some(text!("rate-prompt-amber")),
        Rating::Green => Some(text!("rate-prompt-green")),
        Rating::NotApplicable => Some(text!("rate-prompt-not-applicable")),
    }
}
