//! The projector view: one statement, its votes, its rating and the clock, to be
//! read from ten metres away. Nothing that somebody wrote is on it, and nothing
//! from earlier rounds.

mod bars;

use std::time::Duration;

use egui::accesskit::Live;
use egui::{
    CentralPanel, FontId, Frame, Key, Margin, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo,
    pos2, vec2,
};

use crate::app::commands::Command;
use crate::app::open::file::SavedFile as _;
use crate::app::page::Page;
use crate::app::request::Request;
use crate::app::screens::assessment::rate::{RateView, count_cards};
use crate::app::theme::{self, Palette, SMALL, bold, semibold};
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::rating_buttons::pressed_keys;
use crate::app::widgets::{layout, text};
use crate::model::{Mode, Rating, Statement, Tally, Voting, Way};
use crate::text;
use crate::words;
use bars::bars;

/// Everything is measured for a window of this size, in points, and grows with it.
const DRAWN_FOR: Vec2 = vec2(1280.0, 800.0);

/// So many times as large as on Rate the counts are, beside so large a statement.
const GRID: f32 = 1.5;

/// For so many seconds it is shown how to leave.
const SHOWN_FOR: f64 = 6.0;

/// What the projector view remembers between frames.
#[derive(Default)]
pub struct ProjectorView {
    /// Nothing is shown, so that people look at each other.
    pub blank: bool,
    /// When it was first drawn, by egui's clock, in seconds.
    since: Option<f64>,
}

/// Draws the projector view.
pub fn projector_ui(ui: &mut Ui, page: &mut Page, view: &mut ProjectorView, rate: &mut RateView) {
    let palette = Palette::of(ui);
    // Here and not among the commands' keys: elsewhere Escape belongs to what is open.
    if pressed_keys(ui).contains(&Key::Escape) {
        page.request(Request::Do(Command::Projector));
    }
    // People look at each other: a white wall would light the room, and draw their eyes.
    let fill = if view.blank { theme::DARK.background } else { palette.surface };
    let frame = Frame::new().fill(fill);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let statements = &page.open.assessment().checklist.statements;
        let Some(statement) = statements.get(rate.current) else { return };
        let tally = page.round().shown_total(&statement.id);
        let agreed = page.round().rating(&statement.id);
        // The clock goes on though nothing is shown: people are looking at each other.
        let talking = tally.is_some() && agreed.is_none() && page.talk_minutes > 0;
        rate.timers.run(ui, talking.then_some(statement.id.as_str()));
        if view.blank {
            blank(ui);
            return;
        }
        let room = ui.available_size();
        let scale = (room.x / DRAWN_FOR.x).min(room.y / DRAWN_FOR.y).clamp(0.5, 3.0);
        #[allow(clippy::cast_possible_truncation)] // a margin
        let margin = (90.0 * scale) as i8;
        ScrollArea::vertical()
            .id_salt(&statement.id)
            .auto_shrink(false)
            .content_margin(Margin::symmetric(margin, 0))
            .show(ui, |ui| whole(ui, page, rate, statement, tally, scale));
        ways_out(ui, page, view, scale);
    });
}

fn whole(
    ui: &mut Ui,
    page: &mut Page,
    rate: &mut RateView,
    statement: &Statement,
    tally: Option<Tally>,
    scale: f32,
) {
    let palette = Palette::of(ui);
    ui.add_space(48.0 * scale);
    top(ui, page, rate, statement, tally.is_some(), scale);
    ui.add_space(30.0 * scale);
    let lead = egui::RichText::new(text!("our-workforce")).size(28.0 * scale).color(palette.muted);
    ui.label(lead);
    let arrived = std::mem::take(&mut rate.arrived);
    // A long wording must leave room for the votes below it, and for what is agreed.
    let is_long = is_long(ui, &statement.text, 45.0 * scale);
    let (size, below) = if is_long { (36.0, 24.0) } else { (45.0, 36.0) };
    text::title(ui, &statement.text, size * scale, arrived);
    ui.add_space(below * scale);
    if rate.questions && !statement.guidance.ask.is_empty() {
        questions(ui, statement, scale);
        return;
    }
    match (tally, page.round().voting(&statement.id)) {
        (Some(tally), _) => {
            bars(ui, tally, page.round().people(), scale);
            turnout(ui, page, tally, scale);
        }
        (None, Voting::None) if page.round().mode == Mode::VoteFirst => vote_now(ui, page, rate, scale),
        (None, Voting::Hidden) => line(ui, &text!("projector-hidden"), 30.0 * scale),
        (None, _) => {}
    }
    agreed(ui, page, statement, scale);
    ui.add_space(24.0 * scale);
}

/// Whether a wording needs more than two lines at this size.
fn is_long(ui: &Ui, wording: &str, size: f32) -> bool {
    let (font, width) = (FontId::new(size, bold()), ui.available_width());
    ui.painter().layout(wording.to_owned(), font, Palette::of(ui).ink, width).rows.len() > 2
}

