//! What two copies of a file differ in, in words.

use std::collections::{BTreeMap, BTreeSet};

use super::training::{moment_in_sentence, question_short};
use super::{date, mode, rating, status, vote, way};
use crate::model::merge::{
    ActionPart, CoursePart, Difference, LearnerPart, Listed, Place, ResponsePart, RoundPart, TeamPart,
    UpdatePart, Value,
};
use crate::model::plain_text::excerpt;
use crate::model::{Assessment, Training};
use crate::text;

/// What the ids of a file stand for.
#[derive(Clone, Debug, Default)]
pub struct Names {
    statements: BTreeMap<String, String>,
    rounds: BTreeMap<String, String>,
    actions: BTreeMap<String, String>,
}

impl Names {
    /// What they stand for in these copies of an assessment; the first that knows an id
    /// names it.
    pub fn of_assessments(copies: &[&Assessment]) -> Self {
        let mut names = Self::default();
        for of in copies {
            names.add_statements(&of.checklist);
            for round in &of.rounds {
                names.rounds.entry(round.id.clone()).or_insert_with(|| round.label.clone());
            }
            for action in of.actions.iter().filter(|action| !action.what.is_empty()) {
                names.actions.entry(action.id.clone()).or_insert_with(|| action.what.clone());
            }
        }
        names
    }

    /// What they stand for in these copies of a training file.
    pub fn of_trainings(copies: &[&Training]) -> Self {
        let mut names = Self::default();
        for of in copies {
            names.add_statements(&of.checklist);
        }
        names
    }

    fn add_statements(&mut self, checklist: &crate::model::Checklist) {
        for (number, of) in (1..).zip(&checklist.statements) {
            let named = || text!("merge-statement", number = number, title = of.short_title());
            self.statements.entry(of.id.clone()).or_insert_with(named);
        }
    }

    fn statement(&self, id: &str) -> String {
        self.statements.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }

    fn round(&self, id: &str) -> String {
        self.rounds.get(id).cloned().unwrap_or_else(|| id.to_owned())
    }

    fn action(&self, id: &str) -> String {
        let what = self.actions.get(id).map(|what| excerpt(what));
        what.map_or_else(|| text!("merge-action-empty"), |what| text!("merge-action", what = what))
    }

    fn item(&self, id: &str) -> String {
        let found = [&self.statements, &self.rounds, &self.actions].into_iter().find_map(|of| of.get(id));
        found.cloned().unwrap_or_else(|| id.to_owned())
    }
}

/// "3 Tuning in to cues, November 2026: Evidence".
pub fn place(place: &Place, names: &Names) -> String {
    let of = |what: String, part: String| text!("merge-place", what = what, part = part);
    match place {
        Place::Team(part) => of(text!("setup-team"), team_part(*part)),
        Place::Checklist => text!("setup-checklist"),
        Place::Round { round, part } => of(names.round(round), round_part(part)),
        Place::Response { round, statement, part } => {
            let statement = names.statement(statement);
            let what = text!("merge-in-round", statement = statement, round = names.round(round));
            of(what, response_part(*part))
        }
        Place::Action { action, part: ActionPart::Whole } => names.action(action),
        Place::Action { action, part } => of(names.action(action), action_part(*part)),
        Place::Update { action, date: day, part, .. } => {
            let what = text!("merge-update", action = names.action(action), date = date(*day));
            of(what, update_part(*part))
        }
        Place::Course(part) => of(text!("course-section"), course_part(*part)),
        Place::Learner { code, part: LearnerPart::Whole } => text!("merge-learner", code = code.as_str()),
        Place::Learner { code, part } => {
            of(text!("merge-learner", code = code.as_str()), learner_part(part, names))
        }
        Place::Ballot => text!("merge-ballot"),
        Place::Order(Listed::Rounds) => text!("merge-order-rounds"),
        Place::Order(Listed::Actions) => text!("merge-order-actions"),
        Place::Order(Listed::Updates) => text!("merge-order-updates"),
        Place::Order(Listed::Learners) => text!("merge-order-learners"),
    }
}

