//! What was just said in the status line.

use std::time::{Duration, Instant};

/// How long a notice stands in the status line: long enough to read it and to reach Undo.
const STANDS: Duration = Duration::from_secs(8);

/// What was just said in the status line.
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// Whether it is about the last change, which can be taken back beside it.
    pub offers_undo: bool,
    since: Instant,
}

impl Notice {
    /// A notice that begins now.
    pub fn new(text: String, offers_undo: bool) -> Self {
        Self { text, offers_undo, since: Instant::now() }
    }

    /// How long it still stands; none once its time is over.
    pub fn time_left(&self) -> Option<Duration> {
        STANDS.checked_sub(self.since.elapsed())
    }
}
