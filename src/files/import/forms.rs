//! Learners' ballots that have come back: laid out as a table, so that they are
//! interpreted, questioned and shown exactly as an export of a survey is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::files::endings::{is_attune, is_pdf};
use crate::files::import::ballots::{Concern, Reason, ballot_in};
use crate::files::import::gather::{Found, Holds, gather};
use crate::files::import::kinds::is_archive;
use crate::files::import::survey::table::{Fault, Row, Table};
use crate::files::progress::Progress;
use crate::files::{FileContent, format};
use crate::model::ballot::{Learner, NotOurs};
use crate::model::plain_text::single_line;
use crate::model::training::{ColumnMeaning, Meaning, plain_code};
use crate::model::{Ballot, Moment, Question, Training};
use crate::text;
use crate::words;

/// Whether a path names ballots rather than a table: a folder, a file of Attune's
/// whatever it is called, a PDF, or a ZIP file with such files in it.
pub fn is_forms(path: &Path) -> bool {
    path.is_dir() || is_attune(path) || is_pdf(path) || format::is_attune(path) || is_archive_of_forms(path)
}

/// A ZIP file may as well hold an export of a survey.
fn is_archive_of_forms(path: &Path) -> bool {
    let mut any = false;
    let ours =
        |found: Found| any |= matches!(found.holds, Holds::Attune(_) | Holds::Form(_) | Holds::Damaged(_));
    is_archive(path) && gather(&[path.to_path_buf()], &Progress::default(), ours).is_ok() && any
}

/// Whether a file is a ballot, filled in or not, whatever it is for, or a PDF, which may be one.
pub(crate) fn is_ballot(path: &Path) -> bool {
    is_pdf(path) || format::is_attune(path) && matches!(format::read(path), Ok(FileContent::Ballot(_)))
}

/// A file as it was found: somebody's answers, or why not.
struct Returned {
    file: String,
    answers: Result<(Ballot, Learner), Reason>,
}

impl Returned {
    /// Files in which nobody's answers are come last.
    fn concern(&self) -> Concern {
        self.answers.as_ref().map_or_else(|(_, concern)| *concern, |_| Concern::Answers)
    }

    fn id(&self) -> Option<&str> {
        self.answers.as_ref().ok().map(|(ballot, _)| ballot.id.as_str())
    }
}

/// Reads every ballot in what was chosen, whatever the files are called: a row for
/// each. Files that are no ballot of this course are named as faults of their rows;
/// those that hold nobody's answers come last.
///
/// # Errors
/// When what was chosen cannot be read or holds nothing, in plain words.
pub fn read(chosen: &[PathBuf], training: &Training) -> Result<Table, String> {
    read_watched(chosen, training, &Progress::default())
}

/// The same, for somebody who may call it off meanwhile: it ends at the next file.
///
/// # Errors
/// As with [`read`], and when it was called off.
pub fn read_watched(chosen: &[PathBuf], training: &Training, progress: &Progress) -> Result<Table, String> {
    Ok(table(returned(chosen, training, progress)?, training))
}

/// The same, with the files in which somebody's answers may be and that cannot be read:
/// each with its reason.
///
/// # Errors
/// As with [`read`].
pub fn look(chosen: &[PathBuf], training: &Training) -> Result<(Table, Vec<String>), String> {
    let returned = returned(chosen, training, &Progress::default())?;
    let of_concern = returned.iter().filter(|file| file.concern() == Concern::Answers);
    let refused = of_concern.filter_map(|file| {
        let (why, _) = file.answers.as_ref().err()?;
        Some(text!("watch-refused-file", file = file.file.as_str(), why = why.as_str()))
    });
    let refused = refused.collect();
    Ok((table(returned, training), refused))
}

fn returned(chosen: &[PathBuf], training: &Training, progress: &Progress) -> Result<Vec<Returned>, String> {
    let mut returned = Vec::new();
    gather(chosen, progress, |Found { name, holds, .. }| {
        returned.push(Returned { file: name, answers: ballot(holds, training) });
    })?;
    name_doubles(&mut returned);
    returned.sort_by(|a, b| (a.concern(), &a.file).cmp(&(b.concern(), &b.file)));
    if !returned.iter().any(|file| file.concern() == Concern::Answers) {
        let known = returned.iter().find(|file| file.concern() == Concern::None);
        let why = known.and_then(|file| file.answers.as_ref().err());
        return Err(why.map_or_else(|| text!("ballots-none"), |(why, _)| why.clone()));
    }
    Ok(returned)
}

fn table(returned: Vec<Returned>, training: &Training) -> Table {
    let mut table = empty(training);
    for (number, Returned { file, answers }) in (1..).zip(returned) {
        table.files.push(file);
        match answers {
            Ok((ballot, learner)) => table.rows.push(row(number, &ballot, &learner, training)),
            Err((what, _)) => table.faults.push(Fault { row: number, column: None, what }),
        }
    }
    table.how = how(&table.rows, training);
    table
}

