//! How much a file can hold. Real files stay far below; what is beyond was made by
//! mistake or to do harm, and would cost minutes and gigabytes to show. Up to here,
//! everything takes time in proportion to what the file holds.
//!
//! They hold in both directions: a file beyond them is not read, and no change goes
//! beyond them, so that whatever was saved can be opened again.

use super::action::Action;
use super::area::{AreaPicture, RoundChoice};
use super::assessment::Assessment;
use super::ballot::Ballot;
use super::carried::Carried;
use super::checklist::{Checklist, Statement, StepKind};
use super::problem::{Problem, ValidationFault};
use super::refusal::Refusal;
use super::round::Round;
use super::training::Training;

/// Characters in what something is called: a team, a round, a role, a code, an id.
pub const NAME: usize = 500;
/// Characters in any other text: a note, an action, the wording of a statement. About
/// twenty pages.
pub const TEXT: usize = 50_000;
/// Statements of a checklist.
pub const STATEMENTS: usize = 500;
/// Parts of a statement, and lines of each kind in its guidance.
pub const LINES: usize = 100;
/// Rounds of an assessment.
pub const ROUNDS: usize = 200;
/// Roles in a room, and groups in which votes are counted.
pub const GROUPS: usize = 200;
/// Actions of a plan.
pub const ACTIONS: usize = 2_000;
/// Updates of an action.
pub const UPDATES: usize = 500;
/// Learners of a course, ballots of a round, and pairs of codes that were told apart.
pub const PEOPLE: usize = 20_000;
/// Teams that the picture of an area names, and things that they have in common.
pub const TEAMS: usize = 20_000;
/// Columns that were understood once, and words in one of them.
pub const COLUMNS: usize = 5_000;

/// Fields of a newer Attune that are carried along.
pub const CARRIED: usize = 5_000;
/// Bytes in all of them together: they may hold lists, and nobody here can say of what.
pub const CARRIED_BYTES: usize = 8_000_000;

/// Whether a text is longer than `most` characters, and how long it is then.
pub fn too_long(text: &str, most: usize) -> Option<usize> {
    // A character has a byte at least.
    if text.len() <= most {
        return None;
    }
    Some(text.chars().count()).filter(|found| *found > most)
}

/// What a file holds, with an end to it.
pub trait Limited {
    /// Everything that goes beyond what a file can hold, in file order.
    fn beyond_limits(&self) -> Vec<ValidationFault>;
}

/// Refuses what goes beyond the limits.
///
/// # Errors
/// When something is too long, or there is too much of it.
pub fn check(of: &impl Limited) -> Result<(), Refusal> {
    match of.beyond_limits().first().map(|fault| &fault.problem) {
        None => Ok(()),
        Some(Problem::TooLong { .. }) => Err(Refusal::TooLong),
        Some(_) => Err(Refusal::TooMany),
    }
}

impl Limited for Assessment {
    fn beyond_limits(&self) -> Vec<ValidationFault> {
        let mut check = Check::default();
        check.name("id", &self.id);
        let team = &self.team;
        check.name("team.name", &team.name);
        check.name("team.workforce", &team.workforce);
        check.text("team.setting", &team.setting);
        check.checklist("checklist.", &self.checklist);
        if check.count("rounds", self.rounds.len(), ROUNDS) {
            for (index, round) in self.rounds.iter().enumerate() {
                check.within(format_args!("rounds[{index}]"), |check| check.round(round));
            }
        }
        if check.count("actions", self.actions.len(), ACTIONS) {
            for (index, action) in self.actions.iter().enumerate() {
                check.within(format_args!("actions[{index}]"), |check| check.action(action));
            }
        }
        check.carried(self.carried.as_deref());
        check.faults
    }
}

