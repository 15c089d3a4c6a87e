//! Several cohorts of one course, added up with each of them visible.
//!
//! What is added up are people who moved, statement by statement, between the same two
//! moments. A cohort of whom nobody answered at both stands beside the sum and is not in it:
//! added to others who were asked at other times it would say nothing. No chance is worked
//! out for a sum: cohorts differ in more than chance.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::AddAssign;
use std::sync::Arc;

use super::wording::folded;
use crate::model::moments::{MomentComparison, MomentPair};
use crate::model::shift::{Pairing, Shift, Uncompared};
use crate::model::{Checklist, Moment, Question, Training};

/// Cohorts of one course, who were asked the same statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Courses {
    /// What they were asked, in the newest version that any of them has.
    pub checklist: Arc<Checklist>,
    /// The cohorts, in the order in which they were held.
    pub cohorts: Vec<Training>,
    /// Other courses, and those that asked other statements. They are named, and never added.
    pub others: Vec<Training>,
}

/// What changed between two moments for all cohorts who answered at both.
#[derive(Clone, Debug)]
pub struct AddedUp {
    /// Which moments are compared.
    pub pair: MomentPair,
    /// The cohorts that are added up, by their position, each with its own comparison.
    pub cohorts: Vec<(usize, MomentComparison)>,
    /// The others, by their position: nobody in them answered at both moments.
    pub without: Vec<usize>,
}

impl Courses {
    /// Puts together the cohorts of the course of which there are most, as far as they asked
    /// the same statements, word for word. None where there are no courses.
    pub fn of(trainings: Vec<Training>) -> Option<Self> {
        let mut counts: BTreeMap<Asked, usize> = BTreeMap::new();
        for training in &trainings {
            *counts.entry(Asked::by(training)).or_default() += 1;
        }
        // Of two that are as many, the first in the order of their names and ids: the same files
        // always give the same sum.
        let (most, _) = counts.into_iter().min_by_key(|(_, count)| Reverse(*count))?;
        let (mut cohorts, others): (Vec<_>, Vec<_>) =
            trainings.into_iter().partition(|training| Asked::by(training) == most);
        cohorts.sort_by_cached_key(|training| {
            let course = &training.course;
            let day = course.begins.or(course.ends);
            (day.is_none(), day, course.name.clone(), course.group.clone(), training.id.clone())
        });
        let newest = cohorts.iter().max_by_key(|training| training.checklist.version)?;
        Some(Self { checklist: Arc::clone(&newest.checklist), cohorts, others })
    }

    /// Whether a training is of the course that is added up, whatever it asked.
    pub fn is_of_course(&self, training: &Training) -> bool {
        let called = |training: &Training| folded(&training.course.name);
        self.cohorts.first().is_some_and(|cohort| called(cohort) == called(training))
    }

    /// The sums, for every two moments at both of which anybody answered.
    pub fn added_up(&self) -> Vec<AddedUp> {
        let mut own: Vec<Vec<MomentComparison>> =
            self.cohorts.iter().map(|training| MomentComparison::all(training, 1)).collect();
        let added = Moment::PAIRS.into_iter().map(|pair| {
            let (mut cohorts, mut without) = (Vec::new(), Vec::new());
            for (position, comparisons) in own.iter_mut().enumerate() {
                match comparisons.iter().position(|of| of.pair == pair) {
                    Some(place) => cohorts.push((position, comparisons.swap_remove(place))),
                    None => without.push(position),
                }
            }
            AddedUp { pair, cohorts, without }
        });
        added.filter(|added| !added.cohorts.is_empty()).collect()
    }

    /// How many learners there are in all cohorts together. Nobody can tell whether one of them
    /// was in two.
    pub fn learners(&self) -> usize {
        self.cohorts.iter().map(|training| training.participants.len()).sum()
    }
}

impl AddedUp {
    /// Who can be compared, in all that are added up.
    pub fn pairing(&self) -> Pairing {
        let mut sum = Pairing::default();
        for (_, of) in &self.cohorts {
            sum.paired += of.pairing.paired;
            sum.first_only += of.pairing.first_only;
            sum.second_only += of.pairing.second_only;
            sum.neither += of.pairing.neither;
        }
        sum
    }

    /// How the answers to a statement moved, by its position in the checklist.
    pub fn statement(&self, position: usize) -> Shift<3> {
        let of = self.cohorts.iter().filter_map(|(_, of)| of.statements.get(position));
        sum(of.map(|of| of.shift))
    }

