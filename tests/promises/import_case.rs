//! An export as it is read for a course, and what comes in.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::path::Path;

use attune::files::checklists;
use attune::files::import::merge::{Decisions, Merge};
use attune::files::import::survey::questions::{Asked, Question};
use attune::files::import::survey::reading::{Answer, Reading};
use attune::files::import::survey::{parse, read};
use attune::model::{Change as _, Moment, Training, Vote};

/// An export that is being read for a course.
pub struct Case {
    pub training: Training,
    pub reading: Reading,
}

/// An export of `tests/fixtures/cases`, for a new course.
pub fn case(file: &str) -> Case {
    of(file, Training::new(checklists::standard()))
}

/// The same for a course that is given.
pub fn of(file: &str, training: Training) -> Case {
    at(&Path::new("cases").join(file), training)
}

/// A file of `tests/fixtures`.
pub fn at(file: &Path, training: Training) -> Case {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(file);
    let name = file.file_name().unwrap().to_str().unwrap();
    let reading = Reading::new(name, read(&path).unwrap(), &training);
    Case { training, reading }
}

impl Case {
    /// An export that stands in the test itself.
    pub fn csv(text: &str) -> Self {
        Self::of_text(text, Training::new(checklists::standard()))
    }

    /// The same for a course that is given.
    pub fn of_text(text: &str, training: Training) -> Self {
        let reading = Reading::new("export.csv", parse(text.as_bytes()).unwrap(), &training);
        Self { training, reading }
    }

    pub fn say(&mut self, answer: Answer) -> &mut Self {
        self.reading.answer(answer, &self.training);
        self
    }

    pub fn at(&mut self, moment: Moment) -> &mut Self {
        self.say(Answer::Moment(moment))
    }

    /// What has to be answered before anything comes in.
    pub fn open(&self) -> Vec<Asked> {
        let open = |of: &Question| of.is_required && !of.is_answered;
        self.reading.questions(&self.training).into_iter().filter(open).map(|of| of.asked).collect()
    }

    #[track_caller]
    pub fn asks(&self, is: impl Fn(&Asked) -> bool) -> Asked {
        let open = self.open();
        assert!(!self.reading.is_ready(&self.training));
        open.iter().find(|asked| is(asked)).unwrap_or_else(|| panic!("{open:#?}")).clone()
    }

    /// The moment that is proposed, with the reason.
    #[track_caller]
    pub fn likely(&self) -> (Moment, String) {
        match self.asks(|asked| matches!(asked, Asked::Moment(_))) {
            Asked::Moment(Some(likely)) => (likely.moment, likely.why),
            other => panic!("{other:?}"),
        }
    }

    #[track_caller]
    pub fn asks_only_the_moment(&self) {
        assert!(matches!(self.open().as_slice(), [Asked::Moment(_)]), "{:#?}", self.open());
    }

    /// What comes in, a line for each learner and moment: "Birch 11 Before RAGS-------".
    #[track_caller]
    pub fn brings(&self, lines: &[&str]) {
        assert!(self.reading.is_ready(&self.training), "{:#?}", self.open());
        assert_eq!(self.lines(), lines, "{:#?}", self.faults());
    }

    pub fn lines(&self) -> Vec<String> {
        let letter = |vote: Option<&Vote>| match vote {
            Some(Vote::Red) => 'R',
            Some(Vote::Amber) => 'A',
            Some(Vote::Green) => 'G',
            Some(Vote::CantSay) => 'S',
            None => '-',
        };
        let submissions = self.reading.understood.submissions.iter();
        let line = submissions.map(|of| {
            let statements = self.training.checklist.statements.iter();
            let letters: String = statements.map(|at| letter(of.answers.ratings.get(&at.id))).collect();
            format!("{} {:?} {}", of.code, of.moment, letters.trim_end_matches('-'))
        });
        line.collect()
    }

    pub fn faults(&self) -> Vec<String> {
        let faults = self.reading.understood.faults.iter();
        faults.map(|fault| format!("{}: {}", self.reading.table().place(fault), fault.what)).collect()
    }

    #[track_caller]
    pub fn names(&self, places: &[&str]) {
        let faults = self.reading.understood.faults.iter();
        let found: Vec<String> = faults.map(|fault| self.reading.table().place(fault)).collect();
        assert_eq!(found, places, "{:#?}", self.faults());
    }

    #[track_caller]
    pub fn comes_in(&self, training: &mut Training) {
        let merge = Merge::new(&self.reading, training, &Decisions::default());
        merge.edit(&self.reading, training).apply(training).unwrap();
    }

    pub fn column(&self, head: &str) -> usize {
        self.reading.columns.iter().position(|column| column.head == head).unwrap()
    }
}
