//! Headings and labels, with the roles that a screen reader moves by. egui knows labels
//! only and has no live regions, so both are written into its accessibility nodes here.

use std::time::Duration;

use egui::accesskit::Live;
use egui::{FontFamily, FontId, Label, Response, RichText, Role, Sense, Stroke, Ui, vec2};

use crate::app::theme::{BODY, Palette, SMALL, bold, italic, semibold};
use crate::app::widgets::accessible;
use crate::app::widgets::icon::Icon;
use crate::words;

/// A heading of `level` (1 is the screen's own), `size` points high.
pub fn heading(ui: &mut Ui, level: usize, text: &str, size: f32) -> Response {
    let family = if level <= 1 { bold() } else { semibold() };
    let rich = RichText::new(text).size(size).family(family).color(Palette::of(ui).ink);
    let response = ui.add(Label::new(rich).wrap());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(level);
        node.set_label(text.to_owned());
    });
    response
}

/// The heading of a screen or a statement, level 1. On arrival the keyboard is
/// here: a screen reader says it, and Tab goes on to what stands below.
pub fn title(ui: &mut Ui, text: &str, size: f32, arrived: bool) -> Response {
    reached(ui, (1, bold()), text, size, arrived)
}

/// The heading of a part of a screen, level 2, to which something leads. `came`: it has just
/// led here, and the keyboard is here.
pub fn part_title(ui: &mut Ui, text: &str, size: f32, came: bool) -> Response {
    reached(ui, (2, semibold()), text, size, came)
}

fn reached(ui: &mut Ui, (level, family): (usize, FontFamily), text: &str, size: f32, came: bool) -> Response {
    let ink = Palette::of(ui).ink;
    let galley = ui.painter().layout(text.to_owned(), FontId::new(size, family), ink, ui.available_width());
    // Focusable and not clickable: what can be clicked is announced as something to press.
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::focusable_noninteractive());
    ui.painter().galley(rect.min, galley, ink);
    if came {
        response.request_focus();
    }
    // A line at its side: a ring would look like a field to write in.
    if response.has_focus() {
        let x = rect.left() - 12.0;
        ui.painter().vline(x, rect.y_range(), Stroke::new(3.0, Palette::of(ui).accent));
    }
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(level);
        node.set_label(text.to_owned());
    });
    response
}

/// A question with its answers below, or what went wrong with what can be done. When it
/// has just come, the keyboard is here, and Tab goes on to the answers.
pub fn question(ui: &mut Ui, text: &str, came: bool) -> Response {
    let ink = Palette::of(ui).ink;
    let font = FontId::new(BODY, semibold());
    let galley = ui.painter().layout(text.to_owned(), font, ink, ui.available_width());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::focusable_noninteractive());
    ui.painter().galley(rect.min, galley, ink);
    if came {
        response.request_focus();
    }
    if response.has_focus() {
        let x = rect.left() - 10.0;
        ui.painter().vline(x, rect.y_range(), Stroke::new(3.0, Palette::of(ui).accent));
    }
    accessible::said_aloud(ui, &response, Role::Status, text);
    response
}

/// The label above a field or a group, which has it for its name.
pub fn caption(ui: &mut Ui, text: &str) -> Response {
    let response = label(ui, text);
    accessible::names_field(ui, &response, text);
    response
}

/// A label in semibold.
pub fn label(ui: &mut Ui, text: &str) -> Response {
    let rich = RichText::new(text).size(BODY).family(semibold()).color(Palette::of(ui).ink);
    ui.add(Label::new(rich).wrap())
}

pub(crate) fn body(ui: &mut Ui, text: &str) -> Response {
    ui.add(Label::new(RichText::new(text).size(BODY).color(Palette::of(ui).ink)).wrap())
}

pub(crate) fn quiet(ui: &mut Ui, text: &str) -> Response {
    ui.add(Label::new(small(ui, text)).wrap())
}

/// Quiet text in italics: what is Attune's own.
pub fn own(ui: &mut Ui, text: &str) -> Response {
    ui.add(Label::new(small(ui, text).family(italic())).wrap())
}

/// A question that has just come up, said aloud when it changes.
pub fn prompt(ui: &mut Ui, text: &str) -> Response {
    let response = label(ui, text);
    // Politely, everywhere here: an assertive region cuts off what is being read.
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    response
}

/// How high a question is, in points.
pub fn prompt_height(ui: &Ui, text: &str) -> f32 {
    let font = FontId::new(BODY, semibold());
    ui.painter().layout(text.to_owned(), font, Palette::of(ui).ink, ui.available_width()).size().y
}

/// Quiet text that is said aloud when it changes.
pub fn announce(ui: &mut Ui, text: &str) -> Response {
    let response = quiet(ui, text);
    accessible::said_aloud(ui, &response, Role::Status, text);
    response
}

/// How long a text stands before it is said, in seconds.
const REST: f64 = 0.8;

/// What is understood of what is being typed: said aloud once it has not changed for a
/// moment, since the half of a date is another date.
pub fn announce_at_rest(ui: &mut Ui, text: &str) {
    let (id, now) = (ui.scope_id().with("rest"), ui.input(|input| input.time));
    let since = ui.data_mut(|data| {
        let kept: &mut (String, f64) = data.get_temp_mut_or_default(id);
        if kept.0 != text {
            *kept = (text.to_owned(), now);
        }
        kept.1
    });
    let left = REST - (now - since);
    // Under another id, or it would be the same label as before and not be announced.
    ui.push_id(left > 0.0, |ui| {
        if left > 0.0 {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
            quiet(ui, text);
        } else {
            announce(ui, text);
        }
    });
}

/// One line of body text that is cut with "…" where it is too long; whole on hover.
pub fn one_line(ui: &mut Ui, text: &str, family: FontFamily) -> Response {
    let rich = RichText::new(text).size(BODY).family(family).color(Palette::of(ui).ink);
    ui.add(Label::new(rich).truncate())
}

/// One line of quiet text that is cut with "…" where it is too long.
pub fn short(ui: &mut Ui, text: &str) -> Response {
    ui.add(Label::new(small(ui, text)).truncate())
}

fn small(ui: &Ui, text: &str) -> RichText {
    RichText::new(text).size(SMALL).color(Palette::of(ui).muted)
}

/// What is wrong: with the sign of it, in full, in ink, as sentences; said aloud when it
/// changes. Every error that is said on a screen is said by this.
pub fn alert(ui: &mut Ui, text: &str) -> Response {
    let sentence = words::sentence(text);
    beside_fault(ui, |ui| {
        let response = label(ui, &sentence);
        accessible::said_aloud(ui, &response, Role::Alert, &sentence);
        response
    })
}

/// Something beside the sign of a fault.
pub fn beside_fault<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(vec2(20.0, 22.0), Sense::hover());
        Icon::Fault.paint(ui.painter(), rect, Palette::of(ui).ink);
        ui.vertical(add).inner
    })
    .inner
}

/// What to know, in full and in ink, said aloud when it changes.
pub fn told(ui: &mut Ui, text: &str) -> Response {
    let response = label(ui, text);
    accessible::said_aloud(ui, &response, Role::Status, text);
    response
}

/// A quiet line, cut where it is too long, that is said aloud when it changes, if `aloud`.
pub fn status(ui: &mut Ui, text: &str, aloud: bool, wraps: bool) -> Response {
    let label = Label::new(small(ui, text));
    let response = ui.add(if wraps { label.wrap() } else { label.truncate() });
    accessible::said_aloud(ui, &response, Role::Status, text);
    if !aloud {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Off));
    }
    response
}
