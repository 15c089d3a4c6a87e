//! What follows a saving: the document is opened, or goes to be printed.

use std::path::Path;

use crate::app::handlers::exports::export_then;
use crate::app::handlers::files::{cannot_open, open_outside};
use crate::app::handlers::navigate::enter;
use crate::app::handlers::report::screen;
use crate::app::platform::Printing;
use crate::app::screens::report::document_path;
use crate::app::session::Session;
use crate::app::then::Then;
use crate::documents::Format;
use crate::files::places;
use crate::text;

/// Does with a document that is on disk now what it was saved for.
pub fn go_on(session: &mut Session, then: Then, path: &Path) {
    match then {
        Then::Nothing => {}
        Then::Open => open_outside(session, path),
        Then::Print => print(session, path),
    }
}

/// Saves the document on Report as a PDF, and hands that to the system's printing.
pub fn save_and_print(session: &mut Session) {
    if session.screen != screen(session) {
        enter(session, screen(session));
    }
    let view = &session.views.report;
    if let Some(path) = document_path(&view.path, view.format) {
        let is_pdf = view.format == Format::Pdf;
        let path = if is_pdf { path } else { path.with_extension(Format::Pdf.ending()) };
        let replace = is_pdf && view.replace;
        export_then(session, Format::Pdf, &path, replace, Then::Print);
    }
}

fn print(session: &mut Session, path: &Path) {
    let file = places::file_name(path);
    match session.platform.print(path) {
        Ok(Printing::Sent) => session.say(text!("print-sent", file = file)),
        Ok(Printing::Viewed) => session.say(text!("print-viewed", file = file)),
        Err(why) => cannot_open(session, path, &why),
    }
}
