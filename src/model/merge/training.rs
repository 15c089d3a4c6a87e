//! A course and its learners.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::assessment::{checklist, fits};
use super::list::{Keyed, Rules};
use super::merger::{Decision, Merger};
use super::outcome::{Mergeable, Merged, NotMergeable};
use super::place::{CoursePart, LearnerPart, Listed, Place, Value};
use crate::model::carried::Carried;
use crate::model::publication;
use crate::model::{Answers, Comment, Course, Moment, Participant, Question, Training, validate};

impl Mergeable for Training {
    fn merge(
        base: Option<&Self>,
        [mine, theirs]: [&Self; 2],
        decisions: &[Decision],
    ) -> Result<Merged<Self>, NotMergeable> {
        if mine.id != theirs.id {
            return Err(NotMergeable::OtherFile);
        }
        let base = base.filter(|base| base.id == mine.id);
        let mut merger = Merger::new(decisions);
        let checklist =
            checklist(&mut merger, base.map(|base| &base.checklist), [&mine.checklist, &theirs.checklist])?;
        let course = course(&mut merger, base.map(|base| &base.course), [&mine.course, &theirs.course]);
        let questions = merger.value(
            || Place::Course(CoursePart::Questions),
            base.map(|base| &base.questions),
            [&mine.questions, &theirs.questions],
            |asked| Value::yes(*asked),
        );
        let participants = participants(&mut merger, base, [mine, theirs]);
        let apart = pairs(&mut merger, base, [mine, theirs], |of| &of.apart);
        let joined = pairs(&mut merger, base, [mine, theirs], |of| &of.joined);
        let columns = merger.value(
            || Place::Course(CoursePart::Columns),
            base.map(|base| &base.columns),
            [&mine.columns, &theirs.columns],
            |columns| if columns.is_empty() { Value::Nothing } else { Value::Other },
        );
        let published = publication::merged(&mine.published, &theirs.published);
        let carried = Carried::both(mine.carried.as_ref(), theirs.carried.as_ref());
        let id = mine.id.clone();
        let content = Training {
            id,
            course,
            checklist,
            questions,
            participants,
            apart,
            joined,
            columns,
            published,
            carried,
        };
        // Something may have been said of a statement that the other side's checklist has not,
        // or both together may be more than a file can hold.
        fits(validate::of_training(&content).is_empty())?;
        Ok(Merged { content, came_in: merger.came_in, conflicts: merger.conflicts })
    }
}

fn course(merger: &mut Merger, base: Option<&Course>, [mine, theirs]: [&Course; 2]) -> Course {
    let mut text = |part: CoursePart, of: fn(&Course) -> &String| {
        merger.text(|| Place::Course(part), base.map(of), [of(mine), of(theirs)])
    };
    let name = text(CoursePart::Name, |course| &course.name);
    let group = text(CoursePart::Group, |course| &course.group);
    let mut date = |part: CoursePart, of: fn(&Course) -> &Option<Date>| {
        let show = |date: &Option<Date>| Value::of(*date, Value::Date);
        merger.value(|| Place::Course(part), base.map(of), [of(mine), of(theirs)], show)
    };
    let begins = date(CoursePart::Begins, |course| &course.begins);
    let ends = date(CoursePart::Ends, |course| &course.ends);
    let follow_up = date(CoursePart::FollowUp, |course| &course.follow_up);
    Course { name, group, begins, ends, follow_up }
}

/// Which codes are two people's, or one's: what either side said of them holds.
fn pairs(
    merger: &mut Merger,
    base: Option<&Training>,
    [mine, theirs]: [&Training; 2],
    pairs_of: fn(&Training) -> &Vec<(String, String)>,
) -> Vec<(String, String)> {
    let of = |training: &Training| pairs_of(training).clone();
    let (was, own, other) = (base.map(of).unwrap_or_default(), of(mine), of(theirs));
    if own == other || other == was {
        return own;
    }
    let stays = own.iter().filter(|pair| other.contains(pair) || !was.contains(pair));
    let comes = other.iter().filter(|pair| !own.contains(pair) && !was.contains(pair));
    let mut seen = BTreeSet::new();
    let both = stays.chain(comes).filter(|pair| seen.insert(*pair));
    let apart: Vec<_> = if own == was { other.clone() } else { both.cloned().collect() };
    if apart != own {
        merger.came_in(Place::Course(CoursePart::Apart), Value::Other, Value::Other);
    }
    apart
}