fn top(ui: &mut Ui, page: &Page, rate: &RateView, statement: &Statement, voted: bool, scale: f32) {
    let palette = Palette::of(ui);
    let count = page.open.assessment().checklist.statements.len();
    let position = text!("projector-position", number = rate.current + 1, count = count);
    ui.horizontal(|ui| {
        ui.label(egui::RichText::new(position).size(26.0 * scale).color(palette.muted));
        if voted && page.talk_minutes > 0 {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let reading = rate.timers.read(ui, &statement.id, page.talk_minutes);
                let font = FontId::new(34.0 * scale, semibold());
                let colour = if reading.over { palette.muted } else { palette.ink };
                let galley = ui.painter().layout_no_wrap(reading.shown, font, colour);
                let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
                ui.painter().galley(rect.min, galley, colour);
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &reading.named));
            });
        }
    });
}

/// What people do now, in the way that was chosen. Cards are counted here as well.
fn vote_now(ui: &mut Ui, page: &mut Page, rate: &mut RateView, scale: f32) {
    let words = match page.round().way {
        Way::Cards => text!("projector-vote-cards"),
        Way::Keyboard => text!("projector-vote-keyboard"),
        Way::Paper => text!("projector-vote-paper"),
        Way::Afar => text!("projector-vote-afar"),
    };
    line(ui, &words, 30.0 * scale);
    if page.round().way == Way::Cards && !page.round().locked {
        ui.add_space(16.0 * scale);
        count_cards(ui, page, rate, (GRID * scale).max(1.0));
    }
}

/// For a moment at the foot: how to leave, and how to move.
fn ways_out(ui: &mut Ui, page: &Page, view: &mut ProjectorView, scale: f32) {
    let now = ui.input(|input| input.time);
    let left = SHOWN_FOR - (now - *view.since.get_or_insert(now));
    if left <= 0.0 {
        return;
    }
    ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
    let palette = Palette::of(ui);
    let key = |command: Command| command.key_text(ui.ctx()).unwrap_or_default();
    let (next, back) = (key(Command::NextStatement), key(Command::PreviousStatement));
    let (blank, questions) = (key(Command::Blank), key(Command::Questions));
    let words = text!("projector-leave", leave = text!("key-escape"), next = next, back = back);
    let mut words = format!("{words} {}", text!("projector-keys", blank = blank, questions = questions));
    if !page.round().locked && !page.open.file.is_look_only() {
        let [red, amber, green] =
            [Rating::Red, Rating::Amber, Rating::Green].map(|of| key(Command::Rate(of)));
        words = format!("{words} {}", text!("projector-agree", red = red, amber = amber, green = green));
    }
    let (rect, margin) = (ui.max_rect(), vec2(90.0, 14.0) * scale);
    // Read from afar, and by whoever has made everything larger.
    let (font, width) = (FontId::proportional((22.0 * scale).max(SMALL)), rect.width() - 2.0 * margin.x);
    let height = ui.painter().layout(words.clone(), font.clone(), palette.ink, width).size().y;
    let rect = Rect::from_min_max(pos2(rect.left(), rect.bottom() - height - 2.0 * margin.y), rect.max);
    ui.painter().rect_filled(rect, 0.0, palette.tint);
    ui.scope_builder(UiBuilder::new().max_rect(rect.shrink2(margin)), |ui| {
        let rich = egui::RichText::new(&words).font(font).color(palette.ink);
        ui.add(egui::Label::new(rich).wrap());
    });
}

/// "10 of 12 voted", where that is not everybody.
fn turnout(ui: &mut Ui, page: &Page, tally: Tally, scale: f32) {
    let (voted, people) = (tally.people(), page.round().people());
    if people > 0 && voted != people {
        line(ui, &text!("projector-turnout", voted = voted, people = people), 26.0 * scale);
    }
}

fn line(ui: &mut Ui, words: &str, size: f32) {
    let rich = egui::RichText::new(words).size(size).color(Palette::of(ui).muted);
    ui.add(egui::Label::new(rich).wrap());
}

/// The questions to ask each other, for all to read, in place of the votes.
fn questions(ui: &mut Ui, statement: &Statement, scale: f32) {
    let title = text!("guidance-ask");
    text::heading(ui, 2, &title, 28.0 * scale);
    layout::region(ui, Role::List, &title, |ui| {
        for question in &statement.guidance.ask {
            let words = egui::RichText::new(question).size(30.0 * scale).color(Palette::of(ui).ink);
            ui.add(egui::Label::new(words).wrap());
            ui.add_space(6.0 * scale);
        }
    });
    line(ui, &text!("own-suggestion"), 20.0 * scale);
}

/// What the room agrees on, once it does.
fn agreed(ui: &mut Ui, page: &Page, statement: &Statement, scale: f32) {
    let Some(rating) = page.round().rating(&statement.id) else { return };
    let palette = Palette::of(ui);
    let words = text!("projector-agreed", rating = words::rating(Some(rating)));
    ui.add_space(28.0 * scale);
    let galley = ui.painter().layout_no_wrap(words.clone(), FontId::new(34.0 * scale, bold()), palette.ink);
    let mark_side = 54.0 * scale;
    let size = vec2(mark_side + 20.0 * scale + galley.size().x, mark_side);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let mark_rect = Rect::from_min_size(rect.min, Vec2::splat(mark_side));
    mark::paint(ui.painter(), mark_rect, Some(rating), palette, Finish::Filled);
    let at = pos2(mark_rect.right() + 20.0 * scale, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, palette.ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    // There is no status line here that would say it.
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// Nothing to look at; a screen reader is told why.
fn blank(ui: &mut Ui) {
    let (_, response) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
    let name = text!("projector-blank", key = Command::Blank.key_text(ui.ctx()).unwrap_or_default());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
}
