//! What is copied for another program: in words, and with its tables.

use egui::Context;

use crate::app::background::{Copied, Event};
use crate::app::handlers::exports::kind_in;
use crate::app::handlers::report::source;
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::documents::document::Document;
use crate::documents::{Excerpt, Format, Pasted, ReportSource, TrainingDocument};
use crate::model::Action;
use crate::text;

/// Copies the document that Report shows.
pub fn document(session: &mut Session) {
    let Some((source, kind)) = source(session).zip(kind_in(session, Format::Pdf)) else { return };
    // What is published is remembered in the course's file, and nobody sees where a copy goes.
    if kind == TrainingDocument::Publishing.into() {
        return session.say_fault(text!("copy-not-publishing"));
    }
    let today = session.today();
    let pages = session.views.report.pages.clone().filter(|pages| pages.is_current(kind, &source, today));
    copy(session, move || {
        let document = match pages {
            Some(pages) => pages.document.clone(),
            None => source.build(kind, today).ok()?,
        };
        Some((document.title.clone(), document))
    });
}

/// Copies the statement that Rate shows, with what was said about it.
pub fn statement(session: &mut Session) {
    let at = session.views.rate.current;
    let statement = session.assessment().and_then(|open| {
        let statement = open.assessment().checklist.statements.get(at)?;
        Some((statement.short_title().to_owned(), statement.id.clone()))
    });
    let Some((title, id)) = statement else { return };
    excerpt(session, title, Excerpt::Statement(id));
}

/// Copies the plan: on Plan only what is shown there.
pub fn plan(session: &mut Session) {
    let Some(open) = session.assessment() else { return };
    let (on_plan, today) = (session.screen == Screen::Plan, session.today());
    let is_shown =
        |action: &Action| !action.is_blank() && (!on_plan || session.views.plan.shows(action, today));
    let shown = open.assessment().actions.iter().filter(|action| is_shown(action));
    let ids = shown.map(|action| action.id.clone()).collect();
    actions(session, ids);
}

/// Copies actions, by their ids.
pub fn actions(session: &mut Session, ids: Vec<String>) {
    excerpt(session, text!("copied-actions", count = ids.len()), Excerpt::Actions(ids));
}

fn excerpt(session: &mut Session, name: String, of: Excerpt) {
    let Some(source) = source(session) else { return };
    let today = session.today();
    copy(session, move || {
        let source: ReportSource = source;
        Some((name, source.excerpt(&of, today)?))
    });
}

/// A record of two hundred statements takes longer than a frame.
fn copy(session: &Session, make: impl FnOnce() -> Option<(String, Document)> + Send + 'static) {
    let reply = session.reply();
    session.platform.work(Box::new(move || {
        let copied = make().map(|(name, document)| Box::new(Copied { name, pasted: Pasted::of(&document) }));
        reply.send(Event::Copied(copied));
    }));
}

/// Puts what was made into the clipboard, and says so.
pub fn take(session: &mut Session, ctx: &Context, copied: Option<Box<Copied>>) {
    let Some(copied) = copied else { return session.say_fault(text!("copy-nothing")) };
    let Copied { name, pasted } = *copied;
    match session.platform.copy(&pasted) {
        Ok(()) => session.say(text!("copied", what = name)),
        Err(why) => {
            log::warn!("the clipboard takes no tables: {why}");
            ctx.copy_text(pasted.text);
            session.say(text!("copied-words", what = name));
        }
    }
}
