//! Earlier versions of a file, kept by themselves in the user's own data folder: what was
//! there before the first change, every few minutes while people work, and at the end.
//! They thin out with age, and never take more room than [`MAX_COPIES`] and [`MAX_BYTES`].
//!
//! They are kept under the id of the document, so that a file which is renamed or moved
//! keeps them. A ballot has none: it is somebody's answers, and whoever sits here next has
//! no business with them.

mod damaged;
mod thin;

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use jiff::Timestamp;

use crate::files::places::Places;
use crate::files::{FileContent, ReadError, format, safe_write};
pub use damaged::newest_of_damaged;
pub use thin::{MAX_BYTES, MAX_COPIES};

/// How a version's name ends: a file of Attune's, compressed.
const ENDING: &str = ".attune.gz";

/// A name that sorts as the time does, and stands on every drive.
const NAME: &str = "%Y-%m-%dT%H-%M-%S%.3fZ";

/// A version that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// When the file was so.
    pub at: Timestamp,
    /// Where it is kept.
    pub path: PathBuf,
    /// How much room it takes.
    pub bytes: u64,
}

/// Keeps a text as a version of the document with this id, unless the newest that is kept
/// is the same. Thins out what is kept.
///
/// # Errors
/// When the data folder cannot be written.
pub fn keep(places: &Places, id: &str, text: &[u8], at: Timestamp) -> io::Result<()> {
    let folder = folder(places, id);
    safe_write::make_private_folder(&folder)?;
    safe_write::sweep(&folder);
    let kept = list(places, id);
    if kept.first().is_some_and(|newest| unpacked(&newest.path).is_ok_and(|newest| newest == text)) {
        return Ok(());
    }
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    packed.write_all(text)?;
    let name = format!("{}{ENDING}", at.strftime(NAME));
    safe_write::replace_private(&folder.join(name), &packed.finish()?)?;
    let kept = list(places, id);
    let ages: Vec<_> = kept.iter().map(|version| (version.at, version.bytes)).collect();
    for index in thin::superfluous(&ages, Timestamp::now()) {
        let Some(version) = kept.get(index) else { continue };
        // It goes the next time.
        if let Err(error) = fs::remove_file(&version.path) {
            log::debug!("an old version stays: {error}");
        }
    }
    Ok(())
}

/// What is kept of the document with this id, the newest first.
pub fn list(places: &Places, id: &str) -> Vec<Version> {
    let Ok(entries) = fs::read_dir(folder(places, id)) else { return Vec::new() };
    let mut versions: Vec<_> = entries.flatten().filter_map(|entry| version(&entry)).collect();
    versions.sort_by_key(|version| std::cmp::Reverse(version.at));
    versions
}

/// Reads a version.
///
/// # Errors
/// When it cannot be read, with every fault that was found.
pub fn read(version: &Version) -> Result<FileContent, ReadError> {
    let text = unpacked(&version.path).map_err(|error| format::unreadable(&version.path, &error))?;
    format::read_bytes(text, &version.path)
}

/// Removes every version of the document with this id.
///
/// # Errors
/// When one of them stays.
pub fn remove(places: &Places, id: &str) -> io::Result<()> {
    match fs::remove_dir_all(folder(places, id)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Where the versions of all files are kept.
pub fn root(places: &Places) -> PathBuf {
    places.data.join("versions")
}

fn folder(places: &Places, id: &str) -> PathBuf {
    root(places).join(folder_name(id))
}

/// An id as the name of a folder. Somebody may have written one by hand that leads
/// elsewhere, or is no name on some drive.
pub(crate) fn folder_name(id: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let named = |byte| if plain(byte) { char::from(byte).to_string() } else { format!("_{byte:02x}") };
    let name: String = id.bytes().take(60).map(named).collect();
    if name.is_empty() { "_".to_owned() } else { name }
}

fn version(entry: &fs::DirEntry) -> Option<Version> {
    let path = entry.path();
    let name = path.file_name()?.to_str()?.strip_suffix(ENDING)?.to_owned();
    let at = jiff::civil::DateTime::strptime(NAME, &name).ok()?;
    let at = at.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp();
    Some(Version { at, bytes: entry.metadata().ok()?.len(), path })
}

fn unpacked(path: &Path) -> io::Result<Vec<u8>> {
    let mut text = Vec::new();
    // A damaged one must not fill the memory.
    GzDecoder::new(File::open(path)?).take(format::MAX_BYTES + 1).read_to_end(&mut text)?;
    Ok(text)
}
