//! Every sentence stands in the words' file, and every sentence there is used.

use std::collections::{BTreeMap, BTreeSet};

use crate::common::source::{code_only, rust_files};
use fluent_bundle::FluentResource;

const ENGLISH: &str = include_str!("../../assets/words/en.ftl");

/// Each key with its pattern, in the order of the file. A line that is not moved
/// in begins an entry or is a remark.
fn entries() -> Vec<(String, String)> {
    let mut entries: Vec<(String, String)> = Vec::new();
    for line in ENGLISH.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if line.starts_with([' ', '}']) {
            let (_, pattern) = entries.last_mut().unwrap();
            pattern.push_str(line);
        } else {
            let (key, pattern) = line.split_once('=').unwrap();
            entries.push((key.trim().to_owned(), pattern.trim().to_owned()));
        }
    }
    entries
}

/// The names behind `$`.
fn variables(pattern: &str) -> BTreeSet<String> {
    let name = |after: &str| -> String {
        after.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
    };
    pattern.split('$').skip(1).map(name).collect()
}

/// One lookup in the source: where, the key, and the variables that it gives.
struct Lookup {
    place: String,
    key: String,
    given: BTreeSet<String>,
}

fn lookups() -> Vec<Lookup> {
    let mut lookups = Vec::new();
    for (path, text) in rust_files("src") {
        let code = code_only(&text);
        for (at, _) in code.match_indices("text!(") {
            let line = code[..at].matches('\n').count() + 1;
            let arguments = arguments(&code[at + "text!(".len()..]);
            let key = arguments[0].trim().trim_matches('"').to_owned();
            let given = arguments[1..].iter().filter_map(|argument| argument.split_once('='));
            lookups.push(Lookup {
                place: format!("{path}:{line}"),
                key,
                given: given.map(|(name, _)| name.trim().to_owned()).collect(),
            });
        }
    }
    assert!(lookups.len() > 300, "the lookups are no longer found: {}", lookups.len());
    lookups
}

/// What stands between the opening bracket before `code` and its end, cut at the
/// commas that are in no further bracket and in no string.
fn arguments(code: &str) -> Vec<String> {
    let (mut arguments, mut depth, mut in_string, mut escaped) = (vec![String::new()], 0, false, false);
    for c in code.chars() {
        if in_string {
            in_string = escaped || c != '"';
            escaped = c == '\\' && !escaped;
        } else {
            match c {
                '"' => in_string = true,
                '(' | '[' | '{' => depth += 1,
                ')' if depth == 0 => break,
                ')' | ']' | '}' => depth -= 1,
                ',' if depth == 0 => {
                    arguments.push(String::new());
                    continue;
                }
                _ => {}
            }
        }
        arguments.last_mut().unwrap().push(c);
    }
    arguments
}

#[test]
fn the_file_is_sound_fluent() {
    if let Err((_, errors)) = FluentResource::try_new(ENGLISH.to_owned()) {
        panic!("assets/words/en.ftl: {errors:?}");
    }
}

#[test]
fn no_key_stands_twice() {
    let mut seen = BTreeSet::new();
    let twice: Vec<_> =
        entries().into_iter().map(|(key, _)| key).filter(|key| !seen.insert(key.clone())).collect();
    assert_eq!(twice, Vec::<String>::new());
}

#[test]
fn every_key_in_the_source_has_its_words() {
    let known: BTreeSet<String> = entries().into_iter().map(|(key, _)| key).collect();
    let unknown: Vec<_> = lookups()
        .into_iter()
        .filter(|lookup| !known.contains(&lookup.key))
        .map(|lookup| format!("{}: {}", lookup.place, lookup.key))
        .collect();
    assert_eq!(unknown, Vec::<String>::new());
}

#[test]
fn every_key_is_used() {
    // Lists are looked up by a key that is passed on, so any mention counts. A term,
    // which begins with a hyphen, is for other sentences.
    let source: String = rust_files("src").into_iter().map(|(_, text)| code_only(&text)).collect();
    let unused: Vec<_> = entries()
        .into_iter()
        .map(|(key, _)| key)
        .filter(|key| !source.contains(&format!("\"{key}\"")))
        .filter(|key| !(key.starts_with('-') && ENGLISH.contains(&format!("{{ {key} }}"))))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn every_variable_of_a_sentence_is_given_and_none_for_nothing() {
    let known: BTreeMap<String, BTreeSet<String>> =
        entries().into_iter().map(|(key, pattern)| (key, variables(&pattern))).collect();
    let wrong: Vec<_> = lookups()
        .into_iter()
        .filter(|lookup| known.get(&lookup.key).is_some_and(|wanted| *wanted != lookup.given))
        .map(|lookup| {
            format!("{}: {} wants {:?}, has {:?}", lookup.place, lookup.key, known[&lookup.key], lookup.given)
        })
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn nothing_is_exclaimed() {
    let loud: Vec<_> = entries().into_iter().filter(|(_, pattern)| pattern.contains('!')).collect();
    assert_eq!(loud, Vec::<(String, String)>::new());
}

#[test]
fn no_sentence_stands_in_the_code_of_a_screen_or_a_document() {
    // Two words between quotation marks read like a sentence.
    let mut found = Vec::new();
    let shown =
        ["src/app/screens/", "src/app/widgets/", "src/app/bars.rs", "src/app/overlay.rs", "src/documents/"];
    let is_shown = |path: &str| shown.iter().any(|place| path.starts_with(place)) && !path.contains("/pdf/");
    for (path, text) in rust_files("src").into_iter().filter(|(path, _)| is_shown(path)) {
        let code = code_only(&text).replace("'\"'", "");
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for literal in code.split('"').skip(1).step_by(2) {
            let words = literal.split(|c: char| !c.is_alphanumeric() && !"-_{}".contains(c));
            let words = words.filter(|word| word.len() > 2 && word.chars().all(char::is_alphabetic));
            if words.count() > 1 {
                found.push(format!("{path}: {literal}"));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}
