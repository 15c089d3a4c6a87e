//! The agenda for a workshop: a running order with times for each of three lengths, who
//! does what, and what to bring.

use jiff::civil::Date;

use crate::documents::assessment::common;
use crate::documents::document::{Block, Cell, Document, Paragraph, Style, Table};
use crate::model::{Assessment, Mode, Round, Statement, Way, agenda};
use crate::text;

/// How long a workshop may take, in minutes: whoever leads it keeps to one column.
const LENGTHS: [u32; 3] = [60, 90, 120];

/// From this length on there is a break, in minutes.
const WITH_BREAK: u32 = 120;
const BREAK: u32 = 10;

/// In less time than this, in minutes, nothing can be talked about.
const LEAST_TALK: u32 = 3;

/// As many statements are named as the longest workshop has time for.
const MOST_NAMED: usize = 12;

/// One point of the running order, with the share of the time that it takes.
struct Point {
    what: Vec<Paragraph>,
    who: String,
    takes: Takes,
}

#[derive(Clone, Copy)]
enum Takes {
    /// So many parts of all parts.
    Parts(u32),
    /// An equal share of the time to talk; the position from 0, and of how many.
    Talk(u32, u32),
    Break,
}

/// How many parts the talk about statements takes; the others stand at their points.
const TALK_PARTS: u32 = 9;

/// Builds the agenda of a round.
pub fn build(assessment: &Assessment, round: &Round, today: Date) -> Document {
    let mut document = common::begin(&text!("doc-agenda"), assessment, round, today);
    document.paragraph(Style::Body, common::round(round));
    let aim = if assessment.is_area() { text!("agenda-area-aim") } else { text!("agenda-aim-what") };
    document.led(text!("agenda-aim"), &aim);
    document.heading(2, text!("agenda-order"));
    document.paragraph(Style::Body, text!("agenda-lengths"));
    document.blocks.push(Block::Table(running_order(&points(assessment, round))));
    document.heading(2, text!("agenda-roles"));
    document.list(false, Style::Body, roles(assessment, round));
    document.heading(2, text!("agenda-bring"));
    document.list(false, Style::Body, to_bring(assessment, round));
    document.paragraph(Style::Small, text!("doc-sheet-source", title = assessment.checklist.title.trim()));
    document
}

fn points(assessment: &Assessment, round: &Round) -> Vec<Point> {
    let (everybody, leader) = (text!("agenda-everybody"), text!("agenda-leader"));
    let point = |what: String, who: &str, parts| Point {
        what: vec![Paragraph::new(Style::Body, what)],
        who: who.to_owned(),
        takes: Takes::Parts(parts),
    };
    let mut points = vec![point(text!("agenda-welcome"), &leader, 1)];
    if assessment.actions_to_review(round).iter().any(|action| !action.is_blank()) {
        points.push(point(text!("agenda-actions-before"), &everybody, 2));
    }
    let all = assessment.checklist.statements.len();
    match round.mode {
        _ if assessment.is_area() => points.push(point(text!("agenda-area-look"), &leader, 2)),
        Mode::VoteFirst if has_shown(assessment, round) => {
            points.push(point(text!("agenda-look"), &leader, 1));
        }
        Mode::VoteFirst => points.push(point(text!("agenda-vote", count = all), &everybody, 3)),
        Mode::Together | Mode::Alone => points.push(point(text!("agenda-read", count = all), &everybody, 2)),
    }
    points.extend(talk(assessment, round, &everybody));
    points.push(Point {
        what: vec![Paragraph::new(Style::Body, text!("agenda-break"))],
        who: everybody.clone(),
        takes: Takes::Break,
    });
    points.push(point(text!("agenda-priorities"), &everybody, 2));
    points.push(point(text!("agenda-actions"), &everybody, 3));
    points.push(point(text!("agenda-close"), &leader, 1));
    points
}

/// Whether the room has seen how it voted, so that it is known what to talk about first.
fn has_shown(assessment: &Assessment, round: &Round) -> bool {
    assessment.checklist.statements.iter().any(|statement| round.shown_total(&statement.id).is_some())
}

