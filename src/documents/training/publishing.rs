//! The report for publishing: how many moved up, as far as that may be told, and
//! nothing else. What may be told is worked out in `model/disclosure`.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::documents::common::{checklist_source, day, short_list};
use crate::documents::document::{Bar, BarCounts, Block, Cell, Document, Style, Table};
use crate::documents::training::chart::{self, body};
use crate::documents::training::common::{begin, course_name, end_together, pair_name};
use crate::documents::training::summary;
use crate::model::Training;
use crate::model::disclosure::{Told, ToldComparison, next_edition};
use crate::text;
use crate::words::{shift as said, training as words};

/// Builds what would be published on this day.
pub fn build(training: &Training, today: Date) -> Document {
    let edition = next_edition(training, today);
    let kind = text!("report-publishing");
    let mut document = begin(training, &kind, today);
    document.heading(1, course_name(training));
    let counted = edition.comparisons.first().map(|of| (pair_name(of.pair), counted(of)));
    document.blocks.push(summary::facts_of(training, None, counted));
    document.heading(2, text!("change-title"));
    match edition.comparisons.first() {
        Some(first) => what_changed(&mut document, training, first),
        None => document.paragraph(Style::Body, text!("doc-training-too-few")),
    }
    for comparison in &edition.comparisons {
        in_chart(&mut document, training, comparison);
    }
    let said = document.blocks.len();
    method(&mut document, &edition.comparisons);
    checklist_source(&mut document, &training.checklist);
    document.paragraph(Style::Small, text!("doc-training-adapted"));
    end_together(&mut document, said);
    document
}

/// Who is counted: "19 learners who answered both times are counted."; since when, where
/// not all at once. Who else answered is not told: it would change between two editions.
fn counted(of: &ToldComparison) -> String {
    let all = of.cells.iter().map(|(_, number)| number).sum::<u32>();
    let both = text!("told-counted", count = all);
    if of.cells.len() < 2 {
        return both;
    }
    let since = of.cells.iter().map(|(on, number)| text!("told-since", count = *number, date = day(*on)));
    both + " " + &text!("told-in-turn", list = since.collect::<Vec<_>>().join("; "))
}

/// The first page, in words.
fn what_changed(document: &mut Document, training: &Training, of: &ToldComparison) {
    document.paragraph(Style::Body, summary::how(of.pair, of.statements.len()));
    let titles = training.checklist.statements.iter().map(|statement| statement.short_title().to_owned());
    let told: Vec<(String, Told)> = titles.zip(of.statements.iter().copied()).collect();
    let item =
        |(title, told): (String, Told)| text!("doc-change-item", title = title, what = said::told(told));
    // Sure to be more than half, and sure not to be.
    let (mut most, rest): (Vec<_>, Vec<_>) =
        told.into_iter().partition(|(_, told)| 2 * told.least > told.all);
    let mut least: Vec<_> = rest.into_iter().filter(|(_, told)| 2 * told.most < told.all).collect();
    most.sort_by_key(|(_, told)| Reverse(told.least));
    least.sort_by_key(|(_, told)| told.most);
    let mut list = |label, of: Vec<_>| short_list(document, label, of.into_iter().map(item).collect(), LINES);
    list(text!("doc-training-most-up"), most);
    list(text!("told-fewest-up"), least);
    let questions = of.questions.iter().map(|(question, told)| (words::question_short(*question), *told));
    list(text!("doc-training-questions"), questions.collect());
    document.paragraph(Style::Small, text!("told-did-not") + " " + &text!("told-rule"));
    document.heading(2, text!("doc-change-method"));
    document.list(false, Style::Body, said::cautions_for_others(of.pair));
}

/// A list of statements has at most so many lines; the chart has them all.
const LINES: usize = 5;

fn in_chart(document: &mut Document, training: &Training, of: &ToldComparison) {
    let mut blocks = chart::intro(of.pair, counted(of));
    blocks.push(body(text!("told-chart-how")));
    let questions = of.questions.iter().map(|(question, told)| (words::question_short(*question), *told));
    let rows = chart::numbered(&training.checklist).zip(of.statements.iter().copied()).chain(questions);
    blocks.push(Block::Table(Table {
        summary: text!("told-chart-summary"),
        header: vec![text!("training-lead-in"), text!("told-chart-head")],
        widths: chart::WIDTHS.into(),
        rows: rows.map(|(title, told)| vec![Cell::text(title), drawn(told)]).collect(),
    }));
    chart::on_one_page(document, blocks);
}

fn drawn(told: Told) -> Cell {
    let Told { least, most, all } = told;
    Cell::Bar(Bar { counts: BarCounts::MovedUp { least, most }, all, alternative: said::told(told) })
}

/// How this was counted, and what is not told.
fn method(document: &mut Document, told: &[ToldComparison]) {
    document.heading(2, text!("doc-training-method"));
    let said = [
        text!("doc-training-codes"),
        text!("doc-training-counted"),
        text!("told-rule"),
        text!("told-who"),
        text!("told-cells"),
        text!("told-only-own"),
        text!("doc-training-no-score"),
    ];
    document.list(false, Style::Body, said.into());
    if told.iter().any(|of| !of.questions.is_empty()) {
        document.paragraph(Style::Small, text!("doc-training-question-source"));
    }
}
