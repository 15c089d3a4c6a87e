//! Whether an assessment, a training file, a ballot or a checklist is valid as a
//! whole: parts that are each well formed may still contradict each other. What goes
//! beyond the limits is told alone: to look further could take for ever.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use super::action::Action;
use super::area::AreaPicture;
use super::assessment::Assessment;
use super::ballot::Ballot;
use super::checklist::{Checklist, Statement};
use super::limits::Limited as _;
pub use super::problem::{Problem, ValidationFault};
use super::round::{MAX_PRIORITIES, Response, Round};
use super::training::{Participant, Question, Training};

/// Everything about an assessment that is not valid, in file order.
pub fn of_assessment(assessment: &Assessment) -> Vec<ValidationFault> {
    let beyond = assessment.beyond_limits();
    if !beyond.is_empty() {
        return beyond;
    }
    let mut check = Check::new(&assessment.checklist);
    check.rounds = assessment.rounds.iter().map(|round| round.id.as_str()).collect();
    check.text("id", &assessment.id);
    check.checklist("checklist.");
    check.distinct("rounds", assessment.rounds.iter().map(|round| round.id.as_str()));
    check.labels(assessment);
    for (index, round) in assessment.rounds.iter().enumerate() {
        check.round(format_args!("rounds[{index}]"), round);
    }
    check.distinct("actions", assessment.actions.iter().map(|action| action.id.as_str()));
    for (index, action) in assessment.actions.iter().enumerate() {
        check.action(format_args!("actions[{index}]"), action);
    }
    check.faults
}

/// Everything about a ballot that is not valid, in file order.
pub fn of_ballot(ballot: &Ballot) -> Vec<ValidationFault> {
    let beyond = ballot.beyond_limits();
    if !beyond.is_empty() {
        return beyond;
    }
    let mut check = Check::new(&ballot.checklist);
    // Without an id it is the form, and nobody has answered that.
    if !ballot.answers.is_empty() {
        check.text("id", &ballot.id);
    }
    check.text("assessment", &ballot.assessment);
    match &ballot.learner {
        None => check.text("round", &ballot.round),
        Some(learner) => check.scores("learner.", |question| learner.score(question)),
    }
    check.checklist("checklist.");
    for statement in ballot.answers.keys() {
        check.statement(format_args!("answers[{statement:?}]"), statement);
    }
    check.faults
}

/// Everything about a training file that is not valid, in file order.
pub fn of_training(training: &Training) -> Vec<ValidationFault> {
    let beyond = training.beyond_limits();
    if !beyond.is_empty() {
        return beyond;
    }
    let mut check = Check::new(&training.checklist);
    check.text("id", &training.id);
    check.checklist("checklist.");
    let mut seen = BTreeMap::new();
    for (index, participant) in training.participants.iter().enumerate() {
        let path = format_args!("participants[{index}]");
        check.text(format_args!("{path}.code"), &participant.code);
        match seen.get(participant.code.as_str()) {
            Some(first) => {
                let problem = Problem::SameCode {
                    found: participant.code.clone(),
                    first: format!("participants[{first}]"),
                };
                check.fault(format_args!("{path}.code"), problem);
            }
            None => _ = seen.insert(participant.code.as_str(), index),
        }
        check.participant(path, participant);
    }
    for (index, cell) in training.published.iter().enumerate() {
        for statement in cell.moved_up.keys() {
            check.statement(format_args!("published[{index}].moved_up[{statement:?}]"), statement);
        }
    }
    check.faults
}

/// Everything about a checklist that is not valid, in file order.
pub fn of_checklist(checklist: &Checklist) -> Vec<ValidationFault> {
    let beyond = checklist.beyond_limits();
    if !beyond.is_empty() {
        return beyond;
    }
    let mut check = Check::new(checklist);
    check.checklist("");
    check.faults
}

/// Of the ids that there are, a fault names at most this many.
const MANY: usize = 13;

struct Check<'a> {
    checklist: &'a Checklist,
    statements: BTreeMap<&'a str, &'a Statement>,
    rounds: BTreeSet<&'a str>,
    faults: Vec<ValidationFault>,
}

