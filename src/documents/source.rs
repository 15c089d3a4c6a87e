//! What documents are made of, and the one place that says which document is made
//! of what: for the window and for the command line.

use std::sync::Arc;

use jiff::civil::Date;

use crate::documents::assessment::{
    self, agenda, blank, change, charts, dates, excerpt, plan, poster, record, reminders, slips, summary,
    tables, workshop_sheet,
};
use crate::documents::document::Document;
use crate::documents::kind::{AssessmentDocument, DocumentKind, TrainingDocument};
use crate::documents::training;
use crate::model::compare::Side;
use crate::model::{Assessment, Round, Training};
use crate::text;
use crate::words::movement;

/// What documents are made of. It owns everything, so that another thread can build
/// them; a copy costs little, since its parts are shared.
#[derive(Clone, Debug, PartialEq)]
pub enum ReportSource {
    /// What a team has rated, and at which of its rounds.
    Assessment {
        /// The file as it is now, with all its rounds.
        assessment: Assessment,
        /// The round that documents are about; none in a file that has no round yet.
        round: Option<Arc<Round>>,
        /// The earlier and the later round that the change report compares, of one
        /// file or of two; none where there is nothing to compare.
        compared: Option<Box<[ComparedRound; 2]>>,
    },
    /// What the learners of a course have answered.
    Training {
        /// The file as it is now, with every learner.
        training: Training,
        /// Whether the report says how often chance alone would bring such changes.
        chance: bool,
    },
}

/// One of two rounds that are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedRound {
    assessment: Assessment,
    round: Arc<Round>,
}

/// A part of an assessment that is told by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Excerpt {
    /// One statement, by its id.
    Statement(String),
    /// Some actions, by their ids.
    Actions(Vec<String>),
}

/// Why a document is not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMade {
    /// It is about another kind of file.
    OtherFile,
    /// It is about a round, and there is none yet.
    NoRound,
}

impl ReportSource {
    /// An assessment at one of its rounds, which is compared with the one before it.
    pub fn of_round(assessment: Assessment, round: Option<Arc<Round>>) -> Self {
        let compared = round.as_deref().and_then(|after| {
            let before = Side { assessment: &assessment, round: assessment.round_before(after)? };
            let after = Side { assessment: &assessment, round: after };
            Some(Box::new([before, after].map(ComparedRound::from)))
        });
        Self::Assessment { assessment, round, compared }
    }

    /// An assessment at its last round, which is compared with the one before it.
    pub fn of_last_round(assessment: Assessment) -> Self {
        let round = assessment.rounds.last().cloned();
        Self::of_round(assessment, round)
    }

    /// An assessment at the later of two rounds, which is compared with the earlier:
    /// of one file or of two.
    pub fn of_comparison(before: Side, after: Side) -> Self {
        let [before, after] = [before, after].map(ComparedRound::from);
        let (assessment, round) = (after.assessment.clone(), Some(Arc::clone(&after.round)));
        Self::Assessment { assessment, round, compared: Some(Box::new([before, after])) }
    }

    /// The documents that can be made of it, in the order in which they are offered.
    pub fn kinds(&self) -> Vec<DocumentKind> {
        match self {
            Self::Assessment { compared, .. } => {
                let kinds = AssessmentDocument::ALL.into_iter();
                // Without two rounds there is nothing to report of a change.
                let kinds = kinds.filter(|kind| *kind != AssessmentDocument::Change || compared.is_some());
                kinds.map(DocumentKind::Assessment).collect()
            }
            Self::Training { .. } => TrainingDocument::ALL.map(DocumentKind::Training).into(),
        }
    }

    /// What the two compared rounds are called; empty where there are none.
    pub fn sides(&self) -> [String; 2] {
        match self {
            Self::Assessment { compared: Some(compared), .. } => {
                let [before, after] = compared.each_ref().map(ComparedRound::side);
                movement::sides(before, after)
            }
            Self::Assessment { compared: None, .. } | Self::Training { .. } => Default::default(),
        }
    }

    /// Builds a document, as of `today`.
    ///
    /// # Errors
    /// When no such document is made of this.
    pub fn build(&self, kind: DocumentKind, today: Date) -> Result<Document, NotMade> {
        match (self, kind) {
            (Self::Assessment { assessment, round, compared }, DocumentKind::Assessment(kind)) => {
                about_assessment(kind, assessment, round.as_deref(), compared.as_deref(), today)
            }
            (Self::Training { training, chance }, DocumentKind::Training(kind)) => {
                Ok(about_training(kind, training, *chance, today))
            }
            // Written out, so that a third kind of file cannot fall through to a document.
            (Self::Assessment { .. }, DocumentKind::Training(_))
            | (Self::Training { .. }, DocumentKind::Assessment(_)) => Err(NotMade::OtherFile),
        }
    }

    /// Builds a part of it, as of `today`; nothing where it has no such part.
    pub fn excerpt(&self, of: &Excerpt, today: Date) -> Option<Document> {
        match (self, of) {
            (Self::Assessment { assessment, round, .. }, Excerpt::Statement(id)) => {
                excerpt::statement(assessment, round.as_deref()?, id, today)
            }
            (Self::Assessment { assessment, round, .. }, Excerpt::Actions(ids)) => {
                excerpt::actions(assessment, round.as_deref()?, ids, today)
            }
            (Self::Training { .. }, Excerpt::Statement(_) | Excerpt::Actions(_)) => None,
        }
    }

