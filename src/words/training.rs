//! What moments and questions of a course are called.

use crate::model::{Moment, Question};
use crate::text;

/// "Before", "After", "Looking back", "Follow-up".
pub fn moment(moment: Moment) -> String {
    match moment {
        Moment::Before => text!("moment-before"),
        Moment::After => text!("moment-after"),
        Moment::LookingBack => text!("moment-looking-back"),
        Moment::FollowUp => text!("moment-follow-up"),
    }
}

/// The same within a sentence: "before", "looking back".
pub fn moment_in_sentence(moment: Moment) -> String {
    match moment {
        Moment::Before => text!("moment-before-within"),
        Moment::After => text!("moment-after-within"),
        Moment::LookingBack => text!("moment-looking-back-within"),
        Moment::FollowUp => text!("moment-follow-up-within"),
    }
}

/// When that is: "before the course".
pub fn moment_explained(moment: Moment) -> String {
    match moment {
        Moment::Before => text!("moment-before-text"),
        Moment::After => text!("moment-after-text"),
        Moment::LookingBack => text!("moment-looking-back-text"),
        Moment::FollowUp => text!("moment-follow-up-text"),
    }
}

/// A question from 1 to 5 as the survey of 2021 asked it.
pub fn question(question: Question) -> String {
    match question {
        Question::Understanding => text!("question-understanding"),
        Question::Confidence => text!("question-confidence"),
    }
}

/// The same in a few words of our own.
pub fn question_short(question: Question) -> String {
    match question {
        Question::Understanding => text!("question-understanding-short"),
        Question::Confidence => text!("question-confidence-short"),
    }
}
