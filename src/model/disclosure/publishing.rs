//! Publishing: what the report of a course tells others, edition after edition.

use std::collections::{BTreeMap, BTreeSet};
use std::iter::Sum;
use std::sync::Arc;

use jiff::civil::Date;

use super::MIN_COUNT;
use crate::model::moment::{Moment, Question};
use crate::model::publication::{MovedUp, Publication};
use crate::model::shift;
use crate::model::training::{Participant, Training};

/// As many learners are counted at once, at the least: so that the minimum count can
/// have moved up and the minimum count not.
pub const MIN_CELL: u32 = 2 * MIN_COUNT;

/// The comparisons that are told, those first that come first. Two of them at most,
/// since all three, or one more, would tell who gave which answer.
const COMPARISONS: [(Moment, Moment); 3] = [
    (Moment::Before, Moment::After),
    (Moment::Before, Moment::FollowUp),
    (Moment::LookingBack, Moment::After),
];

/// How many of so many learners moved up, as far as it is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Told {
    /// So many at the least.
    pub least: u32,
    /// So many at the most.
    pub most: u32,
    /// Of so many learners.
    pub all: u32,
}

/// What an edition tells of two moments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldComparison {
    /// The two moments, the earlier one first.
    pub pair: (Moment, Moment),
    /// Since when how many learners are counted.
    pub cells: Vec<(Date, u32)>,
    /// By statement, in the checklist's order.
    pub statements: Vec<Told>,
    /// By question from 1 to 5, those that are told.
    pub questions: Vec<(Question, Told)>,
}

/// The edition that would be published now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextEdition {
    /// What it tells.
    pub comparisons: Vec<ToldComparison>,
    /// What it tells for the first time, which the file has to remember.
    pub added: Vec<Publication>,
}

/// Who is counted between two moments, and who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The two moments, the earlier one first.
    pub pair: (Moment, Moment),
    /// How many are counted since an earlier edition.
    pub counted: u32,
    /// When the last of them were.
    pub since: Option<Date>,
    /// How many answered both times and are not counted yet.
    pub new: u32,
    /// Whether the next edition counts them.
    pub is_cell: bool,
}

/// What may be published of a course on this day.
///
/// What was published once is told again as it was. To it come those who are not
/// counted yet, where they are enough for a cell of their own.
pub fn next_edition(training: &Training, today: Date) -> NextEdition {
    let told: Vec<Standing> =
        standings(training).into_iter().filter(|of| of.is_cell || of.counted > 0).collect();
    let new = told.iter().filter(|of| of.is_cell);
    let added: Vec<Publication> = new.map(|of| cell(training, of.pair, today)).collect();
    let comparisons = told.iter().map(|of| comparison(training, of.pair, &added)).collect();
    NextEdition { comparisons, added }
}

/// The comparisons that are told, or can be once enough have answered, as they come.
pub fn standings(training: &Training) -> Vec<Standing> {
    let mut standings = COMPARISONS.map(|pair| standing(training, pair));
    let mut told: Vec<_> = standings.iter().filter(|of| of.counted > 0).map(|of| of.pair).collect();
    for of in &mut standings {
        of.is_cell = of.new >= MIN_CELL && (of.counted > 0 || has_room(&told, of.pair));
        told.extend((of.is_cell && of.counted == 0).then_some(of.pair));
    }
    let can_be_told = |of: &Standing| of.counted > 0 || of.is_cell || has_room(&told, of.pair);
    standings.into_iter().filter(can_be_told).collect()
}

fn standing(training: &Training, pair: (Moment, Moment)) -> Standing {
    Standing {
        pair,
        counted: cells_of(training, pair).map(|cell| cell.number).sum(),
        since: cells_of(training, pair).map(|cell| cell.on).max(),
        new: count(uncounted(training, pair).len()),
        is_cell: false,
    }
}

/// Whether another comparison may be told beside these. Looking back is told only
/// where it is all that there is.
fn has_room(told: &[(Moment, Moment)], pair: (Moment, Moment)) -> bool {
    if pair.0 == Moment::LookingBack { told.is_empty() } else { told.len() < 2 }
}

fn cells_of(training: &Training, pair: (Moment, Moment)) -> impl Iterator<Item = &Publication> {
    training.published.iter().filter(move |cell| cell.pair() == pair)
}

/// Those who answered at both moments, and were not published at these yet.
fn uncounted(training: &Training, pair: (Moment, Moment)) -> Vec<Arc<Participant>> {
    let counted: BTreeSet<&str> =
        cells_of(training, pair).flat_map(|cell| &cell.learners).map(String::as_str).collect();
    let answered = |of: &&Arc<Participant>| of.at(pair.0).is_some() && of.at(pair.1).is_some();
    let new = training.participants.iter().filter(answered);
    new.filter(|of| !counted.contains(of.code.as_str())).cloned().collect()
}

