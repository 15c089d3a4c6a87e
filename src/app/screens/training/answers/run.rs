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
    /// What each of its letters has changed, in that order; none: it was so before.
    changed: Vec<Option<Changed>>,
    /// The form that it finished, until something else than a code comes behind it.
    finished: Option<Finished>,
}

/// The letters that finished a form: the last of them may be the first of the next code.
pub(super) struct Finished {
    /// The letters as they were typed.
    pub typed: String,
    /// The learner whose form they finished.
    pub learner: String,
    /// What each of them has changed.
    pub changed: Vec<Option<Changed>>,
    is_whole: bool,
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
        self.changed.push(changed);
        self.reach = self.reach.map(|(from, _)| (from, next));
    }

    /// The sign that comes has finished a learner's form.
    pub fn finish(&mut self, learner: &str, changed: Option<Changed>) {
        let Self { typed, changed: mut all, .. } = std::mem::take(self);
        all.push(changed);
        let finished = Finished { typed, learner: learner.to_owned(), changed: all, is_whole: false };
        self.finished = Some(finished);
    }

    /// How the letter was typed that finished a form.
    pub fn finished_by(&mut self, sign: &str) {
        if let Some(finished) = &mut self.finished {
            finished.typed.push_str(sign);
            finished.is_whole = true;
        }
    }

    /// The form behind which a code is typed, where nothing else came between.
    pub fn finished(&self) -> Option<&Finished> {
        self.finished.as_ref().filter(|finished| finished.is_whole)
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
        (run.typed, run.reach.map(|(from, _)| from), run.changed.into_iter().flatten().collect())
    }
}
