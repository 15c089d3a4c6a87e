//! Every change that a person can make to an assessment.

use std::sync::Arc;

use jiff::civil::Date;

use super::action::{ActionField, move_action};
use super::area;
use super::coming::Coming;
use super::find::action_mut;
use super::response::ResponseField;
use super::review;
use super::round::RoundField;
use super::voting::VotesField;
use crate::model::action::{Action, Status, Update};
use crate::model::area::{AreaPicture, Sharing};
use crate::model::assessment::Assessment;
use crate::model::checklist::Checklist;
use crate::model::history::Change;
use crate::model::refusal::Refusal;

/// One change by a person.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Something about the team.
    Team(TeamField),
    /// Another checklist. Allowed while nothing has been said about the present one.
    Checklist(Arc<Checklist>),
    /// A new round after the last, in which nothing has been said yet.
    StartReview {
        /// The new round's id.
        id: String,
        /// What people call it.
        label: String,
        /// The day of the round.
        date: Date,
    },
    /// Something about a round as a whole.
    Round {
        /// The id of the round, which must not be locked.
        round: String,
        /// What is said of it.
        field: RoundField,
    },
    /// Something about the first votes of a round.
    Votes {
        /// The id of the round in which people voted.
        round: String,
        /// What is done with them.
        field: VotesField,
    },
    /// Something about one statement in one round.
    Response {
        /// The id of the round in which it is said.
        round: String,
        /// The id of the statement, which has to stand in the checklist.
        statement: String,
        /// What is said of it.
        field: ResponseField,
    },
    /// New lines at the end of the plan, as one step.
    AddActions(Vec<Action>),
    /// Something about one action.
    Action {
        /// The id of the action that changes.
        action: String,
        /// What is said of it.
        field: ActionField,
    },
    /// An action changes places with the one before or after it in its statement.
    MoveAction {
        /// The id of the action that moves.
        action: String,
        /// Towards the beginning of the plan.
        up: bool,
    },
    /// An action is taken out of the plan.
    RemoveAction(String),
    /// What the teams of an area say by now, as the plan of the area keeps it in the round that
    /// is being worked on. Earlier rounds keep no more of them than may be kept now.
    Area(Arc<AreaPicture>, Sharing),
    /// Another person's changes come in.
    Merge(Coming<Assessment>),
    /// An earlier version takes the place of what is there, as one step.
    BringBack(Arc<Assessment>),
}

/// What can be said of a team.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // the fields of `Team`
pub enum TeamField {
    Name(String),
    Workforce(String),
    Setting(String),
    Staff(Option<u32>),
}

impl Edit {
    /// A change to first votes, in short.
    pub fn votes(round: &str, field: VotesField) -> Self {
        Self::Votes { round: round.into(), field }
    }

    /// A response edit, in short.
    pub fn response(round: &str, statement: &str, field: ResponseField) -> Self {
        Self::Response { round: round.into(), statement: statement.into(), field }
    }

    /// An action edit, in short.
    pub fn action(action: &str, field: ActionField) -> Self {
        Self::Action { action: action.into(), field }
    }

    /// A new status for an action, said today in this round.
    pub fn status(action: &str, round: &str, date: Date, status: Status) -> Self {
        let update = Update { round: round.into(), date, status, note: String::new() };
        Self::action(action, ActionField::Update(update))
    }

    /// What came of an action, said today in this round. What was said of it in an
    /// earlier round stays as it was.
    pub fn outcome(action: &Action, round: &str, date: Date, note: String) -> Self {
        let field = match action.update_in(round) {
            Some(_) => ActionField::Outcome(note),
            None => ActionField::Update(Update { round: round.into(), date, status: action.status(), note }),
        };
        Self::action(&action.id, field)
    }
}

impl Change for Edit {
    type Of = Assessment;

