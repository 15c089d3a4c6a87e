//! Typed columns: what each is called, what it means, and what stands in it of a row. The
//! type follows from what fills it, so that no value is ever of another.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::Date;

/// A column of rows that are made of `R`.
pub(super) struct Column<R> {
    name: &'static str,
    means: fn() -> String,
    /// It holds what people wrote, and is there only for those who ask.
    is_words: bool,
    fill: Fill<R>,
}

enum Fill<R> {
    Text(fn(&R) -> Option<Arc<str>>),
    Code(fn(&R) -> Option<&'static str>),
    Count(fn(&R) -> Option<u32>),
    Day(fn(&R) -> Option<Date>),
    Flag(fn(&R) -> bool),
}

/// What there is to know of a column without its rows.
pub struct ColumnFacts {
    /// What it is called, for ever.
    pub name: &'static str,
    /// What it means, in a sentence or two.
    pub means: fn() -> String,
    /// Of what type its values are.
    pub kind: Kind,
    /// It holds what people wrote, and is there only for those who ask.
    pub is_words: bool,
}

/// Of what type the values of a column are. All but flags may be missing (null).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words, ids and names.
    Text,
    /// One of a few words that stay the same for ever.
    Code,
    /// A number, 0 or more.
    Count,
    /// A day of the calendar.
    Day,
    /// True or false, never missing.
    Flag,
}

/// The values of a column, one for each row.
#[allow(missing_docs)]
pub(super) enum Values {
    Text(Vec<Option<Arc<str>>>),
    Code(Vec<Option<&'static str>>),
    Count(Vec<Option<u32>>),
    Day(Vec<Option<Date>>),
    Flag(Vec<bool>),
}

/// Rows of a dataset, column by column.
#[derive(Default)]
pub struct Rows {
    pub(super) columns: Vec<Values>,
    pub(super) count: usize,
}

impl<R> Column<R> {
    pub(super) fn text(name: &'static str, means: fn() -> String, of: fn(&R) -> Option<Arc<str>>) -> Self {
        Self { name, means, is_words: false, fill: Fill::Text(of) }
    }

    pub(super) fn words(name: &'static str, means: fn() -> String, of: fn(&R) -> Option<Arc<str>>) -> Self {
        Self { is_words: true, ..Self::text(name, means, of) }
    }

    pub(super) fn code(
        name: &'static str,
        means: fn() -> String,
        of: fn(&R) -> Option<&'static str>,
    ) -> Self {
        Self { name, means, is_words: false, fill: Fill::Code(of) }
    }

    pub(super) fn count(name: &'static str, means: fn() -> String, of: fn(&R) -> Option<u32>) -> Self {
        Self { name, means, is_words: false, fill: Fill::Count(of) }
    }

    pub(super) fn day(name: &'static str, means: fn() -> String, of: fn(&R) -> Option<Date>) -> Self {
        Self { name, means, is_words: false, fill: Fill::Day(of) }
    }

    pub(super) fn flag(name: &'static str, means: fn() -> String, of: fn(&R) -> bool) -> Self {
        Self { name, means, is_words: false, fill: Fill::Flag(of) }
    }

    fn facts(&self) -> ColumnFacts {
        let kind = match self.fill {
            Fill::Text(_) => Kind::Text,
            Fill::Code(_) => Kind::Code,
            Fill::Count(_) => Kind::Count,
            Fill::Day(_) => Kind::Day,
            Fill::Flag(_) => Kind::Flag,
        };
        ColumnFacts { name: self.name, means: self.means, kind, is_words: self.is_words }
    }

    fn values(&self, rows: &[R]) -> Values {
        match self.fill {
            Fill::Text(of) => Values::Text(rows.iter().map(of).collect()),
            Fill::Code(of) => Values::Code(rows.iter().map(of).collect()),
            Fill::Count(of) => Values::Count(rows.iter().map(of).collect()),
            Fill::Day(of) => Values::Day(rows.iter().map(of).collect()),
            Fill::Flag(of) => Values::Flag(rows.iter().map(of).collect()),
        }
    }
}

/// What there is to know of these columns.
pub(super) fn facts<R>(columns: &[Column<R>]) -> Vec<ColumnFacts> {
    columns.iter().map(Column::facts).collect()
}

/// The values of these columns, with what people wrote only if `words`.
pub(super) fn filled<R>(columns: &[Column<R>], rows: &[R], words: bool) -> Rows {
    let wanted = columns.iter().filter(|column| words || !column.is_words);
    Rows { columns: wanted.map(|column| column.values(rows)).collect(), count: rows.len() }
}

impl Rows {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Adds those of the same dataset below.
    pub(super) fn append(&mut self, more: Self) {
        if self.columns.is_empty() {
            *self = more;
            return;
        }
        self.count += more.count;
        for (column, more) in self.columns.iter_mut().zip(more.columns) {
            column.append(more);
        }
    }
}

impl Values {
    fn append(&mut self, more: Self) {
        match (self, more) {
            (Self::Text(all), Self::Text(more)) => all.extend(more),
            (Self::Code(all), Self::Code(more)) => all.extend(more),
            (Self::Count(all), Self::Count(more)) => all.extend(more),
            (Self::Day(all), Self::Day(more)) => all.extend(more),
            (Self::Flag(all), Self::Flag(more)) => all.extend(more),
            // A column is filled by one function, and so of one type.
            (Self::Text(_) | Self::Code(_) | Self::Count(_) | Self::Day(_) | Self::Flag(_), _) => {
                debug_assert!(false);
            }
        }
    }

    /// A value as plain text; nothing where it is missing.
    pub(super) fn words(&self, row: usize) -> Cow<'_, str> {
        let found = match self {
            Self::Text(all) => all.get(row).and_then(Option::as_deref).map(Cow::Borrowed),
            Self::Code(all) => all.get(row).copied().flatten().map(Cow::Borrowed),
            Self::Count(all) => all.get(row).copied().flatten().map(|count| count.to_string().into()),
            Self::Day(all) => all.get(row).copied().flatten().map(|day| day.to_string().into()),
            Self::Flag(all) => all.get(row).map(|is| if *is { "true" } else { "false" }.into()),
        };
        found.unwrap_or_default()
    }
}

/// What was written, without blanks around it; none where that is nothing.
pub(super) fn said(words: &str) -> Option<Arc<str>> {
    let words = words.trim();
    (!words.is_empty()).then(|| words.into())
}

/// A number that a file holds; the largest there is where it is larger.
pub(super) fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
