//! Import: how an export of a survey is understood, before anything comes in.

mod columns;
mod export;
mod faults;
mod preview;

use eframe::egui::{Ui, vec2};

use crate::app::commands::Command;
use crate::app::page::TrainingPage;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::theme::{GAP, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::field::choice;
use crate::app::widgets::{layout, text};
use crate::model::Moment;
use crate::model::training::Meaning;
use crate::text;
use crate::words::training::moment;
use columns::columns_ui;
pub use export::Export;
use faults::faults_ui;
use preview::preview_ui;

/// How wide what is understood is, beside what is not.
const PREVIEW: f32 = 0.6;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct ImportView {
    /// What waits to be taken in.
    pub export: Option<Export>,
    /// Nobody has seen it yet: the person went elsewhere while it was read.
    pub unseen: bool,
    /// Whether the columns are unfolded, once the person has said so.
    unfolded: Option<bool>,
}

impl ImportView {
    /// Shows another export.
    pub fn of(export: Export) -> Self {
        Self { export: Some(export), ..Self::default() }
    }
}

/// Draws an export.
pub fn import_ui(ui: &mut Ui, page: &mut TrainingPage, view: &mut ImportView) {
    let margin = if ui.available_width() > 900.0 { 40 } else { 16 };
    layout::page(ui, "import", margin, |ui| {
        layout::centred(ui, 1200.0, |ui| {
            ui.add_space(GAP + 4.0);
            text::title(ui, &text!("import-title"), TITLE, page.arrived);
            match &mut view.export {
                Some(export) => {
                    view.unseen = false;
                    export.refresh(page.open.training());
                    waiting(ui, page, export, &mut view.unfolded);
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
    if ui.add(Button::primary(text!("import-choose"))).clicked() {
        page.request(Request::Do(Command::ImportAnswers));
    }
}

fn waiting(ui: &mut Ui, page: &mut TrainingPage, export: &mut Export, unfolded: &mut Option<bool>) {
    let (file, how) = (export.file.as_str(), export.table.how.as_str());
    let said = if export.has_columns() {
        text!("import-file", file = file, how = how, rows = export.table.rows.len())
    } else {
        text!("import-forms", file = file, how = how)
    };
    text::body(ui, &said);
    text::quiet(ui, &text!("import-private"));
    ui.add_space(4.0);
    take_in(ui, page, export);
    ui.add_space(4.0);
    if export.has_columns() {
        when(ui, page, export);
        columns_ui(ui, page.open.training(), export, unfolded);
        ui.add_space(4.0);
    }
    let room = ui.available_width();
    if room > 960.0 {
        layout::columns(ui, &[room * PREVIEW, room * (1.0 - PREVIEW) + 14.0], |column, ui| match column {
            0 => preview_ui(ui, page.open.training(), export),
            _ => doubts(ui, export),
        });
    } else {
        preview_ui(ui, page.open.training(), export);
        ui.add_space(4.0);
        doubts(ui, export);
    }
}

/// What could not be read. While the rows cannot be read at all, nobody can say that
/// everything could.
fn doubts(ui: &mut Ui, export: &Export) {
    if export.is_readable() || !export.understood.faults.is_empty() {
        faults_ui(ui, &export.table, &export.understood);
    }
}

/// The one thing to do next, what it would do, and the ways out.
fn take_in(ui: &mut Ui, page: &mut TrainingPage, export: &Export) {
    let missing = export.missing();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
        let words = text!("import-take-in", count = export.new + export.known);
        if ui.add(Button::primary(words).enabled(missing.is_none())).clicked() {
            page.request(Request::Import);
        }
        if ui.add(Button::secondary(text!("import-another"))).clicked() {
            page.request(Request::Do(Command::ImportAnswers));
        }
        if ui.add(Button::link(text!("cancel"))).clicked() {
            page.request(Request::Do(Command::Go(Screen::Answers)));
        }
    });
    match missing {
        Some(why) => text::alert(ui, &why),
        None => text::announce(
            ui,
            &text!(
                "import-would",
                new = export.new,
                known = export.known,
                faults = export.understood.faults.len()
            ),
        ),
    };
}

/// When it was answered, where nothing says so.
fn when(ui: &mut Ui, page: &mut TrainingPage, export: &mut Export) {
    if !export.needs_moment() {
        return;
    }
    let options = Moment::ALL.map(moment);
    let chosen = Moment::ALL.iter().position(|moment| *moment == export.moment).unwrap_or_default();
    let fixed = export
        .columns
        .iter()
        .any(|column| matches!(column.means, Meaning::Statement(_, Some(_)) | Meaning::Question(_, Some(_))));
    let label = if fixed { text!("import-when-rest") } else { text!("import-when") };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
        text::label(ui, &label);
        let picked = choice(ui, "moment", &label, &options, chosen, 170.0);
        if let Some(moment) = picked.and_then(|picked| Moment::ALL.get(picked)) {
            export.set_moment(*moment, page.open.training());
        }
    });
    ui.add_space(4.0);
}
