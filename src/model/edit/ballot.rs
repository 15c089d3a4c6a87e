//! Every change that the person who answers can make to a ballot.

use super::coming::Coming;
use crate::model::ballot::{Ballot, Learner};
use crate::model::history::Change;
use crate::model::rating::Vote;
use crate::model::refusal::Refusal;
use crate::model::training::Question;

/// One change by the person who answers.
///
/// The role and the code are typed or chosen before anything is answered. Whether
/// a change is worth a file of its own is for whoever saves: only an answer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BallotEdit {
    /// A statement is answered, in place of an earlier answer.
    Answer {
        /// The id of the statement, which has to stand in the ballot's checklist.
        statement: String,
        /// What this person thinks.
        vote: Vote,
    },
    /// The role of the person who answers; empty for a role that is not offered.
    Role(String),
    /// The code that a learner chose; typing on in it is one step.
    Code(String),
    /// A learner answers a question from 1 to 5; None takes the answer away.
    Score {
        /// Which of the two questions is answered.
        question: Question,
        /// From 1 to 5, or none.
        score: Option<u8>,
    },
    /// The answers as they were given elsewhere.
    Merge(Coming<Ballot>),
}

impl Change for BallotEdit {
    type Of = Ballot;

    /// A team's ballot refuses what only learners are asked, as unknown.
    fn apply(&self, ballot: &mut Ballot) -> Result<(), Refusal> {
        match self {
            Self::Answer { statement, vote } => {
                ballot.checklist.statement(statement).ok_or(Refusal::Unknown)?;
                ballot.answers.insert(statement.clone(), *vote);
            }
            Self::Role(role) => ballot.role.clone_from(role),
            Self::Merge(coming) => ballot.clone_from(&coming.content),
            Self::Code(code) => learner(ballot)?.code.clone_from(code),
            Self::Score { question, score } => {
                if score.is_some_and(|score| !Question::is_score(score)) {
                    return Err(Refusal::NoSuchScore);
                }
                learner(ballot)?.set_score(*question, *score);
            }
        }
        Ok(())
    }

    fn coalesces_with(&self, earlier: &Self) -> bool {
        // All else is chosen and not typed: one press, one step.
        matches!((self, earlier), (Self::Code(_), Self::Code(_)))
    }
}

fn learner(ballot: &mut Ballot) -> Result<&mut Learner, Refusal> {
    ballot.learner.as_mut().ok_or(Refusal::Unknown)
}

impl From<Coming<Ballot>> for BallotEdit {
    fn from(coming: Coming<Ballot>) -> Self {
        Self::Merge(coming)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::{Duration, Instant};

    use super::*;
    use crate::model::history::History;
    use crate::model::{Checklist, Moment, Source, Statement, Training};

    fn learners_ballot() -> Ballot {
        let statement = Statement { id: "cues".into(), text: "Read cues.".into(), ..Statement::default() };
        let (id, title, source) = ("small".into(), "A small checklist".into(), Source::default());
        let checklist = Checklist { id, version: 1, title, source, statements: vec![statement] };
        Ballot::for_learners(&Training::new(Arc::new(checklist)), Moment::Before)
    }

    fn answer(vote: Vote) -> BallotEdit {
        BallotEdit::Answer { statement: "cues".into(), vote }
    }

    #[test]
    fn an_answer_takes_the_place_of_the_one_before_and_undo_brings_that_back() {
        let mut history = History::new(learners_ballot());
        let now = Instant::now();
        assert_eq!(history.apply(answer(Vote::Red), now), Ok(true));
        assert_eq!(history.apply(answer(Vote::Red), now), Ok(false), "nothing has changed");
        assert_eq!(history.apply(answer(Vote::Green), now), Ok(true));
        assert_eq!(history.present().answers["cues"], Vote::Green);
        history.undo();
        assert_eq!(history.present().answers["cues"], Vote::Red);
        history.undo();
        assert!(history.present().answers.is_empty() && !history.can_undo());
    }

    #[test]
    fn typing_a_code_is_one_step_and_an_answer_is_another() {
        let mut history = History::new(learners_ballot());
        let start = Instant::now();
        for (number, typed) in (0_u64..).zip(["B", "Bl", "Blue 42"]) {
            let at = start + Duration::from_millis(200 * number);
            history.apply(BallotEdit::Code(typed.into()), at).unwrap();
        }
        history.apply(answer(Vote::Amber), start + Duration::from_secs(1)).unwrap();
        history.undo();
        assert_eq!(history.present().learner.as_ref().unwrap().code, "Blue 42");
        history.undo();
        assert_eq!(history.present().learner.as_ref().unwrap().code, "");
        assert!(!history.can_undo());
    }

    #[test]
    fn a_score_is_from_one_to_five_and_can_be_taken_back() {
        let mut ballot = learners_ballot();
        let score = |score| BallotEdit::Score { question: Question::Confidence, score };
        for wrong in [0, 6] {
            assert_eq!(score(Some(wrong)).apply(&mut ballot), Err(Refusal::NoSuchScore));
        }
        assert_eq!(ballot.learner.as_ref().unwrap().confidence, None);
        score(Some(5)).apply(&mut ballot).unwrap();
        assert_eq!(ballot.learner.as_ref().unwrap().confidence, Some(5));
        score(None).apply(&mut ballot).unwrap();
        assert_eq!(ballot.learner.as_ref().unwrap().confidence, None);
    }

    #[test]
    fn what_the_ballot_does_not_ask_is_refused_and_nothing_changes() {
        let mut ballot = Ballot { learner: None, ..learners_ballot() };
        let before = ballot.clone();
        let elsewhere = BallotEdit::Answer { statement: "elsewhere".into(), vote: Vote::Red };
        let score = BallotEdit::Score { question: Question::Confidence, score: Some(3) };
        for edit in [elsewhere, score, BallotEdit::Code("Blue 42".into())] {
            assert_eq!(edit.apply(&mut ballot), Err(Refusal::Unknown), "{edit:?}");
        }
        assert_eq!(ballot, before);
        BallotEdit::Role("Room leader".into()).apply(&mut ballot).unwrap();
        assert_eq!(ballot.role, "Room leader");
    }
}
