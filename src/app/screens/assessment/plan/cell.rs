//! The cells of the plan: what stands in each, what it is called, and how it is changed.

use egui::Id;
use jiff::civil::Date;

use crate::model::{Action, ActionField, Assessment, When};
use crate::text;
use crate::words;

/// A column of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Column {
    What,
    Who,
    When,
    Measure,
    Status,
    More,
}

impl Column {
    /// Every column, from left to right.
    pub const ALL: [Self; 6] = [Self::What, Self::Who, Self::When, Self::Measure, Self::Status, Self::More];

    /// What stands above it; in an area's plan, agencies do what is to be done.
    pub fn title(self, is_area: bool) -> String {
        match self {
            Self::What => text!("plan-what"),
            Self::Who if is_area => text!("plan-agency"),
            Self::Who => text!("plan-who"),
            Self::When => text!("plan-when"),
            Self::Measure => text!("plan-measure"),
            Self::Status => text!("plan-status"),
            Self::More => String::new(),
        }
    }

    /// What it is called in the name of a cell.
    pub fn word(self, is_area: bool) -> String {
        match self {
            Self::What => text!("plan-column-what"),
            Self::Who if is_area => text!("plan-agency"),
            Self::Who => text!("plan-column-who"),
            Self::When => text!("plan-column-when"),
            Self::Measure => text!("plan-column-measure"),
            Self::Status => text!("plan-column-status"),
            Self::More => text!("plan-column-more"),
        }
    }

    /// Which column it is, counted from 0.
    pub fn place(self) -> usize {
        Self::ALL.iter().position(|other| *other == self).unwrap_or(0)
    }

    /// Whether words are written in it.
    pub fn is_written(self) -> bool {
        match self {
            Self::What | Self::Who | Self::When | Self::Measure => true,
            Self::Status | Self::More => false,
        }
    }

    /// Whether a text in it may have several lines.
    pub fn has_lines(self) -> bool {
        matches!(self, Self::What | Self::Measure)
    }

    /// The column in which a change to this field is seen.
    pub fn of(field: &ActionField) -> Self {
        match field {
            ActionField::Owner(_) => Self::Who,
            ActionField::Due(_) => Self::When,
            ActionField::Measure(_) => Self::Measure,
            ActionField::Update(_) => Self::Status,
            ActionField::What(_)
            | ActionField::Statement(_)
            | ActionField::Support(_)
            | ActionField::Review(_)
            | ActionField::Outcome(_) => Self::What,
        }
    }

    /// What stands in the cell of an action, to be written on.
    pub fn text(self, action: &Action) -> String {
        match self {
            Self::What => action.what.clone(),
            Self::Who => action.owner.clone(),
            Self::When => action.due.as_ref().map(shown).unwrap_or_default(),
            Self::Measure => action.measure.clone(),
            Self::Status | Self::More => String::new(),
        }
    }

    /// What is said where nothing stands.
    pub fn missing(self, is_area: bool) -> String {
        match self {
            Self::What => text!("plan-no-what"),
            Self::Who if is_area => text!("plan-no-agency"),
            Self::Who => text!("plan-no-owner"),
            Self::When => text!("plan-no-due"),
            Self::Measure => text!("plan-no-measure"),
            Self::Status | Self::More => String::new(),
        }
    }

    /// The change that these words make; none where nothing is written.
    pub fn written(self, words: String, today: Date) -> Option<ActionField> {
        match self {
            Self::What => Some(ActionField::What(words)),
            Self::Who => Some(ActionField::Owner(words)),
            Self::When => Some(ActionField::Due(words::read_when(&words, today))),
            Self::Measure => Some(ActionField::Measure(words)),
            Self::Status | Self::More => None,
        }
    }

    /// The change that makes the cell of an action what it is now.
    pub fn as_it_is(self, action: &Action) -> Option<ActionField> {
        match self {
            Self::What => Some(ActionField::What(action.what.clone())),
            Self::Who => Some(ActionField::Owner(action.owner.clone())),
            Self::When => Some(ActionField::Due(action.due.clone())),
            Self::Measure => Some(ActionField::Measure(action.measure.clone())),
            Self::Status | Self::More => None,
        }
    }
}

/// With its weekday, since weeks are planned by it.
fn shown(when: &When) -> String {
    match when {
        When::Day(day) => words::shortest_weekday_date(*day),
        When::Words(words) => words.clone(),
    }
}

/// One cell of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// The id of the action.
    pub action: String,
    pub column: Column,
}

/// One line of the plan.
pub(super) struct Line<'a> {
    pub action: &'a Action,
    /// Which one of its statement it is, counted from 1.
    pub number: usize,
    /// Which one of all lines that are shown it is, counted from 0, and of how many.
    pub place: (usize, usize),
    /// The statement's number, counted from 1.
    pub statement: usize,
    /// The line at the end, in which the next action is written.
    pub is_new: bool,
    /// The plan is an area's.
    pub is_area: bool,
}

impl Line<'_> {
    pub fn cell(&self, column: Column) -> Cell {
        Cell { action: self.action.id.clone(), column }
    }

    /// Whether the action is in the plan: the line at the end begins one that may not be yet.
    pub fn is_in_the_plan(&self, assessment: &Assessment) -> bool {
        !self.is_new || assessment.action(&self.action.id).is_some()
    }

    /// "Who, action 2 of statement 4".
    pub fn name_of(&self, column: Column) -> String {
        let column = column.word(self.is_area);
        if self.is_new {
            text!("plan-cell-new", column = column, statement = self.statement)
        } else {
            text!("plan-cell", column = column, number = self.number, statement = self.statement)
        }
    }

    /// "Action 2 of statement 4".
    pub fn name(&self) -> String {
        if self.is_new {
            text!("plan-line-new", statement = self.statement)
        } else {
            text!("plan-line", number = self.number, statement = self.statement)
        }
    }
}

/// The ids of the cells.
#[derive(Clone, Copy)]
pub(super) struct Cells(pub Id);

impl Cells {
    pub fn id(self, cell: &Cell) -> Id {
        self.0.with((&cell.action, cell.column))
    }

    /// The id of the cell of a line.
    pub fn of(self, line: &Line, column: Column) -> Id {
        self.0.with((&line.action.id, column))
    }
}
