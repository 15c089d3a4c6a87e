//! What is not valid in a file that is well formed, in plain words and with lines.

use std::collections::BTreeSet;

use crate::files::format::fault::{Fault, choices};
use crate::files::format::scan::locate;
use crate::model::MAX_PRIORITIES;
use crate::model::plain_text::excerpt;
use crate::model::validate::{Problem, ValidationFault};
use crate::text;

/// More than this would help nobody.
const MANY: usize = 100;

/// All of them, in the order in which they were found.
pub fn faults(text: &str, found: &[ValidationFault]) -> Vec<Fault> {
    let (shown, rest) = found.split_at_checked(MANY).unwrap_or((found, &[]));
    let mut faults = with_lines(text, shown);
    if !rest.is_empty() {
        let what = text!("fault-invalid-more", number = rest.len());
        faults.push(Fault::new(what, text!("fault-invalid-more-hint")));
    }
    faults
}

fn with_lines(text: &str, found: &[ValidationFault]) -> Vec<Fault> {
    let in_file = |path: &str| format!("document.{path}");
    let wanted: BTreeSet<String> = found.iter().map(|fault| in_file(&fault.path)).collect();
    let bytes = locate(text, &wanted);
    found
        .iter()
        .map(|fault| {
            let plain = words(&fault.problem).in_place(&fault.path);
            match bytes.get(&in_file(&fault.path)) {
                Some(byte) => plain.at(text, *byte),
                None => plain,
            }
        })
        .collect()
}

fn words(problem: &Problem) -> Fault {
    match problem {
        Problem::Empty => Fault::new(text!("fault-invalid-empty"), text!("fault-invalid-empty-hint")),
        Problem::NoStatements => {
            Fault::new(text!("fault-invalid-no-statements"), text!("fault-invalid-no-statements-hint"))
        }
        Problem::SameId { found, first } => Fault::new(
            text!("fault-invalid-same-id", found = excerpt(found), first = first.as_str()),
            text!("fault-invalid-same-id-hint"),
        ),
        Problem::SameLabel { found, first } => Fault::new(
            text!("fault-invalid-same-label", found = excerpt(found), first = first.as_str()),
            text!("fault-invalid-same-label-hint"),
        ),
        Problem::UnknownStatement { found, known } => Fault::new(
            text!("fault-invalid-statement", found = excerpt(found)),
            text!("fault-invalid-statement-hint", known = choices(known)),
        ),
        Problem::UnknownRound { found, known } => Fault::new(
            text!("fault-invalid-round", found = excerpt(found)),
            text!("fault-invalid-round-hint", known = choices(known)),
        ),
        Problem::UnknownPart { found, known } => Fault::new(
            text!("fault-invalid-part", found = excerpt(found)),
            text!("fault-invalid-part-hint", known = choices(known)),
        ),
        Problem::TooManyPriorities { found } => Fault::new(
            text!("fault-invalid-priorities", found = *found, most = MAX_PRIORITIES),
            text!("fault-invalid-priorities-hint", most = MAX_PRIORITIES),
        ),
        Problem::SameCode { found, first } => Fault::new(
            text!("fault-invalid-same-code", found = excerpt(found), first = first.as_str()),
            text!("fault-invalid-same-code-hint"),
        ),
        Problem::NoSuchScore { found } => {
            Fault::new(text!("fault-invalid-score", found = *found), text!("fault-invalid-score-hint"))
        }
        Problem::MoreTeams { found, teams } => Fault::new(
            text!("fault-invalid-more-teams", found = *found, teams = *teams),
            text!("fault-invalid-more-teams-hint"),
        ),
        Problem::TooMany { found, most } => Fault::new(
            text!("fault-invalid-too-many", found = *found, most = *most),
            text!("fault-invalid-too-many-hint", most = *most),
        ),
        Problem::TooLong { found, most } => Fault::new(
            text!("fault-invalid-too-long", found = *found, most = *most),
            text!("fault-invalid-too-long-hint"),
        ),
        Problem::RepeatedPriority { found } => Fault::new(
            text!("fault-invalid-priority-twice", found = excerpt(found)),
            text!("fault-invalid-priority-twice-hint"),
        ),
    }
}
