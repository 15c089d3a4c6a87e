//! What documents are made of, and the one place that says which document is made
//! of what: for the window and for the command line.

use std::sync::Arc;

use jiff::civil::Date;

use crate::documents::area::{self, About};
use crate::documents::assessment::{
    self, agenda, blank, change, charts, dates, excerpt, plan, poster, record, reminders, slips, summary,
    tables, workshop_sheet,
};
use crate::documents::document::Document;
use crate::documents::kind::{
    AreaDocument, AssessmentDocument, CoursesDocument, DocumentKind, TrainingDocument,
};
use crate::documents::{courses, stems, training};
use crate::model::area::{AreaPicture, Courses};
use crate::model::compare::Side;
use crate::model::{Assessment, Checklist, Round, Training};
use crate::words::{self, movement};

/// What documents are made of. It owns everything, so that another thread can build
/// them. A copy costs little, since its parts are shared, and so does comparing it with a
/// copy: what is shared is looked at only where it is not the same.
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
    /// What the teams of an area have said, seen together.
    Area {
        /// What they were asked.
        checklist: Arc<Checklist>,
        /// What the area calls itself; may be empty.
        name: String,
        /// What may be shared on of it, and nothing else.
        picture: Arc<AreaPicture>,
    },
    /// What the learners of several cohorts of a course have answered.
    Courses(Arc<Courses>),
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
            Self::Assessment { assessment, compared, .. } => {
                let is_area = assessment.is_area();
                // Without two rounds there is nothing to report of a change.
                let change = compared.as_deref().is_some_and(|two| !is_area || were_read(two));
                let kinds = AssessmentDocument::ALL.into_iter();
                let kinds = kinds.filter(|kind| *kind != AssessmentDocument::Change || change);
                // In an area's plan nobody votes or rates.
                let kinds = kinds.filter(|kind| !is_area || is_about_plans(*kind));
                let mut kinds: Vec<DocumentKind> = kinds.map(DocumentKind::Assessment).collect();
                if is_area {
                    // Beside the plan, so that it is in sight.
                    kinds.insert(kinds.len().min(1), AreaDocument::Report.into());
                }
                kinds
            }
            Self::Training { .. } => TrainingDocument::ALL.map(DocumentKind::Training).into(),
            Self::Area { .. } => AreaDocument::ALL.map(DocumentKind::Area).into(),
            Self::Courses(_) => CoursesDocument::ALL.map(DocumentKind::Courses).into(),
        }
    }

    /// Whether it is an area's plan.
    pub fn is_area_plan(&self) -> bool {
        matches!(self, Self::Assessment { assessment, .. } if assessment.is_area())
    }

    /// What the two compared rounds are called; empty where there are none.
    pub fn sides(&self) -> [String; 2] {
        match self {
            Self::Assessment { compared: Some(compared), .. } => {
                let [before, after] = compared.each_ref().map(ComparedRound::side);
                movement::sides(before, after)
            }
            Self::Assessment { compared: None, .. }
            | Self::Training { .. }
            | Self::Area { .. }
            | Self::Courses(_) => Default::default(),
        }
    }

    /// Builds a document, as of `today`.
    ///
    /// # Errors
    /// When no such document is made of this.
    pub fn build(&self, kind: DocumentKind, today: Date) -> Result<Document, NotMade> {
        // By the document, so that nothing falls through to one that is about another file.
        match kind {
            DocumentKind::Assessment(kind) => {
                let Self::Assessment { assessment, round, compared } = self else {
                    return Err(NotMade::OtherFile);
                };
                about_assessment(kind, assessment, round.as_deref(), compared.as_deref(), today)
            }
            DocumentKind::Training(kind) => {
                let Self::Training { training, chance } = self else { return Err(NotMade::OtherFile) };
                Ok(about_training(kind, training, *chance, today))
            }
            DocumentKind::Area(kind) => {
                let about = self.about_area().ok_or_else(|| self.no_area())?;
                Ok(of_area(kind, &about, today))
            }
            DocumentKind::Courses(kind) => {
                let Self::Courses(courses) = self else { return Err(NotMade::OtherFile) };
                Ok(match kind {
                    CoursesDocument::Report => courses::report(courses, today),
                    CoursesDocument::Tables => courses::tables(courses, today),
                })
            }
        }
    }

    /// Whether a document is about such a file, whatever stands in it.
    pub fn is_about(&self, kind: DocumentKind) -> bool {
        match kind {
            DocumentKind::Assessment(_) => matches!(self, Self::Assessment { .. }),
            DocumentKind::Training(_) => matches!(self, Self::Training { .. }),
            DocumentKind::Area(_) => matches!(self, Self::Area { .. }) || self.is_area_plan(),
            DocumentKind::Courses(_) => matches!(self, Self::Courses(_)),
        }
    }

    /// Why there is nothing about an area: it is none, or has no round yet.
    fn no_area(&self) -> NotMade {
        if self.is_area_plan() { NotMade::NoRound } else { NotMade::OtherFile }
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
            (
                Self::Training { .. } | Self::Area { .. } | Self::Courses(_),
                Excerpt::Statement(_) | Excerpt::Actions(_),
            ) => None,
        }
    }

    /// Everything at a glance, to be read in a terminal, as of `today`.
    pub fn overview(&self, today: Date) -> Document {
        match self {
            Self::Assessment { assessment, round, .. } => {
                assessment::terminal::build(assessment, round.as_deref(), today)
            }
            Self::Training { training, .. } => training::terminal::build(training, today),
            Self::Area { checklist, name, picture } => {
                area::report(&About { checklist, name, picture, plan: None }, today)
            }
            Self::Courses(courses) => courses::report(courses, today),
        }
    }

    /// The name, without ending, that a document's file is offered under; none where
    /// no such document is made of this.
    pub fn file_stem(&self, kind: DocumentKind) -> Option<String> {
        match kind {
            DocumentKind::Assessment(kind) => {
                let Self::Assessment { assessment, round, compared } = self else { return None };
                let labels = compared.as_deref();
                let labels = labels.map(|two| two.each_ref().map(|side| side.round.label.as_str()));
                Some(stems::assessment(kind, assessment, round.as_deref(), labels))
            }
            DocumentKind::Training(kind) => {
                let Self::Training { training, .. } = self else { return None };
                Some(stems::training(kind, training))
            }
            DocumentKind::Area(kind) => {
                let about = self.about_area()?;
                Some(stems::area(kind, about.name, about.picture))
            }
            DocumentKind::Courses(kind) => {
                let Self::Courses(courses) = self else { return None };
                Some(stems::courses(kind, &words::courses::course_name(courses)))
            }
        }
    }

    /// What documents about an area are made of: the picture, or a plan with its own.
    fn about_area(&self) -> Option<About<'_>> {
        match self {
            Self::Assessment { assessment, round, .. } => About::plan_of(assessment, round.as_deref()?),
            Self::Training { .. } | Self::Courses(_) => None,
            Self::Area { checklist, name, picture } => Some(About { checklist, name, picture, plan: None }),
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

/// Whether the teams of an area were read for both rounds.
fn were_read(two: &[ComparedRound; 2]) -> bool {
    two.iter().all(|side| side.round.area.is_some())
}

/// Whether a document says something where there are no votes and no ratings of one team.
fn is_about_plans(kind: AssessmentDocument) -> bool {
    match kind {
        AssessmentDocument::Plan
        | AssessmentDocument::Record
        | AssessmentDocument::Change
        | AssessmentDocument::Sheet
        | AssessmentDocument::Tables
        | AssessmentDocument::Dates
        | AssessmentDocument::Summary
        | AssessmentDocument::Poster
        | AssessmentDocument::Reminders
        | AssessmentDocument::Agenda => true,
        AssessmentDocument::Charts | AssessmentDocument::Slips | AssessmentDocument::Blank => false,
    }
}

fn of_area(kind: AreaDocument, about: &About, today: Date) -> Document {
    match kind {
        AreaDocument::Report => area::report(about, today),
        AreaDocument::Tables => area::tables(about, today),
        AreaDocument::Dates => area::dates(about, today),
    }
}

fn about_training(kind: TrainingDocument, training: &Training, chance: bool, today: Date) -> Document {
    match kind {
        TrainingDocument::Report => training::report(training, chance, today),
        TrainingDocument::Publishing => training::publishing(training, today),
        TrainingDocument::Form => training::form(training, today),
        TrainingDocument::Answers => training::answers(training, today),
    }
}
