//! Which versions go: with age one of each hour, day and week is enough.

use std::collections::BTreeSet;

use jiff::Timestamp;

/// So many versions of a file are kept at most.
pub const MAX_COPIES: usize = 200;

/// So much room they take at most, compressed: 20 MB.
pub const MAX_BYTES: u64 = 20 * 1024 * 1024;

const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;
const WEEK: i64 = 7 * DAY;

/// The places of those that go, of versions from the newest to the oldest, each with its
/// size. Of each span the newest stays: what came before it is in it.
pub(super) fn superfluous(versions: &[(Timestamp, u64)], now: Timestamp) -> Vec<usize> {
    let mut gone = Vec::new();
    let mut spans = BTreeSet::new();
    let (mut copies, mut bytes) = (0, 0);
    let mut full = false;
    for (index, (at, size)) in versions.iter().enumerate() {
        let span = span(now.as_second() - at.as_second());
        // Counted from a fixed point, so that what stays today stays tomorrow.
        let is_first = span.is_none_or(|span| spans.insert((span, at.as_second().div_euclid(span))));
        full |= copies == MAX_COPIES || bytes + size > MAX_BYTES;
        if full || !is_first {
            gone.push(index);
        } else {
            copies += 1;
            bytes += size;
        }
    }
    gone
}

/// Of what time one version is enough, by how long ago it was; none: all are kept.
fn span(age: i64) -> Option<i64> {
    match age {
        ..=7_200 => None,
        age if age <= 2 * DAY => Some(HOUR),
        age if age <= 60 * DAY => Some(DAY),
        _ => Some(WEEK),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One version every five minutes for `days`, thinned after each.
    fn kept_after(days: i64, size: u64) -> Vec<(Timestamp, u64)> {
        let mut kept: Vec<(Timestamp, u64)> = Vec::new();
        for minute in (0..days * 24 * 60).step_by(5) {
            let now = Timestamp::from_second(1_700_000_000 + minute * 60).unwrap();
            kept.insert(0, (now, size));
            let gone = superfluous(&kept, now);
            let mut index = 0;
            kept.retain(|_| {
                index += 1;
                !gone.contains(&(index - 1))
            });
        }
        kept
    }

    #[test]
    fn versions_thin_out_with_age_and_reach_back_to_the_beginning() {
        let kept = kept_after(120, 1);
        let newest = kept[0].0.as_second();
        let within = |from: i64, to: i64| {
            kept.iter().filter(|(at, _)| (from..to).contains(&(newest - at.as_second()))).count()
        };
        assert_eq!(within(0, 2 * HOUR), 24);
        assert!((45..=48).contains(&within(2 * HOUR, 2 * DAY)), "{}", within(2 * HOUR, 2 * DAY));
        assert!((56..=61).contains(&within(2 * DAY, 60 * DAY)), "{}", within(2 * DAY, 60 * DAY));
        assert!((8..=11).contains(&within(60 * DAY, 121 * DAY)), "{}", within(60 * DAY, 121 * DAY));
    }

    #[test]
    fn there_are_never_more_than_the_limits_say_and_the_oldest_go_first() {
        let now = Timestamp::from_second(1_700_000_000).unwrap();
        let ages = |count: i64, step: i64, size: u64| -> Vec<_> {
            (0..count).map(|i| (Timestamp::from_second(1_700_000_000 - i * step).unwrap(), size)).collect()
        };
        assert_eq!(superfluous(&ages(300, 10, 1), now), (200..300).collect::<Vec<_>>());
        let large = MAX_BYTES / 10;
        assert_eq!(superfluous(&ages(15, 10, large), now), (10..15).collect::<Vec<_>>());
        assert_eq!(superfluous(&ages(15, 2 * WEEK, large), now), (10..15).collect::<Vec<_>>());
        assert_eq!(superfluous(&[], now), Vec::<usize>::new());
    }
}
