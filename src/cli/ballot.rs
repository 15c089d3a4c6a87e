//! `attune ballot`: the form to send round.

use std::io;
use std::path::Path;

use crate::cli::arguments::Ballot;
use crate::cli::names::{ends_in, team};
use crate::cli::outcome::Outcome;
use crate::files::{autosave, format, places, safe_write};
use crate::model;
use crate::text;

/// Writes the form for the last round, whole or not at all.
pub fn run(arguments: &Ballot) -> Outcome {
    let (file, to) = (arguments.file.display().to_string(), arguments.to.display().to_string());
    if !ends_in(&arguments.to, places::ENDING) {
        let better = arguments.to.with_extension(places::ENDING).display().to_string();
        return Outcome::usage(text!("cli-attune-ending", file = to, better = better));
    }
    let real = |path: &Path| path.canonicalize().ok();
    if real(&arguments.to).is_some_and(|form| real(&arguments.file) == Some(form)) {
        return Outcome::usage(text!("cli-same-file", file = to));
    }
    let assessment = match format::read_assessment(&arguments.file) {
        Ok(assessment) => assessment,
        Err(error) => return Outcome::fault(error.to_string()),
    };
    let Some(round) = assessment.current_round() else {
        return Outcome::fault(text!("cli-no-rounds", file = file));
    };
    let label = round.label.as_str();
    if round.locked {
        return Outcome::fault(text!("cli-ballot-locked", file = file, label = label));
    }
    match write(arguments, &model::Ballot::form(&assessment, round)) {
        Ok(()) => {
            let team = team(&assessment.team.name);
            Outcome::said(text!("cli-ballot-done", file = to, team = team, label = label))
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Outcome::fault(text!("cli-exists", file = to))
        }
        Err(error) => {
            let reason = autosave::why_not(&error, &arguments.to);
            Outcome::fault(text!("cli-not-written", file = to, reason = reason))
        }
    }
}

fn write(arguments: &Ballot, form: &model::Ballot) -> io::Result<()> {
    let text = format::write_ballot(form).map_err(io::Error::other)?;
    let write = if arguments.force { safe_write::replace } else { safe_write::create_new };
    write(&arguments.to, text.as_bytes())
}
