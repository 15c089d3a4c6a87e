//! What was just said in the status line.

use std::time::{Duration, Instant};

/// How long a notice stands in the status line: long enough to read it and to reach Undo.
const STANDS: Duration = Duration::from_secs(8);

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// What happened.
    Event,
    /// The last change, which can be taken back beside it.
    Change,
    /// Something that could not be done.
    Fault,
}

/// What was just said in the status line.
pub struct Notice {
    /// The sentence.
    pub text: String,
    pub about: About,
    since: Instant,
}

impl Notice {
    /// A notice that begins now.
    pub fn new(mut text: String, about: About) -> Self {
        // What is cut ends in three points, and a fourth would look like a slip.
        if text.contains("….") {
            text = text.replace("….", "…");
        }
        Self { text, about, since: Instant::now() }
    }

    /// How long it still stands; none once its time is over.
    pub fn time_left(&self) -> Option<Duration> {
        STANDS.checked_sub(self.since.elapsed())
    }
}
