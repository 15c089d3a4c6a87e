//! A recent file on Home: its name, its ratings, and what is to be done about it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use egui::{Align, Layout, Rect, Response, RichText, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, vec2};
use jiff::civil::Date;

use crate::app::request::Request;
use crate::app::screens::ballot;
use crate::app::screens::home::due::Due;
use crate::app::theme::{BODY, CORNER, Palette, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::text;
use crate::files::due::DueItem;
use crate::files::places;
use crate::files::recent::{self, AssessmentSummary, NoSummary, Summary, TrainingSummary};
use crate::model::{Ballot, Moment, Rating, When};
use crate::text;
use crate::words;

const CARD: f32 = 76.0;

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
    /// What is due soon in the file, or overdue.
    actions: Vec<DueItem>,
}

impl Card {
    pub(super) fn unread(path: PathBuf) -> Self {
        Self {
            title: places::stem(&path),
            detail: places::display(&path),
            there: true,
            readable: true,
            ratings: Vec::new(),
            state: String::new(),
            due: String::new(),
            actions: Vec::new(),
            path,
        }
    }

    pub(super) fn read(path: PathBuf, today: Date) -> Self {
        match recent::summary(&path, today) {
            Ok(Summary::Assessment(summary)) => Self::of_assessment(path, summary, today),
            Ok(Summary::Training(summary)) => Self::of_training(path, &summary),
            Ok(Summary::Ballot(ballot)) => Self::of_ballot(path, &ballot),
            Err(why) => {
                let gone = why == NoSummary::Gone;
                let state = if gone { text!("home-gone") } else { text!("home-unreadable") };
                Self { there: !gone, readable: false, state, ..Self::unread(path) }
            }
        }
    }

    /// Of a file that nobody asked for: none where there is nothing to say of it.
    pub(super) fn read_beside(path: PathBuf, today: Date) -> Option<Self> {
        Some(Self::read(path, today)).filter(|card| card.readable)
    }

    fn of_assessment(path: PathBuf, summary: AssessmentSummary, today: Date) -> Self {
        let (state, due) = state_of(&summary, today);
        let detail = detail_of(&summary, today);
        let is_area = summary.area.is_some();
        let AssessmentSummary { ratings, due: actions, team, .. } = summary;
        // In an area nobody rates.
        let ratings = if is_area { Vec::new() } else { ratings };
        Self { detail, ratings, state, due, actions, ..Self::named(path, team) }
    }

    fn of_training(path: PathBuf, summary: &TrainingSummary) -> Self {
        let (state, due) = state_of_training(summary);
        Self { detail: detail_of_training(summary), state, due, ..Self::named(path, summary.course.clone()) }
    }

    /// What one person answered: whose it is, and what is to be done with it.
    fn of_ballot(path: PathBuf, own: &Ballot) -> Self {
        let detail = places::file_name(&path);
        let (state, due) = (ballot::answered(own), text!("home-ballot-return"));
        Self { detail, state, due, ..Self::named(path, ballot::name(own)) }
    }

    /// Hands over what is due in its file; says of one that is there and cannot be read that
    /// this is not known.
    pub(super) fn hand_over_due(&mut self, due: &mut Due, today: Date) {
        if self.there && !self.readable {
            due.pass_over();
        }
        due.add(&self.path, &self.title, std::mem::take(&mut self.actions), today);
    }

    pub(super) fn title(&self) -> &str {
        &self.title
    }

    /// Where its file is, if it can be opened.
    pub(super) fn to_open(&self) -> Option<PathBuf> {
        (self.there && self.readable).then(|| self.path.clone())
    }

    /// Has the detail begin with its file: by its name, or by more than that.
    fn begin_with(&mut self, name: &str, file: String) {
        if self.detail == name {
            self.detail = file;
        } else if self.readable {
            self.detail = text!("home-detail-file", file = file, detail = self.detail.as_str());
        }
        // What could not be read shows its whole path.
    }

