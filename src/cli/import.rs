//! `attune import`: learners' answers into a training file, by the same reading as in the
//! window. What would be asked there is an error here, with the line of the map that
//! answers it; then nothing is imported at all.

use std::path::{Path, PathBuf};

use crate::cli::arguments::Import;
use crate::cli::outcome::{FAULT, Outcome};
use crate::cli::target;
use crate::files::import::map::{self, ImportMap};
use crate::files::import::merge::{Done, Merge};
use crate::files::import::survey::reading::Reading;
use crate::files::import::survey::summary::LeftOut;
use crate::files::import::survey::table::Table;
use crate::files::import::{forms, outcome, survey};
use crate::files::{FileContent, format, places};
use crate::model::{Change as _, Moment, Training};
use crate::text;
use crate::words;

/// Imports the exports, all of them or none.
pub(super) fn run(arguments: &Import) -> Result<Outcome, Outcome> {
    let course = &arguments.course;
    let inputs: Vec<&PathBuf> = arguments.exports.iter().chain([course]).chain(&arguments.map).collect();
    if let Some(to) = &arguments.write_map {
        target::is_not_read(to, &inputs)?;
    }
    let before = training(course)?;
    let mut map = read_map(arguments.map.as_deref())?;
    if let Some(moment) = arguments.moment {
        map.answers.insert(map::MOMENT.to_owned(), words::training::moment(moment));
    }
    let mut import = Running {
        training: before.clone(),
        map,
        moment: arguments.moment,
        outcome: Outcome::default(),
        open: Vec::new(),
        learned: ImportMap::default(),
        done: Done::default(),
    };
    for (file, table) in tables(&arguments.exports, &before)? {
        import.file(&file, table);
    }
    if let Some(to) = &arguments.write_map {
        return import.write_map(to, arguments.force);
    }
    import.finish(course, &before)
}

fn training(path: &Path) -> Result<Training, Outcome> {
    match format::read(path)? {
        FileContent::Training(training) => Ok(training),
        FileContent::Assessment(_) | FileContent::Ballot(_) | FileContent::Checklist(_) => {
            Err(Outcome::usage(text!("cli-import-no-course", file = places::display(path))))
        }
    }
}

fn read_map(path: Option<&Path>) -> Result<ImportMap, Outcome> {
    let Some(path) = path else { return Ok(ImportMap::default()) };
    let file = places::display(path);
    let fault = |why: String| Outcome::fault(text!("cli-import-file", file = file.as_str(), what = why));
    ImportMap::read(path).map_err(fault)
}

/// All forms as one table, and each export by itself, as in the window.
fn tables(paths: &[PathBuf], training: &Training) -> Result<Vec<(String, Table)>, Outcome> {
    let (returned, exports): (Vec<PathBuf>, Vec<PathBuf>) =
        paths.iter().cloned().partition(|path| forms::is_forms(path));
    let mut read = Vec::new();
    if !returned.is_empty() {
        let names = returned.iter().map(|path| places::display(path)).collect::<Vec<_>>().join(", ");
        read.push((names, forms::read(&returned, training)));
    }
    read.extend(exports.iter().map(|path| (places::display(path), survey::read(path))));
    let mut tables = Vec::new();
    let mut failed = Outcome::default();
    failed.status = FAULT;
    let mut is_whole = true;
    for (file, table) in read {
        match table {
            Ok(table) => tables.push((file, table)),
            Err(why) => {
                is_whole = false;
                failed.warn(&text!("cli-import-file", file = file, what = why));
            }
        }
    }
    if is_whole { Ok(tables) } else { Err(failed) }
}

/// An import that is under way.
struct Running {
    /// The course with what came in so far.
    training: Training,
    map: ImportMap,
    moment: Option<Moment>,
    outcome: Outcome,
    /// What is still to be said, for the map that is written.
    open: Vec<String>,
    /// How the exports were understood.
    learned: ImportMap,
    done: Done,
}

