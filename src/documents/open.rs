//! What is not yet agreed: said in every plan, and never a reason not to print one.

use super::actions;
use super::document::{Document, Style};
use crate::model::{Assessment, Round, Statement};
use crate::{text, words};

/// An action's words are cut to about so many characters where it is only pointed at.
const POINTER: usize = 90;

/// Adds the heading and what is missing, or that nothing is.
pub fn section(document: &mut Document, assessment: &Assessment, round: &Round) {
    document.heading(2, text!("doc-open"));
    let lists = [
        (text!("doc-open-no-action"), without_action(assessment, round)),
        (text!("doc-open-incomplete"), incomplete(assessment)),
        (text!("doc-open-unrated"), unrated(assessment, round)),
    ];
    if lists.iter().all(|(_, items)| items.is_empty()) {
        document.paragraph(Style::Body, text!("doc-open-nothing"));
    }
    for (label, items) in lists {
        if !items.is_empty() {
            document.paragraph(Style::Label, label);
            document.list(false, items);
        }
    }
}

fn without_action(assessment: &Assessment, round: &Round) -> Vec<String> {
    let item = |statement: &&Statement| {
        let rating = words::rating(round.rating(&statement.id));
        text!("doc-open-statement", title = statement.short_title(), rating = rating)
    };
    assessment.without_action(round).iter().map(item).collect()
}

fn incomplete(assessment: &Assessment) -> Vec<String> {
    let actions = assessment.actions.iter().filter_map(|action| Some((action, actions::missing(action)?)));
    actions
        .map(|(action, missing)| text!("doc-open-action", what = pointer(&action.what), missing = missing))
        .collect()
}

fn unrated(assessment: &Assessment, round: &Round) -> Vec<String> {
    let unrated =
        assessment.checklist.statements.iter().filter(|statement| round.rating(&statement.id).is_none());
    unrated.map(|statement| statement.short_title().to_owned()).collect()
}

/// The beginning of a text, on one line, cut at the end of a word.
fn pointer(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut length = 0;
    let fits = |word: &&&str| {
        length += word.chars().count() + 1;
        length <= POINTER
    };
    let count = words.iter().take_while(fits).count();
    if count == words.len() {
        return words.join(" ");
    }
    let beginning = words.get(..count).unwrap_or_default().join(" ");
    if beginning.is_empty() {
        return text.trim().chars().take(POINTER).chain(['…']).collect();
    }
    beginning + "…"
}
