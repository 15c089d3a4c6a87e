//! The agenda: how far a room is apart, in words, in which order it is best to talk,
//! and which statement comes first.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::checklist::Checklist;
use super::rating::{Rating, Vote};
use super::round::Round;
use super::votes::Tally;

/// How far a room agrees: Leik's ordinal dispersion D ([`dispersion`]) of Red, Amber
/// and Green, in words. Consensus is 1 − D in Leik's own terms.
///
/// The limits are ours: with 20 people, 3 of whom say Amber and 17 Green, D is 0.15
/// and the room agrees for all purposes; with one third each, D is 0.67 and it does
/// not. A limit belongs to the calmer word. Can't say is counted beside, not in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Consensus {
    /// D up to 0.15.
    Agreed,
    /// D up to 0.40.
    MostlyAgreed,
    /// D up to 0.65.
    Split,
    /// D above 0.65: everything up to half Red, half Green.
    WideApart,
}

/// Fewer ratings than this get no word: of two people one cannot say that they are split.
const RATINGS_FOR_A_WORD: u32 = 3;

/// From this share of Can't say on, in percent, there is something to talk about.
const MANY_CANT_SAY: u32 = 30;

impl Consensus {
    /// How far the votes on a statement agree; none for fewer than three ratings.
    pub fn of(tally: Tally) -> Option<Self> {
        let ratings = u64::from(tally.rated());
        if tally.rated() < RATINGS_FOR_A_WORD {
            return None;
        }
        let hundredfold = 100 * scaled_dispersion(tally);
        Some(match hundredfold {
            d if d <= 15 * ratings => Self::Agreed,
            d if d <= 40 * ratings => Self::MostlyAgreed,
            d if d <= 65 * ratings => Self::Split,
            _ => Self::WideApart,
        })
    }
}

/// Leik's D, from 0 (all the same) to 1 (half Red, half Green); none where nobody rated.
///
/// For m ordered categories with cumulative shares Fᵢ, D = 2 Σ dᵢ / (m − 1), where
/// dᵢ = Fᵢ if Fᵢ < 1/2 and 1 − Fᵢ otherwise. It takes the order of the categories for
/// what it is and gives them no numbers, as a variance would. (R. K. Leik, "A measure
/// of ordinal consensus", Pacific Sociological Review 9 (2), 1966, 85–90.)
#[allow(clippy::cast_precision_loss)] // people in a room
pub fn dispersion(tally: Tally) -> Option<f64> {
    let ratings = tally.rated();
    (ratings > 0).then(|| scaled_dispersion(tally) as f64 / f64::from(ratings))
}

/// D times the number of ratings: a whole number, so that limits are met exactly. For
/// three categories 2 / (m − 1) is 1, and D the sum of dᵢ over the two lower ones; the
/// highest has the cumulative share 1 and adds nothing.
fn scaled_dispersion(tally: Tally) -> u64 {
    let ratings = u64::from(tally.rated());
    let (red, amber) = (u64::from(tally.red), u64::from(tally.amber));
    let nearer = |below: u64| below.min(ratings.saturating_sub(below));
    nearer(red) + nearer(red + amber)
}

/// The ids of all statements in the order in which to talk about them: as the
/// people put them, and otherwise widest apart first, then Red, then Amber,
/// then many Can't say, then the rest. What has not been revealed comes last,
/// as published, so that the order gives nothing away.
pub fn agenda(checklist: &Checklist, round: &Round) -> Vec<String> {
    let mut drawn: Vec<&str> = checklist.statements.iter().map(|statement| statement.id.as_str()).collect();
    drawn.sort_by_cached_key(|id| urgency_to_talk(round.shown_total(id)));
    let known: BTreeSet<&str> = drawn.iter().copied().collect();
    let chosen = round.agenda.iter().map(String::as_str).filter(|id| known.contains(id));
    let mut seen = BTreeSet::new();
    chosen.chain(drawn.iter().copied()).filter(|id| seen.insert(*id)).map(ToOwned::to_owned).collect()
}

/// The first statement of the agenda that has no agreed rating.
pub fn first_to_talk_about(checklist: &Checklist, round: &Round) -> Option<String> {
    agenda(checklist, round).into_iter().find(|id| round.rating(id).is_none())
}

/// The statement that stands out: the first of the agenda, as long as neither it nor any
/// other is agreed whose votes have been shown. Of one alone it says nothing, and of what is
/// left after a talk every one would be the first.
pub fn first_of_several(checklist: &Checklist, round: &Round) -> Option<String> {
    let mut shown = agenda(checklist, round).into_iter().filter(|id| round.shown_total(id).is_some());
    let first = shown.next()?;
    let others: Vec<String> = shown.collect();
    let open = others.iter().chain([&first]).all(|id| round.rating(id).is_none());
    (open && !others.is_empty()).then_some(first)
}

