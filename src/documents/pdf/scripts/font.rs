//! A typeface of the system, and words shaped in it: letters joined, stacked and put in
//! the order in which they are seen.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use harfrust::{Direction, ShapeOptions, ShaperData, UnicodeBuffer};
use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider as _;
use skrifa::{FontRef, MetadataProvider as _, Tag};
use unicode_script::Script;

/// How a typeface's letters are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlines {
    /// `TrueType`'s: the table `glyf`.
    True,
    /// `PostScript`'s: the table `CFF`.
    Compact,
}

/// A typeface of the system.
pub struct Font {
    /// Its `PostScript` name, in letters that every file can hold.
    pub name: String,
    /// The file that it is in, as it is.
    pub bytes: Vec<u8>,
    /// Its place in that file, which may hold several.
    pub index: u32,
    /// How its letters are drawn.
    pub outlines: Outlines,
    /// How high it reaches above the line, in ems.
    pub ascent: f32,
    /// How deep it reaches below the line, in ems.
    pub descent: f32,
    units: f32,
    shaper: ShaperData,
}

/// Words shaped in one typeface.
#[derive(Clone, Debug, PartialEq)]
pub struct Shaped {
    /// The typeface that the numbers of the glyphs are of.
    pub font: Arc<Font>,
    /// From left to right, also where the words run from right to left.
    pub glyphs: Vec<Glyph>,
    /// From the first to the end of the last, in ems.
    pub width: f32,
    /// Whether each glyph is one letter, in the order of the letters: then they can be
    /// copied out one by one.
    pub is_plain: bool,
}

/// A glyph where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the typeface.
    pub id: u16,
    /// How far on the next one stands, in ems.
    pub advance: f32,
    /// How far to the right of its place it is painted, in ems.
    pub right: f32,
    /// How far above the line it is painted, in ems.
    pub up: f32,
    /// The letters that it stands for, alone or with its neighbours.
    pub letters: String,
}

impl Font {
    /// A typeface out of a file's bytes; none where it cannot be used.
    pub(super) fn of(bytes: Vec<u8>, index: u32, name: &str) -> Option<Self> {
        let font = FontRef::from_index(&bytes, index).ok()?;
        let outlines = outlines(&font)?;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        let units = f32::from(metrics.units_per_em.max(1));
        let shaper = ShaperData::new(&font);
        let plain: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        Some(Self {
            name: if plain.is_empty() { "Typeface".to_owned() } else { plain },
            index,
            outlines,
            ascent: metrics.ascent / units,
            descent: -metrics.descent / units,
            units,
            shaper,
            bytes,
        })
    }

    /// What a reader of typefaces asks.
    pub fn face(&self) -> Option<FontRef<'_>> {
        FontRef::from_index(&self.bytes, self.index).ok()
    }

    /// A measure of the typeface in ems.
    pub fn ems(&self, units: f32) -> f32 {
        units / self.units
    }

    /// Whether it has a letter.
    pub fn has(&self, c: char) -> bool {
        self.face().and_then(|face| face.charmap().map(c)).is_some_and(|glyph| glyph.to_u32() > 0)
    }

    /// Words of one script and one direction, shaped.
    pub fn shape(self: &Arc<Self>, words: &str, script: Script, right_to_left: bool) -> Option<Shaped> {
        let face = self.face()?;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(words);
        buffer.set_direction(if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight });
        if let Ok(script) = script.short_name().parse() {
            buffer.set_script(script);
        }
        let shaped = self.shaper.shaper(&face).build().shape(buffer, ShapeOptions::new());
        let starts: BTreeSet<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        let end = |start: usize| starts.range(start + 1..).next().copied().unwrap_or(words.len());
        let ems = |units: i32| self.ems(units as f32);
        let placed = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
        let glyphs: Vec<Glyph> = placed
            .filter_map(|(info, at)| {
                let start = info.cluster as usize;
                // A glyph that is not there is no letter, and the standards forbid it
                // (ISO 19005-2, 6.2.11.8).
                let id = u16::try_from(info.glyph_id).ok().filter(|id| *id > 0)?;
                let letters = words.get(start..end(start)).unwrap_or_default().to_owned();
                let (advance, right, up) = (ems(at.x_advance), ems(at.x_offset), ems(at.y_offset));
                Some(Glyph { id, advance, right, up, letters })
            })
            .collect();
        let width = glyphs.iter().map(|glyph| glyph.advance).sum();
        let charmap = face.charmap();
        let is_own = |(glyph, c): (&Glyph, char)| {
            charmap.map(c).is_some_and(|own| own.to_u32() == u32::from(glyph.id))
        };
        let is_plain = !right_to_left
            && glyphs.len() == words.chars().count()
            && glyphs.iter().zip(words.chars()).all(is_own);
        Some(Shaped { font: Arc::clone(self), glyphs, width, is_plain })
    }
}

/// How a typeface's letters are drawn; none where they are pictures, or where it says that
/// it may not be handed on in a document, or only whole (OpenType, `OS/2.fsType`).
pub(super) fn outlines(font: &FontRef) -> Option<Outlines> {
    const RESTRICTED: u16 = 0x0002;
    const USES: u16 = 0x000E;
    const WHOLE_OR_PICTURES_ONLY: u16 = 0x0300;
    let has = |tag: &[u8; 4]| font.data_for_tag(Tag::new(tag)).is_some();
    let licence = font.os2().map_or(0, |os2| os2.fs_type());
    if licence & USES == RESTRICTED || licence & WHOLE_OR_PICTURES_ONLY != 0 || has(b"sbix") || has(b"CBDT") {
        return None;
    }
    if has(b"glyf") {
        return Some(Outlines::True);
    }
    has(b"CFF ").then_some(Outlines::Compact)
}

impl fmt::Debug for Font {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(to, "{} {}", self.name, self.index)
    }
}

impl PartialEq for Font {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.index == other.index && self.bytes == other.bytes
    }
}
