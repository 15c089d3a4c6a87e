//! Buttons: primary, secondary, link and toggle, with painted signs and key caps.

use std::sync::Arc;

use egui::{
    Color32, FontId, Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, TextWrapMode, Ui, Vec2, Widget,
    WidgetInfo, WidgetText, vec2,
};

use crate::app::theme::{BODY, CORNER, Palette, SMALL, TARGET, semibold};
use crate::app::widgets::icon::Icon;
use crate::app::widgets::typing::takes_letters;
use crate::text;

/// How much a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Primary,
    Secondary,
    Link,
    Title,
    Toggle(bool),
    Tab(bool),
}

/// A button in Attune's looks.
#[must_use = "add it to a Ui"]
pub struct Button {
    text: String,
    name: Option<String>,
    kind: Kind,
    before: Option<Icon>,
    after: Option<Icon>,
    key: Option<String>,
    role: Role,
    enabled: bool,
    narrow: bool,
    small: bool,
    for_mouse: bool,
    marked: bool,
    least_width: f32,
}

const PADDING: f32 = 16.0;
const ICON: f32 = 14.0;
/// A sign that stands alone is larger.
const LONE_ICON: f32 = 18.0;
const SPACE: f32 = 8.0;

impl Button {
    fn new(text: impl Into<String>, kind: Kind) -> Self {
        Self {
            text: text.into(),
            name: None,
            kind,
            before: None,
            after: None,
            key: None,
            role: Role::Button,
            enabled: true,
            narrow: false,
            small: false,
            for_mouse: false,
            marked: false,
            least_width: 0.0,
        }
    }

    /// The one thing to do next.
    pub fn primary(text: impl Into<String>) -> Self {
        Self::new(text, Kind::Primary)
    }

    /// Another thing that can be done.
    pub fn secondary(text: impl Into<String>) -> Self {
        Self::new(text, Kind::Secondary)
    }

    /// A thing that can be done, without an edge.
    pub fn link(text: impl Into<String>) -> Self {
        Self::new(text, Kind::Link)
    }

    /// A thing that can be done, within a line of small text.
    pub fn small(text: impl Into<String>) -> Self {
        Self { small: true, ..Self::new(text, Kind::Link) }
    }

    /// The name of what is open, in ink; pressing it offers what can be done with it.
    pub fn title(text: impl Into<String>) -> Self {
        Self::new(text, Kind::Title)
    }

    /// Something that is on or off; a tick says which.
    pub fn toggle(text: impl Into<String>, on: bool) -> Self {
        let mut button = Self::new(text, Kind::Toggle(on));
        button.role = Role::CheckBox;
        if on { button.before(Icon::Tick) } else { button }
    }

    /// One of several, of which one is on.
    pub fn radio(mut self) -> Self {
        self.role = Role::RadioButton;
        self
    }

    /// One of the steps on top.
    pub fn tab(text: impl Into<String>, here: bool) -> Self {
        let mut button = Self::new(text, Kind::Tab(here));
        button.role = Role::Tab;
        button
    }

    /// What it does is so already; it can be pressed all the same.
    pub fn marked(mut self, marked: bool) -> Self {
        self.marked = marked;
        self
    }

    /// In the looks of a step, but a button.
    pub fn role_button(mut self) -> Self {
        self.role = Role::Button;
        self
    }

    /// An entry of a menu.
    pub fn menu_item(mut self) -> Self {
        self.role = Role::MenuItem;
        self
    }

    /// Only a sign, with the name that a screen reader says.
    pub fn icon(icon: Icon, name: impl Into<String>) -> Self {
        Self::link("").before(icon).named(name)
    }

    /// A narrow sign beside a number, for the mouse. Tab passes it by, since the
    /// arrow keys do the same in the number.
    pub fn stepper(icon: Icon, name: impl Into<String>) -> Self {
        Self::icon(icon, name).for_mouse().narrow()
    }

    /// With little room at its sides.
    pub fn narrow(mut self) -> Self {
        self.narrow = true;
        self
    }

    /// Tab passes it by, since keys do the same where they are pressed.
    pub fn for_mouse(mut self) -> Self {
        self.for_mouse = true;
        self
    }

    /// At least so wide, in points: its place and its neighbours' stay where they are,
    /// whatever it says.
    pub fn least_width(mut self, width: f32) -> Self {
        self.least_width = width;
        self
    }

    /// Whether there is no room for its words here.
    pub fn is_cut(&self, ui: &Ui) -> bool {
        self.measure(ui).text.elided
    }

    /// How wide it would be, in points, by its words alone.
    pub fn natural_width(&self, ui: &Ui) -> f32 {
        self.measure(ui).size.x
    }

