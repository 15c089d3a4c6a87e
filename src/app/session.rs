//! What the window is in the middle of: the open file, the screen, what each screen
//! remembers, what lies over it, and the world outside. Handlers change it; the shell
//! draws it.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Instant;

use egui::Id;
use jiff::civil::Date;

pub use crate::app::after_opening::AfterOpening;
use crate::app::background::{Event, Reply};
use crate::app::commands::environment::CommandEnvironment;
use crate::app::dialogs::Dialog;
use crate::app::dialogs::not_saved::NotSaved;
use crate::app::notice::{About, Notice, Offer};
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::file::SavedFile;
use crate::app::open::saving::Wake;
use crate::app::open::theirs::Theirs;
use crate::app::open::training::OpenTraining;
use crate::app::open::{FileKind, OpenFile};
use crate::app::platform::Platform;
use crate::app::saving_told::SavingTold;
use crate::app::screen::Screen;
use crate::app::screens::area::AreaView;
use crate::app::screens::area_plan::TeamsView;
use crate::app::screens::assessment::change::ChangeView;
use crate::app::screens::assessment::overview::OverviewView;
use crate::app::screens::assessment::plan::PlanView;
use crate::app::screens::assessment::projector::ProjectorView;
use crate::app::screens::assessment::rate::RateView;
use crate::app::screens::assessment::review::ReviewView;
use crate::app::screens::assessment::set_up::SetUpView;
use crate::app::screens::assessment::voting::VotingView;
use crate::app::screens::ballot::BallotView;
use crate::app::screens::home::HomeView;
use crate::app::screens::report::ReportView;
use crate::app::screens::training::answers::AnswersView;
use crate::app::screens::training::change::ChangedView;
use crate::app::screens::training::course::CourseView;
use crate::app::screens::training::import::ImportView;
use crate::app::screens::versions::VersionsView;
use crate::app::system::SystemLooks;
use crate::app::waiting_letter::Waiting;
use crate::app::work::{Doing, Work};
use crate::files::autosave::SaveState;
use crate::files::copies::Copy;
use crate::files::places::{self, Places};
use crate::files::progress::Progress;
use crate::files::recent::Recent;
use crate::files::recent_writer::RecentWriter;
use crate::model::merge::Decision;
use crate::model::{Mode, Voting};
use crate::text;

/// What each screen remembers between frames.
#[derive(Default)]
pub struct ViewState {
    pub home: HomeView,
    pub set_up: SetUpView,
    pub rate: RateView,
    pub overview: OverviewView,
    pub change: ChangeView,
    pub teams: TeamsView,
    pub plan: PlanView,
    pub review: ReviewView,
    pub report: ReportView,
    pub voting: VotingView,
    pub projector: ProjectorView,
    pub ballot: BallotView,
    pub course: CourseView,
    pub answers: AnswersView,
    pub import: ImportView,
    pub course_change: ChangedView,
    pub versions: VersionsView,
    pub area: AreaView,
}

/// What another person has of the open file, and what was decided of it.
pub struct Foreign {
    pub theirs: Theirs,
    pub decisions: Vec<Decision>,
    /// It has been asked about, and may have been put off.
    pub asked: bool,
}

impl Foreign {
    /// What nobody has been asked about yet.
    pub fn new(theirs: Theirs) -> Self {
        Self { theirs, decisions: Vec::new(), asked: false }
    }
}

