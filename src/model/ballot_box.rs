//! Answers that wait in memory until there are enough of them.
//!
//! One person's answers never reach the file by themselves, nor do two or three:
//! whoever holds two copies of the file could tell them by the difference. So they
//! wait here, and are written as cells ([`super::disclosure`]): once ten of a group
//! wait, all but five of them are written under that group. Five stay, so that those
//! who come last are not too few either. When everybody has answered, the rest is
//! written, and what is too small by then is counted together. Nothing that was
//! written is ever taken apart.

#[cfg(test)]
mod attack;

use std::collections::{BTreeMap, BTreeSet};

use super::disclosure::{MIN_COUNT, named_in, needed, stay_by_themselves};
use super::edit::VotesField;
use super::rating::Vote;
use super::round::{Round, Voting, Way};
use super::votes::{EVERYONE, GroupVotes, OTHERS, Tally, Votes};

/// As many of a group stay behind while people still vote.
const BATCH: usize = MIN_COUNT as usize;

/// What one person answered: at the keyboard, on a slip of paper or in a ballot file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BallotPaper {
    /// The person's role; empty where nobody asks, or it was not said.
    pub role: String,
    /// The answers by statement id. What is left out counts as Can't say where others
    /// have answered.
    pub answers: BTreeMap<String, Vote>,
    /// The id of the ballot file that they come from.
    pub ballot: Option<String>,
    /// How they were given.
    pub way: Way,
}