    /// A sign before the words.
    pub fn before(mut self, icon: Icon) -> Self {
        self.before = Some(icon);
        self
    }

    /// A sign after the words.
    pub fn after(mut self, icon: Icon) -> Self {
        self.after = Some(icon);
        self
    }

    /// The key that does the same, on a key cap.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// A name that says more than the words do.
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Whether it can be pressed now.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    fn colours(&self, ui: &Ui, response: &Response) -> (Color32, Stroke, Color32) {
        let palette = Palette::of(ui);
        let over = response.hovered() || response.is_pointer_button_down_on();
        let (fill, stroke, text) = match self.kind {
            Kind::Primary => (palette.accent, Stroke::NONE, palette.on_accent),
            Kind::Secondary if self.marked => {
                (palette.tint, Stroke::new(2.5, palette.accent), palette.accent)
            }
            // In ink and without the tint, by which what is chosen is known.
            Kind::Secondary if over => (palette.background, Stroke::new(1.0, palette.ink), palette.ink),
            Kind::Secondary | Kind::Toggle(false) => {
                (palette.surface, Stroke::new(1.0, palette.edge), palette.ink)
            }
            Kind::Toggle(true) => (palette.tint, Stroke::new(2.0, palette.accent), palette.accent),
            Kind::Tab(true) => (palette.tint, Stroke::NONE, palette.accent),
            Kind::Tab(false) if over => (palette.background, Stroke::NONE, palette.ink),
            Kind::Tab(false) => (Color32::TRANSPARENT, Stroke::NONE, palette.muted),
            Kind::Title => {
                (if over { palette.tint } else { Color32::TRANSPARENT }, Stroke::NONE, palette.ink)
            }
            Kind::Link if over => (palette.tint, Stroke::NONE, palette.accent),
            Kind::Link => (Color32::TRANSPARENT, Stroke::NONE, palette.accent),
        };
        if self.enabled { (fill, stroke, text) } else { (fill.gamma_multiply(0.5), stroke, palette.muted) }
    }

    fn info(&self) -> WidgetInfo {
        let name = self.name.as_deref().unwrap_or(&self.text);
        match self.kind {
            // Without "selected" a screen reader says that it is there, and not that it is on.
            Kind::Toggle(on) | Kind::Tab(on) if !matches!(self.role, Role::Button | Role::Tab) => {
                WidgetInfo::selected(self.role, self.enabled, on, name)
            }
            Kind::Secondary if self.marked => WidgetInfo::selected(self.role, self.enabled, true, name),
            _ => WidgetInfo::labeled(self.role, self.enabled, name),
        }
    }
}

/// The measured parts of a button.
struct Parts {
    text: Arc<Galley>,
    key: Option<Arc<Galley>>,
    size: Vec2,
    /// How much wider it is than what is in it, in points.
    spare: f32,
}

impl Button {
    fn padding(&self) -> f32 {
        if self.narrow {
            8.0
        } else if self.text.is_empty() || matches!(self.kind, Kind::Link | Kind::Title) {
            10.0
        } else {
            PADDING
        }
    }

    /// Whether its words stay in one line, and are cut where they are too long: within lines and
    /// bars that are no higher.
    fn is_in_a_line(&self) -> bool {
        self.small || matches!(self.kind, Kind::Title | Kind::Tab(_))
    }

    fn icon_side(&self) -> f32 {
        if self.text.is_empty() { LONE_ICON } else { ICON }
    }

    fn measure(&self, ui: &Ui) -> Parts {
        let key = self.key.as_ref().map(|key| {
            let font = FontId::new(13.0, semibold());
            ui.painter().layout_no_wrap(key.clone(), font, Palette::of(ui).muted)
        });
        let icons = [self.before, self.after].into_iter().flatten().count();
        let gaps = icons + usize::from(key.is_some()) - usize::from(self.text.is_empty() && icons > 0);
        #[allow(clippy::cast_precision_loss)] // at most three
        let extra = icons as f32 * self.icon_side() + gaps as f32 * SPACE;
        let padding = self.padding();
        let key_width = key.as_ref().map_or(0.0, |key| key.size().x + 10.0);
        let room = (ui.available_width() - 2.0 * padding - extra - key_width).max(40.0);
        let text = WidgetText::from(self.text.as_str()).into_galley(
            ui,
            // egui itself would let them run out, by the layout around.
            Some(if self.is_in_a_line() { TextWrapMode::Truncate } else { TextWrapMode::Wrap }),
            room,
            FontId::new(if self.small { SMALL } else { BODY }, semibold()),
        );
        let height = match self.kind {
            _ if self.small => 24.0,
            Kind::Toggle(_) => 32.0,
            _ => TARGET + 4.0,
        };
        let least = if self.small { text.size().y } else { text.size().y + 8.0 };
        let natural = 2.0 * padding + text.size().x + extra + key_width;
        // Room for the tick that comes: nothing beside it moves when it is chosen.
        let tick = if self.kind == Kind::Toggle(false) && icons == 0 { ICON + SPACE } else { 0.0 };
        let width = (natural + tick).max(self.least_width.min(ui.available_width()));
        Parts { text, key, size: vec2(width, height.max(least)), spare: width - natural }
    }

