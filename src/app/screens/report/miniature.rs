//! The first page of a document, as small as a stamp: the shapes that are printed, and each
//! word as a bar of its ink. Made off the window's thread, and kept until the file changes.

use egui::{Color32, ColorImage};

use crate::documents::document::{Block, Document};
use crate::documents::pdf::layout::{Colour, Face, Layout, Page, Shape, Stroke, Text, layout};

/// As high as a miniature is, in pixels: twice the points that it is shown at.
const HEIGHT: f32 = 112.0;
/// As many blocks of a document fill its first page at the most.
const BLOCKS: usize = 40;
/// As many rows of a table do.
const ROWS: usize = 60;
/// Each pixel is looked at in so many places each way.
const PLACES: usize = 3;
/// As thin as a line is drawn, in pixels: thinner, it would not be seen.
const THINNEST: f32 = 0.7;

/// The first page of a document, or none where it has none.
pub fn miniature(document: &Document) -> Option<ColorImage> {
    let laid_out = layout(&beginning(document));
    laid_out.pages.first().map(|page| drawn(&laid_out, page))
}

/// What its first page can hold: the other hundred need not be laid out for it.
fn beginning(document: &Document) -> Document {
    let mut blocks: Vec<Block> = document.blocks.iter().take(BLOCKS).cloned().collect();
    for block in &mut blocks {
        if let Block::Table(table) = block {
            table.rows.truncate(ROWS);
        }
    }
    Document { blocks, ..document.clone() }
}

fn drawn(layout: &Layout, page: &Page) -> ColorImage {
    let scale = HEIGHT / layout.height.max(layout.width);
    let mut sheet = Sheet::new(layout.width * scale, layout.height * scale, scale);
    for item in &page.items {
        sheet.shape(&item.shape);
    }
    sheet.image
}

/// A white sheet that is painted on, in pixels.
struct Sheet {
    image: ColorImage,
    scale: f32,
}

impl Sheet {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a hundred pixels or so
    fn new(width: f32, height: f32, scale: f32) -> Self {
        let size = [width, height].map(|side| side.round().max(1.0) as usize);
        Self { image: ColorImage::filled(size, Color32::WHITE), scale }
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Text(text) => self.text(text),
            Shape::Rect { x, y, width, height, radius: _, fill, stroke } => {
                let corners = [*x, *y, x + width, y + height];
                if let Some(fill) = fill {
                    self.rect(corners, *fill, 1.0);
                }
                if let Some(stroke) = stroke {
                    let [left, top, right, bottom] = corners;
                    self.line([left, top], [right, top], stroke);
                    self.line([left, bottom], [right, bottom], stroke);
                    self.line([left, top], [left, bottom], stroke);
                    self.line([right, top], [right, bottom], stroke);
                }
            }
            Shape::Circle { x, y, radius, fill, stroke } => {
                let around = [x - radius, y - radius, x + radius, y + radius];
                let is_in = |at: [f32; 2]| (at[0] - x).hypot(at[1] - y) <= *radius;
                if let Some(ink) = fill.or(stroke.map(|stroke| stroke.colour)) {
                    self.cover(around, ink, 1.0, is_in);
                }
            }
            Shape::Triangle { corners, fill, stroke } => {
                let [xs, ys] =
                    [0, 1].map(|axis| corners.map(|corner| corner.get(axis).copied().unwrap_or(0.0)));
                let least = |of: [f32; 3]| of.into_iter().fold(f32::MAX, f32::min);
                let most = |of: [f32; 3]| of.into_iter().fold(f32::MIN, f32::max);
                let around = [least(xs), least(ys), most(xs), most(ys)];
                if let Some(ink) = fill.or(stroke.map(|stroke| stroke.colour)) {
                    self.cover(around, ink, 1.0, |at| is_in_triangle(at, corners));
                }
            }
            Shape::Line { from, to, stroke } => self.line(*from, *to, stroke),
            Shape::Field(_) => {}
        }
    }

    /// Each word as high as its small letters are.
    fn text(&mut self, text: &Text) {
        let strength = match text.face {
            Face::Regular | Face::Signs => 0.5,
            Face::SemiBold | Face::Bold => 0.8,
        };
        let letters = text.text.chars().count().max(1);
        #[allow(clippy::cast_precision_loss)] // the letters of one line
        let each = text.width() / letters as f32;
        for (x, word) in text.words() {
            #[allow(clippy::cast_precision_loss)]
            let width = each * word.chars().count() as f32;
            self.rect([x, text.baseline - text.size * 0.52, x + width, text.baseline], text.colour, strength);
        }
    }

    fn rect(&mut self, corners: [f32; 4], ink: Colour, strength: f32) {
        self.cover(corners, ink, strength, |_| true);
    }

    /// Lines of documents are level or upright; what slants is drawn as the box around it.
    fn line(&mut self, from: [f32; 2], to: [f32; 2], stroke: &Stroke) {
        let half = stroke.width.max(THINNEST / self.scale) / 2.0;
        let ([x, y], [to_x, to_y]) = (from, to);
        let corners = [x.min(to_x) - half, y.min(to_y) - half, x.max(to_x) + half, y.max(to_y) + half];
        self.rect(corners, stroke.colour, if stroke.dashed { 0.5 } else { 1.0 });
    }

    /// Paints what is in `corners` (left, top, right, bottom, in points of the page) and `is_in`.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    fn cover(&mut self, corners: [f32; 4], ink: Colour, strength: f32, is_in: impl Fn([f32; 2]) -> bool) {
        let [left, top, right, bottom] = corners.map(|side| side * self.scale);
        let [width, height] = self.image.size;
        let columns = left.floor().max(0.0) as usize..(right.ceil().max(0.0) as usize).min(width);
        for y in top.floor().max(0.0) as usize..(bottom.ceil().max(0.0) as usize).min(height) {
            for x in columns.clone() {
                let places = (0..PLACES * PLACES).filter(|place| {
                    let at = |pixel: usize, part: usize| (pixel as f32) + (part as f32 + 0.5) / PLACES as f32;
                    let (x, y) = (at(x, place % PLACES), at(y, place / PLACES));
                    let is_within = (left..=right).contains(&x) && (top..=bottom).contains(&y);
                    is_within && is_in([x / self.scale, y / self.scale])
                });
                let share = places.count() as f32 / (PLACES * PLACES) as f32 * strength;
                if let Some(pixel) = self.image.pixels.get_mut(y * width + x) {
                    *pixel = mixed(*pixel, ink, share);
                }
            }
        }
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between two bytes
fn mixed(under: Color32, Colour([red, green, blue]): Colour, share: f32) -> Color32 {
    let mix =
        |under: u8, over: u8| (f32::from(under) * (1.0 - share) + f32::from(over) * share).round() as u8;
    Color32::from_rgb(mix(under.r(), red), mix(under.g(), green), mix(under.b(), blue))
}

