//! Shapes as SVG: what a page paints, drawn by whatever shows a web page.

use maud::{Markup, html};

use crate::documents::pdf::layout::{Colour, Face, Figure, Shape, Stroke, Text};

/// A figure as an element of HTML or a part of an SVG file, `width` and `height` as in
/// the PDF, in points. `alternative`: what it says; without it, it is decoration.
pub(super) fn figure(figure: &Figure, alternative: Option<&str>) -> Markup {
    let (width, height) = (figure.width, figure.height);
    let (role, hidden) = (alternative.map(|_| "img"), alternative.is_none().then_some("true"));
    html! {
        svg role=[role] aria-label=[alternative] aria-hidden=[hidden] focusable="false"
            width={(width) "pt"} height={(height) "pt"} viewBox={"0 0 " (width) " " (height)} {
            @for shape in &figure.shapes { (element(shape)) }
        }
    }
}

/// A shape as an element.
pub(super) fn element(shape: &Shape) -> Markup {
    match shape {
        Shape::Text(text) => words(text),
        Shape::Rect { x, y, width, height, radius, fill, stroke } => html! {
            rect x=(x) y=(y) width=(width) height=(height) rx=(radius) style=(look(*fill, *stroke)) {}
        },
        Shape::Circle { x, y, radius, fill, stroke } => html! {
            circle cx=(x) cy=(y) r=(radius) style=(look(*fill, *stroke)) {}
        },
        Shape::Triangle { corners, fill, stroke } => {
            let points = corners.map(|[x, y]| format!("{x},{y}")).join(" ");
            html! { polygon points=(points) style=(look(*fill, *stroke)) {} }
        }
        Shape::Line { from: [x1, y1], to: [x2, y2], stroke } => html! {
            line x1=(x1) y1=(y1) x2=(x2) y2=(y2) style=(look(None, Some(*stroke))) {}
        },
        Shape::Field(_) => html! {},
    }
}

/// Set from its middle: where the typeface is another one, its letters are wider or
/// narrower, and stand in the middle of their shape all the same.
fn words(text: &Text) -> Markup {
    let weight = match text.face {
        Face::Bold => 700,
        Face::SemiBold => 600,
        Face::Regular | Face::Signs => 400,
    };
    html! {
        text x=(text.x + text.width() / 2.0) y=(text.baseline) text-anchor="middle"
            style={"font:" (weight) " " (text.size) "px sans-serif;fill:" (hex(text.colour))} { (text.text.trim_end()) }
    }
}

fn look(fill: Option<Colour>, stroke: Option<Stroke>) -> String {
    let fill = fill.map_or("none".to_owned(), hex);
    let line = stroke.map(|Stroke { colour, width, dashed }| {
        let dashes = if dashed { ";stroke-dasharray:2 1.6" } else { "" };
        format!(";stroke:{};stroke-width:{width}{dashes}", hex(colour))
    });
    format!("fill:{fill}{}", line.unwrap_or_default())
}

/// A colour as six digits.
pub(super) fn hex(Colour([red, green, blue]): Colour) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}
