//! Changes to the plan of an area.

use std::sync::Arc;

use super::find::round_mut;
use crate::model::area::{AreaPicture, Sharing};
use crate::model::assessment::Assessment;
use crate::model::refusal::Refusal;

/// Keeps a picture in the last round, in place of the one that is there. Teams may have a
/// newer version of the checklist, and what they say of statements that this file does not
/// ask is not kept in it; a picture of nothing else is one of another checklist.
///
/// `sharing`: what may be kept. What earlier rounds keep beyond it goes in the same step, also
/// out of locked ones, or whoever gets the file would read there what is said to be in it no more.
pub(super) fn keep(
    assessment: &mut Assessment,
    picture: &Arc<AreaPicture>,
    sharing: Sharing,
) -> Result<(), Refusal> {
    let known = picture.within(&assessment.checklist);
    if known.statements.is_empty() && !picture.statements.is_empty() {
        return Err(Refusal::Unknown);
    }
    let round = assessment.rounds.last().ok_or(Refusal::Unknown)?.id.clone();
    round_mut(assessment, &round)?.area = Some(Arc::new(known));
    for earlier in assessment.rounds.iter_mut().filter(|earlier| earlier.id != round) {
        if let Some(less) = earlier.area.as_ref().and_then(|of| of.with_less(sharing)) {
            Arc::make_mut(earlier).area = Some(Arc::new(less));
        }
    }
    Ok(())
}
