//! What IT.md has to hold: everything that is written in Attune's own folders, and no file
//! that is not.

use std::collections::BTreeSet;
use std::path::Path;

use crate::source::{code_only, rust_files};

fn page() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("IT.md")).unwrap()
}

/// What is said of a place, between backticks in the table's first column.
fn places(page: &str) -> BTreeSet<String> {
    let rows = page.lines().filter(|line| line.starts_with("| ")).skip(1);
    let first = rows.filter_map(|row| row.trim_start_matches("| ").split(" | ").next());
    first.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(ToOwned::to_owned).collect()
}

/// The code of the program, without its tests.
fn code() -> String {
    let of_program = |(_, text): (String, String)| {
        let code = code_only(&text);
        code.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
    };
    rust_files("src").into_iter().map(of_program).collect()
}

/// What is joined to one of Attune's folders: a name in quotation marks, or a constant that
/// stands for one.
fn joined(code: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for folder in ["data.join(", "documents.join(", "named(&folders.documents).join("] {
        for after in code.split(folder).skip(1) {
            let what = after.split(')').next().unwrap();
            match what.strip_prefix('"').and_then(|name| name.strip_suffix('"')) {
                Some(name) => _ = names.insert(name.to_owned()),
                None if what.chars().all(|c| c.is_ascii_uppercase()) => {
                    let constant = format!("const {what}: &str = \"");
                    let value = code.split(&constant).nth(1).expect("a constant of one name");
                    names.insert(value.split('"').next().unwrap().to_owned());
                }
                // A name that is made: a file of the user's own, among the documents.
                None => assert!(folder.starts_with("documents"), "what is {folder}{what}"),
            }
        }
    }
    names
}

#[test]
fn the_page_for_it_names_whatever_is_written_in_attunes_own_folders() {
    let (page, code) = (page(), code());
    let (told, joined) = (places(&page), joined(&code));
    assert!(joined.len() >= 8, "they are no longer found: {joined:?}");
    let missing: Vec<_> = joined.difference(&told).collect();
    assert_eq!(missing, Vec::<&String>::new(), "not in the table of IT.md");
}

#[test]
fn the_page_for_it_names_nothing_that_the_program_does_not() {
    let (page, words) = (page(), include_str!("../../assets/words/en.ftl"));
    let code = code();
    for name in places(&page) {
        let parts = name.split('…').filter(|part| !part.is_empty());
        let strange: Vec<_> = parts.filter(|part| !code.contains(part) && !words.contains(part)).collect();
        assert_eq!(strange, Vec::<&str>::new(), "{name}");
    }
}

#[test]
fn only_places_and_turns_ask_the_system_for_a_folder() {
    let asks = |(path, text): (String, String)| {
        let code = code_only(&text);
        let folders = ["dirs::document", "dirs::data", "dirs::config", "dirs::cache", "temp_dir()"];
        let asks = folders.iter().any(|folder| code.contains(folder));
        asks.then_some(path)
    };
    let files: Vec<_> = rust_files("src").into_iter().filter_map(asks).collect();
    assert_eq!(files, ["src/files/places.rs", "src/files/turn.rs"], "IT.md tells of these");
}
