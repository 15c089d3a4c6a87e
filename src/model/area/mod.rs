//! Several teams of one area, seen together: what they said of one checklist, beside each
//! other, and what they need in common.
//!
//! Nobody is ranked. Teams stand by name, agency or setting, and never by what they said;
//! a team has no total and no percentage, and nothing is held against a survey. What is
//! counted is how many *teams* said something of a *statement*.
//!
//! An [`Area`] is made of whole files, read on one computer by somebody who was given them.
//! What leaves that computer, on paper or as a file, is an [`AreaPicture`] that has gone
//! through [`AreaPicture::shared`]: no first votes at all, and names, owners, notes and the
//! counts of a few only where somebody said that they may be there.

mod chosen;
mod courses;
mod looked_at;
mod needs;
mod ordered;
mod picture;
mod pictured;
mod sharing;
mod teaching;
mod teams;
#[cfg(test)]
mod tests;
mod wording;

pub use chosen::{Chosen, RoundChoice, TeamOrder};
pub use courses::{AddedUp, Courses};
pub use picture::{
    AreaPicture, AskedFor, CommonStep, PicturedStatement, PicturedTeam, RatingCounts, WaitedFor,
};
pub use sharing::Sharing;
pub use teaching::CouldHelp;
pub use teams::{Area, AreaTeam};
pub(super) use wording::{folded, is_same};
