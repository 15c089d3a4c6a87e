//! What is said of saving unasked: that the file was made, and that saving works again.
//! That it fails stands in the status line, and the rest is there to be looked up.

use crate::files::autosave::SaveState;
use crate::text;

/// What was said of saving the open file.
#[derive(Default)]
pub struct SavingTold {
    /// Which file it is about, by its number in the session.
    serial: u64,
    /// That there is a file, or there was one when it was opened.
    is_made: bool,
    /// That it is not saved, and not yet that it is again.
    has_failed: bool,
}

impl SavingTold {
    /// What there is to say now of the file of that number. `speaks`: something was just
    /// said that has its time first.
    pub fn now(&mut self, serial: u64, state: Option<&SaveState>, speaks: bool) -> Option<String> {
        if self.serial != serial {
            *self = Self { serial, is_made: state.is_some(), has_failed: false };
        }
        match state {
            Some(SaveState::Failed { .. }) => {
                self.has_failed = true;
                None
            }
            Some(SaveState::Saved { .. }) if self.has_failed => {
                (self.is_made, self.has_failed) = (true, false);
                Some(text!("saved-after-all"))
            }
            Some(SaveState::Saved { .. }) if !self.is_made && !speaks => {
                self.is_made = true;
                Some(text!("saved-first"))
            }
            Some(SaveState::Opened | SaveState::Waiting | SaveState::Saved { .. }) | None => None,
        }
    }
}
