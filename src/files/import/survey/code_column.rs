//! Which column holds the code that a learner chose, and which must not be taken for it.

use std::collections::BTreeSet;

use crate::files::import::survey::answers::says;
use crate::files::import::survey::heading::{Word, words};
use crate::files::import::survey::table::Table;
use crate::text;

/// How likely a column is to hold the learners' codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likely {
    /// Its heading asks for a code.
    Learner,
    /// It asks for a number or an id, which may be the survey's own.
    Number,
    /// It holds the code of a setting, a place or a course.
    Setting,
    /// It asks who somebody is, or its cells do.
    Person,
    /// It says nothing of a code.
    Not,
}

/// How likely a column is to hold the learners' codes, by its heading first.
pub(super) fn likely(table: &Table, column: usize) -> Likely {
    let said = words(table.head.cell(column));
    let texts: Vec<&str> = said.iter().map(|word| word.text.as_str()).collect();
    let heading = texts.join(" ");
    let addresses = table.values(column).filter(|cell| cell.contains('@')).count();
    if table.values(column).next().is_none() {
        return Likely::Not;
    }
    if asks_who(&said) || addresses * 2 > table.values(column).count() {
        return Likely::Person;
    }
    let is = |phrases: &[&str]| says(&heading, phrases);
    let code =
        is(&["code", "codes", "codeword", "code word", "pseudonym", "identifier", "code name", "codename"]);
    let own = is(&["participant", "learner", "your id", "unique id", "participant id"]);
    if code || own && is(&["id", "number", "no", "ref", "reference"]) {
        return if is(&SETTINGS) && !is(&["your own", "only you"]) {
            Likely::Setting
        } else {
            Likely::Learner
        };
    }
    let number = is(&["id", "respondent", "record", "study", "respondentid", "participantid"]);
    if number && !is_counted(table, column) { Likely::Number } else { Likely::Not }
}

/// Whose code it may be, if it is no learner's.
const SETTINGS: [&str; 21] = [
    "post code",
    "postcode",
    "zip code",
    "setting",
    "ods",
    "nursery",
    "centre",
    "center",
    "school",
    "organisation",
    "organization",
    "employer",
    "team",
    "urn",
    "ofsted",
    "cost",
    "course code",
    "promo",
    "discount",
    "booking",
    "site",
];

/// Whether a heading asks who somebody is. "The first two letters of your surname" and
/// "not your real name" do not.
fn asks_who(said: &[Word]) -> bool {
    const WHO: [&str; 12] = [
        "name",
        "names",
        "surname",
        "forename",
        "email",
        "mail",
        "ip",
        "address",
        "phone",
        "telephone",
        "mobile",
        "firstname",
    ];
    const PART: [&str; 16] = [
        "letter", "letters", "digit", "digits", "initial", "initials", "not", "no", "never", "without",
        "mothers", "mother", "fathers", "pets", "pet", "parents",
    ];
    let is = |word: &Word, list: &[&str]| list.contains(&word.text.as_str());
    said.iter().enumerate().filter(|(_, word)| is(word, &WHO)).any(|(at, who)| {
        let before = said.get(at.saturating_sub(6)..at).unwrap_or_default();
        let part_of_it = before.iter().any(|word| is(word, &PART));
        let code_name = !who.is_parted && before.last().is_some_and(|word| word.text == "code");
        !part_of_it && !code_name
    })
}

/// 1, 2, 3 …: the survey's own count of its answers.
fn is_counted(table: &Table, column: usize) -> bool {
    let numbers: Vec<u64> = table.values(column).filter_map(|cell| cell.parse().ok()).collect();
    let different: BTreeSet<u64> = numbers.iter().copied().collect();
    let all = table.values(column).count();
    let near =
        different.last().zip(different.first()).is_some_and(|(last, first)| last - first < 3 * all as u64);
    numbers.len() == all && different.len() == all && near && numbers.is_sorted()
}

impl Likely {
    /// Why a column is not proposed as the code, where somebody might expect it.
    pub fn why_not(self) -> Option<String> {
        match self {
            Self::Person => Some(text!("import-code-person")),
            Self::Setting => Some(text!("import-code-setting")),
            Self::Number => Some(text!("import-code-number")),
            Self::Learner | Self::Not => None,
        }
    }
}
