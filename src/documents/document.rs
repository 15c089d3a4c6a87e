//! A document as a tree: what it says, in reading order, and nothing about how
//! it looks in one format or another.

use jiff::civil::Date;

pub use crate::documents::field::{Field, Takes};
pub use crate::documents::paper::Paper;
pub(crate) use crate::documents::parts::parts;
pub use crate::documents::value::Value;
use crate::model::area::RatingCounts;
use crate::model::{Rating, Tally, Vote};
use crate::{text, words};

/// The language of every document, until there is a second one.
pub const LANGUAGE: &str = "en-GB";

/// A whole document, before any format has been chosen for it.
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
    /// What its pages are set for.
    pub paper: Paper,
    /// What it says, in reading order: every format keeps it.
    pub blocks: Vec<Block>,
}

/// One piece of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading. Never stands alone at the foot of a page.
    Heading(Heading),
    /// Running text of one style.
    Paragraph(Paragraph),
    /// A list, numbered or with bullets.
    List {
        /// Numbers from 1 stand before the items, rather than bullets.
        numbered: bool,
        /// How the items are set.
        style: Style,
        /// What each item says, without its number or bullet.
        items: Vec<String>,
    },
    /// A table, or a list of facts where it has no header.
    Table(Table),
    /// Days with what falls on them, the earliest first: a calendar can hold them, and pages
    /// say them as a table.
    Dates(Vec<Entry>),
    /// Room to write by hand: ruled lines, under labels that stand side by side.
    WritingSpace {
        /// What to write there.
        labels: Vec<String>,
        /// How many lines; with none, what is written stands beside its label.
        lines: u8,
    },
    /// Boxes to tick by hand, each with its mark and word, in one row.
    TickBoxes {
        /// What the boxes are about; often empty.
        label: String,
        /// From left to right.
        boxes: Vec<TickBox>,
    },
    /// What is filled in on the screen where a format has fields for it, and by hand elsewhere.
    Fields {
        /// The names of its places: the labels of a writing space, the boxes of one row together,
        /// the rows of a table of votes.
        fields: Vec<Field>,
        /// The places themselves.
        of: Box<Block>,
    },
    /// What stays on one page, if it fits on one.
    Together(Vec<Block>),
    /// What follows begins on a new page.
    NewPage,
    /// What is set closer and a little smaller, so that a form fits on one page.
    Close(Vec<Block>),
    /// Parts of one kind, each with its own heading, which stand side by side where there is
    /// room. They are read one after another.
    Abreast(Vec<Vec<Block>>),
    /// What is handed out on slips of paper: the same as often as it fits on a
    /// page, to be cut apart. It is read out once.
    Slips(Vec<Block>),
}

/// A heading of level 1, 2 or 3.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// 1 is the title. No level is skipped on the way down.
    pub level: u8,
    /// A rating that stands before the words.
    pub rating: Option<Mark>,
    /// Quiet words before the others, on the same line; often empty.
    pub lead: String,
    /// The words of the heading, on one line.
    pub text: String,
    /// A shorter name for tables of contents; empty where the words will do.
    pub short: String,
}

/// A paragraph of one style.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// How it is set.
    pub style: Style,
    /// Bold words before the others, on the same line; often empty.
    pub lead: String,
    /// The words. A line break stands for itself; an empty line parts paragraphs.
    pub text: String,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As the rest of the page.
    Body,
    /// Bold: names what follows it, and is kept with it.
    Label,
    /// Muted: what is not there yet, or what names the rest of a row.
    Quiet,
    /// Small and muted: what a document says about itself.
    Small,
    /// Small, and with letters that stand for ratings: "2 A, 12 G" is said in words.
    Letters,
    /// The line above a heading, kept with it.
    Overline,
    /// Large enough to be read on a wall.
    Large,
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
    /// Says what the table is, for those who cannot see it, where a format has a place for it.
    pub summary: String,
    /// The header row; empty for a list of facts, each row a name and what is so called.
    pub header: Vec<String>,
    /// The share of the width that each column gets, of 1 in all. A column of chips gets
    /// at least the room that they need.
    pub widths: Vec<f32>,
    /// The rows under the header, each a cell for a column, or what goes on with the row
    /// above it, across all of them.
    pub rows: Vec<Vec<Cell>>,
}

/// Something that falls on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The same in every document that is made of this, and in none of something else.
    pub uid: String,
    /// Higher in what was made or said later.
    pub sequence: u32,
    /// The whole day.
    pub day: Date,
    /// What is to be on that day: "Due:".
    pub lead: String,
    /// What it is about, in a few words or many.
    pub title: String,
    /// What else there is to know.
    pub details: Vec<Paragraph>,
    /// It is done, or no longer needed.
    pub is_over: bool,
}

/// What stands in one cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words, one paragraph or several.
    Text(Vec<Paragraph>),
    /// What else is said of the row above, over the table's whole width: the only cell of
    /// its row.
    Across(Vec<Paragraph>),
    /// A day, a number or a status: a spreadsheet reckons with it, pages say its words.
    Value(Value),
    /// A chip with letter, word, shape and colour.
    Rating(Mark),
    /// A rating's mark without its word, where there is no room for one.
    Small(Mark),
    /// A vote's letter in its shape, to be ticked by hand.
    Vote(Vote),
    /// A rating's way from one round to the next, drawn. The header of a column
    /// of these is Red, Amber and Green, each over its place.
    Shift(Shift),
    /// How many moved which way, drawn as a bar.
    Bar(Bar),
}

/// How many moved which way, as a bar is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What is counted.
    pub counts: BarCounts,
    /// How many people, or teams, the whole width stands for.
    pub all: u32,
    /// The same in words, for those who cannot see it.
    pub alternative: String,
}

