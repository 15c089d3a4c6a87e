//! Every change that a person can make to an assessment, applied in one place.
//!
//! Screens never write to the model: they make an [`Edit`]. So undo, saving and
//! the line that says what was undone need no code of their own per field.

use std::sync::Arc;

use jiff::civil::Date;

use super::action::{Action, Status, Update};
use super::assessment::{Assessment, MAX_PRIORITIES, Mode, Present, Response, Round};
use super::checklist::Checklist;
use super::rating::Rating;

/// One change by a person.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Something about the team.
    Team(TeamField),
    /// Another checklist. Allowed while nothing has been said about the present one.
    Checklist(Arc<Checklist>),
    /// Something about a round as a whole.
    Round {
        /// The round's id.
        round: String,
        /// What about it.
        field: RoundField,
    },
    /// Something about one statement in one round.
    Response {
        /// The round's id.
        round: String,
        /// The statement's id.
        statement: String,
        /// What about it.
        field: ResponseField,
    },
    /// New lines at the end of the plan, as one step.
    AddActions(Vec<Action>),
    /// Something about one action.
    Action {
        /// The action's id.
        action: String,
        /// What about it.
        field: ActionField,
    },
    /// An action changes places with the one before or after it in its statement.
    MoveAction {
        /// The action's id.
        action: String,
        /// Towards the beginning of the plan.
        up: bool,
    },
    /// An action is taken out of the plan.
    RemoveAction(String),
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

/// What can be said of a round.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // the fields of `Round`
pub enum RoundField {
    Label(String),
    Date(Date),
    Review(Option<Date>),
    Mode(Mode),
    Present(Vec<Present>),
}

/// What can be said of a statement.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // the fields of `Response`
pub enum ResponseField {
    Agreed(Option<Rating>),
    Part { part: String, in_place: bool },
    Note(String),
    Evidence(String),
    OtherView(String),
    Priority(bool),
}

/// What can be said of an action.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // the fields of `Action`
pub enum ActionField {
    Statement(String),
    What(String),
    Owner(String),
    Due(Option<Date>),
    Measure(String),
    Support(String),
    Review(Option<Date>),
    Update(Update),
    /// What came of it: the note of the last update.
    Outcome(String),
}

/// Why an edit was not made. The assessment is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It names a round, statement or action that is not there.
    Unknown,
    /// The round is locked.
    Locked,
    /// There are three priorities already.
    TooManyPriorities,
    /// Another round has this label, or it is empty.
    LabelTaken,
    /// Something has been said about the statements of the present checklist.
    ChecklistInUse,
}

impl Edit {
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

    /// Makes the change.
    ///
    /// # Errors
    /// When the edit cannot be made; `assessment` is then unchanged.
    pub fn apply(&self, assessment: &mut Assessment) -> Result<(), Refusal> {
        match self {
            Self::Team(field) => field.apply(assessment),
            Self::Checklist(checklist) => return choose_checklist(assessment, checklist),
            Self::Round { round, field } => return field.apply(assessment, round),
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
            Self::RemoveAction(id) => {
                action_mut(assessment, id)?;
                assessment.actions.retain(|action| action.id != *id);
            }
        }
        Ok(())
    }

    /// Whether `self` goes on typing in the field in which `earlier` typed, so
    /// that both are one step of undo.
    pub fn goes_on_from(&self, earlier: &Self) -> bool {
        use std::mem::discriminant as kind;
        match (self, earlier) {
            (Self::Team(a), Self::Team(b)) => kind(a) == kind(b),
            (Self::Round { round: a, field: f }, Self::Round { round: b, field: g }) => {
                a == b && f.goes_on_from(g)
            }
            (
                Self::Response { round: a, statement: s, field: f },
                Self::Response { round: b, statement: t, field: g },
            ) => a == b && s == t && f.is_text() && kind(f) == kind(g),
            (Self::Action { action: a, field: f }, Self::Action { action: b, field: g }) => {
                a == b && f.is_text() && kind(f) == kind(g)
            }
            _ => false,
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

impl RoundField {
    fn goes_on_from(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::Label(_), Self::Label(_))
            | (Self::Date(_), Self::Date(_))
            | (Self::Review(_), Self::Review(_)) => true,
            // Typing in a role, not adding or removing one.
            (Self::Present(now), Self::Present(before)) => now.len() == before.len(),
            _ => false,
        }
    }

    fn apply(&self, assessment: &mut Assessment, id: &str) -> Result<(), Refusal> {
        if let Self::Label(label) = self {
            let taken = assessment.rounds.iter().any(|round| round.id != id && round.label == *label);
            if taken || label.trim().is_empty() {
                return Err(Refusal::LabelTaken);
            }
        }
        let round = round_mut(assessment, id)?;
        match self {
            Self::Label(label) => round.label.clone_from(label),
            Self::Date(date) => round.date = *date,
            Self::Review(review) => round.review = *review,
            Self::Mode(mode) => round.mode = *mode,
            Self::Present(present) => round.present.clone_from(present),
        }
        Ok(())
    }
}

impl ResponseField {
    fn is_text(&self) -> bool {
        matches!(self, Self::Note(_) | Self::Evidence(_) | Self::OtherView(_))
    }

