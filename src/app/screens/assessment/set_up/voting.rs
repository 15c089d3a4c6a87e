//! Where everyone votes first: how, and for how long the talk is.

use egui::{Role, Ui};

use crate::app::commands::Command;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::widgets::button::Button;
use crate::app::widgets::field::choice;
use crate::app::widgets::layout::{pair, section};
use crate::app::widgets::radio_group::RadioGroup;
use crate::app::widgets::{accessible, layout, text};
use crate::files::recent::TALK_MINUTES;
use crate::model::{Edit, RoundField, Way};
use crate::text;
use crate::words;

/// How far the words of a radio button stand from its edge, in points.
const INDENT: f32 = 28.0;

/// Draws the four ways to vote, and the time to talk.
pub(super) fn voting(ui: &mut Ui, page: &mut Page) {
    section(ui, &text!("setup-votes"), |ui| {
        let label = text!("setup-way");
        text::caption(ui, &label);
        layout::region(ui, Role::RadioGroup, &label, |ui| {
            let chosen = Way::ALL.iter().position(|way| *way == page.round().way);
            let group = RadioGroup::new(ui, "ways", Way::ALL.len(), chosen, !page.round().locked);
            for row in [0, 2] {
                pair(ui, |column, ui| {
                    if let Some(way) = Way::ALL.get(row + column) {
                        way_ui(ui, page, (&group, row + column), *way);
                    }
                });
            }
            group.walk(ui);
        });
        talk(ui, page);
    });
}

/// One way with what it is. What has to be made for it beforehand is offered below it.
fn way_ui(ui: &mut Ui, page: &mut Page, (group, position): (&RadioGroup, usize), way: Way) {
    let (chosen, locked) = (page.round().way == way, page.round().locked);
    let what = match way {
        Way::Cards => text!("setup-way-cards"),
        Way::Keyboard => text!("setup-way-keyboard"),
        Way::Paper => text!("setup-way-paper"),
        Way::Afar => text!("setup-way-afar"),
    };
    ui.spacing_mut().item_spacing.y = 0.0;
    let response = group.with_words(ui, position, &words::way(way));
    // Read with the button: what stands below it would be heard after all four.
    accessible::described(ui, &response, || what.clone());
    if response.clicked() {
        let round = page.round().id.clone();
        page.edit(Edit::Round { round, field: RoundField::Way(way) });
    }
    ui.horizontal_top(|ui| {
        ui.add_space(INDENT);
        // A column of its own: a second line begins below the first.
        ui.vertical(|ui| {
            let shown = text::quiet(ui, &what);
            accessible::names_field(ui, &shown, &what);
        });
    });
    let beforehand = match way {
        Way::Paper => Command::PrintSlips,
        Way::Afar => Command::SaveBallotForm,
        Way::Cards | Way::Keyboard => return,
    };
    if chosen && !locked {
        ui.horizontal(|ui| {
            ui.add_space(INDENT - 10.0);
            if ui.add(Button::link(beforehand.name())).clicked() {
                page.request(Request::Do(beforehand));
            }
        });
    }
}

/// A habit of whoever leads, kept on this computer and not in the file.
fn talk(ui: &mut Ui, page: &mut Page) {
    let label = text!("setup-talk");
    let name = |minutes: u32| {
        if minutes == 0 { text!("setup-talk-none") } else { text!("setup-talk-minutes", minutes = minutes) }
    };
    text::caption(ui, &label);
    let options: Vec<String> = TALK_MINUTES.into_iter().map(name).collect();
    let chosen = TALK_MINUTES.iter().position(|minutes| *minutes == page.talk_minutes).unwrap_or(0);
    let picked = choice(ui, "talk", &label, &options, chosen, 160.0);
    if let Some(minutes) = picked.and_then(|position| TALK_MINUTES.get(position)) {
        page.request(Request::TalkMinutes(*minutes));
    }
    text::quiet(ui, &text!("setup-talk-note"));
}
