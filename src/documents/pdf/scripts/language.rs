//! What a script tells of the language and of the direction that it is written in.

use unicode_bidi::{Direction, get_base_direction_full};
use unicode_script::{Script, UnicodeScript as _};

/// Letters that Urdu has and Arabic has not.
const URDU: [char; 8] = ['ٹ', 'ڈ', 'ڑ', 'ں', 'ے', 'ھ', 'ۂ', 'ۓ'];

/// Letters that Persian, Urdu, Kurdish and Pashto have and Arabic has not: which of them it
/// is, one word does not say.
const NOT_ARABIC: [char; 10] = ['پ', 'چ', 'ژ', 'گ', 'ک', 'ی', 'ہ', 'ۆ', 'ې', 'ښ'];

/// The language that words are most likely in, as BCP 47 has it; none where their script is
/// that of many, as Latin is.
pub fn language(words: &str) -> Option<&'static str> {
    words.chars().find_map(|c| of_script(c.script(), words))
}

/// The same, where all letters of the words are of one such script.
pub fn language_of_all(words: &str) -> Option<&'static str> {
    let mut letters = words.chars().filter(|c| c.is_alphabetic());
    let first = letters.next()?.script();
    // Japanese and Chinese share theirs with each other.
    let same =
        |c: char| c.script() == first || of_script(c.script(), words).is_some() || is_shared(c.script());
    letters.all(same).then(|| language(words)).flatten()
}

/// What people call the script of a letter where it is not Latin: its name in Unicode.
pub fn script_name(c: char) -> Option<&'static str> {
    let script = c.script();
    (!is_shared(script) && script != Script::Latin).then(|| script.full_name())
}

fn of_script(script: Script, words: &str) -> Option<&'static str> {
    Some(match script {
        Script::Arabic if words.contains(URDU) => "ur",
        Script::Arabic if words.contains(NOT_ARABIC) => return None,
        Script::Arabic => "ar",
        Script::Armenian => "hy",
        Script::Bengali => "bn",
        Script::Devanagari => "hi",
        Script::Ethiopic => "am",
        Script::Georgian => "ka",
        Script::Greek => "el",
        Script::Gujarati => "gu",
        Script::Gurmukhi => "pa",
        Script::Han | Script::Bopomofo => "zh",
        Script::Hangul => "ko",
        Script::Hebrew => "he",
        Script::Hiragana | Script::Katakana => "ja",
        Script::Kannada => "kn",
        Script::Khmer => "km",
        Script::Lao => "lo",
        Script::Malayalam => "ml",
        Script::Myanmar => "my",
        Script::Oriya => "or",
        Script::Sinhala => "si",
        Script::Tamil => "ta",
        Script::Telugu => "te",
        Script::Thai => "th",
        Script::Tibetan => "bo",
        _ => return None,
    })
}

/// Whether a text is written from right to left: its first letter that has a direction is.
pub fn is_right_to_left(text: &str) -> bool {
    // Nearly every text is Latin, whose letters end long before Hebrew's begin (U+0590).
    text.bytes().any(|byte| byte >= 0xD6) && get_base_direction_full(text) == Direction::Rtl
}

/// Signs and marks belong to every script.
fn is_shared(script: Script) -> bool {
    matches!(script, Script::Common | Script::Inherited | Script::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_tells_the_language_where_it_is_that_of_one() {
        let said =
            ["سلام", "بچے", "پنج", "শিশু", "ਬੱਚਾ", "孩子", "बच्चा", "ילדים", "Dziecko", "12."].map(language);
        let expected = ["ar", "ur", "", "bn", "pa", "zh", "hi", "he", "", ""];
        assert_eq!(said.map(Option::unwrap_or_default), expected);
    }

    #[test]
    fn the_first_letter_with_a_direction_says_which_way_a_text_runs() {
        for (text, expected) in
            [("12. سلام Anna", true), ("Anna سلام", false), ("「孩子」", false), ("", false)]
        {
            assert_eq!(is_right_to_left(text), expected, "{text}");
        }
    }
}
