//! The pieces of what the teams of an area say, as its plan keeps it.

use super::piece::{Field, Gathered, Place, Value, said};
use crate::model::area::{AreaPicture, Chosen, PicturedStatement, RoundChoice};

/// `item`: the round that keeps the picture.
pub(super) fn pieces(gathered: &mut Gathered, place: &Place, (item, area): (&str, &AreaPicture)) {
    gathered.add(item, place, Field::AreaRead, Value::Date(area.date));
    gathered.add(item, place, Field::AreaTeams, Value::Number(area.teams));
    if area.not_seen > 0 {
        gathered.add(item, place, Field::AreaNotSeen, Value::Number(area.not_seen));
    }
    if let Some(chosen) = &area.chosen {
        gathered.add(item, place, Field::AreaChosen, said(&which(chosen)));
    }
    // Whatever of it is another now makes it another.
    for team in &area.named {
        gathered.add_part(item, &format!("{team:?}"), place, Field::AreaTeam, said(&team.name));
    }
    for asked in &area.asked_for {
        gathered.add_part(item, &format!("{asked:?}"), place, Field::AreaNeeds, Value::Number(asked.teams));
    }
    for waited in &area.waited_for {
        gathered.add_part(item, &format!("{waited:?}"), place, Field::AreaWaited, said(&waited.owner));
    }
    for (day, teams) in &area.reviews {
        gathered.add_part(item, &format!("{day} {teams}"), place, Field::AreaReviews, Value::Date(*day));
    }
    if area.reviews_in_words > 0 {
        gathered.add(item, place, Field::AreaReviewsInWords, Value::Number(area.reviews_in_words));
    }
    for agency in &area.agencies {
        gathered.add_part(item, agency, place, Field::AreaAgency, said(agency));
    }
}

pub(super) fn of_statement(gathered: &mut Gathered, place: &Place, item: &str, of: &PicturedStatement) {
    gathered.add(item, place, Field::AreaCounts, Value::Counts(of.counts));
    for step in &of.steps {
        gathered.add_part(item, &format!("{step:?}"), place, Field::AreaSteps, said(&step.what));
    }
}

/// Which of the teams, as they call it; nothing where all are.
fn which(chosen: &Chosen) -> String {
    let round = match &chosen.round {
        RoundChoice::Latest => None,
        RoundChoice::UpTo(day) => Some(day.to_string()),
        RoundChoice::Labelled(label) => Some(label.clone()),
    };
    let all = [chosen.agency.clone(), chosen.setting.clone(), round];
    all.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
