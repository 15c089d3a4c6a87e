//! What Teams remembers between frames.

use crate::app::open::once::{Once, Shared};
use crate::app::screens::area::map::MapState;
use crate::app::screens::area::needed::NeededView;
use crate::app::widgets::sight::RowsInSight;
use crate::model::area::{AreaPicture, Sharing};

/// What the file would keep after what was read, and whether earlier rounds would keep less.
pub(super) type After = Once<(Shared<AreaPicture>, Sharing, u64), (String, bool)>;

/// What Teams remembers between frames.
#[derive(Default)]
pub struct TeamsView {
    /// What the teams are called.
    pub(super) called: Once<Shared<AreaPicture>, Vec<String>>,
    /// Where one is in the map.
    pub(super) map: MapState,
    /// What is needed.
    pub(super) needed: NeededView,
    /// How high the statements are of which teams say something else now.
    pub(super) changed: RowsInSight,
    /// What keeping the teams that were read again would come to.
    pub(super) after: After,
}

impl TeamsView {
    /// Brings a statement into sight, by its position from 0.
    pub fn show(&mut self, position: usize) {
        self.map.show(position);
    }
}
