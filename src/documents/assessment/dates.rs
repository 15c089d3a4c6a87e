//! What is due when, the oldest first: for whoever keeps the diary, and for a calendar.

use jiff::civil::Date;

use crate::documents::area::{self, About};
use crate::documents::assessment::common;
use crate::documents::common::{sequence, when};
use crate::documents::document::{Block, Cell, Document, Entry, Paragraph, Style, Table};
use crate::model::{Action, Assessment, Round, Statement, Status, When};
use crate::{text, words};

/// What was agreed for a day, or in words, before it is known which.
struct Agreed<'a> {
    /// What of the file it is about: the same in every copy.
    id: String,
    /// What is to be on that day.
    lead: String,
    title: String,
    when: &'a When,
    /// So much has been said of it.
    said: usize,
    /// What became of it; none while it is open.
    over: Option<String>,
    details: Vec<Paragraph>,
}

/// Builds the dates of a round and of every action.
pub fn build(assessment: &Assessment, round: &Round, today: Date) -> Document {
    let mut document = common::begin(&text!("doc-dates"), assessment, round, today);
    let agreed: Vec<Agreed> = of_round(assessment, round).into_iter().chain(of_actions(assessment)).collect();
    let mut entries: Vec<Entry> = agreed.iter().filter_map(|of| entry(assessment, of, today)).collect();
    // Stable, so that what falls on one day stays in the order of the plan.
    entries.sort_by_key(|entry| entry.day);
    let (over, open): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(|entry| entry.is_over);
    let (late, to_come): (Vec<Entry>, Vec<Entry>) = open.into_iter().partition(|entry| entry.day < today);
    let nothing = late.is_empty() && to_come.is_empty();
    section(&mut document, text!("dates-late"), late);
    section(&mut document, text!("dates-to-come"), to_come);
    if nothing {
        document.paragraph(Style::Quiet, text!("dates-none"));
    }
    in_words(&mut document, &agreed);
    undated(&mut document, assessment);
    section(&mut document, text!("dates-over"), over);
    if let Some(about) = About::plan_of(assessment, round).filter(|about| !about.picture.named.is_empty()) {
        area::dates_of_teams(&mut document, &about, today);
    }
    document
}

fn section(document: &mut Document, heading: String, entries: Vec<Entry>) {
    if !entries.is_empty() {
        document.heading(2, heading);
        document.blocks.push(Block::Dates(entries));
    }
}

fn of_round<'a>(assessment: &Assessment, round: &'a Round) -> Option<Agreed<'a>> {
    let is_last = assessment.current_round().is_some_and(|last| last.id == round.id);
    Some(Agreed {
        id: format!("round-{}", round.id),
        lead: text!("dates-review"),
        title: common::team_name(assessment),
        when: round.review.as_ref()?,
        said: 0,
        // The round after it has come.
        over: (!is_last).then(|| words::status(Status::Done)),
        details: Vec::new(),
    })
}

fn of_actions(assessment: &Assessment) -> Vec<Agreed<'_>> {
    let written = assessment.actions.iter().filter(|action| !action.is_blank());
    let two = written.flat_map(|action| {
        let due = (text!("dates-due"), "due", action.due.as_ref());
        let review = (text!("dates-action-review"), "review", action.review.as_ref());
        [due, review].map(|(lead, part, when)| {
            Some(Agreed {
                id: format!("action-{}-{part}", action.id),
                lead,
                title: what(action),
                when: when?,
                said: action.updates.len(),
                over: (!action.status().is_open()).then(|| words::status(action.status())),
                details: details(assessment, action),
            })
        })
    });
    two.flatten().collect()
}

fn what(action: &Action) -> String {
    let what = action.what.trim();
    if what.is_empty() { text!("doc-not-written") } else { what.to_owned() }
}

fn details(assessment: &Assessment, action: &Action) -> Vec<Paragraph> {
    let statement = assessment.checklist.statements.iter().find(|of| of.id == action.statement);
    let told = [
        (text!("dates-statement"), statement.map(Statement::short_title).unwrap_or_default()),
        (text!("dates-who"), action.owner.as_str()),
        (text!("doc-action-measure"), action.measure.as_str()),
        (text!("doc-action-support"), action.support.as_str()),
    ];
    let given = told.into_iter().filter(|(_, said)| !said.trim().is_empty());
    given.map(|(lead, said)| Paragraph::led(Style::Quiet, lead + " ", said.trim())).collect()
}

/// What a calendar can hold; nothing of what was said in words.
fn entry(assessment: &Assessment, of: &Agreed, today: Date) -> Option<Entry> {
    let lead = match &of.over {
        Some(over) => text!("dates-over-lead", status = over.as_str()),
        None => of.lead.clone(),
    };
    Some(Entry {
        uid: format!("{}-{}@attune", assessment.id, of.id),
        sequence: sequence(of.said + assessment.rounds.len(), today),
        day: of.when.day()?,
        lead,
        title: of.title.clone(),
        details: of.details.clone(),
        is_over: of.over.is_some(),
    })
}

/// What no calendar can hold until somebody says which day is meant.
fn in_words(document: &mut Document, agreed: &[Agreed]) {
    let open = agreed.iter().filter(|of| of.over.is_none() && of.when.day().is_none());
    let row = |of: &Agreed| {
        let said = vec![Paragraph::led(Style::Body, of.lead.clone() + " ", of.title.as_str())];
        let said = said.into_iter().chain(of.details.iter().cloned()).collect();
        vec![Cell::text(when(of.when)), Cell::Text(said)]
    };
    let rows: Vec<Vec<Cell>> = open.map(row).collect();
    if rows.is_empty() {
        return;
    }
    document.heading(2, text!("dates-in-words"));
    document.paragraph(Style::Small, text!("dates-in-words-note"));
    document.blocks.push(Block::Table(Table {
        summary: text!("dates-in-words"),
        header: vec![text!("dates-when"), text!("dates-what")],
        widths: vec![0.28, 0.72],
        rows,
    }));
}

/// Open actions for which nobody has said when.
fn undated(document: &mut Document, assessment: &Assessment) {
    let open = assessment.actions.iter().filter(|action| action.status().is_open() && !action.is_blank());
    let undated: Vec<String> =
        open.filter(|action| action.due.is_none()).map(|action| what(action)).collect();
    if !undated.is_empty() {
        document.heading(2, text!("dates-undated"));
        document.list(false, Style::Body, undated);
    }
}
