//! What Teams remembers between frames.

use crate::app::screens::area::map::MapState;
use crate::app::screens::area::needed::NeededView;
use crate::app::widgets::sight::RowsInSight;

/// What Teams remembers between frames.
#[derive(Default)]
pub struct TeamsView {
    /// Where one is in the map.
    pub(super) map: MapState,
    /// What is needed.
    pub(super) needed: NeededView,
    /// How high the statements are of which teams say something else now.
    pub(super) changed: RowsInSight,
}

impl TeamsView {
    /// Brings a statement into sight, by its position from 0.
    pub fn show(&mut self, position: usize) {
        self.map.show(position);
    }
}
