//! The list of statements at the left of Rate, in the checklist's order or in
//! the order in which to talk.

use std::collections::HashMap;
use std::rc::Rc;

use egui::{Frame, Margin, Panel, Role, Ui, vec2};

use crate::app::open::assessment::OpenAssessment;
use crate::app::page::Page;
use crate::app::screens::assessment::rate::view::RateView;
use crate::app::theme::Palette;
use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::layout;
use crate::app::widgets::statement_list::{Item, statement_list};
use crate::model::{Consensus, Edit, RoundField, agenda};
use crate::text;
use crate::words;

/// The positions of the statements, from 0, in the order that is true now. Before anything
/// is revealed there is no other order than the checklist's.
fn worked_out(open: &OpenAssessment, by_agenda: bool) -> Rc<Vec<usize>> {
    let key = (open.file.revision(), by_agenda);
    open.order.get(key, |_| {
        let (checklist, round) = (&open.assessment().checklist, open.round());
        if !by_agenda || round.revealed.is_empty() {
            return (0..checklist.statements.len()).collect();
        }
        let ids = checklist.statements.iter().enumerate();
        let positions: HashMap<&str, usize> = ids.map(|(at, of)| (of.id.as_str(), at)).collect();
        let agenda = agenda::agenda(checklist, round);
        agenda.iter().filter_map(|id| positions.get(id.as_str()).copied()).collect()
    })
}

/// The positions of the statements, from 0, in the order in which the list shows them: what
/// there is to talk about stands still, until somebody has it sorted again.
pub fn positions(open: &OpenAssessment, view: &RateView) -> Rc<Vec<usize>> {
    let now = worked_out(open, view.by_agenda);
    let stands = view.stands.as_ref().filter(|stands| view.by_agenda && stands.len() == now.len());
    stands.filter(|_| !open.round().revealed.is_empty()).map_or(now, Rc::clone)
}

/// The position of the statement so many further down the list; none beyond its ends.
pub fn after(open: &OpenAssessment, view: &RateView, by: isize) -> Option<usize> {
    let order = positions(open, view);
    let here = order.iter().position(|position| *position == view.current)?;
    order.get(here.checked_add_signed(by)?).copied()
}

/// The position of the next statement in the list that has no agreed rating, from the
/// beginning again at the end: what was passed over comes up once more. None where all others
/// have one.
pub fn next_unrated(open: &OpenAssessment, view: &RateView) -> Option<usize> {
    let (checklist, round) = (&open.assessment().checklist, open.round());
    let is_unrated =
        |at: &usize| checklist.statements.get(*at).is_some_and(|of| round.rating(&of.id).is_none());
    let order = positions(open, view);
    let here = order.iter().position(|position| *position == view.current)?;
    let (before, after) = (order.get(..here)?, order.get(here + 1..)?);
    after.iter().chain(before).copied().find(is_unrated)
}

/// The position of the statement that Next and Page Down lead to: the next in the list, or
/// once the room has seen votes, the next below on which it has not agreed. At the end of
/// the list they lead back to what was passed over; none where nothing was.
pub fn next(open: &OpenAssessment, view: &RateView) -> Option<usize> {
    let talks = !open.round().revealed.is_empty();
    let unagreed = talks.then(|| next_unrated(open, view)).flatten();
    let order = positions(open, view);
    let place = |position: usize| order.iter().position(|other| *other == position);
    // Upwards only from the end: else they would go to and fro between two statements.
    let below = unagreed.filter(|position| place(*position) > place(view.current));
    below.or_else(|| after(open, view, 1)).or(unagreed)
}