/// What stands at a place; "nothing" where nothing does.
pub fn value(value: &Value, names: &Names) -> String {
    match value {
        Value::Nothing => text!("merge-nothing"),
        Value::Yes => text!("merge-yes"),
        Value::Text(text) => text.clone(),
        Value::Item(item) if item.is_empty() => text!("plan-no-what"),
        Value::Item(item) => item.clone(),
        Value::Number(number) => number.to_string(),
        Value::Date(day) => date(*day),
        Value::Rating(given) => rating(Some(*given)),
        Value::Vote(given) => vote(*given),
        Value::Status(how_far) => status(*how_far),
        Value::Mode(how) => mode(*how),
        Value::Way(how) => way(*how),
        Value::List(items) => items.iter().map(|id| names.item(id)).collect::<Vec<_>>().join("; "),
        Value::Votes { statements, people } => {
            let statements = text!("merge-statements", count = *statements);
            text!("merge-votes", statements = statements, people = *people)
        }
        Value::Other => text!("merge-other"),
    }
}

/// What either side holds, to decide between them: "deleted" where the other still has it.
pub fn sides(of: &Difference, names: &Names) -> [String; 2] {
    let side = |own: &Value, other: &Value| match (own, other) {
        (Value::Nothing, Value::Item(_)) => text!("merge-deleted"),
        (own, _) => value(own, names),
    };
    [side(&of.mine, &of.theirs), side(&of.theirs, &of.mine)]
}

/// What became of it, in one line: "3 Cues, November 2026: Evidence: “a” became “b”".
pub fn change(of: &Difference, names: &Names) -> String {
    let place = place(&of.place, names);
    let [before, after] = [&of.mine, &of.theirs].map(|side| value(side, names));
    match (&of.mine, &of.theirs) {
        (Value::Other, _) | (_, Value::Other) => text!("merge-changed-otherwise", place = place),
        (Value::Nothing, _) => text!("merge-added", place = place, after = after),
        (_, Value::Nothing) => text!("merge-removed", place = place, before = before),
        _ => text!("merge-changed", place = place, before = before, after = after),
    }
}

/// What the differences are about: "2 statements, 1 action and the team".
pub fn summary(differences: &[Difference]) -> String {
    let mut about = About::default();
    for of in differences {
        about.add(&of.place);
    }
    let counted = [
        (!about.statements.is_empty()).then(|| text!("merge-statements", count = about.statements.len())),
        (!about.actions.is_empty()).then(|| text!("merge-actions", count = about.actions.len())),
        (!about.learners.is_empty()).then(|| text!("merge-learners", count = about.learners.len())),
        (!about.rounds.is_empty()).then(|| text!("merge-rounds", count = about.rounds.len())),
        about.votes.then(|| text!("merge-the-votes")),
        about.team.then(|| text!("merge-the-team")),
        about.course.then(|| text!("merge-the-course")),
        about.ballot.then(|| text!("merge-the-answers")),
        about.order.then(|| text!("merge-the-order")),
    ];
    let mut counted: Vec<String> = counted.into_iter().flatten().collect();
    match (counted.pop(), counted.is_empty()) {
        (None, _) => text!("merge-nothing"),
        (Some(last), true) => last,
        (Some(last), false) => text!("merge-and", first = counted.join(", "), last = last),
    }
}

/// What differences are about, each thing once.
#[derive(Default)]
struct About<'a> {
    statements: BTreeSet<&'a str>,
    actions: BTreeSet<&'a str>,
    learners: BTreeSet<&'a str>,
    rounds: BTreeSet<&'a str>,
    votes: bool,
    team: bool,
    course: bool,
    ballot: bool,
    order: bool,
}

