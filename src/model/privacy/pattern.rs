//! Patterns of numbers and addresses.

use std::ops::Range;

use regex_lite::Regex;

/// The patterns are ours and are tried by the tests; one that is wrong finds nothing.
pub(super) fn pattern(pattern: &str) -> Option<Regex> {
    let compiled = Regex::new(pattern);
    debug_assert!(compiled.is_ok(), "{compiled:?}");
    compiled.ok()
}

pub(super) fn matches(pattern: &Option<Regex>, text: &str) -> Vec<Range<usize>> {
    pattern.iter().flat_map(|pattern| pattern.find_iter(text)).map(|found| found.range()).collect()
}
