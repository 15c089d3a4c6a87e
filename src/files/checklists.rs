//! The checklists at hand: those that come with Attune and the user's own.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use crate::files::FileContent;
use crate::files::endings;
use crate::files::format::{self, ReadError};
use crate::files::places::Places;
use crate::model::{Assessment, Checklist, Shared, Source, Team, Training, ids};

const WORKFORCE: &str = include_str!("../../checklists/pedal-unicef-workforce.ron");
const PATTERN: &str = include_str!("../../checklists/example-own.ron");
const EXAMPLE: &str = include_str!("../../assets/example.attune");
const EXAMPLE_TRAINING: &str = include_str!("../../assets/example-training.attune");

/// More would be a mistake, such as a whole drive named as the folder.
const MOST: usize = 200;

/// A checklist that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Shared by every assessment that is begun with it.
    pub checklist: Arc<Checklist>,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a checklist comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It comes with Attune.
    Bundled,
    /// It comes with Attune, as a pattern for people who write their own. The
    /// command line lists it; Set up need not offer it.
    Pattern,
    /// A file of the user's.
    Own(PathBuf),
}

/// The checklists at hand, and what is wrong with those that cannot be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AtHand {
    /// The bundled ones first, then the user's by file name.
    pub listed: Vec<Listed>,
    /// One error for each file that could not be read.
    pub faults: Vec<ReadError>,
}

// Read once: whatever is begun asks for them.
static BUNDLED: LazyLock<AtHand> = LazyLock::new(|| {
    let mut at_hand = AtHand::default();
    for (name, text, origin) in [
        ("checklists/pedal-unicef-workforce.ron", WORKFORCE, Origin::Bundled),
        ("checklists/example-own.ron", PATTERN, Origin::Pattern),
    ] {
        at_hand.add(format::parse_checklist(text, Path::new(name)), origin);
    }
    at_hand
});

/// Everything that can be chosen. Reads the user's folder each time.
pub fn at_hand(places: &Places) -> AtHand {
    let mut at_hand = BUNDLED.clone();
    for path in own_files(&places.checklists()) {
        at_hand.add(format::read_checklist(&path), Origin::Own(path));
    }
    at_hand
}

/// The checklist that a new assessment begins with.
pub fn standard() -> Arc<Checklist> {
    let first = BUNDLED.listed.first().map(|listed| Arc::clone(&listed.checklist));
    first.unwrap_or_else(|| Arc::new(empty()))
}

/// A team with two rounds and a plan, to explore. Each call gives a file of its own.
pub fn example() -> Assessment {
    let example = format::parse(EXAMPLE, Path::new("assets/example.attune"));
    // A test holds that the example can be read.
    let Ok(FileContent::Assessment(example)) = example else { return nothing_said() };
    Assessment { id: ids::file(), ..example }
}

/// A course with its learners, to explore. Each call gives a file of its own.
pub fn example_training() -> Training {
    let example = format::parse(EXAMPLE_TRAINING, Path::new("assets/example-training.attune"));
    // A test holds that the example can be read.
    let Ok(FileContent::Training(example)) = example else { return Training::new(standard()) };
    Training { id: ids::file(), ..example }
}

/// Whether a file is one of the examples that come with Attune, as it came: a copy under
/// a name of its own is somebody's own file.
pub fn is_example(content: &FileContent, path: &Path) -> bool {
    if path.file_name().is_none_or(|name| name != "example.attune" && name != "example-training.attune") {
        return false;
    }
    match content {
        FileContent::Assessment(of) => *of == Assessment { id: of.id.clone(), ..example() },
        FileContent::Training(of) => *of == Training { id: of.id.clone(), ..example_training() },
        FileContent::Ballot(_) | FileContent::Checklist(_) => false,
    }
}

fn nothing_said() -> Assessment {
    Assessment {
        id: ids::file(),
        team: Team::default(),
        checklist: standard(),
        rounds: Vec::new(),
        actions: Shared::default(),
        carried: None,
    }
}

impl AtHand {
    /// The checklist with this id; of several, the one with the highest version.
    pub fn find(&self, id: &str) -> Option<&Listed> {
        let mut named = self.listed.iter().filter(|listed| listed.checklist.id == id);
        let first = named.next()?;
        Some(named.fold(
            first,
            |best, next| {
                if next.checklist.version > best.checklist.version { next } else { best }
            },
        ))
    }

    fn add(&mut self, checklist: Result<Checklist, ReadError>, origin: Origin) {
        match checklist {
            Ok(checklist) => self.listed.push(Listed { checklist: Arc::new(checklist), origin }),
            Err(error) => self.faults.push(error),
        }
    }
}

fn own_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let is_ron = |path: &PathBuf| {
        // macOS leaves a hidden twin of each file on drives of other systems.
        let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        !hidden && endings::has(path, "ron")
    };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).filter(is_ron).collect();
    // Folders are listed in no order that would be the same tomorrow.
    paths.sort();
    paths.truncate(MOST);
    paths
}

fn empty() -> Checklist {
    Checklist {
        id: String::new(),
        version: 0,
        title: String::new(),
        source: Source::default(),
        statements: Vec::new(),
    }
}
