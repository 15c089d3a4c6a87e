//! People vote: turns at the keyboard, slips and ballots, and the box in which
//! their answers wait. What is in the file is always what is safe; the number
//! beside it says whose turn must be repeated if Attune stops.

use std::collections::BTreeSet;

use crate::app::open::file::File;
use crate::model::disclosure::MIN_COUNT;
use crate::model::{Assessment, BallotBox, BallotPaper, Edit, Refusal, Round, TooFew, VotesField, Voting};

/// Why the votes were not shown. The answers still wait.
pub enum NotClosed {
    /// Too few wait to be added without showing whose they are.
    TooFew(TooFew),
    /// The change was refused.
    Refused(Refusal),
}

/// What would be lost if a file were left while people vote, and what would not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loss {
    /// So many people's answers.
    pub answers: usize,
    /// So many people's answers stay: they are stored, or are stored as the file is left.
    pub kept: usize,
    /// So many who are still to vote, and would be too few to be added.
    pub to_come: usize,
    /// Who voted in which role.
    pub roles: bool,
}

/// Who votes at this computer now, and the answers that are in memory only.
#[derive(Default)]
pub struct VotingSession {
    /// Where people's answers wait while they vote.
    ballot_box: Option<BallotBox>,
    /// How many people have to be asked again, since Attune stopped while their
    /// answers were in memory only.
    again: u32,
    /// The statement whose votes are entered again, though the room has seen them.
    correcting: Option<String>,
    /// Somebody is at the keyboard. `true`: one of those who are asked again.
    turn: Option<bool>,
}

impl VotingSession {
    /// Goes on in a file that was read: a vote that was begun is open still, and those whose
    /// answers were in memory when Attune stopped are asked again.
    pub fn resume(assessment: &Assessment) -> Self {
        let Some(round) = assessment.current_round() else { return Self::default() };
        let begun = round.begun_vote(&assessment.checklist);
        let ballot_box = begun.map(|id| BallotBox::new(round, round.voted_with(&assessment.checklist, id)));
        Self { ballot_box, again: round.waiting, ..Self::default() }
    }

    /// Where answers wait, while people vote.
    pub fn ballot_box(&self) -> Option<&BallotBox> {
        self.ballot_box.as_ref()
    }

    /// How many people have to be asked again: nobody where the file knows of none, as
    /// when everything has been counted in another way since.
    pub fn again(&self, round: &Round) -> u32 {
        self.again.min(round.waiting)
    }

    /// Forgets an empty box, which was about the round before.
    pub fn forget_round(&mut self) {
        self.ballot_box = None;
        self.correcting = None;
    }

    /// The votes on a statement that the room has seen are entered again. `false`: people
    /// are voting on something else.
    pub fn correct(&mut self, statement: &str) -> bool {
        if !self.is_voting() {
            self.forget_round();
            self.correcting = Some(statement.to_owned());
        }
        self.correcting.as_deref() == Some(statement)
    }

    /// The statement whose votes are entered again, while they can be.
    pub fn correcting(&self, round: &Round) -> Option<&str> {
        let seen = |id: &&str| round.voting(id) == Voting::Revealed && !round.locked;
        self.correcting.as_deref().filter(seen)
    }

    /// What the room has seen stands, unless people are voting again already.
    pub fn stop_correcting(&mut self) {
        if !self.is_voting() {
            self.forget_round();
        }
    }

    /// Opens the box for the votes on one statement and those that were begun together with
    /// it, or on all whose votes are still open. `false`: people are voting on something
    /// else, so it stays as it is.
    pub fn open_box(&mut self, assessment: &Assessment, round: &Round, statement: Option<&str>) -> bool {
        if self.is_voting() && statement.is_some_and(|one| self.is_about(one)) {
            return true;
        }
        let wanted = self.new_box(assessment, round, statement);
        if !self.is_voting() {
            self.ballot_box = Some(wanted.after(self.ballot_box.as_ref()));
            return true;
        }
        self.is_open_for(&wanted)
    }

