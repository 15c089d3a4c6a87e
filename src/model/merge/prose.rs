//! Two people's changes to one text, where they changed different places of it.

use similar::{MergeResolution, TextMergeConfig};

/// So many words that nobody changed have to stand between one person's change and
/// the other's: nearer, the two would make a sentence that neither of them wrote.
const APART: usize = 3;

/// Texts with more words than this together are not merged word by word. Nobody could
/// see what came of it.
const MOST_WORDS: usize = 6000;

/// The text with both changes; none where they meet, or come too near each other.
pub(super) fn merge(base: &str, mine: &str, theirs: &str) -> Option<String> {
    let mut text = String::new();
    let mut last: Option<(MergeResolution, usize)> = None;
    for (resolution, [own, other]) in regions(base, mine, theirs)? {
        let words = own.split_inclusive(char::is_whitespace).count();
        match (resolution, &mut last) {
            (MergeResolution::Conflict, _) => return None,
            (MergeResolution::Unchanged, Some((_, between))) => *between += words,
            (MergeResolution::Unchanged, None) => {}
            (_, Some((before, between))) if *before != resolution && *between < APART => return None,
            _ => last = Some((resolution, 0)),
        }
        add(&mut text, if resolution == MergeResolution::Theirs { &other } else { &own }, ' ');
    }
    Some(text)
}

/// The text with everything that either wrote: what stands in both once, and where they
/// meet one's own words before the other's.
pub(super) fn both(base: Option<&String>, mine: &str, theirs: &str) -> String {
    let regions = base.and_then(|base| regions(base, mine, theirs));
    let Some(regions) = regions else { return format!("{mine}\n{theirs}") };
    let mut text = String::new();
    for (resolution, [own, other]) in regions {
        match resolution {
            // Two sentences at one place, and not one of both.
            MergeResolution::Conflict => [own, other].iter().for_each(|side| add(&mut text, side, '\n')),
            MergeResolution::Theirs => add(&mut text, &other, ' '),
            // What only one of them changed, both did alike, or nobody did.
            _ => add(&mut text, &own, ' '),
        }
    }
    text
}

/// Adds words, and what parts them from those before.
fn add(text: &mut String, words: &str, parted_by: char) {
    let is_parted = text.ends_with(char::is_whitespace) || words.starts_with(char::is_whitespace);
    if !text.is_empty() && !words.is_empty() && !is_parted {
        text.push(parted_by);
    }
    text.push_str(words);
}

/// A piece of the texts: who changed it, and what stands there on either side.
type Region = (MergeResolution, [String; 2]);

fn regions(base: &str, mine: &str, theirs: &str) -> Option<Vec<Region>> {
    let split = [base, mine, theirs].map(words);
    if split.iter().map(Vec::len).sum::<usize>() > MOST_WORDS {
        return None;
    }
    // `similar` merges lines: here each word is one.
    let lines = split.each_ref().map(|words| in_lines(words));
    let [base_lines, my_lines, their_lines] = &lines;
    let merged = TextMergeConfig::new().merge_lines(base_lines, my_lines, their_lines);
    let regions = merged.regions().iter().map(|region| {
        let ranges = [region.base_range(), region.ours_range(), region.theirs_range()];
        let [base, mut own, mut other] = [0, 1, 2].map(|side| {
            let words =
                split.get(side).zip(ranges.get(side)).and_then(|(words, range)| words.get(range.clone()));
            words.unwrap_or_default().to_vec()
        });
        if region.resolution() == MergeResolution::Unchanged {
            own = base
                .iter()
                .zip(own.iter().zip(&other))
                .map(|(base, (own, other))| spaced(base, own, other))
                .collect();
            other.clone_from(&own);
        }
        (region.resolution(), [own.concat(), other.concat()])
    });
    Some(regions.collect())
}

/// One word, with the space that somebody changed behind it.
fn spaced<'a>(base: &str, own: &'a str, other: &'a str) -> &'a str {
    if own == base {
        other
    } else if other == base {
        own
    } else {
        own.max(other)
    }
}

/// Each word in a line of its own. What stands behind it is no change of the word.
fn in_lines(words: &[&str]) -> String {
    let lines: Vec<String> = words.iter().map(|word| format!("{:?}\n", word.trim_end())).collect();
    lines.concat()
}

/// Each word with the space behind it, so that together they are the text again.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "Four of us can name a cue. We ask the health visitor each term.";

    #[test]
    fn changes_in_different_places_go_together() {
        let mine = "Six of us can name a cue. We ask the health visitor each term.";
        let theirs = "Four of us can name a cue. We ask the health visitor each month.";
        let both = "Six of us can name a cue. We ask the health visitor each month.";
        assert_eq!(merge(BASE, mine, theirs).as_deref(), Some(both));
        assert_eq!(merge(BASE, theirs, mine).as_deref(), Some(both));
    }

    #[test]
    fn changes_that_meet_or_come_near_each_other_do_not() {
        let changed = |from: &str, to: &str| BASE.replace(from, to);
        assert_eq!(merge(BASE, &changed("Four", "Six"), &changed("Four", "Two")), None);
        assert_eq!(merge(BASE, &changed("Four", "Six"), &changed("us can", "us cannot")), None);
        assert_eq!(merge(BASE, &format!("{BASE} One."), &format!("{BASE} Two.")), None, "both at the end");
    }

    #[test]
    fn keeping_both_keeps_what_stands_in_both_once() {
        let base = "We watch.".to_owned();
        let both = both(Some(&base), "We watch. One of ours.", "We watch. One of theirs.");
        assert_eq!(both, "We watch. One of ours.\nOne of theirs.");
        assert_eq!(super::both(None, "Ours.", "Theirs."), "Ours.\nTheirs.");
    }

    #[test]
    fn one_change_that_both_made_is_made_once() {
        let mine = "Six of us can name a cue. We ask the health visitor each term.";
        assert_eq!(merge(BASE, mine, mine).as_deref(), Some(mine));
    }
}
