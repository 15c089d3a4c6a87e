//! What stands above the ratings: where we are, the clock, and the wording.

use egui::{Align, FontId, Layout, RichText, Ui};

use crate::app::commands::Command;
use crate::app::open::once::Shared;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::locked::locked_line;
use crate::app::screens::assessment::rate::data::Data;
use crate::app::screens::assessment::rate::view::{ROOM_FOR_LIST, RateView};
use crate::app::theme::{LEAD_IN, Palette, STATEMENT, TARGET, bold};
use crate::app::widgets::button::Button;
use crate::app::widgets::icon::Icon;
use crate::app::widgets::text;
use crate::model::votes::total;
use crate::model::{Consensus, ResponseField, Statement, Voting, agenda};
use crate::text;
use crate::words;

pub(super) fn heading(
    ui: &mut Ui,
    page: &mut Page,
    view: &mut RateView,
    data: &Data,
    count: usize,
    arrived: bool,
) {
    ui.horizontal(|ui| {
        // As high with tools in it as without: nothing below moves once there is a rating.
        ui.set_min_height(TARGET + 4.0);
        position(ui, page, view, data, count);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| tools(ui, page, view, data));
    });
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.label(RichText::new(text!("our-workforce")).size(LEAD_IN).color(Palette::of(ui).muted));
    // No rating has the keyboard yet: none must look chosen before one is.
    let size = size(ui, &data.statement.text);
    let title = text::title(ui, &data.statement.text, size, arrived);
    ui.add_space((statement_room(ui, page, view) - title.rect.height()).max(0.0));
    ui.spacing_mut().item_spacing.y = 8.0;
    ui.add_space(6.0);
    locked_line(ui, page);
}

/// How large a statement is written: smaller where it would be longer than two lines, so
/// that the others need not leave room for a third.
fn size(ui: &Ui, statement: &str) -> f32 {
    let narrow = ui.available_width() < 560.0;
    let (large, small) = if narrow { (0.8, 0.8) } else { (1.0, 0.85) };
    let fits = height(ui, statement, STATEMENT * large) < STATEMENT * large * 3.0;
    STATEMENT * if fits { large } else { small }
}

fn height(ui: &Ui, statement: &str, size: f32) -> f32 {
    let (width, ink) = (ui.available_width(), Palette::of(ui).ink);
    ui.painter().layout(statement.to_owned(), FontId::new(size, bold()), ink, width).size().y
}

/// How high the highest statement is, in points: with so much room for each, the ratings
/// are at one place on all of them.
fn statement_room(ui: &Ui, page: &Page, view: &RateView) -> f32 {
    // One very long statement of a checklist of one's own must not move all others down.
    let most = ui.ctx().content_rect().height() * 0.3;
    let checklist = &page.open.assessment().checklist;
    let room = [ui.available_width(), most, ui.ctx().pixels_per_point()].map(f32::to_bits);
    *view.statement_room.get((Shared(checklist.clone()), room), |_| {
        let height = |statement: &Statement| height(ui, &statement.text, size(ui, &statement.text));
        let heights = checklist.statements.iter().map(height);
        heights.filter(|height| *height <= most).fold(0.0, f32::max)
    })
}

fn position(ui: &mut Ui, page: &mut Page, view: &RateView, data: &Data, count: usize) {
    let position = text!("rate-position", number = view.current + 1, count = count);
    let beside =
        if data.voting == Voting::Revealed { consensus(page, data) } else { data.statement.theme.clone() };
    let line = if beside.is_empty() {
        position
    } else {
        text!("rate-position-theme", place = position, theme = beside)
    };
    if ui.ctx().content_rect().width() > ROOM_FOR_LIST {
        ui.label(RichText::new(line).color(Palette::of(ui).muted));
    } else if ui.add(Button::title(line).after(Icon::Down).named(text!("rate-choose"))).clicked() {
        // Without room for the list, Find shows it.
        page.request(Request::Do(Command::Find));
    }
}

/// "talk about this one first: wide apart", or only how far the room is apart.
fn consensus(page: &Page, data: &Data) -> String {
    let Some(consensus) = Consensus::of(total(&data.votes)) else { return String::new() };
    let (checklist, round) = (&page.open.assessment().checklist, page.round());
    let first = agenda::first_to_talk_about(checklist, round);
    let words = words::consensus(Some(consensus));
    if first.as_ref() == Some(&data.statement.id) && consensus >= Consensus::Split {
        text!("talk-first", consensus = words)
    } else {
        text!("talk-consensus", consensus = words)
    }
}

/// The clock, the larger view, and taking the rating away; from right to left.
fn tools(ui: &mut Ui, page: &mut Page, view: &mut RateView, data: &Data) {
    let bigger = Command::Projector;
    let key = bigger.key_text(ui.ctx()).unwrap_or_default();
    if ui.add(Button::link(text!("talk-bigger")).key(key).named(bigger.name())).clicked() {
        page.request(Request::Do(bigger));
    }
    if data.votes_first && data.voting == Voting::Revealed && page.talk_minutes > 0 {
        clock(ui, view, &data.statement.id, page.talk_minutes);
    }
    if data.response.agreed.is_some() && data.editable {
        let clear = Button::link(text!("rate-clear")).key(text!("rate-clear-key"));
        if ui.add(clear.named(text!("rate-clear"))).clicked() {
            page.respond(&data.statement.id, ResponseField::Agreed(None));
        }
    }
}

/// The time that is left. Pressing it stops the clock.
fn clock(ui: &mut Ui, view: &mut RateView, statement: &str, minutes: u32) {
    let reading = view.timers.read(ui, statement, minutes);
    // The name stays as it is, or a screen reader would say the time every second.
    let name = if view.timers.is_paused() { text!("timer-run") } else { text!("timer-stop") };
    let clock = ui.add(Button::title(reading.shown).named(name));
    ui.ctx().accesskit_node_builder(clock.id, |node| node.set_value(reading.named));
    if clock.on_hover_text(text!("timer-hint")).clicked() {
        view.timers.pause();
    }
}
