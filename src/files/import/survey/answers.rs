//! What people write into a cell, and what they mean by it.

use crate::model::{Moment, Vote};

/// Words as they are compared: in small letters and one space apart, without
/// marks of any kind. "Young children's cues…" becomes "young childrens cues".
pub fn plain(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !matches!(c, '\'' | '’' | '‘' | '`')) {
        if c.is_alphanumeric() {
            words.extend(c.to_lowercase());
        } else if !words.is_empty() && !words.ends_with(' ') {
            words.push(' ');
        }
    }
    words.truncate(words.trim_end().len());
    words
}

/// Whether any of the phrases stands in plain words, as whole words.
pub fn says(words: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| {
        let at_a_word = |at: usize| {
            let (before, rest) = words.split_at_checked(at).unwrap_or_default();
            let after = rest.get(phrase.len()..).unwrap_or_default();
            (before.is_empty() || before.ends_with(' ')) && (after.is_empty() || after.starts_with(' '))
        };
        words.match_indices(phrase).any(|(at, _)| at_a_word(at))
    })
}

/// What parts an answer from its explanation.
const SEPARATORS: &str = "-–—:;,.([“\"\n";

/// The ratings that are colours.
const COLOURS: [(&str, Vote); 3] = [("red", Vote::Red), ("amber", Vote::Amber), ("green", Vote::Green)];

/// Ways to say that one cannot say.
const UNSURE: [&str; 7] =
    ["cant say", "cannot say", "can not say", "dont know", "do not know", "not sure", "unsure"];

/// A rating: its word or its letter comes first, behind shapes or a label such as
/// "3."; an explanation may follow behind a separator. None where nobody could say
/// which is meant: "red tape" and "not green" are none, nor is a lone letter behind a
/// label, as in "N/A".
pub fn vote(cell: &str) -> Option<Vote> {
    // The word alone, as most surveys export it.
    if let Some(vote) = colour(cell) {
        return Some(vote);
    }
    let cell = without_shapes(cell);
    let (label, cell) = match label(cell) {
        Some((label, rest)) if plain(rest).chars().count() > 1 => (label, rest),
        Some(_) => return None,
        None => (None, cell),
    };
    let (word, rest) = first_word(cell);
    let words = plain(cell);
    let meant = match colour(word) {
        Some(vote) => explains(rest, vote).then_some(vote),
        None if COLOURS.iter().any(|(name, _)| says(&words, &[name])) => None,
        None if is_unsure(cell) => Some(Vote::CantSay),
        None if cell.contains('?') => None,
        None => of_letter(&words),
    };
    meant.filter(|vote| label.is_none_or(|label| label == *vote))
}

fn colour(word: &str) -> Option<Vote> {
    COLOURS.into_iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|(_, vote)| vote)
}

fn of_letter(letter: &str) -> Option<Vote> {
    match letter {
        "r" => Some(Vote::Red),
        "a" => Some(Vote::Amber),
        "g" => Some(Vote::Green),
        "s" => Some(Vote::CantSay),
        _ => None,
    }
}

/// Whether a cell says that one cannot say. "Not sure what counts as evidence" is a
/// comment on something else.
fn is_unsure(cell: &str) -> bool {
    const MORE: [&str; 7] = ["", "yet", "really", "at the moment", "at present", "right now", "about this"];
    let said = cell.find(|c| SEPARATORS.contains(c)).and_then(|end| cell.get(..end)).unwrap_or(cell);
    let words = plain(said);
    let own = ["i am ", "im ", "i "].into_iter().find_map(|own| words.strip_prefix(own)).unwrap_or(&words);
    UNSURE.iter().any(|phrase| own.strip_prefix(phrase).is_some_and(|rest| MORE.contains(&rest.trim())))
}

/// Without what is drawn or quoted in front of the words. What could turn their
/// sense round stays: "≠ Green".
fn without_shapes(cell: &str) -> &str {
    cell.trim_start_matches(|c: char| !c.is_alphanumeric() && !"?!<>~=≠¬≈".contains(c))
}

/// The letters and digits at the beginning, and what follows.
fn first_word(cell: &str) -> (&str, &str) {
    let end = cell.find(|c: char| !c.is_alphanumeric()).unwrap_or(cell.len());
    cell.split_at_checked(end).unwrap_or((cell, ""))
}

