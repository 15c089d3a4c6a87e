//! What learners write where a code is asked for, and what spreadsheets make of it.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::import::survey::answers::plain;
use crate::files::import::survey::submission::Submission;
use crate::files::import::survey::table::{Fault, Table};
use crate::model::Training;
use crate::model::training::plain_code;
use crate::text;

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

/// Codes that are a bare number where others are not: noughts in front of them are gone
/// if a spreadsheet has stored it.
pub(super) fn bare_numbers(table: &Table, submissions: &[Submission], code: usize) -> Vec<Fault> {
    let is_number = |cell: &str| !cell.is_empty() && cell.chars().all(|c| c.is_ascii_digit());
    if table.values(code).all(is_number) {
        return Vec::new();
    }
    let rows: BTreeSet<(usize, &str)> =
        submissions.iter().map(|entry| (entry.row, entry.code.as_str())).collect();
    let bare = rows.into_iter().filter(|(_, code)| is_number(code));
    bare.map(|(row, name)| Fault { row, column: Some(code), what: text!("import-code-bare", code = name) })
        .collect()
}

/// Codes that are new and look like another, in the file or further up.
pub(super) fn alike(submissions: &[Submission], column: usize, training: &Training) -> Vec<Fault> {
    let in_file = training.participants.iter().map(|known| (plain_code(&known.code), known.code.as_str()));
    let mut known: BTreeMap<String, Vec<(&str, Option<usize>)>> = BTreeMap::new();
    for (plain, code) in in_file {
        known.entry(plain).or_default().push((code, None));
    }
    let mut alike = Vec::new();
    for submission in submissions {
        let same = known.entry(plain_code(&submission.code)).or_default();
        if same.iter().any(|(code, _)| *code == submission.code) {
            continue;
        }
        let (code, row) = (submission.code.as_str(), submission.row);
        alike.extend(same.first().map(|(other, place)| {
            let what = match place {
                None => text!("import-alike-file", code = code, other = *other),
                Some(place) => text!("import-alike-row", code = code, other = *other, row = *place),
            };
            Fault { row, column: Some(column), what }
        }));
        same.push((code, Some(row)));
    }
    alike
}
