//! What a document of one page does with what is too long for it.

use crate::model::plain_text::single_line;

/// The beginning of a text, on one line, cut at the end of a word; and whether it was cut.
pub(super) fn cut(text: &str, longest: usize) -> (String, bool) {
    let line = single_line(text);
    if line.chars().count() <= longest {
        return (line, false);
    }
    let begun: String = line.chars().take(longest).collect();
    let whole_words = begun.rfind(' ').and_then(|end| begun.get(..end)).filter(|words| !words.is_empty());
    (whole_words.unwrap_or(&begun).to_owned() + "…", true)
}

/// A sentence in which something may be cut: the sign of that is its end, without a full stop.
pub(super) fn sentence(text: &str) -> String {
    text.replace("….", "…")
}

/// About how many lines a text takes where so many letters stand on one, rather too many
/// than too few; at least one.
#[allow(clippy::cast_precision_loss)] // a text of a few lines
pub(super) fn lines(text: &str, on_a_line: usize) -> f32 {
    let wide = |c: char| match c {
        // Chinese, Japanese and Korean letters are as wide as they are high.
        '\u{1100}'.. => 2.0,
        'A'..='Z' | 'm' | 'w' | '\u{600}'..'\u{1100}' => 1.5,
        _ => 1.0,
    };
    let width: f32 = text.chars().map(wide).sum();
    (width / on_a_line as f32).ceil().max(1.0)
}
