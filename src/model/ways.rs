//! How people voted on each statement. The way of a round can be changed at any statement;
//! what was voted in another way before stays said so.

use std::collections::{BTreeMap, BTreeSet};

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

    /// How most statements were voted on whose votes the room has seen, and the others, in
    /// the checklist's order: the round's own way may have been chosen for the last alone.
    pub fn usual_ways<'a>(&self, checklist: &'a Checklist) -> (BTreeSet<Way>, Vec<&'a Statement>) {
        let shown = checklist.statements.iter().filter(|of| self.voting(&of.id) == Voting::Revealed);
        let mut counted: BTreeMap<BTreeSet<Way>, Vec<&Statement>> = BTreeMap::new();
        for statement in shown {
            counted.entry(self.ways_of(&statement.id)).or_default().push(statement);
        }
        let own = BTreeSet::from([self.way]);
        // Of two that are as usual, the round's own.
        let usual = counted.iter().max_by_key(|(ways, of)| (of.len(), **ways == own));
        let usual = usual.map_or(own.clone(), |(ways, _)| ways.clone());
        let statements = checklist.statements.iter();
        let is_other =
            |of: &&Statement| self.voting(&of.id) == Voting::Revealed && self.ways_of(&of.id) != usual;
        (usual.clone(), statements.filter(is_other).collect())
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
