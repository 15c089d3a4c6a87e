//! A long list, shown a part at a time: everything in it can be reached, and no frame
//! draws more than one part.

use egui::{Ui, vec2};

use crate::app::widgets::button::Button;
use crate::app::widgets::text;
use crate::text;

/// Which part of a list is shown.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pages {
    page: usize,
}

impl Pages {
    /// Which part it is, from 0.
    pub fn number(self) -> usize {
        self.page
    }

    /// The part that is shown of a list, `size` long.
    pub fn of<'a, T>(&mut self, list: &'a [T], size: usize) -> &'a [T] {
        // The list may have become shorter.
        self.page = self.page.min(list.len().saturating_sub(1) / size);
        let from = self.page * size;
        list.get(from..list.len().min(from + size)).unwrap_or_default()
    }

    /// Which part it is, and the ways to the others; nothing where there is but one.
    /// `called` is what the list is called.
    pub fn ui(&mut self, ui: &mut Ui, all: usize, size: usize, called: &str) {
        if all <= size {
            return;
        }
        let (first, last) = (self.page * size + 1, all.min((self.page + 1) * size));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(10.0, 6.0);
            text::announce(ui, &text!("import-pages", first = first, last = last, all = all));
            let button = |words: String, enabled: bool| {
                let name = text!("import-pages-of", list = called, way = words.as_str());
                Button::link(words).named(name).enabled(enabled)
            };
            if ui.add(button(text!("import-pages-before"), self.page > 0)).clicked() {
                self.page -= 1;
            }
            if ui.add(button(text!("import-pages-next"), last < all)).clicked() {
                self.page += 1;
            }
        });
    }
}
