//! When something is to be: a day, or what was said where no day was.
//!
//! "After half term" is what a team agreed on. It cannot be put in order or become
//! overdue, and it is kept as it was said until somebody says which day is meant.

use std::fmt;

use jiff::civil::Date;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A day, or the words that were said instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// A day of the calendar.
    Day(Date),
    /// Words that name no day, such as "after half term"; never empty.
    Words(String),
}

impl When {
    /// The day, if it is one.
    pub fn day(&self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Words(_) => None,
        }
    }
}

impl From<Date> for When {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Words(words) => f.write_str(words),
        }
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = String::deserialize(deserializer)?;
        match written.parse() {
            Ok(day) => Ok(Self::Day(day)),
            Err(why) if written.trim().is_empty() => Err(D::Error::custom(why)),
            // Also "2026-02-30", which somebody may have typed: nothing typed may ever make a
            // file that cannot be opened.
            Err(_) => Ok(Self::Words(written)),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_and_words_are_written_and_read_as_they_are() {
        for when in [
            When::Day(date(2026, 3, 31)),
            When::Words("after half term".into()),
            When::Words("2026-02-30".into()),
            When::Words("2027".into()),
        ] {
            let written = ron::to_string(&when).unwrap();
            assert_eq!(ron::from_str::<When>(&written).unwrap(), when, "{written}");
        }
        assert_eq!(ron::to_string(&When::Day(date(2026, 3, 31))).unwrap(), "\"2026-03-31\"");
    }

    #[test]
    fn nothing_at_all_is_refused() {
        for written in ["\"\"", "\" \""] {
            assert!(ron::from_str::<When>(written).is_err(), "{written}");
        }
    }
}
