//! The rule of the grid: **letters answer as long as all of them do.** Everything that is typed
//! in one form, until Enter, an arrow or the mouse, is one run, however slowly it comes. As soon
//! as a letter or a digit comes that no answer uses, the whole run was a code: what it changed
//! is as before, and all of it is in the field for a code, where it can be seen.
//!
//! Whoever types looks at the paper, and does not see where the keyboard is. No clock decides,
//! since nobody knows how long a person looks for a key.

use crate::app::request::Changed;
use crate::app::screens::training::answers::cursor::Cursor;

/// What was typed into one form.
#[derive(Default)]
pub(super) struct Run {
    typed: String,
    /// Where it began, and where its next sign is expected.
    reach: Option<(Cursor, Cursor)>,
    /// What its letters have changed, in that order.
    changed: Vec<Changed>,
    /// The answer that finished a form, until something else than a code comes behind it.
    last: Option<LastAnswer>,
}

/// The answer that finished a form: it may be the first letter of the next code.
#[derive(Clone)]
pub(super) struct LastAnswer {
    /// The letter as it was typed.
    pub sign: String,
    /// The learner whose form it finished.
    pub learner: String,
    /// None: it was so before.
    pub changed: Option<Changed>,
}

impl Run {
    /// A sign comes, with the keyboard at a cell.
    pub fn go_on(&mut self, here: Cursor) {
        if self.reach.is_none_or(|(_, next)| next != here) {
            *self = Self { reach: Some((here, here)), ..Self::default() };
        }
    }

    /// The sign that comes has answered, and the keyboard goes on to a cell of the same form.
    pub fn answer(&mut self, changed: Option<Changed>, next: Cursor) {
        self.changed.extend(changed);
        self.reach = self.reach.map(|(from, _)| (from, next));
    }

    /// The sign that comes has finished a learner's form.
    pub fn finish(&mut self, learner: &str, changed: Option<Changed>) {
        let last = LastAnswer { sign: String::new(), learner: learner.to_owned(), changed };
        *self = Self { last: Some(last), ..Self::default() };
    }

    /// How the letter was typed that finished a form.
    pub fn finished_by(&mut self, sign: &str) {
        if let Some(last) = &mut self.last {
            sign.clone_into(&mut last.sign);
        }
    }

    /// The answer behind which a code is typed, where nothing else came between.
    pub fn last(&self) -> Option<&LastAnswer> {
        self.last.as_ref().filter(|last| !last.sign.is_empty())
    }

    /// Takes the sign.
    pub fn take(&mut self, sign: &str) {
        self.typed.push_str(sign);
    }

    /// A key moved, or did something else that no word does.
    pub fn end(&mut self) {
        *self = Self::default();
    }

    /// Ends it as a code: what was typed, where it began, and what it has changed.
    pub fn end_as_code(&mut self) -> (String, Option<Cursor>, Vec<Changed>) {
        let run = std::mem::take(self);
        (run.typed, run.reach.map(|(from, _)| from), run.changed)
    }
}
