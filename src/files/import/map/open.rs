//! What a map still has to say.

use crate::files::format::choices;
use crate::files::import::map::asked::{DIFFERING, Place, choices_in_words, place};
use crate::files::import::merge::{Differing, Merge};
use crate::files::import::survey::questions::{Asked, Question, Word};
use crate::files::import::survey::reading::Reading;
use crate::model::Training;
use crate::model::training::{ColumnMeaning, Meaning};
use crate::text;

/// What is still to be said before anything can be imported: each question with the
/// line of a map that answers it.
pub fn open(reading: &Reading, merge: &Merge, training: &Training) -> Vec<String> {
    let questions = reading.questions(training).into_iter();
    let open = questions.filter(|question| question.is_required && !question.is_answered);
    let mut lines: Vec<String> = open
        .map(|question| {
            let (asked, line) = (question.asked.words(reading, training), line(&question, reading, training));
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
            let under = if matches!(question.asked, Asked::MomentWords(_)) { "moments" } else { "words" };
            let words = quoted(&open).join(", ");
            text!("map-line-words", under = under, words = words, known = choices(&quoted(&known)))
        }
        Asked::Table(..)
        | Asked::Pairs(..)
        | Asked::Moment(_)
        | Asked::Repeats(..)
        | Asked::Unfinished(_) => {
            let (choices_of, _) = choices_in_words(reading, question, training);
            let names: Vec<String> = choices_of.into_iter().map(|(name, _)| name).collect();
            let key = match place(&question.asked) {
                Place::Answers(key) => key,
                Place::Columns | Place::Words => "",
            };
            text!("map-line-answer", key = key, known = choices(&quoted(&names)))
        }
    }
}
