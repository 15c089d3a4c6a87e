//! A text as words, with what stands between them.

use std::ops::Range;

use super::words::plain;

/// A word: letters, with apostrophes and hyphens inside.
#[derive(Clone, Debug)]
pub(super) struct Token<'a> {
    pub(super) range: Range<usize>,
    /// As it is written, without an 's.
    pub(super) text: &'a str,
    /// In small letters, without an 's.
    pub(super) plain: String,
    /// Whether an 's follows: "Aisha's".
    pub(super) is_possessive: bool,
    /// Whether it begins a sentence, a line or a list.
    pub(super) is_first: bool,
    /// What stands between it and the word before.
    pub(super) gap: &'a str,
}

impl Token<'_> {
    pub(super) fn is_capitalised(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Whether it is an abbreviation: "NHS".
    pub(super) fn is_capitals(&self) -> bool {
        self.text.chars().count() > 1 && self.text.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
    }

    /// Whether only blanks part it from the word before.
    pub(super) fn follows_closely(&self) -> bool {
        !self.gap.is_empty() && self.gap.chars().all(|c| c == ' ' || c == '\u{a0}')
    }
}

pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find(char::is_alphabetic)) {
        let start = from + start;
        let end = end_of_word(text, start);
        let gap = text.get(from..start).unwrap_or_default();
        tokens.push(token(text, start..end, gap, tokens.is_empty()));
        from = end;
    }
    tokens
}

fn end_of_word(text: &str, start: usize) -> usize {
    let mut letters = text.get(start..).unwrap_or_default().char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let joins =
            matches!(c, '\'' | '’' | '-') && letters.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !c.is_alphabetic() && !joins {
            return start + at;
        }
    }
    text.len()
}

fn token<'a>(text: &'a str, range: Range<usize>, gap: &'a str, is_first: bool) -> Token<'a> {
    let whole = text.get(range.clone()).unwrap_or_default();
    let stem = ["'s", "’s", "'S", "’S"].into_iter().find_map(|ending| whole.strip_suffix(ending));
    let word = stem.unwrap_or(whole);
    // A full stop behind an initial or a title ends no sentence.
    let ends = |c: char| {
        matches!(c, '\n' | '!' | '?' | ':' | ';' | '•' | '*' | '“' | '"' | '(' | '–' | '—')
            || c.is_ascii_digit()
    };
    let is_first = is_first || gap.contains(ends) || gap.contains(". ") || gap.contains("- ");
    Token { text: word, plain: plain(word), is_possessive: stem.is_some(), is_first, gap, range }
}
