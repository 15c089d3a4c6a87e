//! The typefaces: which characters they have, how wide those are, and what is
//! printed in place of those that all of them lack.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;

use printpdf::ParsedFont;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use crate::documents::pdf::face::Face;
use crate::documents::pdf::printable::printable;
use crate::model::plain_text::excerpt;

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

/// A character as it is printed: itself, or the stand-in where no face has it.
pub fn printed(c: char) -> char {
    if c == '\n' || advance(Face::Regular, c).is_some() { c } else { STAND_IN }
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

/// Signs that cannot be printed, each with the words in which it stands first.
pub type Missing = BTreeMap<char, String>;

/// The text as it is set: what has no shape of its own is dropped. What no face has
/// stays, so that it can be read out and copied ([`printed`] puts the stand-in on
/// paper), and is added to `missing`.
pub fn clean(text: &str, missing: &mut Missing) -> String {
    let text = printable(text);
    let mut cleaned = String::with_capacity(text.len());
    let mut unknown = BTreeSet::new();
    // The library places combining marks beside their letters rather than on them:
    // composed, é is one glyph that the typeface has.
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        text.chars().for_each(|c| clean_char(c, &mut cleaned, &mut unknown));
    } else {
        text.nfc().for_each(|c| clean_char(c, &mut cleaned, &mut unknown));
    }
    for c in unknown {
        missing.entry(c).or_insert_with(|| around(&text, c));
    }
    cleaned
}

/// The words around a character.
fn around(text: &str, c: char) -> String {
    const BEFORE: usize = 20;
    let at = text.find(c).unwrap_or_default();
    let (before, from) = text.split_at_checked(at).unwrap_or(("", text));
    let before = before.char_indices().nth_back(BEFORE).map_or(before, |(cut, _)| {
        let rest = before.get(cut..).unwrap_or_default();
        rest.split_once(char::is_whitespace).map_or(rest, |(_, whole)| whole)
    });
    excerpt(&format!("{before}{from}"))
}

fn clean_char(c: char, cleaned: &mut String, missing: &mut BTreeSet<char>) {
    match c {
        '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
        '\u{2007}' | '\u{202f}' => cleaned.push('\u{a0}'),
        c if advance(Face::Regular, c).is_some() => cleaned.push(c),
        c if c.is_whitespace() && c != '\r' => cleaned.push(' '),
        c if is_shapeless(c) => {}
        c => {
            if let Some(letters) = plain(c) {
                cleaned.push_str(&letters);
            } else {
                // A glyph that is not there is printed as nothing at all, without a warning,
                // and the standards forbid it (ISO 14289-1, 7.21.8; ISO 19005-2, 6.2.11.8).
                missing.insert(c);
                cleaned.push(c);
            }
        }
    }
}

/// The ordinary letters that a character is another form of, such as a full-width or a
/// mathematical one, if all of them can be printed.
fn plain(c: char) -> Option<String> {
    let letters: String = std::iter::once(c).nfkc().collect();
    let printed = |letter: char| advance(Face::Regular, letter).is_some();
    (letters.chars().ne([c]) && letters.chars().all(printed)).then_some(letters)
}

/// Characters that only steer others: control characters, soft hyphens, joiners,
/// marks of direction, selectors of a variant.
fn is_shapeless(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
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
    fn what_cannot_be_printed_is_replaced_or_dropped_and_said() {
        let mut missing = Missing::new();
        let cleaned = clean("a\u{2011}b\u{ad}c\td\u{0}e cafe\u{301} 日本\r\nŵ ✓ Ｗ㎏ 👍", &mut missing);
        assert_eq!(cleaned, "a-bc de café 日本\nŵ ✓ Wkg 👍");
        assert_eq!(cleaned.chars().map(printed).collect::<String>(), "a-bc de café ◊◊\nŵ ✓ Wkg ◊");
        assert_eq!(missing.keys().collect::<String>(), "日本👍");
        let mut missing = Missing::new();
        clean(
            "The key person and her colleague did well 👍 with the baby room this year, all of them",
            &mut missing,
        );
        assert_eq!(missing[&'👍'], "colleague did well 👍 with the baby room…");
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
