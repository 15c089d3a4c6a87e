//! Which two rounds are compared: of the open file, or of another one as well.

use std::sync::Arc;

use crate::model::compare::Side;
use crate::model::{Assessment, Round};
use crate::text;

/// A round, by its id, of the open file or of the other one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// It belongs to the other file.
    pub other: bool,
    /// The id of the round.
    pub round: String,
}

/// What is compared with what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Another file of the same checklist.
    pub other: Option<Arc<Assessment>>,
    /// The earlier round; none chosen: the one before the last.
    pub from: Option<Pick>,
    /// The later round; none chosen: the last.
    pub to: Option<Pick>,
}

impl Comparison {
    /// Takes in another file: its last round is compared with ours.
    pub fn with(&mut self, other: Arc<Assessment>) {
        self.from = other.current_round().map(|round| Pick { other: true, round: round.id.clone() });
        self.other = Some(other);
    }

    /// The two sides; none where there is only one round.
    pub fn sides<'a>(&'a self, open: &'a Assessment) -> Option<[Side<'a>; 2]> {
        let last = open.current_round()?;
        let side = |pick: &Option<Pick>| self.side(open, pick.as_ref()?);
        let before = side(&self.from).or_else(|| {
            let round = open.round_before(last)?;
            Some(Side { assessment: open, round })
        })?;
        Some([before, side(&self.to).unwrap_or(Side { assessment: open, round: last })])
    }

    fn side<'a>(&'a self, open: &'a Assessment, pick: &Pick) -> Option<Side<'a>> {
        let assessment = if pick.other { self.other.as_deref()? } else { open };
        let round = assessment.rounds.iter().find(|round| round.id == pick.round)?;
        Some(Side { assessment, round })
    }

    /// Every round that can be chosen, and what it is called.
    pub fn offered(&self, open: &Assessment) -> Vec<(Pick, String)> {
        let pick = |other, round: &Round| Pick { other, round: round.id.clone() };
        let ours = open.rounds.iter().map(|round| (pick(false, round), round.label.clone()));
        let other = self.other.as_deref();
        let theirs = other.into_iter().flat_map(|other| {
            let team = other.team.name.trim();
            let named = move |round: &Round| text!("change-side", team = team, round = round.label.as_str());
            other.rounds.iter().map(move |round| (pick(true, round), named(round)))
        });
        ours.chain(theirs).collect()
    }

    /// Where a side stands among what is offered.
    pub fn place(&self, open: &Assessment, side: Side) -> usize {
        let theirs = self.other.as_deref().is_some_and(|other| std::ptr::eq(other, side.assessment));
        let offered = self.offered(open);
        let is_it = |(pick, _): &(Pick, String)| pick.other == theirs && pick.round == side.round.id;
        offered.iter().position(is_it).unwrap_or(offered.len())
    }
}
