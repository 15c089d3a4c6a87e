//! `attune collect`: the teams of an area seen together, as a document, or as the file of the
//! area's plan.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::arguments::Collect;
use crate::cli::outcome::Outcome;
use crate::cli::{courses as together, document, target};
use crate::documents::ReportSource;
use crate::files::area::{Gathered, begin, find, gather};
use crate::files::format::choices;
use crate::files::progress::Progress;
use crate::files::{FileContent, endings, places};
use crate::model::area::{Area, AreaPicture, Chosen, RoundChoice, Sharing};
use crate::model::limits::{NAME, too_long};
use crate::model::plain_text::single_line;
use crate::{text, words};

/// Reads the teams, and writes what is asked for. What is not seen is told with its reason,
/// and is no fault as long as anything could be read.
pub(super) fn run(arguments: &Collect) -> Result<Outcome, Outcome> {
    let name = name(arguments)?;
    let is_plan = endings::is_attune(&arguments.to);
    let target = if is_plan { None } else { Some(checked(arguments)?) };
    is_free(arguments, is_plan)?;
    let Gathered { area, courses, left_out } = gather(&arguments.from, &Progress::default());
    let with_left_out = |mut outcome: Outcome| {
        for of in &left_out {
            outcome.warn(&of.to_string());
        }
        outcome
    };
    if arguments.courses || (area.is_none() && !courses.is_empty()) {
        return together::write(courses, target.as_ref()).map(with_left_out).map_err(with_left_out);
    }
    let Some(area) = area else {
        return Err(with_left_out(Outcome::fault(text!("cli-collect-nothing"))));
    };
    let made = picture(arguments, &area).and_then(|picture| {
        let said = said(&picture, &area, left_out.len());
        let few = picture.leaves_out_counts();
        let mut outcome = match &target {
            Some(target) => report(&area, (name, picture), target)?,
            None => plan(arguments, &area, name, &picture)?,
        };
        outcome.say(&said);
        if !courses.is_empty() {
            outcome.warn(&text!("cli-collect-too", count = courses.len()));
        }
        if few {
            outcome.warn(&text!("cli-collect-few"));
        }
        Ok(outcome)
    });
    made.map(with_left_out).map_err(with_left_out)
}

fn checked(arguments: &Collect) -> Result<target::Target<'_>, Outcome> {
    target::check(&arguments.to, &arguments.how, &arguments.from.iter().collect::<Vec<_>>())
}

/// What the area is called: as was said, or as the one folder is.
fn name(arguments: &Collect) -> Result<String, Outcome> {
    let of_folder = || match arguments.from.as_slice() {
        [folder] => folder.canonicalize().ok().filter(|folder| folder.is_dir()),
        _ => None,
    };
    let name = match &arguments.name {
        Some(name) => name.trim().to_owned(),
        None => of_folder()
            .and_then(|folder| Some(folder.file_name()?.to_string_lossy().into_owned()))
            .unwrap_or_default(),
    };
    match too_long(&name, NAME) {
        Some(found) => Err(Outcome::usage(text!("cli-new-long", found = found, most = NAME))),
        None => Ok(name),
    }
}

/// Refuses to write over what is there, and, whatever was asked for, over one of the files
/// that are read: a team's, or a plan that lies among them.
fn is_free(arguments: &Collect, is_plan: bool) -> Result<(), Outcome> {
    let to = &arguments.to;
    if is_plan && let Some(format) = arguments.how.format {
        let (file, said) = (places::display(to), endings::ATTUNE);
        return Err(Outcome::usage(text!(
            "cli-two-formats",
            file = file,
            said = said,
            asked = format.ending()
        )));
    }
    if to.symlink_metadata().is_err() {
        return Ok(());
    }
    if is_plan && !arguments.how.force {
        return Err(Outcome::fault(target::exists(to)));
    }
    let found = find(&arguments.from, &Progress::default()).files;
    target::is_not_read(to, &found.iter().map(|file| &file.path).collect::<Vec<&PathBuf>>())
}

/// What may be shared on of the teams that were chosen.
fn picture(arguments: &Collect, area: &Area) -> Result<AreaPicture, Outcome> {
    let picture = AreaPicture::of(area, &chosen(arguments), places::today());
    if picture.teams == 0 {
        return Err(nobody(arguments, area));
    }
    let Collect { names, notes, few_agreed, .. } = *arguments;
    Ok(picture.shared(Sharing { names, notes, few_agreed }))
}

fn chosen(arguments: &Collect) -> Chosen {
    let Collect { agency, setting, round, up_to, order, .. } = arguments;
    let round = match (round, up_to) {
        (Some(label), _) => RoundChoice::Labelled(label.clone()),
        (None, Some(day)) => RoundChoice::UpTo(*day),
        (None, None) => RoundChoice::Latest,
    };
    Chosen { agency: agency.clone(), setting: setting.clone(), round, order: *order }
}

/// That no team is chosen, and what could be written instead of what there is none of.
fn nobody(arguments: &Collect, area: &Area) -> Outcome {
    let mut outcome = Outcome::fault(text!("cli-collect-nobody", teams = all_teams(area)));
    let mut offer = |option: &str, given: bool, known: Vec<&str>| {
        let known: Vec<String> = known.into_iter().map(single_line).collect();
        if given && !known.is_empty() {
            outcome.warn(&text!("cli-collect-known", option = option, known = choices(&known)));
        }
    };
    offer("--agency", arguments.agency.is_some(), area.agencies().into_iter().collect());
    offer("--setting", arguments.setting.is_some(), area.settings().into_iter().collect());
    offer("--round", arguments.round.is_some(), area.round_labels().into_iter().collect());
    outcome
}

fn all_teams(area: &Area) -> String {
    words::area::teams(u32::try_from(area.teams.len()).unwrap_or(u32::MAX))
}

/// "12 of 14 teams are in it, and 2 files were left out"
fn said(picture: &AreaPicture, area: &Area, left_out: usize) -> String {
    text!("cli-collect-read", teams = picture.teams, all = all_teams(area), left_out = left_out)
}

fn report(
    area: &Area,
    (name, picture): (String, AreaPicture),
    target: &target::Target,
) -> Result<Outcome, Outcome> {
    let checklist = Arc::clone(&area.checklist);
    let picture = Arc::new(picture);
    let source = ReportSource::Area { checklist, name, picture };
    // Every format holds one of them.
    let kind = source.kinds().into_iter().find(|kind| target.format.can_write(*kind)).unwrap_or_default();
    document::write(target, (&source, &target.name()), kind)
}

/// Begins the area's plan with the picture.
fn plan(arguments: &Collect, area: &Area, name: String, picture: &AreaPicture) -> Result<Outcome, Outcome> {
    let assessment = begin(area, name, picture, places::today());
    let to: &Path = &arguments.to;
    let (file, name) = (places::display(to), single_line(&words::area::area_name(&assessment.team.name)));
    let text = target::text_of(to, &FileContent::Assessment(assessment))?;
    target::put(to, text.as_bytes(), arguments.how.force)?;
    Ok(Outcome::said(text!("cli-collect-plan", file = file, area = name)))
}
