//! Breaks text into lines.

use crate::documents::pdf::face::Face;
use crate::documents::pdf::line::{Line, Run, Span};
use crate::documents::pdf::{fonts, mixed};

/// Breaks spans into lines no wider than `width`, at spaces and hyphens, and
/// within a word only where it is wider than a whole line.
pub fn wrap(spans: &[Span], size: f32, width: f32) -> Vec<Line> {
    if spans.iter().any(|span| mixed::is_mixed(span.text)) {
        return mixed::lines(spans, size, width);
    }
    let mut wrapper = Wrapper { lines: vec![Line::default()], x: 0.0, size, width };
    for span in spans {
        for (number, part) in span.text.split('\n').enumerate() {
            if number > 0 {
                // A line break has no glyph: without a space the words run together
                // when text is read out or copied.
                wrapper.space(span.face);
                wrapper.turn();
            }
            for word in part.split(' ') {
                wrapper.word(word, span.face);
                wrapper.space(span.face);
            }
        }
    }
    wrapper.finish()
}

/// How wide a text is in one line, whatever its script.
pub fn width(face: Face, size: f32, text: &str) -> f32 {
    if mixed::is_mixed(text) {
        mixed::width(&[Span { text, face }], size)
    } else {
        fonts::width(face, size, text)
    }
}

struct Wrapper {
    lines: Vec<Line>,
    x: f32,
    size: f32,
    width: f32,
}

impl Wrapper {
    fn word(&mut self, word: &str, face: Face) {
        // No hyphen is put in: a search would miss the word that it stands in.
        for piece in word.split_inclusive(['-', '–', '—']) {
            let piece_width = fonts::width(face, self.size, piece);
            if self.x > 0.0 && self.x + piece_width > self.width {
                self.turn();
            }
            if piece_width > self.width {
                self.long(piece, face);
            } else {
                self.push(piece, piece_width, face);
            }
        }
    }

    /// A word wider than a line: broken after a sign where addresses have them,
    /// and anywhere where there is none.
    fn long(&mut self, word: &str, face: Face) {
        let mut rest = word;
        while !rest.is_empty() {
            let fits = self.fitting(rest, face);
            let (line, after) = rest.split_at_checked(fits).unwrap_or((rest, ""));
            let sign = if after.is_empty() { None } else { line.rfind(['/', '.', '?', '&', '=', '_', ',']) };
            let end = sign.map_or(fits, |sign| sign + 1);
            // A sign near the beginning would leave most of the line empty.
            let end = if end * 2 < fits { fits } else { end };
            let (line, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            self.push(line, fonts::width(face, self.size, line), face);
            if !after.is_empty() {
                self.turn();
            }
            rest = after;
        }
    }

    /// How many bytes of a text fill a line; at least one character.
    fn fitting(&self, text: &str, face: Face) -> usize {
        let mut x = 0.0;
        for (position, c) in text.char_indices() {
            x += fonts::char_width(face, self.size, c);
            if x > self.width && position > 0 {
                return position;
            }
        }
        text.len()
    }

    fn push(&mut self, text: &str, text_width: f32, face: Face) {
        let x = self.x;
        let Some(line) = self.lines.last_mut() else { return };
        match line.runs.last_mut() {
            Some(run) if run.face == face => run.text.push_str(text),
            _ if text.is_empty() => {}
            _ => line.runs.push(Run { x, face, text: text.to_owned(), ..Run::default() }),
        }
        self.x += text_width;
    }

    /// One space after a word; none at the beginning of a line or after another.
    fn space(&mut self, face: Face) {
        let after_word =
            self.lines.last().and_then(|line| line.runs.last()).is_some_and(|run| !run.text.ends_with(' '));
        if after_word {
            self.push(" ", fonts::char_width(face, self.size, ' '), face);
        }
    }

    fn turn(&mut self) {
        self.lines.push(Line::default());
        self.x = 0.0;
    }

    fn finish(mut self) -> Vec<Line> {
        // The space of a wrapped line parts words; after the last word it parts nothing.
        let last = self.lines.iter_mut().rev().find_map(|line| line.runs.last_mut());
        if let Some(run) = last {
            run.text.truncate(run.text.trim_end_matches(' ').len());
        }
        self.lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, width: f32) -> Vec<String> {
        let spans = [Span { text, face: Face::Regular }];
        let joined = |line: &Line| line.runs.iter().map(|run| run.text.as_str()).collect();
        wrap(&spans, 12.0, width).iter().map(joined).collect()
    }

    #[test]
    fn lines_break_at_spaces_hyphens_and_line_breaks() {
        assert_eq!(lines("one two\nthree", 300.0), ["one two ", "three"]);
        assert_eq!(lines("parent-child", 60.0), ["parent-", "child"]);
        assert_eq!(lines("aaaa  bbbb cccc", 60.0), ["aaaa bbbb ", "cccc"]);
    }

    #[test]
    fn a_word_wider_than_a_line_is_broken_and_nothing_of_it_is_lost() {
        let word = "https://example.org/a/very/long/address/that/does/not/fit/on/one/line";
        let broken = lines(word, 120.0);
        assert!(broken.len() > 2);
        assert_eq!(broken.concat(), word);
        assert_eq!(lines("mmmm", 1.0), ["m", "m", "m", "m"]);
    }
}
