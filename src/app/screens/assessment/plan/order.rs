//! Which actions the table of the plan shows, and in which order: worked out once for each
//! change, since a plan may have two thousand.

use std::collections::HashMap;
use std::ops::Range;

use jiff::civil::Date;

use crate::app::page::Page;
use crate::app::screens::assessment::plan::cell::Line;
use crate::model::{Action, Assessment, Rating, When, plan};
use crate::{text, words};

/// Which actions are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Filter {
    #[default]
    All,
    Open,
    Overdue,
}

impl Filter {
    /// Whether an action is one of those.
    pub fn fits(self, action: &Action, today: Date) -> bool {
        match self {
            Self::All => true,
            Self::Open => action.status().is_open(),
            Self::Overdue => action.overdue_days(today).is_some(),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sort {
    #[default]
    Statement,
    Due,
}

/// What the order of the actions depends on.
#[derive(PartialEq, Eq)]
pub(super) struct OrderKey {
    pub revision: u64,
    pub today: Date,
    pub filter: Filter,
    pub sort: Sort,
    /// Actions that are shown whether or not they fit the filter, and the one that is not
    /// shown among the others.
    pub form: Option<String>,
    pub cell: Option<String>,
    pub new: String,
}

/// Which actions are shown, in order.
pub(super) struct Order {
    pub groups: Vec<Group>,
    lines: Vec<Place>,
    /// The statement that most needs another action, by its position.
    most_in_need: Option<usize>,
    /// "9 actions · 1 overdue · 2 without an owner".
    pub tally: String,
    /// How many statements ask for an action and have none, and how those are rated.
    pub without_action: (usize, Vec<Rating>),
}

/// The actions under one heading.
pub(super) struct Group {
    /// The position of the statement; none where the plan is in order of date.
    pub statement: Option<usize>,
    pub lines: Range<usize>,
}

/// Where an action is, among all and among those of its statement.
struct Place {
    action: usize,
    number: usize,
    statement: usize,
}

impl Order {
    pub fn of(page: &Page, key: &OrderKey) -> Self {
        let (assessment, round) = (page.open.assessment(), page.open.round());
        let statements = &assessment.checklist.statements;
        let mut lines_of = places(assessment, key);
        let (mut groups, mut lines) = (Vec::new(), Vec::new());
        if key.sort == Sort::Due {
            lines = lines_of.into_iter().flatten().collect();
            // Days first, then what was said in words, then what nobody has said.
            let due = |place: &Place| match assessment.actions.get(place.action)?.due.as_ref()? {
                When::Day(day) => Some((0, *day)),
                When::Words(_) => Some((1, Date::MAX)),
            };
            lines.sort_by_cached_key(|place| due(place).unwrap_or((2, Date::MAX)));
            groups.push(Group { statement: None, lines: 0..lines.len() });
        } else {
            for statement in assessment.statements_by_urgency(round) {
                let at = assessment.checklist.position(&statement.id);
                let Some(of) = at.and_then(|at| lines_of.get_mut(at)).filter(|of| !of.is_empty()) else {
                    continue;
                };
                let begin = lines.len();
                lines.append(of);
                groups.push(Group { statement: at, lines: begin..lines.len() });
            }
        }
        let most_in_need = plan::most_in_need(assessment, round);
        let most_in_need = most_in_need.and_then(|of| statements.iter().position(|other| other.id == of.id));
        let open = assessment.without_action(round);
        let is_open = |rating: &Rating| open.iter().any(|of| round.rating(&of.id) == Some(*rating));
        let without_action = (open.len(), Rating::ALL.into_iter().filter(is_open).collect());
        Self { groups, lines, most_in_need, tally: tally(assessment, page.today), without_action }
    }

    /// The lines of all groups.
    pub fn lines<'a>(&self, assessment: &'a Assessment) -> Vec<Line<'a>> {
        let is_area = assessment.is_area();
        let line = |place: &Place| {
            let action = assessment.actions.get(place.action)?;
            let (number, statement) = (place.number, place.statement);
            Some(Line { action, number, place: (0, 0), statement, is_new: false, is_area })
        };
        self.lines.iter().filter_map(line).collect()
    }

    /// The statement that most needs another action, by its position.
    pub fn most_in_need(&self) -> Option<usize> {
        self.most_in_need
    }
}

/// The actions that are shown of each statement.
fn places(assessment: &Assessment, key: &OrderKey) -> Vec<Vec<Place>> {
    let statements = &assessment.checklist.statements;
    let positions: HashMap<&str, usize> =
        statements.iter().enumerate().map(|(at, statement)| (statement.id.as_str(), at)).collect();
    let mut numbers = vec![0; statements.len()];
    let mut lines_of: Vec<Vec<Place>> = statements.iter().map(|_| Vec::new()).collect();
    for (at, action) in assessment.actions.iter().enumerate() {
        let Some(statement) = positions.get(action.statement.as_str()).copied() else { continue };
        let (Some(number), Some(lines)) = (numbers.get_mut(statement), lines_of.get_mut(statement)) else {
            continue;
        };
        *number += 1;
        if is_shown(action, key) {
            lines.push(Place { action: at, number: *number, statement: statement + 1 });
        }
    }
    lines_of
}

fn is_shown(action: &Action, key: &OrderKey) -> bool {
    let fits = key.filter.fits(action, key.today);
    // What is being changed stays, though it may no longer fit the filter; what is being
    // added stays at the end until it is done.
    let is_here = [&key.form, &key.cell].into_iter().flatten().any(|id| *id == action.id);
    (fits || is_here) && action.id != key.new
}

/// "2 without an owner".
fn without_owner(assessment: &Assessment, count: usize) -> String {
    if assessment.is_area() {
        text!("plan-count-no-agency", count = count)
    } else {
        text!("plan-count-unowned", count = count)
    }
}

fn tally(assessment: &Assessment, today: Date) -> String {
    let actions = &assessment.actions;
    let overdue = actions.iter().filter(|action| action.overdue_days(today).is_some()).count();
    let unowned =
        actions.iter().filter(|action| action.status().is_open() && action.owner.is_empty()).count();
    let undated = actions
        .iter()
        .filter(|action| action.status().is_open() && words::lacks_date(action.due.as_ref()))
        .count();
    let mut parts = vec![text!("plan-count", count = actions.len())];
    for (count, part) in [
        (overdue, text!("plan-count-overdue", count = overdue)),
        (unowned, without_owner(assessment, unowned)),
        (undated, text!("plan-count-undated", count = undated)),
    ] {
        if count > 0 {
            parts.push(part);
        }
    }
    parts.join(" · ")
}
