//! The words of the pages in sight, laid out once and drawn in every frame: a page has
//! hundreds, and looking each up again would be most of a frame.

use std::collections::BTreeMap;
use std::sync::{Arc, Weak};

use egui::{Color32, FontFamily, FontId, Galley, Painter, Vec2, vec2};

use crate::app::theme::{bold, semibold};
use crate::documents::pdf::layout::{Colour, Face, Layout, Page, Shape, Text};

/// The words of each page that was in sight in the frame before.
#[derive(Default)]
pub struct Drawn {
    of: Weak<Layout>,
    scale: f32,
    pages: BTreeMap<usize, Vec<Word>>,
    in_sight: BTreeMap<usize, Vec<Word>>,
}

/// A word, and where it is drawn from the corner of the page, in points of the screen.
pub struct Word {
    pub at: Vec2,
    pub galley: Arc<Galley>,
}

impl Drawn {
    /// Begins a frame, in which the pages of `layout` are so large.
    pub fn begin(&mut self, layout: &Arc<Layout>, scale: f32) {
        self.pages = std::mem::take(&mut self.in_sight);
        let is_same = std::ptr::eq(self.of.as_ptr(), Arc::as_ptr(layout));
        if !is_same || self.scale.to_bits() != scale.to_bits() {
            self.pages.clear();
            self.of = Arc::downgrade(layout);
            self.scale = scale;
        }
    }

    /// The words of a page, in the order in which they are drawn.
    pub fn words(&mut self, painter: &Painter, number: usize, page: &Page) -> &[Word] {
        let first = texts(page).find_map(|text| first_word(painter, text, self.scale));
        let known = self.pages.remove(&number).filter(|known| {
            // egui forgets its letters where the screen or the typefaces change, or too many
            // are in use; then it lays this word out anew as well.
            let first_known = known.first().map(|word| &word.galley);
            first_known.zip(first.as_ref()).is_some_and(|(known, now)| Arc::ptr_eq(known, now))
        });
        let words = known
            .unwrap_or_else(|| texts(page).flat_map(|text| words_of(painter, text, self.scale)).collect());
        self.in_sight.entry(number).or_insert(words)
    }
}

fn texts(page: &Page) -> impl Iterator<Item = &Text> {
    page.items.iter().filter_map(|item| match &item.shape {
        Shape::Text(text) => Some(text),
        Shape::Rect { .. }
        | Shape::Circle { .. }
        | Shape::Triangle { .. }
        | Shape::Line { .. }
        | Shape::Field(_) => None,
    })
}

fn first_word(painter: &Painter, text: &Text, scale: f32) -> Option<Arc<Galley>> {
    words_of(painter, text, scale).next().map(|word| word.galley)
}

/// Word by word: the screen's own widths may differ by a hair, and would add up.
fn words_of(painter: &Painter, text: &Text, scale: f32) -> impl Iterator<Item = Word> {
    let font = FontId::new(text.size * scale, family(text.face));
    text.words().filter(|(_, word)| !word.is_empty()).map(move |(x, word)| {
        let galley = painter.layout_no_wrap(word.to_owned(), font.clone(), colour(text.colour));
        let ascent = galley.rows.first().and_then(|row| row.glyphs.first()).map_or(0.0, |glyph| glyph.pos.y);
        Word { at: vec2(x, text.baseline) * scale - vec2(0.0, ascent), galley }
    })
}

pub fn colour(Colour([red, green, blue]): Colour) -> Color32 {
    Color32::from_rgb(red, green, blue)
}

fn family(face: Face) -> FontFamily {
    match face {
        Face::Regular | Face::Signs => FontFamily::Proportional,
        Face::SemiBold => semibold(),
        Face::Bold => bold(),
    }
}
