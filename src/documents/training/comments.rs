//! What learners wrote, in the trainer's own report alone.

use crate::documents::document::{Document, Style};
use crate::documents::training::common::Report;
use crate::model::Comment;
use crate::text;
use crate::words::training::moment;

/// What was written, statement by statement, without codes.
pub fn comments(document: &mut Document, report: &Report) {
    let training = report.training;
    if training.comments() == 0 {
        return;
    }
    document.heading(2, text!("doc-training-comments"));
    document.paragraph(Style::Quiet, text!("doc-training-comments-note"));
    let about = |id: Option<&str>| -> Vec<String> {
        let all = training.participants.iter().flat_map(|of| &of.comments);
        let mut these: Vec<&Comment> = all.filter(|comment| comment.statement.as_deref() == id).collect();
        these.sort_by_key(|comment| comment.moment);
        let said =
            |of: &Comment| text!("doc-training-comment", moment = moment(of.moment), text = of.text.as_str());
        these.into_iter().map(said).collect()
    };
    for statement in &training.checklist.statements {
        part(document, statement.short_title(), about(Some(&statement.id)));
    }
    part(document, &text!("doc-training-comments-general"), about(None));
}

fn part(document: &mut Document, title: &str, said: Vec<String>) {
    if !said.is_empty() {
        document.heading(3, title);
        document.list(false, Style::Body, said);
    }
}
