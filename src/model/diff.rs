//! Which words of a text are new, and which have gone.

use similar::{ChangeTag, TextDiff};

/// Texts with more words than this together are not compared word by word: it
/// would take long, and nobody could make sense of the marks.
const MOST_WORDS: usize = 6000;

/// Texts that share fewer of their words than this were written anew: with nearly
/// every word marked they would only be harder to read.
const LEAST_ALIKE: f32 = 0.3;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words, with the space around them.
    pub text: String,
    /// Only this text has them, and not the other.
    pub marked: bool,
}

/// The earlier text with what has gone marked, and the later one with what is new.
pub fn words(before: &str, after: &str) -> [Vec<Piece>; 2] {
    let count = before.split_whitespace().count() + after.split_whitespace().count();
    let unmarked = || [before, after].map(|text| vec![Piece { text: text.to_owned(), marked: false }]);
    // Where one is empty everything would be marked, and a mark says nothing then.
    if before.trim().is_empty() || after.trim().is_empty() || count > MOST_WORDS {
        return unmarked();
    }
    let [old, new]: [Vec<&str>; 2] =
        // With the space behind each word, so that the pieces together are the text again.
        [before, after].map(|text| text.split_inclusive(char::is_whitespace).collect());
    let diff = TextDiff::from_slices(&old, &new);
    if diff.ratio() < LEAST_ALIKE {
        return unmarked();
    }
    let mut pieces = [Vec::new(), Vec::new()];
    let [gone, came] = &mut pieces;
    for change in diff.iter_all_changes() {
        match change.tag() {
            ChangeTag::Equal => {
                add(gone, change.value(), false);
                add(came, change.value(), false);
            }
            ChangeTag::Delete => add(gone, change.value(), true),
            ChangeTag::Insert => add(came, change.value(), true),
        }
    }
    pieces
}

/// Where a place in a text is once somebody else has changed the text, both counted in
/// characters: behind the words that it was behind.
pub fn moved(before: &str, after: &str, place: usize) -> usize {
    let (was, end) = (before.chars().count(), after.chars().count());
    let place = place.min(was);
    let same = before.chars().zip(after.chars()).take_while(|(one, other)| one == other).count();
    let rest = was.min(end) - same;
    let tail = before.chars().rev().zip(after.chars().rev());
    let same_behind = tail.take(rest).take_while(|(one, other)| one == other).count();
    // Before or behind all that changed, whatever the words are.
    if place <= same {
        return place;
    }
    if place >= was - same_behind {
        return end - (was - place);
    }
    let [old, new] = [before, after].map(words_and_blanks);
    if old.len() + new.len() > MOST_WORDS {
        return place.min(end);
    }
    let (mut then, mut now) = (0, 0);
    for change in TextDiff::from_slices(&old, &new).iter_all_changes() {
        let letters = change.value().chars().count();
        match change.tag() {
            // What came at the very place stands behind it.
            ChangeTag::Insert if then < place => now += letters,
            ChangeTag::Insert => return now,
            ChangeTag::Equal if then + letters > place => return now + (place - then),
            ChangeTag::Equal => (then, now) = (then + letters, now + letters),
            // The word that it stood in is gone.
            ChangeTag::Delete if then + letters > place => return now + (place - then).min(end - now),
            ChangeTag::Delete => then += letters,
        }
    }
    now.min(end)
}

/// The words of a text and what stands between them, which are the text again.
fn words_and_blanks(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_other = |letter: char| letter.is_whitespace() != first.is_whitespace();
        let (piece, after) = rest.split_at(rest.find(is_other).unwrap_or(rest.len()));
        pieces.push(piece);
        rest = after;
    }
    pieces
}

fn add(pieces: &mut Vec<Piece>, text: &str, marked: bool) {
    match pieces.last_mut() {
        Some(last) if last.marked == marked => last.text.push_str(text),
        _ => pieces.push(Piece { text: text.to_owned(), marked }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(pieces: &[Piece]) -> Vec<&str> {
        pieces.iter().filter(|piece| piece.marked).map(|piece| piece.text.trim()).collect()
    }

    #[test]
    fn what_has_gone_and_what_is_new_is_marked_and_no_word_is_lost() {
        let [before, after] =
            ["We know the baby room.\nFew of us ask.", "We know the toddler room.\nAll ask."];
        let [gone, new] = words(before, after);
        assert_eq!(marked(&gone), ["baby", "Few of us"]);
        assert_eq!(marked(&new), ["toddler", "All"]);
        let whole = |pieces: &[Piece]| pieces.iter().map(|piece| piece.text.as_str()).collect::<String>();
        assert_eq!([whole(&gone), whole(&new)], [before, after]);
    }

    #[test]
    fn a_text_that_was_written_anew_is_not_marked() {
        let [gone, new] =
            words("We know the ages of our own rooms well.", "A midwife came in May, and all listened.");
        assert_eq!([marked(&gone), marked(&new)], [[""; 0], [""; 0]]);
    }

    /// The text with a mark at the place, before and after.
    #[track_caller]
    fn moves(before: &str, after: &str) {
        let place = before.chars().position(|letter| letter == '|').unwrap();
        let wanted = after.chars().position(|letter| letter == '|').unwrap();
        let [before, after] = [before, after].map(|text| text.replace('|', ""));
        assert_eq!(moved(&before, &after, place), wanted, "{before} {after}");
    }

    #[test]
    fn a_place_stays_behind_the_words_that_it_was_behind() {
        // A letter that a field does not take goes again, and the caret goes back with it.
        assert_eq!(moved("9a", "9", 2), 1);
        moves("|", "|");
        moves("one |two", "zero one |two");
        moves("one tw|o three", "zero one tw|o and three four");
        moves("one two|", "one two| three");
        moves("one two|\nfour", "zero\none two|\nthree\nfour\nfive");
        moves("é ü|ber", "é, dann ü|ber");
        assert!(moved("one two three", "one three", 6) <= 9);
        assert_eq!(moved("one", "", 2), 0);
    }

    #[test]
    fn a_text_beside_nothing_is_not_marked() {
        let [gone, new] = words("Something.", " ");
        assert_eq!(marked(&gone), [""; 0]);
        assert_eq!(marked(&new), [""; 0]);
    }
}
