//! Answers from elsewhere: an export of a survey, or ballots, into a training file.

use super::super::shell::App;

impl App {
    /// Lets the person choose the file that answers come from.
    pub(in crate::app) fn import_answers(&mut self) {}
}