/// What the window is in the middle of.
pub struct Session {
    /// Where Attune's own files are, and where new ones are offered a place.
    pub places: Places,
    /// Today, where it is not the clock's.
    pub fixed_today: Option<Date>,
    /// The world outside the window.
    pub platform: Box<dyn Platform>,
    pub recent: Recent,
    pub recent_writer: RecentWriter,
    /// The open file; none on Home.
    pub open: Option<OpenFile>,
    /// The screen that is shown.
    pub screen: Screen,
    /// The screen has just been entered: the keyboard goes to its heading.
    pub arrived: bool,
    /// What each screen remembers.
    pub views: ViewState,
    /// What lies over the screen until it is answered.
    pub dialog: Option<Dialog>,
    /// What was just said in the status line, and when.
    pub notice: Option<Notice>,
    /// Raised whenever another file is opened: tells its fields, and what comes back
    /// about it, from those of the file before.
    pub serial: u64,
    /// What another person has of the open file, until both are put together.
    pub foreign: Option<Foreign>,
    /// Copies of the open file that lie beside it, and are yet to be asked about.
    pub copies: VecDeque<Copy>,
    /// A copy that was just set aside: where it lay, and where it is.
    pub set_aside: Option<(PathBuf, PathBuf)>,
    /// A file that was just taken off the list of recent ones, and its place in it.
    pub forgotten: Option<(PathBuf, usize)>,
    /// Where word was left that this window is wanted, and when it was found.
    pub wanted: Option<(PathBuf, Instant)>,
    /// What is being read, and somebody waits for.
    pub work: Option<Work>,
    works: u64,
    /// What is to be done with the file that is being opened.
    pub after_opening: AfterOpening,
    /// What the last time left behind, until it can be shown.
    pub not_saved: Option<NotSaved>,
    /// The window had the keyboard in the last frame.
    pub had_keyboard: bool,
    /// A file dialog is open. One is enough.
    pub choosing: bool,
    /// How the system is set to look, as far as it has said.
    pub system: SystemLooks,
    /// Wakes the window from another thread.
    pub wake: Wake,
    /// The file may be left though the last changes are not on disk.
    pub may_lose: bool,
    /// The person chose to close without the last changes: nothing is waited for.
    pub gave_up: bool,
    /// What was said of saving the open file.
    pub saving_told: SavingTold,
    /// When somebody went to the place where they are now, which is not written down yet.
    pub moved_on: Option<Instant>,
    /// When a key was last pressed.
    pub last_key: Option<Instant>,
    /// The field in which Enter was pressed in the last frame.
    pub entered: Option<Id>,
    /// When a letter was last typed where nothing takes it.
    pub last_letter: Option<Instant>,
    /// When words were last typed that nothing takes, in seconds since the window opened.
    pub typed_nowhere: Option<f64>,
    /// A letter that was typed though no field had the keyboard, and waits.
    pub waiting_letter: Option<Waiting>,
    /// The window is to fill the screen, or not to.
    pub full_screen: Option<bool>,
    /// Whether it did before the projector view.
    pub was_full_screen: bool,
    events: Sender<(u64, Event)>,
}

impl Session {
    /// Home, with nothing open. What happens elsewhere comes back through `events`.
    pub fn new(
        places: Places,
        fixed_today: Option<Date>,
        platform: Box<dyn Platform>,
        wake: Wake,
        events: Sender<(u64, Event)>,
    ) -> Self {
        Self {
            recent: Recent::load(&places),
            recent_writer: RecentWriter::default(),
            places,
            fixed_today,
            platform,
            open: None,
            screen: Screen::Home,
            arrived: false,
            views: ViewState::default(),
            dialog: None,
            notice: None,
            serial: 0,
            foreign: None,
            copies: VecDeque::new(),
            set_aside: None,
            forgotten: None,
            wanted: None,
            work: None,
            works: 0,
            after_opening: AfterOpening::Nothing,
            not_saved: None,
            had_keyboard: true,
            choosing: false,
            system: SystemLooks::default(),
            wake,
            may_lose: false,
            gave_up: false,
            saving_told: SavingTold::default(),
            moved_on: None,
            last_key: None,
            entered: None,
            last_letter: None,
            typed_nowhere: None,
            waiting_letter: None,
            full_screen: None,
            was_full_screen: false,
            events,
        }
    }

    /// The way back into this window, about the file that is open now.
    pub fn reply(&self) -> Reply {
        Reply::new(self.events.clone(), self.serial, self.wake.clone())
    }

    pub fn today(&self) -> Date {
        self.fixed_today.unwrap_or_else(places::today)
    }

    /// Begins something that somebody waits for, in the place of anything else.
    pub fn begin_work(&mut self, file: String, doing: Doing) -> (u64, Arc<Progress>) {
        self.stop_work();
        self.works += 1;
        let (number, progress) = (self.works, Arc::new(Progress::default()));
        self.work = Some(Work { number, file, progress: Arc::clone(&progress), doing });
        (number, progress)
    }

    /// What was read is there, unless it has been called off.
    pub fn take_work(&mut self, number: u64) -> Option<Work> {
        self.work.take_if(|work| work.number == number)
    }

    /// Calls off what somebody waits for; none where nothing was.
    pub fn stop_work(&mut self) -> Option<Work> {
        let work = self.work.take()?;
        work.progress.stop();
        Some(work)
    }

    /// Calls off what somebody waits for, where it is for the file that is open.
    pub fn stop_work_for_file(&mut self) {
        if self.work.as_ref().is_some_and(Work::is_for_open_file) {
            self.stop_work();
        }
    }

    /// Whether what another program wrote into the open file waits to be decided.
    pub fn is_undecided(&self) -> bool {
        self.foreign.as_ref().is_some_and(|foreign| matches!(foreign.theirs, Theirs::OnDisk(_)))
    }

    /// Forgets what belongs to the file that was open.
    pub fn forget_others(&mut self) {
        self.stop_work_for_file();
        self.foreign = None;
        self.copies.clear();
        self.set_aside = None;
        self.forgotten = None;
    }

    /// Says something in the status line for a while.
    pub fn say(&mut self, notice: String) {
        self.notice = Some(Notice::new(notice, About::Event));
    }

