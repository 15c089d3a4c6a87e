//! The words by which people in notes are noticed: those that come with Attune, and
//! what the person who uses it has added.

use std::fs::File;
use std::io::Read as _;

use crate::files::places::Places;
use crate::model::privacy::Words;

const OURS: &str = include_str!("../../assets/privacy/words.txt");

/// The name of the person's own list, in the folder with what Attune remembers.
pub const OWN: &str = "privacy-words.txt";

/// More bytes than anybody writes by hand.
const LARGEST: u64 = 1024 * 1024;

/// Attune's words, with the person's own added. A list that cannot be read adds nothing:
/// a warning too many does less harm than a document that is not made.
pub fn words(places: &Places) -> Words {
    let mut words = Words::of(OURS);
    let mut own = String::new();
    let path = places.data.join(OWN);
    // A pipe could make us wait for ever.
    if path.is_file()
        && File::open(&path).and_then(|file| file.take(LARGEST).read_to_string(&mut own)).is_ok()
    {
        for heading in words.add(&own) {
            log::warn!("{}: no list is called [{heading}]", path.display());
        }
    }
    words
}
