//! The outermost brackets of a file, in each format that there was, and the way from one
//! format to the next.
//!
//! A file is read as what its format was, and then taken up step by step: from 1 to 2, from
//! 2 to 3. Each step is a `From` of its own, so that the next format only adds one, and a
//! fault is told with the line in which it stands in the file as it is.

use ron::error::SpannedError;
use serde::{Deserialize, Serialize};

use crate::files::FileContent;

/// A file of the present format.
#[derive(Deserialize)]
#[serde(rename = "Attune", deny_unknown_fields)]
pub struct Whole {
    #[serde(rename = "format")]
    _format: u32,
    /// The version of the Attune that wrote it; empty in a file that was written by hand.
    #[serde(default, rename = "written_by")]
    _written_by: String,
    pub document: FileContent,
}

/// The same, to be written.
#[derive(Serialize)]
pub struct WholeRef<'a> {
    pub format: u32,
    pub written_by: &'a str,
    pub document: &'a FileContent,
}

/// Format 1 did not say who wrote the file.
#[derive(Deserialize)]
#[serde(rename = "Attune", deny_unknown_fields)]
struct WholeOf1 {
    #[serde(rename = "format")]
    _format: u32,
    document: FileContent,
}

impl From<WholeOf1> for Whole {
    fn from(old: WholeOf1) -> Self {
        // Whoever wrote it knew nothing that we do not.
        Self { _format: 2, _written_by: String::new(), document: old.document }
    }
}

/// Reads a text of this format, and takes it up to the present one.
pub fn parse(options: &ron::Options, text: &str, format: u32) -> Result<Whole, SpannedError> {
    if format == 1 {
        return options.from_str::<WholeOf1>(text).map(Whole::from);
    }
    options.from_str(text)
}
