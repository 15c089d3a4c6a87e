//! Answers that wait in memory until there are enough of them.
//!
//! One person's answers never reach the file by themselves, nor do two or three:
//! whoever holds two copies of the file could tell them by the difference. So
//! they wait here, and are added to the counts five at a time. Five always stay
//! behind until the box is closed, so that the last batch is not too small
//! either: it has five to nine. The split by role is added at the very end, for
//! the same reason.

use std::collections::{BTreeMap, BTreeSet};

use super::edit::VotesField;
use super::rating::Vote;
use super::round::{Round, Voting};
use super::votes::{FEW, GroupVotes, Tally, Votes, may_be_kept};

/// As many as are added at once while people still vote.
const BATCH: usize = FEW as usize;

/// One person's answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slip {
    /// The person's role; empty where nobody asks.
    pub role: String,
    /// The answers by statement id. What is left out counts as Can't say.
    pub answers: BTreeMap<String, Vote>,
    /// The id of the ballot file that they come from.
    pub ballot: Option<String>,
}

/// Where answers are handed in.
pub struct BallotBox {
    scope: Vec<String>,
    /// In the order in which they were handed in.
    waiting: Vec<Slip>,
    /// What came from here, by statement and role: what is in the file already,
    /// and what waits.
    by_role: BTreeMap<String, BTreeMap<String, Tally>>,
    /// Everything that is in the file came from this box.
    whole: bool,
}

/// Too few answers to be added without showing whose they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooFew {
    /// How many wait.
    pub waiting: usize,
    /// How many more are needed.
    pub missing: usize,
}

impl BallotBox {
    /// A box for all statements whose votes are still open, or for one of them.
    pub fn new<'a>(round: &Round, statements: impl IntoIterator<Item = &'a str>) -> Self {
        let open = |id: &&str| round.voting(id) != Voting::Revealed;
        let scope: Vec<String> = statements.into_iter().filter(open).map(ToOwned::to_owned).collect();
        let whole = scope.iter().all(|id| round.voting(id) == Voting::None);
        Self { scope, waiting: Vec::new(), by_role: BTreeMap::new(), whole }
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
        self.waiting.iter().filter(|slip| slip.ballot.is_none()).count()
    }

    /// The ids of the ballot files that wait here.
    pub fn ballots(&self) -> impl Iterator<Item = &str> {
        self.waiting.iter().filter_map(|slip| slip.ballot.as_deref())
    }

    /// Takes one person's answers. Nobody can look at them or change them any more.
    pub fn hand_in(&mut self, slip: Slip) {
        for statement in &self.scope {
            let vote = slip.answers.get(statement).copied().unwrap_or(Vote::CantSay);
            let roles = self.by_role.entry(statement.clone()).or_default();
            roles.entry(slip.role.trim().to_owned()).or_default().count(vote);
        }
        self.waiting.push(slip);
    }

    /// Five people's answers to be added to the counts now, once ten wait.
    pub fn batch(&mut self) -> Option<VotesField> {
        (self.waiting.len() >= 2 * BATCH).then(|| self.take(BATCH))
    }

    /// All that waits, to be added before the file is left: nothing where fewer
    /// than five wait.
    pub fn all_that_may(&mut self) -> Option<VotesField> {
        (self.waiting.len() >= BATCH).then(|| self.take(self.waiting.len()))
    }

    /// What would be needed to close the box.
    ///
    /// # Errors
    /// When too few wait to be added without showing whose they are.
    pub fn may_close(&self, round: &Round) -> Result<(), TooFew> {
        let waiting = self.waiting.len();
        let room = if self.is_empty_so_far(round) { round.people() } else { u32::MAX };
        if waiting == 0 || may_be_kept(u32::try_from(waiting).unwrap_or(u32::MAX), room) {
            Ok(())
        } else {
            Err(TooFew { waiting, missing: BATCH.saturating_sub(waiting) })
        }
    }

    /// Ends the voting: the last batch, by role as far as that is known, and
    /// everything revealed.
    ///
    /// # Errors
    /// When too few wait to be added without showing whose they are.
    pub fn close(mut self, round: &Round) -> Result<VotesField, TooFew> {
        self.may_close(round)?;
        let by_role = if self.whole { self.split() } else { Votes::new() };
        let (totals, ballots) = self.sum(self.waiting.len());
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
        let slips: Vec<Slip> = self.waiting.drain(..count.min(self.waiting.len())).collect();
        let mut totals: BTreeMap<String, Tally> = BTreeMap::new();
        if !slips.is_empty() {
            for statement in &self.scope {
                let tally = totals.entry(statement.clone()).or_default();
                for slip in &slips {
                    tally.count(slip.answers.get(statement).copied().unwrap_or(Vote::CantSay));
                }
            }
        }
        (totals, slips.into_iter().filter_map(|slip| slip.ballot).collect())
    }

    fn split(&self) -> Votes {
        let groups = |roles: &BTreeMap<String, Tally>| -> Vec<GroupVotes> {
            roles.iter().map(|(role, tally)| GroupVotes::new(role, *tally)).collect()
        };
        self.by_role.iter().map(|(statement, roles)| (statement.clone(), groups(roles))).collect()
    }
}
