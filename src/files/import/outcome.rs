//! What will be true after an import, in words: the line that the button keeps, what
//! was found at each moment, and whose answers stay as they are.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::import::merge::{Difference, Differing, Merge};
use crate::files::import::survey::questions::Question;
use crate::files::import::survey::reading::Reading;
use crate::files::import::survey::summary::LeftOut;
use crate::files::import::survey::table::Fault;
use crate::model::training::Meaning;
use crate::model::{Answers, Change as _, Moment, Training, Vote};
use crate::text;
use crate::words::training::{moment, moment_in_sentence};

/// Row numbers are written out up to here.
const NAMED_ROWS: usize = 8;

/// Fewer learners whose answers differ may have changed their minds.
const LEAST_DIFFERING: usize = 3;

/// What was found of one moment. Each number counts learners.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// All of whom answers were read.
    pub all: usize,
    /// Those whose codes are in the file already.
    pub known: usize,
    /// Those in the file who get answers that are missing there.
    pub more: usize,
    /// Those in the file who gave the same answers as there.
    pub same: usize,
    /// Those in the file who gave others.
    pub differing: usize,
    /// Those whose code looks like another or may be damaged.
    pub doubtful: usize,
}

/// What will be true of one moment, in a sentence: "Before: 12 learners, 11 statements
/// each, 3 can’t say."
fn promise_of(after: &Training, at: Moment) -> Option<String> {
    let answered = || after.participants.iter().filter_map(|of| of.at(at));
    let counts = || answered().map(|answers| answers.ratings.len());
    let (least, most) = (counts().min()?, counts().max()?);
    let is_unsure =
        |answers: &Answers| answers.ratings.values().filter(|vote| **vote == Vote::CantSay).count();
    let unsure: usize = answered().map(is_unsure).sum();
    let statements = if least == most {
        text!("import-promise-each", count = most)
    } else {
        text!("import-promise-range", least = least, most = most)
    };
    let learners = answered().count();
    Some(text!(
        "import-promise",
        moment = moment(at),
        learners = learners,
        statements = statements,
        unsure = unsure
    ))
}

/// What will be true of every moment that was read, and which rows stay out, in one
/// line. Nothing where nothing can come in.
pub fn promise(reading: &Reading, merge: &Merge, training: &Training) -> String {
    let mut after = training.clone();
    if merge.edit(reading, training).apply(&mut after).is_err() {
        return String::new();
    }
    let read: BTreeSet<Moment> = merge.entries.iter().map(|entry| entry.moment).collect();
    let mut said: Vec<String> = read.into_iter().filter_map(|at| promise_of(&after, at)).collect();
    let out = reading.rows_left_out();
    if !out.is_empty() {
        let more = out.len().saturating_sub(NAMED_ROWS);
        let named: Vec<String> = out.iter().take(NAMED_ROWS).map(ToString::to_string).collect();
        let rows = match named.split_last() {
            Some((last, rest)) if more == 0 && !rest.is_empty() => {
                text!("import-rows", rows = rest.join(", "), last = last.as_str())
            }
            _ => named.join(", "),
        };
        said.push(text!("import-promise-rows", count = out.len(), rows = rows, more = more));
    }
    said.join(" ")
}

/// Why nothing can be imported yet, or why there is nothing to import.
pub fn missing(reading: &Reading, merge: &Merge, questions: &[Question]) -> Option<String> {
    // Answers that differ are one question, however many learners gave them.
    let open = questions.iter().filter(|question| question.is_required && !question.is_answered);
    let open = open.count() + usize::from(merge.open() > 0);
    if reading.place(&Meaning::Code).is_none() {
        Some(text!("import-needs-code"))
    } else if !reading.has_answers() {
        Some(text!("import-needs-answers"))
    } else if open > 0 {
        Some(text!("import-questions-open", count = open))
    } else if reading.understood.submissions.is_empty() {
        let forms = !reading.has_columns();
        Some(if forms { text!("import-nothing-forms") } else { text!("import-nothing") })
    } else if merge.is_empty() {
        Some(text!("import-same"))
    } else {
        None
    }
}

