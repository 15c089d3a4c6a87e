//! The four buttons that rate a statement, and the four that vote on it.

use egui::{Align2, Event, FontId, Key, Rect, Response, Role, Stroke, StrokeKind, Ui, Vec2, vec2};

use crate::app::theme::{BODY, CORNER, Palette, SUBTITLE, semibold};
use crate::app::widgets::button::{focus_ring, key_cap};
use crate::app::widgets::mark::{self, Finish};
use crate::app::widgets::radio_group::RadioGroup;
use crate::model::{Rating, Vote};
use crate::text;
use crate::words;

const HEIGHT: f32 = 70.0;
/// The same in a low window, and what that is, in points.
const LOW_HEIGHT: f32 = 54.0;
const LOW_WINDOW: f32 = 640.0;
const GAP: f32 = 12.0;
const MARK: f32 = 36.0;

/// Draws Red, Amber, Green and Not applicable as one group of radio buttons: one
/// stop for Tab, in which the arrow keys move and Space chooses. Gives the
/// rating that was pressed.
pub fn rating_buttons(ui: &mut Ui, agreed: Option<Rating>, enabled: bool) -> Option<Rating> {
    let options = Rating::ALL.map(|rating| Choice {
        mark: Some(rating),
        word: words::rating(Some(rating)),
        key: words::rating_letter(Some(rating)).unwrap_or_else(|| text!("letter-not-applicable")),
    });
    let chosen = agreed.and_then(|agreed| Rating::ALL.iter().position(|rating| *rating == agreed));
    let pressed = four_buttons(ui, &text!("rate-group"), &options, chosen, (enabled, enabled));
    pressed.and_then(|position| Rating::ALL.get(position).copied())
}

/// Draws Red, Amber, Green and Can't say in the same way. Gives the vote that
/// was pressed. `name` says what is voted on; `keys`: the letters answer it now.
pub fn vote_buttons(ui: &mut Ui, name: &str, given: Option<Vote>, keys: bool) -> Option<Vote> {
    let options = Vote::ALL.map(|vote| Choice {
        mark: vote.as_rating(),
        word: words::vote(vote),
        key: words::vote_letter(vote),
    });
    let chosen = given.and_then(|given| Vote::ALL.iter().position(|vote| *vote == given));
    let pressed = four_buttons(ui, name, &options, chosen, (true, keys));
    pressed.and_then(|position| Vote::ALL.get(position).copied())
}

/// The votes whose letters were just typed, in the order in which they were: R, A,
/// G or S. A letter that is held down counts once: nobody answers eleven
/// statements by leaning on it. None while something lies over the screen.
pub fn typed_votes(ui: &Ui) -> Vec<Vote> {
    pressed_keys(ui).into_iter().filter_map(vote_of).collect()
}

/// The vote that a key gives: R, A, G or S.
pub fn vote_of(key: Key) -> Option<Vote> {
    let letters = [Key::R, Key::A, Key::G, Key::S];
    letters.into_iter().zip(Vote::ALL).find(|(letter, _)| *letter == key).map(|(_, vote)| vote)
}

/// The keys that choose one of a few things by its number.
pub const DIGITS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// The digit that was just typed, from 1.
pub fn typed_digit(ui: &Ui) -> Option<usize> {
    let pressed = pressed_keys(ui);
    DIGITS.iter().position(|digit| pressed.contains(digit)).map(|position| position + 1)
}

/// The keys that were just pressed by themselves, in their order, and are not
/// being held down. None while something lies over the screen.
pub fn pressed_keys(ui: &Ui) -> Vec<Key> {
    if crate::app::widgets::beneath::is_covered(ui) {
        return Vec::new();
    }
    let pressed = |event: &Event| match event {
        // Held down it repeats, and one long press would answer everything.
        Event::Key { key, pressed: true, repeat: false, modifiers, .. } if modifiers.is_none() => Some(*key),
        _ => None,
    };
    ui.input(|input| input.events.iter().filter_map(pressed).collect())
}

