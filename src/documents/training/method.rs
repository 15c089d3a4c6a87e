//! How the answers were put together and counted, in plain words.

use crate::documents::document::{Document, Style};
use crate::documents::training::edition::{Edition, Report};
use crate::text;

/// What was done, a sentence or two each.
pub fn method(document: &mut Document, report: &Report) {
    document.heading(2, text!("doc-training-method"));
    let mut said = vec![text!("doc-training-codes"), text!("doc-training-counted")];
    match report.edition {
        Edition::Own => {
            said.push(text!("doc-training-near", count = report.training.near_codes().len()));
            if report.chance {
                said.extend([text!("doc-training-sign-test"), text!("doc-training-holm")]);
            }
        }
        Edition::Publishing => said.extend([text!("doc-training-rule"), text!("doc-training-no-chance")]),
    }
    said.push(text!("doc-training-no-score"));
    document.list(false, Style::Body, said);
    if report.edition == Edition::Publishing
        && report.pairs.iter().any(|pair| pair.answered_questions().next().is_some())
    {
        document.paragraph(Style::Small, text!("doc-training-question-source"));
    }
}
