//! Attune keeps its files where the system keeps files of that kind, by each system's rules.

use std::path::{Path, PathBuf};
use std::process::Command;

use attune::files::places::{Places, SystemFolders};

#[test]
fn files_are_in_the_folders_that_each_system_names() {
    let some = |path: &str| Some(PathBuf::from(path));
    for (home, documents, data) in [
        ("/home/manager", "/home/manager/Documents", "/home/manager/.local/share"),
        ("/Users/manager", "/Users/manager/Documents", "/Users/manager/Library/Application Support"),
        (r"C:\Users\manager", r"C:\Users\manager\OneDrive\Documents", r"C:\Users\manager\AppData\Roaming"),
        ("/home/manager", "/mnt/share/manager", "/home/manager/.local/share"),
    ] {
        let folders = SystemFolders { home: some(home), documents: some(documents), data: some(data) };
        let places = Places::of(&folders);
        assert_eq!(places.documents, Path::new(documents).join("Attune"));
        assert_eq!(places.data, Path::new(data).join("attune"));
    }
}

#[test]
fn whoever_has_no_folder_for_documents_finds_them_at_home() {
    let folders = SystemFolders { home: Some("/home/manager".into()), ..SystemFolders::default() };
    let places = Places::of(&folders);
    assert_eq!(places.documents, Path::new("/home/manager/Attune"));
    assert_eq!(places.data, Path::new("/home/manager/attune"));
    let nowhere = Places::of(&SystemFolders::default());
    assert_eq!(nowhere.documents, Path::new("./Attune"));
}

/// The program itself, on the system that the tests run on. Windows tells folders by a call
/// and not by its environment.
#[cfg(unix)]
#[test]
fn the_program_looks_for_checklists_where_the_environment_says() {
    let home = tempfile::tempdir().unwrap();
    let moved = home.path().join("moved");
    std::fs::create_dir_all(home.path().join(".config")).unwrap();
    let named = format!("XDG_DOCUMENTS_DIR=\"{}\"\n", moved.display());
    std::fs::write(home.path().join(".config/user-dirs.dirs"), named).unwrap();
    let ran = Command::new(env!("CARGO_BIN_EXE_attune"))
        .arg("checklists")
        .env_clear()
        .env("HOME", home.path())
        .output()
        .unwrap();
    let said = String::from_utf8(ran.stdout).unwrap();
    // A Mac has one place for documents, and no file that moves it.
    let documents = if cfg!(target_os = "macos") { home.path().join("Documents") } else { moved };
    let folder = documents.join("Attune").join("Checklists");
    assert!(said.contains(folder.to_str().unwrap()), "{said}");
}
