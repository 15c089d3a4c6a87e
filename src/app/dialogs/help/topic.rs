//! What people ask: who, on which screens, and the answer.

use crate::app::screen::Screen;
use crate::text;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// A setting that looks at itself.
    Alone,
    /// A lead with a room.
    Workshop,
    /// A trainer with a course.
    Course,
    /// Anybody.
    Always,
}

impl Audience {
    pub const ALL: [Self; 4] = [Self::Alone, Self::Workshop, Self::Course, Self::Always];

    /// The heading over what they ask.
    pub fn name(self) -> String {
        match self {
            Self::Alone => text!("help-group-alone"),
            Self::Workshop => text!("help-group-workshop"),
            Self::Course => text!("help-group-course"),
            Self::Always => text!("help-group-always"),
        }
    }
}

/// A question and its answer.
pub struct Topic {
    /// It goes on from "How do I".
    pub question: String,
    /// What to do.
    pub answer: String,
    /// Further words by which it is found.
    pub also: String,
    /// The screens on which it is asked.
    pub screens: &'static [Screen],
}
