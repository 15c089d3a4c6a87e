//! What a file is that lies among ballots, by how it begins and what it is called.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use zip::ZipArchive;

use crate::files::endings;
use crate::files::os_error::reason;
use crate::text;

/// A file is known by its beginning, and what is not of Attune's is not read further.
pub(super) const BEGINNING: u64 = 4 * 1024;

/// The beginning of a file, and the file, from its beginning again.
pub(super) fn beginning_of(path: &Path) -> Result<(Vec<u8>, File), String> {
    let read = || {
        // A pipe or a device could make us wait for ever.
        if !fs::metadata(path)?.is_file() {
            return Ok(None);
        }
        let mut beginning = Vec::new();
        let mut file = File::open(path)?;
        (&file).take(BEGINNING).read_to_end(&mut beginning)?;
        file.seek(SeekFrom::Start(0))?;
        Ok(Some((beginning, file)))
    };
    match read() {
        Ok(read) => read.ok_or_else(|| text!("gather-not-a-file")),
        Err(error) => {
            let error: io::Error = error;
            Err(text!("gather-unreadable", reason = reason(&error)))
        }
    }
}

/// What a file seems to be that is not of Attune's, where that helps to find what is in it.
pub(super) fn foreign(path: &Path) -> String {
    let is_table = ["csv", "tsv", "xlsx", "xlsm", "xls", "ods"].iter().any(|kind| endings::has(path, kind));
    may_hold_more(path).unwrap_or_else(
        || {
            if is_table { text!("gather-table") } else { text!("gather-foreign") }
        },
    )
}

/// What a file seems to be in which something of Attune's may be hidden.
pub(in crate::files) fn may_hold_more(path: &Path) -> Option<String> {
    let has = |kinds: &[&str]| kinds.iter().any(|kind| endings::has(path, kind));
    if has(&["eml", "msg", "mbox", "emlx"]) {
        Some(text!("gather-mail"))
    } else if has(&["icloud", "crdownload", "part", "partial", "download", "tmp"]) {
        Some(text!("gather-not-all-here"))
    } else if has(&["rar", "7z", "gz", "tar", "tgz"]) {
        Some(text!("gather-packed"))
    } else if has(&["lnk", "url", "webloc"]) {
        Some(text!("gather-link"))
    } else {
        None
    }
}

/// Whether a file is a ZIP file of files, and no document.
pub(super) fn is_archive(path: &Path) -> bool {
    match beginning_of(path) {
        Ok((beginning, file)) if is_zip(&beginning) => {
            ZipArchive::new(file).is_ok_and(|archive| !is_document(&archive))
        }
        Ok(_) | Err(_) => false,
    }
}

pub(super) fn is_zip(beginning: &[u8]) -> bool {
    beginning.starts_with(b"PK\x03\x04") || beginning.starts_with(b"PK\x05\x06")
}

/// Workbooks and letters are ZIP files too, and what is packed in them is nobody's file.
pub(super) fn is_document(archive: &ZipArchive<impl Read + Seek>) -> bool {
    ["[Content_Types].xml", "mimetype"].iter().any(|name| archive.index_for_name(name).is_some())
}

/// What Windows, macOS and office programs leave in folders by themselves.
pub(in crate::files) fn is_of_the_system(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or(name).to_lowercase();
    matches!(last.as_str(), ".ds_store" | "thumbs.db" | "desktop.ini" | ".directory")
        || last.starts_with("._")
        || last.starts_with("~$")
        || last.starts_with(".~lock.")
}
