//! What the window is in the middle of: it decides which commands can be used.

use super::command::Situation;
use super::editor::Editor;
use super::shell::App;
use crate::model::{Mode, Voting};

impl App {
    /// What decides which commands can be used.
    pub(super) fn situation(&self) -> Situation {
        let editor = self.editor.as_ref();
        let statement = editor.and_then(|editor| {
            editor
                .assessment()
                .checklist
                .statements
                .get(self.views.rate.current)
                .map(|statement| &statement.id)
        });
        Situation {
            screen: self.screen,
            open: editor.is_some(),
            ballot: self.ballot.is_some(),
            editable: editor.is_some_and(|editor| !editor.round().locked),
            can_undo: editor.is_some_and(Editor::can_undo),
            can_redo: editor.is_some_and(Editor::can_redo),
            rated: editor.zip(statement).is_some_and(|(editor, id)| editor.round().rating(id).is_some()),
            may_still_hold: editor.zip(statement).is_some_and(|(editor, id)| editor.may_still_hold(id)),
            begun: editor.is_some_and(|editor| editor.assessment().may_be_reviewed()),
            has_earlier: editor.is_some_and(|editor| editor.round_before().is_some()),
            votes_open: editor.zip(statement).is_some_and(|(editor, id)| {
                let round = editor.round();
                !round.locked && round.mode == Mode::VoteFirst && round.voting(id) != Voting::Revealed
            }),
            has_file: self.open_path().is_some(),
        }
    }
}
