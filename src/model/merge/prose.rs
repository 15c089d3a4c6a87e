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
    let split = [base, mine, theirs].map(words);
    if split.iter().map(Vec::len).sum::<usize>() > MOST_WORDS {
        return None;
    }
    // `similar` merges lines: here each word is one.
    let lines = split.each_ref().map(|words| in_lines(words));
    let [base_lines, my_lines, their_lines] = &lines;
    let merged = TextMergeConfig::new().merge_lines(base_lines, my_lines, their_lines);
    let [base, mine, theirs] = &split;
    let mut text = String::new();
    let mut last: Option<(MergeResolution, usize)> = None;
    for region in merged.regions() {
        let resolution = region.resolution();
        let (from, range) = match resolution {
            MergeResolution::Unchanged => (base, region.base_range()),
            MergeResolution::Ours | MergeResolution::Both => (mine, region.ours_range()),
            MergeResolution::Theirs => (theirs, region.theirs_range()),
            // In conflict, or in a way that a later `similar` knows.
            _ => return None,
        };
        match (resolution, &mut last) {
            (MergeResolution::Unchanged, Some((_, between))) => *between += range.len(),
            (MergeResolution::Unchanged, None) => {}
            (_, Some((before, between))) if *before != resolution && *between < APART => return None,
            _ => last = Some((resolution, 0)),
        }
        from.get(range)?.iter().for_each(|word| text.push_str(word));
    }
    Some(text)
}

/// Each word in a line of its own, with line breaks and all written out.
fn in_lines(words: &[&str]) -> String {
    let lines: Vec<String> = words.iter().map(|word| format!("{word:?}\n")).collect();
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
    fn one_change_that_both_made_is_made_once() {
        let mine = "Six of us can name a cue. We ask the health visitor each term.";
        assert_eq!(merge(BASE, mine, mine).as_deref(), Some(mine));
    }
}
