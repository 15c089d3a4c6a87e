//! What leaves Attune carries what people wrote, and nothing of the computer or of whoever
//! sits at it: no login, no name of the machine, no path, and no time of day.

use std::collections::BTreeMap;
use std::process::Command;

use attune::documents::{AssessmentDocument, DocumentKind, Format, TrainingDocument};
use lopdf::{Document, Object};

use crate::common::Folder;

const LOGIN: &str = "loginmarker";
const MACHINE: &str = "machinemarker";
const FOLDER: &str = "foldermarker";
const HOME: &str = "homemarker";

const ASSESSMENT: &str = include_str!("../../assets/example.attune");
const TRAINING: &str = include_str!("../../assets/example-training.attune");

/// Runs the program as somebody whose login, machine and folders cannot be overlooked.
fn attune(folder: &Folder, arguments: &[&str]) {
    let ran = Command::new(env!("CARGO_BIN_EXE_attune"))
        .args(arguments)
        .current_dir(folder.path(FOLDER))
        .envs(["USER", "LOGNAME", "USERNAME"].map(|name| (name, LOGIN)))
        .envs(["HOSTNAME", "HOST", "COMPUTERNAME"].map(|name| (name, MACHINE)))
        .env("HOME", folder.path(HOME))
        .env("ATTUNE_HOME", folder.path(HOME))
        .env_remove("ATTUNE_TODAY")
        .output()
        .unwrap();
    assert!(ran.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&ran.stderr));
}

/// Every export that there is, by its name.
fn exports() -> BTreeMap<String, Vec<u8>> {
    let folder = Folder::new();
    folder.write(&format!("{FOLDER}/plan.attune"), ASSESSMENT);
    folder.write(&format!("{FOLDER}/course.attune"), TRAINING);
    let mut names = Vec::new();
    let mut export = |file: &str, kind: &str, ending: &str| {
        let name = format!("{kind}.{ending}");
        attune(&folder, &["export", file, "--document", kind, "--to", &name]);
        names.push(name);
    };
    for kind in AssessmentDocument::ALL.map(DocumentKind::from) {
        for format in Format::ALL.into_iter().filter(|format| format.can_write(kind)) {
            export("plan.attune", kind.name(), format.ending());
        }
    }
    for kind in TrainingDocument::ALL.map(DocumentKind::from) {
        for format in Format::ALL.into_iter().filter(|format| format.can_write(kind)) {
            export("course.attune", kind.name(), format.ending());
        }
    }
    attune(&folder, &["ballot", "plan.attune", "--to", "form.attune"]);
    attune(&folder, &["new", "--team", "Acorn Nursery", "new.attune"]);
    names.extend(["form.attune", "new.attune"].map(str::to_owned));
    let read = |name: String| {
        let bytes = std::fs::read(folder.path(&format!("{FOLDER}/{name}"))).unwrap();
        (name, bytes)
    };
    names.into_iter().map(read).collect()
}

/// Everything that a file says, unpacked: of a PDF every string and every stream, of a
/// ZIP file every file in it.
fn said(bytes: &[u8]) -> String {
    let mut said = String::from_utf8_lossy(bytes).into_owned();
    if bytes.starts_with(b"%PDF") {
        let document = Document::load_mem(bytes).unwrap();
        for object in document.objects.values() {
            tell(object, &mut said);
        }
        tell(&Object::Dictionary(document.trailer.clone()), &mut said);
    } else if bytes.starts_with(b"PK") {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        for place in 0..archive.len() {
            let mut entry = archive.by_index(place).unwrap();
            let mut inside = Vec::new();
            std::io::Read::read_to_end(&mut entry, &mut inside).unwrap();
            said += &String::from_utf8_lossy(&inside);
        }
    }
    said
}

fn tell(object: &Object, said: &mut String) {
    match object {
        Object::String(text, _) => {
            said.push('\n');
            // UTF-16 has a nought beside each letter.
            let letters: Vec<u8> = text.iter().copied().filter(|byte| *byte != 0).collect();
            *said += &String::from_utf8_lossy(&letters);
        }
        Object::Array(items) => items.iter().for_each(|item| tell(item, said)),
        Object::Dictionary(dictionary) => dictionary.iter().for_each(|(_, value)| tell(value, said)),
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, value)| tell(value, said));
            let content = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
            *said += &String::from_utf8_lossy(&content);
        }
        _ => {}
    }
}

