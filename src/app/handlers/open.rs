//! Opening a file, and beginning a new one.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::background::Event;
use crate::app::commands::Command;
use crate::app::dialogs::Dialog;
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::ballot::OpenBallot;
use crate::app::open::training::OpenTraining;
use crate::app::screens::checklists::Checklists;
use crate::app::screens::home::HomeView;
use crate::app::screens::report::ReportView;
use crate::app::screens::{Request, Screen};
use crate::app::shell::App;
use crate::app::stage::ViewState;
use crate::documents::DocumentKind;
use crate::files::checklists::{self, Origin};
use crate::files::{FileContent, ReadError, format};
use crate::model::{Assessment, Edit, Mode, Present, RoundField, Team};
use crate::text;
use crate::words;

impl App {
    /// Opens a file, or says in full why it cannot be.
    pub(in crate::app) fn open_file(&mut self, path: PathBuf) {
        // What is open is put away first: it may be the very file that is opened.
        if !self.leave_file(Request::OpenFile(path.clone())) {
            return;
        }
        match format::read(&path) {
            Ok(FileContent::Assessment(assessment)) => self.show_assessment(assessment, path),
            Ok(FileContent::Training(training)) => self.show_training(training, path),
            Ok(FileContent::Ballot(ballot)) => self.show_ballot(ballot, &path),
            Ok(other @ FileContent::Checklist(_)) => {
                self.not_opened(&format::not_an_assessment(&path, &other))
            }
            Err(error) => self.not_opened(&error),
        }
    }

    fn show_assessment(&mut self, assessment: Assessment, path: PathBuf) {
        self.dialog = None;
        let path = std::path::absolute(&path).unwrap_or(path);
        let (places, wake) = (self.places.clone(), self.wake.clone());
        self.start(OpenAssessment::open(assessment, path, places, self.today(), wake));
        self.note_file();
        let unrated = self.first_unrated();
        self.views.rate.current = unrated.unwrap_or(0);
        self.enter(if unrated.is_some() { Screen::Rate } else { Screen::Overview });
    }

    fn not_opened(&mut self, error: &ReadError) {
        self.fault_or_trouble(text!("open-failed"), &error.lines());
        if self.screen == Screen::Home {
            self.read_recent();
        }
    }

    /// Sees the open file safely to disk before it is left. `false`: that failed,
    /// and the person is asked whether to do `then` all the same.
    pub(in crate::app) fn leave_file(&mut self, then: Request) -> bool {
        if std::mem::take(&mut self.may_lose) {
            if let Some(editor) = &mut self.editor {
                editor.put_votes_away();
            }
            return true;
        }
        self.keep_typed_role();
        self.keep_typed_code();
        if let Some(why) = self.ballot.as_mut().and_then(OpenBallot::finish) {
            self.dialog = Some(Dialog::NotSaved { why, then });
            return false;
        }
        if let Some(why) = self.training.as_mut().and_then(OpenTraining::finish) {
            self.dialog = Some(Dialog::NotSaved { why, then });
            return false;
        }
        let Some(editor) = &mut self.editor else { return true };
        let lost = lost_if_left(editor, self.views.rate.has_counts(editor.round()));
        if !lost.is_empty() {
            self.dialog = Some(Dialog::VotesWait { lost, then });
            return false;
        }
        editor.put_votes_away();
        if let Some(why) = editor.finish() {
            self.dialog = Some(Dialog::NotSaved { why, then });
            return false;
        }
        true
    }

    pub(in crate::app) fn start(&mut self, editor: OpenAssessment) {
        self.put_away();
        self.editor = Some(editor);
    }

    /// Lets go of the file that was open, and of what its screens remembered.
    pub(in crate::app) fn put_away(&mut self) {
        let home = std::mem::take(&mut self.views.home);
        self.views = ViewState { home, ..ViewState::default() };
        self.editor = None;
        self.training = None;
        self.ballot = None;
        self.serial += 1;
    }

    /// Begins a new assessment, with this way of rating.
    pub(in crate::app) fn begin(&mut self, mode: Mode) {
        let command = if mode == Mode::VoteFirst { Command::NewWorkshop } else { Command::New };
        if !self.leave_file(Request::Do(command)) {
            return;
        }
        let today = self.today();
        let label = words::month_and_year(today);
        let mut assessment = Assessment::new(checklists::standard(), Team::default(), label, today);
        if let Some(round) = assessment.rounds.last_mut() {
            Arc::make_mut(round).mode = mode;
        }
        self.start(OpenAssessment::begin(assessment, None, self.places.clone(), today, self.wake.clone()));
        self.views.set_up.focus = true;
        self.enter(Screen::SetUp);
    }

    pub(in crate::app) fn begin_example(&mut self) {
        if !self.leave_file(Request::Do(Command::OpenExample)) {
            return;
        }
        let example = checklists::example();
        let name = text!("example-file", team = example.team.name.as_str());
        let today = self.today();
        self.start(OpenAssessment::begin(example, Some(name), self.places.clone(), today, self.wake.clone()));
        self.views.rate.current = self.first_unrated().unwrap_or(0);
        self.enter(Screen::Overview);
        self.say(text!("example-opened"));
    }

    pub(in crate::app) fn blank_form(&mut self) {
        if self.training.is_some() {
            self.show_document(DocumentKind::Form);
            self.enter(Screen::CourseReport);
            return;
        }
        if self.editor.is_none() {
            self.begin(Mode::Together);
        }
        self.views.report = ReportView { kind: DocumentKind::Blank, ..ReportView::default() };
        self.enter(Screen::Report);
    }

    /// Reads what Home says of the recent files, without holding the window up.
    pub(in crate::app) fn read_recent(&mut self) {
        self.views.home = HomeView::unread(&self.recent);
        let (recent, today) = (self.recent.clone(), self.today());
        let post = self.post();
        self.platform.work(Box::new(move || post.send(Event::Home(HomeView::read(&recent, today)))));
    }

    /// Takes in a role that was typed and not yet added.
    pub(in crate::app) fn keep_typed_role(&mut self) {
        let role = std::mem::take(&mut self.views.set_up.new_role).trim().to_owned();
        let Some(editor) = self.editor.as_ref().filter(|_| !role.is_empty()) else { return };
        let mut present = editor.round().present.clone();
        present.push(Present { role, number: 1 });
        let round = editor.round().id.clone();
        self.edit(Edit::Round { round, field: RoundField::Present(present) });
    }

    /// The checklists that can be chosen now.
    pub(in crate::app) fn read_checklists(&self) -> Checklists {
        let at_hand = checklists::at_hand(&self.places);
        let chosen = |listed: &checklists::Listed| listed.origin != Origin::Pattern;
        let faults = at_hand.faults.iter().map(ToString::to_string).collect();
        Checklists { listed: at_hand.listed.into_iter().filter(chosen).collect(), faults }
    }
}

/// What of the votes would be lost if the file were left now, in sentences.
fn lost_if_left(editor: &OpenAssessment, counts: bool) -> Vec<String> {
    let loss = editor.lost_if_left();
    let mut sentences = Vec::new();
    if loss.answers > 0 {
        sentences.push(text!("votes-wait-answers", count = loss.answers));
    }
    if loss.to_come > 0 {
        sentences.push(text!("votes-wait-to-come", count = loss.to_come));
    }
    if loss.roles {
        sentences.push(text!("votes-wait-roles"));
    }
    if counts {
        sentences.push(text!("votes-wait-counts"));
    }
    sentences
}
