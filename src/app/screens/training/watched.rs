//! The folder of returned forms that is watched: what has arrived in it, in one line.

use egui::{Frame, Margin, Panel, Ui, vec2};

use crate::app::open::training::ArrivedForms;
use crate::app::page::TrainingPage;
use crate::app::request::Request;
use crate::app::theme::Palette;
use crate::app::widgets::button::Button;
use crate::app::widgets::text;
use crate::files::places;
use crate::text;

/// Draws what has arrived, and what of it cannot be read, above all that scrolls: in sight
/// wherever on the page one is. Nothing where nothing has arrived.
pub(super) fn arrived_ui(ui: &mut Ui, page: &mut TrainingPage) {
    let Some(watch) = &page.open.watch else { return };
    let Some(arrived) = watch.found.as_ref().filter(|found| **found != ArrivedForms::default()) else {
        return;
    };
    let folder = places::file_name(&watch.folder);
    let mut asked = false;
    let frame = Frame::new().fill(Palette::of(ui).tint).inner_margin(Margin::symmetric(24, 10));
    Panel::top("arrived").resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(12.0, 6.0);
            if arrived.new > 0 {
                text::prompt(ui, &text!("watch-arrived", count = arrived.new, folder = folder));
            }
            if let Some(first) = arrived.refused.first() {
                let refused = arrived.refused.len();
                text::told(ui, &text!("watch-refused", count = refused, first = first.as_str()));
            }
            let look = if arrived.new > 0 { text!("watch-look") } else { text!("watch-ballots-why") };
            asked = ui.add(Button::secondary(look)).clicked();
        });
    });
    if asked {
        page.request(Request::ShowArrived);
    }
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
