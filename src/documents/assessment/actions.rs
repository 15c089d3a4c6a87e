//! Actions as tables, and what is missing in them.

use jiff::civil::Date;

use crate::documents::common::{day, when};
use crate::documents::document::{Block, Cell, Paragraph, Style, Table};
use crate::model::{Action, Assessment, Status, Update};
use crate::{text, words};

/// How much of an action's story is told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Story {
    /// What was said last.
    Last,
    /// Everything that was said.
    Whole,
}

/// A table of actions; nothing where there are none.
pub fn table(assessment: &Assessment, actions: &[&Action], today: Date, story: Story) -> Option<Block> {
    let rows =
        actions.iter().flat_map(|action| [row(action, today), vec![Cell::Across(more(action, story))]]);
    let rows = rows.collect();
    let header =
        [text!("doc-action-what"), owner_is(assessment), text!("doc-action-due"), text!("doc-action-status")];
    let widths = vec![0.46, 0.19, 0.2, 0.15];
    let table = Table { summary: text!("doc-actions-summary"), header: header.into(), widths, rows };
    (!actions.is_empty()).then_some(Block::Table(table))
}

/// What an owner is: somebody of the team, or in an area's plan an agency.
pub fn owner_is(assessment: &Assessment) -> String {
    if assessment.is_area() { text!("doc-area-agency") } else { text!("doc-action-who") }
}

fn row(action: &Action, today: Date) -> Vec<Cell> {
    vec![
        Cell::Text(vec![what(action)]),
        agreed(&action.owner),
        due(action, today),
        Cell::text(words::status(action.status())),
    ]
}

/// What will be done.
pub fn what(action: &Action) -> Paragraph {
    match action.what.trim() {
        "" => Paragraph::new(Style::Quiet, text!("doc-not-written")),
        what => Paragraph::new(Style::Body, what),
    }
}

/// How we will know that it has worked, what it needs, and how it went: over the whole
/// width, since it is read after the rest.
fn more(action: &Action, story: Story) -> Vec<Paragraph> {
    let lead = text!("doc-action-measure") + " ";
    let mut paragraphs = vec![match action.measure.trim() {
        "" => Paragraph::led(Style::Quiet, lead, text!("doc-not-agreed")),
        measure => Paragraph::led(Style::Body, lead, measure),
    }];
    let mut add = |lead: String, text: &str| {
        if !text.trim().is_empty() {
            paragraphs.push(Paragraph::led(Style::Quiet, lead + " ", text.trim()));
        }
    };
    let review = action.review.as_ref().map(when).unwrap_or_default();
    match action.support.trim() {
        support if !support.is_empty() && !support.contains('\n') && !review.is_empty() => {
            // Both are short: they take one line together.
            let both = text!("doc-action-support-review", support = support, review = review);
            add(text!("doc-action-support"), &both);
        }
        support => {
            add(text!("doc-action-support"), support);
            add(text!("doc-action-review"), &review);
        }
    }
    // What went before stands in the record; a plan says where things are now.
    let skip = match story {
        Story::Last => action.telling_updates().count().saturating_sub(1),
        Story::Whole => 0,
    };
    for update in action.telling_updates().skip(skip) {
        if story == Story::Whole || !update.note.trim().is_empty() {
            add(text!("doc-update", date = day(update.date)), &update_text(update));
        }
    }
    paragraphs
}

fn update_text(update: &Update) -> String {
    let status = words::status(update.status);
    let note = update.note.trim();
    if note.is_empty() { status } else { text!("doc-update-note", status = status, note = note) }
}

/// What was agreed, or that nothing was.
pub fn agreed(text: &str) -> Cell {
    let text = text.trim();
    if text.is_empty() { Cell::quiet(text!("doc-not-agreed")) } else { Cell::text(text) }
}

/// By when, and whether that is over.
pub fn due(action: &Action, today: Date) -> Cell {
    match &action.due {
        None => agreed(""),
        // In words and bold, not in red: red means a rating here, and prints as grey.
        Some(date) if action.overdue_days(today).is_some() => {
            Cell::Text(vec![Paragraph::led(Style::Body, text!("doc-overdue-since", date = when(date)), "")])
        }
        Some(date) => Cell::text(when(date)),
    }
}

/// What an open action still lacks, in words: "what, who, by when".
pub fn missing(assessment: &Assessment, action: &Action) -> Option<String> {
    if !action.status().is_open() {
        return None;
    }
    let owner = if assessment.is_area() { text!("doc-missing-agency") } else { text!("doc-missing-owner") };
    let lacks = [
        action.what.trim().is_empty().then(|| text!("doc-missing-what")),
        action.owner.trim().is_empty().then_some(owner),
        words::lacks_date(action.due.as_ref()).then(|| text!("doc-missing-due")),
        action.measure.trim().is_empty().then(|| text!("doc-missing-measure")),
    ];
    let lacks: Vec<String> = lacks.into_iter().flatten().collect();
    (!lacks.is_empty()).then(|| lacks.join(", "))
}

/// Whether the plan speaks of an action: not of what is no longer needed, nor of a line
/// in which nothing is written.
pub fn in_plan(action: &Action) -> bool {
    action.status() != Status::NoLongerNeeded && !action.is_blank()
}
