//! What every document says in the same way, whatever it is about.

use jiff::civil::{Date, date};

use crate::documents::document::{Block, Cell, Document, Paper, Style, Table, Value, heading};
use crate::model::{Checklist, Statement, Vote, When};
use crate::{text, words};

/// A date whose day does not stand on another line than its month.
pub fn day(date: Date) -> String {
    Value::Day(date).words()
}

/// The same of a day, or the words that were said instead.
pub fn when(said: &When) -> String {
    match said {
        When::Day(date) => day(*date),
        When::Words(words) => words.clone(),
    }
}

/// A round's label, where it says more than its date does.
pub fn round_label(label: &str, date: Date) -> &str {
    let label = label.trim();
    if label == words::month_and_year(date) || label == words::date(date) { "" } else { label }
}

/// Grows from day to day, and within a day with what is said: a file does not count how
/// often a date was changed, and a calendar takes what is newer.
pub fn sequence(said: usize, today: Date) -> u32 {
    const A_DAY: u32 = 100;
    let days = u32::try_from((today - date(2000, 1, 1)).get_days()).unwrap_or_default();
    let said = u32::try_from(said).unwrap_or(A_DAY).min(A_DAY - 1);
    days.saturating_mul(A_DAY).saturating_add(said)
}

/// The shares of a table's columns: the first one's, and what is left, equal for each of
/// so many others.
#[allow(clippy::cast_precision_loss)] // as many columns as fit on paper
pub fn shares(first: f32, others: usize) -> Vec<f32> {
    let each = (1.0 - first) / others.max(1) as f32;
    std::iter::once(first).chain(std::iter::repeat_n(each, others)).collect()
}

/// A document that is called as what it is about, with that as its heading.
/// `unnamed`: what is said where that has no name yet.
pub fn called(name: &str, unnamed: String, today: Date) -> Document {
    let title = if name.trim().is_empty() { unnamed } else { name.to_owned() };
    let (author, footer, blocks) = (title.clone(), title.clone(), vec![heading(1, title.clone())]);
    Document { title, author, date: today, footer, paper: Paper::A4, blocks }
}

/// Facts, a line each; those that nobody gave are left out.
pub fn facts(document: &mut Document, facts: &[&str]) {
    let given: Vec<&str> = facts.iter().map(|fact| fact.trim()).filter(|fact| !fact.is_empty()).collect();
    document.paragraph(Style::Body, given.join("\n"));
}

/// A list under its label, in at most `longest` lines; where it would be longer, the
/// rest is counted in the last. Nothing where there are no items.
pub fn short_list(document: &mut Document, label: String, mut items: Vec<String>, longest: usize) {
    if items.len() > longest {
        let more = items.len() - (longest - 1);
        items.truncate(longest - 1);
        items.push(text!("doc-change-more", count = more));
    }
    if !items.is_empty() {
        document.paragraph(Style::Label, label);
        document.list(false, Style::Body, items);
    }
}

/// A row for each statement, numbered and in these words, with a shape to tick for
/// each vote.
pub fn to_tick(
    lead: String,
    widths: Vec<f32>,
    statements: &[Statement],
    wording: fn(&Statement) -> &str,
) -> Block {
    let row = |(number, statement): (usize, &Statement)| {
        let said = text!("doc-numbered", number = number, title = wording(statement));
        std::iter::once(Cell::text(said)).chain(Vote::ALL.map(Cell::Vote)).collect()
    };
    Block::Table(Table {
        summary: text!("doc-slips-summary"),
        header: std::iter::once(lead).chain(Vote::ALL.map(words::vote)).collect(),
        widths,
        rows: (1_usize..).zip(statements).map(row).collect(),
    })
}

/// Whose words the statements are: not ours, and never to be taken for ours.
pub fn checklist_source(document: &mut Document, checklist: &Checklist) {
    document.heading(2, text!("doc-source"));
    if checklist.source.citation.trim().is_empty() {
        document.paragraph(Style::Small, text!("doc-source-none", title = checklist.title.as_str()));
    } else {
        document.paragraph(
            Style::Small,
            text!("doc-source-citation", citation = checklist.source.citation.trim()),
        );
    }
    document.paragraph(Style::Small, checklist.source.edition.as_str());
    document.paragraph(Style::Small, checklist.source.note.as_str());
}
