//! Tables: rows that stay whole where they fit on a page, and a header row
//! that is said again on every page.

use crate::documents::document::{Cell, Paragraph, Style, Table};
use crate::documents::pdf::face::Face;
use crate::documents::pdf::layout::bar;
use crate::documents::pdf::layout::flow::{Flow, led_lines};
use crate::documents::pdf::layout::marks;
use crate::documents::pdf::layout::piece::{Header, Keep, Piece};
use crate::documents::pdf::layout::rows::{Joint, assemble, centre, rule};
use crate::documents::pdf::layout::shape::{Owner, Placed};
use crate::documents::pdf::layout::shift;
use crate::documents::pdf::layout::tree::{Bullets, NodeId, Role, Tree};
use crate::documents::pdf::{fonts, style};
use crate::words;
use style::{Frame, Type};

/// Where the columns stand: left end and width of their text.
type Columns = [(f32, f32)];

impl Flow {
    pub(super) fn table(&mut self, table: &Table) {
        if table.rows.is_empty() {
            return;
        }
        // Readers look for a table's headers (ISO 14289-1, 7.5), and facts have none.
        let facts = table.header.is_empty();
        let role =
            if facts { Role::List(Bullets::None) } else { Role::Table { summary: table.summary.clone() } };
        let node = self.tree.add(Tree::ROOT, role);
        let columns = columns(table, self.frame);
        let header = self.header_row(node, table, &columns);
        let first = self.pieces.len();
        let heads = table.has_row_headers();
        let mut last = first;
        for (number, row) in table.rows.iter().enumerate() {
            let next = table.rows.get(number + 1);
            let is_gone_on_with = next.is_some_and(|next| Table::is_across(next));
            let joint = Joint { goes_on: Table::is_across(row) && number > 0, is_gone_on_with };
            if !joint.goes_on {
                last = self.pieces.len();
            }
            match row.as_slice() {
                [Cell::Across(paragraphs)] => self.across(node, paragraphs, columns.len(), header, joint),
                row => self.row(node, row, &columns, header, heads, joint),
            }
        }
        if let (None, Some(piece)) = (header, self.pieces.get_mut(first)) {
            piece.before = 12.0;
        }
        self.keep_last_row(first, last);
    }

    /// A last row of a line or three does not go over to the next page by itself.
    fn keep_last_row(&mut self, first: usize, last: usize) {
        let rows = self.pieces.get(last..).unwrap_or_default();
        let is_low = rows.iter().map(|piece| piece.height).sum::<f32>() < style::FEW_LINES;
        if let Some(before) = last.checked_sub(1).filter(|before| *before >= first && is_low)
            && let Some(before) = self.pieces.get_mut(before)
        {
            before.keep = before.keep.max(Keep::Firm);
        }
    }

    /// What goes on with the row above, over all columns.
    fn across(
        &mut self,
        table: NodeId,
        paragraphs: &[Paragraph],
        columns: usize,
        header: Option<usize>,
        joint: Joint,
    ) {
        let facts = header.is_none();
        let node = self.tree.add(table, if facts { Role::Item } else { Role::Row });
        let owner = self.tree.add(node, if facts { Role::Body } else { Role::Across(columns) });
        let Frame { left, width, cell_x, .. } = self.frame;
        let cell = self.cell(owner, paragraphs, left + cell_x, width - 2.0 * cell_x, 0.0);
        self.slices(vec![cell], header, joint);
    }

    fn slices(&mut self, cells: Vec<Vec<Piece>>, header: Option<usize>, joint: Joint) {
        for mut piece in assemble(cells, joint, self.frame) {
            piece.header = header;
            self.pieces.push(piece);
        }
    }

    /// The header row, if the table has one, and its number among all header rows.
    fn header_row(&mut self, table: NodeId, content: &Table, columns: &Columns) -> Option<usize> {
        if content.header.is_empty() {
            return None;
        }
        let row = self.tree.add(table, Role::Row);
        let set = Type {
            face: Face::SemiBold,
            size: self.frame.table_head,
            ..style::paragraph(Style::Quiet, self.frame)
        };
        let mut piece = Piece { before: 2.0 * self.frame.cell_y, keep: Keep::Firm, ..Piece::default() };
        let mut bottom = 0.0_f32;
        for (column, (text, (x, width))) in content.header.iter().zip(columns).enumerate() {
            let owner = self.owner(row, Role::ColumnHeader);
            if content.rows.iter().any(|row| matches!(row.get(column), Some(Cell::Shift(_)))) {
                // One header cell that is read "Red Amber Green", each over its place.
                shift::scale(&mut piece, owner, *x, *width, self.frame.cell_y, set);
                continue;
            }
            let text = self.clean(text);
            let mut y = self.frame.cell_y;
            for line in &led_lines("", &text, set, *width) {
                y += piece.line(owner, line, *x, y, set);
            }
            bottom = bottom.max(y);
        }
        piece.height = bottom + self.frame.cell_y;
        piece.decoration(rule(piece.height, style::EDGE, self.frame));
        // Read out once: the tree says the header for every row anyway, and a second one
        // would be heard as a row of the body (ISO 14289-1, 7.8).
        let again = |item: &Placed| Placed { owner: Owner::Pagination, shape: item.shape.clone() };
        self.headers.push(Header { height: piece.height, items: piece.items.iter().map(again).collect() });
        self.pieces.push(piece);
        Some(self.headers.len() - 1)
    }

