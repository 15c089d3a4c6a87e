//! What in a text may be about one person: names, dates of birth, NHS numbers,
//! telephone numbers, e-mail and postal addresses. Notes are about a workforce, and
//! these slip in.
//!
//! It only points at them, and is wrong now and then: whoever shows a finding must let
//! people say so, and never stop them. The words by which names are known stand in
//! `assets/privacy/words.txt` ([`Words`]); how well it does is measured on notes that
//! the rules were not made by, in `tests/promises/privacy.rs`.

mod addresses;
mod finding;
mod names;
mod numbers;
mod pattern;
mod tokens;
mod words;
mod written;

pub use finding::{Finding, PersonalDetail};
pub use words::Words;
pub use written::{Passage, WrittenAt, in_area, in_assessment, in_training};

/// Everything in a text that may be about one person, in order; no two overlap.
pub fn find(text: &str, words: &Words) -> Vec<Finding> {
    let mut found = numbers::find(text, words);
    found.extend(addresses::find(text, words));
    // A street or a mailbox may be called after somebody: those were found first.
    found.extend(names::find(text, words));
    let mut kept: Vec<Finding> = Vec::new();
    for finding in found {
        let overlaps =
            |other: &Finding| finding.range.start < other.range.end && other.range.start < finding.range.end;
        if !kept.iter().any(overlaps) {
            kept.push(finding);
        }
    }
    kept.sort_by_key(|finding| finding.range.start);
    kept
}
