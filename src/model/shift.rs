//! How paired answers moved between two moments of a course: counted and never
//! averaged, and an exact test that says little rather than too much.
//!
//! Red, Amber and Green are steps and not numbers, so nothing is added up over them:
//! only which way somebody moved is counted, and the sign test asks for no more.

use super::rating::Vote;
use super::training::{Moment, Question, Training};

/// Fewer people than this who changed cannot show anything: with five, even all
/// going one way has p = 2 · (1/2)⁵ = 1/16, above the customary 0.05; six have 1/32.
pub const FEW_CHANGED: u32 = 6;

/// How paired answers moved: `cells[from][to]`, from the lowest to the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift<const N: usize> {
    /// How many people gave the first answer and then the second.
    pub cells: [[u32; N]; N],
    /// Everybody else on the course.
    pub uncompared: Uncompared,
}

/// Those whose answers to one statement or question cannot be compared, by why not. With
/// those who are compared they are everybody on the course.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uncompared {
    /// Answered this at both moments, and could not say at one of them or at both.
    pub unsaid: u32,
    /// Answered this at the first moment only.
    pub first_only: u32,
    /// Answered this at the second moment only.
    pub second_only: u32,
    /// Answered this at neither.
    pub neither: u32,
}

impl Uncompared {
    /// How many they are.
    pub fn people(self) -> u32 {
        self.unsaid + self.first_only + self.second_only + self.neither
    }

    /// Whether these are those who are not paired at all, so that what is said of the two
    /// moments says it of this, too.
    pub fn is_said_by(self, pairing: Pairing) -> bool {
        let Pairing { paired: _, first_only, second_only, neither } = pairing;
        let own = [self.first_only, self.second_only, self.neither].map(|count| count as usize);
        self.unsaid == 0 && own == [first_only, second_only, neither]
    }

    /// Counts somebody who did not answer at both moments.
    fn add(&mut self, at_first: bool, at_second: bool) {
        let of = match (at_first, at_second) {
            (true, true) => &mut self.unsaid,
            (true, false) => &mut self.first_only,
            (false, true) => &mut self.second_only,
            (false, false) => &mut self.neither,
        };
        *of += 1;
    }
}

/// How many moved which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// How many moved towards Green, or to a higher number.
    pub up: u32,
    /// How many gave the same answer twice.
    pub same: u32,
    /// How many moved towards Red, or to a lower number.
    pub down: u32,
}

/// Who can be compared between two moments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pairing {
    /// How many answered at both.
    pub paired: usize,
    /// How many answered at the first only.
    pub first_only: usize,
    /// How many answered at the second only.
    pub second_only: usize,
    /// How many answered at neither.
    pub neither: usize,
}

impl<const N: usize> Default for Shift<N> {
    fn default() -> Self {
        Self { cells: [[0; N]; N], uncompared: Uncompared::default() }
    }
}

impl<const N: usize> Shift<N> {
    fn add(&mut self, from: usize, to: usize) {
        if let Some(cell) = self.cells.get_mut(from).and_then(|row| row.get_mut(to)) {
            *cell += 1;
        }
    }

    /// Counts one person's two answers as steps, from the lowest. An outer none: no answer;
    /// an inner one: could not say, which is no step up or down from anything.
    fn count(&mut self, first: Option<Option<usize>>, second: Option<Option<usize>>) {
        match (first.flatten(), second.flatten()) {
            (Some(from), Some(to)) => self.add(from, to),
            _ => self.uncompared.add(first.is_some(), second.is_some()),
        }
    }

    /// How many gave the first answer and then the second.
    pub fn cell(&self, from: usize, to: usize) -> u32 {
        self.cells.get(from).and_then(|row| row.get(to)).copied().unwrap_or(0)
    }

    /// How many moved which way.
    pub fn moves(&self) -> Moves {
        let mut moves = Moves::default();
        for (from, row) in self.cells.iter().enumerate() {
            for (to, count) in row.iter().enumerate() {
                match to.cmp(&from) {
                    std::cmp::Ordering::Greater => moves.up += count,
                    std::cmp::Ordering::Equal => moves.same += count,
                    std::cmp::Ordering::Less => moves.down += count,
                }
            }
        }
        moves
    }
}