    /// `heads`: its first cell says whose the others are.
    fn row(
        &mut self,
        table: NodeId,
        row: &[Cell],
        columns: &Columns,
        header: Option<usize>,
        heads: bool,
        joint: Joint,
    ) {
        let facts = header.is_none();
        let node = self.tree.add(table, if facts { Role::Item } else { Role::Row });
        let line = style::paragraph(Style::Body, self.frame).leading();
        let chips = row
            .iter()
            .any(|cell| matches!(cell, Cell::Rating(_) | Cell::Small(_) | Cell::Shift(_) | Cell::Bar(_)));
        // Words in the same row stand level with the chip's own.
        let drop = if chips { (style::CHIP - line) / 2.0 } else { 0.0 };
        let has_votes = row.iter().any(|cell| matches!(cell, Cell::Vote(_)));
        let field = if has_votes { self.fields.pop_front() } else { None };
        let mut votes = 0;
        let mut cells = Vec::new();
        for (position, (x, width)) in columns.iter().enumerate() {
            // A cell for every column, also where the row ends early: only by counting the
            // cells of its row does a reader know which column one is in.
            let heads = heads && row.get(position).is_some_and(|cell| !cell.words().is_empty());
            let owner = self.tree.add(node, cell_role(facts, position, heads));
            cells.push(match row.get(position) {
                Some(Cell::Text(paragraphs) | Cell::Across(paragraphs)) => {
                    self.cell(owner, paragraphs, *x, *width, drop)
                }
                Some(Cell::Value(value)) => {
                    let said = Paragraph::new(Style::Body, value.words());
                    self.cell(owner, &[said], *x, *width, drop)
                }
                Some(Cell::Shift(drawn)) => {
                    let alternative = drawn.alternative.clone();
                    let figure = self.owner(owner, Role::Figure { alternative });
                    vec![shift::shift(figure, drawn, *x, *width)]
                }
                Some(Cell::Bar(drawn)) => {
                    let alternative = drawn.alternative.clone();
                    let figure = self.owner(owner, Role::Figure { alternative });
                    vec![bar::bar(figure, drawn, *x, *width)]
                }
                Some(Cell::Small(drawn)) => {
                    let alternative = words::rating(drawn.rating);
                    let figure = self.owner(owner, Role::Figure { alternative });
                    vec![marks::small(figure, drawn.rating, *x)]
                }
                Some(Cell::Vote(vote)) => {
                    let number = votes;
                    votes += 1;
                    vec![self.vote(owner, (number, *vote), field.as_ref(), *x)]
                }
                Some(cell) => vec![mark(cell, Owner::Node(owner), *x)],
                None => Vec::new(),
            });
        }
        if has_votes {
            centre(&mut cells);
        }
        self.slices(cells, header, joint);
    }

    /// The lines of a cell, one piece each.
    fn cell(&mut self, cell: NodeId, paragraphs: &[Paragraph], x: f32, width: f32, drop: f32) -> Vec<Piece> {
        let mut parts = Vec::new();
        for paragraph in paragraphs {
            let set = style::paragraph(paragraph.style, self.frame);
            let style = paragraph.style;
            parts.extend(self.parts(paragraph).into_iter().map(|(lead, text)| (lead, text, set, style)));
        }
        let single = parts.len() == 1;
        let mut pieces: Vec<Piece> = Vec::new();
        for (lead, text, set, style) in parts {
            // Paragraphs within a cell only where there are several: readers announce each.
            let owner = if single { Owner::Node(cell) } else { self.owner(cell, Role::Paragraph) };
            let mut top = if pieces.is_empty() { drop } else { style::BETWEEN };
            for line in &led_lines(&lead, &text, set, width) {
                let mut piece = Piece::default();
                piece.height = top + piece.line(owner, line, x, top, set);
                if style == Style::Letters {
                    piece.items.iter_mut().for_each(marks::spell_out);
                }
                pieces.push(piece);
                top = 0.0;
            }
        }
        pieces
    }
}

/// How high a cell is that holds a mark and no lines.
fn mark_height(cell: &Cell) -> f32 {
    match cell {
        Cell::Text(_) | Cell::Across(_) | Cell::Value(_) => 0.0,
        Cell::Rating(_) | Cell::Small(_) | Cell::Shift(_) | Cell::Bar(_) => style::CHIP,
        Cell::Vote(_) => style::VOTE,
    }
}

