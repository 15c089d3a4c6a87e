//! Answers that wait in memory until there are enough of them.
//!
//! One person's answers never reach the file by themselves, nor do two or three:
//! whoever holds two copies of the file could tell them by the difference. So
//! they wait here, and are added to the counts five at a time. Five always stay
//! behind until the box is closed, so that the last batch is not too small
//! either: it has five to nine. The split by role is added at the very end, for
//! the same reason, and only as far as it tells nothing about a few people who
//! are in one batch and in one role: who saw them sit down knows which batch.

use std::collections::{BTreeMap, BTreeSet};

use super::disclosure::{MIN_COUNT, fold_against_batches, needed};
use super::edit::VotesField;
use super::rating::Vote;
use super::round::{Round, Voting};
use super::votes::{GroupVotes, OTHERS, Tally, Votes};

/// As many as are added at once while people still vote.
const BATCH: usize = MIN_COUNT as usize;

/// What one person answered: at the keyboard, on a slip of paper or in a ballot file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BallotPaper {
    /// The person's role; empty where nobody asks.
    pub role: String,
    /// The answers by statement id. What is left out counts as Can't say.
    pub answers: BTreeMap<String, Vote>,
    /// The id of the ballot file that they come from.
    pub ballot: Option<String>,
}

/// Where answers are handed in.
#[derive(Clone)]
pub struct BallotBox {
    scope: Vec<String>,
    /// In the order in which they were handed in.
    waiting: Vec<BallotPaper>,
    /// What came from here, by statement and role, whether it is in the file already
    /// or waits.
    by_role: BTreeMap<String, BTreeMap<String, Tally>>,
    /// How many of each role were added together, for each time that some were.
    batches: Vec<BTreeMap<String, u32>>,
    /// Everything that is in the file came from this box.
    whole: bool,
}

/// Too few answers to be added without showing whose they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooFew {
    /// How many people's answers wait.
    pub waiting: usize,
    /// How many more are needed.
    pub missing: usize,
}

impl BallotBox {
    /// A box for those of these statements whose votes are still open: those that
    /// nobody has voted on, or else those that most people have begun to vote on.
    pub fn new<'a>(round: &Round, statements: impl IntoIterator<Item = &'a str>) -> Self {
        let open = |id: &&str| round.voting(id) != Voting::Revealed;
        let open: Vec<&str> = statements.into_iter().filter(open).collect();
        // Nobody is asked twice: what some have voted on already is another vote.
        let voters: BTreeSet<u32> = open.iter().map(|id| round.voters(id)).collect();
        let wanted = if voters.contains(&0) { Some(&0) } else { voters.last() };
        let scope: Vec<String> =
            open.into_iter().filter(|id| Some(&round.voters(id)) == wanted).map(ToOwned::to_owned).collect();
        let whole = scope.iter().all(|id| round.voting(id) == Voting::None);
        Self { scope, waiting: Vec::new(), by_role: BTreeMap::new(), batches: Vec::new(), whole }
    }

    /// The ids of the statements that are voted on.
    pub fn scope(&self) -> &[String] {
        &self.scope
    }

    /// How many people's answers wait in memory.
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// How many of them would be lost if Attune stopped: a ballot file can be read again.
    pub fn irreplaceable(&self) -> usize {
        self.waiting.iter().filter(|paper| paper.ballot.is_none()).count()
    }

    /// The ids of the ballot files that wait here.
    pub fn ballots(&self) -> impl Iterator<Item = &str> {
        self.waiting.iter().filter_map(|paper| paper.ballot.as_deref())
    }

    /// Takes one person's answers. Nobody can look at them or change them any more.
    pub fn hand_in(&mut self, paper: BallotPaper) {
        for statement in &self.scope {
            let vote = paper.answers.get(statement).copied().unwrap_or(Vote::CantSay);
            let roles = self.by_role.entry(statement.clone()).or_default();
            roles.entry(group_of(&paper)).or_default().count(vote);
        }
        self.waiting.push(paper);
    }

    /// Five people's answers to be added to the counts now, once ten wait.
    pub fn batch(&mut self) -> Option<VotesField> {
        (self.waiting.len() >= 2 * BATCH).then(|| self.take(BATCH))
    }

    /// All that waits, to be added before the file is left: nothing where too few
    /// people's answers wait.
    pub fn all_that_may(&mut self) -> Option<VotesField> {
        (self.waiting.len() >= BATCH).then(|| self.take(self.waiting.len()))
    }

    /// What would be needed to close the box.
    ///
    /// # Errors
    /// When too few wait to be added without showing whose they are.
    pub fn may_close(&self, round: &Round) -> Result<(), TooFew> {
        let waiting = self.waiting.len();
        // A room under five has one batch, of all.
        let room = if self.is_empty_so_far(round) { round.people() } else { 0 };
        let needed = usize::try_from(needed(room)).unwrap_or(BATCH);
        let missing = needed.saturating_sub(waiting);
        if waiting == 0 || missing == 0 { Ok(()) } else { Err(TooFew { waiting, missing }) }
    }

    /// Ends the voting: adds the last batch, by role as far as that is known, and
    /// reveals everything that was voted on.
    ///
    /// # Errors
    /// When too few wait to be added without showing whose they are.
    pub fn close(mut self, round: &Round) -> Result<VotesField, TooFew> {
        self.may_close(round)?;
        let (totals, ballots) = self.sum(self.waiting.len());
        let by_role = if self.whole { self.split() } else { Votes::new() };
        Ok(VotesField::Close { scope: self.scope, totals, by_role, ballots })
    }

    /// Whether nobody's answers to these statements are in the file yet.
    fn is_empty_so_far(&self, round: &Round) -> bool {
        self.scope.iter().all(|id| round.voting(id) == Voting::None)
    }

    fn take(&mut self, count: usize) -> VotesField {
        let (totals, ballots) = self.sum(count);
        VotesField::Add { totals, ballots }
    }

    /// Takes the first so many out, as one total for each statement.
    fn sum(&mut self, count: usize) -> (BTreeMap<String, Tally>, BTreeSet<String>) {
        let papers: Vec<BallotPaper> = self.waiting.drain(..count.min(self.waiting.len())).collect();
        let mut batch = BTreeMap::new();
        for paper in &papers {
            *batch.entry(group_of(paper)).or_insert(0) += 1;
        }
        self.batches.push(batch);
        let mut totals: BTreeMap<String, Tally> = BTreeMap::new();
        if !papers.is_empty() {
            for statement in &self.scope {
                let tally = totals.entry(statement.clone()).or_default();
                for paper in &papers {
                    tally.count(paper.answers.get(statement).copied().unwrap_or(Vote::CantSay));
                }
            }
        }
        (totals, papers.into_iter().filter_map(|paper| paper.ballot).collect())
    }

    /// The votes by role, as finely as what earlier copies of the file show allows.
    fn split(&self) -> Votes {
        let groups = |roles: &BTreeMap<String, Tally>| -> Vec<GroupVotes> {
            roles.iter().map(|(role, tally)| GroupVotes::new(role, *tally)).collect()
        };
        let by_role = self.by_role.iter().map(|(statement, roles)| (statement.clone(), groups(roles)));
        fold_against_batches(&by_role.collect(), &self.batches)
    }
}

/// The group in which a person is counted. Whoever names no role is one of the
/// others, and does not make the roles of everybody unknown.
fn group_of(paper: &BallotPaper) -> String {
    let role = paper.role.trim();
    if role.is_empty() { OTHERS.to_owned() } else { role.to_owned() }
}