impl Limited for Training {
    fn beyond_limits(&self) -> Vec<ValidationFault> {
        let mut check = Check::default();
        check.name("id", &self.id);
        check.name("course.name", &self.course.name);
        check.text("course.group", &self.course.group);
        check.checklist("checklist.", &self.checklist);
        if check.count("participants", self.participants.len(), PEOPLE) {
            for (index, learner) in self.participants.iter().enumerate() {
                check.within(format_args!("participants[{index}]"), |check| {
                    check.name("code", &learner.code);
                    check.name("role", &learner.role);
                    if check.count("comments", learner.comments.len(), COLUMNS) {
                        learner.comments.iter().for_each(|comment| check.text("comments", &comment.text));
                    }
                });
            }
        }
        check.count("apart", self.apart.len(), PEOPLE);
        check.count("joined", self.joined.len(), PEOPLE);
        if check.count("columns", self.columns.len(), COLUMNS) {
            for (index, column) in self.columns.iter().enumerate() {
                check.within(format_args!("columns[{index}]"), |check| {
                    check.text("head", &column.head);
                    check.count("words", column.words.len(), COLUMNS);
                });
            }
        }
        if check.count("published", self.published.len(), PEOPLE) {
            for (index, cell) in self.published.iter().enumerate() {
                let check_cell = |check: &mut Check| check.names("learners", &cell.learners, PEOPLE);
                check.within(format_args!("published[{index}]"), check_cell);
            }
        }
        check.carried(self.carried.as_deref());
        check.faults
    }
}

impl Limited for Ballot {
    fn beyond_limits(&self) -> Vec<ValidationFault> {
        let mut check = Check::default();
        for (path, name) in [
            ("id", &self.id),
            ("assessment", &self.assessment),
            ("round", &self.round),
            ("team", &self.team),
            ("workforce", &self.workforce),
            ("role", &self.role),
        ] {
            check.name(path, name);
        }
        // Of a course it is the group.
        check.text("label", &self.label);
        check.checklist("checklist.", &self.checklist);
        check.names("roles", &self.roles, GROUPS);
        if let Some(learner) = &self.learner {
            check.name("learner.code", &learner.code);
        }
        check.carried(self.carried.as_deref());
        check.faults
    }
}

impl Limited for Checklist {
    fn beyond_limits(&self) -> Vec<ValidationFault> {
        let mut check = Check::default();
        check.checklist("", self);
        check.faults
    }
}

/// The faults so far. Paths are put together only where there is a fault, since every
/// key press is checked.
#[derive(Default)]
struct Check {
    faults: Vec<ValidationFault>,
}

impl Check {
    fn fault(&mut self, path: &str, problem: Problem) {
        self.faults.push(ValidationFault { path: path.to_owned(), problem });
    }

    /// Checks what stands at a place. The faults of it are put there afterwards.
    fn within(&mut self, place: std::fmt::Arguments, check: impl FnOnce(&mut Self)) {
        let before = self.faults.len();
        check(self);
        for fault in self.faults.iter_mut().skip(before) {
            fault.path = format!("{place}.{}", fault.path);
        }
    }

    /// Whether there are not too many of something.
    fn count(&mut self, path: &str, found: usize, most: usize) -> bool {
        if found > most {
            self.fault(path, Problem::TooMany { found, most });
        }
        found <= most
    }

    fn name(&mut self, path: &str, name: &str) {
        self.length(path, name, NAME);
    }

    fn text(&mut self, path: &str, text: &str) {
        self.length(path, text, TEXT);
    }

    fn length(&mut self, path: &str, text: &str, most: usize) {
        if let Some(found) = too_long(text, most) {
            self.fault(path, Problem::TooLong { found, most });
        }
    }

    fn names(&mut self, path: &str, names: &[String], most: usize) {
        if self.count(path, names.len(), most) {
            for name in names {
                self.name(path, name);
            }
        }
    }

    /// What a newer Attune wrote is counted as well, though nobody here knows what it is.
    fn carried(&mut self, carried: Option<&Carried>) {
        let fields = carried.map(|carried| carried.fields.as_slice()).unwrap_or_default();
        let Some(first) = fields.first() else { return };
        let bytes = fields.iter().map(|field| field.text.len()).sum();
        if self.count(&first.within, fields.len(), CARRIED) && bytes > CARRIED_BYTES {
            self.fault(&first.within, Problem::TooLong { found: bytes, most: CARRIED_BYTES });
        }
    }

