//! What is filled in: lines to write on and boxes to tick.

use crate::documents::document::{Style, TickBox};
use crate::documents::pdf::face::Face;
use crate::documents::pdf::layout::entry::Part;
use crate::documents::pdf::layout::field::entry;
use crate::documents::pdf::layout::flow::{Flow, led_lines};
use crate::documents::pdf::layout::marks;
use crate::documents::pdf::layout::piece::{Keep, Piece};
use crate::documents::pdf::layout::shape::{Shape, Stroke};
use crate::documents::pdf::layout::tree::{Bullets, Role, Tree};
use crate::documents::pdf::{style, wrap};
use style::Type;

const BEFORE: f32 = 8.0;

impl Flow {
    /// Labels side by side, each over its own ruled lines.
    pub(super) fn writing_space(&mut self, labels: &[String], lines: u8) {
        let Ok(count) = u16::try_from(labels.len().max(1)) else { return };
        let share = (self.frame.width + style::GAP) / f32::from(count);
        let width = share - style::GAP;
        let set = label_type();
        let mut piece = Piece { before: BEFORE, ..Piece::default() };
        let mut x = self.frame.left;
        let mut fields = Vec::new();
        for label in labels {
            let label = self.clean(label);
            let owner = self.owner(Tree::ROOT, Role::Paragraph);
            let mut y = 0.0;
            for line in &led_lines("", &label, set, width) {
                y += piece.line(owner, line, x, y, set);
            }
            piece.height = piece.height.max(y);
            let mut left = x;
            if lines == 0 {
                left += wrap::width(set.face, set.size, &label) + BESIDE;
                beside(&mut piece, left, x + width);
            }
            if let Some(field) = self.fields.pop_front().filter(|_| left + style::GAP < x + width) {
                // Read out after its label, and before the next one.
                fields.push((self.owner(Tree::ROOT, Role::Form), field, left, x + width - left));
            }
            x += share;
        }
        let top = if lines == 0 { 0.0 } else { piece.height };
        for number in 1..=lines {
            let y = piece.height + f32::from(number) * style::RULE_STEP;
            for column in 0..count {
                let x = self.frame.left + f32::from(column) * share;
                let stroke = Stroke::new(style::EDGE, style::HAIRLINE);
                // Not read out: a line to write on is no content.
                piece.decoration(Shape::Line { from: [x, y], to: [x + width, y], stroke });
            }
        }
        let height = if lines == 0 { set.leading() } else { f32::from(lines) * style::RULE_STEP - 2.0 };
        for (owner, field, left, width) in fields {
            let part = if lines > 1 { Part::Lines } else { Part::Line };
            // The last line stays in sight under what is typed.
            piece.items.push(entry(owner, &field, [left, top + 1.0, width, height], part));
        }
        piece.height += f32::from(lines) * style::RULE_STEP + 2.0;
        self.pieces.push(piece);
    }

    /// Boxes in a row, or in as many rows as they need.
    pub(super) fn tick_boxes(&mut self, label: &str, boxes: &[TickBox]) {
        let set = style::paragraph(Style::Body, self.frame);
        let mut piece = row(set);
        let mut x = self.frame.left + self.tick_label(&mut piece, label);
        let list = self.tree.add(Tree::ROOT, Role::List(Bullets::None));
        let field = self.fields.pop_front();
        for (number, tick) in boxes.iter().enumerate() {
            let label = self.clean(&tick.label).replace('\n', " ");
            let mark = if tick.rating.is_some() { style::ICON + 5.0 } else { 0.0 };
            let before = style::TICK + 6.0 + mark;
            let width = before + wrap::width(set.face, set.size, &label);
            if x > self.frame.left && x + width > self.frame.left + self.frame.width {
                // Boxes of one question on two pages would be answered twice.
                piece.keep = Keep::Firm;
                self.pieces.push(std::mem::replace(&mut piece, row(set)));
                x = self.frame.left;
            }
            let item = self.tree.add(list, Role::Item);
            if let Some(field) = &field {
                // The words beside a box tick it too: a box alone is a small thing to hit.
                let room = self.frame.left + self.frame.width - x;
                let at = [x - 1.0, 1.0, (width + 3.0).min(room), set.leading() + 3.0];
                let mark = [1.5, 3.0, style::TICK];
                let label = self.tree.add(item, Role::Label);
                let part = Part::Box { number, label: tick.label.clone(), mark };
                self.enter(&mut piece, label, field, at, part);
            }
            let owner = self.owner(item, Role::Body);
            draw_tick(&mut piece, tick, x);
            let lines = led_lines("", &label, set, self.frame.width - before);
            let mut y = 2.0;
            for line in &lines {
                y += piece.line(owner, line, x + before, y, set);
            }
            piece.height = piece.height.max(y + 2.0);
            x += width + style::GAP + 6.0;
        }
        self.pieces.push(piece);
    }

    /// The words before the boxes, and how much room they take.
    fn tick_label(&mut self, piece: &mut Piece, label: &str) -> f32 {
        let set = style::paragraph(Style::Quiet, self.frame);
        let label = self.clean(label);
        let lines = led_lines("", &label, set, self.frame.width / 2.0);
        if label.is_empty() {
            return 0.0;
        }
        let owner = self.owner(Tree::ROOT, Role::Paragraph);
        let mut y = 2.0;
        for line in &lines {
            y += piece.line(owner, line, self.frame.left, y, set);
        }
        piece.height = piece.height.max(y + 2.0);
        wrap::width(set.face, set.size, &label).min(self.frame.width / 2.0) + 12.0
    }
}

/// From the end of a label to the line beside it.
const BESIDE: f32 = 5.0;

/// A line to write on, beside a label, from `x` on.
fn beside(piece: &mut Piece, x: f32, right: f32) {
    let y = label_type().baseline() + 3.0;
    if x + style::GAP < right {
        let stroke = Stroke::new(style::EDGE, style::HAIRLINE);
        piece.decoration(Shape::Line { from: [x, y], to: [right, y], stroke });
    }
}

fn label_type() -> Type {
    Type { face: Face::SemiBold, size: style::LABEL, ..style::paragraph(Style::Body, style::PAGE) }
}

fn row(set: Type) -> Piece {
    Piece { before: BEFORE + 2.0, height: set.leading() + 4.0, ..Piece::default() }
}

/// The box to tick, and the rating's mark beside it.
fn draw_tick(piece: &mut Piece, tick: &TickBox, x: f32) {
    let stroke = Some(Stroke::new(style::INK, 1.0));
    let (width, height) = (style::TICK, style::TICK);
    piece.decoration(Shape::Rect { x: x + 0.5, y: 4.0, width, height, radius: 1.0, fill: None, stroke });
    if tick.rating.is_some() {
        marks::icon(piece, tick.rating, x + style::TICK + 6.0, 4.3, false);
    }
}
