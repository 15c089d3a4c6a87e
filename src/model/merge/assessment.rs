//! A team's assessment: the team, the rounds, the plan.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::list::{Keyed, Rules};
use super::merger::{Decision, Difference, Merger};
use super::outcome::{Mergeable, Merged, NotMergeable};
use super::place::{ActionPart, Listed, Place, RoundPart, TeamPart, Value};
use super::{action, clash, round};
use crate::model::carried::Carried;
use crate::model::{Action, Assessment, Checklist, Round, Team, validate};

impl Mergeable for Assessment {
    fn merge(
        base: Option<&Self>,
        [mine, theirs]: [&Self; 2],
        decisions: &[Decision],
    ) -> Result<Merged<Self>, NotMergeable> {
        if mine.id != theirs.id {
            return Err(NotMergeable::OtherFile);
        }
        let base = base.filter(|base| base.id == mine.id);
        let [mine, theirs] = clash::apart(base, [mine, theirs]);
        let (mine, theirs) = (mine.as_ref(), theirs.as_ref());
        let mut merger = Merger::new(decisions);
        let checklist =
            checklist(&mut merger, base.map(|base| &base.checklist), [&mine.checklist, &theirs.checklist])?;
        let team = team(&mut merger, base.map(|base| &base.team), [&mine.team, &theirs.team]);
        let actions = actions(&mut merger, base, [mine, theirs]);
        let rounds = rounds(&mut merger, base, [mine, theirs], &actions);
        let carried = Carried::both(mine.carried.as_ref(), theirs.carried.as_ref());
        let content =
            Assessment { id: mine.id.clone(), team, checklist, rounds, actions: actions.into(), carried };
        // Something may have been said of a statement that the other side's checklist has not,
        // or both together may be more than a file can hold.
        fits(validate::of_assessment(&content).is_empty())?;
        Ok(Merged { content, came_in: merger.came_in, conflicts: merger.conflicts })
    }
}

/// The checklist of whoever chose another; none where both did.
pub(super) fn checklist(
    merger: &mut Merger,
    base: Option<&Arc<Checklist>>,
    [mine, theirs]: [&Arc<Checklist>; 2],
) -> Result<Arc<Checklist>, NotMergeable> {
    if mine == theirs || base == Some(theirs) {
        return Ok(Arc::clone(mine));
    }
    fits(base == Some(mine))?;
    merger.came_in(Place::Checklist, Value::text(&mine.title), Value::text(&theirs.title));
    Ok(Arc::clone(theirs))
}

pub(super) fn fits(fits: bool) -> Result<(), NotMergeable> {
    if fits { Ok(()) } else { Err(NotMergeable::DoesNotFit) }
}

fn team(merger: &mut Merger, base: Option<&Team>, [mine, theirs]: [&Team; 2]) -> Team {
    let mut text = |part: TeamPart, of: fn(&Team) -> &String| {
        merger.text(|| Place::Team(part), base.map(of), [of(mine), of(theirs)])
    };
    let name = text(TeamPart::Name, |team| &team.name);
    let workforce = text(TeamPart::Workforce, |team| &team.workforce);
    let setting = text(TeamPart::Setting, |team| &team.setting);
    let staff = merger.value(
        || Place::Team(TeamPart::Staff),
        base.map(|team| &team.staff),
        [&mine.staff, &theirs.staff],
        |staff| Value::of(*staff, Value::Number),
    );
    Team { name, workforce, setting, staff }
}

fn actions(
    merger: &mut Merger,
    base: Option<&Assessment>,
    [mine, theirs]: [&Assessment; 2],
) -> Vec<Arc<Action>> {
    fn keyed(assessment: &Assessment) -> Keyed<'_, String, Arc<Action>> {
        assessment.actions.iter().map(|action| (action.id.clone(), action)).collect()
    }
    let rules = Rules {
        whole: &|id: &String| Place::Action { action: id.clone(), part: ActionPart::Whole },
        order: Place::Order(Listed::Actions),
        show: &|action: &Arc<Action>| Value::Item(action.what.clone()),
        first: &|a: &Arc<Action>, b: &Arc<Action>| a.id.cmp(&b.id),
        stays: &|_| false,
    };
    let base = base.map(keyed);
    merger.list(&rules, base.as_ref(), [&keyed(mine), &keyed(theirs)], |merger, _, base, [mine, theirs]| {
        Arc::new(action::merge(merger, base.map(AsRef::as_ref), [mine, theirs]))
    })
}

fn rounds(
    merger: &mut Merger,
    base: Option<&Assessment>,
    [mine, theirs]: [&Assessment; 2],
    actions: &[Arc<Action>],
) -> Vec<Arc<Round>> {
    fn keyed(assessment: &Assessment) -> Keyed<'_, String, Arc<Round>> {
        assessment.rounds.iter().map(|round| (round.id.clone(), round)).collect()
    }
    let updates = actions.iter().flat_map(|action| &action.updates);
    let said: BTreeSet<&str> = updates.map(|update| update.round.as_str()).collect();
    let raised: BTreeSet<&str> = actions.iter().map(|action| action.raised.as_str()).collect();
    let rules = Rules {
        whole: &|id: &String| Place::Round { round: id.clone(), part: RoundPart::Whole },
        order: Place::Order(Listed::Rounds),
        show: &|round: &Arc<Round>| Value::Item(round.label.clone()),
        first: &|a: &Arc<Round>, b: &Arc<Round>| (a.date, &a.id).cmp(&(b.date, &b.id)),
        // The plan says of it what was said there.
        stays: &|id: &String| said.contains(id.as_str()) || raised.contains(id.as_str()),
    };
    let base = base.map(keyed);
    let mut rounds = merger.list(
        &rules,
        base.as_ref(),
        [&keyed(mine), &keyed(theirs)],
        |merger, _, base, [mine, theirs]| {
            Arc::new(round::merge(merger, base.map(AsRef::as_ref), [mine, theirs]))
        },
    );
    tell_labels_apart(merger, mine, &mut rounds);
    rounds
}

/// Rounds are chosen by label: of two that have the same one, the later gets a number.
fn tell_labels_apart(merger: &mut Merger, mine: &Assessment, rounds: &mut [Arc<Round>]) {
    let mut taken: BTreeSet<String> = rounds.iter().map(|round| round.label.clone()).collect();
    let mut seen = BTreeSet::new();
    for round in rounds {
        if seen.insert(round.label.clone()) {
            continue;
        }
        let numbered = (2..).map(|number: usize| format!("{} ({number})", round.label));
        let Some(label) = { numbered }.find(|label| !taken.contains(label)) else { continue };
        taken.insert(label.clone());
        let own = mine.rounds.iter().find(|own| own.id == round.id);
        let place = Place::Round { round: round.id.clone(), part: RoundPart::Label };
        merger.came_in.push(Difference {
            place,
            mine: own.map_or(Value::Nothing, |own| Value::text(&own.label)),
            theirs: Value::text(&label),
        });
        Arc::make_mut(round).label = label;
    }
}
