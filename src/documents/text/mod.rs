//! A document as plain text, for a terminal and for whoever wants to copy words out
//! of it. What is drawn is told in its own words.

mod table;
mod wrap;

use crate::documents::document::{Block, Document, Entry, Heading, Paragraph, Style, TickBox};
use crate::model::plain_text::multi_line;
use crate::words;
pub(in crate::documents) use table::words_of;
use wrap::wrapped;

/// Lines are no longer than this, but for words that are.
const COLUMNS: usize = 80;
/// Room to write by hand.
const BLANK: &str = "____________________";

/// The document as lines that are safe to show in a terminal. The same document
/// always gives the same.
pub(crate) fn write(document: &Document) -> String {
    let mut page = Page { lines: Vec::new(), gap: false };
    page.blocks(&document.blocks);
    // What people wrote may hold escape codes, which a terminal would obey.
    multi_line(&page.lines.join("\n")) + "\n"
}

struct Page {
    lines: Vec<String>,
    /// What comes next stands apart from what is there.
    gap: bool,
}

impl Page {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::List { numbered, style: _, items } => self.list(*numbered, items),
            Block::Table(table) => self.put(table::lines(table, COLUMNS), true),
            Block::Dates(entries) => self.put(table::lines(&Entry::table(entries), COLUMNS), true),
            Block::WritingSpace { labels, lines: _ } => {
                let spaces = labels.iter().map(|label| format!("{label} {BLANK}"));
                self.put(spaces.collect(), true);
            }
            Block::TickBoxes { label, boxes } => self.tick_boxes(label, boxes),
            Block::Fields { of, .. } => self.block(of),
            Block::Together(blocks) | Block::Close(blocks) | Block::Slips(blocks) => self.blocks(blocks),
            Block::Abreast(parts) => parts.iter().for_each(|blocks| self.blocks(blocks)),
            // A page is a matter of paper.
            Block::NewPage => {}
        }
    }

    /// Adds lines. `gap`: what comes next stands apart from them.
    fn put(&mut self, lines: Vec<String>, gap: bool) {
        if self.gap && !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        self.lines.extend(lines);
        self.gap = gap;
    }

    fn heading(&mut self, heading: &Heading) {
        let rating = heading.rating.map(|mark| format!("{}:", words::rating(mark.rating)));
        let parts = [rating.as_deref().unwrap_or_default(), &heading.lead, &heading.text];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let mut lines = wrapped("", 0, &parts.join(" ").replace('\n', " "), COLUMNS);
        let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
        let rule = match heading.level {
            1 => "=",
            2 => "-",
            _ => "",
        };
        lines.extend((!rule.is_empty()).then(|| rule.repeat(longest)));
        self.gap = true;
        self.put(lines, false);
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        let names_what_follows = matches!(paragraph.style, Style::Label | Style::Overline);
        self.put(wrapped("", 0, &paragraph.words(), COLUMNS), !names_what_follows);
    }

    fn list(&mut self, numbered: bool, items: &[String]) {
        let lines = (1_usize..).zip(items).flat_map(|(number, item)| {
            let first = if numbered { format!("{number:>3}. ") } else { "  - ".to_owned() };
            wrapped(&first, first.len(), item, COLUMNS)
        });
        self.put(lines.collect(), true);
    }

    fn tick_boxes(&mut self, label: &str, boxes: &[TickBox]) {
        // Spaces that do not break keep a box and its word on one line.
        let boxes = boxes.iter().map(|of| format!("[\u{a0}]\u{a0}{}", of.label.replace(' ', "\u{a0}")));
        let label = (!label.is_empty()).then(|| label.to_owned());
        let words: Vec<String> = label.into_iter().chain(boxes).collect();
        self.put(wrapped("", 0, &words.join("   "), COLUMNS), true);
    }
}
