//! Dates as people in Britain type them: "12 Jan", "in 6 weeks", "next Friday". What is
//! understood is English and stands here; names of months and days come from the words.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

use super::dates::{month_and_year, month_name, names};
use crate::model::When;

/// What a typed date means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadDate {
    /// What most people mean by it.
    pub date: Date,
    /// What others mean by it.
    pub other: Option<Date>,
}

/// Reads a date as people type it: "12 Jan", "12 January 2026", "12/1/26",
/// "2026-01-12", "today", "tomorrow", "in 6 weeks", "Friday", "end of March".
///
/// A day without a year is the next such day after `today`. `None` where the
/// text is no date, or a date that does not exist.
pub fn parse_date(typed: &str, today: Date) -> Option<Date> {
    read_date(typed, today).map(|read| read.date)
}

/// The same, with what else it may mean.
pub fn read_date(typed: &str, today: Date) -> Option<ReadDate> {
    read_date_from(typed, today, today)
}

/// The same for what may be past: a day without a year is the next such day after
/// `from`, and only "tomorrow" and the like are counted from today.
pub fn read_date_from(typed: &str, today: Date, from: Date) -> Option<ReadDate> {
    let typed = plain(typed);
    let sure = |date: Date| ReadDate { date, other: None };
    if let Ok(date) = typed.parse::<Date>() {
        return Some(sure(date));
    }
    let words = parts(&typed);
    let words = without_weekday(&words);
    relative(words, today)
        .or_else(|| calendar_day(words, from).map(sure))
        .or_else(|| month_end(words, from).map(sure))
}

/// A date that says its year, whenever it was written: "31/3/2027", "March 2027".
pub fn full_date(written: &str) -> Option<Date> {
    let plain = plain(written);
    if let Ok(date) = plain.parse::<Date>() {
        return Some(date);
    }
    let words = parts(&plain);
    let words = without_weekday(&words);
    match day_and_month(words) {
        Some((day, month, Some(year))) => Date::new(year, month, day).ok(),
        Some((_, _, None)) => None,
        // The month alone says no year either.
        None => month_end(words, Date::ZERO).filter(|date| date.year() > 0),
    }
}

/// Why a text that looks like a date is none: "June has 30 days."
pub fn no_such_day(typed: &str) -> Option<String> {
    let typed = plain(typed);
    let words = parts(&typed);
    let (day, month, year) = day_and_month(without_weekday(&words))?;
    // 2028 is a leap year: without a year, no day of February is out of the question.
    let first = Date::new(year.unwrap_or(2028), month, 1).ok()?;
    let days = first.days_in_month();
    let said = || match year {
        Some(_) => crate::text!("date-no-such-day", month = month_and_year(first), days = days),
        None if month == 2 => crate::text!("date-no-such-day-in-february"),
        None => crate::text!("date-no-such-day", month = month_name(month), days = days),
    };
    (day > days).then(said)
}

/// The day that is meant, the words where they name none, or nothing.
pub fn read_when(typed: &str, today: Date) -> Option<When> {
    let words = typed.trim();
    let day = read_date(words, today).map(|read| When::Day(read.date));
    day.or_else(|| (!words.is_empty()).then(|| When::Words(words.to_owned())))
}

/// What is said of words that stand for a date and are none.
pub fn kept_as_written(words: &str) -> String {
    no_such_day(words).into_iter().chain([crate::text!("date-words")]).collect::<Vec<_>>().join(" ")
}

/// Whether a date is still to be agreed: there is none, or what stands for it is a day that
/// does not exist. Words such as "after Easter" are an answer.
pub fn lacks_date(due: Option<&When>) -> bool {
    match due {
        Some(When::Day(_)) => false,
        Some(When::Words(words)) => no_such_day(words).is_some(),
        None => true,
    }
}

fn plain(typed: &str) -> String {
    typed.trim().to_lowercase().replace(',', " ")
}

fn parts(typed: &str) -> Vec<&str> {
    typed.split(|c: char| c.is_whitespace() || "/.-".contains(c)).filter(|word| !word.is_empty()).collect()
}

/// "Sunday 22 November": the day of the week adds nothing to a date.
fn without_weekday<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    match words {
        [first, rest @ ..] if rest.len() >= 2 && position_of(first, "weekday-names").is_some() => rest,
        _ => words,
    }
}

