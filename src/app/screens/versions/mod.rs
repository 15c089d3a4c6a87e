//! Earlier versions of a file: what was done up to each, one beside the present, and the
//! way back to it.

mod compared;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use egui::{Role, Ui};
use jiff::Timestamp;

use crate::app::request::Request;
use crate::app::theme::{GAP, TITLE};
use crate::app::widgets::button::Button;
use crate::app::widgets::{layout, text};
use crate::files::recovery::Recovered;
use crate::files::{FileContent, places};
use crate::model::pieces::{self, Difference, Piece};
use crate::text;
use crate::words::{day_and_time, pieces::counted, second};
use compared::compared;

const WIDTH: f32 = 1120.0;
const LIST: f32 = 340.0;

/// An earlier version, as the list shows it.
pub struct VersionRow {
    /// "22 November 2026, 14:02"; with seconds where another is of the same minute.
    pub when: String,
    at: Option<SystemTime>,
    /// "4 ratings, 2 notes": what was done up to it.
    said: String,
    /// What the file held then.
    pub content: Arc<FileContent>,
}

impl VersionRow {
    /// The versions that are kept, the newest first, under what was not saved.
    pub fn rows(
        kept: Vec<(Timestamp, FileContent)>,
        not_saved: Vec<Recovered>,
        copies: Vec<(PathBuf, FileContent)>,
    ) -> Vec<Self> {
        let taken_apart: Vec<Vec<Piece>> = kept.iter().map(|(_, content)| pieces_of(content)).collect();
        let mut rows: Vec<Self> = copies.into_iter().map(Self::copy).collect();
        rows.extend(not_saved.into_iter().map(Self::not_saved));
        for (index, (at, content)) in kept.into_iter().enumerate() {
            let now = taken_apart.get(index).map(Vec::as_slice).unwrap_or_default();
            let said = match taken_apart.get(index + 1) {
                None => text!("versions-first"),
                Some(before) => match pieces::differences(before, now) {
                    none if none.is_empty() => text!("versions-small"),
                    some => did(some),
                },
            };
            rows.push(Self::new(Some(at.into()), said, content));
        }
        let minutes: Vec<String> = rows.iter().map(|row| row.when.clone()).collect();
        for row in &mut rows {
            if minutes.iter().filter(|minute| **minute == row.when).count() > 1 {
                row.when = when(row.at, true);
            }
        }
        rows
    }

    fn copy((path, content): (PathBuf, FileContent)) -> Self {
        let written = path.metadata().and_then(|metadata| metadata.modified()).ok();
        let said = text!("versions-copy", file = places::file_name(&path));
        Self::new(written, said, content)
    }

    fn new(at: Option<SystemTime>, said: String, content: FileContent) -> Self {
        Self { when: when(at, false), at, said, content: Arc::new(content) }
    }

    fn not_saved(found: Recovered) -> Self {
        let said = if found.discarded { text!("versions-discarded") } else { text!("versions-not-saved") };
        Self::new(found.at, said, found.content)
    }
}

fn when(at: Option<SystemTime>, exactly: bool) -> String {
    let (date, mut time) = at.and_then(day_and_time).unwrap_or_default();
    if let Some(second) = at.and_then(second).filter(|_| exactly) {
        time = format!("{time}:{second}");
    }
    text!("versions-when", date = date, time = time)
}

fn pieces_of(content: &FileContent) -> Vec<Piece> {
    match content {
        FileContent::Assessment(assessment) => pieces::of_assessment(assessment),
        FileContent::Training(training) => pieces::of_training(training),
        FileContent::Ballot(_) | FileContent::Checklist(_) => Vec::new(),
    }
}

/// What Earlier versions remembers between frames.
#[derive(Default)]
pub struct VersionsView {
    rows: Vec<VersionRow>,
    is_reading: bool,
    chosen: usize,
    /// What is to be chosen once the versions have been read.
    wanted: Option<Arc<FileContent>>,
    /// The row that was compared, what it was compared with, and what differs.
    compared: Option<(usize, Vec<Piece>, Vec<Difference>)>,
}

impl VersionsView {
    /// The versions are being read.
    pub fn reading(&mut self) {
        *self = Self { is_reading: true, ..Self::default() };
    }

    /// They have been.
    pub fn show(&mut self, rows: Vec<VersionRow>) {
        let wanted = self.wanted.take();
        let chosen = wanted.and_then(|wanted| rows.iter().position(|row| *row.content == *wanted));
        *self = Self { rows, chosen: chosen.unwrap_or(0), ..Self::default() };
    }

    /// Chooses the version that holds this, now or once they have been read.
    pub fn choose(&mut self, content: &Arc<FileContent>) {
        match self.rows.iter().position(|row| *row.content == **content) {
            Some(place) => self.chosen = place,
            None => self.wanted = Some(Arc::clone(content)),
        }
    }

    /// The version that is chosen.
    pub fn chosen(&self) -> Option<&VersionRow> {
        self.rows.get(self.chosen)
    }

