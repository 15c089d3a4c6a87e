//! Report: choose the document, see its pages as they will print, save it.

mod card;
mod drawn;
mod miniature;
mod people;
mod preview;
mod saving;
mod standing;
mod turning;
mod view;

use egui::{CentralPanel, Frame, Margin, Panel, Role, ScrollArea, Ui};

use crate::app::commands::Command;
use crate::app::request::Request;
use crate::app::screens::assessment::next_round::ways_on;
use crate::app::theme::{GAP, Palette, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::checks::check_box;
use crate::app::widgets::radio_group::RadioGroup;
use crate::app::widgets::{layout, scrolling, text};
use crate::documents::{
    AreaDocument, AssessmentDocument, CoursesDocument, DocumentKind, Format, ReportSource, TrainingDocument,
};
use crate::model::TrainingEdit;
use crate::text;
use card::kind_card;
pub use miniature::miniature;
use people::people_ui;
use preview::{WIDEST, preview_ui};
pub use saving::document_path;
use saving::{SIDE, saved_ui, saving};
pub use view::{ExportOutcome, Exported, FirstTold, Miniatures, Pages, ReportPage, ReportView};

/// Beside what is at the left, so that the bar never lies over it.
const SCROLL_BAR: f32 = 14.0;

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
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    side(ui, page, view, true);
                    scrolling::keep_focus_in_sight(ui);
                });
            });
    }
    // Over the pages, in sight however far they and the cards are scrolled. What came of it
    // below: nothing that is pressed next moves.
    if wide {
        let margin = Margin { top: 16, bottom: 8, ..Margin::ZERO };
        let frame = Frame::new().fill(palette.background).inner_margin(margin);
        let panel = Panel::top("report-saving").resizable(false).show_separator_line(false).frame(frame);
        panel.show(ui, |ui| {
            let width = (ui.available_width() - 2.0 * GAP).min(WIDEST);
            layout::centred(ui, width, |ui| {
                saving(ui, page, view, true);
                saved_ui(ui, page, view);
            });
        });
    }
    CentralPanel::default().frame(Frame::new().fill(palette.background)).show(ui, |ui| {
        ScrollArea::both().id_salt(("pages", view.kind.name())).auto_shrink(false).show(ui, |ui| {
            turning::zoom(ui, &mut view.zoom);
            turning::arrows(ui);
            if !wide {
                frame.show(ui, |ui| {
                    side(ui, page, view, false);
                    scrolling::keep_focus_in_sight(ui);
                });
            }
            if wide {
                let width = (ui.available_width() - 2.0 * GAP).min(WIDEST);
                layout::centred(ui, width, |ui| {
                    mentioned(ui, page, view);
                    scrolling::keep_focus_in_sight(ui);
                });
            }
            explained(ui, view.kind, page.source);
            if let Some(pages) = view.pages.clone().filter(|pages| pages.kind == view.kind) {
                preview_ui(ui, &pages.layout, &mut view.drawn, view.zoom);
            } else {
                ui.add_space(GAP * 2.0);
                layout::centred(ui, 300.0, |ui| text::quiet(ui, &text!("report-laying-out")));
            }
            scrolling::to_its_ends(ui);
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

/// What the document is for, at length. Over its pages: at the left it would move what is
/// pressed next.
fn explained(ui: &mut Ui, kind: DocumentKind, source: &ReportSource) {
    let (_, what) = described(kind, source);
    ui.add_space(GAP);
    let width = (ui.available_width() - 2.0 * GAP).min(WIDEST);
    layout::centred(ui, width, |ui| text::quiet(ui, &what));
}

/// What is chosen and pressed. `is_beside`: the pages are beside it, not below.
fn side(ui: &mut Ui, page: &mut ReportPage, view: &mut ReportView, is_beside: bool) {
    if is_beside {
        // As wide as what is pressed: no line runs past the buttons.
        ui.set_max_width(SIDE);
    }
    ui.add_space(GAP + 4.0);
    text::title(ui, &text!("report-title"), TITLE, page.arrived);
    ui.add_space(4.0);
    kinds(ui, page, view);
    if view.kind == TrainingDocument::Report.into() {
        check_box(ui, &mut view.chance, text!("report-chance"));
    }
    if !is_beside {
        mentioned(ui, page, view);
    }
    if !is_beside {
        ui.add_space(GAP);
        saving(ui, page, view, false);
        saved_ui(ui, page, view);
    }
    if let ReportSource::Training { training, .. } = page.source
        && view.kind == TrainingDocument::Publishing.into()
        && standing::standing_ui(ui, training)
    {
        page.request(Request::Edit(TrainingEdit::Unpublish.into()));
    }
    if offers_answers(view.kind) {
        ui.add_space(GAP);
        if ui.add(Button::secondary(text!("command-save-csv"))).clicked() {
            page.request(Request::Do(Command::SaveCsv));
        }
        text::quiet(ui, &text!("report-csv-note"));
    }
    ui.add_space(4.0);
    if ui.add(Button::link(text!("report-all"))).clicked() {
        page.request(Request::Do(Command::SaveAll));
    }
    // Apart from saving: it locks the round.
    ui.add_space(GAP);
    if let ReportSource::Assessment { assessment, round: Some(round), .. } = page.source
        && let Some(command) = ways_on(ui, assessment, round)
    {
        page.request(Request::Do(command));
    }
    // The tables have no pages either; they are at hand beside every document.
    if let ReportSource::Assessment { round: Some(_), .. } = page.source {
        ui.add_space(GAP);
        if ui.add(Button::secondary(text!("command-save-tables"))).clicked() {
            page.request(Request::Do(Command::SaveTables));
        }
        text::quiet(ui, &described(AssessmentDocument::Tables.into(), page.source).1);
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
        DocumentKind::Assessment(_) | DocumentKind::Area(_) | DocumentKind::Courses(_) => false,
    }
}

fn kinds(ui: &mut Ui, page: &mut ReportPage, view: &ReportView) {
    let name = text!("report-kinds");
    layout::region(ui, Role::RadioGroup, &name, |ui| {
        let kinds: Vec<DocumentKind> =
            page.source.kinds().into_iter().filter(|kind| Format::default().can_write(*kind)).collect();
        let chosen = kinds.iter().position(|kind| *kind == view.kind);
        let group = RadioGroup::new(ui, "kinds", kinds.len(), chosen, true);
        for (position, kind) in kinds.iter().enumerate() {
            let (title, what) = described(*kind, page.source);
            let drawn = view.miniatures.of(*kind);
            if kind_card(ui, (&group, position), (&title, &what), drawn) {
                page.request(Request::ShowDocument(*kind));
            }
        }
        group.walk(ui);
    });
}

/// What a document of an area's plan is for, where that is not what it is for a team.
fn for_an_area(kind: DocumentKind, source: &ReportSource) -> Option<String> {
    if !source.is_area_plan() {
        return None;
    }
    match kind {
        DocumentKind::Assessment(kind) => match kind {
            AssessmentDocument::Plan => Some(text!("report-plan-area-text")),
            AssessmentDocument::Record => Some(text!("report-record-area-text")),
            AssessmentDocument::Summary => Some(text!("report-summary-area-text")),
            AssessmentDocument::Tables => Some(text!("report-tables-area-text")),
            AssessmentDocument::Change
            | AssessmentDocument::Sheet
            | AssessmentDocument::Slips
            | AssessmentDocument::Blank
            | AssessmentDocument::Dates
            | AssessmentDocument::Charts
            | AssessmentDocument::Poster
            | AssessmentDocument::Reminders
            | AssessmentDocument::Agenda => None,
        },
        DocumentKind::Training(_) | DocumentKind::Area(_) | DocumentKind::Courses(_) => None,
    }
}

/// What a document is called, and what it is for.
fn described(kind: DocumentKind, source: &ReportSource) -> (String, String) {
    let (title, what) = for_everybody(kind, source);
    (title, for_an_area(kind, source).unwrap_or(what))
}

fn for_everybody(kind: DocumentKind, source: &ReportSource) -> (String, String) {
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
            AssessmentDocument::Tables => (text!("report-tables"), text!("report-tables-text")),
            AssessmentDocument::Dates => (text!("report-dates"), text!("report-dates-text")),
            AssessmentDocument::Summary => (text!("report-summary"), text!("report-summary-text")),
            AssessmentDocument::Charts => (text!("report-charts"), text!("report-charts-text")),
            AssessmentDocument::Poster => (text!("report-poster"), text!("report-poster-text")),
            AssessmentDocument::Reminders => (text!("report-reminders"), text!("report-reminders-text")),
            AssessmentDocument::Agenda => (text!("report-agenda"), text!("report-agenda-text")),
        },
        DocumentKind::Training(kind) => match kind {
            TrainingDocument::Report => (text!("report-training"), text!("report-training-text")),
            TrainingDocument::Publishing => (text!("report-publishing"), text!("report-publishing-text")),
            TrainingDocument::Form => (text!("report-form"), text!("report-form-text")),
            TrainingDocument::Answers => (text!("csv-title"), text!("report-csv-note")),
        },
        DocumentKind::Courses(kind) => match kind {
            CoursesDocument::Report => (text!("report-courses"), text!("report-courses-text")),
            CoursesDocument::Tables => (text!("report-courses-tables"), text!("report-courses-tables-text")),
        },
        DocumentKind::Area(kind) => match kind {
            AreaDocument::Report => (text!("report-area"), text!("report-area-text")),
            AreaDocument::Tables => (text!("report-area-tables"), text!("report-area-tables-text")),
            AreaDocument::Dates => (text!("report-area-dates"), text!("report-area-dates-text")),
        },
    }
}
