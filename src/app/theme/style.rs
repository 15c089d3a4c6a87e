//! How egui's own widgets look in a palette: fields, menus, scroll bars.

use egui::epaint::Shadow;
use egui::style::ScrollAnimation;
use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Theme, Vec2, vec2};

use super::fonts::{bold, semibold};
use super::palette::Palette;
use super::sizes::{BODY, CORNER, SMALL, TARGET, TITLE};

/// The style of a palette. `still`: nothing moves by itself.
pub fn style(palette: &Palette, still: bool) -> Style {
    let mut style = if palette.dark { Theme::Dark } else { Theme::Light }.default_style();
    style.text_styles = [
        (TextStyle::Small, FontId::new(SMALL, FontFamily::Proportional)),
        (TextStyle::Body, FontId::new(BODY, FontFamily::Proportional)),
        (TextStyle::Monospace, FontId::new(BODY, FontFamily::Monospace)),
        (TextStyle::Button, FontId::new(BODY, semibold())),
        (TextStyle::Heading, FontId::new(TITLE, bold())),
    ]
    .into();
    style.spacing.item_spacing = vec2(10.0, 8.0);
    style.spacing.button_padding = vec2(14.0, 7.0);
    style.spacing.interact_size = Vec2::splat(TARGET);
    style.spacing.menu_margin = Margin::same(8);
    // egui lets text be selected, and its labels then take the clicks of what they lie on.
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    // A radio button or a tick keeps off its words.
    style.spacing.icon_spacing = 8.0;
    // egui shows a bar to the mouse alone: whoever looks would not miss what is below the
    // end of a list.
    style.spacing.scroll.floating_width = 4.0;
    style.spacing.scroll.dormant_handle_opacity = 0.4;
    if still {
        style.animation_time = 0.0;
        style.scroll_animation = ScrollAnimation::none();
    }
    dress(&mut style, palette);
    style
}

/// Puts the palette into egui's own widgets: fields, menus, scroll bars.
fn dress(style: &mut Style, palette: &Palette) {
    let visuals = &mut style.visuals;
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(palette.muted);
    visuals.panel_fill = palette.background;
    visuals.window_fill = palette.surface;
    visuals.window_stroke = Stroke::new(1.0, palette.hairline);
    visuals.window_corner_radius = CornerRadius::same(CORNER);
    visuals.menu_corner_radius = CornerRadius::same(CORNER);
    visuals.window_shadow =
        Shadow { offset: [0, 6], blur: 24, spread: 0, color: Color32::from_black_alpha(50) };
    visuals.popup_shadow =
        Shadow { offset: [0, 3], blur: 12, spread: 0, color: Color32::from_black_alpha(40) };
    visuals.text_edit_bg_color = Some(palette.surface);
    visuals.extreme_bg_color = palette.surface;
    visuals.faint_bg_color = palette.background;
    visuals.hyperlink_color = palette.accent;
    visuals.selection.bg_fill = palette.tint;
    visuals.selection.stroke = Stroke::new(2.0, palette.accent);
    // A cursor that blinks draws the whole window again, over Remote Desktop too.
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(2.0, palette.accent);
    let widgets = &mut visuals.widgets;
    for (state, edge, width, fill) in [
        (&mut widgets.noninteractive, palette.hairline, 1.0, palette.surface),
        (&mut widgets.inactive, palette.edge, 1.0, palette.surface),
        // In ink and without the tint: the accent is for what is chosen or has the keyboard.
        (&mut widgets.hovered, palette.ink, 1.0, palette.background),
        (&mut widgets.active, palette.accent, 2.0, palette.tint),
        (&mut widgets.open, palette.accent, 1.0, palette.tint),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(width, edge);
        state.fg_stroke = Stroke::new(1.0, palette.ink);
        state.corner_radius = CornerRadius::same(CORNER);
        // egui grows what the mouse is over, and neighbours seem to jump.
        state.expansion = 0.0;
    }
}
