//! What is written on Rate: the parts in place, why, evidence, the other view.

use egui::{Role, Ui};

use crate::app::commands::Command;
use crate::app::page::Page;
use crate::app::screens::assessment::rate::data::Data;
use crate::app::screens::assessment::rate::view::{RateView, WrittenIn};
use crate::app::widgets::button::Button;
use crate::app::widgets::field::Field;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::{accessible, layout, text};
use crate::model::{Rating, ResponseField};
use crate::text;

/// Draws the parts of a statement, each in place or not.
pub(super) fn parts(ui: &mut Ui, page: &mut Page, data: &Data) {
    let parts = &data.statement.parts;
    if parts.is_empty() {
        return;
    }
    ui.add_space(2.0);
    let label = text!("rate-parts");
    layout::region(ui, Role::Group, &label, |ui| {
        ui.horizontal_wrapped(|ui| {
            text::caption(ui, &label);
            for part in parts {
                let on = data.response.in_place.contains(part);
                let toggle = Button::toggle(part.as_str(), on).enabled(data.editable);
                if ui.add(toggle).clicked() {
                    let field = ResponseField::Part { part: part.clone(), in_place: !on };
                    page.respond(&data.statement.id, field);
                }
            }
        });
    });
}

/// What becomes of the words of a field.
type Make = fn(String) -> ResponseField;

/// What a field is called, above it.
fn label_of(field: WrittenIn) -> String {
    match field {
        WrittenIn::Note => text!("rate-note"),
        WrittenIn::Evidence => text!("rate-evidence"),
        WrittenIn::OtherView => text!("rate-other-view"),
    }
}

/// Draws the fields for why, evidence and the other view.
pub(super) fn notes(ui: &mut Ui, page: &mut Page, view: &mut RateView, data: &Data) {
    ui.add_space(4.0);
    let id = data.statement.id.as_str();
    let write_note = std::mem::take(&mut view.write_note);
    let why = label_of(WrittenIn::Note);
    let found = view.found.take().map(|found| (label_of(found.field), found.at));
    let mut field = |ui: &mut Ui, label: &str, value: &str, focus: bool, make: Make| {
        // What is still right stands where it would be written, until something is.
        let hint = if label == why { hint(data) } else { String::new() };
        let typed = Field::new(label, value)
            .rows(3)
            .hint(hint)
            .enabled(data.editable)
            .focus(focus)
            .marked(found.as_ref().filter(|(of, _)| of == label).map(|(_, at)| at.clone()))
            .show(ui, (id, label));
        if label == why {
            // With the first field, for all that is written here.
            accessible::described(ui, &typed.response, || text!("no-names"));
        }
        if let Some(text) = typed.text {
            page.respond(id, make(text));
        }
    };
    // After a vote, those who saw it otherwise have their place beside the reason.
    let beside = data.votes_first;
    let other_view = |ui: &mut Ui, field: &mut dyn FnMut(&mut Ui, &str, &str, bool, Make), focus: bool| {
        let value = &data.response.other_view;
        field(ui, &label_of(WrittenIn::OtherView), value, focus, ResponseField::OtherView);
    };
    let mut one = |column: usize, ui: &mut Ui| match column {
        0 => field(ui, &why, &data.response.note, write_note, ResponseField::Note),
        _ if beside => other_view(ui, &mut field, false),
        _ => {
            field(
                ui,
                &label_of(WrittenIn::Evidence),
                &data.response.evidence,
                false,
                ResponseField::Evidence,
            );
        }
    };
    if ui.available_width() > 560.0 {
        layout::equal_columns(ui, 2, 20.0, one);
    } else {
        one(0, ui);
        one(1, ui);
    }
    let closed = !beside && !view.other_view && data.response.other_view.is_empty();
    layout::line(ui, |ui| {
        let said = below(ui);
        let reminder = text::quiet(ui, &said);
        accessible::names_field(ui, &reminder, &said);
        if closed && data.editable && data.response.agreed.is_some() {
            let more = Button::link(text!("rate-add-other-view")).before(Icon::Plus);
            if ui.add(more).clicked() {
                view.other_view = true;
                view.focus_other_view = true;
            }
        }
        // Below the edge of the window nobody would look for them.
        let below = view.steps_out_of_sight;
        if below > 0 {
            let there = Button::link(text!("rate-suggestions", count = below)).after(Icon::Down);
            view.shows_steps = ui.add(there).clicked();
        }
    });
    if beside {
        field(ui, &label_of(WrittenIn::Evidence), &data.response.evidence, false, ResponseField::Evidence);
        return;
    }
    if view.other_view || !data.response.other_view.is_empty() {
        let focus = std::mem::take(&mut view.focus_other_view);
        other_view(ui, &mut field, focus);
    }
}

/// What not to write, and while somebody writes, the key that leads back to the rating.
fn below(ui: &Ui) -> String {
    let names = text!("no-names");
    if !ui.ctx().text_edit_focused() {
        return names;
    }
    let key = Command::WriteNote.key_text(ui.ctx()).unwrap_or_default();
    let back = text!("rate-note-back", leave = text!("key-escape"), key = key);
    // Where it would not wrap, and move what is below.
    let next = text!("rate-note-next", key = Command::NextStatement.key_in_field());
    if ui.available_width() > 800.0 { format!("{names} {back} {next}") } else { format!("{names} {back}") }
}

/// What is still right of last time, or else what there is to ask.
fn hint(data: &Data) -> String {
    if data.quoted.is_empty() { prompt(data).unwrap_or_default() } else { data.quoted.clone() }
}

/// The question that fits the rating. It stands where the answer is written: beside it a
/// third question would ask for the same.
fn prompt(data: &Data) -> Option<String> {
    match data.response.agreed? {
        Rating::Red => Some(text!("rate-prompt-red")),
        Rating::Amber => Some(text!("rate-prompt-amber")),
        Rating::Green => Some(text!("rate-prompt-green")),
        Rating::NotApplicable => Some(text!("rate-prompt-not-applicable")),
    }
}
