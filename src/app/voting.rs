//! People vote: turns at the keyboard, slips and ballots, and the box in which
//! their answers wait. What is in the file is always what is safe; the number
//! beside it says whose turn must be repeated if Attune stops.

use std::collections::BTreeSet;

use super::editor::Editor;
use crate::model::{BallotBox, Edit, Refusal, Slip, TooFew, VotesField};

impl Editor {
    /// Opens the box for the votes on one statement, or on all whose votes are
    /// still open. `false`: answers wait in it that are about something else, so
    /// it stays as it is.
    pub fn open_box(&mut self, statement: Option<&str>) -> bool {
        if let Some(ballots) = self.ballot_box.as_ref().filter(|ballots| ballots.waiting() > 0) {
            let one = statement.is_some_and(|id| ballots.scope().iter().all(|other| other == id));
            return one || (statement.is_none() && ballots.scope().len() > 1);
        }
        let assessment = self.assessment();
        let all = assessment.checklist.statements.iter().map(|of| of.id.as_str());
        let round = self.round();
        let ballots = match statement {
            Some(one) => BallotBox::new(round, [one]),
            None => BallotBox::new(round, all),
        };
        self.ballot_box = Some(ballots);
        true
    }

    /// How many people have voted: those whose answers are stored, and those
    /// whose answers wait.
    pub fn voted(&self) -> (u32, usize) {
        let Some(ballots) = &self.ballot_box else { return (0, 0) };
        let stored = ballots.scope().iter().map(|id| self.round().voters(id)).max().unwrap_or(0);
        (stored, ballots.waiting())
    }

    /// Whether answers are in memory only, of people at this computer or from ballot files.
    pub fn answers_wait(&self) -> bool {
        self.round().waiting > 0 || self.voted().1 > 0
    }

    /// Somebody has sat down at the keyboard. On disk before it goes on, so that
    /// a crash in the middle is told truly.
    pub fn begin_turn(&mut self) {
        if self.turn.is_none() {
            // Those who have to answer again come first.
            let repeats = self.again > 0;
            self.again = self.again.saturating_sub(1);
            self.turn = Some(repeats);
            self.note_waiting(Vec::new());
        }
    }

    /// Whoever sat down has left without handing anything in.
    pub fn give_up_turn(&mut self) {
        if let Some(repeats) = self.turn.take() {
            self.again += u32::from(repeats);
            self.note_waiting(Vec::new());
        }
    }

    /// Takes one person's answers.
    pub fn hand_in(&mut self, slip: Slip) {
        if self.turn.take().is_none() && slip.ballot.is_none() {
            self.again = self.again.saturating_sub(1);
        }
        let Some(ballots) = &mut self.ballot_box else { return };
        ballots.hand_in(slip);
        let batch = ballots.batch();
        self.note_waiting(batch.into_iter().collect());
    }

    /// The ids of the ballot files that are counted, or wait to be.
    pub fn ballots(&self) -> BTreeSet<String> {
        let waiting = self.ballot_box.iter().flat_map(BallotBox::ballots).map(ToOwned::to_owned);
        self.round().ballots.iter().cloned().chain(waiting).collect()
    }

    /// Takes the answers of several ballot files at once, and saves once.
    pub fn hand_in_all(&mut self, slips: Vec<Slip>) {
        let Some(ballots) = &mut self.ballot_box else { return };
        let mut batches = Vec::new();
        for slip in slips {
            ballots.hand_in(slip);
            batches.extend(ballots.batch());
        }
        self.note_waiting(batches);
    }

    /// Ends the voting and shows the room what it voted.
    ///
    /// # Errors
    /// When too few answers wait to be added without showing whose they are, or
    /// the round is locked.
    pub fn close_box(&mut self) -> Result<(), TooFew> {
        let Some(ballots) = &self.ballot_box else { return Ok(()) };
        ballots.may_close(self.round())?;
        let Some(ballots) = self.ballot_box.take() else { return Ok(()) };
        let last = ballots.close(self.round())?;
        self.again = 0;
        self.turn = None;
        self.note_waiting(vec![last]);
        Ok(())
    }

    /// Lets go of the answers that wait, and of those who should be asked again.
    pub fn abandon_box(&mut self) {
        self.ballot_box = None;
        self.turn = None;
        self.again = 0;
        self.note_waiting(Vec::new());
    }

    /// Adds all answers that may be added, before the file is left. Says how many
    /// people's answers are still in memory only.
    pub fn put_votes_away(&mut self) -> usize {
        let last = self.ballot_box.as_mut().and_then(BallotBox::all_that_may);
        if last.is_some() {
            self.note_waiting(last.into_iter().collect());
        }
        self.ballot_box.as_ref().map_or(0, BallotBox::irreplaceable) + usize::from(self.turn.is_some())
    }

    /// Takes the votes on a statement out, to be entered again.
    ///
    /// # Errors
    /// When there are none, or the round is locked.
    pub fn enter_again(&mut self, statement: &str) -> Result<(), Refusal> {
        let field = VotesField::EnterAgain(statement.to_owned());
        self.edit(Edit::votes(&self.round().id.clone(), field))
    }

    /// Stores `changes` together with the number of people whose answers are in
    /// memory only after them.
    fn note_waiting(&mut self, changes: Vec<VotesField>) {
        let waiting = self.ballot_box.as_ref().map_or(0, BallotBox::irreplaceable);
        let waiting = u32::try_from(waiting).unwrap_or(u32::MAX);
        let number = waiting.saturating_add(self.again).saturating_add(u32::from(self.turn.is_some()));
        let round = self.round().id.clone();
        let fields = changes.into_iter().chain([VotesField::Waiting(number)]);
        let edits = fields.map(|field| Edit::votes(&round, field)).collect();
        self.edit_and_save(edits);
    }
}
