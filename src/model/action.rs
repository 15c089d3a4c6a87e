//! What a team will do about a statement, and how that went.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::when::When;

/// One line of the plan. It lives across rounds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Short and random, unique within the file.
    pub id: String,
    /// The id of the statement that it belongs to.
    pub statement: String,
    /// The id of the round in which it was first agreed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub raised: String,
    /// What will be done.
    pub what: String,
    /// Who sees to it, by role.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// By when it should be done, if that was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<When>,
    /// How we will know that it has worked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub measure: String,
    /// What support is needed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub support: String,
    /// When we look at it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<When>,
    /// What happened, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub updates: Vec<Update>,
}

/// What was said of an action on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Update {
    /// The id of the round in which it was said.
    pub round: String,
    /// The day on which it was said.
    pub date: Date,
    /// How far the action had come.
    pub status: Status,
    /// What came of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// How far an action has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// Nothing has been done yet. An action without updates is here.
    #[default]
    NotStarted,
    /// Somebody is on it.
    UnderWay,
    /// It has been done.
    Done,
    /// It has been dropped.
    NoLongerNeeded,
}

impl Status {
    /// Every status, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::NotStarted, Self::UnderWay, Self::Done, Self::NoLongerNeeded];

    /// Whether there is still something to do.
    pub fn is_open(self) -> bool {
        matches!(self, Self::NotStarted | Self::UnderWay)
    }
}

impl Action {
    /// How far it has come: what the last update says.
    pub fn status(&self) -> Status {
        self.updates.last().map_or(Status::NotStarted, |update| update.status)
    }

    /// The updates that tell something: not one without words that leaves the action where
    /// it was, not started.
    pub fn telling_updates(&self) -> impl Iterator<Item = &Update> {
        let mut before = Status::NotStarted;
        self.updates.iter().filter(move |update| {
            let is_same = std::mem::replace(&mut before, update.status) == Status::NotStarted;
            !(is_same && update.status == Status::NotStarted && update.note.trim().is_empty())
        })
    }

    /// Whether nothing has been written in it, and nothing said of it.
    pub fn is_blank(&self) -> bool {
        let texts = [&self.what, &self.owner, &self.measure, &self.support];
        texts.iter().all(|text| text.trim().is_empty())
            && self.due.is_none()
            && self.review.is_none()
            && self.updates.is_empty()
    }

    /// How far it had come when the round with this id began.
    pub fn status_before(&self, round: &str) -> Status {
        // What was said in this round is what the round is asked for, and no starting point.
        let earlier = self.updates.iter().rev().find(|update| update.round != round);
        earlier.map_or(Status::NotStarted, |update| update.status)
    }

    /// What was last said of it, if that was in the round with this id.
    pub fn update_in(&self, round: &str) -> Option<&Update> {
        // The last one only: an earlier one of this round has been overtaken.
        self.updates.last().filter(|update| update.round == round)
    }

    /// How many days ago it should have been done, if it is still open and late. What was
    /// said in words is never late.
    pub fn overdue_days(&self, today: Date) -> Option<i32> {
        let due = self.due.as_ref().filter(|_| self.status().is_open())?.day()?;
        let days = due.until(today).ok()?.get_days();
        (days > 0).then_some(days)
    }
}
