//! A document as other programs take it from the clipboard: HTML with its looks in each
//! element, since Teams, Outlook and Word drop a page's styles, and plain text beside it.

use maud::{Markup, html};

use crate::documents::document::{
    Block, Cell, Document, Entry, Heading, Mark, Paragraph, Style, Table, parts,
};
use crate::documents::pdf::layout::Colour;
use crate::documents::pdf::style;
use crate::documents::text;
use crate::model::plain_text::{multi_line, single_line};
use crate::words;

/// A line of a table; written in each cell, as Outlook needs it.
const CELL: &str =
    "border-style:solid;border-width:1px;border-color:#7f8993;padding:4px;text-align:left;vertical-align:top";
const TABLE: &str = "border-collapse:collapse";

/// What goes into the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// For programs that take words alone.
    pub text: String,
    /// For those that keep tables and headings.
    pub html: String,
}

impl Pasted {
    /// The document in both forms. The same document always gives the same.
    pub fn of(document: &Document) -> Self {
        let html = html! { (blocks(&document.blocks)) };
        Self { text: text::write(document), html: html.into_string() }
    }
}

fn blocks(of: &[Block]) -> Markup {
    html! { @for of in of { (block(of)) } }
}

fn block(of: &Block) -> Markup {
    match of {
        Block::Heading(of) => heading(of),
        Block::Paragraph(of) => paragraph(of),
        Block::List { numbered: true, style: _, items } => html! { ol { (listed(items)) } },
        Block::List { numbered: false, style: _, items } => html! { ul { (listed(items)) } },
        Block::Table(of) => table(of),
        Block::Dates(of) => table(&Entry::table(of)),
        Block::WritingSpace { labels, lines: _ } => html! {
            @for label in labels { p { (single_line(label)) " ____________________" } }
        },
        Block::TickBoxes { label, boxes } => html! {
            p { (single_line(label)) @for of in boxes { " [ ] " (single_line(&of.label)) } }
        },
        Block::Fields { of, .. } => block(of),
        Block::Together(of) | Block::Close(of) | Block::Slips(of) => blocks(of),
        Block::Abreast(parts) => html! { @for of in parts { (blocks(of)) } },
        Block::NewPage => html! {},
    }
}

fn listed(items: &[String]) -> Markup {
    html! { @for item in items { li { (lines(&multi_line(item).lines().collect::<Vec<_>>())) } } }
}

fn heading(of: &Heading) -> Markup {
    let words = html! {
        @if let Some(mark) = of.rating { (chip(mark)) " " }
        @if !of.lead.is_empty() { (single_line(&of.lead)) " " }
        (single_line(&of.text))
    };
    match of.level {
        1 => html! { h1 { (words) } },
        2 => html! { h2 { (words) } },
        _ => html! { h3 { (words) } },
    }
}

fn paragraph(of: &Paragraph) -> Markup {
    let (text, lead) = (multi_line(&of.text), single_line(&of.lead));
    let bold = match of.style {
        Style::Label => Some("font-weight:bold"),
        Style::Body | Style::Quiet | Style::Small | Style::Letters | Style::Overline | Style::Large => None,
    };
    let mut parts = parts(&text);
    if parts.is_empty() {
        parts.push(Vec::new());
    }
    html! {
        @for (number, of) in parts.iter().enumerate() {
            p style=[bold] {
                @if number == 0 && !lead.is_empty() { b { (lead) } " " }
                (lines(of))
            }
        }
    }
}

fn lines(of: &[&str]) -> Markup {
    html! { @for (number, line) in of.iter().enumerate() { @if number > 0 { br; } (line) } }
}

/// A list of facts has no header, and is a table here all the same.
fn table(of: &Table) -> Markup {
    html! {
        @if !of.rows.is_empty() {
            table style=(TABLE) border="1" cellspacing="0" {
                @if !of.header.is_empty() {
                    thead { tr { @for name in &of.header { th scope="col" style=(CELL) { (single_line(name)) } } } }
                }
                tbody {
                    @for row in &of.rows {
                        tr {
                            // What goes on with the row above stands over all columns.
                            @let span = Table::is_across(row).then_some(of.header.len().max(1));
                            @for of in row { td style=(CELL) colspan=[span] { (cell(of)) } }
                        }
                    }
                }
            }
        }
    }
}

fn cell(of: &Cell) -> Markup {
    match of {
        Cell::Text(paragraphs) | Cell::Across(paragraphs) => {
            html! { @for of in paragraphs { (paragraph(of)) } }
        }
        Cell::Rating(mark) | Cell::Small(mark) => chip(*mark),
        Cell::Value(_) | Cell::Vote(_) | Cell::Shift(_) | Cell::Bar(_) => html! { (of.words()) },
    }
}

/// A rating as its word in its colours: what is drawn beside it elsewhere is lost on the way.
fn chip(mark: Mark) -> Markup {
    let colours = style::chip(mark.rating);
    let [fill, ink] = [colours.fill, colours.text].map(hex);
    html! { span style={"background-color:" (fill) ";color:" (ink)} { " " (words::rating(mark.rating)) " " } }
}

fn hex(Colour([red, green, blue]): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::document::{Paper, heading};
    use crate::model::Rating;
    use jiff::civil::date;

    #[test]
    fn a_table_stays_a_table_and_what_people_wrote_stays_words() {
        let rows = vec![vec![Cell::text("<b> & \"so\""), Cell::rating(Some(Rating::Red))]];
        let table = Table {
            summary: String::new(),
            header: vec!["What".into(), "Rating".into()],
            widths: vec![0.5; 2],
            rows,
        };
        let blocks = vec![heading(1, "Plan"), Block::Table(table)];
        let named = "Plan".to_owned();
        let document = Document {
            title: named.clone(),
            author: named.clone(),
            date: date(2026, 11, 22),
            footer: named,
            paper: Paper::A4,
            blocks,
        };
        let pasted = Pasted::of(&document);
        assert!(pasted.html.starts_with("<h1>Plan</h1><table"), "{}", pasted.html);
        assert!(pasted.html.contains("<th scope=\"col\""), "{}", pasted.html);
        assert!(pasted.html.contains("&lt;b&gt; &amp; &quot;so&quot;"), "{}", pasted.html);
        assert!(pasted.html.contains("background-color:#a61b1b;color:#ffffff\"> Red <"), "{}", pasted.html);
        assert!(pasted.text.contains("<b> & \"so\""), "{}", pasted.text);
    }
}
