//! What was answered in a dialog, and the buttons that several of them share.

use std::path::PathBuf;

use egui::{Key, Response, Ui};

use crate::app::dialogs::purpose::PathPurpose;
use crate::app::request::Request;
use crate::app::theme::GAP;
use crate::app::widgets::button::Button;
use crate::text;

pub enum Answer {
    Waiting,
    /// It is put away.
    Close,
    /// Something is to be done, and it is put away.
    Request(Request),
    /// A path was typed.
    Path(PathPurpose, PathBuf),
    /// Another name for the open file was typed.
    Renamed {
        name: String,
        /// What the file is about is to be called so as well.
        also: bool,
    },
    /// The name of a new round was typed.
    StartReview {
        label: String,
        /// When it is gone through again, in words; empty where that is not agreed.
        review: String,
    },
    /// When the round that is finished is gone through again, in words; empty where that
    /// is not agreed.
    FinishRound(String),
    /// A path is to be chosen in the system's dialog.
    Browse(PathPurpose),
    /// This is done though the last changes are not on disk.
    Anyway(Request),
}

/// The button that puts a dialog away in which there is nothing to choose.
pub(super) fn close_button(ui: &mut Ui) -> Answer {
    ui.add_space(GAP / 2.0);
    let button = ui.add(Button::primary(text!("close")));
    focus_first(ui, &button);
    if button.clicked() { Answer::Close } else { Answer::Waiting }
}

/// The keyboard begins at the safe button: egui gives it to nothing in a dialog, and Return
/// would fall through to nowhere.
pub(super) fn focus_first(ui: &Ui, button: &Response) {
    // With Tab it comes from the last button by itself; given here as well, egui would
    // hand it on to what lies below once the dialog is gone.
    let comes = ui.input(|input| input.key_pressed(Key::Tab));
    if !comes && ui.memory(|memory| memory.focused().is_none()) {
        button.request_focus();
    }
}
