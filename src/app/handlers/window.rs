//! How the window looks: size, theme, full screen, the projector view.

use egui::{Context, ViewportCommand};

use crate::app::background::Event;
use crate::app::commands::Command;
use crate::app::handlers::files::remember;
use crate::app::handlers::navigate::enter;
use crate::app::screen::Screen;
use crate::app::screens::assessment::projector::ProjectorView;
use crate::app::session::Session;
use crate::app::theme;
use crate::files::recent::Theme;
use crate::text;

/// Makes everything bigger or smaller, in steps of a tenth, and remembers it.
pub fn zoom(session: &mut Session, ctx: &Context, change: impl Fn(f32) -> f32) {
    // Rounded, or ten steps up and ten down end beside where they began.
    let zoom = (change(session.recent.zoom) * 10.0).round() / 10.0;
    session.recent.zoom = zoom.clamp(0.6, 3.0);
    ctx.set_zoom_factor(session.recent.zoom);
    remember(session);
}

/// Shows everything light, dark, of high contrast or as the system is set, and remembers it.
pub fn choose_theme(session: &mut Session, ctx: &Context, theme: Theme) {
    let before = std::mem::replace(&mut session.recent.theme, theme);
    wear(session, ctx);
    remember(session);
    // On a light desktop, light colours change nothing that is seen.
    let name = match theme {
        Theme::System => Command::ThemeSystem.name(),
        Theme::Light => Command::ThemeLight.name(),
        Theme::Dark => Command::ThemeDark.name(),
        Theme::HighContrast => Command::ThemeContrast.name(),
    };
    session.say(if before == theme {
        text!("theme-already", theme = name)
    } else {
        text!("theme-now", theme = name)
    });
}

/// Lets nothing move by itself, or only as the system is set, and remembers it.
pub fn choose_motion(session: &mut Session, ctx: &Context, still: bool) {
    session.recent.still = still;
    wear(session, ctx);
    remember(session);
}

/// The window looks as it was chosen, or as the system is set.
pub fn wear(session: &Session, ctx: &Context) {
    theme::wear(ctx, session.recent.theme, session.recent.still, session.system);
}

/// Follows how the system is set, for as long as there is a window.
pub fn follow_system(session: &Session) {
    let reply = session.reply();
    session.platform.follow_looks(Box::new(move |looks| reply.clone().send(Event::Looks(looks))));
}

/// Fills the screen, or no longer.
pub fn toggle_full_screen(ctx: &Context) {
    let full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
    ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
}

/// Shows the larger view, or leaves it.
pub fn toggle_projector(session: &mut Session, ctx: &Context) {
    let show = session.screen != Screen::Projector;
    // A room that looked away once must not begin with a dark screen the next time.
    session.views.projector = ProjectorView::default();
    if show {
        session.was_full_screen = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
        session.full_screen = Some(true);
    }
    enter(session, if show { Screen::Projector } else { Screen::Rate });
    session.views.rate.arrived = true;
}
