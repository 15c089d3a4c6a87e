//! The first rows of an export as they are interpreted.

use egui::{Rect, RichText, Role, Sense, Ui, Vec2, pos2, vec2};

use crate::app::open::pending_import::PendingImport;
use crate::app::theme::{Palette, SMALL, SUBTITLE, semibold};
use crate::app::widgets::{layout, mark, table, text};
use crate::files::import::survey::interpret::Submission;
use crate::files::import::survey::reading::Reading;
use crate::model::{Checklist, Question, Training, Vote};
use crate::text;
use crate::words;
use crate::words::training::moment;

/// How many rows are shown.
const SHOWN: usize = 10;
/// How large a mark is, at most.
const MARK: f32 = 20.0;
const SPACE: f32 = 5.0;
/// From one mark to the next, at least: closer, neither is told from the other.
const LEAST_STEP: f32 = 12.0;
const ROW: f32 = 28.0;

/// Draws the first rows.
pub fn preview_ui(ui: &mut Ui, training: &Training, pending: &PendingImport) {
    let submissions = &pending.reading.understood.submissions;
    layout::card(ui, |ui| {
        text::heading(ui, 2, &text!("import-understood"), SUBTITLE);
        if submissions.is_empty() {
            text::quiet(ui, &text!("import-nothing-yet"));
            return;
        }
        let scores = submissions
            .iter()
            .any(|submission| Question::ALL.iter().any(|of| submission.answers.score(*of).is_some()));
        let widths = widths(ui.available_width(), &training.checklist, scores);
        layout::wide(ui, "preview", widths.iter().sum(), |ui| {
            rows(ui, &widths, &pending.reading, &training.checklist);
        });
        ui.add_space(4.0);
        text::quiet(ui, &text!("import-legend"));
        if submissions.len() > SHOWN {
            text::quiet(ui, &text!("import-more", count = submissions.len() - SHOWN));
        }
    });
}

fn rows(ui: &mut Ui, widths: &[f32], reading: &Reading, checklist: &Checklist) {
    let when = |of: &Submission| {
        if reading.is_moment_open() { text!("import-moment-open") } else { moment(of.moment) }
    };
    let count = reading.understood.submissions.len().min(SHOWN);
    // The marks are a column for each statement.
    let columns = table::shown_column(widths, widths.len()) - 1 + checklist.statements.len();
    table::table(ui, &text!("import-understood"), (count, columns), |ui| {
        table::heading_row(ui, |ui| heading_row(ui, widths, checklist));
        ui.spacing_mut().item_spacing.y = 2.0;
        for (place, submission) in reading.understood.submissions.iter().take(SHOWN).enumerate() {
            layout::hairline(ui);
            let sentence = || name(submission, &when(submission), checklist);
            table::row(ui, (place, count), sentence, |ui| {
                row(ui, widths, submission, &when(submission), checklist);
            });
        }
    });
}

/// How wide each column is, in points: row, code, moment, marks, and the two scores where there are any.
fn widths(room: f32, checklist: &Checklist, scores: bool) -> [f32; 6] {
    #[allow(clippy::cast_precision_loss)] // a handful
    let count = checklist.statements.len() as f32;
    let marks = count * (MARK + SPACE) + 16.0;
    let (row, when, score) = (48.0, 112.0, if scores { 46.0 } else { 0.0 });
    let marks = marks.min((room - row - when - 2.0 * score - 90.0).max(count * LEAST_STEP + 16.0));
    let code = (room - row - when - marks - 2.0 * score).clamp(60.0, 190.0);
    [row, code, when, marks, score, score]
}

/// What stands above a column that is not of marks.
fn title(column: usize) -> String {
    match column {
        0 => text!("import-row"),
        1 => text!("import-code"),
        2 => text!("import-moment"),
        _ => words::training::question_short(question(column)),
    }
}

fn question(column: usize) -> Question {
    if column == 4 { Question::Understanding } else { Question::Confidence }
}

/// Where a column is for a screen reader: that of the marks is one for each statement.
fn place_of(column: usize, checklist: &Checklist) -> usize {
    if column > 3 { column - 1 + checklist.statements.len() } else { column }
}

fn heading_row(ui: &mut Ui, widths: &[f32], checklist: &Checklist) {
    layout::columns(ui, widths, |column, ui| {
        if column == 3 {
            numbers(ui, checklist);
            return;
        }
        let shown = if column > 3 { text!("import-score") } else { title(column) };
        table::cell(
            ui,
            Role::ColumnHeader,
            place_of(column, checklist),
            || title(column),
            |ui| {
                ui.add_space(4.0);
                text::short(ui, &shown);
            },
        );
    });
}

