//! Several teams seen together: their files are read, others of them are looked at, and the
//! plan of their area is begun.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::background::Event;
use crate::app::dialogs::Dialog;
use crate::app::dialogs::area_plan::AreaPlan;
use crate::app::handlers::leave::leave_file;
use crate::app::handlers::navigate::enter;
use crate::app::handlers::open;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::screens::area::{AreaView, ReadArea};
use crate::app::session::{Session, ViewState};
use crate::app::work::{Doing, For};
use crate::documents::{AreaDocument, CoursesDocument};
use crate::files::area::{begin, gather};
use crate::files::format::NotMade;
use crate::files::{FileContent, autosave, endings, format, places, safe_write};
use crate::model::area::{AreaPicture, AreaTeam, Chosen};
use crate::{text, words};

/// Reads the teams in these folders and files, without holding the window up.
pub fn see(session: &mut Session, paths: Vec<PathBuf>) {
    let may_lose = session.may_lose;
    if !leave_file(session, Request::SeeTeams(paths.clone())) {
        return;
    }
    session.dialog = None;
    let (number, progress) = session.begin_work(String::new(), Doing::Gathering(For::Another { may_lose }));
    let (reply, today) = (session.reply(), session.today());
    let chosen = session.views.area.chosen_of(&paths);
    session.platform.work(Box::new(move || {
        let read = ReadArea::new(paths.clone(), gather(&paths, &progress), today);
        let picture = read.area.as_ref().map(|area| AreaPicture::of(area, &chosen.still_in(area), today));
        reply.send(Event::Area(number, Box::new((read, picture))));
    }));
}

/// Shows the teams that were read, unless that has been called off.
pub fn show(session: &mut Session, number: u64, (read, picture): (ReadArea, Option<AreaPicture>)) {
    let Some(work) = session.take_work(number) else { return };
    let is_shown = session.open.is_none() && session.screen.is_of_area();
    if is_shown && session.views.area.is_of(&read.chosen) {
        return show_again(session, read, picture);
    }
    // While they were read, people may have gone on with what is open.
    session.may_lose = work.may_lose();
    if !leave_file(session, Request::SeeTeams(read.chosen.clone())) {
        return;
    }
    session.open = None;
    session.forget_others();
    session.serial += 1;
    let (teams, told) = (read.teams(), told(&read));
    let home = std::mem::take(&mut session.views.home);
    session.views = ViewState { home, area: AreaView::new(read, picture), ..ViewState::default() };
    session.views.report.kind =
        if teams > 0 { AreaDocument::Report.into() } else { CoursesDocument::Report.into() };
    session.dialog = None;
    enter(session, Screen::Area);
    session.say(told);
}

