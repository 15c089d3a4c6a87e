//! One chart of a document as a picture: which one, and what it says.

use crate::cli::outcome::Outcome;
use crate::documents::document::Document;
use crate::documents::{Format, picture};
use crate::text;

/// The document of the chart that is asked for, counted from 1, or of the first; the
/// document as it is in a format that holds all of it. `name`: where it goes.
pub(super) fn chosen(
    document: Document,
    format: Format,
    asked: Option<usize>,
    name: &str,
) -> Result<Document, Outcome> {
    if !format.is_picture() {
        return match asked {
            Some(_) => Err(Outcome::usage(text!("cli-picture-format", format = format.name()))),
            None => Ok(document),
        };
    }
    let number = asked.unwrap_or(1);
    if let Some(only) = number.checked_sub(1).and_then(|number| picture::only(&document, number)) {
        return Ok(only);
    }
    let names = picture::names(&document);
    if names.is_empty() {
        return Err(Outcome::fault(text!("cli-not-made", file = name, reason = text!("picture-nothing"))));
    }
    Err(Outcome::usage(text!("cli-picture-none", count = names.len(), names = numbered(&names))))
}

/// What is said of a picture: its words, for whoever places it, and which others there are.
pub(super) fn say(outcome: &mut Outcome, document: &Document, only: &Document) {
    if let Some(words) = picture::in_words(only) {
        outcome.say(&text!("cli-picture-words", words = words));
    }
    let names = picture::names(document);
    if names.len() > 1 {
        outcome.say(&text!("cli-picture-all", names = numbered(&names)));
    }
}

fn numbered(names: &[String]) -> String {
    let numbered = (1_usize..).zip(names).map(|(number, name)| format!("{number} {name}"));
    numbered.collect::<Vec<_>>().join("; ")
}
