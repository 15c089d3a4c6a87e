//! What Teams remembers between frames.

use crate::app::widgets::sight::RowsInSight;

/// What Teams remembers between frames.
#[derive(Default)]
pub struct TeamsView {
    /// How high the statements are.
    pub(super) rows: RowsInSight,
    /// The statement that is to come into sight, by its position from 0.
    pub(super) wanted: Option<usize>,
}

impl TeamsView {
    /// Brings a statement into sight, by its position from 0.
    pub fn show(&mut self, position: usize) {
        self.wanted = Some(position);
    }
}