impl Moves {
    /// How many are counted.
    pub fn paired(self) -> u32 {
        self.up + self.same + self.down
    }

    /// How many changed, either way.
    pub fn changed(self) -> u32 {
        self.up + self.down
    }

    /// The exact two-sided [sign test](sign_test) of those who changed: a value from 0
    /// to 1. None where fewer than [`FEW_CHANGED`] did.
    pub fn sign_test(self) -> Option<f64> {
        (self.changed() >= FEW_CHANGED).then(|| sign_test(self.up, self.down))
    }
}

/// The exact two-sided sign test: how often chance alone would be so lopsided or
/// more, if each of those who changed had gone up or down by the toss of a coin.
///
/// With n = up + down and k = min(up, down), p = min(1, 2 · Σ C(n, i) / 2ⁿ) over
/// i from 0 to k: twice the lower tail of the binomial distribution with p = 1/2.
/// Those who stayed are left out, as is usual for ties. (W. J. Conover, *Practical
/// Nonparametric Statistics*, 3rd edition, Wiley 1999, section 3.4.)
pub fn sign_test(up: u32, down: u32) -> f64 {
    let (n, fewer) = (up + down, up.min(down));
    // In logarithms, since 2 to the power of n does not fit for large n.
    let mut log_term = -f64::from(n) * std::f64::consts::LN_2;
    let mut tail = log_term.exp();
    for k in 1..=fewer {
        log_term += f64::from(n - k + 1).ln() - f64::from(k).ln();
        tail += log_term.exp();
    }
    (2.0 * tail).min(1.0)
}

/// Holm's correction: each value as if all that are there had been tested together,
/// so that one true chance finding among many statements does not look rare.
///
/// Of m values in rising order, the corrected i-th (from 1) is the largest of
/// min(1, (m − j + 1) · p₍ⱼ₎) over j from 1 to i. The maximum keeps the order: no
/// value is corrected below a smaller one. It holds whether or not the statements
/// depend on each other, which they do. (S. Holm, "A simple sequentially rejective
/// multiple test procedure", Scandinavian Journal of Statistics 6, 1979, 65–70.)
/// What was not tested does not count.
#[allow(clippy::cast_precision_loss)] // a checklist's statements
pub fn holm(values: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut order: Vec<(usize, f64)> =
        values.iter().enumerate().filter_map(|(place, value)| Some((place, (*value)?))).collect();
    order.sort_by(|(_, a), (_, b)| a.total_cmp(b));
    let mut corrected = vec![None; values.len()];
    let mut least: f64 = 0.0;
    for (rank, (place, value)) in order.iter().enumerate() {
        least = least.max((value * (order.len() - rank) as f64).min(1.0));
        if let Some(slot) = corrected.get_mut(*place) {
            *slot = Some(least);
        }
    }
    corrected
}

/// How paired answers to every statement moved, in the checklist's order.
pub fn of_statements(training: &Training, first: Moment, second: Moment) -> Vec<Shift<3>> {
    let statements = training.checklist.statements.iter();
    statements.map(|statement| of_statement(training, &statement.id, first, second)).collect()
}

/// How often chance alone would bring so lopsided a change or more, for each
/// statement, corrected for looking at all of them at once. None where too few
/// changed to say; those count among the statements that were looked at all the
/// same, so that the others are not made to look rarer than they are.
pub fn chances(shifts: &[Shift<3>]) -> Vec<Option<f64>> {
    let single: Vec<Option<f64>> = shifts.iter().map(|shift| shift.moves().sign_test()).collect();
    let family: Vec<Option<f64>> = single.iter().map(|value| value.or(Some(1.0))).collect();
    single.iter().zip(holm(&family)).map(|(single, corrected)| single.and(corrected)).collect()
}

