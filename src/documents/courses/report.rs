//! The trainer's own report of several cohorts: what changed for all of them together, and
//! beside it for each.

use jiff::civil::Date;

use super::cohorts;
use crate::documents::common::checklist_source;
use crate::documents::document::{Bar, BarCounts, Block, Cell, Document, Paper, Style, Table, heading};
use crate::documents::training::{WIDTHS, body, end_together, intro, numbered, on_one_page, statements};
use crate::model::area::{AddedUp, Courses};
use crate::model::shift::Shift;
use crate::text;
use crate::words::courses::{added, cohort, course_name};
use crate::words::{shift as said, training as words};

/// Builds it, as of `today`.
pub fn build(courses: &Courses, today: Date) -> Document {
    let (kind, course) = (text!("report-courses"), course_name(courses));
    let footer = text!("doc-training-own-kind", kind = kind.as_str());
    let mut document = Document {
        title: text!("doc-training-title", kind = kind.as_str(), course = course.as_str()),
        author: course.clone(),
        date: today,
        footer: text!("doc-training-footer", course = course.as_str(), kind = footer),
        paper: Paper::A4,
        blocks: Vec::new(),
    };
    document.paragraph(Style::Overline, text!("doc-training-overline", kind = kind));
    document.heading(1, course);
    document.paragraph(Style::Quiet, text!("doc-training-own"));
    document.blocks.push(cohorts::table(courses));
    cohorts::others(&mut document, courses);
    let sums = courses.added_up();
    document.heading(2, text!("change-title"));
    if sums.is_empty() {
        document.paragraph(Style::Body, text!("doc-courses-nobody"));
    } else {
        document.paragraph(Style::Body, text!("doc-courses-how"));
        cautions(&mut document, &sums);
        statements(&mut document, &courses.checklist);
    }
    for of in &sums {
        together(&mut document, courses, of);
        each(&mut document, courses, of);
    }
    let from = document.blocks.len();
    method(&mut document, &sums);
    checklist_source(&mut document, &courses.checklist);
    document.paragraph(Style::Small, text!("doc-training-adapted"));
    end_together(&mut document, from);
    document
}

/// What the sums can and cannot say, each sentence once.
fn cautions(document: &mut Document, added: &[AddedUp]) {
    let mut cautions = vec![text!("doc-courses-caution")];
    for caution in added.iter().flat_map(|of| said::cautions(of.pair.0, of.pair.1)) {
        if !cautions.contains(&caution) {
            cautions.push(caution);
        }
    }
    document.heading(2, text!("doc-change-method"));
    document.list(false, Style::Body, cautions);
}

/// The heading of two moments, who is added up, and the sums drawn on a page with it.
fn together(document: &mut Document, courses: &Courses, of: &AddedUp) {
    let pairing = of.pairing();
    let (first, second) = of.pair;
    let counted = format!("{} {}", added(of), said::pairing(pairing, first, second));
    let mut blocks = intro(of.pair, counted);
    let mut how = vec![text!("doc-training-chart-how"), text!("doc-training-chart-shorter")];
    how.extend((of.cohorts.len() > 1).then(|| text!("doc-courses-each")));
    blocks.push(body(how.join(" ")));
    let all = u32::try_from(pairing.paired).unwrap_or(u32::MAX);
    let sums = (0..courses.checklist.statements.len()).map(|position| drawn(&of.statement(position), all));
    let questions = of.questions().map(|question| {
        vec![Cell::text(words::question_short(question)), drawn(&of.question(question), all)]
    });
    let rows = numbered(&courses.checklist).zip(sums).map(|(title, bar)| vec![Cell::text(title), bar]);
    blocks.push(Block::Table(Table {
        summary: text!("doc-training-chart-summary"),
        header: vec![text!("training-lead-in"), text!("doc-training-chart-head")],
        widths: WIDTHS.into(),
        rows: rows.chain(questions).collect(),
    }));
    on_one_page(document, blocks);
}

/// A table for each statement: each cohort, and all together. Where there is one cohort alone,
/// the sum has said it.
fn each(document: &mut Document, courses: &Courses, of: &AddedUp) {
    if of.cohorts.len() < 2 {
        return;
    }
    let all = u32::try_from(of.pairing().paired).unwrap_or(u32::MAX);
    let row = |name: String, bar: Cell| vec![Cell::text(name), bar];
    let part = |title: String, own: Vec<(usize, Cell)>, sum: Cell| {
        let own = own.into_iter().map(|(position, bar)| row(cohort(courses, position), bar));
        let table = Table {
            summary: title.clone(),
            header: vec![text!("doc-courses-cohorts"), text!("doc-training-chart-head")],
            widths: WIDTHS.into(),
            rows: own.chain([row(text!("doc-courses-together"), sum)]).collect(),
        };
        vec![heading(3, title), Block::Table(table)]
    };
    let mut parts: Vec<Vec<Block>> = Vec::new();
    for (position, title) in numbered(&courses.checklist).enumerate() {
        let own = of
            .cohorts
            .iter()
            .filter_map(|(cohort, own)| Some((*cohort, drawn(&own.statements.get(position)?.shift, all))));
        parts.push(part(title, own.collect(), drawn(&of.statement(position), all)));
    }
    for question in of.questions() {
        let own = of.cohorts.iter();
        let own = own.filter_map(|(cohort, own)| Some((*cohort, drawn(&own.question(question)?.shift, all))));
        parts.push(part(words::question_short(question), own.collect(), drawn(&of.question(question), all)));
    }
    document.blocks.push(Block::Close(vec![Block::Abreast(parts)]));
}

fn drawn<const N: usize>(of: &Shift<N>, all: u32) -> Cell {
    let moves = of.moves();
    let counts = BarCounts::Moves { down: moves.down, same: moves.same, up: moves.up };
    Cell::Bar(Bar { counts, all, alternative: said::moves_of(of) })
}

/// How the answers were put together and counted, a sentence or two each.
fn method(document: &mut Document, added: &[AddedUp]) {
    document.heading(2, text!("doc-training-method"));
    let said = [
        text!("doc-training-codes"),
        text!("doc-training-counted"),
        text!("doc-courses-moments"),
        text!("doc-courses-twice"),
        text!("doc-training-no-score"),
    ];
    document.list(false, Style::Body, said.into());
    if added.iter().any(|of| of.questions().next().is_some()) {
        document.paragraph(Style::Small, text!("doc-training-question-source"));
    }
}
