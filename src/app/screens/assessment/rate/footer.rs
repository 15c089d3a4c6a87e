//! The bar at the foot of Rate: guidance at the left, Back and Next at the right.

use egui::{Align, Color32, FontId, Layout, Rect, Ui, UiBuilder, vec2};

use crate::app::commands::Command;
use crate::app::open::once::Shared;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::assessment::rate::data::Data;
use crate::app::screens::assessment::rate::order::{self, positions};
use crate::app::screens::assessment::rate::view::{RateView, WIDTH};
use crate::app::theme::{BODY, semibold};
use crate::app::widgets::button::Button;
use crate::app::widgets::disclosure::disclose;
use crate::app::widgets::icon::Icon;
use crate::model::Voting;
use crate::text;

/// What stands beside the words of the next statement needs so much, in points.
const ROOM_BESIDE_NEXT: f32 = 640.0;
/// Room at the left of a link's words, in points.
pub(super) const LINK_MARGIN: f32 = 10.0;

/// The bar at the foot: guidance at the left, Back and Next at the right.
pub(super) fn footer(ui: &mut Ui, page: &mut Page, view: &mut RateView, data: &Data) {
    // A link has room of its own beside its words: they begin where the text above does.
    let width = ui.available_width().min(WIDTH + LINK_MARGIN);
    // A rect of our own: a panel keeps its whole width, and Next would be far from the rest.
    let rect = Rect::from_min_size(ui.cursor().min, vec2(width, ui.available_height()));
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| bar(ui, page, view, data));
}

fn bar(ui: &mut Ui, page: &mut Page, view: &mut RateView, data: &Data) {
    let guidance = !data.statement.guidance.is_empty();
    let (words, ask) = next(page, view);
    // As wide for every statement: whoever presses Next again finds it where it was.
    let width = widest(ui, page, view).map(|words| primary(words).natural_width(ui)).fold(0.0, f32::max);
    // What the room sees is on the screen by now: what could be seen makes room for it.
    let talks = data.voting == Voting::Revealed && !view.looks_like;
    // All in one line, if there is room for the name of the next statement.
    let beside = if talks { ROOM_BESIDE_NEXT / 2.0 } else { ROOM_BESIDE_NEXT };
    let roomy = ui.available_width() > beside + width;
    if guidance && !roomy {
        ui.horizontal_wrapped(|ui| disclosures(ui, view, talks));
    }
    ui.horizontal(|ui| {
        if guidance && roomy {
            disclosures(ui, view, talks);
        }
        // At the right end, and added from left to right: so they are read out, and so Tab
        // goes.
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let back = back_button();
            let room = ui.available_width() - back.natural_width(ui) - ui.spacing().item_spacing.x;
            let next = primary(words).least_width(width);
            ui.add_space((room - next.natural_width(ui).max(width)).max(0.0));
            let enabled = positions(page.open, view).first() != Some(&view.current);
            if ui.add(back.enabled(enabled)).clicked() {
                page.request(Request::Do(Command::PreviousStatement));
            }
            if ui.add(next).clicked() {
                page.request(ask);
            }
        });
    });
}

fn primary(words: String) -> Button {
    Button::primary(words).after(Icon::Next)
}

fn back_button() -> Button {
    Button::secondary(text!("rate-back")).before(Icon::Back)
}

fn disclosures(ui: &mut Ui, view: &mut RateView, talks: bool) {
    if !talks {
        disclose(ui, &mut view.looks_like, text!("rate-looks-like"));
    }
    disclose(ui, &mut view.questions, text!("rate-questions"));
}

/// What comes next, in words, and the way there. After the last one it is the overview.
fn next(page: &Page, view: &RateView) -> (String, Request) {
    let statements = &page.open.assessment().checklist.statements;
    let found = order::next(page.open, view).and_then(|at| Some((at, statements.get(at)?)));
    let Some((position, statement)) = found else {
        return (text!("rate-to-overview"), Request::Do(Command::Go(Screen::Overview)));
    };
    let title = shortened(statement.short_title());
    let to_talk = page.round().shown_total(&statement.id).is_some();
    let to_talk = to_talk && page.round().rating(&statement.id).is_none();
    let words = if to_talk { text!("talk-next", title = title) } else { text!("rate-next", title = title) };
    (words, Request::ShowStatement(position))
}

/// All that Next may say.
fn widest(ui: &Ui, page: &Page, view: &RateView) -> impl Iterator<Item = String> {
    let checklist = &page.open.assessment().checklist;
    let key = (Shared(checklist.clone()), ui.ctx().pixels_per_point().to_bits());
    let longest = view.longest_title.get(key, |_| {
        let titles = checklist.statements.iter().map(|of| shortened(of.short_title()));
        let width = |title: &String| {
            let font = FontId::new(BODY, semibold());
            ui.painter().layout_no_wrap(title.clone(), font, Color32::PLACEHOLDER).size().x
        };
        titles.max_by(|a, b| width(a).total_cmp(&width(b))).unwrap_or_default()
    });
    let talks = !page.round().revealed.is_empty();
    let talk = talks.then(|| text!("talk-next", title = longest.as_str()));
    [text!("rate-next", title = longest.as_str()), text!("rate-to-overview")].into_iter().chain(talk)
}

/// A title for a button: people's own checklists may have long ones.
fn shortened(title: &str) -> String {
    const LONGEST: usize = 36;
    if title.chars().count() <= LONGEST {
        return title.to_owned();
    }
    let beginning: String = title.chars().take(LONGEST).collect();
    format!("{}…", beginning.trim_end())
}
