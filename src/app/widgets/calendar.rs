//! A month to pick a day from.

use egui::{
    Align, Align2, EventFilter, FontId, Id, Key, KeyboardShortcut, Layout, Modifiers, Popup,
    PopupCloseBehavior, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, vec2,
};
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use crate::app::theme::{BODY, Palette, SMALL, semibold};
use crate::app::widgets::button::{Button, focus_ring};
use crate::app::widgets::icon::Icon;
use crate::app::widgets::text::announce;
use crate::app::widgets::{accessible, layout, table};
use crate::text;
use crate::words;

/// The keys that open the calendar of a date that is being written.
pub const OPENS: KeyboardShortcut = KeyboardShortcut::new(Modifiers::ALT, Key::ArrowDown);

/// The calendar that a button opens, or has just been opened by a key. Gives the day that is
/// picked, which closes it.
pub fn calendar(
    ui: &Ui,
    button: &Response,
    name: String,
    (chosen, today): (Option<Date>, Date),
    by_key: bool,
) -> Option<Date> {
    let popup = Popup::from_toggle_button_response(button)
        // egui closes a popup at any click, also at those that turn to another month.
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(name);
    let (id, shown_id) = (popup.get_id(), ui.scope_id().with("month"));
    if by_key {
        Popup::open_id(ui.ctx(), id);
    }
    let opened = by_key || button.clicked();
    let shown = popup.show(|ui| month(ui, shown_id, chosen, today, opened));
    // The second half of a double click leaves it open.
    if button.double_clicked() {
        Popup::open_id(ui.ctx(), id);
    }
    let picked = shown.and_then(|shown| shown.inner);
    if picked.is_some() {
        Popup::close_id(ui.ctx(), id);
    }
    picked
}

/// One month, Monday first, with the months on either side a press away.
fn month(ui: &mut Ui, shown_id: Id, value: Option<Date>, today: Date, opened: bool) -> Option<Date> {
    let start = value.unwrap_or(today);
    if opened {
        go_to(ui, shown_id, start);
    }
    let first = ui.data(|data| data.get_temp::<Date>(shown_id)).unwrap_or(start).first_of_month();
    let turn = |ui: &Ui, months: i32| {
        if let Ok(other) = first.checked_add(months.months()) {
            ui.data_mut(|data| data.insert_temp(shown_id, other));
        }
    };
    ui.horizontal(|ui| {
        if ui.add(Button::icon(Icon::Back, text!("date-month-before"))).clicked() {
            turn(ui, -1);
        }
        if ui.add(Button::icon(Icon::Next, text!("date-month-after"))).clicked() {
            turn(ui, 1);
        }
        // Said aloud: whoever turned by key sees nothing else change.
        announce(ui, &words::month_and_year(first));
    });
    let picked = days(ui, shown_id, first, value, today);
    // From a day these keys lead to the same day of the other month.
    for (key, months) in [(Key::PageUp, -1), (Key::PageDown, 1)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            turn(ui, months);
        }
    }
    picked
}

/// How large a day is, and how far from the next, in points.
const DAY: Vec2 = vec2(36.0, 32.0);
const BETWEEN: f32 = 2.0;
/// A month touches so many weeks at most.
const MOST_WEEKS: i8 = 6;

fn days(ui: &mut Ui, shown_id: Id, first: Date, value: Option<Date>, today: Date) -> Option<Date> {
    let mut picked = None;
    let lead = first.weekday().to_monday_zero_offset();
    let last = first.days_in_month();
    let weeks = (lead + last + 6) / 7;
    layout::region(ui, Role::Grid, &words::month_and_year(first), |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_row_count(usize::from(weeks.unsigned_abs()));
            node.set_column_count(7);
        });
        ui.spacing_mut().item_spacing = Vec2::splat(BETWEEN);
        weekdays(ui);
        for week in 0..weeks {
            row(ui, |ui| {
                for weekday in 0..7 {
                    let number = week * 7 + weekday - lead + 1;
                    let Ok(date) = Date::new(first.year(), first.month(), number) else {
                        ui.allocate_space(DAY);
                        continue;
                    };
                    let response = day(ui, date, value == Some(date), date == today);
                    if response.clicked() {
                        picked = Some(date);
                    }
                    arrive(ui, shown_id, date, &response);
                    if response.has_focus() {
                        walk(ui, shown_id, date, &response);
                    }
                }
            });
        }
        // As high in every month: where it opens upwards, its arrows would run away from whoever
        // turns several pages.
        for _ in weeks..MOST_WEEKS {
            row(ui, |ui| _ = ui.allocate_space(DAY));
        }
    });
    picked
}

