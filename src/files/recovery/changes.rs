//! A long text, told by the lines in which it differs from another that is kept whole.

use std::time::{Duration, Instant};

use flate2::Crc;
use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};

use crate::files::format;

/// Texts that have much in common are compared at once; of others the lines that are the same
/// are looked for so long, and what is not found by then is kept whole.
const PATIENCE: Duration = Duration::from_millis(200);

/// What was not saved, and what its file was known to hold, as lines of one text.
#[derive(Serialize, Deserialize)]
pub struct Changes {
    /// What was not saved.
    pub content: Lines,
    /// What the file was known to hold when that was kept.
    pub known: Lines,
}

/// A text by what it shares with another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lines {
    /// Of the whole text, so that none is put together from pieces that do not belong.
    sum: Sum,
    pieces: Vec<Piece>,
}

/// Tells one text from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Sum {
    bytes: usize,
    crc: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Piece {
    /// So many lines of the other text, from this one on.
    Same { from: usize, lines: usize },
    /// Lines that the other text has not.
    New(String),
}

impl Lines {
    /// `text`, as lines of `whole`.
    pub fn between(whole: &str, text: &str) -> Self {
        let [old, new] = [whole, text].map(|text| text.split_inclusive('\n').collect::<Vec<_>>());
        let deadline = Some(Instant::now() + PATIENCE);
        let steps = capture_diff_slices_deadline(Algorithm::Myers, &old, &new, deadline);
        let added = |from: usize, lines: usize| {
            let lines = new.get(from..from + lines).unwrap_or_default();
            Some(Piece::New(lines.concat()))
        };
        let piece = |step: &DiffOp| match *step {
            DiffOp::Equal { old_index, len, .. } => Some(Piece::Same { from: old_index, lines: len }),
            DiffOp::Insert { new_index, new_len, .. } | DiffOp::Replace { new_index, new_len, .. } => {
                added(new_index, new_len)
            }
            DiffOp::Delete { .. } => None,
        };
        Self { sum: Sum::of(text), pieces: steps.iter().filter_map(piece).collect() }
    }

    /// The text; none where this was not made of `whole`.
    pub fn within(&self, whole: &str) -> Option<String> {
        let lines: Vec<_> = whole.split_inclusive('\n').collect();
        let mut text = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Same { from, lines: count } => {
                    let same = lines.get(*from..from.checked_add(*count)?)?;
                    text.extend(same.iter().copied());
                }
                Piece::New(new) => text.push_str(new),
            }
            if text.len() as u64 > format::MAX_BYTES {
                return None;
            }
        }
        (Sum::of(&text) == self.sum).then_some(text)
    }

    /// How much of it the other text has not, in bytes.
    pub fn new_bytes(&self) -> usize {
        let new = |piece: &Piece| match piece {
            Piece::New(new) => new.len(),
            Piece::Same { .. } => 0,
        };
        self.pieces.iter().map(new).sum()
    }
}

impl Sum {
    fn of(text: &str) -> Self {
        let mut crc = Crc::new();
        crc.update(text.as_bytes());
        Self { bytes: text.len(), crc: crc.sum() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Texts of few different lines, so that many are the same in two of them.
    fn text() -> impl Strategy<Value = String> {
        let line = prop::sample::select(vec!["a\n", "b\n", "\n", "ü\r\n", "rating: Green,\n", "no end"]);
        prop::collection::vec(line, 0..40).prop_map(|lines| lines.concat())
    }

    proptest! {
        #[test]
        fn every_text_comes_back_from_its_lines_and_from_no_other_text(
            whole in text(), new in text(), other in text(),
        ) {
            let lines = Lines::between(&whole, &new);
            prop_assert_eq!(lines.within(&whole), Some(new.clone()));
            let wrong = lines.within(&other);
            prop_assert!(wrong.is_none_or(|wrong| wrong == new));
            let kept = ron::to_string(&lines).unwrap();
            prop_assert_eq!(ron::from_str::<Lines>(&kept).unwrap(), lines);
        }
    }

    #[test]
    fn a_word_in_a_long_text_is_kept_as_its_line() {
        let line = |number: usize| ["line ", &(number % 100).to_string(), "\n"].concat();
        let whole = (0..20_000).map(line).collect::<Vec<_>>().concat();
        let new = whole.replacen("line 7\n", "line 7, and a word\n", 1);
        let lines = Lines::between(&whole, &new);
        assert_eq!(lines.new_bytes(), "line 7, and a word\n".len());
    }
}