pub(super) fn list(ui: &mut Ui, page: &mut Page, view: &mut RateView, width: f32) {
    let palette = Palette::of(ui);
    let frame = Frame::new().fill(palette.surface).inner_margin(Margin { top: 12, ..Margin::ZERO });
    let talking = !page.round().revealed.is_empty();
    let by_agenda = view.by_agenda && talking;
    if !by_agenda {
        view.stands = None;
    }
    let positions = positions(page.open, view);
    if by_agenda {
        view.stands = Some(Rc::clone(&positions));
    }
    let chosen = Panel::left("statements")
        .resizable(false)
        .exact_size(width)
        .frame(frame)
        .show(ui, |ui| {
            if talking {
                orders(ui, view);
            }
            if by_agenda {
                moves(ui, page, view, &positions);
            }
            let current = positions.iter().position(|position| *position == view.current).unwrap_or(0);
            let item = |row: usize| item(page, *positions.get(row)?, by_agenda);
            let rows = &mut view.list_rows;
            statement_list(ui, (rows, positions.len()), item, current, view.arrived)
        })
        .inner;
    if let Some(position) = chosen.and_then(|row| positions.get(row)) {
        // From the list the keyboard stays in the list.
        view.show(*position);
        view.arrived = false;
    }
}

fn item<'a>(page: &Page<'a>, position: usize, by_agenda: bool) -> Option<Item<'a>> {
    let round = page.open.round();
    let statement = page.open.assessment().checklist.statements.get(position)?;
    let votes = round.shown_total(&statement.id).filter(|_| by_agenda);
    let consensus = votes.and_then(Consensus::of);
    let note = consensus.map(|consensus| words::consensus(Some(consensus))).unwrap_or_default();
    let rating = round.rating(&statement.id);
    Some(Item { number: position + 1, title: statement.short_title(), rating, note })
}

/// Which order the list is in.
fn orders(ui: &mut Ui, view: &mut RateView) {
    layout::region(ui, Role::RadioGroup, &text!("talk-orders"), |ui| {
        ui.horizontal(|ui| {
            ui.add_space(10.0);
            ui.spacing_mut().item_spacing.x = 2.0;
            for (by_agenda, words) in [(false, text!("talk-as-listed")), (true, text!("talk-by-agenda"))] {
                if ui.add(Button::tab(words, view.by_agenda == by_agenda).radio()).clicked() {
                    view.by_agenda = by_agenda;
                }
            }
        });
    });
}

/// Moves the statement that is shown up or down in what there is to talk about.
fn moves(ui: &mut Ui, page: &mut Page, view: &mut RateView, positions: &[usize]) {
    let statements = &page.open.assessment().checklist.statements;
    let id = |position: &usize| statements.get(*position).map(|statement| statement.id.clone());
    // What has not been revealed has no place yet that could be changed.
    let revealed = |id: &String| page.round().shown_total(id).is_some();
    let mut agenda: Vec<String> = positions.iter().filter_map(id).filter(revealed).collect();
    let current = id(&view.current);
    let here = agenda.iter().position(|id| Some(id) == current.as_ref());
    let editable = !page.round().locked;
    let has_changed = *worked_out(page.open, true) != positions;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(2.0, 0.0);
        // Also beside a statement without a place: the list below stands still.
        let earlier = here.and_then(|here| here.checked_sub(1)).filter(|_| editable);
        let later = here.map(|here| here + 1).filter(|later| *later < agenda.len() && editable);
        let mut to = None;
        if ui.add(Button::link(text!("talk-earlier")).before(Icon::Up).enabled(earlier.is_some())).clicked() {
            to = earlier;
        }
        if ui.add(Button::link(text!("talk-later")).before(Icon::Down).enabled(later.is_some())).clicked() {
            to = later;
        }
        // Not by itself, while people talk and look for their place.
        let sort = Button::link(text!("talk-sort")).named(text!("talk-sort-name")).enabled(has_changed);
        if ui.add(sort).clicked() {
            view.stands = None;
        }
        if let Some((here, to)) = here.zip(to) {
            agenda.swap(here, to);
            let round = page.round().id.clone();
            page.edit(Edit::Round { round, field: RoundField::Agenda(agenda) });
            view.stands = None;
        }
    });
}
