//! What changed between two moments: bars for every statement, the shift table of one.

mod chance;
mod chart;
mod comparison;
mod detail;
mod empty;
mod moments;
mod table;

use egui::{Align, Layout, Ui, vec2};

use crate::app::page::TrainingPage;
use crate::app::request::Request;
use crate::app::theme::{GAP, TARGET, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::field::choice;
use crate::app::widgets::{layout, text};
use crate::documents::TrainingDocument;
use crate::model::moments::{ShiftOrder, ShiftRow, earlier, later};
use crate::model::{AnswersOverTime, Moment, MomentComparison, MomentPair};
use crate::text;
use crate::words;
use comparison::Reckoning;

/// How wide the menus of moments are.
const MENU: f32 = 136.0;
/// How wide the menu of orders is.
const ORDER: f32 = 204.0;
/// As wide as this, in points, the cards stand beside the chart.
const WIDE: f32 = 900.0;
/// How much of the width the chart takes then.
const CHART: f32 = 700.0 / 1200.0;

/// What the screen remembers between frames.
#[derive(Default)]
pub struct ChangedView {
    /// The moments that were chosen.
    pair: Option<MomentPair>,
    /// In which order the statements are shown.
    order: ShiftOrder,
    /// The line that was chosen.
    line: Option<ShiftRow>,
    /// It was asked whether this could be chance.
    chance: bool,
    /// Other moments were chosen below: the keyboard goes to the heading.
    to_heading: bool,
    /// All moments are shown in one picture.
    all_moments: bool,
    /// What was counted last.
    reckoning: Option<Reckoning>,
}

impl ChangedView {
    /// Shows another line. Whoever asked of one whether it could be chance asks of all.
    fn show(&mut self, line: ShiftRow) {
        self.line = Some(line);
    }

    fn compare(&mut self, pair: MomentPair) {
        self.pair = Some(pair);
        self.chance = false;
    }
}

pub(crate) fn changed_ui(ui: &mut Ui, page: &mut TrainingPage, view: &mut ChangedView) {
    let training = page.training();
    // Counted once and kept: eleven tests over some hundred learners in every frame would
    // be felt while scrolling.
    let known = view.reckoning.take().filter(|known| known.is_of(training, view.pair));
    let reckoning = known.unwrap_or_else(|| Reckoning::of(training, view.pair));
    let margin = if ui.available_width() > WIDE { 40 } else { 16 };
    layout::page(ui, "changed", margin, |ui| {
        layout::centred(ui, 1200.0, |ui| {
            ui.add_space(GAP + 4.0);
            let over_time = reckoning.over_time.as_ref().filter(|_| view.all_moments);
            match (over_time, &reckoning.comparison) {
                (Some(over_time), _) => every_moment(ui, page, view, over_time),
                (None, Some(comparison)) => compared(ui, page, view, &reckoning, comparison),
                (None, None) => empty::nothing_to_compare(ui, page),
            }
            ui.add_space(GAP);
        });
    });
    view.reckoning = Some(reckoning);
}

/// What everybody answered at each moment, and the way back to two of them.
fn every_moment(ui: &mut Ui, page: &mut TrainingPage, view: &mut ChangedView, over_time: &AnswersOverTime) {
    let arrived = page.arrived || std::mem::take(&mut view.to_heading);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
        text::title(ui, &text!("changed-all-moments"), TITLE, arrived);
        if ui.add(Button::link(text!("changed-two-moments"))).clicked() {
            view.all_moments = false;
            view.to_heading = true;
        }
    });
    text::quiet(ui, &text!("changed-all-moments-how"));
    moments::all_moments(ui, &page.training().checklist, over_time);
}

fn compared(
    ui: &mut Ui,
    page: &mut TrainingPage,
    view: &mut ChangedView,
    reckoning: &Reckoning,
    comparison: &MomentComparison,
) {
    head(ui, page, view, reckoning, comparison);
    if comparison.pairing.paired == 0 {
        empty::nobody_paired(ui, page, comparison, &reckoning.near_codes);
        looked_back(ui, view, reckoning, comparison);
        return;
    }
    let room = ui.available_width();
    if room < WIDE {
        chart_side(ui, page, view, reckoning, comparison);
        ui.add_space(4.0);
        cards(ui, page, view, comparison);
        return;
    }
    let gap = GAP + 8.0;
    let left = (room - gap) * CHART;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        let column = |ui: &mut Ui, width: f32, add: &mut dyn FnMut(&mut Ui)| {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.x = 10.0;
                add(ui);
            });
        };
        column(ui, left, &mut |ui| chart_side(ui, page, view, reckoning, comparison));
        column(ui, room - gap - left, &mut |ui| cards(ui, page, view, comparison));
    });
}

