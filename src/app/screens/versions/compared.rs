//! One earlier version beside the present, piece by piece.

use egui::{Role, Ui};

use crate::app::request::Request;
use crate::app::theme::{GAP, SUBTITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::marked::marked;
use crate::app::widgets::{layout, text};
use crate::model::diff;
use crate::model::pieces::{self, Difference};
use crate::text;
use crate::words::pieces::{counted, place, value};

/// Nobody reads more at once; all of it comes back with the version.
const MOST: usize = 200;

/// Draws what differs, and offers to bring the version back.
pub(super) fn compared(ui: &mut Ui, when: &str, differences: &[Difference], requests: &mut Vec<Request>) {
    text::heading(ui, 2, when, SUBTITLE);
    if differences.is_empty() {
        text::body(ui, &text!("versions-same"));
        return;
    }
    let counts = counted(&pieces::counted(differences));
    text::body(ui, &text!("versions-differs", counts = counts));
    ui.add_space(4.0);
    if ui.add(Button::primary(text!("versions-bring-back"))).clicked() {
        requests.push(Request::BringBack);
    }
    for difference in differences.iter().take(MOST) {
        ui.add_space(8.0);
        layout::hairline(ui);
        one(ui, difference);
    }
    if differences.len() > MOST {
        text::quiet(ui, &text!("versions-more", count = differences.len() - MOST));
    }
}

fn one(ui: &mut Ui, difference: &Difference) {
    let title = place(&difference.place, difference.field);
    let whole = [&difference.then, &difference.now].map(|said| value(said.as_ref()));
    let pieces = {
        let [then, now] = &whole;
        diff::words(then, now)
    };
    layout::region(ui, Role::Group, &title, |ui| {
        text::label(ui, &title);
        let side = |index: usize, ui: &mut Ui| {
            if let (Some(whole), Some(pieces)) = (whole.get(index), pieces.get(index)) {
                let side = if index == 0 { text!("versions-then") } else { text!("versions-now") };
                text::quiet(ui, &side);
                marked(ui, text!("change-note-at", side = side, note = whole.as_str()), pieces, index == 0);
            }
        };
        if ui.available_width() > 480.0 {
            layout::equal_columns(ui, 2, GAP, side);
        } else {
            side(0, ui);
            side(1, ui);
        }
    });
}
