//! A person's own answers, for a last look before they are handed in.

use egui::{
    FontId, Key, Rect, Response, RichText, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use crate::app::page::Page;
use crate::app::request::{Request, VoteRequest};
use crate::app::screens::assessment::voting::turn::{entered, pressed, statements};
use crate::app::screens::assessment::voting::view::{Stage, VotingView};
use crate::app::theme::{BODY, GAP, Palette, SUBTITLE, TITLE, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::{accessible, layout, text};
use crate::model::{Statement, Vote, Voting};
use crate::text;
use crate::words;

const ROW: f32 = 36.0;
const LOW_ROW: f32 = 29.0;
/// In a lower window than this, in points, rows are lower as well.
const HIGH_WINDOW: f32 = 790.0;

pub(super) fn check(ui: &mut Ui, page: &mut Page, view: &mut VotingView) {
    let statements = statements(page);
    ui.add_space(GAP * 1.5);
    let title = text::title(ui, &text!("vote-check"), TITLE, std::mem::take(&mut view.arrived));
    text::quiet(ui, &format!("{} {}", text!("vote-check-note"), text!("vote-check-final")));
    let mut chosen = None;
    layout::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        layout::region(ui, Role::List, &text!("vote-check"), |ui| {
            for (number, statement) in (1..).zip(&page.open.assessment().checklist.statements) {
                let vote = view.answers.get(&statement.id).copied();
                match statements.iter().position(|of| of.id == statement.id) {
                    Some(position) if row(ui, number, statement, vote, RowKind::OfCheck).clicked() => {
                        chosen = Some(position);
                    }
                    // Of one alone, the others are of no concern to anybody now.
                    None if statements.len() > 1 => not_now(ui, page, number, statement),
                    Some(_) | None => {}
                }
            }
        });
    });
    if let Some(position) = chosen {
        view.position = position;
        view.correcting = true;
        view.go(Stage::Answering);
        return;
    }
    let all = statements.iter().all(|statement| view.answers.contains_key(&statement.id));
    ui.horizontal_wrapped(|ui| {
        let hand_in = Button::primary(text!("vote-hand-in")).key(text!("key-enter")).enabled(all);
        let hand_in = ui.add(hand_in);
        accessible::described(ui, &hand_in, || text!("vote-check-final"));
        if entered(ui, title.id) && all {
            // Whoever does not see the answers has not looked at them yet: the first press
            // leads to the button and asks, the second one hands in.
            view.asks_to_hand_in = true;
            hand_in.request_focus();
        }
        if hand_in.clicked() && all {
            let paper = view.take_paper(page);
            view.blank();
            page.request(Request::Vote(VoteRequest::HandIn(paper)));
        }
        if ui.add(Button::link(text!("vote-give-up")).key(text!("key-escape"))).clicked()
            || pressed(ui, Key::Escape)
        {
            view.blank();
            page.request(Request::Vote(VoteRequest::Leave));
        }
    });
    if view.asks_to_hand_in {
        // Large: the next person would take these answers for their own.
        layout::tinted_card(ui, |ui| {
            ui.label(RichText::new(text!("vote-not-yet")).size(SUBTITLE).family(semibold()));
            text::announce(ui, &text!("vote-hand-in-asked", key = text!("key-enter")));
        });
    }
    ui.add_space(GAP);
}

/// Where a row stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum RowKind {
    /// Among a person's own answers: pressing it changes one.
    OfCheck,
    /// On a slip of paper, where the keyboard stays with the slip as a whole.
    OfSlip {
        /// The next letter answers it.
        here: bool,
        /// Its empty rows are asked about.
        asked: bool,
    },
}

/// One statement with the answer to it.
pub(super) fn row(
    ui: &mut Ui,
    number: usize,
    statement: &Statement,
    vote: Option<Vote>,
    kind: RowKind,
) -> Response {
    let palette = Palette::of(ui);
    let height = row_height(ui);
    let sense = if kind == RowKind::OfCheck { Sense::click() } else { Sense::CLICK };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), sense);
    let word = match kind {
        RowKind::OfSlip { asked: true, .. } if vote.is_none() => text!("slip-row-empty"),
        _ => spoken(vote),
    };
    let name = text!("vote-row", number = number, title = statement.short_title(), vote = word.as_str());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if matches!(kind, RowKind::OfSlip { here: true, .. }) {
        ui.painter().rect(rect, 8.0, palette.tint, Stroke::new(2.0, palette.accent), StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 8.0, palette.background);
    }
    focus_ring(ui, rect.shrink(2.0), &response);
    paint(ui, rect, (number, statement), vote, &word);
    response
}

fn row_height(ui: &Ui) -> f32 {
    if ui.ctx().content_rect().height() < HIGH_WINDOW { LOW_ROW } else { ROW }
}

/// A statement that stands on the paper and is not voted on now, in grey, so that the
/// rows are the same here and there.
pub(super) fn not_now(ui: &mut Ui, page: &Page, number: usize, statement: &Statement) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row_height(ui)), Sense::hover());
    let shown = page.round().voting(&statement.id) == Voting::Revealed;
    let why = if shown { text!("vote-row-shown") } else { text!("vote-row-not-now") };
    let name = text!("vote-row", number = number, title = statement.short_title(), vote = why.as_str());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    paint(ui, rect, (number, statement), None, &why);
}

/// Number, title, mark and word; in grey where nothing is answered.
fn paint(ui: &Ui, rect: Rect, (number, statement): (usize, &Statement), vote: Option<Vote>, word: &str) {
    let palette = Palette::of(ui);
    let painter = ui.painter();
    let plain = FontId::proportional(BODY);
    let number = painter.layout_no_wrap(number.to_string(), plain.clone(), palette.muted);
    let at = rect.left_center() + vec2(34.0 - number.size().x, -number.size().y / 2.0);
    painter.galley(at, number, palette.muted);
    let asked = word == text!("slip-row-empty");
    let ink = if word == text!("vote-open") || asked || vote.is_some() { palette.ink } else { palette.muted };
    let title = painter.layout_no_wrap(statement.short_title().to_owned(), plain, ink);
    let answer = rect.right() - 170.0;
    let room = Rect::from_min_max(rect.min, pos2(answer - 12.0, rect.bottom()));
    let at = rect.left_center() + vec2(46.0, -title.size().y / 2.0);
    painter.with_clip_rect(room.intersect(ui.clip_rect())).galley(at, title, ink);
    if vote.is_some() {
        let place = Rect::from_center_size(pos2(answer + 12.0, rect.center().y), Vec2::splat(22.0));
        mark::paint(painter, place, vote.and_then(Vote::as_rating), palette, Finish::Filled);
    }
    let colour = if vote.is_some() || asked { palette.ink } else { palette.muted };
    let said = painter.layout_no_wrap(word.to_owned(), FontId::new(BODY, semibold()), colour);
    painter.galley(pos2(answer + 32.0, rect.center().y - said.size().y / 2.0), said, colour);
}

fn spoken(vote: Option<Vote>) -> String {
    vote.map_or_else(|| text!("vote-open"), words::vote)
}
