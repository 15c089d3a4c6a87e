//! What a screen reader is told of the table on Overview, column by column.

use crate::app::screens::assessment::overview::columns::Columns;
use crate::app::screens::assessment::overview::row::{Rows, StatementRow};
use crate::app::screens::assessment::overview::{first_votes, history};
use crate::app::widgets::table;
use crate::model::MAX_PRIORITIES;
use crate::text;
use crate::words;

/// What stands above each column.
pub(super) type Titles = [String; 9];

pub(super) fn titles(
    columns: &Columns,
    [earlier, rating]: [String; 2],
    chosen: usize,
    people: (u32, u32),
) -> Titles {
    let [.., last] = columns.widths;
    let priorities = if last < 100.0 {
        text!("overview-priorities-short", chosen = chosen, most = MAX_PRIORITIES)
    } else {
        text!("overview-priorities", chosen = chosen, most = MAX_PRIORITIES)
    };
    // How many is said once for all rows only where it is true of each.
    let votes = match people {
        (fewest, most) if fewest < most => text!("overview-votes-differ", least = fewest, most = most),
        (_, people) => text!("overview-votes", people = people),
    };
    [
        String::new(),
        text!("our-workforce"),
        earlier,
        rating,
        text!("overview-movement"),
        votes,
        text!("overview-consensus"),
        text!("overview-why"),
        priorities,
    ]
}

/// A row, and what is told of it.
pub(super) struct Told<'a> {
    pub rows: &'a Rows<'a>,
    pub titles: &'a Titles,
    pub row: &'a StatementRow<'a>,
}

impl Told<'_> {
    /// "4 Tuning in to cues".
    pub fn title(&self) -> String {
        text!("changed-title", number = self.row.position + 1, title = self.row.title)
    }

    /// "4 Tuning in to cues: Amber. Before: January 2026: Red; up one. First votes: Red 5,
    /// Green 5; wide apart".
    pub fn sentence(&self) -> String {
        let rating = words::rating(self.row.rating);
        let (number, title) = (self.row.position + 1, self.row.title);
        self.after(text!("overview-row-item", number = number, title = title, rating = rating))
    }

    /// What follows its title there.
    pub fn standing(&self) -> String {
        self.after(words::rating(self.row.rating))
    }

    fn after(&self, beginning: String) -> String {
        first_votes::name(history::name(beginning, self.rows, self.row), self.row)
    }

    /// "Before: January 2026: Red; up one".
    pub fn earlier(&self) -> String {
        let before = table::called(&text!("overview-earlier-title"), &self.rows.earlier_words(self.row));
        match history::word_of(self.row.movement) {
            Some(word) => text!("overview-row-moved", row = before, movement = word),
            None => before,
        }
    }

    /// "First votes (14 people): Red 5, Green 5; wide apart".
    pub fn votes(&self) -> String {
        let (counts, consensus) = (first_votes::counts(self.row), first_votes::consensus_words(self.row));
        let both = text!("overview-cell-votes", votes = counts.as_str(), consensus = consensus.as_str());
        self.called(5, if consensus.is_empty() { &counts } else { &both })
    }

    fn called(&self, column: usize, value: &str) -> String {
        table::called(self.titles.get(column).map_or("", String::as_str), value)
    }

    /// The name of the cell in a column that is only read.
    pub fn cell(&self, column: usize) -> String {
        let row = self.row;
        let value = match column {
            2 => return table::called(&text!("overview-earlier-title"), &self.rows.earlier_words(row)),
            3 => words::rating(row.rating),
            4 => history::word_of(row.movement).unwrap_or_default(),
            5 => first_votes::counts(row),
            6 => first_votes::consensus_words(row),
            7 => self.rows.why(row),
            _ => String::new(),
        };
        self.called(column, &value)
    }
}
