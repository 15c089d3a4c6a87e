//! A date that can be typed ("12 Jan", "in 6 weeks") or picked from a month.

use egui::{
    AsIdSalt, Key, Popup, PopupCloseBehavior, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};
use egui::{FontId, Margin, Role};
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::app::theme::{BODY, Palette, SMALL, TARGET, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::icon::Icon;
use crate::app::widgets::text::{announce, label};
use crate::app::widgets::text_edit::Typing;
use crate::model::plain_text::single_line;
use crate::text;
use crate::words;

/// A field for a date. Gives the new date, or that there is none any more.
#[must_use = "show it in a Ui"]
pub struct DateField<'a> {
    label: &'a str,
    value: Option<Date>,
    today: Date,
    required: bool,
    enabled: bool,
}

const FIELD_WIDTH: f32 = 190.0;

/// What is being typed, and the date that stood there before.
#[derive(Clone)]
struct Draft {
    text: String,
    before: Option<Date>,
}

impl<'a> DateField<'a> {
    /// A field for a date that may be left out.
    pub fn new(label: &'a str, value: Option<Date>, today: Date) -> Self {
        Self { label, value, today, required: false, enabled: true }
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
        ui.push_id(id, |ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                label(ui, self.label);
                let mut said = None;
                let changed = ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 4.0;
                    let typed = self.typed(ui, &mut said);
                    self.picked(ui).map(Some).or(typed)
                });
                if let Some(said) = said {
                    announce(ui, &said);
                }
                changed.inner
            })
            .inner
        })
        .inner
    }

    /// Takes a date at the letter that makes it one, so that nothing hangs on
    /// leaving the field; `said` tells what was understood, or that nothing was.
    fn typed(&self, ui: &mut Ui, said: &mut Option<String>) -> Option<Option<Date>> {
        let draft_id = ui.scope_id().with("draft");
        let shown = self.value.map(words::date).unwrap_or_default();
        let kept = ui.data(|data| data.get_temp::<Draft>(draft_id));
        let before = kept.as_ref().map_or(self.value, |kept| kept.before);
        let mut draft = kept.map_or_else(|| shown.clone(), |kept| kept.text);
        let (name, id, enabled) = (self.label, ui.make_persistent_id("typed"), self.enabled);
        let response = Typing { name, id, rows: 1, enabled }.show(ui, &mut draft, |edit| {
            edit.hint_text(text!("date-hint"))
                .margin(Margin::symmetric(12, 8))
                .min_size(vec2(0.0, TARGET))
                .desired_width(FIELD_WIDTH)
        });
        // Kept in egui's memory and not in the caller's: half a date is no value yet, and
        // the next frame would write the last whole one over it.
        if response.changed() {
            draft = single_line(&draft);
            ui.data_mut(|data| data.insert_temp(draft_id, Draft { text: draft.clone(), before }));
        }
        let Ok(date) = self.read(&draft) else {
            // Not while somebody types: every date is wrong until its last letter.
            if !response.has_focus() {
                *said = Some(match before {
                    Some(before) => text!("date-not-read-still", date = words::date(before)),
                    None => text!("date-not-read"),
                });
            }
            // What could be read halfway is taken back, as it was not what was meant.
            return Some(before).filter(|before| response.changed() && *before != self.value);
        };
        if !response.has_focus() {
            ui.data_mut(|data| data.remove::<Draft>(draft_id));
        } else if draft != shown {
            *said = date.map(words::weekday_date);
        }
        Some(date).filter(|date| response.changed() && *date != self.value)
    }

    /// What a typed text means; an error where it is no date.
    fn read(&self, draft: &str) -> Result<Option<Date>, ()> {
        if draft.trim().is_empty() {
            return if self.required { Ok(self.value) } else { Ok(None) };
        }
        words::parse_date(draft, self.today).map(Some).ok_or(())
    }

    fn picked(&self, ui: &mut Ui) -> Option<Date> {
        let name = text!("date-open-calendar", field = self.label);
        let button = ui.add_enabled(self.enabled, Button::icon(Icon::Calendar, name.clone()));
        let popup = Popup::from_toggle_button_response(&button)
            // egui closes a popup at any click, also at those that turn to another month.
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(name);
        let shown_id = ui.scope_id().with("month");
        let id = popup.get_id();
        let opened = button.clicked();
        let picked = popup.show(|ui| month(ui, shown_id, self.value, self.today, opened))?.inner?;
        Popup::close_id(ui.ctx(), id);
        let draft_id = ui.scope_id().with("draft");
        ui.data_mut(|data| data.remove::<Draft>(draft_id));
        // What had the keyboard is gone with the popup: Tab would begin at the top.
        button.request_focus();
        Some(picked)
    }
}

