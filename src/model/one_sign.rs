//! Codes that differ by one letter or digit, or by two neighbours that changed places:
//! written down wrongly once, or remembered nearly. They are offered as a pair and no more.

use std::collections::BTreeMap;

/// Shorter codes differ by one sign whoever they belong to.
const SHORTEST: usize = 4;

/// As many codes that share a rest are looked at: a file that was made to hold thousands
/// of them must not keep anybody waiting.
const LOOKED_AT: usize = 50;

/// The places of two codes, one of each list, that differ by one sign: another one, one
/// more or one less. Each of the second is paired once, with one of the first with which
/// it may be; whoever looks at a pair is asked about the next one then.
pub(super) fn one_sign_apart(
    first: &[String],
    second: &[String],
    may_be: impl Fn((usize, usize)) -> bool,
) -> Vec<(usize, usize)> {
    let mut by_rest: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, code) in first.iter().enumerate().filter(|(_, code)| is_long(code)) {
        for rest in rests(code) {
            by_rest.entry(rest).or_default().push(place);
        }
    }
    let mut pairs = Vec::new();
    for (place, code) in second.iter().enumerate().filter(|(_, code)| is_long(code)) {
        let of_rest = |rest: String| by_rest.get(&rest).map_or(&[][..], Vec::as_slice).iter().take(LOOKED_AT);
        let mut found: Vec<usize> = rests(code).flat_map(of_rest).copied().collect();
        found.sort_unstable();
        // Two neighbours that have changed places leave the same rest as well; signs further
        // from one another may, and are no slip.
        let one_apart = |other: &usize| first.get(*other).is_some_and(|other| is_one_apart(other, code));
        let pair = found.into_iter().find(|other| one_apart(other) && may_be((*other, place)));
        pairs.extend(pair.map(|other| (other, place)));
    }
    pairs
}

fn is_long(code: &str) -> bool {
    code.chars().count() >= SHORTEST
}

/// The code itself, and what is left of it without each of its signs.
fn rests(code: &str) -> impl Iterator<Item = String> {
    let without = |gone: usize| {
        let signs = code.chars().enumerate().filter(move |(place, _)| *place != gone);
        signs.map(|(_, sign)| sign).collect()
    };
    (0..=code.chars().count()).map(without)
}

fn is_one_apart(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same_start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let same_end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let longer = one.len().max(other.len());
    let differ = one.len().abs_diff(other.len());
    let swapped = || {
        let ends = (one.get(same_start), one.get(same_start + 1));
        differ == 0
            && same_start + same_end + 2 == longer
            && ends == (other.get(same_start + 1), other.get(same_start))
    };
    differ <= 1 && one != other && (same_start + same_end + 1 >= longer || swapped())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(first: &[&str], second: &[&str]) -> Vec<(usize, usize)> {
        let owned = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        one_sign_apart(&owned(first), &owned(second), |_| true)
    }

    #[test]
    fn codes_that_differ_by_one_sign_are_found_and_no_others() {
        assert_eq!(pairs(&["gold48", "blue42"], &["gold49", "rose7", "blue4"]), [(0, 0), (1, 2)]);
        assert_eq!(pairs(&["gold48"], &["gold48", "gold59", "old49", "godl84"]), []);
        assert_eq!(pairs(&["gold48"], &["gold84", "godl48"]), [(0, 0), (0, 1)], "two changed places");
        assert_eq!(pairs(&["a12"], &["a13"]), [], "anybody's");
        assert_eq!(pairs(&["abba"], &["abb", "abbba", "bbaa"]), [(0, 1)], "one more; two changes are two");
    }

    #[test]
    fn it_agrees_with_comparing_everybody_with_everybody() {
        let codes: Vec<String> = (0..400u32).map(|n| format!("{:04}", n * 7919 % 10_000)).collect();
        let (first, second) = codes.split_at(200);
        let differ = |one: &str, other: &str| one.chars().zip(other.chars()).filter(|(x, y)| x != y).count();
        let swapped = |one: &str, other: &str| {
            let one: Vec<char> = one.chars().collect();
            (1..one.len()).any(|place| {
                let mut one = one.clone();
                one.swap(place - 1, place);
                one.iter().collect::<String>() == other && differ(&one.iter().collect::<String>(), other) == 0
            })
        };
        let near = |one: &str, other: &str| differ(one, other) == 1 || one != other && swapped(one, other);
        let slow: Vec<_> = (0..second.len())
            .filter_map(|place| Some((first.iter().position(|one| near(one, &second[place]))?, place)))
            .collect();
        assert!(!slow.is_empty());
        assert_eq!(one_sign_apart(first, second, |_| true), slow);
    }
}
