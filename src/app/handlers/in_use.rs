//! A file that is open in another window: that one is brought forward.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::{Context, UserAttentionType, ViewportCommand};

use crate::app::background::Event;
use crate::app::dialogs::Dialog;
use crate::app::dialogs::in_use::InUse;
use crate::app::session::Session;
use crate::files::in_use;
use crate::files::places;
use crate::text;

/// So long another window may take to come forward.
pub const PATIENCE: Duration = Duration::from_secs(3);

/// How often it is asked whether the window has the keyboard, while it should get it.
const AGAIN: Duration = Duration::from_millis(50);

/// Has the window brought forward that has the file open.
pub fn show_other(session: &mut Session, path: &Path) {
    let Some(holder) = in_use::holder(path, &session.places) else {
        return session.say(text!("in-use-over", file = places::file_name(path)));
    };
    let (places, reply, path) = (session.places.clone(), session.reply(), path.to_path_buf());
    session.platform.work(Box::new(move || {
        let came = in_use::ask_forward(&holder, &places, PATIENCE);
        reply.send(Event::CameForward(path, came));
    }));
}

/// Says that it did not come forward, if it did not.
pub fn came_forward(session: &mut Session, path: PathBuf, came: bool) {
    if came {
        return session.say(text!("in-use-forward", file = places::file_name(&path)));
    }
    if let Some(holder) = in_use::holder(&path, &session.places).filter(|_| session.dialog.is_none()) {
        session.dialog = Some(Dialog::InUse(InUse::new(path, &holder, true)));
    }
}

/// Comes forward where another start of Attune asks for it, and says so once it has.
pub fn come_forward(session: &mut Session, ctx: &Context) {
    if let Some(word) = session.open.as_ref().and_then(|open| open.file().wanted()) {
        session.wanted = Some((word, Instant::now()));
        ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
        ctx.send_viewport_cmd(ViewportCommand::Focus);
    }
    let Some((word, since)) = &session.wanted else { return };
    if ctx.input(|input| input.viewport().focused.unwrap_or(true)) {
        // Whoever asks sees that it is gone, and takes that for a yes.
        let _ = fs::remove_file(word);
        session.wanted = None;
    } else if since.elapsed() > PATIENCE {
        // Some systems let no window come forward by itself.
        ctx.send_viewport_cmd(ViewportCommand::RequestUserAttention(UserAttentionType::Informational));
        session.wanted = None;
    } else {
        ctx.request_repaint_after(AGAIN);
    }
}
