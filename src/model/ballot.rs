//! One person's answers, away from the room: what a ballot file holds.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::assessment::Assessment;
use super::carried::Carried;
use super::checklist::Checklist;
use super::rating::Vote;
use super::round::Round;
use super::training::{Moment, Question, Training};
use super::{ids, unique_map};

/// A form that is sent round, or one that somebody has filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// Empty in the form that is sent round. Each person who fills it in gets an
    /// id of their own, so that nobody's answers are counted twice.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// The id of the assessment, or of the training file, that it is for.
    pub assessment: String,
    /// The id of the round that it is for; none in a learner's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub round: String,
    /// What the team or the course is called, for the person who answers.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub team: String,
    /// Which workforce is being rated.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub workforce: String,
    /// What the round is called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// The checklist as it stands in the assessment.
    pub checklist: Arc<Checklist>,
    /// The roles to choose from; none where the room is counted as one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
    /// The role of the person who answers, never a name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// The answers, by statement id.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "unique_map::deserialize"
    )]
    pub answers: BTreeMap<String, Vote>,
    /// What only a learner on a course is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learner: Option<Learner>,
    /// What a newer Attune wrote there besides.
    #[serde(skip)]
    pub carried: Option<Arc<Carried>>,
}

/// What a learner on a course is asked besides the statements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Learner {
    /// When it is answered.
    pub moment: Moment,
    /// The two questions from 1 to 5 are asked as well.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub questions: bool,
    /// The code that the learner chose.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// Own understanding of infant mental health, from 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub understanding: Option<u8>,
    /// Own confidence in working with parents and babies together, from 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<u8>,
}

/// Why a ballot does not belong to a round, or to a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOurs {
    /// Nobody has answered it: it is the form that was sent round.
    Unanswered,
    /// It belongs to another assessment.
    OtherAssessment,
    /// It belongs to another round of this assessment.
    OtherRound,
    /// It was made from another checklist, or another version of it.
    OtherChecklist,
}

impl Ballot {
    /// The form to send round for one round of an assessment.
    pub fn form(assessment: &Assessment, round: &Round) -> Self {
        Self {
            id: String::new(),
            assessment: assessment.id.clone(),
            round: round.id.clone(),
            team: assessment.team.name.clone(),
            workforce: assessment.team.workforce.clone(),
            label: round.label.clone(),
            checklist: assessment.checklist.clone(),
            // What is not counted by role is not asked for either: fewer traces of who it was.
            roles: if round.counts_by_role() { round.roles() } else { Vec::new() },
            role: String::new(),
            answers: BTreeMap::new(),
            learner: None,
            carried: None,
        }
    }

    /// The form to send round to the learners on a course.
    pub fn for_learners(training: &Training, moment: Moment) -> Self {
        let questions = training.questions;
        let learner =
            Learner { moment, questions, code: String::new(), understanding: None, confidence: None };
        Self {
            id: String::new(),
            assessment: training.id.clone(),
            round: String::new(),
            team: training.course.name.clone(),
            workforce: String::new(),
            label: training.course.group.clone(),
            checklist: training.checklist.clone(),
            roles: Vec::new(),
            role: String::new(),
            answers: BTreeMap::new(),
            learner: Some(learner),
            carried: None,
        }
    }

    /// The same form in the hands of one person.
    #[must_use]
    pub fn taken_up(self) -> Self {
        Self { id: ids::file(), ..self }
    }

    /// Whether this is the form that is sent round, and nobody's yet.
    pub fn is_form(&self) -> bool {
        self.id.is_empty()
    }

    /// Whether it asks for a role and has none yet.
    pub fn lacks_role(&self) -> bool {
        !self.roles.is_empty() && self.role.trim().is_empty()
    }

    /// Whether it is a learner's and has no code yet, without which nobody can tell whose
    /// answers these are.
    pub fn lacks_code(&self) -> bool {
        self.learner.as_ref().is_some_and(|learner| learner.code.trim().is_empty())
    }

    /// The ids of the statements that have no answer yet.
    pub fn unanswered(&self) -> impl Iterator<Item = &str> {
        let ids = self.checklist.statements.iter().map(|statement| statement.id.as_str());
        ids.filter(|id| !self.answers.contains_key(*id))
    }

    /// Whether its answers can be counted in this round.
    ///
    /// # Errors
    /// When it belongs to something else, or nobody has answered it.
    pub fn belongs_to(&self, assessment: &Assessment, round: &Round) -> Result<(), NotOurs> {
        let same_checklist = self.asks_the_same(&assessment.checklist);
        if self.assessment != assessment.id {
            Err(NotOurs::OtherAssessment)
        } else if self.round != round.id {
            Err(NotOurs::OtherRound)
        } else if !same_checklist {
            Err(NotOurs::OtherChecklist)
        } else if self.is_form() || self.answers.is_empty() {
            Err(NotOurs::Unanswered)
        } else {
            Ok(())
        }
    }

    /// What a learner on this course was asked besides, if the answers can be imported.
    ///
    /// # Errors
    /// When it belongs to something else, or nobody has answered it.
    pub fn of_course(&self, training: &Training) -> Result<&Learner, NotOurs> {
        let learner = self.learner.as_ref().filter(|_| self.assessment == training.id);
        let learner = learner.ok_or(NotOurs::OtherAssessment)?;
        let scored = Question::ALL.iter().any(|question| learner.score(*question).is_some());
        if !self.asks_the_same(&training.checklist) {
            Err(NotOurs::OtherChecklist)
        } else if self.is_form() || (self.answers.is_empty() && !scored) {
            Err(NotOurs::Unanswered)
        } else {
            Ok(learner)
        }
    }

    fn asks_the_same(&self, checklist: &Checklist) -> bool {
        self.checklist.id == checklist.id
            // The version too: with other words under the same ids it is another question.
            && self.checklist.version == checklist.version
            && self.checklist.statements == checklist.statements
    }
}

impl Learner {
    /// The answer to one of the questions from 1 to 5.
    pub fn score(&self, question: Question) -> Option<u8> {
        match question {
            Question::Understanding => self.understanding,
            Question::Confidence => self.confidence,
        }
    }

    /// Answers one of the questions from 1 to 5, or takes the answer away.
    pub fn set_score(&mut self, question: Question, score: Option<u8>) {
        match question {
            Question::Understanding => self.understanding = score,
            Question::Confidence => self.confidence = score,
        }
    }
}
