//! The map where the names of teams are left out: a row for each statement, with how many
//! teams said what, and what several of them will do.

use egui::{Align, Role, Ui, vec2};

use crate::app::screens::area::map::counts::count;
use crate::app::screens::area::map::measure::COUNT;
use crate::app::screens::area::map::told::{self, COUNTED};
use crate::app::screens::area::map::view::{Line, MapState, MapView};
use crate::app::theme::{Palette, SMALL, semibold};
use crate::app::widgets::sight::Sight;
use crate::app::widgets::{layout, table, text};
use crate::model::Statement;
use crate::model::area::RatingCounts;
use crate::{text, words};

/// With less room than this, in points, what is in common stands below the titles.
const NARROW: f32 = 760.0;
/// A guess at the height of a row, in points.
const ROW: f32 = 48.0;

/// Draws the table.
pub(super) fn without_names(ui: &mut Ui, view: &MapView, state: &mut MapState, lines: &[Line]) {
    let room = ui.available_width();
    let counts = 3.0 * COUNT + 14.0;
    let title = if room < NARROW { (room - counts).max(150.0) } else { (room * 0.34).clamp(220.0, 400.0) };
    let common = if room < NARROW { 0.0 } else { room - title - counts };
    let widths = [title, counts, common];
    let count = view.checklist.statements.len();
    layout::wide(ui, "map", title + counts, |ui| {
        table::table(ui, &text!("map-title"), (count, 3), |ui| {
            headings(ui, widths);
            layout::hairline(ui);
            ui.spacing_mut().item_spacing.y = 2.0;
            let mut sight = Sight::of(ui);
            let mut place = 0;
            for line in lines {
                let statement = match line {
                    Line::Theme(theme) => {
                        sight.catch_up(ui);
                        ui.add_space(6.0);
                        text::quiet(ui, theme);
                        continue;
                    }
                    Line::Statement(position, statement) => (*position, *statement),
                };
                if state.wanted == Some(statement.0) {
                    state.wanted = None;
                    sight.catch_up(ui);
                    ui.scroll_to_cursor(Some(Align::Center));
                }
                if !sight.passes_over(ui, ROW) {
                    sight.catch_up(ui);
                    row(ui, view, widths, (place, count), statement);
                    layout::hairline(ui);
                }
                place += 1;
            }
            sight.catch_up(ui);
        });
    });
}

fn headings(ui: &mut Ui, widths: [f32; 3]) {
    table::heading_row(ui, |ui| {
        layout::columns(ui, &widths, |column, ui| {
            let words = match column {
                0 => text!("our-workforce"),
                1 => COUNTED.map(|rating| words::rating(Some(rating))).join(" · "),
                _ => text!("map-in-common"),
            };
            let quiet =
                egui::RichText::new(&words).size(SMALL).family(semibold()).color(Palette::of(ui).muted);
            table::cell(ui, Role::ColumnHeader, column, || words, |ui| ui.label(quiet));
        });
    });
}

/// Quiet lines, one below the other.
fn quiet_lines(ui: &mut Ui, lines: &[String]) {
    for line in lines {
        text::quiet(ui, line);
    }
}

fn row(
    ui: &mut Ui,
    view: &MapView,
    widths: [f32; 3],
    place: (usize, usize),
    (position, statement): (usize, &Statement),
) {
    let said = view.picture.statements.get(&statement.id);
    let counts = said.map_or_else(RatingCounts::default, |said| said.counts);
    let common: Vec<String> =
        said.map(|said| said.steps.iter().map(told::common).collect()).unwrap_or_default();
    let title = told::title(position, statement);
    let all = || {
        let counts =
            COUNTED.map(|rating| told::count(rating, counts)).into_iter().chain(told::others(counts));
        [title.clone()].into_iter().chain(counts).chain(common.clone()).collect::<Vec<_>>().join(". ")
    };
    let [.., beside] = widths;
    table::row(ui, place, all, |ui| {
        layout::columns(ui, &widths, |column, ui| {
            ui.set_min_height(34.0);
            match column {
                0 => {
                    table::cell(
                        ui,
                        Role::RowHeader,
                        0,
                        || title.clone(),
                        |ui| {
                            ui.add_space(7.0);
                            text::body(ui, &title).on_hover_text(&statement.text);
                        },
                    );
                    if beside == 0.0 {
                        quiet_lines(ui, &common);
                    }
                }
                1 => {
                    let (_, rect) = ui.allocate_space(vec2(3.0 * COUNT, 34.0));
                    for (place, rating) in COUNTED.into_iter().enumerate() {
                        #[allow(clippy::cast_precision_loss)] // three
                        let left = rect.left() + place as f32 * COUNT;
                        let part = rect.with_min_x(left).with_max_x(left + COUNT);
                        count(ui, part, place, rating, counts);
                    }
                    quiet_lines(ui, &told::others(counts));
                }
                _ => {
                    ui.add_space(7.0);
                    quiet_lines(ui, &common);
                }
            }
        });
    });
}
