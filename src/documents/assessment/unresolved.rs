//! What is not yet agreed: said in every plan, and never a reason not to print one.

use std::sync::Arc;

use crate::documents::assessment::actions;
use crate::documents::document::{Block, Document, Paragraph, Style};
use crate::model::{Action, Assessment, Round, Statement};
use crate::{text, words};

/// An action's words are cut to about so many characters where it is only pointed at.
const POINTER: usize = 90;

/// Adds the heading and what is missing, or that nothing is.
pub fn section(document: &mut Document, assessment: &Assessment, round: &Round) {
    document.heading(2, text!("doc-open"));
    let lacks_action =
        if assessment.is_area() { text!("doc-area-no-action") } else { text!("doc-open-no-action") };
    // Statements in one column, actions in the other.
    let of_statements = [
        (lacks_action, without_action(assessment, round)),
        (text!("doc-open-unrated"), unrated(assessment, round)),
    ];
    let of_actions = [(text!("doc-open-incomplete"), incomplete(assessment))];
    let columns = [labelled(of_statements.into()), labelled(of_actions.into())];
    let mut columns: Vec<Vec<Block>> = columns.into_iter().filter(|column| !column.is_empty()).collect();
    match columns.len() {
        0 => document.paragraph(Style::Body, nothing(assessment, round)),
        1 => document.blocks.append(&mut columns.remove(0)),
        _ => document.blocks.push(Block::Abreast(columns)),
    }
}

/// That nothing is missing, as far as that is known.
fn nothing(assessment: &Assessment, round: &Round) -> String {
    match assessment.area_picture(round) {
        Some(picture) if picture.statements.is_empty() => text!("doc-area-nothing-open-uncounted"),
        Some(_) => text!("doc-area-nothing-open"),
        None => text!("doc-open-nothing"),
    }
}

/// Each list under its label; nothing where it has no items.
fn labelled(lists: Vec<(String, Vec<String>)>) -> Vec<Block> {
    let lists = lists.into_iter().filter(|(_, items)| !items.is_empty());
    let blocks = lists.flat_map(|(label, items)| {
        let label = Block::Paragraph(Paragraph::new(Style::Label, label));
        [label, Block::List { numbered: false, style: Style::Body, items }]
    });
    blocks.collect()
}

fn without_action(assessment: &Assessment, round: &Round) -> Vec<String> {
    let item = |statement: &&Statement| {
        let rating = match assessment.area_picture(round) {
            Some(picture) => words::area::counts_in_words(picture, &statement.id),
            None => words::rating(round.rating(&statement.id)),
        };
        text!("doc-open-statement", title = statement.short_title(), rating = rating)
    };
    assessment.without_action(round).iter().map(item).collect()
}

fn incomplete(assessment: &Assessment) -> Vec<String> {
    let item = |action: &Arc<Action>| {
        let missing = actions::missing(assessment, action)?;
        let what = pointer(&action.what);
        Some(if what.is_empty() {
            let statement = assessment.checklist.statement(&action.statement);
            let title = statement.map(Statement::short_title).unwrap_or_default();
            text!("doc-open-action-unwritten", title = title, missing = missing)
        } else {
            text!("doc-open-action", what = what, missing = missing)
        })
    };
    assessment.actions.iter().filter_map(item).collect()
}

fn unrated(assessment: &Assessment, round: &Round) -> Vec<String> {
    if assessment.is_area() {
        // Its teams rate, each in a file of its own.
        return Vec::new();
    }
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::{Checklist, Source, Team};

    #[test]
    fn an_action_without_words_is_listed_under_its_statement() {
        let statement = Statement {
            id: "s".into(),
            text: "Know".into(),
            title: "Knowing".into(),
            ..Statement::default()
        };
        let (id, title, source) = ("c".into(), "C".into(), Source::default());
        let checklist = Checklist { id, version: 1, title, source, statements: vec![statement] };
        let day = date(2026, 1, 14);
        let mut assessment = Assessment::new(Arc::new(checklist), Team::default(), String::new(), day);
        let action = Action {
            statement: "s".into(),
            what: " \n".into(),
            owner: "Manager".into(),
            due: Some(day.into()),
            measure: "Heard".into(),
            ..Action::default()
        };
        assessment.actions.push(Arc::new(action));
        assert_eq!(incomplete(&assessment), ["An action for “Knowing”: what"]);

        let actions = [assessment.actions[0].as_ref()];
        let Some(Block::Table(table)) = actions::table(&assessment, &actions, day, actions::Story::Last)
        else {
            panic!()
        };
        let quiet = crate::documents::document::Cell::quiet("not yet written");
        assert_eq!(table.rows[0][0], quiet);
    }
}
