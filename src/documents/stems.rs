//! What the files of documents are called, without their endings.

use crate::documents::kind::{AreaDocument, AssessmentDocument, CoursesDocument, TrainingDocument};
use crate::model::area::{AreaPicture, Chosen, RoundChoice};
use crate::model::{Assessment, Round, Training};
use crate::{text, words};

/// What a document about an assessment is called. `compared`: the labels of two rounds.
pub fn assessment(
    kind: AssessmentDocument,
    assessment: &Assessment,
    round: Option<&Round>,
    compared: Option<[&str; 2]>,
) -> String {
    let team = cut(&assessment.team.name);
    let round = round.map(|round| round.label.as_str()).unwrap_or_default();
    match kind {
        AssessmentDocument::Plan => text!("report-file-plan", team = team, round = round),
        AssessmentDocument::Record => text!("report-file-record", team = team, round = round),
        AssessmentDocument::Change => {
            let [from, to] = compared.unwrap_or_default();
            text!("report-file-change", team = team, from = from, to = to)
        }
        AssessmentDocument::Sheet => text!("report-file-sheet", team = team, round = round),
        AssessmentDocument::Slips => text!("report-file-slips", team = team, round = round),
        AssessmentDocument::Blank => text!("report-file-blank"),
        AssessmentDocument::Tables => text!("report-file-tables", team = team, round = round),
        AssessmentDocument::Dates => text!("report-file-dates", team = team, round = round),
        AssessmentDocument::Summary => text!("report-file-summary", team = team, round = round),
        AssessmentDocument::Charts => text!("report-file-charts", team = team, round = round),
        AssessmentDocument::Poster => text!("report-file-poster", team = team, round = round),
        AssessmentDocument::Reminders => text!("report-file-reminders", team = team, round = round),
        AssessmentDocument::Agenda => text!("report-file-agenda", team = team, round = round),
    }
}

/// What a document about a course is called.
pub fn training(kind: TrainingDocument, training: &Training) -> String {
    let course = cut(&training.course.name);
    match kind {
        TrainingDocument::Report => text!("report-file-training", course = course),
        TrainingDocument::Publishing => text!("report-file-publishing", course = course),
        TrainingDocument::Form => text!("report-file-form", course = course),
        TrainingDocument::Answers => text!("csv-file", course = course),
    }
}

/// What a document about several cohorts of a course is called.
pub fn courses(kind: CoursesDocument, name: &str) -> String {
    let course = cut(name);
    match kind {
        CoursesDocument::Report => text!("report-file-courses", course = course),
        CoursesDocument::Tables => text!("report-file-courses-tables", course = course),
    }
}

/// What a document about the teams of an area is called: also which of them it is about, or it
/// would be taken for one about all.
pub fn area(kind: AreaDocument, name: &str, picture: &AreaPicture) -> String {
    let (mut area, date) = (cut(&words::area::area_name(name)), words::date(picture.date));
    let only = picture.chosen.as_ref().map(only).unwrap_or_default();
    if !only.is_empty() {
        area = text!("report-file-only", area = area, only = cut(&only));
    }
    match kind {
        AreaDocument::Report => text!("report-file-area", area = area, date = date),
        AreaDocument::Tables => text!("report-file-area-tables", area = area, date = date),
        AreaDocument::Dates => text!("report-file-area-dates", area = area, date = date),
    }
}

/// "Nurseries, Day nursery"; empty where all teams are in it, each at its latest round.
fn only(chosen: &Chosen) -> String {
    let Chosen { agency, setting, round, order: _ } = chosen;
    let round = match round {
        RoundChoice::Latest => None,
        RoundChoice::UpTo(day) => Some(words::date(*day)),
        RoundChoice::Labelled(label) => Some(label.clone()),
    };
    [agency.clone(), setting.clone(), round].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// A name that fits into a file name: cut here, where only the name suffers and
/// not what the file is.
pub fn cut(name: &str) -> String {
    let name: String = name.trim().chars().take(50).collect();
    if name.is_empty() { text!("app-name") } else { name }
}
