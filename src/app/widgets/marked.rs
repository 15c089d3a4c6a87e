//! A text with marks at what only it has, and not the text beside it.

use egui::text::{LayoutJob, TextFormat};
use egui::{FontId, Label, Role, Stroke, Ui};

use crate::app::theme::{BODY, Palette, semibold};
use crate::model::diff::Piece;

/// Draws the pieces of a text. What has gone is struck through in the earlier one, what is
/// new is underlined in the later one. A screen reader reads it as a whole, as `name`.
pub fn marked(ui: &mut Ui, name: String, pieces: &[Piece], earlier: bool) {
    let palette = Palette::of(ui);
    let mut job = LayoutJob::default();
    for piece in pieces {
        let mut format = TextFormat::simple(FontId::proportional(BODY), palette.ink);
        let line = Stroke::new(1.5, palette.ink);
        match (piece.marked, earlier) {
            (true, true) => format.strikethrough = line,
            (true, false) => {
                format.font_id = FontId::new(BODY, semibold());
                format.underline = line;
            }
            (false, _) => {}
        }
        // The line ends with the word, and not with the blank behind it.
        let word = piece.text.trim_end();
        let blank = TextFormat { underline: Stroke::NONE, strikethrough: Stroke::NONE, ..format.clone() };
        job.append(word, 0.0, format);
        job.append(piece.text.get(word.len()..).unwrap_or_default(), 0.0, blank);
    }
    let response = ui.add(Label::new(job).wrap());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Paragraph);
        node.set_label(name);
    });
}
