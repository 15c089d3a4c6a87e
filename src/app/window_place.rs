//! Where the window stands: within the free part of the screen, and where it was.

use egui::{Context, Vec2, ViewportCommand, ViewportInfo, pos2, vec2};

use crate::files::places::Places;
use crate::files::window_place::WindowPlace;

/// Follows the window from its first frame to its last.
#[derive(Default)]
pub struct Standing {
    /// It was looked whether it fits the screen.
    fitted: bool,
    /// How it stood last, while it was not as large as the screen.
    place: Option<WindowPlace>,
}

impl Standing {
    /// Looks at the window in this frame.
    pub fn follow(&mut self, ctx: &Context) {
        // Whoever makes everything larger has no larger window. Asked first: within `input`
        // the context waits for itself.
        let zoom = ctx.zoom_factor();
        let (now, screen) = ctx.input(|input| {
            let window = input.viewport();
            (standing(window, zoom), window.monitor_size.map(|size| size * zoom))
        });
        let Some(now) = now else { return };
        if let Some(screen) = screen.filter(|_| !std::mem::replace(&mut self.fitted, true)) {
            fit(ctx, now, screen);
        }
        let before = self.place.unwrap_or(now);
        // As large as the screen, it still has a size to go back to.
        self.place = Some(if now.maximised { WindowPlace { maximised: true, ..before } } else { now });
    }

    /// Remembers how it stood.
    pub fn remember(&self, places: &Places) {
        // A convenience, like the list of recent files.
        if let Some(Err(error)) = self.place.map(|place| place.save(places)) {
            log::warn!("the place of the window was not written: {error}");
        }
    }
}

/// How the window stands; none while it fills the screen without a frame, or is put away.
fn standing(window: &ViewportInfo, zoom: f32) -> Option<WindowPlace> {
    if window.fullscreen == Some(true) || window.minimized == Some(true) {
        return None;
    }
    let size = window.inner_rect?.size() * zoom;
    let at = window.outer_rect.map(|rect| (rect.left() * zoom, rect.top() * zoom));
    Some(WindowPlace { size: (size.x, size.y), at, maximised: window.maximized == Some(true) })
}

/// Makes the window smaller where it is larger than what is free of the screen, and brings
/// it into it.
fn fit(ctx: &Context, now: WindowPlace, screen: Vec2) {
    if now.maximised {
        return;
    }
    let zoom = ctx.zoom_factor();
    let fitting = now.within((screen.x, screen.y));
    if fitting.size != now.size {
        let size = vec2(fitting.size.0, fitting.size.1) / zoom;
        ctx.send_viewport_cmd(ViewportCommand::InnerSize(size));
    }
    if fitting.at != now.at {
        let (x, y) = fitting.at.unwrap_or((0.0, 0.0));
        ctx.send_viewport_cmd(ViewportCommand::OuterPosition(pos2(x / zoom, y / zoom)));
    }
}
