//! What radio buttons of our own share: one stop for Tab, in which the arrow keys
//! move and Space chooses, as in every other program. egui's own are a stop each, and
//! its arrow keys go to whatever lies nearest, out of the group as well.

use egui::{
    AsIdSalt, EventFilter, FontId, Id, Key, Memory, Modifiers, Rect, Response, Role, Sense, Stroke, Ui,
    WidgetInfo, vec2,
};

use crate::app::theme::{BODY, Palette, TARGET};
use crate::app::widgets::button::focus_ring;
use crate::app::widgets::typing;

/// The circle before the words of a button, and how far they stand from it, in points.
const CIRCLE: f32 = 16.0;
const SPACE: f32 = 8.0;

/// The buttons of one group.
pub struct RadioGroup {
    id: Id,
    count: usize,
    chosen: Option<usize>,
    enabled: bool,
    /// The button that Tab stops at.
    stop: usize,
}

impl RadioGroup {
    /// A group of so many, of which one may be chosen. `salt` tells it from others beside it.
    pub fn new(ui: &Ui, salt: impl AsIdSalt, count: usize, chosen: Option<usize>, enabled: bool) -> Self {
        let mut group = Self { id: ui.scope_id().with(salt), count, chosen, enabled, stop: 0 };
        group.stop = group.focused(ui).or(chosen).unwrap_or(0);
        group
    }

    /// The button at `position`, in `rect`; the caller paints it.
    pub fn button(&self, ui: &Ui, position: usize, rect: Rect, name: &str) -> Response {
        let sense = match (self.enabled, position == self.stop) {
            (true, true) => Sense::click(),
            // To be clicked, and no stop for Tab.
            (true, false) => Sense::CLICK,
            (false, _) => Sense::hover(),
        };
        let response = ui.interact(rect, self.id_of(position), sense);
        let chosen = self.chosen == Some(position);
        if chosen && response.has_focus() {
            typing::chosen_already(ui, response.id);
        }
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, self.enabled, chosen, name));
        response
    }

    /// The same, drawn as a circle before its words.
    pub fn with_words(&self, ui: &mut Ui, position: usize, words: &str) -> Response {
        let palette = Palette::of(ui);
        let ink = if self.enabled { palette.ink } else { palette.muted };
        let room = (ui.available_width() - CIRCLE - SPACE - 8.0).max(40.0);
        let galley = ui.painter().layout(words.to_owned(), FontId::proportional(BODY), ink, room);
        let size = vec2(CIRCLE + SPACE + galley.size().x + 8.0, galley.size().y.max(TARGET));
        let (_, rect) = ui.allocate_space(size);
        let response = self.button(ui, position, rect, words);
        let is_chosen = self.chosen == Some(position);
        let middle = rect.left_center() + vec2(4.0 + CIRCLE / 2.0, 0.0);
        let edge = if response.hovered() { palette.accent } else { palette.edge };
        ui.painter().circle(middle, CIRCLE / 2.0, palette.surface, Stroke::new(1.5, edge));
        if is_chosen {
            let fill = if self.enabled { palette.accent } else { palette.muted };
            ui.painter().circle_filled(middle, CIRCLE / 4.0, fill);
        }
        let at = rect.left_center() + vec2(4.0 + CIRCLE + SPACE, -galley.size().y / 2.0);
        ui.painter().galley(at, galley, ink);
        focus_ring(ui, rect, &response);
        response
    }

    /// Lets the arrow keys walk along the group; after its buttons.
    pub fn walk(&self, ui: &Ui) {
        let Some(here) = self.focused(ui) else { return };
        let arrows =
            EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: false, escape: false };
        // Or egui has moved the focus by itself before the keys are read here.
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id_of(here), arrows));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let to = if pressed(Key::ArrowRight) || pressed(Key::ArrowDown) {
            here + 1
        } else if pressed(Key::ArrowLeft) || pressed(Key::ArrowUp) {
            here.wrapping_sub(1)
        } else {
            return;
        };
        if to < self.count {
            ui.memory_mut(|memory| memory.request_focus(self.id_of(to)));
        }
    }

    /// Whether the button at `position` is the chosen one.
    pub fn is_chosen(&self, position: usize) -> bool {
        self.chosen == Some(position)
    }

    /// Whether one of its buttons has the keyboard.
    pub fn has_keyboard(&self, ui: &Ui) -> bool {
        self.focused(ui).is_some()
    }

    fn id_of(&self, position: usize) -> Id {
        self.id.with(position)
    }

    fn focused(&self, ui: &Ui) -> Option<usize> {
        let focused = ui.memory(Memory::focused)?;
        (0..self.count).find(|position| self.id_of(*position) == focused)
    }
}