    fn apply(&self, assessment: &mut Assessment) -> Result<(), Refusal> {
        match self {
            Self::Team(field) => field.apply(assessment),
            Self::Checklist(checklist) => return choose_checklist(assessment, checklist),
            Self::StartReview { id, label, date } => return review::start(assessment, id, label, *date),
            Self::Round { round, field } => return field.apply(assessment, round),
            Self::Votes { round, field } => return field.apply(assessment, round),
            Self::Response { round, statement, field } => {
                return field.apply(assessment, round, statement);
            }
            Self::AddActions(actions) => {
                assessment.actions.extend(actions.iter().cloned().map(Arc::new));
            }
            Self::Action { action, field } => {
                if let ActionField::Statement(id) = field
                    && assessment.checklist.statement(id).is_none()
                {
                    return Err(Refusal::Unknown);
                }
                field.apply(action_mut(assessment, action)?);
            }
            Self::MoveAction { action, up } => return move_action(assessment, action, *up),
            Self::Area(picture, sharing) => return area::keep(assessment, picture, *sharing),
            Self::Merge(coming) => assessment.clone_from(&coming.content),
            Self::BringBack(earlier) => return bring_back(assessment, earlier),
            Self::RemoveAction(id) => {
                // Or an id that nothing has would pass for a change that was made.
                action_mut(assessment, id)?;
                assessment.actions.retain(|action| action.id != *id);
            }
        }
        Ok(())
    }

    fn coalesces_with(&self, earlier: &Self) -> bool {
        use std::mem::discriminant as kind;
        match (self, earlier) {
            (Self::Team(a), Self::Team(b)) => kind(a) == kind(b),
            (Self::Round { round: a, field: f }, Self::Round { round: b, field: g }) => {
                a == b && f.coalesces_with(g)
            }
            // What is agreed as the round begins.
            (Self::Round { round, field: RoundField::Review(_) }, Self::StartReview { id, .. }) => {
                round == id
            }
            (
                Self::Response { round: a, statement: s, field: f },
                Self::Response { round: b, statement: t, field: g },
                // Typing only: of two ratings in a row each is a step of its own.
            ) => a == b && s == t && f.is_text() && kind(f) == kind(g),
            // What will be done makes the action; who and by when are steps of their own, as
            // they are of every other action.
            (Self::Action { action, field }, Self::AddActions(added)) => match added.as_slice() {
                [one] => one.id == *action && matches!(field, ActionField::What(_)),
                _ => false,
            },
            (Self::Action { action: a, field: f }, Self::Action { action: b, field: g }) => {
                a == b && f.is_text() && kind(f) == kind(g)
            }
            _ => false,
        }
    }

    /// People's answers would be lost.
    fn is_permanent(&self) -> bool {
        match self {
            Self::Votes { field, .. } => field.is_permanent(),
            Self::Merge(coming) => coming.is_permanent,
            _ => false,
        }
    }

    fn rebase(&self, now: &Assessment, then: &mut Assessment) -> Result<(), Refusal> {
        match self {
            Self::Votes { round, field } => field.rebase(now, then, round),
            // No state of before has the votes that came in.
            Self::Merge(_) => Err(Refusal::Unknown),
            _ => self.apply(then),
        }
    }
}

impl TeamField {
    fn apply(&self, assessment: &mut Assessment) {
        let team = &mut assessment.team;
        match self {
            Self::Name(name) => team.name.clone_from(name),
            Self::Workforce(workforce) => team.workforce.clone_from(workforce),
            Self::Setting(setting) => team.setting.clone_from(setting),
            Self::Staff(staff) => team.staff = *staff,
        }
    }
}

/// The file stays the file that it is, and nobody's answers wait: those that did when the
/// version was kept were handed in since, or discarded.
fn bring_back(assessment: &mut Assessment, earlier: &Assessment) -> Result<(), Refusal> {
    // People work in a round, and a version from before the first has none.
    if earlier.rounds.is_empty() {
        return Err(Refusal::Unknown);
    }
    if assessment.rounds.iter().any(|round| round.waiting > 0) {
        return Err(Refusal::AnswersWait);
    }
    let mut back = Assessment { id: assessment.id.clone(), ..earlier.clone() };
    for round in back.rounds.iter_mut().filter(|round| round.waiting > 0) {
        Arc::make_mut(round).waiting = 0;
    }
    *assessment = back;
    Ok(())
}

fn choose_checklist(assessment: &mut Assessment, checklist: &Arc<Checklist>) -> Result<(), Refusal> {
    if assessment.is_checklist_in_use() {
        return Err(Refusal::ChecklistInUse);
    }
    assessment.checklist = checklist.clone();
    Ok(())
}

impl From<Coming<Assessment>> for Edit {
    fn from(coming: Coming<Assessment>) -> Self {
        Self::Merge(coming)
    }
}
