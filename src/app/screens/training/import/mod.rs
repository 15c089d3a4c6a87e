//! Import: how an export of a survey is interpreted, before any of it is imported.

mod columns;
mod comments;
mod differing;
mod faults;
mod pages;
mod preview;
mod questions;

use egui::{Ui, vec2};

use crate::app::commands::Command;
use crate::app::open::pending_import::PendingImport;
use crate::app::page::TrainingPage;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::theme::{GAP, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::files::places;
use crate::text;
use columns::columns_ui;
use comments::comments_ui;
use faults::{FaultPages, faults_ui};
use pages::Pages;
use preview::preview_ui;
use questions::questions_ui;

/// How much of the width the preview takes, beside what could not be read.
const PREVIEW: f32 = 0.6;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct ImportView {
    /// Whether the columns are unfolded, once the person has said so.
    unfolded: Option<bool>,
    /// Which of the learners are shown whose answers differ.
    differing: Pages,
    /// Which of the words are shown that stand in cells.
    words: Pages,
    faults: FaultPages,
}

/// Draws what waits to be imported.
pub fn import_ui(
    ui: &mut Ui,
    page: &mut TrainingPage,
    pending: Option<&mut PendingImport>,
    view: &mut ImportView,
) {
    let margin = if ui.available_width() > 900.0 { 40 } else { 16 };
    layout::page(ui, "import", margin, |ui| {
        layout::centred(ui, 1200.0, |ui| {
            ui.add_space(GAP + 4.0);
            text::title(ui, &text!("import-title"), TITLE, page.arrived);
            match pending {
                Some(pending) => {
                    pending.unseen = false;
                    pending.refresh(page.open.training());
                    queue_ui(ui, page);
                    waiting(ui, page, pending, view);
                }
                None => nothing_chosen(ui, page),
            }
            ui.add_space(GAP);
        });
    });
}

fn nothing_chosen(ui: &mut Ui, page: &mut TrainingPage) {
    text::body(ui, &text!("import-what"));
    text::quiet(ui, &text!("import-private"));
    ui.horizontal_wrapped(|ui| {
        if ui.add(Button::primary(text!("import-choose"))).clicked() {
            page.request(Request::Do(Command::ImportAnswers));
        }
        if ui.add(Button::secondary(text!("import-paste"))).clicked() {
            page.request(Request::PasteTable);
        }
    });
}

/// The files that come after this one, and how to go on to them without it.
fn queue_ui(ui: &mut Ui, page: &mut TrainingPage) {
    let queue = &page.open.import_queue;
    if queue.is_empty() {
        return;
    }
    let files = queue.iter().map(|path| places::file_name(path)).collect::<Vec<_>>().join(", ");
    text::body(ui, &text!("import-queue", count = queue.len(), files = files));
    if ui.add(Button::link(text!("import-skip"))).clicked() {
        page.request(Request::SkipImport);
    }
}

fn waiting(ui: &mut Ui, page: &mut TrainingPage, pending: &mut PendingImport, view: &mut ImportView) {
    let (file, how) = (pending.file.as_str(), pending.reading.table().how.as_str());
    let said = if pending.reading.has_columns() {
        text!("import-file", file = file, how = how, rows = pending.reading.table().rows.len())
    } else {
        text!("import-forms", file = file, how = how)
    };
    text::body(ui, &said);
    text::quiet(ui, &text!("import-private"));
    ui.add_space(4.0);
    import(ui, page, pending);
    ui.add_space(4.0);
    questions_ui(ui, page.open.training(), pending, &mut view.differing, &mut view.words);
    if pending.reading.has_columns() {
        comments_ui(ui, page.open.training(), pending);
        if let Some(asked) = columns_ui(ui, page.open.training(), pending, &mut view.unfolded) {
            page.request(asked);
        }
        ui.add_space(4.0);
    }
    let room = ui.available_width();
    if room > 960.0 {
        layout::columns(ui, &[room * PREVIEW, room * (1.0 - PREVIEW) + 14.0], |column, ui| match column {
            0 => preview_ui(ui, page.open.training(), pending),
            _ => unread(ui, pending, &mut view.faults),
        });
    } else {
        preview_ui(ui, page.open.training(), pending);
        ui.add_space(4.0);
        unread(ui, pending, &mut view.faults);
    }
}

/// What could not be read. While the rows cannot be read at all, nobody can say that
/// everything could.
fn unread(ui: &mut Ui, pending: &PendingImport, pages: &mut FaultPages) {
    if pending.reading.is_readable() || !pending.left_out.is_empty() {
        faults_ui(ui, pending, pages);
    }
}

/// The one thing to do next, what it would do, and the ways out.
fn import(ui: &mut Ui, page: &mut TrainingPage, pending: &PendingImport) {
    let missing = pending.missing();
    let (new, known) = pending.merge.counts();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
        let words = text!("import-take-in", count = new + known);
        if ui.add(Button::primary(words).enabled(missing.is_none())).clicked() {
            page.request(Request::Import);
        }
        if ui.add(Button::secondary(text!("import-another"))).clicked() {
            page.request(Request::Do(Command::ImportAnswers));
        }
        if ui.add(Button::link(text!("import-paste"))).clicked() {
            page.request(Request::PasteTable);
        }
        if ui.add(Button::link(text!("cancel"))).clicked() {
            page.request(Request::Do(Command::Go(Screen::Answers)));
        }
    });
    if let Some(why) = missing {
        text::alert(ui, &why);
        return;
    }
    if !pending.promise.is_empty() {
        text::announce(ui, &text!("import-promise-line", promise = pending.promise.as_str()));
    }
    for (moment, found) in &pending.found {
        text::quiet(ui, &found.words(*moment));
    }
}
