//! Shapes become operators of a page's content.

use std::collections::BTreeMap;

use printpdf::{
    Color, DictItem, FontId, Line, LineDashPattern, LinePoint, Op, PaintMode, PdfFontHandle, Point, Polygon,
    PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder,
};

use crate::documents::pdf::embed::{Typeface, Typefaces};
use crate::documents::pdf::face::{Colour, Face};
use crate::documents::pdf::fonts;
use crate::documents::pdf::layout::shape::{Shape, Stroke, Text};
use crate::documents::pdf::scripts::{Glyph, Shaped};
use crate::documents::pdf::text_string;

/// How far the handles of a quarter circle reach, in radii: 4/3 (√2 − 1), since PDF
/// has no arcs and this curve is never further off than 3 in 10 000.
const HANDLE: f32 = 0.552_284_8;

/// The name of a face within the file. Fixed, so that the same document gives
/// the same bytes.
pub fn font_id(face: Face) -> FontId {
    let name = match face {
        Face::Regular => "F400",
        Face::SemiBold => "F600",
        Face::Bold => "F700",
        Face::Signs => "FSigns",
    };
    FontId(name.to_owned())
}

/// The operators that paint a shape on a page of this height.
pub fn ops(shape: &Shape, page_height: f32, typefaces: &Typefaces) -> Vec<Op> {
    // PDF counts from the lower left corner, the layout from the upper left.
    let flip = |[x, y]: [f32; 2]| [x, page_height - y];
    match shape {
        Shape::Text(text) => match &text.shaped {
            Some(shaped) => shaped_ops(text, shaped, page_height, typefaces),
            None => text_ops(text, page_height),
        },
        Shape::Rect { x, y, width, height, radius, fill, stroke } => {
            let [left, top] = flip([*x, *y]);
            path(rounded(left, top - height, *width, *height, *radius), *fill, *stroke)
        }
        Shape::Circle { x, y, radius, fill, stroke } => {
            let [x, y] = flip([*x, *y]);
            path(rounded(x - radius, y - radius, 2.0 * radius, 2.0 * radius, *radius), *fill, *stroke)
        }
        Shape::Triangle { corners, fill, stroke } => {
            path(corners.map(flip).map(corner).into(), *fill, *stroke)
        }
        Shape::Line { from, to, stroke } => {
            let points = [*from, *to].map(flip).map(corner).into();
            let mut ops = stroke_ops(*stroke);
            ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
            ops
        }
        // What a viewer shows there stands beside the page, not on it.
        Shape::Field(_) => Vec::new(),
    }
}

fn text_ops(text: &Text, page_height: f32) -> Vec<Op> {
    let mut ops = vec![
        Op::StartTextSection,
        Op::SetFillColor { col: colour(text.colour) },
        // Absolute: a cursor would be set relative to the line before.
        Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(text.x), Pt(page_height - text.baseline)) },
    ];
    for (face, part) in fonts::parts(text.face, &text.text) {
        ops.push(Op::SetFont { font: PdfFontHandle::External(font_id(face)), size: Pt(text.size) });
        ops.push(Op::ShowText { items: vec![TextItem::Text(part)] });
    }
    ops.push(Op::EndTextSection);
    ops
}

/// Glyphs one after the other, each moved where its place is not where the one before ends.
fn shaped_ops(text: &Text, shaped: &Shaped, page_height: f32, typefaces: &Typefaces) -> Vec<Op> {
    let Some(typeface) = typefaces.of_font(&shaped.font) else { return Vec::new() };
    let mut ops = vec![
        Op::StartTextSection,
        Op::SetFillColor { col: colour(text.colour) },
        operator("Tf", vec![DictItem::Name(typeface.id().into_bytes()), DictItem::Real(text.size)]),
    ];
    let x = [1.0, 0.0, 0.0, 1.0, text.x, page_height - text.baseline];
    ops.push(operator("Tm", x.map(DictItem::Real).into()));
    let mut pen = Pen { ops, shown: Vec::new(), up: 0.0, ahead: 0.0 };
    for letter in shaped.glyphs.chunk_by(|_, next| next.goes_on) {
        let Some(first) = letter.first() else { continue };
        let is_told = text.says.is_some() || (letter.len() == 1 && typeface.tells(first));
        if !is_told {
            pen.show();
            // Said in place of all its parts (ISO 32000-1, 14.9.4).
            let says = BTreeMap::from([("ActualText".to_owned(), text_string::item(&first.letters))]);
            let properties = DictItem::Dict { map: says };
            pen.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
        }
        for glyph in letter {
            pen.glyph(glyph, typeface, text.size);
        }
        if !is_told {
            pen.show();
            pen.ops.push(Op::EndMarkedContent);
        }
    }
    pen.show();
    if pen.up != 0.0 {
        pen.ops.push(operator("Ts", vec![DictItem::Int(0)]));
    }
    pen.ops.push(Op::EndTextSection);
    pen.ops
}

