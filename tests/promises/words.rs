//! Every sentence stands in the words' file, every sentence there is used, and all
//! of them are in plain words.

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

/// What a pattern can be read as: each way of every choice, and a word for each variable.
fn readings(pattern: &str) -> Vec<String> {
    let Some(end) = pattern.find('}') else { return vec![pattern.to_owned()] };
    let start = pattern[..end].rfind('{').unwrap();
    let way = |way: &str| way.split_once(']').unwrap().1.trim_end_matches([' ', '*']).to_owned();
    let ways: Vec<String> = match pattern[start + 1..end].split_once("->") {
        Some((_, ways)) => ways.split('[').skip(1).map(way).collect(),
        None => vec!["something".to_owned()],
    };
    let (before, after) = (&pattern[..start], &pattern[end + 1..]);
    ways.iter().flat_map(|way| readings(&format!("{before}{way}{after}"))).collect()
}

/// How many words the longest sentence has.
fn longest_sentence(text: &str) -> usize {
    let (mut longest, mut words) = (0, 0);
    for word in text.split_whitespace() {
        words += usize::from(word.contains(char::is_alphanumeric));
        longest = longest.max(words);
        if word.trim_end_matches(['”', '’', ')']).ends_with(['.', '?']) {
            words = 0;
        }
    }
    longest
}

#[test]
fn no_sentence_has_more_than_25_words() {
    assert_eq!(readings("{ $n -> [one] 1 row *[other] { $n } rows } of { $all }. So").len(), 2);
    assert_eq!(longest_sentence("Said “so.” It is the end of it"), 6);
    let longest = |pattern: &str| readings(pattern).iter().map(|text| longest_sentence(text)).max().unwrap();
    let long: Vec<_> = entries().into_iter().filter(|(_, pattern)| longest(pattern) > 25).collect();
    assert_eq!(long, Vec::<(String, String)>::new());
}

#[test]
fn no_key_of_a_command_is_typed_into_a_sentence() {
    let is_key = |word: &str| {
        let number = word.strip_prefix('F').is_some_and(|rest| rest.parse::<u8>().is_ok());
        number || ["Ctrl", "Alt", "Shift", "Cmd"].contains(&word)
    };
    let typed = |pattern: &str| pattern.split(|c: char| !c.is_alphanumeric()).any(is_key);
    let found: Vec<_> = entries().into_iter().filter(|(_, pattern)| typed(pattern)).collect();
    assert_eq!(found, Vec::<(String, String)>::new());
}

#[test]
fn words_that_puzzled_people_stay_out() {
    let puzzling = [
        "taken in",
        "take in",
        "let go",
        "lopsided",
        "once more",
        "shall",
        "sitting",
        "sound",
        "mend",
        "heads",
    ];
    for (key, pattern) in entries() {
        let words = format!(" {} ", pattern.replace(|c: char| !c.is_alphanumeric(), " ").to_lowercase());
        let found: Vec<_> = puzzling.iter().filter(|word| words.contains(&format!(" {word} "))).collect();
        assert!(found.is_empty(), "{key}: {found:?} in “{pattern}”");
    }
}

#[test]
fn no_sentence_stands_in_the_code_of_a_screen_or_a_document() {
    // Two words between quotation marks read like a sentence.
    let mut found = Vec::new();
    let rooms =
        ["screens/", "widgets/", "dialogs/", "commands/", "handlers/", "title_bar.rs", "status_bar.rs"];
    let shown: Vec<String> = rooms.iter().map(|room| format!("src/app/{room}")).collect();
    let shown = [shown, vec!["src/documents/".to_owned()]].concat();
    let is_shown = |path: &str| {
        shown.iter().any(|room| path.starts_with(room))
            && !path.contains("/pdf/")
            && !path.ends_with("/calendar.rs")
            && !path.ends_with("/tests.rs")
    };
    for (path, text) in rust_files("src").into_iter().filter(|(path, _)| is_shown(path)) {
        let code = code_only(&text).replace("'\"'", "");
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        let pieces: Vec<&str> = code.split('"').collect();
        for pair in pieces.chunks_exact(2) {
            let (before, literal) = (pair[0], pair[1]);
            if ["log::error!(", "log::warn!(", "include_str!("]
                .iter()
                .any(|of| before.trim_end().ends_with(of))
            {
                continue;
            }
            // A path or an address has no blank.
            if !literal.contains(char::is_whitespace) {
                continue;
            }
            let words = literal.split(|c: char| !c.is_alphanumeric() && !"-_{}".contains(c));
            let words = words.filter(|word| word.len() > 2 && word.chars().all(char::is_alphabetic));
            if words.count() > 1 {
                found.push(format!("{path}: {literal}"));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}
