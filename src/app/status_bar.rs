//! The status line below: what is wrong with saving, else what was just said, else
//! how far saving has come; and how far the work has come.

use std::path::PathBuf;

use egui::{Align, FontId, Frame, Label, Layout, Margin, Panel, RichText, Ui, vec2};

use crate::app::commands::Command;
use crate::app::notice::{About, Notice};
use crate::app::open::OpenFile;
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::saving::LookOnly;
use crate::app::request::Request;
use crate::app::screens::ballot;
use crate::app::theme::{Palette, SMALL};
use crate::app::widgets::button::Button;
use crate::app::widgets::text;
use crate::app::work::Work;
use crate::files::autosave::SaveState;
use crate::files::places;
use crate::text;
use crate::words;

/// The height of the line, in points.
const HEIGHT: f32 = 24.0;
/// With less room than this a sentence may need two lines, in points.
const NARROW: f32 = 620.0;
/// What Undo and Redo take of the line, in points.
const BUTTONS: f32 = 110.0;

/// What the status line says of the open file.
pub struct StatusBar {
    path: Option<PathBuf>,
    state: Option<SaveState>,
    progress: String,
    /// Why the file is only looked at.
    look_only: Option<LookOnly>,
    /// How many people's answers are not in what was saved.
    in_memory: usize,
}

impl StatusBar {
    /// What it says of this file. `undecided`: two people changed the same, and nobody
    /// has decided what is kept.
    pub fn of(open: &OpenFile, undecided: bool) -> Self {
        let progress = match open {
            OpenFile::Assessment(open) => progress(open),
            OpenFile::Training(open) => {
                text!("training-learners", count = open.training().participants.len())
            }
            OpenFile::Ballot(open) => ballot::answered(open.ballot()),
        };
        let in_memory = match open {
            OpenFile::Assessment(open) => open.voted().1,
            OpenFile::Training(_) | OpenFile::Ballot(_) => 0,
        };
        let what = || text!("elsewhere-undecided", key = Command::Save.key_name());
        let undecided = undecided.then(|| SaveState::Failed { what: what() });
        let file = open.file();
        let state = undecided.or_else(|| file.save_state());
        Self { path: file.path(), state, progress, look_only: file.look_only(), in_memory }
    }
}

