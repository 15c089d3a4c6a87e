//! Where a document is saved, in which format, and what came of it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use egui::Ui;

use crate::app::commands::Command;
use crate::app::request::Request;
use crate::app::screens::report::standing::before_saving;
use crate::app::screens::report::view::{ExportOutcome, Exported, ReportPage, ReportView};
use crate::app::theme::SUBTITLE;
use crate::app::then::Then;
use crate::app::widgets::button::Button;
use crate::app::widgets::field::{Field, choice};
use crate::app::widgets::{layout, text};
use crate::documents::{Format, ReportSource, TrainingDocument, pdf, picture};
use crate::files::places;
use crate::{text, words};

/// How wide the fields are, in points.
pub(super) const SIDE: f32 = 330.0;
/// How wide the menu of formats is, in points.
const FORMAT: f32 = 130.0;
/// How wide the menu of charts is, in points.
const PICTURE: f32 = 210.0;

/// Draws what is chosen and pressed to save the document that is shown. `is_beside`: it
/// stands over the pages, with more room than in a column.
pub(super) fn saving(ui: &mut Ui, page: &mut ReportPage, view: &mut ReportView, is_beside: bool) {
    if is_beside {
        layout::line(ui, |ui| {
            formats(ui, page, view);
            charts(ui, page, view);
            place(ui, view, ui.available_width());
        });
    } else {
        layout::line(ui, |ui| formats(ui, page, view));
        charts(ui, page, view);
        place(ui, view, SIDE);
    }
    unprinted(ui, view);
    if let ReportSource::Training { training, .. } = page.source
        && view.kind == TrainingDocument::Publishing.into()
    {
        before_saving(ui, training);
    }
    ui.horizontal_wrapped(|ui| buttons(ui, page, view));
}

/// Where it goes: all of it in sight, also where it is long.
fn place(ui: &mut Ui, view: &mut ReportView, width: f32) {
    let label = text!("report-path");
    let field = Field::new(&label, &view.path).width(width).wraps().hide_label();
    if let Some(path) = field.show(ui, "document-path").text {
        view.path = path;
        // The system's dialog asked about another file than this.
        view.replace = false;
        view.outcome = None;
    }
}

fn buttons(ui: &mut Ui, page: &mut ReportPage, view: &ReportView) {
    let (format, path) = (view.format, document_path(&view.path, view.format));
    let ready = path.is_some() && view.writing.is_none();
    let save = |then| {
        let path = path.clone()?;
        Some(Request::ExportDocument { format, path, replace: view.replace, then })
    };
    let button = Button::primary(text!("report-save-button", format = format.name()));
    if ui.add(button.enabled(ready)).clicked() {
        page.requests.extend(save(Then::Nothing));
    }
    if ui.add(Button::secondary(text!("report-choose"))).clicked() {
        page.request(Request::ChoosePlace(format));
    }
    if ui.add(Button::secondary(text!("report-save-and-open")).enabled(ready)).clicked() {
        page.requests.extend(save(Then::Open));
    }
    if ui.add(Button::secondary(text!("report-print")).enabled(ready)).clicked() {
        page.request(Request::Do(Command::Print));
    }
    if ui.add(Button::secondary(text!("report-copy"))).clicked() {
        page.request(Request::Do(Command::CopyDocument));
    }
}

/// Draws how far saving has come.
pub(super) fn saved_ui(ui: &mut Ui, page: &mut ReportPage, view: &mut ReportView) {
    if let Some(writing) = view.writing {
        layout::line(ui, |ui| {
            text::announce(ui, &text!("report-writing", format = writing.format.name()));
            if ui.add(Button::small(text!("report-stop")).named(text!("report-stop-name"))).clicked() {
                page.request(Request::StopSaving);
            }
        });
    }
    if let Some((of, outcome)) = view.outcome.clone() {
        ui.add_space(4.0);
        let came = std::mem::take(&mut view.show_outcome);
        let drawn = ui.scope(|ui| outcome_ui(ui, page, view, &outcome, of, came));
        // In a narrow window, below a long list of documents, it would come out of sight.
        if came {
            drawn.response.scroll_to_me(None);
        }
    }
}

/// Says before it is saved what cannot be printed, and where it stands.
fn unprinted(ui: &mut Ui, view: &ReportView) {
    let missing = view.pages.as_ref().map(|pages| &pages.layout.missing);
    if let Some(missing) = missing.filter(|missing| view.format == Format::Pdf && !missing.is_empty()) {
        let said = text!("report-missing", count = missing.len(), signs = pdf::quoted(missing));
        text::announce(ui, &std::iter::once(said).chain(pdf::advice(missing)).collect::<Vec<_>>().join(" "));
    }
}

