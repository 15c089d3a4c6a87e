//! What Plan remembers between frames: the open action, the filter and the order.

/// Which actions are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Filter {
    #[default]
    All,
    Open,
    Overdue,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sort {
    #[default]
    Statement,
    Due,
}

/// What Plan remembers between frames.
#[derive(Default)]
pub struct PlanView {
    /// The id of the action that is being edited.
    pub editing: Option<String>,
    /// The action whose editor was just closed: the keyboard goes back to its row.
    pub left: Option<String>,
    /// The statement on Rate that the editor was opened from.
    pub back_to: Option<usize>,
    /// The editor has just been opened: bring it into sight, and the cursor into it.
    pub arrived: bool,
    pub(super) filter: Filter,
    pub(super) sort: Sort,
}

impl PlanView {
    /// Opens an action to be edited, whatever is filtered.
    pub fn edit(&mut self, id: String) {
        self.editing = Some(id);
        self.arrived = true;
        self.filter = Filter::All;
    }

    /// Opens an action where it stands in the table.
    pub(super) fn edit_here(&mut self, id: &str) {
        self.editing = Some(id.to_owned());
        self.arrived = true;
    }
}
