//! What other people do to the open file and beside it is looked for in each frame, and asked
//! about when nobody is in the middle of something.

use std::time::Duration;

use egui::Context;

use crate::app::handlers::copies;
use crate::app::handlers::elsewhere::take_news;
use crate::app::handlers::recovery;
use crate::app::handlers::together::ask;
use crate::app::screen::Screen;
use crate::app::session::Session;

/// Whoever has pressed no key for so long is not in the middle of a sentence.
const RESTS: Duration = Duration::from_secs(2);

/// Looks at the file when the window gains the keyboard, and takes what there is to tell.
pub fn look(session: &mut Session, ctx: &Context) {
    let focused = ctx.input(|input| input.viewport().focused.unwrap_or(true));
    let gained = focused && !session.had_keyboard;
    session.had_keyboard = focused;
    if let Some(open) = session.open.as_ref().filter(|_| gained) {
        open.file().look_soon();
    }
    take_news(session);
    recovery::show_when_possible(session);
    // A question that is being asked is answered first, and whoever has the keyboard to
    // vote has no business with this one.
    let may_ask = session.dialog.is_none() && !matches!(session.screen, Screen::Voting | Screen::Projector);
    let asks = session.foreign.as_ref().is_some_and(|foreign| !foreign.asked);
    if may_ask && (asks || copies::is_any_to_be_asked(session)) {
        // A question in the middle of a sentence would swallow the rest of it.
        match session.last_key.and_then(|at| RESTS.checked_sub(at.elapsed())) {
            Some(left) => ctx.request_repaint_after(left),
            None if asks => ask(session),
            None => copies::ask(session),
        }
    }
}
