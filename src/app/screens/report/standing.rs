//! Who is counted in the report for publishing, who waits, and until when.

use egui::Ui;

use crate::app::theme::GAP;
use crate::app::widgets::button::Button;
use crate::app::widgets::text;
use crate::model::disclosure::{MIN_CELL, Standing, standings};
use crate::model::{Moment, Training};
use crate::words::training::moment;
use crate::{text, words};

/// Says so. Whether everybody is to be counted anew.
pub(super) fn standing_ui(ui: &mut Ui, training: &Training) -> bool {
    ui.add_space(GAP / 2.0);
    for standing in standings(training) {
        text::quiet(ui, &said(standing));
    }
    if training.published.is_empty() {
        return false;
    }
    ui.add_space(GAP / 2.0);
    text::quiet(ui, &text!("report-never-seen"));
    ui.add(Button::link(text!("report-count-anew"))).clicked()
}

/// Who is counted between two moments, and from when on others are.
fn said(of: Standing) -> String {
    let [first, second] = <[Moment; 2]>::from(of.pair).map(moment);
    let pair = text!("doc-training-pair", first = first, second = second);
    let Standing { counted, new, is_cell, .. } = of;
    let Some(date) = of.since.map(words::date) else {
        return if is_cell {
            text!("report-standing-first", pair = pair, new = new)
        } else {
            text!("report-standing-few", pair = pair, new = new)
        };
    };
    if new == 0 {
        text!("report-standing-same", pair = pair, counted = counted, date = date)
    } else if is_cell {
        text!("report-standing-more", pair = pair, counted = counted, date = date, new = new)
    } else {
        let (missing, then) = (MIN_CELL.saturating_sub(new), counted.saturating_add(MIN_CELL));
        text!(
            "report-standing-waiting",
            pair = pair,
            counted = counted,
            date = date,
            new = new,
            missing = missing,
            then = then
        )
    }
}
