//! What is not seen, with the reasons: folded, and counted in plain sight.

use egui::{Id, Role, Ui};

use crate::app::screens::area::view::{AreaView, ReadArea};
use crate::app::widgets::disclosure::disclose;
use crate::app::widgets::sight::Sight;
use crate::app::widgets::{layout, text};
use crate::files::places;
use crate::text;

/// Draws it; nothing where nothing was left out.
pub(super) fn left_out(ui: &mut Ui, view: &mut AreaView, read: &ReadArea) {
    if read.left_out.is_empty() {
        return;
    }
    let name = text!("teams-left-out-list", count = read.left_out.len());
    // Where no team was found this is all that there is to be read.
    if read.area.is_some() {
        disclose(ui, &mut view.shows.left_out, name.clone());
        if !view.shows.left_out {
            return;
        }
    } else {
        text::label(ui, &name);
    }
    layout::region(ui, Role::List, &name, |ui| {
        let mut sight = Sight::of(ui);
        for (place, left) in read.left_out.iter().enumerate() {
            let said = text!("teams-left-out-line", file = place_of(read, left), why = left.why.to_string());
            let id = Id::unique(("left-out", place));
            view.left_out.row(ui, &mut sight, id, |ui| _ = text::body(ui, &said));
        }
        sight.catch_up(ui);
    });
}

/// Where it is, from the folder that was chosen.
fn place_of(read: &ReadArea, left: &crate::files::area::LeftOut) -> String {
    let within = |folder: &std::path::PathBuf| left.path.strip_prefix(folder).ok();
    let short = read.chosen.iter().find_map(within).filter(|short| short.file_name().is_some());
    places::display(short.unwrap_or(&left.path))
}
