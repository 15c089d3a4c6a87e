//! What the columns of a table of actions mean, by their headings.

use crate::files::import::survey::table::Table;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holds {
    /// Nothing that the plan has a place for.
    Nothing,
    /// What will be done.
    What,
    /// The statement, by its number or its words.
    Statement,
    /// Who sees to it.
    Owner,
    /// By when.
    Due,
    /// How far it has come.
    Status,
    /// How we will know.
    Measure,
    /// What support is needed.
    Support,
    /// What came of it.
    Outcome,
    /// When it is looked at again.
    Review,
}

impl Holds {
    /// Everything that a column can hold, in the order in which it is offered.
    pub const ALL: [Self; 10] = [
        Self::Nothing,
        Self::What,
        Self::Statement,
        Self::Owner,
        Self::Due,
        Self::Status,
        Self::Measure,
        Self::Support,
        Self::Outcome,
        Self::Review,
    ];

    /// What such columns are called. The longest that is in a heading decides:
    /// "Progress notes" are notes, and no status.
    fn called(self) -> impl Iterator<Item = &'static str> {
        let names = match self {
            Self::Nothing => "",
            Self::What => {
                "what; action; actions; what will we do; what will be done; task; tasks; next step; \
                 next steps; step; steps; activity; to do; action needed; action required; \
                 description; description of action; agreed action"
            }
            Self::Statement => {
                "statement; statement number; statement no; which statement; belongs to; area; \
                 area of practice; standard; criterion; theme"
            }
            Self::Owner => {
                "who; by whom; owner; lead; led by; action owner; responsible; person responsible; \
                 lead person; responsibility; assigned to; who role; who will do it; action by"
            }
            Self::Due => {
                "when; by when; due; due date; deadline; target date; timescale; timescales; \
                 timeframe; completion date; complete by; date due; date; when will it be done"
            }
            Self::Status => "status; progress; rag; rag status; state; how far; completed; complete; done",
            Self::Measure => {
                "measure; measures; how will we know; how will we know it has worked; \
                 success criteria; success; success measure; measure of success; success measures; \
                 what will success look like; success looks like; impact; intended impact; \
                 intended outcome; evidence of success; evidence of impact"
            }
            Self::Support => {
                "support; support needed; resources; resources needed; resources required; \
                 training needed; cost; costs; help needed"
            }
            Self::Outcome => {
                "what came of it; notes; comment; comments; update; updates; progress notes; \
                 progress update; outcome; outcomes; review notes; review comments"
            }
            Self::Review => "review; review date; date of review; look at it again; to be reviewed",
        };
        names.split("; ")
    }
}

/// What each column seems to hold. Each thing is in one column: the one whose heading is
/// most like it, and of equals the first.
pub fn recognised(table: &Table) -> Vec<Holds> {
    let mut likely: Vec<(usize, usize, Holds)> = Vec::new();
    for column in 0..table.width() {
        let heading = plain(table.head.cell(column));
        let by = |holds: &Holds| (likeness(&heading, *holds), *holds);
        let found = Holds::ALL.iter().map(by).max_by_key(|(by, _)| *by);
        likely.extend(found.filter(|(by, _)| *by > 0).map(|(by, holds)| (by, column, holds)));
    }
    likely.sort_by_key(|(by, column, _)| (std::cmp::Reverse(*by), *column));
    let mut columns = vec![Holds::Nothing; table.width()];
    for (_, column, holds) in likely {
        let is_taken = columns.contains(&holds);
        if let Some(free) = columns.get_mut(column).filter(|_| !is_taken) {
            *free = holds;
        }
    }
    columns
}

/// How many letters of a heading are a name of what it holds; the whole of it counts more.
fn likeness(heading: &str, holds: Holds) -> usize {
    let is_in = |name: &&str| !name.is_empty() && format!(" {heading} ").contains(&format!(" {name} "));
    let longest = holds.called().filter(is_in).map(str::len).max().unwrap_or_default();
    if longest == heading.len() { longest * 2 } else { longest }
}

/// Small letters and digits, a space apart.
pub(super) fn plain(words: &str) -> String {
    let parted: String = words.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    parted.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::import::survey;

    /// Headings of the tables in which early years teams keep their plans.
    #[test]
    fn the_headings_of_usual_plans_are_recognised() {
        use Holds::{Due, Measure, Nothing, Outcome, Owner, Review, Statement, Status, Support, What};
        for (headings, expected) in [
            ("Action,Lead,By when,Progress", vec![What, Owner, Due, Status]),
            ("No,Area,Action needed,Person responsible", vec![Nothing, Statement, What, Owner]),
            ("Task,Assigned to,Due date,Progress notes,Status", vec![What, Owner, Due, Outcome, Status]),
            ("What?,Who?,When?,How will we know?", vec![What, Owner, Due, Measure]),
            ("Objective,Success criteria,Resources,Review date", vec![Nothing, Measure, Support, Review]),
            ("Date added,Action,Target date", vec![Nothing, What, Due]),
        ] {
            let table = survey::parse(format!("{headings}\nx,x,x,x,x\n").as_bytes());
            let mut found = recognised(&table.unwrap());
            found.truncate(expected.len());
            assert_eq!(found, expected, "{headings}");
        }
    }
}
