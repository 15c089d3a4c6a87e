//! The first page: what was compared, by whom, and what changed, in words.

use crate::documents::assessment::change::compared::Compared;
use crate::documents::assessment::common;
use crate::documents::common::short_list;
use crate::documents::document::{Block, Cell, Document, Paragraph, Style, Table};
use crate::model::compare::{self, Change, Counts, Movement, Side};
use crate::words::movement;
use crate::{text, words};

/// A list of statements has at most so many lines; the chart has them all.
const LINES: usize = 6;

/// The checklist, the team, and both rounds.
pub fn facts(compared: &Compared) -> Block {
    let Compared { before, after, .. } = compared;
    let checklist = &after.assessment.checklist;
    let edition = Paragraph::new(Style::Small, checklist.source.edition.trim());
    let mut about = vec![Paragraph::new(Style::Body, checklist.title.trim())];
    about.extend((!edition.text.is_empty()).then_some(edition));
    let mut rows = vec![vec![Cell::quiet(text!("doc-change-checklist")), Cell::Text(about)]];
    let team = &after.assessment.team;
    for (name, value) in [(text!("doc-workforce"), &team.workforce), (text!("doc-setting"), &team.setting)] {
        if !value.trim().is_empty() {
            rows.push(vec![Cell::quiet(name), Cell::text(value.trim())]);
        }
    }
    let names = [text!("doc-change-earlier"), text!("doc-change-later")];
    for (name, side) in names.into_iter().zip([*before, *after]) {
        rows.push(vec![Cell::quiet(name), Cell::Text(round(compared, side))]);
    }
    let summary = text!("doc-facts-summary");
    Block::Table(Table { summary, header: Vec::new(), widths: vec![0.23, 0.77], rows })
}

/// Whose round it was, when, and who took part.
fn round(compared: &Compared, side: Side) -> Vec<Paragraph> {
    let when = common::round(side.round);
    let team = common::team_name(side.assessment);
    let whose =
        if compared.is_of_two_teams() { text!("doc-update", date = team) + " " + &when } else { when };
    let people = common::took_part(side.assessment, side.round);
    let people = if people.is_empty() { text!("doc-not-said") } else { people };
    let took_part = Paragraph::led(Style::Quiet, text!("doc-sheet-took-part") + " ", people);
    vec![Paragraph::new(Style::Body, whose), took_part]
}

/// How many moved which way, and which.
pub fn what_changed(document: &mut Document, compared: &Compared) {
    document.heading(2, text!("change-title"));
    let changes = &compared.changes;
    if changes.is_empty() {
        document.paragraph(Style::Quiet, text!("doc-no-statements"));
        return;
    }
    document.paragraph(Style::Body, counted(compare::count(changes), changes.len()));
    let mut sorted: Vec<Change> = changes.clone();
    compare::most_moved_first(&mut sorted);
    let of = |wanted: fn(Movement) -> bool| sorted.iter().filter(move |change| wanted(change.movement()));
    let up = of(|movement| matches!(movement, Movement::Up(_)));
    let down = of(|movement| matches!(movement, Movement::Down(_)));
    let new = of(|movement| movement == Movement::New);
    let none = of(|movement| movement == Movement::None);
    list(document, text!("doc-change-up"), up, moved);
    list(document, text!("doc-change-down"), down, moved);
    list(document, text!("doc-change-new"), new, |change| {
        text!(
            "doc-open-statement",
            title = change.statement.short_title(),
            rating = words::rating(change.after.flatten())
        )
    });
    list(document, text!("doc-change-none"), none, |change| {
        let why = movement::why_not_compared(change, &compared.names).unwrap_or_default();
        text!("doc-change-item", title = change.statement.short_title(), what = why)
    });
    document.paragraph(
        Style::Small,
        if compared.is_of_two_teams() { text!("change-caution-two") } else { text!("change-caution") },
    );
}

/// "Of 11 statements, 4 moved up, 6 stayed as they were and 1 moved down."
fn counted(counts: Counts, all: usize) -> String {
    let Counts { up, down, same, new, not_compared } = counts;
    let mut said = text!("doc-change-counts", all = all, up = up, same = same, down = down);
    if new > 0 {
        said = said + " " + &text!("doc-change-counts-new", count = new);
    }
    if not_compared > 0 {
        said = said + " " + &text!("doc-change-counts-none", count = not_compared);
    }
    said
}

/// "Tuning in to cues: Amber to Green, up one".
fn moved(change: &Change) -> String {
    let [before, after] = [change.before, change.after].map(|rated| words::rating(rated.flatten()));
    let way = text!(
        "doc-change-way",
        before = before,
        after = after,
        movement = movement::movement(change.movement())
    );
    text!("doc-change-item", title = change.statement.short_title(), what = way)
}

fn list<'a>(
    document: &mut Document,
    label: String,
    changes: impl Iterator<Item = &'a Change<'a>>,
    item: impl Fn(&Change) -> String,
) {
    short_list(document, label, changes.map(item).collect(), LINES);
}
