//! What is done with each place: taken from whoever changed it, or asked.

use super::place::{Place, Value};
use super::prose;

/// What stands at one place on either side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where it stands.
    pub place: Place,
    /// What stands there in one's own copy.
    pub mine: Value,
    /// What stands there in the other copy, or what both together make of it.
    pub theirs: Value,
}

/// What a person decides of a place that both changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// What stands in one's own copy.
    Mine,
    /// What stands in the other copy.
    Theirs,
    /// One text after the other.
    Both,
}

/// A conflict, and what was decided of it. A decision holds as long as both sides
/// stand there as they stood when it was made.
pub type Decision = (Difference, Choice);

impl Difference {
    /// Whether both can be kept, one after the other.
    pub fn may_keep_both(&self) -> bool {
        self.place.is_prose() && matches!((&self.mine, &self.theirs), (Value::Text(_), Value::Text(_)))
    }

    /// Whether everything that stands on the first side stands on the other as well.
    pub fn only_adds(&self) -> bool {
        match (&self.mine, &self.theirs) {
            (Value::Nothing, _) => true,
            (Value::Text(mine), Value::Text(theirs)) => theirs.contains(mine),
            (Value::List(mine), Value::List(theirs)) => mine.iter().all(|item| theirs.contains(item)),
            (
                Value::Yes
                | Value::Text(_)
                | Value::Number(_)
                | Value::Date(_)
                | Value::Rating(_)
                | Value::Vote(_)
                | Value::Status(_)
                | Value::Mode(_)
                | Value::Way(_)
                | Value::List(_)
                | Value::Votes { .. }
                | Value::Item(_)
                | Value::Other,
                _,
            ) => false,
        }
    }
}

/// Takes place after place, and notes what came of it.
pub(super) struct Merger<'a> {
    decisions: &'a [Decision],
    pub came_in: Vec<Difference>,
    pub conflicts: Vec<Difference>,
}

impl<'a> Merger<'a> {
    pub fn new(decisions: &'a [Decision]) -> Self {
        Self { decisions, came_in: Vec::new(), conflicts: Vec::new() }
    }

    /// A value that is taken as a whole. Without a base (`None`) what is missing on one
    /// side is taken from the other.
    pub fn value<T: Clone + PartialEq>(
        &mut self,
        place: impl FnOnce() -> Place,
        base: Option<&T>,
        [mine, theirs]: [&T; 2],
        show: impl Fn(&T) -> Value,
    ) -> T {
        if mine == theirs || base == Some(theirs) {
            return mine.clone();
        }
        let difference = Difference { place: place(), mine: show(mine), theirs: show(theirs) };
        let fills_a_gap = base.is_none() && !difference.mine.is_something();
        if base == Some(mine) || fills_a_gap {
            self.came_in.push(difference);
            return theirs.clone();
        }
        if base.is_none() && !difference.theirs.is_something() {
            return mine.clone();
        }
        match self.decide(difference) {
            Choice::Theirs => theirs.clone(),
            Choice::Mine | Choice::Both => mine.clone(),
        }
    }

    /// What people wrote: changes in different places of it go together.
    pub fn text(
        &mut self,
        place: impl FnOnce() -> Place,
        base: Option<&String>,
        [mine, theirs]: [&String; 2],
    ) -> String {
        let is_plain = mine == theirs || base == Some(mine) || base == Some(theirs);
        let one_side = mine.is_empty() || theirs.is_empty();
        if is_plain || (base.is_none() && one_side) {
            return self.value(place, base, [mine, theirs], |text| Value::text(text));
        }
        let place = place();
        let merged = base.filter(|_| place.is_prose()).and_then(|base| prose::merge(base, mine, theirs));
        if let Some(merged) = merged {
            if merged != *mine {
                self.came_in(place, Value::text(mine), Value::text(&merged));
            }
            return merged;
        }
        let difference = Difference { place, mine: Value::text(mine), theirs: Value::text(theirs) };
        match self.decide(difference) {
            Choice::Mine => mine.clone(),
            Choice::Theirs => theirs.clone(),
            Choice::Both => prose::both(base, mine, theirs),
        }
    }

    /// A list of which each thing is there or not: what either side added is in it, and
    /// what either side took out is not.
    pub fn set(
        &mut self,
        place: impl FnOnce() -> Place,
        base: Option<&Vec<String>>,
        [mine, theirs]: [&Vec<String>; 2],
    ) -> Vec<String> {
        if mine == theirs || base == Some(theirs) {
            return mine.clone();
        }
        let merged = if base == Some(mine) { theirs.clone() } else { united(base, mine, theirs) };
        if merged != *mine {
            self.came_in(place(), Value::list(mine), Value::list(&merged));
        }
        merged
    }

    /// Notes that something of the other side came in.
    pub fn came_in(&mut self, place: Place, mine: Value, theirs: Value) {
        self.came_in.push(Difference { place, mine, theirs });
    }

    /// What was decided. Until something is, one's own stays, unless that is nothing:
    /// what somebody wrote is never lost to what somebody took away.
    pub fn decide(&mut self, difference: Difference) -> Choice {
        let decided = self.decisions.iter().find(|(of, _)| *of == difference).map(|(_, choice)| *choice);
        match decided {
            Some(Choice::Both) if !difference.may_keep_both() => self.undecided(difference),
            Some(choice) => {
                if choice != Choice::Mine {
                    self.came_in.push(difference);
                }
                choice
            }
            None => self.undecided(difference),
        }
    }

    fn undecided(&mut self, difference: Difference) -> Choice {
        let choice = if difference.mine.is_something() { Choice::Mine } else { Choice::Theirs };
        self.conflicts.push(difference);
        choice
    }
}

/// What either side added is in it, and what either side took out is not.
pub(super) fn united(base: Option<&Vec<String>>, mine: &[String], theirs: &[String]) -> Vec<String> {
    let was = |item: &String| base.is_some_and(|base| base.contains(item));
    let stays = mine.iter().filter(|item| theirs.contains(item) || !was(item));
    let comes = theirs.iter().filter(|item| !mine.contains(item) && !was(item));
    stays.chain(comes).cloned().collect()
}
