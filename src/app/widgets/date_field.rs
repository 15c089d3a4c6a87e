//! A date that can be typed ("12 Jan", "in 6 weeks") or picked from a month. Where words
//! may stand instead ("after half term"), they are kept as they were written.

use egui::accesskit::{HasPopup, Invalid};
use egui::{AsIdSalt, Id, Margin, Popup, Response, Ui, vec2};
use jiff::civil::Date;

use crate::app::theme::TARGET;
use crate::app::widgets::accessible;
use crate::app::widgets::button::Button;
use crate::app::widgets::calendar::{OPENS, calendar};
use crate::app::widgets::icon::Icon;
use crate::app::widgets::popup::give_back;
use crate::app::widgets::text::{announce_at_rest, caption};
use crate::app::widgets::text_edit::Typing;
use crate::model::When;
use crate::model::plain_text::single_line;
use crate::text;
use crate::words::{self, ReadDate};

/// A field for a date. Gives the new date, or that there is none any more.
#[must_use = "show it in a Ui"]
pub struct DateField<'a> {
    label: &'a str,
    value: Option<When>,
    today: Date,
    /// A day without a year is the next such day after this one.
    from: Date,
    required: bool,
    words: bool,
    enabled: bool,
}

const FIELD_WIDTH: f32 = 204.0;

/// What is being typed, and what stood there before.
#[derive(Clone)]
struct Draft {
    text: String,
    before: Option<When>,
}

impl<'a> DateField<'a> {
    /// A field for a date that may be left out.
    pub fn new(label: &'a str, value: Option<Date>, today: Date) -> Self {
        let value = value.map(When::Day);
        Self { label, value, today, from: today, required: false, words: false, enabled: true }
    }

    /// A field for a date, for words that name none, or for nothing.
    pub fn or_words(label: &'a str, value: Option<&When>, today: Date) -> Self {
        Self { words: true, value: value.cloned(), ..Self::new(label, None, today) }
    }

    /// A day without a year is the next such day after `from`, which may be past.
    pub fn from(mut self, from: Date) -> Self {
        self.from = from;
        self
    }

    /// The date cannot be left out.
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Whether it can be changed now.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Draws the field with its label, its calendar button and what is wrong.
    pub fn show(&self, ui: &mut Ui, id: impl AsIdSalt) -> Option<Option<Date>> {
        self.show_when(ui, id).map(|changed| changed.and_then(|when| when.day()))
    }

