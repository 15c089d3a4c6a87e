//! What Set up remembers between frames.

use crate::app::screens::checklists::Checklists;

/// What Set up remembers between frames.
#[derive(Default)]
pub struct SetUpView {
    /// The checklists that can be chosen.
    pub checklists: Checklists,
    /// Put the cursor into the team's name.
    pub focus: bool,
    /// The name that the file was not to be given.
    pub keeps_name: Option<String>,
    /// The round's name while it is being typed; it may be empty for a moment.
    pub label: Option<String>,
    /// Raised when a role is removed.
    pub generation: u32,
    /// The role that is being typed.
    pub new_role: String,
    /// Put the cursor into the number of the role in this row.
    pub focus_number: Option<usize>,
    /// Put the cursor into the role in this row: the one above it was removed, or it was the
    /// last. Beyond the rows: into the field for another role.
    pub focus_role: Option<usize>,
    /// More was typed as the number of staff than was read.
    pub staff_left_out: bool,
    /// The row in whose number letters were typed, which are not taken.
    pub letters_in: Option<usize>,
}
