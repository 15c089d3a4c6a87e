//! The first page: which course, who, and what changed, in words. It says
//! enough by itself.

use crate::documents::common::short_list;
use crate::documents::document::{Block, Cell, Document, Paragraph, Style, Table};
use crate::documents::training::common::dates;
use crate::documents::training::edition::{Edition, Report, compared, pair_name};
use crate::documents::training::shown;
use crate::model::disclosure::fold;
use crate::model::shift::Moves;
use crate::model::votes::{self, GroupVotes, Tally};
use crate::model::{Moment, MomentComparison, Statement, Training};
use crate::words::{shift as said, training as words};
use crate::{text, words::group};

/// A list of statements has at most so many lines; the chart has them all.
const LINES: usize = 5;

/// The course, the checklist, and who can be compared.
pub fn facts(report: &Report) -> Block {
    let Report { training, .. } = report;
    let course = &training.course;
    let mut rows = Vec::new();
    for (name, value) in
        [(text!("doc-training-group"), course.group.clone()), (text!("doc-training-dates"), dates(course))]
    {
        if !value.trim().is_empty() {
            rows.push(vec![Cell::quiet(name), Cell::text(value.trim())]);
        }
    }
    rows.push(vec![Cell::quiet(text!("doc-change-checklist")), checklist(training)]);
    rows.push(vec![Cell::quiet(text!("doc-training-learners")), learners(report)]);
    if let Some(pair) = report.pairs.first() {
        let compared = Paragraph::led(Style::Body, pair_name(pair) + ". ", compared(pair, report.edition));
        rows.push(vec![Cell::quiet(text!("doc-training-compared")), Cell::Text(vec![compared])]);
    }
    let summary = text!("doc-training-facts-summary");
    Block::Table(Table { summary, header: Vec::new(), widths: vec![0.18, 0.82], rows })
}

fn checklist(training: &Training) -> Cell {
    let of = &training.checklist;
    let mut about = vec![Paragraph::new(Style::Body, of.title.trim())];
    let source = of.source.citation.trim();
    about.extend((!source.is_empty()).then(|| Paragraph::new(Style::Small, source)));
    Cell::Text(about)
}

/// How many, and in the own edition in which roles.
fn learners(report: &Report) -> Cell {
    let Some(all) = shown::learners(report) else { return Cell::quiet(text!("doc-training-left-out")) };
    let count = text!("training-learners", count = all);
    let roles = if report.edition == Edition::Own { roles(report.training) } else { Vec::new() };
    Cell::text(if roles.is_empty() {
        count
    } else {
        text!("doc-people-roles", count = count, roles = roles.join(", "))
    })
}

/// How many have each role, folded so that nobody can be picked out; nothing where
/// nobody gave one.
fn roles(training: &Training) -> Vec<String> {
    let not_said = text!("doc-training-no-role");
    let of = |role: &str| GroupVotes::new(role, Tally { red: 1, ..Tally::default() });
    let given = training.participants.iter().map(|participant| match participant.role.trim() {
        "" => of(&not_said),
        role => of(role),
    });
    let given: Vec<GroupVotes> = given.collect();
    if given.iter().all(|one| one.group == not_said) {
        return Vec::new();
    }
    // What holds for the votes of a room holds for its roles.
    let folded = fold(&[(String::new(), given)].into_iter().collect());
    let groups = folded.into_values().flatten().filter(|one| one.group != votes::EVERYONE);
    groups.map(|one| text!("doc-role", role = group(&one.group), number = one.red)).collect()
}

