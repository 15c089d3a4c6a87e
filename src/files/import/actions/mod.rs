//! A plan that a team has elsewhere: a table of actions from a spreadsheet, read by
//! [`crate::files::import::survey::read`] or pasted. Its columns are recognised by their
//! headings ([`columns`]), each row is one action ([`lines`]), and nothing comes into a
//! file here.

pub mod columns;
pub mod lines;
pub mod reading;
mod status;
