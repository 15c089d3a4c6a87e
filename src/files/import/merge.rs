//! What an import does to the answers that are there: what is missing comes in, what is
//! there stays, and what differs is for the trainer to say, learner by learner.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::import::survey::reading::Reading;
use crate::files::import::survey::submission::Submission;
use crate::model::{Answers, Moment, Participant, Question, Training, TrainingEdit};
use crate::text;
use crate::words;

/// Which answers hold where those in the file and the new ones differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differing {
    /// Those in the file.
    Keep,
    /// The new ones.
    Replace,
}

impl Differing {
    /// What it is called.
    pub fn words(self) -> String {
        match self {
            Self::Keep => text!("import-differing-keep"),
            Self::Replace => text!("import-differing-replace"),
        }
    }
}

/// What the trainer has said of answers that differ.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    /// Of those of whom nothing else was said.
    pub rest: Option<Differing>,
    said: BTreeMap<(String, Moment), Differing>,
}

impl Decisions {
    /// Says which of a learner's answers hold.
    pub fn say(&mut self, code: &str, moment: Moment, holds: Differing) {
        self.said.insert((code.to_owned(), moment), holds);
    }

    fn of(&self, submission: &Submission) -> Option<Differing> {
        self.said.get(&(submission.code.clone(), submission.moment)).copied().or(self.rest)
    }
}

/// How new answers of one learner at one moment stand to the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The row, from 1.
    pub row: usize,
    /// The learner's code.
    pub code: String,
    /// When it was answered.
    pub moment: Moment,
    /// Whether the learner is in the file.
    pub is_known: bool,
    /// Whether the learner has answered at this moment, according to the file.
    pub has_answered: bool,
    /// How many answers come in that are not there.
    pub missing: usize,
    /// The answers that differ.
    pub differences: Vec<Difference>,
    /// Which of them hold; None where that is still to be said.
    pub holds: Option<Differing>,
}

/// An answer that differs from the one in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What was asked: "4 Tuning in to cues".
    pub asked: String,
    /// The answer in the file.
    pub there: String,
    /// The new one.
    pub new: String,
}

/// How everything that was read stands to the file, in the order of the rows.
#[derive(Clone, Debug, Default)]
pub struct Merge {
    /// What each learner answered at each moment.
    pub entries: Vec<Merged>,
    participants: Vec<Participant>,
    replacing: BTreeSet<(String, Moment)>,
}

impl Merge {
    /// Compares what was read with what is there. Each learner is looked up once.
    pub fn new(reading: &Reading, training: &Training, decisions: &Decisions) -> Self {
        let known: BTreeMap<&str, &Participant> =
            training.participants.iter().map(|of| (of.code.as_str(), of.as_ref())).collect();
        let mut merge = Self { participants: reading.understood.participants(), ..Self::default() };
        for submission in &reading.understood.submissions {
            let known = known.get(submission.code.as_str()).copied();
            let entry = entry(submission, known, training, decisions);
            if entry.holds == Some(Differing::Replace) && !entry.differences.is_empty() {
                merge.replacing.insert((entry.code.clone(), entry.moment));
            }
            merge.entries.push(entry);
        }
        for new in &mut merge.participants {
            if let Some(known) = known.get(new.code.as_str()) {
                keep_what_comes_in(new, known, &merge.replacing);
            }
        }
        let brings =
            |of: &Participant| !of.answers.is_empty() || !of.role.is_empty() || !of.comments.is_empty();
        merge.participants.retain(brings);
        merge
    }

    /// Whose answers differ from those in the file.
    pub fn differing(&self) -> impl Iterator<Item = &Merged> {
        self.entries.iter().filter(|entry| !entry.differences.is_empty())
    }

    /// How many learners' answers differ of which nothing has been said.
    pub fn open(&self) -> usize {
        self.differing().filter(|entry| entry.holds.is_none()).count()
    }

    /// Whether everything that was read is in the file already.
    pub fn is_empty(&self) -> bool {
        self.participants.is_empty()
    }

    /// How many learners get answers: those who are new, and those who are in the file.
    pub fn counts(&self) -> (usize, usize) {
        let known: BTreeSet<&str> =
            self.entries.iter().filter(|entry| entry.is_known).map(|entry| entry.code.as_str()).collect();
        let old = self.participants.iter().filter(|of| known.contains(of.code.as_str())).count();
        (self.participants.len() - old, old)
    }

