//! `attune new`: begin an assessment, or a training file.

use std::path::Path;
use std::sync::Arc;

use crate::cli::arguments::New;
use crate::cli::outcome::Outcome;
use crate::cli::target;
use crate::files::format::choices;
use crate::files::import::team_form;
use crate::files::progress::Progress;
use crate::files::{FileContent, Places, checklists, places, safe_write};
use crate::model::limits::{NAME, too_long};
use crate::model::plain_text::single_line;
use crate::model::{Assessment, Checklist, Team, Training};
use crate::{text, words};

/// Makes a file that was not there.
pub(super) fn run(arguments: &New, own: &Places) -> Result<Outcome, Outcome> {
    if let Some(form) = &arguments.name.form {
        return by_form(form, arguments, own);
    }
    let called = [&arguments.name.team, &arguments.name.course].into_iter().flatten().map(|name| name.trim());
    let Some(called) = called.filter(|name| !name.is_empty()).map(str::to_owned).next() else {
        return Err(Outcome::usage(text!("cli-new-name")));
    };
    if let Some(found) = too_long(&called, NAME) {
        return Err(Outcome::usage(text!("cli-new-long", found = found, most = NAME)));
    }
    target::is_attune(&arguments.file)?;
    let checklist = checklist(arguments.checklist.as_deref(), own)?;
    let (file, name, title) =
        (places::display(&arguments.file), single_line(&called), single_line(&checklist.title));
    let (content, said) = if arguments.name.course.is_some() {
        let said = text!("cli-new-training", file = file.as_str(), course = name, checklist = title);
        (training(checklist, called), said)
    } else {
        let said = text!("cli-new-done", file = file.as_str(), team = name, checklist = title);
        (assessment(checklist, called), said)
    };
    put(arguments, &content)?;
    Ok(Outcome::said(said))
}

/// Begins an assessment with what a team filled in. What could not be taken over is told.
fn by_form(form: &Path, arguments: &New, own: &Places) -> Result<Outcome, Outcome> {
    target::is_attune(&arguments.file)?;
    target::is_not_read(&arguments.file, &[&form.to_path_buf()])?;
    let from = places::display(form);
    let begun = team_form::read(form, own, places::today(), &Progress::default());
    let begun =
        begun.map_err(|why| Outcome::fault(text!("cli-import-file", file = from.as_str(), what = why)))?;
    put(arguments, &FileContent::Assessment(begun.assessment))?;
    let to = places::display(&arguments.file);
    let mut outcome = Outcome::said(text!("cli-new-form", file = to, form = from.as_str()));
    for left in &begun.left {
        outcome.warn(&text!("cli-import-file", file = from.as_str(), what = left.as_str()));
    }
    Ok(outcome)
}

/// Writes the file, unless it is there.
fn put(arguments: &New, content: &FileContent) -> Result<(), Outcome> {
    let file = places::display(&arguments.file);
    let text = target::text_of(&arguments.file, content)?;
    safe_write::put(&arguments.file, text.as_bytes(), false)
        .map_err(|error| target::not_written(&error, &arguments.file, text!("cli-exists-new", file = file)))
}

fn assessment(checklist: Arc<Checklist>, name: String) -> FileContent {
    let today = places::today();
    let team = Team { name, ..Team::default() };
    (&Assessment::new(checklist, team, words::month_and_year(today), today)).into()
}

fn training(checklist: Arc<Checklist>, name: String) -> FileContent {
    let mut training = Training::new(checklist);
    training.course.name = name;
    FileContent::Training(training)
}

/// The checklist with this id, or the standard one.
fn checklist(id: Option<&str>, own: &Places) -> Result<Arc<Checklist>, Outcome> {
    let Some(id) = id else { return Ok(checklists::standard()) };
    let at_hand = checklists::at_hand(own);
    if let Some(listed) = at_hand.find(id) {
        return Ok(Arc::clone(&listed.checklist));
    }
    let ids: Vec<_> = at_hand.listed.iter().map(|listed| single_line(&listed.checklist.id)).collect();
    let mut outcome = Outcome::fault(text!("cli-no-checklist", id = single_line(id), known = choices(&ids)));
    // The one that was meant may be among those that cannot be read.
    for error in &at_hand.faults {
        outcome.warn(&error.to_string());
    }
    Err(outcome)
}
