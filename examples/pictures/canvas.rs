//! Paints egui's triangles without a graphics card or a display, so that
//! pictures of the screens come out the same on every machine.

use std::collections::HashMap;

use egui::epaint::{ImageData, Mesh, Primitive, Vertex};
use egui::{Color32, ColorImage, Context, FullOutput, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// Positions are kept in 1/256 of a pixel, so that edges are exact.
const FINE: f32 = 256.0;

type Point = (i64, i64);

/// A renderer that is nothing but arithmetic.
#[derive(Default)]
pub struct Canvas {
    textures: HashMap<TextureId, ColorImage>,
}

impl TestRenderer for Canvas {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, images) in delta.set.drain() {
            for part in images {
                let ImageData::Color(image) = &part.image;
                match part.pos {
                    None => drop(self.textures.insert(id, (**image).clone())),
                    Some([left, top]) => self.update(id, image, left, top),
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let mut sheet = Sheet::new(size.x.round() as i64, size.y.round() as i64);
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = clipped.primitive else { return Err("a callback".to_owned()) };
            if let Some(texture) = self.textures.get(&mesh.texture_id) {
                sheet.mesh(&mesh, texture, clipped.clip_rect, scale);
            }
        }
        sheet.finish()
    }
}

impl Canvas {
    fn update(&mut self, id: TextureId, image: &ColorImage, left: usize, top: usize) {
        let Some(texture) = self.textures.get_mut(&id) else { return };
        let width = texture.size[0];
        for row in 0..image.size[1] {
            for column in 0..image.size[0] {
                texture.pixels[(top + row) * width + left + column] =
                    image.pixels[row * image.size[0] + column];
            }
        }
    }
}

/// The picture while it is painted: premultiplied, as egui blends.
struct Sheet {
    width: i64,
    height: i64,
    pixels: Vec<[f32; 4]>,
}

impl Sheet {
    fn new(width: i64, height: i64) -> Self {
        Self { width, height, pixels: vec![[0.0; 4]; (width * height) as usize] }
    }

    fn mesh(&mut self, mesh: &Mesh, texture: &ColorImage, clip: Rect, scale: f32) {
        let edge = |value: f32, most: i64| ((value * scale).round() as i64).clamp(0, most);
        let clip = [
            edge(clip.min.x, self.width),
            edge(clip.min.y, self.height),
            edge(clip.max.x, self.width),
            edge(clip.max.y, self.height),
        ];
        for corners in mesh.indices.chunks_exact(3) {
            let corners = [0, 1, 2].map(|corner| mesh.vertices[corners[corner] as usize]);
            self.triangle(corners, texture, clip, scale);
        }
    }

    fn triangle(&mut self, mut corners: [Vertex; 3], texture: &ColorImage, clip: [i64; 4], scale: f32) {
        let fine = |value: f32| (value * scale * FINE).round() as i64;
        let mut at = corners.map(|corner| (fine(corner.pos.x), fine(corner.pos.y)));
        let mut area = cross(at[0], at[1], at[2]);
        if area == 0 {
            return;
        }
        if area < 0 {
            corners.swap(1, 2);
            at.swap(1, 2);
            area = -area;
        }
        let [a, b, c] = at;
        let bias = [edge_bias(b, c), edge_bias(c, a), edge_bias(a, b)];
        let low = |pick: fn(Point) -> i64| at.iter().map(|point| pick(*point)).min().unwrap_or(0) >> 8;
        let high = |pick: fn(Point) -> i64| (at.iter().map(|point| pick(*point)).max().unwrap_or(0) >> 8) + 1;
        let (columns, rows) =
            (low(|p| p.0).max(clip[0])..high(|p| p.0).min(clip[2]), low(|p| p.1)..high(|p| p.1));
        for y in rows.start.max(clip[1])..rows.end.min(clip[3]) {
            for x in columns.clone() {
                let point = ((x << 8) + 128, (y << 8) + 128);
                let weights = [cross(b, c, point), cross(c, a, point), cross(a, b, point)];
                if (0..3).any(|corner| weights[corner] + bias[corner] < 0) {
                    continue;
                }
                let share = weights.map(|weight| weight as f32 / area as f32);
                self.blend(x, y, colour_at(&corners, share, texture));
            }
        }
    }

    fn blend(&mut self, x: i64, y: i64, source: [f32; 4]) {
        let pixel = &mut self.pixels[(y * self.width + x) as usize];
        let keep = 1.0 - source[3] / 255.0;
        for part in 0..4 {
            pixel[part] = (source[part] + pixel[part] * keep).round();
        }
    }

    fn finish(self) -> Result<RgbaImage, String> {
        let bytes = self.pixels.iter().flat_map(|[r, g, b, a]| {
            Color32::from_rgba_premultiplied(*r as u8, *g as u8, *b as u8, *a as u8).to_srgba_unmultiplied()
        });
        RgbaImage::from_raw(self.width as u32, self.height as u32, bytes.collect())
            .ok_or_else(|| "the picture has no size".to_owned())
    }
}

/// Twice the area of the triangle a, b, p; its sign says on which side p lies.
fn cross(a: Point, b: Point, p: Point) -> i64 {
    (b.0 - a.0) * (p.1 - a.1) - (b.1 - a.1) * (p.0 - a.0)
}

/// A pixel on an edge that two triangles share belongs to one of them only.
fn edge_bias(a: Point, b: Point) -> i64 {
    if (b.1 == a.1 && b.0 > a.0) || b.1 < a.1 { 0 } else { -1 }
}

fn colour_at(corners: &[Vertex; 3], share: [f32; 3], texture: &ColorImage) -> [f32; 4] {
    let mix = |value: fn(&Vertex) -> f32| -> f32 { (0..3).map(|i| share[i] * value(&corners[i])).sum() };
    let texel = sample(texture, mix(|corner| corner.uv.x), mix(|corner| corner.uv.y));
    let colours = corners.map(|corner| corner.color.to_array().map(f32::from));
    std::array::from_fn(|part| (0..3).map(|i| share[i] * colours[i][part]).sum::<f32>() * texel[part] / 255.0)
}

fn sample(texture: &ColorImage, u: f32, v: f32) -> [f32; 4] {
    let [width, height] = texture.size;
    let (x, y) = (u * width as f32 - 0.5, v * height as f32 - 0.5);
    let (left, top) = (x.floor(), y.floor());
    let (right_share, bottom_share) = (x - left, y - top);
    let texel = |x: f32, y: f32| {
        let column = x.clamp(0.0, width as f32 - 1.0) as usize;
        let row = y.clamp(0.0, height as f32 - 1.0) as usize;
        texture.pixels[row * width + column].to_array().map(f32::from)
    };
    let [a, b, c, d] =
        [texel(left, top), texel(left + 1.0, top), texel(left, top + 1.0), texel(left + 1.0, top + 1.0)];
    std::array::from_fn(|part| {
        let above = a[part] * (1.0 - right_share) + b[part] * right_share;
        let below = c[part] * (1.0 - right_share) + d[part] * right_share;
        above * (1.0 - bottom_share) + below * bottom_share
    })
}
