//! The columns of every dataset as a page tells them, so that what is written down is what
//! is written out.

use super::Dataset;
use super::column::{ColumnFacts, Kind};
use crate::text;

/// Every dataset with its columns, in Markdown.
pub fn described() -> String {
    Dataset::ALL.map(of_one).join("\n")
}

fn of_one(dataset: Dataset) -> String {
    let head = [text!("columns-column"), text!("columns-type"), text!("columns-meaning")];
    let mut page = format!("### {}\n\n{}\n\n", dataset.name(), dataset.means());
    page.push_str(&row(&head));
    page.push_str("| --- | --- | --- |\n");
    for column in dataset.columns(true) {
        page.push_str(&row(&[format!("`{}`", column.name), column.kind.sql().to_owned(), meaning(&column)]));
    }
    page
}

fn row(cells: &[String; 3]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

fn meaning(column: &ColumnFacts) -> String {
    let means = (column.means)();
    if column.is_words { text!("columns-words", means = means) } else { means }
}

impl Kind {
    /// What the type is called in SQL.
    pub fn sql(self) -> &'static str {
        match self {
            Self::Text | Self::Code => "VARCHAR",
            Self::Count => "INTEGER",
            Self::Day => "DATE",
            Self::Flag => "BOOLEAN",
        }
    }
}
