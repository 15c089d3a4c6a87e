//! What a map says of an export, said to it.

use crate::files::import::map::asked::{DIFFERING, KEYS, Place, choices_in_words, chosen, place};
use crate::files::import::map::file::ImportMap;
use crate::files::import::merge::{Decisions, Differing};
use crate::files::import::survey::answers::plain;
use crate::files::import::survey::questions::{Asked, Question, Word};
use crate::files::import::survey::reading::{Answer, Reading};
use crate::model::Training;
use crate::model::training::Meaning;
use crate::text;

impl ImportMap {
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
                    Some(said) => Some(chosen(key, said, choices_in_words(reading, question, training).0)?),
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
        let (words, known) = match asked {
            Asked::MomentWords(words) => (words, &self.moments),
            Asked::AnswerWords { words, .. } => (words, &self.words),
            Asked::Table(..)
            | Asked::Code(_)
            | Asked::Statement(..)
            | Asked::Pairs(..)
            | Asked::Moment(_)
            | Asked::Repeats(..)
            | Asked::Unfinished(_) => return Ok(None),
        };
        let mut said = Vec::new();
        for Word { text, .. } in words {
            let means = known.iter().find(|(word, _)| plain(word) == plain(text));
            if let Some((word, means)) = means {
                said.push((text.clone(), chosen(word, means, Word::meanings(asked))?));
            }
        }
        Ok((!said.is_empty()).then(|| asked.say(said)))
    }
}
