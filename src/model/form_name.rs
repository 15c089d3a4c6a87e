//! What a form is called that is filled in on the screen, and the fields in it: the same
//! names for what writes the form and for what reads it back. They stand in files that
//! people have filled in, so they stay.

use std::fmt::Write as _;

use super::checklist::Checklist;
use super::moment::{Moment, Question};
use super::rating::{Rating, Vote};

/// The role of whoever answers.
pub const ROLE: &str = "role";
/// A learner's code.
pub const CODE: &str = "code";
/// The team's name.
pub const TEAM: &str = "team";
/// Which workforce is rated.
pub const WORKFORCE: &str = "workforce";
/// The day of the round.
pub const DATE: &str = "date";
/// How many staff the workforce has.
pub const STAFF: &str = "staff";
/// Who took part.
pub const TOOK_PART: &str = "took-part";

/// A box that is ticked, as a field holds it.
pub const TICKED: &str = "Yes";

/// What a form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormFor {
    /// One vote in a round of an assessment.
    Vote {
        /// The assessment's id.
        assessment: String,
        /// The round's id.
        round: String,
    },
    /// One learner's answers at one moment of a course.
    Learner {
        /// The training file's id.
        training: String,
        /// When it is answered.
        moment: Moment,
    },
    /// A team's ratings and first steps.
    Team {
        /// The checklist's id.
        checklist: String,
    },
}

/// A form's name, which says where its answers belong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormName {
    /// What the form is for.
    pub of: FormFor,
    /// The mark of what it asks, by which other statements are told; see [`asks`].
    pub asks: String,
}

/// What is asked about a statement of the team's form, besides its rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Why it is rated so.
    Why,
    /// How the team knows.
    Evidence,
    /// What is done first.
    Next,
    /// Who does it.
    Who,
    /// By when.
    Due,
}

impl FormName {
    /// The form for one vote.
    pub fn vote(assessment: &str, round: &str, checklist: &Checklist) -> Self {
        let of = FormFor::Vote { assessment: assessment.to_owned(), round: round.to_owned() };
        Self { of, asks: asks(checklist) }
    }

    /// The form for one learner at one moment.
    pub fn learner(training: &str, moment: Moment, checklist: &Checklist) -> Self {
        Self { of: FormFor::Learner { training: training.to_owned(), moment }, asks: asks(checklist) }
    }

    /// The form for a team.
    pub fn team(checklist: &Checklist) -> Self {
        Self { of: FormFor::Team { checklist: checklist.id.clone() }, asks: asks(checklist) }
    }

    /// The name in one line, without the full stops that part the names of fields.
    pub fn write(&self) -> String {
        let asks = &self.asks;
        match &self.of {
            FormFor::Vote { assessment, round } => {
                format!("attune vote {} {} {asks}", plain(assessment), plain(round))
            }
            FormFor::Learner { training, moment } => {
                format!("attune learner {} {} {asks}", plain(training), moment_name(*moment))
            }
            FormFor::Team { checklist } => format!("attune team {} {asks}", plain(checklist)),
        }
    }

    /// What a name says; none where it is no name of ours.
    pub fn read(name: &str) -> Option<Self> {
        let parts: Vec<&str> = name.split(' ').collect();
        let (of, asks) = match parts.as_slice() {
            ["attune", "vote", assessment, round, asks] => {
                (FormFor::Vote { assessment: unescaped(assessment)?, round: unescaped(round)? }, asks)
            }
            ["attune", "learner", training, moment, asks] => {
                let moment = Moment::ALL.into_iter().find(|of| moment_name(*of) == *moment)?;
                (FormFor::Learner { training: unescaped(training)?, moment }, asks)
            }
            ["attune", "team", checklist, asks] => (FormFor::Team { checklist: unescaped(checklist)? }, asks),
            _ => return None,
        };
        Some(Self { of, asks: (*asks).to_owned() })
    }
}

impl About {
    /// All of them, in the order in which the form asks them.
    pub const ALL: [Self; 5] = [Self::Why, Self::Evidence, Self::Next, Self::Who, Self::Due];

    fn name(self) -> &'static str {
        match self {
            Self::Why => "why",
            Self::Evidence => "evidence",
            Self::Next => "next",
            Self::Who => "who",
            Self::Due => "due",
        }
    }
}

/// The field for the vote on, or the rating of, the statement with this number, from 1.
pub fn statement(number: usize) -> String {
    number.to_string()
}

/// The field for what is said about a statement.
pub fn about(number: usize, what: About) -> String {
    format!("{number}-{}", what.name())
}

/// The field for a statement's parts; [`part`] names the box of each.
pub fn parts(number: usize) -> String {
    format!("{number}-part")
}

/// The box of one of several, from 1, in a field.
pub fn part(field: &str, number: usize) -> String {
    format!("{field}-{number}")
}

/// The field for one of the priorities, from 1.
pub fn priority(number: usize) -> String {
    format!("priority-{number}")
}

/// The field for one of the questions from 1 to 5.
pub fn question(question: Question) -> &'static str {
    match question {
        Question::Understanding => "understanding",
        Question::Confidence => "confidence",
    }
}

/// A vote, as a field holds it.
pub fn vote(vote: Vote) -> &'static str {
    match vote {
        Vote::Red => "Red",
        Vote::Amber => "Amber",
        Vote::Green => "Green",
        Vote::CantSay => "CantSay",
    }
}

/// A rating, as a field holds it.
pub fn rating(rating: Rating) -> &'static str {
    match rating {
        Rating::Red => "Red",
        Rating::Amber => "Amber",
        Rating::Green => "Green",
        Rating::NotApplicable => "NotApplicable",
    }
}

/// A mark of the statements, their order and the checklist's version: with other words
/// under the same numbers it is another question. FNV-1a, the same on every machine;
/// nothing depends on its strength.
pub fn asks(checklist: &Checklist) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |part: &str| {
        // A byte that is in no text ends each part.
        for byte in part.bytes().chain([0xFF]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    };
    add(&checklist.id);
    add(&checklist.version.to_string());
    for statement in &checklist.statements {
        add(&statement.id);
        add(&statement.text);
        statement.parts.iter().for_each(|part| add(part));
    }
    format!("{hash:016x}")
}

fn moment_name(moment: Moment) -> &'static str {
    match moment {
        Moment::Before => "before",
        Moment::After => "after",
        Moment::LookingBack => "looking-back",
        Moment::FollowUp => "follow-up",
    }
}

/// An id without spaces and full stops: whatever is no letter or digit of ASCII, no
/// hyphen and no underscore is written as % and two digits for each byte.
fn plain(id: &str) -> String {
    let mut plain = String::new();
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') {
            plain.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(plain, "%{byte:02x}");
        }
    }
    plain
}

fn unescaped(plain: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = plain.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_name_is_read_as_it_was_written(one in ".{0,30}", other in ".{0,30}", asks in "[0-9a-f]{16}") {
            let vote = FormFor::Vote { assessment: one.clone(), round: other };
            let team = FormFor::Team { checklist: one.clone() };
            let learner = Moment::ALL.map(|moment| FormFor::Learner { training: one.clone(), moment });
            for of in [vote, team].into_iter().chain(learner) {
                let name = FormName { of, asks: asks.clone() };
                prop_assert!(!name.write().contains('.'));
                prop_assert_eq!(FormName::read(&name.write()), Some(name));
            }
        }

        #[test]
        fn any_other_name_is_none_of_ours(name in ".{0,60}") {
            prop_assume!(!name.starts_with("attune "));
            prop_assert_eq!(FormName::read(&name), None);
        }
    }
}
