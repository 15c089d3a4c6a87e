//! The one table of colours and type sizes, light and dark.
//!
//! Contrasts were calculated for these pairs: body text 14:1 or more, muted text
//! 5.9:1, edges of controls 3.3:1, text on ratings 5:1. A test recalculates them.

use std::sync::Arc;

use egui::epaint::Shadow;
use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Stroke, Style,
    TextStyle, Theme, ThemePreference, Ui, Vec2, vec2,
};

use crate::files::recent;
use crate::model::Rating;

/// Body text, in points.
pub const BODY: f32 = 16.0;
/// A statement's wording, in points.
pub const STATEMENT: f32 = 27.0;
/// The words that lead in to a statement's wording, in points.
pub const LEAD_IN: f32 = 17.0;
/// The title of a screen, in points.
pub const TITLE: f32 = 28.0;
/// The title of a card or a group, in points.
pub const SUBTITLE: f32 = 19.0;
/// Quiet text beside other text, in points. Nothing is smaller.
pub const SMALL: f32 = 14.0;

/// The least height of anything that can be pressed, in points.
pub const TARGET: f32 = 34.0;
/// Space between the parts of a screen, in points.
pub const GAP: f32 = 16.0;
/// How round the corners of cards and buttons are, in points.
pub const CORNER: u8 = 10;
/// The widest that running text gets, in points: about 75 characters.
pub const TEXT_WIDTH: f32 = 620.0;

/// The colours of one theme.
pub struct Palette {
    pub background: Color32,
    /// Cards, bars and fields.
    pub surface: Color32,
    pub ink: Color32,
    /// What can be passed over; still 4.5:1, since it is text.
    pub muted: Color32,
    /// Lines that part things.
    pub hairline: Color32,
    /// The edge of a control: 3:1, as WCAG 2.2 asks (1.4.11).
    pub edge: Color32,
    /// What can be pressed or has the keyboard. One colour, and never a rating's: red and
    /// green say how a workforce does, and nothing else here.
    pub accent: Color32,
    /// The accent as a background.
    pub tint: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Red, Amber and Green, in this order.
    ratings: [RatingColours; 3],
}

/// The colours of one rating.
#[derive(Clone, Copy)]
pub struct RatingColours {
    pub fill: Color32,
    /// The letter and the word.
    pub text: Color32,
    /// Round the shape; 3:1 against what lies behind, where `fill` alone may vanish.
    pub edge: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

const fn colours(fill: u32, text: u32, edge: u32) -> RatingColours {
    RatingColours { fill: rgb(fill), text: rgb(text), edge: rgb(edge) }
}

// Warm white rather than white: less glare on a projector, and cards still stand out.
pub static LIGHT: Palette = Palette {
    background: rgb(0xF7_F7F4),
    surface: rgb(0xFF_FFFF),
    ink: rgb(0x1C_2530),
    muted: rgb(0x56_616C),
    hairline: rgb(0xDF_E2E4),
    edge: rgb(0x7F_8993),
    accent: rgb(0x1F_5A8C),
    tint: rgb(0xE7_F0F7),
    on_accent: rgb(0xFF_FFFF),
    ratings: [
        colours(0xA6_1B1B, 0xFF_FFFF, 0xA6_1B1B),
        colours(0xF2_B233, 0x2B_1D00, 0x7A_5200),
        colours(0xDF_F3E5, 0x11_502A, 0x11_502A),
    ],
};

// Amber keeps its fill, since a darkened amber is brown and is taken for no rating.
pub static DARK: Palette = Palette {
    background: rgb(0x15_191E),
    surface: rgb(0x1E_242B),
    ink: rgb(0xED_F0F2),
    muted: rgb(0xA7_B1BA),
    hairline: rgb(0x34_3C45),
    edge: rgb(0x75_818B),
    accent: rgb(0x8C_C1EE),
    tint: rgb(0x20_344A),
    on_accent: rgb(0x0E_1B28),
    ratings: [
        colours(0xCB_3A33, 0xFF_FFFF, 0xF4_A19C),
        colours(0xF2_B233, 0x2B_1D00, 0xF2_B233),
        colours(0x1D_3B29, 0xA9_E5BE, 0xA9_E5BE),
    ],
};

impl Palette {
    /// The palette of the theme that `ui` is drawn in.
    pub fn of(ui: &Ui) -> &'static Self {
        Self::of_theme(if ui.visuals().dark_mode { Theme::Dark } else { Theme::Light })
    }

