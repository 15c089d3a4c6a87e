//! E-mail addresses, postcodes and streets with a house number.

use std::sync::LazyLock;

use super::finding::{Finding, PersonalDetail};
use super::numbers::has_digits;
use super::pattern::Pattern;
use super::words::Words;

static EMAIL: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"));

/// A whole postcode; its first half alone is a district, and nobody's address.
static POSTCODE: LazyLock<Pattern> = LazyLock::new(|| {
    let end = "[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}";
    Pattern::new(&format!(r"\b(?:[A-Z]{{1,2}}\d[A-Z\d]?\d{end}|[A-Za-z]{{1,2}}\d[A-Za-z\d]? \d{end})\b"))
});

const STREETS: &str = "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Drive|Crescent|Cres|Terrace|Gardens|Grove|\
    Court|Way|Place|Row|Walk|Square|Mews|Rise|Hill|Parade|Cottages";
const WORD: &str = "[A-ZÀ-Ž][A-Za-zÀ-ž'’]+";

static STREET: LazyLock<Pattern> = LazyLock::new(|| {
    let welsh = "(?:Heol|Stryd|Ffordd|Lôn|Rhodfa|Clos|Maes)(?: [A-Za-zÀ-ž]+){1,3}";
    Pattern::new(&format!(
        r"(?:\b[Ff]lat \d+[A-Za-z]?,? )?\b\d{{1,4}}[A-Za-z]?,? (?:(?:{WORD} ){{1,3}}(?:{STREETS})\b|{welsh})"
    ))
});

/// A street without a number, where somebody lives in it.
static LIVES_IN: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(&format!(
        r"\b(?:lives?|living|lived|moved) (?:on|at|in|to) (?:{WORD} ){{1,3}}(?:{STREETS})\b"
    ))
});

pub(super) fn find(text: &str, words: &Words) -> Vec<Finding> {
    let of = |detail| move |range| Finding { range, detail };
    let is_persons = |range: &std::ops::Range<usize>| {
        let mailbox =
            text.get(range.clone()).and_then(|address| address.split('@').next()).unwrap_or_default();
        !words.mailboxes.contains(&mailbox.to_lowercase())
    };
    // Most texts have nothing of the kind: a pattern is tried where a sign that it needs is there.
    let says = |signs: &[&str]| signs.iter().any(|sign| text.contains(sign));
    let mut found = Vec::new();
    if says(&["@"]) {
        found.extend(EMAIL.ranges(text).filter(is_persons).map(of(PersonalDetail::Email)));
    }
    let has_digits = has_digits(text);
    let places =
        [(has_digits, &STREET), (says(&["live", "living", "moved"]), &LIVES_IN), (has_digits, &POSTCODE)];
    for (_, place) in places.into_iter().filter(|(is_tried, _)| *is_tried) {
        found.extend(place.ranges(text).map(of(PersonalDetail::Address)));
    }
    found
}