/// One of the four.
struct Choice {
    /// None: a dashed square.
    mark: Option<Rating>,
    word: String,
    key: String,
}

impl Choice {
    /// Red, Amber or Green, and not the one beside them.
    fn is_coloured(&self) -> bool {
        self.mark.is_some_and(|rating| rating != Rating::NotApplicable)
    }
}

fn four_buttons(
    ui: &mut Ui,
    name: &str,
    options: &[Choice; 4],
    chosen: Option<usize>,
    (enabled, keys): (bool, bool),
) -> Option<usize> {
    crate::app::widgets::layout::region(ui, Role::RadioGroup, name, |ui| {
        let in_row = if ui.available_width() < 640.0 { 2 } else { 4 };
        let low = ui.ctx().content_rect().height() < LOW_WINDOW;
        let height = if low { LOW_HEIGHT } else { HEIGHT };
        let group = RadioGroup::new(ui, "ratings", options.len(), chosen, enabled);
        let mut pressed = None;
        for (row, part) in options.chunks(in_row).enumerate() {
            #[allow(clippy::cast_precision_loss)] // four at most
            let width = (ui.available_width() - GAP * (part.len() as f32 - 1.0)) / part.len() as f32;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                for (position, option) in (row * in_row..).zip(part) {
                    // Space only: the group gives the response, with an id of its own that
                    // stays the same when four in a row become two by two.
                    let (_, rect) = ui.allocate_space(vec2(width, height));
                    let response = group.button(ui, position, rect, &option.word);
                    paint(ui, rect, &response, option, chosen == Some(position), (enabled, keys));
                    if response.clicked() {
                        pressed = Some(position);
                    }
                }
            });
        }
        group.walk(ui);
        pressed
    })
}

fn paint(
    ui: &Ui,
    rect: Rect,
    response: &Response,
    option: &Choice,
    chosen: bool,
    (enabled, keys): (bool, bool),
) {
    let palette = Palette::of(ui);
    let painter = ui.painter();
    let stroke = match (chosen, response.hovered()) {
        (true, _) => Stroke::new(3.0, palette.accent),
        // In ink: the accent's edge is that of the one that is chosen.
        (false, true) => Stroke::new(1.5, palette.ink),
        (false, false) => Stroke::new(1.0, if enabled { palette.edge } else { palette.hairline }),
    };
    let coloured = option.is_coloured();
    let fill = if chosen { palette.tint } else { palette.surface };
    if coloured || chosen {
        painter.rect(rect, CORNER, fill, stroke, StrokeKind::Inside);
    } else {
        mark::dashed_frame(painter, rect.shrink(0.5), CORNER, stroke);
    }
    focus_ring(ui, rect, response);
    let side = if coloured { MARK } else { MARK * 0.7 };
    let (margin, space) = if rect.width() > 190.0 { (20.0, 14.0) } else { (14.0, 8.0) };
    let mark_rect =
        Rect::from_center_size(rect.left_center() + vec2(margin + side / 2.0, 0.0), Vec2::splat(side));
    // Where nothing can be chosen, only what is agreed has its colour.
    let finish = if enabled || chosen { Finish::Filled } else { Finish::Outline };
    mark::paint(painter, mark_rect, option.mark, palette, finish);
    let (height, colour) = if coloured { (SUBTITLE, palette.ink) } else { (BODY - 1.0, palette.muted) };
    let at = mark_rect.right_center() + vec2(space, 0.0);
    painter.text(at, Align2::LEFT_CENTER, &option.word, FontId::new(height, semibold()), colour);
    if !keys {
        return;
    }
    let key = painter.layout_no_wrap(option.key.clone(), FontId::new(13.0, semibold()), palette.muted);
    if rect.width() > 190.0 {
        key_cap(ui, rect.right_center() - vec2(18.0 + key.size().x + 10.0, 0.0), key);
    }
}