fn is_in_triangle([x, y]: [f32; 2], [a, b, c]: &[[f32; 2]; 3]) -> bool {
    let side = |[from_x, from_y]: &[f32; 2], [to_x, to_y]: &[f32; 2]| {
        (to_x - from_x) * (y - from_y) - (to_y - from_y) * (x - from_x) >= 0.0
    };
    let sides = [side(a, b), side(b, c), side(c, a)];
    sides == [true; 3] || sides == [false; 3]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::document::{Cell, Paper, Style, Table, heading};
    use crate::model::Rating;
    use jiff::civil::date;

    fn document(blocks: Vec<Block>) -> Document {
        let name = "Plan".to_owned();
        let (author, footer, paper) = (name.clone(), name.clone(), Paper::A4);
        Document { title: name, author, date: date(2026, 11, 22), footer, paper, blocks }
    }

    #[test]
    fn a_miniature_has_the_inks_of_its_page_and_the_same_whatever_follows_it() {
        let table = |rows: usize| {
            let row = || vec![Cell::text("Tuning in"), Cell::rating(Some(Rating::Red))];
            let rows = std::iter::repeat_with(row).take(rows).collect();
            let header = vec!["What".to_owned(), "Rating".to_owned()];
            Block::Table(Table { summary: String::new(), header, widths: vec![0.7, 0.3], rows })
        };
        let of = |rows| miniature(&document(vec![heading(1, "Plan"), table(rows)])).unwrap();
        let small = of(80);
        assert_eq!(small.size, [79, 112]);
        let reddish = |pixel: &&Color32| i32::from(pixel.r()) - i32::from(pixel.g()) > 60;
        assert!(small.pixels.iter().filter(reddish).count() > 20);
        assert_eq!(small, of(5000));
        assert!(of(0).pixels.iter().filter(reddish).count() == 0);
        let mut empty = document(Vec::new());
        empty.paragraph(Style::Body, "Words");
        assert_ne!(miniature(&empty).unwrap(), small);
    }
}