/// Shows what is in the same folders and files by now. People have gone on meanwhile, and all
/// else stays as it is.
fn show_again(session: &mut Session, read: ReadArea, picture: Option<AreaPicture>) {
    let before = std::mem::take(&mut session.views.area);
    let mut told = [Some(told(&read)), who_is_new(before.read.as_deref(), &read)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let chosen = before.chosen.clone();
    session.views.area = before.read_again(read, picture);
    let view = &session.views.area;
    if view.chosen != chosen {
        told = [told, text!("teams-chosen-gone")].join(" ");
    }
    if view.picture.as_ref().is_some_and(|picture| picture.chosen.as_ref() != Some(&view.chosen)) {
        choose(session, view.chosen.clone());
    }
    session.say(told);
}

/// "New: Acorn Nursery and Oak Room." Of many, how many they are.
fn who_is_new(before: Option<&ReadArea>, now: &ReadArea) -> Option<String> {
    const NAMED: usize = 3;
    let known: HashSet<&str> = before?.of_teams().map(|team| team.assessment.id.as_str()).collect();
    let new: Vec<&str> =
        now.of_teams().filter(|of| !known.contains(of.assessment.id.as_str())).map(AreaTeam::name).collect();
    let said = if new.len() > NAMED || new.contains(&"") {
        words::area::teams(u32::try_from(new.len()).unwrap_or(u32::MAX))
    } else {
        words::listed(new.iter().map(ToString::to_string).collect())
    };
    (!new.is_empty()).then(|| text!("teams-new", names = said))
}

/// "38 teams read, 4 left out."
fn told(read: &ReadArea) -> String {
    match &read.courses {
        Some(courses) if read.area.is_none() => courses.summary().to_owned(),
        Some(_) | None => {
            let left_out = text!("teams-told-left-out", count = read.left_out.len());
            text!("teams-told", teams = read.teams(), left_out = left_out)
        }
    }
}

/// Reads what was read before once more.
pub fn see_again(session: &mut Session) {
    if let Some(chosen) = session.views.area.read.as_ref().map(|read| read.chosen.clone()) {
        see(session, chosen);
    }
}

/// Looks at other teams, or at other rounds of theirs.
pub fn choose(session: &mut Session, chosen: Chosen) {
    let view = &mut session.views.area;
    let Some(read) = view.read.clone() else { return };
    view.chosen = chosen.clone();
    let reply = session.reply();
    session.platform.work(Box::new(move || {
        if let Some(area) = &read.area {
            let picture = Arc::new(AreaPicture::of(area, &chosen, read.date));
            reply.send(Event::AreaPicture(Arc::clone(&read), picture));
        }
    }));
}

/// Shows what they say, unless others are looked at by now, or their files were read again.
pub fn pictured(session: &mut Session, read: &Arc<ReadArea>, picture: Arc<AreaPicture>) {
    let view = &mut session.views.area;
    let is_read_now = view.read.as_ref().is_some_and(|now| Arc::ptr_eq(now, read));
    let Some(chosen) = picture.chosen.as_ref().filter(|of| is_read_now && **of == view.chosen) else {
        return;
    };
    // The few who agreed to be counted are not these.
    let before = view.picture.as_ref().and_then(|of| of.chosen.as_ref());
    if !before.is_some_and(|before| before.is_of_the_same(chosen)) {
        view.sharing.few_agreed = false;
    }
    view.picture = Some(picture);
}

/// Asks what the plan of the area is called, and where it is to be.
pub fn ask_for_plan(session: &mut Session) {
    if let Some(shared) = session.views.area.shared() {
        let view = &session.views.area;
        let plan = AreaPlan::new(view.name(), session.places.documents.clone(), &shared, view.sharing);
        session.dialog = Some(Dialog::AreaPlan(plan.only(view.goes_into(&text!("only-plan")))));
    }
}

/// Where the plan would be unless somebody says otherwise.
pub fn plan_path(session: &Session) -> Option<PathBuf> {
    match &session.dialog {
        Some(Dialog::AreaPlan(plan)) => Some(plan.path()),
        _ => None,
    }
}

/// The plan is to be here.
pub fn plan_place(session: &mut Session, path: &Path) {
    if let Some(Dialog::AreaPlan(plan)) = &mut session.dialog {
        plan.keep_in(path);
    }
}

/// Makes the file of an area's plan, with what may be shared on, and opens it.
pub fn begin_plan(session: &mut Session, name: &str, path: &Path) {
    let view = &session.views.area;
    let read = view.read.as_ref().and_then(|read| read.area.as_ref());
    let Some((area, shared)) = read.zip(view.shared()) else { return };
    let today = session.today();
    let plan = FileContent::Assessment(begin(area, name.to_owned(), &shared, today));
    let path = session.places.documents.join(path);
    let path = if endings::is_attune(&path) { path } else { path.with_added_extension(endings::ATTUNE) };
    let written = format::write_checked(&plan, &path).map_err(not_made).and_then(|text| {
        // Never in the place of another.
        let put =
            safe_write::make_folder_of(&path).and_then(|()| safe_write::put(&path, text.as_bytes(), false));
        put.map_err(|error| why(&error, &path))
    });
    if let Err(why) = written {
        // What was typed is to be changed, and not typed anew.
        ask_for_plan(session);
        if let Some(Dialog::AreaPlan(plan)) = &mut session.dialog {
            plan.refused(name, &path, why);
        }
        return;
    }
    session.say(text!("area-plan-begun", place = places::spoken(&path)));
    open::open_file(session, &path);
}

/// Why a plan cannot be made of this, in sentences.
fn not_made(why: NotMade) -> String {
    match why {
        NotMade::Write(error) => words::sentence(&error.to_string()),
        NotMade::TooLarge => text!("area-plan-too-large"),
        NotMade::Faulty(error) => {
            let faults = error.places().into_iter().chain(error.without_place());
            std::iter::once(text!("area-plan-faulty")).chain(faults).collect::<Vec<_>>().join(" ")
        }
    }
}

fn why(error: &std::io::Error, path: &Path) -> String {
    match error.kind() {
        std::io::ErrorKind::AlreadyExists => text!("copy-exists"),
        _ => words::sentence(&autosave::why_not(error, path)),
    }
}
