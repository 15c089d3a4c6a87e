//! Changes to many learners at once: answers that are imported, two learners who are
//! one, a moment that is taken away. Each is made whole or not at all.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::checklist::Checklist;
use crate::model::edit::find::looked_at;
use crate::model::refusal::Refusal;
use crate::model::training::{Answers, ColumnMeaning, Moment, Participant, Question, Training};

/// Adds what learners answered. Each is looked up once, however many there are.
pub(super) fn import(
    training: &mut Training,
    participants: &[Participant],
    columns: Option<&[ColumnMeaning]>,
    replacing: &BTreeSet<(String, Moment)>,
) -> Result<(), Refusal> {
    // On a copy: a refusal in the middle must leave nothing imported. It costs little,
    // since learners are shared.
    let mut next = training.clone();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (place, known) in next.participants.iter().enumerate() {
        looked_at();
        places.entry(known.code.clone()).or_insert(place);
    }
    for new in participants {
        looked_at();
        new.answers.values().try_for_each(|answers| fits(answers, &training.checklist))?;
        if new.code.trim().is_empty() {
            return Err(Refusal::CodeTaken);
        }
        let known = places.get(&new.code).and_then(|place| next.participants.get_mut(*place));
        if let Some(known) = known {
            fill(Arc::make_mut(known), new, replacing)?;
        } else {
            places.insert(new.code.clone(), next.participants.len());
            next.participants.push(Arc::new(new.clone()));
        }
    }
    let scored = |answers: &Answers| Question::ALL.iter().any(|question| answers.score(*question).is_some());
    // What was answered is shown.
    next.questions |= participants.iter().any(|new| new.answers.values().any(scored));
    if let Some(columns) = columns {
        next.columns = columns.to_vec();
    }
    *training = next;
    Ok(())
}

/// Puts the answers of `other` to those of `keep`. `over`: where both answered at one
/// moment, those of `keep` hold.
pub(super) fn join(training: &mut Training, keep: &str, other: &str, over: bool) -> Result<(), Refusal> {
    let place = |code| training.participants.iter().position(|of| of.code == code).ok_or(Refusal::Unknown);
    let (kept, gone) = (place(keep)?, place(other)?);
    if kept == gone {
        return Err(Refusal::Unknown);
    }
    let mut gone = training.participants.get(gone).cloned().ok_or(Refusal::Unknown)?;
    let known = training.participants.get_mut(kept).ok_or(Refusal::Unknown)?;
    // Only the trainer can tell which of two answers at one moment is the right one.
    if gone.answers.keys().any(|moment| known.at(*moment).is_some()) {
        if !over {
            return Err(Refusal::AnswersStand);
        }
        Arc::make_mut(&mut gone).answers.retain(|moment, _| known.at(*moment).is_none());
    }
    fill(Arc::make_mut(known), &gone, &BTreeSet::new())?;
    training.participants.retain(|of| of.code != other);
    training.apart.retain(|(first, second)| first != other && second != other);
    // Whoever was put together with `other` before is `keep` now.
    training.joined.retain(|(gone, _)| gone != keep && gone != other);
    let names = training.joined.iter_mut().map(|(_, stays)| stays);
    names.filter(|stays| *stays == other).for_each(|stays| keep.clone_into(stays));
    training.joined.push((other.to_owned(), keep.to_owned()));
    training.published.iter_mut().for_each(|cell| cell.rename(other, keep));
    Ok(())
}

/// Takes away what was answered at a moment, and the learners of whom nothing is left.
pub(super) fn remove_moment(training: &mut Training, moment: Moment) -> Result<(), Refusal> {
    if !training.moments().contains(&moment) {
        return Err(Refusal::Unknown);
    }
    let only_then = |of: &Participant| of.at(moment).is_some() && !of.answers_outside(moment);
    let gone: BTreeSet<String> =
        training.participants.iter().filter(|of| only_then(of)).map(|of| of.code.clone()).collect();
    training.participants.retain(|of| !gone.contains(&of.code));
    training.apart.retain(|(first, second)| !gone.contains(first) && !gone.contains(second));
    training.joined.retain(|(_, stays)| !gone.contains(stays));
    let of_moment = |of: &Participant| {
        of.answers.contains_key(&moment) || of.comments.iter().any(|comment| comment.moment == moment)
    };
    for learner in training.participants.iter_mut().filter(|of| of_moment(of)) {
        let learner = Arc::make_mut(learner);
        learner.answers.remove(&moment);
        learner.comments.retain(|comment| comment.moment != moment);
    }
    Ok(())
}

/// Takes away what learners wrote; their answers stay.
pub(super) fn remove_comments(training: &mut Training) {
    for learner in training.participants.iter_mut().filter(|of| !of.comments.is_empty()) {
        Arc::make_mut(learner).comments.clear();
    }
}

/// Adds to a learner what is missing. Where an answer differs from the one that is
/// there, it takes its place only at a moment that is `replacing`.
fn fill(
    known: &mut Participant,
    new: &Participant,
    replacing: &BTreeSet<(String, Moment)>,
) -> Result<(), Refusal> {
    for (moment, answers) in &new.answers {
        let replaces = replacing.contains(&(new.code.clone(), *moment));
        let own = known.answers.entry(*moment).or_default();
        for (statement, vote) in &answers.ratings {
            let stands = own.ratings.get(statement).is_some_and(|own| own != vote);
            may(stands, replaces)?;
            own.ratings.insert(statement.clone(), *vote);
        }
        for question in Question::ALL {
            let Some(score) = answers.score(question) else { continue };
            may(own.score(question).is_some_and(|own| own != score), replaces)?;
            own.set_score(question, Some(score));
        }
    }
    known.answers.retain(|_, answers| !answers.is_empty());
    for comment in &new.comments {
        if !known.comments.contains(comment) {
            known.comments.push(comment.clone());
        }
    }
    if known.role.is_empty() {
        known.role.clone_from(&new.role);
    }
    Ok(())
}

