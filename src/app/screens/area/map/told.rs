//! What is said of the map: in the names of its cells, on hover, and in full.

use crate::app::request::TeamNote;
use crate::app::screens::area::map::view::Named;
use crate::model::Statement;
use crate::model::area::{CommonStep, PicturedTeam, RatingCounts};
use crate::model::{Rating, plain_text};
use crate::text;
use crate::words;

/// As much of a note, in characters, is in the name of its cell and on hover; Enter shows all.
const BRIEF: usize = 400;

/// The ratings that each statement is counted by.
pub(super) const COUNTED: [Rating; 3] = [Rating::Red, Rating::Amber, Rating::Green];

/// "Acorn Nursery. Early years; Day nursery. January 2026, 14 January 2026".
pub(super) fn team_in_full(of: Named) -> String {
    [of.called, &about(of.team)].join(". ")
}

/// Where a team belongs, and which of its rounds this is.
fn about(team: &PicturedTeam) -> String {
    let place = [team.agency.as_str(), team.setting.as_str()];
    let place: Vec<&str> = place.into_iter().filter(|of| !of.is_empty()).collect();
    let round = text!("map-round", round = team.round.as_str(), date = words::date(team.date));
    if place.is_empty() { round } else { [place.join("; "), round].join(". ") }
}

/// "4 Tuning in to cues".
pub(super) fn title(position: usize, statement: &Statement) -> String {
    text!("changed-title", number = position + 1, title = statement.short_title())
}

/// "Acorn Nursery, Tuning in to cues: Red. Two of us are new."
pub(super) fn cell(Named { team, called }: Named, statement: &Statement) -> String {
    let rating = words::area::said(team, &statement.id);
    let title = statement.short_title();
    if let Some(note) = team.notes.get(&statement.id) {
        let note = brief(note);
        text!("map-cell-note", team = called, statement = title, rating = rating, note = note)
    } else {
        text!("map-cell", team = called, statement = title, rating = rating)
    }
}

/// The beginning of a note, in one line.
pub fn brief(note: &str) -> String {
    let note = plain_text::single_line(note);
    match note.char_indices().nth(BRIEF) {
        Some((end, _)) => note.get(..end).unwrap_or_default().trim_end().to_owned() + "…",
        None => note,
    }
}

/// The note of a cell, with whose it is.
pub fn note(Named { team, called }: Named, statement: &Statement) -> TeamNote {
    TeamNote {
        team: called.to_owned(),
        about: about(team),
        statement: statement.text.clone(),
        rating: team.rating(&statement.id),
        other_words: !team.was_asked(&statement.id),
        note: team.notes.get(&statement.id).cloned().unwrap_or_default(),
    }
}

/// "Red: 3 teams".
pub(super) fn count(rating: Rating, counts: RatingCounts) -> String {
    let rating = Some(rating);
    text!("map-count", rating = words::rating(rating), teams = counts.get(rating))
}

/// What is neither Red, Amber nor Green: "1 not applicable", "2 not yet rated".
pub(super) fn others(counts: RatingCounts) -> Vec<String> {
    let not_applicable =
        (counts.not_applicable > 0).then(|| text!("map-not-applicable", count = counts.not_applicable));
    let not_rated = (counts.not_rated > 0).then(|| text!("map-not-rated", count = counts.not_rated));
    not_applicable.into_iter().chain(not_rated).collect()
}

/// "Joint learning, 3 teams: Visit each other’s rooms".
pub fn common(step: &CommonStep) -> String {
    let (teams, what) = (step.teams, plain_text::single_line(&step.what));
    if let Some(kind) = step.kind {
        text!("map-common-kind", kind = words::step_kind(kind), teams = teams, what = what)
    } else {
        text!("map-common", teams = teams, what = what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_note_is_cut_between_two_characters() {
        let note = "é".repeat(BRIEF + 1);
        assert_eq!(brief(&note).chars().count(), BRIEF + 1);
        assert!(brief(&note).ends_with('…'));
        assert_eq!(brief("Two of us\nare new."), "Two of us are new.");
    }
}