    fn apply(&self, assessment: &mut Assessment, round: &str, statement: &str) -> Result<(), Refusal> {
        if assessment.checklist.statement(statement).is_none() {
            return Err(Refusal::Unknown);
        }
        let round = round_mut(assessment, round)?;
        if let Self::Priority(chosen) = self {
            return set_priority(round, statement, *chosen);
        }
        let mut response = round.response(statement).cloned().unwrap_or_default();
        self.write(&mut response);
        // An emptied response is left out, as if nobody had ever touched it.
        if response == Response::default() {
            round.responses.remove(statement);
        } else {
            round.responses.insert(statement.into(), Arc::new(response));
        }
        Ok(())
    }

    fn write(&self, response: &mut Response) {
        match self {
            Self::Agreed(rating) => {
                response.agreed = *rating;
                response.reviewed = rating.is_some();
            }
            Self::Part { part, in_place } => {
                response.in_place.retain(|other| other != part);
                if *in_place {
                    response.in_place.push(part.clone());
                }
            }
            Self::Note(text) => response.note.clone_from(text),
            Self::Evidence(text) => response.evidence.clone_from(text),
            Self::OtherView(text) => response.other_view.clone_from(text),
            Self::Priority(_) => {} // kept in the round, not in the response
        }
    }
}

impl ActionField {
    fn is_text(&self) -> bool {
        matches!(
            self,
            Self::What(_)
                | Self::Owner(_)
                | Self::Due(_)
                | Self::Measure(_)
                | Self::Support(_)
                | Self::Review(_)
                | Self::Outcome(_)
        )
    }

    fn apply(&self, action: &mut Action) {
        match self {
            Self::Statement(id) => action.statement.clone_from(id),
            Self::What(text) => action.what.clone_from(text),
            Self::Owner(text) => action.owner.clone_from(text),
            Self::Due(date) => action.due = *date,
            Self::Measure(text) => action.measure.clone_from(text),
            Self::Support(text) => action.support.clone_from(text),
            Self::Review(date) => action.review = *date,
            Self::Update(update) => push_update(action, update),
            Self::Outcome(note) => {
                if let Some(update) = action.updates.last_mut() {
                    update.note.clone_from(note);
                }
            }
        }
    }
}

/// Adds an update. A second change of status on the same day corrects the first
/// rather than telling a story of two.
fn push_update(action: &mut Action, update: &Update) {
    match action.updates.last_mut() {
        Some(last) if last.date == update.date && last.round == update.round => {
            last.status = update.status;
            if !update.note.is_empty() {
                last.note.clone_from(&update.note);
            }
        }
        _ => action.updates.push(update.clone()),
    }
}

fn set_priority(round: &mut Round, statement: &str, chosen: bool) -> Result<(), Refusal> {
    if chosen && !round.is_priority(statement) {
        if round.priorities.len() >= MAX_PRIORITIES {
            return Err(Refusal::TooManyPriorities);
        }
        round.priorities.push(statement.into());
    } else if !chosen {
        round.priorities.retain(|id| id != statement);
    }
    Ok(())
}

fn choose_checklist(assessment: &mut Assessment, checklist: &Arc<Checklist>) -> Result<(), Refusal> {
    if assessment.is_checklist_in_use() {
        return Err(Refusal::ChecklistInUse);
    }
    assessment.checklist = checklist.clone();
    Ok(())
}

fn move_action(assessment: &mut Assessment, id: &str, up: bool) -> Result<(), Refusal> {
    let actions = &mut assessment.actions;
    let from = actions.iter().position(|action| action.id == id).ok_or(Refusal::Unknown)?;
    let same_statement =
        |action: &Arc<Action>| actions.get(from).is_some_and(|moved| moved.statement == action.statement);
    let to = if up {
        actions.iter().take(from).rposition(same_statement)
    } else {
        actions.iter().skip(from + 1).position(same_statement).map(|offset| from + 1 + offset)
    };
    if let Some(to) = to {
        actions.swap(from, to);
    }
    Ok(())
}

fn round_mut<'a>(assessment: &'a mut Assessment, id: &str) -> Result<&'a mut Round, Refusal> {
    let round = assessment.rounds.iter_mut().find(|round| round.id == id).ok_or(Refusal::Unknown)?;
    if round.locked {
        return Err(Refusal::Locked);
    }
    Ok(Arc::make_mut(round))
}

fn action_mut<'a>(assessment: &'a mut Assessment, id: &str) -> Result<&'a mut Action, Refusal> {
    let action = assessment.actions.iter_mut().find(|action| action.id == id).ok_or(Refusal::Unknown)?;
    Ok(Arc::make_mut(action))
}
