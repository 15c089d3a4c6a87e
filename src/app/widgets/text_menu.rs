//! The menu of a text that is typed: undo, cut, copy, paste, select all. Under the right
//! mouse button, the menu key and Shift+F10. What was selected stays selected.

use std::ops::Range;

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{
    Context, Event, Id, Key, KeyboardShortcut, Modifiers, PointerButton, Popup, Pos2, Response,
    SetOpenCommand, Ui, ViewportCommand,
};

use crate::app::widgets::button::Button;
use crate::text;

/// What can be done in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Undo,
    Cut,
    Copy,
    Paste,
    SelectAll,
}

impl Deed {
    const ALL: [Self; 5] = [Self::Undo, Self::Cut, Self::Copy, Self::Paste, Self::SelectAll];

    fn name(self) -> String {
        match self {
            Self::Undo => text!("text-undo"),
            Self::Cut => text!("text-cut"),
            Self::Copy => text!("text-copy"),
            Self::Paste => text!("text-paste"),
            Self::SelectAll => text!("text-select-all"),
        }
    }

    /// The keys that do the same in a field.
    fn key(self) -> KeyboardShortcut {
        let key = match self {
            Self::Undo => Key::Z,
            Self::Cut => Key::X,
            Self::Copy => Key::C,
            Self::Paste => Key::V,
            Self::SelectAll => Key::A,
        };
        KeyboardShortcut::new(Modifiers::COMMAND, key)
    }
}

/// An open menu.
#[derive(Clone)]
struct Menu {
    at: Pos2,
    /// What was selected when it was opened: a field that is left forgets it.
    selected: CCursorRange,
    /// Opened by a key, its first line is to get the keyboard.
    takes_keyboard: bool,
}

/// What is selected in a field.
pub(super) fn selection(ctx: &Context, field: Id) -> Option<CCursorRange> {
    TextEditState::load(ctx, field)?.cursor.char_range()
}

/// Puts the cursor behind what is in a field.
pub(super) fn go_to_end(ctx: &Context, field: Id, shown: &str) {
    select(ctx, field, CCursorRange::one(CCursor::new(shown.chars().count())));
}

/// Selects these characters of a field.
pub(super) fn mark(ctx: &Context, field: Id, at: &Range<usize>) {
    select(ctx, field, CCursorRange::two(CCursor::new(at.start), CCursor::new(at.end)));
}

fn select(ctx: &Context, field: Id, range: CCursorRange) {
    let mut state = TextEditState::load(ctx, field).unwrap_or_default();
    state.cursor.set_char_range(Some(range));
    state.store(ctx, field);
}

/// Gives a field what was chosen in its menu, as if its keys had been pressed, so that
/// the field's own undo knows of it.
pub(super) fn hand_over(ui: &Ui, field: Id) {
    let chosen = ui.data_mut(|data| data.remove_temp::<Option<Event>>(field.with("chosen"))).flatten();
    if let Some(event) = chosen.filter(|_| ui.memory(|memory| memory.has_focus(field))) {
        ui.input_mut(|input| input.events.push(event));
    }
}

/// A field that has been drawn in this frame.
pub(super) struct Field<'a> {
    pub response: &'a Response,
    pub name: &'a str,
    /// It can be changed.
    pub enabled: bool,
    /// What is in it.
    pub shown: &'a str,
    /// What was selected before this frame.
    pub selected: Option<CCursorRange>,
}