    /// How the answers to a question from 1 to 5 moved, in the cohorts that were asked it.
    pub fn question(&self, question: Question) -> Shift<5> {
        sum(self.cohorts.iter().filter_map(|(_, of)| Some(of.question(question)?.shift)))
    }

    /// The questions that anybody answered both times.
    pub fn questions(&self) -> impl Iterator<Item = Question> {
        Question::ALL.into_iter().filter(|question| self.question(*question).moves().paired() > 0)
    }
}

fn sum<const N: usize>(shifts: impl Iterator<Item = Shift<N>>) -> Shift<N> {
    let mut sum = Shift::default();
    shifts.for_each(|shift| sum += shift);
    sum
}

impl<const N: usize> AddAssign for Shift<N> {
    fn add_assign(&mut self, other: Self) {
        for (row, others) in self.cells.iter_mut().zip(other.cells) {
            for (cell, other) in row.iter_mut().zip(others) {
                *cell = cell.saturating_add(other);
            }
        }
        let Uncompared { unsaid, first_only, second_only, neither } = other.uncompared;
        self.uncompared.unsaid += unsaid;
        self.uncompared.first_only += first_only;
        self.uncompared.second_only += second_only;
        self.uncompared.neither += neither;
    }
}

/// Which course it is, by its name however that is written, and what it asked: statements of
/// one id may have other words in another version, and then they are other statements.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Asked {
    course: String,
    checklist: String,
    statements: Vec<(String, String)>,
}

