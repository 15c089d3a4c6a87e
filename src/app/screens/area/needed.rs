//! What is needed across the area: the statements by how many teams said Red, what plans call
//! for and have in common, whom they wait for, who could help whom, and the review dates of
//! the teams.

use std::sync::Arc;

use egui::{Rect, Role, Sense, Ui, Vec2, vec2};

use crate::app::open::once::{Once, Shared};
use crate::app::screens::area::needs::Needed;
use crate::app::theme::{BODY, Palette};
use crate::app::widgets::disclosure::disclose;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::{layout, text};
use crate::model::area::{AreaPicture, Sharing};
use crate::model::{Checklist, Rating};
use crate::{text, words};

/// So many lines of a kind are listed; the report has all.
const MOST: usize = 30;
const MARK: f32 = 22.0;

/// What it remembers between frames.
#[derive(Default)]
pub struct NeededView {
    /// Something has just led here.
    pub(super) came: bool,
    needed: Once<Shared<AreaPicture>, Needed>,
    shows_help: bool,
    shows_reviews: bool,
}

/// Draws it. `kept`: what of the teams is in the picture; what is not, is not said to be none.
pub fn needed_ui(
    ui: &mut Ui,
    view: &mut NeededView,
    checklist: &Checklist,
    (picture, kept): (&Arc<AreaPicture>, Sharing),
) {
    let needed = view.needed.get(Shared(Arc::clone(picture)), |_| Needed::of(picture, checklist));
    let came = std::mem::take(&mut view.came);
    layout::section_led_to(ui, &text!("needed-title"), came, |ui| {
        if let Some(only) = picture.chosen.as_ref().and_then(words::area::only_those) {
            text::quiet(ui, &text!("needed-only", only = only));
        }
        part(ui, &text!("needed-red"), &needed.red, &text!("needed-red-none"), Some(Rating::Red));
        part(ui, &text!("needed-kinds"), &needed.asked_for, &text!("needed-kinds-none"), None);
        text::heading(ui, 3, &text!("needed-steps"), BODY);
        if needed.steps.is_empty() {
            let none =
                if kept.notes { text!("needed-steps-none") } else { text!("doc-area-steps-none-suggested") };
            text::quiet(ui, &none);
        }
        for (statement, steps) in &needed.steps {
            text::label(ui, statement);
            list(ui, statement, steps, None);
        }
        let none = if kept.names { text!("needed-owners-none") } else { text!("doc-area-waited-left-out") };
        part(ui, &text!("needed-owners"), &needed.waited_for, &none, None);
        if !needed.help.is_empty() {
            let name = text!("needed-help", count = needed.help.len());
            disclose(ui, &mut view.shows_help, name.clone());
            if view.shows_help {
                list(ui, &name, &needed.help, None);
            }
        }
        if !needed.reviews.is_empty() {
            let name = text!("needed-reviews", count = needed.reviews.len());
            disclose(ui, &mut view.shows_reviews, name.clone());
            if view.shows_reviews {
                list(ui, &name, &needed.reviews, None);
            }
        }
    });
}

fn part(ui: &mut Ui, title: &str, lines: &[String], none: &str, rating: Option<Rating>) {
    text::heading(ui, 3, title, BODY);
    if lines.is_empty() {
        text::quiet(ui, none);
    }
    list(ui, title, lines, rating);
    ui.add_space(4.0);
}

/// A list of at most so many lines, each with the mark of a rating where it is about one.
fn list(ui: &mut Ui, name: &str, lines: &[String], rating: Option<Rating>) {
    if lines.is_empty() {
        return;
    }
    layout::region(ui, Role::List, name, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for line in lines.iter().take(MOST) {
            ui.horizontal_top(|ui| {
                if rating.is_some() {
                    let (rect, _) = ui.allocate_exact_size(vec2(MARK, MARK), Sense::hover());
                    let square = Rect::from_center_size(rect.center(), Vec2::splat(MARK - 2.0));
                    mark::paint(ui.painter(), square, rating, Palette::of(ui), Finish::Filled);
                }
                ui.vertical(|ui| text::body(ui, line));
            });
        }
    });
    if lines.len() > MOST {
        text::quiet(ui, &text!("needed-more", count = lines.len() - MOST));
    }
}
