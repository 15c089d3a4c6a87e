//! Whose answer to what is being typed, large enough to be read beside a pile of paper.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{FontId, Ui, vec2};

use crate::app::page::TrainingPage;
use crate::app::screens::training::answers::column::{Column, Given};
use crate::app::screens::training::answers::keys::answer;
use crate::app::screens::training::answers::{Again, AnswersView, Sheet, learner};
use crate::app::theme::{Palette, SMALL, bold};
use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{layout, text};
use crate::model::{Checklist, Moment};
use crate::text;
use crate::words::training as words;

/// The wording, in points.
const WORDING: f32 = 21.0;
/// Room is kept for the longest wording up to this height, so that the grid stands
/// still while one goes from statement to statement.
const KEPT: f32 = 88.0;

/// Draws the learner, the moment, the wording, and the answers for the mouse.
pub(super) fn current(ui: &mut Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet) {
    let Some((column, of)) = sheet.column(view.place.cell).zip(sheet.learner(view.place.row)) else {
        return;
    };
    layout::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
            let name = text!("answers-learner", code = of.code.as_str());
            let sign = if view.learner.open { Icon::Up } else { Icon::Down };
            if ui.add(Button::title(of.code.as_str()).after(sign).named(name)).clicked() {
                view.learner.open = !view.learner.open;
            }
            for given in column.choices() {
                choice(ui, page, view, sheet, given);
            }
            text::quiet(ui, &moment(sheet));
        });
        if view.learner.open {
            learner::learner(ui, page, view, sheet, of);
        }
        match view.again {
            Some(Again::InPart) => _ = text::announce(ui, &text!("answers-begun", code = of.code.as_str())),
            Some(Again::Whole) => _ = text::alert(ui, &text!("answers-again", code = of.code.as_str())),
            None => {}
        }
        if sheet.moment != Moment::Before && sheet.training.is_late(of) {
            text::announce(ui, &text!("answers-late", code = of.code.as_str()));
        }
        wording(ui, view, sheet, column);
    });
}

/// "Before: before the course".
fn moment(sheet: &Sheet) -> String {
    let (moment, when) = (words::moment(sheet.moment), words::moment_explained(sheet.moment));
    text!("answers-when", moment = moment, when = when)
}

/// One answer for the mouse, with the key that does the same.
fn choice(ui: &mut Ui, page: &mut TrainingPage, view: &mut AnswersView, sheet: &Sheet, given: Given) {
    let button = match given {
        Given::Vote(_) => Button::secondary(given.words()).key(given.key()),
        Given::Score(_) => Button::secondary(given.words()),
    };
    let name = text!("answers-choice", answer = given.words());
    if ui.add(button.named(name).for_mouse()).clicked() {
        answer(page, view, sheet, given);
    }
}

/// How high the longest wording is, measured once for each checklist and width.
pub(super) struct Longest {
    checklist: Arc<Checklist>,
    columns: usize,
    width: f32,
    height: f32,
}

impl Longest {
    fn of(ui: &Ui, sheet: &Sheet, width: f32) -> Self {
        let heights = sheet.columns.iter().map(|of| ui.painter().layout_job(job(ui, *of, width)).size().y);
        let height = heights.fold(0.0, f32::max).min(KEPT);
        Self { checklist: sheet.training.checklist.clone(), columns: sheet.cells(), width, height }
    }

    fn is_of(&self, sheet: &Sheet, width: f32) -> bool {
        Arc::ptr_eq(&self.checklist, &sheet.training.checklist)
            && self.columns == sheet.cells()
            && (self.width - width).abs() < 0.5
    }
}

fn wording(ui: &mut Ui, view: &mut AnswersView, sheet: &Sheet, column: Column) {
    let width = ui.available_width();
    let known = view.longest.take().filter(|longest| longest.is_of(sheet, width));
    let longest = known.unwrap_or_else(|| Longest::of(ui, sheet, width));
    let kept = longest.height;
    view.longest = Some(longest);
    ui.allocate_ui(vec2(width, kept), |ui| {
        ui.set_min_height(kept);
        ui.label(job(ui, column, width));
    });
}

/// The number and "I…" quietly, then the words as published.
fn job(ui: &Ui, column: Column, width: f32) -> LayoutJob {
    let palette = Palette::of(ui);
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let quiet = TextFormat::simple(FontId::proportional(WORDING - 3.0), palette.muted);
    if let Column::Statement(number, _) = column {
        job.append(&number.to_string(), 0.0, quiet.clone());
        job.append(&text!("training-lead-in"), SMALL, quiet);
    }
    let space = if job.is_empty() { 0.0 } else { 8.0 };
    job.append(&column.wording(), space, TextFormat::simple(FontId::new(WORDING, bold()), palette.ink));
    job
}
