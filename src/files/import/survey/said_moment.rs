//! When something was answered, as far as a heading says so of the course.

use crate::files::import::survey::heading::{Word, texts};
use crate::model::Moment;

/// A moment that is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LikelyMoment {
    /// The moment.
    pub moment: Moment,
    /// What makes it likely, in a sentence.
    pub why: String,
}

/// When something was answered, if a heading says so of the course: "Before the course",
/// "POST-TRAINING:", "At the end". "After reading each statement", "Pre-birth team" and
/// "Mile End" say nothing of it.
pub(super) fn said_moment(said: &[Word]) -> Option<Moment> {
    let texts = texts(said);
    let is = |phrase: &[&str]| texts.windows(phrase.len()).any(|part| part == phrase);
    if is(&["looking", "back"]) || is(&["look", "back"]) || is(&["thinking", "back"]) || is(&["now", "think"])
    {
        return Some(Moment::LookingBack);
    }
    let found: Vec<Moment> = (0..said.len()).filter_map(|at| moment_at(said, at)).collect();
    if is(&["follow", "up"]) || texts.contains(&"followup") || is_later(said) {
        return (!found.contains(&Moment::Before)).then_some(Moment::FollowUp);
    }
    let first = *found.first()?;
    found.iter().all(|moment| *moment == first).then_some(first)
}

/// What a course is called.
const COURSES: [&str; 12] = [
    "course",
    "courses",
    "training",
    "programme",
    "program",
    "workshop",
    "workshops",
    "session",
    "sessions",
    "module",
    "learning",
    "elearning",
];

fn moment_at(said: &[Word], at: usize) -> Option<Moment> {
    let (moment, is_edge) = match said.get(at)?.text.as_str() {
        "before" | "beforehand" | "pre" => (Moment::Before, false),
        "after" | "afterwards" | "post" => (Moment::After, false),
        "start" | "beginning" => (Moment::Before, true),
        "end" => (Moment::After, true),
        _ => return None,
    };
    let is_course = |word: &Word| COURSES.contains(&word.text.as_str());
    let small = [
        "the",
        "this",
        "our",
        "your",
        "my",
        "a",
        "of",
        "attending",
        "taking",
        "doing",
        "whole",
        "six",
        "week",
        "weeks",
    ];
    let next = said.get(at + 1..).unwrap_or_default();
    let of_course = next.iter().find(|word| !small.contains(&word.text.as_str())).is_some_and(is_course);
    let alone = match next.first() {
        None => true,
        Some(word) => word.is_parted || matches!(word.text.as_str(), "i" | "we"),
    };
    let first = at == 0 || said.get(at).is_some_and(|word| word.is_parted);
    let at_the = |word: &str| matches!(word, "the" | "at");
    let after_at = at
        .checked_sub(1)
        .and_then(|place| said.get(place))
        .is_some_and(|word| at_the(&word.text) || is_course(word));
    let says = if is_edge {
        of_course || alone && (after_at || said.len() == 1)
    } else {
        of_course || alone && (first || after_at)
    };
    says.then_some(moment)
}

/// "Three months after the course", "6 weeks on", "3 month follow-up".
fn is_later(said: &[Word]) -> bool {
    let is_span = |word: &Word| matches!(word.text.as_str(), "months" | "month" | "weeks" | "years");
    let goes_on = |word: &Word| matches!(word.text.as_str(), "after" | "on" | "later" | "post");
    said.windows(2).any(|pair| matches!(pair, [span, next] if is_span(span) && goes_on(next)))
}

/// Whether a heading asks about the present, beside one about the time before.
pub(super) fn says_now(said: &[Word]) -> bool {
    said.iter().any(|word| matches!(word.text.as_str(), "now" | "today" | "currently"))
}
