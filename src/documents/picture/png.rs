//! A picture as a PNG file, with its words as its description.

use png::{BitDepth, ColorType, Encoder, PixelDimensions, SrgbRenderingIntent, Unit};
use skrifa::outline::OutlinePen;
use vello_cpu::color::AlphaColor;
use vello_cpu::kurbo::{Affine, BezPath, Cap, Join, Stroke as Line};
use vello_cpu::{Level, Pixmap, RenderContext, RenderSettings, Resources};

use crate::documents::pdf::layout::{Colour, Shape, Stroke, Text};
use crate::documents::pdf::letters;
use crate::documents::picture::drawn::Picture;

/// How many pixels a point has: three times those of a screen's, so that a picture of the
/// usual width fills a projector from side to side.
const SCALE: f32 = 3.0;
/// No side is longer, in pixels: a picture of 500 statements is high.
const LONGEST: f32 = 16_000.0;
/// How far the handles of a quarter circle reach, in radii, as in the PDF.
const HANDLE: f32 = 0.552_284_8;

/// The picture as a file; none where it would be larger than any file is. The same picture
/// always gives the same, on every machine.
pub(super) fn write(picture: &Picture) -> Option<Vec<u8>> {
    let figure = &picture.figure;
    let scale = SCALE.min(LONGEST / figure.height.max(figure.width));
    let (width, height) = (pixels(figure.width * scale), pixels(figure.height * scale));
    // Reckoned the same way everywhere, whatever the processor could do faster.
    let settings = RenderSettings { level: Level::fallback(), ..RenderSettings::default() };
    let mut sheet = RenderContext::new_with(width, height, settings);
    sheet.set_transform(Affine::scale(scale.into()));
    for shape in &figure.shapes {
        paint(&mut sheet, shape);
    }
    let mut pixmap = Pixmap::new(width, height);
    sheet.flush();
    sheet.render(&mut pixmap, &mut Resources::new());
    let colours: Vec<u8> = pixmap.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    let mut file = Vec::new();
    encode(&mut file, picture, [width, height], scale, &colours).ok()?;
    Some(file)
}

fn encode(
    file: &mut Vec<u8>,
    picture: &Picture,
    [width, height]: [u16; 2],
    scale: f32,
    colours: &[u8],
) -> Result<(), png::EncodingError> {
    let mut encoder = Encoder::new(file, width.into(), height.into());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_source_srgb(SrgbRenderingIntent::Perceptual);
    // As large on paper as in the PDF: a metre has 2835 points.
    let per_metre = u32::from(pixels(scale * 72.0 / 0.0254));
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_metre, yppu: per_metre, unit: Unit::Meter }));
    encoder.add_itxt_chunk("Title".to_owned(), picture.title.clone())?;
    encoder.add_itxt_chunk("Description".to_owned(), picture.description.clone())?;
    encoder.write_header()?.write_image_data(colours)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // no side is longer than 16,000
fn pixels(length: f32) -> u16 {
    length.round().clamp(1.0, 65_535.0) as u16
}

fn paint(sheet: &mut RenderContext, shape: &Shape) {
    match shape {
        Shape::Text(text) => words(sheet, text),
        Shape::Rect { x, y, width, height, radius, fill, stroke } => {
            filled(sheet, &rounded([*x, *y], [*width, *height], *radius), *fill, *stroke);
        }
        Shape::Circle { x, y, radius, fill, stroke } => {
            let side = 2.0 * radius;
            filled(sheet, &rounded([x - radius, y - radius], [side, side], *radius), *fill, *stroke);
        }
        Shape::Triangle { corners, fill, stroke } => {
            let mut path = Path::default();
            let [[x, y], rest @ ..] = *corners;
            path.move_to(x, y);
            for [x, y] in rest {
                path.line_to(x, y);
            }
            path.close();
            filled(sheet, &path.outline, *fill, *stroke);
        }
        Shape::Line { from: [x1, y1], to: [x2, y2], stroke } => {
            let mut path = Path::default();
            path.move_to(*x1, *y1);
            path.line_to(*x2, *y2);
            filled(sheet, &path.outline, None, Some(*stroke));
        }
        Shape::Field(_) => {}
    }
}

fn filled(sheet: &mut RenderContext, path: &BezPath, fill: Option<Colour>, stroke: Option<Stroke>) {
    if let Some(fill) = fill {
        sheet.set_paint(ink(fill));
        sheet.fill_path(path);
    }
    if let Some(Stroke { colour, width, dashed }) = stroke {
        let line = Line::new(width.into()).with_caps(Cap::Butt).with_join(Join::Miter);
        sheet.set_stroke(if dashed { line.with_dashes(0.0, [2.0, 1.6]) } else { line });
        sheet.set_paint(ink(colour));
        sheet.stroke_path(path);
    }
}

fn words(sheet: &mut RenderContext, text: &Text) {
    sheet.set_paint(ink(text.colour));
    for letter in letters(text) {
        let mut path = Path { at: letter.at, scale: [letter.scale, -letter.scale], ..Path::default() };
        letter.draw(&mut path);
        sheet.fill_path(&path.outline);
    }
}

fn ink(Colour([red, green, blue]): Colour) -> AlphaColor<vello_cpu::color::Srgb> {
    AlphaColor::from_rgb8(red, green, blue)
}

/// A rectangle with rounded corners; one that is round all over is a circle.
fn rounded([x, y]: [f32; 2], [width, height]: [f32; 2], radius: f32) -> BezPath {
    let radius = radius.min(width / 2.0).min(height / 2.0);
    let near = radius * (1.0 - HANDLE);
    let (right, bottom) = (x + width, y + height);
    let mut path = Path::default();
    path.move_to(x + radius, y);
    path.line_to(right - radius, y);
    path.curve_to(right - near, y, right, y + near, right, y + radius);
    path.line_to(right, bottom - radius);
    path.curve_to(right, bottom - near, right - near, bottom, right - radius, bottom);
    path.line_to(x + radius, bottom);
    path.curve_to(x + near, bottom, x, bottom - near, x, bottom - radius);
    path.line_to(x, y + radius);
    path.curve_to(x, y + near, x + near, y, x + radius, y);
    path.close();
    path.outline
}

/// A path in points: of an outline, which counts upwards, or of what is in points already.
struct Path {
    outline: BezPath,
    /// Where the outline begins, from the left and from the top.
    at: [f32; 2],
    /// Points to a unit, to the right and downwards.
    scale: [f32; 2],
}

impl Default for Path {
    fn default() -> Self {
        Self { outline: BezPath::new(), at: [0.0; 2], scale: [1.0; 2] }
    }
}

impl Path {
    fn point(&self, x: f32, y: f32) -> (f64, f64) {
        let [[left, top], [right, down]] = [self.at, self.scale];
        ((left + x * right).into(), (top + y * down).into())
    }
}

impl OutlinePen for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        self.outline.move_to(self.point(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.outline.line_to(self.point(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.outline.quad_to(self.point(cx, cy), self.point(x, y));
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.outline.curve_to(self.point(ax, ay), self.point(bx, by), self.point(x, y));
    }

    fn close(&mut self) {
        self.outline.close_path();
    }
}
