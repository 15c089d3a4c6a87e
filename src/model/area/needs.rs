//! What the teams of an area ask for in common.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::picture::{CommonStep, WaitedFor};
use super::same_words::folded;
use super::teams::AreaTeam;
use crate::model::{Action, Checklist, Round, Status, StepKind, plan};

/// The actions that a team still has in its plan, or has done.
fn planned(team: &AreaTeam) -> impl Iterator<Item = &Action> {
    let actions = team.assessment.actions.iter().map(AsRef::as_ref);
    actions.filter(|action| action.status() != Status::NoLongerNeeded)
}

/// What two or more teams will do, by statement id. The checklist's suggestions are known
/// by their wording.
pub(super) fn common_steps<'a>(
    checklist: &'a Checklist,
    teams: &[(&'a AreaTeam, &Round)],
) -> BTreeMap<&'a str, Vec<CommonStep>> {
    let mut kinds: HashMap<(&str, String), StepKind> = HashMap::new();
    for statement in &checklist.statements {
        for step in &statement.guidance.steps {
            kinds.insert((&statement.id, folded(&plan::wording(step))), step.kind);
        }
    }
    let mut found: HashMap<(&str, String), (&str, BTreeSet<usize>)> = HashMap::new();
    for (index, (team, _)) in teams.iter().enumerate() {
        for action in planned(team).filter(|action| !action.what.trim().is_empty()) {
            let of = found.entry((&action.statement, folded(&action.what)));
            of.or_insert_with(|| (action.what.trim(), BTreeSet::new())).1.insert(index);
        }
    }
    let mut common: BTreeMap<&str, Vec<CommonStep>> = BTreeMap::new();
    for (key, (what, of)) in found.into_iter().filter(|(_, (_, of))| of.len() > 1) {
        let teams = u32::try_from(of.len()).unwrap_or(u32::MAX);
        let step = CommonStep { what: what.to_owned(), kind: kinds.get(&key).copied(), teams };
        common.entry(key.0).or_default().push(step);
    }
    for steps in common.values_mut() {
        steps.sort_by(|one, other| (Reverse(one.teams), &one.what).cmp(&(Reverse(other.teams), &other.what)));
    }
    common
}

/// Whom the open actions of two or more teams wait for.
pub(super) fn waited_for(teams: &[(&AreaTeam, &Round)]) -> Vec<WaitedFor> {
    let mut found: HashMap<String, (&str, BTreeSet<usize>, u32)> = HashMap::new();
    for (index, (team, _)) in teams.iter().enumerate() {
        for action in planned(team).filter(|action| action.status().is_open()) {
            let owner = action.owner.trim();
            if !owner.is_empty() {
                let of = found.entry(folded(owner)).or_insert_with(|| (owner, BTreeSet::new(), 0));
                of.1.insert(index);
                of.2 = of.2.saturating_add(1);
            }
        }
    }
    let several = found.into_values().filter(|(_, of, _)| of.len() > 1);
    let mut waited: Vec<WaitedFor> = several
        .map(|(owner, of, actions)| {
            let teams = u32::try_from(of.len()).unwrap_or(u32::MAX);
            WaitedFor { owner: owner.to_owned(), teams, actions }
        })
        .collect();
    waited.sort_by(|one, other| {
        (Reverse(one.teams), Reverse(one.actions), &one.owner).cmp(&(
            Reverse(other.teams),
            Reverse(other.actions),
            &other.owner,
        ))
    });
    waited
}
