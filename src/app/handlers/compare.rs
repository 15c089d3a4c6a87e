//! Reading another file to compare the open one with.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::background::Event;
use crate::app::handlers::files::error_in_line;
use crate::app::session::Session;
use crate::files::format;
use crate::model::Assessment;
use crate::text;

/// Reads another file, without holding the window up.
pub fn read_other(session: &mut Session, path: PathBuf) {
    session.views.change.reading = true;
    let reply = session.reply();
    session.platform.work(Box::new(move || {
        let read = format::read_assessment(&path).map(Arc::new).map_err(|error| error.lines());
        reply.send(Event::Other(read));
    }));
}

/// Compares with what was read, if the two can be compared.
pub fn compare_with(session: &mut Session, read: Result<Arc<Assessment>, Vec<String>>) {
    session.views.change.reading = false;
    let Some(open) = session.assessment() else { return };
    let fitting = read.and_then(|other| {
        // The same words in another order, or a word put right, still compare; another
        // checklist asks other things under what may be the same ids.
        if other.checklist.id != open.assessment().checklist.id {
            let title = other.checklist.title.as_str();
            return Err(vec![text!("change-other-checklist", title = title)]);
        }
        if other.rounds.is_empty() { Err(vec![text!("change-no-round")]) } else { Ok(other) }
    });
    match fitting {
        Ok(other) => {
            session.dialog = None;
            session.views.change.comparison.with(other);
        }
        Err(lines) => error_in_line(session, text!("change-file-failed"), &lines),
    }
}
