//! An attack on the reports for publishing, by somebody who has every edition that was
//! ever published, knows when who came in, and knows these rules.
//!
//! The attacker asks the program itself: a course is run through all that happens to it,
//! once for each way in which somebody may have answered, and those ways that leave the
//! same editions cannot be told apart.
//!
//! - Who knows **everybody's answers but one's** is left with two answers at the least, at
//!   each moment, for that one.
//! - Who knows **three learners' answers** cannot tell of any other which way they moved.

mod course;
mod in_between;
mod tests;
