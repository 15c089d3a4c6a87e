//! What Overview says of all statements together: worked out once for each change, since a
//! checklist may have five hundred statements and a file two hundred rounds.

use crate::app::page::Page;
use crate::app::screens::assessment::overview::history;
use crate::model::{Rating, Round, Statement, Tally, agenda};
use crate::text;

/// What the facts depend on.
#[derive(PartialEq, Eq)]
pub(super) struct FactsKey {
    revision: u64,
    filter: Option<Option<Rating>>,
    by_concern: Option<bool>,
}

/// What is said of all statements together.
pub(super) struct Facts {
    /// The positions of the statements that are shown, in the order that is chosen.
    pub order: Vec<usize>,
    /// The statements with the worst rating come first.
    pub is_by_concern: bool,
    /// Of some statement it is asked why its rating is not what most people said.
    pub asks_why: bool,
    /// How many people's first votes are shown, where the fewest voted and where the most did;
    /// 0 where nothing is.
    pub people: (u32, u32),
    /// How many statements have each rating; none where that is not told.
    pub counts: Vec<(Option<Rating>, usize)>,
    /// How the ratings moved since the round before, where anything is rated anew.
    pub since: Option<String>,
    /// What is said of the statements that are not rated yet, or that all are Green.
    pub still_open: StillOpen,
}

/// What is left to be rated.
pub(super) enum StillOpen {
    /// Nothing.
    Nothing,
    /// Nothing, and all is Green.
    AllGreen,
    /// These, in words.
    Unrated(String),
}

impl Facts {
    pub fn key(page: &Page, filter: Option<Option<Rating>>, by_concern: Option<bool>) -> FactsKey {
        FactsKey { revision: page.open.file.revision(), filter, by_concern }
    }

    pub fn of(page: &Page, key: &FactsKey) -> Self {
        let (checklist, round) = (&page.open.assessment().checklist, page.open.round());
        let statements = &checklist.statements;
        let people = people_who_voted(round);
        let all_rated = round.count(checklist, None) == 0;
        // Without votes there is only one order.
        let is_by_concern = people.1 > 0 && key.by_concern.unwrap_or(all_rated);
        let is_shown =
            |of: &(usize, &Statement)| key.filter.is_none_or(|rating| rating == round.rating(&of.1.id));
        let mut shown: Vec<(usize, &Statement)> = statements.iter().enumerate().filter(is_shown).collect();
        if is_by_concern {
            let concern = |of: &(usize, &Statement)| {
                agenda::concern(round.rating(&of.1.id), round.shown_total(&of.1.id))
            };
            shown.sort_by_cached_key(concern);
        }
        Self {
            is_by_concern,
            asks_why: shown.iter().any(|(_, statement)| round.asks_why(&statement.id)),
            order: shown.into_iter().map(|(position, _)| position).collect(),
            people,
            counts: counts(page),
            since: history::since_last_time(page),
            still_open: still_open(page),
        }
    }
}

/// Red, Amber and Green are told even where there are none, which is news.
fn counts(page: &Page) -> Vec<(Option<Rating>, usize)> {
    let checklist = &page.open.assessment().checklist;
    let always = [Some(Rating::Red), Some(Rating::Amber), Some(Rating::Green)];
    let when_any = [Some(Rating::NotApplicable), None];
    let count = |rating| (rating, page.round().count(checklist, rating));
    let counts = always.into_iter().chain(when_any).map(count);
    counts.filter(|(rating, count)| *count > 0 || always.contains(rating)).collect()
}

fn people_who_voted(round: &Round) -> (u32, u32) {
    let shown = || round.votes.keys().filter_map(|id| round.shown_total(id)).map(Tally::people);
    (shown().min().unwrap_or(0), shown().max().unwrap_or(0))
}

fn still_open(page: &Page) -> StillOpen {
    let assessment = page.open.assessment();
    let round = page.round();
    let unrated: Vec<&str> = assessment
        .checklist
        .statements
        .iter()
        .filter(|statement| round.rating(&statement.id).is_none())
        .map(Statement::short_title)
        .collect();
    let all = assessment.checklist.statements.len();
    if unrated.is_empty() {
        let all_green = round.count(&assessment.checklist, Some(Rating::Green)) == all;
        return if all_green { StillOpen::AllGreen } else { StillOpen::Nothing };
    }
    // Named while they can be named at a glance.
    StillOpen::Unrated(if unrated.len() == all {
        text!("overview-none-rated")
    } else if unrated.len() > 4 {
        text!("overview-unrated-many", count = unrated.len())
    } else {
        text!("overview-unrated", count = unrated.len(), titles = unrated.join(", "))
    })
}
