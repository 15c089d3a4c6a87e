//! Report: choose the document, see its pages as they will print, save it.

mod people;
mod preview;
mod standing;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{
    CentralPanel, FontId, Frame, Margin, Panel, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    vec2,
};
use jiff::civil::Date;

use crate::app::commands::Command;
use crate::app::request::Request;
use crate::app::theme::{BODY, CORNER, GAP, Palette, SMALL, SUBTITLE, TITLE, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::field::{Field, choice};
use crate::app::widgets::{layout, text};
use crate::documents::document::Document;
use crate::documents::pdf::layout::Layout;
use crate::documents::{
    AssessmentDocument, DocumentKind, Format, Mention, ReportSource, TrainingDocument, pdf,
};
use crate::files::places;
use crate::model::TrainingEdit;
use crate::{text, words};
use people::{LeftWords, people_ui};
use preview::{WIDEST, preview_ui};

const SIDE: f32 = 330.0;
/// Beside what is at the left, so that the bar never lies over it.
const SCROLL_BAR: f32 = 14.0;

/// What Report remembers between frames.
#[derive(Default)]
pub struct ReportView {
    /// The document that is shown.
    pub kind: DocumentKind,
    /// The reports about a course say how often chance alone would bring such changes.
    pub chance: bool,
    /// The format in which it is saved.
    pub format: Format,
    /// Where it will go, as typed or chosen.
    pub path: String,
    /// The path that Attune suggested; while it stands it follows the names.
    pub suggested: String,
    /// The path was chosen in the system's dialog, which has asked about replacing.
    pub replace: bool,
    /// The pages as they will print, and what they were made from.
    pub pages: Option<Arc<Pages>>,
    /// Pages are being laid out.
    pub busy: bool,
    /// The document that is being written from here.
    pub writing: Option<Exported>,
    /// What came of the last saving.
    pub outcome: Option<(Exported, ExportOutcome)>,
    /// What came of it has just come: bring it into sight.
    pub show_outcome: bool,
    /// Words that may be about a person, and that the person has left as they are.
    pub left: LeftWords,
}

/// A document that was built and laid out, and of what. It is saved as it is shown.
pub struct Pages {
    pub kind: DocumentKind,
    /// What it was built from.
    pub source: ReportSource,
    pub document: Document,
    pub layout: Layout,
    /// What in it may be about a person.
    pub mentions: Vec<Mention>,
}

impl Pages {
    /// Whether this is what would be made anew.
    pub fn is_current(&self, kind: DocumentKind, source: &ReportSource, today: Date) -> bool {
        self.kind == kind && self.document.date == today && self.source == *source
    }
}

/// A document that is written, or was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exported {
    pub kind: DocumentKind,
    /// In which format; another may be chosen while it is written.
    pub format: Format,
}

/// What came of saving a document.
#[derive(Clone, Debug, PartialEq)]
pub enum ExportOutcome {
    /// It lies here.
    Saved(PathBuf),
    /// A file of this name is there already.
    Exists(PathBuf),
    /// It could not be saved, and why.
    Failed(String),
}

impl ReportView {
    /// Whether the pages have to be made anew, and nobody does it yet.
    pub fn is_stale(&self, source: &ReportSource, today: Date) -> bool {
        let is_current = |pages: &Arc<Pages>| pages.is_current(self.kind, source, today);
        !self.busy && !self.pages.as_ref().is_some_and(is_current)
    }
}

/// What Report is drawn from, and asks through.
pub struct ReportPage<'a> {
    /// What documents are made of.
    pub source: &'a ReportSource,
    /// The screen has just been entered.
    pub arrived: bool,
    /// What was asked while drawing.
    pub requests: Vec<Request>,
}

impl ReportPage<'_> {
    fn request(&mut self, request: Request) {
        self.requests.push(request);
    }
}

pub fn report_ui(ui: &mut Ui, page: &mut ReportPage, view: &mut ReportView) {
    let wide = ui.available_width() > 820.0;
    let palette = Palette::of(ui);
    let frame =
        Frame::new().fill(palette.background).inner_margin(Margin { left: 32, right: 16, ..Margin::ZERO });
    if wide {
        Panel::left("report-side")
            .resizable(false)
            .exact_size(SIDE + SCROLL_BAR + 48.0)
            .show_separator_line(false)
            .frame(frame)
            .show(ui, |ui| {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| side(ui, page, view, true));
            });
    }
    CentralPanel::default().frame(Frame::new().fill(palette.background)).show(ui, |ui| {
        ScrollArea::vertical().id_salt(("pages", view.kind.name())).auto_shrink(false).show(ui, |ui| {
            layout::keyboard_scroll(ui);
            if !wide {
                frame.show(ui, |ui| side(ui, page, view, false));
            }
            if wide {
                let width = (ui.available_width() - 2.0 * GAP).min(WIDEST);
                layout::centred(ui, width, |ui| mentioned(ui, page, view));
            }
            match &view.pages {
                Some(pages) if pages.kind == view.kind => preview_ui(ui, &pages.layout),
                _ => {
                    ui.add_space(GAP * 2.0);
                    layout::centred(ui, 300.0, |ui| text::announce(ui, &text!("report-laying-out")));
                }
            }
        });
    });
}

