//! Where things lie: the user's documents, the app's own data, and names for
//! new files.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::files::endings::ATTUNE;
use crate::model::plain_text::single_line;
use crate::{text, words};

/// Folders that mail programs, browsers and ZIP programs empty again, by their names in
/// small letters. Each stands for all that lies in it.
const FLEETING: [&str; 9] = [
    // Outlook on Windows, and what Windows kept of the internet before and after 2012.
    "content.outlook",
    "temporary internet files",
    "inetcache",
    "content.ie5",
    // Mail and the new Outlook of Windows 10 and 11.
    "microsoft.windowscommunicationsapps_8wekyb3d8bbwe",
    "microsoft.outlookforwindows_8wekyb3d8bbwe",
    // Mail and Outlook on macOS.
    "mail downloads",
    "outlook temp",
    "temporaryitems",
];

/// The two folders that Attune uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Where assessments are kept.
    pub documents: PathBuf,
    /// Where the app keeps what it remembers.
    pub data: PathBuf,
}

/// The folders that the system names for the person who uses it; none: it names none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SystemFolders {
    /// The person's own folder.
    pub home: Option<PathBuf>,
    /// Where documents are kept, also where that has been moved.
    pub documents: Option<PathBuf>,
    /// Where programs keep what they remember.
    pub data: Option<PathBuf>,
}

impl SystemFolders {
    fn of_user() -> Self {
        Self { home: dirs::home_dir(), documents: dirs::document_dir(), data: dirs::data_dir() }
    }
}

impl Places {
    /// The user's own folders, or those in the folder that `ATTUNE_HOME` names.
    pub fn from_environment() -> Self {
        match std::env::var_os("ATTUNE_HOME").filter(|home| !home.is_empty()) {
            Some(home) => Self::within(Path::new(&home)),
            None => Self::of(&SystemFolders::of_user()),
        }
    }

    /// Both folders inside one.
    pub fn within(home: &Path) -> Self {
        Self { documents: home.join("documents"), data: home.join("data") }
    }

    /// Attune's own folders in those that the system names. A person without any, as one who
    /// only runs services, has them where the program is started.
    pub fn of(folders: &SystemFolders) -> Self {
        let named = |folder: &Option<PathBuf>| {
            folder.clone().or_else(|| folders.home.clone()).unwrap_or_else(|| PathBuf::from("."))
        };
        Self {
            documents: named(&folders.documents).join("Attune"),
            data: named(&folders.data).join("attune"),
        }
    }

    /// Whether a file lies where somebody else will take it away: with what a mail or ZIP
    /// program opens, or in the system's temporary folder.
    pub fn is_fleeting(&self, path: &Path) -> bool {
        let temporary = [std::env::temp_dir(), PathBuf::from("/tmp"), PathBuf::from("/var/tmp")];
        self.is_fleeting_beside(path, &temporary)
    }

    /// The same, with the system's temporary folders.
    pub fn is_fleeting_beside(&self, path: &Path, temporary: &[PathBuf]) -> bool {
        // On macOS the same folder has two names.
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        let (path, documents) = (real(path), real(&self.documents));
        // Whoever keeps everything in such a folder, as on a computer that is only lent
        // for a day, knows it.
        let within =
            |folder: &PathBuf| path.starts_with(real(folder)) && !documents.starts_with(real(folder));
        !path.starts_with(&documents) && (temporary.iter().any(within) || is_emptied_by_its_name(&path))
    }

    /// Where the user's own checklists lie.
    pub fn checklists(&self) -> PathBuf {
        self.documents.join("Checklists")
    }
}

/// A file's name without its ending.
pub fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| single_line(&stem.to_string_lossy())).unwrap_or_default()
}

/// Whether a file is called so, or so with a number because the name was taken.
pub fn is_named(path: &Path, name: &str) -> bool {
    let stem = stem(path);
    let rest = stem.strip_prefix(name);
    rest.is_some_and(|rest| {
        rest.is_empty() || rest.strip_prefix(' ').is_some_and(|number| number.parse::<u32>().is_ok())
    })
}