/// What is between glyphs: those that wait to be shown, and where the next one would be.
struct Pen {
    ops: Vec<Op>,
    shown: Vec<DictItem>,
    /// How far above the line, in ems.
    up: f32,
    /// How far it is from where the next glyph has its place, in thousandths of an em.
    ahead: f32,
}

impl Pen {
    fn glyph(&mut self, glyph: &Glyph, typeface: &Typeface, size: f32) {
        if (glyph.up - self.up).abs() > 0.0005 {
            self.show();
            self.up = glyph.up;
            self.ops.push(operator("Ts", vec![DictItem::Real(self.up * size)]));
        }
        let back = (self.ahead - glyph.right * 1000.0).round();
        if back != 0.0 {
            self.shown.push(DictItem::Real(back));
        }
        let (code, width) = typeface.glyph(glyph);
        self.shown.push(DictItem::String { data: code.to_be_bytes().into(), literal: false });
        self.ahead += width - glyph.advance * 1000.0 - back;
    }

    fn show(&mut self) {
        if !self.shown.is_empty() {
            self.ops.push(operator("TJ", vec![DictItem::Array(std::mem::take(&mut self.shown))]));
        }
    }
}

/// An operator that printpdf has no word for.
fn operator(key: &str, value: Vec<DictItem>) -> Op {
    Op::Unknown { key: key.to_owned(), value }
}

fn path(points: Vec<LinePoint>, fill: Option<Colour>, stroke: Option<Stroke>) -> Vec<Op> {
    let mode = match (fill, stroke) {
        (Some(_), Some(_)) => PaintMode::FillStroke,
        (Some(_), None) => PaintMode::Fill,
        (None, Some(_)) => PaintMode::Stroke,
        (None, None) => return Vec::new(),
    };
    let mut ops: Vec<Op> = fill.map(|fill| Op::SetFillColor { col: colour(fill) }).into_iter().collect();
    ops.extend(stroke.map(stroke_ops).unwrap_or_default());
    let rings = vec![PolygonRing { points }];
    ops.push(Op::DrawPolygon { polygon: Polygon { rings, mode, winding_order: WindingOrder::NonZero } });
    ops
}

fn stroke_ops(stroke: Stroke) -> Vec<Op> {
    let dash = if stroke.dashed { LineDashPattern::new(0.0, &[2.0, 1.6]) } else { LineDashPattern::solid() };
    vec![
        Op::SetOutlineColor { col: colour(stroke.colour) },
        Op::SetOutlineThickness { pt: Pt(stroke.width) },
        // Said each time, also when unbroken: what was set last holds until it is.
        Op::SetLineDashPattern { dash },
    ]
}

/// A rectangle with rounded corners, measured from its lower left corner.
fn rounded(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Vec<LinePoint> {
    let radius = radius.min(width / 2.0).min(height / 2.0);
    if radius <= 0.0 {
        return [[x, y], [x + width, y], [x + width, y + height], [x, y + height]].map(corner).into();
    }
    let near = radius * (1.0 - HANDLE);
    let (right, top) = (x + width, y + height);
    let arc = |from: [f32; 2], first: [f32; 2], second: [f32; 2], to: [f32; 2]| {
        [corner(from), handle(first), handle(second), corner(to)]
    };
    [
        arc([right - radius, y], [right - near, y], [right, y + near], [right, y + radius]),
        arc([right, top - radius], [right, top - near], [right - near, top], [right - radius, top]),
        arc([x + radius, top], [x + near, top], [x, top - near], [x, top - radius]),
        arc([x, y + radius], [x, y + near], [x + near, y], [x + radius, y]),
    ]
    .concat()
}

fn corner([x, y]: [f32; 2]) -> LinePoint {
    LinePoint { p: Point { x: Pt(x), y: Pt(y) }, bezier: false }
}

fn handle([x, y]: [f32; 2]) -> LinePoint {
    LinePoint { p: Point { x: Pt(x), y: Pt(y) }, bezier: true }
}

fn colour(Colour([r, g, b]): Colour) -> Color {
    let part = |part: u8| f32::from(part) / 255.0;
    // Device colours; the file's output intent says that they are sRGB.
    Color::Rgb(Rgb { r: part(r), g: part(g), b: part(b), icc_profile: None })
}
