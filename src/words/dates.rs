//! Dates as people in Britain write and type them. Names of months and days come
//! from the words; the order of day, month and year and what is understood when
//! somebody types ("end of", "in 6 weeks") is English and stands here.

use std::time::SystemTime;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

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

/// A day where there is little room, such as "22 Nov 2026".
pub fn short_date(date: Date) -> String {
    let month: String = month_name(date.month()).chars().take(3).collect();
    crate::text!("date-long", day = date.day(), month = month, year = date.year().to_string())
}

/// A day with its weekday, such as "Sunday 22 November 2026".
pub fn weekday_date(day: Date) -> String {
    crate::text!("date-weekday", weekday = weekday_name(day.weekday()), date = date(day))
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

/// Reads a date as people type it: "12 Jan", "12 January 2026", "12/1/26",
/// "2026-01-12", "today", "tomorrow", "in 6 weeks", "Friday", "end of March".
///
/// A day without a year is the next such day after `today`. `None` where the
/// text is no date, or a date that does not exist.
pub fn parse_date(typed: &str, today: Date) -> Option<Date> {
    let typed = typed.trim().to_lowercase().replace(',', " ");
    if let Ok(date) = typed.parse::<Date>() {
        return Some(date);
    }
    let words: Vec<&str> =
        typed.split(|c: char| c.is_whitespace() || "/.-".contains(c)).filter(|w| !w.is_empty()).collect();
    let words = without_weekday(&words);
    relative(words, today).or_else(|| calendar_day(words, today)).or_else(|| month_end(words, today))
}

/// "Sunday 22 November": the day of the week adds nothing to a date.
fn without_weekday<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    match words {
        [first, rest @ ..] if rest.len() >= 2 && position_of(first, "weekday-names").is_some() => rest,
        _ => words,
    }
}

fn relative(words: &[&str], today: Date) -> Option<Date> {
    match words {
        ["today"] => Some(today),
        ["tomorrow"] => today.checked_add(1.day()).ok(),
        // "Next Friday" means two days to two people; the nearer one is shown at once, and
        // whoever meant the other sees it.
        [word] | ["next" | "on", word] => {
            let position = position_of(word, "weekday-names")?;
            let weekday = Weekday::from_monday_zero_offset(i8::try_from(position).ok()?).ok()?;
            today.nth_weekday(1, weekday).ok()
        }
        ["in", number, unit] | [number, unit] => {
            let number: i64 = match *number {
                "a" | "an" | "one" => 1,
                number => number.parse().ok().filter(|n| (0..=1200).contains(n))?,
            };
            let span = match unit.trim_end_matches('s') {
                "day" => number.days(),
                "week" => number.weeks(),
                "month" => number.months(),
                "year" => number.years(),
                _ => return None,
            };
            today.checked_add(span).ok()
        }
        _ => None,
    }
}

/// "12 jan", "12th january 2026", "12 1 26", "jan 12".
fn calendar_day(words: &[&str], today: Date) -> Option<Date> {
    let (day, month, year) = match words {
        [first, second, rest @ ..] if rest.len() <= 1 => (first, second, rest.first()),
        _ => return None,
    };
    let (day, month) = match (day_number(day), month_number(month)) {
        (Some(day), Some(month)) => (day, month),
        _ => (day_number(month)?, position_of(day, "month-names").and_then(|p| i8::try_from(p + 1).ok())?),
    };
    match year {
        Some(year) => Date::new(year_number(year)?, month, day).ok(),
        None => next_year_with(day, month, today),
    }
}

/// "march", "end of march", "march 2027": its last day.
fn month_end(words: &[&str], today: Date) -> Option<Date> {
    let words = words.strip_prefix(&["end", "of"]).or_else(|| words.strip_prefix(&["end"])).unwrap_or(words);
    let (name, year) = match words {
        [name] => (name, None),
        [name, year] => (name, Some(year_number(year)?)),
        _ => return None,
    };
    let month = i8::try_from(position_of(name, "month-names")? + 1).ok()?;
    let this_year = Date::new(year.unwrap_or(today.year()), month, 1).ok()?.last_of_month();
    if year.is_none() && this_year < today {
        return Date::new(today.year() + 1, month, 1).ok().map(Date::last_of_month);
    }
    Some(this_year)
}

fn next_year_with(day: i8, month: i8, today: Date) -> Option<Date> {
    // Eight years, in which a 29 February comes even over a century's end.
    (today.year()..=today.year().saturating_add(8))
        .filter_map(|year| Date::new(year, month, day).ok())
        .find(|date| *date >= today)
}

fn day_number(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
    let suffix = word.strip_prefix(digits)?;
    let day = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
    matches!(suffix, "" | "st" | "nd" | "rd" | "th").then_some(day)
}

fn month_number(word: &str) -> Option<i8> {
    match position_of(word, "month-names") {
        Some(position) => i8::try_from(position + 1).ok(),
        None => word.parse().ok().filter(|month| (1..=12).contains(month)),
    }
}

fn year_number(word: &str) -> Option<i16> {
    let year: i16 = word.parse().ok()?;
    match word.len() {
        // Plans are about the future: 98 is a slip, and 1998 would be taken without a word.
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// Which of a list of names begins with `word` (three letters at least).
fn position_of(word: &str, key: &str) -> Option<usize> {
    if word.chars().count() < 3 {
        return None;
    }
    names(key).iter().position(|name| name.to_lowercase().starts_with(word))
}

fn names(key: &str) -> Vec<String> {
    super::lookup(key, None).split_whitespace().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn typed_dates_are_read_as_people_in_britain_mean_them() {
        let today = day(2026, 11, 22); // a Sunday
        for (typed, meant) in [
            ("12 Jan", day(2027, 1, 12)),
            ("Tuesday 12 January 2027", day(2027, 1, 12)),
            ("Sat 5 Dec", day(2026, 12, 5)),
            ("25 december", day(2026, 12, 25)),
            ("1st of", day(1, 1, 1)),
            ("12/1/2027", day(2027, 1, 12)),
            ("12.1.27", day(2027, 1, 12)),
            ("2027-01-12", day(2027, 1, 12)),
            ("January 12, 2027", day(2027, 1, 12)),
            ("in 6 weeks", day(2027, 1, 3)),
            ("6 weeks", day(2027, 1, 3)),
            ("in a month", day(2026, 12, 22)),
            ("tomorrow", day(2026, 11, 23)),
            ("Friday", day(2026, 11, 27)),
            ("next sun", day(2026, 11, 29)),
            ("end of March", day(2027, 3, 31)),
            ("feb 2028", day(2028, 2, 29)),
            ("29 feb", day(2028, 2, 29)),
        ] {
            if typed == "1st of" {
                assert_eq!(parse_date(typed, today), None);
            } else {
                assert_eq!(parse_date(typed, today), Some(meant), "{typed}");
            }
        }
    }

    #[test]
    fn what_is_no_date_is_not_taken_for_one() {
        let today = day(2026, 11, 22);
        for typed in [
            "",
            "soon",
            "31 feb",
            "31/2/2027",
            "32 Jan",
            "in 6",
            "12",
            "in 99999999999 weeks",
            "0/0/0",
            "é é",
        ] {
            assert_eq!(parse_date(typed, today), None, "{typed}");
        }
    }

    #[test]
    fn dates_are_written_the_british_way() {
        assert_eq!(date(day(2026, 11, 22)), "22 November 2026");
        assert_eq!(short_date(day(2026, 1, 2)), "2 Jan 2026");
        assert_eq!(weekday_date(day(2026, 11, 22)), "Sunday 22 November 2026");
    }
}
