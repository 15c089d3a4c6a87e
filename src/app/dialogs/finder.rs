//! A list to choose from by typing: all commands, and Find.

use egui::{
    Align, FontId, Key, Label, Modifiers, Rect, Response, RichText, Role, ScrollArea, Sense, Ui, UiBuilder,
    vec2,
};

use crate::app::dialogs::folded::{folded, line_with};
use crate::app::request::Request;
use crate::app::theme::{BODY, Palette, SMALL};
use crate::app::widgets::accessible;
use crate::app::widgets::button::key_cap;
use crate::app::widgets::text_edit::Typing;
use crate::app::widgets::{layout, text};
use crate::text;

/// How many entries are shown at once; typing narrows the rest down.
const MOST_SHOWN: usize = 80;
const ROW: f32 = 38.0;
/// How much higher a row is that shows a line of what was found, in points.
const LINE: f32 = 20.0;

/// Something that can be chosen.
#[derive(Clone, Debug)]
pub struct Entry<T> {
    /// What is read and searched.
    pub name: String,
    /// Said quietly at the right: keys, or where it was found.
    pub side: String,
    /// It is a key, drawn on a key cap.
    pub side_is_key: bool,
    /// Further words that are searched but not shown.
    pub also: String,
    /// What choosing it means.
    pub value: T,
}

/// What has been typed, and where one is in the list.
#[derive(Default)]
pub struct Finder {
    query: String,
    selected: usize,
    opened: bool,
    /// The arrows were used since something was typed: what they lead to is what is said,
    /// rather than the field.
    walking: bool,
}

impl Finder {
    /// Draws the list. Gives the entry that was chosen. `nothing`: what is said where there is none.
    pub fn show<T: Clone>(
        &mut self,
        ui: &mut Ui,
        title: &str,
        hint: &str,
        entries: &[Entry<T>],
        nothing: &str,
    ) -> Option<T> {
        text::heading(ui, 1, title, 19.0);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        // Before the field is drawn, which would move its cursor with the same keys.
        let (up, down, enter) = (pressed(Key::ArrowUp), pressed(Key::ArrowDown), pressed(Key::Enter));
        let id = ui.make_persistent_id("query");
        let field = Typing { name: title, id, rows: 1, enabled: true }.show(ui, &mut self.query, |edit| {
            edit.hint_text(hint.to_owned())
                .margin(egui::Margin::symmetric(12, 8))
                .desired_width(f32::INFINITY)
        });
        // A press on the list takes the keyboard away from the field; the arrows bring it
        // back.
        if !self.opened || (!field.has_focus() && (up || down)) {
            field.request_focus();
            self.opened = true;
        }
        self.walking |= up || down;
        if field.changed() {
            self.walking = false;
            self.selected = 0;
        }
        let mut found: Vec<&Entry<T>> = entries.iter().filter(|entry| self.matches(entry)).collect();
        // Stable: what is equally near stays in the order in which it is offered.
        found.sort_by_key(|entry| (self.by_words(&entry.name), self.distance(&entry.name)));
        found.truncate(MOST_SHOWN);
        let last = found.len().saturating_sub(1);
        self.selected = match (up, down) {
            (true, _) => self.selected.saturating_sub(1),
            (_, true) => self.selected + 1,
            _ => self.selected,
        }
        .min(last);
        let clicked = self.list(ui, &field, (&found, nothing), up || down);
        let chosen = if enter { found.get(self.selected) } else { clicked.and_then(|at| found.get(at)) };
        chosen.map(|entry| entry.value.clone())
    }

    /// A statement and an action are shown with what was looked for in them.
    pub fn meant(&self, chosen: Request) -> Request {
        let words = || self.query.clone();
        match chosen {
            chosen if self.query.trim().is_empty() => chosen,
            Request::ShowStatement(position) => Request::ShowFound(position, words()),
            Request::ShowAction(id) => Request::ShowFoundAction(id, words()),
            other => other,
        }
    }

    /// Every word that was typed is somewhere in the entry.
    fn matches<T>(&self, entry: &Entry<T>) -> bool {
        let hay = folded(&format!("{} {} {}", entry.name, entry.side, entry.also));
        folded(&self.query).split_whitespace().all(|word| hay.contains(word))
    }

