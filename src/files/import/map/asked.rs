//! What a map calls the questions and their answers.

use crate::files::format::choices;
use crate::files::import::survey::answers::plain;
use crate::files::import::survey::options::Choice;
use crate::files::import::survey::questions::{Asked, Question};
use crate::files::import::survey::reading::{Answer, Reading};
use crate::model::Training;
use crate::text;

/// The question which answers hold where they differ from those in the file.
pub const DIFFERING: &str = "differing";

/// The question when an export was answered.
pub const MOMENT: &str = "moment";

/// All that can be asked but for what columns and words mean.
pub(super) const KEYS: [&str; 6] = ["table", "pairs", MOMENT, "repeats", "unfinished", DIFFERING];

/// Where the answer to a question stands in a map.
pub(super) enum Place {
    /// Among the columns.
    Columns,
    /// Among the words.
    Words,
    /// Among the answers, under this name.
    Answers(&'static str),
}

pub(super) fn place(asked: &Asked) -> Place {
    match asked {
        Asked::Code(_) | Asked::Statement(..) => Place::Columns,
        Asked::MomentWords(_) | Asked::AnswerWords { .. } => Place::Words,
        Asked::Table(..) => Place::Answers("table"),
        Asked::Pairs(..) => Place::Answers("pairs"),
        Asked::Moment(_) => Place::Answers(MOMENT),
        Asked::Repeats(..) => Place::Answers("repeats"),
        Asked::Unfinished(_) => Place::Answers("unfinished"),
    }
}

/// The answers to choose from, each as a map calls it, and the place of the one that
/// holds. Days are counted anew in each export, so that answer has a name without numbers.
pub(super) fn choices_in_words(
    reading: &Reading,
    question: &Question,
    training: &Training,
) -> (Vec<Choice>, Option<usize>) {
    let (mut choices, holds) = reading.choices(question, training);
    for (name, answer) in &mut choices {
        if *answer == Answer::ByDate {
            *name = text!("import-as-dates");
        }
    }
    (choices, holds)
}

/// The answer that is called so.
pub(super) fn chosen<T>(key: &str, said: &str, all: Vec<(String, T)>) -> Result<T, String> {
    let names: Vec<String> = all.iter().map(|(name, _)| name.clone()).collect();
    let found = all.into_iter().find(|(name, _)| plain(name) == plain(said));
    found
        .map(|(_, answer)| answer)
        .ok_or_else(|| text!("map-no-answer", key = key, said = said, known = choices(&names)))
}
