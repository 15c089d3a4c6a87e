//! One file, read as far as it is needed here.

use std::path::{Path, PathBuf};

use super::find::TeamFile;
use super::known::Known;
use super::left_out::Why;
use crate::files::progress::Progress;
use crate::files::{FileContent, format};
use crate::model::area::AreaTeam;

/// A team's or a trainer's file.
pub(super) struct ReadFile {
    pub path: PathBuf,
    pub agency: String,
    /// An assessment without first votes, or a training file.
    pub content: FileContent,
}

/// Reads a file without first votes, and with the checklist that others have, too.
pub(super) fn read(file: &TeamFile, known: &Known, progress: &Progress) -> Result<ReadFile, Why> {
    let TeamFile { path, agency } = file.clone();
    let content = match content(&path, progress)? {
        FileContent::Assessment(mut assessment) => {
            assessment.checklist = known.shared(&assessment.checklist);
            FileContent::Assessment(AreaTeam::new(String::new(), assessment).assessment)
        }
        FileContent::Training(mut training) => {
            training.checklist = known.shared(&training.checklist);
            FileContent::Training(training)
        }
        other @ (FileContent::Ballot(_) | FileContent::Checklist(_)) => {
            return Err(Why::NotATeam(format::kind(&other)));
        }
    };
    Ok(ReadFile { path, agency, content })
}

/// What a file holds, but for an area's plan. Of a newer Attune's it is seen what this one
/// understands, as where such a file is opened to look at.
pub(super) fn content(path: &Path, progress: &Progress) -> Result<FileContent, Why> {
    let read = format::read_watched(path, progress);
    match read.or_else(|error| format::look(path).map_err(|_| Why::Unreadable(error)))? {
        FileContent::Assessment(assessment) if assessment.is_area() => Err(Why::AreaPlan),
        content @ (FileContent::Assessment(_)
        | FileContent::Training(_)
        | FileContent::Ballot(_)
        | FileContent::Checklist(_)) => Ok(content),
    }
}
