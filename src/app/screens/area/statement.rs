//! One statement by itself: what each team said of it, and why. It is one stop for Tab; the
//! arrows go from team to team, and Enter opens a note in full.

use egui::{
    Color32, EventFilter, FontId, Id, Key, Memory, Modifiers, Rangef, Rect, Response, Role, Sense, Stroke,
    TextWrapMode, Ui, WidgetText, pos2, vec2,
};

use crate::app::request::Request;
use crate::app::screens::area::map::{MapView, Named, brief, note};
use crate::app::theme::{BODY, Palette, SMALL, SUBTITLE, semibold};
use crate::app::widgets::button::focus_ring;
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::{accessible, layout, text};
use crate::model::Statement;
use crate::{text, words};

/// As high as a row, in points.
const ROW: f32 = 46.0;
const MARK: f32 = 24.0;
/// As wide as a rating's mark and word, in points.
const RATING: f32 = 150.0;

/// What the list remembers between frames.
#[derive(Default)]
pub struct ListState {
    at: usize,
    current: Option<Id>,
    moved: bool,
}

/// Draws the list of the teams, in the order that was chosen. Only those in sight are laid out.
pub(super) fn statement_ui(
    ui: &mut Ui,
    map: &MapView,
    (position, statement): (usize, &Statement),
    state: &mut ListState,
) -> Option<Request> {
    let title = text!("changed-title", number = position + 1, title = statement.short_title());
    text::heading(ui, 2, &title, SUBTITLE);
    text::body(ui, &statement.text);
    if let Some(counts) = map.picture.counts(&statement.id) {
        text::quiet(ui, &words::area::counts(counts));
    }
    ui.add_space(4.0);
    let teams = map.count();
    keys(ui, state, teams);
    layout::region(ui, Role::List, &title, |ui| {
        #[allow(clippy::cast_precision_loss)] // thousands
        let size = vec2(ui.available_width(), ROW * teams as f32);
        let (_, whole) = ui.allocate_space(size);
        let sight = ui.clip_rect().y_range();
        let mut asked = None;
        for place in 0..teams {
            #[allow(clippy::cast_precision_loss)] // thousands
            let top = whole.top() + ROW * place as f32;
            let y = Rangef::new(top, top + ROW);
            // What has the keyboard keeps it, also out of sight.
            if sight.intersects(y) || place == state.at {
                let rect = Rect::from_x_y_ranges(whole.x_range(), y);
                let Some(team) = map.team(place) else { break };
                asked = row(ui, state, (place, teams), team, statement, rect).or(asked);
            }
        }
        asked
    })
}

fn row(
    ui: &Ui,
    state: &mut ListState,
    (place, count): (usize, usize),
    team: Named,
    statement: &Statement,
    rect: Rect,
) -> Option<Request> {
    let current = place == state.at;
    let sense = if current { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, Id::unique(("team-of-statement", place)), sense);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::ListItem);
        node.set_label(name(team, statement));
    });
    accessible::place_in_list(ui, &response, place, count);
    if current {
        here(ui, state, &response);
    }
    if ui.is_rect_visible(rect) {
        paint(ui, rect, team, statement, &response);
    }
    if response.clicked() && !current {
        state.at = place;
        state.moved = true;
        ui.ctx().request_repaint();
    }
    response.clicked().then(|| Request::ShowNote(Box::new(note(team, statement))))
}

/// "Acorn Nursery, Early years: Red. Two of us are new."
fn name(of: Named, statement: &Statement) -> String {
    let rating = words::area::said(of.team, &statement.id);
    let said = text!("teams-said", team = whose(of), rating = rating);
    match of.team.notes.get(&statement.id) {
        Some(note) => [said, brief(note)].join(". "),
        None => said,
    }
}

/// Its agency stands behind its name, unless that is what tells it from another already.
fn whose(Named { team, called }: Named) -> String {
    let agency = team.agency.as_str();
    if called.contains(agency) { called.to_owned() } else { [called, agency].join(", ") }
}

fn here(ui: &Ui, state: &mut ListState, response: &Response) {
    state.current = Some(response.id);
    if std::mem::take(&mut state.moved) {
        response.request_focus();
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    }
}

fn paint(ui: &Ui, rect: Rect, of: Named, statement: &Statement, response: &Response) {
    let team = of.team;
    let palette = Palette::of(ui);
    if response.hovered() {
        ui.painter().rect_filled(rect, 6, palette.background);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.hairline));
    let rating = team.rating(&statement.id);
    let square = Rect::from_center_size(rect.left_center() + vec2(20.0, 0.0), vec2(MARK, MARK));
    let word = if team.was_asked(&statement.id) {
        mark::paint(ui.painter(), square, rating, palette, Finish::Filled);
        words::rating(rating)
    } else {
        mark::paint_other_words(ui.painter(), square, palette);
        text!("map-other-words-short")
    };
    let write = |x: f32, width: f32, words: &str, font: FontId, colour: Color32| {
        let galley =
            WidgetText::from(words).into_galley(ui, Some(TextWrapMode::Truncate), width - 12.0, font);
        let at = pos2(x, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley_with_override_text_color(at, galley, colour);
    };
    let small = || FontId::proportional(SMALL);
    write(square.right() + 8.0, RATING - MARK - 16.0, &word, FontId::new(SMALL, semibold()), palette.ink);
    let left = rect.left() + RATING;
    let room = rect.right() - left;
    let named = (room * 0.3).max(120.0);
    write(left, named, of.called, FontId::proportional(BODY), palette.ink);
    let agency = if team.agency.is_empty() { 0.0 } else { room * 0.2 };
    if agency > 0.0 {
        write(left + named, agency, &team.agency, small(), palette.muted);
    }
    if let Some(note) = team.notes.get(&statement.id) {
        write(left + named + agency, room - named - agency, &brief(note), small(), palette.muted);
    }
    focus_ring(ui, rect.shrink(3.0), response);
}

/// The arrows lead from team to team, Home and End to the first and the last.
fn keys(ui: &Ui, state: &mut ListState, count: usize) {
    let last = count.saturating_sub(1);
    state.at = state.at.min(last);
    let focused = ui.memory(Memory::focused);
    if focused.is_none() || focused != state.current {
        return;
    }
    // Whoever presses quickly presses twice within a frame.
    let times = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let mut to = state.at;
    if times(Key::Home) > 0 {
        to = 0;
    }
    if times(Key::End) > 0 {
        to = last;
    }
    to = to.saturating_sub(times(Key::ArrowUp)).saturating_add(times(Key::ArrowDown)).min(last);
    if to != state.at {
        state.at = to;
        state.moved = true;
    }
}