/// Counts those together who are not counted yet.
fn cell(training: &Training, pair: (Moment, Moment), on: Date) -> Publication {
    let (first, second) = pair;
    let learners = uncounted(training, pair);
    let number = count(learners.len());
    let mut codes: Vec<String> = learners.iter().map(|of| of.code.clone()).collect();
    codes.sort_unstable();
    let (moved_up, questions) = counted(training, learners, pair);
    Publication { first, second, on, number, learners: codes, moved_up, questions }
}

/// How many statements and questions would be told otherwise, were those who are counted
/// together counted anew: their answers were changed since. Cells of whom somebody is gone,
/// or that hold those whom another copy counted, cannot be counted anew.
pub fn told_otherwise(training: &Training) -> usize {
    let differing = training.published.iter().map(|cell| {
        let codes: BTreeSet<&str> = cell.learners.iter().map(String::as_str).collect();
        let (first, second) = cell.pair();
        let is_here = |of: &&Arc<Participant>| {
            codes.contains(of.code.as_str()) && of.at(first).is_some() && of.at(second).is_some()
        };
        let learners: Vec<_> = training.participants.iter().filter(is_here).cloned().collect();
        if count(learners.len()) != cell.number || codes.len() != learners.len() {
            return 0;
        }
        let (moved_up, questions) = counted(training, learners, cell.pair());
        let statements =
            cell.moved_up.iter().filter(|(id, told)| moved_up.get(*id).is_some_and(|now| now != *told));
        let asked =
            cell.questions.iter().filter(|(of, told)| questions.get(of).is_some_and(|now| now != *told));
        statements.count() + asked.count()
    });
    differing.sum()
}

/// How many of these learners moved up, by statement and by question, as far as that is told.
fn counted(
    training: &Training,
    learners: Vec<Arc<Participant>>,
    (first, second): (Moment, Moment),
) -> (BTreeMap<String, MovedUp>, BTreeMap<Question, MovedUp>) {
    let number = count(learners.len());
    let of = Training { participants: learners, ..training.clone() };
    let statements = of.checklist.statements.iter().map(|statement| {
        let up = shift::of_statement(&of, &statement.id, first, second).moves().up;
        (statement.id.clone(), moved_up(up, number))
    });
    let asked = Question::ALL.into_iter().filter(|_| training.has_questions());
    let questions = asked.map(|question| {
        let up = shift::of_question(&of, question, first, second).moves().up;
        (question, moved_up(up, number))
    });
    (statements.collect(), questions.collect())
}

/// What is told of so many who moved up, of so many in all.
fn moved_up(up: u32, number: u32) -> MovedUp {
    if up < MIN_COUNT {
        MovedUp::Few
    } else if number.saturating_sub(up) < MIN_COUNT {
        MovedUp::NearlyAll
    } else {
        MovedUp::Exactly(up)
    }
}

/// All cells of a comparison together.
fn comparison(training: &Training, pair: (Moment, Moment), added: &[Publication]) -> ToldComparison {
    let new = added.iter().filter(|cell| cell.pair() == pair);
    let cells: Vec<&Publication> = cells_of(training, pair).chain(new).collect();
    let statements = training.checklist.statements.iter();
    let statements = statements
        .map(|statement| cells.iter().map(|cell| told(cell, cell.moved_up.get(&statement.id))).sum());
    let questions = Question::ALL.into_iter().filter_map(|question| {
        let of = |cell: &&Publication| told(cell, cell.questions.get(&question));
        let asked = cells.iter().any(|cell| cell.questions.contains_key(&question));
        asked.then(|| (question, cells.iter().map(of).sum()))
    });
    ToldComparison {
        pair,
        statements: statements.collect(),
        questions: questions.collect(),
        cells: cells.iter().map(|cell| (cell.on, cell.number)).collect(),
    }
}

/// What a cell tells. A file that was written by hand may say more than is told.
fn told(cell: &Publication, moved: Option<&MovedUp>) -> Told {
    let all = cell.number;
    let moved = moved.map(|moved| match moved {
        MovedUp::Exactly(up) => moved_up(*up, all),
        MovedUp::Few | MovedUp::NearlyAll => *moved,
    });
    let few = (MIN_COUNT - 1).min(all);
    let (least, most) = match moved {
        Some(MovedUp::Exactly(up)) => (up, up),
        Some(MovedUp::Few) => (0, few),
        Some(MovedUp::NearlyAll) => (all - few, all),
        None => (0, all),
    };
    Told { least, most, all }
}

fn count(learners: usize) -> u32 {
    u32::try_from(learners).unwrap_or(u32::MAX)
}

impl Told {
    /// How many moved up, where that is told.
    pub fn exactly(self) -> Option<u32> {
        (self.least == self.most).then_some(self.least)
    }

    /// Whether it tells nothing.
    pub fn is_nothing(self) -> bool {
        self.least == 0 && self.most == self.all
    }
}

impl Sum for Told {
    fn sum<I: Iterator<Item = Self>>(each: I) -> Self {
        each.fold(Self::default(), |sum, one| Self {
            least: sum.least.saturating_add(one.least),
            most: sum.most.saturating_add(one.most),
            all: sum.all.saturating_add(one.all),
        })
    }
}
