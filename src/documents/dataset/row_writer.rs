//! What takes rows, whatever the format.

use std::io;

use super::column::Rows;

/// Takes the rows of a dataset, some at a time, and keeps no more than some of them.
pub trait RowWriter {
    /// Writes rows below those before. They have the columns for which the writer was made.
    ///
    /// # Errors
    /// When what is written to fails.
    fn put(&mut self, rows: Rows) -> io::Result<()>;

    /// Writes what is left, and the end.
    ///
    /// # Errors
    /// When what is written to fails.
    fn end(&mut self) -> io::Result<()>;
}