/// "R - Red" and "3. Green": what stands behind a letter or a number and a mark, and
/// the rating that the letter itself names.
fn label(cell: &str) -> Option<(Option<Vote>, &str)> {
    let (label, rest) = first_word(cell);
    let marks = rest.len() - without_shapes(rest).len();
    let (marks, rest) = rest.split_at_checked(marks)?;
    let stands_apart = marks.contains(|c: char| !c.is_whitespace()) && !rest.is_empty();
    (label.chars().count() == 1 && stands_apart).then(|| (of_letter(&label.to_lowercase()), rest))
}

/// Whether nothing but an explanation follows the word of a rating.
fn explains(rest: &str, vote: Vote) -> bool {
    let words = plain(rest);
    let beside = rest.trim_start_matches(|c: char| {
        !SEPARATORS.contains(c) && (c.is_whitespace() || !c.is_ascii() && !c.is_alphanumeric() && c != '’')
    });
    let parted = beside.starts_with(|c| SEPARATORS.contains(c)) || words.is_empty() && !beside.contains('?');
    let other = COLOURS.iter().any(|(name, of)| *of != vote && says(&words, &[name]));
    parted && !other && !UNSURE.contains(&words.as_str())
}

/// A number from 1 to 5, with words after it: "4", "4.0", "4/5", "4 - good".
pub fn score(cell: &str) -> Option<u8> {
    let end = cell.find(|c: char| !c.is_ascii_digit()).unwrap_or(cell.len());
    let (number, rest) = cell.split_at_checked(end)?;
    let rest = rest.strip_prefix(".0").unwrap_or(rest);
    // "4th" is no answer, and "4.5", "3-4", "4/10" and "3 or four" are no one answer.
    let glued = rest.starts_with(|c: char| c.is_alphabetic() || matches!(c, '%' | '?'));
    let rest = rest.trim_start();
    let rest = rest.strip_prefix("/5").unwrap_or(rest);
    let second = rest.contains(char::is_numeric);
    let open = matches!(plain(rest).split(' ').next(), Some("or" | "to" | "and"));
    number.parse().ok().filter(|score| (1..=5).contains(score) && !glued && !second && !open)
}

/// When something was answered: "Before the course", "pre", "Looking back".
pub fn moment(words: &str) -> Option<Moment> {
    let words = without_places(&plain(words));
    let is = |phrases: &[&str]| says(&words, phrases);
    // It also speaks of before and after, so it is looked for first.
    if is(&["looking back", "look back", "thinking back", "now think", "retrospective", "retrospectively"]) {
        return Some(Moment::LookingBack);
    }
    let before = is(&["before", "beforehand", "pre", "start", "beginning"]);
    let after = is(&["after", "afterwards", "post", "end"]);
    let later = is(&["follow up", "followup"]) || is_later(&words);
    match (before, after, later) {
        (false, _, true) => Some(Moment::FollowUp),
        (true, false, false) => Some(Moment::Before),
        (false, true, false) => Some(Moment::After),
        _ => None,
    }
}

/// Without words that speak of a place or a person and sound like a moment.
fn without_places(words: &str) -> String {
    const PLACES: [&str; 12] = [
        "pre school",
        "before school",
        "after school",
        "sure start",
        "best start",
        "better start",
        "head start",
        "post code",
        "post holder",
        "post graduate",
        "post natal",
        "pre natal",
    ];
    if !PLACES.iter().any(|place| words.contains(place)) {
        return words.to_owned();
    }
    PLACES.iter().fold(format!(" {words} "), |words, place| words.replace(&format!(" {place} "), " "))
}

/// Some months or weeks after: "After 3 months", "Post-course, 12 weeks", "one month
/// on", but not "after the 6 weeks of the course".
fn is_later(words: &str) -> bool {
    let words: Vec<&str> = words.split_whitespace().collect();
    let after = words.iter().any(|word| ["after", "afterwards", "post", "later"].contains(word));
    let word = |place: Option<usize>| place.and_then(|place| words.get(place)).copied().unwrap_or_default();
    (0..words.len()).any(|place| {
        let (number, article) = (word(place.checked_sub(1)), word(place.checked_sub(2)));
        let some = match word(Some(place)) {
            "months" | "weeks" | "years" => true,
            // "The 3 month course" is no day.
            "month" | "week" | "year" => matches!(number, "" | "a" | "one" | "1"),
            _ => false,
        };
        let lasts = matches!(article, "the" | "of" | "our" | "this") || matches!(number, "the" | "of");
        some && !lasts && (after || word(Some(place + 1)) == "on")
    })
}
