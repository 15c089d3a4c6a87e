//! What is said of learners who moved, on screen and on paper in the same words.

use crate::model::disclosure::{Told, is_few};
use crate::model::shift::{Moves, Pairing, Shift};
use crate::model::{Moment, MomentPair};
use crate::text;

/// "12 of 19 moved up, 6 stayed, 1 went down."; of a handful also that it is too few.
pub fn moves(moves: Moves) -> String {
    let Moves { up, same, down } = moves;
    if moves.paired() == 0 {
        return text!("shift-nobody");
    }
    let said = text!("shift-moves", up = up, all = moves.paired(), same = same, down = down);
    with_few(said, moves)
}

fn with_few(said: String, moves: Moves) -> String {
    if is_few(moves.paired()) { format!("{said} {}", text!("shift-few")) } else { said }
}

/// The same with those who could not say, who are not among the rest: "8 of 13 moved up,
/// 4 stayed, 1 went down; 2 could not say."
pub fn moves_of<const N: usize>(shift: &Shift<N>) -> String {
    let (moves, unsaid) = (shift.moves(), shift.uncompared.unsaid);
    if unsaid == 0 || moves.paired() == 0 {
        return self::moves(moves);
    }
    let Moves { up, same, down } = moves;
    let said =
        text!("shift-moves-unsaid", up = up, all = moves.paired(), same = same, down = down, unsaid = unsaid);
    with_few(said, moves)
}

/// How many moved up, for publishing: "12 of 19 moved up, 7 did not"; coarser, and as
/// true, where that would pick somebody out.
pub fn told(told: Told) -> String {
    let Told { least, most, all } = told;
    if told.is_nothing() {
        text!("told-nothing")
    } else if least == most {
        text!("told-exactly", up = least, all = all, rest = all.saturating_sub(most))
    } else if least == 0 {
        text!("told-fewer", limit = most.saturating_add(1), all = all)
    } else if most == all {
        text!("told-at-least", least = least, all = all)
    } else {
        text!("told-between", least = least, most = most, all = all)
    }
}

/// Who is not compared on a statement or question, and why: "Not compared, of all 25
/// learners: 1 could not say; 3 answered this only before". None where everybody is.
pub fn uncompared<const N: usize>(shift: &Shift<N>, (first, second): MomentPair) -> Option<String> {
    let of = shift.uncompared;
    let [first, second] = [first, second].map(super::training::moment_in_sentence);
    let parts = [
        (of.unsaid, text!("uncompared-unsaid", count = of.unsaid)),
        (of.first_only, text!("uncompared-only", count = of.first_only, moment = first)),
        (of.second_only, text!("uncompared-only", count = of.second_only, moment = second)),
        (of.neither, text!("uncompared-neither", count = of.neither)),
    ];
    let parts: Vec<String> =
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| said).collect();
    let all = shift.moves().paired() + of.people();
    (!parts.is_empty()).then(|| text!("uncompared", all = all, parts = parts.join("; ")))
}