/// What changed between the first two moments that can be compared, and what that
/// can and cannot say.
pub fn what_changed(document: &mut Document, report: &Report) {
    document.heading(2, text!("change-title"));
    let Some(pair) = report.pairs.first() else {
        return document.paragraph(
            Style::Body,
            match report.edition {
                Edition::Own => text!("doc-training-nobody"),
                Edition::Publishing => text!("doc-training-too-few"),
            },
        );
    };
    let [first, second] = <[Moment; 2]>::from(pair.pair).map(words::moment_explained);
    let statements = pair.statements.len();
    document.paragraph(
        Style::Body,
        text!("doc-training-how", statements = statements, first = first, second = second),
    );
    match report.edition {
        Edition::Own => in_full(document, report, pair),
        Edition::Publishing => for_publishing(document, report, pair),
    }
    document.heading(2, text!("doc-change-method"));
    document.list(false, Style::Body, said::cautions(pair.pair.0, pair.pair.1));
}

/// A statement and how it moved.
type Moved<'a> = (&'a Statement, Moves);

fn moved<'a>(report: &Report<'a>, pair: &MomentComparison) -> Vec<Moved<'a>> {
    let moves = pair.statements.iter().map(|of| of.shift.moves());
    report.training.checklist.statements.iter().zip(moves).collect()
}

fn in_full(document: &mut Document, report: &Report, pair: &MomentComparison) {
    let moved = moved(report, pair);
    let more_up = moved.iter().filter(|(_, moves)| moves.up > moves.down).count();
    document.paragraph(Style::Body, text!("doc-training-more-up", count = more_up, all = moved.len()));
    let say = |(statement, moves): &Moved| {
        text!("doc-change-item", title = statement.short_title(), what = said::moves(*moves))
    };
    let mut up: Vec<&Moved> = moved.iter().filter(|(_, moves)| 2 * moves.up > moves.paired()).collect();
    // What moved most is what a reader of one page should find there.
    up.sort_by_key(|(_, moves)| std::cmp::Reverse(moves.up));
    short_list(document, text!("doc-training-most-up"), up.into_iter().map(say).collect(), LINES);
    let down = moved.iter().filter(|(_, moves)| moves.down >= moves.up && moves.changed() > 0);
    short_list(document, text!("doc-training-down"), down.map(say).collect(), LINES);
    let asked = pair.answered_questions().map(|of| {
        let title = words::question_short(of.question);
        text!("doc-change-item", title = title, what = said::moves(of.shift.moves()))
    });
    short_list(document, text!("doc-training-questions"), asked.collect(), LINES);
}

/// Only counts that the chart shows too.
fn for_publishing(document: &mut Document, report: &Report, pair: &MomentComparison) {
    let counts = |moves: Moves| shown::counts(report.edition, moves, pair.paired());
    let say = |(what, title): (String, &str)| text!("doc-change-item", title = title, what = what);
    let up = |count: u32| text!("doc-training-count-up", count = count);
    let down = |count: u32| text!("doc-training-count-down", count = count);
    let most_first = |mut named: Vec<(u32, &str)>, words: &dyn Fn(u32) -> String| -> Vec<String> {
        named.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        named.into_iter().map(|(count, title)| say((words(count), title))).collect()
    };
    let mut moved_up = Vec::new();
    let mut went_down = Vec::new();
    for (statement, moves) in moved(report, pair) {
        let [down, _, up] = counts(moves);
        moved_up.extend(up.map(|up| (up, statement.short_title())));
        // Where that is shown it is at least as large as how many moved up, or all are shown.
        went_down.extend(
            down.filter(|down| up.is_none_or(|up| up <= *down)).map(|down| (down, statement.short_title())),
        );
    }
    short_list(document, text!("doc-training-up"), most_first(moved_up, &up), LINES);
    short_list(document, text!("doc-training-down-shown"), most_first(went_down, &down), LINES);
    let asked = pair.answered_questions().filter_map(|of| {
        let [went_down, _, moved_up] = counts(of.shift.moves());
        let what = moved_up.map(up).or_else(|| went_down.map(down))?;
        Some(say((what, &words::question_short(of.question))))
    });
    short_list(document, text!("doc-training-questions"), asked.collect(), LINES);
    document.paragraph(Style::Small, text!("doc-training-rule"));
}
