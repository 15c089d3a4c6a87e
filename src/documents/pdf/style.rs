//! The one table of sizes (in points of 1/72 inch) and colours of the printed page.

use crate::documents::document::{Paper, Style};
use crate::documents::pdf::face::{Colour, Face};
use crate::model::Rating;

// A4 (ISO 216) in points: 210 by 297 mm.
pub(in crate::documents) const PAGE_WIDTH: f32 = 595.28;
pub(in crate::documents) const PAGE_HEIGHT: f32 = 841.89;
/// What stays white at the left and at the right of a page, in points: 16 mm, more
/// than any office printer leaves out.
pub const MARGIN: f32 = 45.0;
/// What stays white above the first line of a page, in points.
pub const TOP: f32 = 45.0;
/// Below the last line of a page; the footer stands in it.
pub(in crate::documents) const BOTTOM: f32 = 48.0;
/// Where the footer's text stands, measured from the foot of the page.
pub(in crate::documents) const FOOTER_BASELINE: f32 = 30.0;
/// The width that text may fill, in points.
pub const WIDTH: f32 = PAGE_WIDTH - 2.0 * MARGIN;
/// The height that text may fill, in points.
pub const HEIGHT: f32 = PAGE_HEIGHT - TOP - BOTTOM;

/// A page as it is set, in points; then it is enlarged with all that is on it, so that
/// letters, marks and rules keep their proportions.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    /// From its left to its right edge.
    pub width: f32,
    /// From its upper to its lower edge.
    pub height: f32,
    /// What stays white at the left and at the right.
    pub margin: f32,
    /// What stays white above the first line.
    pub top: f32,
    /// Below the last line; the footer stands in it.
    pub bottom: f32,
    /// How many times as large it is printed.
    pub enlarged: f32,
    /// Each page says which one it is, of how many.
    pub numbered: bool,
    /// The size of a heading of level 1.
    title: f32,
}

impl Sheet {
    /// The page of a size of paper.
    pub fn of(paper: Paper) -> Self {
        match paper {
            Paper::A4 => Self {
                width: PAGE_WIDTH,
                height: PAGE_HEIGHT,
                margin: MARGIN,
                top: TOP,
                bottom: BOTTOM,
                enlarged: 1.0,
                numbered: true,
                title: PAGE.title,
            },
            // 297 by 420 mm: as wide as A4 is high. 16 mm stay white at its sides, too.
            Paper::A3 => Self {
                width: PAGE_HEIGHT / ENLARGED,
                height: 2.0 * PAGE_WIDTH / ENLARGED,
                margin: MARGIN / ENLARGED,
                top: TOP / ENLARGED,
                bottom: 40.0,
                enlarged: ENLARGED,
                // It hangs on a wall alone.
                numbered: false,
                title: 30.0,
            },
        }
    }

    /// The width that text may fill.
    pub fn text_width(self) -> f32 {
        self.width - 2.0 * self.margin
    }

    /// The height that text may fill.
    pub fn text_height(self) -> f32 {
        self.height - self.top - self.bottom
    }

    /// A type as large as it is printed.
    pub(in crate::documents) fn printed(self, set: Type) -> Type {
        Type { size: set.size * self.enlarged, before: set.before * self.enlarged, ..set }
    }

    /// A page within its margins.
    pub(in crate::documents) fn frame(self) -> Frame {
        Frame { left: self.margin, width: self.text_width(), title: self.title, ..PAGE }
    }
}

impl Default for Sheet {
    fn default() -> Self {
        Self::of(Paper::default())
    }
}

/// From 11 points to 18, which are read from two metres.
const ENLARGED: f32 = 1.65;

/// Where text stands, and how large and how close it is set.
#[derive(Clone, Copy, Debug)]
pub(in crate::documents) struct Frame {
    /// The left end of its lines.
    pub left: f32,
    /// The width that they may fill.
    pub width: f32,
    /// The size of a heading of level 1.
    pub title: f32,
    /// The size of body text.
    pub body: f32,
    /// The size of header rows of tables.
    pub table_head: f32,
    /// Distance between two lines of text, in ems.
    pub leading: f32,
    /// Space on each side of a table cell's text.
    pub cell_x: f32,
    /// Space above and below a table cell's text.
    pub cell_y: f32,
}

