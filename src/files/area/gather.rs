//! The teams of an area, from the files that were found.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::PathBuf;

use super::copies;
use super::find::{FoundFiles, find};
use super::known::Known;
use super::left_out::{LeftOut, Why};
use super::read::{ReadFile, read};
use crate::files::FileContent;
use crate::files::in_order::all_in_order;
use crate::files::progress::Progress;
use crate::model::area::{Area, AreaTeam};
use crate::model::{Assessment, Training};

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gathered {
    /// The teams of the checklist that most of them have; none where there are no teams.
    pub area: Option<Area>,
    /// The courses that were among them, in the order of their paths.
    pub courses: Vec<CourseFile>,
    /// What is not seen, in the order of the paths.
    pub left_out: Vec<LeftOut>,
}

/// A trainer's file.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseFile {
    /// Where it is.
    pub path: PathBuf,
    /// What it holds.
    pub training: Training,
}

/// Reads the teams in what was chosen, folders and files, on all cores. Everything that is
/// not seen is in it with the reason. Called off, it is empty: an area of which a part is
/// missing looks like a whole one.
pub fn gather(chosen: &[PathBuf], progress: &Progress) -> Gathered {
    let FoundFiles { files, mut left_out } = find(chosen, progress);
    progress.expect_files(files.len());
    let known = Known::default();
    let all = all_in_order(&files, |file| {
        progress.step().ok()?;
        let read = read(file, &known, progress).map_err(|why| LeftOut { path: file.path.clone(), why });
        progress.file_read();
        Some(read)
    });
    if progress.is_stopped() {
        return Gathered::default();
    }
    let mut files = Vec::new();
    for read in all.into_iter().flatten() {
        match read {
            Ok(file) => files.push(file),
            Err(why) => left_out.push(why),
        }
    }
    let (files, copies) = copies::newest(files);
    left_out.extend(copies);
    let (mut teams, mut courses) = (Vec::new(), Vec::new());
    for ReadFile { path, agency, content } in files {
        match content {
            FileContent::Assessment(assessment) => teams.push((path, agency, assessment)),
            FileContent::Training(training) => courses.push(CourseFile { path, training }),
            // Neither is read here.
            FileContent::Ballot(_) | FileContent::Checklist(_) => {}
        }
    }
    let teams = of_most(teams, &mut left_out);
    left_out.sort_by(|one, other| one.path.cmp(&other.path));
    let is_course = |why: &Why| {
        let Why::CopyForAnother { newer, .. } = why else { return false };
        courses.iter().any(|course| course.path == *newer)
    };
    let not_seen = left_out.iter().filter(|of| of.why.may_be_a_team() && !is_course(&of.why)).count();
    let not_seen = u32::try_from(not_seen).unwrap_or(u32::MAX);
    let area = Area::new(teams).map(|area| Area { not_seen, ..area });
    Gathered { area, courses, left_out }
}

/// The teams whose checklist most of them have. Where two have as many, it is the one whose
/// name comes first, so that the same files always give the same area.
fn of_most(teams: Vec<(PathBuf, String, Assessment)>, left_out: &mut Vec<LeftOut>) -> Vec<AreaTeam> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, _, assessment) in &teams {
        *counts.entry(&assessment.checklist.id).or_default() += 1;
    }
    let most = counts.into_iter().min_by_key(|(_, count)| Reverse(*count)).map(|(id, _)| id.to_owned());
    let mut taken = Vec::new();
    for (path, agency, assessment) in teams {
        if most.as_ref() == Some(&assessment.checklist.id) {
            taken.push(AreaTeam::new(agency, assessment));
        } else {
            let title = assessment.checklist.title.clone();
            left_out.push(LeftOut { path, why: Why::OtherChecklist { title } });
        }
    }
    taken
}
