//! The one place in which text is typed: egui's field under a name, with the menu that
//! people expect under the right mouse button.

use std::sync::Arc;

use egui::text::{CCursorRange, CharIndex};
use egui::text_edit::{TextEditOutput, TextEditState};
use egui::{Context, Event, Id, Key, Memory, Rect, Response, TextBuffer, TextEdit, Ui, vec2};

use crate::app::theme::Palette;
use crate::app::widgets::text_menu::{self, Field};
use crate::app::widgets::typing;
use crate::model::diff;

/// What a field shows while somebody is in it.
#[derive(Clone)]
struct Shown {
    /// What they met there, or what came in from elsewhere since.
    met: Arc<str>,
    now: Arc<str>,
}

/// Under this id egui's memory holds what a field shows.
fn shown(field: Id) -> Id {
    field.with("shown")
}

/// Whether nothing was typed in the field that has the keyboard: it has no step of its own
/// to take back, and took none back. Whoever goes on pressing the keys of undo in a field
/// means what was written there, and not what a colleague wrote meanwhile.
pub fn is_untouched(ctx: &Context) -> bool {
    let focused = ctx.memory(Memory::focused).filter(|_| ctx.text_edit_focused());
    let kept = focused.and_then(|field| ctx.data(|data| data.get_temp::<Shown>(shown(field))));
    kept.is_some_and(|kept| kept.met == kept.now) && !has_redo(ctx)
}

/// Whether the field that has the keyboard took something back that it can bring again.
pub fn has_redo(ctx: &Context) -> bool {
    let Some(field) = ctx.memory(Memory::focused) else { return false };
    let kept = ctx.data(|data| data.get_temp::<Shown>(shown(field)));
    let state = TextEditState::load(ctx, field).zip(kept);
    state.is_some_and(|(state, kept)| {
        let range = state.cursor.char_range().unwrap_or_default();
        state.undoer().has_redo(&(range, kept.now.to_string()))
    })
}

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
        self.keep_place(ui, text);
        let before: Arc<str> = text.as_str().into();
        let palette = Palette::of(ui);
        let output = if self.enabled {
            style(self.field(text).text_color(palette.ink)).show(ui)
        } else {
            style(self.field(&mut text.as_str()).text_color(palette.muted)).show(ui)
        };
        if !self.enabled && output.response.response.has_focus() {
            typing::is_read_only(ui, self.id);
        }
        self.remember(ui, &output, before, text);
        click_above(ui, &output);
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

    /// Another person's words may have come in where the cursor is: it stays behind the
    /// words that it was behind, and the field's own undo, which would take theirs away,
    /// begins anew.
    fn keep_place(&self, ui: &Ui, text: &str) {
        let kept: Option<Shown> = ui.data(|data| data.get_temp(shown(self.id)));
        let Some(Shown { now: before, .. }) = kept.filter(|kept| *kept.now != *text) else { return };
        let now: Arc<str> = text.into();
        ui.data_mut(|data| data.insert_temp(shown(self.id), Shown { met: now.clone(), now }));
        let Some(mut state) = TextEditState::load(ui.ctx(), self.id) else { return };
        if let Some(mut range) = state.cursor.char_range() {
            for end in [&mut range.primary, &mut range.secondary] {
                end.index = CharIndex(diff::moved(&before, text, end.index.0));
            }
            state.cursor.set_char_range(Some(range));
        }
        state.clear_undoer();
        state.store(ui.ctx(), self.id);
    }

    /// Remembers what the field shows while somebody is in it. `before`: what it showed
    /// before this frame.
    fn remember(&self, ui: &Ui, output: &TextEditOutput, before: Arc<str>, text: &str) {
        let kept = shown(self.id);
        if !output.response.response.has_focus() {
            return ui.data_mut(|data| data.remove::<Shown>(kept));
        }
        ui.data_mut(|data| {
            let known = data.get_temp::<Shown>(kept);
            if known.as_ref().is_none_or(|known| *known.now != *text) {
                let met = known.map_or(before, |known| known.met);
                data.insert_temp(kept, Shown { met, now: text.into() });
            }
        });
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
        // At most to the first line, and there in its column: one line more, and egui puts the
        // caret before all that is written.
        let above = ui.data(|data| data.get_temp::<usize>(self.id.with("row")));
        let up = above.map_or(lines, |above| lines.min(above));
        let rows = ui.data(|data| data.get_temp::<usize>(self.id.with("rows")));
        let is_last = above.zip(rows).is_some_and(|(row, rows)| row + 1 >= rows);
        if is_last && ui.input(|input| input.key_pressed(Key::PageDown)) {
            typing::turned_at_the_end(ui);
        }
        let arrows = |event: Event| match event {
            Event::Key { key: Key::PageUp, physical_key, pressed, repeat, modifiers } => {
                vec![Event::Key { key: Key::ArrowUp, physical_key, pressed, repeat, modifiers }; up]
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
        let cursor = output.cursor_range?.primary;
        let row = output.galley.layout_from_cursor(cursor).row;
        let rows = output.galley.rows.len();
        ui.data_mut(|data| {
            data.insert_temp(self.id.with("row"), row);
            data.insert_temp(self.id.with("rows"), rows);
        });
        let caret = output.galley.pos_from_cursor(cursor);
        // Within the text: what is scrolled is not moved.
        let before = ui.data_mut(|data| {
            let before = data.get_temp::<Rect>(kept);
            data.insert_temp(kept, caret);
            before
        });
        (before != Some(caret)).then(|| caret.translate(output.galley_pos.to_vec2()).expand2(vec2(1.0, 0.0)))
    }
}

/// A click between a label and its words, or on the edge above them, means the place of the
/// first line that it is above. For egui it means the beginning of all.
fn click_above(ui: &Ui, output: &TextEditOutput) {
    let response = &output.response.response;
    let clicks = response.is_pointer_button_down_on() || response.clicked();
    let (Some(pointer), Some(range)) = (response.interact_pointer_pos(), output.cursor_range) else { return };
    let at = pointer - output.galley_pos;
    if clicks && at.y < 0.0 && range.is_empty() && range.primary.index.0 == 0 {
        let mut state = output.state.clone();
        let there = output.galley.cursor_from_pos(vec2(at.x, 1.0));
        state.cursor.set_char_range(Some(CCursorRange::one(there)));
        state.store(ui.ctx(), response.id);
    }
}

/// Puts the cursor at the end of a field that is about to be drawn.
pub fn begin_at_end(ctx: &Context, field: Id, shown: &str) {
    text_menu::go_to_end(ctx, field, shown);
}

/// Forgets the cursor of a field that is drawn no more. What is drawn under its id from
/// now on is no field.
pub fn forget(ctx: &Context, field: Id) {
    ctx.data_mut(|data| data.remove::<TextEditState>(field));
}
