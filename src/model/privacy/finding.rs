//! Something in a text that may be about one person.

use std::ops::Range;

/// What a finding may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonalDetail {
    /// Somebody's name.
    Name,
    /// The day on which somebody was born.
    BirthDate,
    /// A number of the National Health Service, or Scotland's CHI number.
    NhsNumber,
    /// A telephone number of a person, and not of a helpline.
    Telephone,
    /// An e-mail address of a person, and not of an office.
    Email,
    /// A street with a house number, or a postcode.
    Address,
}

/// Something in a text that may be about one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The bytes of the text that it takes.
    pub range: Range<usize>,
    /// What it may be.
    pub detail: PersonalDetail,
}