    /// The line in which it was found, where that is not seen anyway.
    fn line<T>(&self, entry: &Entry<T>) -> Option<String> {
        let query = folded(&self.query);
        let words: Vec<&str> = query.split_whitespace().collect();
        line_with(&entry.also, &words, &folded(&format!("{} {}", entry.name, entry.side)))
    }

    /// How far a name is from what was typed: one that begins with it comes first.
    fn distance(&self, name: &str) -> u8 {
        let (name, query) = (folded(name), folded(self.query.trim()));
        if name.starts_with(&query) {
            return 0;
        }
        let word = name.split_whitespace().any(|word| word.starts_with(&query));
        if word { 1 } else { 2 }
    }

    /// Whether what was typed is all of a name, or a whole word of it: "red" is "Rate Red"
    /// before it is "Redo".
    fn by_words(&self, name: &str) -> u8 {
        let (name, query) = (folded(name), folded(self.query.trim()));
        if name == query || query.is_empty() {
            return 0;
        }
        let words = name.split(|letter: char| !letter.is_alphanumeric());
        if words.into_iter().any(|word| word == query) { 1 } else { 2 }
    }

    fn list<T>(
        &self,
        ui: &mut Ui,
        field: &Response,
        (found, nothing): (&[&Entry<T>], &str),
        follow: bool,
    ) -> Option<usize> {
        let mut clicked = None;
        let height = (ui.ctx().content_rect().height() - 220.0).clamp(120.0, 380.0);
        // As high for one as for all: the field stays where it is while somebody types.
        ScrollArea::vertical().max_height(height).auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if found.is_empty() {
                text::announce(ui, nothing);
            }
            layout::region(ui, Role::ListBox, &text!("finder-results"), |ui| {
                for (position, entry) in found.iter().enumerate() {
                    let here = position == self.selected;
                    let response = row(ui, entry, self.line(entry), here, follow);
                    accessible::place_in_list(ui, &response, position, found.len());
                    if here && self.walking {
                        accessible::leads_to(ui, field, &response);
                    }
                    if response.clicked() {
                        clicked = Some(position);
                    }
                }
            });
        });
        clicked
    }
}

fn row<T>(ui: &mut Ui, entry: &Entry<T>, line: Option<String>, here: bool, follow: bool) -> Response {
    // No stop for Tab: the keyboard stays in the field, and the arrows walk from there.
    let height = if line.is_some() { ROW + LINE } else { ROW };
    let (whole, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::CLICK);
    let rect = Rect::from_min_size(whole.min, vec2(whole.width(), ROW));
    accessible::one_of(ui, &response, Role::ListBoxOption, here, || {
        let said = [Some(entry.name.as_str()), Some(entry.side.as_str()), line.as_deref()];
        let said: Vec<&str> = said.into_iter().flatten().filter(|said| !said.is_empty()).collect();
        said.join(", ")
    });
    if here && follow {
        response.scroll_to_me(Some(Align::Center));
    }
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let palette = Palette::of(ui);
    if here || response.hovered() {
        ui.painter().rect_filled(whole, 6, if here { palette.tint } else { palette.background });
    }
    let side = ui.painter().layout_no_wrap(entry.side.clone(), FontId::proportional(SMALL), palette.muted);
    let room = rect.width() - side.size().x - 44.0;
    let mut inside = ui.new_child(
        UiBuilder::new()
            .max_rect(Rect::from_min_size(rect.min + vec2(12.0, 0.0), vec2(room, ROW)))
            .layout(egui::Layout::left_to_right(Align::Center)),
    );
    inside.add(Label::new(RichText::new(&entry.name).size(BODY).color(palette.ink)).truncate());
    if let Some(line) = line {
        let place =
            Rect::from_min_size(rect.left_bottom() + vec2(12.0, -8.0), vec2(rect.width() - 24.0, LINE));
        let quiet = RichText::new(line).size(SMALL).color(palette.muted);
        ui.new_child(UiBuilder::new().max_rect(place)).add(Label::new(quiet).truncate());
    }
    let at = rect.right_center() - vec2(side.size().x + 22.0, 0.0);
    if entry.side_is_key && !entry.side.is_empty() {
        key_cap(ui, at, side);
    } else {
        ui.painter().galley(at - vec2(0.0, side.size().y / 2.0), side, palette.muted);
    }
    response
}
