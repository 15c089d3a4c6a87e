//! The formats in which a dataset can be written, row after row.

use std::io::{self, Write};
use std::path::Path;

use super::Dataset;
use super::csv_rows::CsvRows;
use super::parquet_rows::ParquetRows;
use super::row_writer::RowWriter;

/// A format of datasets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatasetFormat {
    /// Text, for a spreadsheet or for anything else.
    Csv,
    /// Columns with their types, packed, for an engine.
    Parquet,
}

impl DatasetFormat {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Parquet];

    /// What the names of its files end in, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Parquet => "parquet",
        }
    }

    /// The format that a file's ending says, in small letters or capitals.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        Self::ALL.into_iter().find(|format| ending.eq_ignore_ascii_case(format.ending()))
    }
}

/// Begins a dataset, with the columns of what people wrote only if `words`. The same rows
/// always give the same bytes.
///
/// # Errors
/// When what is written to fails.
pub fn writer<'a>(
    format: DatasetFormat,
    dataset: Dataset,
    words: bool,
    to: impl Write + Send + 'a,
) -> io::Result<Box<dyn RowWriter + 'a>> {
    let columns = dataset.columns(words);
    Ok(match format {
        DatasetFormat::Csv => Box::new(CsvRows::new(&columns, to)?),
        DatasetFormat::Parquet => Box::new(ParquetRows::new(dataset, &columns, to)?),
    })
}
