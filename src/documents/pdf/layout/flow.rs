//! Blocks become pieces, one below the other, on an endless page.

use std::collections::VecDeque;

use crate::documents::document::{Block, Entry, Heading, Paragraph, Style};
use crate::documents::field::Field;
use crate::documents::pdf::clean::{self, Missing};
use crate::documents::pdf::face::Face;
use crate::documents::pdf::layout::marks;
use crate::documents::pdf::layout::piece::{self, Header, Keep, Piece, keep_ends};
use crate::documents::pdf::layout::shape::Owner;
use crate::documents::pdf::layout::tree::{NodeId, Role, Tree};
use crate::documents::pdf::line::{Line, Span};
use crate::documents::pdf::style::{self, Frame, Type};
use crate::documents::pdf::wrap;
use crate::words;

/// What has been laid out so far.
pub struct Flow {
    pub pieces: Vec<Piece>,
    pub headers: Vec<Header>,
    pub tree: Tree,
    pub missing: Missing,
    pub frame: Frame,
    /// The fields of the places that come next.
    pub fields: VecDeque<Field>,
    /// The level of the last heading; 0 before the first.
    level: u8,
}

impl Flow {
    pub fn new(frame: Frame) -> Self {
        let (pieces, headers, fields) = (Vec::new(), Vec::new(), VecDeque::new());
        Self { pieces, headers, tree: Tree::new(), missing: Missing::new(), frame, fields, level: 0 }
    }

