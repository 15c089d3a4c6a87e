//! What the command list and Find offer.

use egui::Context;

use crate::app::commands::Command;
use crate::app::commands::environment::CommandEnvironment;
use crate::app::dialogs::finder::Entry;
use crate::app::open::OpenFile;
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::training::OpenTraining;
use crate::app::request::Request;
use crate::model::{Action, Response};
use crate::text;
use crate::words;

/// Everything that can be found in the open file.
pub(super) fn find_entries(open: Option<&OpenFile>) -> Vec<Entry<Request>> {
    match open {
        Some(OpenFile::Assessment(open)) => of_assessment(open),
        Some(OpenFile::Training(open)) => of_training(open),
        Some(OpenFile::Ballot(_)) | None => Vec::new(),
    }
}

/// What Find is called, and what can be typed there.
pub(super) fn find_words(open: Option<&OpenFile>) -> (String, String) {
    match open {
        Some(OpenFile::Training(_)) => (text!("answers-find"), text!("answers-find-hint")),
        Some(OpenFile::Assessment(_) | OpenFile::Ballot(_)) | None => {
            (Command::Find.name_in(open.map(OpenFile::kind)), text!("find-hint"))
        }
    }
}

/// The commands that can be used now.
pub(super) fn command_entries(
    ctx: &Context,
    now: &CommandEnvironment,
    open: Option<&OpenFile>,
) -> Vec<Entry<Command>> {
    let entry = |command: Command| Entry {
        name: command.name_in(now.open),
        side: command.key_text_in(ctx, now.open).unwrap_or_default(),
        side_is_key: true,
        also: also(command, open),
        value: command,
    };
    // What cannot be used now is not listed: nobody can guess from a grey line why not.
    let usable = |command: &Command| command.is_enabled(now) && *command != Command::AllCommands;
    Command::ALL.into_iter().filter(usable).map(entry).collect()
}

/// Further words by which a command is found: what people call it, and of Undo what it takes
/// back as well, as a line of its own: "Importing the answers of 3".
fn also(command: Command, open: Option<&OpenFile>) -> String {
    let words = command.other_words();
    match open.and_then(OpenFile::last_edit).filter(|_| command == Command::Undo) {
        Some(edit) => format!("{}\n{words}", words::capitalised(&edit)),
        None => words,
    }
}

/// Every statement, note and action of an assessment.
fn of_assessment(editor: &OpenAssessment) -> Vec<Entry<Request>> {
    let assessment = editor.assessment();
    let mut entries = Vec::new();
    for (position, statement) in assessment.checklist.statements.iter().enumerate() {
        let response = editor.round().response(&statement.id).cloned().unwrap_or_default();
        let counts = assessment.area_counts(editor.round(), &statement.id).map(words::area::counts);
        let rating = counts.unwrap_or_else(|| words::rating(response.agreed));
        entries.push(Entry {
            name: statement.short_title().to_owned(),
            side: text!("find-statement", number = position + 1, rating = rating),
            side_is_key: false,
            also: format!("{}\n{}", statement.text, written(&response)),
            value: Request::ShowStatement(position),
        });
    }
    entries.extend(of_earlier_rounds(editor));
    for action in &assessment.actions {
        let what =
            if action.what.is_empty() { text!("plan-no-what") } else { action.what.trim_start().to_owned() };
        entries.push(Entry {
            name: what,
            side: text!("find-action"),
            side_is_key: false,
            also: said_of(action),
            value: Request::ShowAction(action.id.clone()),
        });
    }
    entries
}

/// What was written in the rounds before, the last one first.
fn of_earlier_rounds(editor: &OpenAssessment) -> Vec<Entry<Request>> {
    let assessment = editor.assessment();
    let mut entries = Vec::new();
    let before: Vec<_> = assessment.rounds_before(editor.round()).collect();
    for round in before.into_iter().rev() {
        for statement in &assessment.checklist.statements {
            let also = round.response(&statement.id).map(written).unwrap_or_default();
            if also.trim().is_empty() {
                continue;
            }
            entries.push(Entry {
                name: statement.short_title().to_owned(),
                side: text!("find-round", round = round.label.as_str()),
                side_is_key: false,
                also,
                value: Request::ShowEarlier { round: round.id.clone(), statement: statement.id.clone() },
            });
        }
    }
    entries
}

fn written(response: &Response) -> String {
    [&response.note, &response.evidence, &response.other_view].map(String::as_str).join("\n")
}

/// What stands in an action beside what will be done, and what came of it in each round.
fn said_of(action: &Action) -> String {
    let due = action.due.as_ref().map(words::when).unwrap_or_default();
    let said = [&action.owner, &due, &action.measure, &action.support].map(String::as_str);
    let came = action.updates.iter().map(|update| update.note.as_str());
    said.into_iter().chain(came).collect::<Vec<_>>().join("\n")
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
