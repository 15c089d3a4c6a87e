//! The documents that can be made, by the kind of file that they are about. Two
//! enums, so that nobody can ask for the plan of a course.

/// A document about an assessment or about a training file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// One about an assessment.
    Assessment(AssessmentDocument),
    /// One about a training file.
    Training(TrainingDocument),
}

/// The documents about an assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AssessmentDocument {
    /// What we will do: for the wall, the council, the next meeting.
    #[default]
    Plan,
    /// Everything that was said.
    Record,
    /// The charts of a round, each to be shown by itself.
    Charts,
    /// What changed between two rounds.
    Change,
    /// What came of a round, on one page for the wall.
    Sheet,
    /// Slips of paper to vote on, to be cut.
    Slips,
    /// The checklist on paper, to fill in by hand.
    Blank,
    /// Everything as tables, for those who reckon and sort.
    Tables,
    /// What is due when.
    Dates,
    /// What matters most, on one page, for those who were not in the room.
    Summary,
    /// The plan for a wall, on one page of A3.
    Poster,
    /// A letter for each owner: who has what by when.
    Reminders,
    /// A running order for a workshop.
    Agenda,
}

/// The documents about a training file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TrainingDocument {
    /// What changed for the learners of a course, with full tables: the trainer's own.
    #[default]
    Report,
    /// The same for others to read: small counts are left out.
    Publishing,
    /// A course's forms on paper, for learners to fill in by hand.
    Form,
    /// Every learner's answers as one table, for those who do their own statistics.
    Answers,
}

impl DocumentKind {
    /// Every kind, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        let of_training = TrainingDocument::ALL.into_iter().map(Self::Training);
        AssessmentDocument::ALL.into_iter().map(Self::Assessment).chain(of_training)
    }

    /// The kind's name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Assessment(kind) => kind.name(),
            Self::Training(kind) => kind.name(),
        }
    }
}

impl Default for DocumentKind {
    fn default() -> Self {
        Self::Assessment(AssessmentDocument::default())
    }
}

impl From<AssessmentDocument> for DocumentKind {
    fn from(kind: AssessmentDocument) -> Self {
        Self::Assessment(kind)
    }
}

impl From<TrainingDocument> for DocumentKind {
    fn from(kind: TrainingDocument) -> Self {
        Self::Training(kind)
    }
}

impl AssessmentDocument {
    /// In the order in which they are offered.
    pub const ALL: [Self; 13] = [
        Self::Plan,
        Self::Record,
        Self::Summary,
        Self::Poster,
        Self::Charts,
        Self::Change,
        Self::Dates,
        Self::Reminders,
        Self::Agenda,
        Self::Sheet,
        Self::Slips,
        Self::Blank,
        Self::Tables,
    ];

    /// The kind's name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Record => "record",
            Self::Charts => "charts",
            Self::Change => "change",
            Self::Sheet => "sheet",
            Self::Slips => "slips",
            Self::Blank => "blank",
            Self::Tables => "tables",
            Self::Dates => "dates",
            Self::Summary => "summary",
            Self::Poster => "poster",
            Self::Reminders => "reminders",
            Self::Agenda => "agenda",
        }
    }
}

impl TrainingDocument {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Report, Self::Publishing, Self::Form, Self::Answers];

    /// The kind's name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Report => "training",
            Self::Publishing => "publishing",
            Self::Form => "form",
            Self::Answers => "answers",
        }
    }
}
