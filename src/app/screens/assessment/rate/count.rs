//! Cards in the air: somebody counts them, by role or for the whole room.

use egui::{Align, Label, Layout, Memory, RichText, Sense, Ui, Vec2, vec2};

use crate::app::page::Page;
use crate::app::request::{Request, VoteRequest};
use crate::app::screens::assessment::rate::count_cell::{Cell, Change, NARROW_CELL};
use crate::app::screens::assessment::rate::count_keys::typed_ahead;
use crate::app::screens::assessment::rate::counts::Counts;
use crate::app::screens::assessment::rate::data::Data;
use crate::app::screens::assessment::rate::view::RateView;
use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::button::{Button, is_pressed_once};
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::{layout, text};
use crate::model::disclosure::{is_few, needed};
use crate::model::votes::{EVERYONE, total};
use crate::model::{GroupVotes, Tally, Vote};
use crate::text;
use crate::words;

/// How wide a cell is, in points, where its number can be stepped.
const CELL: f32 = 122.0;

/// Draws the cells for the counts, and the way to show them to the room.
/// `scale`: how many times as large as usual.
pub(super) fn count(ui: &mut Ui, page: &mut Page, view: &mut RateView, data: &Data, scale: f32) {
    let counts = &mut view.counts;
    let by_role = page.round().counts_by_role();
    let rows = rows(page, counts.as_one);
    let kept = counts.drafts.get(&data.statement.id);
    let of = |(group, _): &Row| kept.and_then(|kept| kept.get(group)).copied().unwrap_or_default();
    let mut draft: Vec<Tally> = rows.iter().map(of).collect();
    let before = draft.clone();
    typed_ahead(ui, &mut counts.keyboard, &mut draft);
    counts.keyboard.at = None;
    heading_row(ui, scale);
    for (row, (group, tally)) in rows.iter().zip(&mut draft).enumerate() {
        row_ui(ui, counts, &data.statement.id, row, group, tally, scale);
    }
    if draft != before {
        counts.asked = None;
    }
    let end = counts.keyboard.next.is_some_and(|(row, _)| row >= rows.len());
    if end {
        counts.keyboard.next = None;
    }
    let groups: Vec<GroupVotes> = rows
        .iter()
        .zip(&draft)
        .filter(|(_, tally)| tally.people() > 0)
        .map(|((group, _), tally)| GroupVotes::new(group.as_str(), *tally))
        .collect();
    let kept = rows.iter().map(|(group, _)| group.clone()).zip(draft).collect();
    counts.drafts.insert(data.statement.id.clone(), kept);
    let question = layout::line(ui, |ui| {
        let (shown, question) = show(ui, page, &mut view.counts, &data.statement.id, (&rows, groups), end);
        if shown {
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
        question
    });
    // On lines of its own: beside the button it would go on below it.
    if let Some(question) = question {
        text::prompt(ui, &question);
    }
}

/// A group and how many people are in it.
type Row = (String, u32);

/// One row for each group that can be shown by itself, or one for the room: a small
/// role's cards on the screen would show what its people said.
fn rows(page: &Page, as_one: bool) -> Vec<Row> {
    if as_one { vec![(EVERYONE.to_owned(), page.round().people())] } else { page.round().groups() }
}

fn cell_width(ui: &Ui, scale: f32) -> f32 {
    if ui.available_width() > 720.0 * scale { CELL * scale } else { NARROW_CELL * scale }
}

fn label_width(ui: &Ui, scale: f32) -> f32 {
    let cells = (cell_width(ui, scale) + 8.0) * 4.0 + 70.0 * scale;
    (ui.available_width() - cells).clamp(80.0, 250.0 * scale)
}

/// The four answers, each above its column.
fn heading_row(ui: &mut Ui, scale: f32) {
    let (label, cell) = (label_width(ui, scale), cell_width(ui, scale));
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.add_space(label + 8.0);
        for vote in Vote::ALL {
            ui.allocate_ui_with_layout(
                vec2(cell, 24.0 * scale),
                Layout::left_to_right(Align::Center),
                |ui| {
                    ui.set_width(cell);
                    ui.spacing_mut().item_spacing.x = 6.0;
                    let (rect, _) = ui.allocate_exact_size(Vec2::splat(20.0 * scale), Sense::hover());
                    mark::paint(ui.painter(), rect, vote.as_rating(), palette, Finish::Filled);
                    let word = RichText::new(words::vote(vote)).size(SMALL * scale).family(semibold());
                    ui.label(word.color(palette.ink));
                },
            );
        }
    });
}