/// A week, or what stands above the weeks.
fn row(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let row = UiBuilder::new().accessibility_role(Role::Row).layout(Layout::left_to_right(Align::Min));
    ui.scope_builder(row, add);
}

/// The letters of the weekdays, which are told by their names.
fn weekdays(ui: &mut Ui) {
    row(ui, |ui| {
        for weekday in Weekday::Monday.cycle_forward().take(7) {
            let (_, rect) = ui.allocate_space(vec2(DAY.x, 24.0));
            let name = words::weekday_name(weekday);
            let letters: String = name.chars().take(2).collect();
            let (font, muted) = (FontId::proportional(SMALL), Palette::of(ui).muted);
            ui.painter().text(rect.center(), Align2::CENTER_CENTER, letters, font, muted);
            let column = usize::from(weekday.to_monday_zero_offset().unsigned_abs());
            table::painted(ui, rect, column, (Role::ColumnHeader, column), || name);
        }
    });
}

/// The day to which the keyboard is on its way is held under this name.
fn wanted(shown_id: Id) -> Id {
    shown_id.with("wanted")
}

/// Turns to the month of a day, and brings the keyboard to it.
fn go_to(ui: &Ui, shown_id: Id, date: Date) {
    ui.data_mut(|data| {
        data.insert_temp(shown_id, date.first_of_month());
        data.insert_temp(wanted(shown_id), date);
    });
    ui.ctx().request_repaint();
}

/// Takes the keyboard where it is on its way to this day. The first frame of a popup only
/// measures it and cannot hold the keyboard, so this is tried until it has worked.
fn arrive(ui: &Ui, shown_id: Id, date: Date, day: &Response) {
    if ui.data(|data| data.get_temp::<Date>(wanted(shown_id))) != Some(date) {
        return;
    }
    if day.has_focus() {
        ui.data_mut(|data| data.remove::<Date>(wanted(shown_id)));
    } else {
        day.request_focus();
    }
}

/// The arrows go by days and weeks, also into the next month: egui would leave the
/// calendar for whatever of the page lies beside it.
fn walk(ui: &Ui, shown_id: Id, date: Date, day: &Response) {
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: false, escape: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(day.id, arrows));
    let steps = [
        (Key::ArrowLeft, -1.day()),
        (Key::ArrowRight, 1.day()),
        (Key::ArrowUp, -1.week()),
        (Key::ArrowDown, 1.week()),
        (Key::PageUp, -1.month()),
        (Key::PageDown, 1.month()),
    ];
    for (key, step) in steps {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
            && let Ok(to) = date.checked_add(step)
        {
            return go_to(ui, shown_id, to);
        }
    }
}

fn day(ui: &mut Ui, date: Date, chosen: bool, is_today: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(DAY, Sense::click());
    accessible::one_of(ui, &response, Role::GridCell, chosen, || words::weekday_date(date));
    let column = usize::from(date.weekday().to_monday_zero_offset().unsigned_abs());
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_column_index(column));
    let palette = Palette::of(ui);
    let (fill, colour) = match (chosen, response.hovered()) {
        (true, _) => (palette.accent, palette.on_accent),
        (false, true) => (palette.tint, palette.ink),
        (false, false) => (palette.surface, palette.ink),
    };
    ui.painter().rect_filled(rect, 6, fill);
    // One ring is enough: that of the keyboard goes round the same day.
    if is_today && !response.has_focus() {
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
