//! What changed between two rounds, as a chart of arrows to look at.

mod all_rounds;
mod chart;
mod notes;
mod sides;

use std::collections::BTreeSet;

use egui::{Ui, vec2};

use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::theme::{GAP, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::ends::{End, ends};
use crate::app::widgets::field::choice;
use crate::app::widgets::sight::RowsInSight;
use crate::app::widgets::{layout, text};
use crate::documents::AssessmentDocument;
use crate::model::Assessment;
use crate::model::compare::{self, Counts, Side};
use crate::text;
use crate::words::movement;
pub use sides::Comparison;

/// How wide the menus are.
const MENU: f32 = 170.0;

/// What Change remembers between frames.
#[derive(Default)]
pub struct ChangeView {
    /// What is compared with what.
    pub comparison: Comparison,
    /// Another file is being read.
    pub reading: bool,
    /// In the checklist's order, instead of the most moved first.
    published: bool,
    /// Ids of the statements whose notes are unfolded.
    unfolded: BTreeSet<String>,
    /// All rounds are shown in one picture; how many of the last ones are passed over.
    all_rounds: Option<usize>,
    /// The statement whose notes are to come into sight.
    to_statement: Option<String>,
    /// The other picture was chosen: the keyboard goes to the heading.
    to_heading: bool,
    /// How high the rows of the two pictures are.
    rows: RowsInSight,
}

impl ChangeView {
    /// Shows what was written on a statement in an earlier round, beside this one.
    pub fn show_notes(&mut self, round: &str, statement: String) {
        self.comparison.from = Some(sides::Pick { other: false, round: round.to_owned() });
        self.comparison.to = None;
        self.all_rounds = None;
        self.unfolded.insert(statement.clone());
        self.to_statement = Some(statement);
    }

    /// Shows the ratings of all rounds in one picture, the latest ones first.
    pub fn show_all_rounds(&mut self) {
        self.all_rounds = Some(0);
        self.to_heading = true;
    }
}

pub(crate) fn change_ui(ui: &mut Ui, page: &mut Page, view: &mut ChangeView) {
    let open = page.open.assessment();
    let comparison = view.comparison.clone();
    // Whoever comes to see what changed sees what changed, whatever was shown the last time.
    if page.arrived && !view.to_heading {
        view.all_rounds = None;
    }
    let margin = if ui.available_width() > 900.0 { 40 } else { 16 };
    layout::page(ui, "change", margin, |ui| {
        layout::centred(ui, 1200.0, |ui| {
            ui.add_space(GAP + 4.0);
            match comparison.sides(open) {
                Some(_) if view.all_rounds.is_some() && open.has_many_rounds() => {
                    every_round(ui, page, view, open);
                }
                Some(sides) => compared(ui, page, view, open, sides),
                None => nothing_to_compare(ui, page),
            }
            if view.reading {
                text::announce(ui, &text!("change-reading"));
            }
            ui.add_space(GAP);
        });
    });
}

fn nothing_to_compare(ui: &mut Ui, page: &mut Page) {
    text::title(ui, &text!("change-title"), TITLE, page.arrived);
    text::body(ui, &text!("change-one-round"));
    if ui.add(Button::primary(text!("change-another"))).clicked() {
        page.request(Request::ChooseOther);
    }
}

/// The ratings of all rounds, and the way back to two of them.
fn every_round(ui: &mut Ui, page: &mut Page, view: &mut ChangeView, open: &Assessment) {
    let arrived = page.arrived || std::mem::take(&mut view.to_heading);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
        text::title(ui, &text!("change-all-rounds"), TITLE, arrived);
        if ui.add(Button::link(text!("change-two-rounds"))).clicked() {
            view.all_rounds = None;
            view.to_heading = true;
        }
    });
    if let Some(passed) = &mut view.all_rounds {
        all_rounds::all_rounds(ui, open, passed, &mut view.rows);
    }
    text::quiet(ui, &text!("change-caution"));
}

