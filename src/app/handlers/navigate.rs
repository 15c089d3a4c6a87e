//! From screen to screen.

use crate::app::background::Event;
use crate::app::commands::Command;
use crate::app::handlers::files::{offer_name_on_leaving, settle_name};
use crate::app::handlers::leave::{keep_what_is_typed, leave_file};
use crate::app::handlers::report::suggest_path;
use crate::app::handlers::versions;
use crate::app::request::Request;
use crate::app::screen::{Entering, Screen};
use crate::app::screens::area::AreaView;
use crate::app::screens::checklists::Checklists;
use crate::app::screens::home::HomeView;
use crate::app::session::Session;
use crate::files::checklists::{self, Origin};

/// Shows a screen, and reads what it shows from disk.
pub fn enter(session: &mut Session, screen: Screen) {
    settle_name(session);
    keep_what_is_typed(session);
    match screen.entering() {
        Entering::Nothing => {}
        Entering::RecentFiles => {
            // Home shows what is on disk.
            if !leave_file(session, Request::Do(Command::Go(screen))) {
                return;
            }
            session.open = None;
            session.views.area = AreaView::default();
            session.forget_others();
            session.serial += 1;
            read_recent(session);
        }
        Entering::Checklists => {
            let checklists = read_checklists(session);
            session.views.set_up.checklists = checklists.clone();
            session.views.course.checklists = checklists;
        }
        Entering::Versions => versions::read(session),
        Entering::DocumentPath => suggest_path(session),
        Entering::Statement => session.views.rate.arrived = true,
    }
    // Whoever worked in a full screen before goes on in one.
    if session.screen == Screen::Projector && screen != Screen::Projector {
        session.full_screen = Some(session.was_full_screen);
    }
    // It was about what is no longer in sight.
    if session.screen != screen {
        session.notice = None;
    }
    session.arrived = true;
    let left = std::mem::replace(&mut session.screen, screen);
    if left != screen {
        offer_name_on_leaving(session, left);
    }
}

/// Gives the keyboard to the heading of the screen that is shown.
pub fn arrive(session: &mut Session) {
    session.arrived = true;
    match session.screen.entering() {
        Entering::Statement => session.views.rate.arrived = true,
        Entering::Nothing
        | Entering::RecentFiles
        | Entering::Checklists
        | Entering::Versions
        | Entering::DocumentPath => {}
    }
}

/// Reads what Home says of the recent files and of those beside them, without holding the window up.
pub fn read_recent(session: &mut Session) {
    session.views.home = HomeView::unread(&session.recent);
    let (recent, places, today) = (session.recent.clone(), session.places.clone(), session.today());
    let reply = session.reply();
    session.platform.work(Box::new(move || reply.send(Event::Home(HomeView::read(&recent, &places, today)))));
}

/// The checklists that can be chosen now.
fn read_checklists(session: &Session) -> Checklists {
    let at_hand = checklists::at_hand(&session.places);
    let chosen = |listed: &checklists::Listed| listed.origin != Origin::Pattern;
    let faults = at_hand.faults.iter().map(ToString::to_string).collect();
    Checklists { listed: at_hand.listed.into_iter().filter(chosen).collect(), faults }
}
