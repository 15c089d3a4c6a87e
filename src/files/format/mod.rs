//! RON to and from the model, and errors that say where.
//!
//! A text goes through four gates, and each tells its own faults: its bytes
//! ([`bytes`]), its outline ([`head`]: is it an Attune file of a format that is
//! known, whole and not absurdly deep?), its form ([`form`]: what ron says) and
//! its sense ([`crate::model::sense`]). Nothing is guessed and nothing repaired.

mod bytes;
mod fault;
mod form;
mod head;
mod scan;
mod sense;

use std::path::Path;

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

pub use bytes::MAX_BYTES;
pub use fault::{Fault, Position, ReadError, choices, kind};

use crate::model::{Assessment, Ballot, Checklist, Training};

/// The format that this Attune writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

const COMMENT: &str = "// An Attune file. Plain text (RON); open it with Attune.\n";

/// Whoever looks into a ballot is told whose it is.
const BALLOT: &str =
    "// One person's answers. Return them to the person who sent the form, and to nobody else.\n";

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Document {
    /// A team's assessment.
    Assessment(Assessment),
    /// A trainer's course, and what its learners answered.
    Training(Training),
    /// One person's answers, or the form for them.
    Ballot(Ballot),
    /// A list of statements, by itself.
    Checklist(Checklist),
}

impl From<&Assessment> for Document {
    fn from(assessment: &Assessment) -> Self {
        Self::Assessment(assessment.clone())
    }
}

impl From<&Training> for Document {
    fn from(training: &Training) -> Self {
        Self::Training(training.clone())
    }
}

impl From<&Ballot> for Document {
    fn from(ballot: &Ballot) -> Self {
        Self::Ballot(ballot.clone())
    }
}

/// A document could not be put into words; a fault of Attune's own.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct WriteError(#[from] ron::Error);

#[derive(Deserialize)]
#[serde(rename = "Attune", deny_unknown_fields)]
struct Whole {
    #[serde(rename = "format")]
    _format: u32,
    document: Document,
}

#[derive(Serialize)]
struct WholeRef<'a> {
    format: u32,
    document: &'a Document,
}

/// Reads a file.
///
/// # Errors
/// When it cannot be read, with every fault that was found.
pub fn read(path: &Path) -> Result<Document, ReadError> {
    let text = bytes::text_of(path).map_err(|fault| ReadError::new(path, vec![fault]))?;
    parse(&text, path)
}

/// Reads a text. `name` is what the faults call it.
///
/// # Errors
/// When it is no sound document, with every fault that was found.
pub fn parse(text: &str, name: &Path) -> Result<Document, ReadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    document(text).map_err(|faults| ReadError::new(name, faults))
}

/// Reads a file that has to be an assessment.
///
/// # Errors
/// When it cannot be read or holds something else.
pub fn read_assessment(path: &Path) -> Result<Assessment, ReadError> {
    match read(path)? {
        Document::Assessment(assessment) => Ok(assessment),
        other => Err(not_an_assessment(path, &other)),
    }
}

/// What there is to say where a document is no assessment, and one was expected.
pub fn not_an_assessment(path: &Path, found: &Document) -> ReadError {
    ReadError::new(path, vec![fault::not_an_assessment(found)])
}

/// Reads a file that has to be a checklist.
///
/// # Errors
/// When it cannot be read or holds something else.
pub fn read_checklist(path: &Path) -> Result<Checklist, ReadError> {
    match read(path)? {
        Document::Checklist(checklist) => Ok(checklist),
        other => Err(ReadError::new(path, vec![fault::not_a_checklist(&other)])),
    }
}

/// A document as the text of a file. The same one always gives the same text.
///
/// # Errors
/// Never for anything that a person can make.
pub fn write(document: &Document) -> Result<String, WriteError> {
    // Strings stay escaped: a line break or a trailing space inside raw text
    // does not survive every editor and every mail program.
    let pretty = PrettyConfig::new().new_line("\n").escape_strings(true);
    let more = if matches!(document, Document::Ballot(_)) { BALLOT } else { "" };
    let body = options().to_string_pretty(&WholeRef { format: FORMAT, document }, pretty)?;
    Ok(format!("{COMMENT}{more}Attune{body}\n"))
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
    write(&Document::Checklist(checklist.clone()))
}

fn document(text: &str) -> Result<Document, Vec<Fault>> {
    head::check(text).map_err(|fault| vec![fault])?;
    let whole: Whole = options().from_str(text).map_err(|error| vec![form::fault(text, &error)])?;
    let faults = match &whole.document {
        Document::Assessment(assessment) => crate::model::sense::of_assessment(assessment),
        Document::Training(training) => crate::model::sense::of_training(training),
        Document::Ballot(ballot) => crate::model::sense::of_ballot(ballot),
        Document::Checklist(checklist) => crate::model::sense::of_checklist(checklist),
    };
    if faults.is_empty() { Ok(whole.document) } else { Err(sense::faults(text, &faults)) }
}

fn options() -> ron::Options {
    let extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES;
    ron::Options::default().with_default_extension(extensions)
}