/// A file's name in one line, for a sentence about it.
pub fn file_name(path: &Path) -> String {
    single_line(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
}

/// A path in one line, for a sentence about it.
pub fn display(path: &Path) -> String {
    single_line(&path.to_string_lossy())
}

/// A path as people say it: from their own folder on, where it lies in that.
pub(crate) fn spoken(path: &Path) -> String {
    let home = dirs::home_dir();
    let within = home.as_deref().and_then(|home| path.strip_prefix(home).ok());
    display(within.filter(|within| !within.as_os_str().is_empty()).unwrap_or(path))
}

/// Today's date, or the one that `ATTUNE_TODAY` names.
pub fn today() -> Date {
    let named = std::env::var("ATTUNE_TODAY").ok().and_then(|date| date.trim().parse().ok());
    named.unwrap_or_else(|| jiff::Zoned::now().date())
}

/// The folder that `ATTUNE_FONTS` names, where it names one: typefaces for scripts beyond
/// Latin are looked for there and not in the system's own places.
pub fn fonts() -> Option<PathBuf> {
    std::env::var_os("ATTUNE_FONTS").filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

/// A file's name, without its ending, for a team that has no name yet.
pub fn untitled(today: Date) -> String {
    text!("save-untitled", date = words::date(today))
}

/// A file's name, without its ending, for a team: a name that Windows, macOS
/// and Linux all take. `None` where nothing of the team's name is left.
pub fn file_name_for(team: &str) -> Option<String> {
    let spoken: String = single_line(team).chars().filter_map(allowed).collect();
    let spaced = spoken.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = cut(trim(&spaced));
    if name.is_empty() || name.chars().all(|c| c == '-' || c == ' ') {
        return None;
    }
    Some(if is_reserved(name) { format!("_{name}") } else { name.to_owned() })
}

/// What a document's file is called, for what it is about and the ending of its format.
pub fn document_name(stem: &str, ending: &str) -> String {
    let stem = file_name_for(stem).unwrap_or_else(|| text!("app-name"));
    // Added, since a name may have a full stop of its own.
    format!("{stem}.{ending}")
}

/// A path in `folder` that nothing has yet: "Name.attune", else "Name 2.attune".
pub fn free_path(folder: &Path, stem: &str) -> PathBuf {
    free_path_ending(folder, stem, ATTUNE)
}

/// The same for a name that ends in `ending`, without the dot.
pub fn free_path_ending(folder: &Path, stem: &str, ending: &str) -> PathBuf {
    let named = |stem: &str| folder.join(format!("{stem}.{ending}"));
    let is_free = |path: &PathBuf| path.symlink_metadata().is_err();
    let numbered = (2_u32..10_000).map(|number| named(&format!("{stem} {number}")));
    std::iter::once(named(stem))
        .chain(numbered)
        .find(is_free)
        .unwrap_or_else(|| named(&format!("{stem} {}", crate::model::ids::short())))
}

/// Windows' paths are told from their parts on every system, for the tests.
fn is_emptied_by_its_name(path: &Path) -> bool {
    let path = path.to_string_lossy().to_lowercase();
    let parts: Vec<&str> = path.split(['/', '\\']).collect();
    let Some((_, folders)) = parts.split_last() else { return false };
    folders.iter().any(|folder| FLEETING.contains(folder) || is_unpacked(folder))
        || folders.windows(3).any(|three| three == ["appdata", "local", "temp"])
}

/// `Temp1_sent.zip`, `7zO0A1B2C3D`, `Rar$DIa1234.5678`: a look into a packed file.
fn is_unpacked(folder: &str) -> bool {
    let after = |start: &str| folder.strip_prefix(start);
    let digits = |rest: &str| rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let numbered = after("temp").is_some_and(|rest| {
        let digits = digits(rest);
        digits > 0 && rest.get(digits..).is_some_and(|rest| rest.starts_with('_') && rest.contains(".zip"))
    });
    let is_hex = |rest: &str| rest.len() >= 8 && rest.bytes().all(|byte| byte.is_ascii_hexdigit());
    numbered || after("rar$").is_some() || after("7zo").is_some_and(is_hex)
}

fn allowed(c: char) -> Option<char> {
    match c {
        '/' | '\\' | ':' | '|' => Some('-'),
        '<' | '>' | '"' | '?' | '*' => None,
        c => Some(c),
    }
}

/// A leading dot hides a file; Windows drops dots and spaces at the end.
fn trim(name: &str) -> &str {
    name.trim_start_matches(['.', ' ']).trim_end_matches(['.', ' '])
}

fn cut(name: &str) -> &str {
    const LONGEST: usize = 100;
    let end = (0..=LONGEST.min(name.len())).rev().find(|end| name.is_char_boundary(*end)).unwrap_or(0);
    trim(name.get(..end).unwrap_or(""))
}

/// Whether a path leads to a device and not to a file, as `nul` and `con.txt` do on Windows.
pub(crate) fn is_device(path: &Path) -> bool {
    cfg!(windows) && path.file_name().and_then(OsStr::to_str).is_some_and(is_reserved)
}

/// Windows keeps these names for devices, whatever follows the first dot.
fn is_reserved(name: &str) -> bool {
    let first = name.split(['.', ':']).next().unwrap_or("").trim_end().to_uppercase();
    let numbered = first.strip_prefix("COM").or_else(|| first.strip_prefix("LPT"));
    let one_digit = |rest: &str| {
        let mut chars = rest.chars();
        chars.next().is_some_and(|c| matches!(c, '0'..='9' | '¹' | '²' | '³')) && chars.next().is_none()
    };
    matches!(first.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$")
        || numbered.is_some_and(one_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_windows_devices_are_known_with_any_ending_and_no_other_names_are_taken_for_them() {
        for name in
            ["nul", "NUL", "con.txt", "Con .pdf", "aux.attune", "COM1.attune", "lpt9", "com¹", "prn.", "nul:"]
        {
            assert!(is_reserved(name), "{name}");
        }
        for name in ["null", "console.txt", "com10", "com", "Acorn.nul", "xcon", "lpt", ""] {
            assert!(!is_reserved(name), "{name}");
        }
        // Elsewhere they are names like any other.
        assert_eq!(is_device(Path::new("folder/nul.attune")), cfg!(windows));
    }
}
