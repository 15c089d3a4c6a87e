//! The things to choose from in an open menu, by mouse and by keyboard.

use egui::{Align, Event, Key, Modifiers, Rect, Response, Role, Ui, Vec2, vec2};

use crate::app::theme::Palette;
use crate::app::widgets::accessible;
use crate::app::widgets::icon::Icon;

/// The sign beside the choice that holds, in points.
pub(super) const TICK: Vec2 = vec2(12.0, 12.0);

/// Letters that follow each other within so many seconds are the beginning of one word.
const A_WORD: f64 = 1.0;

/// Draws the options of a menu; gives the position of a new choice. The keyboard begins
/// at what is chosen, and what has it is always in sight.
pub fn options(ui: &mut Ui, role: Role, names: &[String], chosen: usize) -> Option<usize> {
    options_with(ui, role, names, chosen, |_, _, _| {})
}

/// The same with something more that is drawn on each option, by its position.
pub fn options_with(
    ui: &mut Ui,
    role: Role,
    names: &[String],
    chosen: usize,
    more: impl Fn(&mut Ui, usize, &Response),
) -> Option<usize> {
    let mut picked = None;
    let begins = begins_here(ui);
    let typed = typed(ui);
    // Where nothing is chosen yet, the keyboard begins at the top.
    let start = if chosen < names.len() { chosen } else { 0 };
    let mut lines = Vec::with_capacity(names.len());
    for (position, name) in names.iter().enumerate() {
        let is_chosen = position == chosen;
        let line = ui.selectable_label(is_chosen, name);
        accessible::one_of(ui, &line, role, is_chosen, || name.clone());
        more(ui, position, &line);
        if is_chosen {
            let sign = Rect::from_center_size(line.rect.right_center() - vec2(16.0, 0.0), TICK);
            Icon::Tick.paint(ui.painter(), sign, Palette::of(ui).accent);
        }
        if begins && position == start {
            begin(ui, &line);
        }
        if line.gained_focus() && !begins {
            line.scroll_to_me(None);
        }
        if line.clicked() {
            // A choice that changes nothing must not become a step to undo.
            picked = Some(position).filter(|_| !is_chosen);
            ui.close();
        }
        lines.push(line);
    }
    jump(ui, names, &lines, typed.as_deref());
    picked
}

/// Whether the keyboard is still to be brought to what is chosen: the first frame of a
/// menu only measures it, and cannot hold the keyboard.
fn begins_here(ui: &Ui) -> bool {
    let waiting = ui.scope_id().with("begins");
    if is_just_opened(ui) {
        ui.data_mut(|data| data.insert_temp(waiting, true));
    }
    ui.data(|data| data.get_temp(waiting)).unwrap_or(false)
}

fn begin(ui: &Ui, line: &Response) {
    let has_it = line.has_focus() && !ui.is_sizing_pass();
    line.request_focus();
    // In sight when the menu opens, also far down a long one.
    line.scroll_to_me(Some(Align::Center));
    ui.data_mut(|data| data.insert_temp(ui.scope_id().with("begins"), !has_it));
}

/// Whether a menu was not there the frame before.
fn is_just_opened(ui: &Ui) -> bool {
    let (last, now) = (ui.scope_id().with("last-drawn"), ui.ctx().cumulative_frame_nr());
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<u64>(last);
        data.insert_temp(last, now);
        before
    });
    before.is_none_or(|before| before + 1 < now)
}

/// Letters lead to the option that begins with them, Home and End to the ends.
fn jump(ui: &Ui, names: &[String], lines: &[Response], typed: Option<&str>) {
    let here = lines.iter().position(Response::has_focus);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to = if pressed(Key::Home) {
        lines.first()
    } else if pressed(Key::End) {
        lines.last()
    } else {
        typed.and_then(|typed| beginning_with(names, here, typed)).and_then(|to| lines.get(to))
    };
    if let Some(line) = to {
        line.request_focus();
        line.scroll_to_me(None);
    }
}

/// The letters typed up to now, if there are new ones in this frame.
fn typed(ui: &Ui) -> Option<String> {
    let (new, now) = ui.input(|input| {
        let words = |event: &Event| match event {
            Event::Text(text) => Some(text.to_lowercase()),
            _ => None,
        };
        (input.events.iter().filter_map(words).collect::<String>(), input.time)
    });
    let kept = ui.scope_id().with("typed");
    let before = ui.data(|data| data.get_temp::<(String, f64)>(kept));
    let before = before.filter(|(_, at)| now - at < A_WORD).map(|(text, _)| text).unwrap_or_default();
    // Alone, a space chooses what has the keyboard; among words it is one of them.
    if new.is_empty() || before.is_empty() && new.trim().is_empty() {
        return None;
    }
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Space));
    let typed = before + &new;
    ui.data_mut(|data| data.insert_temp(kept, (typed.clone(), now)));
    Some(typed)
}

/// The option that begins so. One letter, also pressed again and again, leads to the next
/// that begins with it; a longer beginning may be that of the present one.
fn beginning_with(names: &[String], here: Option<usize>, typed: &str) -> Option<usize> {
    let first = typed.chars().next()?;
    let is_one_letter = typed.chars().all(|letter| letter == first);
    let beginning = if is_one_letter { first.to_string() } else { typed.to_owned() };
    let from = here.map_or(0, |here| here + usize::from(is_one_letter));
    let mut all = names.iter().enumerate().cycle().skip(from).take(names.len());
    all.find(|(_, name)| name.to_lowercase().starts_with(&beginning)).map(|(position, _)| position)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_leads_on_and_a_longer_beginning_stays() {
        let names = ["Praise", "Play", "Care", "Plan"].map(str::to_owned);
        assert_eq!(beginning_with(&names, Some(0), "p"), Some(1));
        assert_eq!(beginning_with(&names, Some(1), "pp"), Some(3));
        assert_eq!(beginning_with(&names, Some(1), "pl"), Some(1));
        assert_eq!(beginning_with(&names, Some(1), "plan"), Some(3));
        assert_eq!(beginning_with(&names, Some(2), "x"), None);
        assert_eq!(beginning_with(&names, None, "c"), Some(2));
    }
}
