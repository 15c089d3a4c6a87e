//! Changes to the first votes of a round.

use std::collections::BTreeSet;

use super::find::round_mut;
use crate::model::assessment::Assessment;
use crate::model::disclosure::{join, needed};
use crate::model::refusal::Refusal;
use crate::model::round::{Round, Voting, Way};
use crate::model::votes::{GroupVotes, Votes, total};

/// What can be done with first votes. Once they are revealed, they change by
/// [`VotesField::CountAgain`] and [`VotesField::Replace`] only: what would be added to
/// them is left out. What the room has seen goes when the new counts come, not before.
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
    /// The cards were counted wrongly, and again: these counts stand in the place of those
    /// that the room has seen.
    CountAgain {
        /// The id of the statement that was counted.
        statement: String,
        /// The counts, by role or for the whole room.
        groups: Vec<GroupVotes>,
    },
    /// People have voted again on what the room has seen already. What they said now
    /// stands in the place of that, and is not shown yet.
    Replace {
        /// What they said, by statement id.
        votes: Votes,
        /// The ballots that are among them.
        ballots: BTreeSet<String>,
        /// How they voted; empty: in the way of the round.
        ways: BTreeSet<Way>,
    },
    /// Answers of several people are added in one write.
    Add {
        /// The roles that stay by themselves; all others are counted together from now
        /// on, also those of them that are stored already.
        named: BTreeSet<String>,
        /// What they said, by statement id and group: one cell each.
        votes: Votes,
        /// The ballots that are among them.
        ballots: BTreeSet<String>,
        /// How they voted; empty: in the way of the round.
        ways: BTreeSet<Way>,
    },
    /// The room is shown what it voted on these statements. No count changes.
    Reveal(Vec<String>),
    /// Nobody has answered on these statements: they have no votes.
    Unanswered(Vec<String>),
    /// What the room has seen of this statement, by its id, is taken out: it has no votes.
    TakeOut(String),
    /// So many people's answers are in memory only.
    Waiting(u32),
}

impl VotesField {
    /// Whether this is something that people did in the room, and that going a
    /// step back does not take away: their answers would be lost.
    pub fn is_permanent(&self) -> bool {
        matches!(
            self,
            Self::Add { .. }
                | Self::Replace { .. }
                | Self::Reveal(_)
                | Self::Unanswered(_)
                | Self::Waiting(_)
        )
    }

    /// Puts what this change, which stays, has made of `now` into an earlier state.
    /// As it stands there, and not made again: folded in two ways, the same votes
    /// could be told apart more finely than either way shows.
    pub(super) fn rebase(&self, now: &Assessment, then: &mut Assessment, id: &str) -> Result<(), Refusal> {
        let from = now.rounds.iter().find(|round| round.id == id).ok_or(Refusal::Unknown)?;
        let none = BTreeSet::new();
        let (statements, ballots): (Vec<&String>, _) = match self {
            Self::Add { votes, ballots, .. } | Self::Replace { votes, ballots, .. } => {
                (votes.keys().collect(), ballots)
            }
            Self::Reveal(scope) | Self::Unanswered(scope) => (scope.iter().collect(), &none),
            _ => return self.apply(then, id),
        };
        if statements.iter().any(|statement| then.checklist.statement(statement).is_none()) {
            return Err(Refusal::Unknown);
        }
        let to = round_mut(then, id)?;
        carry(from, to, &statements);
        to.ballots.extend(ballots.iter().cloned());
        Ok(())
    }

    pub(super) fn apply(&self, assessment: &mut Assessment, id: &str) -> Result<(), Refusal> {
        let known: BTreeSet<String> =
            assessment.checklist.statements.iter().map(|statement| statement.id.clone()).collect();
        let round = round_mut(assessment, id)?;
        match self {
            Self::Count { statement, groups } => count(round, &known, (statement, Voting::None), groups),
            Self::CountAgain { statement, groups } => {
                count(round, &known, (statement, Voting::Revealed), groups)
            }
            Self::Replace { votes, ballots, ways } => replace(round, &known, (votes, ways), ballots),
            Self::Add { named, votes, ballots, ways } => add(round, &known, (named, votes, ways), ballots),
            Self::Reveal(scope) => {
                reveal(round, scope.iter());
                // What to talk about is drawn anew from all that is shown now.
                round.agenda.clear();
                Ok(())
            }
            Self::Unanswered(scope) => {
                let hidden: Vec<&String> =
                    scope.iter().filter(|id| round.voting(id) == Voting::Hidden).collect();
                for id in hidden {
                    // Empty rows told nothing of anybody: whoever votes later votes for the first time.
                    round.votes.remove(id);
                    round.note_ways(id, BTreeSet::new());
                }
                Ok(())
            }
            Self::TakeOut(statement) if round.voting(statement) == Voting::Revealed => {
                take_out(round, statement);
                Ok(())
            }
            Self::TakeOut(_) => Err(Refusal::VotesStand),
            Self::Waiting(number) => {
                round.waiting = *number;
                Ok(())
            }
        }
    }
}

