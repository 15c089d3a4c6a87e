//! The words of a heading, as they are compared: in small letters, without markup.

use crate::files::import::survey::entities::decoded;

/// A word of a heading in small letters, without apostrophes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    /// Whether a mark stands before it: "BEFORE, I was", but not "pre-birth".
    pub(super) is_parted: bool,
}

/// The words of a heading. Tools write "&amp;" and "<b>" into them.
pub(super) fn words(head: &str) -> Vec<Word> {
    let head: Vec<char> =
        without_markup(head).chars().filter(|c| !matches!(c, '\'' | '’' | '‘' | '`' | 'ʼ')).collect();
    let mut words: Vec<Word> = Vec::new();
    let (mut is_parted, mut is_inside) = (true, false);
    for (place, c) in head.iter().enumerate() {
        if c.is_alphanumeric() {
            if !is_inside {
                words.push(Word { text: String::new(), is_parted });
            }
            if let Some(word) = words.last_mut() {
                word.text.extend(c.to_lowercase());
            }
            (is_parted, is_inside) = (false, true);
        } else {
            // A hyphen within a word parts nothing.
            let hyphen = is_inside && matches!(c, '-' | '‐' | '‑');
            let joins = hyphen && head.get(place + 1).is_some_and(|next| next.is_alphanumeric());
            is_parted |= !c.is_whitespace() && !joins;
            is_inside = false;
        }
    }
    words
}

fn without_markup(head: &str) -> String {
    let mut text = decoded(head).into_owned();
    while let Some((start, end)) = tag(&text) {
        text.replace_range(start..=end, " ");
    }
    text
}

/// Where the first tag of a web page begins and ends.
fn tag(text: &str) -> Option<(usize, usize)> {
    let mut starts = text.match_indices('<').map(|(start, _)| start);
    let tag = |start: usize| {
        let inside = text.get(start + 1..)?;
        let is_tag = inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        is_tag.then(|| inside.find('>').map(|end| (start, start + 1 + end))).flatten()
    };
    starts.find_map(tag)
}

pub(super) fn texts(words: &[Word]) -> Vec<&str> {
    words.iter().map(|word| word.text.as_str()).collect()
}

/// Whether a heading asks for words: for a reason, an example, a comment.
pub(super) fn asks_for_words(said: &[Word]) -> bool {
    const ASKS: [&str; 16] = [
        "why",
        "comment",
        "comments",
        "explain",
        "explanation",
        "reason",
        "reasons",
        "evidence",
        "example",
        "examples",
        "note",
        "notes",
        "details",
        "because",
        "feedback",
        "points",
    ];
    let texts = texts(said);
    let is = |phrase: &[&str]| texts.windows(phrase.len()).any(|part| part == phrase);
    texts.iter().any(|word| ASKS.contains(word)) || is(&["tell", "us"]) || is(&["say", "more"])
}