impl Field<'_> {
    /// Opens and draws the menu.
    pub(super) fn menu(&self, ui: &Ui) {
        self.keep_selection(ui);
        let (ctx, id, kept) = (ui.ctx(), self.response.id, self.response.id.with("menu"));
        let by_key = self.response.has_focus() && is_asked_for(ctx);
        let opens = by_key || self.response.secondary_clicked();
        if opens {
            let pointer = self.response.interact_pointer_pos().filter(|_| !by_key);
            let at = pointer.unwrap_or_else(|| self.response.rect.left_bottom());
            let selected = selection(ctx, id).unwrap_or_default();
            ctx.data_mut(|data| data.insert_temp(kept, Menu { at, selected, takes_keyboard: by_key }));
        }
        let Some(mut menu) = ctx.data(|data| data.get_temp::<Menu>(kept)) else { return };
        let popup = Popup::menu(self.response)
            .id(kept)
            .open_memory(opens.then_some(SetOpenCommand::Bool(true)))
            .at_position(menu.at)
            .accessible_name(text!("text-menu", field = self.name));
        let shown = popup.show(|ui| self.lines(ui, &mut menu));
        let is_open = shown.is_some();
        let chosen = shown.and_then(|shown| shown.inner);
        if chosen.is_some() || (is_open && ctx.input(|input| input.key_pressed(Key::Escape))) {
            // Back to where it was: a field that is left forgets what was selected.
            ctx.memory_mut(|memory| memory.request_focus(id));
            select(ctx, id, menu.selected);
            Popup::close_id(ctx, kept);
        }
        if let Some(deed) = chosen {
            self.carry_out(ctx, deed, menu.selected);
        }
        ctx.data_mut(|data| match chosen {
            None if is_open => _ = data.insert_temp(kept, menu),
            None | Some(_) => data.remove::<Menu>(kept),
        });
    }

    /// A press sets the cursor, also one of the right button: what was selected, and is
    /// to be copied, would be gone.
    fn keep_selection(&self, ui: &Ui) {
        let by_right_button = ui.input(|input| {
            let (pointer, right) = (&input.pointer, PointerButton::Secondary);
            pointer.button_down(right) || pointer.button_released(right)
        });
        let selected = self.selected.filter(|range| by_right_button && !range.is_empty());
        if let Some(range) = selected.filter(|_| self.response.contains_pointer()) {
            select(ui.ctx(), self.response.id, range);
        }
    }

    fn lines(&self, ui: &mut Ui, menu: &mut Menu) -> Option<Deed> {
        let mut chosen = None;
        ui.set_min_width(190.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        for deed in Deed::ALL {
            let enabled = self.can(ui.ctx(), deed, menu.selected);
            let key = ui.ctx().format_shortcut(&deed.key());
            let line = ui.add(Button::link(deed.name()).menu_item().key(key).enabled(enabled));
            if enabled && std::mem::take(&mut menu.takes_keyboard) {
                // The first frame of a popup only measures it: tried until it has worked.
                menu.takes_keyboard = !line.has_focus() && ui.is_sizing_pass();
                line.request_focus();
            }
            if line.clicked() {
                chosen = Some(deed);
            }
        }
        chosen
    }

    fn can(&self, ctx: &Context, deed: Deed, selected: CCursorRange) -> bool {
        match deed {
            Deed::Undo => {
                let state = TextEditState::load(ctx, self.response.id);
                let now = (selected, self.shown.to_owned());
                self.enabled && state.is_some_and(|state| state.undoer().has_undo(&now))
            }
            Deed::Cut => self.enabled && !selected.is_empty(),
            Deed::Copy => !selected.is_empty(),
            Deed::Paste => self.enabled,
            Deed::SelectAll => !self.shown.is_empty(),
        }
    }

    fn carry_out(&self, ctx: &Context, deed: Deed, selected: CCursorRange) {
        let id = self.response.id;
        let (key, modifiers) = (Key::Z, Modifiers::COMMAND);
        let undo = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        let as_pressed = |event: Event| {
            ctx.data_mut(|data| data.insert_temp(id.with("chosen"), Some(event)));
        };
        match deed {
            Deed::Undo => as_pressed(undo),
            Deed::Cut => as_pressed(Event::Cut),
            Deed::Copy => ctx.copy_text(selected.slice_str(self.shown).to_owned()),
            // The clipboard is the system's; what is in it comes as from the keys.
            Deed::Paste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
            Deed::SelectAll => {
                let end = CCursor::new(self.shown.chars().count());
                select(ctx, id, CCursorRange::two(CCursor::default(), end));
            }
        }
        ctx.request_repaint();
    }
}

/// Whether the keys that open such a menu elsewhere were pressed.
fn is_asked_for(ctx: &Context) -> bool {
    ctx.input_mut(|input| {
        input.consume_key(Modifiers::NONE, Key::Menu) || input.consume_key(Modifiers::SHIFT, Key::F10)
    })
}