    /// Under the name that it has, or else its file's.
    fn named(path: PathBuf, name: String) -> Self {
        let unread = Self::unread(path);
        if name.is_empty() { unread } else { Self { title: name, ..unread } }
    }
}

/// Says first which file each is, where cards have one title.
pub(super) fn tell_apart<'a>(cards: impl Iterator<Item = &'a mut Card>) {
    let mut of_title: BTreeMap<String, Vec<&mut Card>> = BTreeMap::new();
    for card in cards {
        of_title.entry(card.title.clone()).or_default().push(card);
    }
    for cards in of_title.into_values().filter(|cards| cards.len() > 1) {
        let names: Vec<String> = cards.iter().map(|card| places::file_name(&card.path)).collect();
        for (card, name) in cards.into_iter().zip(&names) {
            // Files of one name lie in different folders.
            let is_alone = names.iter().filter(|other| *other == name).count() == 1;
            let file = if is_alone { name.clone() } else { with_folder(&card.path) };
            card.begin_with(name, file);
        }
    }
}

/// A file's name after that of its folder.
fn with_folder(path: &Path) -> String {
    let folder = path.parent().and_then(Path::file_name).map_or(Path::new(""), Path::new);
    places::display(&folder.join(path.file_name().unwrap_or_default()))
}

fn detail_of(summary: &AssessmentSummary, today: Date) -> String {
    if let Some((teams, day)) = summary.area {
        return text!("home-area", count = teams, date = words::date(day));
    }
    let changed = summary.modified.and_then(|at| words::day_or_time_today(at, today));
    match changed {
        Some(changed) => text!("home-detail", round = summary.round.as_str(), changed = changed),
        None => summary.round.clone(),
    }
}

/// "Training · 24 learners, 19 paired".
fn detail_of_training(summary: &TrainingSummary) -> String {
    let learners = text!("training-learners", count = summary.learners);
    if let Some(paired) = summary.paired {
        text!("home-training-paired", learners = learners, paired = paired)
    } else {
        text!("home-training", learners = learners)
    }
}

/// What to do about a file, and since when or how.
fn state_of(summary: &AssessmentSummary, today: Date) -> (String, String) {
    if summary.waiting > 0 {
        return (text!("home-waiting", count = summary.waiting), text!("home-waiting-how"));
    }
    let review = summary.review_due.map(|day| review_due(day, today));
    if summary.overdue > 0 {
        let since = summary.earliest_due.map(words::date).unwrap_or_default();
        let overdue = text!("home-overdue", count = summary.overdue);
        return (overdue, review.unwrap_or_else(|| text!("home-overdue-since", date = since)));
    }
    if let Some(review) = review {
        return (review, text!("home-review-how"));
    }
    if summary.area.is_some() {
        let next = summary.earliest_due.map(|due| text!("home-next-due", date = words::date(due)));
        let state = text!("home-area-open", count = summary.open);
        return (state, next.unwrap_or_else(|| text!("home-area-see")));
    }
    let (rated, all) = (summary.rated, summary.ratings.len());
    let next = match summary.earliest_due {
        _ if summary.finished && rated < all => words::rated_of(rated, all),
        _ if rated < all => text!("home-carry-on"),
        Some(due) => text!("home-next-due", date = words::date(due)),
        None => text!("home-see-plan"),
    };
    let state =
        if summary.finished { finished(summary.review.as_ref()) } else { words::rated_of(rated, all) };
    (state, next)
}

fn finished(review: Option<&When>) -> String {
    match review {
        Some(When::Day(day)) => text!("home-finished-review", date = words::date(*day)),
        Some(When::Words(words)) => text!("home-finished-review-words", words = words.as_str()),
        None => text!("home-finished"),
    }
}

fn review_due(day: Date, today: Date) -> String {
    if day == today {
        text!("home-review-today")
    } else {
        text!("home-review-since", date = words::date(day))
    }
}

