//! Tables: rows that stay whole where they fit on a page, and a header row
//! that is said again on every page.

use crate::documents::document::{Cell, Paragraph, Style, Table};
use crate::documents::pdf::face::{Colour, Face};
use crate::documents::pdf::layout::bar;
use crate::documents::pdf::layout::flow::{Flow, led_lines};
use crate::documents::pdf::layout::marks;
use crate::documents::pdf::layout::piece::{Header, Keep, Piece, keep_ends};
use crate::documents::pdf::layout::shape::{Owner, Placed, Shape, Stroke};
use crate::documents::pdf::layout::shift;
use crate::documents::pdf::layout::tree::{Bullets, NodeId, Role, Tree};
use crate::documents::pdf::style;
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
        // With one row there is none to be told from, and a second cell follows its first
        // anyway.
        let heads = table.rows.len() > 1 && columns.len() > 2;
        for row in &table.rows {
            self.row(node, row, &columns, header, heads);
        }
        if let (None, Some(piece)) = (header, self.pieces.get_mut(first)) {
            piece.before = 12.0;
        }
        // The last row does not go over to the next page by itself.
        if let Some([.., last_but_one, _]) = self.pieces.get_mut(first..) {
            last_but_one.keep = last_but_one.keep.max(Keep::Group);
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
                piece.line(owner, line, *x, y, set);
                y += set.leading();
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
    fn row(&mut self, table: NodeId, row: &[Cell], columns: &Columns, header: Option<usize>, heads: bool) {
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
                Some(Cell::Text(paragraphs)) => self.cell(owner, paragraphs, *x, *width, drop),
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
        for mut piece in assemble(cells, self.frame) {
            piece.header = header;
            self.pieces.push(piece);
        }
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
            let mut top = if pieces.is_empty() { drop } else { 4.0 };
            for line in &led_lines(&lead, &text, set, width) {
                let mut piece = Piece { height: top + set.leading(), ..Piece::default() };
                piece.line(owner, line, x, top, set);
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
        Cell::Text(_) | Cell::Value(_) => 0.0,
        Cell::Rating(_) | Cell::Small(_) | Cell::Shift(_) | Cell::Bar(_) => style::CHIP,
        Cell::Vote(_) => style::VOTE,
    }
}

/// The mark of a cell that holds no lines.
fn mark(cell: &Cell, owner: Owner, x: f32) -> Piece {
    let mut piece = Piece { height: mark_height(cell), ..Piece::default() };
    match cell {
        Cell::Text(_) | Cell::Value(_) | Cell::Small(_) | Cell::Vote(_) | Cell::Shift(_) | Cell::Bar(_) => {}
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
    let least = |column| chips(column).fold(0.0, f32::max);
    let shares: Vec<f32> = shares.collect();
    let total = shares.iter().sum::<f32>().max(0.01);
    let columns: Vec<(f32, f32)> =
        (0..).zip(&shares).map(|(column, share)| (least(column), share / total * all)).collect();
    // What the chips need over their share is taken from the columns that have more
    // than they need, each in proportion, so that no word on a chip is ever cut.
    let over = columns.iter().map(|(least, wanted)| wanted.max(*least)).sum::<f32>() - all;
    let spare: f32 = columns.iter().map(|(least, wanted)| (wanted - least).max(0.0)).sum();
    let kept = (1.0 - over / spare.max(0.01)).clamp(0.0, 1.0);
    columns.iter().map(|(least, wanted)| least + (wanted - least).max(0.0) * kept).collect()
}

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

/// Moves what is lower than the row to its middle, unless the row is to be split.
fn centre(cells: &mut [Vec<Piece>]) {
    let highest = highest(cells);
    for cell in cells.iter_mut().filter(|_| highest <= style::SPLITTABLE) {
        let above = (highest - height(cell)) / 2.0;
        if let Some(first) = cell.first_mut() {
            first.height += above;
            let items = std::mem::take(&mut first.items);
            first.items = items.into_iter().map(|item| moved(item, above)).collect();
        }
    }
}

fn highest(cells: &[Vec<Piece>]) -> f32 {
    cells.iter().map(|cell| height(cell)).fold(0.0, f32::max)
}

fn height(cell: &[Piece]) -> f32 {
    cell.iter().map(|line| line.height).sum()
}

/// The cells' lines side by side: one piece for a row of ordinary height, one
/// piece a line for a row that may have to be split.
fn assemble(cells: Vec<Vec<Piece>>, frame: Frame) -> Vec<Piece> {
    let highest = highest(&cells);
    let mut pieces = if highest > style::SPLITTABLE { by_line(cells) } else { vec![whole(cells, highest)] };
    if let Some(first) = pieces.first_mut() {
        first.height += frame.cell_y;
        let items = std::mem::take(&mut first.items);
        first.items = items.into_iter().map(|item| moved(item, frame.cell_y)).collect();
    }
    if let Some(last) = pieces.last_mut() {
        last.height += frame.cell_y;
        let bottom = last.height;
        last.decoration(rule(bottom, style::RULE, frame));
    }
    pieces
}

fn whole(cells: Vec<Vec<Piece>>, height: f32) -> Piece {
    let mut row = Piece { height, ..Piece::default() };
    for cell in cells {
        let mut y = 0.0;
        for line in cell {
            row.items.extend(line.items.into_iter().map(|item| moved(item, y)));
            y += line.height;
        }
    }
    row
}

fn by_line(cells: Vec<Vec<Piece>>) -> Vec<Piece> {
    let mut cells: Vec<_> = cells.into_iter().map(Vec::into_iter).collect();
    let mut slices = Vec::new();
    loop {
        let lines: Vec<Piece> = cells.iter_mut().filter_map(Iterator::next).collect();
        if lines.is_empty() {
            break;
        }
        let mut slice = Piece { continued: !slices.is_empty(), ..Piece::default() };
        for line in lines {
            slice.height = slice.height.max(line.height);
            slice.items.extend(line.items);
        }
        slices.push(slice);
    }
    keep_ends(&mut slices);
    if let [all_but_last @ .., _] = slices.as_mut_slice() {
        for slice in all_but_last {
            slice.keep = slice.keep.max(Keep::Row);
        }
    }
    slices
}

fn moved(item: Placed, by: f32) -> Placed {
    Placed { owner: item.owner, shape: item.shape.moved([0.0, by]) }
}

fn rule(y: f32, colour: Colour, frame: Frame) -> Shape {
    let (from, to) = ([frame.left, y], [frame.left + frame.width, y]);
    Shape::Line { from, to, stroke: Stroke::new(colour, style::HAIRLINE) }
}