    /// Whether a box for all statements could be opened, or is open.
    pub fn may_open_box(&self, assessment: &Assessment, round: &Round) -> bool {
        !self.is_voting() || self.is_open_for(&self.new_box(assessment, round, None))
    }

    fn new_box(&self, assessment: &Assessment, round: &Round, statement: Option<&str>) -> BallotBox {
        match (self.correcting(round), statement) {
            (Some(again), _) => BallotBox::again(again),
            (None, Some(one)) => BallotBox::new(round, round.voted_with(&assessment.checklist, one)),
            (None, None) => {
                BallotBox::new(round, assessment.checklist.statements.iter().map(|of| of.id.as_str()))
            }
        }
    }

    /// Whether the box that is open is about this statement, too.
    pub fn is_about(&self, statement: &str) -> bool {
        self.ballot_box.as_ref().is_some_and(|open| open.scope().iter().any(|id| id == statement))
    }

    /// Whether the box that is open is about the same statements as another.
    fn is_open_for(&self, wanted: &BallotBox) -> bool {
        self.ballot_box.as_ref().is_some_and(|open| open.scope() == wanted.scope())
    }

    /// Opens the box in which the votes on this statement wait to be shown, and
    /// those that were given together with them.
    pub fn open_box_of(&mut self, assessment: &Assessment, round: &Round, statement: &str) {
        if self.is_about(statement) || self.is_voting() {
            return;
        }
        let together = BallotBox::new(round, round.voted_with(&assessment.checklist, statement));
        self.ballot_box = Some(together.after(self.ballot_box.as_ref()));
    }

    /// The statement that tells how many of those who vote now are stored: of the box that
    /// is open, or would be opened.
    pub fn voted_on(&self, assessment: &Assessment, round: &Round) -> Option<String> {
        let begun = round.begun_vote(&assessment.checklist);
        let wanted = || self.new_box(assessment, round, begun);
        self.ballot_box.clone().unwrap_or_else(wanted).scope().first().cloned()
    }

    /// Whether answers wait, or somebody is answering.
    pub fn is_voting(&self) -> bool {
        self.turn.is_some() || self.ballot_box.as_ref().is_some_and(|ballots| ballots.waiting() > 0)
    }

    /// Whether people vote on something that is no longer there, or whose votes
    /// are shown: their answers could not be added.
    pub fn has_lost_its_place(&self, assessment: &Assessment) -> bool {
        let Some(ballots) = self.ballot_box.as_ref().filter(|_| self.is_voting()) else { return false };
        let Some(round) = assessment.current_round() else { return true };
        ballots
            .scope()
            .iter()
            .any(|id| assessment.checklist.statement(id).is_none() || is_lost(round, ballots, id))
    }

    /// How many people have voted: those whose answers are stored, and those
    /// whose answers wait.
    pub fn voted(&self, round: &Round) -> (u32, usize) {
        let Some(ballots) = &self.ballot_box else { return (0, 0) };
        (ballots.stored(round), ballots.waiting())
    }

    /// Whether answers are in memory only, of people at this computer or from ballot files.
    pub fn answers_wait(&self, round: &Round) -> bool {
        round.waiting > 0 || self.voted(round).1 > 0
    }

    /// Somebody sits down at the keyboard. On disk before it goes on, so that a
    /// crash in the middle is told truly.
    ///
    /// # Errors
    /// When the round is locked.
    pub fn begin_turn(&mut self, file: &mut File<Edit>) -> Result<(), Refusal> {
        if self.turn.is_none() {
            // Those who have to answer again come first.
            self.again = self.again(file.round());
            let repeats = self.again > 0;
            self.again = self.again.saturating_sub(1);
            self.turn = Some(repeats);
            self.note_waiting(file, Vec::new())?;
        }
        Ok(())
    }

