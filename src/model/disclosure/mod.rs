//! What may be kept, shown and published of a few people: statistical disclosure
//! control, all of it, in this folder.
//!
//! # Whom this protects, and from whom
//!
//! People say Red in front of their manager, or of their commissioner, only if
//! nobody can find out that it was they who said it. The reader to be afraid of is
//! no stranger. It is a colleague who was in the room, who knows who is a cook and
//! who sat down third, and who has **every copy of the file that was ever saved**:
//! the shared drive, the cloud and the e-mail keep them. Nothing that was written
//! once can be taken back, so nothing is written that would tell. For a report that
//! is published, it is a reader who knows all learners but one, and knows these
//! rules as well: a rule that only works while it is secret does not work.
//!
//! # The terms
//!
//! - **Minimum count** ([`MIN_COUNT`], the threshold rule): no count of one to four
//!   people is kept or shown, since the few whom it counts know each other's answer
//!   and the others can guess. Where everything that there is of a statement is one
//!   total, that is shown also for fewer: a team of three has nothing else.
//! - **Folding** ([`fold`], in the field: recoding): votes are counted by role. A role
//!   that is too small is counted together with others, so that no vote is lost.
//! - **Primary suppression** ([`suppress`]): a count below the minimum is left out
//!   of what is published.
//! - **Secondary suppression** (the same place): a count that is left out alone can
//!   be worked out from the total and the others, so others go with it, until even
//!   somebody who knows the rule is left with three possibilities at the least.
//! - **Differencing**: two tables that are both harmless can be subtracted. Two copies
//!   of a file from before and after one person voted show that person's votes, and so
//!   do votes by role beside votes by time. The way out are **cells** ([`join`],
//!   [`stay_by_themselves`], the ballot box).
//!
//! # The rule of the first votes
//!
//! **Every answer is written once, in a cell of at least five people, and no cell is ever
//! divided.** A cell is those who are written at once under one group. It follows from
//! the order of the people and from their roles, and not from their answers; groups are
//! only ever joined. So all copies of a file together tell how each cell voted, and
//! nothing else, and no cell tells anything of another: each of its people may have given
//! any of the answers that it holds. An attack in the tests of the ballot box looks for
//! somebody of whom that is not true, with all copies, the order and the roles in hand.
//!
//! //! (A. Hundepool and others, *Statistical Disclosure Control*, Wiley 2012, treats
//! all of them for tables of counts.)
//!
//! # What this cannot do
//!
//! - Where all of a cell said the same, everybody's answer is known, as in any vote in a
//!   room. Cells that are written before the end are smaller than the group that is shown.
//! - Whoever knows what all others of a cell said knows the last one's answer.
//! - In a room that says it has fewer than five, all of them are one cell. If there are
//!   more than it says, those who were written first are a cell of as few as it said.
//! - A count that is entered again stands beside the first one in older copies. Cards were
//!   held up for all to see, and are counted again by role as they were. Where the keyboard
//!   goes round again, or slips and ballots are entered again, all are one cell. If one
//!   person more takes part than the first time, and all others answer as they did, the
//!   difference is that person's answer.
//! - Two reports of one course, from before and after somebody's answers came in, can be
//!   subtracted; the words beside the publishing edition say so.

mod cells;
mod folding;
mod suppression;
#[cfg(test)]
mod tests;

pub(crate) use cells::{join, named_in, stay_by_themselves};
pub use folding::fold;
pub use suppression::{Counts, suppress, suppress_total};

/// No count of fewer people than this is kept, shown or published by itself.
///
/// Five is customary for such tables. It is a promise to the people in the room and
/// stands in what they are told, which takes it from here.
pub const MIN_COUNT: u32 = 5;

/// How many votes on a statement are kept at once, at the least, in a room of so
/// many people (0: nobody said how many): the minimum count, or all where the room
/// has fewer, since a total of everybody there is splits nobody off.
pub fn needed(room: u32) -> u32 {
    if is_few(room) { room } else { MIN_COUNT }
}

/// Whether these are some people, and too few to be counted by themselves.
pub fn is_few(people: u32) -> bool {
    (1..MIN_COUNT).contains(&people)
}
