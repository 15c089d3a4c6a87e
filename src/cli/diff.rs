//! `attune diff`: what changed from one copy of a file to another, in words.

use crate::cli::arguments::Diff;
use crate::cli::merge::not_mergeable;
use crate::cli::outcome::Outcome;
use crate::files::{FileContent, format, places};
use crate::model::plain_text::single_line;
use crate::text;
use crate::words::merge::change;

/// One line for each place.
pub(super) fn run(arguments: &Diff) -> Result<Outcome, Outcome> {
    let Diff { file, other } = arguments;
    let (before, after) = (format::read(file)?, format::read(other)?);
    let merged = FileContent::merge(Some(&before), [&before, &after], &[])
        .map_err(|why| not_mergeable(why, [file, other]))?;
    if merged.came_in.is_empty() {
        let (a, b) = (places::display(file), places::display(other));
        return Ok(Outcome::said(text!("cli-same", a = a, b = b)));
    }
    let names = FileContent::names([&after, &before]);
    let mut outcome = Outcome::default();
    merged.came_in.iter().for_each(|of| outcome.say(&single_line(&change(of, &names))));
    Ok(outcome)
}