/// The statements that still have no rating, in the order of the talk; all where none is
/// left, to be looked at again. Of an area's plan those of which any team said Red.
fn to_talk_about<'a>(assessment: &'a Assessment, round: &Round) -> Vec<&'a Statement> {
    if let Some(picture) = assessment.area_picture(round) {
        let by_red = picture.by_red(&assessment.checklist);
        let red: Vec<&Statement> = by_red.iter().copied().filter(|of| picture.reds(&of.id) > 0).collect();
        return if red.is_empty() { by_red } else { red };
    }
    let ids = agenda::agenda(&assessment.checklist, round);
    let statements: Vec<&Statement> =
        ids.iter().filter_map(|id| assessment.checklist.statement(id)).collect();
    let unrated = statements.iter().copied().filter(|of| round.rating(&of.id).is_none());
    let unrated: Vec<&Statement> = unrated.collect();
    if unrated.is_empty() { statements } else { unrated }
}

/// The talk, statement by statement once it is known which come first.
fn talk(assessment: &Assessment, round: &Round, everybody: &str) -> Vec<Point> {
    let statements = to_talk_about(assessment, round);
    let point = |what: Vec<Paragraph>, position, of| Point {
        what,
        who: everybody.to_owned(),
        takes: Takes::Talk(position, of),
    };
    if round.mode == Mode::VoteFirst && !has_shown(assessment, round) {
        let what = vec![
            Paragraph::new(Style::Body, text!("agenda-talk")),
            Paragraph::new(Style::Quiet, text!("agenda-talk-order")),
        ];
        return vec![point(what, 0, 1)];
    }
    let named = statements.len().min(MOST_NAMED);
    let rest = statements.len() - named;
    let all = u32::try_from(named + usize::from(rest > 0)).unwrap_or(1);
    let said = statements.into_iter().take(named).map(|statement| {
        let title = statement.short_title();
        let was = if assessment.is_area() {
            text!("agenda-area-talk", title = title)
        } else if round.rating(&statement.id).is_some() {
            text!("agenda-talk-again", title = title)
        } else {
            text!("agenda-talk-about", title = title)
        };
        vec![Paragraph::new(Style::Body, was)]
    });
    let more = (rest > 0).then(|| vec![Paragraph::new(Style::Body, text!("agenda-talk-more", count = rest))]);
    (0..all).zip(said.chain(more)).map(|(position, what)| point(what, position, all)).collect()
}

fn running_order(points: &[Point]) -> Table {
    let lengths = LENGTHS.map(|minutes| text!("agenda-length", minutes = minutes));
    let columns = LENGTHS.map(|minutes| starts(points, minutes));
    let row = |(position, point): (usize, &Point)| {
        let said = [Cell::Text(point.what.clone()), Cell::text(point.who.as_str())];
        let times = columns.iter().map(|starts| match starts.get(position).copied().flatten() {
            Some(at) => Cell::text(clock(at)),
            None => Cell::quiet(text!("agenda-not-now")),
        });
        said.into_iter().chain(times).collect()
    };
    let end = [Cell::text(text!("agenda-end")), Cell::text("")];
    let end = end.into_iter().chain(LENGTHS.map(|minutes| Cell::text(clock(minutes)))).collect();
    Table {
        summary: text!("agenda-summary"),
        header: [text!("doc-action-what"), text!("doc-action-who")].into_iter().chain(lengths).collect(),
        widths: vec![0.46, 0.18, 0.12, 0.12, 0.12],
        rows: points.iter().enumerate().map(row).chain([end]).collect(),
    }
}

