//! Words as the outlines of their letters, for pictures: they have no typefaces in them.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use crate::documents::pdf::fonts;
use crate::documents::pdf::layout::Text;
use crate::documents::pdf::scripts::Shaped;

/// A letter where it stands.
pub(in crate::documents) struct Letter<'a> {
    face: FontRef<'a>,
    glyph: GlyphId,
    /// No other outline is called so.
    pub name: String,
    /// Where its outline begins, in points from the left and from the top.
    pub at: [f32; 2],
    /// How many points a unit of the outline is.
    pub scale: f32,
}

impl Letter<'_> {
    /// Draws its outline in the units of its typeface, upwards from the line.
    pub fn draw(&self, pen: &mut impl OutlinePen) {
        if let Some(outline) = self.face.outline_glyphs().get(self.glyph) {
            // What a typeface says wrongly stays white; its words are told all the same.
            _ = outline.draw(DrawSettings::unhinted(Size::unscaled(), LocationRef::default()), pen);
        }
    }
}

/// The letters of words on one line, from left to right.
pub(in crate::documents) fn letters(text: &Text) -> Vec<Letter<'_>> {
    text.shaped.as_ref().map_or_else(|| own(text), |shaped| of_the_system(text, shaped))
}

/// In Attune's own typefaces.
fn own(text: &Text) -> Vec<Letter<'static>> {
    let mut letters = Vec::new();
    let mut x = text.x;
    for (of, part) in fonts::parts(text.face, &text.text) {
        let Ok(face) = FontRef::new(fonts::bytes(of)) else { continue };
        let (charmap, scale) = (face.charmap(), text.size / units(&face));
        for c in part.chars() {
            let at = [x, text.baseline];
            x += fonts::char_width(of, text.size, c);
            if let Some(glyph) = charmap.map(c) {
                let name = format!("{}-{}", fonts::name(of), glyph.to_u32());
                letters.push(Letter { face: face.clone(), glyph, name, at, scale });
            }
        }
    }
    letters
}

fn of_the_system<'a>(text: &Text, shaped: &'a Shaped) -> Vec<Letter<'a>> {
    let Some(face) = shaped.font.face() else { return Vec::new() };
    let scale = text.size / units(&face);
    let mut x = text.x;
    let mut letters = Vec::new();
    for of in &shaped.glyphs {
        let at = [x + of.right * text.size, text.baseline - of.up * text.size];
        x += of.advance * text.size;
        let (glyph, name) =
            (GlyphId::from(of.id), format!("{}-{}-{}", shaped.font.name, shaped.font.index, of.id));
        letters.push(Letter { face: face.clone(), glyph, name, at, scale });
    }
    letters
}

fn units(face: &FontRef) -> f32 {
    face.metrics(Size::unscaled(), LocationRef::default()).units_per_em.max(1).into()
}