fn may(stands: bool, replaces: bool) -> Result<(), Refusal> {
    if stands && !replaces { Err(Refusal::AnswersStand) } else { Ok(()) }
}

/// Refuses answers that no form of this checklist could give.
fn fits(answers: &Answers, checklist: &Checklist) -> Result<(), Refusal> {
    if answers.ratings.keys().any(|id| checklist.statement(id).is_none()) {
        return Err(Refusal::Unknown);
    }
    let mut scores = Question::ALL.into_iter().filter_map(|question| answers.score(question));
    if scores.all(Question::is_score) { Ok(()) } else { Err(Refusal::NoSuchScore) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Change as _;
    use crate::model::TrainingEdit;
    use crate::model::edit::find::LOOKED_AT;
    use crate::model::rating::Vote;

    fn of(code: &str, answers: &[(Moment, &[(&str, Vote)])]) -> Participant {
        let ratings =
            |given: &[(&str, Vote)]| given.iter().map(|(id, vote)| ((*id).to_owned(), *vote)).collect();
        let answers = answers
            .iter()
            .map(|(moment, given)| (*moment, Answers { ratings: ratings(given), ..Answers::default() }));
        Participant { code: code.to_owned(), answers: answers.collect(), ..Participant::default() }
    }

    fn training() -> Training {
        let statement = |id: &str| crate::model::Statement { id: id.to_owned(), ..Default::default() };
        Training::new(Arc::new(Checklist {
            id: "two".to_owned(),
            version: 1,
            title: "Two statements".to_owned(),
            source: crate::model::Source::default(),
            statements: vec![statement("cues"), statement("play")],
        }))
    }

    fn importing(participants: Vec<Participant>, replacing: &[(&str, Moment)]) -> TrainingEdit {
        let replacing = replacing.iter().map(|(code, moment)| ((*code).to_owned(), *moment)).collect();
        TrainingEdit::Import { participants, columns: None, replacing }
    }

    const CUES: (&str, Vote) = ("cues", Vote::Red);

    #[test]
    fn a_second_import_fills_gaps_only() {
        let mut training = training();
        importing(vec![of("Blue 42", &[(Moment::Before, &[CUES])])], &[]).apply(&mut training).unwrap();
        let more =
            of("Blue 42", &[(Moment::Before, &[CUES, ("play", Vote::Green)]), (Moment::After, &[CUES])]);
        importing(vec![more], &[]).apply(&mut training).unwrap();
        let blue = training.participant("Blue 42").unwrap();
        assert_eq!(blue.at(Moment::Before).unwrap().ratings.len(), 2);
        assert_eq!(blue.at(Moment::After).unwrap().ratings.len(), 1);
        assert_eq!(training.participants.len(), 1);
    }

    #[test]
    fn an_answer_that_differs_is_refused_unless_it_is_said_to_be_replaced() {
        let mut training = training();
        importing(vec![of("Blue 42", &[(Moment::Before, &[CUES])])], &[]).apply(&mut training).unwrap();
        let before = training.clone();
        let new = of("Oak 1", &[(Moment::Before, &[CUES])]);
        let other = of("Blue 42", &[(Moment::Before, &[("cues", Vote::Green)])]);
        let both = vec![new, other];
        for replacing in [vec![], vec![("Oak 1", Moment::Before)], vec![("Blue 42", Moment::After)]] {
            let refused = importing(both.clone(), &replacing).apply(&mut training);
            assert_eq!(refused, Err(Refusal::AnswersStand));
            assert_eq!(training, before, "nothing of it came in");
        }
        importing(both, &[("Blue 42", Moment::Before)]).apply(&mut training).unwrap();
        let blue = training.participant("Blue 42").unwrap();
        assert_eq!(blue.at(Moment::Before).unwrap().ratings["cues"], Vote::Green);
    }

    #[test]
    fn the_answers_of_one_moment_go_and_those_of_others_stay() {
        let mut training = training();
        let both = of("Blue 42", &[(Moment::Before, &[CUES]), (Moment::After, &[CUES])]);
        let before = of("Oak 1", &[(Moment::Before, &[CUES])]);
        let nobody = of("Elm 7", &[]);
        importing(vec![both, before, nobody], &[]).apply(&mut training).unwrap();
        TrainingEdit::RemoveMoment(Moment::Before).apply(&mut training).unwrap();
        let left: Vec<_> = training.participants.iter().map(|of| of.code.as_str()).collect();
        assert_eq!(left, ["Blue 42", "Elm 7"]);
        assert_eq!(training.moments().into_iter().collect::<Vec<_>>(), [Moment::After]);
        let again = TrainingEdit::RemoveMoment(Moment::Before).apply(&mut training);
        assert_eq!(again, Err(Refusal::Unknown), "there is nothing left to take away");
    }

    #[test]
    fn an_import_looks_at_each_learner_once() {
        let looks = |count: usize| {
            let people = |moment, from: usize| {
                (from..from + count)
                    .map(|number| of(&format!("Learner {number}"), &[(moment, &[CUES])]))
                    .collect()
            };
            let mut training = training();
            importing(people(Moment::Before, 0), &[]).apply(&mut training).unwrap();
            LOOKED_AT.set(0);
            // Half of them are there already.
            importing(people(Moment::After, count / 2), &[]).apply(&mut training).unwrap();
            LOOKED_AT.get()
        };
        assert_eq!((looks(200), looks(800)), (400, 1600));
    }
}
