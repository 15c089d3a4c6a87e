//! Dates as people in Britain write them. Names of months and days come from the
//! words; the order of day, month and year is English and stands here.

use std::time::SystemTime;

use jiff::civil::{Date, Weekday};

use crate::model::When;

/// A day in full, such as "22 November 2026".
pub fn date(date: Date) -> String {
    crate::text!(
        "date-long",
        day = date.day(),
        month = month_name(date.month()),
        year = date.year().to_string()
    )
}

/// The day and the time of day here at which something was, such as "22 November 2026"
/// and "14:03". None where the clock was far off.
pub(crate) fn day_and_time(at: SystemTime) -> Option<(String, String)> {
    let at = jiff::Timestamp::try_from(at).ok()?.to_zoned(jiff::tz::TimeZone::system());
    Some((date(at.date()), at.strftime("%H:%M").to_string()))
}

/// The second here within its minute, such as "07". None where the clock was far off.
pub(crate) fn second(at: SystemTime) -> Option<String> {
    let at = jiff::Timestamp::try_from(at).ok()?.to_zoned(jiff::tz::TimeZone::system());
    Some(at.strftime("%S").to_string())
}

/// The day here at which something was, or for today the time of day: "22 November 2026",
/// "today 14:03". None where the clock was far off.
pub(crate) fn day_or_time_today(at: SystemTime, today: Date) -> Option<String> {
    let at = jiff::Timestamp::try_from(at).ok()?.to_zoned(jiff::tz::TimeZone::system());
    let is_today = at.date() == today;
    let time = at.strftime("%H:%M").to_string();
    Some(if is_today { crate::text!("date-today", time = time) } else { date(at.date()) })
}

/// A day where there is little room, such as "22 Nov 2026".
pub fn short_date(date: Date) -> String {
    let month: String = month_name(date.month()).chars().take(3).collect();
    crate::text!("date-long", day = date.day(), month = month, year = date.year().to_string())
}

/// A day with its weekday, such as "Sunday 22 November 2026".
pub fn weekday_date(day: Date) -> String {
    crate::text!("date-weekday", weekday = weekday_name(day.weekday()), date = date(day))
}

/// The same where there is little room, such as "Sun 22 November 2026".
pub fn short_weekday_date(day: Date) -> String {
    let weekday: String = weekday_name(day.weekday()).chars().take(3).collect();
    crate::text!("date-weekday", weekday = weekday, date = date(day))
}

/// The same where there is less, such as "Sun 22 Nov 2026".
pub fn shortest_weekday_date(day: Date) -> String {
    let weekday: String = weekday_name(day.weekday()).chars().take(3).collect();
    crate::text!("date-weekday", weekday = weekday, date = short_date(day))
}

/// A day in full, or the words that were said instead.
pub fn when(when: &When) -> String {
    match when {
        When::Day(day) => date(*day),
        When::Words(words) => words.clone(),
    }
}

/// The same where there is little room.
pub fn short_when(when: &When) -> String {
    match when {
        When::Day(day) => short_date(*day),
        When::Words(words) => words.clone(),
    }
}

/// What a new round is called, such as "January 2026".
pub fn month_and_year(date: Date) -> String {
    crate::text!("date-month", month = month_name(date.month()), year = date.year().to_string())
}

/// The name of a month, counted from 1.
pub fn month_name(month: i8) -> String {
    names("month-names").into_iter().nth(usize::try_from(month - 1).unwrap_or(0)).unwrap_or_default()
}

/// The name of a day of the week.
pub fn weekday_name(weekday: Weekday) -> String {
    let position = usize::try_from(weekday.to_monday_zero_offset()).unwrap_or(0);
    names("weekday-names").into_iter().nth(position).unwrap_or_default()
}

pub(super) fn names(key: &str) -> Vec<String> {
    super::lookup(key, None).split_whitespace().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn dates_are_written_the_british_way() {
        assert_eq!(date(day(2026, 11, 22)), "22 November 2026");
        assert_eq!(short_date(day(2026, 1, 2)), "2 Jan 2026");
        assert_eq!(weekday_date(day(2026, 11, 22)), "Sunday 22 November 2026");
        assert_eq!(short_weekday_date(day(2026, 11, 22)), "Sun 22 November 2026");
    }
}