    fn paint(&self, ui: &Ui, rect: Rect, response: &Response, parts: Parts) {
        let (fill, stroke, colour) = self.colours(ui, response);
        let painter = ui.painter();
        painter.rect(rect, CORNER, fill, stroke, StrokeKind::Inside);
        focus_ring(ui, rect, response);
        if let Kind::Tab(true) = self.kind {
            // A tint alone is not seen by everybody.
            let bar = Stroke::new(3.0, Palette::of(ui).accent);
            painter.hline(rect.x_range().shrink(10.0), rect.bottom() - 1.5, bar);
        }
        let mut x = rect.left() + self.padding() + parts.spare / 2.0;
        let side = self.icon_side();
        let sign = |icon: Icon, x: &mut f32| {
            let icon_rect = Rect::from_center_size(
                rect.left_center() + vec2(*x - rect.left() + side / 2.0, 0.0),
                Vec2::splat(side),
            );
            icon.paint(painter, icon_rect, colour);
            *x += side + SPACE;
        };
        if let Some(icon) = self.before {
            sign(icon, &mut x);
        }
        let width = parts.text.size().x;
        let top = rect.center().y - parts.text.size().y / 2.0;
        // Measured before it was known whether the mouse is over it, so coloured only now.
        painter.galley_with_override_text_color(egui::pos2(x, top), parts.text, colour);
        x += width + if width > 0.0 { SPACE } else { 0.0 };
        if let Some(icon) = self.after {
            sign(icon, &mut x);
        }
        if let Some(key) = parts.key {
            key_cap(ui, rect.left_center() + vec2(x - rect.left(), 0.0), key);
        }
    }
}

impl Widget for Button {
    fn ui(self, ui: &mut Ui) -> Response {
        let parts = self.measure(ui);
        let sense = match (self.enabled, self.for_mouse) {
            (true, false) => Sense::click(),
            // Clicked and not focusable: `Sense::click()` would make it a stop for Tab.
            (true, true) => Sense::CLICK,
            (false, _) => Sense::hover(),
        };
        let (rect, response) = ui.allocate_exact_size(parts.size, sense);
        response.widget_info(|| self.info());
        if let (Kind::Tab(here), Role::Tab) = (self.kind, self.role) {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(here));
        }
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect, &response, parts);
        }
        response
    }
}

/// Whether a button was pressed by itself: the second half of a double click was
/// meant for what stood there before.
pub fn is_pressed_once(button: &Response) -> bool {
    button.clicked() && !button.double_clicked() && !button.triple_clicked()
}

/// A key cap whose left edge is at `left_middle`.
///
/// Nothing is drawn while the key would only be typed into a field, so that a cap says
/// what its key does whenever it is seen.
pub fn key_cap(ui: &Ui, left_middle: egui::Pos2, key: Arc<Galley>) {
    if is_typed(ui, key.text()) {
        return;
    }
    let palette = Palette::of(ui);
    let size = key.size() + vec2(10.0, 4.0);
    let rect = Rect::from_min_size(left_middle - vec2(0.0, size.y / 2.0), size);
    ui.painter().rect(rect, 4.0, palette.surface, Stroke::new(1.0, palette.edge), StrokeKind::Inside);
    ui.painter().galley(rect.center() - key.size() / 2.0, key, palette.muted);
}

/// Whether this key would be typed into the field that has the keyboard.
fn is_typed(ui: &Ui, key: &str) -> bool {
    let mut letters = key.chars();
    match (letters.next(), letters.next()) {
        (Some(key), None) if key.is_alphabetic() => takes_letters(ui.ctx()),
        (Some(_), None) => ui.ctx().text_edit_focused(),
        // Delete takes letters away.
        _ => key == text!("rate-clear-key") && ui.ctx().text_edit_focused(),
    }
}

/// The ring round what the keyboard is on. egui itself paints it as if it
/// were being pressed, which cannot be told from a press.
pub fn focus_ring(ui: &Ui, rect: Rect, response: &Response) {
    if response.has_focus() {
        let stroke = Stroke::new(2.5, Palette::of(ui).accent);
        ui.painter().rect_stroke(rect.expand(3.0), CORNER + 3, stroke, StrokeKind::Inside);
    }
}
