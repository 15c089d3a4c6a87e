//! Tables: a header row that is said again on every page, rows that stay whole, and a
//! first column that says whose the other cells are.

use maud::{Markup, html};

use crate::documents::document::{Cell, Paragraph, Style, Table};
use crate::documents::docx::body::{self, Body};
use crate::documents::docx::paragraph::{Setting, Tab, gap, paragraph};
use crate::documents::docx::units::twips;
use crate::documents::docx::{drawing, run};
use crate::documents::pdf::layout::{PLACES, column_widths, figure_in, place};
use crate::documents::pdf::style::{self, Sheet};
use crate::words;

impl Body {
    pub(super) fn table(&mut self, table: &Table) -> Markup {
        if table.rows.is_empty() {
            return html! {};
        }
        // Word takes two tables without anything between them for one.
        let before = self.after_table.then(gap);
        self.tables += 1;
        let columns = table.rows.iter().map(Vec::len).max().unwrap_or_default().max(table.header.len());
        let widths = column_widths(table, columns, self.sheet.frame());
        let says = |row: &Vec<Cell>| row.first().is_some_and(|cell| !cell.words().is_empty());
        let heads = table.has_row_headers() && table.rows.iter().any(says);
        let times = self.sheet.enlarged;
        let header = self.header(table, &widths, heads);
        let rows: Vec<Markup> = (1..)
            .zip(&table.rows)
            // The last row does not go over to the next page by itself.
            .map(|(number, row)| {
                let rest = table.rows.len() - number;
                let goes_on = table.rows.get(number).is_some_and(|next| Table::is_across(next));
                self.row(row, &widths, rest == 1 || goes_on || self.whole && rest > 0, goes_on)
            })
            .collect();
        self.after_table = true;
        html! {
            @if let Some(before) = before { (before) }
            w:tbl {
                (properties(&table.summary, heads, self.sheet))
                w:tblGrid { @for width in &widths { w:gridCol w:w=(twips(width * times)) {} } }
                (header)
                @for row in rows { (row) }
            }
        }
    }

    fn header(&mut self, table: &Table, widths: &[f32], heads: bool) -> Markup {
        // By bookmarks of these names screen readers know what to say before a cell, also
        // where they do not look at the table's own marks.
        let says = format!("{}_{}", if heads { "Title" } else { "ColumnTitle" }, self.tables);
        let number = self.tables;
        let mut cells = Vec::new();
        for (column, width) in widths.iter().enumerate() {
            let name = table.header.get(column).map(|name| run::plain(&run::one_line(name)));
            let ways = table.rows.iter().any(|row| matches!(row.get(column), Some(Cell::Shift(_))));
            let room = width - 2.0 * style::PAGE.cell_x;
            let (tabs, name) = if ways { scale(room) } else { (Vec::new(), name.unwrap_or_default()) };
            let set = Setting { keep_next: true, tabs, ..Setting::of("TableHeader") };
            let name = html! {
                @if column == 0 { w:bookmarkStart w:id=(number) w:name=(says) {} }
                (name)
                @if column == 0 { w:bookmarkEnd w:id=(number) {} }
            };
            cells.push(cell(width * self.sheet.enlarged, "bottom", false, &self.set(set, &name)));
        }
        html! { w:tr { w:trPr { w:cantSplit {} w:tblHeader {} } @for cell in cells { (cell) } } }
    }

    /// `goes_on`: the next row says more of it, without a rule between them.
    fn row(&mut self, row: &[Cell], widths: &[f32], keep_next: bool, goes_on: bool) -> Markup {
        let around = self.keep;
        self.keep |= keep_next;
        let drawn =
            |cell: &Cell| matches!(cell, Cell::Small(_) | Cell::Vote(_) | Cell::Shift(_) | Cell::Bar(_));
        let align = if row.iter().any(drawn) { "center" } else { "top" };
        if Table::is_across(row) {
            let content = self.cell(row.first(), self.sheet.text_width());
            self.keep = around;
            return across(widths, self.sheet.enlarged, &content);
        }
        let mut cells = Vec::new();
        for (column, width) in widths.iter().enumerate() {
            let content = self.cell(row.get(column), width - 2.0 * style::PAGE.cell_x);
            cells.push(cell(width * self.sheet.enlarged, align, goes_on, &content));
        }
        self.keep = around;
        html! { w:tr { w:trPr { w:cantSplit {} } @for cell in cells { (cell) } } }
    }

