//! The guidance on Rate: closed at first, so that people judge before they read.

use egui::{Rect, RichText, Role, Ui, vec2};

use crate::app::theme::{BODY, Palette, TEXT_WIDTH, semibold};
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::{layout, text};
use crate::model::{Guidance, Rating, Statement};
use crate::text;
use crate::words;

/// With less room than this below the statement, in points, it is shown without that.
const LEAST: f32 = 90.0;

/// Draws what is open of a statement's guidance, marked as Attune's own.
///
/// `opened`: something of it has just been opened, and is brought into sight, as far as what
/// stands from this height on stays there.
pub fn guidance_ui(
    ui: &mut Ui,
    statement: &Statement,
    looks_like: bool,
    questions: bool,
    opened: Option<f32>,
) {
    let guidance = &statement.guidance;
    if guidance.is_empty() || !(looks_like || questions) {
        return;
    }
    ui.add_space(2.0);
    let top = ui.cursor().min;
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        text::own(ui, &text!("own-suggestion"));
        if looks_like {
            layout::region(ui, Role::Group, &text!("rate-looks-like"), |ui| looks_like_ui(ui, guidance));
        }
        if questions {
            layout::region(ui, Role::Group, &text!("rate-questions"), |ui| questions_ui(ui, guidance));
        }
    });
    if let Some(stays) = opened {
        // Its beginning rather than its end, where there is no room for both.
        let room = ui.clip_rect().height() - 16.0;
        let beside = room - (top.y - stays);
        let room = if beside > LEAST { beside } else { room };
        let height = (ui.cursor().min.y - top.y).min(room);
        ui.scroll_to_rect(Rect::from_min_size(top, vec2(1.0, height)), None);
    }
}

fn looks_like_ui(ui: &mut Ui, guidance: &Guidance) {
    if !guidance.why.is_empty() {
        text::heading(ui, 2, &text!("guidance-why"), BODY);
        ui.scope(|ui| {
            ui.set_max_width(TEXT_WIDTH.max(ui.available_width() * 0.8));
            text::body(ui, &guidance.why);
        });
        ui.add_space(4.0);
    }
    // All three, always: the text for one alone would be an answer.
    let ratings =
        [(Rating::Red, &guidance.red), (Rating::Amber, &guidance.amber), (Rating::Green, &guidance.green)];
    if ui.available_width() > 640.0 {
        layout::equal_columns(ui, ratings.len(), 20.0, |column, ui| {
            if let Some((rating, could)) = ratings.get(column) {
                could_look_like(ui, *rating, could);
            }
        });
    } else {
        for (rating, could) in ratings {
            could_look_like(ui, rating, could);
        }
    }
}

fn could_look_like(ui: &mut Ui, rating: Rating, could: &str) {
    if could.is_empty() {
        return;
    }
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(22.0, 22.0), egui::Sense::hover());
        mark::paint(ui.painter(), rect, Some(rating), Palette::of(ui), Finish::Filled);
        let rating = words::rating(Some(rating));
        text::heading(ui, 2, &text!("guidance-could", rating = rating), BODY);
    });
    text::body(ui, could);
}

fn questions_ui(ui: &mut Ui, guidance: &Guidance) {
    bullets(ui, &text!("guidance-ask"), &guidance.ask);
    bullets(ui, &text!("guidance-evidence"), &guidance.evidence);
}

fn bullets(ui: &mut Ui, title: &str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    text::heading(ui, 2, title, BODY);
    layout::region(ui, Role::List, title, |ui| {
        for item in items {
            ui.horizontal_top(|ui| {
                ui.label(RichText::new("•").family(semibold()).color(Palette::of(ui).muted));
                text::body(ui, item);
            });
        }
    });
    ui.add_space(4.0);
}
