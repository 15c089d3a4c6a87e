//! The forms on paper: one for each moment, to be filled in by hand. The one that
//! looks back follows the one for the end of the course.

use jiff::civil::Date;

use crate::documents::common::to_tick;
use crate::documents::document::{Block, Document, Paragraph, Style, Takes, TickBox, heading};
use crate::documents::form::Form;
use crate::documents::training::common::{begin, course_name};
use crate::model::form_name::{self, FormName};
use crate::model::{Moment, Question, Training};
use crate::text;
use crate::words::training as words;

/// Builds the forms of all moments. No name is asked for: a code
/// that the learner can make again puts the answers of one person together.
pub fn build(training: &Training, today: Date) -> Document {
    let mut document = begin(training, &text!("report-form"), today);
    // Each sheet bears its own title; the line above the first would repeat it.
    document.blocks.clear();
    for moment in Moment::ALL {
        if moment != Moment::Before {
            document.blocks.push(Block::NewPage);
        }
        // One sheet for a moment, so that forms can be copied and handed out singly.
        document.blocks.push(Block::Close(sheet(training, moment)));
    }
    document
}

fn sheet(training: &Training, moment: Moment) -> Vec<Block> {
    let mut blocks = Vec::new();
    let name = words::moment(moment);
    if moment == Moment::Before {
        blocks.push(heading(1, course_name(training)));
        blocks.push(heading(2, name));
    } else {
        blocks.push(heading(2, text!("doc-change-item", title = course_name(training), what = name)));
    }
    let mut say = |style, text: String| blocks.push(Block::Paragraph(Paragraph::new(style, text)));
    say(Style::Body, how(moment));
    say(Style::Body, text!("doc-form-code-hint"));
    let form = Form::new(&FormName::learner(&training.id, moment, &training.checklist));
    let who = [(form_name::CODE, text!("doc-form-code")), (form_name::ROLE, text!("doc-form-role"))];
    blocks.push(form.spaces("", who.map(|(name, label)| (name.to_owned(), label)), 0));
    blocks.extend(meanings());
    let widths = vec![0.64, 0.075, 0.09, 0.085, 0.11];
    let statements = &training.checklist.statements;
    let table = to_tick(text!("training-lead-in"), widths, statements, |statement| &statement.text);
    blocks.push(form.votes(statements, table));
    if training.questions {
        blocks.extend(Question::ALL.into_iter().flat_map(|of| question(&form, of)));
        blocks.push(small(text!("doc-training-question-source")));
    }
    blocks.push(small(text!("doc-form-source", title = training.checklist.title.trim())));
    blocks
}

/// What to do, at this moment.
fn how(moment: Moment) -> String {
    match moment {
        Moment::Before => text!("doc-form-before"),
        Moment::After => text!("doc-form-after"),
        Moment::LookingBack => text!("doc-form-looking-back"),
        Moment::FollowUp => text!("doc-form-follow-up"),
    }
}

/// What the answers mean for one's own practice, in Attune's own words.
fn meanings() -> [Block; 2] {
    [
        Block::Paragraph(Paragraph::new(Style::Body, text!("doc-form-meanings"))),
        small(text!("own-suggestion")),
    ]
}

/// A question from 1 to 5, with a box for each answer.
fn question(form: &Form, question: Question) -> [Block; 2] {
    let boxes = (1..=5).map(|step: u8| TickBox { rating: None, label: step.to_string() }).collect();
    let says = words::question(question);
    let takes = Takes::One(vec!["1", "2", "3", "4", "5"]);
    let answer = form.boxes(form_name::question(question), &says, takes, text!("doc-form-scale"), boxes);
    [Block::Paragraph(Paragraph::new(Style::Label, says)), answer]
}

fn small(text: String) -> Block {
    Block::Paragraph(Paragraph::new(Style::Small, text))
}
