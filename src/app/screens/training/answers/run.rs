//! A run of keys in the grid is either answers or a code: whoever looks at the paper does not
//! see that the keyboard is on an answer, and that the letters of “Grey 26” answer.

use crate::app::screens::training::answers::cursor::Cursor;

/// Keys are one run while each follows the one before within so many seconds.
const A_RUN: f64 = 1.0;

/// A run with more answers than this is answers, and a strange key in it a slip: hardly a word
/// begins with more letters that answer.
const MOST: usize = 5;

/// What was typed into the grid without a pause.
#[derive(Default)]
pub(super) struct Run {
    typed: String,
    /// Where it began.
    from: Cursor,
    /// How many of its keys answered, and how many of them changed an answer.
    answered: usize,
    changed: usize,
    /// When its last key came, in seconds of egui's clock; none: none has come yet.
    at: Option<f64>,
}

impl Run {
    /// A sign comes at a time, with the keyboard at a cell.
    pub fn go_on(&mut self, at: f64, here: Cursor) {
        if self.at.is_none_or(|before| at - before > A_RUN) {
            *self = Self { from: here, ..Self::default() };
        }
        self.at = Some(at);
    }

    /// The key of the sign that comes has answered.
    pub fn answer(&mut self, changed: bool) {
        self.answered += 1;
        self.changed += usize::from(changed);
    }

    /// Takes the sign.
    pub fn take(&mut self, sign: &str) {
        self.typed.push_str(sign);
    }

    /// A key moved, or did something else that no word does.
    pub fn end(&mut self) {
        *self = Self::default();
    }

    /// Ends it, where it was a code: what was typed, where it began, and how many answers it
    /// has changed. Asked at a sign that no answer uses.
    pub fn end_as_code(&mut self) -> Option<(String, Cursor, usize)> {
        if !(1..=MOST).contains(&self.answered) {
            return None;
        }
        let run = std::mem::take(self);
        Some((run.typed, run.from, run.changed))
    }
}