/// What may be about a person in the document that is shown.
fn mentioned(ui: &mut Ui, page: &mut ReportPage, view: &mut ReportView) {
    let Some(pages) = view.pages.clone().filter(|pages| pages.kind == view.kind) else { return };
    if let Some(request) = people_ui(ui, page.source, &pages.mentions, &mut view.left) {
        page.request(request);
    }
}

/// What is chosen and pressed. `is_beside`: the pages are beside it, not below.
fn side(ui: &mut Ui, page: &mut ReportPage, view: &mut ReportView, is_beside: bool) {
    ui.add_space(GAP + 4.0);
    text::title(ui, &text!("report-title"), TITLE, page.arrived);
    ui.add_space(4.0);
    kinds(ui, page, view);
    if view.kind == TrainingDocument::Report.into() {
        ui.checkbox(&mut view.chance, text!("report-chance"));
    }
    if let ReportSource::Training { training, .. } = page.source
        && view.kind == TrainingDocument::Publishing.into()
        && standing::standing_ui(ui, training)
    {
        page.request(Request::Edit(TrainingEdit::Unpublish.into()));
    }
    if !is_beside {
        mentioned(ui, page, view);
    }
    ui.add_space(GAP);
    saving(ui, page, view);
    if offers_answers(view.kind) {
        ui.add_space(GAP);
        if ui.add(Button::secondary(text!("command-save-csv"))).clicked() {
            page.request(Request::Do(Command::SaveCsv));
        }
        text::quiet(ui, &text!("report-csv-note"));
    }
    ui.add_space(GAP);
    if view.format == Format::Pdf {
        text::quiet(ui, &text!("report-standard"));
    }
    ui.add_space(GAP);
}

/// The answers have no pages of their own; they are offered beside the reports.
fn offers_answers(kind: DocumentKind) -> bool {
    match kind {
        DocumentKind::Training(kind) => match kind {
            TrainingDocument::Report | TrainingDocument::Publishing | TrainingDocument::Answers => true,
            TrainingDocument::Form => false,
        },
        DocumentKind::Assessment(_) => false,
    }
}

fn kinds(ui: &mut Ui, page: &mut ReportPage, view: &ReportView) {
    let name = text!("report-kinds");
    layout::region(ui, Role::RadioGroup, &name, |ui| {
        for kind in page.source.kinds().into_iter().filter(|kind| Format::default().can_write(*kind)) {
            let (title, what) = described(kind, page.source);
            if kind_card(ui, &title, &what, view.kind == kind) {
                page.request(Request::ShowDocument(kind));
            }
        }
    });
}

/// What a document is called, and what it is for.
fn described(kind: DocumentKind, source: &ReportSource) -> (String, String) {
    match kind {
        DocumentKind::Assessment(kind) => match kind {
            AssessmentDocument::Plan => (text!("report-plan"), text!("report-plan-text")),
            AssessmentDocument::Record => (text!("report-record"), text!("report-record-text")),
            AssessmentDocument::Sheet => (text!("report-sheet"), text!("report-sheet-text")),
            AssessmentDocument::Change => {
                let [from, to] = source.sides();
                let sides = text!("report-change-sides", from = from, to = to);
                (text!("report-change"), sides + " " + &text!("report-change-text"))
            }
            AssessmentDocument::Slips => (text!("report-slips"), text!("report-slips-text")),
            AssessmentDocument::Blank => (text!("report-blank"), text!("report-blank-text")),
        },
        DocumentKind::Training(kind) => match kind {
            TrainingDocument::Report => (text!("report-training"), text!("report-training-text")),
            TrainingDocument::Publishing => (text!("report-publishing"), text!("report-publishing-text")),
            TrainingDocument::Form => (text!("report-form"), text!("report-form-text")),
            TrainingDocument::Answers => (text!("csv-title"), text!("report-csv-note")),
        },
    }
}