    /// Whoever sat down has left without handing anything in.
    pub fn give_up_turn(&mut self, file: &mut File<Edit>) {
        if let Some(repeats) = self.turn.take() {
            self.again += u32::from(repeats);
            self.try_to_note_waiting(file);
        }
    }

    /// Takes one person's answers.
    ///
    /// # Errors
    /// When a batch could not be added; the answers still wait.
    pub fn hand_in(&mut self, file: &mut File<Edit>, paper: BallotPaper) -> Result<(), Refusal> {
        if self.turn.take().is_none() && paper.ballot.is_none() {
            self.again = self.again.saturating_sub(1);
        }
        self.hand_in_all(file, vec![paper])
    }

    /// Takes the answers of several people at once, and saves once.
    ///
    /// # Errors
    /// When a batch could not be added; the answers still wait.
    pub fn hand_in_all(&mut self, file: &mut File<Edit>, papers: Vec<BallotPaper>) -> Result<(), Refusal> {
        let Some(ballots) = &mut self.ballot_box else { return Ok(()) };
        for paper in papers {
            // A ballot whose answers were lost with the memory has been read again.
            self.again = self.again.saturating_sub(u32::from(paper.ballot.is_some()));
            ballots.hand_in(paper);
        }
        self.store_what_may(file)
    }

    /// Writes what may be written by now: all of it once everybody who is here has
    /// answered, so that nothing waits any more when the screen says so.
    ///
    /// # Errors
    /// When it could not be added; the answers still wait.
    pub fn store_what_may(&mut self, file: &mut File<Edit>) -> Result<(), Refusal> {
        let Some(ballots) = &mut self.ballot_box else { return Ok(()) };
        let before = (ballots.clone(), self.again);
        let everybody = ballots.has_everybody(file.round());
        let change = ballots.due(file.round());
        if everybody {
            // Whoever was counted as missing has not been missing.
            self.again = 0;
        }
        self.note_waiting(file, change.into_iter().collect()).inspect_err(|_| {
            (self.ballot_box, self.again) = (Some(before.0), before.1);
        })
    }

    /// Whether the last answers that were handed in can still be taken back.
    pub fn can_take_back(&self) -> bool {
        self.turn.is_none() && self.ballot_box.as_ref().is_some_and(BallotBox::can_take_back)
    }

    /// Forgets the last answers that were handed in: that person answers again.
    pub fn take_back(&mut self, file: &mut File<Edit>) -> bool {
        let taken = self.can_take_back() && self.ballot_box.as_mut().is_some_and(BallotBox::take_back);
        if taken {
            self.try_to_note_waiting(file);
        }
        taken
    }

    /// The ids of the ballot files that are counted, or wait to be.
    pub fn ballots(&self, round: &Round) -> BTreeSet<String> {
        let waiting = self.ballot_box.iter().flat_map(BallotBox::ballots).map(ToOwned::to_owned);
        // Whoever is counted in what is replaced has not been counted in this.
        let replaces = self.correcting(round).is_some();
        let counted = round.ballots.iter().filter(|_| !replaces).cloned();
        counted.chain(waiting).collect()
    }

    /// Ends the voting and shows the room what it voted.
    ///
    /// # Errors
    /// When that cannot be; the answers still wait.
    pub fn close_box(&mut self, file: &mut File<Edit>) -> Result<(), NotClosed> {
        let Some(ballots) = self.ballot_box.take() else { return Ok(()) };
        let last = match ballots.clone().close(file.round()) {
            Ok(last) => last,
            Err(few) => {
                self.ballot_box = Some(ballots);
                return Err(NotClosed::TooFew(few));
            }
        };
        let (again, turn) = (std::mem::take(&mut self.again), self.turn.take());
        self.note_waiting(file, last).map_err(|refusal| {
            (self.ballot_box, self.again, self.turn) = (Some(ballots), again, turn);
            NotClosed::Refused(refusal)
        })?;
        self.correcting = None;
        Ok(())
    }

