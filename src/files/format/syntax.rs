//! What ron says about a text, in plain words. The names of Rust types and
//! ron's own sentences never reach a person.

use ron::error::{Error, SpannedError};

use crate::files::format::fault::{Fault, Position, choices};
use crate::files::format::prescan;
use crate::files::format::scan::{Kind, Token, tokens};
use crate::model::plain_text::excerpt;
use crate::model::unique_map::REPEATED_KEY;
use crate::text;

/// The fault that stopped ron.
pub fn fault(text: &str, error: &SpannedError) -> Fault {
    // Told before anything that ron met on the way there.
    if let Err(too_deep) = prescan::depth(text) {
        return too_deep;
    }
    let byte = Position { line: error.span.end.line, column: error.span.end.col }.byte(text);
    let near = Near::of(text, byte);
    if near.is_last && prescan::is_cut(text) {
        return prescan::cut(text);
    }
    match &error.code {
        Error::NoSuchStructField { expected, found, .. } => {
            unknown_field(found, expected).at(text, near.before_or(byte))
        }
        Error::MissingStructField { field, .. } => {
            let hint = text!("fault-missing-field-hint", field = *field);
            Fault::new(text!("fault-missing-field", field = *field), hint).at(text, opening(text, byte))
        }
        Error::DuplicateStructField { field, .. } => {
            let hint = text!("fault-twice-hint");
            Fault::new(text!("fault-field-twice", field = *field), hint).at(text, near.before_or(byte))
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            unknown_word(found, expected).at(text, near.before_or(byte))
        }
        Error::Message(message) => own_check(message, &near).at(text, near.before_or(byte)),
        Error::ExceededRecursionLimit => prescan::too_deep().at(text, byte),
        // A number that is too large has been read by the time that ron says so.
        Error::IntegerOutOfBounds | Error::InvalidIntegerDigit { .. } if near.just_read(byte) => {
            let near = Near { here: near.before, ..near };
            wrong_piece(&error.code, &near, byte).at(text, near.here_or(byte))
        }
        code => wrong_piece(code, &near, byte).at(text, near.here_or(byte)),
    }
}

/// The pieces before and at the byte where ron stopped.
struct Near<'a> {
    before: Option<Token<'a>>,
    here: Option<Token<'a>>,
    is_last: bool,
}

impl<'a> Near<'a> {
    fn of(text: &'a str, byte: usize) -> Self {
        let mut near = Self { before: None, here: None, is_last: true };
        for token in tokens(text) {
            if near.here.is_some() {
                near.is_last = false;
                break;
            }
            if token.end() > byte {
                near.here = Some(token);
            } else {
                near.before = Some(token);
            }
        }
        near
    }

    /// Where the piece that was just read began.
    fn before_or(&self, byte: usize) -> usize {
        self.before.map_or(byte, |token| token.start)
    }

    /// Where the piece that comes now begins.
    fn here_or(&self, byte: usize) -> usize {
        self.here.map_or(byte, |token| token.start)
    }

    fn just_read(&self, byte: usize) -> bool {
        self.before.is_some_and(|token| token.end() == byte && token.kind == Kind::Word)
    }

    fn found(&self) -> String {
        self.here.map_or_else(|| text!("fault-found-end"), |token| excerpt(token.text))
    }
}

/// The bracket that the bracket before or at `byte` closes: a field that is
/// missing belongs there, and not where somebody gave up looking for it.
fn opening(text: &str, byte: usize) -> usize {
    let mut open = Vec::new();
    for token in tokens(text) {
        match token.kind {
            _ if token.start >= byte => break,
            Kind::Open => open.push(token.start),
            Kind::Close => {
                open.pop();
            }
            _ => {}
        }
    }
    open.pop().unwrap_or(byte)
}

fn unknown_field(found: &str, expected: &[&str]) -> Fault {
    let hint = text!("fault-unknown-field-hint", expected = choices(expected));
    Fault::new(text!("fault-unknown-field", found = excerpt(found)), hint)
}

fn unknown_word(found: &str, expected: &[&str]) -> Fault {
    let known = choices(expected);
    let found = excerpt(found);
    if expected.contains(&"Checklist") {
        return Fault::new(
            text!("fault-document", found = found, expected = known),
            text!("fault-word-hint"),
        );
    }
    let what = if expected.contains(&"Amber") {
        text!("fault-rating", found = found, expected = known)
    } else {
        text!("fault-word", found = found, expected = known)
    };
    Fault::new(what, text!("fault-word-hint"))
}

/// What the model's own reading refused: a key that stands twice, or a date.
fn own_check(message: &str, near: &Near) -> Fault {
    if let Some(key) = message.strip_prefix(REPEATED_KEY) {
        let key = excerpt(key.trim_matches('`'));
        return Fault::new(text!("fault-key-twice", key = key), text!("fault-twice-hint"));
    }
    let found = near.before.map_or_else(String::new, |token| excerpt(token.text));
    Fault::new(text!("fault-date", found = found), text!("fault-date-hint"))
}

fn wrong_piece(code: &Error, near: &Near, byte: usize) -> Fault {
    let found = near.found();
    // ron stops within "3.5" once it has read the 3.
    let within_number = near.here.is_some_and(|token| {
        token.kind == Kind::Word && token.start < byte && token.text.starts_with(|c: char| c.is_ascii_digit())
    });
    let expected = match code {
        _ if within_number => text!("fault-expected-number"),
        Error::ExpectedString | Error::ExpectedStringEnd => text!("fault-expected-text"),
        Error::ExpectedInteger
        | Error::IntegerOutOfBounds
        | Error::InvalidIntegerDigit { .. }
        | Error::UnderscoreAtBeginning => text!("fault-expected-number"),
        Error::ExpectedBoolean => text!("fault-expected-boolean"),
        Error::ExpectedArray => text!("fault-expected-list"),
        Error::ExpectedMap => text!("fault-expected-map"),
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedDifferentStructName { .. } => text!("fault-expected-group"),
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => {
            text!("fault-expected-word")
        }
        Error::ExpectedMapColon => text!("fault-expected-colon"),
        Error::ExpectedComma
        | Error::ExpectedArrayEnd
        | Error::ExpectedMapEnd
        | Error::ExpectedStructLikeEnd
        | Error::ExpectedOptionEnd => text!("fault-expected-end"),
        Error::TrailingCharacters => text!("fault-expected-nothing"),
        Error::InvalidEscape(_) => {
            return Fault::new(text!("fault-escape"), text!("fault-escape-hint"));
        }
        _ => return Fault::new(text!("fault-other", found = found), text!("fault-form-hint")),
    };
    Fault::new(text!("fault-expected", found = found, expected = expected), text!("fault-form-hint"))
}
