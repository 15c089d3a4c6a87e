//! Whose answers cannot all count: somebody answered twice at one moment.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::import::survey::repeats::Repeats;
use crate::files::import::survey::submission::Submission;
use crate::files::import::survey::table::Fault;
use crate::model::Moment;
use crate::text;
use crate::words::training::moment_in_sentence;

/// Two rows of one code and moment: one of them where both say the same, and
/// neither where nobody could say which of them holds.
pub(super) fn without_doubles(
    submissions: Vec<Submission>,
    code: usize,
    repeats: Repeats,
    faults: &mut Vec<Fault>,
) -> Vec<Submission> {
    let mut together: BTreeMap<(&str, Moment), Vec<&Submission>> = BTreeMap::new();
    for submission in &submissions {
        together.entry((&submission.code, submission.moment)).or_default().push(submission);
    }
    let mut left_out = BTreeSet::new();
    for ((name, moment), same) in together {
        let Some((last, before)) = same.split_last().filter(|(_, before)| !before.is_empty()) else {
            continue;
        };
        let alike = before.iter().all(|submission| submission.answers == last.answers);
        let when = moment_in_sentence(moment);
        let rows = before.iter().map(|submission| submission.row.to_string()).collect::<Vec<_>>().join(", ");
        let (what, kept) = match repeats {
            _ if alike => {
                (text!("import-twice-alike", code = name, moment = when, rows = rows), same.first())
            }
            Repeats::First => {
                (text!("import-twice-first", code = name, moment = when, rows = rows), same.first())
            }
            Repeats::Last => {
                (text!("import-twice-last", code = name, moment = when, rows = rows), Some(last))
            }
            Repeats::Neither | Repeats::Moments(..) => {
                (text!("import-twice", code = name, moment = when, rows = rows), None)
            }
        };
        faults.push(Fault { row: last.row, column: Some(code), what });
        let kept = kept.map(|submission| submission.row);
        let others = same.iter().filter(|submission| Some(submission.row) != kept);
        left_out.extend(others.map(|submission| (submission.row, moment)));
    }
    submissions
        .into_iter()
        .filter(|submission| !left_out.contains(&(submission.row, submission.moment)))
        .collect()
}
