//! What changed between two rounds: of one file, or of two files of one checklist.

use std::cmp::Reverse;

use super::assessment::Assessment;
use super::checklist::Statement;
use super::rating::Rating;
use super::round::{Response, Round};

/// How a rating moved. Only Red, Amber and Green are counted as movement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Movement {
    /// Towards Green by one or two.
    Up(u8),
    /// Towards Red by one or two.
    Down(u8),
    /// Rated both times, and the same.
    Same,
    /// Rated now, and not before.
    New,
    /// Not rated now, or not applicable on one side.
    None,
}

/// One of the two things that are compared.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// The file that it is from.
    pub assessment: &'a Assessment,
    /// One of its rounds.
    pub round: &'a Round,
}

/// One statement at both moments.
#[derive(Clone, Debug, PartialEq)]
pub struct Change<'a> {
    /// The statement, as the later side has it where both do.
    pub statement: &'a Statement,
    /// Its position in that side's checklist, from 0.
    pub position: usize,
    /// The earlier rating; the outer `None`: that side has no such statement.
    pub before: Option<Option<Rating>>,
    /// The later rating; the outer `None`: that side has no such statement.
    pub after: Option<Option<Rating>>,
    /// What was said earlier.
    pub response_before: Option<&'a Response>,
    /// What was said later.
    pub response_after: Option<&'a Response>,
}

/// How many statements moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many moved towards Green.
    pub up: usize,
    /// How many moved towards Red.
    pub down: usize,
    /// How many have the same rating as before.
    pub same: usize,
    /// Rated now, and not before.
    pub new: usize,
    /// Those that say nothing about movement, for whatever reason.
    pub not_compared: usize,
}

impl<'a> Side<'a> {
    /// The last round of a file; none where it has no round.
    pub fn last(assessment: &'a Assessment) -> Option<Self> {
        assessment.current_round().map(|round| Self { assessment, round })
    }

    /// Whether both answer the same checklist, in whatever version.
    pub fn is_comparable_with(self, other: Self) -> bool {
        self.assessment.checklist.id == other.assessment.checklist.id
    }

    fn statement(self, id: &str) -> Option<&'a Statement> {
        self.assessment.checklist.statement(id)
    }
}

impl Movement {
    /// How a rating moved from one moment to the other.
    pub fn between(before: Option<Rating>, after: Option<Rating>) -> Self {
        match (before.and_then(step), after.and_then(step)) {
            (Some(from), Some(to)) if to > from => Self::Up(to - from),
            (Some(from), Some(to)) if to < from => Self::Down(from - to),
            (Some(_), Some(_)) => Self::Same,
            // From "not applicable" is no step up: nothing was said of how far it was.
            (None, Some(_)) if before.is_none() => Self::New,
            _ => Self::None,
        }
    }
}

/// Where a rating stands between Red and Green.
fn step(rating: Rating) -> Option<u8> {
    match rating {
        Rating::Red => Some(0),
        Rating::Amber => Some(1),
        Rating::Green => Some(2),
        Rating::NotApplicable => None,
    }
}

impl Change<'_> {
    /// How its rating moved, none where only one side has the statement.
    pub fn movement(&self) -> Movement {
        match (self.before, self.after) {
            (Some(before), Some(after)) => Movement::between(before, after),
            _ => Movement::None,
        }
    }

    /// Whether only one of the two sides has this statement.
    pub fn is_on_one_side(&self) -> bool {
        self.before.is_none() || self.after.is_none()
    }
}

/// Every statement that either side has: those of the later one in its order,
/// then those that only the earlier one has.
pub fn compare<'a>(before: Side<'a>, after: Side<'a>) -> Vec<Change<'a>> {
    let change = |statement: &'a Statement, position: usize| {
        let id = statement.id.as_str();
        // By id, since words may have been put right between two versions.
        let rated = |side: Side<'a>| side.statement(id).map(|_| side.round.rating(id));
        Change {
            statement,
            position,
            before: rated(before),
            after: rated(after),
            response_before: before.round.response(id),
            response_after: after.round.response(id),
        }
    };
    let numbered = |side: Side<'a>| side.assessment.checklist.statements.iter().enumerate();
    let gone = numbered(before).filter(|(_, statement)| after.statement(&statement.id).is_none());
    numbered(after).chain(gone).map(|(position, statement)| change(statement, position)).collect()
}

/// How many moved which way.
pub fn count(changes: &[Change]) -> Counts {
    let mut counts = Counts::default();
    for change in changes {
        match change.movement() {
            Movement::Up(_) => counts.up += 1,
            Movement::Down(_) => counts.down += 1,
            Movement::Same => counts.same += 1,
            Movement::New => counts.new += 1,
            Movement::None => counts.not_compared += 1,
        }
    }
    counts
}

/// The same with what moved most first: up before down where they moved as far,
/// then what is new, what stayed, and the rest.
pub fn most_moved_first(changes: &mut [Change]) {
    changes.sort_by_key(|change| match change.movement() {
        Movement::Up(steps) => (0, Reverse(steps), 0),
        Movement::Down(steps) => (0, Reverse(steps), 1),
        Movement::New => (1, Reverse(0), 0),
        Movement::Same => (2, Reverse(0), 0),
        Movement::None => (3, Reverse(0), 0),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use Rating::{Amber, Green, NotApplicable, Red};

    #[test]
    fn only_red_amber_and_green_are_counted_as_movement() {
        assert_eq!(Movement::between(Some(Red), Some(Green)), Movement::Up(2));
        assert_eq!(Movement::between(Some(Green), Some(Amber)), Movement::Down(1));
        assert_eq!(Movement::between(Some(Amber), Some(Amber)), Movement::Same);
        assert_eq!(Movement::between(None, Some(Red)), Movement::New);
        for (before, after) in [
            (Some(NotApplicable), Some(Green)),
            (Some(Red), Some(NotApplicable)),
            (Some(Red), None),
            (None, None),
        ] {
            assert_eq!(Movement::between(before, after), Movement::None, "{before:?} to {after:?}");
        }
    }
}
