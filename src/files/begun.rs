//! Which ballots were begun on this computer. Whoever opens a form a second time is
//! asked whether to go on or whether somebody else answers: else one person would be
//! counted as two. In a shared folder the ballots of others lie beside the form, so
//! what was begun here has to be remembered. Only ids are; nobody's answers.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::files::places::Places;
use crate::files::{FileContent, endings, format, safe_write};
use crate::model::Ballot;
use crate::model::ballot::Learner;
use crate::words::training::moment;

/// As many ids are remembered; those that were begun last.
const MOST: usize = 500;

/// So many files beside a form are looked at.
const LOOKED_AT: usize = 1_000;

/// Answers to a form that were begun on this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// Where they lie.
    pub path: PathBuf,
    /// When they were changed last, as far as that is known.
    pub changed: Option<SystemTime>,
}

/// Remembers that a ballot was begun here.
pub fn note(places: &Places, ballot: &Ballot) {
    let mut lines = lines(places);
    lines.push(format!("{} {}", ballot.id, form_of(ballot)));
    let from = lines.len().saturating_sub(MOST);
    let text = lines.get(from..).unwrap_or_default().join("\n") + "\n";
    let path = file(places);
    // Forgotten, it is asked once less.
    if let Err(error) = safe_write::replace_private(&path, text.as_bytes()) {
        log::warn!("a ballot that was begun here was not noted: {error}");
    }
}

/// The answers to this form that were begun here and lie in one of these folders, those
/// that were changed last first.
pub fn of_form(places: &Places, form: &Ballot, folders: &[&Path]) -> Vec<Begun> {
    let lines = lines(places);
    let form = form_of(form);
    let of_this = |line: &String| Some(line.split_once(' ').filter(|(_, of)| *of == form)?.0.to_owned());
    let ids: BTreeSet<String> = lines.iter().filter_map(of_this).collect();
    if ids.is_empty() {
        return Vec::new();
    }
    let folders: BTreeSet<&Path> = folders.iter().copied().collect();
    let entries = folders.into_iter().filter_map(|folder| fs::read_dir(folder).ok());
    let paths = entries.flat_map(|entries| entries.flatten().take(LOOKED_AT)).map(|entry| entry.path());
    let ours = paths.filter(|path| endings::is_attune(path) && holds_one_of(path, &ids));
    let changed = |path: &PathBuf| fs::metadata(path).and_then(|of| of.modified()).ok();
    let mut begun: Vec<_> = ours.map(|path| Begun { changed: changed(&path), path }).collect();
    begun.sort_by(|a, b| (b.changed, &b.path).cmp(&(a.changed, &a.path)));
    begun
}

fn holds_one_of(path: &Path, ids: &BTreeSet<String>) -> bool {
    matches!(format::read(path), Ok(FileContent::Ballot(ballot)) if ids.contains(&ballot.id))
}

/// What a form is for: an assessment's round, or a moment of a course.
fn form_of(ballot: &Ballot) -> String {
    let when = |learner: &Learner| moment(learner.moment);
    let when = ballot.learner.as_ref().map_or_else(|| ballot.round.clone(), when);
    format!("{} {when}", ballot.assessment)
}

fn lines(places: &Places) -> Vec<String> {
    let text = fs::read_to_string(file(places)).unwrap_or_default();
    text.lines().map(ToOwned::to_owned).collect()
}

fn file(places: &Places) -> PathBuf {
    places.data.join("ballots.txt")
}
