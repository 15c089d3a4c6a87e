//! The folder of returned ballots that is watched: what has arrived in it, and how many
//! have answered so far.

use egui::{Ui, vec2};

use crate::app::open::file::SavedFile as _;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::widgets::button::Button;
use crate::app::widgets::text;
use crate::files::places;
use crate::text;

/// Draws what has arrived and which folder is watched; or offers to watch one.
/// `answered` is how many people's answers are counted.
pub(super) fn watched(ui: &mut Ui, page: &mut Page, answered: usize) {
    let people = page.round().people();
    if people > 0 && answered > 0 {
        text::body(ui, &text!("ballots-turnout", answered = answered, people = people));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 6.0);
        let Some(watch) = &page.open.watch else {
            // Ballots belong to a file that has a place.
            let offer = Button::link(text!("watch-ballots-command"));
            if page.open.file.path().is_some() && ui.add(offer).clicked() {
                page.request(Request::WatchFolder);
            }
            return;
        };
        let folder = places::file_name(&watch.folder);
        let arrived = watch.found.unwrap_or_default();
        if arrived.new > 0 {
            text::prompt(ui, &text!("watch-ballots-arrived", count = arrived.new, folder = folder));
            if ui.add(Button::primary(text!("watch-ballots-add"))).clicked() {
                page.request(Request::ShowArrived);
            }
        } else {
            text::quiet(ui, &text!("watch-watched", folder = folder));
        }
        if arrived.refused > 0 {
            text::prompt(ui, &text!("watch-ballots-refused", count = arrived.refused));
            if arrived.new == 0 && ui.add(Button::secondary(text!("watch-ballots-why"))).clicked() {
                page.request(Request::ShowArrived);
            }
        }
        if ui.add(Button::link(text!("watch-stop"))).clicked() {
            page.request(Request::StopWatching);
        }
    });
}
