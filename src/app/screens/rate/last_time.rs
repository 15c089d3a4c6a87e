//! What was agreed last time, beside what is agreed now.

use eframe::egui::text::LayoutJob;
use eframe::egui::{FontId, Label, Sense, Ui, vec2};

use super::super::{Ask, Page};
use super::{Data, RateView};
use crate::app::command::Command;
use crate::app::theme::{BODY, Palette, TEXT_WIDTH};
use crate::app::widgets::button::Button;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::{layout, text};
use crate::model::{Response, Round};
use crate::text;
use crate::words;

/// How many lines of a note are shown before somebody asks for all of it.
const LINES: usize = 3;

/// Draws it, with the way to say that it still holds. Nothing is filled in by itself.
pub(super) fn last_time(
    ui: &mut Ui,
    page: &mut Page,
    view: &mut RateView,
    data: &Data,
    round: &Round,
    response: &Response,
) {
    layout::card(ui, |ui| {
        let rating = words::rating(response.agreed);
        ui.horizontal_wrapped(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::hover());
            mark::paint(ui.painter(), rect, response.agreed, Palette::of(ui), Finish::Outline);
            text::label(ui, &text!("rate-last-time", round = round.label.as_str(), rating = rating.as_str()));
            if data.editable && page.editor.may_still_hold(&data.statement.id) {
                still_right(ui, page, &rating);
            }
        });
        note(ui, &response.note, &mut view.whole_last_note);
    });
}

fn still_right(ui: &mut Ui, page: &mut Page, rating: &str) {
    let key = Command::StillRight.key_text(ui.ctx()).unwrap_or_default();
    let words = text!("rate-still-right", rating = rating);
    if ui.add(Button::secondary(words.clone()).key(key).named(words)).clicked() {
        page.ask(Ask::Do(Command::StillRight));
    }
}

/// The note, in a few lines if it is long. A screen reader always has all of it.
fn note(ui: &mut Ui, note: &str, whole: &mut bool) {
    if note.is_empty() {
        return;
    }
    let mut job = LayoutJob::simple(
        note.to_owned(),
        FontId::proportional(BODY),
        Palette::of(ui).ink,
        ui.available_width().min(TEXT_WIDTH),
    );
    let all = ui.painter().layout_job(job.clone());
    let long = all.rows.len() > LINES;
    if long && !*whole {
        job.wrap.max_rows = LINES;
        ui.add(Label::new(ui.painter().layout_job(job)));
    } else {
        ui.add(Label::new(all));
    }
    if long {
        let words = if *whole { text!("rate-last-less") } else { text!("rate-last-all") };
        let toggle = ui.add(Button::link(words));
        ui.ctx().accesskit_node_builder(toggle.id, |node| node.set_expanded(*whole));
        if toggle.clicked() {
            *whole = !*whole;
        }
    }
}
