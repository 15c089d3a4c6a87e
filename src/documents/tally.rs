//! How many answered what, in a line of words.

use crate::model::{Tally, Vote};
use crate::{text, words};

/// "5 Red, 3 Amber, 5 Green, 1 can’t say"
pub fn in_words(tally: Tally) -> String {
    counted(tally, |vote, count| match vote {
        Vote::CantSay => text!("doc-votes-cant-say", number = count),
        rated => text!("doc-votes-rated", number = count, rating = words::vote(rated)),
    })
}

/// "5 R, 3 A, 5 G, 1 can’t say": where there is little room and the letters
/// stand beside their words.
pub fn in_letters(tally: Tally) -> String {
    counted(tally, |vote, count| match words::rating_letter(vote.as_rating()) {
        None => text!("doc-votes-cant-say", number = count),
        Some(letter) => text!("doc-votes-rated", number = count, rating = letter),
    })
}

/// The counts that are not nought, each with the words for it. What is counted
/// does not stand on another line than its number.
fn counted(tally: Tally, say: impl Fn(Vote, u32) -> String) -> String {
    let counts = Vote::ALL.map(|vote| (vote, tally.of(vote)));
    let said = counts.into_iter().filter(|(_, count)| *count > 0).map(|(vote, count)| say(vote, count));
    said.map(|said| said.replace(' ', "\u{a0}")).collect::<Vec<_>>().join(", ")
}