fn row_ui(
    ui: &mut Ui,
    counts: &mut Counts,
    statement: &str,
    row: usize,
    (group, people): &Row,
    tally: &mut Tally,
    scale: f32,
) {
    let (label, cell) = (label_width(ui, scale), cell_width(ui, scale));
    let height = 38.0 * scale;
    let group = words::group(group);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.allocate_ui_with_layout(vec2(label, height), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(label);
            let name = RichText::new(&group).size(BODY * scale).color(Palette::of(ui).ink);
            ui.add(Label::new(name).truncate());
        });
        for (column, vote) in Vote::ALL.into_iter().enumerate() {
            ui.allocate_ui_with_layout(vec2(cell, height), Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(cell);
                ui.spacing_mut().item_spacing.x = 0.0;
                let name = text!("count-cell", group = group.as_str(), vote = words::vote(vote));
                let here = counts.keyboard.next == Some((row, column));
                let begun = here && counts.keyboard.begun;
                let cell = Cell { name: &name, id: (statement, row, column), focus: here, begun, scale };
                let count = tally.of(vote);
                let (change, field) = cell.show(ui, count);
                if ui.memory(Memory::focused) == Some(field) {
                    counts.keyboard.at = Some(((row, column), field));
                }
                match change {
                    Some(Change::To(number)) => *tally = tally.with(vote, number),
                    Some(Change::On) => {
                        counts.keyboard.next =
                            Some(if column == 3 { (row + 1, 0) } else { (row, column + 1) });
                        ui.ctx().request_repaint();
                    }
                    None if here => (counts.keyboard.next, counts.keyboard.begun) = (None, false),
                    None => {}
                }
            });
        }
        counted(ui, tally.people(), *people, scale);
    });
}

/// "6 of 6", and more votes than people in ink.
fn counted(ui: &mut Ui, votes: u32, people: u32, scale: f32) {
    let of = || text!("count-of", votes = votes, people = people);
    if people > 0 && votes > people {
        text::told(ui, &of());
        return;
    }
    let words = if people == 0 { votes.to_string() } else { of() };
    ui.label(RichText::new(words).size(SMALL * scale).color(Palette::of(ui).muted));
}

/// Says what is counted, and shows it to the room when asked to: more votes than people,
/// or fewer, only when asked twice. Gives whether it was shown, and what is to be asked.
fn show(
    ui: &mut Ui,
    page: &mut Page,
    counts: &mut Counts,
    statement: &str,
    (rows, groups): (&[Row], Vec<GroupVotes>),
    focus: bool,
) -> (bool, Option<String>) {
    let (votes, people) = (total(&groups).people(), page.round().people());
    let enough = votes >= needed(people);
    let too_many = too_many(rows, &groups).or_else(|| {
        (people > 0 && votes > people).then(|| text!("count-too-many", votes = votes, people = people))
    });
    let fewer = enough && votes < people;
    let asked = counts.asked.as_deref() == Some(statement);
    let doubtful = too_many.is_some() || fewer;
    {
        let words = match (asked, fewer) {
            (true, true) => text!("votes-show-fewer", count = votes),
            (true, false) if doubtful => text!("votes-show-anyway"),
            _ => text!("votes-show"),
        };
        let show = ui.add(Button::primary(words).enabled(enough));
        if focus {
            show.request_focus();
        }
        // A double click asks, and does not answer what it has asked.
        let pressed = is_pressed_once(&show);
        let shown = pressed && (!doubtful || asked);
        if pressed && doubtful {
            counts.asked = Some(statement.to_owned());
        }
        let question = too_many.or_else(|| {
            (fewer && asked).then(|| {
                let in_total = loses_roles(page, statement, &groups);
                let note = if in_total { text!("count-fewer-total") } else { String::new() };
                text!("count-fewer-than", votes = votes, people = people, note = note).trim().to_owned()
            })
        });
        if question.is_none() {
            text::announce(ui, &said(votes, people, enough));
        }
        if shown {
            let statement = statement.to_owned();
            page.request(Request::Vote(VoteRequest::Count { statement, groups }));
        }
        (shown, question)
    }
}

/// Whether what is counted by role could be shown for everybody together only.
fn loses_roles(page: &Page, statement: &str, groups: &[GroupVotes]) -> bool {
    groups.len() > 1 && page.round().as_shown(statement, groups).len() == 1
}

/// The first group with more votes than people.
fn too_many(rows: &[Row], groups: &[GroupVotes]) -> Option<String> {
    groups.iter().filter(|votes| votes.group != EVERYONE).find_map(|votes| {
        let (group, counted) = (words::group(&votes.group), votes.tally().people());
        let people = rows.iter().find(|(group, _)| *group == votes.group)?.1;
        (counted > people)
            .then(|| text!("count-row-too-many", group = group, votes = counted, people = people))
    })
}

fn said(votes: u32, people: u32, enough: bool) -> String {
    if votes > 0 && !enough && is_few(people) {
        text!("count-all-needed", people = people)
    } else if votes > 0 && !enough {
        text!("count-too-few")
    } else if people > 0 {
        text!("count-all-of", votes = votes, people = people)
    } else {
        text!("count-all", votes = votes)
    }
}
