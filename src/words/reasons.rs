//! A reason that was given before, as it is quoted now.

use crate::model::Reason;

/// What was written, or "as in November 2025: " before what was written then.
pub fn reason(reason: Option<Reason>) -> String {
    match reason {
        Some(Reason { note, round: Some(round) }) => crate::text!("reason-as-in", round = round, note = note),
        Some(Reason { note, round: None }) => note.to_owned(),
        None => String::new(),
    }
}

/// The first line of a text in which something is written: many leave the first one empty.
pub fn first_line(text: &str) -> &str {
    text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default()
}