fn participants(
    merger: &mut Merger,
    base: Option<&Training>,
    [mine, theirs]: [&Training; 2],
) -> Vec<Arc<Participant>> {
    fn keyed(training: &Training) -> Keyed<'_, String, Arc<Participant>> {
        training.participants.iter().map(|learner| (learner.code.clone(), learner)).collect()
    }
    let rules = Rules {
        whole: &|code: &String| Place::Learner { code: code.clone(), part: LearnerPart::Whole },
        order: Place::Order(Listed::Learners),
        show: &|learner: &Arc<Participant>| Value::Item(learner.code.clone()),
        first: &|a: &Arc<Participant>, b: &Arc<Participant>| a.code.cmp(&b.code),
        stays: &|_| false,
    };
    let base = base.map(keyed);
    merger.list(
        &rules,
        base.as_ref(),
        [&keyed(mine), &keyed(theirs)],
        |merger, code, base, [mine, theirs]| {
            Arc::new(participant(merger, code, base.map(AsRef::as_ref), [mine, theirs]))
        },
    )
}

fn participant(
    merger: &mut Merger,
    code: &str,
    base: Option<&Participant>,
    [mine, theirs]: [&Participant; 2],
) -> Participant {
    let place = |part: LearnerPart| Place::Learner { code: code.to_owned(), part };
    let role = merger.text(|| place(LearnerPart::Role), base.map(|of| &of.role), [&mine.role, &theirs.role]);
    let moments: BTreeSet<Moment> = mine.answers.keys().chain(theirs.answers.keys()).copied().collect();
    let none = Answers::default();
    let mut answers = BTreeMap::new();
    for moment in moments {
        let at = |of: &Participant| of.answers.get(&moment).cloned();
        let (own, other) = (at(mine), at(theirs));
        let was = base.map(|base| base.answers.get(&moment).unwrap_or(&none));
        let sides = [own.as_ref().unwrap_or(&none), other.as_ref().unwrap_or(&none)];
        let together = answered(merger, (code, moment), was, sides);
        // A moment at which nothing was answered may stand in a file, and stays.
        if !together.is_empty() || (own.is_some() && other.is_some()) {
            answers.insert(moment, together);
        }
    }
    let comments = comments(base, [mine, theirs]);
    Participant { code: code.to_owned(), role, answers, comments }
}

/// What is in both copies, and what was added to either. Nothing is lost by that: what is
/// gone was taken away in one of them.
fn comments(base: Option<&Participant>, [mine, theirs]: [&Participant; 2]) -> Vec<Comment> {
    let was = |comment: &Comment| base.is_some_and(|base| base.comments.contains(comment));
    let own = mine.comments.iter().filter(|of| theirs.comments.contains(of) || !was(of));
    let other = theirs.comments.iter().filter(|of| !mine.comments.contains(of) && !was(of));
    own.chain(other).cloned().collect()
}

fn answered(
    merger: &mut Merger,
    (code, moment): (&str, Moment),
    base: Option<&Answers>,
    [mine, theirs]: [&Answers; 2],
) -> Answers {
    let place = |part: LearnerPart| Place::Learner { code: code.to_owned(), part };
    let statements: BTreeSet<&String> = mine.ratings.keys().chain(theirs.ratings.keys()).collect();
    let mut answers = Answers::default();
    for statement in statements {
        let of = |answers: &Answers| answers.ratings.get(statement).copied();
        let was = base.map(of);
        let vote = merger.value(
            || place(LearnerPart::Answer(moment, statement.clone())),
            was.as_ref(),
            [&of(mine), &of(theirs)],
            |vote| Value::of(*vote, Value::Vote),
        );
        if let Some(vote) = vote {
            answers.ratings.insert(statement.clone(), vote);
        }
    }
    for question in Question::ALL {
        let was = base.map(|of| of.score(question));
        let score = merger.value(
            || place(LearnerPart::Score(moment, question)),
            was.as_ref(),
            [&mine.score(question), &theirs.score(question)],
            |score| Value::of(*score, |score| Value::Number(u32::from(score))),
        );
        answers.set_score(question, score);
    }
    answers
}
