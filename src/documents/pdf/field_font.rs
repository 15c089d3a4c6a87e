//! The typeface in which a viewer sets what is typed into a field: all of it, since
//! nobody knows which letters will be typed. Numbered by single bytes (Windows Latin 1),
//! as viewers expect it of fields.

use lopdf::{Document, Object, ObjectId, Stream, dictionary};

use crate::documents::pdf::face::Face;
use crate::documents::pdf::{fonts, style};

/// What fields call it.
pub const NAME: &str = "Typed";

const FIRST: u8 = 32;

/// The letters of the bytes from 0x80 to 0x9F (ISO 32000-1, annex D.2); those of all
/// others have the number of their byte.
const WINDOWS: [char; 32] = [
    '€', '•', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '•', 'Ž', '•', '•', '‘', '’', '“', '”',
    '•', '–', '—', '˜', '™', 'š', '›', 'œ', '•', 'ž', 'Ÿ',
];

/// Puts it into a file.
pub fn add(file: &mut Document) -> ObjectId {
    let bytes = fonts::bytes(Face::Regular);
    let length = i64::try_from(bytes.len()).unwrap_or(0);
    let program = file.add_object(Stream::new(dictionary! { "Length1" => length }, bytes.to_vec()));
    // Of 1000 to a letter's height, as all measures of a font in PDF.
    let (ascent, descent) = (style::ASCENT * 1000.0, style::DESCENT * -1000.0);
    let bounds = [-200.0, descent, 1200.0, ascent].map(Object::Real);
    let descriptor = file.add_object(dictionary! {
        "Type" => "FontDescriptor", "FontName" => fonts::name(Face::Regular),
        // Letters of a Latin alphabet, not slanted.
        "Flags" => 32, "ItalicAngle" => 0, "FontBBox" => Vec::from(bounds), "Ascent" => ascent, "Descent" => descent,
        "CapHeight" => 668, "StemV" => 80, "FontFile2" => program,
    });
    let widths =
        (FIRST..=u8::MAX).map(|byte| Object::Real(fonts::char_width(Face::Regular, 1000.0, letter(byte))));
    file.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "TrueType", "BaseFont" => fonts::name(Face::Regular),
        "Encoding" => "WinAnsiEncoding", "FirstChar" => i64::from(FIRST), "LastChar" => i64::from(u8::MAX),
        "Widths" => widths.collect::<Vec<_>>(), "FontDescriptor" => descriptor,
    })
}

fn letter(byte: u8) -> char {
    let windows = byte.checked_sub(0x80).and_then(|place| WINDOWS.get(usize::from(place)));
    windows.copied().unwrap_or(char::from(byte))
}
