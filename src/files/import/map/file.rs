//! A map as a file, and what an export was understood to mean put into one.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::files::format::{MAX_BYTES, choices};
use crate::files::import::map::asked::{DIFFERING, KEYS, MOMENT, Place, choices_in_words, place};
use crate::files::import::survey::cells::key;
use crate::files::import::survey::reading::Reading;
use crate::files::os_error::reason;
use crate::model::Training;
use crate::model::training::{ColumnMeaning, Meaning, WordMeaning};
use crate::text;
use crate::words;
use crate::words::training::moment;

/// A longer word that was left out is a sentence of somebody's, in characters.
const LONGEST_LEFT_OUT: usize = 30;

/// How exports are read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ImportMap {
    /// What columns mean, by their headings.
    pub columns: Vec<ColumnMeaning>,
    /// What words under statements stand for, in the words of the window: "Amber".
    pub words: BTreeMap<String, String>,
    /// What words stand for that say when it was answered: "Before". They are kept apart
    /// since a 1 may be both.
    pub moments: BTreeMap<String, String>,
    /// What else is asked (`key`, [`DIFFERING`]), and the answers, in the words of the window.
    pub answers: BTreeMap<String, String>,
}

impl ImportMap {
    /// Reads the file of a map.
    ///
    /// # Errors
    /// When it cannot be read or is none, with the line and in words.
    pub fn read(path: &Path) -> Result<Self, String> {
        let unreadable = |error: io::Error| text!("import-unreadable", reason = reason(&error));
        // A pipe or a device could make us wait for ever.
        if !fs::metadata(path).map_err(unreadable)?.is_file() {
            return Err(text!("import-not-a-file"));
        }
        let mut text = String::new();
        let file = fs::File::open(path).map_err(unreadable)?;
        file.take(MAX_BYTES + 1).read_to_string(&mut text).map_err(unreadable)?;
        Self::parse(&text)
    }

    /// Reads a map.
    ///
    /// # Errors
    /// When it is none, with the line and in words.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.len() as u64 > MAX_BYTES {
            return Err(text!("import-too-large"));
        }
        let extensions = ron::extensions::Extensions::IMPLICIT_SOME;
        let options = ron::Options::default().with_default_extension(extensions);
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let map: Self = options.from_str(text).map_err(|error| {
            text!("map-damaged", line = error.span.start.line, reason = error.code.to_string())
        })?;
        match map.answers.keys().find(|key| !KEYS.contains(&key.as_str())) {
            Some(key) => Err(text!("map-no-question", key = key.as_str(), known = choices(&KEYS))),
            None => Ok(map),
        }
    }

    /// The map as a file, with everything that is still to be said as remarks.
    ///
    /// # Errors
    /// When it cannot be written as text.
    pub fn write(&self, open: &[String]) -> Result<String, String> {
        let style = ron::ser::PrettyConfig::new().new_line("\n").depth_limit(3).escape_strings(true);
        let map = ron::ser::to_string_pretty(self, style).map_err(|error| error.to_string())?;
        let head = [
            text!("map-head"),
            text!("map-head-columns"),
            text!("map-head-moments"),
            text!("map-head-answers"),
        ];
        let lines = head.iter().chain(open).flat_map(|said| said.lines()).map(|line| format!("// {line}\n"));
        Ok(lines.collect::<Vec<_>>().concat() + &map + "\n")
    }

    /// Takes over how an export was understood, and what was said of it. Of columns with
    /// one heading each is kept. What may name somebody is not: an address in a heading, a
    /// first row that seems to be answers, a long word that was left out.
    pub fn learn(&mut self, reading: &Reading, training: &Training) {
        let has_heads = !reading.table().has_no_heads();
        let columns = reading.columns.iter().enumerate();
        for (at, column) in columns.filter(|(_, of)| has_heads && !of.head.contains('@')) {
            let same = |of: &&ColumnMeaning| of.head == column.head;
            let nth = reading.columns.iter().take(at).filter(same).count();
            if self.columns.iter().filter(same).count() <= nth {
                self.columns.push(ColumnMeaning::new(column.head.clone(), column.means.clone()));
            }
            let is_long = |word: &String| word.chars().count() > LONGEST_LEFT_OUT;
            let kept =
                column.words.iter().filter(|(word, means)| **means != WordMeaning::LeftOut || !is_long(word));
            for (word, means) in kept {
                let (words, means) = match means {
                    WordMeaning::When(at) => (&mut self.moments, moment(*at)),
                    WordMeaning::Answer(vote) => (&mut self.words, words::vote(*vote)),
                    WordMeaning::LeftOut if column.means == Meaning::Moment => {
                        (&mut self.moments, text!("import-word-leave"))
                    }
                    WordMeaning::LeftOut => (&mut self.words, text!("import-word-leave")),
                };
                words.entry(word.clone()).or_insert(means);
            }
        }
        for question in reading.questions(training).iter().filter(|question| question.is_answered) {
            let (choices, holds) = choices_in_words(reading, question, training);
            let said = holds.and_then(|place| choices.into_iter().nth(place));
            if let (Place::Answers(key), Some((said, _))) = (place(&question.asked), said) {
                self.answers.entry(key.to_owned()).or_insert(said);
            }
        }
    }

    /// Keeps what another map says besides: of other exports.
    pub fn keep(&mut self, other: Self) {
        for (own, others) in [(&mut self.words, other.words), (&mut self.moments, other.moments)] {
            for (word, means) in others {
                own.entry(key(&word)).or_insert(means);
            }
        }
        for (key, said) in other.answers {
            self.answers.entry(key).or_insert(said);
        }
    }

    /// The map without what is said of each export anew: when it was answered, and which
    /// answers hold where they differ.
    #[must_use]
    pub fn for_any_export(mut self) -> Self {
        self.answers.retain(|key, _| key != MOMENT && key != DIFFERING);
        self
    }
}
