//! The words by which names are known: lists in a text that a person can read and change.

use std::collections::BTreeSet;

/// Lists of words, in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    pub(super) never: BTreeSet<String>,
    pub(super) first_names: BTreeSet<String>,
    /// First names that are words too.
    pub(super) doubtful: BTreeSet<String>,
    /// Doubtful ones of which a capital says nothing: months, ratings, places.
    pub(super) never_alone: BTreeSet<String>,
    pub(super) surnames: BTreeSet<String>,
    pub(super) titles: BTreeSet<String>,
    pub(super) before: BTreeSet<String>,
    pub(super) family: BTreeSet<String>,
    pub(super) deeds: BTreeSet<String>,
    pub(super) states: BTreeSet<String>,
    pub(super) places: BTreeSet<String>,
    pub(super) no_names: BTreeSet<String>,
    pub(super) mailboxes: BTreeSet<String>,
    pub(super) other_numbers: BTreeSet<String>,
    /// How many words the longest of `never` has.
    pub(super) longest: usize,
}

impl Words {
    /// The lists in a text.
    pub fn of(text: &str) -> Self {
        let mut words = Self::default();
        words.add(text);
        words
    }

    /// Adds the lists of another text, as a person's own. Gives the headings that are
    /// none of ours, with the words under them passed over.
    pub fn add(&mut self, text: &str) -> Vec<String> {
        let mut strange = Vec::new();
        let mut heading: Option<String> = None;
        for line in text.strip_prefix('\u{feff}').unwrap_or(text).lines().map(str::trim) {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                if self.list(name).is_none() {
                    strange.push(name.to_owned());
                }
                heading = Some(name.to_owned());
            } else if let Some(list) = heading.as_deref().and_then(|heading| self.list(heading)) {
                list.insert(plain(line));
            }
        }
        self.longest = self.never.iter().map(|phrase| phrase.split(' ').count()).max().unwrap_or_default();
        strange
    }

    /// Stops warning of these words.
    pub fn leave(&mut self, words: &str) {
        let words = plain(words);
        self.longest = self.longest.max(words.split(' ').count());
        self.never.insert(words);
    }

    fn list(&mut self, heading: &str) -> Option<&mut BTreeSet<String>> {
        Some(match heading.to_lowercase().as_str() {
            "never" => &mut self.never,
            "first names" => &mut self.first_names,
            "first names that are words too" => &mut self.doubtful,
            "words that are no name in themselves" => &mut self.never_alone,
            "surnames" => &mut self.surnames,
            "titles" => &mut self.titles,
            "words before a name" => &mut self.before,
            "family" => &mut self.family,
            "what only people do" => &mut self.deeds,
            "what things do too" => &mut self.states,
            "what stands behind a room" => &mut self.places,
            "words that are no name" => &mut self.no_names,
            "shared mailboxes" => &mut self.mailboxes,
            "numbers that are no telephone number" => &mut self.other_numbers,
            _ => return None,
        })
    }
}

/// In small letters, one space apart, with straight apostrophes.
pub(super) fn plain(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ").replace('’', "'")
}