/// Which moments have answers, and what comes next.
fn state_of_training(summary: &TrainingSummary) -> (String, String) {
    let moments: Vec<Moment> = summary.moments.iter().copied().collect();
    let state = match moments.as_slice() {
        [] => text!("home-no-answers"),
        [Moment::Before, Moment::After] => text!("home-before-and-after"),
        some => {
            let names: Vec<String> = some.iter().copied().map(words::training::moment).collect();
            names.join(", ")
        }
    };
    let next = match summary.follow_up {
        Some(due) => text!("home-follow-up-due", date = words::date(due)),
        None if summary.paired.is_some() => text!("change-see"),
        None => text!("home-answers-next"),
    };
    (state, next)
}

/// Draws a card; pressing it opens the file. `lead`: it is the marked one, which Enter opens.
pub(super) fn file_card(ui: &mut Ui, card: &Card, lead: bool, requests: &mut Vec<Request>) -> Response {
    let sense = if card.there { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), CARD), sense);
    let name = text!(
        "home-card-name",
        title = card.title.as_str(),
        detail = card.detail.as_str(),
        state = card.state.as_str()
    );
    // What is gone can be forgotten, and not opened: no button that does nothing.
    let role = if card.there { Role::Button } else { Role::ListItem };
    response.widget_info(|| WidgetInfo::labeled(role, card.there, &name));
    let palette = Palette::of(ui);
    // The mouse changes what is within the edge: another edge would look like the keyboard.
    let fill = if card.there && response.hovered() { palette.tint } else { palette.surface };
    let edge = if lead { Stroke::new(2.0, palette.accent) } else { Stroke::new(1.0, palette.hairline) };
    ui.painter().rect(rect, CORNER, fill, edge, egui::StrokeKind::Inside);
    focus_ring(ui, rect, &response);
    // A child, so that the card's size is its own and not that of the words in it.
    let mut inside = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(rect.shrink2(vec2(20.0, 17.0)))
            .layout(Layout::left_to_right(Align::Center)),
    );
    card_content(&mut inside, card, requests);
    if response.clicked() {
        requests.push(Request::OpenFile(card.path.clone()));
    }
    response
}

fn card_content(ui: &mut Ui, card: &Card, requests: &mut Vec<Request>) {
    let whole = ui.available_rect_before_wrap();
    let third = |share: f32, width: f32| {
        Rect::from_min_size(whole.left_top() + vec2(whole.width() * share, 0.0), vec2(width, whole.height()))
    };
    let column = |ui: &mut Ui, rect: Rect, layout: Layout, add: &mut dyn FnMut(&mut Ui)| {
        ui.scope_builder(egui::UiBuilder::new().max_rect(rect).layout(layout), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            add(ui);
        });
    };
    column(ui, third(0.0, whole.width() * 0.34), Layout::top_down(Align::Min), &mut |ui| {
        text::one_line(ui, &card.title, semibold());
        ui.add(egui::Label::new(RichText::new(&card.detail).small().color(Palette::of(ui).muted)).truncate());
    });
    if card.readable {
        strip(ui, third(0.35, whole.width() * 0.4), &card.ratings);
        // Without ratings there is more room for words.
        let from = if card.ratings.is_empty() { 0.35 } else { 0.72 };
        column(ui, third(from, whole.width() * (1.0 - from)), Layout::top_down(Align::Max), &mut |ui| {
            ui.label(RichText::new(&card.state).size(BODY).family(semibold()));
            text::quiet(ui, &card.due);
        });
    } else {
        column(ui, third(0.4, whole.width() * 0.6), Layout::right_to_left(Align::Center), &mut |ui| {
            let name = text!("home-forget-name", title = card.title.as_str());
            if ui.add(Button::link(text!("home-forget")).named(name)).clicked() {
                requests.push(Request::Forget(card.path.clone()));
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
        // Half a mark looks like another one.
        if left.x + SIDE > rect.right() {
            break;
        }
        let place = Rect::from_min_size(left, Vec2::splat(SIDE));
        mark::paint(ui.painter(), place, *rating, palette, Finish::Filled);
        left.x += SIDE + 3.0;
    }
}
