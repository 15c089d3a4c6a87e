//! A folder of returned ballots: which of them count, and why the others do not.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use crate::files::endings::is_attune;
use crate::files::{FileContent, format, places};
use crate::model::ballot::{Ballot, NotOurs};
use crate::model::plain_text::single_line;
use crate::model::{Assessment, Round};
use crate::text;

/// What a folder of ballots holds. In the order of the files' names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ballots {
    /// Those that can be counted, each person's once.
    pub good: Vec<Ballot>,
    /// Those that cannot, each with the reason.
    pub refused: Vec<Refused>,
}

/// A file whose answers are not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its name in the folder, in one line.
    pub file: String,
    /// Why, in plain words.
    pub why: String,
}

impl Ballots {
    /// How many of the good ones leave statements unanswered, which count as Can't say.
    pub fn with_gaps(&self) -> usize {
        self.good.iter().filter(|ballot| ballot.unanswered().next().is_some()).count()
    }
}

/// Reads every ballot that lies in a folder and can be counted in a round. Other
/// files and what lies in folders within are left alone. `already` says which ids
/// are counted.
///
/// # Errors
/// When the folder cannot be read, in plain words.
pub fn read_folder(
    folder: &Path,
    assessment: &Assessment,
    round: &Round,
    already: impl Fn(&str) -> bool,
) -> Result<Ballots, String> {
    let paths = attune_files(folder).map_err(|error| why_not(&error, folder))?;
    let mut ballots = Ballots::default();
    // Each good ballot's file, by the ballot's id.
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for path in paths {
        let file = places::file_name(&path);
        let read = read(&path, assessment, round).and_then(|ballot| match files.get(&ballot.id) {
            _ if already(&ballot.id) => Err(text!("ballots-counted")),
            Some(first) => Err(twice(first, &ballot, &ballots.good)),
            None => Ok(ballot),
        });
        match read {
            Ok(ballot) => {
                files.insert(ballot.id.clone(), file);
                ballots.good.push(ballot);
            }
            Err(why) => ballots.refused.push(Refused { file, why }),
        }
    }
    Ok(ballots)
}

/// One file: a ballot, whoever it belongs to, or why it is none.
pub(super) fn read_ballot(path: &Path) -> Result<Ballot, String> {
    match format::read(path) {
        Ok(FileContent::Ballot(ballot)) => Ok(ballot),
        Ok(FileContent::Assessment(_)) => Err(text!("ballots-assessment")),
        Ok(FileContent::Training(_)) => Err(text!("ballots-training")),
        Ok(FileContent::Checklist(_)) => Err(text!("ballots-checklist")),
        Err(error) => {
            let fault = error.faults.first().map(format::Fault::placed).unwrap_or_default();
            Err(text!("ballots-damaged", fault = fault))
        }
    }
}

/// One file: a ballot that belongs to the round, or why not.
fn read(path: &Path, assessment: &Assessment, round: &Round) -> Result<Ballot, String> {
    let ballot = read_ballot(path)?;
    match ballot.belongs_to(assessment, round) {
        Ok(()) => Ok(ballot),
        Err(NotOurs::Unanswered) if ballot.is_form() => Err(text!("ballots-form")),
        Err(NotOurs::Unanswered) => Err(text!("ballots-unanswered")),
        Err(NotOurs::OtherAssessment) if ballot.learner.is_some() => {
            Err(text!("ballots-other-course", name = single_line(&ballot.team)))
        }
        Err(NotOurs::OtherAssessment) => Err(text!("ballots-other-assessment", team = team(&ballot))),
        Err(NotOurs::OtherRound) => Err(text!("ballots-other-round", label = single_line(&ballot.label))),
        Err(NotOurs::OtherChecklist) => Err(text!("ballots-other-checklist")),
    }
}

fn team(ballot: &Ballot) -> String {
    if ballot.team.trim().is_empty() { text!("ballots-no-team") } else { single_line(&ballot.team) }
}

/// Why a ballot does not count that `first` holds too.
fn twice(first: &str, ballot: &Ballot, good: &[Ballot]) -> String {
    let same = |other: &Ballot| (&other.answers, &other.role) == (&ballot.answers, &ballot.role);
    if good.iter().any(|other| other.id == ballot.id && same(other)) {
        text!("ballots-twice", first = first)
    } else {
        text!("ballots-twice-differs", first = first)
    }
}

/// The files that a person would take for Attune's, by name.
pub(super) fn attune_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if is_attune(&path) && !hidden && !path.is_dir() {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

pub(super) fn why_not(error: &io::Error, folder: &Path) -> String {
    let folder = places::display(folder);
    match error.kind() {
        io::ErrorKind::NotFound => text!("ballots-no-folder", folder = folder),
        io::ErrorKind::NotADirectory => text!("ballots-not-a-folder", folder = folder),
        io::ErrorKind::PermissionDenied => text!("ballots-folder-forbidden", folder = folder),
        _ => text!("ballots-folder-unreadable", folder = folder, reason = error.to_string()),
    }
}
