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
    /// Whether letters can be copied out glyph by glyph; otherwise only all of them.
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
    /// Whether it only goes on with the letter of the glyph before it, as its dots do.
    pub goes_on: bool,
    /// Whether it is empty and takes no room: its letter is joined with another one.
    pub is_blank: bool,
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
        // No typeface has as many units.
        let ems = |units: i32| self.ems(f32::from(i16::try_from(units).unwrap_or_default()));
        let placed = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
        let glyphs: Vec<(usize, Glyph)> = placed
            .filter_map(|(info, at)| {
                let start = info.cluster as usize;
                // A glyph that is not there is no letter, and the standards forbid it
                // (ISO 19005-2, 6.2.11.8).
                let id = u16::try_from(info.glyph_id).ok().filter(|id| *id > 0)?;
                let letters = words.get(start..end(start)).unwrap_or_default().to_owned();
                let (advance, right, up) = (ems(at.x_advance), ems(at.x_offset), ems(at.y_offset));
                Some((start, Glyph { id, advance, right, up, letters, goes_on: false, is_blank: false }))
            })
            .collect();
        let charmap = face.charmap();
        let glyph_of = |c: char| charmap.map(c).and_then(|glyph| u16::try_from(glyph.to_u32()).ok());
        let is_own = |((_, glyph), c): (&(usize, Glyph), char)| glyph_of(c) == Some(glyph.id);
        let one_each = glyphs.len() == words.chars().count() && glyphs.iter().zip(words.chars()).all(is_own);
        let glyphs = if right_to_left {
            letter_by_letter(&glyphs, glyph_of(' '))
        } else {
            let own = |letter: char| one_each.then(|| letter.to_string());
            let letters = words.chars().map(own).chain(std::iter::repeat(None));
            let told = glyphs.into_iter().zip(letters);
            told.map(|((_, glyph), own)| Glyph { letters: own.unwrap_or(glyph.letters), ..glyph }).collect()
        };
        let width = glyphs.iter().map(|glyph| glyph.advance).sum();
        let is_plain = right_to_left || one_each;
        Some(Shaped { font: Arc::clone(self), glyphs, width, is_plain })
    }
}

/// Each letter with a glyph of its own, from left to right: readers turn round the letters
/// that they find on a line, one by one, and where several come with one glyph they stay
/// in the wrong order. What several letters are joined in stands for the last of them; the
/// others follow it as blanks that take no room.
fn letter_by_letter(glyphs: &[(usize, Glyph)], blank: Option<u16>) -> Vec<Glyph> {
    let mut apart = Vec::new();
    for joined in glyphs.chunk_by(|(one, _), (other, _)| one == other) {
        let Some((_, first)) = joined.first() else { continue };
        let mut letters = first.letters.chars().rev();
        let mut last = first.letters.clone();
        for (_, glyph) in joined {
            let own = letters.next().map(String::from);
            let goes_on = own.is_none();
            last = own.unwrap_or(last);
            apart.push(Glyph { letters: last.clone(), goes_on, ..glyph.clone() });
        }
        let rest: Vec<char> = letters.collect();
        match (blank, apart.last_mut()) {
            (Some(id), _) => apart.extend(rest.into_iter().map(|letter| {
                let letters = letter.to_string();
                Glyph { id, advance: 0.0, right: 0.0, up: 0.0, letters, goes_on: false, is_blank: true }
            })),
            // In the order in which they are read.
            (None, Some(last)) => last.letters.insert_str(0, &rest.into_iter().rev().collect::<String>()),
            (None, None) => {}
        }
    }
    apart
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
