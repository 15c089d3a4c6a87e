//! The cards beside the chart: one statement or question in full, and what all of
//! this can and cannot say.

use egui::{Role, Ui};

use crate::app::screens::training::change::chance::chance_ui;
use crate::app::screens::training::change::table;
use crate::app::theme::SUBTITLE;
use crate::app::widgets::vote_bar::vote_bar;
use crate::app::widgets::{layout, text};
use crate::model::moments::{QuestionShift, ShiftRow, StatementShift};
use crate::model::shift::Shift;
use crate::model::{MomentComparison, MomentPair, Statement, Training};
use crate::text;
use crate::words;
use crate::words::training::{moment, moment_in_sentence, question, question_short};

/// Draws the card of the row that is chosen. `asks_chance`: somebody asked whether its
/// changes could be chance.
pub fn detail_ui(
    ui: &mut Ui,
    training: &Training,
    comparison: &MomentComparison,
    line: ShiftRow,
    asks_chance: &mut bool,
) {
    layout::card(ui, |ui| match line {
        ShiftRow::Statement(position) => {
            if let Some((statement, of)) = comparison.statement(training, position) {
                statement_ui(ui, comparison, position, statement, of, asks_chance);
            }
        }
        ShiftRow::Question(question) => {
            if let Some(of) = comparison.question(question) {
                question_ui(ui, comparison.pair, of);
            }
        }
    });
}

fn statement_ui(
    ui: &mut Ui,
    comparison: &MomentComparison,
    position: usize,
    statement: &Statement,
    of: &StatementShift,
    asks_chance: &mut bool,
) {
    let moves = of.shift.moves();
    let title = text!("changed-title", number = position + 1, title = statement.short_title());
    text::heading(ui, 2, &title, SUBTITLE);
    text::quiet(ui, &format!("{} {}", text!("training-lead-in"), statement.text));
    text::body(ui, &words::shift::moves(moves));
    if moves.paired() > 0 {
        table::of_ratings(ui, &of.shift, comparison.pair);
    }
    below_table(ui, &of.shift, comparison.pair);
    // Asked for and not shown by itself: a figure draws the eye from what moved.
    if moves.paired() > 0 {
        chance_ui(ui, asks_chance, moves, of.chance, comparison.statements.len());
    }
    all_ui(ui, comparison.pair, of);
}

/// "Shaded: moved up. Not compared, of all 25 learners: 2 could not say."
fn below_table<const N: usize>(ui: &mut Ui, shift: &Shift<N>, pair: MomentPair) {
    let shaded = (shift.moves().paired() > 0).then(|| text!("changed-shaded"));
    let said: Vec<String> = shaded.into_iter().chain(words::shift::uncompared(shift, pair)).collect();
    if !said.is_empty() {
        text::quiet(ui, &said.join(" "));
    }
}

/// A bar for each moment, of all who answered.
fn all_ui(ui: &mut Ui, (first, second): MomentPair, of: &StatementShift) {
    ui.add_space(4.0);
    text::label(ui, &text!("changed-all"));
    for (at, tally) in [first, second].into_iter().zip(of.all) {
        let name = text!("changed-all-at", moment = moment(at), count = tally.people());
        layout::region(ui, Role::Group, &name, |ui| {
            let room = ui.available_width();
            layout::columns(
                ui,
                &[136.0_f32.min(room * 0.4), (room - 136.0).max(room * 0.6)],
                |column, ui| {
                    if column == 0 {
                        text::quiet(ui, &name);
                    } else if tally.people() > 0 {
                        vote_bar(ui, tally, ui.available_width(), 22.0);
                    }
                },
            );
        });
    }
}

fn question_ui(ui: &mut Ui, pair: MomentPair, of: &QuestionShift) {
    let moves = of.shift.moves();
    text::heading(ui, 2, &question_short(of.question), SUBTITLE);
    text::body(ui, &question(of.question));
    text::quiet(ui, &text!("changed-question-source"));
    text::body(ui, &words::shift::moves(moves));
    if moves.paired() > 0 {
        table::of_scores(ui, &of.shift, pair);
    }
    below_table(ui, &of.shift, pair);
    medians(ui, pair, of);
}

/// "Median before 3, after 4."
fn medians(ui: &mut Ui, (first, second): MomentPair, of: &QuestionShift) {
    // Only where there are two: one alone says nothing of a change.
    let [Some(before), Some(after)] = of.medians.map(|median| median.map(median_words)) else { return };
    let said = text!(
        "changed-median",
        first = moment_in_sentence(first),
        before = before,
        second = moment_in_sentence(second),
        after = after
    );
    text::body(ui, &said);
    text::quiet(ui, &text!("changed-median-is"));
}

/// "3"; between two: "3 to 4".
fn median_words((lower, upper): (u8, u8)) -> String {
    if lower == upper {
        lower.to_string()
    } else {
        text!("changed-median-between", lower = lower, upper = upper)
    }
}

/// Draws the card that says what a comparison can and cannot say.
pub fn cautions_ui(ui: &mut Ui, (first, second): MomentPair) {
    layout::card(ui, |ui| {
        text::heading(ui, 2, &text!("changed-cautions"), SUBTITLE);
        for caution in words::shift::cautions(first, second) {
            text::body(ui, &caution);
        }
    });
}