    /// Says there that something could not be done, and why.
    pub fn say_fault(&mut self, notice: String) {
        self.notice = Some(Notice::new(notice, About::Fault));
    }

    /// The same of a change, with the way to take it back beside it.
    pub fn say_with_undo(&mut self, notice: String) {
        self.notice = Some(Notice::new(notice, About::Change));
    }

    /// Says something there, with what can be done about it beside it.
    pub fn say_with_offer(&mut self, notice: String, offer: Offer) {
        self.notice = Some(Notice::new(notice, About::Event).offering(offer));
    }

    /// The open assessment, if one is open.
    pub fn assessment(&self) -> Option<&OpenAssessment> {
        self.open.as_ref()?.assessment()
    }

    /// The open assessment, if one is open, to be changed.
    pub fn assessment_mut(&mut self) -> Option<&mut OpenAssessment> {
        self.open.as_mut()?.assessment_mut()
    }

    /// The open training file, if one is open.
    pub fn training(&self) -> Option<&OpenTraining> {
        self.open.as_ref()?.training()
    }

    /// The open training file, if one is open, to be changed.
    pub fn training_mut(&mut self) -> Option<&mut OpenTraining> {
        self.open.as_mut()?.training_mut()
    }

    /// Where the open file lies, once it has a place.
    pub fn path(&self) -> Option<PathBuf> {
        self.open.as_ref()?.file().path()
    }

    /// How far saving the open file has come.
    pub fn save_state(&self) -> Option<SaveState> {
        self.open.as_ref()?.file().save_state()
    }

    /// What Undo would take back on this screen, in words.
    pub fn undoes(&self) -> Option<String> {
        if let Some((path, _)) = &self.forgotten {
            return Some(text!("undo-forgotten", file = places::stem(path)));
        }
        if let Some((path, _)) = &self.set_aside {
            return Some(text!("undo-set-aside", file = places::file_name(path)));
        }
        // Where people answer one after the other, nobody takes back what others gave.
        let shown = self.open.as_ref().filter(|_| self.screen != Screen::Voting);
        shown.and_then(OpenFile::last_edit)
    }

    /// Whether Redo would bring something back on this screen.
    pub fn redoes(&self) -> bool {
        let shown = self.open.as_ref().filter(|_| !matches!(self.screen, Screen::Voting | Screen::Home));
        shown.is_some_and(|open| open.file().can_redo())
    }

    /// What decides which commands can be used.
    pub fn environment(&self) -> CommandEnvironment {
        let file = self.open.as_ref().map(OpenFile::file);
        let general = CommandEnvironment {
            screen: self.screen,
            open: self.open.as_ref().map(OpenFile::kind),
            has_area: self.views.area.has_teams(),
            has_several: self.views.area.has_teams() || self.views.area.has_courses(),
            can_undo: file.is_some_and(SavedFile::can_undo)
                || self.set_aside.is_some()
                || self.forgotten.is_some(),
            can_redo: file.is_some_and(SavedFile::can_redo),
            has_place: self.path().is_some(),
            look_only: file.is_some_and(SavedFile::is_look_only),
            watches: self.open.as_ref().is_some_and(OpenFile::is_watching),
            learners: self.training().map_or(0, |open| open.training().participants.len()),
            ..CommandEnvironment::default()
        };
        match self.assessment() {
            Some(open) => self.in_assessment(open, general),
            None => general,
        }
    }

    /// What an open assessment adds to it.
    fn in_assessment(&self, open: &OpenAssessment, general: CommandEnvironment) -> CommandEnvironment {
        let (assessment, round) = (open.assessment(), open.round());
        let statement = assessment.checklist.statements.get(self.views.rate.current);
        let is = |holds: &dyn Fn(&str) -> bool| statement.is_some_and(|statement| holds(&statement.id));
        CommandEnvironment {
            editable: !round.locked && !general.look_only,
            rated: is(&|id| round.rating(id).is_some()),
            may_still_hold: self.views.rate.offers_last_time && is(&|id| open.may_still_hold(id)),
            votes_shown: is(&|id| round.voting(id) == Voting::Revealed) && !open.voting.is_voting(),
            begun: assessment.may_be_reviewed(),
            has_earlier: open.round_before().is_some(),
            votes_open: !round.locked
                && round.mode == Mode::VoteFirst
                && is(&|id| {
                    round.voting(id) != Voting::Revealed || open.voting.correcting(round) == Some(id)
                }),
            ..general
        }
    }

    /// Whether a room looks at the screen though nobody touches the computer.
    pub fn is_looked_at(&self) -> bool {
        self.assessment().is_some()
            && (self.screen == Screen::Projector || self.views.rate.timers.is_running())
    }

    /// Whether a file of this kind is open.
    pub fn is_open(&self, kind: FileKind) -> bool {
        self.open.as_ref().map(OpenFile::kind) == Some(kind)
    }
}
