//! What is done while people vote, and when they have.

use crate::app::dialogs::Dialog;
use crate::app::dialogs::purpose::PathPurpose;
use crate::app::handlers::correction;
use crate::app::handlers::edit::{edit, refused};
use crate::app::handlers::file_dialogs::browse;
use crate::app::handlers::navigate::enter;
use crate::app::handlers::report::show_document;
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::file::{EditOutcome, SavedFile as _};
use crate::app::open::voting::NotClosed;
use crate::app::request::VoteRequest;
use crate::app::screen::Screen;
use crate::app::screens::assessment::voting::{Stage, VotingView};
use crate::app::session::Session;
use crate::documents::AssessmentDocument;
use crate::files::autosave::SaveState;
use crate::model::{BallotPaper, Edit, RoundField, Way, agenda};
use crate::text;

/// Does what was asked about the first votes.
pub fn handle(session: &mut Session, request: VoteRequest) {
    match request {
        VoteRequest::Begin { statement, paper } => begin_voting(session, statement.as_deref(), paper),
        VoteRequest::PassKeyboard => pass_keyboard(session),
        VoteRequest::CountCards => session.views.rate.count_cards(),
        VoteRequest::Sit => {
            // "Handed in" was said of the person before.
            session.notice = None;
            sit_down(session);
        }
        VoteRequest::Leave => {
            with_voting(session, |open| open.voting.give_up_turn(&mut open.file));
            session.say(text!("vote-left"));
        }
        VoteRequest::AskToTakeBack => session.dialog = Some(Dialog::TakeBack),
        VoteRequest::TakeBack => take_back(session),
        VoteRequest::HandIn(paper) => hand_in(session, paper),
        VoteRequest::Stop => {
            with_voting(session, |open| open.voting.give_up_turn(&mut open.file));
            enter(session, Screen::Rate);
        }
        VoteRequest::End(statement) => end_voting(session, &statement),
        VoteRequest::Close => {
            close(session, |open| open.voting.close_box(&mut open.file));
        }
        VoteRequest::CloseWithout => {
            close(session, |open| open.voting.close_box_without_waiting(&mut open.file));
        }
        VoteRequest::Discard => {
            with_voting(session, |open| open.voting.abandon_box(&mut open.file));
            enter(session, Screen::Rate);
            session.say(text!("vote-let-go-done"));
        }
        VoteRequest::AskNobodyAgain => {
            with_voting(session, |open| open.voting.ask_nobody_again(&mut open.file));
        }
        VoteRequest::Correct(statement) => correction::begin(session, &statement),
        VoteRequest::KeepCounts => {
            with_voting(session, |open| open.voting.stop_correcting());
            session.views.rate.arrived = true;
        }
        VoteRequest::Count { statement, groups } => correction::count(session, statement, groups),
    }
}

fn with_voting<T>(session: &mut Session, act: impl FnOnce(&mut OpenAssessment) -> T) -> Option<T> {
    session.assessment_mut().map(act)
}

fn sit_down(session: &mut Session) {
    let Some(open) = session.assessment_mut() else { return };
    let sat = open.voting.begin_turn(&mut open.file);
    let saved = matches!(open.file.save_state(), Some(SaveState::Saved { .. }));
    match sat {
        Err(refusal) => refused(session, refusal),
        Ok(()) if !saved => session.say_fault(text!("vote-not-saved-yet")),
        Ok(()) => {}
    }
}

fn hand_in(session: &mut Session, paper: BallotPaper) {
    let on_paper = paper.way == Way::Paper;
    let handed_in = with_voting(session, |open| {
        let (stored, waiting) = open.voted();
        let number = stored as usize + waiting + 1;
        open.voting.hand_in(&mut open.file, paper).map(|()| number)
    });
    match handed_in {
        Some(Ok(number)) if on_paper => session.say(text!("slip-added", number = number)),
        Some(Ok(_)) => session.say(text!("vote-handed-in")),
        Some(Err(refusal)) => refused(session, refusal),
        None => {}
    }
}

fn take_back(session: &mut Session) {
    if with_voting(session, |open| open.voting.take_back(&mut open.file)) == Some(true) {
        session.say(text!("vote-taken-back"));
        session.views.voting.arrived = true;
    }
}

