//! Lists: number or bullet in a column of its own, so that wrapped lines keep clear of it.

use crate::documents::document::Style;
use crate::documents::pdf::layout::flow::{Flow, led_lines};
use crate::documents::pdf::layout::piece::Keep;
use crate::documents::pdf::layout::shape::{Owner, Placed, Shape, Text};
use crate::documents::pdf::layout::tree::{Bullets, NodeId, Role, Tree};
use crate::documents::pdf::style::{self, LIST_INDENT, Type};
use crate::documents::pdf::{fonts, mixed, scripts};

impl Flow {
    pub(super) fn list(&mut self, numbered: bool, style: Style, items: &[String]) {
        let list =
            self.tree.add(Tree::ROOT, Role::List(if numbered { Bullets::Numbers } else { Bullets::Dots }));
        let digits = items.len().to_string().len();
        // As if every digit were as wide as 0: in this typeface none is wider.
        let widest = format!("{}.", "0".repeat(digits));
        let mut set = style::paragraph(style, self.frame);
        set.before = if style == Style::Large { set.before } else { 2.0 };
        let indent = LIST_INDENT.max(fonts::width(set.face, set.size, &widest) + 10.0);
        for (number, item) in items.iter().enumerate() {
            let label = if numbered { format!("{}.", number + 1) } else { "•".to_owned() };
            self.item(list, &label, item, indent, set);
        }
    }

    fn item(&mut self, list: NodeId, label: &str, text: &str, indent: f32, set: Type) {
        let item = self.tree.add(list, Role::Item);
        let label_owner = self.owner(item, Role::Label);
        let body = self.owner(item, Role::Body);
        let text = self.clean(text);
        let x = self.frame.left + indent;
        let first = self.pieces.len();
        let lines = led_lines("", text.trim(), set, self.frame.width - indent);
        // What is written from right to left has its number at the right.
        let turned = scripts::is_right_to_left(&text) && mixed::is_mixed(&text);
        let (x, label_end) =
            if turned { (self.frame.left, self.frame.left + self.frame.width) } else { (x, x - 6.0) };
        self.lines(body, &lines, x, set, Keep::No);
        if let Some(piece) = self.pieces.get_mut(first) {
            let baseline = piece.items.iter().find_map(|item| match &item.shape {
                Shape::Text(text) => Some(text.baseline),
                Shape::Rect { .. }
                | Shape::Circle { .. }
                | Shape::Triangle { .. }
                | Shape::Line { .. }
                | Shape::Field(_) => None,
            });
            let baseline = baseline.unwrap_or(set.baseline());
            piece.items.insert(0, label_text(label_owner, label, [label_end, baseline], set));
        }
    }
}

/// A number or a bullet that ends at `end`.
fn label_text(owner: Owner, label: &str, [end, baseline]: [f32; 2], set: Type) -> Placed {
    let text = Text {
        x: end - fonts::width(set.face, set.size, label),
        baseline,
        face: set.face,
        size: set.size,
        colour: set.colour,
        text: format!("{label} "),
        says: None,
        shaped: None,
    };
    Placed { owner, shape: Shape::Text(text) }
}
