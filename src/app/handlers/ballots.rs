//! Votes and answers from afar: the forms that are sent round, and the ballots that
//! come back.

use std::path::{Path, PathBuf};

use crate::app::background::Event;
use crate::app::commands::Command;
use crate::app::dialogs::Dialog;
use crate::app::dialogs::ballots::Added;
use crate::app::handlers::correction;
use crate::app::handlers::edit::{edit, refused};
use crate::app::handlers::files::{error, error_in_line, folder, not_written, write_beside};
use crate::app::handlers::imports::read_files;
use crate::app::open::FileKind;
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::file::EditOutcome;
use crate::app::session::Session;
use crate::files::import::ballots::{Ballots, read_ballots};
use crate::files::places;
use crate::model::turnout::Turnout;
use crate::model::{Ballot, BallotPaper, Edit, Mode, Moment, RoundField, Voting, Way};
use crate::{text, words};

/// Beside the open file, and named after the team.
pub fn form_path(session: &Session) -> Option<PathBuf> {
    let open = session.assessment()?;
    let name = text!("ballots-form-file", team = open.assessment().team.name.as_str());
    Some(places::free_path(&folder(session), &places::file_name_for(&name)?))
}

/// Saves the form that is sent round to the team.
pub fn save_form(session: &mut Session, path: &Path, replace: bool) {
    let Some(open) = session.assessment() else { return };
    let form = Ballot::form(open.assessment(), open.round());
    let here = session.path().and_then(|path| path.canonicalize().ok());
    if here.is_some() && path.canonicalize().ok() == here {
        not_written(session, &text!("copy-exists"));
        return;
    }
    let before = open.round().way;
    let mode = open.round().mode;
    if let Some(path) = write_beside(session, path, replace, &(&form).into())
        && vote_from_afar(session)
    {
        let saved = text!("ballots-form-saved", path = places::spoken(&path));
        session.say(if (mode, before) == (Mode::VoteFirst, Way::Afar) {
            saved
        } else {
            let key = Command::Undo.key_name();
            text!("ballots-form-saved-way", saved = saved, way = words::way(Way::Afar), key = key)
        });
    }
}

/// Beside the open file, and named after the course and the moment.
pub fn learner_form_path(session: &Session, moment: Moment) -> Option<PathBuf> {
    let course = session.training()?.training().course.name.as_str();
    let when = words::training::moment_in_sentence(moment);
    let name = text!("ballots-learner-file", course = course, moment = when);
    Some(places::free_path(&folder(session), &places::file_name_for(&name)?))
}

/// Saves the form for one moment of a course, and says what there is to do with it.
pub fn save_learner_form(session: &mut Session, moment: Moment, path: &Path, replace: bool) {
    // It says which file it belongs to, so there has to be one.
    let Some(here) = session.path() else { return };
    let Some(open) = session.training() else { return };
    let form = Ballot::for_learners(open.training(), moment);
    if path.canonicalize().is_ok_and(|path| here.canonicalize().is_ok_and(|here| here == path)) {
        return not_written(session, &text!("copy-exists"));
    }
    if let Some(path) = write_beside(session, path, replace, &(&form).into()) {
        session.say(text!("ballots-learner-saved-as", path = places::spoken(&path)));
        session.dialog = Some(Dialog::FormSaved(path));
    }
}

/// Reads the ballots in files, folders and ZIP files, without holding the window up.
pub fn read(session: &mut Session, chosen: &[PathBuf]) {
    if session.is_open(FileKind::Training) {
        return read_files(session, chosen);
    }
    correction::settle(session);
    let Some(open) = session.assessment() else { return };
    if let Some(why) = why_not_now(open) {
        return error(session, text!("ballots-not-added"), vec![why]);
    }
    let (assessment, round) = (open.assessment().clone(), open.round().clone());
    let counted = open.voting.ballots(&round);
    // A bare name is looked for where the assessments are.
    let chosen: Vec<_> = chosen.iter().map(|path| session.places.documents.join(path)).collect();
    let reply = session.reply();
    session.platform.work(Box::new(move || {
        reply.send(Event::Ballots(read_ballots(&chosen, &assessment, &round, |id| counted.contains(id))));
    }));
}

/// Counts what was read, and says which files were not counted.
pub fn add(session: &mut Session, read: Result<Ballots, String>) {
    let mut ballots = match read {
        Ok(ballots) => ballots,
        Err(why) => return error_in_line(session, text!("ballots-not-added"), &[why]),
    };
    if !ballots.differing.is_empty() {
        session.dialog = Some(Dialog::DifferingBallots(ballots));
        return;
    }
    // While the folder was read, people may have gone on.
    if let Some(why) = session.assessment().and_then(why_not_now) {
        return error(session, text!("ballots-not-added"), vec![why]);
    }
    if !ballots.good.is_empty() && !vote_from_afar(session) {
        return;
    }
    let Some(OpenAssessment { file, voting, watch, .. }) = session.assessment_mut() else { return };
    let counted = voting.ballots(file.round());
    ballots.good.retain(|ballot| !counted.contains(&ballot.id));
    let with_gaps = ballots.with_gaps();
    let papers = ballots.good.into_iter().map(paper).collect::<Vec<_>>();
    let added = papers.len();
    voting.open_box(file.present(), file.round(), None);
    if let Err(refusal) = voting.hand_in_all(file, papers) {
        return refused(session, refusal);
    }
    for watch in watch.iter_mut() {
        watch.look_soon();
    }
    let missing = voting.ballot_box().and_then(|of| of.may_close(file.round()).err());
    let (stored, waiting) = voting.voted(file.round());
    let answered = stored.saturating_add(u32::try_from(waiting).unwrap_or(u32::MAX));
    let turnout = Turnout::of(file.round(), answered, &ballots.roles);
    let missing = missing.map_or(0, |few| few.missing);
    session.dialog = Some(Dialog::Ballots(Added {
        counted: added,
        with_gaps,
        refused: ballots.refused,
        stored,
        waiting,
        missing,
        turnout,
    }));
}

/// Whoever sends ballots round has chosen to vote. It also gives a new assessment its
/// file, without which the ballots would belong to nothing. `false`: it was refused,
/// and that was said.
fn vote_from_afar(session: &mut Session) -> bool {
    let Some(open) = session.assessment() else { return false };
    let round = open.round().id.clone();
    let outcome = edit(session, Edit::Round { round, field: RoundField::Way(Way::Afar) });
    matches!(outcome, EditOutcome::Changed | EditOutcome::Unchanged)
}

fn paper(ballot: Ballot) -> BallotPaper {
    BallotPaper { role: ballot.role, answers: ballot.answers, ballot: Some(ballot.id), way: Way::Afar }
}

/// Why no ballots can be added now.
fn why_not_now(open: &OpenAssessment) -> Option<String> {
    let (assessment, round) = (open.assessment(), open.round());
    let mut statements = assessment.checklist.statements.iter();
    if round.locked {
        Some(text!("round-locked"))
    } else if open.voting.correcting(round).is_none()
        && statements.all(|statement| round.voting(&statement.id) == Voting::Revealed)
    {
        Some(text!("ballots-too-late"))
    } else if !open.voting.may_open_box(assessment, round) {
        Some(text!("vote-box-open"))
    } else {
        None
    }
}
