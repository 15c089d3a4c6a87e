//! The team or the course is called otherwise than its file: offers to rename that, too.

use egui::Ui;

use crate::app::open::file::SavedFile;
use crate::app::request::Request;
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::files::places;
use crate::text;

/// Draws the offer, if there is one and it was not `declined`. Gives what was chosen.
pub(super) fn name_offer(
    ui: &mut Ui,
    file: &dyn SavedFile,
    declined: &mut Option<String>,
) -> Option<Request> {
    let name = file.offered_name().filter(|name| declined.as_ref() != Some(name))?;
    let now = places::stem(&file.path()?);
    let mut request = None;
    layout::tinted_card(ui, |ui| {
        text::told(ui, &text!("name-offer", file = now));
        ui.horizontal_wrapped(|ui| {
            let rename = text!("name-offer-rename", name = name.as_str());
            if ui.add(Button::secondary(rename)).clicked() {
                request = Some(Request::RenameFile(name.clone()));
            }
            if ui.add(Button::link(text!("not-now"))).clicked() {
                *declined = Some(name.clone());
            }
        });
    });
    request
}