/// Draws the status line: what is wrong with saving, or could not be done, else what was just said,
/// else how far saving has come.
///
/// `undo`: what can be taken back now, in words; `redo`: whether what was taken back can
/// be had again.
pub fn status_bar(
    ui: &mut Ui,
    open: Option<&StatusBar>,
    work: Option<&Work>,
    notice: Option<&Notice>,
    undo: Option<&str>,
    redo: bool,
) -> Option<Request> {
    let mut pressed = None;
    let palette = Palette::of(ui);
    let failed = match open.and_then(|open| open.state.as_ref()) {
        // For the moment that somebody waits for something else, and may call it off.
        _ if work.is_some() => None,
        Some(SaveState::Failed { what }) => Some(what),
        Some(SaveState::Opened | SaveState::Waiting | SaveState::Saved { .. }) | None => {
            notice.filter(|notice| notice.about == About::Fault).map(|notice| &notice.text)
        }
    };
    // What is not on disk must not look like what is.
    let fill = if failed.is_some() { palette.tint } else { palette.surface };
    let frame = Frame::new().fill(fill).inner_margin(Margin::symmetric(20, 6));
    Panel::bottom("status").resizable(false).frame(frame).show(ui, |ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        if let Some(failed) = failed {
            text::alert(ui, failed);
            return;
        }
        ui.horizontal(|ui| {
            // As high with Undo in it as without: what is above would move otherwise.
            ui.set_min_height(HEIGHT);
            let help = Command::Help.key_text(ui.ctx()).unwrap_or_default();
            let right = open.map_or_else(|| text!("status-help", key = help), |open| open.progress.clone());
            let line = match (work, notice, open) {
                (Some(work), _, _) => work.sentence(),
                (None, Some(notice), _) => notice.text.clone(),
                (None, None, Some(open)) => saving(open),
                (None, None, None) => text!("status-offline"),
            };
            // Room for the right side first, or a long path would push it off the window.
            let width = |words: &str| {
                let font = FontId::proportional(SMALL);
                ui.painter().layout_no_wrap(words.to_owned(), font, palette.muted).size().x
            };
            let side = (width(&right) + 20.0).clamp(150.0, ui.available_width() / 2.0);
            // Where the sentence would be cut, it has the line for itself, and another below it.
            let alone = ui.available_width() < NARROW && width(&line) + BUTTONS > ui.available_width() - side;
            let room = ui.available_width() - if alone { 0.0 } else { side };
            ui.allocate_ui_with_layout(vec2(room, HEIGHT), Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(room);
                // Before the sentence, which is cut where it is long.
                if let Some(work) = work {
                    let stop = Button::small(text!("work-stop")).named(work.stop_name());
                    pressed = ui.add(stop).clicked().then_some(Request::StopWork);
                } else {
                    pressed = steps(ui, undo, redo).map(Request::Do);
                    if let Some(offer) = notice.and_then(|notice| notice.offer.as_ref())
                        && ui.add(Button::small(offer.words.as_str())).clicked()
                    {
                        pressed = Some(offer.request.clone());
                    }
                }
                // How far saving has come is there to be looked up: said after each pause in
                // typing, it would talk over what is typed.
                text::status(ui, &line, work.is_some() || notice.is_some(), alone);
            });
            if alone {
                return;
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(Label::new(RichText::new(right).size(SMALL).color(Palette::of(ui).muted)).truncate());
            });
        });
    });
    pressed
}

/// Undo and Redo, each as long as there is something for it, and not only while it is told.
fn steps(ui: &mut Ui, undo: Option<&str>, redo: bool) -> Option<Command> {
    let mut pressed = None;
    if let Some(what) = undo {
        let name = text!("notice-undo-name", what = what);
        let undo = ui.add(Button::small(text!("notice-undo")).named(name.clone())).on_hover_text(name);
        pressed = undo.clicked().then_some(Command::Undo);
    }
    if redo && ui.add(Button::small(Command::Redo.name())).clicked() {
        pressed = Some(Command::Redo);
    }
    pressed
}

/// "Saved 14:03   Documents/Attune/Acorn Nursery.attune", or what is wrong.
fn saving(open: &StatusBar) -> String {
    let place = open.path.as_deref().map(places::spoken).unwrap_or_default();
    match &open.state {
        None => open.look_only.map_or_else(|| text!("status-no-file"), LookOnly::status),
        Some(SaveState::Opened) => text!("status-opened", place = place),
        Some(SaveState::Waiting) => text!("status-saving", place = place),
        Some(SaveState::Saved { at }) => {
            let time = format!("{:02}:{:02}", at.hour(), at.minute());
            if open.in_memory > 0 {
                text!("status-saved-but", time = time, count = open.in_memory)
            } else {
                text!("status-saved", time = time, place = place)
            }
        }
        Some(SaveState::Failed { what }) => what.clone(),
    }
}

/// "8 of 11 rated", or in a review "8 of 11 reviewed"; of an area "40 teams".
fn progress(editor: &OpenAssessment) -> String {
    let checklist = &editor.assessment().checklist;
    if let Some(picture) = editor.assessment().area_picture(editor.round()) {
        return words::area::teams(picture.teams);
    }
    if editor.round_before().is_some() {
        let (reviewed, all) = (editor.round().reviewed(checklist), checklist.statements.len());
        return text!("reviewed-of", reviewed = reviewed, all = all);
    }
    let (rated, all) = (editor.round().rated(checklist), checklist.statements.len());
    if rated == all { text!("rated-all", all = all) } else { words::rated_of(rated, all) }
}
