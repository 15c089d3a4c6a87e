//! Attune's own source, as text.

use std::path::{Path, PathBuf};

/// Every Rust file in a folder of the project and the folders in it, with its text.
pub fn rust_files(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<(String, String)> = files_in(&root.join(folder))
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .map(|path| {
            let name = path.strip_prefix(root).unwrap().components();
            let name: Vec<_> = name.map(|part| part.as_os_str().to_string_lossy()).collect();
            (name.join("/"), std::fs::read_to_string(&path).unwrap())
        })
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no source in {folder}");
    files
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_in(&path) } else { vec![path] }).collect()
}

/// The text without its remarks; lines keep their places.
pub fn code_only(text: &str) -> String {
    let line = |line: &str| {
        let is_remark = line.trim_start().starts_with("//");
        let code = if is_remark { "" } else { line.split(" // ").next().unwrap_or_default() };
        format!("{code}\n")
    };
    text.lines().map(line).collect()
}
