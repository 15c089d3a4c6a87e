//! `attune checklists`: what can be chosen.

use crate::cli::outcome::{FAULT, Outcome};
use crate::files::Places;
use crate::files::checklists::{self, Listed, Origin};
use crate::text;

/// The id, the title and the origin of each, and what is wrong with the others.
pub fn run(places: &Places) -> Outcome {
    let at_hand = checklists::at_hand(places);
    let mut outcome = Outcome::default();
    for listed in &at_hand.listed {
        outcome.say(&listed.checklist.id);
        outcome.say(&format!("    {}", listed.checklist.title));
        outcome.say(&format!("    {}", details(listed)));
    }
    outcome.say("");
    outcome.say(&text!("cli-own-folder", folder = places.checklists().display().to_string()));
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
        Origin::Own(path) => path.display().to_string(),
    };
    let statements = listed.checklist.statements.len();
    text!("cli-listed", statements = statements, version = listed.checklist.version, origin = origin)
}