/// Puts what stands in `from` for these statements into an earlier state, `to`.
fn carry(from: &Round, to: &mut Round, statements: &[&String]) {
    for statement in statements.iter().copied() {
        match from.votes.get(statement) {
            Some(groups) => to.votes.insert(statement.clone(), groups.clone()),
            None => to.votes.remove(statement),
        };
        let voted = from.votes.contains_key(statement);
        to.note_ways(statement, if voted { from.ways_of(statement) } else { BTreeSet::new() });
        if from.revealed.contains(statement) {
            to.revealed.insert(statement.clone());
        } else {
            to.revealed.remove(statement);
        }
    }
}

fn count(
    round: &mut Round,
    known: &BTreeSet<String>,
    (statement, expected): (&String, Voting),
    groups: &[GroupVotes],
) -> Result<(), Refusal> {
    if !known.contains(statement) {
        return Err(Refusal::Unknown);
    }
    if round.voting(statement) != expected {
        return Err(Refusal::VotesStand);
    }
    if total(groups).people() < needed(round.people()) {
        return Err(Refusal::TooFewVotes);
    }
    round.votes.insert(statement.clone(), round.as_shown(statement, groups));
    round.note_ways(statement, BTreeSet::from([Way::Cards]));
    round.revealed.insert(statement.clone());
    if known.iter().all(|id| round.voting(id) == Voting::Revealed) {
        // Whoever had to answer again after a crash has held up a card since.
        round.waiting = 0;
    }
    Ok(())
}

fn add(
    round: &mut Round,
    known: &BTreeSet<String>,
    (named, votes, ways): (&BTreeSet<String>, &Votes, &BTreeSet<Way>),
    ballots: &BTreeSet<String>,
) -> Result<(), Refusal> {
    if votes.keys().any(|statement| !known.contains(statement)) {
        return Err(Refusal::Unknown);
    }
    // One statement that was revealed meanwhile must not cost people their other answers.
    let open: Vec<_> =
        votes.iter().filter(|(statement, _)| round.voting(statement) != Voting::Revealed).collect();
    if open.is_empty() && !votes.is_empty() {
        return Err(Refusal::VotesStand);
    }
    for (statement, added) in open {
        // Those who voted before voted as they did.
        let before = round.votes.contains_key(statement).then(|| round.ways_of(statement));
        let stored = round.votes.entry(statement.clone()).or_default();
        *stored = join(stored, added, named);
        let now = if ways.is_empty() { BTreeSet::from([round.way]) } else { ways.clone() };
        round.note_ways(statement, before.into_iter().flatten().chain(now).collect());
    }
    round.ballots.extend(ballots.iter().cloned());
    Ok(())
}

fn reveal<'a>(round: &mut Round, statements: impl Iterator<Item = &'a String>) {
    let voted: Vec<String> =
        statements.filter(|id| round.voting(id) != Voting::None).map(ToOwned::to_owned).collect();
    round.revealed.extend(voted);
}

/// Leaves a statement without votes. That it had some stays known: older copies hold them.
fn take_out(round: &mut Round, statement: &str) {
    round.votes.insert(statement.to_owned(), Vec::new());
    round.note_ways(statement, BTreeSet::new());
    round.revealed.remove(statement);
}

fn replace(
    round: &mut Round,
    known: &BTreeSet<String>,
    (votes, ways): (&Votes, &BTreeSet<Way>),
    ballots: &BTreeSet<String>,
) -> Result<(), Refusal> {
    if votes.keys().any(|statement| !known.contains(statement)) {
        return Err(Refusal::Unknown);
    }
    // What nobody has seen would be lost.
    if votes.keys().any(|statement| round.voting(statement) == Voting::Hidden) {
        return Err(Refusal::VotesStand);
    }
    for (statement, groups) in votes {
        round.votes.insert(statement.clone(), groups.clone());
        round.note_ways(statement, ways.clone());
        round.revealed.remove(statement);
    }
    // Whoever was counted before may be added to these, unless others still wait to be shown.
    let others = round.votes.keys().filter(|id| !votes.contains_key(*id));
    if !others.into_iter().any(|id| round.voting(id) == Voting::Hidden) {
        round.ballots.clear();
    }
    round.ballots.extend(ballots.iter().cloned());
    Ok(())
}
