//! What every document says in the same way, whatever it is about.

use jiff::civil::Date;

use crate::documents::document::{Document, Style};
use crate::model::Checklist;
use crate::{text, words};

/// A date whose day does not stand on another line than its month.
pub fn day(date: Date) -> String {
    words::date(date).replacen(' ', "\u{a0}", 1)
}

/// Whose words the statements are: not ours, and never to be taken for ours.
pub fn checklist_source(document: &mut Document, checklist: &Checklist) {
    document.heading(2, text!("doc-source"));
    if checklist.source.citation.trim().is_empty() {
        document.paragraph(Style::Small, text!("doc-source-none", title = checklist.title.as_str()));
    } else {
        document.paragraph(
            Style::Small,
            text!("doc-source-citation", citation = checklist.source.citation.trim()),
        );
    }
    document.paragraph(Style::Small, checklist.source.edition.as_str());
    document.paragraph(Style::Small, checklist.source.note.as_str());
}
