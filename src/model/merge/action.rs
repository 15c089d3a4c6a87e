//! One line of the plan, and what was said of it.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::list::{Keyed, Rules};
use super::merger::Merger;
use super::place::{ActionPart, Listed, Place, UpdatePart, Value};
use crate::model::{Action, Update, When};

pub(super) fn merge(merger: &mut Merger, base: Option<&Action>, [mine, theirs]: [&Action; 2]) -> Action {
    let place = |part: ActionPart| move || Place::Action { action: mine.id.clone(), part };
    let mut text = |part: ActionPart, of: fn(&Action) -> &String| {
        merger.text(place(part), base.map(of), [of(mine), of(theirs)])
    };
    let what = text(ActionPart::What, |action| &action.what);
    let owner = text(ActionPart::Owner, |action| &action.owner);
    let measure = text(ActionPart::Measure, |action| &action.measure);
    let support = text(ActionPart::Support, |action| &action.support);
    let mut id = |part: ActionPart, of: fn(&Action) -> &String| {
        merger.value(place(part), base.map(of), [of(mine), of(theirs)], |id| Value::List(vec![id.clone()]))
    };
    let statement = id(ActionPart::Statement, |action| &action.statement);
    let raised = id(ActionPart::Raised, |action| &action.raised);
    let mut when = |part: ActionPart, of: fn(&Action) -> &Option<When>| {
        let show = |when: &Option<When>| Value::when(when.as_ref());
        merger.value(place(part), base.map(of), [of(mine), of(theirs)], show)
    };
    let due = when(ActionPart::Due, |action| &action.due);
    let review = when(ActionPart::Review, |action| &action.review);
    let updates = updates(merger, base, [mine, theirs]);
    Action { id: mine.id.clone(), statement, raised, what, owner, due, measure, support, review, updates }
}

/// An update has no id: it is what was said in a round on a day, and of several such
/// the first, the second and so on.
type Said = (Date, String, usize);

fn updates(merger: &mut Merger, base: Option<&Action>, [mine, theirs]: [&Action; 2]) -> Vec<Update> {
    let place = |said: &Said, part: UpdatePart| Place::Update {
        action: mine.id.clone(),
        date: said.0,
        round: said.1.clone(),
        nth: said.2,
        part,
    };
    let rules = Rules {
        whole: &|said: &Said| place(said, UpdatePart::Whole),
        order: Place::Order(Listed::Updates),
        show: &|update: &Update| Value::Item(update.note.clone()),
        first: &|a: &Update, b: &Update| (a.date, &a.round).cmp(&(b.date, &b.round)),
        stays: &|_| false,
    };
    let base = base.map(keyed);
    let lists = [mine, theirs].map(keyed);
    let dated = |update: &Update| update.date;
    let is_in_order = [mine, theirs].iter().all(|action| action.updates.is_sorted_by_key(dated));
    let mut updates =
        merger.list(&rules, base.as_ref(), lists.each_ref(), |merger, said, base, [mine, theirs]| {
            let status = merger.value(
                || place(said, UpdatePart::Status),
                base.map(|update| &update.status),
                [&mine.status, &theirs.status],
                |status| Value::Status(*status),
            );
            let note = merger.text(
                || place(said, UpdatePart::Note),
                base.map(|update| &update.note),
                [&mine.note, &theirs.note],
            );
            Update { status, note, ..mine.clone() }
        });
    if is_in_order {
        // The last one says how far the action has come.
        updates.sort_by_key(dated);
    }
    updates
}

fn keyed(action: &Action) -> Keyed<'_, Said, Update> {
    let mut seen: BTreeMap<(Date, &str), usize> = BTreeMap::new();
    let keyed = action.updates.iter().map(|update| {
        let nth = seen.entry((update.date, update.round.as_str())).or_default();
        *nth += 1;
        ((update.date, update.round.clone(), *nth - 1), update)
    });
    keyed.collect()
}
