//! What files hold as rows of typed columns, for engines that reckon with many of them. What
//! each column means stands beside what fills it.
//!
//! A document tells one file to people, and is held in memory as a tree. Rows may come from
//! as many files as a country has settings, so they are made file by file, handed to a
//! [`RowWriter`], and forgotten.

mod actions;
mod column;
mod csv_rows;
mod described;
mod learners;
mod parquet_rows;
mod ratings;
mod row_writer;
mod team;
mod votes;
mod writer;

pub use column::{ColumnFacts, Kind, Rows};
pub use described::described;
pub use row_writer::RowWriter;
pub use writer::{DatasetFormat, writer};

use crate::model::{Assessment, Training};
use crate::text;
use column::{facts, filled};
use learners::Taught;
use team::Team;

/// Rows of one kind, with the columns that they have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dataset {
    /// What teams agreed: a row for each team, round and statement.
    #[default]
    Ratings,
    /// What teams will do: a row for each action.
    Actions,
    /// First votes, as far as they are printed: a row for each group that is told.
    Votes,
    /// What learners of courses answered: a row for each learner, moment and statement.
    Learners,
}

impl Dataset {
    /// Every dataset. The first is written unless another is asked for.
    pub const ALL: [Self; 4] = [Self::Ratings, Self::Actions, Self::Votes, Self::Learners];

    /// What it is called on the command line, and what its view is called in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ratings => "ratings",
            Self::Actions => "actions",
            Self::Votes => "votes",
            Self::Learners => "learners",
        }
    }

    /// What a row of it is, in a sentence or two.
    pub fn means(self) -> String {
        match self {
            Self::Ratings => text!("dataset-ratings"),
            Self::Actions => text!("dataset-actions"),
            Self::Votes => text!("dataset-votes"),
            Self::Learners => text!("dataset-learners"),
        }
    }

    /// Its columns in their order, with those of what people wrote only if `words`.
    pub fn columns(self, words: bool) -> Vec<ColumnFacts> {
        let mut columns = match self {
            Self::Ratings => facts(&ratings::columns()),
            Self::Actions => facts(&actions::columns()),
            Self::Votes => facts(&votes::columns()),
            Self::Learners => facts(&learners::columns()),
        };
        columns.retain(|column| words || !column.is_words);
        columns
    }

    /// The rows of a team's file, of the agency that keeps it; none of a dataset of courses.
    pub fn of_team(self, agency: &str, assessment: &Assessment, words: bool) -> Option<Rows> {
        let team = Team::new(agency, assessment);
        match self {
            Self::Ratings => Some(filled(&ratings::columns(), &ratings::rows(&team), words)),
            Self::Actions => Some(filled(&actions::columns(), &actions::rows(&team), words)),
            Self::Votes => Some(filled(&votes::columns(), &votes::rows(&team), words)),
            Self::Learners => None,
        }
    }

    /// The rows of a course, of the agency that keeps it; none of a dataset of teams.
    pub fn of_course(self, agency: &str, training: &Training, words: bool) -> Option<Rows> {
        match self {
            Self::Learners => {
                let taught = Taught::new(agency, training);
                Some(filled(&learners::columns(), &learners::rows(&taught), words))
            }
            Self::Ratings | Self::Actions | Self::Votes => None,
        }
    }
}
