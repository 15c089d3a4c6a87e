//! `attune merge`: two people's copies of one file, put together.

use std::path::Path;

use crate::cli::arguments::Merge;
use crate::cli::outcome::{FAULT, Outcome};
use crate::cli::target;
use crate::files::{FileContent, format, places};
use crate::model::merge::NotMergeable;
use crate::model::plain_text::single_line;
use crate::text;
use crate::words::merge::{place, sides, summary};

/// Writes both together, and names each place that both changed.
pub(super) fn run(arguments: &Merge) -> Result<Outcome, Outcome> {
    let Merge { mine, theirs, base, to, force } = arguments;
    target::is_attune(to)?;
    let read: Vec<_> = [mine, theirs].into_iter().chain(base).collect();
    target::is_not_read(to, &read)?;
    let base = base.as_deref().map(format::read).transpose()?;
    let (own, other) = (format::read(mine)?, format::read(theirs)?);
    let merged = FileContent::merge(base.as_ref(), [&own, &other], &[])
        .map_err(|why| not_mergeable(why, [mine, theirs]))?;
    let file = places::display(to);
    let text = target::text_of(to, &merged.content)?;
    target::put(to, text.as_bytes(), *force)?;
    let what = summary(&merged.came_in);
    let mut outcome =
        Outcome::said(text!("cli-merged", file = file, theirs = places::display(theirs), what = what));
    if merged.conflicts.is_empty() {
        return Ok(outcome);
    }
    outcome.status = FAULT;
    let names = FileContent::names([&own, &other]);
    let mine = places::display(mine);
    outcome.warn(&text!("cli-merge-conflicts", count = merged.conflicts.len(), mine = mine));
    for of in &merged.conflicts {
        let [own, other] = sides(of, &names).map(|side| single_line(&side));
        // What is nothing gives way, so that no words are lost.
        let (kept, not) = if of.mine.is_something() { (own, other) } else { (other, own) };
        let place = single_line(&place(&of.place, &names));
        outcome.warn(&text!("cli-merge-conflict", place = place, mine = kept, theirs = not));
    }
    Ok(outcome)
}

/// Why two files have nothing to do with each other.
pub(super) fn not_mergeable(why: NotMergeable, [mine, theirs]: [&Path; 2]) -> Outcome {
    let (mine, theirs) = (places::display(mine), places::display(theirs));
    Outcome::fault(match why {
        NotMergeable::OtherFile => text!("cli-differ-not", mine = mine, theirs = theirs),
        NotMergeable::DoesNotFit => text!("cli-differ-checklist", mine = mine, theirs = theirs),
    })
}