/// One month, Monday first, with the months on either side a press away.
fn month(ui: &mut Ui, shown_id: egui::Id, value: Option<Date>, today: Date, opened: bool) -> Option<Date> {
    let start = value.unwrap_or(today).first_of_month();
    if opened {
        ui.data_mut(|data| data.insert_temp(shown_id, start));
    }
    let first = ui.data(|data| data.get_temp::<Date>(shown_id)).unwrap_or(start);
    let turn = |ui: &Ui, months: i32| {
        if let Ok(other) = first.checked_add(months.months()) {
            ui.data_mut(|data| data.insert_temp(shown_id, other));
        }
    };
    ui.horizontal(|ui| {
        if ui.add(Button::icon(Icon::Back, text!("date-month-before"))).clicked()
            || ui.input(|input| input.key_pressed(Key::PageUp))
        {
            turn(ui, -1);
        }
        if ui.add(Button::icon(Icon::Next, text!("date-month-after"))).clicked()
            || ui.input(|input| input.key_pressed(Key::PageDown))
        {
            turn(ui, 1);
        }
        // Said aloud: whoever turned by key sees nothing else change.
        announce(ui, &words::month_and_year(first));
    });
    days(ui, first, value, today, opened)
}

fn days(ui: &mut Ui, first: Date, value: Option<Date>, today: Date, opened: bool) -> Option<Date> {
    let mut picked = None;
    egui::Grid::new("days").spacing(vec2(2.0, 2.0)).show(ui, |ui| {
        for weekday in weekday_letters() {
            ui.add_sized(
                vec2(36.0, 24.0),
                egui::Label::new(egui::RichText::new(weekday).size(SMALL).color(Palette::of(ui).muted)),
            );
        }
        ui.end_row();
        let lead = first.weekday().to_monday_zero_offset();
        for _ in 0..lead {
            ui.label("");
        }
        for number in 1..=first.days_in_month() {
            let Ok(date) = Date::new(first.year(), first.month(), number) else { continue };
            let response = day(ui, date, value == Some(date), date == today);
            if response.clicked() {
                picked = Some(date);
            }
            if date == value.unwrap_or(today) {
                begin_here(ui, &response, opened);
            }
            if (lead + number) % 7 == 0 {
                ui.end_row();
            }
        }
    });
    picked
}

/// The keyboard begins at the day that is chosen. The first frame of a popup only
/// measures it and cannot hold the keyboard, so this is tried until it has worked.
fn begin_here(ui: &Ui, day: &Response, opened: bool) {
    let waiting = ui.scope_id().with("begin");
    if opened {
        ui.data_mut(|data| data.insert_temp(waiting, true));
    }
    if ui.data(|data| data.get_temp::<bool>(waiting)).is_none() {
        return;
    }
    if day.has_focus() {
        ui.data_mut(|data| data.remove::<bool>(waiting));
    } else {
        day.request_focus();
    }
}

fn weekday_letters() -> Vec<String> {
    use jiff::civil::Weekday;
    Weekday::Monday
        .cycle_forward()
        .take(7)
        .map(|weekday| words::weekday_name(weekday).chars().take(2).collect())
        .collect()
}

fn day(ui: &mut Ui, date: Date, chosen: bool, is_today: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(36.0, 32.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, words::weekday_date(date)));
    let palette = Palette::of(ui);
    let (fill, colour) = match (chosen, response.hovered()) {
        (true, _) => (palette.accent, palette.on_accent),
        (false, true) => (palette.tint, palette.ink),
        (false, false) => (palette.surface, palette.ink),
    };
    ui.painter().rect_filled(rect, 6, fill);
    if is_today {
        ui.painter().rect_stroke(rect, 6, Stroke::new(1.5, palette.accent), StrokeKind::Inside);
    }
    if chosen && response.has_focus() {
        // The usual ring would not show on its own colour.
        let ring = Stroke::new(2.0, palette.on_accent);
        ui.painter().rect_stroke(rect.shrink(2.5), 4, ring, StrokeKind::Inside);
    } else {
        focus_ring(ui, rect.shrink(3.0), &response);
    }
    let font = FontId::new(BODY, if chosen { semibold() } else { egui::FontFamily::Proportional });
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, date.day().to_string(), font, colour);
    response
}
