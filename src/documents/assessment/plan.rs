//! The action plan: for the wall, the council, the next meeting.

use jiff::civil::Date;

use crate::documents::assessment::actions::{self, Story};
use crate::documents::assessment::{common, unresolved};
use crate::documents::common::day;
use crate::documents::document::{Block, Document, Paragraph, Style, heading};
use crate::model::{Action, Assessment, Round, Statement, When};
use crate::{text, words};

/// Who signs: so many rows.
const SIGNATURES: u8 = 3;

/// Builds the plan of a round. What is missing is said in it rather than asked first:
/// half a plan on the wall is better than none.
pub fn build(assessment: &Assessment, round: &Round, today: Date) -> Document {
    let mut document = common::begin(&text!("doc-plan"), assessment, round, today);
    common::facts_and_priorities(&mut document, assessment, round);
    common::at_a_glance(&mut document, assessment, round);
    what_we_will_do(&mut document, assessment, round, today);
    other_views(&mut document, assessment, round);
    unresolved::section(&mut document, assessment, round);
    sign_off(&mut document, assessment, round);
    common::source(&mut document, assessment);
    document
}

/// What those said who saw it otherwise, if anybody did, and why it was agreed all the same:
/// alone, it would read as if there had been no reason.
fn other_views(document: &mut Document, assessment: &Assessment, round: &Round) {
    let view = |statement: &Statement| {
        let response = round.response(&statement.id)?;
        let view = response.other_view.trim();
        let reason = assessment.reason(round, &statement.id).map(|reason| reason.note.trim().to_owned());
        let reason = reason.map(|reason| (words::rating(response.agreed), reason));
        (!view.is_empty()).then(|| (statement.short_title().to_owned(), view.to_owned(), reason))
    };
    let views: Vec<_> = assessment.checklist.statements.iter().filter_map(view).collect();
    if views.is_empty() {
        return;
    }
    document.heading(2, text!("doc-other-views"));
    for (title, view, reason) in views {
        document.led(text!("doc-other-view-of", title = title), &view);
        if let Some((rating, reason)) = reason {
            document.led(text!("doc-other-view-why", rating = rating), &reason);
        }
    }
}

/// The statements as a plan goes through them: whoever reads only the first page reads what
/// matters most.
pub(super) fn in_order<'a>(
    assessment: &'a Assessment,
    round: &Round,
) -> impl Iterator<Item = &'a Statement> + use<'a> {
    let statements = assessment.statements_by_urgency(round).into_iter();
    let (first, rest): (Vec<_>, Vec<_>) = statements.partition(|statement| round.is_priority(&statement.id));
    first.into_iter().chain(rest)
}

fn what_we_will_do(document: &mut Document, assessment: &Assessment, round: &Round, today: Date) {
    document.heading(2, text!("doc-actions"));
    let mut none = true;
    for statement in in_order(assessment, round) {
        let actions: Vec<&Action> =
            assessment.actions_of(&statement.id).filter(|action| actions::in_plan(action)).collect();
        let Some(table) = actions::table(assessment, &actions, today, Story::Last) else { continue };
        let standing = assessment.standing(round, &statement.id);
        let rated_before = standing.and_then(|standing| standing.round);
        let rated_before = rated_before.map(|round| text!("doc-rated-before", round = round));
        let priority = round.is_priority(&statement.id).then(|| text!("doc-priority"));
        let lead = [priority, rated_before].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let rating = standing.map(|standing| standing.rating);
        document.blocks.push(common::heading_at((assessment, round), statement, rating, lead));
        document.blocks.push(table);
        none = false;
    }
    if none {
        document.paragraph(Style::Quiet, text!("doc-no-actions"));
    }
}

/// Room for signatures, together on one page.
fn sign_off(document: &mut Document, assessment: &Assessment, round: &Round) {
    let review = match &round.review {
        Some(When::Day(date)) => text!("doc-sign-review", date = day(*date)),
        Some(When::Words(words)) => text!("doc-sign-review-words", words = words.as_str()),
        None => text!("doc-sign-no-review"),
    };
    let role = if assessment.is_area() { text!("doc-area-sign-role") } else { text!("doc-sign-role") };
    let labels = vec![role, text!("doc-sign-signature"), text!("doc-date")];
    document.blocks.push(Block::Together(vec![
        heading(2, text!("doc-sign")),
        Block::Paragraph(Paragraph::new(Style::Body, review)),
        Block::WritingSpace { labels, lines: SIGNATURES },
    ]));
}
