//! The teams of an area, with everything that their files hold but their first votes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::model::{Assessment, Checklist, Statement};

/// Teams that have rated themselves against one checklist.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// The newest version of the checklist that any of them has. Statements are told from
    /// each other by their ids, so that teams with an older version stand beside the others;
    /// they are counted where they were asked the same words.
    pub checklist: Arc<Checklist>,
    /// The teams, in no order that means anything.
    pub teams: Vec<AreaTeam>,
    /// How many files and folders are not seen in which there may be teams.
    pub not_seen: u32,
}

/// One team, and where it belongs.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaTeam {
    /// The agency that it belongs to: the folder in which its file is kept, below the folder
    /// that was chosen. Empty where there is none.
    pub agency: String,
    /// Its file.
    pub assessment: Assessment,
}

impl AreaTeam {
    /// A team of an agency. First votes stay in its file: they are taken out here, so that
    /// nothing that is made of an area can hold any.
    pub fn new(agency: String, mut assessment: Assessment) -> Self {
        for round in assessment.rounds.iter_mut().filter(|round| !round.votes.is_empty()) {
            Arc::make_mut(round).votes.clear();
        }
        Self { agency, assessment }
    }

    /// What the team calls itself, or nothing where it has not said so.
    pub fn name(&self) -> &str {
        self.assessment.team.name.trim()
    }

    /// Whether its own version of the checklist has this statement in the same words. With
    /// other words it says something else.
    pub fn was_asked(&self, statement: &Statement) -> bool {
        let own = self.assessment.checklist.statement(&statement.id);
        own.is_some_and(|own| own.text == statement.text)
    }

    /// The kind and size of the place.
    pub fn setting(&self) -> &str {
        self.assessment.team.setting.trim()
    }
}

impl Area {
    /// The teams of one checklist. Of a checklist that several of them have, one is kept, so
    /// that ten thousand files do not hold ten thousand copies of its guidance. None where
    /// there are no teams.
    pub fn new(mut teams: Vec<AreaTeam>) -> Option<Self> {
        let newest = teams.iter().max_by_key(|team| team.assessment.checklist.version)?;
        let checklist = Arc::clone(&newest.assessment.checklist);
        for team in &mut teams {
            if team.assessment.checklist == checklist {
                team.assessment.checklist = Arc::clone(&checklist);
            }
        }
        Some(Self { checklist, teams, not_seen: 0 })
    }

    /// Whether one of its teams was asked a statement of its checklist in the same words.
    pub fn has_asked(&self, team: &AreaTeam, statement: &Statement) -> bool {
        Arc::ptr_eq(&self.checklist, &team.assessment.checklist) || team.was_asked(statement)
    }

    /// The agencies, in the order of the alphabet.
    pub fn agencies(&self) -> BTreeSet<&str> {
        self.teams.iter().map(|team| team.agency.as_str()).filter(|agency| !agency.is_empty()).collect()
    }

    /// The settings, in the order of the alphabet.
    pub fn settings(&self) -> BTreeSet<&str> {
        self.teams.iter().map(AreaTeam::setting).filter(|setting| !setting.is_empty()).collect()
    }

    /// The labels of all rounds, each once, in the order of the first day on which a round is
    /// called so.
    pub fn round_labels(&self) -> Vec<&str> {
        let mut first: BTreeMap<&str, Date> = BTreeMap::new();
        for round in self.teams.iter().flat_map(|team| &team.assessment.rounds) {
            let day = first.entry(round.label.as_str()).or_insert(round.date);
            *day = round.date.min(*day);
        }
        let mut labels: Vec<(&str, Date)> = first.into_iter().collect();
        labels.sort_by_key(|(_, day)| *day);
        labels.into_iter().map(|(label, _)| label).collect()
    }
}
