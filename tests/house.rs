//! The house stands as `src/lib.rs` draws it: every arrow points down, nothing
//! reaches for the network, and no room grows out of sight.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "house/accessibility.rs"]
mod accessibility;
#[path = "house/arms.rs"]
mod arms;
#[path = "house/circles.rs"]
mod circles;
#[path = "house/it_page.rs"]
mod it_page;
#[path = "house/lists.rs"]
mod lists;
#[path = "house/made_up.rs"]
mod made_up;
#[path = "house/modules.rs"]
mod modules;
#[path = "house/packaging.rs"]
mod packaging;
#[path = "promises/common/source.rs"]
mod source;
#[path = "house/tokens.rs"]
mod tokens;

use std::collections::BTreeSet;
use std::path::Path;

use modules::Modules;
use source::{code_only, rust_files};
use tokens::tokens;

/// A longer file is two.
const LONGEST: usize = 400;
/// A list of cases may be longer than a piece of the program.
const LONGEST_TEST: usize = 460;

/// Every mention of one of `words`, as a word of its own, in the files whose
/// path begins with one of `rooms`.
fn mentions(rooms: &[&str], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in rust_files("src") {
        if !rooms.iter().any(|room| path.starts_with(room)) {
            continue;
        }
        let code = code_only(&text);
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in (1..).zip(code.lines()) {
            let of_line = words.iter().filter(|word| has_word(line, word));
            found.extend(of_line.map(|word| format!("{path}:{number}: {word}")));
        }
    }
    found
}

fn has_word(line: &str, word: &str) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(word).any(|(at, _)| {
        let (before, after) = (&line[..at], &line[at + word.len()..]);
        !is_part(before.chars().next_back()) && !is_part(after.chars().next())
    })
}

/// The rooms that the files of a room name, as `crate::room`, in
/// `crate::{room, room}`, or by as many `super` as lead out of the room.
fn rooms_used_by(places: &[&str]) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for (path, text) in rust_files("src") {
        if !places.iter().any(|place| path.starts_with(place)) {
            continue;
        }
        let depth = path.matches('/').count() - usize::from(path.ends_with("/mod.rs"));
        let code = code_only(&text).replace(&"super::".repeat(depth), "crate::");
        let name = |text: &str| -> String {
            text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
        };
        for after in code.split("crate::").skip(1) {
            match after.strip_prefix('{') {
                // Names further in are taken too; none of them is called like a room.
                Some(list) => {
                    used.extend(list.split("};").next().unwrap_or_default().split([',', '{']).map(name));
                }
                None => _ = used.insert(name(after)),
            }
        }
    }
    used
}

#[track_caller]
fn uses_only(room: &[&str], allowed: &[&str]) {
    let known = ["app", "cli", "documents", "files", "model", "words"];
    let used = rooms_used_by(room);
    let above: Vec<_> = used
        .iter()
        .filter(|name| known.contains(&name.as_str()) && !allowed.contains(&name.as_str()))
        .collect();
    assert!(above.is_empty(), "{room:?} may use {allowed:?} and uses {above:?}");
}

#[test]
fn the_model_knows_no_window_no_format_and_no_disk() {
    let outside = [
        "egui",
        "eframe",
        "rfd",
        "ron",
        "printpdf",
        "lopdf",
        "tempfile",
        "fluent_bundle",
        "clap",
        "std::fs",
        "std::net",
        "std::io",
        "std::env",
        "std::process",
        "std::thread",
        "println",
        "Zoned::now",
    ];
    assert_eq!(mentions(&["src/model/"], &outside), Vec::<String>::new());
}

