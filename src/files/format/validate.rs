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
        let what = text!("fault-sense-more", number = rest.len());
        faults.push(Fault::new(what, text!("fault-sense-more-hint")));
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
        Problem::Empty => Fault::new(text!("fault-sense-empty"), text!("fault-sense-empty-hint")),
        Problem::NoStatements => {
            Fault::new(text!("fault-sense-no-statements"), text!("fault-sense-no-statements-hint"))
        }
        Problem::SameId { found, first } => Fault::new(
            text!("fault-sense-same-id", found = excerpt(found), first = first.as_str()),
            text!("fault-sense-same-id-hint"),
        ),
        Problem::SameLabel { found, first } => Fault::new(
            text!("fault-sense-same-label", found = excerpt(found), first = first.as_str()),
            text!("fault-sense-same-label-hint"),
        ),
        Problem::UnknownStatement { found, known } => Fault::new(
            text!("fault-sense-statement", found = excerpt(found)),
            text!("fault-sense-statement-hint", known = choices(known)),
        ),
        Problem::UnknownRound { found, known } => Fault::new(
            text!("fault-sense-round", found = excerpt(found)),
            text!("fault-sense-round-hint", known = choices(known)),
        ),
        Problem::UnknownPart { found, known } => Fault::new(
            text!("fault-sense-part", found = excerpt(found)),
            text!("fault-sense-part-hint", known = choices(known)),
        ),
        Problem::TooManyPriorities { found } => Fault::new(
            text!("fault-sense-priorities", found = *found, most = MAX_PRIORITIES),
            text!("fault-sense-priorities-hint", most = MAX_PRIORITIES),
        ),
        Problem::SameCode { found, first } => Fault::new(
            text!("fault-sense-same-code", found = excerpt(found), first = first.as_str()),
            text!("fault-sense-same-code-hint"),
        ),
        Problem::NoSuchScore { found } => {
            Fault::new(text!("fault-sense-score", found = *found), text!("fault-sense-score-hint"))
        }
        Problem::RepeatedPriority { found } => Fault::new(
            text!("fault-sense-priority-twice", found = excerpt(found)),
            text!("fault-sense-priority-twice-hint"),
        ),
    }
}
