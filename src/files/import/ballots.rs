//! Returned ballots: which of them count, and why the others do not.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::SystemTime;

use crate::files::import::gather::{Found, Holds, gather};
use crate::files::progress::Progress;
use crate::files::{FileContent, ReadError, format};
use crate::model::ballot::{Ballot, NotOurs};
use crate::model::plain_text::single_line;
use crate::model::{Assessment, Round};
use crate::text;

/// What was found where ballots were looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ballots {
    /// Those that can be counted, each person's once.
    pub good: Vec<Ballot>,
    /// One person's answers in several files that differ: somebody has to say which count.
    pub differing: Vec<Differing>,
    /// The files that are not counted, each with the reason; those that somebody should
    /// look into come first.
    pub refused: Vec<Refused>,
    /// The roles of all ballots of the round that were found, each person's once, and
    /// also of those that were counted before.
    pub roles: Vec<String>,
}

/// One person's answers, differently in several files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// The files, in the order of their names.
    pub files: Vec<Version>,
}

/// One file of a person's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Where it lies, in one line.
    pub file: String,
    /// When it was changed last, as far as that is known.
    pub changed: Option<SystemTime>,
    /// What it holds.
    pub ballot: Ballot,
}

/// A file whose answers are not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Where it lies below the folder, in one line.
    pub file: String,
    /// Why, in plain words.
    pub why: String,
    /// Whether anybody's answers may be in it all the same.
    pub concern: Concern,
}

/// Whether a file that is not counted may hold somebody's answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// Somebody answered, or may have.
    Answers,
    /// It is nothing of Attune's.
    Foreign,
    /// Everything in it is known, or it is meant to hold no answers.
    None,
}

impl Ballots {
    /// How many of the good ones leave statements unanswered, which count as Can't say.
    pub fn with_gaps(&self) -> usize {
        self.good.iter().filter(|ballot| ballot.unanswered().next().is_some()).count()
    }

    /// Counts one of the first person's files whose answers differ, by its place, or none.
    pub fn choose(&mut self, chosen: Option<usize>) {
        if self.differing.is_empty() {
            return;
        }
        let why = if chosen.is_some() { text!("ballots-other-chosen") } else { text!("ballots-none-chosen") };
        for (place, version) in self.differing.remove(0).files.into_iter().enumerate() {
            if chosen == Some(place) {
                self.good.push(version.ballot);
            } else {
                self.refused.push(Refused {
                    file: version.file,
                    why: why.clone(),
                    concern: Concern::Answers,
                });
            }
        }
        self.refused.sort_by_key(|refused| refused.concern);
    }
}

/// Reads every ballot in what was chosen (files, folders and what lies in them, ZIP
/// files), whatever it is called. `already` says which ids are counted.
///
/// # Errors
/// When what was chosen cannot be read, in plain words.
pub fn read_ballots(
    chosen: &[PathBuf],
    assessment: &Assessment,
    round: &Round,
    already: impl Fn(&str) -> bool,
) -> Result<Ballots, String> {
    let mut ballots = Ballots::default();
    // By the person's id.
    let mut people: BTreeMap<String, Vec<Version>> = BTreeMap::new();
    gather(chosen, &Progress::default(), |Found { name, changed, holds }| {
        match read(holds, assessment, round) {
            // One checklist for all of them.
            Ok(ballot) => {
                let ballot = Ballot { checklist: assessment.checklist.clone(), ..ballot };
                people.entry(ballot.id.clone()).or_default().push(Version { file: name, changed, ballot });
            }
            Err((why, concern)) => ballots.refused.push(Refused { file: name, why, concern }),
        }
    })?;
    for (id, versions) in people {
        ballots.roles.extend(versions.first().map(|version| version.ballot.role.trim().to_owned()));
        let counted = already(&id);
        ballots.of_person(versions, counted);
    }
    ballots.refused.sort_by(|a, b| (a.concern, &a.file).cmp(&(b.concern, &b.file)));
    Ok(ballots)
}

