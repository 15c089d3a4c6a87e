//! The one place in which text is typed: egui's field under a name, with the menu that
//! people expect under the right mouse button.

use egui::text_edit::TextEditState;
use egui::{Context, Id, Response, TextBuffer, TextEdit, Ui};

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
        let selected = text_menu::selection(ui.ctx(), self.id);
        text_menu::hand_over(ui, self.id);
        let palette = Palette::of(ui);
        let response = if self.enabled {
            ui.add(style(self.field(text).text_color(palette.ink)))
        } else {
            ui.add(style(self.field(&mut text.as_str()).text_color(palette.muted)))
        };
        let response = response.accessible_name(self.name);
        let (name, enabled, shown) = (self.name, self.enabled, text.as_str());
        Field { response: &response, name, enabled, shown, selected }.menu(ui);
        response
    }

    fn field<'t>(&self, text: &'t mut dyn TextBuffer) -> TextEdit<'t> {
        let edit = if self.rows > 1 {
            TextEdit::multiline(text).desired_rows(self.rows)
        } else {
            TextEdit::singleline(text)
        };
        edit.id(self.id)
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
