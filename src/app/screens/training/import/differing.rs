//! Learners who gave other answers than those in the file: which hold is asked, one
//! after the other or for all of them at once.

use egui::{Role, Ui, vec2};

use crate::app::open::pending_import::PendingImport;
use crate::app::screens::training::import::columns::aligned;
use crate::app::screens::training::import::pages::Pages;
use crate::app::theme::GAP;
use crate::app::widgets::button::Button;
use crate::app::widgets::field::choice;
use crate::app::widgets::{layout, text};
use crate::files::import::merge::{Differing, Merged};
use crate::files::import::outcome::lines;
use crate::model::Moment;
use crate::text;
use crate::words::training::moment_in_sentence;

/// How wide the menu of an answer is, in points.
const MENU: f32 = 230.0;
/// How wide the codes are.
const CODE: f32 = 190.0;
/// With less room for what differs, it stands below the menu.
const LEAST: f32 = 240.0;
/// So many learners are shown at once.
const SHOWN: usize = 50;

/// What is said: whose answers, and which hold.
type Said = Vec<(String, Moment, Differing)>;

/// Draws the question, if there is one to ask. Gives what was answered.
pub(super) fn differing_ui(ui: &mut Ui, pending: &PendingImport, pages: &mut Pages) -> Option<Said> {
    let all: Vec<&Merged> = pending.merge.differing().collect();
    if all.is_empty() {
        return None;
    }
    let title = text!("import-differing", count = all.len());
    text::label(ui, &title);
    let mut said = None;
    layout::region(ui, Role::List, &title, |ui| {
        for entry in pages.of(&all, SHOWN) {
            said = one_ui(ui, entry).or(said.take());
        }
    });
    pages.ui(ui, all.len(), SHOWN, &title);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 6.0);
        for (words, holds) in [
            (text!("import-differing-keep-all"), Differing::Keep),
            (text!("import-differing-replace-all"), Differing::Replace),
        ] {
            if ui.add(Button::secondary(words)).clicked() {
                said = Some(all.iter().map(|entry| (entry.code.clone(), entry.moment, holds)).collect());
            }
        }
    });
    said
}

fn one_ui(ui: &mut Ui, entry: &Merged) -> Option<Said> {
    let (code, when) = (entry.code.as_str(), moment_in_sentence(entry.moment));
    let name = text!("import-differing-of", code = code, moment = when.as_str());
    let mut picked = None;
    layout::region(ui, Role::ListItem, &name, |ui| {
        let asked = text!("import-differing-name", code = code, moment = when.as_str());
        let differences = lines(&entry.differences);
        // In columns: beside a menu that is higher than a line, words would wrap round it.
        let rest = ui.available_width() - CODE - MENU - 2.0 * GAP;
        let beside = if rest < LEAST { 0.0 } else { rest };
        layout::columns(ui, &[CODE, MENU + 2.0 * GAP, beside], |column, ui| match column {
            0 => aligned(ui, |ui| text::body(ui, &name)),
            1 => picked = menu(ui, entry, &asked),
            _ => aligned(ui, |ui| text::quiet(ui, &differences)),
        });
        if rest < LEAST {
            text::quiet(ui, &differences);
        }
        ui.add_space(4.0);
    });
    Some(vec![(entry.code.clone(), entry.moment, picked?)])
}

fn menu(ui: &mut Ui, entry: &Merged, name: &str) -> Option<Differing> {
    let both = [Differing::Keep, Differing::Replace];
    let chosen = entry.holds.and_then(|holds| both.iter().position(|one| *one == holds));
    let mut names = Vec::from(both.map(Differing::words));
    if chosen.is_none() {
        names.insert(0, text!("import-choose-one"));
    }
    let before = usize::from(chosen.is_none());
    let id = ("differing", &entry.code, entry.moment);
    let picked = choice(ui, id, name, &names, chosen.unwrap_or_default(), MENU)?;
    both.get(picked.checked_sub(before)?).copied()
}
