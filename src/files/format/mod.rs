//! RON to and from the model, and errors that say where.
//!
//! A text goes through four gates, and each tells its own faults: its bytes
//! (`bytes`), its outline (`prescan`: is it an Attune file of a format that is
//! known, whole and not absurdly deep?), its syntax (`syntax`: what ron says) and
//! whether it is valid ([`crate::model::validate`]). Nothing is guessed and nothing
//! repaired: a repair would be written over the file at the next change.
//!
//! # What may change
//!
//! A file names its format and the Attune that wrote it: `format: 2, written_by: "0.1.0"`.
//!
//! - A field that may be left out can be added without another format. An older Attune that
//!   finds it in a file of a newer one, anywhere but in a file that is a checklist, carries it
//!   along as it stands and writes it back (`carried`). Such a field must say something by
//!   itself: what stands beside it may be changed by somebody who does not see it. In a file
//!   that no newer Attune wrote, an unknown field is a slip of whoever typed it, and is told.
//! - Everything else raises the format: a new word (a rating, a status, a kind of document), a
//!   field that must be there, another meaning or type of one, a field that goes. An older
//!   Attune opens such a file to look at where it understands the rest ([`look`]), and never
//!   writes over it.
//! - An older format is read for ever, by steps from each to the next (`whole`). Files of
//!   every format that there was are kept in `tests/fixtures`.

mod bytes;
mod carried;
mod checked;
mod fault;
mod head;
mod prescan;
mod scan;
mod syntax;
mod validate;
mod version;
mod whole;

use std::path::Path;

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;

pub use bytes::MAX_BYTES;
pub use checked::{NotMade, write_checked};
pub(crate) use fault::choices;
pub use fault::{Fault, Position, ReadError, kind};
pub(crate) use head::id_at_beginning;
pub use prescan::FORMAT;
pub(crate) use prescan::begins_like_attune;

use crate::files::FileContent;
use crate::files::progress::Progress;
use crate::model::carried::Carried;
use crate::model::{Assessment, Ballot, Checklist};
use whole::{Whole, WholeRef};

const COMMENT: &str = "// An Attune file. Plain text (RON); open it with Attune.\n";

/// Whoever looks into a ballot is told whose it is.
const BALLOT: &str =
    "// One person's answers. Return them to the person who sent the form, and to nobody else.\n";

/// A content could not be put into words; a fault of Attune's own.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct WriteError(#[from] ron::Error);

/// Reads a file of any kind, up to [`MAX_BYTES`].
///
/// # Errors
/// When it cannot be read, with every fault that was found.
pub fn read(path: &Path) -> Result<FileContent, ReadError> {
    read_watched(path, &Progress::default())
}

/// The same, for somebody who waits for it and may call it off.
///
/// # Errors
/// When it cannot be read, with every fault that was found, or was called off.
pub fn read_watched(path: &Path, progress: &Progress) -> Result<FileContent, ReadError> {
    let text = bytes::text_of(path, progress).map_err(|fault| ReadError::new(path, vec![fault]))?;
    parse(&text, path)
}

/// What there is to say of a file that could not be read at all.
pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> ReadError {
    ReadError::new(path, vec![bytes::unreadable(error)])
}

/// Whether a file is meant for Attune, by how it begins: whatever it is called, and
/// whatever is wrong with it further on. A large one is not read whole.
pub(crate) fn is_attune(path: &Path) -> bool {
    bytes::beginning_of(path).is_ok_and(|beginning| begins_like_attune(&beginning))
}

/// Reads a file that came in another, as in a ZIP file. `name` is what the faults call it.
///
/// # Errors
/// When it cannot be read, with every fault that was found.
pub(crate) fn read_bytes(bytes: Vec<u8>, name: &Path) -> Result<FileContent, ReadError> {
    let text = bytes::decode(bytes).map_err(|fault| ReadError::new(name, vec![fault]))?;
    parse(&text, name)
}

/// Reads a text. `name` is what the faults call it.
///
/// # Errors
/// When it is no valid file, with the first fault of syntax or every other that was found.
pub fn parse(text: &str, name: &Path) -> Result<FileContent, ReadError> {
    let text = bytes::with_line_feeds(text.strip_prefix('\u{feff}').unwrap_or(text));
    content_of(&text).map_err(|faults| ReadError::new(name, faults))
}

/// Reads a file of a newer format to look at, as far as it can be understood: what is not
/// known of it is left out. It must never be written over.
///
/// # Errors
/// When it is of no newer format, or cannot be understood.
pub fn look(path: &Path) -> Result<FileContent, ReadError> {
    let told = |faults| ReadError::new(path, faults);
    let text = bytes::text_of(path, &Progress::default()).map_err(|fault| told(vec![fault]))?;
    let text = bytes::with_line_feeds(text.strip_prefix('\u{feff}').unwrap_or(&text));
    let format = prescan::check_newer(&text).map_err(|fault| told(vec![fault]))?;
    let parse = |text: &str| whole::parse(&options(), text, format);
    let whole = carried::parse_carrying(&text, parse);
    let whole = whole.map_err(|error| told(vec![syntax::fault(&text, &error)]))?.0;
    valid(&text, whole.document).map_err(told)
}

