//! What is not seen, with the reasons: folded, and counted in plain sight.

use std::path::{Path, PathBuf};

use egui::{Id, Role, Ui};

use crate::app::screens::area::view::{AreaView, ReadArea};
use crate::app::widgets::disclosure::disclose;
use crate::app::widgets::sight::{RowsInSight, Sight};
use crate::app::widgets::{layout, text};
use crate::files::area::LeftOut;
use crate::files::places;
use crate::text;

/// Draws it; nothing where nothing was left out.
pub(super) fn left_out(ui: &mut Ui, view: &mut AreaView, read: &ReadArea) {
    // Where no team was found this is all that there is to be read.
    let folded = read.area.is_some().then_some(&mut view.shows.left_out);
    left_out_list(ui, folded, &mut view.left_out, (&read.left_out, &read.chosen));
}

/// The files that are not seen, with the reasons; `chosen`: where they were looked for. `shown`:
/// whether they are listed, where that is asked.
pub fn left_out_list(
    ui: &mut Ui,
    shown: Option<&mut bool>,
    rows: &mut RowsInSight,
    (left_out, chosen): (&[LeftOut], &[PathBuf]),
) {
    if left_out.is_empty() {
        return;
    }
    let name = text!("teams-left-out-list", count = left_out.len());
    if let Some(shown) = shown {
        disclose(ui, shown, name.clone());
        if !*shown {
            return;
        }
    } else {
        text::label(ui, &name);
    }
    layout::region(ui, Role::List, &name, |ui| {
        let mut sight = Sight::of(ui);
        for (place, left) in left_out.iter().enumerate() {
            let why = left.why.told(|other| place_of(chosen, other));
            let said = text!("teams-left-out-line", file = place_of(chosen, &left.path), why = why);
            let id = Id::unique(("left-out", place));
            rows.row(ui, &mut sight, id, |ui| _ = text::body(ui, &said));
        }
        sight.catch_up(ui);
    });
}

/// Where it is, from the folder that was chosen.
fn place_of(chosen: &[PathBuf], path: &Path) -> String {
    let within = |folder: &PathBuf| path.strip_prefix(folder).ok();
    let short = chosen.iter().find_map(within).filter(|short| short.file_name().is_some());
    places::display(short.unwrap_or(path))
}
