//! Cards in the air: somebody counts them, by role or for the whole room.

use eframe::egui::{Align, Event, Label, Layout, RichText, Sense, Ui, Vec2, vec2};

use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::rate::count_cell::{Cell, Change, NARROW_CELL};
use crate::app::screens::assessment::rate::counts::{Counts, MOST};
use crate::app::screens::assessment::rate::data::Data;
use crate::app::screens::assessment::rate::view::RateView;
use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::button::Button;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::{layout, text};
use crate::model::disclosure::{is_few, needed};
use crate::model::votes::{EVERYONE, OTHERS, total};
use crate::model::{Edit, GroupVotes, Present, Tally, Vote, VotesField};
use crate::text;
use crate::words;

/// How wide a cell is, in points, where its number can be stepped.
const CELL: f32 = 122.0;

/// Draws the cells for the counts, and the way to show them to the room.
pub(super) fn count(ui: &mut Ui, page: &mut Page, view: &mut RateView, data: &Data) {
    text::body(ui, &text!("count-how"));
    let counts = &mut view.counts;
    let by_role = page.round().counts_by_role();
    let rows = rows(&page.round().present, counts.as_one || !by_role);
    let kept = counts.drafts.get(&data.statement.id);
    let of = |present: &Present| kept.and_then(|kept| kept.get(&present.role)).copied().unwrap_or_default();
    let mut draft: Vec<Tally> = rows.iter().map(of).collect();
    first_digit(ui, counts, &mut draft);
    heading_row(ui);
    for (row, (present, tally)) in rows.iter().zip(&mut draft).enumerate() {
        row_ui(ui, counts, &data.statement.id, row, present, tally);
    }
    let end = counts.focus.is_some_and(|(row, _)| row >= rows.len());
    if end {
        counts.focus = None;
    }
    let groups: Vec<GroupVotes> = rows
        .iter()
        .zip(&draft)
        .filter(|(_, tally)| tally.people() > 0)
        .map(|(present, tally)| GroupVotes::new(present.role.as_str(), *tally))
        .collect();
    let kept = rows.iter().map(|present| present.role.clone()).zip(draft).collect();
    counts.drafts.insert(data.statement.id.clone(), kept);
    if show(ui, page, &data.statement.id, groups, end) {
        // The button that was pressed is gone, and the keyboard with it.
        view.arrived = true;
    }
    if by_role {
        let other = if view.counts.as_one { text!("count-by-role") } else { text!("count-as-one") };
        if ui.add(Button::link(other)).clicked() {
            view.counts.as_one = !view.counts.as_one;
            view.counts.drafts.remove(&data.statement.id);
        }
    }
}

/// One row for each role, or one for the room.
fn rows(present: &[Present], as_one: bool) -> Vec<Present> {
    if !as_one {
        let named = |entry: &Present| {
            let role = if entry.role.trim().is_empty() { OTHERS } else { entry.role.trim() };
            Present { role: role.to_owned(), ..entry.clone() }
        };
        return present.iter().map(named).collect();
    }
    let number = present.iter().fold(0, |sum: u32, present| sum.saturating_add(present.number));
    vec![Present { role: EVERYONE.into(), number }]
}

/// Digits typed anywhere go into the first cell, so that counting can begin at once.
fn first_digit(ui: &Ui, counts: &mut Counts, draft: &mut [Tally]) {
    let covered = layout::is_covered(ui);
    let untouched = draft.iter().all(|tally| tally.people() == 0);
    if covered || !untouched || ui.ctx().text_edit_focused() {
        return;
    }
    let digits: String = ui.input(|input| {
        let typed = |event: &Event| match event {
            Event::Text(text) => Some(text.clone()),
            _ => None,
        };
        input.events.iter().filter_map(typed).collect()
    });
    if let (Ok(number), Some(first)) = (digits.parse::<u32>(), draft.first_mut()) {
        *first = first.with(Vote::Red, number.min(MOST));
        counts.focus = Some((0, 0));
        counts.begun = true;
    }
}

fn cell_width(ui: &Ui) -> f32 {
    if ui.available_width() > 720.0 { CELL } else { NARROW_CELL }
}

fn label_width(ui: &Ui) -> f32 {
    let cells = (cell_width(ui) + 8.0) * 4.0 + 70.0;
    (ui.available_width() - cells).clamp(80.0, 250.0)
}

