//! What is needed across the area, in sentences: gathered once for each picture.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::app::screens::area::map::{common, team_name};
use crate::model::Checklist;
use crate::model::area::{AreaPicture, CouldHelp, RatingCounts};
use crate::{text, words};

/// So many teams are named in a sentence; a statement by itself has all of them.
const NAMED: usize = 60;

/// What is needed, in sentences, most teams first.
#[derive(Default)]
pub(super) struct Needed {
    pub red: Vec<String>,
    /// By statement: what several teams will do.
    pub steps: Vec<(String, Vec<String>)>,
    pub asked_for: Vec<String>,
    pub waited_for: Vec<String>,
    pub help: Vec<String>,
    pub reviews: Vec<String>,
}

impl Needed {
    pub fn of(picture: &AreaPicture, checklist: &Checklist) -> Self {
        let numbered = checklist.statements.iter().enumerate().map(|(position, statement)| {
            let title = text!("changed-title", number = position + 1, title = statement.short_title());
            (title, picture.statements.get(&statement.id))
        });
        let helps = checklist.statements.iter().zip(numbered.clone());
        let help = helps.filter_map(|(statement, (title, _))| help(picture, &title, &statement.id)).collect();
        let said: Vec<_> = numbered.filter_map(|(title, said)| Some((title, said?))).collect();
        let mut red: Vec<_> = said.iter().filter(|(_, said)| said.counts.red > 0).collect();
        // Stable: where as many said so, they stay as published.
        red.sort_by_key(|(_, said)| Reverse(said.counts.red));
        let line = |title: &str, counts: RatingCounts| {
            text!("needed-red-line", red = counts.red, teams = counts.teams(), statement = title)
        };
        Self {
            red: red.into_iter().map(|(title, said)| line(title, said.counts)).collect(),
            steps: said
                .iter()
                .filter(|(_, said)| !said.steps.is_empty())
                .map(|(title, said)| (title.clone(), said.steps.iter().map(common).collect()))
                .collect(),
            waited_for: picture
                .waited_for
                .iter()
                .map(|of| {
                    let owner = of.owner.as_str();
                    text!("needed-owner-line", owner = owner, teams = of.teams, actions = of.actions)
                })
                .collect(),
            asked_for: picture
                .asked_for
                .iter()
                .map(|of| {
                    let kind = words::step_kind(of.kind);
                    text!("doc-area-kind-item", kind = kind, teams = of.teams, red = of.red)
                })
                .collect(),
            help,
            reviews: reviews(picture),
        }
    }
}

/// "12 January 2027: Acorn Nursery and Oak Room". Days first, and then what names no day.
/// Where names are left out, how many teams.
fn reviews(picture: &AreaPicture) -> Vec<String> {
    let mut days: BTreeMap<(bool, Option<Date>, String), Vec<String>> = BTreeMap::new();
    for team in &picture.named {
        if let Some(review) = &team.review {
            let day = review.day();
            let key = (day.is_none(), day, words::when(review));
            days.entry(key).or_default().push(team_name(team));
        }
    }
    if picture.named.is_empty() {
        let line = |(day, teams): (&Date, &u32)| {
            text!("needed-review-line", when = words::date(*day), teams = words::area::teams(*teams))
        };
        return picture.reviews.iter().map(line).collect();
    }
    let line = |((_, _, when), names): ((bool, Option<Date>, String), Vec<String>)| {
        text!("needed-review-line", when = when, teams = words::listed(names))
    };
    days.into_iter().map(line).collect()
}

/// The first of some names, and how many more there are.
fn some(mut names: Vec<String>) -> String {
    if names.len() > NAMED {
        let more = names.len() - NAMED;
        names.truncate(NAMED);
        names.push(text!("needed-names-more", count = more));
    }
    words::listed(names)
}

/// "1 Child development: Acorn Nursery could help Oak Room".
fn help(picture: &AreaPicture, title: &str, statement: &str) -> Option<String> {
    let CouldHelp { green, red } = picture.could_help(statement)?;
    let [green, red] = [green, red].map(|teams| some(teams.into_iter().map(team_name).collect()));
    Some(text!("needed-help-line", statement = title, green = green, red = red))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::When;
    use crate::model::area::PicturedTeam;

    #[test]
    fn review_days_are_told_with_the_teams_names_and_without_names_with_how_many_they_are() {
        let day = date(2027, 1, 12);
        let review = Some(When::from(day));
        let team = PicturedTeam { name: "Oak Room".into(), review, ..PicturedTeam::default() };
        let reviews_of = [(day, 3)].into();
        let mut picture =
            AreaPicture { teams: 6, named: vec![team], reviews: reviews_of, ..AreaPicture::default() };
        assert_eq!(reviews(&picture), ["12 January 2027: Oak Room"]);
        picture.named.clear();
        assert_eq!(reviews(&picture), ["12 January 2027: 3 teams"]);
    }
}
