//! The checklist on paper, to fill in by hand.

use jiff::civil::Date;

use crate::documents::assessment::common;
use crate::documents::document::{Block, Document, Heading, Paragraph, Style, TickBox, heading};
use crate::model::{Assessment, MAX_PRIORITIES, Rating, Statement};
use crate::{text, words};

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
        blocks: Vec::new(),
    };
    document.paragraph(Style::Overline, text!("doc-overline", kind = text!("doc-blank")));
    document.heading(1, title);
    document.paragraph(Style::Body, text!("doc-blank-how"));
    document.paragraph(Style::Body, text!("doc-blank-meanings"));
    document.paragraph(Style::Small, text!("own-suggestion"));
    // Said on paper too: a form lies about, and no password is on it.
    document.blocks.push(Block::Paragraph(Paragraph::led(Style::Body, text!("no-names"), "")));
    about_us(&mut document);
    document.heading(2, text!("doc-blank-statements"));
    for (number, statement) in (1_usize..).zip(&assessment.checklist.statements) {
        // What is written about a statement is not to be searched for overleaf.
        document.blocks.push(Block::Together(statement_block(number, statement)));
    }
    if assessment.checklist.statements.is_empty() {
        document.paragraph(Style::Quiet, text!("doc-no-statements"));
    }
    priorities(&mut document);
    common::source_with_parts(&mut document, assessment);
    document
}

fn about_us(document: &mut Document) {
    document.heading(2, text!("doc-blank-about"));
    document.blocks.push(space([text!("doc-blank-team"), text!("doc-workforce")], 1));
    document.blocks.push(space([text!("doc-date"), text!("doc-blank-staff")], 1));
    document.blocks.push(space([text!("doc-blank-took-part")], 2));
}

fn statement_block(number: usize, statement: &Statement) -> Vec<Block> {
    let lead = text!("doc-blank-lead", number = number);
    let (text, short) = (statement.text.clone(), statement.title.clone());
    let mut blocks = vec![Block::Heading(Heading { level: 3, rating: None, lead, text, short })];
    let rating = |rating| TickBox { rating: Some(rating), label: words::rating(Some(rating)) };
    blocks.push(Block::TickBoxes { label: String::new(), boxes: Rating::ALL.map(rating).into() });
    if !statement.parts.is_empty() {
        let part = |part: &String| TickBox { rating: None, label: part.clone() };
        let boxes = statement.parts.iter().map(part).collect();
        blocks.push(Block::TickBoxes { label: text!("doc-blank-parts"), boxes });
    }
    blocks.push(space([text!("doc-why")], 2));
    blocks.push(space([text!("doc-evidence")], 2));
    blocks.push(space([text!("doc-blank-next")], 1));
    blocks.push(space([text!("doc-action-who"), text!("doc-action-due")], 1));
    blocks
}

fn priorities(document: &mut Document) {
    let mut blocks = vec![heading(2, text!("doc-priorities"))];
    blocks.push(Block::Paragraph(Paragraph::new(Style::Body, text!("doc-blank-priorities"))));
    blocks
        .extend((1..=MAX_PRIORITIES).map(|number| space([text!("doc-blank-priority", number = number)], 1)));
    document.blocks.push(Block::Together(blocks));
}

fn space<const N: usize>(labels: [String; N], lines: u8) -> Block {
    Block::WritingSpace { labels: labels.into(), lines }
}
