//! Every change that a trainer can make to a training file.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::model::checklist::Checklist;
use crate::model::edit::coming::Coming;
use crate::model::edit::find::looked_at;
use crate::model::edit::learners::{import, join, remove_comments, remove_moment};
use crate::model::history::Change;
use crate::model::publication::Publication;
use crate::model::rating::Vote;
use crate::model::refusal::Refusal;
use crate::model::training::{Answers, ColumnMeaning, Moment, Participant, Question, Training};

/// One change by a trainer.
#[derive(Clone, Debug, PartialEq)]
pub enum TrainingEdit {
    /// Something about the course.
    Course(CourseField),
    /// Another checklist. Allowed while nobody has answered and nothing was published.
    Checklist(Arc<Checklist>),
    /// Whether the two questions from 1 to 5 are asked as well.
    Questions(bool),
    /// A learner who has not answered yet, by code.
    Add(String),
    /// A learner is taken out, with all answers.
    Remove(String),
    /// Another code for a learner.
    Code {
        /// The code as it was.
        from: String,
        /// The code as it should be.
        to: String,
    },
    /// A learner's role; empty where it is not known.
    Role {
        /// Whose role it is, by code.
        code: String,
        /// What the learner works as, never a name.
        role: String,
    },
    /// A learner's answer to a statement; None takes it away.
    Answer {
        /// The code of the learner who answered.
        code: String,
        /// When it was given.
        moment: Moment,
        /// The id of the statement that was answered.
        statement: String,
        /// What the learner thinks, Can't say included.
        vote: Option<Vote>,
    },
    /// A learner's answer to a question from 1 to 5; None takes it away.
    Score {
        /// The code of the learner who answered.
        code: String,
        /// When it was given.
        moment: Moment,
        /// The question that was answered.
        question: Question,
        /// From 1 to 5; other numbers are refused.
        score: Option<u8>,
    },
    /// Answers from elsewhere. A learner whose code is known gets those that are
    /// missing. An answer that is there already is replaced only at a moment of a
    /// learner that is named here; anywhere else one that differs is refused.
    Import {
        /// The learners, with what they answered.
        participants: Vec<Participant>,
        /// How the columns were understood, to be remembered; None keeps what was.
        columns: Option<Vec<ColumnMeaning>>,
        /// Whose answers at which moment are replaced, by code.
        replacing: BTreeSet<(String, Moment)>,
    },
    /// All answers of one moment are taken away. Learners who gave no others go too.
    RemoveMoment(Moment),
    /// What learners wrote is taken away.
    RemoveComments,
    /// Two codes are one person's: the answers of `other` become those of `keep`.
    Same {
        /// The code that stays.
        keep: String,
        /// The code that goes.
        other: String,
        /// Where both answered at one moment, those of `keep` hold and the others go.
        /// Without this it is refused then.
        over: bool,
    },
    /// Two codes look alike and are two people's.
    Apart(String, String),
    /// This is being published, and is told again as it is from now on. Going a step
    /// back leaves it.
    Publish(Vec<Publication>),
    /// Nobody has seen what was published: it is forgotten.
    Unpublish,
    /// Another person's changes come in.
    Merge(Coming<Training>),
    /// An earlier version takes the place of what is there, as one step.
    BringBack(Arc<Training>),
}

/// What can be said of a course.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // the fields of `Course`
pub enum CourseField {
    Name(String),
    Group(String),
    Begins(Option<Date>),
    Ends(Option<Date>),
    FollowUp(Option<Date>),
}

impl Change for TrainingEdit {
    type Of = Training;

