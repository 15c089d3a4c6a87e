//! One team's assessment: what a `.attune` file holds.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::action::{Action, Status};
use super::checklist::{Checklist, Statement};
use super::rating::Rating;
use super::unique_map;
use super::votes::GroupVotes;

/// At most this many statements are priorities of a round.
pub const MAX_PRIORITIES: usize = 3;

/// A team, its checklist, its rounds and its plan.
///
/// The large parts are shared (`Arc`), so that a copy, which every step of undo
/// and every save takes, costs only what has changed since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// A UUID: the same in every copy of the file.
    pub id: String,
    /// Who is being rated.
    pub team: Team,
    /// The checklist as it was when the assessment began.
    pub checklist: Arc<Checklist>,
    /// Oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<Arc<Round>>,
    /// In the order in which people put them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Arc<Action>>,
}

/// The team and the workforce that it rates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// What the team calls itself. May be empty while it is being set up.
    pub name: String,
    /// Which workforce is being rated.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub workforce: String,
    /// The kind and size of the place.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub setting: String,
    /// How many staff the workforce has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<u32>,
}

/// One sitting, from the first rating to the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Short and random, unique within the file.
    pub id: String,
    /// What people call it, unique within the file.
    pub label: String,
    /// The day of the sitting.
    pub date: Date,
    /// How the ratings were come by.
    #[serde(default, skip_serializing_if = "Mode::is_default")]
    pub mode: Mode,
    /// Finished, and kept from being edited by mistake.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub locked: bool,
    /// When the whole is looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Date>,
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
    /// Statements whose votes have been shown to the room.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub revealed: BTreeSet<String>,
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
    /// Why this rating.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// How we know.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// What those said who saw it otherwise.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub other_view: String,
    /// Looked at in this round, by rating it or by saying that it still holds.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub reviewed: bool,
}

impl Mode {
    /// The modes that can be chosen today.
    pub const OFFERED: [Self; 2] = [Self::Together, Self::Alone];

    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

impl Assessment {
    /// A new assessment with one round, dated and labelled by `today`.
    pub fn new(checklist: Arc<Checklist>, team: Team, label: String, today: Date) -> Self {
        let round = Round::new(super::ids::short(), label, today);
        Self { id: super::ids::file(), team, checklist, rounds: vec![Arc::new(round)], actions: Vec::new() }
    }

    /// The round that is being worked on: the last.
    pub fn current_round(&self) -> Option<&Round> {
        self.rounds.last().map(AsRef::as_ref)
    }

    /// The round with this label.
    pub fn round_labelled(&self, label: &str) -> Option<&Round> {
        self.rounds.iter().map(AsRef::as_ref).find(|round| round.label == label)
    }

    /// The round before `round`, if there is one.
    pub fn round_before(&self, round: &Round) -> Option<&Round> {
        let position = self.rounds.iter().position(|other| other.id == round.id)?;
        self.rounds.get(position.checked_sub(1)?).map(AsRef::as_ref)
    }

    /// Whether anything has been said about the statements of the checklist.
    pub fn is_checklist_in_use(&self) -> bool {
        !self.actions.is_empty()
            || self.rounds.iter().any(|round| {
                !round.responses.is_empty() || !round.votes.is_empty() || !round.priorities.is_empty()
            })
    }

    /// The action with this id.
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.actions.iter().map(AsRef::as_ref).find(|action| action.id == id)
    }

    /// The actions of one statement, in plan order.
    pub fn actions_of<'a>(&'a self, statement: &'a str) -> impl Iterator<Item = &'a Action> + 'a {
        self.actions.iter().map(AsRef::as_ref).filter(move |action| action.statement == statement)
    }

    /// The statements as the plan orders them: Reds first, then Ambers, and
    /// within one rating as published.
    pub fn statements_by_urgency<'a>(&'a self, round: &Round) -> Vec<&'a Statement> {
        let mut statements: Vec<_> = self.checklist.statements.iter().collect();
        statements.sort_by_key(|statement| Rating::urgency(round.rating(&statement.id)));
        statements
    }

    /// Statements rated Red or Amber in `round` that no action belongs to yet,
    /// Reds first. An action that is no longer needed does not count.
    pub fn without_action<'a>(&'a self, round: &Round) -> Vec<&'a Statement> {
        let mut statements = self.statements_by_urgency(round);
        statements.retain(|statement| {
            round.rating(&statement.id).is_some_and(Rating::asks_for_action)
                && self.actions_of(&statement.id).all(|action| action.status() == Status::NoLongerNeeded)
        });
        statements
    }
}

impl Round {
    /// An empty round.
    pub fn new(id: String, label: String, date: Date) -> Self {
        Self {
            id,
            label,
            date,
            mode: Mode::default(),
            locked: false,
            review: None,
            present: Vec::new(),
            votes: BTreeMap::new(),
            revealed: BTreeSet::new(),
            responses: BTreeMap::new(),
            priorities: Vec::new(),
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

    /// Whether a statement is one of the priorities.
    pub fn is_priority(&self, statement: &str) -> bool {
        self.priorities.iter().any(|id| id == statement)
    }

    /// How many people took part.
    pub fn people(&self) -> u32 {
        self.present.iter().fold(0, |sum, present| sum.saturating_add(present.number))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::{Source, Update};

    fn one_red() -> Assessment {
        let statement = Statement { id: "s".into(), text: "Know".into(), ..Statement::default() };
        let (id, title, source) = ("c".into(), "C".into(), Source::default());
        let checklist = Checklist { id, version: 1, title, source, statements: vec![statement] };
        let day = date(2026, 1, 14);
        let mut assessment =
            Assessment::new(Arc::new(checklist), Team::default(), "January 2026".into(), day);
        let response = Response { agreed: Some(Rating::Red), ..Response::default() };
        Arc::make_mut(&mut assessment.rounds[0]).responses.insert("s".into(), Arc::new(response));
        assessment
    }

    fn action(status: Status) -> Arc<Action> {
        let update = Update { round: String::new(), date: date(2026, 2, 1), status, note: String::new() };
        Arc::new(Action { statement: "s".into(), updates: vec![update], ..Action::default() })
    }

    #[test]
    fn a_red_whose_only_action_was_dropped_has_no_action() {
        let mut assessment = one_red();
        let missing =
            |assessment: &Assessment| assessment.without_action(assessment.current_round().unwrap()).len();
        assert_eq!(missing(&assessment), 1);
        assessment.actions.push(action(Status::NoLongerNeeded));
        assert_eq!(missing(&assessment), 1);
        assessment.actions.push(action(Status::Done));
        assert_eq!(missing(&assessment), 0);
    }
}
