//! The pages of a document on screen. Every word stands where the PDF has it:
//! the places come from the same layout that is printed.

use std::sync::Arc;

use egui::{
    Align, Color32, EventFilter, Id, Painter, Pos2, Rect, Role, Sense, Shape as Paint, Stroke, StrokeKind,
    Ui, WidgetInfo, vec2,
};

use crate::app::screens::report::drawn::{Drawn, Word, colour};
use crate::app::screens::report::turning::{Stack, Turn, Zoom, turned};
use crate::app::theme::{GAP, Palette, SMALL};
use crate::app::widgets::button::focus_ring;
use crate::app::widgets::sight::Sight;
use crate::documents::pdf::layout::{Colour, Layout, Owner, Page, Role as Part, Shape, Stroke as Line, Text};
use crate::text;

/// The widest that a page is shown, in points.
pub(super) const WIDEST: f32 = 760.0;

/// Draws the pages one below the other, as wide as there is room.
pub fn preview_ui(ui: &mut Ui, layout: &Arc<Layout>, drawn: &mut Drawn, zoom: Zoom) {
    let usual = (ui.available_width() - 2.0 * GAP).clamp(200.0, WIDEST);
    let width = usual * zoom.factor();
    let scale = width / layout.width;
    let count = layout.pages.len();
    drawn.begin(layout, scale);
    ui.add_space(GAP);
    // Wider than the window it begins at the left, or its left end would be out of reach.
    let across = if width > ui.available_width() { Align::Min } else { Align::Center };
    ui.with_layout(egui::Layout::top_down(across), |ui| {
        let remembers = ui.scope_id().with("pages");
        let mut known: Known = ui.data(|data| data.get_temp(remembers)).unwrap_or_default();
        if known.scale.to_bits() != scale.to_bits() {
            known = Known { scale, height: layout.height * scale, ..known };
        }
        let stack = Stack { top: ui.cursor().top(), height: known.height, count };
        let to = turn(ui, stack, &mut known);
        let mut sight = Sight::of(ui);
        for (index, page) in layout.pages.iter().enumerate() {
            // A document may have a hundred pages.
            if known.focused != Some(index) && to != Some(index) && sight.passes_over(ui, known.height) {
                continue;
            }
            sight.catch_up(ui);
            let top = ui.cursor().top();
            let (rect, response) =
                ui.allocate_exact_size(vec2(width, layout.height * scale), Sense::focusable_noninteractive());
            let name = text!("report-page", number = index + 1, count = count);
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
            // Page by page: a page is higher than a window, and begins at its top.
            if response.gained_focus() {
                response.scroll_to_me(Some(Align::Min));
            }
            if to == Some(index) {
                response.request_focus();
                response.scroll_to_me(Some(Align::Min));
            }
            if response.has_focus() {
                keep_arrows(ui, response.id);
            }
            focus_ring(ui, rect, &response);
            // A hundred pages of shapes in each frame would make scrolling stumble.
            if ui.is_rect_visible(rect) {
                ui.ctx()
                    .accesskit_node_builder(response.id, |node| node.set_description(words_of(layout, page)));
                paint_page(ui, rect, page, scale, drawn.words(ui.painter(), index, page));
            }
            ui.label(egui::RichText::new(name).size(SMALL).color(Palette::of(ui).muted));
            ui.add_space(GAP);
            known.height = ui.cursor().top() - top;
            if response.has_focus() {
                known.focused = Some(index);
            } else if known.focused == Some(index) {
                known.focused = None;
            }
        }
        sight.catch_up(ui);
        ui.data_mut(|data| data.insert_temp(remembers, known));
    });
}

/// The arrows turn the page that has the keyboard, and do not leave for what lies beside it.
fn keep_arrows(ui: &Ui, page: Id) {
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: false, escape: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(page, arrows));
}

/// Turns to another page, where that is asked for. The page that gets the keyboard, where one
/// had it before.
fn turn(ui: &Ui, stack: Stack, known: &mut Known) -> Option<usize> {
    let seen = ui.clip_rect().top();
    match turned(ui, known.focused.is_some())? {
        Turn::Screen(by) => {
            let by = stack.screenful(seen, by * ui.clip_rect().height() * 0.85);
            ui.scroll_with_delta(vec2(0.0, -by));
            None
        }
        Turn::Pages(by) => {
            let from = known.focused.and_then(|page| page.checked_add_signed(isize::try_from(by).ok()?));
            let to = match known.focused {
                Some(_) => from.filter(|page| *page < stack.count)?,
                None => stack.page_after(seen, by)?,
            };
            if known.focused.is_some() {
                known.focused = Some(to);
                return Some(to);
            }
            ui.scroll_with_delta(vec2(0.0, seen - stack.top_of(to)));
            None
        }
    }
}

