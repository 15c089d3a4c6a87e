//! `attune ballot`: the form to send round.

use crate::cli::arguments::Ballot;
use crate::cli::outcome::Outcome;
use crate::cli::{spoken, target};
use crate::files::{format, places};
use crate::model;
use crate::model::plain_text::single_line;
use crate::text;

/// Writes the form for the last round, whole or not at all.
pub(super) fn run(arguments: &Ballot) -> Result<Outcome, Outcome> {
    target::is_attune(&arguments.to)?;
    target::is_not_read(&arguments.to, &[&arguments.file])?;
    let assessment = format::read_assessment(&arguments.file)?;
    let file = places::display(&arguments.file);
    let Some(round) = assessment.current_round() else {
        return Err(Outcome::fault(text!("cli-no-rounds", file = file)));
    };
    if assessment.is_area() {
        return Err(Outcome::fault(text!("cli-ballot-area", file = file)));
    }
    let label = single_line(&round.label);
    if round.locked {
        return Err(Outcome::fault(text!("cli-ballot-locked", file = file, label = label)));
    }
    let to = places::display(&arguments.to);
    let form = target::text_of(&arguments.to, &(&model::Ballot::form(&assessment, round)).into())?;
    target::put(&arguments.to, form.as_bytes(), arguments.force)?;
    let team = spoken::team(&assessment.team.name);
    Ok(Outcome::said(text!("cli-ballot-done", file = to, team = team, label = label)))
}
