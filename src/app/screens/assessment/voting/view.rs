//! What Voting remembers between frames. Nothing of it outlives a turn.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::page::Page;
use crate::model::{BallotPaper, Vote, Way};

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
    pub(super) role: Option<usize>,
    pub(super) answers: BTreeMap<String, Vote>,
    /// The position of the statement that is asked, from 0.
    pub(super) position: usize,
    /// Back to the list of answers after this one.
    pub(super) correcting: bool,
    /// Enter has been pressed over a person's own answers, and hands them in when it is pressed
    /// again.
    pub(super) asks_to_hand_in: bool,
    /// Enter has been pressed on a slip with empty rows, and counts them when it is
    /// pressed again.
    pub(super) gaps_are_meant: bool,
    /// That was asked by Enter, and has not been answered.
    pub(super) gaps_are_asked: bool,
    /// The rows that a slip was added without, each time that this was asked about: not
    /// asked again of the same rows, which a whole room may have left out.
    pub(super) gaps_confirmed: BTreeSet<BTreeSet<String>>,
    /// How many turns have ended.
    number: usize,
    /// One slip more is entered than people are here.
    pub(super) one_more: bool,
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

/// Whose turn it is, and how far it has come: each is a place of its own for a click.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    stage: Stage,
    number: usize,
    /// The position of the statement that is asked; 0 on a slip, which is one whole.
    position: usize,
}

impl VotingView {
    /// Whose turn it is, and how far it has come.
    pub fn turn(&self) -> Turn {
        let position = if self.stage == Stage::Answering { self.position } else { 0 };
        Turn { stage: self.stage, number: self.number, position }
    }

    /// A screen that begins with this stage.
    pub fn new(paper: bool, stage: Stage) -> Self {
        Self { paper, stage, arrived: true, ..Self::default() }
    }

    pub(crate) fn go(&mut self, stage: Stage) {
        self.stage = stage;
        self.arrived = true;
        self.asks_to_hand_in = false;
    }

    /// Begins a turn with nothing of the one before.
    pub(super) fn sit_down(&mut self) {
        self.answers.clear();
        self.position = 0;
        self.correcting = false;
        self.go(Stage::Answering);
    }

    /// Takes the answers off the screen, and out of it.
    pub(super) fn take_paper(&mut self, page: &Page) -> BallotPaper {
        let present = &page.round().present;
        let role = self.role.take().and_then(|role| present.get(role));
        let role = role.map(|present| present.role.clone()).unwrap_or_default();
        let way = if self.paper { Way::Paper } else { Way::Keyboard };
        BallotPaper { role, answers: std::mem::take(&mut self.answers), ballot: None, way }
    }

    /// Whoever was asked about empty rows goes back to them.
    pub(super) fn fill_gaps(&mut self) {
        self.gaps_are_meant = false;
        self.gaps_are_asked = false;
    }

    /// Empties the screen for the next person.
    pub fn blank(&mut self) {
        self.answers.clear();
        self.fill_gaps();
        self.one_more = false;
        self.role = None;
        self.number += 1;
        self.go(Stage::Ready);
    }
}
