//! What Home remembers: the files that were open lately, and how the window
//! was set. Losing it harms nobody, so a damaged one is begun anew without a word.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::files::FileContent;
use crate::files::due::{DueItem, due};
use crate::files::format::ReadError;
use crate::files::places::Places;
use crate::files::{endings, format, safe_write};
use crate::model::{Assessment, Ballot, Moment, Rating, Training, When, shift};

/// As many as fit on a screen.
const MOST: usize = 12;

/// The minutes that can be chosen for the talk about a statement; 0: no timer.
pub(crate) const TALK_MINUTES: [u32; 8] = [0, 3, 4, 5, 6, 8, 10, 15];

/// The minutes for the talk until somebody chooses others.
const USUAL_MINUTES: u32 = 6;

/// A file of ours is a few kilobytes; anything larger is not.
const MAX_BYTES: u64 = 1024 * 1024;

/// Kept as RON in the data folder, from one start of Attune to the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Recent {
    /// Files, the one opened last first.
    pub files: Vec<PathBuf>,
    /// The number of the step at which each of them was left, from 1.
    pub steps: BTreeMap<PathBuf, usize>,
    /// The number of the statement that was shown last in each of them, from 1.
    pub statements: BTreeMap<PathBuf, usize>,
    /// Whether the window is light, dark or of high contrast, or follows the system.
    pub theme: Theme,
    /// Nothing moves by itself, whatever the system says.
    pub still: bool,
    /// How large everything is drawn; 1 is the usual size.
    pub zoom: f32,
    /// For how long people talk about a statement, in minutes; 0: no timer.
    pub talk_minutes: u32,
    /// Whether earlier versions of files are kept.
    pub keep_versions: bool,
    /// The tour was offered, and taken or not.
    pub tour_offered: bool,
}

/// The colours that a person chose for the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// As the system is set.
    #[default]
    System,
    /// Light, whatever the system says.
    Light,
    /// Dark, whatever the system says.
    Dark,
    /// Of high contrast, whatever the system says.
    HighContrast,
}

/// What a card on Home says about a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Summary {
    /// Of a team's assessment: how far the last round is.
    Assessment(AssessmentSummary),
    /// Of a course: who has answered when.
    Training(TrainingSummary),
    /// Of what one person answered.
    Ballot(Box<Ballot>),
}

/// What a card on Home says about an assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct AssessmentSummary {
    /// The team's name; may be empty.
    pub team: String,
    /// The label of the last round; empty if there is none.
    pub round: String,
    /// The last round's ratings, in the order of the statements.
    pub ratings: Vec<Option<Rating>>,
    /// How many statements have a rating.
    pub rated: usize,
    /// Of an area's plan: how many teams there are, and the day on which their files were read.
    pub area: Option<(u32, Date)>,
    /// How many actions are open.
    pub open: usize,
    /// How many people's answers were in memory only when the file was left.
    pub waiting: u32,
    /// How many open actions should have been done before today.
    pub overdue: usize,
    /// The earliest date by which an open action should be done.
    pub earliest_due: Option<Date>,
    /// What is due soon or overdue.
    pub due: Vec<DueItem>,
    /// When the whole should have been looked at again: today or earlier, with all rated or the round
    /// finished.
    pub review_due: Option<Date>,
    /// The last round is finished: locked, until somebody starts a review.
    pub finished: bool,
    /// When the whole is looked at again, as it was agreed.
    pub review: Option<When>,
    /// When the file was last written, where the system knows.
    pub modified: Option<SystemTime>,
}

/// What a card on Home says about a training file.
#[derive(Clone, Debug, PartialEq)]
pub struct TrainingSummary {
    /// What the course is called; may be empty.
    pub course: String,
    /// How many learners there are.
    pub learners: usize,
    /// How many answered at both of the first two moments that can be compared.
    pub paired: Option<usize>,
    /// The moments that have answers.
    pub moments: BTreeSet<Moment>,
    /// When learners are asked once more, until they have been or the day is over.
    pub follow_up: Option<Date>,
}

/// Why there is no summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoSummary {
    /// The file is no longer there.
    Gone,
    /// It is there, and this is wrong with it.
    Unreadable(String),
}

impl Default for Recent {
    fn default() -> Self {
        Self {
            files: Vec::new(),
            steps: BTreeMap::new(),
            statements: BTreeMap::new(),
            theme: Theme::default(),
            still: false,
            zoom: 1.0,
            talk_minutes: USUAL_MINUTES,
            keep_versions: true,
            tour_offered: false,
        }
    }
}

