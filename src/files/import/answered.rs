//! What was answered in a form that came back as a PDF, as the ballot that it stands for.

use std::collections::BTreeMap;
use std::str::FromStr as _;

use crate::files::import::ballots::{Concern, Reason};
use crate::files::import::filled::Filled;
use crate::model::ballot::Learner;
use crate::model::form_name::{self, FormFor};
use crate::model::limits::{NAME, too_long};
use crate::model::plain_text::{excerpt, single_line};
use crate::model::{Assessment, Ballot, Checklist, Question, Round, Training, Vote};
use crate::text;

impl Filled {
    /// One person's vote in this round.
    ///
    /// # Errors
    /// When it is for something else, nobody has answered it, or it says what no form
    /// offers.
    pub(super) fn vote(&self, assessment: &Assessment, round: &Round) -> Result<Ballot, Reason> {
        match &self.form.of {
            FormFor::Vote { assessment: id, .. } if *id != assessment.id => return Err(elsewhere()),
            FormFor::Vote { round: id, .. } if *id != round.id => {
                return Err((text!("filled-other-round"), Concern::Answers));
            }
            FormFor::Vote { .. } => {}
            FormFor::Learner { .. } => return Err(elsewhere()),
            FormFor::Team { .. } => return Err((text!("filled-team"), Concern::Answers)),
        }
        self.check(&assessment.checklist)?;
        let role = self.role()?;
        let form = Ballot::form(assessment, round);
        if !form.roles.is_empty() && !form.roles.contains(&role) {
            // Nobody knows with whom it would be counted.
            let role = if role.is_empty() {
                text!("filled-no-role")
            } else {
                text!("filled-other-role", role = role)
            };
            return Err((role, Concern::Answers));
        }
        let answers = self.answers(&assessment.checklist)?;
        if answers.is_empty() {
            return Err((text!("ballots-unanswered"), Concern::Answers));
        }
        let role = if form.roles.is_empty() { String::new() } else { role };
        Ok(Ballot { id: self.saved.clone(), role, answers, ..form })
    }

    /// One learner's answers on this course.
    ///
    /// # Errors
    /// As with [`Filled::vote`].
    pub(super) fn learner(&self, training: &Training) -> Result<(Ballot, Learner), Reason> {
        let moment = match &self.form.of {
            FormFor::Learner { training: id, moment } if *id == training.id => *moment,
            FormFor::Learner { .. } | FormFor::Vote { .. } => return Err(elsewhere()),
            FormFor::Team { .. } => return Err((text!("filled-team"), Concern::Answers)),
        };
        self.check(&training.checklist)?;
        let mut ballot = Ballot::for_learners(training, moment);
        ballot.role = self.role()?;
        ballot.answers = self.answers(&training.checklist)?;
        let Some(mut learner) = ballot.learner.take() else { return Err(elsewhere()) };
        learner.code = self.name(form_name::CODE)?;
        for question in Question::ALL {
            let name = form_name::question(question);
            let Some(said) = self.fields.get(name) else { continue };
            let score = u8::from_str(said).ok().filter(|score| (1..=5).contains(score));
            learner.set_score(question, Some(score.ok_or_else(|| odd(name, said))?));
        }
        let scored = Question::ALL.iter().any(|question| learner.score(*question).is_some());
        if ballot.answers.is_empty() && !scored {
            return Err((text!("ballots-unanswered"), Concern::Answers));
        }
        // Each of the sheets in a file is somebody's by itself.
        ballot.id = format!("{} {moment:?} {}", self.saved, learner.code);
        ballot.learner = Some(learner.clone());
        Ok((ballot, learner))
    }

    fn check(&self, checklist: &Checklist) -> Result<(), Reason> {
        if self.form.asks != form_name::asks(checklist) {
            return Err((text!("ballots-other-checklist"), Concern::Answers));
        }
        if self.fields.is_empty() {
            return Err((text!("ballots-form"), Concern::None));
        }
        Ok(())
    }

    fn role(&self) -> Result<String, Reason> {
        self.name(form_name::ROLE)
    }

    /// What was typed on one line.
    fn name(&self, field: &str) -> Result<String, Reason> {
        let said = self.fields.get(field).map(|said| single_line(said)).unwrap_or_default();
        match too_long(&said, NAME) {
            Some(_) => Err(odd(field, &said)),
            None => Ok(said),
        }
    }

    fn answers(&self, checklist: &Checklist) -> Result<BTreeMap<String, Vote>, Reason> {
        let mut answers = BTreeMap::new();
        for (number, statement) in (1..).zip(&checklist.statements) {
            let field = form_name::statement(number);
            let Some(said) = self.fields.get(&field) else { continue };
            let vote = Vote::ALL.into_iter().find(|vote| form_name::vote(*vote) == said);
            answers.insert(statement.id.clone(), vote.ok_or_else(|| odd(&field, said))?);
        }
        Ok(answers)
    }
}

/// Something that the form does not offer: it was changed, and nobody knows what is meant.
fn odd(field: &str, said: &str) -> Reason {
    (text!("filled-odd", field = field, said = excerpt(said)), Concern::Answers)
}

fn elsewhere() -> Reason {
    (text!("filled-elsewhere"), Concern::Answers)
}
