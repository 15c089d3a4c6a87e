//! What the command list and Find offer.

use eframe::egui::Context;

use crate::app::commands::{Command, CommandEnvironment};
use crate::app::dialogs::finder::Entry;
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::training::OpenTraining;
use crate::app::screens::Request;
use crate::text;
use crate::words;

/// The open file, in which Find looks.
#[derive(Clone, Copy, Default)]
pub struct Open<'a> {
    /// An assessment.
    pub assessment: Option<&'a OpenAssessment>,
    /// A training file.
    pub training: Option<&'a OpenTraining>,
}

impl Open<'_> {
    /// Everything that can be found in it.
    pub(super) fn entries(&self) -> Vec<Entry<Request>> {
        let training = self.training.map(of_training);
        self.assessment.map(of_assessment).or(training).unwrap_or_default()
    }

    /// What Find is called, and what can be typed there.
    pub(super) fn find_words(&self) -> (String, String) {
        if self.training.is_some() {
            (text!("answers-find"), text!("answers-find-hint"))
        } else {
            (text!("find-title"), text!("find-hint"))
        }
    }
}

/// The commands that can be used now.
pub(super) fn command_entries(ctx: &Context, now: &CommandEnvironment) -> Vec<Entry<Command>> {
    let entry = |command: Command| Entry {
        name: command.name(),
        side: command.key_text(ctx).unwrap_or_default(),
        side_is_key: true,
        also: String::new(),
        value: command,
    };
    let usable = |command: &Command| command.is_enabled(now) && *command != Command::AllCommands;
    Command::ALL.into_iter().filter(usable).map(entry).collect()
}

/// Every statement, note and action of an assessment.
fn of_assessment(editor: &OpenAssessment) -> Vec<Entry<Request>> {
    let assessment = editor.assessment();
    let mut entries = Vec::new();
    for (position, statement) in assessment.checklist.statements.iter().enumerate() {
        let response = editor.round().response(&statement.id).cloned().unwrap_or_default();
        entries.push(Entry {
            name: statement.short_title().to_owned(),
            side: text!("find-statement", number = position + 1, rating = words::rating(response.agreed)),
            side_is_key: false,
            also: [&statement.text, &response.note, &response.evidence, &response.other_view]
                .map(String::as_str)
                .join(" "),
            value: Request::ShowStatement(position),
        });
    }
    for action in &assessment.actions {
        let what = if action.what.is_empty() { text!("plan-no-what") } else { action.what.clone() };
        entries.push(Entry {
            name: what,
            side: text!("find-action"),
            side_is_key: false,
            also: [&action.owner, &action.measure, &action.support].map(String::as_str).join(" "),
            value: Request::ShowAction(action.id.clone()),
        });
    }
    entries
}

/// Every learner and statement of a training file.
fn of_training(editor: &OpenTraining) -> Vec<Entry<Request>> {
    let training = editor.training();
    let entry = |name: &str, side, also: &str, value| Entry {
        name: name.to_owned(),
        side,
        side_is_key: false,
        also: also.to_owned(),
        value,
    };
    let learners = training.participants.iter().enumerate().map(|(position, of)| {
        let side = match of.role.as_str() {
            "" => text!("answers-find-learner"),
            role => text!("answers-find-learner-role", role = role),
        };
        entry(&of.code, side, "", Request::ShowAnswers { learner: Some(position), statement: None })
    });
    let statements = training.checklist.statements.iter().enumerate().map(|(position, of)| {
        let side = text!("answers-find-statement", number = position + 1);
        let value = Request::ShowAnswers { learner: None, statement: Some(position) };
        entry(of.short_title(), side, &of.text, value)
    });
    learners.chain(statements).collect()
}
