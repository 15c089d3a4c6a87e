//! Files were dropped on the window while something is open, or several at once: says
//! what opening each of them would do, and does nothing by itself.

use std::path::PathBuf;

use eframe::egui::{Role, ScrollArea, Ui};

use crate::app::dialogs::answer::{Answer, focus_first};
use crate::app::open::OpenFile;
use crate::app::request::Request;
use crate::app::theme::{GAP, SUBTITLE};
use crate::app::title_bar::TitleBar;
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::files::places;
use crate::text;

pub(super) fn dropped(ui: &mut Ui, paths: &[PathBuf], open: Option<&OpenFile>) -> Answer {
    text::heading(ui, 1, &text!("dropped-title", count = paths.len()), SUBTITLE);
    let closes = open.map(|open| text!("dropped-closes", file = TitleBar::of(open).name().to_owned()));
    let several = (paths.len() > 1).then(|| text!("dropped-one"));
    let happens: Vec<String> = several.into_iter().chain(closes).collect();
    let happens = happens.join(" ");
    layout::region(ui, Role::Alert, &happens, |ui| text::body(ui, &happens));
    ui.add_space(4.0);
    let mut answer = Answer::Waiting;
    let height = (ui.ctx().content_rect().height() - 320.0).max(120.0);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        layout::keyboard_scroll(ui);
        for path in paths {
            let twice = paths.iter().filter(|other| other.file_name() == path.file_name()).count() > 1;
            let file = if twice { places::spoken(path) } else { places::file_name(path) };
            if ui.add(Button::secondary(text!("dropped-open", file = file))).clicked() {
                answer = Answer::Request(Request::OpenFile(path.clone()));
            }
        }
    });
    ui.add_space(GAP / 2.0);
    // A file dropped by mistake is the usual case: Return leaves everything as it is.
    let stay = ui.add(Button::primary(if open.is_some() { text!("dropped-stay") } else { text!("cancel") }));
    focus_first(ui, &stay);
    if stay.clicked() { Answer::Close } else { answer }
}
