//! What the thread that puts things aside asks of what it shares with the saving thread.

use std::sync::PoisonError;
use std::time::{Duration, Instant};

use super::{Inner, Life, Shared};
use crate::files::FileContent;
use crate::files::autosave::standing::{Before, Standing};
use crate::files::autosave::state::SaveState;

impl Shared {
    /// How the file stands, as far as putting aside has to know it.
    pub fn standing(&self) -> Standing {
        self.lock().standing()
    }

    /// What is to be a version of its own.
    pub fn keep(&self, content: FileContent) {
        self.lock().before.push(Before::now(content));
    }

    /// What is to be put aside as earlier versions, once.
    pub fn take_before(&self) -> Vec<Before> {
        std::mem::take(&mut self.lock().before)
    }

    /// Waits until the file stands otherwise, or for so long.
    pub fn wait_for_change(&self, from: &Standing, pause: Option<Duration>) -> Standing {
        let until = pause.map(|pause| Instant::now() + pause);
        let mut inner = self.lock();
        loop {
            let now = inner.standing();
            let left = until.map(|until| until.saturating_duration_since(Instant::now()));
            if !now.is(from) || left.is_some_and(|left| left.is_zero()) {
                return now;
            }
            inner = match left {
                Some(left) => self.aside.wait_timeout(inner, left).unwrap_or_else(PoisonError::into_inner).0,
                None => self.aside.wait(inner).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }

    /// Nothing more is put aside.
    pub fn aside_is_closed(&self) {
        self.lock().aside_is_closed = true;
        self.done.notify_all();
    }
}

impl Inner {
    fn standing(&self) -> Standing {
        let newest = self.newest.as_ref().or(self.in_hand.as_ref());
        Standing {
            path: self.path.clone(),
            saved: self.saved.clone(),
            newest: newest.cloned(),
            fails: newest.is_some() && matches!(self.state(), SaveState::Failed { .. }),
            exposed: self.put_off(),
            closed: self.life == Life::Closed,
            at: Instant::now(),
        }
    }
}
