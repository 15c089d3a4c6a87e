//! Who is counted in the report for publishing, who waits, and until when.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::Ui;

use crate::app::theme::GAP;
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::model::disclosure::{MIN_CELL, Standing, standings, told_otherwise};
use crate::model::{Moment, Participant, Training};
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
    }
    if training.published.is_empty() {
        return false;
    }
    ui.add_space(GAP / 2.0);
    text::quiet(ui, &text!("report-never-seen"));
    ui.add(Button::link(text!("report-count-anew"))).clicked()
}

/// Says above the button what has to be known before it is pressed: that the course's file
/// remembers what is saved, and that what was published is no longer what the file holds.
pub(super) fn before_saving(ui: &mut Ui, training: &Training) {
    let gone = gone(training);
    if gone > 0 {
        text::told(ui, &text!("report-gone", count = gone));
    }
    let otherwise = told_otherwise(training);
    if otherwise > 0 {
        text::told(ui, &text!("report-corrected", count = otherwise));
    }
    let standings = standings(training);
    // Who waits is told here as well as below: it cannot be changed once it is saved.
    for waiting in standings.iter().filter(|of| of.since.is_some() && of.new > 0 && !of.is_cell) {
        text::told(ui, &said(*waiting));
    }
    if standings.iter().any(|of| of.is_cell) {
        layout::tinted_card(ui, |ui| {
            if let Some(unfinished) = unfinished(training) {
                text::told(ui, &unfinished);
            }
            text::told(ui, &text!("report-all-in"));
            text::told(ui, &text!("report-remembers"));
        });
    }
}

/// So many unfinished forms are named, the others counted.
const NAMED: usize = 3;

/// Which forms leave statements without an answer: a page of them may not be typed in yet.
fn unfinished(training: &Training) -> Option<String> {
    let open = |of: &&Arc<Participant>, moment: &Moment| {
        let mut statements = training.checklist.statements.iter();
        let answers = of.at(*moment);
        answers.is_some_and(|of| statements.any(|statement| !of.ratings.contains_key(&statement.id)))
    };
    let of_one = |of| Moment::ALL.into_iter().filter(move |moment| open(&of, moment)).map(move |at| (of, at));
    let open: Vec<_> = training.participants.iter().flat_map(of_one).collect();
    let mut named: Vec<String> = open
        .iter()
        .take(NAMED)
        .map(|(of, at)| text!("report-unfinished-form", code = of.code.as_str(), moment = moment(*at)))
        .collect();
    if open.len() > NAMED {
        named.push(text!("report-unfinished-more", count = open.len() - NAMED));
    }
    let count = open.len();
    (count > 0).then(|| text!("report-unfinished", count = count, forms = words::listed(named)))
}

/// How many of those who were counted have not answered at both moments any more, according
/// to the course as it is now.
fn gone(training: &Training) -> usize {
    let is_gone = |code: &str, (first, second): (Moment, Moment)| {
        let of = training.participant(code);
        of.is_none_or(|of| of.at(first).is_none() || of.at(second).is_none())
    };
    let counted = training.published.iter().flat_map(|cell| {
        let codes = cell.learners.iter().map(String::as_str);
        codes.filter(move |code| is_gone(code, cell.pair()))
    });
    counted.collect::<BTreeSet<_>>().len()
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
