//! The folder of returned forms that is watched: what has arrived in it, in one line.

use egui::{Ui, vec2};

use crate::app::page::TrainingPage;
use crate::app::request::Request;
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::files::places;
use crate::text;

/// Draws what has arrived; nothing where nothing has.
pub(super) fn arrived_ui(ui: &mut Ui, page: &mut TrainingPage) {
    let Some(watch) = &page.open.watch else { return };
    let Some(arrived) = watch.found.filter(|learners| *learners > 0) else { return };
    let folder = places::file_name(&watch.folder);
    layout::tinted_card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 6.0);
            text::prompt(ui, &text!("watch-arrived", count = arrived, folder = folder));
            if ui.add(Button::secondary(text!("watch-look"))).clicked() {
                page.request(Request::ShowArrived);
            }
        });
    });
}

/// Says which folder is watched, and stops; or offers to watch one.
pub(super) fn watch_ui(ui: &mut Ui, page: &mut TrainingPage) {
    let Some(watch) = &page.open.watch else {
        if ui.add(Button::link(text!("watch-command"))).clicked() {
            page.request(Request::WatchFolder);
        }
        return;
    };
    text::quiet(ui, &text!("watch-watched", folder = places::file_name(&watch.folder)));
    if ui.add(Button::link(text!("watch-stop"))).clicked() {
        page.request(Request::StopWatching);
    }
}
