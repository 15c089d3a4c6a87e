//! Everything that stays out of an import, in words.

use std::collections::BTreeSet;

use crate::files::import::survey::columns::Note;
use crate::files::import::survey::quotation::{Statements, quotation};
use crate::files::import::survey::reading::Reading;
use crate::files::import::survey::table::{Fault, Origin, letter};
use crate::model::Training;
use crate::model::training::Meaning;
use crate::text;

/// Of more statements than this, only the numbers are said.
const NAMED_STATEMENTS: usize = 3;

/// Something that will not come in, or that should be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Where it is: "Row 5, column F".
    pub place: String,
    /// What is wrong, in plain words.
    pub what: String,
}

impl Reading {
    /// Everything that will not come in: whole statements first, then columns, then rows
    /// and cells.
    pub fn left_out(&self, training: &Training) -> Vec<LeftOut> {
        let mut left_out = Vec::new();
        if self.has_columns() {
            left_out.extend(self.missing_statements(training));
            left_out.extend(self.ignored_columns(training));
        }
        left_out.extend(self.placed(&self.understood.faults));
        left_out.extend(self.unread());
        left_out
    }

    /// Other sheets with answers, and files in a ZIP that hold none that can be read.
    fn unread(&self) -> Vec<LeftOut> {
        let others = self.tables.iter().enumerate().filter(|(place, _)| *place != self.chosen);
        let sheets = others.map(|(_, table)| LeftOut {
            place: text!("import-sheet-place", name = table.name.as_str()),
            what: text!("import-sheet-unread"),
        });
        let files = self.tables.iter().flat_map(|table| &table.closed).map(|(name, why)| LeftOut {
            place: text!("import-sheet-place", name = name.as_str()),
            what: text!("import-file-unread", why = why.as_str()),
        });
        sheets.chain(files).collect()
    }

    /// Codes that look like another one.
    pub fn alike(&self) -> Vec<LeftOut> {
        self.placed(&self.understood.alike)
    }

    /// What comes in and should be looked at all the same.
    pub fn doubts(&self) -> Vec<LeftOut> {
        let (table, understood) = (self.table(), &self.understood);
        [&table.doubts, &understood.doubts, &understood.joined].map(|faults| self.placed(faults)).concat()
    }

    fn placed(&self, faults: &[Fault]) -> Vec<LeftOut> {
        let placed = |fault: &Fault| LeftOut { place: self.table().place(fault), what: fault.what.clone() };
        faults.iter().map(placed).collect()
    }

    /// Statements that no column holds, though others are there.
    fn missing_statements(&self, training: &Training) -> Vec<LeftOut> {
        let held: BTreeSet<&str> =
            self.columns.iter().filter_map(|column| column.means.statement()).collect();
        if held.is_empty() {
            return Vec::new();
        }
        let statements = (1..).zip(&training.checklist.statements);
        let missing = statements.filter(|(_, statement)| !held.contains(statement.id.as_str()));
        let missing: Vec<_> = missing.collect();
        if missing.len() > NAMED_STATEMENTS {
            let numbers: Vec<String> = missing.iter().map(|(number, _)| number.to_string()).collect();
            let place = text!("import-statements-place", numbers = numbers.join(", "));
            return vec![LeftOut { place, what: text!("import-statements-missing") }];
        }
        let missing = missing.into_iter();
        let said = missing.map(|(number, statement)| LeftOut {
            place: text!("import-statement-place", number = number),
            what: text!("import-statement-missing", title = statement.short_title()),
        });
        said.collect()
    }

    /// Columns that quote a statement, are filled in, and are not imported.
    fn ignored_columns(&self, training: &Training) -> Vec<LeftOut> {
        let number = |id: &str| {
            let place = training.checklist.statements.iter().position(|statement| statement.id == id);
            place.map_or(0, |place| place + 1)
        };
        let statements = Statements::of(&training.checklist);
        let ignored = self.columns.iter().enumerate().filter(|(column, of)| {
            of.means == Meaning::Nothing
                && self.notes.get(column) != Some(&Note::Twin)
                && self.table().values(*column).next().is_some()
        });
        let said = ignored.filter_map(|(column, of)| {
            let quoted = quotation(&of.head, &statements)?;
            let number = number(quoted.statements.first()?);
            let what = match self.notes.get(&column) {
                Some(Note::Comments(_)) => text!("import-column-comments", number = number),
                Some(Note::LooksLike(..)) => text!("import-column-looks", number = number),
                _ => text!("import-column-ignored", number = number),
            };
            Some(LeftOut { place: text!("import-column-place", column = letter(column)), what })
        });
        said.collect()
    }

    /// The numbers of rows from which nothing comes in.
    pub fn rows_left_out(&self) -> Vec<usize> {
        if matches!(self.table().origin, Origin::Across(_)) {
            // Who is left out there is a column, and named as such.
            return Vec::new();
        }
        let came: BTreeSet<usize> = self.understood.submissions.iter().map(|entry| entry.row).collect();
        let rows = self.table().rows.iter().map(|row| row.number).chain(self.table().refused.iter().copied());
        let out: BTreeSet<usize> = rows.filter(|row| !came.contains(row)).collect();
        out.into_iter().collect()
    }
}
