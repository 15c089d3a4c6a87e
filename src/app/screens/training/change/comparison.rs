//! What is compared: counted once for each change of the file or of the moments,
//! and not at every frame.

use crate::model::training::NearCodes;
use crate::model::{AnswersOverTime, Moment, MomentComparison, MomentPair, Training};

/// Which moments can be compared, and what changed between the two chosen ones.
pub struct Reckoning {
    of: Training,
    chosen: Option<MomentPair>,
    /// The moments that can be compared.
    pub offered: Vec<MomentPair>,
    /// What changed. None while no two moments can be compared.
    pub comparison: Option<MomentComparison>,
    /// The answers at all moments, where there are more than two.
    pub over_time: Option<AnswersOverTime>,
    /// Codes that look like one person's.
    pub near_codes: Vec<NearCodes>,
    /// How many looked back.
    pub looked_back: usize,
}

impl Reckoning {
    /// Counts what changed between the chosen moments, or else the first that
    /// can be compared.
    pub fn of(training: &Training, chosen: Option<MomentPair>) -> Self {
        let offered = training.pairs();
        // What was chosen may have lost its answers since.
        let pair = chosen.filter(|pair| offered.contains(pair)).or(offered.first().copied());
        let comparison = pair.map(|pair| MomentComparison::new(training, pair));
        let looked_back = training.participants.iter().filter(|of| of.at(Moment::LookingBack).is_some());
        let (near_codes, looked_back) = (training.near_codes(), looked_back.count());
        let (of, over_time) = (training.clone(), AnswersOverTime::of(training));
        Self { of, chosen, offered, comparison, over_time, near_codes, looked_back }
    }

    /// Whether it would come out the same now. Learners are shared, so that this
    /// costs little.
    pub fn is_of(&self, training: &Training, chosen: Option<MomentPair>) -> bool {
        self.chosen == chosen && self.of == *training
    }
}