/// Times of day, as 14:03 or in the dates of a PDF; midnight is what stands where a format
/// asks for a time and there is none.
fn times(said: &str) -> Vec<String> {
    let is_digit = |c: Option<&u8>| c.is_some_and(u8::is_ascii_digit);
    let bytes = said.as_bytes();
    let mut times = Vec::new();
    for at in 0..bytes.len() {
        let clock = bytes.get(at + 2) == Some(&b':')
            && [0, 1, 3, 4].into_iter().all(|more| is_digit(bytes.get(at + more)))
            && !is_digit(at.checked_sub(1).and_then(|before| bytes.get(before)))
            && !is_digit(bytes.get(at + 5));
        if clock && bytes.get(at - at.min(1)) == Some(&b'T') && &bytes[at..at + 5] != b"00:00" {
            times.push(String::from_utf8_lossy(&bytes[at..at + 5]).into_owned());
        }
        let is_date =
            bytes[at..].starts_with(b"D:20") && (0..14).all(|more| is_digit(bytes.get(at + 2 + more)));
        if is_date && &bytes[at + 10..at + 16] != b"000000" {
            times.push(String::from_utf8_lossy(&bytes[at..at + 16]).into_owned());
        }
    }
    times
}

/// Times of day by themselves, as 14:03, in what people read of a file: in all of a text,
/// and of a PDF in its strings and in what describes it. Its fonts hold every row of bytes.
fn bare_times(bytes: &[u8]) -> Vec<String> {
    let mut said = String::new();
    if bytes.starts_with(b"%PDF") {
        let document = Document::load_mem(bytes).unwrap();
        for object in document.objects.values() {
            match object {
                Object::Stream(stream)
                    if !stream
                        .dict
                        .get(b"Subtype")
                        .is_ok_and(|kind| kind.as_name().is_ok_and(|name| name == b"XML")) => {}
                other => tell(other, &mut said),
            }
        }
    } else {
        said = String::from_utf8_lossy(bytes).into_owned();
    }
    let letters: Vec<char> = said.chars().collect();
    let digit = |at: usize| letters.get(at).and_then(|letter| letter.to_digit(10));
    let number = |at: usize| Some(digit(at)? * 10 + digit(at + 1)?);
    let is_time = |at: &usize| {
        letters.get(at + 2) == Some(&':')
            && number(*at).is_some_and(|hour| hour < 24)
            && number(at + 3).is_some_and(|minute| minute < 60)
            && digit(at + 5).is_none()
            && at.checked_sub(1).is_none_or(|before| digit(before).is_none() && letters[before] != ':')
    };
    let found = (0..letters.len()).filter(is_time).map(|at| letters[at..at + 5].iter().collect());
    // Where a format asks for a time and there is none.
    found.filter(|time: &String| time != "00:00").collect()
}

#[test]
fn no_export_names_the_login_the_machine_or_a_path_or_says_a_time_of_day() {
    let machine = std::fs::read_to_string("/etc/hostname").unwrap_or_default();
    let build = env!("CARGO_MANIFEST_DIR");
    let exports = exports();
    assert!(exports.len() > 12, "{:?}", exports.keys());
    for (name, bytes) in exports {
        let said = said(&bytes);
        assert!(said.len() > 100, "{name} says nothing");
        for marker in [LOGIN, MACHINE, FOLDER, HOME, "/tmp/", "/home/", "\\Users\\", build] {
            assert!(!said.contains(marker), "{name} holds {marker}");
        }
        // A short one may be part of a word.
        if machine.trim().len() > 5 {
            assert!(!said.contains(machine.trim()), "{name} holds the name of this machine");
        }
        assert_eq!(times(&said), Vec::<String>::new(), "{name} says a time of day");
        assert_eq!(bare_times(&bytes), Vec::<String>::new(), "{name} says a time of day");
    }
}

#[test]
fn a_time_of_day_would_be_found() {
    assert_eq!(
        bare_times("at 14:03, 9:30 or 23:59. 2026-11-22T00:00:00 1:2:3 33:10 123:45".as_bytes()),
        ["14:03", "23:59"]
    );
    assert_eq!(times("<xmp:CreateDate>2026-11-22T14:03:00Z"), ["14:03"]);
    assert_eq!(times("(D:20261122140300Z)"), ["D:20261122140300"]);
    assert_eq!(times("2026-11-22T00:00:00 (D:20261122000000Z) D:20261122 ratio 14:03"), Vec::<String>::new());
}