/// What is known of the pages from the frame before.
#[derive(Clone, Copy, Default)]
struct Known {
    scale: f32,
    /// As high as a page is with its number, in points.
    height: f32,
    /// The page that has the keyboard.
    focused: Option<usize>,
}

/// The words of a page in reading order, for those who cannot see it. What is
/// drawn is told in its own words.
fn words_of(layout: &Layout, page: &Page) -> String {
    let mut words: Vec<&str> = Vec::new();
    for group in page.items.chunk_by(|one, other| one.owner == other.owner) {
        let Some(Owner::Node(node)) = group.first().map(|item| item.owner) else { continue };
        if let Some(Part::Figure { alternative }) = layout.nodes.get(node).map(|node| &node.role) {
            words.push(alternative);
            continue;
        }
        words.extend(group.iter().filter_map(|item| match &item.shape {
            Shape::Text(text) => Some(text.text.as_str()),
            _ => None,
        }));
    }
    words.join(" ")
}

fn paint_page(ui: &Ui, rect: Rect, page: &Page, scale: f32, words: &[Word]) {
    // Paper is white in the dark theme too: it is what will be printed.
    let edge = Stroke::new(1.0, Palette::of(ui).hairline);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect(rect, 2.0, Color32::WHITE, edge, StrokeKind::Inside);
    let sheet = Sheet { painter, origin: rect.min, scale };
    let mut words = words.iter();
    for item in &page.items {
        sheet.paint(&item.shape, &mut words);
    }
}

/// A page on screen: where it lies, and how large a point of paper is.
struct Sheet {
    painter: Painter,
    origin: Pos2,
    scale: f32,
}

impl Sheet {
    fn at(&self, x: f32, y: f32) -> Pos2 {
        self.origin + vec2(x, y) * self.scale
    }

    /// `words` are those that have not been drawn yet.
    fn paint<'a>(&self, shape: &Shape, words: &mut impl Iterator<Item = &'a Word>) {
        match shape {
            Shape::Text(text) => self.text(text, words),
            Shape::Rect { x, y, width, height, radius, fill, stroke } => {
                let rect = Rect::from_min_max(self.at(*x, *y), self.at(x + width, y + height));
                self.rect(rect, radius * self.scale, *fill, *stroke);
            }
            Shape::Circle { x, y, radius, fill, stroke } => {
                let (fill, stroke) = (inside(*fill), self.line(*stroke));
                self.painter.circle(self.at(*x, *y), radius * self.scale, fill, stroke);
            }
            Shape::Triangle { corners, fill, stroke } => {
                let corners = corners.iter().map(|[x, y]| self.at(*x, *y)).collect();
                self.painter.add(Paint::convex_polygon(corners, inside(*fill), self.line(*stroke)));
            }
            Shape::Line { from: [x, y], to: [to_x, to_y], stroke } => {
                self.segment(self.at(*x, *y), self.at(*to_x, *to_y), *stroke);
            }
            // Filled in where the PDF is opened, not here.
            Shape::Field(_) => {}
        }
    }

    fn text<'a>(&self, text: &Text, words: &mut impl Iterator<Item = &'a Word>) {
        let count = text.text.split(' ').filter(|word| !word.is_empty()).count();
        for word in words.take(count) {
            self.painter.galley(self.origin + word.at, Arc::clone(&word.galley), colour(text.colour));
        }
    }

    fn rect(&self, rect: Rect, radius: f32, fill: Option<Colour>, stroke: Option<Line>) {
        if let Some(fill) = fill {
            self.painter.rect_filled(rect, radius, colour(fill));
        }
        let Some(stroke) = stroke else { return };
        if stroke.dashed {
            let corners =
                [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
            let dash = 2.5 * self.scale;
            self.painter.extend(Paint::dashed_line(&corners, self.line(Some(stroke)), dash, dash));
        } else {
            self.painter.rect_stroke(rect, radius, self.line(Some(stroke)), StrokeKind::Middle);
        }
    }

    fn segment(&self, from: Pos2, to: Pos2, stroke: Line) {
        let line = self.line(Some(stroke));
        if stroke.dashed {
            let dash = 2.5 * self.scale;
            self.painter.extend(Paint::dashed_line(&[from, to], line, dash, dash));
        } else {
            self.painter.line_segment([from, to], line);
        }
    }

    fn line(&self, stroke: Option<Line>) -> Stroke {
        stroke.map_or(Stroke::NONE, |stroke| Stroke::new(stroke.width * self.scale, colour(stroke.colour)))
    }
}

fn inside(fill: Option<Colour>) -> Color32 {
    fill.map_or(Color32::TRANSPARENT, colour)
}
