//! Where people write in a file, and what they wrote there.

use crate::model::action::Action;
use crate::model::area::AreaPicture;
use crate::model::assessment::Assessment;
use crate::model::round::Round;
use crate::model::training::Training;

/// Where something was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrittenAt {
    /// On Set up: the team, its setting, its round or its roles.
    SetUp,
    /// Beside a statement of the present round, by its position from 0.
    Statement(usize),
    /// In a line of the plan, by its id.
    Action(String),
    /// In an earlier round, by its label.
    Earlier(String),
    /// About the course.
    Course,
    /// The code, the role or a comment of a learner, by position from 0.
    Learner(usize),
    /// In the file of a team of an area, by the team's name.
    Team(String),
    /// In the files of several teams of an area.
    Teams,
}

/// What somebody wrote, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage<'a> {
    /// Where it can be changed.
    pub at: WrittenAt,
    /// The words.
    pub text: &'a str,
}

/// Everything that people wrote into an assessment, as the screens show it.
pub fn in_assessment(assessment: &Assessment) -> Vec<Passage<'_>> {
    let mut written = Vec::new();
    let team = &assessment.team;
    add(&mut written, &WrittenAt::SetUp, [&team.name, &team.workforce, &team.setting]);
    let (last, earlier) = match assessment.rounds.split_last() {
        Some((last, earlier)) => (Some(last), earlier),
        None => (None, assessment.rounds.as_slice()),
    };
    if let Some(round) = last {
        add(&mut written, &WrittenAt::SetUp, [&round.label]);
        add(&mut written, &WrittenAt::SetUp, round.present.iter().map(|present| &present.role));
        in_responses(&mut written, assessment, round, WrittenAt::Statement);
    }
    for action in &assessment.actions {
        in_action(&mut written, action);
    }
    for round in earlier {
        in_responses(&mut written, assessment, round, |_| WrittenAt::Earlier(round.label.clone()));
    }
    written
        .extend(assessment.rounds.iter().rev().filter_map(|round| round.area.as_deref()).flat_map(in_area));
    written
}

/// Everything that people of several teams wrote, as far as it is in what they are shown as.
pub fn in_area(picture: &AreaPicture) -> Vec<Passage<'_>> {
    let mut written = Vec::new();
    for team in &picture.named {
        let at = WrittenAt::Team(team.name.clone());
        add(&mut written, &at, [&team.name, &team.setting, &team.round]);
        add(&mut written, &at, team.notes.values());
    }
    let steps = picture.statements.values().flat_map(|of| &of.steps);
    add(&mut written, &WrittenAt::Teams, steps.filter(|step| step.kind.is_none()).map(|step| &step.what));
    add(&mut written, &WrittenAt::Teams, picture.waited_for.iter().map(|of| &of.owner));
    add(&mut written, &WrittenAt::Teams, &picture.agencies);
    written
}

/// Everything that people wrote into a training file.
pub fn in_training(training: &Training) -> Vec<Passage<'_>> {
    let mut written = Vec::new();
    add(&mut written, &WrittenAt::Course, [&training.course.name, &training.course.group]);
    for (position, learner) in training.participants.iter().enumerate() {
        let at = WrittenAt::Learner(position);
        // "Rowan 17" is a code such as learners are asked to choose; "Rowan" may be somebody.
        if !learner.code.contains(|sign: char| sign.is_ascii_digit()) {
            add(&mut written, &at, [&learner.code]);
        }
        add(&mut written, &at, [&learner.role]);
        add(&mut written, &at, learner.comments.iter().map(|comment| &comment.text));
    }
    written
}

fn in_responses<'a>(
    written: &mut Vec<Passage<'a>>,
    assessment: &'a Assessment,
    round: &'a Round,
    at: impl Fn(usize) -> WrittenAt,
) {
    for (position, statement) in assessment.checklist.statements.iter().enumerate() {
        if let Some(response) = round.response(&statement.id) {
            add(written, &at(position), [&response.note, &response.evidence, &response.other_view]);
        }
    }
}

fn in_action<'a>(written: &mut Vec<Passage<'a>>, action: &'a Action) {
    let at = WrittenAt::Action(action.id.clone());
    add(written, &at, [&action.what, &action.owner, &action.measure, &action.support]);
    add(written, &at, action.updates.iter().map(|update| &update.note));
}

fn add<'a>(written: &mut Vec<Passage<'a>>, at: &WrittenAt, texts: impl IntoIterator<Item = &'a String>) {
    let texts = texts.into_iter().filter(|text| !text.trim().is_empty());
    written.extend(texts.map(|text| Passage { at: at.clone(), text }));
}
