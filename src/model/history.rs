//! The present state of an open file with what came before it: undo and redo.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::limits::{self, Limited};
use super::refusal::Refusal;

/// How many steps back are kept, the oldest goes first. Each costs only what it
/// changed, since states share the rest; the limit is for files that stay open for
/// weeks.
pub const MAX_STEPS: usize = 1000;

/// Typing in one field is one step until the person pauses for this long.
const PAUSE: Duration = Duration::from_millis(1500);

/// A change by a person to what a file holds.
pub trait Change: Clone {
    /// What it changes. A copy has to cost little: the large parts are shared.
    type Of: Clone + PartialEq + Limited;

    /// Makes the change in place.
    ///
    /// # Errors
    /// When it cannot be made; nothing has changed then.
    fn apply(&self, of: &mut Self::Of) -> Result<(), Refusal>;

    /// Whether it goes on typing in the field in which `earlier` typed, so that
    /// both are one step.
    fn coalesces_with(&self, earlier: &Self) -> bool;

    /// Whether going a step back leaves it as it is.
    fn is_permanent(&self) -> bool {
        false
    }

    /// Whether it brings or takes so much that the state before it is to be a version of its
    /// own.
    fn is_landmark(&self) -> bool {
        false
    }

    /// Puts what this change, which stays, has made of `now` into an earlier state.
    ///
    /// # Errors
    /// When it has no place there: nobody may go back so far.
    fn rebase(&self, _now: &Self::Of, then: &mut Self::Of) -> Result<(), Refusal> {
        self.apply(then)
    }
}

/// What a file holds, and the way back from it.
pub struct History<C: Change> {
    present: C::Of,
    past: Vec<Step<C>>,
    future: Vec<Step<C>>,
    last_edit_at: Option<Instant>,
    revision: u64,
}

/// A number that no state of any file had before.
fn next_revision() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

/// A state, and the edit that led away from it (in the past) or to it (in the future).
struct Step<C: Change> {
    state: C::Of,
    edit: C,
}

impl<C: Change> History<C> {
    /// A history that begins here.
    pub fn new(present: C::Of) -> Self {
        let revision = next_revision();
        Self { present, past: Vec::new(), future: Vec::new(), last_edit_at: None, revision }
    }

    /// The number of the present state: it is another whenever anything has changed, so that
    /// what is worked out from the state is worked out once.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The state as it is now.
    pub fn present(&self) -> &C::Of {
        &self.present
    }

    /// Makes a change. Says whether anything is different now.
    ///
    /// # Errors
    /// When the edit is refused; nothing has changed then.
    pub fn apply(&mut self, edit: C, now: Instant) -> Result<bool, Refusal> {
        if edit.is_permanent() {
            return self.apply_throughout(&edit);
        }
        let mut next = self.present.clone();
        edit.apply(&mut next)?;
        // No step, or Ctrl+Z would seem to do nothing.
        if next == self.present {
            return Ok(false);
        }
        // Whatever was saved has to be readable again.
        limits::check(&next)?;
        let before = std::mem::replace(&mut self.present, next);
        if !self.is_same_step(&edit, now) {
            self.past.push(Step { state: before, edit });
            if self.past.len() > MAX_STEPS {
                self.past.remove(0);
            }
        }
        // What was undone led on from a state that is no longer there.
        self.future.clear();
        self.last_edit_at = Some(now);
        self.revision = next_revision();
        Ok(true)
    }

    /// What is changed next is a step of its own, even in the same field.
    pub fn end_step(&mut self) {
        self.last_edit_at = None;
    }

    /// Makes a change that going back does not take away: every earlier state gets
    /// it as well, and those in which it has no place can no longer be gone back to.
    fn apply_throughout(&mut self, edit: &C) -> Result<bool, Refusal> {
        let mut next = self.present.clone();
        edit.apply(&mut next)?;
        limits::check(&next)?;
        let changed = next != self.present;
        self.present = next;
        self.revision = next_revision();
        let present = &self.present;
        // From the newest down: where it has no place, nothing before may be reached either.
        let no_place = self.past.iter_mut().rposition(|step| edit.rebase(present, &mut step.state).is_err());
        self.past.drain(..no_place.map_or(0, |last| last + 1));
        self.future.clear();
        Ok(changed)
    }

    /// Goes one step back and gives the edit that was undone.
    pub fn undo(&mut self) -> Option<&C> {
        let step = self.past.pop()?;
        let state = std::mem::replace(&mut self.present, step.state);
        self.future.push(Step { state, edit: step.edit });
        // What is typed next is a step of its own, even in the same field.
        self.last_edit_at = None;
        self.revision = next_revision();
        self.future.last().map(|step| &step.edit)
    }

    /// Goes one step forward again and gives the edit that was redone.
    pub fn redo(&mut self) -> Option<&C> {
        let step = self.future.pop()?;
        let state = std::mem::replace(&mut self.present, step.state);
        self.past.push(Step { state, edit: step.edit });
        self.last_edit_at = None;
        self.revision = next_revision();
        self.past.last().map(|step| &step.edit)
    }

    /// The edit that going a step back would undo.
    pub fn last(&self) -> Option<&C> {
        self.past.last().map(|step| &step.edit)
    }

    /// Whether there is a step to go back to.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether a step was undone and can be made again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    fn is_same_step(&self, edit: &C, now: Instant) -> bool {
        let paused = self.last_edit_at.is_none_or(|at| now.duration_since(at) > PAUSE);
        !paused && self.past.last().is_some_and(|step| edit.coalesces_with(&step.edit))
    }
}
