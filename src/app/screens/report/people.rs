//! What may be about a person, before a document is saved: shown in place, with a way to
//! change it and a way to leave it. It is never in the way of saving.

use std::collections::BTreeSet;

use egui::text::{LayoutJob, TextFormat};
use egui::{FontId, Label, Role, Ui};

use crate::app::commands::Command;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::theme::{GAP, Palette, SMALL, SUBTITLE, semibold};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::documents::{Mention, ReportSource};
use crate::model::privacy::WrittenAt;
use crate::text;

/// So many are shown at once; the next come as these are answered.
const SHOWN: usize = 3;

/// Room for the two buttons beside the words, in points.
const BUTTONS: f32 = 200.0;

/// So many characters stand on either side of the words.
const AROUND: usize = 44;

/// The words that the person has left as they are, in small letters: for as long as the
/// file is open, and nowhere on disk.
#[derive(Default)]
pub struct LeftWords(BTreeSet<String>);

impl LeftWords {
    fn leave(&mut self, mention: &Mention) {
        self.0.insert(mention.words().to_lowercase());
    }

    /// Whether the person has yet to decide on it.
    fn is_open(&self, mention: &Mention) -> bool {
        !self.0.contains(&mention.words().to_lowercase())
    }
}

/// Shows what was noticed in a document of `source` and not yet left. What is asked for
/// is where one of them can be changed.
pub(super) fn people_ui(
    ui: &mut Ui,
    source: &ReportSource,
    mentions: &[Mention],
    left: &mut LeftWords,
) -> Option<Request> {
    let open: Vec<&Mention> = mentions.iter().filter(|mention| left.is_open(mention)).collect();
    if open.is_empty() {
        return None;
    }
    let mut asked = None;
    let title = text!("mention-title", count = open.len());
    ui.add_space(GAP);
    layout::tinted_card(ui, |ui| {
        layout::region(ui, Role::Group, &title, |ui| {
            text::heading(ui, 2, &title, SUBTITLE);
            text::announce(ui, &text!("mention-why"));
            for mention in open.iter().take(SHOWN) {
                ui.add_space(6.0);
                asked = one(ui, left, mention, &mention.place(source)).or(asked.take());
            }
            ui.add_space(6.0);
            if open.len() > SHOWN {
                text::quiet(ui, &text!("mention-more", count = open.len() - SHOWN));
            }
            if open.len() > 1 && ui.add(Button::secondary(text!("mention-leave-all"))).clicked() {
                for mention in &open {
                    left.leave(mention);
                }
            }
        });
    });
    asked
}

fn one(ui: &mut Ui, left: &mut LeftWords, mention: &Mention, place: &str) -> Option<Request> {
    let said = |ui: &mut Ui| {
        text::quiet(ui, &text!("mention-at", place = place, kind = mention.kind()));
        ui.add(Label::new(excerpt(ui, mention)).wrap());
    };
    let width = ui.available_width();
    if width < BUTTONS * 2.0 {
        said(ui);
        return ui.horizontal_wrapped(|ui| buttons(ui, left, mention)).inner;
    }
    let mut asked = None;
    layout::columns(ui, &[width - BUTTONS, BUTTONS], |column, ui| {
        if column == 0 {
            said(ui);
        } else {
            asked = ui.horizontal(|ui| buttons(ui, left, mention)).inner;
        }
    });
    asked
}

fn buttons(ui: &mut Ui, left: &mut LeftWords, mention: &Mention) -> Option<Request> {
    let words = mention.words();
    let mut asked = None;
    if let Some(request) = way_to(&mention.at) {
        let change = Button::secondary(text!("mention-change"));
        if ui.add(change.named(text!("mention-change-name", words = words))).clicked() {
            asked = Some(request);
        }
    }
    let leave = Button::link(text!("mention-leave"));
    if ui.add(leave.named(text!("mention-leave-name", words = words))).clicked() {
        left.leave(mention);
    }
    asked
}

/// Where it can be changed; nowhere in an earlier round, which is over.
fn way_to(at: &WrittenAt) -> Option<Request> {
    Some(match at {
        WrittenAt::SetUp => Request::Do(Command::Go(Screen::SetUp)),
        WrittenAt::Statement(position) => Request::ShowStatement(*position),
        WrittenAt::Action(id) => Request::ShowAction(id.clone()),
        WrittenAt::Course => Request::Do(Command::Go(Screen::Course)),
        WrittenAt::Learner(position) => Request::ShowAnswers { learner: Some(*position), statement: None },
        // In a file that is not open, or in a round that is over.
        WrittenAt::Earlier(_) | WrittenAt::Team(_) | WrittenAt::Teams => return None,
    })
}

/// The words with what stands around them.
fn excerpt(ui: &Ui, mention: &Mention) -> LayoutJob {
    let palette = Palette::of(ui);
    let before = mention.text.get(..mention.range.start).unwrap_or_default();
    let behind = mention.text.get(mention.range.end..).unwrap_or_default();
    let plain = TextFormat::simple(FontId::proportional(SMALL), palette.ink);
    let marked = TextFormat {
        font_id: FontId::new(SMALL, semibold()),
        background: palette.surface,
        underline: egui::Stroke::new(1.5, palette.accent),
        ..plain.clone()
    };
    let mut job = LayoutJob::default();
    job.append(&end_of(before), 0.0, plain.clone());
    job.append(mention.words(), 0.0, marked);
    job.append(&beginning_of(behind), 0.0, plain);
    job
}

fn end_of(text: &str) -> String {
    match text.char_indices().rev().nth(AROUND) {
        // Cut between words, where there is a gap.
        Some((from, _)) => {
            let rest = text.get(from..).unwrap_or_default();
            format!("…{}", rest.find(' ').and_then(|gap| rest.get(gap..)).unwrap_or(rest))
        }
        None => text.to_owned(),
    }
}

fn beginning_of(text: &str) -> String {
    match text.char_indices().nth(AROUND) {
        Some((to, _)) => {
            let rest = text.get(..to).unwrap_or_default();
            format!("{} …", rest.rfind(' ').and_then(|gap| rest.get(..gap)).unwrap_or(rest))
        }
        None => text.to_owned(),
    }
}
