//! What was agreed last time, beside what is agreed now.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{FontId, Galley, Label, Sense, Ui, vec2};

use crate::app::commands::Command;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::rate::data::Data;
use crate::app::screens::assessment::rate::view::RateView;
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
        let note = Note::measure(ui, &response.note, view.whole_last_note);
        ui.horizontal_wrapped(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::hover());
            // In outline: filled, it would look agreed already.
            mark::paint(ui.painter(), rect, response.agreed, Palette::of(ui), Finish::Outline);
            text::label(ui, &text!("rate-last-time", round = round.label.as_str(), rating = rating.as_str()));
            if data.editable && page.open.may_still_hold(&data.statement.id) {
                view.offers_last_time = still_right(ui, page, &rating);
            }
            if note.is_long {
                disclose(ui, &mut view.whole_last_note);
            }
        });
        if !response.note.is_empty() {
            ui.add(Label::new(note.shown));
        }
        if !response.evidence.trim().is_empty() {
            text::quiet(ui, &text!("rate-last-evidence", evidence = response.evidence.trim()));
        }
        if !response.other_view.trim().is_empty() {
            text::quiet(ui, &text!("rate-last-other-view", view = response.other_view.trim()));
        }
    });
}

/// Gives whether it is in sight.
fn still_right(ui: &mut Ui, page: &mut Page, rating: &str) -> bool {
    let key = Command::StillRight.key_text(ui.ctx()).unwrap_or_default();
    let words = text!("rate-still-right", rating = rating);
    let button = ui.add(Button::secondary(words.clone()).key(key).named(words));
    if button.clicked() {
        page.request(Request::Do(Command::StillRight));
    }
    ui.clip_rect().contains_rect(button.rect)
}

/// The note as it is shown: in a few lines if it is long. A screen reader always has
/// all of it.
struct Note {
    shown: Arc<Galley>,
    is_long: bool,
}

impl Note {
    fn measure(ui: &Ui, note: &str, whole: bool) -> Self {
        let (font, ink) = (FontId::proportional(BODY), Palette::of(ui).ink);
        let width = ui.available_width().min(TEXT_WIDTH);
        // Laid out whole first: only then is it known whether anything is cut off.
        let mut job = LayoutJob::simple(note.to_owned(), font, ink, width);
        let all = ui.painter().layout_job(job.clone());
        let is_long = all.rows.len() > LINES;
        if !is_long || whole {
            return Self { shown: all, is_long };
        }
        job.wrap.max_rows = LINES;
        Self { shown: ui.painter().layout_job(job), is_long }
    }
}

fn disclose(ui: &mut Ui, whole: &mut bool) {
    let words = if *whole { text!("rate-last-less") } else { text!("rate-last-all") };
    let toggle = ui.add(Button::link(words));
    ui.ctx().accesskit_node_builder(toggle.id, |node| node.set_expanded(*whole));
    if toggle.clicked() {
        *whole = !*whole;
    }
}
