//! What of the area may be shared on: three switches, what the area is called there, and what
//! is made of it.

use egui::Ui;

use crate::app::commands::Command;
use crate::app::request::Request;
use crate::app::screens::area::view::{AreaView, ReadArea};
use crate::app::theme::GAP;
use crate::app::widgets::button::Button;
use crate::app::widgets::checks::check_box;
use crate::app::widgets::field::Field;
use crate::app::widgets::{layout, text};
use crate::documents::AreaDocument;
use crate::model::area::{AreaPicture, Sharing};
use crate::text;

/// As wide as the field for the area's name gets, in points.
const NAME: f32 = 420.0;

/// The switches, each with what it means.
pub fn switches(ui: &mut Ui, sharing: &mut Sharing, picture: &AreaPicture) {
    check_box(ui, &mut sharing.names, text!("sharing-names"));
    text::quiet(ui, &text!("sharing-names-text"));
    ui.add_enabled_ui(sharing.names, |ui| {
        check_box(ui, &mut sharing.notes, text!("sharing-notes"));
    });
    text::quiet(ui, &text!("sharing-notes-text"));
    if picture.is_few() {
        check_box(ui, &mut sharing.few_agreed, text!("sharing-few", teams = picture.teams));
        text::quiet(ui, &text!("sharing-few-text"));
    }
}

/// Draws it.
pub(super) fn sharing(
    ui: &mut Ui,
    view: &mut AreaView,
    (read, picture): (&ReadArea, &AreaPicture),
    requests: &mut Vec<Request>,
) {
    let came = std::mem::take(&mut view.came_to_sharing);
    layout::section_led_to(ui, &text!("sharing-title"), came, |ui| {
        text::body(ui, &text!("sharing-lead"));
        switches(ui, &mut view.sharing, picture);
        if let Some(only) = view.goes_into(&text!("only-both")) {
            text::body(ui, &only);
        }
        ui.add_space(4.0);
        let label = text!("sharing-name");
        let field =
            Field::new(&label, &view.own_name).hint(read.name.as_str()).note(text!("sharing-name-text"));
        if let Some(name) = field.width(NAME).show(ui, "area-name").text {
            view.own_name = name;
        }
        ui.add_space(GAP / 2.0);
        layout::line(ui, |ui| {
            if ui.add(Button::primary(text!("teams-report"))).clicked() {
                requests.push(Request::ShowReport(AreaDocument::Report.into()));
            }
            if ui.add(Button::secondary(text!("teams-begin-plan"))).clicked() {
                requests.push(Request::Do(Command::BeginAreaPlan));
            }
        });
    });
}
