//! When two wordings say the same.

use std::collections::HashMap;

/// Wordings, each with a number that it has in common with all that say the same.
#[derive(Default)]
pub(super) struct Wordings<'a> {
    /// As somebody wrote them: of a hundred thousand actions nearly all are suggestions as they
    /// stand, and each is folded once.
    written: HashMap<&'a str, usize>,
    folded: HashMap<String, usize>,
}

impl<'a> Wordings<'a> {
    /// The number of a wording.
    pub fn number(&mut self, words: &'a str) -> usize {
        let Self { written, folded: numbers } = self;
        *written.entry(words).or_insert_with(|| {
            let next = numbers.len();
            *numbers.entry(folded(words)).or_insert(next)
        })
    }
}

/// The same words, however they are written: so "Read the guide." is what "read the guide" is.
pub(in crate::model) fn folded(words: &str) -> String {
    if !words.is_ascii() {
        return letters(words).collect();
    }
    let mut folded = String::with_capacity(words.len());
    for word in unended(words).split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded.make_ascii_lowercase();
    folded
}

/// Whether two wordings say the same. Mostly they differ in their first letter, and no more of
/// them is folded.
pub(in crate::model) fn is_same(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}

fn letters(words: &str) -> impl Iterator<Item = char> {
    unended(words).split_whitespace().enumerate().flat_map(|(number, word)| {
        let space = (number > 0).then_some(' ');
        space.into_iter().chain(word.chars().flat_map(char::to_lowercase))
    })
}

/// Without what ends a sentence.
fn unended(words: &str) -> &str {
    words.trim_end().trim_end_matches(['.', ';', ','])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_capitals_and_a_stop_at_the_end_say_nothing() {
        assert_eq!(folded("  Read   the\nGuide. "), "read the guide");
        for (one, other) in [("Read the guide.", "read  the guide"), ("ÉCRIRE;", "écrire"), ("", " . ")] {
            assert!(is_same(one, other), "{one}");
            assert_eq!(folded(one), folded(other));
            let mut wordings = Wordings::default();
            let numbers = [one, other, "something else", one].map(|words| wordings.number(words));
            assert_eq!(numbers, [0, 0, 1, 0], "{one}");
            // With a letter of another script they are folded in the other way, and alike.
            assert_eq!(folded(&format!("é {one}")), format!("é {}", folded(one)).trim_end());
        }
        for (one, other) in [("read the guide", "read the guides"), ("3.4", "34"), ("a b", "ab"), ("", "a")] {
            assert!(!is_same(one, other) && folded(one) != folded(other), "{one}");
        }
    }
}
