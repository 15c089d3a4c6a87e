//! Only the letters that a document uses go into its file: whole typefaces would be most
//! of it.
//!
//! printpdf numbers the letters on the pages as the whole face does. The part of a face
//! has numbers of its own, so the file says which is which (`CIDToGIDMap`, ISO 32000-1,
//! 9.7.4.2) and the pages stay as they are.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use printpdf::ParsedFont;
use subsetter::GlyphRemapper;

use crate::documents::pdf::error::PdfError;
use crate::documents::pdf::face::Face;
use crate::documents::pdf::fonts;
use crate::documents::pdf::layout::{Layout, Shape};

/// The letters that are set in each face. A face that sets none is not there.
pub fn used(layout: &Layout) -> BTreeMap<Face, BTreeSet<char>> {
    let mut used: BTreeMap<Face, BTreeSet<char>> = BTreeMap::new();
    for item in layout.pages.iter().flat_map(|page| &page.items) {
        let Shape::Text(text) = &item.shape else { continue };
        if text.shaped.is_some() {
            continue;
        }
        for (face, part) in fonts::parts(text.face, &text.text) {
            used.entry(face).or_default().extend(part.chars());
        }
    }
    used
}

/// Puts the part of a face that is used in place of the whole.
///
/// # Errors
/// When the face cannot be taken apart, which would be a fault of ours.
pub fn embed(
    file: &mut Document,
    face: Face,
    font: &ParsedFont,
    letters: &BTreeSet<char>,
) -> Result<(), PdfError> {
    let glyph = |letter: &char| font.codepoint_to_glyph.get(&u32::from(*letter)).copied();
    let mut part = GlyphRemapper::new();
    let places: Vec<(u16, u16)> =
        letters.iter().filter_map(glyph).map(|glyph| (glyph, part.remap(glyph))).collect();
    let bytes = subsetter::subset(fonts::bytes(face), 0, &part)
        .map_err(|error| PdfError(format!("the face {face:?}: {error}")))?;
    let length = i64::try_from(bytes.len()).unwrap_or(0);
    let map = file.add_object(Stream::new(Dictionary::new(), numbers(&places)));
    let font = font_of(file, face).ok_or_else(|| PdfError(format!("the face {face:?} is not embedded")))?;
    let name = Object::Name(part_name(face).into_bytes());
    let font = file.get_object_mut(font)?.as_dict_mut()?;
    font.set("BaseFont", name.clone());
    let Some(descendant) = font.get_mut(b"DescendantFonts")?.as_array_mut()?.first_mut() else {
        return Err(PdfError(format!("the face {face:?} has no letters")));
    };
    let descendant = descendant.as_dict_mut()?;
    descendant.set("BaseFont", name.clone());
    descendant.set("CIDToGIDMap", map);
    let descriptor = descendant.get(b"FontDescriptor")?.as_reference()?;
    let descriptor = file.get_object_mut(descriptor)?.as_dict_mut()?;
    descriptor.set("FontName", name);
    let program = descriptor.get(b"FontFile2")?.as_reference()?;
    file.set_object(program, Stream::new(dictionary! { "Length1" => length }, bytes));
    Ok(())
}

/// The font that printpdf has written for a face.
fn font_of(file: &Document, face: Face) -> Option<ObjectId> {
    let is_it = |object: &Object| {
        let name =
            object.as_dict().ok().filter(|dict| dict.has(b"DescendantFonts"))?.get(b"BaseFont").ok()?;
        Some(name.as_name().ok()? == fonts::name(face).as_bytes())
    };
    file.objects.iter().find(|(_, object)| is_it(object) == Some(true)).map(|(id, _)| *id)
}

/// Six letters and a plus say that it is a part (ISO 32000-1, 9.6.4). They tell the parts
/// within a file apart; the same face may be another part in another file.
fn part_name(face: Face) -> String {
    let tag = match face {
        Face::Regular => "ATTUNR",
        Face::SemiBold => "ATTUNS",
        Face::Bold => "ATTUNB",
        Face::Signs => "ATTUNG",
    };
    format!("{tag}+{}", fonts::name(face))
}

/// For each number of the whole face the number in the part, two bytes each; 0 where it
/// is not in it.
fn numbers(places: &[(u16, u16)]) -> Vec<u8> {
    let last = places.iter().map(|(whole, _)| *whole).max().unwrap_or(0);
    let place: BTreeMap<u16, u16> = places.iter().copied().collect();
    (0..=last).flat_map(|whole| place.get(&whole).copied().unwrap_or(0).to_be_bytes()).collect()
}