    /// What is done by the import.
    pub fn done(&self) -> Done {
        let (new, known) = self.counts();
        let replaced: BTreeSet<&str> = self.replacing.iter().map(|(code, _)| code.as_str()).collect();
        let more: BTreeSet<&str> =
            self.entries.iter().filter(|entry| entry.missing > 0).map(|entry| entry.code.as_str()).collect();
        let nothing_else = replaced.difference(&more).count();
        Done { new, more: known.saturating_sub(nothing_else), replaced: replaced.len() }
    }

    /// The moments at which anything comes in.
    pub fn moments(&self) -> BTreeSet<Moment> {
        self.participants.iter().flat_map(|of| of.answers.keys().copied()).collect()
    }

    /// The change that imports it.
    pub fn edit(&self, reading: &Reading, training: &Training) -> TrainingEdit {
        TrainingEdit::Import {
            participants: self.participants.clone(),
            columns: reading.to_remember(training),
            replacing: self.replacing.clone(),
        }
    }
}

/// How many learners got what by an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Those who are new.
    pub new: usize,
    /// Those in the course who got answers that were missing.
    pub more: usize,
    /// Those in the course whose answers were replaced.
    pub replaced: usize,
}

impl Done {
    /// What two imports did together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            new: self.new + other.new,
            more: self.more + other.more,
            replaced: self.replaced + other.replaced,
        }
    }

    /// "Imported: 2 new learners, the answers of 3 replaced."
    pub fn words(self) -> String {
        let Self { new, more, replaced } = self;
        let parts = [
            (new > 0 || more + replaced == 0).then(|| text!("import-done-new", count = new)),
            (more > 0).then(|| text!("import-done-more", count = more)),
            (replaced > 0).then(|| text!("import-done-replaced", count = replaced)),
        ];
        text!("import-done", parts = parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
    }
}

fn entry(
    submission: &Submission,
    known: Option<&Participant>,
    training: &Training,
    decisions: &Decisions,
) -> Merged {
    let there = known.and_then(|known| known.at(submission.moment));
    let nothing = Answers::default();
    let (missing, differences) = compared(there.unwrap_or(&nothing), &submission.answers, training);
    Merged {
        row: submission.row,
        code: submission.code.clone(),
        moment: submission.moment,
        is_known: known.is_some(),
        has_answered: there.is_some(),
        missing,
        differences,
        holds: decisions.of(submission),
    }
}

/// How many of the new answers are not there, and those that differ.
fn compared(there: &Answers, new: &Answers, training: &Training) -> (usize, Vec<Difference>) {
    let (mut missing, mut differences) = (0, Vec::new());
    for (number, statement) in (1..).zip(&training.checklist.statements) {
        let answer = |of: &Answers| of.ratings.get(&statement.id).map(|vote| words::vote(*vote));
        let asked = || text!("import-means-statement", number = number, title = statement.short_title());
        compare(answer(there), answer(new), asked, &mut missing, &mut differences);
    }
    for question in Question::ALL {
        let answer = |of: &Answers| of.score(question).map(|score| score.to_string());
        let asked = || words::training::question_short(question);
        compare(answer(there), answer(new), asked, &mut missing, &mut differences);
    }
    (missing, differences)
}

fn compare(
    there: Option<String>,
    new: Option<String>,
    asked: impl Fn() -> String,
    missing: &mut usize,
    differences: &mut Vec<Difference>,
) {
    match (there, new) {
        (None, Some(_)) => *missing += 1,
        (Some(there), Some(new)) if there != new => {
            differences.push(Difference { asked: asked(), there, new });
        }
        (Some(_), Some(_)) | (_, None) => {}
    }
}

/// Takes out of a learner's new answers what is there and stays.
fn keep_what_comes_in(new: &mut Participant, known: &Participant, replacing: &BTreeSet<(String, Moment)>) {
    for (moment, answers) in &mut new.answers {
        let Some(there) = known.at(*moment) else { continue };
        let replaces = replacing.contains(&(known.code.clone(), *moment));
        answers.ratings.retain(|id, vote| match there.ratings.get(id) {
            Some(own) => replaces && own != vote,
            None => true,
        });
        for question in Question::ALL {
            if let Some(own) = there.score(question)
                && (!replaces || answers.score(question) == Some(own))
            {
                answers.set_score(question, None);
            }
        }
    }
    new.answers.retain(|_, answers| !answers.is_empty());
    new.comments.retain(|comment| !known.comments.contains(comment));
    if !known.role.is_empty() {
        new.role.clear();
    }
}
