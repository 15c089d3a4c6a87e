//! How exports are read, as a small file: what the columns mean, what words in the cells
//! stand for, and the answers to everything else that the window would ask. Trainers with
//! many courses give it to the command line.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::files::format::{MAX_BYTES, choices};
use crate::files::import::merge::{Decisions, Differing, Merge};
use crate::files::import::survey::answers::plain;
use crate::files::import::survey::questions::{Asked, Question, Word};
use crate::files::import::survey::reading::{Answer, Reading};
use crate::model::Training;
use crate::model::training::{ColumnMeaning, Meaning};
use crate::text;

/// How exports are read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ImportMap {
    /// What columns mean, by their headings.
    pub columns: Vec<ColumnMeaning>,
    /// What words in the cells stand for, in the words of the window: "Amber", "Before".
    pub words: BTreeMap<String, String>,
    /// What else is asked ([`key`], [`DIFFERING`]), and the answers, in the words of the window.
    pub answers: BTreeMap<String, String>,
}

/// The question which answers hold where they differ from those in the file.
pub const DIFFERING: &str = "differing";

/// All that can be asked but for what columns and words mean.
const KEYS: [&str; 6] = ["table", "pairs", "moment", "repeats", "unfinished", DIFFERING];

/// Where the answer to a question stands in a map.
enum Place {
    /// Among the columns.
    Columns,
    /// Among the words.
    Words,
    /// Among the answers, under this name.
    Answers(&'static str),
}

fn place(asked: &Asked) -> Place {
    match asked {
        Asked::Code(_) | Asked::Statement(..) => Place::Columns,
        Asked::MomentWords(_) | Asked::AnswerWords { .. } => Place::Words,
        Asked::Table(..) => Place::Answers("table"),
        Asked::Pairs(..) => Place::Answers("pairs"),
        Asked::Moment(_) => Place::Answers("moment"),
        Asked::Repeats(..) => Place::Answers("repeats"),
        Asked::Unfinished(_) => Place::Answers("unfinished"),
    }
}

impl ImportMap {
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
        let head = [text!("map-head"), text!("map-head-columns"), text!("map-head-answers")];
        let lines = head.iter().chain(open).flat_map(|said| said.lines()).map(|line| format!("// {line}\n"));
        Ok(lines.collect::<Vec<_>>().concat() + &map + "\n")
    }

    /// Takes over how an export was understood. Of columns with one heading each is kept.
    pub fn learn(&mut self, reading: &Reading) {
        for (at, column) in reading.columns.iter().enumerate() {
            let same = |of: &&ColumnMeaning| of.head == column.head;
            let nth = reading.columns.iter().take(at).filter(same).count();
            if self.columns.iter().filter(same).count() <= nth {
                self.columns.push(ColumnMeaning::new(column.head.clone(), column.means.clone()));
            }
        }
    }

    /// Answers what an export does not say by itself, as far as the map says it.
    ///
    /// # Errors
    /// When the map gives an answer that there is not, in words.
    pub fn apply(&self, reading: &mut Reading, training: &Training) -> Result<Decisions, String> {
        // Another sheet has other columns.
        self.answer(reading, training, |asked| matches!(asked, Asked::Table(..)))?;
        self.apply_columns(reading, training)?;
        // One answer may bring up another question, and each is answered once.
        for _ in KEYS {
            self.answer(reading, training, |_| true)?;
        }
        let mut decisions = Decisions::default();
        if let Some(said) = self.answers.get(DIFFERING) {
            let both = [Differing::Keep, Differing::Replace].map(|holds| (holds.words(), holds));
            decisions.rest = Some(chosen(DIFFERING, said, both.into())?);
        }
        Ok(decisions)
    }

    fn apply_columns(&self, reading: &mut Reading, training: &Training) -> Result<(), String> {
        if let Some(of) = self.columns.iter().find(|of| !of.means.is_asked(training)) {
            let (head, id) = (of.head.as_str(), of.means.statement().unwrap_or_default());
            return Err(text!("map-no-statement", head = head, id = id));
        }
        let heads: Vec<String> = reading.columns.iter().map(|column| column.head.clone()).collect();
        for (at, head) in heads.iter().enumerate() {
            let nth = heads.iter().take(at).filter(|other| *other == head).count();
            let Some(said) = self.columns.iter().filter(|of| of.head == *head).nth(nth) else { continue };
            let is_so = reading.columns.get(at).is_some_and(|of| of.means == said.means);
            // What nobody asks about needs no answer, and each costs a look at every row.
            if !is_so || said.means == Meaning::Code || reading.notes.contains_key(&at) {
                reading.answer(Answer::Column(at, said.means.clone()), training);
            }
        }
        Ok(())
    }

