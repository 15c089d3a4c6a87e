//! What is pasted on a screen that takes tables, and not into a field of it.

use egui::{Context, Event, Popup};

/// What was pasted in this frame.
pub enum Pasted {
    /// Nothing, or something for the field that has the keyboard.
    Nothing,
    /// A table as a spreadsheet hands it out. It is taken out of what was typed.
    Table(String),
    /// Something else, with no field to take it.
    Other,
}

/// What was pasted in this frame. `also_in_fields` says that a table is one even while a
/// field has the keyboard: nobody pastes such a thing into a field of one line.
pub fn pasted(ctx: &Context, also_in_fields: bool) -> Pasted {
    let in_field = ctx.text_edit_focused();
    if Popup::is_any_open(ctx) || in_field && !also_in_fields {
        return Pasted::Nothing;
    }
    ctx.input_mut(|input| {
        let table = |event: &Event| matches!(event, Event::Paste(text) if is_table(text));
        if let Some(place) = input.events.iter().position(table)
            && let Event::Paste(text) = input.events.remove(place)
        {
            return Pasted::Table(text);
        }
        let is_pasted = input.events.iter().any(|event| matches!(event, Event::Paste(_)));
        if is_pasted && !in_field { Pasted::Other } else { Pasted::Nothing }
    })
}

/// Cells parted by tabs, in several rows: one row alone is part of a table, wherever it
/// stands among empty lines.
fn is_table(text: &str) -> bool {
    text.contains('\t') && text.lines().filter(|line| !line.trim().is_empty()).count() > 1
}
