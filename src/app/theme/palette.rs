//! The colours: light, dark, and of high contrast. The tests calculate every contrast.

use egui::{Color32, Theme, Ui, Visuals};

use crate::model::Rating;

/// The colours of one theme.
pub struct Palette {
    /// Light on dark.
    pub dark: bool,
    pub background: Color32,
    /// Cards, bars and fields.
    pub surface: Color32,
    pub ink: Color32,
    /// What can be passed over; still 4.5:1, since it is text.
    pub muted: Color32,
    /// Lines that part things.
    pub hairline: Color32,
    /// A bar that says that nothing moved; read on it is the ink.
    pub quiet: Color32,
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
    dark: false,
    background: rgb(0xF7_F7F4),
    surface: rgb(0xFF_FFFF),
    ink: rgb(0x1C_2530),
    muted: rgb(0x56_616C),
    hairline: rgb(0xDF_E2E4),
    quiet: rgb(0xDF_E2E4),
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
    dark: true,
    background: rgb(0x15_191E),
    surface: rgb(0x1E_242B),
    ink: rgb(0xED_F0F2),
    muted: rgb(0xA7_B1BA),
    hairline: rgb(0x34_3C45),
    quiet: rgb(0x34_3C45),
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

// Light on black, as most systems' own: it glares less, and the edges of letters stay sharp for
// eyes that scatter light. Cards are told by their edges alone.
pub static CONTRAST: Palette = Palette {
    dark: true,
    background: rgb(0x00_0000),
    surface: rgb(0x00_0000),
    ink: rgb(0xFF_FFFF),
    muted: rgb(0xDC_DCDC),
    hairline: rgb(0x94_9494),
    quiet: rgb(0x3A_3A3A),
    edge: rgb(0xC4_C4C4),
    accent: rgb(0xA8_E4FF),
    tint: rgb(0x00_4466),
    on_accent: rgb(0x00_0000),
    ratings: [
        colours(0xA6_1B1B, 0xFF_FFFF, 0xFF_C2BE),
        colours(0xF2_B233, 0x00_0000, 0xF2_B233),
        colours(0xDF_F3E5, 0x00_3D1C, 0xDF_F3E5),
    ],
};

impl Palette {
    /// The palette that `ui` is drawn in.
    pub fn of(ui: &Ui) -> &'static Self {
        Self::of_visuals(ui.visuals())
    }

    /// The palette that egui was dressed in: its panels have the background of one of them.
    pub fn of_visuals(visuals: &Visuals) -> &'static Self {
        let fills = |palette: &&Self| palette.background == visuals.panel_fill;
        [&LIGHT, &DARK, &CONTRAST].into_iter().find(fills).unwrap_or(&LIGHT)
    }

    /// The palette of one of egui's themes.
    pub(super) fn of_theme(theme: Theme) -> &'static Self {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// How a colour is seen without one kind of cone, in linear light (Machado, Oliveira and
    /// Fernandes 2009, severity 1): without the red, the green and the blue ones.
    const BLIND: [[[f64; 3]; 3]; 3] = [
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ];

    fn linear(colour: Color32) -> [f64; 3] {
        let [r, g, b, _] = colour.to_array();
        [r, g, b].map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    fn weighed([r, g, b]: [f64; 3], [x, y, z]: [f64; 3]) -> f64 {
        r * x + g * y + b * z
    }

    fn luminance(colour: [f64; 3]) -> f64 {
        weighed(colour, [0.2126, 0.7152, 0.0722])
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(linear(a)) + 0.05, luminance(linear(b)) + 0.05);
        (a / b).max(b / a)
    }

    /// Fails where two colours are nearer than `least`.
    fn assert_apart(what: &str, a: Color32, b: Color32, least: f64) {
        let found = contrast(a, b);
        assert!(found >= least, "{what}: {a:?} on {b:?} is {found:.2}, not {least}");
    }

    /// Text of every kind at least `text`, and what edges tell at least `edge`, on all that
    /// may lie behind it.
    fn assert_stands_out(palette: &Palette, text: f64, edge: f64) {
        for behind in [palette.background, palette.surface] {
            assert_apart("ink", palette.ink, behind, text.max(7.0));
            assert_apart("muted", palette.muted, behind, text);
            assert_apart("accent", palette.accent, behind, text);
            assert_apart("edge", palette.edge, behind, edge);
            for colours in palette.ratings {
                assert_apart("rating", colours.text, colours.fill, text);
                assert_apart("edge of a rating", colours.edge, behind, edge);
            }
        }
        assert_apart("on the accent", palette.on_accent, palette.accent, text);
        assert_apart("ink on a quiet bar", palette.ink, palette.quiet, 7.0);
        assert_apart("ink on the tint", palette.ink, palette.tint, 7.0);
        assert_apart("muted on the tint", palette.muted, palette.tint, text);
        assert_apart("accent on the tint", palette.accent, palette.tint, text);
    }

    #[test]
    fn text_and_edges_stand_out_in_every_theme() {
        assert_stands_out(&LIGHT, 4.5, 3.0);
        assert_stands_out(&DARK, 4.5, 3.0);
        assert_stands_out(&CONTRAST, 7.0, 4.5);
        // With the cards as black as the page, their lines are all there is of them.
        assert_apart("hairline", CONTRAST.hairline, CONTRAST.background, 4.5);
        assert_apart("edge on the tint", CONTRAST.edge, CONTRAST.tint, 4.5);
    }

    #[test]
    fn the_three_ratings_differ_in_black_and_white() {
        for palette in [&LIGHT, &CONTRAST] {
            let [red, amber, green] = palette.ratings.map(|colours| luminance(linear(colours.fill)));
            assert!(red + 0.25 < amber && amber + 0.25 < green);
        }
    }

    #[test]
    fn the_three_ratings_differ_for_every_kind_of_eye() {
        for palette in [&LIGHT, &DARK, &CONTRAST] {
            for eye in BLIND {
                let seen = |colour| eye.map(|row| weighed(linear(colour), row).clamp(0.0, 1.0));
                let [red, amber, green] = palette.ratings.map(|colours| luminance(seen(colours.fill)));
                for (a, b) in [(red, amber), (amber, green), (red, green)] {
                    let (light, dark) = (a.max(b) + 0.05, a.min(b) + 0.05);
                    assert!(light / dark >= 1.4, "{red:.2} {amber:.2} {green:.2}");
                }
            }
        }
    }

    #[test]
    fn every_palette_is_known_by_its_background() {
        for palette in [&LIGHT, &DARK, &CONTRAST] {
            let visuals = super::super::style::style(palette, false).visuals;
            assert!(std::ptr::eq(Palette::of_visuals(&visuals), palette));
        }
    }
}