/// "19 learners answered both times. 3 answered only before, 2 only after."
pub fn pairing(pairing: Pairing, first: Moment, second: Moment) -> String {
    let both = text!("shift-paired", count = pairing.paired);
    let [first, second] = [first, second].map(super::training::moment_in_sentence);
    let (only_first, only_second) = (pairing.first_only, pairing.second_only);
    let one = text!(
        "shift-unpaired",
        first = first,
        only_first = only_first,
        second = second,
        only_second = only_second
    );
    let neither = (pairing.neither > 0).then(|| text!("shift-neither", count = pairing.neither));
    [Some(both), Some(one), neither].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// How often chance alone would bring so one-sided a change, in words: "13 of 14 who
/// changed moved up; a change this one-sided would happen by chance about 1 time in
/// 50, allowing for the 11 statements compared." `corrected` is the corrected value;
/// None where too few changed.
pub fn chance(moves: Moves, corrected: Option<f64>, statements: usize) -> String {
    let Some(corrected) = corrected else { return text!("shift-too-few") };
    let changed = moves.changed();
    let counted = if moves.up >= moves.down {
        text!("shift-changed-up", count = moves.up, changed = changed)
    } else {
        text!("shift-changed-down", count = moves.down, changed = changed)
    };
    text!("shift-chance", counted = counted, often = how_often(corrected), statements = statements)
}

/// "about 1 time in 50".
fn how_often(corrected: f64) -> String {
    // Below one in a thousand the figure rests on the model more than on the learners;
    // above four in ten "1 time in 2" would sound like a finding.
    const RAREST: f64 = 0.001;
    const OFTEN: f64 = 0.4;
    if corrected > OFTEN {
        text!("shift-often")
    } else if corrected < RAREST {
        text!("shift-hardly-ever")
    } else {
        text!("shift-once-in", times = two_figures(1.0 / corrected))
    }
}

/// A number of times, to two figures: 49.7 is 50, 273 is 270.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // at most 1000, and positive
fn two_figures(times: f64) -> u32 {
    let whole = times.round() as u32;
    if whole < 100 { whole } else { (times / 10.0).round() as u32 * 10 }
}

/// The figures beside the words: "sign test, two-sided, exact: p = 0.0018; corrected
/// by Holm's method: p = 0.020". None where too few changed.
pub fn figures(moves: Moves, corrected: Option<f64>) -> Option<String> {
    let (single, corrected) = (moves.sign_test()?, corrected?);
    Some(text!("shift-figures", single = p(single), corrected = p(corrected)))
}

/// A p value as people print it: two figures, never "0.000".
fn p(value: f64) -> String {
    // Printed as 0.0000 it would claim that chance is out of the question.
    if value < 0.0001 {
        return text!("shift-p-small");
    }
    let places = if value < 0.001 {
        5
    } else if value < 0.01 {
        4
    } else if value < 0.1 {
        3
    } else {
        2
    };
    text!("shift-p", value = format!("{value:.places$}"))
}

/// What a comparison of two moments can and cannot say: a sentence each.
pub fn cautions(first: Moment, second: Moment) -> Vec<String> {
    let mut said = vec![text!("shift-caution-self"), text!("shift-caution-group")];
    match first {
        Moment::LookingBack => said.push(text!("shift-caution-looking-back")),
        Moment::Before => said.push(text!("shift-caution-response")),
        Moment::After | Moment::FollowUp => {}
    }
    if second == Moment::FollowUp {
        said.push(text!("shift-caution-follow-up"));
    }
    said
}

/// The same for whoever reads nothing but a published report, and knows no other comparison.
pub fn cautions_for_others((first, second): (Moment, Moment)) -> Vec<String> {
    let own = text!("shift-caution-response");
    let said = cautions(first, second).into_iter();
    said.map(|said| if said == own { text!("shift-caution-response-others") } else { said }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_is_told_from_the_corrected_value() {
        let moves = Moves { up: 13, same: 4, down: 1 };
        let single = moves.sign_test().unwrap_or_default();
        let said = chance(moves, Some(single * 11.0), 11);
        assert_eq!(
            said,
            "13 of 14 who changed moved up; a change this one-sided would happen by chance about 1 time in 50, allowing for the 11 statements compared."
        );
    }

    #[test]
    fn one_of_one_is_said_to_be_too_few() {
        let said = moves(Moves { up: 1, same: 0, down: 0 });
        assert_eq!(said, "1 of 1 moved up, 0 stayed, 0 went down. Too few to say anything.");
        assert!(!moves(Moves { up: 3, same: 1, down: 1 }).contains("Too few"));
    }

    #[test]
    fn too_few_who_changed_get_no_figure() {
        let moves = Moves { up: 5, same: 14, down: 0 };
        assert_eq!(chance(moves, None, 11), "Too few people changed for a test to say anything.");
        assert_eq!(figures(moves, moves.sign_test()), None);
    }
}
