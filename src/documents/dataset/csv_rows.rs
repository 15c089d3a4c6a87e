//! A dataset as CSV, by the rules of every CSV of Attune's: see `documents/csv.rs`.

use std::io::{self, Write};

use super::column::{ColumnFacts, Rows, Values};
use super::row_writer::RowWriter;
use crate::documents::csv::{harmless, in_quotes};

pub(super) struct CsvRows<W: Write> {
    to: csv::Writer<W>,
}

impl<W: Write> CsvRows<W> {
    pub(super) fn new(columns: &[ColumnFacts], to: W) -> io::Result<Self> {
        let mut to = in_quotes(to)?;
        to.write_record(columns.iter().map(|column| column.name))?;
        Ok(Self { to })
    }
}

impl<W: Write> RowWriter for CsvRows<W> {
    fn put(&mut self, rows: Rows) -> io::Result<()> {
        for row in 0..rows.count() {
            let cell = |column: &Values| harmless(&column.words(row));
            self.to.write_record(rows.columns.iter().map(cell))?;
        }
        Ok(())
    }

    fn end(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
