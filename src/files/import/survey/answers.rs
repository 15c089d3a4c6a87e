//! What people write into a cell, and what they mean by it.

use crate::model::{Moment, Vote};

/// Words as they are compared: in small letters and one space apart, without
/// marks of any kind. "Young children's cues…" becomes "young childrens cues".
pub fn plain(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !matches!(c, '\'' | '’' | '‘' | '`')) {
        if c.is_alphanumeric() {
            words.extend(c.to_lowercase());
        } else if !words.ends_with(' ') {
            words.push(' ');
        }
    }
    words.trim().to_owned()
}

/// Whether any of the phrases stands in plain words, as whole words.
pub fn says(words: &str, phrases: &[&str]) -> bool {
    let within = format!(" {words} ");
    phrases.iter().any(|phrase| within.contains(&format!(" {phrase} ")))
}

/// A rating: its word or its letter, with shapes, signs and explanations around.
/// None where nobody could say which is meant.
pub fn vote(cell: &str) -> Option<Vote> {
    const UNSURE: [&str; 7] =
        ["cant say", "cannot say", "can not say", "dont know", "do not know", "not sure", "unsure"];
    let words = plain(cell);
    let colours = [("red", Vote::Red), ("amber", Vote::Amber), ("green", Vote::Green)];
    let mut said = colours.into_iter().filter(|(word, _)| says(&words, &[word]));
    match (said.next(), said.next(), says(&words, &UNSURE)) {
        // An explanation may follow, but the rating comes first: "red tape" deep
        // in a sentence is none.
        (Some((word, vote)), None, false) => words.split(' ').take(2).any(|w| w == word).then_some(vote),
        (None, _, true) => Some(Vote::CantSay),
        (None, _, false) => match words.as_str() {
            "r" => Some(Vote::Red),
            "a" => Some(Vote::Amber),
            "g" => Some(Vote::Green),
            "s" => Some(Vote::CantSay),
            _ => None,
        },
        _ => None,
    }
}

/// A number from 1 to 5, with words after it: "4", "4.0", "4 - good".
pub fn score(cell: &str) -> Option<u8> {
    let end = cell.find(|c: char| !c.is_ascii_digit()).unwrap_or(cell.len());
    let (number, rest) = cell.split_at_checked(end)?;
    // "4.5" and "4,5" lie between two answers.
    let rest = rest.strip_prefix(".0").unwrap_or(rest);
    let goes_on = rest.trim_start_matches(['.', ',']).starts_with(|c: char| c.is_ascii_digit());
    number.parse().ok().filter(|score| (1..=5).contains(score) && !goes_on)
}

/// When something was answered: "Before the course", "pre", "Looking back".
pub fn moment(words: &str) -> Option<Moment> {
    let words = plain(words);
    let is = |phrases: &[&str]| says(&words, phrases);
    // The first two also speak of before and after, so they are looked for first.
    if is(&["looking back", "look back", "thinking back", "now think", "retrospective", "retrospectively"]) {
        return Some(Moment::LookingBack);
    }
    if is(&[
        "follow up",
        "followup",
        "months later",
        "months on",
        "months after",
        "weeks later",
        "weeks after",
    ]) {
        return Some(Moment::FollowUp);
    }
    let before = is(&["before", "beforehand", "pre", "start", "beginning"]);
    let after = is(&["after", "afterwards", "post", "end"]);
    match (before, after) {
        (true, false) => Some(Moment::Before),
        (false, true) => Some(Moment::After),
        _ => None,
    }
}
