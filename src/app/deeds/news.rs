//! What is done with what comes back from outside the window: chosen files, and
//! work that is finished.

use std::path::Path;
use std::time::Duration;

use super::super::overlay::{Overlay, Purpose};
use super::super::post::News;
use super::super::screens::report::{Outcome, pdf_path};
use super::super::shell::App;
use super::training::csv_path;
use crate::files::places::{self, ENDING};
use crate::text;

/// A dialog that answers "nothing" sooner than this was never shown.
const NO_DIALOG: Duration = Duration::from_millis(400);

impl App {
    /// Takes in what came from outside the window. What was meant for a file that
    /// is no longer open is let go, except that any file can be opened.
    pub(in crate::app) fn receive(&mut self, news: News, meant_for_another_file: bool) {
        if news.is_choice() {
            self.choosing = false;
        }
        if meant_for_another_file && !matches!(news, News::Open(..) | News::Home(_)) {
            return;
        }
        match news {
            News::Open(Some(path), _) => self.open_file(path),
            News::Open(None, since) => {
                if since.elapsed() < NO_DIALOG {
                    self.overlay = Some(Overlay::line(Purpose::Open, String::new()));
                }
            }
            News::OtherPlace(Some(path), _) => self.read_other(path),
            News::OtherPlace(None, since) => {
                if since.elapsed() < NO_DIALOG {
                    self.ask_for_other();
                }
            }
            News::Other(read) => self.take_other(read),
            News::PdfPlace(Some(path), kind) => {
                self.show_document(kind);
                self.views.report.path = path.display().to_string();
                // The dialog asked about the name that was typed into it, not about
                // the one that it becomes with its ending.
                self.views.report.replace = pdf_path(&self.views.report.path) == Some(path);
                self.views.report.outcome = None;
                self.save_pdf();
            }
            News::CopyPlace(Some(path)) => {
                self.save_copy(&path, asked_to_replace(&path));
            }
            // Cancelled, or there is no dialog on this computer: the two look alike.
            News::PdfPlace(None, _)
            | News::CsvPlace(None)
            | News::CopyPlace(None)
            | News::BallotFormPlace(None) => {
                self.say(text!("dialog-none"));
            }
            // The dialog asked about the name that was typed into it.
            News::CsvPlace(Some(path)) => self.write_csv(&path, csv_path(&path) == path),
            News::CsvWritten(written) => self.csv_written(written),
            News::BallotFormPlace(Some(path)) => self.save_ballot_form(&path, asked_to_replace(&path)),
            News::BallotFolder(Some(folder), _) => self.read_ballots(folder),
            News::BallotFolder(None, since) => {
                if since.elapsed() < NO_DIALOG {
                    self.overlay = Some(Overlay::line(Purpose::AddBallots, String::new()));
                }
            }
            News::Ballots(read) => self.add_ballots(read),
            News::ImportPlace(Some(path), _) => self.read_export(&path),
            News::ImportPlace(None, since) => {
                if since.elapsed() < NO_DIALOG {
                    self.ask_for_export();
                }
            }
            News::Import(file, from, read) => self.show_export(file, from, read),
            News::Home(home) => self.views.home = home,
            News::Pages(pages) => {
                self.views.report.busy = false;
                self.views.report.pages = Some(*pages);
            }
            News::Written(outcome) => {
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