/// Reads a file that has to be an assessment.
///
/// # Errors
/// When it cannot be read or holds something else.
pub fn read_assessment(path: &Path) -> Result<Assessment, ReadError> {
    let content = read(path)?;
    let FileContent::Assessment(assessment) = content else { return Err(not_an_assessment(path, &content)) };
    Ok(assessment)
}

/// What there is to say where a file holds no assessment, and one was expected.
pub(crate) fn not_an_assessment(path: &Path, found: &FileContent) -> ReadError {
    ReadError::new(path, vec![fault::not_an_assessment(found)])
}

/// Reads a file that has to be a checklist.
///
/// # Errors
/// When it cannot be read or holds something else.
pub(crate) fn read_checklist(path: &Path) -> Result<Checklist, ReadError> {
    checklist(read(path)?, path)
}

/// Reads a text that has to be a checklist. `name` is what the faults call it.
pub(crate) fn parse_checklist(text: &str, name: &Path) -> Result<Checklist, ReadError> {
    checklist(parse(text, name)?, name)
}

fn checklist(content: FileContent, name: &Path) -> Result<Checklist, ReadError> {
    let FileContent::Checklist(checklist) = content else {
        return Err(ReadError::new(name, vec![fault::not_a_checklist(&content)]));
    };
    Ok(checklist)
}

/// The text of a file. The same content always gives the same text.
///
/// # Errors
/// Never for anything that a person can make.
pub fn write(content: &FileContent) -> Result<String, WriteError> {
    // Strings stay escaped: a line break or a trailing space inside raw text
    // does not survive every editor and every mail program.
    let pretty = PrettyConfig::new().new_line("\n").escape_strings(true);
    let more = if matches!(content, FileContent::Ballot(_)) { BALLOT } else { "" };
    let carried = content.carried();
    // The newest Attune of which the file holds something: the next one that is older than
    // that has to carry it along as well.
    let written_by = carried.map_or(version::OURS, |carried| version::newer(&carried.written_by));
    let whole = WholeRef { format: FORMAT, written_by, document: content };
    let text = format!("{COMMENT}{more}Attune{}\n", options().to_string_pretty(&whole, pretty)?);
    Ok(carried::put_back(text, carried.map_or(&[], |carried| carried.fields.as_slice())))
}

/// An assessment as the text of a file. The same one always gives the same text.
///
/// # Errors
/// Never for anything that a person can make.
pub fn write_assessment(assessment: &Assessment) -> Result<String, WriteError> {
    write(&assessment.into())
}

/// A ballot as the text of a file. The same one always gives the same text.
///
/// # Errors
/// Never for anything that a person can make.
pub fn write_ballot(ballot: &Ballot) -> Result<String, WriteError> {
    write(&ballot.into())
}

/// A checklist as the text of a file. The same one always gives the same text.
///
/// # Errors
/// Never for anything that a person can make.
pub fn write_checklist(checklist: &Checklist) -> Result<String, WriteError> {
    write(&FileContent::Checklist(checklist.clone()))
}

fn content_of(text: &str) -> Result<FileContent, Vec<Fault>> {
    let format = prescan::check(text).map_err(|fault| vec![fault])?;
    // Asked of the present format alone: every Attune that wrote it says so at its beginning.
    let written_by = (format == FORMAT).then(|| prescan::written_by(text)).flatten();
    let written_by = written_by.filter(|by| version::is_newer(by));
    let content = match written_by {
        Some(newer) => carrying(text, format, newer)?,
        None => parsed(text, format)?.document,
    };
    valid(text, content)
}

fn parsed(text: &str, format: u32) -> Result<Whole, Vec<Fault>> {
    whole::parse(&options(), text, format).map_err(|error| vec![syntax::fault(text, &error)])
}

/// What a newer Attune wrote in the present format: what is not known of it is carried along.
fn carrying(text: &str, format: u32, written_by: &str) -> Result<FileContent, Vec<Fault>> {
    let parse = |text: &str| whole::parse(&options(), text, format);
    let read = carried::parse_carrying(text, parse).map_err(|error| vec![syntax::fault(text, &error)])?;
    let (mut content, fields) = (read.0.document, read.1);
    let carried = Carried { written_by: written_by.to_owned(), fields };
    if !carried.fields.is_empty() && !content.carry(carried) {
        // Nobody saves a checklist, and whoever reads it wants all of it.
        parsed(text, format)?;
    }
    Ok(content)
}

fn valid(text: &str, content: FileContent) -> Result<FileContent, Vec<Fault>> {
    let faults = match &content {
        FileContent::Assessment(assessment) => crate::model::validate::of_assessment(assessment),
        FileContent::Training(training) => crate::model::validate::of_training(training),
        FileContent::Ballot(ballot) => crate::model::validate::of_ballot(ballot),
        FileContent::Checklist(checklist) => crate::model::validate::of_checklist(checklist),
    };
    if faults.is_empty() { Ok(content) } else { Err(validate::faults(text, &faults)) }
}

fn options() -> ron::Options {
    let extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES;
    ron::Options::default().with_default_extension(extensions)
}
