//! How wide the columns of the map are, and how high its rows.

use std::ops::Range;
use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Color32, FontFamily, FontId, Galley, Painter, Rangef, Ui};

use crate::app::screens::area::map::told;
use crate::app::screens::area::map::view::{Line, MapView};
use crate::app::theme::{BODY, SMALL, semibold};
use crate::model::Statement;
use crate::model::area::RatingCounts;

/// No row is lower than this, in points.
const ROW: f32 = 44.0;
/// As high as the name of a theme, in points.
const THEME: f32 = 34.0;
/// Free above and below what stands in a row, in points.
const MARGIN: f32 = 8.0;
/// As high as a quiet line, in points.
pub(super) const QUIET: f32 = 18.0;
/// As high as the counts where they stand below a title, in points.
pub(super) const COUNTS_BELOW: f32 = 30.0;
/// Free at the left of what stands in a column, in points.
pub(super) const INDENT: f32 = 12.0;
/// As wide as one of the three counts, in points.
pub(super) const COUNT: f32 = 62.0;
/// With less room than this, in points, the counts stand below the titles.
const NARROW: f32 = 720.0;
/// A team's column is as wide as there is room, between these, in points.
const TEAM: (f32, f32) = (58.0, 132.0);
/// From this width on, in points, a team's name has room across its column.
const ROOM_FOR_NAMES: f32 = 108.0;
/// As high as the headings, with names that go across, and with names that are turned.
const ACROSS: f32 = 98.0;
const TURNED: f32 = 168.0;

/// How wide the columns are, and how high the rows.
pub(super) struct Measures {
    /// As wide as the titles.
    pub title: f32,
    /// As wide as each of the three counts; 0: they stand below the titles.
    pub count: f32,
    /// As wide as a team's column.
    pub team: f32,
    /// As high as the headings.
    pub headings: f32,
    /// The names of the teams are turned.
    pub turned: bool,
    /// Where each line begins and ends, from the top of the first.
    lines: Vec<Rangef>,
}

impl Measures {
    pub fn new(ui: &Ui, view: &MapView, lines: &[Line]) -> Self {
        let room = ui.available_width();
        let narrow = room < NARROW;
        let count = if narrow { 0.0 } else { COUNT };
        let title = if narrow { (room * 0.5).clamp(150.0, 230.0) } else { (room * 0.26).clamp(210.0, 340.0) };
        let for_teams = room - title - 3.0 * count;
        #[allow(clippy::cast_precision_loss)] // thousands at most
        let team = (for_teams / view.count().max(1) as f32).clamp(TEAM.0, TEAM.1);
        let turned = team < ROOM_FOR_NAMES;
        let headings = if turned { TURNED } else { ACROSS };
        let mut measures = Self { title, count, team, headings, turned, lines: Vec::new() };
        let mut top = 0.0;
        for line in lines {
            let height = measures.height(ui.painter(), view, line);
            measures.lines.push(Rangef::new(top, top + height));
            top += height;
        }
        measures
    }

    /// As wide as what stays at the left.
    pub fn left(&self) -> f32 {
        self.title + 3.0 * self.count
    }

    /// As wide as everything is.
    #[allow(clippy::cast_precision_loss)] // thousands at most
    pub fn width(&self, teams: usize) -> f32 {
        self.left() + self.team * teams as f32
    }

    /// As high as all lines.
    pub fn height_of_all(&self) -> f32 {
        self.lines.last().map_or(0.0, |last| last.max)
    }

    /// Where a line begins and ends, from the top of the first.
    pub fn line(&self, line: usize) -> Rangef {
        self.lines.get(line).copied().unwrap_or(Rangef::NOTHING)
    }

    /// Where a team's column begins and ends, from the left edge of everything.
    #[allow(clippy::cast_precision_loss)] // thousands at most
    pub fn column(&self, team: usize) -> Rangef {
        let left = self.left() + self.team * team as f32;
        Rangef::new(left, left + self.team)
    }

    /// The teams that are in sight between these two, from the left edge of everything.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // positive, and thousands
    pub fn teams(&self, sight: Rangef, teams: usize) -> Range<usize> {
        let first = ((sight.min - self.left()) / self.team).max(0.0).floor() as usize;
        let after = ((sight.max - self.left()) / self.team).max(0.0).ceil() as usize;
        first.min(teams)..after.min(teams)
    }

    /// The words of a title, in the room that it has.
    pub fn title_words(
        &self,
        painter: &Painter,
        position: usize,
        of: &Statement,
        ink: Color32,
    ) -> Arc<Galley> {
        let font = FontId::proportional(BODY);
        painter.layout(told::title(position, of), font, ink, self.title - INDENT - 8.0)
    }

    fn height(&self, painter: &Painter, view: &MapView, line: &Line) -> f32 {
        let Line::Statement(position, statement) = line else { return THEME };
        let title = self.title_words(painter, *position, statement, Color32::PLACEHOLDER).size().y;
        let said = view.picture.statements.get(&statement.id);
        let common = if said.is_some_and(|said| !said.steps.is_empty()) { QUIET } else { 0.0 };
        let counts = said.map_or_else(RatingCounts::default, |said| said.counts);
        #[allow(clippy::cast_precision_loss)] // two at most
        let others = told::others(counts).len() as f32 * QUIET;
        let high = if self.count > 0.0 {
            (title + common).max(QUIET + 6.0 + others)
        } else {
            title + common + COUNTS_BELOW + others
        };
        (high + 2.0 * MARGIN).max(ROW)
    }
}

/// Words in at most so many lines, cut where they are longer.
pub(super) fn in_lines(
    painter: &Painter,
    words: &str,
    family: FontFamily,
    colour: Color32,
    (width, rows): (f32, usize),
) -> Arc<Galley> {
    let mut job = LayoutJob::simple(words.to_owned(), FontId::new(SMALL, family), colour, width);
    job.wrap.max_rows = rows;
    job.wrap.break_anywhere = false;
    painter.layout_job(job)
}

/// The same in the weight of headings.
pub(super) fn strong(painter: &Painter, words: &str, colour: Color32, room: (f32, usize)) -> Arc<Galley> {
    in_lines(painter, words, semibold(), colour, room)
}