    /// What differs between the chosen version and the present; worked out once.
    fn differences(&mut self, now: &[Piece]) -> &[Difference] {
        let is_known =
            self.compared.as_ref().is_some_and(|(row, with, _)| *row == self.chosen && with == now);
        if !is_known {
            let then = self.chosen().map(|row| pieces_of(&row.content)).unwrap_or_default();
            let differences = pieces::differences(&then, now);
            self.compared = Some((self.chosen, now.to_vec(), differences));
        }
        self.compared.as_ref().map(|(_, _, differences)| differences.as_slice()).unwrap_or_default()
    }
}

/// Draws Earlier versions. `now` is what the file holds, `keeps` whether they are kept.
pub(crate) fn versions_ui(
    ui: &mut Ui,
    view: &mut VersionsView,
    now: &[Piece],
    keeps: bool,
    arrived: bool,
) -> Vec<Request> {
    let mut requests = Vec::new();
    let margin = if ui.available_width() > 900.0 { 40 } else { 16 };
    layout::page(ui, "versions", margin, |ui| {
        layout::centred(ui, WIDTH, |ui| {
            ui.add_space(GAP + 4.0);
            text::title(ui, &text!("screen-versions"), TITLE, arrived);
            text::quiet(ui, &text!("versions-lead"));
            ui.add_space(4.0);
            if view.is_reading {
                text::announce(ui, &text!("versions-reading"));
            } else if view.rows.is_empty() {
                text::body(ui, &text!("versions-none"));
            } else {
                let rest = ui.available_width() - LIST;
                layout::columns(ui, &[LIST, rest], |column, ui| match column {
                    0 => list(ui, view),
                    _ => chosen(ui, view, now, &mut requests),
                });
            }
            ui.add_space(GAP);
            // Apart from the versions: it is about all files, and not one of them.
            layout::hairline(ui);
            keeping(ui, keeps, &mut requests);
            ui.add_space(GAP);
        });
    });
    requests
}

/// Whether they are kept at all.
fn keeping(ui: &mut Ui, keeps: bool, requests: &mut Vec<Request>) {
    if ui.add(Button::toggle(text!("versions-keep"), keeps)).clicked() {
        requests.push(Request::KeepVersions(!keeps));
    }
}

fn list(ui: &mut Ui, view: &mut VersionsView) {
    let mut picked = None;
    layout::region(ui, Role::RadioGroup, &text!("versions-list"), |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let width = ui.available_width();
        for (place, row) in view.rows.iter().enumerate() {
            let name = text!("versions-row", when = row.when.as_str(), said = row.said.as_str());
            let button =
                Button::toggle(row.when.clone(), place == view.chosen).radio().named(name).least_width(width);
            if ui.add(button).clicked() {
                picked = Some(place);
            }
            text::quiet(ui, &row.said);
            ui.add_space(4.0);
        }
    });
    if let Some(place) = picked {
        view.chosen = place;
    }
}

fn chosen(ui: &mut Ui, view: &mut VersionsView, now: &[Piece], requests: &mut Vec<Request>) {
    let Some(when) = view.chosen().map(|row| row.when.clone()) else { return };
    let differences = view.differences(now);
    layout::card(ui, |ui| compared(ui, &when, differences, requests));
}

/// What a version did to the one before it: what it added, changed and removed.
fn did(differences: Vec<Difference>) -> String {
    let (gone, stays): (Vec<_>, Vec<_>) = differences.into_iter().partition(|of| of.now.is_none());
    let (added, changed): (Vec<_>, Vec<_>) = stays.into_iter().partition(|of| of.then.is_none());
    let pieces = [added, changed, gone].map(|of| counted(&pieces::counted(&of)));
    let [added, changed, gone] = pieces.map(|of| Some(of).filter(|of| !of.is_empty()));
    let said = [
        added.map(|pieces| text!("versions-added", pieces = pieces)),
        changed.map(|pieces| text!("versions-did", pieces = pieces)),
        gone.map(|pieces| text!("versions-removed", pieces = pieces)),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Assessment, Checklist, Source, Team};

    #[test]
    fn versions_of_one_minute_are_told_apart() {
        let day = jiff::civil::date(2026, 11, 22);
        let checklist = || Checklist {
            id: "c".into(),
            version: 1,
            title: "C".into(),
            source: Source::default(),
            statements: Vec::new(),
        };
        let of_now = || Assessment::new(Arc::new(checklist()), Team::default(), String::new(), day);
        let content = || FileContent::Assessment(of_now());
        let at = |second| Timestamp::from_second(1_795_356_000 + second).unwrap();
        let rows = |seconds: &[i64]| {
            let kept = seconds.iter().map(|second| (at(*second), content())).collect();
            VersionRow::rows(kept, Vec::new(), Vec::new())
        };
        let one = rows(&[7]);
        let both = rows(&[40, 7, 90]);
        assert_eq!(both[0].when, format!("{}:40", one[0].when));
        assert_eq!(both[1].when, format!("{}:07", one[0].when));
        assert!(!both[2].when.ends_with(":30"), "{}", both[2].when);
    }
}