#[test]
fn each_library_has_its_room() {
    let elsewhere = |room: &[&str]| -> Vec<&'static str> {
        ["src/app/", "src/cli", "src/documents/", "src/files/", "src/model/", "src/words", "src/main.rs"]
            .into_iter()
            .filter(|place| !room.contains(place))
            .collect()
    };
    for (libraries, rooms) in [
        (&["egui", "eframe", "rfd"][..], &["src/app/"][..]),
        (&["printpdf"], &["src/documents/"]),
        // Forms are written and read back.
        (&["lopdf"], &["src/documents/", "src/files/"]),
        (&["ctrlc"], &["src/app/", "src/cli"]),
        (&["parquet"], &["src/documents/"]),
        (&["arboard"], &["src/app/"]),
        (&["ron", "tempfile", "calamine", "flate2", "xattr", "winsafe"], &["src/files/"]),
        (&["similar"], &["src/model/", "src/files/"]),
        (&["clap"], &["src/cli"]),
        (&["fluent_bundle", "unic_langid"], &["src/words"]),
    ] {
        assert_eq!(mentions(&elsewhere(rooms), libraries), Vec::<String>::new(), "only for {rooms:?}");
    }
}

#[test]
fn every_arrow_points_down() {
    uses_only(&["src/model/"], &["model"]);
    uses_only(&["src/words"], &["words", "model"]);
    uses_only(&["src/files/"], &["files", "model", "words"]);
    uses_only(&["src/documents/"], &["documents", "model", "words"]);
    uses_only(&["src/cli"], &["cli", "documents", "files", "model", "words"]);
    uses_only(&["src/app/"], &["app", "documents", "files", "model", "words"]);
}

#[test]
fn no_files_need_each_other() {
    let modules = Modules::of_src();
    assert_eq!(modules.lost(), Vec::<String>::new(), "where do these lead?");
    let needs = modules.needs();
    let circles = circles::circles(&needs);
    assert!(circles.is_empty(), "{} circles:\n{}", circles.len(), circles::told(&needs, &circles));
}

#[test]
fn the_command_line_tells_paths_in_one_line() {
    let raw = |(path, text): (String, String)| code_only(&text).contains(".display()").then_some(path);
    let raw: Vec<_> = rust_files("src/cli").into_iter().filter_map(raw).collect();
    assert_eq!(raw, Vec::<String>::new(), "`places::display` keeps a path in its line");
}

#[test]
fn a_kind_that_is_added_is_missed_by_nobody() {
    const KINDS: [&str; 12] = [
        "AreaDocument",
        "AssessmentDocument",
        "Command",
        "DocumentKind",
        "FileContent",
        "FileEdit",
        "FileKind",
        "Format",
        "OpenFile",
        "ReportSource",
        "Screen",
        "TrainingDocument",
    ];
    let catch_alls = |(path, text): (String, String)| {
        let found = arms::catch_alls(&tokens(&text), &KINDS);
        found.into_iter().map(move |after| format!("{path}: in the match with the arm {after}"))
    };
    let found: Vec<_> = rust_files("src").into_iter().flat_map(catch_alls).collect();
    assert!(found.is_empty(), "arms that take whatever is left:\n{}", found.join("\n"));
}

#[test]
fn a_list_of_all_there_is_leaves_nothing_out() {
    let missing = |(path, text): (String, String)| {
        let missing = lists::missing(&tokens(&text));
        missing.into_iter().map(move |variant| format!("{path}: {variant}"))
    };
    let missing: Vec<_> = rust_files("src").into_iter().flat_map(missing).collect();
    assert_eq!(missing, Vec::<String>::new(), "in no list of their own");
}

#[test]
fn egui_and_eframe_are_of_one_version() {
    let lock = include_str!("../Cargo.lock");
    let versions = |name: &str| -> Vec<&str> {
        let named = format!("name = \"{name}\"\nversion = \"");
        lock.split(&named).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    };
    assert_eq!(versions("egui").len(), 1, "one egui and no second");
    assert_eq!(versions("egui"), versions("eframe"));
    assert_eq!(versions("egui"), versions("egui_kittest"));
}

