//! Fields to write in.

use std::ops::Range;

use egui::accesskit::HasPopup;
use egui::{
    AsIdSalt, Color32, ComboBox, EventFilter, FontId, Id, Key, Margin, Modifiers, Popup, Rect, Response,
    Role, ScrollArea, TextStyle, Ui, pos2, vec2,
};

use crate::app::theme::{BODY, TARGET};
use crate::app::widgets::accessible;
use crate::app::widgets::button::focus_ring;
use crate::app::widgets::options::{TICK, options_with};
use crate::app::widgets::popup::give_back;
use crate::app::widgets::text::{caption, quiet};
use crate::app::widgets::text_edit::Typing;
use crate::app::widgets::text_menu;
use crate::app::widgets::typing;
use crate::model::plain_text::{multi_line, single_line};

/// As high as a field grows, in points.
const LONGEST: f32 = 330.0;

/// As high as a field is that shows two lines of one, in points.
const TWO_LINES: f32 = 60.0;

/// So much is kept free above and below the line that is typed, in points: more than the
/// shade at the edges of what scrolls.
const ROOM_BELOW_CARET: f32 = 28.0;

/// A caret where it will be once the field has scrolled to it.
pub(crate) fn within(caret: Rect, field: Rect) -> Rect {
    let top = caret.top().min(field.bottom() - caret.height()).max(field.top());
    Rect::from_min_size(pos2(caret.left(), top), caret.size())
}

/// A field under its label. Gives the new text when somebody has typed.
#[must_use = "show it in a Ui"]
pub struct Field<'a> {
    label: &'a str,
    value: &'a str,
    hint: String,
    note: String,
    rows: usize,
    wraps: bool,
    width: f32,
    show_label: bool,
    enabled: bool,
    focus: bool,
    marked: Option<Range<usize>>,
    digits: bool,
    scale: f32,
}

/// What came of drawing a field.
pub struct Typed {
    /// The text, if it has changed.
    pub text: Option<String>,
    pub(crate) response: Response,
}

impl<'a> Field<'a> {
    /// A field for one line.
    pub fn new(label: &'a str, value: &'a str) -> Self {
        Self {
            label,
            value,
            hint: String::new(),
            note: String::new(),
            rows: 1,
            wraps: false,
            width: f32::INFINITY,
            show_label: true,
            enabled: true,
            focus: false,
            marked: None,
            digits: false,
            scale: 1.0,
        }
    }

    /// Several lines; it grows as one types.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// One line, of which all is in sight: there is room for two where it is long, and for
    /// more where it is longer.
    pub fn wraps(mut self) -> Self {
        self.wraps = true;
        self
    }

    /// What could be written, shown while it is empty.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// A quiet line below.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    /// At most this wide, in points.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// The label is said by a screen reader and not shown: a heading shows it.
    pub fn hide_label(mut self) -> Self {
        self.show_label = false;
        self
    }

    /// Whether it can be written in now.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Puts the cursor into the field.
    pub fn focus(mut self, focus: bool) -> Self {
        self.focus = focus;
        self
    }

    /// Puts the cursor into the field, and selects these of its characters.
    pub fn marked(mut self, marked: Option<Range<usize>>) -> Self {
        self.marked = marked;
        self
    }

    /// It takes a number. Letters mean nothing in it, and stay keys.
    pub fn digits(mut self) -> Self {
        self.digits = true;
        self
    }

    /// So many times as large as usual.
    pub fn scale(mut self, scale: f32) -> Self {
        self.scale = scale;
        self
    }

