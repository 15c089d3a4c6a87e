//! Every change that a person can make to a ballot.

use super::super::ballot::Ballot;
use super::super::history::Change;
use super::super::rating::Vote;
use super::super::training::Question;
use super::Refusal;

/// One change to a ballot by the person who answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BallotEdit {
    /// A statement is answered.
    Answer {
        /// The statement's id.
        statement: String,
        /// The answer.
        vote: Vote,
    },
    /// The role of the person who answers; empty for another one.
    Role(String),
    /// The code that the learner chose.
    Code(String),
    /// A question from 1 to 5 is answered, or its answer taken away.
    Score {
        /// The question.
        question: Question,
        /// The answer.
        score: Option<u8>,
    },
}

impl Change for BallotEdit {
    type Of = Ballot;

    fn apply(&self, ballot: &mut Ballot) -> Result<(), Refusal> {
        match self {
            Self::Answer { statement, vote } => {
                ballot.answers.insert(statement.clone(), *vote);
            }
            Self::Role(role) => ballot.role.clone_from(role),
            Self::Code(code) => {
                if let Some(learner) = &mut ballot.learner {
                    learner.code.clone_from(code);
                }
            }
            Self::Score { question, score } => {
                if let Some(learner) = &mut ballot.learner {
                    learner.set_score(*question, *score);
                }
            }
        }
        Ok(())
    }

    fn coalesces_with(&self, earlier: &Self) -> bool {
        matches!((self, earlier), (Self::Code(_), Self::Code(_)))
    }
}
