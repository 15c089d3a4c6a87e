//! An attack on the votes, by somebody who has every copy of the file that was ever
//! written, saw in which order people came, knows everybody's role and knows these
//! rules: for whom is only one answer possible?
//!
//! The attacker asks the program itself. Person by person it is run with an answer that
//! only this person gives, and each copy shows where that one was counted. People whom
//! no copy tells apart are **alike**; how many of them gave which answer is a set of
//! unknowns, each count in each copy is an equation, and all solutions are tried. The
//! box's own idea of cells is not asked.
//!
//! A person is **picked out** whose answer is certain although fewer than five are
//! alike. (Where five or more are alike and all said the same, everybody knows what they
//! said, as in any vote in a room. Where fewer than five are there at all, all of them
//! are one total.)

mod attacker;
mod tests;
mod workshop;
