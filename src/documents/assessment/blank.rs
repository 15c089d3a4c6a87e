//! The checklist on paper, to fill in by hand.

use jiff::civil::Date;

use crate::documents::assessment::common;
use crate::documents::document::{
    Block, Document, Heading, Paper, Paragraph, Style, Takes, TickBox, heading,
};
use crate::documents::form::Form;
use crate::model::form_name::{self, About, FormName};
use crate::model::{Assessment, MAX_PRIORITIES, Statement};
use crate::text;

/// Builds the form of an assessment's checklist; nothing that was rated is on it.
pub fn build(assessment: &Assessment, today: Date) -> Document {
    let title = match assessment.checklist.title.trim() {
        "" => text!("doc-blank"),
        title => title.to_owned(),
    };
    let mut document = Document {
        title: text!("doc-blank-title", title = title.as_str()),
        author: common::team_name(assessment),
        date: today,
        footer: title.clone(),
        paper: Paper::A4,
        blocks: Vec::new(),
    };
    document.paragraph(Style::Overline, text!("doc-overline", kind = text!("doc-blank")));
    document.heading(1, title);
    document.paragraph(Style::Body, text!("doc-blank-how"));
    document.paragraph(Style::Body, text!("doc-blank-meanings"));
    document.paragraph(Style::Small, text!("own-suggestion"));
    // Said on paper too: a form lies about, and no password is on it.
    document.blocks.push(Block::Paragraph(Paragraph::led(Style::Body, text!("no-names"), "")));
    let form = Form::new(&FormName::team(&assessment.checklist));
    about_us(&mut document, &form);
    document.heading(2, text!("doc-blank-statements"));
    for (number, statement) in (1_usize..).zip(&assessment.checklist.statements) {
        // What is written about a statement is not to be searched for overleaf.
        document.blocks.push(Block::Together(statement_block(&form, number, statement)));
    }
    if assessment.checklist.statements.is_empty() {
        document.paragraph(Style::Quiet, text!("doc-no-statements"));
    }
    priorities(&mut document, &form);
    common::source_with_parts(&mut document, assessment);
    document
}

fn about_us(document: &mut Document, form: &Form) {
    document.heading(2, text!("doc-blank-about"));
    let named = |name: &str, label| (name.to_owned(), label);
    let team = named(form_name::TEAM, text!("doc-blank-team"));
    let workforce = named(form_name::WORKFORCE, text!("doc-workforce"));
    document.blocks.push(form.spaces("", [team, workforce], 1));
    let date = named(form_name::DATE, text!("doc-date"));
    let staff = named(form_name::STAFF, text!("doc-blank-staff"));
    document.blocks.push(form.spaces("", [date, staff], 1));
    let took_part = named(form_name::TOOK_PART, text!("doc-blank-took-part"));
    document.blocks.push(form.spaces("", [took_part], 2));
}

fn statement_block(form: &Form, number: usize, statement: &Statement) -> Vec<Block> {
    let lead = text!("doc-blank-lead", number = number);
    let (text, short) = (statement.text.clone(), statement.title.clone());
    let mut blocks = vec![Block::Heading(Heading { level: 3, rating: None, lead, text, short })];
    let about = text!("doc-numbered", number = number, title = statement.short_title());
    blocks.push(form.ratings(number, &about));
    if !statement.parts.is_empty() {
        let part = |part: &String| TickBox { rating: None, label: part.clone() };
        let boxes = statement.parts.iter().map(part).collect();
        let says = text!("doc-change-item", title = about.as_str(), what = text!("doc-blank-parts"));
        let (says, name) = (says.trim_end_matches(':'), form_name::parts(number));
        blocks.push(form.boxes(name, says, Takes::Several, text!("doc-blank-parts"), boxes));
    }
    let asked = |what, label| (form_name::about(number, what), label);
    blocks.push(form.spaces(&about, [asked(About::Why, text!("doc-why"))], 2));
    blocks.push(form.spaces(&about, [asked(About::Evidence, text!("doc-evidence"))], 2));
    blocks.push(form.spaces(&about, [asked(About::Next, text!("doc-blank-next"))], 1));
    let who = asked(About::Who, text!("doc-action-who"));
    blocks.push(form.spaces(&about, [who, asked(About::Due, text!("doc-action-due"))], 1));
    blocks
}

fn priorities(document: &mut Document, form: &Form) {
    let mut blocks = vec![heading(2, text!("doc-priorities"))];
    blocks.push(Block::Paragraph(Paragraph::new(Style::Body, text!("doc-blank-priorities"))));
    blocks.extend((1..=MAX_PRIORITIES).map(|number| {
        form.spaces("", [(form_name::priority(number), text!("doc-blank-priority", number = number))], 1)
    }));
    document.blocks.push(Block::Together(blocks));
}
