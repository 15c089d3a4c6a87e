//! A document as one HTML file: no script, nothing that is loaded from elsewhere, and
//! what WCAG 2.2 AA asks of a page: landmarks, headings in order, tables that name their
//! headers, a way past the contents, and room on a narrow screen.

mod content;
mod table;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::documents::document::{Block, Document, Entry, Heading, LANGUAGE, Paper, Style, TickBox};
use crate::documents::html::content::{broken, chip, paragraph};
use crate::model::plain_text::{multi_line, single_line};
use crate::text;

/// How it looks on a screen, on a narrow one, in the dark and on paper.
const STYLE: &str = include_str!("style.css");
/// How it is printed for a wall, over that.
const WALL: &str = include_str!("wall.css");
/// With fewer chapters than this, nobody needs a list of them.
const WORTH_CONTENTS: usize = 4;

/// The document as a page. The same document always gives the same.
pub fn write(document: &Document) -> String {
    let mut contents = chapters(&document.blocks);
    if contents.len() < WORTH_CONTENTS {
        contents.clear();
    }
    let mut page = Page { contents, chapter: 0 };
    let main = page.blocks(&document.blocks);
    let page = html! {
        (DOCTYPE)
        html lang=(LANGUAGE) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="author" content=(single_line(&document.author));
                title { (single_line(&document.title)) }
                style {
                    (PreEscaped(STYLE))
                    @if let Some(style) = of_paper(document.paper) { (PreEscaped(style)) }
                }
            }
            body {
                @if !page.contents.is_empty() {
                    a class="skip" href="#chapter-1" { (text!("html-skip")) }
                }
                main { (main) }
                footer { p { (single_line(&document.footer)) } }
            }
        }
    };
    page.into_string() + "\n"
}

/// How it is printed on another paper than that of the printer.
fn of_paper(paper: Paper) -> Option<&'static str> {
    match paper {
        Paper::A4 => None,
        Paper::A3 => Some(WALL),
    }
}

/// What the headings of the second level are called.
fn chapters(blocks: &[Block]) -> Vec<String> {
    let mut names = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(heading) if heading.level == 2 => {
                names.push(single_line(heading.name()));
            }
            Block::Together(blocks) | Block::Close(blocks) | Block::Slips(blocks) => {
                names.extend(self::chapters(blocks));
            }
            Block::Abreast(parts) => parts.iter().for_each(|blocks| names.extend(self::chapters(blocks))),
            Block::Heading(_)
            | Block::Paragraph(_)
            | Block::List { .. }
            | Block::Table(_)
            | Block::Dates(_)
            | Block::Fields { .. }
            | Block::WritingSpace { .. }
            | Block::TickBoxes { .. }
            | Block::NewPage => {}
        }
    }
    names
}

struct Page {
    /// The names of the chapters, where there are enough for a list of them.
    contents: Vec<String>,
    /// How many headings of the second level there have been.
    chapter: usize,
}

impl Page {
    fn blocks(&mut self, blocks: &[Block]) -> Markup {
        html! { @for block in blocks { (self.block(block)) } }
    }

    fn block(&mut self, block: &Block) -> Markup {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(of) => paragraph(of),
            Block::List { numbered, style, items } => list(*numbered, *style, items),
            Block::Table(of) => table::table(of),
            Block::Dates(of) => table::table(&Entry::table(of)),
            Block::WritingSpace { labels, lines } => writing_space(labels, *lines),
            Block::TickBoxes { label, boxes } => tick_boxes(label, boxes),
            Block::Together(blocks) => html! { div class="together" { (self.blocks(blocks)) } },
            Block::Close(blocks) => html! { div class="close" { (self.blocks(blocks)) } },
            Block::Slips(blocks) => html! { div class="slip" { (self.blocks(blocks)) } },
            Block::Abreast(parts) => html! {
                div class="abreast" {
                    @for blocks in parts { div class="together" { (self.blocks(blocks)) } }
                }
            },
            // A page without a script could send nothing back: it is filled in by hand.
            Block::Fields { of, .. } => self.block(of),
            Block::NewPage => html! { div class="new-page" {} },
        }
    }

    fn heading(&mut self, heading: &Heading) -> Markup {
        self.chapter += usize::from(heading.level == 2);
        let words = html! {
            // With a colon, or "Green" and "Understand" would be heard as one sentence.
            @if let Some(mark) = heading.rating {
                (chip(mark))
                span class="unseen" { ": " }
                " "
            }
            @if !heading.lead.is_empty() { span class="quiet" { (single_line(&heading.lead)) } " " }
            (single_line(&heading.text))
        };
        match heading.level {
            1 => html! { h1 dir="auto" { (words) } },
            2 => html! {
                @if self.chapter == 1 { (self.list_of_chapters()) }
                h2 id={"chapter-" (self.chapter)} dir="auto" { (words) }
            },
            _ => html! { h3 dir="auto" { (words) } },
        }
    }

    /// Stands under the title, before the first chapter: what is skipped by the link at
    /// the top.
    fn list_of_chapters(&self) -> Markup {
        html! {
            @if !self.contents.is_empty() {
                nav aria-label=(text!("html-contents")) {
                    ol {
                        @for (number, name) in (1..).zip(&self.contents) {
                            li { a href={"#chapter-" (number)} { (name) } }
                        }
                    }
                }
            }
        }
    }
}

fn list(numbered: bool, style: Style, items: &[String]) -> Markup {
    let class = (style == Style::Large).then_some("large");
    let items = html! {
        @for item in items {
            li class=[class] dir="auto" { (broken(&multi_line(item).lines().collect::<Vec<_>>())) }
        }
    };
    if numbered {
        html! { ol { (items) } }
    } else {
        html! { ul { (items) } }
    }
}

fn writing_space(labels: &[String], lines: u8) -> Markup {
    html! {
        div class="write" {
            @for label in labels { span { (single_line(label)) span class="rule" {} } }
            @for _ in 0..lines.saturating_sub(1) {
                @for _ in labels { span aria-hidden="true" { span class="rule" {} } }
            }
        }
    }
}

fn tick_boxes(label: &str, boxes: &[TickBox]) -> Markup {
    html! {
        @if !label.trim().is_empty() { p class="label" { (single_line(label)) } }
        ul class="ticks" {
            @for of in boxes {
                li { span class="box" aria-hidden="true" {} (single_line(&of.label)) }
            }
        }
    }
}
