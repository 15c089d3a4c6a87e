//! `attune checklists`: what can be chosen.

use crate::cli::outcome::{FAULT, Outcome};
use crate::files::checklists::{self, Listed, Origin};
use crate::files::{Places, places};
use crate::model::plain_text::single_line;
use crate::text;

/// The id, the title and the origin of each, and what is wrong with the others.
pub(super) fn run(own: &Places) -> Outcome {
    let at_hand = checklists::at_hand(own);
    let mut outcome = Outcome::default();
    for listed in &at_hand.listed {
        outcome.say(&single_line(&listed.checklist.id));
        outcome.say(&format!("    {}", single_line(&listed.checklist.title)));
        outcome.say(&format!("    {}", details(listed)));
    }
    outcome.say("");
    outcome.say(&text!("cli-own-folder", folder = places::display(&own.checklists())));
    for error in &at_hand.faults {
        outcome.warn(&error.to_string());
        outcome.status = FAULT;
    }
    outcome
}

fn details(listed: &Listed) -> String {
    let origin = match &listed.origin {
        Origin::Bundled => text!("cli-bundled"),
        Origin::Pattern => text!("cli-pattern"),
        Origin::Own(path) => places::display(path),
    };
    let statements = listed.checklist.statements.len();
    text!("cli-listed", statements = statements, version = listed.checklist.version, origin = origin)
}
