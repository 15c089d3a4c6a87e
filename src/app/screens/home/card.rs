//! A recent file on Home: its name, its ratings, and what is to be done about it.

use std::path::PathBuf;

use eframe::egui::{Align, Layout, Rect, RichText, Role, Sense, Ui, Vec2, WidgetInfo, vec2};
use jiff::civil::Date;

use super::super::Ask;
use crate::app::theme::{BODY, CORNER, Palette, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::text;
use crate::files::places;
use crate::files::recent::{self, NoSummary};
use crate::model::Rating;
use crate::text;
use crate::words;

const CARD: f32 = 76.0;

/// One recent file.
pub(super) struct Card {
    path: PathBuf,
    /// The file can be opened, or tried.
    there: bool,
    /// What the card says was read from it.
    readable: bool,
    title: String,
    detail: String,
    ratings: Vec<Option<Rating>>,
    state: String,
    due: String,
}

impl Card {
    pub(super) fn unread(path: PathBuf) -> Self {
        Self {
            title: places::stem(&path),
            detail: path.display().to_string(),
            there: true,
            readable: true,
            ratings: Vec::new(),
            state: String::new(),
            due: String::new(),
            path,
        }
    }

    pub(super) fn read(path: PathBuf, today: Date) -> Self {
        let name = places::stem(&path);
        match recent::summary(&path, today) {
            Ok(summary) => {
                let (state, due) = state_of(&summary);
                Self {
                    title: if summary.team.is_empty() { name } else { summary.team.clone() },
                    detail: detail_of(&summary),
                    there: true,
                    readable: true,
                    ratings: summary.ratings,
                    state,
                    due,
                    path,
                }
            }
            Err(why) => {
                let gone = matches!(why, NoSummary::Gone);
                Self {
                    title: name,
                    detail: path.display().to_string(),
                    there: !gone,
                    readable: false,
                    ratings: Vec::new(),
                    state: if gone { text!("home-gone") } else { text!("home-unreadable") },
                    due: String::new(),
                    path,
                }
            }
        }
    }
}

fn detail_of(summary: &recent::Summary) -> String {
    let changed = summary.modified.and_then(|at| jiff::Timestamp::try_from(at).ok());
    let day = changed.map(|at| at.to_zoned(jiff::tz::TimeZone::system()).date());
    match day {
        Some(day) => text!("home-detail", round = summary.round.as_str(), changed = words::date(day)),
        None => summary.round.clone(),
    }
}

/// What to do about a file, and since when or how.
fn state_of(summary: &recent::Summary) -> (String, String) {
    if summary.overdue > 0 {
        let since = summary.earliest_due.map(words::date).unwrap_or_default();
        return (text!("home-overdue", count = summary.overdue), text!("home-overdue-since", date = since));
    }
    let (rated, all) = (summary.rated, summary.ratings.len());
    let next = match summary.earliest_due {
        _ if rated < all => text!("home-carry-on"),
        Some(due) => text!("home-next-due", date = words::date(due)),
        None => text!("home-see-plan"),
    };
    (words::rated_of(rated, all), next)
}

/// Draws a card; pressing it opens the file.
pub(super) fn file_card(ui: &mut Ui, card: &Card, asks: &mut Vec<Ask>) {
    let sense = if card.there { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), CARD), sense);
    let name = text!(
        "home-card-name",
        title = card.title.as_str(),
        detail = card.detail.as_str(),
        state = card.state.as_str()
    );
    let role = if card.there { Role::Button } else { Role::ListItem };
    response.widget_info(|| WidgetInfo::labeled(role, card.there, &name));
    let palette = Palette::of(ui);
    let edge = if card.there && response.hovered() { palette.accent } else { palette.hairline };
    ui.painter().rect(
        rect,
        CORNER,
        palette.surface,
        eframe::egui::Stroke::new(1.0, edge),
        eframe::egui::StrokeKind::Inside,
    );
    focus_ring(ui, rect, &response);
    let mut inside = ui.new_child(
        eframe::egui::UiBuilder::new()
            .max_rect(rect.shrink2(vec2(20.0, 17.0)))
            .layout(Layout::left_to_right(Align::Center)),
    );
    card_content(&mut inside, card, asks);
    if response.clicked() {
        asks.push(Ask::OpenFile(card.path.clone()));
    }
}

fn card_content(ui: &mut Ui, card: &Card, asks: &mut Vec<Ask>) {
    let whole = ui.available_rect_before_wrap();
    let third = |share: f32, width: f32| {
        Rect::from_min_size(whole.left_top() + vec2(whole.width() * share, 0.0), vec2(width, whole.height()))
    };
    let column = |ui: &mut Ui, rect: Rect, layout: Layout, add: &mut dyn FnMut(&mut Ui)| {
        ui.scope_builder(eframe::egui::UiBuilder::new().max_rect(rect).layout(layout), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            add(ui);
        });
    };
    column(ui, third(0.0, whole.width() * 0.34), Layout::top_down(Align::Min), &mut |ui| {
        text::one_line(ui, &card.title, semibold());
        ui.add(
            eframe::egui::Label::new(RichText::new(&card.detail).small().color(Palette::of(ui).muted))
                .truncate(),
        );
    });
    if card.readable {
        strip(ui, third(0.35, whole.width() * 0.4), &card.ratings);
        column(ui, third(0.72, whole.width() * 0.28), Layout::top_down(Align::Max), &mut |ui| {
            ui.label(RichText::new(&card.state).size(BODY).family(semibold()));
            text::quiet(ui, &card.due);
        });
    } else {
        column(ui, third(0.4, whole.width() * 0.6), Layout::right_to_left(Align::Center), &mut |ui| {
            let name = text!("home-forget-name", title = card.title.as_str());
            if ui.add(Button::link(text!("home-forget")).named(name)).clicked() {
                asks.push(Ask::Forget(card.path.clone()));
            }
            text::quiet(ui, &card.state);
        });
    }
}

/// The ratings of a file in a row. The card's name says how many are rated.
fn strip(ui: &Ui, rect: Rect, ratings: &[Option<Rating>]) {
    const SIDE: f32 = 21.0;
    let palette = Palette::of(ui);
    let mut left = rect.left_center() - vec2(0.0, SIDE / 2.0);
    for rating in ratings {
        if left.x + SIDE > rect.right() {
            break;
        }
        let place = Rect::from_min_size(left, Vec2::splat(SIDE));
        mark::paint(ui.painter(), place, *rating, palette, Finish::Filled);
        left.x += SIDE + 3.0;
    }
}
