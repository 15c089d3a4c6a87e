//! When an export was probably answered, where it does not say so for certain: proposed
//! only with a reason, which is said beside it.

use crate::files::import::survey::by_date;
use crate::files::import::survey::heading::words;
use crate::files::import::survey::reading::Reading;
use crate::files::import::survey::said_moment::{LikelyMoment, said_moment};
use crate::files::import::survey::table::letter;
use crate::model::{Moment, Training};
use crate::text;

impl Reading {
    /// When it was probably answered: as its name says, or its days, or what the course
    /// still lacks.
    pub(super) fn likely_moment(&self, training: &Training) -> Option<LikelyMoment> {
        let name = self.name();
        if let Some(moment) = said_moment(&words(name)) {
            return Some(LikelyMoment { moment, why: text!("import-likely-name", name = name) });
        }
        if training.course.begins.is_some()
            && let Some(column) = by_date::dated_column(self.table())
        {
            // Days that say nothing, such as the course's own, speak against every guess.
            let moment = by_date::on_one_side(self.table(), &training.course)?;
            let column = letter(column);
            let why = match moment {
                Moment::Before => text!("import-likely-days-before", column = column),
                Moment::After | Moment::LookingBack => text!("import-likely-days-after", column = column),
                Moment::FollowUp => text!("import-likely-days-later", column = column),
            };
            return Some(LikelyMoment { moment, why });
        }
        self.what_is_missing(training)
    }

    /// Nobody has answered before, or everybody who has answered did so before only. What
    /// comes in later cannot be told from that.
    fn what_is_missing(&self, training: &Training) -> Option<LikelyMoment> {
        let answered = training.moments();
        if answered.is_empty() {
            return Some(LikelyMoment { moment: Moment::Before, why: text!("import-likely-first") });
        }
        let only_before = answered.iter().all(|moment| *moment == Moment::Before);
        let why = text!("import-likely-missing");
        (only_before && !self.is_there_already(training))
            .then_some(LikelyMoment { moment: Moment::After, why })
    }

    /// Whether most of the answers are in the file as they are, at some moment: the same
    /// export again, which says nothing of what is missing.
    fn is_there_already(&self, training: &Training) -> bool {
        let submissions = &self.understood.submissions;
        let there = submissions.iter().filter(|new| {
            let known = training.participant(&new.code);
            known.is_some_and(|known| known.answers.values().any(|of| of.ratings == new.answers.ratings))
        });
        there.count() * 2 > submissions.len()
    }
}
