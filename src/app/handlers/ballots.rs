//! Votes from afar: the form that is sent round, and the ballots that come back.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::app::background::Event;
use crate::app::dialogs::{Added, Dialog, PathPurpose};
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::ballot::OpenBallot;
use crate::app::screens::ballot::BallotView;
use crate::app::screens::{BallotRequest, Screen};
use crate::app::shell::App;
use crate::files::import::ballots::{Ballots, read_folder};
use crate::files::places;
use crate::model::{Ballot, BallotPaper, Edit, RoundField, Voting, Way};
use crate::text;

impl App {
    pub(in crate::app) fn ask_for_ballot_form(&mut self) {
        if self.training.is_some() {
            self.dialog = Some(Dialog::FormMoment);
            return;
        }
        let Some(path) = self.ballot_form_path() else { return };
        self.dialog = Some(Dialog::line(PathPurpose::SaveBallotForm, path.display().to_string()));
    }

    /// Beside the open file, and named after the team.
    pub(in crate::app) fn ballot_form_path(&self) -> Option<PathBuf> {
        let editor = self.editor.as_ref()?;
        let name = text!("ballots-form-file", team = editor.assessment().team.name.as_str());
        let open = editor.path();
        let folder = open.as_deref().and_then(Path::parent).unwrap_or(&self.places.documents);
        Some(places::free_path(folder, &places::file_name_for(&name)?))
    }

    pub(in crate::app) fn save_ballot_form(&mut self, path: &Path, replace: bool) {
        let Some(editor) = &self.editor else { return };
        let form = Ballot::form(editor.assessment(), editor.round());
        let open = editor.path().and_then(|open| open.canonicalize().ok());
        if open.is_some() && path.canonicalize().ok() == open {
            self.fault_in_line(text!("copy-exists"));
            return;
        }
        if let Some(path) = self.write_beside(path, replace, &(&form).into()) {
            self.vote_from_afar();
            self.say(text!("ballots-form-saved", path = places::spoken(&path)));
        }
    }

    /// Reads a folder of ballots, without holding the window up.
    pub(in crate::app) fn read_ballots(&mut self, folder: PathBuf) {
        if self.training.is_some() {
            return self.read_export(&folder);
        }
        let Some(editor) = &self.editor else { return };
        if let Some(why) = why_not_now(editor) {
            self.trouble(text!("ballots-not-added"), vec![why]);
            return;
        }
        let (assessment, round) = (editor.assessment().clone(), editor.round().clone());
        let counted = editor.ballots();
        // A bare name is looked for where the assessments are.
        let folder = self.places.documents.join(folder);
        let post = self.post();
        self.platform.work(Box::new(move || {
            post.send(Event::Ballots(read_folder(&folder, &assessment, &round, |id| counted.contains(id))));
        }));
    }

    /// Counts what was read, and says which files were not counted.
    pub(in crate::app) fn add_ballots(&mut self, read: Result<Ballots, String>) {
        let mut ballots = match read {
            Ok(ballots) => ballots,
            Err(why) => return self.fault_or_trouble(text!("ballots-not-added"), &[why]),
        };
        // While the folder was read, people may have gone on.
        if let Some(why) = self.editor.as_ref().and_then(why_not_now) {
            self.trouble(text!("ballots-not-added"), vec![why]);
            return;
        }
        if !ballots.good.is_empty() {
            self.vote_from_afar();
        }
        let Some(editor) = &mut self.editor else { return };
        let counted = editor.ballots();
        ballots.good.retain(|ballot| !counted.contains(&ballot.id));
        let with_gaps = ballots.with_gaps();
        let slips = mixed(ballots.good.into_iter().map(slip).collect());
        let added = slips.len();
        editor.open_box(None);
        if let Err(refusal) = editor.hand_in_all(slips) {
            return self.refused(refusal);
        }
        let missing = editor.ballot_box.as_ref().and_then(|of| of.may_close(editor.round()).err());
        let (_, waiting) = editor.voted();
        let missing = missing.map_or(0, |few| few.missing);
        self.dialog =
            Some(Dialog::Ballots(Added { added, with_gaps, refused: ballots.refused, waiting, missing }));
    }

    pub(in crate::app) fn show_ballot(&mut self, ballot: Ballot, path: &Path) {
        self.dialog = None;
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
        let editor = OpenBallot::open(ballot, &path, self.places.clone(), self.wake.clone());
        self.put_away();
        self.views.ballot = BallotView::new(editor.ballot());
        self.ballot = Some(editor);
        self.enter(Screen::Ballot);
    }

    pub(in crate::app) fn answer_ballot(&mut self, ask: BallotRequest) {
        let Some(editor) = &mut self.ballot else { return };
        match ask {
            BallotRequest::Answer { statement, vote } => editor.answer(&statement, vote),
            BallotRequest::Role(role) => editor.choose_role(role),
            BallotRequest::Code(code) => editor.choose_code(code),
            BallotRequest::Score(question, score) => editor.score(question, score),
        }
        self.notice = None;
    }

    /// Whoever sends ballots round has chosen to vote. It also gives a new
    /// assessment its file, without which the ballots would belong to nothing.
    fn vote_from_afar(&mut self) {
        let Some(editor) = &self.editor else { return };
        let round = editor.round().id.clone();
        self.edit(Edit::Round { round, field: RoundField::Way(Way::Afar) });
    }
}

/// The roles by turns, whatever the files are called: answers that come role by
/// role could only be shown for everyone together.
fn mixed(slips: Vec<BallotPaper>) -> Vec<BallotPaper> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut turns: Vec<(usize, BallotPaper)> = Vec::with_capacity(slips.len());
    for slip in slips {
        let turn = seen.entry(slip.role.clone()).or_default();
        turns.push((*turn, slip));
        *turn += 1;
    }
    turns.sort_by_key(|(turn, _)| *turn);
    turns.into_iter().map(|(_, slip)| slip).collect()
}

fn slip(ballot: Ballot) -> BallotPaper {
    BallotPaper { role: ballot.role, answers: ballot.answers, ballot: Some(ballot.id) }
}

/// Why no ballots can be added now.
fn why_not_now(editor: &OpenAssessment) -> Option<String> {
    let round = editor.round();
    let mut statements = editor.assessment().checklist.statements.iter();
    if round.locked {
        Some(text!("round-locked"))
    } else if statements.all(|statement| round.voting(&statement.id) == Voting::Revealed) {
        Some(text!("ballots-too-late"))
    } else if !editor.may_open_box() {
        Some(text!("vote-box-open"))
    } else {
        None
    }
}
