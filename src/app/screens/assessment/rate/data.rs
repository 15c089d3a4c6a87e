//! What Rate shows of one statement, gathered before anything is drawn.

use crate::app::open::file::SavedFile as _;
use crate::app::page::Page;
use crate::model::{Action, GroupVotes, Mode, Response, Round, Statement, Voting, Way};
use crate::words;

/// What the screen shows of one statement, gathered before it is drawn.
pub(super) struct Data<'a> {
    pub statement: &'a Statement,
    pub response: Response,
    /// The reason of an earlier round, where that is still right.
    pub quoted: String,
    pub last_time: Option<(&'a Round, &'a Response)>,
    pub actions: Vec<&'a Action>,
    pub editable: bool,
    /// How people vote first, and how far that has come.
    pub votes_first: bool,
    pub way: Way,
    pub voting: Voting,
    /// The votes are entered again, and stand until then.
    pub correcting: bool,
    pub votes: Vec<GroupVotes>,
}

impl<'a> Data<'a> {
    /// None where the checklist has no statement at this position.
    pub fn gather(page: &Page<'a>, position: usize) -> Option<Self> {
        let assessment = page.open.assessment();
        let statement = assessment.checklist.statements.get(position)?;
        let round = page.open.round();
        let last_time = assessment
            .round_before(round)
            .and_then(|earlier| Some((earlier, earlier.response(&statement.id)?)));
        Some(Self {
            statement,
            response: round.response(&statement.id).cloned().unwrap_or_default(),
            quoted: words::reason(
                assessment.reason(round, &statement.id).filter(|reason| reason.round.is_some()),
            ),
            last_time,
            actions: assessment.actions_of(&statement.id).collect(),
            editable: !round.locked && !page.open.file.is_look_only(),
            votes_first: round.mode == Mode::VoteFirst,
            way: round.way,
            voting: voting(page, &statement.id),
            correcting: page.open.voting.correcting(round) == Some(statement.id.as_str()),
            votes: page.open.votes_shown(&statement.id),
        })
    }
}

/// How far the votes on a statement have come, answers that wait in memory among them.
fn voting(page: &Page, statement: &str) -> Voting {
    let ballots = page.open.voting.ballot_box().filter(|ballots| ballots.waiting() > 0);
    let wait = ballots.is_some_and(|ballots| ballots.scope().iter().any(|id| id == statement));
    let again = page.open.voting.correcting(page.round()) == Some(statement);
    match page.round().voting(statement) {
        // In the file it looks as if nobody had voted, until enough have.
        Voting::None if wait => Voting::Hidden,
        Voting::Revealed if again => {
            if wait {
                Voting::Hidden
            } else {
                Voting::None
            }
        }
        voting => voting,
    }
}