    /// Draws the field. `id` must differ for everything that the field can stand
    /// for, or the field's own undo would carry one text into another.
    pub fn show(self, ui: &mut Ui, id: impl AsIdSalt) -> Typed {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            if self.show_label {
                caption(ui, self.label);
            }
            let mut text = self.value.to_owned();
            let mut typed = |ui: &mut Ui| {
                let id = ui.make_persistent_id(&id);
                let (name, enabled) = (self.label, self.enabled);
                let rows = if self.wraps { 2 } else { self.rows };
                let width = self.width.min(ui.available_width());
                Typing { name, id, rows, enabled }.show_with_caret(ui, &mut text, |edit| {
                    let edit = if self.wraps { edit.desired_rows(2).return_key(None) } else { edit };
                    edit.hint_text(self.hint.as_str().to_owned())
                        .margin(Margin::symmetric(12, 8))
                        .font(FontId::proportional(BODY * self.scale))
                        .min_size(vec2(0.0, if self.wraps { TWO_LINES } else { TARGET }))
                        .desired_width(width)
                })
            };
            let (response, caret) = if self.rows > 1 {
                // A very long text scrolls in its field, and leaves the rest in reach.
                let scrolled = ScrollArea::vertical()
                    .id_salt((&id, "scroll"))
                    .max_height(LONGEST)
                    .min_scrolled_height(LONGEST)
                    .auto_shrink([false, true])
                    .show(ui, &mut typed);
                let (response, caret) = scrolled.inner;
                (response, caret.map(|caret| within(caret, scrolled.inner_rect)))
            } else {
                typed(ui)
            };
            if self.wraps {
                // One line to whoever hears it, too.
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_role(Role::TextInput));
            }
            // Enter leads on, as from any line.
            if self.wraps && response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                response.surrender_focus();
            }
            if let Some(caret) = caret {
                // The field scrolled to it; the page below the field has to, too.
                ui.scroll_to_rect(caret.expand2(vec2(0.0, ROOM_BELOW_CARET)), None);
            }
            if self.focus {
                response.request_focus();
                text_menu::go_to_end(ui.ctx(), response.id, &text);
            }
            if let Some(marked) = &self.marked {
                response.request_focus();
                text_menu::mark(ui.ctx(), response.id, marked);
            }
            if self.digits && response.has_focus() {
                typing::takes_digits(ui, response.id);
            }
            if !self.note.is_empty() {
                let note = quiet(ui, &self.note);
                accessible::names_field(ui, &note, &self.note);
                accessible::described(ui, &response, || self.note.clone());
            }
            let changed = self.enabled && response.changed();
            Typed { text: changed.then(|| self.taken(&text)), response }
        })
        .inner
    }
}

impl Field<'_> {
    /// What is taken over of a text that was typed or pasted. Word parts lines by
    /// vertical tabs, and what is copied from a screen may bear marks that nobody sees.
    fn taken(&self, text: &str) -> String {
        if self.rows > 1 { multi_line(text) } else { single_line(text) }
    }
}

/// How much of the window's height a menu takes before it scrolls.
const MENU_SHARE: f32 = 0.75;

/// How wide the widest of the options is, in points.
fn widest(ui: &Ui, names: &[String]) -> f32 {
    let font = TextStyle::Button.resolve(ui.style());
    let width =
        |of: &String| ui.painter().layout_no_wrap(of.clone(), font.clone(), Color32::PLACEHOLDER).size().x;
    names.iter().map(width).fold(0.0, f32::max)
}

/// A menu to choose one of a few things from. Gives the position of a new choice.
pub fn choice(
    ui: &mut Ui,
    id: impl AsIdSalt,
    name: &str,
    names: &[String],
    chosen: usize,
    width: f32,
) -> Option<usize> {
    choice_with(ui, id, name, (names, chosen), (width, 0.0), |_, _, _| {}).1
}

/// The same, and the menu itself, with something more that is drawn at the right of each
/// option, by its position; `more_width`: so wide, in points.
pub(crate) fn choice_with(
    ui: &mut Ui,
    id: impl AsIdSalt,
    name: &str,
    (names, chosen): (&[String], usize),
    (width, more_width): (f32, f32),
    more: impl Fn(&mut Ui, usize, &Response),
) -> (Response, Option<usize>) {
    let shown = names.get(chosen).map_or("", String::as_str);
    let high = ui.ctx().content_rect().height() * MENU_SHARE;
    let menu = ComboBox::from_id_salt(id).selected_text(shown).width(width).height(high).show_ui(ui, |ui| {
        let beside = 2.0 * ui.spacing().button_padding.x + 2.0 * TICK.x + more_width;
        ui.set_min_width(widest(ui, names) + beside);
        options_with(ui, Role::ListBoxOption, names, chosen, more)
    });
    let button = menu.response;
    // egui only makes its edge darker, as if it were being pressed.
    focus_ring(ui, button.rect, &button);
    let popup = Popup::default_response_id(&button);
    accessible::menu(ui, &button, popup, (name, shown), HasPopup::Listbox);
    opens_by_arrow(ui, &button, popup);
    give_back(&button, popup);
    (button, menu.inner.flatten())
}

/// An arrow on a closed menu opens it, and does not leave for what lies below.
fn opens_by_arrow(ui: &Ui, menu: &Response, popup: Id) {
    if !menu.has_focus() || Popup::is_id_open(ui.ctx(), popup) {
        return;
    }
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(menu.id, arrows));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) || pressed(Key::ArrowUp) {
        Popup::open_id(ui.ctx(), popup);
        ui.ctx().request_repaint();
    }
}
