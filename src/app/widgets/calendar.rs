//! A month to pick a day from.

use egui::{FontId, Key, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::icon::Icon;
use crate::app::widgets::text::announce;
use crate::text;
use crate::words;

/// One month, Monday first, with the months on either side a press away.
pub(super) fn month(
    ui: &mut Ui,
    shown_id: egui::Id,
    value: Option<Date>,
    today: Date,
    opened: bool,
) -> Option<Date> {
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