    /// Everything at a glance, to be read in a terminal, as of `today`.
    pub fn overview(&self, today: Date) -> Document {
        match self {
            Self::Assessment { assessment, round, .. } => {
                assessment::terminal::build(assessment, round.as_deref(), today)
            }
            Self::Training { training, .. } => training::terminal::build(training, today),
        }
    }

    /// The name, without ending, that a document's file is offered under; none where
    /// no such document is made of this.
    pub fn file_stem(&self, kind: DocumentKind) -> Option<String> {
        match (self, kind) {
            (Self::Assessment { assessment, round, compared }, DocumentKind::Assessment(kind)) => {
                Some(assessment_stem(kind, assessment, round.as_deref(), compared.as_deref()))
            }
            (Self::Training { training, .. }, DocumentKind::Training(kind)) => {
                Some(training_stem(kind, training))
            }
            (Self::Assessment { .. }, DocumentKind::Training(_))
            | (Self::Training { .. }, DocumentKind::Assessment(_)) => None,
        }
    }
}

impl ComparedRound {
    fn side(&self) -> Side<'_> {
        Side { assessment: &self.assessment, round: &self.round }
    }
}

impl From<Side<'_>> for ComparedRound {
    fn from(side: Side) -> Self {
        // The file's own copy where it is there, so that nothing large is copied.
        let mut rounds = side.assessment.rounds.iter();
        let own = rounds.find(|round| std::ptr::eq(round.as_ref(), side.round));
        let round = own.map_or_else(|| Arc::new(side.round.clone()), Arc::clone);
        Self { assessment: side.assessment.clone(), round }
    }
}

fn about_assessment(
    kind: AssessmentDocument,
    assessment: &Assessment,
    round: Option<&Round>,
    compared: Option<&[ComparedRound; 2]>,
    today: Date,
) -> Result<Document, NotMade> {
    let at = round.ok_or(NotMade::NoRound);
    Ok(match kind {
        AssessmentDocument::Plan => plan::build(assessment, at?, today),
        AssessmentDocument::Record => record::build(assessment, at?, today),
        AssessmentDocument::Charts => {
            let compared = compared.map(|two| two.each_ref().map(ComparedRound::side));
            charts::build(assessment, at?, compared, today)
        }
        AssessmentDocument::Change => match compared.map(|two| two.each_ref().map(ComparedRound::side)) {
            Some([before, after]) => change::build(before, after, today),
            None => change::without_earlier(Side { assessment, round: at? }, today),
        },
        AssessmentDocument::Sheet => workshop_sheet::build(assessment, at?, today),
        AssessmentDocument::Slips => slips::build(assessment, at?, today),
        AssessmentDocument::Blank => blank::build(assessment, today),
        AssessmentDocument::Tables => tables::build(assessment, at?, today),
        AssessmentDocument::Dates => dates::build(assessment, at?, today),
        AssessmentDocument::Summary => summary::build(assessment, at?, today),
        AssessmentDocument::Poster => poster::build(assessment, at?, today),
        AssessmentDocument::Reminders => reminders::build(assessment, at?, today),
        AssessmentDocument::Agenda => agenda::build(assessment, at?, today),
    })
}

fn about_training(kind: TrainingDocument, training: &Training, chance: bool, today: Date) -> Document {
    match kind {
        TrainingDocument::Report => training::report(training, chance, today),
        TrainingDocument::Publishing => training::publishing(training, today),
        TrainingDocument::Form => training::form(training, today),
        TrainingDocument::Answers => training::answers(training, today),
    }
}

fn assessment_stem(
    kind: AssessmentDocument,
    assessment: &Assessment,
    round: Option<&Round>,
    compared: Option<&[ComparedRound; 2]>,
) -> String {
    let team = cut(&assessment.team.name);
    let round = round.map(|round| round.label.as_str()).unwrap_or_default();
    match kind {
        AssessmentDocument::Plan => text!("report-file-plan", team = team, round = round),
        AssessmentDocument::Record => text!("report-file-record", team = team, round = round),
        AssessmentDocument::Change => {
            let labels = compared.map(|two| two.each_ref().map(|side| side.round.label.clone()));
            let [from, to] = labels.unwrap_or_default();
            text!("report-file-change", team = team, from = from, to = to)
        }
        AssessmentDocument::Charts => text!("report-file-charts", team = team, round = round),
        AssessmentDocument::Sheet => text!("report-file-sheet", team = team, round = round),
        AssessmentDocument::Slips => text!("report-file-slips", team = team, round = round),
        AssessmentDocument::Blank => text!("report-file-blank"),
        AssessmentDocument::Tables => text!("report-file-tables", team = team, round = round),
        AssessmentDocument::Dates => text!("report-file-dates", team = team, round = round),
        AssessmentDocument::Summary => text!("report-file-summary", team = team, round = round),
        AssessmentDocument::Poster => text!("report-file-poster", team = team, round = round),
        AssessmentDocument::Reminders => text!("report-file-reminders", team = team, round = round),
        AssessmentDocument::Agenda => text!("report-file-agenda", team = team, round = round),
    }
}

fn training_stem(kind: TrainingDocument, training: &Training) -> String {
    let course = cut(&training.course.name);
    match kind {
        TrainingDocument::Report => text!("report-file-training", course = course),
        TrainingDocument::Publishing => text!("report-file-publishing", course = course),
        TrainingDocument::Form => text!("report-file-form", course = course),
        TrainingDocument::Answers => text!("csv-file", course = course),
    }
}

/// A name that fits into a file name: cut here, where only the name suffers and
/// not what the file is.
pub(super) fn cut(name: &str) -> String {
    let name: String = name.trim().chars().take(50).collect();
    if name.is_empty() { text!("app-name") } else { name }
}
