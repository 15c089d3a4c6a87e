//! The one table of colours and type sizes: light, dark and of high contrast.

mod fonts;
mod palette;
mod sizes;
mod style;

use egui::{Context, Theme, ThemePreference};

pub use fonts::{bold, italic, semibold};
pub use palette::{DARK, Palette, RatingColours};
pub use sizes::{BODY, CORNER, GAP, LEAD_IN, SMALL, STATEMENT, SUBTITLE, TARGET, TEXT_WIDTH, TITLE};

use crate::app::system::SystemLooks;
use crate::files::recent;

/// Gives a context Attune's typeface, and looks until others are chosen.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts::fonts());
    wear(ctx, recent::Theme::System, false, SystemLooks::default());
}

/// Gives a context the looks that were chosen, and where the choice is the system's, its.
/// `still`: nothing is to move by itself, whatever the system says.
pub fn wear(ctx: &Context, chosen: recent::Theme, still: bool, system: SystemLooks) {
    let contrast = match chosen {
        recent::Theme::System => system.contrast,
        recent::Theme::HighContrast => true,
        recent::Theme::Light | recent::Theme::Dark => false,
    };
    let still = still || system.still;
    for theme in [Theme::Light, Theme::Dark] {
        let palette = if contrast { &palette::CONTRAST } else { Palette::of_theme(theme) };
        ctx.set_style_of(theme, style::style(palette, still));
    }
    // egui falls back to dark where a system tells it nothing, as many offices' do.
    let fallback_theme = if system.dark { Theme::Dark } else { Theme::Light };
    ctx.options_mut(|options| options.fallback_theme = fallback_theme);
    ctx.set_theme(match chosen {
        recent::Theme::System => ThemePreference::System,
        recent::Theme::Light => ThemePreference::Light,
        // The frame that the system draws round the window goes with it.
        recent::Theme::Dark | recent::Theme::HighContrast => ThemePreference::Dark,
    });
}
