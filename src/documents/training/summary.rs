//! The first page: which course, who, and what changed, in words. It says
//! enough by itself.

use crate::documents::common::short_list;
use crate::documents::document::{Block, Cell, Document, Paragraph, Style, Table};
use crate::documents::training::common::dates;
use crate::documents::training::common::{Report, pair_name};
use crate::model::disclosure::fold;
use crate::model::shift::Moves;
use crate::model::votes::{self, GroupVotes, Tally};
use crate::model::{Moment, MomentComparison, MomentPair, Statement, Training};
use crate::words::{shift as said, training as words};
use crate::{text, words::group};

/// A list of statements has at most so many lines; the chart has them all.
const LINES: usize = 5;

/// The course, the checklist, and who can be compared.
pub(super) fn facts(report: &Report) -> Block {
    let compared = report.pairs.first().map(|pair| {
        let (first, second) = pair.pair;
        (pair_name(pair.pair), said::pairing(pair.pairing, first, second))
    });
    facts_of(report.training, Some(learners(report.training)), compared)
}

/// The facts about a course. `learners`: how many there are, where that is told.
/// `compared`: what the first comparison is called, and who is in it.
pub(super) fn facts_of(
    training: &Training,
    learners: Option<String>,
    compared: Option<(String, String)>,
) -> Block {
    let course = &training.course;
    let mut rows = Vec::new();
    let mut fact = |name: String, value: Cell| rows.push(vec![Cell::quiet(name), value]);
    for (name, value) in
        [(text!("doc-training-group"), course.group.clone()), (text!("doc-training-dates"), dates(course))]
    {
        if !value.trim().is_empty() {
            fact(name, Cell::text(value.trim()));
        }
    }
    fact(text!("doc-change-checklist"), checklist(training));
    if let Some(learners) = learners {
        fact(text!("doc-training-learners"), Cell::text(learners));
    }
    if let Some((pair, who)) = compared {
        let compared = Paragraph::led(Style::Body, pair + ". ", who);
        fact(text!("doc-training-compared"), Cell::Text(vec![compared]));
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

/// How many, and in which roles.
fn learners(training: &Training) -> String {
    let count = text!("training-learners", count = training.participants.len());
    let roles = roles(training);
    if roles.is_empty() { count } else { text!("doc-people-roles", count = count, roles = roles.join(", ")) }
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
pub(super) fn what_changed(document: &mut Document, report: &Report) {
    document.heading(2, text!("change-title"));
    let Some(pair) = report.pairs.first() else {
        return document.paragraph(Style::Body, text!("doc-training-nobody"));
    };
    document.paragraph(Style::Body, how(pair.pair, pair.statements.len()));
    in_full(document, report, pair);
    document.heading(2, text!("doc-change-method"));
    document.list(false, Style::Body, said::cautions(pair.pair.0, pair.pair.1));
}

/// What learners were asked, and when.
pub(super) fn how(pair: MomentPair, statements: usize) -> String {
    let [first, second] = <[Moment; 2]>::from(pair).map(words::moment_explained);
    text!("doc-training-how", statements = statements, first = first, second = second)
}

/// A statement, how it moved, and that in words.
type Moved<'a> = (&'a Statement, Moves, String);

fn moved<'a>(report: &Report<'a>, pair: &MomentComparison) -> Vec<Moved<'a>> {
    let statements = report.training.checklist.statements.iter();
    let each = statements.zip(&pair.statements);
    each.map(|(statement, of)| (statement, of.shift.moves(), said::moves_of(&of.shift))).collect()
}

fn in_full(document: &mut Document, report: &Report, pair: &MomentComparison) {
    let moved = moved(report, pair);
    let more_up = moved.iter().filter(|(_, moves, _)| moves.up > moves.down).count();
    document.paragraph(Style::Body, text!("doc-training-more-up", count = more_up, all = moved.len()));
    let say = |(statement, _, said): &Moved| {
        text!("doc-change-item", title = statement.short_title(), what = said.as_str())
    };
    let mut up: Vec<&Moved> = moved.iter().filter(|(_, moves, _)| 2 * moves.up > moves.paired()).collect();
    // What moved most is what a reader of one page should find there.
    up.sort_by_key(|(_, moves, _)| std::cmp::Reverse(moves.up));
    short_list(document, text!("doc-training-most-up"), up.into_iter().map(say).collect(), LINES);
    // What is in neither of the two lists would be nowhere on this page.
    let half = moved.iter().filter(|(_, moves, _)| moves.up > moves.down && 2 * moves.up <= moves.paired());
    short_list(document, text!("doc-training-half-up"), half.map(say).collect(), LINES);
    let down = moved.iter().filter(|(_, moves, _)| moves.down >= moves.up && moves.changed() > 0);
    short_list(document, text!("doc-training-down"), down.map(say).collect(), LINES);
    let asked = pair.answered_questions().map(|of| {
        let title = words::question_short(of.question);
        text!("doc-change-item", title = title, what = said::moves_of(&of.shift))
    });
    short_list(document, text!("doc-training-questions"), asked.collect(), LINES);
}