/// The four answers, each above its column.
fn heading_row(ui: &mut Ui) {
    let (label, cell) = (label_width(ui), cell_width(ui));
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.add_space(label + 8.0);
        for vote in Vote::ALL {
            ui.allocate_ui_with_layout(vec2(cell, 24.0), Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(cell);
                ui.spacing_mut().item_spacing.x = 6.0;
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(20.0), Sense::hover());
                mark::paint(ui.painter(), rect, vote.as_rating(), palette, Finish::Filled);
                let word = RichText::new(words::vote(vote)).size(SMALL).family(semibold());
                ui.label(word.color(palette.ink));
            });
        }
    });
}

fn row_ui(
    ui: &mut Ui,
    counts: &mut Counts,
    statement: &str,
    row: usize,
    present: &Present,
    tally: &mut Tally,
) {
    let (label, cell) = (label_width(ui), cell_width(ui));
    let group = words::group(&present.role);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.allocate_ui_with_layout(vec2(label, 38.0), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(label);
            let name = RichText::new(&group).size(BODY).color(Palette::of(ui).ink);
            ui.add(Label::new(name).truncate());
        });
        for (column, vote) in Vote::ALL.into_iter().enumerate() {
            ui.allocate_ui_with_layout(vec2(cell, 38.0), Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(cell);
                ui.spacing_mut().item_spacing.x = 0.0;
                let name = text!("count-cell", group = group.as_str(), vote = words::vote(vote));
                let here = counts.focus == Some((row, column));
                let begun = here && counts.begun;
                let cell = Cell { name: &name, id: (statement, row, column), focus: here, begun };
                let count = tally.of(vote);
                match cell.show(ui, count) {
                    Some(Change::To(number)) => *tally = tally.with(vote, number),
                    Some(Change::On) => {
                        counts.focus = Some(if column == 3 { (row + 1, 0) } else { (row, column + 1) });
                        ui.ctx().request_repaint();
                    }
                    None if here => (counts.focus, counts.begun) = (None, false),
                    None => {}
                }
            });
        }
        counted(ui, tally.people(), present.number);
    });
}

/// "6 of 6", and more votes than people in ink.
fn counted(ui: &mut Ui, votes: u32, people: u32) {
    if people == 0 {
        text::quiet(ui, &votes.to_string());
    } else if votes > people {
        text::alert(ui, &text!("count-of", votes = votes, people = people));
    } else {
        text::quiet(ui, &text!("count-of", votes = votes, people = people));
    }
}

/// Says what is counted, and shows it to the room when asked to.
fn show(ui: &mut Ui, page: &mut Page, statement: &str, groups: Vec<GroupVotes>, focus: bool) -> bool {
    let (votes, people) = (total(&groups).people(), page.round().people());
    let enough = votes >= needed(people);
    let rows = rows(&page.round().present, groups.iter().any(|votes| votes.group == EVERYONE));
    let line = too_many(&rows, &groups).unwrap_or_else(|| said(votes, people, enough));
    ui.horizontal_wrapped(|ui| {
        let show = ui.add(Button::primary(text!("votes-show")).enabled(enough));
        if focus {
            show.request_focus();
        }
        if show.clicked() {
            let round = page.round().id.clone();
            let statement = statement.to_owned();
            page.request(Request::Edit(Edit::votes(&round, VotesField::Count { statement, groups }).into()));
        }
        if people > 0 && votes > people {
            text::prompt(ui, &line)
        } else {
            text::announce(ui, &line)
        };
        show.clicked()
    })
    .inner
}

/// The first group with more votes than people.
fn too_many(rows: &[Present], groups: &[GroupVotes]) -> Option<String> {
    groups.iter().filter(|votes| votes.group != EVERYONE).find_map(|votes| {
        let (group, counted) = (words::group(&votes.group), votes.tally().people());
        let people = rows.iter().find(|present| present.role == votes.group)?.number;
        (counted > people)
            .then(|| text!("count-row-too-many", group = group, votes = counted, people = people))
    })
}

fn said(votes: u32, people: u32, enough: bool) -> String {
    if votes > 0 && !enough && is_few(people) {
        text!("count-all-needed", people = people)
    } else if votes > 0 && !enough {
        text!("count-too-few")
    } else if people > 0 && votes > people {
        text!("count-too-many", votes = votes, people = people)
    } else if people > 0 {
        text!("count-all-of", votes = votes, people = people)
    } else {
        text!("count-all", votes = votes)
    }
}
