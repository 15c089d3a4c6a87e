//! What a page break may not cut: a line, a table row, a chip.

use crate::documents::pdf::layout::shape::{Owner, Placed, Shape, Text};
use crate::documents::pdf::line::Line;
use crate::documents::pdf::style::Type;

/// How firmly a piece holds on to the next one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keep {
    #[default]
    No,
    /// They belong to one group, which may be larger than a page.
    Group,
    /// They belong to one table row, which may be higher than a page.
    Row,
    /// A heading and what it heads, the first two and the last two lines of a paragraph.
    Firm,
}

impl Keep {
    /// What still holds once this no longer can.
    pub fn weaker(self) -> Option<Self> {
        match self {
            Self::No => None,
            Self::Group => Some(Self::Row),
            Self::Row => Some(Self::Firm),
            Self::Firm => Some(Self::No),
        }
    }
}

/// One piece, with its shapes measured from its own top.
#[derive(Clone, Debug, Default)]
pub struct Piece {
    /// Space above it, except at the top of a page.
    pub before: f32,
    /// Its height without that.
    pub height: f32,
    /// Whether the next one has to stand on the same page.
    pub keep: Keep,
    /// Its shapes; x from the page's left edge.
    pub items: Vec<Placed>,
    /// Which header row is said again if this piece begins a page.
    pub header: Option<usize>,
    /// Whether it goes on with a row that began before it.
    pub continued: bool,
    /// Whether it fills its page to the edges, so that there is no room for a footer.
    pub bare: bool,
    /// Whether what follows begins on a new page.
    pub turns: bool,
    /// The headings in it.
    pub bookmarks: Vec<Heading>,
}

/// A heading, as the outline leads to it.
#[derive(Clone, Debug)]
pub struct Heading {
    pub level: u8,
    pub name: String,
    /// From the piece's top.
    pub y: f32,
}

/// A header row as it is said again.
pub struct Header {
    /// With the rule under it.
    pub height: f32,
    /// Its shapes, none of them read out again.
    pub items: Vec<Placed>,
}

impl Piece {
    /// The text of one line at `x`, on a line whose top is at `y`; how high the line is,
    /// which is more than usual where a taller typeface is in it.
    pub fn line(&mut self, owner: Owner, line: &Line, x: f32, y: f32, set: Type) -> f32 {
        let above = (line.reach.up - set.baseline()).max(0.0);
        let below = (line.reach.down - (set.leading() - set.baseline())).max(0.0);
        for run in &line.runs {
            // It has held words together; readers that search expect a plain space.
            let words = run.text.replace('\u{a0}', " ");
            let (text, says) = match (&run.shaped, &run.says) {
                (None, None) => Text::printed(&words),
                (None, Some(says)) => (Text::printed(&words).0, Some(says.clone())),
                (Some(_), says) => (run.text.clone(), says.as_ref().map(|_| words)),
            };
            let text = Text {
                x: x + run.x,
                baseline: y + above + set.baseline(),
                face: run.face,
                size: set.size,
                colour: set.colour,
                text,
                says,
                shaped: run.shaped.clone(),
            };
            self.items.push(Placed { owner, shape: Shape::Text(text) });
        }
        above + set.leading() + below
    }

    /// Adds what is seen and not read out.
    pub fn decoration(&mut self, shape: Shape) {
        self.items.push(Placed { owner: Owner::Decoration, shape });
    }
}

/// Lets the first two and the last two lines of a paragraph stay together: a line
/// alone at the foot or the top of a page is easily taken for a heading or a caption.
pub fn keep_ends(lines: &mut [Piece]) {
    let count = lines.len();
    for (number, line) in lines.iter_mut().enumerate() {
        let first = number == 0 && count > 1;
        let last_but_one = number + 2 == count;
        if first || last_but_one {
            line.keep = Keep::Firm;
        }
    }
}
