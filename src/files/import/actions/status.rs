//! How far an action has come, in the words that plans use.

use crate::files::import::actions::columns::plain;
use crate::model::Status;

/// What a word says of how far an action has come. None where it may mean several
/// things, as "Amber" does.
pub(super) fn status(word: &str) -> Option<Status> {
    const NOT_STARTED: [&str; 9] =
        ["", "not started", "not yet started", "to do", "todo", "open", "planned", "no", "0"];
    const UNDER_WAY: [&str; 9] = [
        "under way",
        "underway",
        "in progress",
        "started",
        "ongoing",
        "on going",
        "begun",
        "partly done",
        "doing",
    ];
    const DONE: [&str; 9] =
        ["done", "complete", "completed", "finished", "achieved", "closed", "yes", "100", "met"];
    const NOT_NEEDED: [&str; 6] =
        ["no longer needed", "not needed", "cancelled", "canceled", "dropped", "withdrawn"];
    let word = plain(word);
    let is_in = |words: &[&str]| words.contains(&word.as_str());
    if is_in(&NOT_STARTED) {
        Some(Status::NotStarted)
    } else if is_in(&UNDER_WAY) {
        Some(Status::UnderWay)
    } else if is_in(&DONE) {
        Some(Status::Done)
    } else {
        is_in(&NOT_NEEDED).then_some(Status::NoLongerNeeded)
    }
}
