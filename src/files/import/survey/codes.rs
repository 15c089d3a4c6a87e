//! What learners write where a code is asked for, and what spreadsheets make of it.

use crate::files::import::survey::answers::plain;

/// Whether it names nobody: two learners who write "none" are not one.
pub(super) fn is_placeholder(code: &str) -> bool {
    const NONE: [&str; 26] = [
        "na",
        "n a",
        "none",
        "no",
        "nil",
        "null",
        "no code",
        "not applicable",
        "test",
        "testing",
        "dont know",
        "do not know",
        "idk",
        "unknown",
        "not sure",
        "unsure",
        "forgot",
        "forgotten",
        "i forgot",
        "cant remember",
        "i cant remember",
        "anonymous",
        "anon",
        "tbc",
        "code",
        "my code",
    ];
    let said = plain(code);
    NONE.contains(&said.as_str()) || code.chars().all(|c| c.is_ascii_punctuation() || "–—…".contains(c))
}

/// Whether a spreadsheet has made a date or a power of ten of it: 12-Mar, 2E10.
pub(super) fn is_made_otherwise(code: &str) -> bool {
    is_date(code) || is_power(code)
}

fn is_date(code: &str) -> bool {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let date = code.split_once(' ').filter(|(_, time)| time.contains(':')).map_or(code, |(date, _)| date);
    let parts: Vec<&str> = date.split(['-', '/']).collect();
    let number = |part: &str| !part.is_empty() && part.len() <= 4 && part.chars().all(|c| c.is_ascii_digit());
    let month = |part: &str| MONTHS.contains(&part.to_lowercase().as_str());
    match parts.as_slice() {
        [a, b] => number(a) && month(b) || month(a) && number(b),
        [a, b, c] => number(a) && (number(b) || month(b)) && number(c),
        _ => false,
    }
}

fn is_power(code: &str) -> bool {
    let digits = code.chars().all(|c| c.is_ascii_digit());
    let noughts = code.len() - code.trim_end_matches('0').len();
    let scientific = code.split_once("E+").is_some_and(|(number, power)| {
        number.chars().all(|c| c.is_ascii_digit() || c == '.') && power.chars().all(|c| c.is_ascii_digit())
    });
    digits && code.len() > 7 && noughts >= 5 || scientific
}
