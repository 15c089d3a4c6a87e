//! A workshop as the window runs it, and the copies of its file; and the rule that was in
//! force before.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use jiff::civil::date;

use crate::model::ballot_box::{BallotBox, BallotPaper};
use crate::model::disclosure::fold;
use crate::model::votes::{EVERYONE, GroupVotes, Tally, Votes};
use crate::model::{
    Assessment, Change as _, Checklist, Edit, Present, Source, Statement, Team, Vote, VotesField,
};

/// A role by its position in this list; what comes after it is "role not said".
pub(super) const ROLES: [&str; 4] = ["Practitioner", "Leader", "Manager", "Cook"];

/// The votes of each copy of the file, one after the other.
pub(super) type Copies = Vec<Votes>;

/// How many of each role are said to be here, and the roles in the order in which
/// people come.
#[derive(Clone, Debug)]
pub(super) struct Room {
    pub declared: Vec<u32>,
    pub order: Vec<usize>,
}

impl Room {
    pub fn here(&self) -> u32 {
        self.declared.iter().sum()
    }
}

/// What happens between two people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// The last slip is taken back, and that person answers once more.
    TakeBack,
    /// The file is left and opened again.
    Leave,
    /// The computer stops.
    Crash,
    /// The votes are shown now, whoever is missing.
    Show,
}

/// A workshop as the window runs it, and all copies of its file.
#[derive(Clone)]
pub(super) struct Workshop {
    assessment: Assessment,
    ballots: BallotBox,
    pub copies: Copies,
}

impl Workshop {
    pub fn new(declared: &[u32], statements: usize) -> Self {
        let statement = |at| Statement { id: format!("s{at:02}"), text: "?".into(), ..Statement::default() };
        let checklist = Checklist {
            id: "small".into(),
            version: 1,
            title: "Small".into(),
            source: Source::default(),
            statements: (0..statements).map(statement).collect(),
        };
        let label = "November 2026".to_owned();
        let mut assessment = Assessment::new(Arc::new(checklist), Team::default(), label, date(2026, 11, 28));
        let present = |(role, number): (&str, &u32)| Present { role: role.into(), number: *number };
        Arc::make_mut(&mut assessment.rounds[0]).present =
            ROLES.into_iter().zip(declared).map(present).collect();
        let ballots = open(&assessment);
        Self { assessment, ballots, copies: vec![Votes::new()] }
    }

    fn apply(&mut self, change: Option<VotesField>) {
        let Some(change) = change else { return };
        let id = self.assessment.rounds[0].id.clone();
        Edit::votes(&id, change).apply(&mut self.assessment).unwrap();
        self.copies.push(self.assessment.rounds[0].votes.clone());
    }

    pub fn hand_in(&mut self, paper: BallotPaper) {
        self.ballots.hand_in(paper);
        let due = self.ballots.due(&self.assessment.rounds[0]);
        self.apply(due);
    }

    /// Puts away what may be, as the file is left, and opens it again.
    fn leave(&mut self) {
        let last = self.ballots.all_that_may();
        self.apply(last);
        self.ballots = open(&self.assessment);
    }

    /// `false`: too few wait.
    pub fn show(&mut self) -> bool {
        let Ok(last) = self.ballots.clone().close(&self.assessment.rounds[0]) else { return false };
        for change in last {
            self.apply(Some(change));
        }
        true
    }
}

fn open(assessment: &Assessment) -> BallotBox {
    BallotBox::new(&assessment.rounds[0], assessment.checklist.statements.iter().map(|of| of.id.as_str()))
}

/// Three people to a statement, each with an answer of their own; all others can't say.
fn telltale(person: usize, role: usize) -> BallotPaper {
    let answers = BTreeMap::from([(format!("s{:02}", person / 3), Vote::ALL[person % 3])]);
    let role = ROLES.get(role).copied().unwrap_or_default().into();
    BallotPaper { role, answers, ..BallotPaper::default() }
}

/// Where a person was counted: by copy and group.
pub(super) fn counted(copies: &[Votes], person: usize) -> BTreeSet<(usize, String)> {
    let statement = format!("s{:02}", person / 3);
    let mut found = BTreeSet::new();
    for (at, copy) in copies.iter().enumerate() {
        for votes in copy.get(&statement).into_iter().flatten() {
            if votes.tally().of(Vote::ALL[person % 3]) > 0 {
                found.insert((at, votes.group.clone()));
            }
        }
    }
    found
}

/// People come in their order, events happen between them, and whoever was lost with
/// the memory answers again until all are in, or as many as can be.
pub(super) fn with_events(room: &Room, events: &[(usize, Event)]) -> Copies {
    let mut workshop = Workshop::new(&room.declared, room.order.len().div_ceil(3));
    let mut to_come: VecDeque<usize> = (0..room.order.len()).collect();
    let mut shown = false;
    for step in 0..3 * room.order.len() {
        let Some(person) = to_come.pop_front() else { break };
        workshop.hand_in(telltale(person, room.order[person]));
        for (_, event) in events.iter().filter(|(at, _)| *at == step) {
            if shown {
                break;
            }
            match event {
                Event::TakeBack if workshop.ballots.take_back() => to_come.push_front(person),
                Event::TakeBack => {}
                Event::Leave => workshop.leave(),
                Event::Crash => workshop.ballots = open(&workshop.assessment),
                Event::Show => shown = workshop.show(),
            }
            if matches!(event, Event::Leave | Event::Crash) {
                let last = workshop.copies.last().map(std::slice::from_ref).unwrap_or_default();
                let again = (0..=person).filter(|person| counted(last, *person).is_empty());
                let again: Vec<usize> = again.filter(|person| !to_come.contains(person)).collect();
                again.into_iter().rev().for_each(|person| to_come.push_front(person));
            }
        }
        if shown {
            break;
        }
    }
    if !shown {
        workshop.show();
    }
    workshop.copies
}

pub(super) fn new_rule(room: &Room) -> Copies {
    with_events(room, &[])
}

/// The rule that was in force before: five people's answers without their roles as soon
/// as ten wait, and everybody's by role at the end.
pub(super) fn old_rule(room: &Room) -> Copies {
    let papers: Vec<BallotPaper> =
        room.order.iter().enumerate().map(|(person, role)| telltale(person, *role)).collect();
    let sum = |papers: &[BallotPaper], by_role: bool| -> Votes {
        let mut votes = Votes::new();
        for statement in (0..papers.len().max(room.order.len()).div_ceil(3)).map(|at| format!("s{at:02}")) {
            let mut groups: BTreeMap<String, Tally> = BTreeMap::new();
            for paper in papers {
                let group = if by_role { paper.role.clone() } else { EVERYONE.to_owned() };
                let vote = paper.answers.get(&statement).copied().unwrap_or(Vote::CantSay);
                groups.entry(group).or_default().count(vote);
            }
            votes.insert(
                statement,
                groups.into_iter().map(|(group, of)| GroupVotes::new(group, of)).collect(),
            );
        }
        votes
    };
    let batches = (1..papers.len() / 5).map(|batch| sum(&papers[..5 * batch], false));
    std::iter::once(Votes::new()).chain(batches).chain([fold(&sum(&papers, true))]).collect()
}
