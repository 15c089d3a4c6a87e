//! Two copies of one file by the command line: put together, or told apart in words.

use std::path::PathBuf;

use crate::common::{Folder, SOUND};

/// Three copies of one file, and what is said of them.
fn copies() -> (Folder, [PathBuf; 3]) {
    let folder = Folder::new();
    let base = SOUND.to_owned();
    let mine =
        base.replace("Café, “quoted”", "Café, “quoted”. Mine.").replace("Watch each other", "Watch a film");
    let theirs = base.replace("staff: 18", "staff: 20").replace("note: \"Begun\"", "note: \"Begun in May\"");
    let paths = [("base", &base), ("mine", &mine), ("theirs", &theirs)]
        .map(|(name, text)| folder.write(&format!("{name}.attune"), text));
    (folder, paths)
}

#[test]
fn two_copies_are_put_together_by_command() {
    let (folder, _) = copies();
    let ran = folder.attune(&[
        "merge",
        "mine.attune",
        "theirs.attune",
        "--base",
        "base.attune",
        "--to",
        "out.attune",
    ]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    assert_eq!(ran.out.trim(), "out.attune: merged. From theirs.attune: 1 action and the team");
    let out = std::fs::read_to_string(folder.path("out.attune")).unwrap();
    for words in ["Mine.", "Watch a film", "staff: 20", "Begun in May"] {
        assert!(out.contains(words), "{words}: {out}");
    }
    let again = folder.attune(&["merge", "mine.attune", "theirs.attune", "--to", "out.attune"]);
    assert_eq!(again.status, Some(1), "nothing is replaced without --force");
    assert_eq!(std::fs::read_to_string(folder.path("out.attune")).unwrap(), out);
}

#[test]
fn what_both_changed_is_named_and_ones_own_kept() {
    let (folder, _) = copies();
    let theirs = std::fs::read_to_string(folder.path("theirs.attune")).unwrap();
    folder.write("theirs.attune", theirs.replace("Watch each other", "Ask the health visitor"));
    let ran = folder.attune(&[
        "merge",
        "mine.attune",
        "theirs.attune",
        "--base",
        "base.attune",
        "--to",
        "out.attune",
    ]);
    assert_eq!(ran.status, Some(1));
    assert!(ran.err.contains("1 place was changed on both sides"), "{}", ran.err);
    let said =
        "Action “Watch a film”: What will we do?: kept “Watch a film”, and not “Ask the health visitor”";
    assert!(ran.err.contains(said), "{}", ran.err);
    let out = std::fs::read_to_string(folder.path("out.attune")).unwrap();
    assert!(out.contains("Watch a film") && out.contains("staff: 20"));
    assert_eq!(folder.attune(&["check", "out.attune"]).status, Some(0));
}

#[test]
fn what_changed_between_two_copies_is_said_in_words() {
    let (folder, _) = copies();
    let ran = folder.attune(&["diff", "base.attune", "theirs.attune"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    let lines = [
        "Our team: Number of staff: “18” became “20”",
        "Action “Watch each other”, 14 June 2026: What came of it?: “Begun” became “Begun in May”",
    ];
    assert_eq!(ran.out.trim(), lines.join("\n"));
    let same = folder.attune(&["diff", "base.attune", "base.attune"]);
    assert_eq!(same.out.trim(), "base.attune and base.attune: they hold the same");
    folder.attune(&["new", "--team", "Oak", "oak.attune"]);
    let other = folder.attune(&["diff", "base.attune", "oak.attune"]);
    assert_eq!(other.status, Some(1));
    assert!(other.err.contains("no copies of one file"), "{}", other.err);
}
