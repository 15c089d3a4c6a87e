//! How the picture of an area is made of its teams' files.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::chosen::{Chosen, TeamOrder};
use super::needs::Needs;
use super::picture::{AreaPicture, PicturedStatement, PicturedTeam, RatingCounts};
use super::teams::{Area, AreaTeam};
use crate::model::Round;

impl AreaPicture {
    /// The picture of an area's chosen teams, read on `date`, with everything in it.
    pub fn of(area: &Area, chosen: &Chosen, date: Date) -> Self {
        let teams: Vec<(&AreaTeam, &Round)> = area
            .teams
            .iter()
            .filter(|team| chosen.includes(team))
            .filter_map(|team| Some((team, chosen.round.of(team)?)))
            .collect();
        let mut counts = vec![RatingCounts::default(); area.checklist.statements.len()];
        let mut named: Vec<PicturedTeam> =
            teams.iter().map(|(team, round)| picture_and_count(area, (team, round), &mut counts)).collect();
        named.sort_by_cached_key(|team| chosen.order.key(team));
        let Needs { mut common_steps, asked_for, waited_for, reviews, reviews_in_words } = Needs::of(&teams);
        let statements = area.checklist.statements.iter().zip(counts).map(|(statement, counts)| {
            let steps = common_steps.remove(statement.id.as_str()).unwrap_or_default();
            (statement.id.clone(), PicturedStatement { counts, steps })
        });
        Self {
            date,
            teams: u32::try_from(teams.len()).unwrap_or(u32::MAX),
            not_seen: area.not_seen,
            chosen: Some(chosen.clone()),
            statements: statements.collect(),
            named,
            asked_for,
            waited_for,
            reviews,
            reviews_in_words,
            agencies: agencies(&teams),
        }
    }
}

fn agencies(teams: &[(&AreaTeam, &Round)]) -> Vec<String> {
    let agencies = teams.iter().map(|(team, _)| team.agency.trim()).filter(|agency| !agency.is_empty());
    agencies.collect::<BTreeSet<_>>().into_iter().map(str::to_owned).collect()
}

/// One team. It is counted in the same go, since looking its ratings up again takes as long.
/// `counts`: of each statement, in the order of the checklist.
fn picture_and_count(
    area: &Area,
    (team, round): (&AreaTeam, &Round),
    counts: &mut [RatingCounts],
) -> PicturedTeam {
    let mut pictured = PicturedTeam {
        name: team.name().to_owned(),
        agency: team.agency.clone(),
        setting: team.setting().to_owned(),
        round: round.label.clone(),
        date: round.date,
        review: round.review.clone(),
        ..PicturedTeam::default()
    };
    for (statement, counts) in area.checklist.statements.iter().zip(counts) {
        if !area.has_asked(team, statement) {
            pictured.other_words.insert(statement.id.clone());
            continue;
        }
        let rating = round.rating(&statement.id);
        counts.count(rating);
        if let Some(rating) = rating {
            pictured.ratings.insert(statement.id.clone(), rating);
        }
        if let Some(reason) = team.assessment.reason(round, &statement.id) {
            pictured.notes.insert(statement.id.clone(), reason.note.trim().to_owned());
        }
    }
    pictured
}

/// A name as it is put in order: "Team 2" comes before "Team 11".
fn in_order(name: &str) -> String {
    const WIDEST: usize = 12;
    let (mut key, mut digits) = (String::new(), String::new());
    // Something behind the last digits, so that they are put in as well.
    for letter in name.to_lowercase().chars().chain([' ']) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        if !digits.is_empty() {
            key.extend(std::iter::repeat_n('0', WIDEST.saturating_sub(digits.len())));
            key.push_str(&std::mem::take(&mut digits));
        }
        key.push(letter);
    }
    key
}

impl TeamOrder {
    /// Teams stand in the order of these.
    fn key(self, team: &PicturedTeam) -> impl Ord + use<> {
        let first = match self {
            Self::Name => "",
            Self::Agency => &team.agency,
            Self::Setting => &team.setting,
        };
        // Nothing of what a team said: two of one name stand by where they belong.
        (first.to_lowercase(), in_order(&team.name), team.agency.clone(), team.date, team.round.clone())
    }
}