/// What follows is about saving, and in which format where there is more than one to
/// choose from.
fn formats(ui: &mut Ui, page: &mut ReportPage, view: &ReportView) {
    let formats: Vec<Format> = Format::ALL.into_iter().filter(|of| of.can_write(view.kind)).collect();
    if formats.len() < 2 {
        text::heading(ui, 2, &text!("report-save", format = view.format.name()), SUBTITLE);
        return;
    }
    text::heading(ui, 2, &text!("report-save-as"), SUBTITLE);
    let names: Vec<String> = formats.iter().map(|format| words::capitalised(&format.name())).collect();
    let chosen = formats.iter().position(|format| *format == view.format).unwrap_or_default();
    let picked = choice(ui, "format", &text!("report-format"), &names, chosen, FORMAT);
    if let Some(format) = picked.and_then(|picked| formats.get(picked)) {
        page.request(Request::ChooseFormat(*format));
    }
}

/// Of which of the document's charts a picture is, where there are several.
fn charts(ui: &mut Ui, page: &mut ReportPage, view: &ReportView) {
    let pages = view.pages.as_ref().filter(|pages| view.format.is_picture() && pages.kind == view.kind);
    let names = pages.map(|pages| picture::names(&pages.document)).unwrap_or_default();
    if names.len() < 2 {
        return;
    }
    let picked = choice(ui, "picture", &text!("report-picture"), &names, view.picture, PICTURE);
    if let Some(number) = picked {
        page.request(Request::ChoosePicture(number));
    }
}

/// The path that is meant by what was typed, with the ending of its format; none
/// where no file is named.
pub fn document_path(typed: &str, format: Format) -> Option<PathBuf> {
    // Windows copies a path between quotation marks.
    let path = PathBuf::from(typed.trim().trim_matches('"'));
    path.file_name()?;
    Some(format.with_ending(&path))
}

fn outcome_ui(
    ui: &mut Ui,
    page: &mut ReportPage,
    view: &mut ReportView,
    outcome: &ExportOutcome,
    Exported { format, then, kind: _ }: Exported,
    came: bool,
) {
    layout::tinted_card(ui, |ui| match outcome {
        ExportOutcome::Saved(path) => {
            saved(ui, page, path, came && std::mem::take(&mut view.takes_keyboard));
        }
        ExportOutcome::Exists(path) => {
            text::question(ui, &text!("report-exists", file = file_name(path)), false);
            ui.horizontal_wrapped(|ui| {
                if ui.add(Button::secondary(text!("report-replace"))).clicked() {
                    view.takes_keyboard = true;
                    let path = path.clone();
                    page.request(Request::ExportDocument { format, path, replace: true, then });
                }
                let another = ui.add(Button::secondary(text!("report-another-name")));
                // What Enter does harms nothing, and leaves what was to be saved on disk.
                if came {
                    another.request_focus();
                }
                if another.clicked() {
                    view.takes_keyboard = true;
                    let path = another_name(path);
                    view.path = path.display().to_string();
                    page.request(Request::ExportDocument { format, path, replace: false, then });
                }
                if ui.add(Button::link(text!("cancel"))).clicked() {
                    view.outcome = None;
                }
            });
        }
        ExportOutcome::Failed(why) => {
            text::question(ui, &text!("report-failed", format = format.name()), came);
            text::alert(ui, why);
        }
        // It was said when it was stopped.
        ExportOutcome::Stopped => {}
    });
}

/// The same name with the first number behind it that no file has: "Plan 2.pdf".
fn another_name(path: &Path) -> PathBuf {
    let part = |part: Option<&OsStr>| part.map(|of| of.to_string_lossy().into_owned()).unwrap_or_default();
    let (stem, ending) = (part(path.file_stem()), part(path.extension()));
    let named = |number: u32| path.with_file_name(format!("{stem} {number}.{ending}"));
    (2..1000).map(named).find(|other| !other.exists()).unwrap_or_else(|| path.to_path_buf())
}

/// `takes_keyboard`: what was pressed for it is gone, and the keyboard with it.
fn saved(ui: &mut Ui, page: &mut ReportPage, path: &Path, takes_keyboard: bool) {
    text::label(ui, &text!("report-saved"));
    // The status line has said it.
    text::quiet(ui, &places::display(path));
    ui.horizontal_wrapped(|ui| {
        let open = ui.add(Button::secondary(text!("report-open")));
        if takes_keyboard {
            open.request_focus();
        }
        if open.clicked() {
            page.request(Request::OpenOutside(path.to_path_buf()));
        }
        if ui.add(Button::link(text!("report-folder"))).clicked() {
            page.request(Request::ShowFolder(path.to_path_buf()));
        }
    });
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
