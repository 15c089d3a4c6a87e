//! What is needed across the area, in sentences: gathered once for each picture.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::app::screens::area::map::common;
use crate::model::area::{AreaPicture, CouldHelp};
use crate::model::{Checklist, Statement, When};
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
        let title = |statement: &Statement| {
            // It is one of theirs.
            let position = checklist.position(&statement.id).unwrap_or_default();
            text!("changed-title", number = position + 1, title = statement.short_title())
        };
        let red = |statement: &Statement| {
            let counts = picture.counts(&statement.id).filter(|counts| counts.red > 0)?;
            let (red, teams) = (counts.red, counts.teams());
            Some(text!("needed-red-line", red = red, teams = teams, statement = title(statement)))
        };
        let steps = |statement: &Statement| {
            let steps = &picture.statements.get(&statement.id)?.steps;
            (!steps.is_empty()).then(|| (title(statement), steps.iter().map(common).collect()))
        };
        let called = words::area::team_names(&picture.named);
        let help = |statement: &Statement| help(picture, &called, &title(statement), &statement.id);
        Self {
            red: picture.by_red(checklist).into_iter().filter_map(red).collect(),
            steps: checklist.statements.iter().filter_map(steps).collect(),
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
            help: picture.by_red(checklist).into_iter().filter_map(help).collect(),
            reviews: reviews(picture, &called),
        }
    }
}

/// "12 January 2027: Acorn Nursery and Oak Room". Days first, and then what names no day.
/// Where names are left out, how many teams.
fn reviews(picture: &AreaPicture, called: &[String]) -> Vec<String> {
    if picture.named.is_empty() {
        let line = |(day, teams): (&Date, &u32)| {
            let when = words::area::review(&When::from(*day), picture.date);
            text!("needed-review-line", when = when, teams = words::area::teams(*teams))
        };
        return picture.reviews.iter().map(line).collect();
    }
    let mut days: BTreeMap<(bool, Option<Date>, String), Vec<String>> = BTreeMap::new();
    for (team, called) in picture.named.iter().zip(called) {
        if let Some(review) = &team.review {
            let day = review.day();
            let key = (day.is_none(), day, words::area::review(review, picture.date));
            days.entry(key).or_default().push(called.clone());
        }
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
fn help(picture: &AreaPicture, called: &[String], title: &str, statement: &str) -> Option<String> {
    let CouldHelp { green, red } = picture.could_help(statement)?;
    let names =
        |places: Vec<usize>| some(places.into_iter().filter_map(|at| called.get(at)).cloned().collect());
    let [green, red] = [green, red].map(names);
    Some(text!("needed-help-line", statement = title, green = green, red = red))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::area::PicturedTeam;

    #[test]
    fn review_days_are_told_with_the_teams_names_and_without_names_with_how_many_they_are() {
        let day = date(2027, 1, 12);
        let review = Some(When::from(day));
        let team = PicturedTeam { name: "Oak Room".into(), review, ..PicturedTeam::default() };
        let reviews_of = [(day, 3)].into();
        let mut picture =
            AreaPicture { teams: 6, named: vec![team], reviews: reviews_of, ..AreaPicture::default() };
        assert_eq!(reviews(&picture, &["Oak Room".to_owned()]), ["12 January 2027: Oak Room"]);
        picture.named.clear();
        assert_eq!(reviews(&picture, &[]), ["12 January 2027: 3 teams"]);
    }
}
