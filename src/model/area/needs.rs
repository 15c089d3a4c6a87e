//! What the teams of an area ask for in common.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::picture::{AskedFor, CommonStep, WaitedFor};
use super::teams::AreaTeam;
use super::wording::Wordings;
use crate::model::{Action, Rating, Round, StepKind, plan};

/// What teams ask for in common, worked out of what each of them still has to do.
pub(super) struct Needs<'a> {
    /// What two or more teams will do, by statement id, most teams first.
    pub common_steps: BTreeMap<&'a str, Vec<CommonStep>>,
    pub asked_for: Vec<AskedFor>,
    pub waited_for: Vec<WaitedFor>,
    pub reviews: BTreeMap<Date, u32>,
    pub reviews_in_words: u32,
}

impl<'a> Needs<'a> {
    pub fn of(teams: &[(&'a AreaTeam, &'a Round)]) -> Self {
        let mut wordings = Wordings::default();
        let planned = teams.iter().map(|(team, round)| Planned::of(team, round, &mut wordings));
        let planned: Vec<Planned<'a>> = planned.collect();
        Self {
            common_steps: common_steps(&planned),
            asked_for: asked_for(&planned),
            waited_for: waited_for(teams),
            reviews: reviews(teams),
            reviews_in_words: reviews_in_words(teams),
        }
    }
}

/// What a team still has to do, and the round at which it is looked at.
struct Planned<'a> {
    round: &'a Round,
    actions: Vec<PlannedAction<'a>>,
}

struct PlannedAction<'a> {
    action: &'a Action,
    /// What will be done, as the number of its wording.
    what: usize,
    kind: Option<StepKind>,
}

impl<'a> Planned<'a> {
    fn of(team: &'a AreaTeam, round: &'a Round, wordings: &mut Wordings<'a>) -> Self {
        let actions = team.assessment.actions.iter().map(AsRef::as_ref);
        let open = actions.filter(|action| action.status().is_open() && !action.what.trim().is_empty());
        let planned = open.map(|action| {
            // By its own checklist: another version may suggest the same words as something else.
            let statement = team.assessment.checklist.statement(&action.statement);
            let kind = statement.and_then(|statement| plan::kind_of(statement, action));
            PlannedAction { action, what: wordings.number(&action.what), kind }
        });
        Self { round, actions: planned.collect() }
    }
}

fn count(teams: usize) -> u32 {
    u32::try_from(teams).unwrap_or(u32::MAX)
}

/// How many teams have something, each counted once however often it has it. They are gone
/// through one after another.
#[derive(Default)]
struct TeamCount {
    teams: u32,
    last: Option<usize>,
}

impl TeamCount {
    fn has(&mut self, team: usize) {
        if self.last.replace(team) != Some(team) {
            self.teams = self.teams.saturating_add(1);
        }
    }
}

fn common_steps<'a>(teams: &[Planned<'a>]) -> BTreeMap<&'a str, Vec<CommonStep>> {
    let mut found: HashMap<(&str, usize), (&PlannedAction, TeamCount)> = HashMap::new();
    for (place, team) in teams.iter().enumerate() {
        for planned in &team.actions {
            let of = found.entry((&planned.action.statement, planned.what));
            of.or_insert_with(|| (planned, TeamCount::default())).1.has(place);
        }
    }
    let mut common: BTreeMap<&str, Vec<CommonStep>> = BTreeMap::new();
    for (PlannedAction { action, kind, .. }, count_of) in
        found.into_values().filter(|(_, count_of)| count_of.teams > 1)
    {
        let step = CommonStep { what: action.what.trim().to_owned(), kind: *kind, teams: count_of.teams };
        common.entry(&action.statement).or_default().push(step);
    }
    for steps in common.values_mut() {
        steps.sort_by(|one, other| (Reverse(one.teams), &one.what).cmp(&(Reverse(other.teams), &other.what)));
    }
    common
}

/// What the plans call for, by the kinds of the checklist's suggestions, most teams first.
fn asked_for(teams: &[Planned]) -> Vec<AskedFor> {
    let of_kind = |kind: StepKind| {
        let (mut having, mut red) = (0_usize, 0_usize);
        for team in teams {
            let steps = team.actions.iter().filter(|planned| planned.kind == Some(kind));
            let said = steps.map(|planned| team.round.rating(&planned.action.statement));
            let said: Vec<Option<Rating>> = said.collect();
            having += usize::from(!said.is_empty());
            red += usize::from(said.contains(&Some(Rating::Red)));
        }
        (having > 0).then(|| AskedFor { kind, teams: count(having), red: count(red) })
    };
    let mut asked: Vec<AskedFor> = StepKind::ALL.into_iter().filter_map(of_kind).collect();
    asked.sort_by_key(|of| Reverse(of.teams));
    asked
}

/// Whom the open actions of two or more teams wait for, most teams first.
fn waited_for(teams: &[(&AreaTeam, &Round)]) -> Vec<WaitedFor> {
    let mut wordings = Wordings::default();
    let mut found: HashMap<usize, (&str, TeamCount, u32)> = HashMap::new();
    for (place, (team, _)) in teams.iter().enumerate() {
        let open = team.assessment.actions.iter().filter(|action| action.status().is_open());
        for owner in open.map(|action| action.owner.trim()).filter(|owner| !owner.is_empty()) {
            let of = found.entry(wordings.number(owner));
            let (_, count_of, actions) = of.or_insert_with(|| (owner, TeamCount::default(), 0));
            count_of.has(place);
            *actions = actions.saturating_add(1);
        }
    }
    let several = found.into_values().filter(|(_, count_of, _)| count_of.teams > 1);
    let mut waited: Vec<WaitedFor> = several
        .map(|(owner, count_of, actions)| WaitedFor {
            owner: owner.to_owned(),
            teams: count_of.teams,
            actions,
        })
        .collect();
    let order = |of: &WaitedFor| (Reverse(of.teams), Reverse(of.actions), of.owner.clone());
    waited.sort_by_cached_key(order);
    waited
}

/// On which days teams have their review, and how many of them on each.
fn reviews(teams: &[(&AreaTeam, &Round)]) -> BTreeMap<Date, u32> {
    let mut reviews = BTreeMap::new();
    for day in teams.iter().filter_map(|(_, round)| round.review.as_ref()?.day()) {
        *reviews.entry(day).or_default() += 1;
    }
    reviews
}

/// How many teams said in words when they look at the whole again.
fn reviews_in_words(teams: &[(&AreaTeam, &Round)]) -> u32 {
    let reviews = teams.iter().filter_map(|(_, round)| round.review.as_ref());
    count(reviews.filter(|review| review.day().is_none()).count())
}