    pub fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    pub fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::List { numbered, style, items } => self.list(*numbered, *style, items),
            Block::Table(table) => self.table(table),
            Block::Dates(entries) => self.table(&Entry::table(entries)),
            Block::WritingSpace { labels, lines } => self.writing_space(labels, *lines),
            Block::TickBoxes { label, boxes } => self.tick_boxes(label, boxes),
            Block::Fields { fields, of } => self.fields(fields, of),
            Block::Together(blocks) => self.together(blocks),
            Block::Slips(blocks) => self.slips(blocks),
            Block::Abreast(parts) => self.abreast(parts),
            Block::NewPage => self.pieces.push(Piece { turns: true, ..Piece::default() }),
            Block::Close(blocks) => self.close(blocks),
        }
    }

    pub fn clean(&mut self, text: &str) -> String {
        clean::clean(text, &mut self.missing)
    }

    pub(super) fn together(&mut self, blocks: &[Block]) {
        let first = self.pieces.len();
        self.blocks(blocks);
        let group = self.pieces.get_mut(first..).unwrap_or_default();
        if let [all_but_last @ .., _] = group {
            for piece in all_but_last {
                piece.keep = piece.keep.max(Keep::Group);
            }
        }
    }

    fn close(&mut self, blocks: &[Block]) {
        let Frame { left, width, .. } = self.frame;
        let frame = std::mem::replace(&mut self.frame, Frame { left, width, ..style::CLOSE });
        self.blocks(blocks);
        self.frame = frame;
    }

    /// Line breaks in it become spaces: an entry of the outline has one line.
    fn heading(&mut self, heading: &Heading) {
        self.level = heading.level;
        let set = style::heading(heading.level, self.frame);
        let node = self.tree.add(Tree::ROOT, Role::Heading(heading.level));
        let owner = Owner::Node(node);
        let text = self.clean(&heading.text).replace('\n', " ");
        // The space parts it from the title when both are read out as one heading.
        let lead = self.clean(&heading.lead) + " ";
        let mut first = Piece { before: set.before, ..Piece::default() };
        let (mut x, mut top) = (self.frame.left, 0.0);
        if let Some(mark) = heading.rating {
            x += marks::chip(&mut first, owner, mark, x, 0.0, true) + 8.0;
            top = ((style::CHIP - set.leading()) / 2.0).max(0.0);
        }
        let spans = [Span { text: &lead, face: Face::Regular }, Span { text: &text, face: set.face }];
        let lines = wrap::wrap(&spans, set.size, self.frame.left + self.frame.width - x);
        first.bookmarks.push(piece::Heading { level: heading.level, name: bookmark_title(heading), y: 0.0 });
        for line in &lines {
            let mut piece = std::mem::take(&mut first);
            let height = piece.line(owner, line, x, top, set);
            piece.height = (top + height).max(if top > 0.0 { style::CHIP - 0.5 } else { 0.0 });
            // A heading at the foot of a page would head nothing there.
            piece.keep = Keep::Firm;
            top = 0.0;
            self.pieces.push(piece);
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        let set = style::paragraph(paragraph.style, self.frame);
        let firm = matches!(paragraph.style, Style::Label | Style::Overline);
        let keep = if firm { Keep::Firm } else { Keep::No };
        // Bold words that head what follows are a heading also for those who move by
        // headings; but for the outline, where they would all be called the same.
        let heads = paragraph.style == Style::Label && self.level > 0;
        let role = if heads { Role::Heading(self.level + 1) } else { Role::Paragraph };
        for (lead, text) in self.parts(paragraph) {
            // One element for each, since readers move by paragraphs: a note of a page
            // as one could only be heard from its beginning.
            let node = self.tree.add(Tree::ROOT, role.clone());
            let lines = led_lines(&lead, &text, set, self.frame.width);
            self.lines(Owner::Node(node), &lines, self.frame.left, set, keep);
        }
    }

    /// The paragraphs of a text, cleaned: an empty line parts them. The lead
    /// belongs to the first.
    pub fn parts(&mut self, paragraph: &Paragraph) -> Vec<(String, String)> {
        let mut lead = self.clean(&paragraph.lead);
        let text = self.clean(&paragraph.text);
        let mut parts = Vec::new();
        let mut part = String::new();
        for line in text.lines().chain([""]) {
            if !line.trim().is_empty() {
                let apart = if part.is_empty() { "" } else { "\n" };
                part.extend([apart, line.trim()]);
            } else if !part.is_empty() {
                parts.push((std::mem::take(&mut lead), std::mem::take(&mut part)));
            }
        }
        // A lead without words after it is still said, and an empty cell has its line.
        if parts.is_empty() {
            parts.push((lead, part));
        }
        parts
    }

    /// Lines of one paragraph, one piece each.
    pub fn lines(&mut self, owner: Owner, lines: &[Line], x: f32, set: Type, keep: Keep) {
        let mut pieces: Vec<Piece> = lines.iter().map(|line| line_piece(owner, line, x, set)).collect();
        if let Some(first) = pieces.first_mut() {
            first.before = set.before;
        }
        keep_ends(&mut pieces);
        for mut piece in pieces {
            piece.keep = piece.keep.max(keep);
            self.pieces.push(piece);
        }
    }

    /// A new node under `parent`, as the owner of shapes.
    pub fn owner(&mut self, parent: NodeId, role: Role) -> Owner {
        Owner::Node(self.tree.add(parent, role))
    }
}

fn line_piece(owner: Owner, line: &Line, x: f32, set: Type) -> Piece {
    let mut piece = Piece::default();
    piece.height = piece.line(owner, line, x, 0.0, set);
    piece
}

/// The lines of a text with bold words before it.
pub fn led_lines(lead: &str, text: &str, set: Type, width: f32) -> Vec<Line> {
    let spans = [Span { text: lead, face: Face::SemiBold }, Span { text, face: set.face }];
    let spans = if lead.is_empty() { spans.get(1..) } else { spans.get(..) };
    wrap::wrap(spans.unwrap_or_default(), set.size, width)
}

/// The rating is said as a word: the outline shows neither chip nor colour.
fn bookmark_title(heading: &Heading) -> String {
    let name = heading.name();
    match heading.rating {
        Some(mark) => format!("{}: {name}", words::rating(mark.rating)),
        None => name.to_owned(),
    }
}