    /// Shows the room what is stored, and lets go of the few answers that wait.
    ///
    /// # Errors
    /// When the round is locked.
    pub fn close_box_without_waiting(&mut self, file: &mut File<Edit>) -> Result<(), NotClosed> {
        let scope = self.ballot_box.as_ref().map(|ballots| ballots.scope().to_vec()).unwrap_or_default();
        let stored = BallotBox::new(file.round(), scope.iter().map(String::as_str));
        self.ballot_box = Some(stored.after(self.ballot_box.as_ref()));
        self.turn = None;
        self.close_box(file)
    }

    /// Lets go of the answers that wait, and of those who should be asked again.
    pub fn abandon_box(&mut self, file: &mut File<Edit>) {
        self.forget_round();
        self.turn = None;
        self.again = 0;
        self.try_to_note_waiting(file);
    }

    /// Nobody has to be asked again.
    pub fn ask_nobody_again(&mut self, file: &mut File<Edit>) {
        self.again = 0;
        self.try_to_note_waiting(file);
    }

    /// What would be lost if the file were left now.
    pub fn lost_if_left(&self, round: &Round) -> Loss {
        let Some(ballots) = &self.ballot_box else { return Loss::default() };
        let enough = ballots.waiting() >= MIN_COUNT as usize && !ballots.replaces();
        let (stored, waiting) = self.voted(round);
        let kept = stored as usize + if enough { waiting } else { 0 };
        let here = round.people() as usize;
        let to_come = here.saturating_sub(stored as usize + waiting);
        Loss {
            answers: usize::from(self.turn.is_some()) + if enough { 0 } else { ballots.irreplaceable() },
            kept,
            to_come: if enough && to_come < MIN_COUNT as usize { to_come } else { 0 },
            roles: enough && ballots.would_fold(),
        }
    }

    /// Adds all answers that may be added, as the file is left.
    pub fn put_votes_away(&mut self, file: &mut File<Edit>) {
        if self.ballot_box.as_ref().is_some_and(BallotBox::replaces) {
            // What the room has seen stands, so nobody has to answer again.
            return self.abandon_box(file);
        }
        let Some(ballots) = &mut self.ballot_box else { return };
        let all_wait = ballots.clone();
        if let Some(last) = ballots.all_that_may() {
            // Refused, they are told of as waiting when the file is opened again.
            if let Err(refusal) = self.note_waiting(file, vec![last]) {
                log::error!("the answers that wait were refused: {refusal:?}");
                self.ballot_box = Some(all_wait);
            }
        }
    }

    /// For what a locked round may refuse without harm: nobody votes in it.
    fn try_to_note_waiting(&mut self, file: &mut File<Edit>) {
        if let Err(refusal) = self.note_waiting(file, Vec::new()) {
            log::warn!("the number of those who wait was not noted: {refusal:?}");
        }
    }

    /// Stores `changes` together with the number of people whose answers are in
    /// memory only after them.
    fn note_waiting(&mut self, file: &mut File<Edit>, changes: Vec<VotesField>) -> Result<(), Refusal> {
        // Ballots as well: after a crash somebody has to know that they are not counted.
        let waiting = self.ballot_box.as_ref().map_or(0, BallotBox::waiting);
        let waiting = u32::try_from(waiting).unwrap_or(u32::MAX);
        let number = waiting.saturating_add(self.again).saturating_add(u32::from(self.turn.is_some()));
        let round = file.round().id.clone();
        let fields = changes.into_iter().chain([VotesField::Waiting(number)]);
        file.edit_and_save(fields.map(|field| Edit::votes(&round, field)))
    }
}

/// Whether answers to a statement can no longer be written: the room has seen its votes, or
/// has none before it that they could replace.
fn is_lost(round: &Round, ballots: &BallotBox, statement: &str) -> bool {
    (round.voting(statement) == Voting::Revealed) != ballots.replaces()
}