impl Recent {
    /// What was remembered, or nothing.
    pub fn load(places: &Places) -> Self {
        // It is a file in a folder that anybody can put something in: a pipe would hang, and
        // a film would fill the memory.
        let path = file(places);
        let small = path.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.len() <= MAX_BYTES);
        let text = if small { std::fs::read_to_string(path).unwrap_or_default() } else { String::new() };
        let mut recent: Self = ron::from_str(&text).unwrap_or_default();
        recent.files.truncate(MOST);
        // Somebody may have written in it; at zoom 0 there would be no window to undo it in.
        recent.zoom = if recent.zoom.is_finite() { recent.zoom.clamp(0.5, 4.0) } else { 1.0 };
        if !TALK_MINUTES.contains(&recent.talk_minutes) {
            recent.talk_minutes = USUAL_MINUTES;
        }
        recent
    }

    /// Writes it to the data folder, whole or not at all.
    ///
    /// # Errors
    /// When the data folder cannot be written.
    pub fn save(&self, places: &Places) -> io::Result<()> {
        let mut kept = self.clone();
        // RON is text, and a path need not be.
        kept.files.retain(|path| path.to_str().is_some());
        kept.steps.retain(|path, _| kept.files.contains(path));
        kept.statements.retain(|path, _| kept.files.contains(path));
        let pretty = ron::ser::PrettyConfig::new().new_line("\n");
        let text = ron::ser::to_string_pretty(&kept, pretty).map_err(io::Error::other)?;
        safe_write::replace_private(&file(places), text.as_bytes())
    }

    /// Puts a file first.
    pub fn opened(&mut self, path: &Path) {
        // Not canonical: a link or a drive letter is the name that people know the file by.
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.remove(&path);
        self.files.insert(0, path);
        self.files.truncate(MOST);
    }

    /// Remembers at which step somebody is in a file, and on which statement where one is
    /// shown. Says whether that is new.
    pub fn left_at(&mut self, path: &Path, step: usize, statement: Option<usize>) -> bool {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let there = |statement| self.statements.insert(path.clone(), statement) != Some(statement);
        let is_elsewhere = statement.is_some_and(there);
        self.steps.insert(path, step) != Some(step) || is_elsewhere
    }

    /// The number of the statement that was shown last; none where that is not known.
    pub fn statement_of(&self, path: &Path) -> Option<usize> {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.statements.get(&path).copied()
    }

    /// The step at which a file was left; none where that is not known.
    pub fn step_of(&self, path: &Path) -> Option<usize> {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.steps.get(&path).copied()
    }

    /// Forgets a file, which stays on disk.
    pub fn remove(&mut self, path: &Path) {
        self.files.retain(|other| other != path);
    }

    /// Puts a file back that was forgotten, in its place from 0.
    pub fn put_back(&mut self, path: PathBuf, place: usize) {
        self.remove(&path);
        self.files.insert(place.min(self.files.len()), path);
        self.files.truncate(MOST);
    }
}

/// The files of Attune's own folder that are not among the recent ones, the one written
/// last first. What lies in folders in it is not looked at, nor what is in the files.
pub fn beside(recent: &Recent, places: &Places) -> Vec<PathBuf> {
    // A file has several names where there are links, or drives with letters.
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let listed: BTreeSet<PathBuf> = recent.files.iter().map(|path| real(path)).collect();
    let Ok(entries) = places.documents.read_dir() else { return Vec::new() };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let ours = paths.filter(|path| endings::is_attune(path) && !listed.contains(&real(path)));
    let mut dated: Vec<(Option<SystemTime>, PathBuf)> = ours
        .filter_map(|path| {
            let metadata = path.metadata().ok().filter(std::fs::Metadata::is_file)?;
            Some((metadata.modified().ok(), path))
        })
        .collect();
    // By name where two were written at once, so that the order stays.
    dated.sort_by(|(one, here), (other, there)| other.cmp(one).then_with(|| here.cmp(there)));
    dated.into_iter().map(|(_, path)| path).collect()
}

/// What a card on Home says about a file.
///
/// # Errors
/// When the file is gone or cannot be read.
pub fn summary(path: &Path, today: Date) -> Result<Summary, NoSummary> {
    let metadata = match path.metadata() {
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Err(NoSummary::Gone);
        }
        metadata => metadata.ok(),
    };
    let unreadable = |error: ReadError| {
        NoSummary::Unreadable(error.faults.first().map(ToString::to_string).unwrap_or_default())
    };
    match format::read(path).map_err(unreadable)? {
        FileContent::Assessment(assessment) => {
            let modified = metadata.and_then(|metadata| metadata.modified().ok());
            Ok(Summary::Assessment(AssessmentSummary { modified, ..summarise(&assessment, today) }))
        }
        FileContent::Training(training) => Ok(Summary::Training(summarise_training(training, today))),
        FileContent::Ballot(ballot) => Ok(Summary::Ballot(Box::new(ballot))),
        other @ FileContent::Checklist(_) => Err(unreadable(format::not_an_assessment(path, &other))),
    }
}

fn summarise(assessment: &Assessment, today: Date) -> AssessmentSummary {
    let round = assessment.current_round();
    let statements = &assessment.checklist.statements;
    let ratings: Vec<_> =
        statements.iter().map(|statement| round.and_then(|round| round.rating(&statement.id))).collect();
    let rated = ratings.iter().flatten().count();
    let open = || assessment.actions.iter().filter(|action| action.status().is_open());
    AssessmentSummary {
        team: assessment.team.name.clone(),
        round: round.map(|round| round.label.clone()).unwrap_or_default(),
        rated,
        area: round.and_then(|round| assessment.area_picture(round)).map(|of| (of.teams, of.date)),
        open: open().count(),
        waiting: round.map_or(0, |round| round.waiting),
        review_due: assessment.review_due(today),
        finished: round.is_some_and(|round| round.locked),
        review: round.and_then(|round| round.review.clone()),
        ratings,
        overdue: open().filter(|action| action.overdue_days(today).is_some()).count(),
        due: due(assessment, today),
        earliest_due: open().filter_map(|action| action.due.as_ref()?.day()).min(),
        modified: None,
    }
}

fn summarise_training(training: Training, today: Date) -> TrainingSummary {
    let moments = training.moments();
    // Once somebody has answered it, there is no date to be reminded of.
    let is_due = |due: &Date| *due >= today && !moments.contains(&Moment::FollowUp);
    let compared = training.pairs().first().copied();
    TrainingSummary {
        learners: training.participants.len(),
        paired: compared.map(|(first, second)| shift::pairing(&training, first, second).paired),
        follow_up: training.course.follow_up.filter(is_due),
        moments,
        course: training.course.name,
    }
}

fn file(places: &Places) -> PathBuf {
    places.data.join("recent.ron")
}