fn compared(ui: &mut Ui, page: &mut Page, view: &mut ChangeView, open: &Assessment, sides: [Side; 2]) {
    let [before, after] = sides;
    let mut changes = compare::compare(before, after);
    let counts = compare::count(&changes);
    head(ui, page, view, open, sides, counts);
    let [from, to] = sides.map(|side| side.assessment.checklist.version);
    if from != to {
        text::body(ui, &text!("change-versions", from = from, to = to));
    }
    // Both menus may name one round; nothing of it can have moved.
    if std::ptr::eq(before.round, after.round) {
        text::body(ui, &text!("change-same-round"));
        return;
    }
    if !view.published {
        compare::most_moved_first(&mut changes);
    }
    ui.add_space(2.0);
    let to = view.to_statement.take();
    let remembered = (&mut view.unfolded, &mut view.rows);
    chart::chart(ui, &changes, &movement::sides(before, after), remembered, to.as_deref());
    let two_teams = before.assessment.team.name.trim() != after.assessment.team.name.trim();
    text::quiet(ui, &if two_teams { text!("change-caution-two") } else { text!("change-caution") });
}

/// The title, what is compared, how many moved, the order, and the way to paper.
fn head(
    ui: &mut Ui,
    page: &mut Page,
    view: &mut ChangeView,
    open: &Assessment,
    sides: [Side; 2],
    counts: Counts,
) {
    let arrived = (page.arrived || std::mem::take(&mut view.to_heading)) && view.to_statement.is_none();
    ends(ui, "head", 0.0, |end, ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
        match end {
            End::Left => {
                text::title(ui, &text!("change-title"), TITLE, arrived);
                ui.add_space(8.0);
                menus(ui, page, view, open, sides);
                if open.has_many_rounds() && ui.add(Button::link(text!("change-see-all"))).clicked() {
                    view.show_all_rounds();
                }
            }
            End::Right => {
                text::quiet(ui, &counted(counts));
                order(ui, view);
                save(ui, page);
            }
        }
    });
}

fn order(ui: &mut Ui, view: &mut ChangeView) {
    let options = [text!("change-sort-moved"), text!("change-sort-published")];
    let chosen = usize::from(view.published);
    if let Some(picked) = choice(ui, "order", &text!("change-sort"), &options, chosen, 200.0) {
        view.published = picked == 1;
    }
}

/// The way to the change report.
fn save(ui: &mut Ui, page: &mut Page) {
    if ui.add(Button::secondary(text!("change-save"))).clicked() {
        page.request(Request::ShowReport(AssessmentDocument::Change.into()));
    }
}

fn menus(ui: &mut Ui, page: &mut Page, view: &mut ChangeView, open: &Assessment, [before, after]: [Side; 2]) {
    let offered = view.comparison.offered(open);
    let names = || offered.iter().map(|(_, name)| name.clone());
    let mut earlier: Vec<String> = names().collect();
    earlier.push(text!("change-another"));
    let place = view.comparison.place(open, before);
    if let Some(picked) = choice(ui, "from", &text!("change-from"), &earlier, place, MENU) {
        match offered.get(picked) {
            Some((pick, _)) => view.comparison.from = Some(pick.clone()),
            None => page.request(Request::ChooseOther),
        }
    }
    text::quiet(ui, &text!("change-between"));
    let later: Vec<String> = names().collect();
    let place = view.comparison.place(open, after);
    if let Some((pick, _)) =
        choice(ui, "to", &text!("change-to"), &later, place, MENU).and_then(|picked| offered.get(picked))
    {
        view.comparison.to = Some(pick.clone());
    }
}

/// "4 up · 6 unchanged · 1 down", and what else there is.
fn counted(counts: Counts) -> String {
    let Counts { up, down, same, new, not_compared } = counts;
    let mut said = vec![text!("change-counts", up = up, same = same, down = down)];
    if new > 0 {
        said.push(text!("change-counts-new", count = new));
    }
    if not_compared > 0 {
        said.push(text!("change-counts-none", count = not_compared));
    }
    said.join(" · ")
}