#[test]
fn the_window_stands_in_one_file() {
    let is_own = |(path, text): (String, String)| {
        let tokens = tokens(&text);
        let block = |pair: &[tokens::Token]| pair[0].is("impl") && pair[1].is("App");
        tokens.windows(2).any(block).then_some(path)
    };
    let files: Vec<_> = rust_files("src").into_iter().filter_map(is_own).collect();
    assert_eq!(files, ["src/app/shell.rs"], "a handler is a function");
}

#[test]
fn nothing_in_the_source_reaches_for_the_network() {
    let network = [
        "std::net",
        "net",
        "TcpStream",
        "TcpListener",
        "UdpSocket",
        "ToSocketAddrs",
        "reqwest",
        "hyper",
        "ureq",
        "curl",
    ];
    assert_eq!(mentions(&["src/"], &network), Vec::<String>::new());
    let addresses: Vec<String> = mentions(&["src/"], &["http", "https", "ftp"])
        .into_iter()
        // Names of XML vocabularies are written like addresses, and nobody goes there.
        .filter(|place| {
            !place.starts_with("src/documents/pdf/xmp.rs")
                && !place.starts_with("src/documents/docx/namespaces.rs")
        })
        .collect();
    assert_eq!(addresses, Vec::<String>::new());
}

#[test]
fn no_library_that_speaks_http_or_tls_is_built_in() {
    const SPEAKERS: [&str; 22] = [
        "attohttpc",
        "curl",
        "curl-sys",
        "ehttp",
        "h2",
        "hickory-resolver",
        "hyper",
        "isahc",
        "minreq",
        "native-tls",
        "openssl",
        "openssl-sys",
        "quinn",
        "reqwest",
        "rustls",
        "schannel",
        "security-framework",
        "surf",
        "tungstenite",
        "ureq",
        "wasi-http",
        "webbrowser",
    ];
    let lock = include_str!("../Cargo.lock");
    let names = lock.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    let found: Vec<_> = names.filter(|name| SPEAKERS.contains(name)).collect();
    assert_eq!(found, Vec::<&str>::new());
}

#[test]
fn no_room_grows_out_of_sight() {
    let long: Vec<_> = ["src", "tests", "benches", "examples"]
        .into_iter()
        .flat_map(rust_files)
        .map(|(path, text)| (text.lines().count(), path))
        .filter(|(lines, path)| *lines > if path.starts_with("tests/") { LONGEST_TEST } else { LONGEST })
        .collect();
    assert_eq!(long, Vec::new(), "at most {LONGEST} lines, or {LONGEST_TEST} in tests");
}

#[test]
fn every_room_says_what_it_is_for() {
    let silent: Vec<_> = rust_files("src")
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//! "))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn the_front_of_the_house_holds_what_one_expects_and_no_more() {
    const FRONT: [&str; 25] = [
        ".ci",
        ".git",
        ".gitattributes",
        ".github",
        ".gitignore",
        "ACCESSIBILITY.md",
        "CHANGELOG.md",
        "Cargo.lock",
        "Cargo.toml",
        "IT.md",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "TABLES.md",
        "THIRD-PARTY.md",
        "assets",
        "benches",
        "build.rs",
        "checklists",
        "clippy.toml",
        "examples",
        "fuzz",
        "rustfmt.toml",
        "src",
        "tests",
    ];
    // Where work may put things that are not kept, such as where this computer builds.
    const PASSING: [&str; 3] = [".cargo", "target", "proptest-regressions"];
    let entries = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let names: BTreeSet<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let strange: Vec<_> = names
        .iter()
        .filter(|name| !FRONT.contains(&name.as_str()) && !PASSING.contains(&name.as_str()))
        .collect();
    assert_eq!(strange, Vec::<&String>::new());
    for needed in [
        "README.md",
        "ACCESSIBILITY.md",
        "CHANGELOG.md",
        "IT.md",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "TABLES.md",
        "THIRD-PARTY.md",
        "assets",
        "checklists",
    ] {
        assert!(names.contains(needed), "{needed} is missing");
    }
}
