//! The folder of returned ballots that is watched: what has arrived in it, and how many
//! have answered so far.

use egui::{Ui, vec2};

use crate::app::open::assessment::Arrived;
use crate::app::open::file::SavedFile as _;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::widgets::button::Button;
use crate::app::widgets::text;
use crate::files::places;
use crate::text;

/// Offers to watch a folder, while none is. Ballots belong to a file that has a place.
pub(super) fn offer(ui: &mut Ui, page: &mut Page) {
    let may = page.open.watch.is_none() && page.open.file.path().is_some();
    if may && ui.add(Button::link(text!("watch-ballots-command"))).clicked() {
        page.request(Request::WatchFolder);
    }
}

/// Draws how many have answered, which folder is watched, and what has arrived in it.
/// `answered` is how many people's answers are counted.
pub(super) fn watched(ui: &mut Ui, page: &mut Page, answered: usize) {
    let people = page.round().people();
    if people > 0 && answered > 0 {
        text::body(ui, &text!("ballots-turnout", answered = answered, people = people));
    }
    let Some(watch) = &page.open.watch else { return };
    let folder = places::file_name(&watch.folder);
    let arrived = watch.found.unwrap_or_default();
    let mut said = if arrived.new > 0 {
        text!("watch-ballots-arrived", count = arrived.new, folder = folder)
    } else {
        text!("watch-watched", folder = folder)
    };
    if arrived.refused > 0 {
        said = format!("{said} {}", text!("watch-ballots-refused", count = arrived.refused));
    }
    if arrived == Arrived::default() {
        text::quiet(ui, &said);
    } else {
        text::prompt(ui, &said);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 6.0);
        let show = if arrived.new > 0 {
            Some(Button::primary(text!("watch-ballots-add")))
        } else {
            (arrived.refused > 0).then(|| Button::secondary(text!("watch-ballots-why")))
        };
        if show.is_some_and(|show| ui.add(show).clicked()) {
            page.request(Request::ShowArrived);
        }
        if ui.add(Button::link(text!("watch-stop"))).clicked() {
            page.request(Request::StopWatching);
        }
    });
}