/// A page within its margins.
pub(in crate::documents) const PAGE: Frame = Frame {
    left: MARGIN,
    width: WIDTH,
    title: 24.0,
    body: BODY,
    table_head: LABEL,
    leading: 1.3,
    cell_x: 4.5,
    cell_y: 2.0,
};

/// A form that is to fit on one page.
pub(in crate::documents) const CLOSE: Frame = Frame {
    left: MARGIN,
    width: WIDTH,
    title: 18.0,
    body: LABEL,
    table_head: LABEL,
    leading: 1.28,
    cell_x: 2.2,
    cell_y: 1.6,
};

/// A slip of paper, cut from a quarter or a half of a page.
pub(in crate::documents) const SLIP: Frame = Frame {
    left: SLIP_MARGIN,
    width: PAGE_WIDTH / 2.0 - 2.0 * SLIP_MARGIN,
    title: 13.0,
    body: 11.0,
    table_head: SMALL,
    leading: 1.25,
    cell_x: 2.0,
    cell_y: 1.5,
};

/// Round a slip's words: what printers leave white, and what scissors miss.
pub(in crate::documents) const SLIP_MARGIN: f32 = 17.0;

/// How high the letters of the typeface reach above the line, in ems.
pub(in crate::documents) const ASCENT: f32 = 0.984;
/// How deep they reach below it, in ems.
pub(in crate::documents) const DESCENT: f32 = 0.316;

pub(in crate::documents) const BODY: f32 = 11.0;
/// What is read from across a room or held at arm's length.
pub(in crate::documents) const LARGE: f32 = 17.0;
/// What to write, above a ruled line.
pub(in crate::documents) const LABEL: f32 = 11.0;
/// Footers and small print, in points. Nothing that is read is set smaller: only the
/// letters within marks are, whose word stands beside them or is told.
pub const SMALL: f32 = 11.0;
/// Distance between two lines of a large heading, in ems.
pub(in crate::documents) const LEADING_LARGE: f32 = 1.3;

/// Between a header row that is said again and a row that goes on below it.
pub(in crate::documents) const AIR: f32 = 4.0;
/// Rows higher than this are not centred, since they may go over a page break.
pub(in crate::documents) const SPLITTABLE: f32 = HEIGHT - 250.0;
/// A row's lines between two places where a page may end are no higher than this.
pub(in crate::documents) const SLICE: f32 = 90.0;
/// A row or a paragraph is kept whole as long as no more than this share of a page stays
/// white for it.
pub(in crate::documents) const WHITE: f32 = 0.2;
/// Fewer lines than this make no page.
pub(in crate::documents) const FEW: usize = 4;
/// What is lower than this has fewer lines.
pub(in crate::documents) const FEW_LINES: f32 = 4.0 * BODY * 1.3;
/// Between two paragraphs of a cell.
pub(in crate::documents) const BETWEEN: f32 = 2.0;
/// Indent of list items.
pub(in crate::documents) const LIST_INDENT: f32 = 18.0;
/// Distance between two ruled lines to write on.
pub(in crate::documents) const RULE_STEP: f32 = 24.0;
/// Distance between things that stand side by side.
pub(in crate::documents) const GAP: f32 = 16.0;
/// Distance between two columns of text.
pub(in crate::documents) const COLUMN_GAP: f32 = 18.0;

/// Height of a rating chip.
pub(in crate::documents) const CHIP: f32 = 17.0;
/// Roundness of its corners.
pub(in crate::documents) const CHIP_RADIUS: f32 = 4.5;
/// Side of the mark within a chip.
pub(in crate::documents) const ICON: f32 = 12.5;
/// The word on a chip.
pub(in crate::documents) const CHIP_TEXT: f32 = 11.0;
/// The letter within a mark.
pub(in crate::documents) const ICON_LETTER: f32 = 7.5;
/// Side of a box to tick.
pub(in crate::documents) const TICK: f32 = 13.0;
/// Side of a vote's shape to tick.
pub(in crate::documents) const VOTE: f32 = 18.0;
/// The letter within it.
pub(in crate::documents) const VOTE_LETTER: f32 = 11.5;
pub(in crate::documents) const HAIRLINE: f32 = 0.6;
pub(in crate::documents) const OUTLINE: f32 = 0.9;

