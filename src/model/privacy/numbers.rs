//! Dates of birth, NHS numbers and telephone numbers.

use std::ops::Range;
use std::sync::LazyLock;

use super::finding::{Finding, PersonalDetail};
use super::pattern::Pattern;
use super::words::Words;

/// A day in whatever way people write it, with its year.
static DATE: LazyLock<Pattern> = LazyLock::new(|| {
    let months = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
    let day = r"\d{1,2}(?:st|nd|rd|th)?";
    Pattern::new(&format!(
        r"(?i)\b(?:\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d{{4}}|\d{{2}})|\d{{4}}-\d{{2}}-\d{{2}}|{day}(?: of)? {months}\.?,? \d{{2,4}}|{months} {day},? \d{{4}})\b"
    ))
});

/// What stands shortly before a day on which somebody was born, and what right behind it.
static BORN: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        r"(?i)(?:\bd\.? ?o\.? ?b\b|date of birth|\bborn\b|\bbirthday\b|\bb\. ?$|\bturn(?:s|ed) \w+ on )[^.;]*$",
    )
});
static IS_BORN: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(r"(?i)^,?(?: is| was)?(?: \w+)? ?\(?(?:d\.?o\.?b|date of birth|birthday)"));

static NHS: LazyLock<Pattern> = LazyLock::new(|| Pattern::new(r"\b\d{3}[ -]?\d{3}[ -]?\d{4}\b"));
static NHS_SAID: LazyLock<Pattern> = LazyLock::new(|| Pattern::new(r"(?i)\b(?:nhs|chi)\b[^.;\d]*$"));

static TELEPHONE: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(r"(?:\+44|\b0044|\(0|\b0)[\d ()-]{7,14}\d\b"));

/// What people may ring whoever they are, and offices.
const PUBLIC: [&str; 8] = ["0800", "0808", "03", "0844", "0845", "0870", "0871", "09"];

/// So many bytes before a number say what it is.
const NEAR: usize = 40;

pub(super) fn find(text: &str, words: &Words) -> Vec<Finding> {
    // Every one of them has digits, and most texts have none.
    if !has_digits(text) {
        return Vec::new();
    }
    let of = |detail| move |range| Finding { range, detail };
    let births = DATE.ranges(text).filter(|range| is_birth(text, range));
    let mut found: Vec<Finding> = births.map(of(PersonalDetail::BirthDate)).collect();
    let nhs = NHS.ranges(text).filter(|range| is_nhs(text, range, words));
    found.extend(nhs.map(of(PersonalDetail::NhsNumber)));
    let telephones = TELEPHONE.ranges(text).filter(|range| is_telephone(text, range, words));
    found.extend(telephones.map(of(PersonalDetail::Telephone)));
    found
}

/// Whether there is a digit as the patterns mean it.
pub(super) fn has_digits(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// What stands shortly before.
fn before<'a>(text: &'a str, range: &Range<usize>) -> &'a str {
    let from = range.start.saturating_sub(NEAR);
    let line = text.get(..range.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let from = (from.max(line)..=range.start).find(|at| text.is_char_boundary(*at)).unwrap_or(range.start);
    text.get(from..range.start).unwrap_or_default()
}

fn is_birth(text: &str, range: &Range<usize>) -> bool {
    BORN.is_in(before(text, range)) || IS_BORN.is_in(text.get(range.end..).unwrap_or_default())
}

/// By its check digit, or because it is said to be one.
fn is_nhs(text: &str, range: &Range<usize>, words: &Words) -> bool {
    let digits = digits(text, range);
    if NHS_SAID.is_in(before(text, range)) {
        return true;
    }
    let begins_so = digits.first().is_some_and(|first| *first >= 3);
    begins_so && has_check_digit(&digits) && !is_another_number(text, range, words)
}

/// The last of ten digits follows from the others, modulo 11.
fn has_check_digit(digits: &[u32]) -> bool {
    let Some((last, others)) = digits.split_last() else { return false };
    let sum: u32 = others.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    digits.len() == 10 && (11 - sum % 11) % 11 == *last
}

fn is_telephone(text: &str, range: &Range<usize>, words: &Words) -> bool {
    let mut national: String = digits(text, range).iter().map(ToString::to_string).collect();
    for abroad in ["0044", "44"] {
        if let Some(rest) = national.strip_prefix(abroad) {
            national = format!("0{}", rest.trim_start_matches('0'));
        }
    }
    let is_public = PUBLIC.iter().any(|start| national.starts_with(start));
    matches!(national.len(), 10 | 11) && !is_public && !is_another_number(text, range, words)
}

fn is_another_number(text: &str, range: &Range<usize>, words: &Words) -> bool {
    let said = before(text, range).to_lowercase();
    let last = said.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).rev().take(6);
    last.into_iter().any(|word| words.other_numbers.contains(word))
}

fn digits(text: &str, range: &Range<usize>) -> Vec<u32> {
    text.get(range.clone()).unwrap_or_default().chars().filter_map(|c| c.to_digit(10)).collect()
}
