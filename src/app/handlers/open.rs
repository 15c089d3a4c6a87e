//! Opening a file: it is put away what is open, and read without holding the window up.

use std::path::Path;

use crate::app::background::Event;
use crate::app::handlers::leave::leave_file;
use crate::app::open::opening::Opening;
use crate::app::request::{HowToOpen, Request};
use crate::app::session::{AfterOpening, Session};
use crate::app::work::{Doing, For};
use crate::files::places;

/// Opens a file, or says in full why it cannot be.
pub fn open_file(session: &mut Session, path: &Path) {
    open_and(session, path, AfterOpening::Nothing);
}

/// Opens a file at an action of its plan, by its id. `outcome`: to say what came of it.
pub fn at_action(session: &mut Session, path: &Path, id: String, outcome: bool) {
    open_and(session, path, AfterOpening::ShowAction(id, outcome));
}

/// Opens a file where its review is begun.
pub fn at_review(session: &mut Session, path: &Path) {
    open_and(session, path, AfterOpening::ShowReview);
}

/// Opens a file, and does something with it then.
pub fn open_and(session: &mut Session, path: &Path, then: AfterOpening) {
    session.after_opening = then;
    open(session, path, HowToOpen::Asked);
}

/// Opens a file in this way.
pub fn open(session: &mut Session, path: &Path, how: HowToOpen) {
    let may_lose = session.may_lose;
    // What is open is put away first: it may be the very file that is opened.
    if !leave_file(session, Request::OpenFile(path.to_path_buf())) {
        return;
    }
    let own = session.path();
    let opening = Opening { path: path.to_path_buf(), how, own, places: session.places.clone() };
    let (number, progress) =
        session.begin_work(places::file_name(path), Doing::Reading(For::Another { may_lose }));
    let reply = session.reply();
    session.platform.work(Box::new(move || {
        let opened = opening.read(&progress);
        reply.send(Event::Opened(number, Box::new(opening), opened));
    }));
}
