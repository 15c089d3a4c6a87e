//! The agencies of an area, as far as its plan knows them.

use std::collections::BTreeSet;

use crate::model::{Assessment, Round};

/// The agencies that the teams belong to, that take part or took part before, and that have
/// actions already: in the order of the alphabet, each once.
pub fn agencies(assessment: &Assessment, round: &Round) -> Vec<String> {
    let named = assessment.area_picture(round).into_iter().flat_map(|picture| &picture.named);
    let teams = named.map(|team| team.agency.as_str());
    let present = assessment.rounds.iter().flat_map(|round| &round.present);
    let present = present.map(|present| present.role.as_str());
    let owners = assessment.actions.iter().map(|action| action.owner.as_str());
    let all = teams.chain(present).chain(owners).map(str::trim).filter(|agency| !agency.is_empty());
    all.collect::<BTreeSet<_>>().into_iter().map(str::to_owned).collect()
}
