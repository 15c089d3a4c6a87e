//! Pages turned by keyboard, and made larger or smaller by keyboard, wheel and fingers.

use egui::{Key, Ui, vec2};

use crate::app::widgets::beneath;
use crate::app::widgets::scrolling::has_keys;

/// How large pages are shown: 1, as wide as there is room.
const SMALLEST: f32 = 0.5;
const LARGEST: f32 = 4.0;
/// Each press makes them so much larger.
const STEP: f32 = 1.2;
/// As far as an arrow scrolls, in points.
const LINE: f32 = 60.0;

/// How large the pages are shown. Kept as what is added to the usual, which is nothing at first.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Zoom(f32);

impl Zoom {
    /// So many times as large as usual, in steps: each size of a letter is drawn once and kept.
    pub fn factor(self) -> f32 {
        ((1.0 + self.0) * 20.0).round() / 20.0
    }

    fn by(&mut self, factor: f32) {
        self.0 = ((1.0 + self.0) * factor).clamp(SMALLEST, LARGEST) - 1.0;
    }
}

/// Takes what makes the pages larger or smaller: Ctrl and the wheel, two fingers, plus, minus
/// and nought. What is under the mouse stays there.
pub fn zoom(ui: &Ui, zoom: &mut Zoom) {
    let before = *zoom;
    let (by_hand, pointer) = ui.input(|input| (input.zoom_delta(), input.pointer.hover_pos()));
    let pointer = pointer.filter(|at| ui.clip_rect().contains(*at) && !beneath::is_covered(ui));
    if (by_hand - 1.0).abs() > f32::EPSILON && pointer.is_some() {
        zoom.by(by_hand);
    }
    if has_keys(ui) {
        let pressed = |keys: &[Key]| {
            // Plus is Shift and = on most keyboards.
            let held = |input: &egui::InputState| input.modifiers.command || input.modifiers.alt;
            ui.input(|input| !held(input) && keys.iter().any(|key| input.key_pressed(*key)))
        };
        if pressed(&[Key::Plus, Key::Equals]) {
            zoom.by(STEP);
        } else if pressed(&[Key::Minus]) {
            zoom.by(1.0 / STEP);
        } else if pressed(&[Key::Num0]) {
            *zoom = Zoom::default();
        }
    }
    let grown = zoom.factor() / before.factor();
    if (grown - 1.0).abs() > 0.001 {
        let middle = ui.clip_rect().center_top();
        let at = pointer.unwrap_or(middle) - ui.min_rect().min;
        ui.scroll_with_delta_animation(at * (1.0 - grown), egui::style::ScrollAnimation::none());
    }
}

/// What the keyboard asked of the pages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Turn {
    /// So many pages on.
    Pages(i32),
    /// A screenful on or back, but not past the top of a page.
    Screen(f32),
}

/// What is asked by Page Up and Page Down and the arrows. `on_page`: a page has the
/// keyboard, and the arrows are its own; else those that go up and down may lead elsewhere.
pub fn turned(ui: &Ui, on_page: bool) -> Option<Turn> {
    if !has_keys(ui) {
        return None;
    }
    let is_free = on_page || ui.memory(egui::Memory::focused).is_none();
    ui.input(|input| {
        let pressed = |key| !input.modifiers.any() && input.key_pressed(key);
        if pressed(Key::PageDown) {
            Some(Turn::Screen(1.0))
        } else if pressed(Key::PageUp) {
            Some(Turn::Screen(-1.0))
        } else if is_free && (pressed(Key::ArrowRight) || on_page && pressed(Key::ArrowDown)) {
            Some(Turn::Pages(1))
        } else if is_free && (pressed(Key::ArrowLeft) || on_page && pressed(Key::ArrowUp)) {
            Some(Turn::Pages(-1))
        } else {
            None
        }
    })
}

/// Arrows scroll where nothing has the keyboard.
pub fn arrows(ui: &Ui) {
    if has_keys(ui) && ui.memory(egui::Memory::focused).is_none() {
        let by = ui.input(|input| {
            f32::from(u8::from(input.key_pressed(Key::ArrowUp)))
                - f32::from(u8::from(input.key_pressed(Key::ArrowDown)))
        });
        ui.scroll_with_delta(vec2(0.0, by * LINE));
    }
}

/// Where the pages lie: the top of the first, and from each to the next, in points.
#[derive(Clone, Copy)]
pub struct Stack {
    pub top: f32,
    pub height: f32,
    pub count: usize,
}

impl Stack {
    /// How far the page at the top of what is seen is scrolled by, as a share, and its number.
    fn place(self, seen: f32) -> f32 {
        (seen - self.top) / self.height.max(1.0)
    }

    /// The page that is turned to from what is seen at `seen`; none behind the last.
    #[allow(clippy::cast_possible_truncation)] // a page's number
    pub fn page_after(self, seen: f32, by: i32) -> Option<usize> {
        let place = self.place(seen);
        let here = if by > 0 { (place + 0.05).floor() } else { (place - 0.05).ceil() };
        let to = (here as i32).saturating_add(by);
        usize::try_from(to).ok().filter(|to| *to < self.count)
    }

    /// The top of a page, in points.
    #[allow(clippy::cast_precision_loss)] // a page's number
    pub fn top_of(self, page: usize) -> f32 {
        self.top + self.height * page as f32
    }

    /// How far a screenful scrolls: it ends where a page begins.
    pub fn screenful(self, seen: f32, by: f32) -> f32 {
        let direction = if by > 0.0 { 1 } else { -1 };
        let next = self.page_after(seen, direction).map(|page| self.top_of(page) - seen);
        next.filter(|next| next.abs() < by.abs()).unwrap_or(by)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STACK: Stack = Stack { top: 100.0, height: 1000.0, count: 3 };

    #[test]
    fn a_page_is_turned_to_its_neighbour_and_nowhere_from_the_ends() {
        assert_eq!(STACK.page_after(0.0, 1), Some(0));
        assert_eq!(STACK.page_after(100.0, 1), Some(1));
        assert_eq!(STACK.page_after(600.0, 1), Some(1));
        assert_eq!(STACK.page_after(600.0, -1), Some(0));
        assert_eq!(STACK.page_after(1100.0, -1), Some(0));
        assert_eq!(STACK.page_after(2100.0, 1), None);
        assert_eq!(STACK.page_after(100.0, -1), None);
    }

    #[test]
    fn a_screenful_shows_all_of_a_page_before_the_next_begins() {
        assert!((STACK.screenful(100.0, 600.0) - 600.0).abs() < 0.1);
        assert!((STACK.screenful(700.0, 600.0) - 400.0).abs() < 0.1);
        assert!((STACK.screenful(1300.0, -600.0) + 200.0).abs() < 0.1);
        assert!((STACK.screenful(2300.0, 600.0) - 600.0).abs() < 0.1);
    }

    #[test]
    fn pages_grow_and_shrink_within_bounds_and_by_steps() {
        let mut zoom = Zoom::default();
        assert!((zoom.factor() - 1.0).abs() < 0.001);
        for _ in 0..50 {
            zoom.by(STEP);
        }
        assert!((zoom.factor() - LARGEST).abs() < 0.001);
        for _ in 0..50 {
            zoom.by(1.0 / STEP);
        }
        assert!((zoom.factor() - SMALLEST).abs() < 0.001);
    }
}