/// Begins to vote in the way that was chosen.
pub fn vote_now(session: &mut Session) {
    let Some(open) = session.assessment() else { return };
    match open.round().way {
        // Whoever expects to answer alone would rate in front of everybody.
        Way::Cards => session.dialog = Some(Dialog::HowToVote),
        Way::Keyboard => begin_voting(session, None, false),
        Way::Paper => begin_voting(session, None, true),
        Way::Afar => browse(session, PathPurpose::AddBallots),
    }
}

fn pass_keyboard(session: &mut Session) {
    let Some(open) = session.assessment() else { return };
    let round = open.round().id.clone();
    if !matches!(
        edit(session, Edit::Round { round, field: RoundField::Way(Way::Keyboard) }),
        EditOutcome::Refused(_)
    ) {
        begin_voting(session, None, false);
    }
}

/// Shows the slips of paper, to be printed.
pub fn print_slips(session: &mut Session) {
    show_document(session, AssessmentDocument::Slips.into());
    enter(session, Screen::Report);
}

fn begin_voting(session: &mut Session, statement: Option<&str>, paper: bool) {
    correction::settle(session);
    let current = session.views.rate.current;
    let Some(OpenAssessment { file, voting, .. }) = session.assessment_mut() else { return };
    let checklist = file.present().checklist.clone();
    // What some have voted on comes before another vote: also when the file was left since.
    let begun = if statement.is_none() { file.round().begun_vote(&checklist) } else { None };
    let opened = voting.open_box(file.present(), file.round(), statement.or(begun));
    let here = checklist.statements.get(current).is_none_or(|of| voting.is_about(&of.id));
    // Somebody may have left the room since: then those who have answered are all.
    let stored = voting.store_what_may(file);
    show_voting(session, paper, Stage::Ready);
    // On the screen that has come: what was said on the one before leaves with it.
    if !here && (begun.is_some() || !opened) {
        session.say(text!("vote-box-open"));
    } else if !opened {
        session.say(text!("vote-box-open-here"));
    }
    if let Err(refusal) = stored {
        refused(session, refusal);
    }
}

fn end_voting(session: &mut Session, statement: &str) {
    let Some(OpenAssessment { file, voting, .. }) = session.assessment_mut() else { return };
    voting.open_box_of(file.present(), file.round(), statement);
    let paper = file.round().way == Way::Paper;
    show_voting(session, paper, Stage::Ending);
}

fn show_voting(session: &mut Session, paper: bool, stage: Stage) {
    session.views.voting = VotingView::new(paper, stage);
    enter(session, Screen::Voting);
}

/// Ends a vote; the room sees what it voted.
fn close(session: &mut Session, end: impl FnOnce(&mut OpenAssessment) -> Result<(), NotClosed>) {
    let Some(open) = session.assessment_mut() else { return };
    let scope = open.voting.ballot_box().map(|ballots| ballots.scope().to_vec()).unwrap_or_default();
    match end(open) {
        Ok(()) => show_votes(session, &scope),
        Err(NotClosed::Refused(refusal)) => refused(session, refusal),
        // The screen says how many more are needed.
        Err(NotClosed::TooFew(_)) => {}
    }
}

/// Shows the votes on these statements: on one alone where it is; else first what to talk about
/// first, with the list in that order.
fn show_votes(session: &mut Session, scope: &[String]) {
    let Some(open) = session.assessment() else { return };
    let checklist = &open.assessment().checklist;
    let one = if let [one] = scope { Some(one.as_str()) } else { None };
    let first = one.map(str::to_owned).or_else(|| agenda::first_to_talk_about(checklist, open.round()));
    let position = first.and_then(|id| checklist.position(&id));
    let rate = &mut session.views.rate;
    // One statement gives no order to talk in: the list stays as whoever leads has it.
    if one.is_none() {
        rate.by_agenda = true;
        rate.stands = None;
    }
    rate.timers.go_on();
    if let Some(position) = position {
        rate.show(position);
    }
    enter(session, Screen::Rate);
    session.say(if one.is_some() { text!("vote-shown-one") } else { text!("vote-shown") });
}
