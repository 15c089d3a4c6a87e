//! The one place in which text is typed: egui's field under a name, with the menu that
//! people expect under the right mouse button.

use egui::{Event, Id, Key, Rect, Response, TextBuffer, TextEdit, Ui, text_edit::TextEditOutput, vec2};

use crate::app::theme::Palette;
use crate::app::widgets::text_menu::{self, Field};

/// How a text is typed.
pub struct Typing<'a> {
    /// What a screen reader calls it. egui ties no label to a field by itself.
    pub name: &'a str,
    /// Differs for everything that the field can stand for: under it are the cursor and
    /// the field's own undo.
    pub id: Id,
    /// As many lines at first; one: it never has more.
    pub rows: usize,
    /// What cannot be changed can still be read, selected and copied.
    pub enabled: bool,
}

impl Typing<'_> {
    /// Draws the field; `style` says how it looks. `text` is what was typed.
    pub fn show(
        &self,
        ui: &mut Ui,
        text: &mut String,
        style: impl for<'t> FnOnce(TextEdit<'t>) -> TextEdit<'t>,
    ) -> Response {
        self.show_with_caret(ui, text, style).0
    }

    /// The same, and where the caret is once it has moved.
    pub fn show_with_caret(
        &self,
        ui: &mut Ui,
        text: &mut String,
        style: impl for<'t> FnOnce(TextEdit<'t>) -> TextEdit<'t>,
    ) -> (Response, Option<Rect>) {
        let selected = text_menu::selection(ui.ctx(), self.id);
        text_menu::hand_over(ui, self.id);
        if self.rows > 1 {
            self.turn_pages(ui);
        }
        let palette = Palette::of(ui);
        let output = if self.enabled {
            style(self.field(text).text_color(palette.ink)).show(ui)
        } else {
            style(self.field(&mut text.as_str()).text_color(palette.muted)).show(ui)
        };
        let caret = self.moved_caret(ui, &output);
        if let Some(caret) = caret {
            // egui forgets to after a paste.
            ui.scroll_to_rect(caret, None);
        }
        let response = output.response.response.accessible_name(self.name);
        let (name, enabled, shown) = (self.name, self.enabled, text.as_str());
        Field { response: &response, name, enabled, shown, selected }.menu(ui);
        (response, caret)
    }

    fn field<'t>(&self, text: &'t mut dyn TextBuffer) -> TextEdit<'t> {
        let edit = if self.rows > 1 {
            TextEdit::multiline(text).desired_rows(self.rows)
        } else {
            TextEdit::singleline(text)
        };
        edit.id(self.id)
    }

    /// Page Up and Page Down move the caret by as many lines as are in sight. egui knows
    /// neither: each becomes so many arrow keys.
    fn turn_pages(&self, ui: &Ui) {
        if !ui.memory(|memory| memory.has_focus(self.id)) {
            return;
        }
        let height = ui
            .ctx()
            .read_response(self.id)
            .map_or(0.0, |field| field.rect.intersect(ui.clip_rect()).height());
        let row = ui.text_style_height(&egui::TextStyle::Body);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a few dozen
        let lines = ((height / row) as usize).saturating_sub(1).max(1);
        let arrows = |event: Event| match event {
            Event::Key { key: Key::PageUp, physical_key, pressed, repeat, modifiers } => {
                vec![Event::Key { key: Key::ArrowUp, physical_key, pressed, repeat, modifiers }; lines]
            }
            Event::Key { key: Key::PageDown, physical_key, pressed, repeat, modifiers } => {
                vec![Event::Key { key: Key::ArrowDown, physical_key, pressed, repeat, modifiers }; lines]
            }
            other => vec![other],
        };
        ui.input_mut(|input| {
            input.events = std::mem::take(&mut input.events).into_iter().flat_map(arrows).collect();
        });
    }

    /// Where the caret is, if it is elsewhere than in the last frame.
    fn moved_caret(&self, ui: &Ui, output: &TextEditOutput) -> Option<Rect> {
        let kept = self.id.with("caret");
        if !output.response.response.has_focus() {
            ui.data_mut(|data| data.remove::<Rect>(kept));
            return None;
        }
        let caret = output.galley.pos_from_cursor(output.cursor_range?.primary);
        // Within the text: what is scrolled is not moved.
        let before = ui.data_mut(|data| {
            let before = data.get_temp::<Rect>(kept);
            data.insert_temp(kept, caret);
            before
        });
        (before != Some(caret)).then(|| caret.translate(output.galley_pos.to_vec2()).expand2(vec2(1.0, 0.0)))
    }
}
