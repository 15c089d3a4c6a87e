//! Days as survey tools write them beside the answers.

use jiff::civil::Date;

use crate::files::import::survey::answers::plain;
use crate::files::import::survey::table::Table;

/// The headings under which survey tools note when a form was handed in, the best first.
const NOTED: [&str; 16] = [
    "completion time",
    "end date",
    "enddate",
    "recordeddate",
    "submit date utc",
    "timestamp",
    "horodateur",
    "submitdate date submitted",
    "submitdate",
    "date submitted",
    "submission time",
    "submitted",
    "start time",
    "startdate",
    "start date",
    "date",
];

/// The column that says when a form was handed in.
pub(super) fn submitted_column(table: &Table) -> Option<usize> {
    let heads: Vec<String> = table.head.cells.iter().map(|head| plain(head)).collect();
    NOTED.iter().find_map(|noted| heads.iter().position(|head| head == noted))
}

/// Which of two numbers is the day where both could be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// 31/12/2026.
    DayFirst,
    /// 12/31/2026.
    MonthFirst,
}

impl Order {
    pub(super) const BOTH: [Self; 2] = [Self::DayFirst, Self::MonthFirst];
}

/// The day that a cell names, whatever time stands behind it: "2026-09-01 09:00",
/// "9/1/26 9:00:00", "Tuesday, 1 September 2026, 9:10 AM".
pub(super) fn day<'a>(cell: &'a str, order: Order) -> Option<Date> {
    let parts: Vec<&str> =
        cell.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    // "2026-09-01T09:00:00Z"
    let is_day = |day: &str| !day.is_empty() && day.chars().all(|c| c.is_ascii_digit());
    let without_time = |part: &&'a str| match part.split_once('T') {
        Some((day, _)) if is_day(day) => day,
        _ => *part,
    };
    let first = parts.iter().take(4).map(without_time);
    let parts: Vec<&'a str> = first.skip_while(|part| is_weekday(part)).take(3).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let number = |part: &str| part.parse::<i16>().ok().filter(|_| part.len() <= 4);
    let (year, month, day) = match (number(a), month(a), number(b), month(b)) {
        (Some(day), _, _, Some(month)) | (_, Some(month), Some(day), _) => (year(c)?, month, day),
        (Some(year), _, Some(month), _) if a.len() == 4 => (year, month, number(c)?),
        (Some(one), _, Some(two), _) => match order {
            Order::DayFirst => (year(c)?, two, one),
            Order::MonthFirst => (year(c)?, one, two),
        },
        _ => return None,
    };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Whether a cell names a day in one order or the other.
pub(super) fn looks_like_date(cell: &str) -> bool {
    Order::BOTH.into_iter().any(|order| day(cell, order).is_some())
}

/// "26" is 2026.
fn year(part: &str) -> Option<i16> {
    let year: i16 = part.parse().ok()?;
    match part.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

fn month(part: &str) -> Option<i16> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let part = part.to_lowercase();
    let is = |month: &&str| part.len() >= 3 && month.starts_with(&part);
    MONTHS.iter().zip(1..).find(|(month, _)| is(month)).map(|(_, number)| number)
}

fn is_weekday(part: &str) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let part = part.to_lowercase();
    part.len() >= 3 && DAYS.iter().any(|day| day.starts_with(&part))
}
