//! What two people changed alike is asked, one place after the other, with both sides
//! in full view.

use egui::{Role, ScrollArea, Ui};

use crate::app::commands::Command;
use crate::app::dialogs::answer::{Answer, focus_first};
use crate::app::request::Request;
use crate::app::theme::{GAP, SUBTITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::marked::marked;
use crate::app::widgets::{layout, scrolling, text};
use crate::model::diff;
use crate::model::merge::{Choice, Difference};
use crate::text;
use crate::words::merge::{Names, place, sides};

/// One place that both changed.
pub struct Conflict {
    of: Difference,
    place: String,
    /// What stands there, in words: one's own, and the other.
    sides: [String; 2],
    /// How many there are to decide, with this one.
    count: usize,
    with: With,
}

/// Whose words stand beside one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum With {
    /// A colleague's, in the file itself.
    Colleague,
    /// Those of a copy that lies beside the file.
    Copy,
    /// One's own, which could not be saved the last time.
    NotSaved,
}

impl With {
    /// What either side is called.
    fn sides(self) -> [String; 2] {
        match self {
            Self::Colleague => [text!("conflict-mine"), text!("conflict-theirs")],
            Self::Copy => [text!("conflict-copy-mine"), text!("conflict-copy-theirs")],
            Self::NotSaved => [text!("conflict-copy-mine"), text!("conflict-not-saved")],
        }
    }

    /// What keeping one side alone is called.
    fn keep(self) -> [String; 2] {
        match self {
            Self::Colleague => [text!("conflict-keep-mine"), text!("conflict-keep-theirs")],
            Self::Copy => [text!("conflict-copy-keep-mine"), text!("conflict-copy-keep-theirs")],
            Self::NotSaved => [text!("conflict-copy-keep-mine"), text!("conflict-keep-not-saved")],
        }
    }
}

impl Conflict {
    /// The place, and how many are to be decided with it.
    pub fn new(of: Difference, count: usize, names: &Names, with: With) -> Self {
        Self { place: place(&of.place, names), sides: sides(&of, names), count, with, of }
    }

    pub(super) fn title(&self) -> String {
        match self.with {
            With::Colleague => text!("conflict-title"),
            With::Copy => text!("conflict-copy-title"),
            With::NotSaved => text!("conflict-not-saved-title"),
        }
    }

    pub(super) fn ui(&self, ui: &mut Ui) -> Answer {
        text::heading(ui, 1, &self.title(), SUBTITLE);
        let said = text!("conflict-one", count = self.count);
        layout::region(ui, Role::Alert, &said, |ui| {
            text::label(ui, &self.place);
            text::quiet(ui, &said);
        });
        ui.add_space(8.0);
        let height = (ui.ctx().content_rect().height() - 360.0).max(120.0);
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            scrolling::keyboard_scroll(ui);
            self.sides_ui(ui);
        });
        ui.add_space(GAP / 2.0);
        self.choices(ui)
    }

    fn sides_ui(&self, ui: &mut Ui) {
        let [mine, theirs] = &self.sides;
        let pieces = diff::words(mine, theirs);
        let names = self.with.sides();
        layout::equal_columns(ui, 2, GAP, |index, ui| {
            if let (Some(name), Some(said), Some(pieces)) =
                (names.get(index), self.sides.get(index), pieces.get(index))
            {
                text::label(ui, name);
                // Neither is the earlier one: what differs is marked alike.
                let spoken = text!("conflict-side", side = name.as_str(), said = said.as_str());
                marked(ui, spoken, pieces, false);
            }
        });
    }

    fn choices(&self, ui: &mut Ui) -> Answer {
        let mut answer = Answer::Waiting;
        let decide = |choice| Answer::Request(Request::Decide(Box::new(self.of.clone()), choice));
        ui.horizontal_wrapped(|ui| {
            // First, and what Return does, is what loses nothing.
            let both = self.of.may_keep_both().then(|| ui.add(Button::primary(text!("conflict-keep-both"))));
            if let Some(both) = &both {
                focus_first(ui, both);
                if both.clicked() {
                    answer = decide(Choice::Both);
                }
            }
            let [keep_mine, keep_theirs] = self.with.keep();
            let mine = ui.add(Button::secondary(keep_mine));
            if mine.clicked() {
                answer = decide(Choice::Mine);
            }
            if ui.add(Button::secondary(keep_theirs)).clicked() {
                answer = decide(Choice::Theirs);
            }
            let later = ui.add(Button::link(text!("conflict-later")));
            if both.is_none() {
                focus_first(ui, &later);
            }
            if later.clicked() {
                answer = match self.with {
                    With::Colleague => Answer::Close,
                    With::Copy | With::NotSaved => Answer::Request(Request::LeaveCopy),
                };
            }
        });
        let later = match self.with {
            With::Colleague => {
                text!("conflict-later-note", key = Command::Save.key_text(ui.ctx()).unwrap_or_default())
            }
            With::Copy => text!("conflict-copy-later-note"),
            With::NotSaved => text!("conflict-not-saved-later-note"),
        };
        text::quiet(ui, &later);
        answer
    }
}
