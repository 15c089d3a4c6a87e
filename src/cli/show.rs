//! `attune show`: the ratings and the plan as text, or what changed for learners.

use std::path::Path;

use crate::cli::check::team;
use crate::cli::wrap::wrapped;
use crate::cli::{Outcome, training};
use crate::documents;
use crate::documents::assessment::votes;
use crate::files::{FileContent, format, places};
use crate::model::{Action, Assessment, Consensus, Mode, Rating, Response, Round, Statement};
use crate::{text, words};

/// Writes out the last round and the plan, or a course.
pub fn run(file: &Path) -> Outcome {
    match format::read(file) {
        Ok(FileContent::Assessment(assessment)) => Outcome::said(page(&assessment)),
        Ok(FileContent::Training(training)) => Outcome::said(training::page(&training)),
        Ok(other) => Outcome::fault(format::not_an_assessment(file, &other).to_string()),
        Err(error) => Outcome::fault(error.to_string()),
    }
}

fn page(assessment: &Assessment) -> String {
    let mut lines = Vec::new();
    head(&mut lines, assessment);
    if let Some(round) = assessment.current_round() {
        about_round(&mut lines, assessment, round);
        ratings(&mut lines, assessment, round);
        plan(&mut lines, assessment, round);
    }
    lines.join("\n")
}

fn head(lines: &mut Vec<String>, assessment: &Assessment) {
    let about = &assessment.team;
    lines.push(wrapped("", 0, &team(&about.name)));
    let staff = about.staff.map(|staff| text!("cli-show-staff", staff = staff)).unwrap_or_default();
    for line in [&about.workforce, &about.setting, &staff, &assessment.checklist.title] {
        if !line.is_empty() {
            lines.push(wrapped("", 2, line));
        }
    }
}

fn about_round(lines: &mut Vec<String>, assessment: &Assessment, round: &Round) {
    lines.push(String::new());
    let heading = text!("cli-show-round", label = round.label.as_str(), date = words::date(round.date));
    lines.push(wrapped("", 2, &heading));
    let people = documents::took_part(assessment, round);
    if !people.is_empty() {
        lines.push(wrapped("", 2, &text!("cli-show-present", people = people.replace('\u{a0}', " "))));
    }
    if round.mode == Mode::VoteFirst {
        let (mode, way) = (words::mode(round.mode), words::way(round.way));
        lines.push(wrapped("", 2, &text!("cli-show-way", mode = mode, way = way)));
    }
    let earlier: Vec<_> = assessment.rounds.iter().rev().skip(1).map(|round| round.label.as_str()).collect();
    if !earlier.is_empty() {
        lines.push(wrapped("", 2, &text!("cli-show-earlier", list = earlier.join(", "))));
    }
}

fn ratings(lines: &mut Vec<String>, assessment: &Assessment, round: &Round) {
    heading(lines, &text!("cli-show-ratings"));
    let every = Rating::ALL.into_iter().map(Some).chain([None]);
    let counts: Vec<_> = every
        .map(|rating| (round.count(&assessment.checklist, rating), words::rating(rating)))
        .filter(|(number, _)| *number > 0)
        .map(|(number, rating)| text!("cli-show-count", number = number, rating = rating))
        .collect();
    lines.push(wrapped("", 2, &counts.join(", ")));
    for (index, statement) in assessment.checklist.statements.iter().enumerate() {
        lines.push(String::new());
        rating(lines, round, statement, index + 1);
    }
}

fn rating(lines: &mut Vec<String>, round: &Round, statement: &Statement, number: usize) {
    let rating = words::rating(round.rating(&statement.id));
    let first = format!("{number:>3}. {rating:<15} ");
    let mut title = statement.short_title().to_owned();
    if let Some(place) = round.priorities.iter().position(|id| *id == statement.id) {
        title = format!("{title} [{}]", text!("cli-show-priority", number = place + 1));
    }
    lines.push(wrapped(&first, 21, &title));
    if let Some(tally) = votes::shown(round, statement) {
        let counts = votes::in_words(tally).replace('\u{a0}', " ");
        let spread = words::consensus(Consensus::of(tally));
        lines.push(wrapped("     ", 7, &text!("cli-show-votes", counts = counts, spread = spread)));
    }
    if let Some(response) = round.response(&statement.id) {
        about_rating(lines, response);
    }
}

fn about_rating(lines: &mut Vec<String>, response: &Response) {
    let mut add = |text: String| lines.push(wrapped("     ", 7, &text));
    if !response.in_place.is_empty() {
        add(text!("cli-show-in-place", list = response.in_place.join(", ")));
    }
    if !response.note.is_empty() {
        add(text!("cli-show-note", note = response.note.as_str()));
    }
    if !response.evidence.is_empty() {
        add(text!("cli-show-evidence", evidence = response.evidence.as_str()));
    }
    if !response.other_view.is_empty() {
        add(text!("cli-show-other-view", view = response.other_view.as_str()));
    }
}

fn plan(lines: &mut Vec<String>, assessment: &Assessment, round: &Round) {
    heading(lines, &text!("cli-show-plan"));
    if assessment.actions.is_empty() {
        lines.push(text!("cli-show-no-actions"));
        return;
    }
    for statement in assessment.statements_by_urgency(round) {
        let mut actions = assessment.actions_of(&statement.id).peekable();
        if actions.peek().is_none() {
            continue;
        }
        lines.push(String::new());
        let rating = words::rating(round.rating(&statement.id));
        lines.push(wrapped("", 2, &format!("{rating}: {}", statement.short_title())));
        for action in actions {
            about_action(lines, action);
        }
    }
}

fn about_action(lines: &mut Vec<String>, action: &Action) {
    let what = if action.what.is_empty() { text!("cli-show-no-what") } else { action.what.clone() };
    lines.push(wrapped("  - ", 4, &what));
    let mut add = |text: String| lines.push(wrapped("    ", 6, &text));
    add(who_and_when(action));
    if !action.measure.is_empty() {
        add(text!("cli-show-measure", measure = action.measure.as_str()));
    }
    if !action.support.is_empty() {
        add(text!("cli-show-support", support = action.support.as_str()));
    }
    if let Some(review) = action.review {
        add(text!("cli-show-review", date = words::date(review)));
    }
    for update in &action.updates {
        let (date, status) = (words::date(update.date), words::status(update.status));
        add(if update.note.is_empty() {
            text!("cli-show-update", date = date, status = status)
        } else {
            text!("cli-show-update-note", date = date, status = status, note = update.note.as_str())
        });
    }
}

fn who_and_when(action: &Action) -> String {
    let owner = if action.owner.is_empty() {
        text!("cli-show-no-owner")
    } else {
        text!("cli-show-owner", owner = action.owner.as_str())
    };
    let due = match action.due {
        Some(due) => text!("cli-show-due", date = words::date(due)),
        None => text!("cli-show-no-due"),
    };
    let late = action.overdue_days(places::today()).map(|days| text!("cli-show-overdue", days = days));
    [Some(owner), Some(due), Some(words::status(action.status())), late]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("; ")
}

/// A heading, underlined.
pub fn heading(lines: &mut Vec<String>, heading: &str) {
    lines.push(String::new());
    lines.push(heading.to_owned());
    lines.push("-".repeat(heading.chars().count()));
}