/// The same person's answers count once, however often they are there. Where they
/// differ, nobody knows which are meant.
fn name_doubles(returned: &mut [Returned]) {
    let mut people: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, file) in returned.iter().enumerate() {
        if let Some(id) = file.id() {
            people.entry(id.to_owned()).or_default().push(place);
        }
    }
    for places in people.into_values().filter(|places| places.len() > 1) {
        let of = |place: &usize| returned.get(*place);
        let said = |place: &usize| of(place).and_then(|file| file.answers.as_ref().ok());
        let names: Vec<String> = places.iter().filter_map(of).map(|file| file.file.clone()).collect();
        let differs = places.iter().any(|place| said(place) != places.first().and_then(said));
        let Some(first) = names.first() else { continue };
        let reason = if differs {
            (text!("ballots-differ", files = names.join(", ")), Concern::Answers)
        } else {
            (text!("ballots-twice", first = first.as_str()), Concern::None)
        };
        for place in places.into_iter().skip(usize::from(!differs)) {
            if let Some(file) = returned.get_mut(place) {
                file.answers = Err(reason.clone());
            }
        }
    }
}

/// How many files there are, and of a course with learners how many of those who are
/// known will have answered.
fn how(rows: &[Row], training: &Training) -> String {
    let files = text!("import-how-forms", count = rows.len());
    if training.participants.is_empty() {
        return files;
    }
    let known = training.participants.iter().map(|learner| plain_code(&learner.code));
    let answered = |moment: Moment| {
        let before = training.participants.iter().filter(move |of| of.answers.contains_key(&moment));
        let now = rows.iter().filter(move |row| row.cell(2) == words::training::moment(moment));
        let codes = before.map(|of| plain_code(&of.code)).chain(now.map(|row| plain_code(row.cell(0))));
        codes.filter(|code| !code.is_empty()).collect::<BTreeSet<_>>()
    };
    let everybody: BTreeSet<_> = known.chain(Moment::ALL.into_iter().flat_map(answered)).collect();
    let here = |moment: &Moment| rows.iter().any(|row| row.cell(2) == words::training::moment(*moment));
    let counts = Moment::ALL.into_iter().filter(here).map(|moment| {
        let moment_name = words::training::moment_in_sentence(moment);
        text!(
            "import-how-answered",
            moment = moment_name,
            count = answered(moment).len(),
            of = everybody.len()
        )
    });
    std::iter::once(files).chain(counts).collect::<Vec<_>>().join(" · ")
}

/// What the columns of such a table mean.
pub fn columns(training: &Training) -> Vec<ColumnMeaning> {
    let statements = training.checklist.statements.iter();
    let asked = statements.map(|statement| Meaning::Statement(statement.id.clone(), None));
    let questions = Question::ALL.map(|question| Meaning::Question(question, None));
    let means = [Meaning::Code, Meaning::Role, Meaning::Moment].into_iter().chain(asked).chain(questions);
    means.map(|means| ColumnMeaning::new("", means)).collect()
}

fn empty(training: &Training) -> Table {
    let head = columns(training).into_iter().map(|column| column.head);
    Table { head: Row::new(0, head), ..Table::default() }
}

/// A learner's answers to this course's form, or why they are not.
fn ballot(holds: Holds, training: &Training) -> Result<(Ballot, Learner), Reason> {
    // The course's own file lies in the same folder more often than not.
    if matches!(&holds, Holds::Attune(of) if matches!(&**of, FileContent::Training(of) if of.id == training.id))
    {
        return Err((text!("ballots-itself-course"), Concern::None));
    }
    if let Holds::Form(of) = &holds {
        return of.learner(training);
    }
    let ballot = ballot_in(holds)?;
    let form = ballot.is_form() && ballot.assessment == training.id;
    let why = match ballot.of_course(training) {
        Ok(learner) => return Ok((ballot.clone(), learner.clone())),
        Err(_) if form => return Err((text!("ballots-form"), Concern::None)),
        Err(NotOurs::Unanswered) => text!("ballots-unanswered"),
        Err(NotOurs::OtherChecklist) => text!("ballots-other-checklist"),
        Err(NotOurs::OtherAssessment | NotOurs::OtherRound) => {
            text!("ballots-other-course", name = single_line(&ballot.team))
        }
    };
    Err((why, Concern::Answers))
}

fn row(number: usize, ballot: &Ballot, learner: &Learner, training: &Training) -> Row {
    let who = [learner.code.clone(), ballot.role.clone(), words::training::moment(learner.moment)];
    let vote = |id: &String| ballot.answers.get(id).map_or_else(String::new, |vote| words::vote(*vote));
    let votes = training.checklist.statements.iter().map(|statement| vote(&statement.id));
    let score = |question| learner.score(question).map_or_else(String::new, |score| score.to_string());
    Row::new(number, who.into_iter().chain(votes).chain(Question::ALL.map(score)))
}
