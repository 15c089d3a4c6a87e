//! The chart of arrows, and how many had each rating.

use crate::documents::assessment::change::compared::Compared;
use crate::documents::document::{Block, Cell, Document, Paragraph, Shift, Style, Table, heading};
use crate::model::Rating;
use crate::model::compare::{Change, Movement, Side};
use crate::words::movement;
use crate::{text, words};

/// Each statement on a track from Red to Green.
pub fn chart(document: &mut Document, compared: &Compared) {
    let [from, to] = &compared.names;
    let how = text!("doc-change-chart-how", from = from.as_str(), to = to.as_str());
    let row = |change: &Change| {
        vec![title(change), drawn(change, &compared.names), explained(change, &compared.names)]
    };
    let rows: Vec<_> = compared.changes.iter().map(row).collect();
    if rows.is_empty() {
        return;
    }
    let header = vec![text!("our-workforce"), String::new(), text!("change-movement")];
    let summary = text!("doc-change-chart-summary");
    let table = Block::Table(Table { summary, header, widths: vec![0.38, 0.42, 0.2], rows });
    document.blocks.push(Block::Together(vec![
        heading(2, text!("doc-change-chart")),
        Block::Paragraph(Paragraph::new(Style::Body, how)),
        table,
    ]));
}

fn title(change: &Change) -> Cell {
    let (number, title) = (change.position + 1, change.statement.short_title());
    Cell::text(text!("doc-numbered", number = number, title = title))
}

fn drawn(change: &Change, names: &[String; 2]) -> Cell {
    let alternative = text!(
        "change-row",
        number = change.position + 1,
        title = change.statement.short_title(),
        change = movement::change(change, names)
    );
    Cell::Shift(Shift { before: change.before.flatten(), after: change.after.flatten(), alternative })
}

fn word(change: &Change) -> Cell {
    match change.movement() {
        Movement::Same => Cell::quiet(movement::movement(Movement::Same)),
        Movement::None => Cell::quiet(text!("change-not-compared")),
        moved => Cell::Text(vec![Paragraph::led(Style::Body, movement::movement(moved), "")]),
    }
}

/// How many statements had each rating. What each had is told once, in the chart.
pub fn ratings(document: &mut Document, compared: &Compared) {
    if compared.changes.is_empty() {
        return;
    }
    document.heading(2, text!("doc-change-ratings"));
    document.blocks.push(counts(compared));
}

fn explained(change: &Change, names: &[String; 2]) -> Cell {
    match movement::why_not_compared(change, names) {
        Some(why) => Cell::quiet(why),
        None => word(change),
    }
}

fn counts(compared: &Compared) -> Block {
    let ratings = Rating::ALL.into_iter().map(Some).chain([None]);
    let count = |side: Side, rating| side.round.count(&side.assessment.checklist, rating);
    let row = |rating: Option<Rating>| {
        let counts = [compared.before, compared.after].map(|side| count(side, rating));
        let [before, after] = counts.map(|count| Cell::text(count.to_string()));
        (counts != [0, 0] || rating.is_some_and(|rating| rating != Rating::NotApplicable))
            .then(|| vec![Cell::text(words::rating(rating)), before, after])
    };
    let [from, to] = compared.names.clone();
    Block::Table(Table {
        summary: text!("doc-change-counts-summary"),
        header: vec![text!("doc-rating"), from, to],
        widths: vec![0.4, 0.3, 0.3],
        rows: ratings.filter_map(row).collect(),
    })
}