/// The numbers of the statements, above the marks.
fn numbers(ui: &mut Ui, checklist: &Checklist) {
    let muted = Palette::of(ui).muted;
    let places = places(ui, checklist.statements.len());
    for ((column, place), statement) in (3..).zip(places).zip(&checklist.statements) {
        let number = column - 2;
        let font = egui::FontId::new(SMALL - 1.0, semibold());
        let galley = ui.painter().layout_no_wrap(number.to_string(), font, muted);
        ui.painter().galley(place.center() - galley.size() / 2.0, galley, muted);
        let name = || text!("changed-title", number = number, title = statement.short_title());
        table::painted(ui, place, number, (Role::ColumnHeader, column), name);
    }
}

fn row(ui: &mut Ui, widths: &[f32], submission: &Submission, when: &str, checklist: &Checklist) {
    layout::columns(ui, widths, |column, ui| {
        let value = match column {
            0 => submission.row.to_string(),
            1 => submission.code.clone(),
            2 => when.to_owned(),
            3 => return marks(ui, submission, checklist),
            _ => {
                submission.answers.score(question(column)).map(|score| score.to_string()).unwrap_or_default()
            }
        };
        let role = if column == 0 { Role::RowHeader } else { Role::Cell };
        let name = || table::called(&title(column), &value);
        table::cell(ui, role, place_of(column, checklist), name, |ui| {
            ui.add_space(3.0);
            match column {
                0 => _ = text::quiet(ui, &value),
                1 => _ = text::one_line(ui, &value, semibold()).on_hover_text(&value),
                2 => _ = text::short(ui, &value),
                _ => score(ui, &value, column),
            }
        });
    });
}

/// Where the marks of a row stand.
fn places(ui: &mut Ui, count: usize) -> Vec<Rect> {
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    #[allow(clippy::cast_precision_loss)] // a handful
    let step = (whole.width() / count.max(1) as f32).min(MARK + SPACE);
    let side = (step - 2.0).clamp(4.0, MARK);
    #[allow(clippy::cast_precision_loss)]
    let middle = |place: usize| pos2(whole.left() + step * (place as f32 + 0.5), whole.center().y);
    (0..count).map(|place| Rect::from_center_size(middle(place), Vec2::splat(side))).collect()
}

fn marks(ui: &mut Ui, submission: &Submission, checklist: &Checklist) {
    let places = places(ui, checklist.statements.len());
    let palette = Palette::of(ui);
    for ((column, place), statement) in (3..).zip(places).zip(&checklist.statements) {
        let vote = submission.answers.ratings.get(&statement.id).copied();
        match vote {
            Some(vote) => mark::paint_vote(ui.painter(), place, vote, palette),
            None => {
                ui.painter().circle_filled(place.center(), 1.5, palette.muted);
            }
        }
        let answer = vote.map_or_else(|| text!("changed-no-answers"), words::vote);
        let name = || text!("import-answered", number = column - 2, answer = answer);
        table::painted(ui, place, column, (Role::Cell, column), name);
    }
}

fn score(ui: &mut Ui, score: &str, column: usize) {
    if !score.is_empty() {
        let ink = Palette::of(ui).ink;
        ui.label(RichText::new(score).family(semibold()).color(ink))
            .on_hover_text(words::training::question_short(question(column)));
    }
}

/// "Row 2, Blue 42, Before: 1 Red, 2 Amber, 4 Can’t say".
fn name(submission: &Submission, when: &str, checklist: &Checklist) -> String {
    let answered = |(number, vote): (usize, Option<&Vote>)| {
        vote.map(|vote| text!("import-answered", number = number, answer = words::vote(*vote)))
    };
    let votes = checklist.statements.iter().map(|statement| submission.answers.ratings.get(&statement.id));
    let mut said: Vec<String> = (1..).zip(votes).filter_map(answered).collect();
    let scores = Question::ALL.into_iter().filter_map(|question| {
        let score = submission.answers.score(question)?;
        Some(text!("import-scored", question = words::training::question_short(question), score = score))
    });
    said.extend(scores);
    let code = submission.code.as_str();
    text!("import-entry", row = submission.row, code = code, moment = when, answers = said.join(", "))
}