fn kind_card(ui: &mut Ui, title: &str, what: &str, chosen: bool) -> bool {
    let palette = Palette::of(ui);
    let width = ui.available_width().min(SIDE);
    let title_galley =
        ui.painter().layout(title.to_owned(), FontId::new(BODY, semibold()), palette.ink, width - 32.0);
    // Only what is chosen is explained at length, or saving would be out of sight.
    let shown = if chosen { what } else { "" };
    let what_galley =
        ui.painter().layout(shown.to_owned(), FontId::proportional(SMALL), palette.muted, width - 32.0);
    let height = 20.0 + title_galley.size().y + if chosen { 2.0 + what_galley.size().y } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let name = format!("{title}. {what}");
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &name));
    let stroke = match (chosen, response.hovered()) {
        (true, _) => Stroke::new(2.5, palette.accent),
        (false, true) => Stroke::new(1.0, palette.accent),
        (false, false) => Stroke::new(1.0, palette.edge),
    };
    let fill = if chosen { palette.tint } else { palette.surface };
    ui.painter().rect(rect, CORNER, fill, stroke, StrokeKind::Inside);
    focus_ring(ui, rect, &response);
    let at = rect.min + vec2(16.0, 10.0);
    let below = at + vec2(0.0, title_galley.size().y + 2.0);
    ui.painter().galley(at, title_galley, palette.ink);
    ui.painter().galley(below, what_galley, palette.muted);
    let clicked = response.clicked();
    if !chosen {
        response.on_hover_text(what);
    }
    clicked
}

fn saving(ui: &mut Ui, page: &mut ReportPage, view: &mut ReportView) {
    let format = view.format;
    text::heading(ui, 2, &text!("report-save", format = format.name()), SUBTITLE);
    formats(ui, page, view);
    let label = text!("report-path");
    // The folder may fill the field; the name is always in sight below it.
    let name = document_path(&view.path, format).map(|path| file_name(&path)).unwrap_or_default();
    let typed = Field::new(&label, &view.path).width(SIDE).note(name).show(ui, "document-path");
    if let Some(path) = typed.text {
        view.path = path;
        // The system's dialog asked about another file than this.
        view.replace = false;
        view.outcome = None;
    }
    unprinted(ui, view);
    let path = document_path(&view.path, format);
    ui.horizontal_wrapped(|ui| {
        let ready = path.is_some() && view.writing.is_none();
        let save = Button::primary(text!("report-save-button", format = format.name()));
        if ui.add(save.enabled(ready)).clicked()
            && let Some(path) = path
        {
            page.request(Request::ExportDocument { format, path, replace: view.replace });
        }
        if ui.add(Button::secondary(text!("report-choose"))).clicked() {
            page.request(Request::ChoosePlace(format));
        }
    });
    if let Some(writing) = view.writing {
        text::announce(ui, &text!("report-writing", format = writing.format.name()));
    }
    if let Some((of, outcome)) = view.outcome.clone() {
        ui.add_space(4.0);
        let drawn = ui.scope(|ui| outcome_ui(ui, page, &outcome, of.format));
        // Below a long list of documents it would come out of sight.
        if std::mem::take(&mut view.show_outcome) {
            drawn.response.scroll_to_me(None);
        }
    }
}

/// Says before it is saved what cannot be printed, and where it stands.
fn unprinted(ui: &mut Ui, view: &ReportView) {
    let missing = view.pages.as_ref().map(|pages| &pages.layout.missing);
    if let Some(missing) = missing.filter(|missing| view.format == Format::Pdf && !missing.is_empty()) {
        text::announce(ui, &text!("report-missing", count = missing.len(), signs = pdf::quoted(missing)));
    }
}

/// Which format it is saved in, where there is more than one to choose from.
fn formats(ui: &mut Ui, page: &mut ReportPage, view: &ReportView) {
    let formats: Vec<Format> = Format::ALL.into_iter().filter(|of| of.can_write(view.kind)).collect();
    if formats.len() < 2 {
        return;
    }
    let names: Vec<String> = formats.iter().map(|format| words::capitalised(&format.name())).collect();
    let chosen = formats.iter().position(|format| *format == view.format).unwrap_or_default();
    let picked = choice(ui, "format", &text!("report-format"), &names, chosen, SIDE);
    if let Some(format) = picked.and_then(|picked| formats.get(picked)) {
        page.request(Request::ChooseFormat(*format));
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

fn outcome_ui(ui: &mut Ui, page: &mut ReportPage, outcome: &ExportOutcome, format: Format) {
    layout::tinted_card(ui, |ui| match outcome {
        ExportOutcome::Saved(path) => saved(ui, page, path),
        ExportOutcome::Exists(path) => {
            text::told(ui, &text!("report-exists", file = file_name(path)));
            if ui.add(Button::secondary(text!("report-replace"))).clicked() {
                page.request(Request::ExportDocument { format, path: path.clone(), replace: true });
            }
        }
        ExportOutcome::Failed(why) => {
            text::label(ui, &text!("report-failed", format = format.name()));
            text::alert(ui, why);
        }
    });
}

fn saved(ui: &mut Ui, page: &mut ReportPage, path: &Path) {
    text::label(ui, &text!("report-saved"));
    text::announce(ui, &places::display(path));
    ui.horizontal_wrapped(|ui| {
        if ui.add(Button::secondary(text!("report-open"))).clicked() {
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