/// A day that is meant from today on.
fn relative(words: &[&str], today: Date) -> Option<ReadDate> {
    let sure = |date: Option<Date>| Some(ReadDate { date: date?, other: None });
    match words {
        ["today"] => sure(Some(today)),
        ["tomorrow"] => sure(today.checked_add(1.day()).ok()),
        ["yesterday"] => sure(today.checked_sub(1.day()).ok()),
        ["next", word] => next_week(weekday(word)?, today),
        [word, "week"] | ["a" | "one", "week", "on", word] => {
            sure(after(weekday(word)?, today)?.checked_add(1.week()).ok())
        }
        // Said on a Friday, "Friday" may be today.
        [word] | ["on" | "this", word] => {
            let date = after(weekday(word)?, today)?;
            let is_today = weekday(word)? == today.weekday();
            Some(ReadDate { date, other: is_today.then_some(today) })
        }
        ["in", number, unit] | [number, unit] => {
            let number = count(number)?;
            let span = match unit.trim_end_matches('s') {
                "day" => number.days(),
                "week" => number.weeks(),
                "fortnight" => (2 * number).weeks(),
                "month" => number.months(),
                "year" => number.years(),
                _ => return None,
            };
            sure(today.checked_add(span).ok())
        }
        _ => None,
    }
}

/// In Britain "next Friday" is mostly the one of the week that begins on Monday, and
/// to some the one that comes first.
fn next_week(weekday: Weekday, today: Date) -> Option<ReadDate> {
    let monday = today.nth_weekday(1, Weekday::Monday).ok()?;
    let days = i64::from(weekday.to_monday_zero_offset());
    let date = monday.checked_add(days.days()).ok()?;
    let other = after(weekday, today).filter(|first| *first != date);
    Some(ReadDate { date, other })
}

/// The first such day after today.
fn after(weekday: Weekday, today: Date) -> Option<Date> {
    today.nth_weekday(1, weekday).ok()
}

fn weekday(word: &str) -> Option<Weekday> {
    let position = position_of(word, "weekday-names")?;
    Weekday::from_monday_zero_offset(i8::try_from(position).ok()?).ok()
}

/// "6", "a", "six".
fn count(word: &str) -> Option<i64> {
    const WORDS: [&str; 13] = [
        "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    match WORDS.iter().position(|known| *known == word) {
        Some(position) => i64::try_from(position.max(1)).ok(),
        None if word == "an" => Some(1),
        None => word.parse().ok().filter(|number| (0..=1200).contains(number)),
    }
}

/// "12 jan", "12th january 2026", "12 1 26", "jan 12": a day, a month and perhaps a year.
fn day_and_month(words: &[&str]) -> Option<(i8, i8, Option<i16>)> {
    let (day, month, year) = match words {
        [first, "of", second, rest @ ..] | [first, second, rest @ ..] if rest.len() <= 1 => {
            (first, second, rest.first())
        }
        _ => return None,
    };
    let (day, month) = match (day_number(day), month_number(month)) {
        (Some(day), Some(month)) => (day, month),
        _ => (day_number(month)?, position_of(day, "month-names").and_then(|p| i8::try_from(p + 1).ok())?),
    };
    match year {
        Some(year) => Some((day, month, Some(year_number(year)?))),
        None => Some((day, month, None)),
    }
}

fn calendar_day(words: &[&str], today: Date) -> Option<Date> {
    match day_and_month(words)? {
        (day, month, Some(year)) => Date::new(year, month, day).ok(),
        (day, month, None) => next_year_with(day, month, today),
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
            ("this Friday", day(2026, 11, 27)),
            ("Friday week", day(2026, 12, 4)),
            ("a week on Friday", day(2026, 12, 4)),
            ("in a fortnight", day(2026, 12, 6)),
            ("in six weeks", day(2027, 1, 3)),
            ("12th of January", day(2027, 1, 12)),
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
            "after half term",
            "Easter",
            "31 June",
        ] {
            assert_eq!(parse_date(typed, today), None, "{typed}");
        }
    }
    #[test]
    fn next_friday_is_that_of_the_next_week_and_the_other_one_is_offered() {
        let wednesday = day(2026, 11, 25);
        let read = |typed: &str, today: Date| read_date(typed, today).map(|read| (read.date, read.other));
        let (coming, next) = (day(2026, 11, 27), day(2026, 12, 4));
        assert_eq!(read("next Friday", wednesday), Some((next, Some(coming))));
        assert_eq!(read("Friday", wednesday), Some((coming, None)));
        assert_eq!(read("next Monday", wednesday), Some((day(2026, 11, 30), None)));
        // On a Friday, "Friday" may be today.
        assert_eq!(read("Friday", coming), Some((next, Some(coming))));
    }

    #[test]
    fn a_day_that_its_month_does_not_have_is_explained() {
        for (typed, why) in [
            ("31 June", Some("June has 30 days.")),
            ("31/6/2027", Some("June 2027 has 30 days.")),
            ("30 Feb", Some("February has 28 days, or 29 in a leap year.")),
            ("29 Feb 2027", Some("February 2027 has 28 days.")),
            ("30 June", None),
            ("Easter", None),
        ] {
            assert_eq!(no_such_day(typed).as_deref(), why, "{typed}");
        }
    }
}
