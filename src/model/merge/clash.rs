//! One id that two people gave to two things. Ids are random, so it hardly ever
//! happens; where it does, each thing is kept under an id of its own.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::Assessment;

/// Both sides, so that no new thing of the one has the id of another new thing of the
/// other. Without a base nothing is known to be new, and the same id is the same thing.
pub(super) fn apart<'a>(base: Option<&Assessment>, sides: [&'a Assessment; 2]) -> [Cow<'a, Assessment>; 2] {
    let mut apart = sides.map(Cow::Borrowed);
    let Some(base) = base else { return apart };
    let [mine, theirs] = sides;
    let mut taken: BTreeSet<&str> = [base, mine, theirs].into_iter().flat_map(ids).collect();
    for own in mine.rounds.iter().filter(|own| base.rounds.iter().all(|known| known.id != own.id)) {
        let Some(other) = theirs.rounds.iter().find(|other| other.id == own.id) else { continue };
        if own.label == other.label || own.date == other.date {
            continue;
        }
        let new = free(&taken, &own.id);
        // The same side from either side.
        let side = usize::from((own.date, &own.label) < (other.date, &other.label));
        if let Some(side) = apart.get_mut(side) {
            rename_round(side.to_mut(), &own.id, &new);
        }
    }
    taken.extend(base.actions.iter().map(|action| action.id.as_str()));
    for own in mine.actions.iter().filter(|own| base.action(&own.id).is_none()) {
        let Some(other) = theirs.action(&own.id) else { continue };
        if own.statement == other.statement && (own.what == other.what || own.raised == other.raised) {
            continue;
        }
        let new = free(&taken, &own.id);
        let side = usize::from((&own.what, &own.statement) < (&other.what, &other.statement));
        let renamed = apart
            .get_mut(side)
            .map(Cow::to_mut)
            .and_then(|side| side.actions.iter_mut().find(|action| action.id == own.id));
        if let Some(action) = renamed {
            Arc::make_mut(action).id = new;
        }
    }
    apart
}

fn ids(assessment: &Assessment) -> impl Iterator<Item = &str> {
    let rounds = assessment.rounds.iter().map(|round| round.id.as_str());
    rounds.chain(assessment.actions.iter().map(|action| action.id.as_str()))
}

fn free(taken: &BTreeSet<&str>, id: &str) -> String {
    let numbered = (2..).map(|number: usize| format!("{id}-{number}"));
    { numbered }.find(|id| !taken.contains(id.as_str())).unwrap_or_else(|| id.to_owned())
}

fn rename_round(assessment: &mut Assessment, old: &str, new: &str) {
    for round in assessment.rounds.iter_mut().filter(|round| round.id == old) {
        new.clone_into(&mut Arc::make_mut(round).id);
    }
    for action in &mut assessment.actions {
        let said = action.updates.iter().any(|update| update.round == old);
        if action.raised != old && !said {
            continue;
        }
        let action = Arc::make_mut(action);
        let updates = action.updates.iter_mut().map(|update| &mut update.round);
        std::iter::once(&mut action.raised)
            .chain(updates)
            .filter(|round| *round == old)
            .for_each(|round| new.clone_into(round));
    }
}