    fn texts<'a>(&mut self, path: &str, texts: impl ExactSizeIterator<Item = &'a String>) {
        if self.count(path, texts.len(), LINES) {
            for text in texts {
                self.text(path, text);
            }
        }
    }

    fn checklist(&mut self, prefix: &str, checklist: &Checklist) {
        let before = self.faults.len();
        self.name("id", &checklist.id);
        self.name("title", &checklist.title);
        let source = &checklist.source;
        self.text("source.citation", &source.citation);
        self.text("source.edition", &source.edition);
        self.text("source.note", &source.note);
        if self.count("statements", checklist.statements.len(), STATEMENTS) {
            for (index, statement) in checklist.statements.iter().enumerate() {
                self.within(format_args!("statements[{index}]"), |check| check.statement(statement));
            }
        }
        for fault in self.faults.iter_mut().skip(before) {
            fault.path = format!("{prefix}{}", fault.path);
        }
    }

    fn statement(&mut self, statement: &Statement) {
        self.name("id", &statement.id);
        self.text("text", &statement.text);
        self.name("title", &statement.title);
        self.name("theme", &statement.theme);
        self.names("parts", &statement.parts, LINES);
        let guidance = &statement.guidance;
        self.text("guidance.why", &guidance.why);
        self.text("guidance.red", &guidance.red);
        self.text("guidance.amber", &guidance.amber);
        self.text("guidance.green", &guidance.green);
        self.texts("guidance.ask", guidance.ask.iter());
        self.texts("guidance.evidence", guidance.evidence.iter());
        self.texts("guidance.steps", guidance.steps.iter().map(|step| &step.text));
    }

    fn round(&mut self, round: &Round) {
        self.name("id", &round.id);
        self.name("label", &round.label);
        if self.count("present", round.present.len(), GROUPS) {
            for present in &round.present {
                self.name("present", &present.role);
            }
        }
        for groups in round.votes.values() {
            if self.count("votes", groups.len(), GROUPS) {
                for group in groups {
                    self.name("votes", &group.group);
                }
            }
        }
        self.count("ballots", round.ballots.len(), PEOPLE);
        self.count("agenda", round.agenda.len(), STATEMENTS);
        for (statement, response) in &round.responses {
            self.within(format_args!("responses[{statement:?}]"), |check| {
                check.names("in_place", &response.in_place, LINES);
                check.text("note", &response.note);
                check.text("evidence", &response.evidence);
                check.text("other_view", &response.other_view);
            });
        }
        if let Some(area) = &round.area {
            self.within(format_args!("area"), |check| check.area(area));
        }
    }

    fn area(&mut self, area: &AreaPicture) {
        if let Some(chosen) = &area.chosen {
            for of in [&chosen.agency, &chosen.setting].into_iter().flatten() {
                self.text("chosen", of);
            }
            if let RoundChoice::Labelled(label) = &chosen.round {
                self.name("chosen", label);
            }
        }
        if self.count("named", area.named.len(), TEAMS) {
            for (index, team) in area.named.iter().enumerate() {
                self.within(format_args!("named[{index}]"), |check| {
                    check.name("name", &team.name);
                    check.text("agency", &team.agency);
                    check.text("setting", &team.setting);
                    check.name("round", &team.round);
                    check.count("ratings", team.ratings.len(), STATEMENTS);
                    check.count("other_words", team.other_words.len(), STATEMENTS);
                    if check.count("notes", team.notes.len(), STATEMENTS) {
                        team.notes.values().for_each(|note| check.text("notes", note));
                    }
                });
            }
        }
        if self.count("statements", area.statements.len(), STATEMENTS) {
            for (statement, said) in &area.statements {
                self.within(format_args!("statements[{statement:?}]"), |check| {
                    if check.count("steps", said.steps.len(), TEAMS) {
                        said.steps.iter().for_each(|step| check.text("steps", &step.what));
                    }
                });
            }
        }
        self.count("asked_for", area.asked_for.len(), StepKind::ALL.len());
        if self.count("waited_for", area.waited_for.len(), TEAMS) {
            area.waited_for.iter().for_each(|waited| self.text("waited_for", &waited.owner));
        }
        self.count("reviews", area.reviews.len(), TEAMS);
        if self.count("agencies", area.agencies.len(), TEAMS) {
            area.agencies.iter().for_each(|agency| self.text("agencies", agency));
        }
    }

    fn action(&mut self, action: &Action) {
        self.name("id", &action.id);
        self.text("what", &action.what);
        self.text("owner", &action.owner);
        self.text("measure", &action.measure);
        self.text("support", &action.support);
        if self.count("updates", action.updates.len(), UPDATES) {
            for (index, update) in action.updates.iter().enumerate() {
                self.within(format_args!("updates[{index}]"), |check| check.text("note", &update.note));
            }
        }
    }
}