    /// The palette of a theme.
    pub fn of_theme(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
        }
    }

    /// The colours of a rating. Without a colour of their own, "not applicable"
    /// and "not yet rated" are drawn as controls are.
    pub fn rating(&self, rating: Option<Rating>) -> RatingColours {
        let [red, amber, green] = self.ratings;
        match rating {
            Some(Rating::Red) => red,
            Some(Rating::Amber) => amber,
            Some(Rating::Green) => green,
            Some(Rating::NotApplicable) | None => {
                RatingColours { fill: self.surface, text: self.muted, edge: self.edge }
            }
        }
    }
}

/// The typeface in semibold: labels and buttons.
pub fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// The typeface in bold: statements and titles.
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The typeface in italics: what is Attune's own suggestion.
pub fn italic() -> FontFamily {
    FontFamily::Name("italic".into())
}

/// How egui calls a theme that was chosen.
pub fn preference(theme: recent::Theme) -> ThemePreference {
    match theme {
        recent::Theme::System => ThemePreference::System,
        recent::Theme::Light => ThemePreference::Light,
        recent::Theme::Dark => ThemePreference::Dark,
    }
}

/// Gives a context Attune's typeface and its looks, light and dark.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    for theme in [Theme::Light, Theme::Dark] {
        ctx.set_style_of(theme, style(theme));
    }
    // egui falls back to dark where a system says nothing, as many offices' do.
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
}

/// Atkinson Hyperlegible Next, with the signs that are printed and egui's own faces behind it for the
/// characters that it lacks.
fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let faces: [(&str, FontFamily, &'static [u8]); 4] = [
        (
            "regular",
            FontFamily::Proportional,
            include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
        ),
        (
            "semibold",
            semibold(),
            include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf"),
        ),
        ("bold", bold(), include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf")),
        (
            "italic",
            italic(),
            include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext_400Regular_Italic.ttf"),
        ),
    ];
    let mut fallback = fonts.families.remove(&FontFamily::Proportional).unwrap_or_default();
    // Last in the chain: its arrows and shapes are in no other face that is there, and its
    // letters, which are of one width, must not be taken.
    fallback.push("Hack".to_owned());
    let signs = FontData::from_static(include_bytes!("../../assets/fonts/AttuneSigns.ttf"));
    fonts.font_data.insert("signs".to_owned(), Arc::new(signs));
    // Before the others: what is printed looks as it does on paper.
    fallback.insert(0, "signs".to_owned());
    for (name, family, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let chain = std::iter::once(name.to_owned()).chain(fallback.iter().cloned());
        fonts.families.insert(family, chain.collect());
    }
    fonts
}

fn style(theme: Theme) -> Style {
    let palette = Palette::of_theme(theme);
    let mut style = theme.default_style();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: Color32) -> f64 {
        let [r, g, b, _] = colour.to_array().map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        (a / b).max(b / a)
    }

    #[test]
    fn text_and_edges_stand_out_in_both_themes() {
        for palette in [&LIGHT, &DARK] {
            for behind in [palette.background, palette.surface] {
                assert!(contrast(palette.ink, behind) >= 7.0);
                assert!(contrast(palette.muted, behind) >= 4.5);
                assert!(contrast(palette.accent, behind) >= 4.5);
                assert!(contrast(palette.edge, behind) >= 3.0);
                for colours in palette.ratings {
                    assert!(contrast(colours.text, colours.fill) >= 4.5);
                    assert!(contrast(colours.edge, behind) >= 3.0);
                }
            }
            assert!(contrast(palette.on_accent, palette.accent) >= 4.5);
            assert!(contrast(palette.ink, palette.tint) >= 7.0);
            assert!(contrast(palette.accent, palette.tint) >= 4.5);
        }
    }

    #[test]
    fn the_three_ratings_differ_in_black_and_white() {
        let [red, amber, green] = LIGHT.ratings.map(|colours| luminance(colours.fill));
        assert!(red + 0.25 < amber && amber + 0.25 < green);
    }
}
