//! The agencies of an area, as far as its plan knows them.

use std::collections::BTreeSet;

use crate::model::{Assessment, Round};

/// The agencies that the teams belong to, that take part or took part before, and that have
/// actions already: in the order of the alphabet, each once.
pub fn agencies(assessment: &Assessment, round: &Round) -> Vec<String> {
    let picture = assessment.area_picture(round);
    let named = picture.into_iter().flat_map(|picture| &picture.named);
    let teams = named.map(|team| team.agency.as_str());
    let teams = teams.chain(picture.into_iter().flat_map(|picture| &picture.agencies).map(String::as_str));
    let present = assessment.rounds.iter().flat_map(|round| &round.present);
    let present = present.map(|present| present.role.as_str());
    let owners = assessment.actions.iter().map(|action| action.owner.as_str());
    let all = teams.chain(present).chain(owners).map(str::trim).filter(|agency| !agency.is_empty());
    all.collect::<BTreeSet<_>>().into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::files::checklists;
    use crate::model::Team;
    use crate::model::area::AreaPicture;

    #[test]
    fn the_agencies_of_an_area_are_known_where_its_teams_are_not_named() {
        let (label, day) = ("May 2026".to_owned(), date(2026, 5, 1));
        let mut plan = Assessment::new(checklists::standard(), Team::default(), label, day);
        let of = ["Hubs".to_owned(), "Nurseries".to_owned()];
        let picture = AreaPicture { teams: 6, agencies: of.clone().into(), ..AreaPicture::default() };
        Arc::make_mut(&mut plan.rounds[0]).area = Some(Arc::new(picture));
        assert_eq!(agencies(&plan, &plan.rounds[0]), of);
    }
}