    /// The same for a field that takes words as well.
    pub fn show_when(&self, ui: &mut Ui, id: impl AsIdSalt) -> Option<Option<When>> {
        ui.push_id(id, |ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                caption(ui, self.label);
                let (mut said, other) = (None, ui.scope_id().with("other"));
                let changed = ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 4.0;
                    let (field, typed) = self.typed(ui, other, &mut said);
                    self.picked(ui, &field).map(|day| Some(When::Day(day))).or(typed)
                });
                if let Some(said) = said {
                    announce_at_rest(ui, &said);
                }
                self.other_day(ui, other).map(Some).or(changed.inner)
            })
            .inner
        })
        .inner
    }

    /// Takes a date at the letter that makes it one, so that nothing hangs on
    /// leaving the field; `said` tells what was understood, or that nothing was.
    fn typed(&self, ui: &mut Ui, other: Id, said: &mut Option<String>) -> (Response, Option<Option<When>>) {
        let draft_id = ui.scope_id().with("draft");
        let shown = self.value.as_ref().map(shown).unwrap_or_default();
        let kept = ui.data(|data| data.get_temp::<Draft>(draft_id));
        let before = kept.as_ref().map_or_else(|| self.value.clone(), |kept| kept.before.clone());
        let mut draft = kept.map_or_else(|| shown.clone(), |kept| kept.text);
        let (name, id, enabled) = (self.label, ui.make_persistent_id("typed"), self.enabled);
        let response = Typing { name, id, rows: 1, enabled }.show(ui, &mut draft, |edit| {
            edit.hint_text(text!("date-hint"))
                .margin(Margin::symmetric(12, 8))
                .min_size(vec2(0.0, TARGET))
                .desired_width(FIELD_WIDTH)
        });
        let changed = self.enabled && response.changed();
        // Kept in egui's memory and not in the caller's: half a date is no value yet, and
        // the next frame would write the last whole one over it.
        if changed {
            draft = single_line(&draft);
            let kept = Draft { text: draft.clone(), before: before.clone() };
            ui.data_mut(|data| data.insert_temp(draft_id, kept));
        }
        let meant = words::read_date_from(&draft, self.today, self.from);
        if changed {
            ui.data_mut(|data| data.insert_temp(other, meant.filter(|read| read.other.is_some())));
        }
        let Ok(read) = self.read(&draft, meant) else {
            // Not while somebody types: every date is wrong until its last letter.
            if !response.has_focus() {
                *said = Some(unread(&draft, before.as_ref()));
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_invalid(Invalid::True));
            }
            // What could be read halfway is taken back, as it was not what was meant.
            return (response, Some(before).filter(|before| changed && *before != self.value));
        };
        if !response.has_focus() {
            ui.data_mut(|data| data.remove::<Draft>(draft_id));
        }
        *said = match &read {
            Some(When::Day(day)) if response.has_focus() && draft != shown => Some(words::weekday_date(*day)),
            Some(When::Words(written)) if !response.has_focus() => Some(words::kept_as_written(written)),
            Some(_) | None => None,
        };
        (response, Some(read).filter(|read| changed && *read != self.value))
    }

    /// What a typed text means; an error where it is no date and has to be one.
    fn read(&self, draft: &str, meant: Option<ReadDate>) -> Result<Option<When>, ()> {
        if draft.trim().is_empty() {
            return if self.required { Ok(self.value.clone()) } else { Ok(None) };
        }
        match meant {
            Some(read) => Ok(Some(When::Day(read.date))),
            None if self.words => Ok(Some(When::Words(draft.trim().to_owned()))),
            None => Err(()),
        }
    }

    /// "Next Friday" means two days to two people: the other one is a press away.
    fn other_day(&self, ui: &mut Ui, id: Id) -> Option<When> {
        let read = ui.data(|data| data.get_temp::<Option<ReadDate>>(id)).flatten()?;
        let other = read.other.filter(|_| self.value == Some(When::Day(read.date)))?;
        let pressed = ui.add(Button::link(text!("date-other", date = words::weekday_date(other)))).clicked();
        if pressed {
            ui.data_mut(|data| data.remove::<Option<ReadDate>>(id));
        }
        pressed.then_some(When::Day(other))
    }

    /// The calendar, which the field's keys open: Tab leads past its button to what comes next,
    /// or whoever types one date after the other would lose every second one.
    fn picked(&self, ui: &mut Ui, field: &Response) -> Option<Date> {
        let name = text!("date-open-calendar", field = self.label);
        let button = Button::icon(Icon::Calendar, name.clone()).for_mouse();
        let button = ui.add_enabled(self.enabled, button);
        let keys = text!("date-keys", keys = ui.ctx().format_shortcut(&OPENS));
        accessible::described(ui, field, || keys.clone());
        let is_here = self.enabled && field.has_focus();
        let by_key = is_here && ui.input_mut(|input| input.consume_shortcut(&OPENS));
        accessible::opens(ui, &button, HasPopup::Dialog);
        let chosen = self.value.as_ref().and_then(When::day);
        let picked = calendar(ui, &button, name, (chosen, self.today), by_key);
        if picked.is_some() {
            let draft_id = ui.scope_id().with("draft");
            ui.data_mut(|data| data.remove::<Draft>(draft_id));
        }
        give_back(field, Popup::default_response_id(&button));
        picked
    }
}

/// With its weekday, since weeks are planned by it.
fn shown(when: &When) -> String {
    match when {
        When::Day(day) => words::short_weekday_date(*day),
        When::Words(words) => words.clone(),
    }
}

/// Why what stands in the field is not taken.
fn unread(draft: &str, before: Option<&When>) -> String {
    let why = words::no_such_day(draft);
    let still = match before {
        Some(before) => text!("date-not-read-still", date = words::when(before)),
        None => text!("date-not-read"),
    };
    why.into_iter().chain([still]).collect::<Vec<_>>().join(" ")
}
