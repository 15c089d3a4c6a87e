//! The area report: what the teams of an area said, what they need in common, and what
//! they could do about it together. Its first page says by itself what it is and is not.

use jiff::civil::Date;

use crate::documents::area::about::About;
use crate::documents::area::{map, needs, plan, teams};
use crate::documents::common::{checklist_source, day};
use crate::documents::document::{Block, Cell, Document, Paragraph, Style, Table};
use crate::model::area::RoundChoice;
use crate::{text, words};

/// Builds the report.
pub fn build(about: &About, today: Date) -> Document {
    let mut document = about.begin(&text!("doc-area"), today);
    document.blocks.push(facts(about));
    document.paragraph(Style::Body, text!("doc-area-no-ranks"));
    if about.has_counts() {
        document.paragraph(Style::Small, text!("summary-what"));
        map::section(&mut document, about);
        needs::where_help_is_needed(&mut document, about);
        needs::who_could_teach(&mut document, about);
        needs::what_is_asked_for(&mut document, about);
        needs::who_is_waited_for(&mut document, about);
    }
    plan::section(&mut document, about, today);
    teams::section(&mut document, about);
    teams::notes(&mut document, about);
    checklist_source(&mut document, about.checklist);
    document.paragraph(Style::Small, text!("doc-area-source-own"));
    document
}

fn facts(about: &About) -> Block {
    let fact = |name: String, said: String| {
        let said = said.trim().to_owned();
        (!said.is_empty()).then(|| vec![Cell::quiet(name), Cell::text(said)])
    };
    let left_out = words::area::left_out(about.picture);
    let left_out = left_out.into_iter().map(|said| Paragraph::new(Style::Body, said)).collect();
    let rows = [
        fact(text!("doc-area-day"), day(about.picture.date)),
        fact(text!("doc-area-teams"), teams::how_many(about)),
        fact(text!("doc-area-only"), only(about)),
        fact(text!("doc-area-rounds"), rounds(about)),
        fact(text!("doc-change-checklist"), about.checklist.title.clone()),
        Some(vec![Cell::quiet(text!("doc-area-left-out")), Cell::Text(left_out)]),
    ];
    Block::Table(Table {
        summary: text!("doc-area-facts-summary"),
        header: Vec::new(),
        widths: vec![0.23, 0.77],
        rows: rows.into_iter().flatten().collect(),
    })
}

/// Which of the teams are in it, where not all are.
fn only(about: &About) -> String {
    about.picture.chosen.as_ref().map(words::area::only).unwrap_or_default()
}

/// At which of their rounds the teams are shown.
fn rounds(about: &About) -> String {
    let which = about.picture.chosen.as_ref().map(|chosen| match &chosen.round {
        RoundChoice::Latest => text!("doc-area-latest"),
        RoundChoice::UpTo(until) => text!("doc-area-up-to", date = day(*until)),
        RoundChoice::Labelled(label) => text!("doc-area-labelled", label = label.as_str()),
    });
    let dates = about.rounds();
    match (which, dates) {
        (Some(which), Some(dates)) => text!("doc-area-rounds-dated", which = which, dates = dates),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => String::new(),
    }
}