impl Running {
    /// Reads one export, and brings it in where nothing is to be asked.
    fn file(&mut self, file: &str, table: Table) {
        let mut reading = Reading::new(file, table, &self.training);
        let decisions = match self.map.apply(&mut reading, &self.training) {
            Ok(decisions) => decisions,
            Err(why) => return self.fault(file, &why),
        };
        if reading.has_columns() {
            self.learned.learn(&reading, &self.training);
        }
        let merge = Merge::new(&reading, &self.training, &decisions);
        let open = map::open(&reading, &merge, &self.training);
        for line in &open {
            self.fault(file, line);
        }
        self.open.extend(open.iter().map(|line| text!("cli-import-file", file = file, what = line.as_str())));
        if open.is_empty() {
            self.take(file, &reading, &merge);
        }
    }

    fn take(&mut self, file: &str, reading: &Reading, merge: &Merge) {
        let questions = reading.questions(&self.training);
        if let Some(moment) = self.moment
            && reading.understood.submissions.iter().any(|of| of.moment != moment)
        {
            let moment = words::training::moment_in_sentence(moment);
            return self.fault(file, &text!("cli-import-moment", moment = moment));
        }
        let missing = outcome::missing(reading, merge, &questions);
        let named = [
            reading.left_out(&self.training),
            outcome::kept(reading, merge),
            reading.alike(),
            reading.doubts(),
        ];
        for LeftOut { place, what } in named.concat() {
            self.outcome.warn(&text!("cli-import-place", file = file, place = place, what = what));
        }
        match missing {
            // There is nothing wrong with an export that was imported before.
            Some(why) if merge.is_empty() && !merge.entries.is_empty() => self.say(file, &why),
            Some(why) => self.fault(file, &why),
            None => {
                self.say(file, &outcome::promise(reading, merge, &self.training));
                for (moment, found) in outcome::found(reading, merge) {
                    self.say(file, &found.words(moment));
                }
                self.done = self.done.and(merge.done());
                if merge.edit(reading, &self.training).apply(&mut self.training).is_err() {
                    self.fault(file, &text!("refused-answers-stand"));
                }
            }
        }
    }

    fn say(&mut self, file: &str, what: &str) {
        self.outcome.say(&text!("cli-import-file", file = file, what = what));
    }

    fn fault(&mut self, file: &str, what: &str) {
        self.outcome.warn(&text!("cli-import-file", file = file, what = what));
        self.outcome.status = FAULT;
    }

    /// Writes how the exports were understood, and imports nothing.
    fn write_map(mut self, to: &Path, force: bool) -> Result<Outcome, Outcome> {
        let file = places::display(to);
        self.learned.keep(self.map);
        let text = self
            .learned
            .write(&self.open)
            .map_err(|reason| Outcome::fault(text!("cli-not-made", file = file.as_str(), reason = reason)))?;
        target::put(to, text.as_bytes(), force)?;
        // What is open stands in the map, and that is no fault of the exports.
        Ok(Outcome::said(text!("cli-import-map", file = file, count = self.open.len())))
    }

    /// Writes the course, unless anything is at fault.
    fn finish(mut self, course: &Path, before: &Training) -> Result<Outcome, Outcome> {
        let file = places::display(course);
        if self.outcome.status == FAULT {
            self.outcome.warn(&text!("cli-import-nothing", file = file));
            return Err(self.outcome);
        }
        if self.training == *before {
            return Ok(self.outcome);
        }
        let content = FileContent::Training(self.training);
        let text = target::text_of(course, &content)?;
        // Somebody may have it open: what was written there meanwhile is not written over.
        if training(course).ok().as_ref() != Some(before) {
            return Err(Outcome::fault(text!("cli-import-changed", file = file)));
        }
        target::put(course, text.as_bytes(), true)?;
        self.outcome.say(&text!("cli-import-file", file = file, what = self.done.words()));
        Ok(self.outcome)
    }
}