impl Ballots {
    /// Takes what one person sent: once, however often it is there.
    fn of_person(&mut self, versions: Vec<Version>, counted: bool) {
        let mut different: Vec<Version> = Vec::new();
        for version in versions {
            let same = |other: &&Version| says_the_same(&other.ballot, &version.ballot);
            let why = match different.iter().find(same) {
                Some(first) => text!("ballots-twice", first = first.file.as_str()),
                None if counted => text!("ballots-counted"),
                None => {
                    different.push(version);
                    continue;
                }
            };
            self.refused.push(Refused { file: version.file, why, concern: Concern::None });
        }
        match different.len() {
            0 => {}
            1 => self.good.extend(different.into_iter().map(|version| version.ballot)),
            _ => self.differing.push(Differing { files: different }),
        }
    }
}

fn says_the_same(one: &Ballot, other: &Ballot) -> bool {
    (&one.answers, &one.role) == (&other.answers, &other.role)
}

/// Why a file is not counted, and whether it may hold somebody's answers.
pub(super) type Reason = (String, Concern);

/// A ballot, whoever it belongs to, or why it is none.
pub(super) fn ballot_in(holds: Holds) -> Result<Ballot, Reason> {
    match holds {
        Holds::Attune(content) => match *content {
            FileContent::Ballot(ballot) => Ok(ballot),
            FileContent::Assessment(_) => Err((text!("ballots-assessment"), Concern::Foreign)),
            FileContent::Training(_) => Err((text!("ballots-training"), Concern::Foreign)),
            FileContent::Checklist(_) => Err((text!("ballots-checklist"), Concern::Foreign)),
        },
        Holds::Form(_) => Err((text!("filled-elsewhere"), Concern::Answers)),
        Holds::Damaged(error) => Err((damaged(&error), Concern::Answers)),
        Holds::Closed(why) => Err((why, Concern::Answers)),
        Holds::Foreign(why) => Err((why, Concern::Foreign)),
    }
}

fn damaged(error: &ReadError) -> String {
    let fault = error.faults.first().map(format::Fault::placed).unwrap_or_default();
    text!("ballots-damaged", fault = fault)
}

/// A ballot that belongs to the round, or why it does not.
fn read(holds: Holds, assessment: &Assessment, round: &Round) -> Result<Ballot, Reason> {
    if matches!(&holds, Holds::Attune(of) if is_itself(of, assessment)) {
        return Err((text!("ballots-itself"), Concern::None));
    }
    if let Holds::Form(of) = &holds {
        return of.vote(assessment, round);
    }
    let ballot = ballot_in(holds)?;
    let Err(reason) = ballot.belongs_to(assessment, round) else { return Ok(ballot) };
    // A form belongs to nobody, whatever round it was made for.
    if ballot.is_form() && ballot.assessment == assessment.id {
        return Err((text!("ballots-form"), Concern::None));
    }
    Err(match reason {
        NotOurs::Unanswered => (text!("ballots-unanswered"), Concern::Answers),
        NotOurs::OtherAssessment if ballot.learner.is_some() => {
            (text!("ballots-other-course", name = single_line(&ballot.team)), Concern::Answers)
        }
        NotOurs::OtherAssessment => {
            (text!("ballots-other-assessment", team = team(&ballot)), Concern::Answers)
        }
        NotOurs::OtherRound => {
            (text!("ballots-other-round", label = single_line(&ballot.label)), Concern::Answers)
        }
        NotOurs::OtherChecklist => (text!("ballots-other-checklist"), Concern::Answers),
    })
}

/// The assessment lies in the same folder more often than not.
fn is_itself(content: &FileContent, assessment: &Assessment) -> bool {
    matches!(content, FileContent::Assessment(other) if other.id == assessment.id)
}

fn team(ballot: &Ballot) -> String {
    if ballot.team.trim().is_empty() { text!("ballots-no-team") } else { single_line(&ballot.team) }
}
