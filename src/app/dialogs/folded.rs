//! Words as they are looked for: without capitals and accents, so that "jazn" finds "jaźń".

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// How many letters are shown before what was found, and altogether.
const BEFORE: usize = 24;
const SHOWN: usize = 96;

/// A text without capitals and accents.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let base = text.nfd().filter(|letter| !is_combining_mark(*letter));
    base.flat_map(char::to_lowercase).map(without_stroke).collect()
}

/// Letters whose stroke is a part of them for Unicode, and an accent for who types them.
fn without_stroke(letter: char) -> char {
    match letter {
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        'ı' => 'i',
        '‘' | '’' => '\'',
        other => other,
    }
}

/// From which character of `text` to which the word stands, which is folded.
pub fn place_of(text: &str, word: &str) -> Option<Range<usize>> {
    // A letter may become several, or none: each knows where it was.
    let letters = text.chars().enumerate();
    let of = |(at, letter): (usize, char)| {
        folded(&letter.to_string()).chars().map(move |folded| (at, folded)).collect::<Vec<_>>()
    };
    let folded: Vec<(usize, char)> = letters.flat_map(of).collect();
    let word: Vec<char> = word.chars().collect();
    let is_it = |window: &&[(usize, char)]| window.iter().map(|(_, letter)| letter).eq(&word);
    let found = folded.windows(word.len().max(1)).find(is_it)?;
    Some(found.first()?.0..found.last()?.0 + 1)
}

/// The line of `text` in which the first of the words stands that `shown` lacks, from a
/// little before it. `words` and `shown` are folded.
pub fn line_with(text: &str, words: &[&str], shown: &str) -> Option<String> {
    let word = words.iter().find(|word| !shown.contains(**word))?;
    let (line, at) = text.lines().find_map(|line| {
        let folded = folded(line);
        let at = folded.find(word)?;
        Some((line.trim(), folded.get(..at)?.chars().count()))
    })?;
    let from = at.saturating_sub(BEFORE);
    let cut: String = line.chars().skip(from).take(SHOWN).collect();
    // From the beginning of a word.
    let cut = match cut.split_once(' ') {
        Some((_, rest)) if from > 0 => format!("… {rest}"),
        _ => cut,
    };
    let ends = line.chars().count() > from + SHOWN;
    Some(if ends { format!("{cut}…") } else { cut })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_for_needs_no_accents() {
        assert_eq!(folded("Jaźń, Łódź, Ångström"), "jazn, lodz, angstrom");
    }

    #[test]
    fn a_word_is_found_among_letters_with_accents() {
        assert_eq!(place_of("Jaźń i ﬁlm", "i"), Some(5..6));
        assert_eq!(place_of("Ask the Jaźń", "jazn"), Some(8..12));
        assert_eq!(place_of("Ask", "nobody"), None);
        assert_eq!(place_of("", ""), None);
    }

    #[test]
    fn the_line_that_was_found_is_shown_from_a_little_before() {
        let text = "First.\nA long way into the second line there is a jaźń to be found by whoever looks.";
        let found = line_with(text, &["title", "jazn"], "a title");
        let shown = "… second line there is a jaźń to be found by whoever looks.";
        assert_eq!(found.as_deref(), Some(shown));
        assert_eq!(line_with(text, &["title"], "a title"), None);
    }
}