// The window's light theme, for paper: what was chosen on screen looks alike in print.
pub(in crate::documents) const INK: Colour = Colour([0x1C, 0x25, 0x30]);
pub(in crate::documents) const MUTED: Colour = Colour([0x56, 0x61, 0x6C]);
/// Rules between rows; darker than on screen, so that they print.
pub(in crate::documents) const RULE: Colour = Colour([0xC4, 0xC9, 0xCE]);
/// Edges of boxes, lines to write on, the rule under a header row.
pub(in crate::documents) const EDGE: Colour = Colour([0x7F, 0x89, 0x93]);
/// White is painted: a mark lies on a fill, or over a rule that would show through.
pub(in crate::documents) const PAPER: Colour = Colour([0xFF, 0xFF, 0xFF]);

/// What stayed, in a bar.
pub(in crate::documents) const SAME: Colour = Colour([0xDF, 0xE2, 0xE4]);
/// What moved up, in a bar: the accent of the mock-ups.
pub(in crate::documents) const MOVED_UP: Colour = Colour([0x1F, 0x5A, 0x8C]);
/// Height of a bar.
pub(in crate::documents) const BAR: f32 = 15.0;
/// A count within a bar.
pub(in crate::documents) const BAR_COUNT: f32 = 11.0;

/// What a rating is painted with.
#[derive(Clone, Copy, Debug)]
pub struct ChipColours {
    /// The inside of the shape.
    pub fill: Colour,
    /// The word and the letter; dark or light enough to be read on `fill` (5:1).
    pub text: Colour,
    /// Round the shape; shows on white paper even where `fill` hardly does.
    pub edge: Colour,
}

/// The colours of a rating; `None` is "not yet rated".
pub fn chip(rating: Option<Rating>) -> ChipColours {
    // The three fills differ in lightness by a quarter or more, so that a black and
    // white printer keeps them apart; letter and shape say it again.
    let (fill, text, edge) = match rating {
        Some(Rating::Red) => ([0xA6, 0x1B, 0x1B], [0xFF, 0xFF, 0xFF], [0xA6, 0x1B, 0x1B]),
        Some(Rating::Amber) => ([0xF2, 0xB2, 0x33], [0x2B, 0x1D, 0x00], [0x7A, 0x52, 0x00]),
        Some(Rating::Green) => ([0xDF, 0xF3, 0xE5], [0x11, 0x50, 0x2A], [0x11, 0x50, 0x2A]),
        Some(Rating::NotApplicable) | None => (PAPER.0, INK.0, EDGE.0),
    };
    ChipColours { fill: Colour(fill), text: Colour(text), edge: Colour(edge) }
}

/// How a run of text is set.
#[derive(Clone, Copy, Debug)]
pub(in crate::documents) struct Type {
    pub face: Face,
    /// In points, as all sizes here.
    pub size: f32,
    pub colour: Colour,
    /// Distance between two lines, in ems.
    pub lines: f32,
    /// Space above its first line.
    pub before: f32,
}

impl Type {
    /// From one line to the next.
    pub fn leading(self) -> f32 {
        (self.size * self.lines).round()
    }

    /// From the top of a line to where its letters stand.
    pub fn baseline(self) -> f32 {
        (self.leading() - self.size * (ASCENT + DESCENT)) / 2.0 + self.size * ASCENT
    }
}

/// The type of a heading.
pub(in crate::documents) fn heading(level: u8, frame: Frame) -> Type {
    let (face, size, before) = match level {
        1 => (Face::Bold, frame.title, 0.0),
        2 => (Face::Bold, 14.0, 13.0),
        _ => (Face::SemiBold, 12.0, 9.0),
    };
    let lines = if size > BODY { LEADING_LARGE } else { frame.leading };
    Type { face, size, colour: INK, lines, before }
}

/// The type of a paragraph.
pub(in crate::documents) fn paragraph(style: Style, Frame { body, leading, .. }: Frame) -> Type {
    let (face, size, colour, before) = match style {
        Style::Body => (Face::Regular, body, INK, 4.0),
        Style::Label => (Face::SemiBold, body, INK, 7.0),
        Style::Quiet => (Face::Regular, body, MUTED, 4.0),
        Style::Small | Style::Letters => (Face::Regular, SMALL, MUTED, 4.0),
        Style::Overline => (Face::Regular, body, MUTED, 12.0),
        Style::Large => (Face::SemiBold, LARGE, INK, 6.0),
    };
    let lines = if size > BODY { LEADING_LARGE } else { leading };
    Type { face, size, colour, lines, before }
}
