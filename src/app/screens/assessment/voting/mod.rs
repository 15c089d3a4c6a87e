//! People vote on this computer, one after the other: at the keyboard that is
//! passed round, or as slips of paper that somebody enters. Nothing else is on
//! the screen, and nobody sees what anybody before them said.

mod answer;
mod check;
mod ending;
pub mod ready;
mod slip;

use std::collections::BTreeMap;

use eframe::egui::{CentralPanel, Frame, Id, Key, Margin, Memory, ScrollArea, Ui, vec2};

use crate::app::page::Page;
use crate::app::request::{Request, VoteRequest};
use crate::app::theme::Palette;
use crate::app::widgets::layout;
use crate::app::widgets::rating_buttons::pressed_keys;
use crate::model::{BallotPaper, Statement, Vote};

/// What the screen remembers between frames. Nothing of it outlives a turn.
#[derive(Default)]
pub struct VotingView {
    /// What is on the screen.
    pub stage: Stage,
    /// Slips of paper are entered, rather than the keyboard passed.
    pub paper: bool,
    /// The stage has just been entered: the keyboard goes to its heading.
    pub arrived: bool,
    /// The position of the person's role among those who are here.
    role: Option<usize>,
    answers: BTreeMap<String, Vote>,
    /// The position of the statement that is asked, from 0.
    position: usize,
    /// Back to the list of answers after this one.
    mending: bool,
    /// Enter has been pressed on a slip with empty rows, and counts them when it is
    /// pressed again.
    gaps_are_meant: bool,
}

/// What is on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Nothing: the next person's turn has not begun.
    #[default]
    Ready,
    /// A statement, or a slip.
    Answering,
    /// The person's own answers, before they are handed in.
    Check,
    /// Everybody has voted, and the votes can be shown.
    Ending,
}

impl VotingView {
    /// A screen that begins with this stage.
    pub fn new(paper: bool, stage: Stage) -> Self {
        Self { paper, stage, arrived: true, ..Self::default() }
    }

    /// Shows another stage.
    pub fn go(&mut self, stage: Stage) {
        self.stage = stage;
        self.arrived = true;
    }

    /// Begins a turn with nothing of the one before.
    fn sit_down(&mut self) {
        self.answers.clear();
        self.position = 0;
        self.mending = false;
        self.go(Stage::Answering);
    }

    /// Takes the answers off the screen, and out of it.
    fn take_slip(&mut self, page: &Page) -> BallotPaper {
        let present = &page.round().present;
        let role = self.role.take().and_then(|role| present.get(role));
        let role = role.map(|present| present.role.clone()).unwrap_or_default();
        BallotPaper { role, answers: std::mem::take(&mut self.answers), ballot: None }
    }

    /// Empties the screen for the next person.
    pub fn blank(&mut self) {
        self.answers.clear();
        self.gaps_are_meant = false;
        self.role = None;
        self.go(Stage::Ready);
    }
}

/// Draws the screen.
pub fn voting_ui(ui: &mut Ui, page: &mut Page, view: &mut VotingView) {
    let frame = Frame::new().fill(Palette::of(ui).background);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let margin = Margin::symmetric(24, 0);
        ScrollArea::vertical().id_salt(view.stage as u8).auto_shrink(false).content_margin(margin).show(
            ui,
            |ui| {
                layout::centred(ui, 860.0, |ui| {
                    ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
                    match view.stage {
                        Stage::Ready if view.paper => slip::slip(ui, page, view),
                        Stage::Ready => ready::ready(ui, page, view),
                        Stage::Answering => answer::answer(ui, page, view),
                        Stage::Check => check::check(ui, page, view),
                        Stage::Ending => ending::ending(ui, page, view),
                    }
                });
                layout::keep_focus_in_sight(ui);
            },
        );
    });
}

/// The statements that are voted on.
fn statements<'a>(page: &Page<'a>) -> Vec<&'a Statement> {
    let Some(ballots) = page.open.voting.ballot_box() else { return Vec::new() };
    let checklist = &page.open.assessment().checklist;
    ballots.scope().iter().filter_map(|id| checklist.statement(id)).collect()
}

/// The number that the checklist gives a statement, and so the paper in people's hands,
/// whichever of them are voted on now.
fn number_of(page: &Page, statement: &Statement) -> usize {
    page.open.assessment().checklist.position(&statement.id).map_or(0, |position| position + 1)
}

/// The digit that was just typed, from 1.
fn typed_digit(ui: &Ui) -> Option<usize> {
    let digits =
        [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    digits.into_iter().position(|key| pressed(ui, key)).map(|position| position + 1)
}

/// Whether a key was pressed, and is not being held down.
fn pressed(ui: &Ui, wanted: Key) -> bool {
    pressed_keys(ui).contains(&wanted)
}

/// Whether Enter was pressed while no button has the keyboard.
fn entered(ui: &Ui, title: Id) -> bool {
    let focused = ui.memory(Memory::focused);
    pressed(ui, Key::Enter) && focused.is_none_or(|id| id == title)
}

/// Free space on top, so that what there is stands where people look.
fn above(ui: &Ui) -> f32 {
    ui.ctx().content_rect().height() * 0.12
}

/// How many have voted, and of how many.
fn voted(page: &Page) -> (usize, u32) {
    let (stored, waiting) = page.open.voted();
    (stored as usize + waiting, page.round().people())
}

/// Leaves the screen for Rate.
fn stop(page: &mut Page) {
    page.request(Request::Vote(VoteRequest::Stop));
}