/// When each point begins, in minutes from the start; none for what there is no time for.
/// All points together take the whole length, to the minute.
fn starts(points: &[Point], length: u32) -> Vec<Option<u32>> {
    let parts_of = |takes: Takes| match takes {
        Takes::Parts(parts) => parts,
        // Once, however many statements share it.
        Takes::Talk(0, _) => TALK_PARTS,
        Takes::Talk(..) | Takes::Break => 0,
    };
    let all: u32 = points.iter().map(|point| parts_of(point.takes)).sum::<u32>().max(1);
    let pause = if length >= WITH_BREAK { BREAK } else { 0 };
    let (minutes, mut before, mut paused) = (length - pause, 0, 0);
    let at = |parts: u32| minutes * parts / all;
    points
        .iter()
        .map(|point| match point.takes {
            Takes::Parts(parts) => {
                before += parts;
                Some(at(before - parts) + paused)
            }
            Takes::Talk(position, of) => {
                if position == 0 {
                    before += TALK_PARTS;
                }
                let (from, to) = (at(before - TALK_PARTS), at(before));
                // What would be hurried is left for another day, and said so.
                let fit = of.min((to - from) / LEAST_TALK).max(1);
                (position < fit).then(|| from + (to - from) * position / fit)
            }
            Takes::Break => {
                paused = pause;
                (pause > 0).then(|| at(before))
            }
        })
        .collect()
}

/// Hours and minutes from the start: "1:05".
fn clock(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn roles(assessment: &Assessment, round: &Round) -> Vec<String> {
    let leads =
        if assessment.is_area() { text!("agenda-area-role-leads") } else { text!("agenda-role-leads") };
    let counts = match (round.mode, round.way) {
        (Mode::VoteFirst, Way::Cards | Way::Paper) => Some(text!("agenda-role-counts")),
        (Mode::VoteFirst, Way::Keyboard | Way::Afar) | (Mode::Together | Mode::Alone, _) => None,
    };
    let roles = [leads, text!("agenda-role-types")];
    roles.into_iter().chain(counts).chain([text!("agenda-role-everybody")]).collect()
}

fn to_bring(assessment: &Assessment, round: &Round) -> Vec<String> {
    let way = match (round.mode, round.way) {
        (Mode::VoteFirst, Way::Cards) => Some(text!("agenda-bring-cards")),
        (Mode::VoteFirst, Way::Keyboard) => Some(text!("agenda-bring-laptop")),
        (Mode::VoteFirst, Way::Paper) => Some(text!("agenda-bring-slips")),
        (Mode::VoteFirst, Way::Afar) => Some(text!("agenda-bring-forms")),
        (Mode::Together | Mode::Alone, _) => None,
    };
    let plan = (!assessment.actions.is_empty()).then(|| text!("agenda-bring-plan"));
    let report = assessment.is_area().then(|| text!("agenda-area-bring"));
    let always = [text!("agenda-bring-screen"), text!("agenda-bring-evidence")];
    always.into_iter().chain(report).chain(way).chain(plan).chain([text!("agenda-bring-diary")]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(takes: Takes) -> Point {
        Point { what: Vec::new(), who: String::new(), takes }
    }

    #[test]
    fn every_length_is_filled_to_the_minute_and_nothing_begins_before_what_precedes_it() {
        for statements in 1..=13 {
            let talk = (0..statements).map(|position| point(Takes::Talk(position, statements)));
            let mut points = vec![point(Takes::Parts(1)), point(Takes::Parts(3))];
            points.extend(talk);
            points.extend([point(Takes::Break), point(Takes::Parts(3)), point(Takes::Parts(1))]);
            for length in LENGTHS {
                let starts: Vec<u32> = starts(&points, length).into_iter().flatten().collect();
                assert_eq!(starts[0], 0);
                assert!(starts.windows(2).all(|two| two[0] < two[1]), "{length}: {starts:?}");
                assert!(starts.iter().all(|at| *at < length));
            }
        }
    }

    #[test]
    fn what_would_be_hurried_is_left_out_and_a_break_is_for_long_workshops_alone() {
        let points: Vec<Point> =
            (0..13).map(|at| point(Takes::Talk(at, 13))).chain([point(Takes::Break)]).collect();
        let points: Vec<Point> =
            [point(Takes::Parts(9))].into_iter().chain(points).chain([point(Takes::Parts(9))]).collect();
        let hour = starts(&points, 60);
        assert_eq!(hour.iter().flatten().count(), 1 + 6 + 1, "{hour:?}");
        assert_eq!(hour[14], None, "no break");
        assert!(starts(&points, 120)[14].is_some());
    }
}