/// The position, from 0, of the first statement without an agreed rating.
pub fn first_unrated(checklist: &Checklist, round: &Round) -> Option<usize> {
    checklist.statements.iter().position(|statement| round.rating(&statement.id).is_none())
}

/// Whether a room that comes back goes on by the agenda: it put the statements in an order
/// of its own, or has seen the votes on all of them and talks.
pub fn is_in_use(checklist: &Checklist, round: &Round) -> bool {
    let seen = |id: &str| round.shown_total(id).is_some();
    let all_seen = !checklist.statements.is_empty() && checklist.statements.iter().all(|of| seen(&of.id));
    !round.agenda.is_empty() || all_seen
}

/// A key for sorting statements for the choice of priorities: agreed Reds first, then
/// Ambers, then Greens, what is not rated or does not apply last; and among equals those
/// on which the room is widest apart, as far as it has seen its votes.
pub fn concern(agreed: Option<Rating>, shown: Option<Tally>) -> (u8, Reverse<Option<u64>>) {
    let place = match agreed {
        Some(Rating::Red) => 0,
        Some(Rating::Amber) => 1,
        Some(Rating::Green) => 2,
        None => 3,
        Some(Rating::NotApplicable) => 4,
    };
    // Two people who differ are no division of a room.
    let worded = shown.filter(|tally| Consensus::of(*tally).is_some());
    (place, Reverse(worded.map(apart)))
}

/// D in millionths: whole numbers, so that equally divided rooms are equal.
fn apart(tally: Tally) -> u64 {
    scaled_dispersion(tally) * 1_000_000 / u64::from(tally.rated()).max(1)
}

/// A key for sorting: what to talk about first is least.
fn urgency_to_talk(votes: Option<Tally>) -> (u8, Reverse<u64>) {
    let Some(tally) = votes else { return (6, Reverse(0)) };
    let place = match Consensus::of(tally) {
        Some(Consensus::WideApart) => 0,
        Some(Consensus::Split) => 1,
        _ if tally.most().first() == Some(&Rating::Red) => 2,
        _ if tally.most().first() == Some(&Rating::Amber) => 3,
        _ if many_cant_say(tally) => 4,
        _ => 5,
    };
    (place, Reverse(apart(tally)))
}

/// Whether so many could not say that this itself is worth talking about.
pub fn many_cant_say(tally: Tally) -> bool {
    let share = u64::from(tally.of(Vote::CantSay)) * 100;
    tally.people() > 0 && share >= u64::from(MANY_CANT_SAY) * u64::from(tally.people())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn consensus(red: u32, amber: u32, green: u32) -> Option<Consensus> {
        Consensus::of(Tally { red, amber, green, cant_say: 7 })
    }

    #[test]
    fn consensus_has_a_word_from_three_ratings_on() {
        assert_eq!(consensus(1, 0, 1), None);
        assert_eq!(consensus(1, 1, 1), Some(Consensus::WideApart));
        assert_eq!(consensus(0, 0, 3), Some(Consensus::Agreed));
    }

    #[test]
    fn priorities_are_chosen_from_the_reds_and_then_from_the_widest_apart() {
        let tally = |red, amber, green| Some(Tally { red, amber, green, cant_say: 0 });
        let rows = [
            (Some(Rating::Green), tally(0, 0, 9)),
            (Some(Rating::Amber), None),
            (Some(Rating::Red), tally(9, 0, 0)),
            (None, tally(5, 0, 5)),
            (Some(Rating::Red), tally(6, 1, 2)),
            (Some(Rating::Green), tally(1, 0, 1)), // too few for a word
            (Some(Rating::Amber), tally(2, 5, 2)),
        ];
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_key(|at| concern(rows[*at].0, rows[*at].1));
        assert_eq!(order, [4, 2, 6, 1, 0, 5, 3]);
    }

    #[test]
    fn a_limit_belongs_to_the_calmer_word() {
        assert_eq!(consensus(0, 3, 17), Some(Consensus::Agreed)); // D = 0.15
        assert_eq!(consensus(0, 4, 16), Some(Consensus::MostlyAgreed));
        assert_eq!(consensus(0, 2, 3), Some(Consensus::MostlyAgreed)); // D = 0.40
        assert_eq!(consensus(6, 7, 7), Some(Consensus::Split)); // D = 0.65
        assert_eq!(consensus(7, 6, 7), Some(Consensus::WideApart));
    }

    #[test]
    #[allow(clippy::float_cmp)] // exact on purpose
    fn half_red_and_half_green_are_as_far_apart_as_can_be() {
        assert_eq!(dispersion(Tally { red: 4, green: 4, ..Tally::default() }), Some(1.0));
        assert_eq!(dispersion(Tally { amber: 9, ..Tally::default() }), Some(0.0));
        assert_eq!(dispersion(Tally { cant_say: 9, ..Tally::default() }), None);
    }
}
