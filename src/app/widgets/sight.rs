//! Long lists and tables: only the rows near what is in sight are laid out, and the others
//! leave their room free. A row that has the keyboard is always laid out, wherever it is, or
//! egui would take the keyboard from it. Where a screen reader may be listening all rows are:
//! it goes through what there is, in sight or not.

use std::collections::HashMap;

use egui::{Id, Rangef, Ui};

use crate::app::widgets::accessible;

/// As far beyond what is in sight rows are laid out as well, in points: Tab leads to the next
/// row before it is seen, and what is scrolled to is there when it comes into sight.
const BEYOND: f32 = 60.0;

/// What is near the sight while rows are laid out one below the other.
pub struct Sight {
    near: Rangef,
    /// The height of what was passed over since something was last laid out, in points.
    passed: f32,
}

impl Sight {
    /// What is in sight of `ui`; everything, where a screen reader may be listening.
    pub fn of(ui: &Ui) -> Self {
        let near = if accessible::is_listened_to(ui) { Rangef::EVERYTHING } else { ui.clip_rect().y_range() };
        Self { near, passed: 0.0 }
    }

    /// Passes over what would be `height` points high here, unless it is near the sight.
    pub fn passes_over(&mut self, ui: &Ui, height: f32) -> bool {
        let top = ui.cursor().top() + self.passed;
        // At the least one row more at either end, however high it is.
        let beyond = BEYOND.max(height);
        let is_far = top + height + beyond < self.near.min || top - beyond > self.near.max;
        // Where nothing is known of the room yet, everything is laid out.
        let is_far = is_far && self.near.span().is_finite() && !ui.is_sizing_pass();
        if is_far {
            self.passed += height;
        }
        is_far
    }

    /// Leaves the room free of what was passed over, before something else is laid out.
    pub fn catch_up(&mut self, ui: &mut Ui) {
        if self.passed > 0.0 {
            ui.add_space(std::mem::take(&mut self.passed));
        }
    }
}

/// How high the rows of a list were when they were last laid out, and which of them has the
/// keyboard.
#[derive(Default)]
pub struct RowsInSight {
    width: f32,
    heights: HashMap<Id, f32>,
    /// The height of the row that was laid out last, in points: a guess at the others.
    usual: f32,
    with_keyboard: Option<Id>,
}

impl RowsInSight {
    /// Lays a row out with `add`, if it is near the sight; `row` is its own in the list.
    pub fn row(&mut self, ui: &mut Ui, sight: &mut Sight, row: Id, add: impl FnOnce(&mut Ui)) {
        // Words break elsewhere where there is another width.
        let width = ui.available_width();
        if (width - self.width).abs() > 0.5 {
            *self = Self { width, usual: self.usual, with_keyboard: self.with_keyboard, ..Self::default() };
        }
        let height = self.heights.get(&row).copied().unwrap_or(self.usual);
        if self.with_keyboard != Some(row) && sight.passes_over(ui, height) {
            return;
        }
        sight.catch_up(ui);
        let top = ui.cursor().top();
        add(ui);
        let rows = Rangef::new(top, ui.cursor().top());
        self.usual = rows.span();
        self.heights.insert(row, rows.span());
        self.note_keyboard(ui, row, rows);
    }

    /// Lays this row out the next time, wherever it is: it is to get the keyboard.
    pub fn keep(&mut self, row: Id) {
        self.with_keyboard = Some(row);
    }

    fn note_keyboard(&mut self, ui: &Ui, row: Id, rows: Rangef) {
        let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
        let is_here = focused.is_some_and(|of| {
            of.layer_id == ui.layer_id()
                && rows.contains(of.rect.center().y)
                && ui.min_rect().x_range().contains(of.rect.center().x)
        });
        if is_here {
            self.with_keyboard = Some(row);
        } else if self.with_keyboard == Some(row) {
            self.with_keyboard = None;
        }
    }
}
