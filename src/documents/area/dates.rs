//! The review dates of the teams: in one list, and for a calendar.

use jiff::civil::Date;

use crate::documents::area::about::{self, About};
use crate::documents::area::teams;
use crate::documents::common::{sequence, when};
use crate::documents::document::{Block, Document, Entry, Paragraph, Style};
use crate::model::When;
use crate::model::area::PicturedTeam;
use crate::{text, words};

/// Builds the review dates of the teams.
pub fn build(about: &About, today: Date) -> Document {
    let mut document = about.begin(&text!("doc-area-dates"), today);
    section(&mut document, about, today);
    document
}

/// The heading, and every date that a team has agreed for its review, the earliest first.
pub(in crate::documents) fn section(document: &mut Document, about: &About, today: Date) {
    document.heading(2, text!("doc-area-reviews"));
    let named = &about.picture.named;
    if named.is_empty() {
        unnamed(document, about, today);
        return;
    }
    let mut entries = entries(about, today);
    entries.sort_by_key(|entry| entry.day);
    let called = words::area::team_names(named);
    let said = named.iter().zip(&called).filter_map(|(team, name)| match &team.review {
        Some(said @ When::Words(_)) => {
            Some(text!("doc-change-item", title = name.as_str(), what = when(said)))
        }
        Some(When::Day(_)) | None => None,
    });
    let in_words: Vec<String> = said.collect();
    let none = named.iter().zip(called).filter(|(team, _)| team.review.is_none()).map(|(_, name)| name);
    let none: Vec<String> = none.collect();
    if !entries.is_empty() {
        document.blocks.push(Block::Dates(entries));
    }
    for (label, items) in [(text!("dates-in-words"), in_words), (text!("dates-undated"), none)] {
        if !items.is_empty() {
            document.paragraph(Style::Label, label);
            document.list(false, Style::Body, items);
        }
    }
}

/// The days, and how many teams have their review on each.
fn unnamed(document: &mut Document, about: &About, today: Date) {
    let area = words::area::area_name(about.name);
    let entry = |(day, teams): (&Date, &u32)| Entry {
        uid: format!("area-{}@attune", in_an_id(&[&area, &day.to_string()])),
        sequence: sequence(0, today),
        day: *day,
        lead: text!("doc-area-review-of"),
        title: words::area::teams(*teams),
        details: Vec::new(),
        is_over: false,
    };
    let entries: Vec<Entry> = about.picture.reviews.iter().map(entry).collect();
    let in_words = teams::no_exact_day(about);
    if entries.is_empty() && in_words.is_none() {
        document.paragraph(Style::Quiet, text!("doc-area-reviews-none"));
    }
    if !entries.is_empty() {
        document.blocks.push(Block::Dates(entries));
    }
    document.list(false, Style::Body, in_words.into_iter().collect());
}

/// The days, in the order of the teams. Nothing of what was said in words, which no calendar
/// can hold.
fn entries(of: &About, today: Date) -> Vec<Entry> {
    let named = &of.picture.named;
    let entry = |(team, name): (&PicturedTeam, String)| {
        let round = about::round(team);
        let details = [
            (text!("doc-area-agency-lead"), team.agency.trim()),
            (text!("doc-area-round-lead"), round.as_str()),
        ];
        let given = details.into_iter().filter(|(_, said)| !said.is_empty());
        let details = given.map(|(lead, said)| Paragraph::led(Style::Quiet, lead + " ", said)).collect();
        Some(Entry {
            uid: format!("area-{}@attune", in_an_id(&[&name, &team.agency, &team.round])),
            sequence: sequence(0, today),
            day: team.review.as_ref()?.day()?,
            lead: text!("doc-area-review-of"),
            title: name,
            details,
            is_over: false,
        })
    };
    named.iter().zip(words::area::team_names(named)).filter_map(entry).collect()
}

/// What tells one from all others, in letters and digits: nobody but people has named it.
fn in_an_id(parts: &[&str]) -> String {
    let plain = |part: &&str| -> String {
        let lower = part.trim().to_lowercase();
        lower.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
    };
    parts.iter().map(plain).collect::<Vec<_>>().join(".")
}