/// The mark of a cell that holds no lines.
fn mark(cell: &Cell, owner: Owner, x: f32) -> Piece {
    let mut piece = Piece { height: mark_height(cell), ..Piece::default() };
    match cell {
        Cell::Text(_)
        | Cell::Across(_)
        | Cell::Value(_)
        | Cell::Small(_)
        | Cell::Vote(_)
        | Cell::Shift(_)
        | Cell::Bar(_) => {}
        Cell::Rating(mark) => _ = marks::chip(&mut piece, owner, *mark, x, 0.0, false),
    }
    piece
}

fn columns(table: &Table, frame: Frame) -> Vec<(f32, f32)> {
    let count = table.rows.iter().map(Vec::len).max().unwrap_or(0).max(table.header.len());
    let mut left = frame.left;
    let mut columns = Vec::new();
    for width in column_widths(table, count, frame) {
        columns.push((left + frame.cell_x, (width - 2.0 * frame.cell_x).max(10.0)));
        left += width;
    }
    columns
}

/// The columns' widths: chips get the room that they need, the others share
/// the rest as the table says.
pub(in crate::documents) fn column_widths(table: &Table, count: usize, frame: Frame) -> Vec<f32> {
    let all = frame.width;
    let shares = table.widths.iter().copied().chain(std::iter::repeat(0.2)).take(count);
    let chips = |column| {
        table.rows.iter().filter_map(move |row| match row.get(column) {
            Some(Cell::Rating(mark)) => Some(marks::chip_width(*mark) + 2.0 * frame.cell_x),
            _ => None,
        })
    };
    let chips: Vec<f32> = (0..count).map(|column| chips(column).fold(0.0, f32::max)).collect();
    // What the longest words need besides, as far as there is room for all of them.
    let more = |(column, chips): (usize, &f32)| {
        (longest_word(table, column, frame).min(all * WORD_SHARE) - chips).max(0.0)
    };
    let more: Vec<f32> = chips.iter().enumerate().map(more).collect();
    let room = (all - chips.iter().sum::<f32>()) / more.iter().sum::<f32>().max(0.01);
    let least = chips.iter().zip(&more).map(|(chips, more)| chips + more * room.clamp(0.0, 1.0));
    let shares: Vec<f32> = shares.collect();
    let total = shares.iter().sum::<f32>().max(0.01);
    let columns: Vec<(f32, f32)> =
        least.zip(&shares).map(|(least, share)| (least, share / total * all)).collect();
    // What the chips need over their share is taken from the columns that have more
    // than they need, each in proportion, so that no word on a chip is ever cut.
    let over = columns.iter().map(|(least, wanted)| wanted.max(*least)).sum::<f32>() - all;
    let spare: f32 = columns.iter().map(|(least, wanted)| (wanted - least).max(0.0)).sum();
    let kept = (1.0 - over / spare.max(0.01)).clamp(0.0, 1.0);
    columns.iter().map(|(least, wanted)| least + (wanted - least).max(0.0) * kept).collect()
}

/// How wide a column has to be so that no word in it is broken.
fn longest_word(table: &Table, column: usize, frame: Frame) -> f32 {
    let cells = table.rows.iter().filter(|row| !Table::is_across(row)).filter_map(|row| row.get(column));
    let texts = cells.filter_map(|cell| match cell {
        Cell::Text(paragraphs) => Some(paragraphs.iter().flat_map(|of| [of.lead.as_str(), of.text.as_str()])),
        Cell::Across(_)
        | Cell::Value(_)
        | Cell::Rating(_)
        | Cell::Small(_)
        | Cell::Vote(_)
        | Cell::Shift(_)
        | Cell::Bar(_) => None,
    });
    let texts = texts.flatten().chain(table.header.get(column).map(String::as_str));
    let words = texts.flat_map(|text| text.split(|c: char| c.is_whitespace() || c == '-'));
    // Shorter ones have room anywhere, and measuring takes time.
    let long = words.filter(|word| word.len() > SHORT_WORD);
    let widths = long.map(|word| fonts::width(Face::SemiBold, frame.body, word) + 2.0 * frame.cell_x);
    widths.fold(0.0, f32::max)
}

/// Words of so many bytes fit into every column.
const SHORT_WORD: usize = 3;
/// So much of a table's width may be claimed by one word: an address would take all of it.
const WORD_SHARE: f32 = 0.3;

/// Facts are read out as a list of names with what is so called: readers expect
/// headers over the columns of a table, and facts have none. In a table the first cell
/// `heads` its row, so that a reader says whose cell it is.
fn cell_role(facts: bool, column: usize, heads: bool) -> Role {
    match (facts, column) {
        (false, 0) if heads => Role::RowHeader,
        (false, _) => Role::Cell,
        (true, 0) => Role::Label,
        (true, _) => Role::Body,
    }
}
