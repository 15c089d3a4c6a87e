//! Whether a team is looked at, and at which of its rounds.

use super::chosen::{Chosen, RoundChoice};
use super::teams::{Area, AreaTeam};
use crate::model::Round;

impl Chosen {
    /// Whether a team is looked at.
    pub fn includes(&self, team: &AreaTeam) -> bool {
        let is =
            |wanted: &Option<String>, found: &str| wanted.as_deref().is_none_or(|wanted| wanted == found);
        is(&self.agency, &team.agency) && is(&self.setting, team.setting())
    }

    /// The same without what no team of an area has any more.
    #[must_use]
    pub fn still_in(&self, area: &Area) -> Self {
        let Self { agency, setting, round, order } = self.clone();
        let agency = agency.filter(|agency| area.agencies().contains(agency.as_str()));
        let setting = setting.filter(|setting| area.settings().contains(setting.as_str()));
        let round = match round {
            RoundChoice::Labelled(label) if !area.round_labels().contains(&label.as_str()) => {
                RoundChoice::Latest
            }
            other @ (RoundChoice::Latest | RoundChoice::UpTo(_) | RoundChoice::Labelled(_)) => other,
        };
        Self { agency, setting, round, order }
    }
}

impl RoundChoice {
    /// The round at which a team is looked at, if it has such a one. Where nothing has ever
    /// been rated, the last stands for it.
    pub fn of<'a>(&self, team: &'a AreaTeam) -> Option<&'a Round> {
        let assessment = &team.assessment;
        let mut newest_first = assessment.rounds.iter().map(AsRef::as_ref).rev();
        let has_ratings = |round: &&Round| round.rated(&assessment.checklist) > 0;
        match self {
            Self::Latest => assessment.latest_rated_round(),
            Self::UpTo(day) => newest_first.filter(|round| round.date <= *day).find(has_ratings),
            Self::Labelled(label) => newest_first.find(|round| round.label == *label),
        }
    }
}
