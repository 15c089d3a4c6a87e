//! How a statement is rated, where the plan says so: of a team its rating, of an area how many
//! teams gave which.

use egui::{Rect, Response, Ui, Vec2, vec2};

use crate::app::page::Page;
use crate::app::theme::Palette;
use crate::app::widgets::accessible;
use crate::app::widgets::chip::{chip, earlier_chip};
use crate::app::widgets::counts::{self, rating_counts};
use crate::app::widgets::mark::{self, Finish};
use crate::model::area::RatingCounts;
use crate::model::{Standing, Statement};
use crate::words;

/// Room for a rating beside a title in the list of statements, in points.
const MARK_ROOM: f32 = 30.0;
/// Room for the counts of an area there, in points.
const COUNTS_ROOM: f32 = 250.0;

/// What a statement is rated, or was last.
fn standing<'a>(page: &Page<'a>, statement: &Statement) -> Option<Standing<'a>> {
    page.open.assessment().standing(page.open.round(), &statement.id)
}

/// How many teams of the area gave it each rating; none in a team's own plan.
fn counts_of(page: &Page, statement: &Statement) -> Option<RatingCounts> {
    page.open.assessment().area_counts(page.open.round(), &statement.id)
}

/// Says how a statement is rated.
pub(super) fn rated(ui: &mut Ui, page: &Page, statement: &Statement) {
    if page.open.assessment().is_area() {
        if let Some(counts) = counts_of(page, statement) {
            rating_counts(ui, counts);
        }
        return;
    }
    match standing(page, statement) {
        Some(Standing { rating, round: Some(_) }) => earlier_chip(ui, rating),
        Some(Standing { rating, round: None }) => chip(ui, Some(rating)),
        None => chip(ui, None),
    };
}

/// The earlier round in which it was rated so, or in which the teams' files were read; none
/// where that was in this one.
pub(super) fn rated_earlier<'a>(page: &Page<'a>, statement: &Statement) -> Option<&'a str> {
    let (assessment, round) = (page.open.assessment(), page.open.round());
    match assessment.area_round(round) {
        Some(read) => (read.id != round.id).then_some(read.label.as_str()),
        None => standing(page, statement)?.round,
    }
}

/// As wide as what stands beside a title in the list of statements, in points.
pub(super) fn room_for_mark(page: &Page) -> f32 {
    if page.open.assessment().is_area() { COUNTS_ROOM } else { MARK_ROOM }
}

/// How a statement in the list is rated, left of the sign of the one that is chosen.
pub(super) fn mark_on(ui: &mut Ui, page: &Page, option: &Response, statement: &Statement) {
    let palette = Palette::of(ui);
    if let Some(counts) = counts_of(page, statement) {
        let from = option.rect.right_center() - vec2(counts::width(ui, counts) + 32.0, 0.0);
        counts::paint(ui.painter(), from, counts, palette);
        return accessible::described(ui, option, || words::area::counts(counts));
    }
    if page.open.assessment().is_area() {
        return;
    }
    let rating = page.open.round().rating(&statement.id);
    let place = Rect::from_center_size(option.rect.right_center() - vec2(42.0, 0.0), Vec2::splat(18.0));
    mark::paint(ui.painter(), place, rating, palette, Finish::Filled);
    accessible::described(ui, option, || words::rating(rating));
}
