//! Which typeface of the system has a letter. The same letter is set in the same typeface
//! whatever else a document holds, so that the same document on the same machine gives the
//! same bytes. Nothing is looked at before a text needs it.

use std::collections::{BTreeMap, HashMap};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use fontdb::{Database, FaceInfo, ID, Style};
use skrifa::{FontRef, MetadataProvider as _};

use crate::documents::pdf::scripts::font::{Font, outlines};

/// The folder to look in; none: where the system keeps what every program may use. Said
/// once, when the program begins: nothing else looks at the system.
static FOLDER: OnceLock<Option<PathBuf>> = OnceLock::new();
static LIBRARY: OnceLock<Library> = OnceLock::new();

/// Says where typefaces are looked for once a text needs one: in a folder, or where the
/// system keeps those that every program may use. What is said first holds; before that,
/// no typeface but Attune's own is used.
pub fn look_in(folder: Option<PathBuf>) {
    // Whoever says it again says the same.
    let _ = FOLDER.set(folder);
}

/// The typeface in which a letter is set that Attune's own lack; none where the system has
/// none either. The first call may take as long as reading the system's typefaces does.
pub fn font_for(c: char, bold: bool) -> Option<Arc<Font>> {
    let folder = FOLDER.get()?;
    LIBRARY.get_or_init(|| Library::of(folder.as_deref())).font_for(c, bold)
}

/// Families that are made for reading, the best first; what Windows, macOS and Linux bring
/// along for the scripts that families and staff in this country write. Letters that several
/// of them have are set in the first.
const PREFERRED: [&str; 25] = [
    "Noto Sans Arabic",
    "Noto Naskh Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Gurmukhi",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Segoe UI",
    "Nirmala UI",
    "Nirmala Text",
    "Microsoft YaHei",
    "Geeza Pro",
    "Arial Hebrew",
    "Kohinoor Devanagari",
    "Kohinoor Bangla",
    "Mukta Mahee",
    "PingFang SC",
    "Hiragino Sans GB",
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
    "Droid Sans Fallback",
    "Noto Sans",
    "DejaVu Sans",
    "Segoe UI Emoji",
];

/// Taken only where no other has a letter: they show that it is there rather than how it is
/// written, or are far taller than a line.
const LAST: [&str; 6] = ["FreeMono", "FreeSans", "FreeSerif", "Last", "Noto Nastaliq Urdu", "Unifont"];

/// The letters that a typeface has, in ranges from the lowest.
type Coverage = Vec<RangeInclusive<u32>>;

struct Library {
    database: Database,
    /// The best first.
    families: Vec<Family>,
    known: Mutex<Known>,
}

struct Family {
    regular: ID,
    bold: Option<ID>,
}

#[derive(Default)]
struct Known {
    coverage: HashMap<ID, Coverage>,
    fonts: HashMap<ID, Option<Arc<Font>>>,
    of: HashMap<(char, bool), Option<Arc<Font>>>,
}

impl Library {
    fn of(folder: Option<&Path>) -> Self {
        let mut database = Database::new();
        match folder {
            Some(folder) => database.load_fonts_dir(folder),
            None => database.load_system_fonts(),
        }
        let families = families(&database);
        Self { database, families, known: Mutex::default() }
    }

    fn font_for(&self, c: char, bold: bool) -> Option<Arc<Font>> {
        // What a thread has found before it failed is still so.
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = known.of.get(&(c, bold)) {
            return found.clone();
        }
        let found = self.found(c, bold, &mut known);
        known.of.insert((c, bold), found.clone());
        found
    }

    fn found(&self, c: char, bold: bool, known: &mut Known) -> Option<Arc<Font>> {
        self.families.iter().find_map(|family| {
            let faces = family.bold.filter(|_| bold).into_iter().chain([family.regular]);
            faces.into_iter().find_map(|id| {
                let coverage = known.coverage.entry(id).or_insert_with(|| self.coverage(id));
                if !covers(coverage, c) {
                    return None;
                }
                known.fonts.entry(id).or_insert_with(|| self.load(id).map(Arc::new)).clone()
            })
        })
    }

    fn coverage(&self, id: ID) -> Coverage {
        let letters = self.database.with_face_data(id, |bytes, index| {
            let font = FontRef::from_index(bytes, index).ok()?;
            // What has no outlines, or may not be handed on, is as good as not there.
            outlines(&font)?;
            let mut letters: Vec<u32> =
                font.charmap().mappings().filter(|(_, glyph)| glyph.to_u32() > 0).map(|(c, _)| c).collect();
            letters.sort_unstable();
            Some(letters)
        });
        let mut coverage: Coverage = Vec::new();
        for letter in letters.flatten().unwrap_or_default() {
            match coverage.last_mut() {
                Some(range) if *range.end() + 1 >= letter => *range = *range.start()..=letter,
                _ => coverage.push(letter..=letter),
            }
        }
        coverage
    }

    fn load(&self, id: ID) -> Option<Font> {
        let name = &self.database.face(id)?.post_script_name;
        self.database.with_face_data(id, |bytes, index| Font::of(bytes.to_vec(), index, name)).flatten()
    }
}

fn covers(coverage: &Coverage, c: char) -> bool {
    let c = u32::from(c);
    let at = coverage.partition_point(|range| *range.end() < c);
    coverage.get(at).is_some_and(|range| range.contains(&c))
}

/// The upright families, the best first: in an order that is the same whenever the same
/// typefaces are there, wherever the disk has them.
fn families(database: &Database) -> Vec<Family> {
    let mut by_name: BTreeMap<(usize, &str), Vec<&FaceInfo>> = BTreeMap::new();
    for face in database.faces().filter(|face| face.style == Style::Normal && !face.monospaced) {
        let Some((name, _)) = face.families.first() else { continue };
        by_name.entry((rank(name), name)).or_default().push(face);
    }
    by_name.into_values().filter_map(|faces| family(&faces)).collect()
}

fn family(faces: &[&FaceInfo]) -> Option<Family> {
    let nearest = |weight: u16| {
        let key = |face: &&&FaceInfo| {
            let stretch = face.stretch.to_number().abs_diff(5);
            (stretch, face.weight.0.abs_diff(weight), face.post_script_name.clone(), face.index)
        };
        faces.iter().min_by_key(key).copied()
    };
    let regular = nearest(400)?;
    let bold = nearest(700).filter(|face| face.weight.0 >= 600).map(|face| face.id);
    Some(Family { regular: regular.id, bold })
}

fn rank(family: &str) -> usize {
    let last = PREFERRED.len() + 2;
    if LAST.iter().any(|of| family.starts_with(of)) {
        return last;
    }
    let known = PREFERRED.iter().position(|of| *of == family);
    known.unwrap_or(if family.starts_with("Noto Sans") { last - 2 } else { last - 1 })
}
