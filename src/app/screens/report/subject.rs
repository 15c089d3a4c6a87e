//! What Report makes documents of: an assessment, or a training file.

use jiff::civil::Date;

use crate::app::screens::assessment::change::Comparison;
use crate::documents::document::Document;
use crate::documents::training::{self, Edition};
use crate::documents::{self, DocumentKind};
use crate::model::{Assessment, Training};
use crate::text;
use crate::words::movement;

/// What documents are made of. A copy costs little: its parts are shared.
#[derive(Clone, PartialEq)]
pub enum Subject {
    /// An assessment.
    Assessment {
        /// The assessment.
        of: Assessment,
        /// Which rounds the change report compares.
        comparison: Comparison,
    },
    /// A training file.
    Training {
        /// The training file.
        of: Training,
        /// Whether the reports say how often chance alone would bring such changes.
        chance: bool,
    },
}

impl Subject {
    /// The documents that can be made of it, in the order in which they are offered.
    pub fn kinds(&self) -> Vec<DocumentKind> {
        match self {
            // Without two rounds there is nothing to report of a change.
            Self::Assessment { of, comparison } => {
                let two = comparison.sides(of).is_some();
                DocumentKind::ALL.into_iter().filter(|kind| *kind != DocumentKind::Change || two).collect()
            }
            Self::Training { .. } => DocumentKind::OF_TRAINING.to_vec(),
        }
    }

    /// What the two compared rounds are called.
    pub fn sides(&self) -> [String; 2] {
        let Self::Assessment { of, comparison } = self else { return Default::default() };
        let sides = comparison.sides(of).map(|[before, after]| movement::sides(before, after));
        sides.unwrap_or_default()
    }

    /// Builds a document, as of `today`.
    pub fn build(&self, kind: DocumentKind, today: Date) -> Option<Document> {
        match self {
            Self::Assessment { of, comparison } => match comparison.sides(of) {
                Some([before, after]) if kind == DocumentKind::Change => {
                    Some(documents::assessment::change::build(before, after, today))
                }
                _ => Some(documents::build(kind, of, of.current_round()?, today)),
            },
            Self::Training { of, chance } => Some(match kind {
                DocumentKind::Form => training::form(of, today),
                DocumentKind::Publishing => training::report(of, Edition::Publishing, *chance, today),
                _ => training::report(of, Edition::Own, *chance, today),
            }),
        }
    }

    /// The file name that a document is offered under.
    pub fn file_stem(&self, kind: DocumentKind) -> String {
        match self {
            Self::Assessment { of, comparison } => assessment_stem(of, comparison, kind),
            Self::Training { of, .. } => {
                let course = cut(&of.course.name);
                match kind {
                    DocumentKind::Form => text!("report-file-form", course = course),
                    DocumentKind::Publishing => text!("report-file-publishing", course = course),
                    _ => text!("report-file-training", course = course),
                }
            }
        }
    }
}

fn assessment_stem(of: &Assessment, comparison: &Comparison, kind: DocumentKind) -> String {
    let team = cut(&of.team.name);
    let round = of.current_round().map(|round| round.label.as_str()).unwrap_or_default();
    match kind {
        DocumentKind::Record => text!("report-file-record", team = team, round = round),
        DocumentKind::Sheet => text!("report-file-sheet", team = team, round = round),
        DocumentKind::Slips => text!("report-file-slips", team = team, round = round),
        DocumentKind::Blank => text!("report-file-blank"),
        DocumentKind::Change => {
            let labels = comparison.sides(of).map(|sides| sides.map(|side| side.round.label.clone()));
            let [from, to] = labels.unwrap_or_default();
            text!("report-file-change", team = team, from = from, to = to)
        }
        _ => text!("report-file-plan", team = team, round = round),
    }
}

/// A name that fits into a file name: cut here, where only the name suffers and
/// not what the file is.
fn cut(name: &str) -> String {
    let name: String = name.trim().chars().take(50).collect();
    if name.is_empty() { text!("app-name") } else { name }
}