    fn answer(
        &self,
        reading: &mut Reading,
        training: &Training,
        wanted: impl Fn(&Asked) -> bool,
    ) -> Result<(), String> {
        let open: Vec<Question> =
            reading.questions(training).into_iter().filter(|of| !of.is_answered).collect();
        for question in open.iter().filter(|question| wanted(&question.asked)) {
            let answer = match place(&question.asked) {
                Place::Columns => None,
                Place::Words => self.words(&question.asked)?,
                Place::Answers(key) => match self.answers.get(key) {
                    Some(said) => Some(chosen(key, said, reading.choices(question, training).0)?),
                    None => None,
                },
            };
            if let Some(answer) = answer {
                reading.answer(answer, training);
            }
        }
        Ok(())
    }

    fn words(&self, asked: &Asked) -> Result<Option<Answer>, String> {
        let (Asked::MomentWords(words) | Asked::AnswerWords { words, .. }) = asked else { return Ok(None) };
        let mut said = Vec::new();
        for Word { text, .. } in words {
            let means = self.words.iter().find(|(word, _)| plain(word) == plain(text));
            if let Some((word, means)) = means {
                said.push((text.clone(), chosen(word, means, Word::meanings(asked))?));
            }
        }
        Ok((!said.is_empty()).then_some(Answer::Words(said)))
    }
}

/// The answer that is called so.
fn chosen<T>(key: &str, said: &str, all: Vec<(String, T)>) -> Result<T, String> {
    let names: Vec<String> = all.iter().map(|(name, _)| name.clone()).collect();
    let found = all.into_iter().find(|(name, _)| plain(name) == plain(said));
    found
        .map(|(_, answer)| answer)
        .ok_or_else(|| text!("map-no-answer", key = key, said = said, known = choices(&names)))
}

/// What is still to be said before anything can be imported: each question with the
/// line of a map that answers it.
pub fn open(reading: &Reading, merge: &Merge, training: &Training) -> Vec<String> {
    let questions = reading.questions(training).into_iter();
    let open = questions.filter(|question| question.is_required && !question.is_answered);
    let mut lines: Vec<String> = open
        .map(|question| {
            let (asked, line) = (question.asked.words(reading), line(&question, reading, training));
            text!("map-open", asked = asked, line = line)
        })
        .collect();
    if merge.open() > 0 {
        let both = [Differing::Keep, Differing::Replace].map(Differing::words);
        let line = text!("map-line-answer", key = DIFFERING, known = choices(&quoted(&both)));
        lines.push(text!("map-open", asked = text!("import-differing", count = merge.open()), line = line));
    }
    lines
}

fn quoted(names: &[String]) -> Vec<String> {
    names.iter().map(|name| format!("\"{name}\"")).collect()
}

/// The line of a map that answers a question.
fn line(question: &Question, reading: &Reading, training: &Training) -> String {
    let column = |at: usize, means: &Meaning| {
        let head = reading.columns.get(at).map_or("", |of| of.head.as_str());
        ron::to_string(&ColumnMeaning::new(head, means.clone())).unwrap_or_default()
    };
    match &question.asked {
        Asked::Code(likely) => {
            text!("map-line-column", line = column(likely.unwrap_or_default(), &Meaning::Code))
        }
        Asked::Statement(at, ids) => {
            let statement = ids.first().map(|id| Meaning::Statement(id.clone(), None));
            text!("map-line-column", line = column(*at, &statement.unwrap_or(Meaning::Nothing)))
        }
        Asked::MomentWords(words) | Asked::AnswerWords { words, .. } => {
            let open: Vec<String> =
                words.iter().filter(|word| word.means.is_none()).map(|word| word.text.clone()).collect();
            let known: Vec<String> =
                Word::meanings(&question.asked).into_iter().map(|(name, _)| name).collect();
            text!("map-line-words", words = quoted(&open).join(", "), known = choices(&quoted(&known)))
        }
        Asked::Table(..)
        | Asked::Pairs(..)
        | Asked::Moment(_)
        | Asked::Repeats(..)
        | Asked::Unfinished(_) => {
            let names: Vec<String> =
                reading.choices(question, training).0.into_iter().map(|(name, _)| name).collect();
            let key = match place(&question.asked) {
                Place::Answers(key) => key,
                Place::Columns | Place::Words => "",
            };
            text!("map-line-answer", key = key, known = choices(&quoted(&names)))
        }
    }
}
