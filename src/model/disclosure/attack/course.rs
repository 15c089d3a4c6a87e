//! A course, what happens to it, and the editions that are published meanwhile.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Instant;

use jiff::civil::date;

use crate::model::disclosure::{ToldComparison, next_edition};
use crate::model::{
    Answers, Checklist, Course, History, Moment, Participant, Source, Statement, Training, TrainingEdit, Vote,
};

/// What somebody answered to the statement: a vote, or nothing.
pub(super) type Answer = Option<Vote>;

pub(super) const ANSWERS: [Answer; 5] =
    [Some(Vote::Red), Some(Vote::Amber), Some(Vote::Green), Some(Vote::CantSay), None];

/// One learner's answers at each moment.
pub(super) type Person = [Answer; 4];

/// What happens to a course. Learners are named by when they came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// This learner answers at this moment.
    Answers(usize, Moment),
    /// This learner's answers were wrong, and are put right at all moments.
    Corrected(usize),
    Removed(usize),
    /// Another code for this learner.
    Renamed(usize),
    /// This learner answers at this moment under another code, with which all that was
    /// answered before is joined.
    Joined(usize, Moment),
    /// Everybody's answers at a moment are taken away.
    MomentGone(Moment),
    Undone,
    /// The file is closed and opened again: there is no way back.
    Opened,
    Published,
}

/// A course that is run, and its editions.
pub(super) struct Run<'a> {
    people: &'a dyn Fn(usize, bool) -> Person,
    history: History<TrainingEdit>,
    codes: BTreeMap<usize, String>,
    pub editions: Vec<Vec<ToldComparison>>,
}

/// The editions of a course to which all of this happens. `people`: what a learner
/// answers, at first and once it is put right.
pub(super) fn editions(people: &dyn Fn(usize, bool) -> Person, events: &[Event]) -> Vec<Vec<ToldComparison>> {
    let mut run = Run::new(people);
    for event in events {
        run.happens(*event);
    }
    run.editions
}

impl<'a> Run<'a> {
    pub fn new(people: &'a dyn Fn(usize, bool) -> Person) -> Self {
        let statement = |id: &str| Statement { id: id.into(), text: "?".into(), ..Statement::default() };
        let checklist = Checklist {
            id: "c".into(),
            version: 1,
            title: "Checklist".into(),
            source: Source::default(),
            // The second one everybody answers, so that the first can be left open.
            statements: vec![statement("asked"), statement("always")],
        };
        let training = Training { course: Course::default(), ..Training::new(Arc::new(checklist)) };
        Self { people, history: History::new(training), codes: BTreeMap::new(), editions: Vec::new() }
    }

    pub fn training(&self) -> &Training {
        self.history.present()
    }

    fn code(&self, of: usize) -> String {
        self.codes.get(&of).cloned().unwrap_or_else(|| format!("Blue {of:02}"))
    }

    fn edit(&mut self, edit: TrainingEdit) {
        // What is refused does not happen.
        _ = self.history.apply(edit, Instant::now());
    }

    pub fn happens(&mut self, event: Event) {
        match event {
            Event::Answers(of, moment) => {
                let participant = answered(self.code(of), moment, (self.people)(of, false));
                self.edit(importing(participant));
            }
            Event::Corrected(of) => self.correct(of),
            Event::Removed(of) => self.edit(TrainingEdit::Remove(self.code(of))),
            Event::Renamed(of) => {
                let (from, to) = (self.code(of), self.code(of) + "x");
                self.edit(TrainingEdit::Code { from, to: to.clone() });
                if self.training().participant(&to).is_some() {
                    self.codes.insert(of, to);
                }
            }
            Event::Joined(of, moment) => {
                let (keep, other) = (self.code(of) + "y", self.code(of));
                let participant = answered(keep.clone(), moment, (self.people)(of, false));
                self.edit(importing(participant));
                self.edit(TrainingEdit::Same { keep: keep.clone(), other: other.clone(), over: false });
                if self.training().participant(&other).is_none() {
                    self.codes.insert(of, keep);
                }
            }
            Event::MomentGone(moment) => self.edit(TrainingEdit::RemoveMoment(moment)),
            Event::Undone => _ = self.history.undo(),
            Event::Opened => self.history = History::new(self.training().clone()),
            Event::Published => self.publish(),
        }
    }

    fn correct(&mut self, of: usize) {
        let code = self.code(of);
        let right = (self.people)(of, true);
        for (moment, vote) in Moment::ALL.into_iter().zip(right) {
            if self.training().participant(&code).is_some_and(|of| of.at(moment).is_some()) {
                let (code, statement) = (code.clone(), "asked".to_owned());
                self.edit(TrainingEdit::Answer { code, moment, statement, vote });
            }
        }
    }

    fn publish(&mut self) {
        let next = next_edition(self.training(), date(2026, 11, 22));
        if !next.added.is_empty() {
            self.edit(TrainingEdit::Publish(next.added));
        }
        self.editions.push(next.comparisons);
    }
}

fn importing(participant: Participant) -> TrainingEdit {
    TrainingEdit::Import { participants: vec![participant], columns: None, replacing: BTreeSet::new() }
}

fn answered(code: String, moment: Moment, person: Person) -> Participant {
    let position = Moment::ALL.iter().position(|of| *of == moment);
    let vote = position.and_then(|at| person[at]);
    let asked = vote.map(|vote| ("asked".to_owned(), vote));
    let ratings = asked.into_iter().chain([("always".to_owned(), Vote::Amber)]).collect();
    let answers = Answers { ratings, ..Answers::default() };
    Participant { code, answers: [(moment, answers)].into(), ..Participant::default() }
}
