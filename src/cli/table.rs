//! `attune table`: what many files hold as rows of typed columns, for engines that reckon
//! with them. Files are read one by one and forgotten, so that memory does not grow with
//! their number.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::arguments::Table;
use crate::cli::outcome::Outcome;
use crate::cli::target;
use crate::documents::dataset::{Dataset, DatasetFormat, RowWriter, Rows, described, writer};
use crate::files::area::{FoundFiles, LeftOut, TeamFile, Why, find_newest, read_each};
use crate::files::format::{choices, kind};
use crate::files::progress::Progress;
use crate::files::safe_write::Streamed;
use crate::files::{FileContent, places};
use crate::text;

/// Writes the rows, all of them or none.
pub(super) fn run(arguments: &Table) -> Result<Outcome, Outcome> {
    if arguments.columns {
        return Ok(Outcome::said(described().trim_end()));
    }
    let Some(to) = &arguments.to else { return Err(Outcome::usage(text!("cli-nowhere-table"))) };
    let format = format_of(to)?;
    let progress = Arc::new(Progress::default());
    end_on_request(&progress);
    let begun = Streamed::begin(to, arguments.force).map_err(|why| not_written(&why, to))?;
    let found = find_newest(&arguments.folders, &progress);
    target::is_not_read(to, &read_of(&found))?;
    let FoundFiles { files, left_out } = found;
    let mut written = Written { left_out, ..Written::default() };
    written.fill(arguments, format, &files, begun, &progress).map_err(|why| match why {
        NotWhole::Stopped => Outcome::fault(text!("cli-table-stopped", file = places::display(to))),
        NotWhole::Nothing(told) => told,
        NotWhole::Io(why) => not_written(&why, to),
    })?;
    Ok(written.outcome(&places::display(to)))
}

/// Every file that is read, also those that turn out to be copies. A table that was written into
/// one of the folders before is none, and may be replaced.
fn read_of(found: &FoundFiles) -> Vec<&PathBuf> {
    let left_out = found.left_out.iter().filter(|of| !matches!(of.why, Why::Foreign(_)));
    found.files.iter().map(|file| &file.path).chain(left_out.map(|of| &of.path)).collect()
}

fn format_of(to: &Path) -> Result<DatasetFormat, Outcome> {
    DatasetFormat::of(to).ok_or_else(|| {
        let known = choices(&DatasetFormat::ALL.map(|format| format!(".{}", format.ending())));
        Outcome::usage(text!("cli-unknown-ending", file = places::display(to), known = known))
    })
}

fn not_written(why: &io::Error, to: &Path) -> Outcome {
    target::not_written(why, to, target::exists(to))
}

/// Told to end, as by Ctrl+C, it ends between two files, and leaves nothing behind.
fn end_on_request(progress: &Arc<Progress>) {
    let told = Arc::clone(progress);
    if let Err(error) = ctrlc::set_handler(move || told.stop()) {
        log::debug!("Ctrl+C ends it at once: {error}");
    }
}

/// What has become of the files so far.
#[derive(Default)]
struct Written {
    rows: usize,
    files: usize,
    left_out: Vec<LeftOut>,
}

enum NotWhole {
    /// Somebody called it off.
    Stopped,
    /// Not one file could be read that has such rows.
    Nothing(Outcome),
    Io(io::Error),
}

impl Written {
    fn fill(
        &mut self,
        arguments: &Table,
        format: DatasetFormat,
        files: &[TeamFile],
        mut begun: Streamed,
        progress: &Progress,
    ) -> Result<(), NotWhole> {
        let Table { dataset: table, words, .. } = arguments;
        let mut to = writer(format, *table, *words, &mut begun).map_err(NotWhole::Io)?;
        let work = |file: &TeamFile, content: &FileContent| rows_of(*table, *words, file, content);
        let read = read_each(files, progress, work, |file, rows| self.take(&mut *to, file, rows));
        if progress.is_stopped() {
            return Err(NotWhole::Stopped);
        }
        read.map_err(NotWhole::Io)?;
        if self.files == 0 {
            return Err(NotWhole::Nothing(self.nothing(*table)));
        }
        to.end().map_err(NotWhole::Io)?;
        drop(to);
        begun.finish().map_err(NotWhole::Io)
    }

    fn take(&mut self, to: &mut dyn RowWriter, file: &TeamFile, rows: Result<Rows, Why>) -> io::Result<()> {
        match rows {
            Ok(rows) => {
                self.files += 1;
                self.rows += rows.count();
                to.put(rows)
            }
            Err(why) => {
                self.left_out.push(LeftOut { path: file.path.clone(), why });
                Ok(())
            }
        }
    }

    fn nothing(&mut self, table: Dataset) -> Outcome {
        let mut outcome = Outcome::fault(text!("cli-table-nothing", table = table.name()));
        self.tell_left_out(&mut outcome);
        outcome
    }

    fn outcome(mut self, to: &str) -> Outcome {
        let mut outcome =
            Outcome::said(text!("cli-table-done", file = to, rows = self.rows, files = self.files));
        self.tell_left_out(&mut outcome);
        outcome
    }

    /// Each with its reason, in the order of their paths, and how many.
    fn tell_left_out(&mut self, outcome: &mut Outcome) {
        self.left_out.sort_by(|one, other| one.path.cmp(&other.path));
        for left_out in &self.left_out {
            outcome.warn(&left_out.to_string());
        }
        if !self.left_out.is_empty() {
            outcome.warn(&text!("cli-table-left-out", count = self.left_out.len()));
        }
    }
}

/// The rows of one file; why it has none, where it holds something else.
fn rows_of(table: Dataset, words: bool, file: &TeamFile, content: &FileContent) -> Result<Rows, Why> {
    let rows = match content {
        FileContent::Assessment(assessment) => table.of_team(&file.agency, assessment, words),
        FileContent::Training(training) => table.of_course(&file.agency, training, words),
        FileContent::Ballot(_) | FileContent::Checklist(_) => None,
    };
    rows.ok_or_else(|| Why::OtherRows { kind: kind(content), table: table.name() })
}
