//! Rate: one statement fills the room. The statements stand at the left.

mod count;
mod count_cell;
mod count_keys;
mod counts;
mod data;
mod first_votes;
mod footer;
mod guidance;
mod heading;
mod last_time;
mod notes;
pub mod order;
mod steps;
mod timer;
mod view;
mod watched;

use egui::{Margin, Rect, Ui, UiBuilder};

use crate::app::page::Page;
use crate::app::theme::GAP;
use crate::app::widgets::rating_buttons::rating_buttons;
use crate::app::widgets::{layout, text};
use crate::model::{ResponseField, Voting, votes};
use crate::text;
use crate::words;
use count::count;
use data::Data;
use first_votes::first_votes;
use footer::footer;
use heading::heading;
use last_time::last_time;
use notes::{notes, parts};
use order::list;
use steps::next_steps;
pub use view::{Found, RateView, WrittenIn};
use view::{LOW_WINDOW, ROOM_FOR_LIST, WIDTH};

/// Free above and below the footer, in points.
const FOOT_MARGIN: i8 = 10;
/// As high as the footer is at least, in points.
const FOOT: f32 = 40.0;
const LIST_WIDTH: f32 = 300.0;
const NARROW_LIST: f32 = 250.0;

pub(crate) fn rate_ui(ui: &mut Ui, page: &mut Page, view: &mut RateView) {
    let count = page.open.assessment().checklist.statements.len();
    // Another checklist may have been chosen since, with fewer statements.
    view.current = view.current.min(count.saturating_sub(1));
    let (width, whole) = (ui.available_width(), ui.available_rect_before_wrap());
    if width > ROOM_FOR_LIST {
        list(ui, page, view, if width > 1100.0 { LIST_WIDTH } else { NARROW_LIST });
    }
    let Some(data) = Data::gather(page, view.current) else { return };
    // In a low window the footer stands at the end of the page, to leave it room.
    let high = ui.available_height() > 430.0;
    let margin = if width > 900.0 { 40 } else { 20 };
    let foot = high.then(|| layout::room_at_foot(ui, view.foot.max(FOOT)));
    let talking = data.voting == Voting::Revealed
        && data.votes_first
        && data.response.agreed.is_none()
        && page.talk_minutes > 0;
    view.timers.run(ui, talking.then_some(data.statement.id.as_str()));
    // Once: asked for in every frame, the keyboard could never go anywhere else.
    let arrived = std::mem::take(&mut view.arrived);
    // A scroll position of its own for every statement: each begins at its top.
    layout::page(ui, &data.statement.id, margin, |ui| {
        ui.set_max_width(WIDTH.min(ui.available_width()));
        ui.add_space(if ui.ctx().content_rect().height() < LOW_WINDOW { 4.0 } else { GAP });
        let from = ui.cursor().top();
        heading(ui, page, view, &data, count, arrived);
        let statement = band(ui, from);
        // First what it was: nobody should have to look for it while they rate. Where the
        // room's votes are shown, the rating would come out of sight below both.
        let votes_shown = data.voting == Voting::Revealed;
        view.offers_last_time = false;
        if let Some((round, response)) = data.last_time.filter(|_| !votes_shown) {
            last_time(ui, page, view, &data, round, response);
        }
        if data.votes_first || data.voting == Voting::Revealed {
            first_votes(ui, page, view, &data);
        }
        let from = ui.cursor().top();
        rating(ui, page, &data);
        let beside = Rect::everything_left_of(ui.max_rect().left() - f32::from(margin));
        view.letters_rate_in = vec![statement, band(ui, from), beside.intersect(whole)];
        if let Some((round, response)) = data.last_time.filter(|_| votes_shown) {
            last_time(ui, page, view, &data, round, response);
        }
        let open = (view.looks_like, view.questions);
        let before = std::mem::replace(&mut view.open_before, open);
        let opened = (open.0 && !before.0) || (open.1 && !before.1);
        let opened = opened.then_some(statement.top());
        let guidance = |ui: &mut Ui| guidance::guidance_ui(ui, data.statement, open.0, open.1, opened);
        // Below what is written, which stays in sight beside it. After a vote more is written
        // than there is room for, and it stands by the ratings.
        if data.votes_first {
            guidance(ui);
        }
        parts(ui, page, &data);
        notes(ui, page, view, &data);
        if !data.votes_first {
            guidance(ui);
        }
        next_steps(ui, page, view, &data);
        if !high {
            ui.add_space(GAP);
            footer(ui, page, view, &data);
        }
        ui.add_space(GAP);
    });
    if let Some(foot) = foot {
        // Drawn after the page, though below it: Tab goes on here from the last thing there.
        let sides = Margin { left: margin - 10, right: margin, top: FOOT_MARGIN, bottom: FOOT_MARGIN };
        let inside = UiBuilder::new().max_rect(foot - sides);
        let used = ui.scope_builder(inside, |ui| footer(ui, page, view, &data)).response.rect;
        let needed = used.height() + f32::from(2 * FOOT_MARGIN);
        if (needed - view.foot).abs() > 0.5 {
            view.foot = needed;
            ui.ctx().request_discard("footer");
        }
    }
}

/// The whole width of the page from a height down to where the next thing would be.
fn band(ui: &Ui, from: f32) -> Rect {
    Rect::from_x_y_ranges(ui.max_rect().x_range(), from..=ui.cursor().top())
}

/// The cells in which cards are counted, for the statement that is shown; `scale` times as
/// large as on Rate.
pub(crate) fn count_cards(ui: &mut Ui, page: &mut Page, view: &mut RateView, scale: f32) {
    if let Some(data) = Data::gather(page, view.current) {
        count(ui, page, view, &data, scale);
    }
}

fn rating(ui: &mut Ui, page: &mut Page, data: &Data) {
    if data.votes_first {
        text::label(ui, &text!("rate-we-agree"));
    }
    if let Some(rating) = rating_buttons(ui, data.response.agreed, data.editable) {
        page.respond(&data.statement.id, ResponseField::Agreed(Some(rating)));
    }
    if data.voting != Voting::Revealed {
        // By then the room has judged, and writes down why.
        text::quiet(ui, &text!("vote-meaning"));
    }
    match asks_why(page, data) {
        Some(prompt) => _ = text::prompt(ui, &prompt),
        // Room for the question that comes with a rating, so that nothing jumps. Only a room
        // that has seen its votes is ever asked.
        None if data.votes_first && data.voting == Voting::Revealed => {
            ui.add_space(text::prompt_height(ui, &text!("rate-note")) + ui.spacing().item_spacing.y);
        }
        None => {}
    }
}

/// What to ask where the room agreed on something that fewer people voted.
fn asks_why(page: &Page, data: &Data) -> Option<String> {
    let agreed = data.response.agreed.filter(|_| page.round().asks_why(&data.statement.id))?;
    let tally = votes::total(&data.votes);
    let count = tally.most().first().and_then(|rating| rating.as_vote()).map_or(0, |vote| tally.of(vote));
    let most: Vec<String> = tally.most().into_iter().map(|rating| words::rating(Some(rating))).collect();
    let (ratings, people) = (most.len(), tally.people());
    let (most, agreed) = (words::listed(most), words::rating(Some(agreed)));
    Some(if ratings > 1 {
        text!("rate-asks-why-each", most = most, count = count, people = people, agreed = agreed)
    } else {
        text!("rate-asks-why", most = most, count = count, people = people, agreed = agreed)
    })
}
