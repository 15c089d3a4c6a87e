//! Typefaces of the system as parts of a file: of each only the glyphs that are painted,
//! with the letters that they stand for, so that words can be copied and read out.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use lopdf::{Document, Object, ObjectId, Stream, StringFormat, dictionary};
use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider as _;
use skrifa::{FontRef, GlyphId, MetadataProvider as _, Tag};
use subsetter::GlyphRemapper;

use crate::documents::pdf::error::PdfError;
use crate::documents::pdf::layout::{Layout, Shape};
use crate::documents::pdf::scripts::{Font, Glyph, Outlines};

/// The typefaces of the system in which a document is set.
pub struct Typefaces(Vec<Typeface>);

/// What is used of one of them.
pub struct Typeface {
    font: Arc<Font>,
    number: usize,
    /// Each glyph's number in the typeface with what it stands for there: its code in the
    /// file, and how far it moves the pen in thousandths of an em.
    used: BTreeMap<(u16, String), (u16, f32)>,
    part: GlyphRemapper,
}

impl Typefaces {
    /// Those that the pages are set in, in an order that is always the same.
    pub fn of(layout: &Layout) -> Self {
        let mut used: BTreeMap<(&str, u32), Typeface> = BTreeMap::new();
        for item in layout.pages.iter().flat_map(|page| &page.items) {
            let Shape::Text(text) = &item.shape else { continue };
            let Some(shaped) = &text.shaped else { continue };
            let font = &shaped.font;
            let typeface = used.entry((&font.name, font.index)).or_insert_with(|| Typeface::new(font));
            for glyph in &shaped.glyphs {
                typeface.used.entry(key(glyph)).or_default();
            }
        }
        let mut typefaces: Vec<Typeface> = used.into_values().collect();
        for (number, typeface) in typefaces.iter_mut().enumerate() {
            typeface.number = number;
            typeface.measure();
        }
        Self(typefaces)
    }

    /// What is used of a typeface.
    pub fn of_font(&self, font: &Arc<Font>) -> Option<&Typeface> {
        self.0.iter().find(|typeface| Arc::ptr_eq(&typeface.font, font) || typeface.font == *font)
    }

    /// Puts them into the file, where every page finds them.
    ///
    /// # Errors
    /// When a typeface of the system cannot be taken apart.
    pub fn embed(&self, file: &mut Document) -> Result<(), PdfError> {
        for typeface in &self.0 {
            let font = typeface.embed(file)?;
            for resources in shared_resources(file)? {
                let Ok(fonts) = file.get_object_mut(resources).and_then(Object::as_dict_mut) else {
                    continue;
                };
                fonts.set(typeface.id(), font);
            }
        }
        Ok(())
    }
}

/// The lists of typefaces that the pages share.
fn shared_resources(file: &Document) -> Result<Vec<ObjectId>, PdfError> {
    let mut shared = Vec::new();
    for page in file.get_pages().into_values() {
        let resources = file.get_dictionary(page)?.get_deref(b"Resources", file)?.as_dict()?;
        let fonts = resources.get(b"Font")?.as_reference()?;
        if !shared.contains(&fonts) {
            shared.push(fonts);
        }
    }
    Ok(shared)
}

/// A glyph, and what its code stands for.
fn key(glyph: &Glyph) -> (u16, String) {
    (glyph.id, if glyph.is_blank { " ".to_owned() } else { glyph.letters.clone() })
}

impl Typeface {
    fn new(font: &Arc<Font>) -> Self {
        Self { font: Arc::clone(font), number: 0, used: BTreeMap::new(), part: GlyphRemapper::new() }
    }

    /// In the order of their numbers, so that the part is the same in whatever order the
    /// words come.
    fn measure(&mut self) {
        let Some(face) = self.font.face() else { return };
        let metrics = face.glyph_metrics(Size::unscaled(), LocationRef::default());
        for (number, ((glyph, _), (code, width))) in (1..).zip(&mut self.used) {
            let units = metrics.advance_width(GlyphId::from(*glyph)).unwrap_or_default();
            *width = (self.font.ems(units) * 1000.0).round();
            let place = self.part.remap(*glyph);
            *code = match self.font.outlines {
                Outlines::True => number,
                // Their codes are their places in the part, and no table leads elsewhere.
                Outlines::Compact => place,
            };
        }
    }

    /// Its name within the file.
    pub fn id(&self) -> String {
        format!("FSystem{}", self.number)
    }

    /// A glyph's code, and how far it moves the pen, in thousandths of an em.
    pub fn glyph(&self, glyph: &Glyph) -> (u16, f32) {
        self.used.get(&key(glyph)).copied().unwrap_or_default()
    }

    /// Whether a glyph's code tells all that it stands for.
    pub fn tells(&self, glyph: &Glyph) -> bool {
        if glyph.is_blank || self.font.outlines == Outlines::True {
            return !glyph.is_blank;
        }
        let mut all = self.used.range((glyph.id, String::new())..);
        all.next().is_some_and(|((id, letters), _)| *id == glyph.id && *letters == glyph.letters)
    }