impl Asked {
    fn by(training: &Training) -> Self {
        let statements = training.checklist.statements.iter();
        let statements = statements.map(|statement| (statement.id.clone(), statement.text.clone()));
        Self {
            course: folded(&training.course.name),
            checklist: training.checklist.id.clone(),
            statements: statements.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::shift::Moves;
    use crate::model::{Answers, Course, Participant, Source, Statement, Vote};

    fn checklist(version: u32, wording: &str) -> Arc<Checklist> {
        let statement =
            |id: &str| Statement { id: id.into(), text: format!("{wording} {id}"), ..Statement::default() };
        let statements = vec![statement("cues"), statement("play")];
        let (id, title, source) = ("two".into(), "Two".into(), Source::default());
        Arc::new(Checklist { id, version, title, source, statements })
    }

    /// The answers to both statements at a moment.
    type Answered = (Moment, [Option<Vote>; 2]);

    /// A cohort; of each learner the answers at some moments.
    fn cohort(group: &str, month: i8, learners: &[&[Answered]]) -> Training {
        let mut training = Training::new(checklist(1, "Know"));
        training.id = group.into();
        let begins = Some(date(2026, month, 2));
        training.course = Course { name: "Cues".into(), group: group.into(), begins, ..Course::default() };
        training.participants = learners
            .iter()
            .enumerate()
            .map(|(number, answers)| {
                let answers = answers.iter().map(|(moment, [cues, play])| {
                    let given = [("cues", cues), ("play", play)].into_iter();
                    let ratings = given.filter_map(|(id, vote)| Some((id.to_owned(), (*vote)?))).collect();
                    (*moment, Answers { ratings, understanding: Some(2), ..Answers::default() })
                });
                let code = format!("Blue {number}");
                Arc::new(Participant { code, answers: answers.collect(), ..Participant::default() })
            })
            .collect();
        training
    }

    const R: Option<Vote> = Some(Vote::Red);
    const A: Option<Vote> = Some(Vote::Amber);
    const G: Option<Vote> = Some(Vote::Green);
    const S: Option<Vote> = Some(Vote::CantSay);
    use Moment::{After, Before, FollowUp};

    /// Three cohorts: two asked before and after, the third before and much later.
    fn three() -> Courses {
        let spring = cohort(
            "spring",
            3,
            &[
                &[(Before, [R, R]), (After, [G, R])],
                &[(Before, [A, G]), (After, [A, A])],
                &[(Before, [R, A]), (After, [A, S])],
                &[(Before, [R, R])],
            ],
        );
        let autumn = cohort(
            "autumn",
            9,
            &[
                &[(Before, [R, A]), (After, [A, G]), (FollowUp, [G, G])],
                &[(Before, [G, None]), (After, [A, G])],
                &[(After, [G, G])],
                &[],
            ],
        );
        let later = cohort("later", 11, &[&[(Before, [R, R]), (FollowUp, [G, R])]]);
        Courses::of(vec![autumn, later, spring]).unwrap()
    }

    fn groups(courses: &Courses, positions: impl IntoIterator<Item = usize>) -> Vec<&str> {
        positions.into_iter().map(|position| courses.cohorts[position].course.group.as_str()).collect()
    }

    #[test]
    fn learners_are_added_up_by_statement_and_cohorts_without_the_moments_are_not_among_them() {
        let courses = three();
        assert_eq!(groups(&courses, 0..3), ["spring", "autumn", "later"], "as they were held");
        assert_eq!(courses.learners(), 9);
        let added = courses.added_up();
        let pairs: Vec<_> = added.iter().map(|added| added.pair).collect();
        assert_eq!(pairs, [(Before, After), (Before, FollowUp), (After, FollowUp)]);
        let [after, follow_up, late] = added.as_slice() else { panic!() };
        let of = |added: &AddedUp| groups(&courses, added.cohorts.iter().map(|(position, _)| *position));
        assert_eq!(
            (of(after), groups(&courses, after.without.clone())),
            (vec!["spring", "autumn"], vec!["later"])
        );
        assert_eq!(of(follow_up), ["autumn", "later"]);
        assert_eq!((of(late), late.without.len()), (vec!["autumn"], 2));
        // Cues: up in spring twice and autumn once, same in spring once, down in autumn once.
        assert_eq!(after.statement(0).moves(), Moves { up: 3, same: 1, down: 1 });
        // Play: same and down in spring, up in autumn; one could not say, one did not say before.
        let play = after.statement(1);
        assert_eq!(play.moves(), Moves { up: 1, same: 1, down: 1 });
        assert_eq!(play.uncompared, Uncompared { unsaid: 1, first_only: 1, second_only: 2, neither: 1 });
        assert_eq!(after.pairing(), Pairing { paired: 5, first_only: 1, second_only: 1, neither: 1 });
        assert_eq!(follow_up.statement(0).moves(), Moves { up: 2, same: 0, down: 0 });
        assert_eq!(follow_up.statement(0).cell(0, 2), 2, "from Red to Green");
    }

    #[test]
    fn every_sum_is_the_sum_of_the_cohorts_that_stand_beside_it() {
        for added in three().added_up() {
            for position in 0..2 {
                let own = added.cohorts.iter().map(|(_, of)| of.statements[position].shift.moves());
                let up = own.clone().map(|moves| moves.up).sum::<u32>();
                let paired = own.map(Moves::paired).sum::<u32>();
                let all = added.statement(position);
                assert_eq!((all.moves().up, all.moves().paired()), (up, paired));
                // Everybody in the cohorts that are added up is told of somewhere.
                let people = added.cohorts.iter().map(|(_, of)| {
                    let Pairing { paired, first_only, second_only, neither } = of.pairing;
                    paired + first_only + second_only + neither
                });
                assert_eq!((all.moves().paired() + all.uncompared.people()) as usize, people.sum::<usize>());
            }
        }
    }

    #[test]
    fn questions_are_added_up_where_they_were_asked() {
        let added = three().added_up();
        assert_eq!(added[0].questions().collect::<Vec<_>>(), [Question::Understanding]);
        assert_eq!(added[0].question(Question::Understanding).moves(), Moves { up: 0, same: 5, down: 0 });
    }

    #[test]
    fn courses_that_asked_other_words_are_named_and_not_added() {
        let mut trainings = three().cohorts;
        let newer = Checklist { title: "The same words".into(), ..(*checklist(2, "Know")).clone() };
        trainings[0].checklist = Arc::new(newer);
        trainings[2].checklist = checklist(2, "Be able to");
        let courses = Courses::of(trainings).unwrap();
        assert_eq!((courses.cohorts.len(), courses.others.len()), (2, 1));
        assert_eq!(courses.others[0].course.group, "later");
        assert_eq!(courses.checklist.version, 2);
        assert!(Courses::of(Vec::new()).is_none());
    }

    #[test]
    fn another_course_that_asked_the_same_is_named_and_not_added() {
        let mut trainings = three().cohorts;
        trainings[0].course.name = " cues  ".into();
        trainings[1].course.name = "Play".into();
        let courses = Courses::of(trainings).unwrap();
        assert_eq!((groups(&courses, 0..2), courses.others.len()), (vec!["spring", "later"], 1));
        assert_eq!(courses.others[0].course.group, "autumn");
        assert!(!courses.is_of_course(&courses.others[0]));
        assert!(courses.cohorts.iter().all(|cohort| courses.is_of_course(cohort)));
    }
}
