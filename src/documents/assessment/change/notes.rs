//! What was written at both rounds, side by side.

use crate::documents::assessment::change::compared::Compared;
use crate::documents::assessment::common;
use crate::documents::document::{Block, Cell, Document, Style, Table};
use crate::model::compare::{Change, Side};
use crate::{text, words};

/// The two notes on each statement that has one.
pub fn side_by_side(document: &mut Document, compared: &Compared) {
    document.heading(2, text!("doc-change-notes"));
    let (noted, silent): (Vec<&Change>, Vec<&Change>) = compared
        .changes
        .iter()
        .partition(|change| notes(compared, change).iter().any(|note| !note.is_empty()));
    for change in &noted {
        let lead = text!("doc-blank-lead", number = change.position + 1);
        let rating = change.after.or(change.before).flatten();
        document.blocks.push(common::statement_heading(change.statement, rating, lead));
        document.blocks.push(Block::Table(Table {
            summary: text!("doc-change-notes-summary"),
            header: compared.names.clone().into(),
            widths: vec![0.5, 0.5],
            rows: vec![notes(compared, change).map(|note| cell(&note)).into()],
        }));
    }
    if noted.is_empty() {
        document.paragraph(Style::Quiet, text!("doc-change-no-notes"));
    } else if !silent.is_empty() {
        let titles: Vec<&str> = silent.iter().map(|change| change.statement.short_title()).collect();
        document.paragraph(Style::Quiet, text!("doc-change-silent", titles = titles.join("; ")));
    }
}

/// Why each was rated as it was. What is still right was not written again.
fn notes(compared: &Compared, change: &Change) -> [String; 2] {
    let note = |side: Side| {
        words::reason(side.assessment.reason(side.round, &change.statement.id)).trim().to_owned()
    };
    [note(compared.before), note(compared.after)]
}

fn cell(note: &str) -> Cell {
    if note.is_empty() { Cell::quiet(text!("change-no-note")) } else { Cell::text(note) }
}
