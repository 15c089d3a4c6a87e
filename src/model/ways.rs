//! How people voted on each statement. The way of a round can be changed at any statement;
//! what was voted in another way before stays said so.

use std::collections::BTreeSet;

use super::checklist::{Checklist, Statement};
use super::round::{Mode, Round, Voting, Way};

impl Round {
    /// How people voted on a statement: the way of the round, unless it is known that they
    /// voted in another.
    pub fn ways_of(&self, statement: &str) -> BTreeSet<Way> {
        let known = self.ways.get(statement).filter(|ways| !ways.is_empty());
        known.cloned().unwrap_or_else(|| BTreeSet::from([self.way]))
    }

    /// Whether people voted on a statement in another way than that of the round.
    pub fn is_other_way(&self, statement: &str) -> bool {
        self.ways_of(statement) != BTreeSet::from([self.way])
    }

    /// The ways in which people voted on the statements whose votes the room has seen, with
    /// their statements, in the checklist's order. What is chosen for the next votes has no
    /// part in it.
    pub fn shown_ways<'a>(&self, checklist: &'a Checklist) -> Vec<(BTreeSet<Way>, Vec<&'a Statement>)> {
        let shown = checklist.statements.iter().filter(|of| self.voting(&of.id) == Voting::Revealed);
        let mut found: Vec<(BTreeSet<Way>, Vec<&Statement>)> = Vec::new();
        for statement in shown {
            let ways = self.ways_of(&statement.id);
            match found.iter_mut().find(|(of, _)| *of == ways) {
                Some((_, statements)) => statements.push(statement),
                None => found.push((ways, vec![statement])),
            }
        }
        found
    }

    /// Whether people voted in one way on some of these statements and in another on others:
    /// then each says its own.
    pub fn voted_in_several_ways(&self, checklist: &Checklist) -> bool {
        self.shown_ways(checklist).len() > 1
    }

    /// Notes how people voted on a statement.
    pub(super) fn note_ways(&mut self, statement: &str, ways: BTreeSet<Way>) {
        if ways.is_empty() || ways == BTreeSet::from([self.way]) {
            self.ways.remove(statement);
        } else {
            self.ways.insert(statement.to_owned(), ways);
        }
    }

    /// From now on people vote in this way. Whoever chooses a way to vote has chosen to
    /// vote. What has been voted was voted as it was.
    pub(super) fn vote_by(&mut self, way: Way) {
        let voted: Vec<String> = self.votes.keys().cloned().collect();
        let before: Vec<_> = voted.into_iter().map(|id| (self.ways_of(&id), id)).collect();
        (self.mode, self.way) = (Mode::VoteFirst, way);
        for (ways, id) in before {
            self.note_ways(&id, ways);
        }
    }
}
