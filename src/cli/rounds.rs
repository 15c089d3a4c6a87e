//! The rounds of an assessment, by the labels that are typed.

use std::path::Path;
use std::sync::Arc;

use crate::cli::outcome::Outcome;
use crate::files::format::choices;
use crate::files::places;
use crate::model::plain_text::single_line;
use crate::model::{Assessment, Round};
use crate::text;

/// The round with this label, or which labels there are.
pub(super) fn labelled<'a>(
    file: &Path,
    assessment: &'a Assessment,
    label: &str,
) -> Result<&'a Arc<Round>, Outcome> {
    assessment.rounds.iter().find(|round| round.label == label).ok_or_else(|| {
        let known: Vec<_> = assessment.rounds.iter().map(|round| single_line(&round.label)).collect();
        let (file, label) = (places::display(file), single_line(label));
        Outcome::fault(text!("cli-no-round", file = file, label = label, known = choices(&known)))
    })
}
