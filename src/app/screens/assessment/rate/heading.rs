//! What stands above the ratings: where we are, the clock, and the wording.

use egui::{FontId, Response, RichText, Ui};

use crate::app::commands::Command;
use crate::app::open::once::Shared;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::locked::locked_line;
use crate::app::screens::assessment::rate::data::Data;
use crate::app::screens::assessment::rate::view::{LOW_WINDOW, ROOM_FOR_LIST, RateView};
use crate::app::theme::{LEAD_IN, Palette, STATEMENT, TARGET, bold};
use crate::app::widgets::accessible;
use crate::app::widgets::button::Button;
use crate::app::widgets::ends::{End, ends};
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
    // As high with tools in it as without: nothing below moves once there is a rating.
    ends(ui, "tools", TARGET + 4.0, |end, ui| match end {
        End::Left => position(ui, page, view, data, count),
        End::Right => tools(ui, page, view, data),
    });
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.label(RichText::new(text!("our-workforce")).size(LEAD_IN).color(Palette::of(ui).muted));
    // No rating has the keyboard yet: none must look chosen before one is.
    let size = size(ui, &data.statement.text);
    // With an id of its own for each statement, so that moving on moves the keyboard.
    let title = ui.push_id(&data.statement.id, |ui| text::title(ui, &data.statement.text, size, arrived));
    let title = title.inner;
    described(ui, view, data, count, &title);
    ui.add_space((statement_room(ui, page, view) - title.rect.height()).max(0.0));
    ui.spacing_mut().item_spacing.y = 8.0;
    ui.add_space(6.0);
    locked_line(ui, page);
}

/// Where in the list it is and how it is rated, told with its words. Not once the rating has
/// changed while the keyboard is here: the change has been said.
fn described(ui: &Ui, view: &mut RateView, data: &Data, count: usize, title: &Response) {
    let rating = data.response.agreed;
    if !title.has_focus() || title.gained_focus() {
        (view.met, view.changed_since) = (rating, false);
    }
    view.changed_since |= view.met != rating;
    if !view.changed_since {
        let place = text!("rate-position", number = view.current + 1, count = count);
        let met = text!("rate-met", place = place, rating = words::rating(rating));
        accessible::described(ui, title, || met.clone());
    }
}

/// How large a statement is written: smaller where it would be longer than two lines, so
/// that the others need not leave room for a third.
fn size(ui: &Ui, statement: &str) -> f32 {
    let narrow = ui.available_width() < 560.0 || ui.ctx().content_rect().height() < LOW_WINDOW;
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
    let window = ui.ctx().content_rect().height();
    // In a low window the ratings come first: room for two lines.
    let most = if window < LOW_WINDOW { STATEMENT * 2.4 } else { window * 0.3 };
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
        position.clone()
    } else {
        text!("rate-position-theme", place = position.as_str(), theme = beside)
    };
    if ui.ctx().content_rect().width() > ROOM_FOR_LIST {
        ui.label(RichText::new(line).color(Palette::of(ui).muted));
        return;
    }
    let button = |line: &str| Button::title(line).after(Icon::Down).named(name(line, &text!("rate-choose")));
    // Where it would be cut, the place alone.
    let line = if button(&line).is_cut(ui) { position } else { line };
    if ui.add(button(&line)).clicked() {
        // Without room for the list, Find shows it.
        page.request(Request::Do(Command::Find));
    }
}

/// A name that begins with the words that are seen: whoever says them to the computer
/// presses it.
fn name(seen: &str, what: &str) -> String {
    text!("button-name", button = seen, what = what)
}

/// "talk about this one first: wide apart", or only how far the room is apart.
fn consensus(page: &Page, data: &Data) -> String {
    let Some(consensus) = Consensus::of(total(&data.votes)) else { return String::new() };
    let (checklist, round) = (&page.open.assessment().checklist, page.round());
    let words = words::consensus(Some(consensus));
    let is_open = consensus >= Consensus::Split && data.response.agreed.is_none();
    if is_open && agenda::first_of_several(checklist, round).as_ref() == Some(&data.statement.id) {
        text!("talk-first", consensus = words)
    } else if is_open {
        text!("talk-worth", consensus = words)
    } else {
        text!("talk-consensus", consensus = words)
    }
}

/// Taking the rating away, the clock, and the larger view.
fn tools(ui: &mut Ui, page: &mut Page, view: &mut RateView, data: &Data) {
    if data.response.agreed.is_some() && data.editable {
        let clear = Button::link(text!("rate-clear")).key(text!("rate-clear-key"));
        if ui.add(clear.named(text!("rate-clear"))).clicked() {
            page.respond(&data.statement.id, ResponseField::Agreed(None));
        }
    }
    if data.votes_first && data.voting == Voting::Revealed && page.talk_minutes > 0 {
        clock(ui, view, &data.statement.id, page.talk_minutes);
    }
    let bigger = Command::Projector;
    let (key, words) = (bigger.key_text(ui.ctx()).unwrap_or_default(), text!("talk-bigger"));
    if ui.add(Button::link(words.as_str()).key(key).named(name(&words, &bigger.name()))).clicked() {
        page.request(Request::Do(bigger));
    }
    let copy = Command::CopyStatement;
    if ui.add(Button::icon(Icon::Copy, copy.name())).on_hover_text(copy.name()).clicked() {
        page.request(Request::Do(copy));
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
