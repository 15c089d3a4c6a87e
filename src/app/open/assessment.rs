//! An open assessment: the file, and the voting that goes on in it.

use std::collections::BTreeSet;
use std::path::PathBuf;

use jiff::civil::Date;

use crate::app::open::file::File;
use crate::app::open::folder_watch::FolderWatch;
use crate::app::open::once::Once;
use crate::app::open::pending_actions::PendingActions;
use crate::app::open::pending_teams::PendingTeams;
use crate::app::open::saving::{LookOnly, Saving, Wake};
use crate::app::open::voting::VotingSession;
use crate::files::places::Places;
use crate::model::votes::Votes;
use crate::model::{Assessment, Edit, GroupVotes, Round};

/// An open assessment. Every change goes through its file.
pub struct OpenAssessment {
    /// The assessment, the way back, and the saving.
    pub file: File<Edit>,
    /// Who votes at this computer now.
    pub voting: VotingSession,
    /// A plan from elsewhere that waits to be added.
    pub pending_actions: Option<Box<PendingActions>>,
    /// What the teams of an area say by now, and waits to be kept.
    pub pending_teams: Option<Box<PendingTeams>>,
    /// The folder of returned ballots that is watched.
    pub watch: Option<Box<FolderWatch<Counted, Arrived>>>,
    /// The statements in the order in which the list shows them, by position.
    pub order: Once<(u64, bool), Vec<usize>>,
    /// The votes that the room has seen.
    shown_votes: Once<u64, Votes>,
}

/// What ballots are compared with: the assessment, and whose ballots are counted.
pub type Counted = (Assessment, BTreeSet<String>);

/// What has arrived in a folder of ballots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrived {
    /// So many people's ballots, that are not counted yet.
    pub new: usize,
    /// So many files in which somebody's answers may be, and that cannot be counted.
    pub refused: usize,
}

impl OpenAssessment {
    /// Opens what was read from `path`.
    pub fn open(assessment: Assessment, path: PathBuf, places: Places, today: Date, wake: Wake) -> Self {
        let voting = VotingSession::resume(&assessment);
        let saving = Saving::to(path, (&assessment).into(), places, wake);
        Self {
            file: File::of_assessment(assessment, today, saving),
            voting,
            pending_actions: None,
            pending_teams: None,
            watch: None,
            order: Once::default(),
            shown_votes: Once::default(),
        }
    }

    /// Opens what was read from `place` to be looked at only. Nobody votes in it.
    pub fn look(
        assessment: Assessment,
        place: (PathBuf, LookOnly),
        places: Places,
        today: Date,
        wake: Wake,
    ) -> Self {
        let saving = Saving::look(place, (&assessment).into(), places, wake);
        let file = File::of_assessment(assessment, today, saving);
        Self {
            file,
            voting: VotingSession::default(),
            pending_actions: None,
            pending_teams: None,
            watch: None,
            order: Once::default(),
            shown_votes: Once::default(),
        }
    }

    /// Begins with something that has no file yet. It gets one at its first
    /// change, called `name`, or after the team once the team has a name.
    pub fn begin(
        assessment: Assessment,
        name: Option<String>,
        places: Places,
        today: Date,
        wake: Wake,
    ) -> Self {
        let saving = Saving::later(name, today, places, wake);
        Self {
            file: File::of_assessment(assessment, today, saving),
            voting: VotingSession::default(),
            pending_actions: None,
            pending_teams: None,
            watch: None,
            order: Once::default(),
            shown_votes: Once::default(),
        }
    }

    /// The assessment as it is now.
    pub fn assessment(&self) -> &Assessment {
        self.file.present()
    }

    /// The round that is being worked on.
    pub fn round(&self) -> &Round {
        self.file.round()
    }

    /// The votes on a statement that the room has seen.
    pub fn votes_shown(&self, statement: &str) -> Vec<GroupVotes> {
        let shown = self.shown_votes.get(self.file.revision(), |_| self.round().shown_votes());
        shown.get(statement).cloned().unwrap_or_default()
    }

    /// The round before it, once there is one.
    pub fn round_before(&self) -> Option<&Round> {
        self.assessment().round_before(self.round())
    }

    /// Whether a statement has not been reviewed yet, and has a rating of last time
    /// that could still be right.
    pub fn may_still_hold(&self, statement: &str) -> bool {
        let before = self.round_before().and_then(|before| before.rating(statement));
        before.is_some() && !self.round().is_reviewed(statement)
    }

    /// How many people have voted on what is being voted on: those whose answers are
    /// in the file, and those whose answers wait.
    pub fn voted(&self) -> (u32, usize) {
        self.voting.voted(self.round())
    }

    /// How many people have to be asked again.
    pub fn again(&self) -> u32 {
        self.voting.again(self.round())
    }

    /// How many of each group are in the file of those who vote on what is being voted on.
    pub fn stored_by_group(&self) -> Vec<(String, u32)> {
        let statement = self.voting.voted_on(self.assessment(), self.round());
        let groups = statement.and_then(|id| self.round().votes.get(&id)).into_iter().flatten();
        let sizes = groups.map(|votes| (votes.group.clone(), votes.tally().people()));
        sizes.filter(|(_, people)| *people > 0).collect()
    }
}
