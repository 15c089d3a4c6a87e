//! Changes to the first votes of a round.

use std::collections::{BTreeMap, BTreeSet};

use super::find::round_mut;
use crate::model::assessment::Assessment;
use crate::model::disclosure::{fold, needed};
use crate::model::refusal::Refusal;
use crate::model::round::{Round, Voting};
use crate::model::votes::{EVERYONE, GroupVotes, Tally, Votes, total};

/// What can be done with first votes. Once they are revealed, they change by
/// [`VotesField::EnterAgain`] only: what would be added to them is left out.
#[derive(Clone, Debug, PartialEq)]
pub enum VotesField {
    /// Somebody counted the cards in the air on a statement that has no votes yet.
    /// The room has seen them, so they are revealed at once.
    Count {
        /// The id of the statement that was counted.
        statement: String,
        /// The counts, by role or for the whole room.
        groups: Vec<GroupVotes>,
    },
    /// Answers of several people together are added.
    Add {
        /// What they said, by statement id.
        totals: BTreeMap<String, Tally>,
        /// The ballots that are among them.
        ballots: BTreeSet<String>,
    },
    /// The last answers are added, and everything is revealed.
    Close {
        /// The statements that were voted on.
        scope: Vec<String>,
        /// What is added, by statement id.
        totals: BTreeMap<String, Tally>,
        /// All votes by role, in place of the totals so far; empty where nobody knows
        /// them by role.
        by_role: Votes,
        /// The ballots that are among them.
        ballots: BTreeSet<String>,
    },
    /// The votes on a statement were counted wrongly: they are taken out, and can
    /// then be entered again.
    EnterAgain(String),
    /// So many people's answers are in memory only.
    Waiting(u32),
}

impl VotesField {
    /// Whether this is something that people did in the room, and that going a
    /// step back does not take away: their answers would be lost.
    pub fn is_permanent(&self) -> bool {
        matches!(self, Self::Add { .. } | Self::Close { .. } | Self::Waiting(_))
    }

    /// Puts what this change, which stays, has made of `now` into an earlier state.
    /// As it stands there, and not made again: folded in two ways, the same votes
    /// could be told apart more finely than either way shows.
    pub(super) fn rebase(&self, now: &Assessment, then: &mut Assessment, id: &str) -> Result<(), Refusal> {
        let from = now.rounds.iter().find(|round| round.id == id).ok_or(Refusal::Unknown)?;
        let (scope, totals, ballots) = match self {
            Self::Add { totals, ballots } => (&[][..], totals, ballots),
            Self::Close { scope, totals, ballots, .. } => (&scope[..], totals, ballots),
            _ => return self.apply(then, id),
        };
        let statements = || totals.keys().chain(scope);
        if statements().any(|statement| then.checklist.statement(statement).is_none()) {
            return Err(Refusal::Unknown);
        }
        let to = round_mut(then, id)?;
        carry(from, to, statements());
        to.ballots.extend(ballots.iter().cloned());
        Ok(())
    }

    pub(super) fn apply(&self, assessment: &mut Assessment, id: &str) -> Result<(), Refusal> {
        let known: BTreeSet<String> =
            assessment.checklist.statements.iter().map(|statement| statement.id.clone()).collect();
        let round = round_mut(assessment, id)?;
        match self {
            Self::Count { statement, groups } => count(round, &known, statement, groups),
            Self::Add { totals, ballots } => add(round, &known, totals, ballots),
            Self::Close { scope, totals, by_role, ballots } => {
                add(round, &known, totals, ballots)?;
                split(round, by_role);
                reveal(round, scope.iter());
                // What to talk about is drawn anew from all that is shown now.
                round.agenda.clear();
                Ok(())
            }
            Self::EnterAgain(statement) => enter_again(round, statement),
            Self::Waiting(number) => {
                round.waiting = *number;
                Ok(())
            }
        }
    }
}

/// Puts what stands in `from` for these statements into an earlier state, `to`.
fn carry<'a>(from: &Round, to: &mut Round, statements: impl Iterator<Item = &'a String>) {
    for statement in statements {
        match from.votes.get(statement) {
            Some(groups) => to.votes.insert(statement.clone(), groups.clone()),
            None => to.votes.remove(statement),
        };
        if from.revealed.contains(statement) {
            to.revealed.insert(statement.clone());
        } else {
            to.revealed.remove(statement);
        }
    }
    to.votes = fold(&to.votes);
}

fn count(
    round: &mut Round,
    known: &BTreeSet<String>,
    statement: &String,
    groups: &[GroupVotes],
) -> Result<(), Refusal> {
    if !known.contains(statement) {
        return Err(Refusal::Unknown);
    }
    if round.voting(statement) != Voting::None {
        return Err(Refusal::VotesStand);
    }
    if total(groups).people() < needed(round.people()) {
        return Err(Refusal::TooFewVotes);
    }
    round.votes.insert(statement.clone(), groups.to_vec());
    round.votes = fold(&round.votes);
    round.revealed.insert(statement.clone());
    Ok(())
}

fn add(
    round: &mut Round,
    known: &BTreeSet<String>,
    totals: &BTreeMap<String, Tally>,
    ballots: &BTreeSet<String>,
) -> Result<(), Refusal> {
    if totals.keys().any(|statement| !known.contains(statement)) {
        return Err(Refusal::Unknown);
    }
    // One statement that was revealed meanwhile must not cost people their other answers.
    let open: Vec<_> =
        totals.iter().filter(|(statement, _)| round.voting(statement) != Voting::Revealed).collect();
    if open.is_empty() && !totals.is_empty() {
        return Err(Refusal::VotesStand);
    }
    for (statement, tally) in open {
        let groups = round.votes.entry(statement.clone()).or_default();
        let sum = total(groups) + *tally;
        *groups = vec![GroupVotes::new(EVERYONE, sum)];
    }
    round.ballots.extend(ballots.iter().cloned());
    Ok(())
}

/// Puts the votes by role in place of the totals, where they are the same votes.
fn split(round: &mut Round, by_role: &Votes) {
    for (statement, groups) in by_role {
        if round.votes.get(statement).is_some_and(|totals| total(totals) == total(groups)) {
            round.votes.insert(statement.clone(), groups.clone());
        }
    }
    round.votes = fold(&round.votes);
}

fn reveal<'a>(round: &mut Round, statements: impl Iterator<Item = &'a String>) {
    let voted: Vec<String> =
        statements.filter(|id| round.voting(id) != Voting::None).map(ToOwned::to_owned).collect();
    round.revealed.extend(voted);
}

fn enter_again(round: &mut Round, statement: &str) -> Result<(), Refusal> {
    round.votes.remove(statement).ok_or(Refusal::Unknown)?;
    round.revealed.remove(statement);
    // Ballots may be added again, unless they are still waiting to be shown.
    if round.votes.keys().all(|id| round.voting(id) == Voting::Revealed) {
        round.ballots.clear();
    }
    Ok(())
}
