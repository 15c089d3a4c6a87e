//! `attune new`: begin an assessment, or a training file.

use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::cli::arguments::New;
use crate::cli::names::ends_in;
use crate::cli::outcome::{Outcome, add_line};
use crate::files::format::{self, choices};
use crate::files::{FileContent, Places, autosave, checklists, places, safe_write};
use crate::model::{Assessment, Checklist, Team, Training};
use crate::{text, words};

/// Makes a file that was not there.
pub fn run(arguments: &New, places: &Places) -> Outcome {
    let name = arguments.file.display().to_string();
    let called = [&arguments.name.team, &arguments.name.course].into_iter().flatten().map(|name| name.trim());
    let Some(called) = called.filter(|name| !name.is_empty()).map(str::to_owned).next() else {
        return Outcome::usage(text!("cli-new-name"));
    };
    if !ends_in(&arguments.file, places::ENDING) {
        let better = arguments.file.with_extension(places::ENDING).display().to_string();
        return Outcome::usage(text!("cli-attune-ending", file = name, better = better));
    }
    let checklist = match checklist(arguments.checklist.as_deref(), places) {
        Ok(checklist) => checklist,
        Err(fault) => return Outcome::fault(fault),
    };
    let title = checklist.title.clone();
    let (document, said) = if arguments.name.course.is_some() {
        let said =
            text!("cli-new-training", file = name.as_str(), course = called.as_str(), checklist = title);
        (training(checklist, called), said)
    } else {
        let said = text!("cli-new-done", file = name.as_str(), team = called.as_str(), checklist = title);
        (assessment(checklist, called), said)
    };
    match create(&arguments.file, &document) {
        Ok(()) => Outcome::said(said),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Outcome::fault(text!("cli-exists-new", file = name))
        }
        Err(error) => {
            let reason = autosave::why_not(&error, &arguments.file);
            Outcome::fault(text!("cli-not-written", file = name, reason = reason))
        }
    }
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
fn checklist(id: Option<&str>, places: &Places) -> Result<Arc<Checklist>, String> {
    let Some(id) = id else { return Ok(checklists::standard()) };
    let at_hand = checklists::at_hand(places);
    if let Some(listed) = at_hand.find(id) {
        return Ok(Arc::clone(&listed.checklist));
    }
    let ids: Vec<_> = at_hand.listed.iter().map(|listed| listed.checklist.id.as_str()).collect();
    let mut fault = text!("cli-no-checklist", id = id, known = choices(&ids));
    // The one that was meant may be among those that cannot be read.
    for error in &at_hand.faults {
        add_line(&mut fault, &error.to_string());
    }
    Err(fault)
}

fn create(path: &Path, document: &FileContent) -> io::Result<()> {
    let text = format::write(document).map_err(io::Error::other)?;
    safe_write::create_new(path, text.as_bytes())
}