/// Where answers are handed in.
#[derive(Clone)]
pub struct BallotBox {
    scope: Vec<String>,
    /// The statements on which somebody has answered whose answers are written.
    answered: BTreeSet<String>,
    /// The roles that are counted by themselves; none where the room is counted as one.
    /// They only become fewer: what was once counted with others is never named again.
    named: BTreeSet<String>,
    /// These statements were voted on before, and that was taken out. Copies hold it:
    /// other cells of the same people could be subtracted from those, so all are one.
    once: bool,
    /// What the room has seen of these statements stands in the file until this is written.
    replaces: bool,
    /// In the order in which they were handed in.
    waiting: Vec<BallotPaper>,
    /// The last that was handed in has not been mixed with others yet.
    last_is_loose: bool,
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
        let once = scope.iter().any(|id| round.votes.get(id).is_some_and(Vec::is_empty));
        let named = if once { BTreeSet::new() } else { named_roles(round, &scope) };
        // What others wrote before is not known any more by who answered and who did not.
        let answered = scope.iter().filter(|id| round.voters(id) > 0).cloned().collect();
        Self { scope, answered, named, once, replaces: false, waiting: Vec::new(), last_is_loose: false }
    }

    /// The same box, opened again after another was put away that was about the same.
    #[must_use]
    pub fn after(mut self, before: Option<&Self>) -> Self {
        if let Some(before) = before.filter(|before| before.scope == self.scope) {
            self.answered.clone_from(&before.answered);
        }
        self
    }

    /// A box for a statement whose votes the room has seen, and that is voted on again.
    /// They stay in the file until all of the new ones take their place.
    pub fn again(statement: &str) -> Self {
        Self {
            scope: vec![statement.to_owned()],
            answered: BTreeSet::new(),
            named: BTreeSet::new(),
            once: true,
            replaces: true,
            waiting: Vec::new(),
            last_is_loose: false,
        }
    }

    /// Whether what is in the file is what these answers are to replace.
    pub fn replaces(&self) -> bool {
        self.replaces
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
        self.waiting.push(paper);
        self.last_is_loose = true;
    }

    /// Whether the last answers that were handed in can be taken back: they still wait,
    /// and lie on top.
    pub fn can_take_back(&self) -> bool {
        self.last_is_loose && self.waiting.last().is_some_and(|paper| paper.ballot.is_none())
    }

    /// Takes the last answers back and forgets them. `false`: that cannot be any more.
    pub fn take_back(&mut self) -> bool {
        let may = self.can_take_back();
        if may {
            self.waiting.pop();
            self.last_is_loose = false;
        }
        may
    }

    /// What is to be written now, after somebody has handed in: everything once as many
    /// have answered as are here, so that nothing waits any more when that is said.
    pub fn due(&mut self, round: &Round) -> Option<VotesField> {
        let all = self.has_everybody(round).then(|| self.rest(round));
        // Too few for a cell of their own: they wait, and the screen says for whom.
        let all = all.and_then(Result::ok).flatten();
        all.or_else(|| self.batch())
    }

    /// Whether as many people have answered as are here.
    pub fn has_everybody(&self, round: &Round) -> bool {
        let people = round.people() as usize;
        people > 0 && self.stored(round) as usize + self.waiting.len() >= people
    }

    /// How many people's answers to these statements are in the file.
    pub fn stored(&self, round: &Round) -> u32 {
        if self.replaces {
            return 0;
        }
        self.scope.iter().map(|id| round.voters(id)).max().unwrap_or(0)
    }

    /// Of each group of which ten wait, all but the last five.
    fn batch(&mut self) -> Option<VotesField> {
        if self.once || self.waiting.len() < 2 * BATCH {
            return None;
        }
        let mut ready = self.sizes();
        ready.retain(|_, size| *size as usize >= 2 * BATCH);
        let mut left: BTreeMap<String, usize> =
            ready.into_iter().map(|(group, size)| (group, size as usize - BATCH)).collect();
        let papers = std::mem::take(&mut self.waiting);
        let (written, waiting) = papers.into_iter().partition(|paper: &BallotPaper| {
            let left = left.get_mut(self.group_of(paper)).filter(|left| **left > 0);
            left.map(|left| *left -= 1).is_some()
        });
        self.waiting = waiting;
        self.write(written, self.named.clone())
    }

    /// All that waits: nothing where nothing waits.
    fn rest(&mut self, round: &Round) -> Result<Option<VotesField>, TooFew> {
        self.may_close(round)?;
        let named = self.named_at_the_end();
        let papers = std::mem::take(&mut self.waiting);
        Ok(self.write(papers, named))
    }

    /// All that waits, to be added before the file is left: nothing where too few
    /// people's answers wait.
    pub fn all_that_may(&mut self) -> Option<VotesField> {
        let named = self.named_at_the_end();
        // What the room has seen does not go for a part of it.
        let enough = self.waiting.len() >= BATCH && !self.replaces;
        let papers = if enough { std::mem::take(&mut self.waiting) } else { Vec::new() };
        self.write(papers, named)
    }

    /// Whether roles that are counted by themselves would be counted together with
    /// others if no more people voted.
    pub fn would_fold(&self) -> bool {
        self.named_at_the_end() != self.named
    }

    /// What would be needed to close the box.
    ///
    /// # Errors
    /// When too few wait to be added without showing whose they are.
    pub fn may_close(&self, round: &Round) -> Result<(), TooFew> {
        let waiting = self.waiting.len();
        // A room under five is one cell, of all.
        let room = if self.stored(round) == 0 { round.people() } else { 0 };
        let needed = usize::try_from(needed(room)).unwrap_or(BATCH);
        let missing = needed.saturating_sub(waiting);
        if waiting == 0 || missing == 0 { Ok(()) } else { Err(TooFew { waiting, missing }) }
    }

    /// Ends the voting: writes what still waits, and reveals everything that was voted
    /// on.
    ///
    /// # Errors
    /// When too few wait to be added without showing whose they are.
    pub fn close(mut self, round: &Round) -> Result<Vec<VotesField>, TooFew> {
        let rest = self.rest(round)?;
        let unanswered = self.unanswered();
        let (blank, voted): (Vec<String>, Vec<String>) =
            self.scope.into_iter().partition(|id| unanswered.contains(id));
        let blank = (!blank.is_empty()).then_some(VotesField::Unanswered(blank));
        Ok(rest.into_iter().chain(blank).chain([VotesField::Reveal(voted)]).collect())
    }

    /// The statements on which nobody has answered: rows that all slips left empty. They
    /// have no votes, and not everybody's Can't say.
    pub fn unanswered(&self) -> BTreeSet<String> {
        let open = |id: &&String| {
            !self.answered.contains(*id) && !self.waiting.iter().any(|paper| paper.answers.contains_key(*id))
        };
        // Papers without any answer at all were handed in all the same: Can't say to everything.
        let blank: BTreeSet<String> = self.scope.iter().filter(open).cloned().collect();
        if blank.len() == self.scope.len() { BTreeSet::new() } else { blank }
    }

    /// The group in which a person is counted. Whoever names no role is one of the
    /// others, and does not make the roles of everybody unknown.
    fn group_of<'a>(&self, paper: &'a BallotPaper) -> &'a str {
        match paper.role.trim() {
            _ if self.named.is_empty() => EVERYONE,
            role if self.named.contains(role) => role,
            _ => OTHERS,
        }
    }

    /// How many of each group wait.
    fn sizes(&self) -> BTreeMap<String, u32> {
        let mut sizes = BTreeMap::new();
        for paper in &self.waiting {
            *sizes.entry(self.group_of(paper).to_owned()).or_insert(0) += 1;
        }
        sizes
    }

    /// The roles that stay by themselves when all that waits is written.
    fn named_at_the_end(&self) -> BTreeSet<String> {
        stay_by_themselves(&self.sizes(), &self.named)
    }

    /// These people's answers as cells: one for each role that is `named`, and one for
    /// the others.
    fn write(&mut self, papers: Vec<BallotPaper>, named: BTreeSet<String>) -> Option<VotesField> {
        if papers.is_empty() {
            return None;
        }
        self.answered.extend(papers.iter().flat_map(|paper| paper.answers.keys().cloned()));
        let cell = |paper: &BallotPaper| match self.group_of(paper) {
            group if group == EVERYONE || named.contains(group) => group.to_owned(),
            _ => OTHERS.to_owned(),
        };
        let mut votes = Votes::new();
        for statement in &self.scope {
            let mut cells: BTreeMap<String, Tally> = BTreeMap::new();
            for paper in &papers {
                let vote = paper.answers.get(statement).copied().unwrap_or(Vote::CantSay);
                cells.entry(cell(paper)).or_default().count(vote);
            }
            let cells = cells.into_iter().map(|(group, tally)| GroupVotes::new(group, tally));
            votes.insert(statement.clone(), cells.collect());
        }
        let ways = papers.iter().map(|paper| paper.way).collect();
        let ballots = papers.into_iter().filter_map(|paper| paper.ballot).collect();
        // More may come than are here. Those of a role that is one of the others by now
        // are counted there too, as in a box that is opened anew.
        self.named.clone_from(&named);
        Some(if std::mem::take(&mut self.replaces) {
            VotesField::Replace { votes, ballots, ways }
        } else {
            VotesField::Add { named, votes, ballots, ways }
        })
    }
}

/// The roles that are counted by themselves. Once somebody has been written, the file
/// says which: a role that was one of the others would not be all of its people.
fn named_roles(round: &Round, scope: &[String]) -> BTreeSet<String> {
    let stored = scope.iter().filter_map(|id| round.votes.get(id)).find_map(|groups| named_in(groups));
    let declared = || round.groups().into_iter().map(|(group, _)| group);
    let is_role = |group: &String| group != EVERYONE && group != OTHERS;
    stored.unwrap_or_else(|| declared().filter(is_role).collect())
}
