//! Lists of things that have ids: rounds, actions, updates, learners.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::merger::{Choice, Difference, Merger};
use super::place::{Place, Value};

/// A list, each thing with its key.
pub(super) type Keyed<'a, K, T> = Vec<(K, &'a T)>;

/// What is to be known of a kind of list.
pub(super) struct Rules<'f, K, T> {
    /// The place of one thing as a whole.
    pub whole: &'f dyn Fn(&K) -> Place,
    /// The place of the order.
    pub order: Place,
    pub show: &'f dyn Fn(&T) -> Value,
    /// Which of two new things comes first where both sides put one at the same place.
    pub first: &'f dyn Fn(&T, &T) -> Ordering,
    /// What stays though somebody took it out, since something else refers to it.
    pub stays: &'f dyn Fn(&K) -> bool,
}

impl Merger<'_> {
    /// Merges two lists: what only one side has is there, unless the other side took it
    /// out; what both have is merged by `merge`.
    pub fn list<K: Ord + Clone, T: Clone + PartialEq>(
        &mut self,
        rules: &Rules<K, T>,
        base: Option<&Keyed<K, T>>,
        [mine, theirs]: [&Keyed<K, T>; 2],
        mut merge: impl FnMut(&mut Self, &K, Option<&T>, [&T; 2]) -> T,
    ) -> Vec<T> {
        let (before, ours, others) = (base.map(by_key).unwrap_or_default(), by_key(mine), by_key(theirs));
        let mut kept: BTreeMap<K, T> = BTreeMap::new();
        let keys: BTreeSet<&K> = ours.keys().chain(others.keys()).collect();
        for key in keys {
            let was = before.get(key).copied();
            let item = match (ours.get(key).copied(), others.get(key).copied()) {
                (Some(mine), Some(theirs)) if mine == theirs => Some(mine.clone()),
                (Some(mine), Some(theirs)) => Some(merge(self, key, was, [mine, theirs])),
                (Some(mine), None) => self.only_mine(rules, key, was, mine),
                (None, Some(theirs)) => self.only_theirs(rules, key, was, theirs),
                (None, None) => None,
            };
            if let Some(item) = item {
                kept.insert(key.clone(), item);
            }
        }
        let order = order(rules, base, [mine, theirs], &kept);
        let is_mine = |key: &&K| kept.contains_key(*key) && ours.contains_key(*key);
        if !order.iter().filter(is_mine).eq(mine.iter().map(|(key, _)| key).filter(is_mine)) {
            self.came_in(rules.order.clone(), Value::Other, Value::Other);
        }
        order.iter().filter_map(|key| kept.remove(key)).collect()
    }

    fn only_mine<K, T: Clone + PartialEq>(
        &mut self,
        rules: &Rules<K, T>,
        key: &K,
        was: Option<&T>,
        mine: &T,
    ) -> Option<T> {
        let Some(was) = was.filter(|_| !(rules.stays)(key)) else { return Some(mine.clone()) };
        let difference =
            Difference { place: (rules.whole)(key), mine: (rules.show)(mine), theirs: Value::Nothing };
        if was == mine {
            self.came_in.push(difference);
            return None;
        }
        (self.decide(difference) == Choice::Mine).then(|| mine.clone())
    }

    fn only_theirs<K, T: Clone + PartialEq>(
        &mut self,
        rules: &Rules<K, T>,
        key: &K,
        was: Option<&T>,
        theirs: &T,
    ) -> Option<T> {
        let difference =
            Difference { place: (rules.whole)(key), mine: Value::Nothing, theirs: (rules.show)(theirs) };
        let Some(was) = was.filter(|_| !(rules.stays)(key)) else {
            self.came_in.push(difference);
            return Some(theirs.clone());
        };
        if was == theirs {
            return None;
        }
        (self.decide(difference) == Choice::Theirs).then(|| theirs.clone())
    }
}

/// The keys of what is kept, in an order that is the same from either side.
fn order<K: Ord + Clone, T>(
    rules: &Rules<K, T>,
    base: Option<&Keyed<K, T>>,
    lists: [&Keyed<K, T>; 2],
    kept: &BTreeMap<K, T>,
) -> Vec<K> {
    let [mine, theirs]: [Vec<&K>; 2] =
        lists.map(|list| list.iter().map(|(key, _)| key).filter(|key| kept.contains_key(*key)).collect());
    let (ours, others): (BTreeSet<&K>, BTreeSet<&K>) =
        (mine.iter().copied().collect(), theirs.iter().copied().collect());
    let both: BTreeSet<&K> = ours.intersection(&others).copied().collect();
    let common =
        |list: &[&K]| list.iter().filter(|key| both.contains(*key)).map(|key| (*key).clone()).collect();
    let (mine_common, theirs_common): (Vec<K>, Vec<K>) = (common(&mine), common(&theirs));
    let before: Vec<&K> = base.into_iter().flatten().map(|(key, _)| key).collect();
    let before: Vec<K> = common(&before);
    // Whoever changed the order is followed. Where both did, either would do, and the
    // same has to be taken from either side.
    let follow_mine = theirs_common == before || (mine_common != before && mine_common <= theirs_common);
    let (lead, follow) = if follow_mine { (&mine, &theirs) } else { (&theirs, &mine) };
    let (lead, follow) = (tails(lead, &both), tails(follow, &both));
    let common = if follow_mine { mine_common } else { theirs_common };
    let mut order = Vec::new();
    for key in std::iter::once(None).chain(common.iter().map(Some)) {
        order.extend(key.cloned());
        let empty = Vec::new();
        let a = lead.get(&key).unwrap_or(&empty);
        let b = follow.get(&key).unwrap_or(&empty);
        let a_first = match (a.first(), b.first()) {
            (Some(a), Some(b)) => match (kept.get(*a), kept.get(*b)) {
                (Some(first), Some(second)) => (rules.first)(first, second).then_with(|| a.cmp(b)).is_le(),
                _ => true,
            },
            _ => true,
        };
        let (one, other) = if a_first { (a, b) } else { (b, a) };
        order.extend(one.iter().chain(other).map(|key| (*key).clone()));
    }
    order
}

fn by_key<'a, K: Ord + Clone, T>(list: &Keyed<'a, K, T>) -> BTreeMap<K, &'a T> {
    list.iter().cloned().collect()
}

/// What stands behind each key that both have, up to the next of them.
fn tails<'k, K: Ord>(list: &[&'k K], both: &BTreeSet<&K>) -> BTreeMap<Option<&'k K>, Vec<&'k K>> {
    let mut tails: BTreeMap<Option<&K>, Vec<&K>> = BTreeMap::new();
    let mut behind = None;
    for key in list {
        if both.contains(key) {
            behind = Some(*key);
        } else {
            tails.entry(behind).or_default().push(key);
        }
    }
    tails
}
