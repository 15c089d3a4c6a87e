//! What is done with what comes back from outside the window: chosen files, and
//! work that is finished.

use std::path::Path;
use std::time::Duration;

use crate::app::background::Event;
use crate::app::dialogs::{Dialog, PathPurpose};
use crate::app::handlers::training::csv_path;
use crate::app::screens::report::{Outcome, pdf_path};
use crate::app::shell::App;
use crate::files::places::{self, ENDING};
use crate::text;

/// A dialog that answers "nothing" sooner than this was never shown.
const NO_DIALOG: Duration = Duration::from_millis(400);

impl App {
    /// Takes in what came from outside the window. What was meant for a file that
    /// is no longer open is let go, except that any file can be opened.
    pub(in crate::app) fn receive(&mut self, news: Event, meant_for_another_file: bool) {
        if news.is_choice() {
            self.choosing = false;
        }
        if meant_for_another_file && !matches!(news, Event::Open(..) | Event::Home(_)) {
            return;
        }
        match news {
            Event::Open(Some(path), _) => self.open_file(path),
            Event::Open(None, since) => {
                if since.elapsed() < NO_DIALOG {
                    self.dialog = Some(Dialog::line(PathPurpose::Open, String::new()));
                }
            }
            Event::OtherPlace(Some(path), _) => self.read_other(path),
            Event::OtherPlace(None, since) => {
                if since.elapsed() < NO_DIALOG {
                    self.ask_for_other();
                }
            }
            Event::Other(read) => self.take_other(read),
            Event::PdfPlace(Some(path), kind) => {
                self.show_document(kind);
                self.views.report.path = path.display().to_string();
                // The dialog asked about the name that was typed into it, not about
                // the one that it becomes with its ending.
                self.views.report.replace = pdf_path(&self.views.report.path) == Some(path);
                self.views.report.outcome = None;
                self.save_pdf();
            }
            Event::CopyPlace(Some(path)) => {
                self.save_copy(&path, asked_to_replace(&path));
            }
            // Cancelled, or there is no dialog on this computer: the two look alike.
            Event::PdfPlace(None, _)
            | Event::CsvPlace(None)
            | Event::CopyPlace(None)
            | Event::BallotFormPlace(None) => {
                self.say(text!("dialog-none"));
            }
            // The dialog asked about the name that was typed into it.
            Event::CsvPlace(Some(path)) => self.write_csv(&path, csv_path(&path) == path),
            Event::CsvWritten(written) => self.csv_written(written),
            Event::BallotFormPlace(Some(path)) => self.save_ballot_form(&path, asked_to_replace(&path)),
            Event::BallotFolder(Some(folder), _) => self.read_ballots(folder),
            Event::BallotFolder(None, since) => {
                if since.elapsed() < NO_DIALOG {
                    self.dialog = Some(Dialog::line(PathPurpose::AddBallots, String::new()));
                }
            }
            Event::Ballots(read) => self.add_ballots(read),
            Event::ImportPlace(Some(path), _) => self.read_export(&path),
            Event::ImportPlace(None, since) => {
                if since.elapsed() < NO_DIALOG {
                    self.ask_for_export();
                }
            }
            Event::Import(file, from, read) => self.show_export(file, from, read),
            Event::Home(home) => self.views.home = home,
            Event::Pages(pages) => {
                self.views.report.busy = false;
                self.views.report.pages = Some(*pages);
            }
            Event::Written(outcome) => {
                self.views.report.writing = false;
                if let Outcome::Saved { path, .. } = &outcome {
                    self.say(text!("report-saved-as", path = places::spoken(path)));
                }
                self.views.report.outcome = Some(outcome);
                self.views.report.show_outcome = true;
            }
        }
    }
}

/// A dialog asked about the name that was typed into it, and not about the one
/// that it becomes with its ending.
fn asked_to_replace(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == ENDING)
}
