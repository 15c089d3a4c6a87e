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
//! is published, it is a reader who has **every edition that was ever published**, knows
//! who joined the course when, and what the others answered. Either knows these rules
//! as well: a rule that only works while it is secret does not work.
//!
//! # The terms
//!
//! - **Minimum count** ([`MIN_COUNT`], the threshold rule): no count of one to four
//!   people is kept or shown, since the few whom it counts know each other's answer
//!   and the others can guess. Where everything that there is of a statement is one
//!   total, that is shown also for fewer: a team of three has nothing else.
//! - **Folding** ([`fold`], in the field: recoding): votes are counted by role. A role
//!   that is too small is counted together with others, so that no vote is lost.
//! - **Coarsening** ([`Told`]): where a count would tell too much, something is told that
//!   is as true and says less: "fewer than 5 of 24 moved up".
//! - **Differencing**: two tables that are both harmless can be subtracted. Two copies
//!   of a file from before and after one person voted show that person's votes, and so
//!   do votes by role beside votes by time, and two reports from before and after one
//!   learner came late. The way out are **cells**: people who are counted together once,
//!   and are never divided.
//!
//! # The rule of the first votes (`join`, `stay_by_themselves`, the ballot box)
//!
//! **Every answer is written once, in a cell of at least five people, and no cell is ever
//! divided.** A cell is those who are written at once under one group. It follows from
//! the order of the people and from their roles, and not from their answers; groups are
//! only ever joined. So all copies of a file together tell how each cell voted, and
//! nothing else, and no cell tells anything of another: each of its people may have given
//! any of the answers that it holds. An attack in the tests of the ballot box looks for
//! somebody of whom that is not true, with all copies, the order and the roles in hand.
//!
//! Each statement has cells of its own. What was said of one statement tells nothing of what
//! the same people said of another: where a card was missed, that statement alone has a total
//! ([`fold_beside`]), and what the room has seen of the others stays.
//!
//! # The rule of what is published of a course ([`next_edition`])
//!
//! **Every learner is counted once, in a cell of at least ten, and what was told of a cell
//! is told again as it was.** A cell is those who have answered at two moments and were not
//! in an earlier edition; of fewer than ten ([`MIN_CELL`]) nothing is told until there are
//! enough. The file remembers of a cell exactly what was told, and the codes of its
//! learners. A learner who comes late, an answer that is corrected, a learner or a moment
//! that is taken out, codes that are joined or changed, and undo: none of them changes
//! what is told. An edition is the sum of its cells, so that all editions together tell
//! what each cell was told to be, and no cell tells anything of another.
//!
//! **Of a cell one thing is told: how many moved up.** If five or more did, and five or
//! more did not, it is told exactly; else only that fewer than five did, or fewer than
//! five did not. A count that is not told can so have five values. With exact counts the
//! others have to be five, and so three learners who put together what they know cannot
//! tell which way any other moved.
//!
//! **Two comparisons at the most, of these**: Before with After, Before with Follow-up, and
//! Looking back with After, the last only where it comes first. Who knows what everybody
//! answered but one can work out from any true count whether that one is in it: no rule
//! but silence prevents that. But whether somebody moved up is not what they answered:
//! three pairs of answers are a step up, and the others none. With one comparison more this
//! would be lost (who was below After when looking back, and not Before, and rose after it,
//! said Amber). So also that reader is left with two answers at each moment, whatever was
//! published. For the same reason no count of answers at a moment is told, nor who went
//! down or stayed: from "moved up" at one comparison and "went down" at the next follows
//! an answer. An attack beside this file tries both readers, on all courses up to a size.
//!
//! (A. Hundepool and others, *Statistical Disclosure Control*, Wiley 2012, treats
//! all of them for tables of counts.)
//!
//! # What this cannot do
//!
//! - Where all of a cell said the same, everybody's answer is known, as in any vote in a
//!   room. Cells that are written before the end are smaller than the group that is shown.
//! - Whoever knows what all others of a cell said knows the last one's answer in a vote, and
//!   of a course whether the last one moved up.
//! - In a room that says it has fewer than five, all of them are one cell. If there are
//!   more than it says, those who were written first are a cell of as few as it said.
//! - A count that is entered again stands beside the first one in older copies. Cards were
//!   held up for all to see, and are counted again by role as they were. Where the keyboard
//!   goes round again, or slips and ballots are entered again, all are one cell. If one
//!   person more takes part than the first time, and all others answer as they did, the
//!   difference is that person's answer.
//! - What was published is remembered in the course's file. Two copies of that file which go
//!   their own ways, an older copy that is brought back, learners who are entered again under
//!   other codes, a file that is changed by hand, and a trainer who says that nobody has
//!   seen an edition that somebody has: all of these make two editions that can be subtracted.
//! - The trainer's own report and the table of answers hold everything. Who hands them out
//!   has published it.

#[cfg(test)]
mod attack;
mod cells;
mod folding;
mod publishing;

#[cfg(test)]
mod tests;

pub(crate) use cells::{join, named_in, stay_by_themselves};
pub use folding::{fold, fold_beside};
pub use publishing::{
    MIN_CELL, NextEdition, Standing, Told, ToldComparison, next_edition, standings, told_otherwise,
};

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
