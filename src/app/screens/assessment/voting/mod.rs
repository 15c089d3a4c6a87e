//! People vote on this computer, one after the other: at the keyboard that is
//! passed round, or as slips of paper that somebody enters. Nothing else is on
//! the screen, and nobody sees what anybody before them said.

mod answer;
mod check;
mod ending;
pub mod ready;
mod slip;
mod turn;
mod view;

use egui::{Align, CentralPanel, Frame, Margin, ScrollArea, Ui, vec2};

use crate::app::page::Page;
use crate::app::theme::Palette;
use crate::app::widgets::{layout, scrolling};
pub use view::{Stage, Turn, VotingView};

pub(crate) fn voting_ui(ui: &mut Ui, page: &mut Page, view: &mut VotingView) {
    let frame = Frame::new().fill(Palette::of(ui).background);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let margin = Margin::symmetric(24, 0);
        ScrollArea::vertical().id_salt(view.stage as u8).auto_shrink(false).content_margin(margin).show(
            ui,
            |ui| {
                layout::centred(ui, 860.0, |ui| {
                    ui.spacing_mut().item_spacing = vec2(10.0, 10.0);
                    if view.arrived {
                        ui.scroll_to_cursor(Some(Align::TOP));
                    }
                    match view.stage {
                        Stage::Ready if view.paper => slip::slip(ui, page, view),
                        Stage::Ready => ready::ready(ui, page, view),
                        Stage::Answering => answer::answer(ui, page, view),
                        Stage::Check => check::check(ui, page, view),
                        Stage::Ending => ending::ending(ui, page, view),
                    }
                });
                scrolling::to_its_ends(ui);
                scrolling::keep_focus_in_sight(ui);
            },
        );
    });
}
