//! One round of a team: who took part, what they voted, and what they agreed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::area::AreaPicture;
use super::checklist::Checklist;
use super::disclosure::{fold, fold_beside};
use super::rating::Rating;
use super::unique_map;
use super::votes::{EVERYONE, GroupVotes, Tally, Votes, total};
use super::when::When;

/// At most this many statements are priorities of a round.
pub const MAX_PRIORITIES: usize = 3;

/// One round, from the first rating to the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Short and random, unique within the file.
    pub id: String,
    /// What people call it, unique within the file.
    pub label: String,
    /// The day of the round.
    pub date: Date,
    /// How the ratings were come by.
    #[serde(default, skip_serializing_if = "Mode::is_default")]
    pub mode: Mode,
    /// How people vote, where they vote first.
    #[serde(default, skip_serializing_if = "Way::is_default")]
    pub way: Way,
    /// Finished, and kept from being edited by mistake.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub locked: bool,
    /// When the whole is looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<When>,
    /// Who took part, by role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present: Vec<Present>,
    /// First votes by statement id.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "unique_map::deserialize"
    )]
    pub votes: BTreeMap<String, Vec<GroupVotes>>,
    /// How people voted on a statement, by its id, where that is not the way of the round;
    /// several ways where some voted in one and some in another. Files from before this was
    /// kept lack it: there the way of the round is all that is known.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "unique_map::deserialize"
    )]
    pub ways: BTreeMap<String, BTreeSet<Way>>,
    /// Statements whose votes have been shown to the room.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub revealed: BTreeSet<String>,
    /// Ids of the ballots that are counted in `votes`, so that none is counted twice.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub ballots: BTreeSet<String>,
    /// How many people have voted, or begun to, whose answers are in memory only:
    /// if Attune stops, they have to be asked again.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub waiting: u32,
    /// Ids of statements in the order in which people chose to talk about them;
    /// empty where they chose none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<String>,
    /// What was agreed, by statement id.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "unique_map::deserialize"
    )]
    pub responses: BTreeMap<String, Arc<Response>>,
    /// Ids of the statements to work on first, in the order chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub priorities: Vec<String>,
    /// In the file of an area's plan: what the teams of the area had said when it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Arc<AreaPicture>>,
}

/// How the ratings of a round were come by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mode {
    /// The team talks and rates together.
    #[default]
    Together,
    /// Everybody votes unseen before the talk.
    VoteFirst,
    /// One person rates on behalf of the team.
    Alone,
}

/// How people vote before they talk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Way {
    /// Everybody holds up a card; somebody counts.
    #[default]
    Cards,
    /// The keyboard is passed from one person to the next.
    Keyboard,
    /// Slips of paper, entered afterwards.
    Paper,
    /// Ballot files that are sent round and come back.
    Afar,
}

/// How many people of one role took part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Present {
    /// The role, never a name.
    pub role: String,
    /// How many of them.
    pub number: u32,
}

/// What the team agreed about one statement in one round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Response {
    /// The rating; none while the statement is not yet rated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreed: Option<Rating>,
    /// Which parts of the statement are in place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub in_place: Vec<String>,
    /// Why the team agreed on this rating.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// How the team knows: what it has seen or can show.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// What those said who saw it otherwise.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub other_view: String,
    /// Looked at in this round, by rating it or by saying that it still holds.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub reviewed: bool,
    /// The rating was taken from the round before, and its reason with it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub still_right: bool,
}

impl Mode {
    /// The modes, in the order in which Set up offers them.
    pub const OFFERED: [Self; 3] = [Self::Together, Self::VoteFirst, Self::Alone];

    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

impl Way {
    /// Every way, in the order in which Set up offers them.
    pub const ALL: [Self; 4] = [Self::Cards, Self::Keyboard, Self::Paper, Self::Afar];

    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde asks for it
fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// How far the first votes on a statement have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voting {
    /// Nobody's vote is stored yet.
    None,
    /// There are some, and nobody has been shown them.
    Hidden,
    /// The room has seen them. They do not change any more.
    Revealed,
}

impl Round {
    /// A round in which nothing has been said yet.
    pub fn new(id: String, label: String, date: Date) -> Self {
        Self {
            id,
            label,
            date,
            mode: Mode::default(),
            way: Way::default(),
            locked: false,
            review: None,
            present: Vec::new(),
            votes: BTreeMap::new(),
            ways: BTreeMap::new(),
            revealed: BTreeSet::new(),
            ballots: BTreeSet::new(),
            waiting: 0,
            agenda: Vec::new(),
            responses: BTreeMap::new(),
            priorities: Vec::new(),
            area: None,
        }
    }

    /// The agreed rating of a statement, or `None` while it has none.
    pub fn rating(&self, statement: &str) -> Option<Rating> {
        self.responses.get(statement)?.agreed
    }

    /// The response to a statement, if anything was said about it.
    pub fn response(&self, statement: &str) -> Option<&Response> {
        self.responses.get(statement).map(AsRef::as_ref)
    }

    /// How many of the checklist's statements have this rating (`None`: not yet rated).
    pub fn count(&self, checklist: &Checklist, rating: Option<Rating>) -> usize {
        checklist.statements.iter().filter(|statement| self.rating(&statement.id) == rating).count()
    }

