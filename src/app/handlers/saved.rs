//! What follows a saving: the document is opened, or goes to be printed.

use std::path::Path;

use crate::app::handlers::files::{cannot_open, open_outside};
use crate::app::platform::Printing;
use crate::app::session::Session;
use crate::app::then::Then;
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

fn print(session: &mut Session, path: &Path) {
    let file = places::file_name(path);
    match session.platform.print(path) {
        Ok(Printing::Sent) => session.say(text!("print-sent", file = file)),
        Ok(Printing::Viewed) => session.say(text!("print-viewed", file = file)),
        Err(why) => cannot_open(session, path, &why),
    }
}
