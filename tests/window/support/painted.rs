//! What was painted, whether a screen reader knows of it or not.

use egui::{CornerRadius, Rect, Role, Shape};

use super::window::Window;

impl Window {
    /// Every piece of text that was painted, seen or not by a screen reader.
    pub fn painted(&self) -> Vec<String> {
        fn gather(shape: &Shape, texts: &mut Vec<String>) {
            match shape {
                Shape::Text(text) => texts.push(text.galley.text().to_owned()),
                Shape::Vec(shapes) => shapes.iter().for_each(|shape| gather(shape, texts)),
                _ => {}
            }
        }
        let mut texts = Vec::new();
        for clipped in &self.harness.output().shapes {
            gather(&clipped.shape, &mut texts);
        }
        texts
    }

    /// The keys that are shown on caps, each as often as it is.
    pub fn key_caps(&self) -> Vec<String> {
        let shapes = self.shapes();
        // A cap is a small frame, and its letter is painted next.
        let caps = shapes.iter().zip(shapes.iter().skip(1)).filter_map(|((_, frame), (_, letter))| {
            match (frame, letter) {
                (Shape::Rect(frame), Shape::Text(letter)) if frame.corner_radius == CornerRadius::same(4) => {
                    Some(letter.galley.text().to_owned())
                }
                _ => None,
            }
        });
        caps.collect()
    }

    /// Every shape that was painted, with the part of the window that it may show in.
    pub fn shapes(&self) -> Vec<(Rect, Shape)> {
        fn gather(clip: Rect, shape: &Shape, shapes: &mut Vec<(Rect, Shape)>) {
            match shape {
                Shape::Vec(inner) => inner.iter().for_each(|shape| gather(clip, shape, shapes)),
                other => shapes.push((clip, other.clone())),
            }
        }
        let mut shapes = Vec::new();
        for clipped in &self.harness.output().shapes {
            gather(clipped.clip_rect, &clipped.shape, &mut shapes);
        }
        shapes
    }

    /// The same, and of what lies over the screen alone where something does.
    pub fn shapes_on_top(&self, over: bool) -> Vec<(Rect, Shape)> {
        let shapes = self.shapes();
        let window = self.harness.ctx.content_rect();
        // What is below is covered by a shade as large as the window.
        let shade = |(_, shape): &(Rect, Shape)| matches!(shape, Shape::Rect(rect) if rect.fill.a() < 255 && rect.rect.contains_rect(window));
        let from = shapes.iter().rposition(shade).filter(|_| over).map_or(0, |at| at + 1);
        shapes.into_iter().skip(from).collect()
    }

    /// Whether the ring that tells where the keyboard is lies round a thing.
    pub fn has_a_ring(&self, role: Role, name: &str) -> bool {
        let inside = self.get(role, name).rect();
        self.shapes().iter().any(|(_, shape)| match shape {
            Shape::Rect(ring) => {
                let is_ring = (ring.stroke.width - 2.5).abs() < 0.01 && ring.fill.a() == 0;
                is_ring && ring.rect.contains(inside.center()) && ring.rect.width() < inside.width() + 24.0
            }
            _ => false,
        })
    }

    /// The words that reach past `right`, where people see them.
    pub fn past(&self, right: f32) -> Vec<String> {
        let past = |(clip, shape): (Rect, Shape)| match shape {
            Shape::Text(text) => {
                let seen = text.visual_bounding_rect().intersect(clip);
                let is_seen = seen.is_positive() && !text.galley.text().trim().is_empty();
                (is_seen && seen.right() > right + 0.5).then(|| text.galley.text().to_owned())
            }
            _ => None,
        };
        self.shapes().into_iter().filter_map(past).collect()
    }
}
