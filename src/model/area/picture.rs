//! What an area looks like on one day: what is shown on the screen, printed, and kept in
//! the file of an area's plan.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::chosen::Chosen;
use crate::model::checklist::{Checklist, StepKind};
use crate::model::rating::Rating;
use crate::model::when::When;

/// What the teams of an area say of one checklist, as it was on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaPicture {
    /// The day on which their files were read.
    pub date: Date,
    /// How many teams there are.
    pub teams: u32,
    /// How many files and folders are not in it in which there may be teams, of any agency: they
    /// could not be read, say, or are of another checklist.
    #[serde(default, skip_serializing_if = "is_nought")]
    pub not_seen: u32,
    /// Which of the teams it is of; none where an earlier Attune did not keep that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chosen: Option<Chosen>,
    /// The teams, each with what it said; empty where their names are left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub named: Vec<PicturedTeam>,
    /// What was said of each statement, by its id; empty where that is left out, too.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub statements: BTreeMap<String, PicturedStatement>,
    /// What the plans call for, such as training or time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked_for: Vec<AskedFor>,
    /// Whom several plans wait for, most plans first; empty where names are left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waited_for: Vec<WaitedFor>,
    /// On which days teams have their review, and how many of them on each.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub reviews: BTreeMap<Date, u32>,
    /// How many teams said in words when they look again: "after half term" is no day.
    #[serde(default, skip_serializing_if = "is_nought")]
    pub reviews_in_words: u32,
    /// The agencies of the teams, in the order of the alphabet. They name no team.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agencies: Vec<String>,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde gives it so
fn is_nought(number: &u32) -> bool {
    *number == 0
}

/// A team, and what it said in one of its rounds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PicturedTeam {
    /// What it calls itself; may be empty.
    pub name: String,
    /// The agency that it belongs to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub agency: String,
    /// The kind and size of the place.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub setting: String,
    /// The label of the round.
    pub round: String,
    /// The day of the round.
    pub date: Date,
    /// When it looks at the whole again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<When>,
    /// What it said, by statement id; what is not rated yet is not there.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub ratings: BTreeMap<String, Rating>,
    /// The statements, by their ids, that its own checklist has in other words or not at all:
    /// what it said of those is not told, since here it would stand under these.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub other_words: BTreeSet<String>,
    /// Why, by statement id, where notes are not left out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub notes: BTreeMap<String, String>,
}

impl PicturedTeam {
    /// Whether it was asked a statement in these words.
    pub fn was_asked(&self, statement: &str) -> bool {
        !self.other_words.contains(statement)
    }

    /// What it said of a statement; nothing where it has not rated it, or was asked in other words.
    pub fn rating(&self, statement: &str) -> Option<Rating> {
        self.ratings.get(statement).copied()
    }
}

/// What the teams said of one statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PicturedStatement {
    /// How many said what, of those that were asked it in the checklist's words.
    pub counts: RatingCounts,
    /// What several of them will do, most teams first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<CommonStep>,
}

/// How many teams gave each rating.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs)]
pub struct RatingCounts {
    pub red: u32,
    pub amber: u32,
    pub green: u32,
    pub not_applicable: u32,
    pub not_rated: u32,
}

/// Something that several teams still have to do about a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommonStep {
    /// What will be done, as the first of them wrote it.
    pub what: String,
    /// What it calls for, where it is one of the checklist's own suggestions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<StepKind>,
    /// How many teams have it in their plans; two at the least.
    pub teams: u32,
}

/// Something that plans call for, as far as they took up the checklist's suggestions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedFor {
    /// What would have to be found.
    pub kind: StepKind,
    /// How many teams have an open action that calls for it.
    pub teams: u32,
    /// How many of them said Red of a statement to which such an action belongs.
    pub red: u32,
}

/// Somebody whom the plans of several teams wait for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaitedFor {
    /// Who, by role, as the first of them wrote it.
    pub owner: String,
    /// How many teams; two at the least.
    pub teams: u32,
    /// How many open actions in all.
    pub actions: u32,
}

impl AreaPicture {
    /// The same without what it says of statements that a checklist does not ask.
    #[must_use]
    pub fn within(&self, checklist: &Checklist) -> Self {
        let ids: HashSet<&str> = checklist.statements.iter().map(|statement| statement.id.as_str()).collect();
        let mut within = self.clone();
        within.statements.retain(|id, _| ids.contains(id.as_str()));
        for team in &mut within.named {
            team.ratings.retain(|id, _| ids.contains(id.as_str()));
            team.notes.retain(|id, _| ids.contains(id.as_str()));
        }
        within
    }
}

impl RatingCounts {
    /// The counts of some ratings; none is not yet rated.
    pub fn of(ratings: impl Iterator<Item = Option<Rating>>) -> Self {
        let mut counts = Self::default();
        ratings.for_each(|rating| counts.count(rating));
        counts
    }

    /// One more team gave this rating, or none.
    pub fn count(&mut self, rating: Option<Rating>) {
        let count = match rating {
            Some(Rating::Red) => &mut self.red,
            Some(Rating::Amber) => &mut self.amber,
            Some(Rating::Green) => &mut self.green,
            Some(Rating::NotApplicable) => &mut self.not_applicable,
            None => &mut self.not_rated,
        };
        *count = count.saturating_add(1);
    }

    /// How many teams are counted.
    pub fn teams(&self) -> u32 {
        let counts = [self.red, self.amber, self.green, self.not_applicable, self.not_rated];
        counts.into_iter().fold(0, u32::saturating_add)
    }

    /// How many teams gave this rating, or none.
    pub fn get(&self, rating: Option<Rating>) -> u32 {
        match rating {
            Some(Rating::Red) => self.red,
            Some(Rating::Amber) => self.amber,
            Some(Rating::Green) => self.green,
            Some(Rating::NotApplicable) => self.not_applicable,
            None => self.not_rated,
        }
    }
}
