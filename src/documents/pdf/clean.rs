//! Text as it is set: what cannot be printed is replaced by what it stands for, dropped
//! where it has no shape, or named.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use crate::documents::pdf::printable::printable;
use crate::documents::pdf::{fonts, scripts};
use crate::model::plain_text::excerpt;

/// Signs that cannot be printed, each with the words in which it stands first.
pub type Missing = BTreeMap<char, String>;

/// The text as it is set: what has no shape of its own is dropped. What no face has
/// stays, so that it can be read out and copied ([`fonts::printed`] puts the stand-in on
/// paper), and is added to `missing`.
pub fn clean(text: &str, missing: &mut Missing) -> String {
    let text = printable(text);
    let mut cleaned = String::with_capacity(text.len());
    let mut unknown = BTreeSet::new();
    // The library places combining marks beside their letters rather than on them:
    // composed, é is one glyph that the typeface has.
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        text.chars().for_each(|c| clean_char(c, &mut cleaned, &mut unknown));
    } else {
        text.nfc().for_each(|c| clean_char(c, &mut cleaned, &mut unknown));
    }
    for c in unknown {
        missing.entry(c).or_insert_with(|| around(&text, c));
    }
    cleaned
}

/// The words around a character.
fn around(text: &str, c: char) -> String {
    const BEFORE: usize = 20;
    let at = text.find(c).unwrap_or_default();
    let (before, from) = text.split_at_checked(at).unwrap_or(("", text));
    let before = before.char_indices().nth_back(BEFORE).map_or(before, |(cut, _)| {
        let rest = before.get(cut..).unwrap_or_default();
        rest.split_once(char::is_whitespace).map_or(rest, |(_, whole)| whole)
    });
    excerpt(&format!("{before}{from}"))
}

fn clean_char(c: char, cleaned: &mut String, missing: &mut BTreeSet<char>) {
    match c {
        '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
        '\u{2007}' | '\u{202f}' => cleaned.push('\u{a0}'),
        c if fonts::has(c) => cleaned.push(c),
        c if c.is_whitespace() && c != '\r' => cleaned.push(' '),
        // Within words of other scripts they say how letters join.
        c if steers(c) && follows_other_script(cleaned) => cleaned.push(c),
        c if is_shapeless(c) => {}
        // Wide commas and brackets belong to Chinese as narrow ones do to English.
        c if follows_other_script(cleaned) && scripts::has(c) => cleaned.push(c),
        c => {
            if let Some(letters) = plain(c) {
                cleaned.push_str(&letters);
            } else {
                // A glyph that is not there is printed as nothing at all, without a warning,
                // and the standards forbid it (ISO 14289-1, 7.21.8; ISO 19005-2, 6.2.11.8).
                if !scripts::has(c) {
                    missing.insert(c);
                }
                cleaned.push(c);
            }
        }
    }
}

/// Whether the last letter is one that only a typeface of the system has.
fn follows_other_script(cleaned: &str) -> bool {
    cleaned.chars().next_back().is_some_and(|c| !fonts::has(c) && !steers(c) && scripts::has(c))
}

/// The ordinary letters that a character is another form of, such as a full-width or a
/// mathematical one, if all of them can be printed.
fn plain(c: char) -> Option<String> {
    let letters: String = std::iter::once(c).nfkc().collect();
    let printed = |letter: char| fonts::has(letter) || scripts::has(letter);
    (letters.chars().ne([c]) && letters.chars().all(printed)).then_some(letters)
}

/// Characters that only say whether their neighbours join.
pub fn steers(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Characters that only steer others: control characters, soft hyphens, joiners,
/// marks of direction, selectors of a variant.
fn is_shapeless(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_printed_is_replaced_or_dropped_and_said() {
        let mut missing = Missing::new();
        let cleaned = clean("a\u{2011}b\u{ad}c\td\u{0}e cafe\u{301} 日本\r\nŵ ✓ Ｗ㎏ 👍", &mut missing);
        assert_eq!(cleaned, "a-bc de café 日本\nŵ ✓ Wkg 👍");
        assert_eq!(cleaned.chars().map(fonts::printed).collect::<String>(), "a-bc de café ◊◊\nŵ ✓ Wkg ◊");
        assert_eq!(missing.keys().collect::<String>(), "日本👍");
        let mut missing = Missing::new();
        clean(
            "The key person and her colleague did well 👍 with the baby room this year, all of them",
            &mut missing,
        );
        assert_eq!(missing[&'👍'], "colleague did well 👍 with the baby room…");
    }
}
