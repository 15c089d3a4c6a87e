//! The documents that can be made, by what they are about. An enum for each, so that
//! nobody can ask for the plan of a course.

/// A document about an assessment, about a training file, or about the teams of an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// One about an assessment.
    Assessment(AssessmentDocument),
    /// One about a training file.
    Training(TrainingDocument),
    /// One about the teams of an area, seen together.
    Area(AreaDocument),
    /// One about several cohorts of a course, put together.
    Courses(CoursesDocument),
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

/// The documents about the teams of an area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AreaDocument {
    /// What the teams said, what they need in common, and what to do about it together.
    #[default]
    Report,
    /// The same as tables, for those who reckon and sort.
    Tables,
    /// The review dates of the teams.
    Dates,
}

/// The documents about several cohorts of a course.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CoursesDocument {
    /// What changed for all of them together, and for each: the trainer's own.
    #[default]
    Report,
    /// The same as tables, for those who reckon and sort.
    Tables,
}

impl DocumentKind {
    /// Every kind, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        let of_training = TrainingDocument::ALL.into_iter().map(Self::Training);
        let of_area = AreaDocument::ALL.into_iter().map(Self::Area);
        let of_courses = CoursesDocument::ALL.into_iter().map(Self::Courses);
        let of_assessment = AssessmentDocument::ALL.into_iter().map(Self::Assessment);
        of_assessment.chain(of_training).chain(of_area).chain(of_courses)
    }

    /// The kind's name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Assessment(kind) => kind.name(),
            Self::Training(kind) => kind.name(),
            Self::Area(kind) => kind.name(),
            Self::Courses(kind) => kind.name(),
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

impl From<AreaDocument> for DocumentKind {
    fn from(kind: AreaDocument) -> Self {
        Self::Area(kind)
    }
}

impl From<CoursesDocument> for DocumentKind {
    fn from(kind: CoursesDocument) -> Self {
        Self::Courses(kind)
    }
}

impl CoursesDocument {
    /// In the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Report, Self::Tables];

    /// The kind's name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Report => "courses",
            Self::Tables => "courses-tables",
        }
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

impl AreaDocument {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Report, Self::Tables, Self::Dates];

    /// The kind's name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Report => "area",
            Self::Tables => "area-tables",
            Self::Dates => "area-dates",
        }
    }
}
