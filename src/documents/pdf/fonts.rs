//! The typefaces: which characters they have, how wide those are, and what is
//! printed in place of those that all of them lack.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::documents::pdf::face::Face;
use printpdf::ParsedFont;

/// Printed in place of a character that the typeface lacks. The typeface has
/// no box, and a lozenge stands in nobody's notes for anything else.
pub const STAND_IN: char = '◊';

/// What people call the typeface, by which another program finds it.
pub(in crate::documents) const TYPEFACE: &str = "Atkinson Hyperlegible Next";

const FILES: [(Face, &str, &[u8]); 4] = [
    (
        Face::Regular,
        "AtkinsonHyperlegibleNext-Regular",
        include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
    ),
    (
        Face::SemiBold,
        "AtkinsonHyperlegibleNext-SemiBold",
        include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf"),
    ),
    (
        Face::Bold,
        "AtkinsonHyperlegibleNext-Bold",
        include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf"),
    ),
    (Face::Signs, "AttuneSigns", include_bytes!("../../../assets/fonts/AttuneSigns.ttf")),
];

/// Below this, widths stand in a plain array: nearly every character of a note does.
const COMMON: usize = 0x250;

struct Widths {
    common: [Option<u16>; COMMON],
    others: HashMap<char, u16>,
    units_per_em: f32,
}

static WIDTHS: OnceLock<[Widths; 4]> = OnceLock::new();

/// The face's bytes read by the PDF library; `None` only if the library cannot
/// read the face, which a test rules out.
pub fn parse(face: Face) -> Option<ParsedFont> {
    let mut font = ParsedFont::from_bytes(bytes(face), 0, &mut Vec::new())?;
    // Without a name, the library would write a random one into the file.
    font.font_name = Some(name(face).to_owned());
    Some(font)
}

/// What a face is called in a file.
pub fn name(face: Face) -> &'static str {
    file(face).1
}

/// A whole face, as a font file.
pub fn bytes(face: Face) -> &'static [u8] {
    file(face).2
}

fn file(face: Face) -> (Face, &'static str, &'static [u8]) {
    let [regular, semi_bold, bold, signs] = FILES;
    match face {
        Face::Regular => regular,
        Face::SemiBold => semi_bold,
        Face::Bold => bold,
        Face::Signs => signs,
    }
}

/// How wide a character is at one point, or `None` where no face has it.
fn advance(face: Face, c: char) -> Option<f32> {
    of_face(face, c).or_else(|| of_face(Face::Signs, c))
}

/// Whether one of the faces has a character.
pub fn has(c: char) -> bool {
    advance(Face::Regular, c).is_some()
}

/// A character as it is printed: itself, or the stand-in where no face has it.
pub fn printed(c: char) -> char {
    if c == '\n' || has(c) { c } else { STAND_IN }
}

/// The face in which a character is set, where it is wanted in this one.
fn set_in(face: Face, c: char) -> Face {
    if of_face(face, c).is_some() { face } else { Face::Signs }
}

/// A text in parts, each with the face that has its characters.
pub fn parts(face: Face, text: &str) -> Vec<(Face, String)> {
    let mut parts: Vec<(Face, String)> = Vec::new();
    for c in text.chars() {
        let set_in = set_in(face, c);
        match parts.last_mut() {
            Some((last, part)) if *last == set_in => part.push(c),
            _ => parts.push((set_in, c.to_string())),
        }
    }
    parts
}

/// How wide a character of a face is at one point, or `None` where the face lacks it.
fn of_face(face: Face, c: char) -> Option<f32> {
    let [regular, semi_bold, bold, signs] = WIDTHS.get_or_init(|| FILES.map(|(face, ..)| Widths::of(face)));
    let widths = match face {
        Face::Regular => regular,
        Face::SemiBold => semi_bold,
        Face::Bold => bold,
        Face::Signs => signs,
    };
    let units = match widths.common.get(c as usize) {
        Some(common) => *common,
        None => widths.others.get(&c).copied(),
    };
    units.map(|units| f32::from(units) / widths.units_per_em)
}

/// How wide one character is at a size. One that no face has is as wide as its stand-in.
pub fn char_width(face: Face, size: f32, c: char) -> f32 {
    advance(face, c).or_else(|| advance(face, STAND_IN)).unwrap_or(0.0) * size
}

/// How wide a text is at a size. The PDF library neither kerns nor joins
/// letters, so the sum of the advances is exact.
pub fn width(face: Face, size: f32, text: &str) -> f32 {
    text.chars().map(|c| char_width(face, size, c)).sum()
}

impl Widths {
    fn of(face: Face) -> Self {
        let mut widths = Self { common: [None; COMMON], others: HashMap::new(), units_per_em: 1000.0 };
        let Some(font) = parse(face) else { return widths };
        widths.units_per_em = f32::from(font.units_per_em.max(1));
        for (code, glyph) in &font.codepoint_to_glyph {
            let (Some(c), Some(width)) = (char::from_u32(*code), font.glyph_widths.get(glyph)) else {
                continue;
            };
            // Glyph 0 stands for what is missing, whatever the table says of it.
            if *glyph == 0 || c.is_control() {
                continue;
            }
            match widths.common.get_mut(*code as usize) {
                Some(common) => *common = Some(*width),
                None => _ = widths.others.insert(c, *width),
            }
        }
        widths
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_faces_can_be_read_and_all_weights_have_the_same_characters() {
        let characters = |face| parse(face).unwrap().codepoint_to_glyph.into_keys().collect::<Vec<_>>();
        assert!(characters(Face::Regular).len() > 300);
        assert_eq!(characters(Face::Regular), characters(Face::SemiBold));
        assert_eq!(characters(Face::Regular), characters(Face::Bold));
        assert!(characters(Face::Signs).len() > 300);
    }

    #[test]
    fn signs_that_the_typeface_lacks_are_set_in_the_other_and_have_a_width() {
        let parts = parts(Face::Bold, "First → second ✓");
        let parts: Vec<_> = parts.iter().map(|(face, part)| (*face, part.as_str())).collect();
        let expected =
            [(Face::Bold, "First "), (Face::Signs, "→"), (Face::Bold, " second "), (Face::Signs, "✓")];
        assert_eq!(parts, expected);
        assert!(char_width(Face::Regular, 12.0, '→') > 5.0);
    }
}