impl<'a> Check<'a> {
    fn new(checklist: &'a Checklist) -> Self {
        let statements =
            checklist.statements.iter().map(|statement| (statement.id.as_str(), statement)).collect();
        Self { checklist, statements, rounds: BTreeSet::new(), faults: Vec::new() }
    }

    // A path is only written where there is a fault: nearly all files have none.
    fn fault(&mut self, path: impl Display, problem: Problem) {
        self.faults.push(ValidationFault { path: path.to_string(), problem });
    }

    fn text(&mut self, path: impl Display, text: &str) {
        if text.trim().is_empty() {
            self.fault(path, Problem::Empty);
        }
    }

    /// Each id says something, and no two of a list are the same.
    fn distinct<'b>(&mut self, list: impl Display, ids: impl Iterator<Item = &'b str>) {
        let mut seen = BTreeMap::new();
        for (index, id) in ids.enumerate() {
            let path = format_args!("{list}[{index}].id");
            self.text(path, id);
            match seen.get(id) {
                // Two that are empty are empty, and that has been said.
                Some(first) if !id.trim().is_empty() => {
                    let first = format!("{list}[{first}]");
                    self.fault(path, Problem::SameId { found: id.to_owned(), first });
                }
                _ => {
                    seen.entry(id).or_insert(index);
                }
            }
        }
    }

    fn labels(&mut self, assessment: &Assessment) {
        let mut seen = BTreeMap::new();
        for (index, round) in assessment.rounds.iter().enumerate() {
            let path = format_args!("rounds[{index}].label");
            self.text(path, &round.label);
            if let Some(first) = seen.get(round.label.as_str()) {
                let first = format!("rounds[{first}]");
                self.fault(path, Problem::SameLabel { found: round.label.clone(), first });
            } else {
                seen.insert(round.label.as_str(), index);
            }
        }
    }

    fn checklist(&mut self, prefix: impl Display) {
        let checklist = self.checklist;
        self.text(format_args!("{prefix}id"), &checklist.id);
        self.text(format_args!("{prefix}title"), &checklist.title);
        if checklist.statements.is_empty() {
            self.fault(format_args!("{prefix}statements"), Problem::NoStatements);
        }
        let list = format_args!("{prefix}statements");
        self.distinct(list, checklist.statements.iter().map(|statement| statement.id.as_str()));
        for (index, statement) in checklist.statements.iter().enumerate() {
            self.text(format_args!("{list}[{index}].text"), &statement.text);
        }
    }

    fn round(&mut self, path: impl Display, round: &Round) {
        for statement in round.votes.keys() {
            self.statement(format_args!("{path}.votes[{statement:?}]"), statement);
        }
        for statement in round.ways.keys() {
            self.statement(format_args!("{path}.ways[{statement:?}]"), statement);
        }
        for statement in &round.revealed {
            // A set does not know the order of the file, so no number is given.
            self.statement(format_args!("{path}.revealed"), statement);
        }
        for (index, statement) in round.agenda.iter().enumerate() {
            self.statement(format_args!("{path}.agenda[{index}]"), statement);
        }
        for (statement, response) in &round.responses {
            let path = format_args!("{path}.responses[{statement:?}]");
            if let Some(statement) = self.statement(path, statement) {
                self.parts(path, statement, response);
            }
        }
        self.priorities(&path, &round.priorities);
        if let Some(area) = &round.area {
            self.area(format_args!("{path}.area"), area);
        }
    }

    /// Nobody is counted who is not one of the teams.
    fn area(&mut self, path: impl Display, area: &AreaPicture) {
        let named = u32::try_from(area.named.len()).unwrap_or(u32::MAX);
        self.of_teams(format_args!("{path}.named"), named, area);
        for (index, team) in area.named.iter().enumerate() {
            for statement in team.ratings.keys() {
                self.statement(format_args!("{path}.named[{index}].ratings[{statement:?}]"), statement);
            }
            for statement in &team.other_words {
                self.statement(format_args!("{path}.named[{index}].other_words"), statement);
            }
            for statement in team.notes.keys() {
                self.statement(format_args!("{path}.named[{index}].notes[{statement:?}]"), statement);
            }
        }
        for (statement, said) in &area.statements {
            let path = format_args!("{path}.statements[{statement:?}]");
            self.statement(path, statement);
            self.of_teams(format_args!("{path}.counts"), said.counts.teams(), area);
            for (index, step) in said.steps.iter().enumerate() {
                self.of_teams(format_args!("{path}.steps[{index}].teams"), step.teams, area);
            }
        }
        for (index, asked) in area.asked_for.iter().enumerate() {
            self.of_teams(format_args!("{path}.asked_for[{index}].teams"), asked.teams.max(asked.red), area);
        }
        for (index, waited) in area.waited_for.iter().enumerate() {
            self.of_teams(format_args!("{path}.waited_for[{index}].teams"), waited.teams, area);
        }
        let reviews = area.reviews.values().copied().fold(area.reviews_in_words, u32::saturating_add);
        self.of_teams(format_args!("{path}.reviews"), reviews, area);
        let agencies = u32::try_from(area.agencies.len()).unwrap_or(u32::MAX);
        self.of_teams(format_args!("{path}.agencies"), agencies, area);
    }

    fn of_teams(&mut self, path: impl Display, found: u32, area: &AreaPicture) {
        if found > area.teams {
            self.fault(path, Problem::MoreTeams { found, teams: area.teams });
        }
    }

    fn participant(&mut self, path: impl Display, participant: &Participant) {
        for (moment, answers) in &participant.answers {
            let path = format_args!("{path}.answers.{moment:?}");
            for statement in answers.ratings.keys() {
                self.statement(format_args!("{path}.ratings[{statement:?}]"), statement);
            }
            self.scores(format_args!("{path}."), |question| answers.score(question));
        }
    }

    fn scores(&mut self, path: impl Display, score: impl Fn(Question) -> Option<u8>) {
        for (question, field) in Question::ALL.into_iter().zip(["understanding", "confidence"]) {
            if let Some(found) = score(question).filter(|score| !Question::is_score(*score)) {
                self.fault(format_args!("{path}{field}"), Problem::NoSuchScore { found });
            }
        }
    }

    fn parts(&mut self, path: impl Display, statement: &Statement, response: &Response) {
        for (index, part) in response.in_place.iter().enumerate() {
            if !statement.parts.contains(part) {
                let known = statement.parts.iter().take(MANY).cloned().collect();
                let problem = Problem::UnknownPart { found: part.clone(), known };
                self.fault(format_args!("{path}.in_place[{index}]"), problem);
            }
        }
    }

    fn priorities(&mut self, path: impl Display, priorities: &[String]) {
        if priorities.len() > MAX_PRIORITIES {
            let problem = Problem::TooManyPriorities { found: priorities.len() };
            self.fault(format_args!("{path}.priorities"), problem);
        }
        let mut seen = BTreeSet::new();
        for (index, statement) in priorities.iter().enumerate() {
            let path = format_args!("{path}.priorities[{index}]");
            self.statement(path, statement);
            if !seen.insert(statement) {
                self.fault(path, Problem::RepeatedPriority { found: statement.clone() });
            }
        }
    }

    fn action(&mut self, path: impl Display, action: &Action) {
        self.statement(format_args!("{path}.statement"), &action.statement);
        // Files of before this was kept, and plans written by hand, do not say it.
        if !action.raised.is_empty() {
            self.round_id(format_args!("{path}.raised"), &action.raised);
        }
        for (index, update) in action.updates.iter().enumerate() {
            self.round_id(format_args!("{path}.updates[{index}].round"), &update.round);
        }
    }

    fn round_id(&mut self, path: impl Display, id: &str) {
        if !self.rounds.contains(id) {
            let known = self.rounds.iter().take(MANY).map(ToString::to_string).collect();
            self.fault(path, Problem::UnknownRound { found: id.to_owned(), known });
        }
    }

    fn statement(&mut self, path: impl Display, id: &str) -> Option<&'a Statement> {
        let statement = self.statements.get(id).copied();
        if statement.is_none() {
            let statements = self.checklist.statements.iter().take(MANY);
            let known = statements.map(|statement| statement.id.clone()).collect();
            self.fault(path, Problem::UnknownStatement { found: id.to_owned(), known });
        }
        statement
    }
}
