//! A picture as an SVG file. Its letters are outlines, so that it looks the same where
//! nobody has the typeface; its words stand in its title and its description.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use maud::{Markup, PreEscaped, html};
use skrifa::outline::OutlinePen;

use crate::documents::document::LANGUAGE;
use crate::documents::pdf::layout::{Shape, Text};
use crate::documents::pdf::{Letter, letters};
use crate::documents::picture::drawn::Picture;
use crate::documents::picture::namespace::SVG;
use crate::documents::svg::{element, hex};

/// The picture as a file. The same picture always gives the same.
pub(super) fn write(picture: &Picture) -> String {
    let mut outlines = BTreeMap::new();
    let shapes: Vec<Markup> =
        picture.figure.shapes.iter().map(|shape| painted(shape, &mut outlines)).collect();
    let (width, height) = (picture.figure.width, picture.figure.height);
    let file = html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
        svg xmlns=(SVG) role="img" aria-labelledby="title description" lang=(LANGUAGE)
            width={(width) "pt"} height={(height) "pt"} viewBox={"0 0 " (width) " " (height)} {
            title id="title" { (picture.title) }
            desc id="description" { (picture.description) }
            defs { @for (name, outline) in &outlines { path id=(name) d=(outline) {} } }
            @for shape in &shapes { (shape) }
        }
    };
    file.into_string() + "\n"
}

fn painted(shape: &Shape, outlines: &mut BTreeMap<String, String>) -> Markup {
    match shape {
        Shape::Text(text) => words(text, outlines),
        Shape::Rect { .. }
        | Shape::Circle { .. }
        | Shape::Triangle { .. }
        | Shape::Line { .. }
        | Shape::Field(_) => element(shape),
    }
}

/// Each letter where it stands, in the units of its outline, which is drawn once.
fn words(text: &Text, outlines: &mut BTreeMap<String, String>) -> Markup {
    let letters = letters(text);
    html! {
        g fill=(hex(text.colour)) {
            @for of in letters.chunk_by(|one, other| one.scale.to_bits() == other.scale.to_bits()) {
                (run(of, outlines))
            }
        }
    }
}

/// Letters of one size.
fn run(letters: &[Letter], outlines: &mut BTreeMap<String, String>) -> Markup {
    let Some(Letter { at: [left, line], scale, .. }) = letters.first() else { return html! {} };
    let placed: Vec<(String, f32, f32)> = letters
        .iter()
        .filter_map(|letter| {
            let outline = outlines.entry(letter.name.clone()).or_insert_with(|| {
                let mut path = Path::default();
                letter.draw(&mut path);
                path.0
            });
            // A space has none.
            let [x, y] = letter.at;
            (!outline.is_empty()).then(|| (letter.name.clone(), (x - left) / scale, (line - y) / scale))
        })
        .collect();
    outlines.retain(|_, outline| !outline.is_empty());
    // Outlines count upwards.
    html! {
        g transform=(format!("translate({left:.2} {line:.2}) scale({scale:.5} -{scale:.5})")) {
            @for (name, x, y) in placed {
                @let y = (y.abs() >= 0.5).then(|| format!("{y:.0}"));
                use href={"#" (name)} x=(format!("{x:.0}")) y=[y] {}
            }
        }
    }
}

/// The commands of a path.
#[derive(Default)]
struct Path(String);

impl Path {
    fn step(&mut self, command: char, measures: &[f32]) {
        self.0.push(command);
        for (number, measure) in measures.iter().enumerate() {
            let apart = if number > 0 { " " } else { "" };
            // Writing to a text never fails.
            _ = write!(self.0, "{apart}{}", (measure * 10.0).round() / 10.0);
        }
    }
}

impl OutlinePen for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        self.step('M', &[x, y]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.step('L', &[x, y]);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.step('Q', &[cx, cy, x, y]);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.step('C', &[ax, ay, bx, by, x, y]);
    }

    fn close(&mut self) {
        self.0.push('Z');
    }
}