    /// How many of the checklist's statements have a rating.
    pub fn rated(&self, checklist: &Checklist) -> usize {
        checklist.statements.len() - self.count(checklist, None)
    }

    /// Whether a statement has been looked at in this round.
    pub fn is_reviewed(&self, statement: &str) -> bool {
        self.response(statement).is_some_and(|response| response.reviewed || response.agreed.is_some())
    }

    /// How many of the checklist's statements have been looked at in this round.
    pub fn reviewed(&self, checklist: &Checklist) -> usize {
        checklist.statements.iter().filter(|statement| self.is_reviewed(&statement.id)).count()
    }

    /// Whether a statement is one of the priorities.
    pub fn is_priority(&self, statement: &str) -> bool {
        self.priorities.iter().any(|id| id == statement)
    }

    /// How many people took part.
    pub fn people(&self) -> u32 {
        self.present.iter().fold(0, |sum, present| sum.saturating_add(present.number))
    }

    /// How far the first votes on a statement have come.
    pub fn voting(&self, statement: &str) -> Voting {
        match self.voters(statement) {
            0 => Voting::None,
            _ if self.revealed.contains(statement) => Voting::Revealed,
            _ => Voting::Hidden,
        }
    }

    /// The roles that are here, as far as they have names.
    pub fn roles(&self) -> Vec<String> {
        let named = self.present.iter().map(|present| present.role.trim()).filter(|role| !role.is_empty());
        named.map(ToOwned::to_owned).collect()
    }

    /// The groups in which this room is counted, with the number of people in each:
    /// the roles that have enough of them, in the order in which they are listed, and
    /// the others together; or everybody as one.
    pub fn groups(&self) -> Vec<(String, u32)> {
        let people = |present: &Present| Tally { red: present.number, ..Tally::default() };
        let groups = self.present.iter().map(|present| GroupVotes::new(&present.role, people(present)));
        let folded = fold(&Votes::from([(String::new(), groups.collect())]));
        match folded.into_values().next().filter(|groups| groups.len() > 1) {
            Some(mut groups) => {
                let listed =
                    |group: &str| self.present.iter().position(|present| present.role.trim() == group);
                groups.sort_by_key(|votes| listed(&votes.group).unwrap_or(usize::MAX));
                groups.into_iter().map(|votes| (votes.group, votes.red)).collect()
            }
            None => vec![(EVERYONE.to_owned(), self.people())],
        }
    }

    /// Whether votes are asked by role: only where, after folding, more than one
    /// group would be left.
    pub fn counts_by_role(&self) -> bool {
        self.groups().len() > 1
    }

    /// How many people voted on a statement, revealed or not.
    pub fn voters(&self, statement: &str) -> u32 {
        self.votes.get(statement).map_or(0, |groups| total(groups).people())
    }

    /// The statements that people vote on together with this one, in the checklist's order:
    /// those on which as many have voted. Where nobody has, it is alone.
    pub fn voted_with<'a>(&self, checklist: &'a Checklist, statement: &'a str) -> Vec<&'a str> {
        let voters = self.voters(statement);
        if voters == 0 {
            return vec![statement];
        }
        let ids = checklist.statements.iter().map(|of| of.id.as_str());
        ids.filter(|id| self.voters(id) == voters && self.voting(id) == self.voting(statement)).collect()
    }

    /// The first statement of a vote that was begun: some have voted, others who are here
    /// have not, and nothing is shown.
    pub fn begun_vote<'a>(&self, checklist: &'a Checklist) -> Option<&'a str> {
        let people = self.people();
        let begun = |id: &&str| self.voting(id) == Voting::Hidden && self.voters(id) < people;
        checklist.statements.iter().map(|of| of.id.as_str()).find(begun)
    }

    /// The first votes that have been revealed, by statement id, folded so that
    /// nobody can be picked out, whatever the file says.
    pub fn shown_votes(&self) -> Votes {
        let shown = self.votes.iter().filter(|(statement, _)| self.voting(statement) == Voting::Revealed);
        fold(&shown.map(|(statement, groups)| (statement.clone(), groups.clone())).collect())
    }

    /// Counts of a statement as the room is shown them, and as they are kept: beside the votes
    /// that it has seen on the others.
    pub fn as_shown(&self, statement: &str, counted: &[GroupVotes]) -> Vec<GroupVotes> {
        let others = self.revealed.iter().filter(|id| *id != statement);
        fold_beside(counted, others.filter_map(|id| self.votes.get(id)))
    }

    /// All revealed votes on a statement together.
    pub fn shown_total(&self, statement: &str) -> Option<Tally> {
        let shown = self.voting(statement) == Voting::Revealed;
        self.votes.get(statement).filter(|_| shown).map(|groups| total(groups))
    }

    /// Whether an agreed rating is not the one that most people gave, and nobody
    /// has said why yet.
    pub fn asks_why(&self, statement: &str) -> bool {
        let Some(response) = self.response(statement) else { return false };
        let votes = self.shown_total(statement);
        let apart = votes.zip(response.agreed).is_some_and(|(tally, agreed)| tally.disagrees_with(agreed));
        apart && response.note.trim().is_empty()
    }
}