/// What a bar counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarCounts {
    /// Went down in outline, stayed light, moved up dark, each with its count.
    Moves {
        /// How many went down.
        down: u32,
        /// How many stayed.
        same: u32,
        /// How many moved up.
        up: u32,
    },
    /// How many gave each answer, as ratings are painted, each with its letter.
    Answers(Tally),
    /// How many teams gave each rating, and how many none, painted in the same way.
    Ratings(RatingCounts),
    /// Did not move up light, moved up dark, and dashed those of whom it is not told.
    MovedUp {
        /// So many at the least.
        least: u32,
        /// So many at the most.
        most: u32,
    },
}

/// How a rating moved, as it is drawn: the earlier one in outline, an arrow, and
/// the later one filled. What cannot be placed between Red and Green is left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// The earlier rating; none where it was not yet rated.
    pub before: Option<Rating>,
    /// The later one; none where it is not yet rated.
    pub after: Option<Rating>,
    /// The same in words, for those who cannot see it.
    pub alternative: String,
}

impl Paragraph {
    /// A paragraph without a lead.
    pub fn new(style: Style, text: impl Into<String>) -> Self {
        Self { style, lead: String::new(), text: text.into() }
    }

    /// A paragraph that begins with bold words.
    pub fn led(style: Style, lead: impl Into<String>, text: impl Into<String>) -> Self {
        Self { style, lead: lead.into(), text: text.into() }
    }

    /// Its words, after those that lead it.
    pub(crate) fn words(&self) -> String {
        format!("{}{}", self.lead, self.text)
    }
}

impl Heading {
    /// What tables of contents call it.
    pub(crate) fn name(&self) -> &str {
        if self.short.is_empty() { &self.text } else { &self.short }
    }
}

impl Cell {
    /// A cell of one paragraph, set as the rest of the page.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(vec![Paragraph::new(Style::Body, text)])
    }

    /// A cell of one muted paragraph: what is missing, or what names the row.
    pub fn quiet(text: impl Into<String>) -> Self {
        Self::Text(vec![Paragraph::new(Style::Quiet, text)])
    }

    /// A cell with a rating's chip; none: "Not yet rated".
    pub fn rating(rating: Option<Rating>) -> Self {
        Self::Rating(Mark { rating })
    }

    /// What it says, for formats that do not draw: each paragraph on a line.
    pub(crate) fn words(&self) -> String {
        match self {
            Self::Text(paragraphs) | Self::Across(paragraphs) => {
                paragraphs.iter().map(Paragraph::words).collect::<Vec<_>>().join("\n")
            }
            Self::Value(value) => value.words(),
            Self::Rating(mark) | Self::Small(mark) => words::rating(mark.rating),
            Self::Vote(vote) => words::vote(*vote),
            Self::Shift(shift) => shift.alternative.clone(),
            Self::Bar(bar) => bar.alternative.clone(),
        }
    }
}

impl Table {
    /// Whether the first cell of a row says whose the others are: with one row there is none
    /// to be told from, and a second cell follows its first anyway.
    pub(crate) fn has_row_headers(&self) -> bool {
        let rows = self.rows.iter().filter(|row| !Self::is_across(row)).count();
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default().max(self.header.len());
        rows > 1 && columns > 2
    }

    /// Whether a row goes on with the one above it, over the whole width.
    pub(crate) fn is_across(row: &[Cell]) -> bool {
        matches!(row, [Cell::Across(_)])
    }
}

impl Entry {
    /// Days with what falls on them, as pages say them.
    pub(crate) fn table(entries: &[Self]) -> Table {
        let row = |entry: &Self| {
            let said = Paragraph::led(Style::Body, format!("{} ", entry.lead), entry.title.as_str());
            let said = std::iter::once(said).chain(entry.details.iter().cloned()).collect();
            vec![Cell::Value(Value::Day(entry.day)), Cell::Text(said)]
        };
        Table {
            summary: text!("dates-summary"),
            header: vec![text!("dates-when"), text!("dates-what")],
            widths: vec![0.24, 0.76],
            rows: entries.iter().map(row).collect(),
        }
    }
}

impl Document {
    /// Adds a heading. No level may be skipped on the way down, or the PDF is not
    /// accessible any more (ISO 14289-1, 7.4.2).
    pub fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.blocks.push(heading(level, text));
    }

    /// Adds a paragraph, unless there is nothing in it.
    pub fn paragraph(&mut self, style: Style, text: impl Into<String>) {
        let text = text.into();
        // An empty paragraph is an empty stop for whoever reads by ear.
        if !text.trim().is_empty() {
            self.blocks.push(Block::Paragraph(Paragraph::new(style, text)));
        }
    }

    /// Adds what somebody wrote under the label that names it, unless there is nothing.
    pub fn labelled(&mut self, label: impl Into<String>, text: &str) {
        if !text.trim().is_empty() {
            self.paragraph(Style::Label, label);
            self.paragraph(Style::Body, text);
        }
    }

    /// Adds a paragraph that begins with bold words, unless nothing follows them.
    pub fn led(&mut self, lead: impl Into<String>, text: &str) {
        if !text.trim().is_empty() {
            self.blocks.push(Block::Paragraph(Paragraph::led(Style::Body, lead.into() + " ", text)));
        }
    }

    /// Adds a list, unless it is empty.
    pub fn list(&mut self, numbered: bool, style: Style, items: Vec<String>) {
        if !items.is_empty() {
            self.blocks.push(Block::List { numbered, style, items });
        }
    }
}

/// A heading without a rating.
pub fn heading(level: u8, text: impl Into<String>) -> Block {
    let (lead, short) = (String::new(), String::new());
    Block::Heading(Heading { level, rating: None, lead, text: text.into(), short })
}
