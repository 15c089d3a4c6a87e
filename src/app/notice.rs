//! What was just said in the status line.

use std::time::{Duration, Instant};

use crate::app::request::Request;

/// How long a notice stands in the status line: long enough to read it and to reach Undo.
const STANDS: Duration = Duration::from_secs(8);
/// How long one stands that asks something.
const ASKS: Duration = Duration::from_secs(30);

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

/// What can be done about what was said, beside it.
pub struct Offer {
    /// What its button says.
    pub words: String,
    pub request: Request,
}

/// What was just said in the status line.
pub struct Notice {
    /// The sentence.
    pub text: String,
    pub about: About,
    pub offer: Option<Offer>,
    since: Instant,
}

impl Notice {
    /// A notice that begins now.
    pub fn new(mut text: String, about: About) -> Self {
        // What is cut ends in three points, and a fourth would look like a slip.
        if text.contains("….") {
            text = text.replace("….", "…");
        }
        Self { text, about, offer: None, since: Instant::now() }
    }

    /// The same with what can be done about it.
    pub fn offering(self, offer: Offer) -> Self {
        Self { offer: Some(offer), ..self }
    }

    /// How long it still stands; none once its time is over.
    pub fn time_left(&self) -> Option<Duration> {
        let stands = if self.offer.is_some() { ASKS } else { STANDS };
        stands.checked_sub(self.since.elapsed())
    }
}
