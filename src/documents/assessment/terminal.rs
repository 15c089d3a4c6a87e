//! An assessment at a glance, to be read in a terminal: the ratings of one round with
//! what was said about them, and the plan.

use jiff::civil::Date;

use crate::documents::area::About;
use crate::documents::area::map::bars_as_published;
use crate::documents::assessment::{common, votes};
use crate::documents::common::{called, facts};
use crate::documents::document::{Block, Document, Heading, Mark, Style, heading};
use crate::documents::tally;
use crate::model::{Action, Assessment, Consensus, Mode, Rating, Response, Round, Statement, Update};
use crate::{text, words};

/// Builds it. Without a round there is only the team to tell of.
pub(crate) fn build(assessment: &Assessment, round: Option<&Round>, today: Date) -> Document {
    let mut document = called(&assessment.team.name, text!("team-unnamed"), today);
    about_team(&mut document, assessment);
    if let Some(round) = round {
        about_round(&mut document, assessment, round);
        ratings(&mut document, assessment, round);
        plan(&mut document, assessment, round, today);
    }
    document
}

fn about_team(document: &mut Document, assessment: &Assessment) {
    let about = &assessment.team;
    let staff = about.staff.map(|staff| text!("doc-overview-staff", staff = staff)).unwrap_or_default();
    facts(document, &[&about.workforce, &about.setting, &staff, &assessment.checklist.title]);
}

fn about_round(document: &mut Document, assessment: &Assessment, round: &Round) {
    let mut facts =
        vec![text!("doc-overview-round", label = round.label.as_str(), date = words::date(round.date))];
    facts.extend(assessment.area_picture(round).map(common::teams_read));
    let people = common::took_part(assessment, round);
    if !people.is_empty() {
        facts.push(text!("doc-overview-present", people = people));
    }
    let shown = round.shown_ways(&assessment.checklist);
    if shown.len() > 1 {
        facts.extend(common::by_statement(&shown));
    } else if round.mode == Mode::VoteFirst {
        let way = words::ways(&common::one_way(round, shown));
        facts.push(text!("doc-overview-way", mode = words::mode(round.mode), way = way));
    }
    let earlier: Vec<&str> = assessment.rounds_before(round).map(|round| round.label.as_str()).collect();
    if !earlier.is_empty() {
        facts.push(text!(
            "doc-overview-earlier",
            list = earlier.into_iter().rev().collect::<Vec<_>>().join(", ")
        ));
    }
    document.paragraph(Style::Body, facts.join("\n"));
}

fn ratings(document: &mut Document, assessment: &Assessment, round: &Round) {
    document.heading(2, text!("doc-overview-ratings"));
    if let Some(about) = About::plan_of(assessment, round) {
        return bars_as_published(document, &about);
    }
    let every = Rating::ALL.into_iter().map(Some).chain([None]);
    let counts: Vec<_> = every
        .map(|rating| (round.count(&assessment.checklist, rating), words::rating(rating)))
        .filter(|(number, _)| *number > 0)
        .map(|(number, rating)| text!("doc-overview-count", number = number, rating = rating))
        .collect();
    document.paragraph(Style::Body, counts.join(", "));
    for (number, statement) in (1_usize..).zip(&assessment.checklist.statements) {
        rating(document, assessment, round, statement, number);
    }
}

fn rating(
    document: &mut Document,
    assessment: &Assessment,
    round: &Round,
    statement: &Statement,
    number: usize,
) {
    let mut title = statement.short_title().to_owned();
    if let Some(place) = round.priorities.iter().position(|id| *id == statement.id) {
        title = format!("{title} [{}]", text!("doc-overview-priority", number = place + 1));
    }
    let title = text!("doc-numbered", number = number, title = title);
    document.blocks.push(rated_heading(round, statement, title));
    let votes = votes::shown(round, statement).map(|tally| {
        let consensus = words::consensus(Consensus::of(tally));
        text!("doc-overview-votes", counts = tally::in_words(tally), consensus = consensus)
    });
    let why = words::reason(assessment.reason(round, &statement.id));
    let said = round.response(&statement.id).map(|response| said(response, &why)).unwrap_or_default();
    document.list(false, Style::Body, votes.into_iter().chain(said).collect());
}

fn rated_heading(round: &Round, statement: &Statement, text: String) -> Block {
    let (rating, lead, short) = (round.rating(&statement.id), String::new(), String::new());
    Block::Heading(Heading { level: 3, rating: Some(Mark { rating }), lead, text, short })
}

fn said(response: &Response, note: &str) -> Vec<String> {
    let Response { evidence, other_view, .. } = response;
    let given = |text: &str, said: String| (!text.is_empty()).then_some(said);
    let in_place = response.in_place.join(", ");
    let parts = [
        given(&in_place, text!("doc-overview-in-place", list = in_place.as_str())),
        given(note, text!("doc-overview-note", note = note)),
        given(evidence, text!("doc-overview-evidence", evidence = evidence.as_str())),
        given(other_view, text!("doc-overview-other-view", view = other_view.as_str())),
    ];
    parts.into_iter().flatten().collect()
}

fn plan(document: &mut Document, assessment: &Assessment, round: &Round, today: Date) {
    document.heading(2, text!("doc-overview-plan"));
    if assessment.actions.is_empty() {
        document.paragraph(Style::Quiet, text!("doc-overview-no-actions"));
    }
    for statement in assessment.statements_by_urgency(round) {
        let actions: Vec<String> =
            assessment.actions_of(&statement.id).map(|action| about_action(action, today)).collect();
        if !actions.is_empty() {
            let title = statement.short_title().to_owned();
            let is_area = assessment.is_area();
            let block = if is_area { heading(3, title) } else { rated_heading(round, statement, title) };
            document.blocks.push(block);
            document.list(false, Style::Body, actions);
        }
    }
}

/// A line each: what will be done, by whom and when, and what has been said of it.
fn about_action(action: &Action, today: Date) -> String {
    let what = if action.what.is_empty() { text!("doc-overview-no-what") } else { action.what.clone() };
    let mut lines = vec![what, who_and_when(action, today)];
    if !action.measure.is_empty() {
        lines.push(text!("doc-overview-measure", measure = action.measure.as_str()));
    }
    if !action.support.is_empty() {
        lines.push(text!("doc-overview-support", support = action.support.as_str()));
    }
    let review = action.review.as_ref();
    lines.extend(review.map(|review| text!("doc-overview-review", date = words::when(review))));
    lines.extend(action.telling_updates().map(about_update));
    lines.join("\n")
}

fn about_update(update: &Update) -> String {
    let (date, status) = (words::date(update.date), words::status(update.status));
    if update.note.is_empty() {
        text!("doc-overview-update", date = date, status = status)
    } else {
        text!("doc-overview-update-note", date = date, status = status, note = update.note.as_str())
    }
}

fn who_and_when(action: &Action, today: Date) -> String {
    let owner = if action.owner.is_empty() {
        text!("doc-overview-no-owner")
    } else {
        text!("doc-overview-owner", owner = action.owner.as_str())
    };
    let due = match &action.due {
        Some(due) => text!("doc-overview-due", date = words::when(due)),
        None => text!("doc-overview-no-due"),
    };
    let late = action.overdue_days(today).map(|days| text!("doc-overview-overdue", days = days));
    let parts = [Some(owner), Some(due), Some(words::status(action.status())), late];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}