/// The title, the moments, and the way to paper.
fn head(
    ui: &mut Ui,
    page: &mut TrainingPage,
    view: &mut ChangedView,
    reckoning: &Reckoning,
    comparison: &MomentComparison,
) {
    let roomy = ui.available_width() > 760.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
        let arrived = page.arrived || std::mem::take(&mut view.to_heading);
        text::title(ui, &text!("change-title"), TITLE, arrived);
        ui.add_space(8.0);
        menus(ui, view, reckoning, comparison.pair);
        if reckoning.over_time.is_some() && ui.add(Button::link(text!("changed-see-all"))).clicked() {
            view.all_moments = true;
            view.to_heading = true;
        }
        if roomy {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| save(ui, page));
        }
    });
    if !roomy {
        save(ui, page);
    }
}

/// The way to the training report.
fn save(ui: &mut Ui, page: &mut TrainingPage) {
    if ui.add(Button::secondary(text!("changed-save"))).clicked() {
        page.request(Request::ShowReport(TrainingDocument::Report.into()));
    }
}

fn menus(ui: &mut Ui, view: &mut ChangedView, reckoning: &Reckoning, (first, second): MomentPair) {
    let firsts = earlier(&reckoning.offered);
    if let Some(from) = moment_menu(ui, "from", &text!("change-from"), &firsts, first) {
        let seconds = later(&reckoning.offered, from);
        // The other side stays as it was, where the two can be compared.
        let to = seconds.iter().find(|to| **to == second).or(seconds.first());
        if let Some(to) = to {
            view.compare((from, *to));
        }
    }
    text::quiet(ui, &text!("change-between"));
    let seconds = later(&reckoning.offered, first);
    if let Some(to) = moment_menu(ui, "to", &text!("change-to"), &seconds, second) {
        view.compare((first, to));
    }
}

fn moment_menu(ui: &mut Ui, id: &str, name: &str, offered: &[Moment], chosen: Moment) -> Option<Moment> {
    let names: Vec<String> = offered.iter().map(|moment| words::training::moment(*moment)).collect();
    let place = offered.iter().position(|moment| *moment == chosen).unwrap_or_default();
    choice(ui, id, name, &names, place, MENU).and_then(|picked| offered.get(picked).copied())
}

/// Who is compared, in which order, and the chart.
fn chart_side(
    ui: &mut Ui,
    page: &mut TrainingPage,
    view: &mut ChangedView,
    reckoning: &Reckoning,
    comparison: &MomentComparison,
) {
    let (first, second) = comparison.pair;
    if first == Moment::LookingBack {
        layout::tinted_card(ui, |ui| text::announce(ui, &text!("changed-looking-back")));
    }
    let pairing = words::shift::pairing(comparison.pairing, first, second);
    if ui.available_width() > 640.0 {
        // Of two lines where one would run under the menu.
        let room = ui.available_width() - ORDER - 2.0 * GAP;
        ui.horizontal(|ui| {
            let size = vec2(room, TARGET + 4.0);
            ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(room);
                text::quiet(ui, &pairing);
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| order(ui, view));
        });
    } else {
        text::quiet(ui, &pairing);
        order(ui, view);
    }
    let lines = comparison.rows(view.order);
    if let Some(current) = current(view, &lines) {
        let chosen = chart::chart(ui, page.training(), comparison, &lines, current);
        if let Some(line) = chosen.filter(|line| *line != current) {
            view.show(line);
        }
    }
    looked_back(ui, view, reckoning, comparison);
}

fn order(ui: &mut Ui, view: &mut ChangedView) {
    let options = [text!("change-sort-published"), text!("changed-sort-up")];
    let chosen = usize::from(view.order == ShiftOrder::MostChanged);
    if let Some(picked) = choice(ui, "order", &text!("change-sort"), &options, chosen, ORDER) {
        view.order = if picked == 1 { ShiftOrder::MostChanged } else { ShiftOrder::Published };
    }
}

/// The line that is shown in full: the chosen one while it is there, else the first.
fn current(view: &ChangedView, lines: &[ShiftRow]) -> Option<ShiftRow> {
    view.line.filter(|line| lines.contains(line)).or(lines.first().copied())
}

fn cards(ui: &mut Ui, page: &mut TrainingPage, view: &mut ChangedView, comparison: &MomentComparison) {
    if let Some(line) = current(view, &comparison.rows(view.order)) {
        detail::detail_ui(ui, page.training(), comparison, line, &mut view.chance);
        ui.add_space(4.0);
    }
    detail::cautions_ui(ui, comparison.pair);
}

/// A quiet way to the answers that look back, which are compared apart.
fn looked_back(ui: &mut Ui, view: &mut ChangedView, reckoning: &Reckoning, comparison: &MomentComparison) {
    let apart = (Moment::LookingBack, Moment::After);
    if comparison.pair != apart && reckoning.offered.contains(&apart) {
        let words = text!("changed-looked-back", count = reckoning.looked_back);
        if ui.add(Button::link(words)).clicked() {
            view.compare(apart);
            view.to_heading = true;
        }
    }
}