impl<'a> About<'a> {
    fn add(&mut self, place: &'a Place) {
        match place {
            Place::Response { statement, .. } => _ = self.statements.insert(statement),
            Place::Action { action, .. } | Place::Update { action, .. } => _ = self.actions.insert(action),
            Place::Learner { code, .. } => _ = self.learners.insert(code),
            Place::Round { part: RoundPart::Votes, .. } => self.votes = true,
            Place::Round { round, .. } => _ = self.rounds.insert(round),
            Place::Team(_) => self.team = true,
            Place::Checklist | Place::Course(_) => self.course = true,
            Place::Ballot => self.ballot = true,
            Place::Order(_) => self.order = true,
        }
    }
}

fn team_part(part: TeamPart) -> String {
    match part {
        TeamPart::Name => text!("setup-name"),
        TeamPart::Workforce => text!("merge-workforce"),
        TeamPart::Setting => text!("setup-setting"),
        TeamPart::Staff => text!("merge-staff"),
    }
}

fn round_part(part: &RoundPart) -> String {
    match part {
        RoundPart::Whole => text!("merge-round"),
        RoundPart::Label => text!("setup-label"),
        RoundPart::Date => text!("setup-date"),
        RoundPart::Mode => text!("merge-mode"),
        RoundPart::Way => text!("merge-way"),
        RoundPart::Locked => text!("merge-locked"),
        RoundPart::Review => text!("merge-review"),
        RoundPart::Present(role) => text!("merge-present", role = role.as_str()),
        RoundPart::Roles => text!("merge-roles"),
        RoundPart::Votes => text!("setup-votes"),
        RoundPart::Agenda => text!("merge-agenda"),
        RoundPart::Priorities => text!("merge-priorities"),
        RoundPart::Area => text!("merge-area"),
    }
}

fn response_part(part: ResponsePart) -> String {
    match part {
        ResponsePart::Agreed => text!("rate-group"),
        ResponsePart::InPlace => text!("merge-in-place"),
        ResponsePart::Note => text!("rate-note"),
        ResponsePart::Evidence => text!("rate-evidence"),
        ResponsePart::OtherView => text!("merge-other-view"),
        ResponsePart::Reviewed => text!("merge-reviewed"),
    }
}

fn action_part(part: ActionPart) -> String {
    match part {
        ActionPart::Whole | ActionPart::What => text!("plan-what"),
        ActionPart::Statement => text!("plan-statement"),
        ActionPart::Raised => text!("merge-raised"),
        ActionPart::Owner => text!("plan-who"),
        ActionPart::Due => text!("plan-when"),
        ActionPart::Measure => text!("plan-measure"),
        ActionPart::Support => text!("plan-support"),
        ActionPart::Review => text!("plan-review"),
    }
}

fn update_part(part: UpdatePart) -> String {
    match part {
        UpdatePart::Whole => text!("merge-said"),
        UpdatePart::Status => text!("plan-status"),
        UpdatePart::Note => text!("plan-outcome"),
    }
}

fn course_part(part: CoursePart) -> String {
    match part {
        CoursePart::Name => text!("course-name"),
        CoursePart::Group => text!("course-group"),
        CoursePart::Begins => text!("course-begins"),
        CoursePart::Ends => text!("course-ends"),
        CoursePart::FollowUp => text!("course-follow-up"),
        CoursePart::Questions => text!("course-questions"),
        CoursePart::Apart => text!("merge-apart"),
        CoursePart::Columns => text!("merge-columns"),
    }
}

fn learner_part(part: &LearnerPart, names: &Names) -> String {
    match part {
        LearnerPart::Whole => text!("merge-the-answers"),
        LearnerPart::Role => text!("merge-role"),
        LearnerPart::Answer(moment, statement) => {
            text!("merge-answer", to = names.statement(statement), moment = moment_in_sentence(*moment))
        }
        LearnerPart::Score(moment, question) => {
            text!("merge-answer", to = question_short(*question), moment = moment_in_sentence(*moment))
        }
    }
}
