//! Patterns of numbers and addresses.

use std::ops::Range;

use regex_lite::Regex;

/// A pattern of ours. They are tried by the tests; one that is wrong finds nothing.
pub(super) struct Pattern(Option<Regex>);

impl Pattern {
    pub(super) fn new(pattern: &str) -> Self {
        let compiled = Regex::new(pattern);
        debug_assert!(compiled.is_ok(), "{compiled:?}");
        Self(compiled.ok())
    }

    /// Where it stands in a text.
    pub(super) fn ranges<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        self.0.iter().flat_map(move |pattern| pattern.find_iter(text)).map(|found| found.range())
    }

    pub(super) fn is_in(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|pattern| pattern.is_match(text))
    }
}