    fn embed(&self, file: &mut Document) -> Result<ObjectId, PdfError> {
        let fault = |error: &dyn std::fmt::Display| PdfError(format!("{}: {error}", self.font.name));
        let face = self.font.face().ok_or_else(|| fault(&"it cannot be read"))?;
        let part = subsetter::subset(&self.font.bytes, self.font.index, &self.part)
            .map_err(|error| fault(&error))?;
        let name = Object::Name(self.part_name().into_bytes());
        let em = |units: f32| Object::Real((self.font.ems(units) * 1000.0).round());
        let (program, key, subtype) = match self.font.outlines {
            Outlines::True => {
                let length = i64::try_from(part.len()).unwrap_or(0);
                (Stream::new(dictionary! { "Length1" => length }, part), "FontFile2", "CIDFontType2")
            }
            Outlines::Compact => {
                let compact = FontRef::new(&part).ok().and_then(|font| font.data_for_tag(Tag::new(b"CFF ")));
                let compact = compact.ok_or_else(|| fault(&"it has no outlines"))?.as_bytes().to_vec();
                (
                    Stream::new(dictionary! { "Subtype" => "CIDFontType0C" }, compact),
                    "FontFile3",
                    "CIDFontType0",
                )
            }
        };
        let program = file.add_object(program);
        let metrics = face.metrics(Size::unscaled(), LocationRef::default());
        let head = face.head().map_err(|error| fault(&error))?;
        let bounds = [head.x_min(), head.y_min(), head.x_max(), head.y_max()];
        let mut descriptor = dictionary! {
            // Symbolic: its letters are not those of a Latin alphabet.
            "Type" => "FontDescriptor", "FontName" => name.clone(), "Flags" => 4, "ItalicAngle" => 0,
            "FontBBox" => bounds.map(|bound| em(f32::from(bound))).to_vec(),
            "Ascent" => em(metrics.ascent), "Descent" => em(metrics.descent),
            "CapHeight" => em(metrics.cap_height.unwrap_or(metrics.ascent)), "StemV" => 80,
        };
        descriptor.set(key, program);
        let descriptor = file.add_object(descriptor);
        let text = |text: &str| Object::String(text.into(), StringFormat::Literal);
        let mut descendant = dictionary! {
            "Type" => "Font", "Subtype" => subtype, "BaseFont" => name.clone(), "FontDescriptor" => descriptor,
            "CIDSystemInfo" => dictionary! {
                "Registry" => text("Adobe"), "Ordering" => text("Identity"), "Supplement" => 0,
            },
            "W" => self.widths(), "DW" => 1000,
        };
        if self.font.outlines == Outlines::True {
            let places = file.add_object(Stream::new(dictionary! {}, self.places()));
            descendant.set("CIDToGIDMap", places);
        }
        let descendant = file.add_object(descendant);
        let letters = file.add_object(Stream::new(dictionary! {}, self.letters().into_bytes()));
        Ok(file.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type0", "BaseFont" => name, "Encoding" => "Identity-H",
            "DescendantFonts" => vec![descendant.into()], "ToUnicode" => letters,
        }))
    }

    /// Six letters and a plus say that it is a part (ISO 32000-1, 9.6.4).
    fn part_name(&self) -> String {
        let letter = |number: usize| char::from(b'A' + u8::try_from(number % 26).unwrap_or(0));
        format!("ATTU{}{}+{}", letter(self.number / 26), letter(self.number), self.font.name)
    }

    /// For each code, from 0 on, the glyph in the part, two bytes each (ISO 32000-1, 9.7.4.2).
    fn places(&self) -> Vec<u8> {
        // Their codes count up from 1 in their order.
        let places = self.used.keys().map(|(glyph, _)| self.part.get(*glyph).unwrap_or(0));
        std::iter::once(0).chain(places).flat_map(u16::to_be_bytes).collect()
    }

    /// Each code with its width.
    fn widths(&self) -> Vec<Object> {
        let widths: BTreeMap<u16, f32> = self.used.values().copied().collect();
        widths
            .into_iter()
            .flat_map(|(code, width)| [i64::from(code).into(), Object::Array(vec![Object::Real(width)])])
            .collect()
    }

    /// Which letters each glyph stands for (ISO 32000-1, 9.10.3).
    fn letters(&self) -> String {
        const AT_ONCE: usize = 100;
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Letters def\n\
             /CMapType 2 def\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
             1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        let mut letters: BTreeMap<u16, &str> = BTreeMap::new();
        for ((_, said), (code, _)) in self.used.iter().filter(|((_, said), _)| !said.is_empty()) {
            letters.entry(*code).or_insert(said);
        }
        let letters: Vec<(u16, &str)> = letters.into_iter().collect();
        for some in letters.chunks(AT_ONCE) {
            // Writing into a text does not fail.
            let _ = writeln!(map, "{} beginbfchar", some.len());
            for (number, letters) in some {
                let _ = write!(map, "<{number:04X}> <");
                for unit in letters.encode_utf16() {
                    let _ = write!(map, "{unit:04X}");
                }
                map.push_str(">\n");
            }
            map.push_str("endbfchar\n");
        }
        map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        map
    }
}