/// Who can be compared between two moments.
pub fn pairing(training: &Training, first: Moment, second: Moment) -> Pairing {
    let mut pairing = Pairing::default();
    for participant in &training.participants {
        match (participant.at(first).is_some(), participant.at(second).is_some()) {
            (true, true) => pairing.paired += 1,
            (true, false) => pairing.first_only += 1,
            (false, true) => pairing.second_only += 1,
            (false, false) => pairing.neither += 1,
        }
    }
    pairing
}

/// How paired answers to a statement moved.
pub fn of_statement(training: &Training, statement: &str, first: Moment, second: Moment) -> Shift<3> {
    let mut shift = Shift::default();
    for participant in &training.participants {
        let vote = |moment| participant.at(moment)?.ratings.get(statement).copied();
        shift.count(vote(first).map(step), vote(second).map(step));
    }
    shift
}

/// How paired answers to a question from 1 to 5 moved.
pub fn of_question(training: &Training, question: Question, first: Moment, second: Moment) -> Shift<5> {
    let mut shift = Shift::default();
    for participant in &training.participants {
        let score = |moment| participant.at(moment)?.score(question);
        let step = |score: u8| Some(usize::from(score.saturating_sub(1)));
        shift.count(score(first).map(step), score(second).map(step));
    }
    shift
}

/// How many gave each answer to a statement at a moment, paired or not.
pub fn answers_at(training: &Training, statement: &str, moment: Moment) -> super::votes::Tally {
    let mut tally = super::votes::Tally::default();
    for participant in &training.participants {
        if let Some(vote) = participant.at(moment).and_then(|answers| answers.ratings.get(statement)) {
            tally.count(*vote);
        }
    }
    tally
}

/// How many gave each answer from 1 to 5 to a question at a moment, paired or not.
pub fn scores_at(training: &Training, question: Question, moment: Moment) -> [u32; 5] {
    let mut counts = [0; 5];
    for score in training.participants.iter().filter_map(|of| of.at(moment)?.score(question)) {
        if let Some(count) = counts.get_mut(usize::from(score.saturating_sub(1))) {
            *count += 1;
        }
    }
    counts
}

/// The middle one of all answers to a question at a moment, paired or not; of an even
/// number the two middle ones, since between two steps there is none to name.
pub fn median(training: &Training, question: Question, moment: Moment) -> Option<(u8, u8)> {
    let scores = training.participants.iter().filter_map(|of| of.at(moment)?.score(question));
    let mut scores: Vec<u8> = scores.collect();
    scores.sort_unstable();
    let middle = scores.len() / 2;
    let upper = *scores.get(middle)?;
    // A mean of the two would be 3.5, which is no answer that anybody could give.
    let lower = if scores.len().is_multiple_of(2) { *scores.get(middle.checked_sub(1)?)? } else { upper };
    Some((lower, upper))
}

fn step(vote: Vote) -> Option<usize> {
    match vote {
        Vote::Red => Some(0),
        Vote::Amber => Some(1),
        Vote::Green => Some(2),
        Vote::CantSay => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} and not {expected}");
    }

    #[test]
    fn the_sign_test_agrees_with_the_binomial_distribution() {
        near(sign_test(5, 0), 0.0625);
        near(sign_test(6, 0), 0.03125);
        near(sign_test(8, 1), 0.039_062_5);
        near(sign_test(7, 7), 1.0);
        near(sign_test(12, 1), 28.0 / 8192.0);
    }

    #[test]
    fn fewer_than_six_who_changed_are_not_tested() {
        assert_eq!(Moves { up: 5, same: 40, down: 0 }.sign_test(), None);
        assert!(Moves { up: 6, same: 0, down: 0 }.sign_test().is_some());
    }

    #[test]
    fn holm_steps_down_and_never_back() {
        let corrected = holm(&[Some(0.01), None, Some(0.04), Some(0.03), Some(0.005)]);
        let expected = [Some(0.03), None, Some(0.06), Some(0.06), Some(0.02)];
        for (found, expected) in corrected.iter().zip(expected) {
            match (found, expected) {
                (Some(found), Some(expected)) => near(*found, expected),
                other => assert_eq!(other, (&None, None)),
            }
        }
    }
}