    fn apply(&self, training: &mut Training) -> Result<(), Refusal> {
        match self {
            Self::Course(field) => field.apply(training),
            Self::Checklist(_) if training.is_answered() || !training.published.is_empty() => {
                return Err(Refusal::ChecklistInUse);
            }
            Self::Checklist(checklist) => training.checklist = checklist.clone(),
            Self::Questions(asked) => training.questions = *asked,
            Self::BringBack(earlier) => {
                // What others were shown does not become unseen.
                let published = training.published.clone();
                *training = Training { id: training.id.clone(), published, ..Training::clone(earlier) };
            }
            Self::Add(code) => {
                free(training, code)?;
                training
                    .participants
                    .push(Arc::new(Participant { code: code.clone(), ..Default::default() }));
            }
            Self::Remove(code) => {
                learner(training, code)?;
                training.participants.retain(|of| of.code != *code);
                // A code may come back as somebody else's, about whom nothing was said.
                training.apart.retain(|(first, second)| first != code && second != code);
                training.joined.retain(|(_, stays)| stays != code);
            }
            Self::Code { from, to } => {
                if from != to {
                    free(training, to)?;
                }
                learner(training, from)?.code.clone_from(to);
                // Whoever was told apart stays so under the new code.
                let names = training.apart.iter_mut().flat_map(|(first, second)| [first, second]);
                names.filter(|name| *name == from).for_each(|name| name.clone_from(to));
                let names = training.joined.iter_mut().map(|(_, stays)| stays);
                names.filter(|stays| *stays == from).for_each(|stays| stays.clone_from(to));
                training.published.iter_mut().for_each(|cell| cell.rename(from, to));
            }
            Self::Role { code, role } => learner(training, code)?.role.clone_from(role),
            Self::Answer { code, moment, statement, vote } => {
                training.checklist.statement(statement).ok_or(Refusal::Unknown)?;
                answers(learner(training, code)?, *moment, |answers| match vote {
                    Some(vote) => _ = answers.ratings.insert(statement.clone(), *vote),
                    None => _ = answers.ratings.remove(statement),
                });
            }
            Self::Score { code, moment, question, score } => {
                if score.is_some_and(|score| !Question::is_score(score)) {
                    return Err(Refusal::NoSuchScore);
                }
                answers(learner(training, code)?, *moment, |answers| answers.set_score(*question, *score));
            }
            Self::Import { participants, columns, replacing } => {
                import(training, participants, columns.as_deref(), replacing)?;
            }
            Self::RemoveComments => remove_comments(training),
            Self::RemoveMoment(moment) => remove_moment(training, *moment)?,
            Self::Merge(coming) => training.clone_from(&coming.content),
            Self::Same { keep, other, over } => join(training, keep, other, *over)?,
            Self::Apart(first, second) => {
                learner(training, first)?;
                learner(training, second)?;
                training.apart.push((first.clone(), second.clone()));
            }
            Self::Publish(cells) => training.published.extend(cells.iter().cloned()),
            Self::Unpublish => training.published.clear(),
        }
        Ok(())
    }

    fn is_permanent(&self) -> bool {
        matches!(self, Self::Publish(_))
    }

    fn is_landmark(&self) -> bool {
        matches!(self, Self::Import { .. } | Self::RemoveMoment(_))
    }

    /// What was published stays published. Nobody goes back to where one of those who
    /// were counted was not there, or had another code and would be counted again.
    fn rebase(&self, now: &Training, then: &mut Training) -> Result<(), Refusal> {
        let mut counted = now.published.iter().flat_map(|cell| &cell.learners);
        if counted.any(|code| now.participant(code).is_some() && then.participant(code).is_none()) {
            return Err(Refusal::Unknown);
        }
        then.published.clone_from(&now.published);
        Ok(())
    }

    fn coalesces_with(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::Course(a), Self::Course(b)) => std::mem::discriminant(a) == std::mem::discriminant(b),
            (Self::Role { code: a, .. }, Self::Role { code: b, .. }) => a == b,
            _ => false,
        }
    }
}

impl CourseField {
    fn apply(&self, training: &mut Training) {
        let course = &mut training.course;
        match self {
            Self::Name(name) => course.name.clone_from(name),
            Self::Group(group) => course.group.clone_from(group),
            Self::Begins(date) => course.begins = *date,
            Self::Ends(date) => course.ends = *date,
            Self::FollowUp(date) => course.follow_up = *date,
        }
    }
}

fn learner<'a>(training: &'a mut Training, code: &str) -> Result<&'a mut Participant, Refusal> {
    let is = |of: &&mut Arc<Participant>| {
        looked_at();
        of.code == code
    };
    let learner = training.participants.iter_mut().find(is).ok_or(Refusal::Unknown)?;
    Ok(Arc::make_mut(learner))
}

/// Refuses a code that is empty or another learner's.
fn free(training: &Training, code: &str) -> Result<(), Refusal> {
    let taken = code.trim().is_empty() || training.participant(code).is_some();
    if taken { Err(Refusal::CodeTaken) } else { Ok(()) }
}

/// Changes what a learner answered at a moment; nothing stays where nothing was answered.
fn answers(learner: &mut Participant, moment: Moment, change: impl FnOnce(&mut Answers)) {
    let answers = learner.answers.entry(moment).or_default();
    change(answers);
    if answers.is_empty() {
        learner.answers.remove(&moment);
    }
}

impl From<Coming<Training>> for TrainingEdit {
    fn from(coming: Coming<Training>) -> Self {
        Self::Merge(coming)
    }
}
