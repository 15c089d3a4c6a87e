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

/// The first line of a text in which something is written, since many leave the first one empty;
/// with "…" where more follows.
pub fn first_line(text: &str) -> String {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next().unwrap_or_default();
    if lines.next().is_some() { format!("{first} …") } else { first.to_owned() }
}
