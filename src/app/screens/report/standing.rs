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
        // What saving does is said in ink.
        if standing.is_cell {
            text::body(ui, &said(standing));
        } else {
            text::quiet(ui, &said(standing));
        }
        let gone = gone(training, standing.pair);
        if gone > 0 {
            text::told(ui, &text!("report-standing-gone", count = gone));
        }
    }
    if training.published.is_empty() {
        return false;
    }
    ui.add_space(GAP / 2.0);
    text::quiet(ui, &text!("report-never-seen"));
    ui.add(Button::link(text!("report-count-anew"))).clicked()
}

/// How many of those who were counted between two moments have not answered at both any
/// more, according to the course as it is now.
fn gone(training: &Training, pair: (Moment, Moment)) -> usize {
    let cells = training.published.iter().filter(|cell| cell.pair() == pair);
    let is_there = |code: &&String| {
        let of = training.participant(code);
        of.is_some_and(|of| of.at(pair.0).is_some() && of.at(pair.1).is_some())
    };
    cells.map(|cell| cell.learners.iter().filter(|code| !is_there(code)).count()).sum()
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