/// When it was probably answered, where another moment was chosen at which most of the
/// learners gave other answers; and of how many those differ.
pub fn meant(reading: &Reading, merge: &Merge, training: &Training) -> Option<(usize, Moment)> {
    let chosen = reading.moment().filter(|_| !reading.is_by_date())?;
    let differing = merge.differing().count();
    let is_of_one = merge.entries.iter().all(|entry| entry.moment == chosen);
    if !is_of_one || differing < LEAST_DIFFERING || differing * 2 <= merge.entries.len() {
        return None;
    }
    // At which hardly any of them has answered yet.
    let is_free = |moment: &Moment| {
        let has = |code: &str| training.participant(code).is_some_and(|of| of.at(*moment).is_some());
        merge.entries.iter().filter(|entry| has(&entry.code)).count() * 2 < merge.entries.len()
    };
    let others = Moment::ALL.into_iter().filter(|moment| *moment != chosen);
    Some((differing, others.clone().find(is_free)?))
}

/// What was found of each moment.
pub fn found(reading: &Reading, merge: &Merge) -> BTreeMap<Moment, Found> {
    let understood = &reading.understood;
    let doubtful: BTreeSet<usize> =
        understood.alike.iter().chain(&understood.doubts).map(|fault: &Fault| fault.row).collect();
    let mut moments: BTreeMap<Moment, Found> = BTreeMap::new();
    for entry in &merge.entries {
        let found = moments.entry(entry.moment).or_default();
        found.all += 1;
        found.known += usize::from(entry.is_known);
        found.more += usize::from(entry.is_known && entry.missing > 0);
        found.differing += usize::from(!entry.differences.is_empty());
        found.same += usize::from(entry.has_answered && entry.missing == 0 && entry.differences.is_empty());
        found.doubtful += usize::from(doubtful.contains(&entry.row));
    }
    moments
}

impl Found {
    /// "Before: 12 learners found, 8 of them new and 4 in the course already."
    pub fn words(&self, at: Moment) -> String {
        let Self { all, known, more, same, differing, doubtful } = *self;
        let mut said =
            vec![text!("import-found", moment = moment(at), all = all, new = all - known, known = known)];
        let of_known = [
            (more > 0).then(|| text!("import-found-more", count = more)),
            (same > 0).then(|| text!("import-found-same", count = same)),
            (differing > 0).then(|| text!("import-found-differing", count = differing)),
        ];
        let of_known: Vec<String> = of_known.into_iter().flatten().collect();
        if known > 0 && !of_known.is_empty() {
            said.push(text!("import-found-known", parts = of_known.join(", ")));
        }
        if doubtful > 0 {
            said.push(text!("import-found-doubtful", count = doubtful));
        }
        said.join(" ")
    }
}

impl Difference {
    /// "4 Tuning in to cues: Amber in the file, now Green".
    pub fn words(&self) -> String {
        let (asked, there, new) = (self.asked.as_str(), self.there.as_str(), self.new.as_str());
        text!("import-difference", asked = asked, there = there, new = new)
    }
}

/// Several of them in one line.
pub fn lines(differences: &[Difference]) -> String {
    differences.iter().map(Difference::words).collect::<Vec<_>>().join("; ")
}

/// The new answers that stay out, since those in the file hold.
pub fn kept(reading: &Reading, merge: &Merge) -> Vec<LeftOut> {
    let held = merge.differing().filter(|entry| entry.holds != Some(Differing::Replace));
    let said = held.map(|entry| {
        let (code, when) = (entry.code.as_str(), moment_in_sentence(entry.moment));
        LeftOut {
            place: reading.table().place(&Fault { row: entry.row, column: None, what: String::new() }),
            what: text!("import-kept", code = code, moment = when, answers = lines(&entry.differences)),
        }
    });
    said.collect()
}