    /// What stands in a cell: one paragraph at the least, as Word asks.
    fn cell(&mut self, cell: Option<&Cell>, room: f32) -> Markup {
        let content = match cell {
            Some(Cell::Text(paragraphs) | Cell::Across(paragraphs)) => return self.texts(paragraphs),
            Some(Cell::Value(value)) => run::plain(&value.words()),
            Some(Cell::Rating(mark)) => run::chip(mark.rating),
            // In its letter and a box, which can be ticked by hand.
            Some(Cell::Vote(vote)) => run::plain(&format!("☐\u{a0}{}", words::vote_letter(*vote))),
            Some(of @ (Cell::Small(_) | Cell::Shift(_) | Cell::Bar(_))) => self.drawing(of, room),
            None => html! {},
        };
        let style = self.style(Style::Body);
        self.set(Setting { before: Some(0.0), ..Setting::of(style) }, &content)
    }

    fn texts(&mut self, paragraphs: &[Paragraph]) -> Markup {
        let mut written = Vec::new();
        for of in paragraphs {
            for (text, content) in body::words(of) {
                let before = Some(if written.is_empty() { 0.0 } else { style::BETWEEN });
                let right_to_left = run::is_right_to_left(&text);
                let set = Setting { right_to_left, before, ..Setting::of(self.style(of.style)) };
                written.push(self.set(set, &content));
            }
        }
        if written.is_empty() {
            written.push(paragraph(&Setting::of("Normal"), &html! {}));
        }
        html! { @for of in written { (of) } }
    }

    fn drawing(&mut self, of: &Cell, room: f32) -> Markup {
        self.drawings += 1;
        let alternative = run::one_line(&of.words());
        html! {
            @if let Some(drawn) = figure_in(of, room) { (drawing::inline(&drawn.enlarged(self.sheet.enlarged), self.drawings, &alternative)) }
        }
    }
}

/// What is said of a table as a whole. The order is the schema's (ECMA-376, `CT_TblPr`).
fn properties(summary: &str, heads: bool, sheet: Sheet) -> Markup {
    let first_column = if heads { "1" } else { "0" };
    html! {
        w:tblPr {
            w:tblStyle w:val="Rows" {}
            w:tblW w:type="dxa" w:w=(twips(sheet.text_width() * sheet.enlarged)) {}
            w:tblLayout w:type="fixed" {}
            w:tblLook w:val=(if heads { "06A0" } else { "0620" }) w:firstRow="1" w:lastRow="0"
                w:firstColumn=(first_column) w:lastColumn="0" w:noHBand="1" w:noVBand="1" {}
            w:tblDescription w:val=(run::one_line(summary)) {}
        }
    }
}

fn cell(width: f32, align: &str, goes_on: bool, content: &Markup) -> Markup {
    html! {
        w:tc {
            w:tcPr {
                w:tcW w:w=(twips(width)) w:type="dxa" {}
                @if goes_on { w:tcBorders { w:bottom w:val="nil" {} } }
                w:vAlign w:val=(align) {}
            }
            (content)
        }
    }
}

/// A row that goes on with the one above it, over all columns, without a rule between them.
fn across(widths: &[f32], times: f32, content: &Markup) -> Markup {
    html! {
        w:tr {
            w:trPr { w:cantSplit {} }
            w:tc {
                w:tcPr {
                    w:tcW w:w=(twips(widths.iter().sum::<f32>() * times)) w:type="dxa" {}
                    w:gridSpan w:val=(widths.len()) {}
                    w:tcBorders { w:top w:val="nil" {} }
                }
                (content)
            }
        }
    }
}

/// Red, Amber and Green, each over its place on the ways below.
fn scale(room: f32) -> (Vec<Tab>, Markup) {
    let stop = |rating| Some(Tab { kind: "center", at: place(rating, 0.0, room)?, ruled: false });
    let words = html! {
        @for rating in PLACES { (run::tab()) (run::plain(&words::rating(Some(rating)))) }
    };
    (PLACES.into_iter().filter_map(stop).collect(), words)
}
