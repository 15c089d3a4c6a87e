//! One person's answers: a whole, since nobody answers half of another's ballot.

use super::merger::{Decision, Merger};
use super::outcome::{Mergeable, Merged, NotMergeable};
use super::place::{Place, Value};
use crate::model::Ballot;

impl Mergeable for Ballot {
    fn merge(
        base: Option<&Self>,
        sides: [&Self; 2],
        decisions: &[Decision],
    ) -> Result<Merged<Self>, NotMergeable> {
        merge(base, sides, decisions)
    }
}

fn merge(
    base: Option<&Ballot>,
    [mine, theirs]: [&Ballot; 2],
    decisions: &[Decision],
) -> Result<Merged<Ballot>, NotMergeable> {
    let names = |ballot: &Ballot| [ballot.id.clone(), ballot.assessment.clone(), ballot.round.clone()];
    if names(mine) != names(theirs) {
        return Err(NotMergeable::OtherFile);
    }
    let mut merger = Merger::new(decisions);
    let content = merger.value(|| Place::Ballot, base, [mine, theirs], |_| Value::Other);
    Ok(Merged { content, came_in: merger.came_in, conflicts: merger.conflicts })
}
