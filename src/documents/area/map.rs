//! The map: every statement with what each team said of it, or with how many said what.

use crate::documents::area::about::About;
use crate::documents::common::shares;
use crate::documents::document::{Block, Cell, Document, Mark, Paragraph, Style, Table};
use crate::model::area::PicturedTeam;
use crate::{text, words};

/// So many teams have room side by side.
const MOST: usize = 7;
/// The share of the width that the titles have beside them, and at the most where the teams
/// leave them more.
const TITLES: (f32, f32) = (0.3, 0.46);
/// A map of no more statements stays on one page: the marks are compared by eye.
const ON_A_PAGE: usize = 24;
/// Stands for a mark where a team was asked in other words.
const OTHER_WORDS: &str = "*";
/// The columns of a statement and its bar.
pub(super) const WIDTHS: [f32; 2] = [0.46, 0.54];

/// As published: a mark for each team where these are named, else the counts.
pub(super) fn section(document: &mut Document, about: &About) {
    document.heading(2, text!("doc-area-map"));
    if about.picture.named.is_empty() || about.checklist.statements.is_empty() {
        bars_as_published(document, about);
    } else {
        let mut said = text!("doc-area-marks");
        if about.picture.named.iter().any(|team| !team.other_words.is_empty()) {
            said = [said, text!("doc-area-marks-other-words")].join(" ");
        }
        document.paragraph(Style::Body, said);
        in_parts(document, about);
    }
}

/// Every statement with how many teams gave which rating.
pub(in crate::documents) fn bars_as_published(document: &mut Document, about: &About) {
    if about.checklist.statements.is_empty() {
        document.paragraph(Style::Quiet, text!("doc-no-statements"));
    } else if about.has_counts() {
        document.paragraph(Style::Body, text!("doc-area-bars"));
        if about.picture.counts_fewer(about.checklist) {
            document.paragraph(Style::Body, text!("doc-area-fewer"));
        }
        let statements = about.checklist.statements.iter();
        let rows = statements.map(|of| vec![Cell::text(about.numbered(of)), about.bar(of)]);
        document.blocks.push(bars(about, rows.collect()));
    } else {
        let left_out = words::area::left_out(about.picture).join(" ");
        document.paragraph(Style::Body, text!("doc-area-left-out-item", what = left_out));
    }
}

/// A table of statements with their bars.
pub(super) fn bars(about: &About, rows: Vec<Vec<Cell>>) -> Block {
    Block::Table(Table {
        summary: text!("doc-area-bars-summary"),
        header: vec![text!("our-workforce"), words::area::teams(about.picture.teams)],
        widths: WIDTHS.into(),
        rows,
    })
}

/// As many tables as the teams need, each with about as many of them.
fn in_parts(document: &mut Document, about: &About) {
    let (named, called) = (&about.picture.named, words::area::team_names(&about.picture.named));
    let parts = named.len().div_ceil(MOST).max(1);
    let each = named.len().div_ceil(parts).max(1);
    let mut from = 1;
    for (teams, called) in named.chunks(each).zip(called.chunks(each)) {
        let mut part = Vec::new();
        if parts > 1 {
            let to = from + teams.len() - 1;
            let said = text!("doc-area-part", from = from, to = to, all = named.len());
            part.push(Block::Paragraph(Paragraph::new(Style::Label, said)));
            from = to + 1;
        }
        part.push(marks(about, teams, called, each));
        if about.checklist.statements.len() > ON_A_PAGE {
            document.blocks.append(&mut part);
        } else {
            document.blocks.push(Block::Together(part));
        }
    }
}

/// `columns`: as many as the widest of the tables has, so that all stand alike.
fn marks(about: &About, teams: &[PicturedTeam], called: &[String], columns: usize) -> Block {
    let rows = about.checklist.statements.iter().map(|statement| {
        let mark = |team: &PicturedTeam| {
            if !team.was_asked(&statement.id) {
                return Cell::text(OTHER_WORDS);
            }
            Cell::Small(Mark { rating: team.rating(&statement.id) })
        };
        std::iter::once(Cell::text(about.numbered(statement))).chain(teams.iter().map(mark)).collect()
    });
    let (least, most) = TITLES;
    #[allow(clippy::cast_precision_loss)] // no more than MOST
    let titles = (1.0 - columns as f32 * (1.0 - least) / MOST as f32).clamp(least, most);
    let widths = shares(titles, columns).into_iter().take(teams.len() + 1);
    Block::Table(Table {
        summary: text!("doc-area-marks-summary"),
        header: std::iter::once(text!("our-workforce")).chain(called.iter().cloned()).collect(),
        widths: widths.collect(),
        rows: rows.collect(),
    })
}
