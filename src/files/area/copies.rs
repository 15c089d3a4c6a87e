//! Copies of one file among those of an area: the newest is seen, and the others are named
//! beside it.

use std::cmp::Ordering;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use jiff::civil::Date;

use super::left_out::{LeftOut, Why};
use super::read::ReadFile;
use crate::files::FileContent;

/// The newest of each file, in the order in which they came, and the copies of it. One that
/// lies in no agency's folder keeps the agency of the newest copy that does: a stray copy
/// takes no team out of its agency.
pub(super) fn newest(read: Vec<ReadFile>) -> (Vec<ReadFile>, Vec<LeftOut>) {
    let mut taken: HashMap<(Kind, &str), usize> = HashMap::new();
    let mut placed: HashMap<(Kind, &str), &ReadFile> = HashMap::new();
    let mut copies = Vec::new();
    for (number, file) in read.iter().enumerate() {
        if !file.agency.is_empty() {
            let other = placed.entry((Kind::of(&file.content), file.content.id()));
            other.and_modify(|of| *of = if is_newer(file, of) { file } else { of }).or_insert(file);
        }
        match taken.entry((Kind::of(&file.content), file.content.id())) {
            Entry::Vacant(first) => _ = first.insert(number),
            Entry::Occupied(mut of) => {
                let is_newer = read.get(*of.get()).is_some_and(|other| is_newer(file, other));
                copies.push(if is_newer { of.insert(number) } else { number });
            }
        }
    }
    let why = |number: usize| {
        let file = read.get(number)?;
        let newest = read.get(*taken.get(&(Kind::of(&file.content), file.content.id()))?)?;
        let (newer, name) = (newest.path.clone(), name(&file.content));
        let has_another =
            !name.is_empty() && name.to_lowercase() != self::name(&newest.content).to_lowercase();
        let name = name.to_owned();
        Some((number, if has_another { Why::CopyForAnother { newer, name } } else { Why::CopyOf { newer } }))
    };
    let mut why: BTreeMap<usize, Why> = copies.into_iter().filter_map(why).collect();
    let strays = taken.iter().filter(|(_, of)| read.get(**of).is_some_and(|file| file.agency.is_empty()));
    let agency = |(key, of): (&(Kind, &str), &usize)| Some((*of, placed.get(key)?.agency.clone()));
    let mut agencies: HashMap<usize, String> = strays.filter_map(agency).collect();
    let (mut files, mut left_out) = (Vec::new(), Vec::new());
    for (number, mut file) in read.into_iter().enumerate() {
        if let Some(why) = why.remove(&number) {
            left_out.push(LeftOut { path: file.path, why });
        } else {
            file.agency = agencies.remove(&number).unwrap_or(file.agency);
            files.push(file);
        }
    }
    (files, left_out)
}

#[derive(PartialEq, Eq, Hash)]
enum Kind {
    Team,
    Course,
    Other,
}

impl Kind {
    fn of(content: &FileContent) -> Self {
        match content {
            FileContent::Assessment(_) => Self::Team,
            FileContent::Training(_) => Self::Course,
            FileContent::Ballot(_) | FileContent::Checklist(_) => Self::Other,
        }
    }
}

/// What the team is called, or for whom the course was held.
fn name(content: &FileContent) -> &str {
    match content {
        FileContent::Assessment(assessment) => assessment.team.name.trim(),
        FileContent::Training(training) => match training.course.group.trim() {
            "" => training.course.name.trim(),
            group => group,
        },
        FileContent::Ballot(_) | FileContent::Checklist(_) => "",
    }
}

/// Whether a copy is newer than another: by the last day on which anything was said in it,
/// then by holding all that the other does and more, then by when it was written. Of two
/// that are alike in all of this the first is taken.
fn is_newer(copy: &ReadFile, than: &ReadFile) -> bool {
    let (one, other) = (&copy.content, &than.content);
    let order = last_day(one).cmp(&last_day(other)).then_with(|| holds_more(one, other));
    order.then_with(|| written(&copy.path).cmp(&written(&than.path))) == Ordering::Greater
}

/// The last day on which anything was said. What is planned for later is no such day.
fn last_day(content: &FileContent) -> Option<Date> {
    match content {
        FileContent::Assessment(assessment) => {
            let rounds = assessment.rounds.iter().map(|round| round.date);
            let updates = assessment.actions.iter().flat_map(|action| &action.updates);
            rounds.chain(updates.map(|update| update.date)).max()
        }
        // A course keeps no day for its answers, and publishing says nothing of them.
        FileContent::Training(_) | FileContent::Ballot(_) | FileContent::Checklist(_) => None,
    }
}

fn holds_more(one: &FileContent, other: &FileContent) -> Ordering {
    if one == other {
        return Ordering::Equal;
    }
    other.only_adds(one).cmp(&one.only_adds(other))
}

fn written(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|of| of.modified()).ok()
}
