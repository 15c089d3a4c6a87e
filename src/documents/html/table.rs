//! Tables, and lists of facts: what a reader by ear needs to know whose cell it is in,
//! and what a narrow screen needs to show each row as a card.

use maud::{Markup, html};

use crate::documents::document::{Cell, Mark, Table};
use crate::documents::html::content::{chip, paragraph};
use crate::documents::pdf::layout::{PLACES, figure};
use crate::documents::svg;
use crate::model::plain_text::single_line;
use crate::words;

pub(super) fn table(table: &Table) -> Markup {
    if table.rows.is_empty() {
        return html! {};
    }
    if table.header.is_empty() { facts(table) } else { rows(table) }
}

/// Names, each with what is so called.
fn facts(table: &Table) -> Markup {
    html! {
        dl {
            @for row in &table.rows {
                div {
                    @for (position, of) in row.iter().enumerate() {
                        @if position == 0 { dt { (cell(of)) } } @else { dd { (cell(of)) } }
                    }
                }
            }
        }
    }
}

/// The roles are written out: a narrow screen shows each row as a card, and what is no
/// table to the eye would be none to the ear either.
fn rows(table: &Table) -> Markup {
    let heads = table.has_row_headers();
    let columns = table.header.len();
    let goes_on = |row: usize| table.rows.get(row + 1).is_some_and(|next| Table::is_across(next));
    html! {
        table role="table" {
            caption class="unseen" { (single_line(&table.summary)) }
            thead role="rowgroup" {
                tr role="row" {
                    @for (column, name) in table.header.iter().enumerate() {
                        th scope="col" role="columnheader" { (header(table, column, name)) }
                    }
                }
            }
            tbody role="rowgroup" {
                @for (number, row) in table.rows.iter().enumerate() {
                    tr role="row" class=[goes_on(number).then_some("goes-on")] {
                        @if Table::is_across(row) {
                            td role="cell" colspan=(columns) {
                                @for of in row { (cell(of)) }
                            }
                        } @else {
                            // A cell for every column, also where the row ends early.
                            @for position in 0..columns.max(row.len()) {
                                (of_row(row.get(position), table.header.get(position), heads && position == 0))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What heads a column: over ways, Red, Amber and Green, each over its place.
fn header(table: &Table, column: usize, name: &str) -> Markup {
    let ways = table.rows.iter().any(|row| matches!(row.get(column), Some(Cell::Shift(_))));
    html! {
        @if ways {
            span class="scale" { @for rating in PLACES { span { (words::rating(Some(rating))) " " } } }
        } @else {
            (single_line(name))
        }
    }
}

/// One cell. `heads`: it says whose the others of its row are.
fn of_row(of: Option<&Cell>, name: Option<&String>, heads: bool) -> Markup {
    let name = name.filter(|_| !heads).map(|name| single_line(name));
    let inner = html! { @if let Some(of) = of { (cell(of)) } };
    let says = of.is_some_and(|of| !of.words().is_empty());
    if heads && says {
        html! { th scope="row" role="rowheader" { (inner) } }
    } else {
        html! { td role="cell" data-column=[name] { (inner) } }
    }
}

fn cell(of: &Cell) -> Markup {
    let drawn = |alternative: &str| html! { @if let Some(drawn) = figure(of) { (svg::figure(&drawn, Some(alternative))) } };
    match of {
        Cell::Text(paragraphs) | Cell::Across(paragraphs) => {
            html! { @for of in paragraphs { (paragraph(of)) } }
        }
        Cell::Value(value) => html! { p { (value.words()) } },
        Cell::Rating(mark) => chip(*mark),
        Cell::Small(Mark { rating }) => drawn(&words::rating(*rating)),
        Cell::Vote(vote) => drawn(&words::vote(*vote)),
        Cell::Shift(way) => drawn(&way.alternative),
        Cell::Bar(counts) => drawn(&counts.alternative),
    }
}
