//! A document as a tree: what it says, in reading order, and nothing about how
//! it looks in one format or another.

use jiff::civil::Date;

use crate::model::Rating;

/// A whole document.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What a reader's window is called.
    pub title: String,
    /// Who speaks in it: the team.
    pub author: String,
    /// The day that it was made, which is also the only date written into the file.
    pub date: Date,
    /// Said at the foot of every page, beside the page number.
    pub footer: String,
    /// In reading order.
    pub blocks: Vec<Block>,
}

/// One piece of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading of level 1, 2 or 3. Never stands alone at the foot of a page.
    Heading {
        /// 1 is the title. No level is skipped on the way down.
        level: u8,
        /// A rating that stands before the words.
        rating: Option<Mark>,
        /// The words.
        text: String,
    },
    /// A paragraph.
    Paragraph(Paragraph),
    /// A list, numbered or with bullets.
    List {
        /// Numbered from 1.
        numbered: bool,
        /// One paragraph each.
        items: Vec<String>,
    },
    /// A table.
    Table(Table),
    /// Room to write by hand: ruled lines under a label.
    WritingSpace {
        /// What to write there.
        label: String,
        /// How many lines.
        lines: u8,
    },
    /// Boxes to tick by hand, each with its mark and word, in one row.
    TickBoxes(Vec<TickBox>),
    /// What follows begins on a new page.
    PageBreak,
}

/// A paragraph of one style.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// How it is set.
    pub style: Style,
    /// The words. A line break stands for itself; an empty line parts paragraphs.
    pub text: String,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// 12 point.
    Body,
    /// 12 point, bold: a label before what follows it. Kept with it.
    Label,
    /// Small and quiet: what a document says about itself. 10 point.
    Small,
    /// The line above the title.
    Overline,
}

/// What stands where a rating could stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// `None`: not yet rated.
    pub rating: Option<Rating>,
}

/// A box to tick.
#[derive(Clone, Debug, PartialEq)]
pub struct TickBox {
    /// A rating's mark beside the box.
    pub rating: Option<Rating>,
    /// The word beside it.
    pub label: String,
}

/// A table. Its header row is said again on every page that it runs over.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Says what the table is, for those who cannot see it.
    pub summary: String,
    /// The header row; empty for a table of facts, whose left column names them.
    pub header: Vec<String>,
    /// The share of the width that each column gets.
    pub widths: Vec<f32>,
    /// The body.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in one cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// Words, quiet: what is not there yet, or what names the rest of the row.
    Quiet(String),
    /// A chip with letter, word, shape and colour.
    Rating(Mark),
}

impl Document {
    /// Adds a heading.
    pub fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.blocks.push(Block::Heading { level, rating: None, text: text.into() });
    }

    /// Adds a heading with a rating before it.
    pub fn rated_heading(&mut self, level: u8, rating: Option<Rating>, text: impl Into<String>) {
        self.blocks.push(Block::Heading { level, rating: Some(Mark { rating }), text: text.into() });
    }

    /// Adds a paragraph, unless there is nothing in it.
    pub fn paragraph(&mut self, style: Style, text: impl Into<String>) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.blocks.push(Block::Paragraph(Paragraph { style, text }));
        }
    }
}
