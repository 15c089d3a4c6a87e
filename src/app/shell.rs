//! The frame: what is open, what lies over the screen, and what a window has to
//! do at every frame.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use eframe::egui::{Context, Id, ThemePreference, Ui, ViewportCommand};
use jiff::civil::Date;

use crate::app::background::{Event, Reply};
use crate::app::commands::{Command, CommandEnvironment};
use crate::app::dialogs::{Answer, Dialog, Open};
use crate::app::open::assessment::OpenAssessment;
use crate::app::open::ballot::OpenBallot;
use crate::app::open::saving::Wake;
use crate::app::open::training::OpenTraining;
use crate::app::platform::Platform;
use crate::app::screens::ballot;
use crate::app::screens::{Request, Screen};
use crate::app::stage::ViewState;
use crate::app::theme;
use crate::app::title_bar::{self, OnTop, Standing};
use crate::files::autosave::SaveState;
use crate::files::endings::is_table;
use crate::files::places::{self, Places};
use crate::files::recent::{Recent, Theme};
use crate::model::{Mode, Voting, plain_text};

/// How long a notice stands in the status line.
const NOTICE: Duration = Duration::from_secs(6);

/// What the window begins with.
pub struct Start {
    /// Where files lie.
    pub places: Places,
    /// Today, where it is not the clock's.
    pub today: Option<Date>,
    /// The world outside the window.
    pub platform: Box<dyn Platform>,
    /// A file to open.
    pub file: Option<PathBuf>,
}

/// The application.
pub struct App {
    pub(super) places: Places,
    pub(super) fixed_today: Option<Date>,
    pub(super) platform: Box<dyn Platform>,
    pub(super) recent: Recent,
    pub(super) editor: Option<OpenAssessment>,
    /// A course and its learners, where a training file is open and no assessment.
    pub(super) training: Option<OpenTraining>,
    /// One person's answers, where a ballot is open and no assessment.
    pub(super) ballot: Option<OpenBallot>,
    pub(super) screen: Screen,
    /// The screen has just been entered: the keyboard goes to its heading.
    pub(super) arrived: bool,
    /// When a letter was last typed.
    pub(super) last_letter: Option<Instant>,
    pub(super) views: ViewState,
    pub(super) dialog: Option<Dialog>,
    pub(super) notice: Option<(String, Instant)>,
    sender: Sender<(u64, Event)>,
    inbox: Receiver<(u64, Event)>,
    /// Raised whenever another file is opened: tells its fields, and its news, from
    /// those of the file before.
    pub(super) serial: u64,
    /// A file dialog is open. One is enough.
    pub(super) choosing: bool,
    pub(super) wake: Wake,
    /// The file may be left though the last changes are not on disk.
    pub(super) may_lose: bool,
    /// The person chose to close without the last changes: nothing is waited for.
    gave_up: bool,
    /// What had the keyboard before something lay over the screen.
    pub(super) focus_below: Option<Id>,
    /// What is to have the keyboard again.
    pub(super) focus_back: Option<Id>,
    title: String,
    /// The window is to fill the screen, or not to.
    pub(super) full_screen: Option<bool>,
    /// Whether it did before the projector view.
    pub(super) was_full_screen: bool,
}

impl App {
    /// An application in a window whose context is `ctx`.
    pub fn new(ctx: &Context, start: Start) -> Self {
        theme::install(ctx);
        ctx.options_mut(|options| {
            // Both are commands of ours, so that they are listed and remembered.
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
        });
        let recent = Recent::load(&start.places);
        ctx.set_zoom_factor(recent.zoom);
        ctx.set_theme(preference(recent.theme));
        let (sender, inbox) = channel();
        let repaint = ctx.clone();
        let mut app = Self {
            places: start.places,
            fixed_today: start.today,
            platform: start.platform,
            recent,
            editor: None,
            training: None,
            ballot: None,
            screen: Screen::Home,
            arrived: false,
            last_letter: None,
            views: ViewState::default(),
            dialog: None,
            notice: None,
            sender,
            serial: 0,
            choosing: false,
            inbox,
            wake: Arc::new(move || repaint.request_repaint()),
            may_lose: false,
            gave_up: false,
            focus_below: None,
            focus_back: None,
            title: String::new(),
            full_screen: None,
            was_full_screen: false,
        };
        app.enter(Screen::Home);
        if let Some(file) = start.file {
            app.open_file(file);
        }
        app
    }

    /// The way back into this window, about the file that is open now.
    pub(super) fn post(&self) -> Reply {
        Reply::new(self.sender.clone(), self.serial, self.wake.clone())
    }

    /// Today's date.
    pub(super) fn today(&self) -> Date {
        self.fixed_today.unwrap_or_else(places::today)
    }

    /// Says something in the status line for a while.
    pub(super) fn say(&mut self, notice: String) {
        self.notice = Some((notice, Instant::now()));
    }

    /// What decides which commands can be used.
    pub(super) fn situation(&self) -> CommandEnvironment {
        let editor = self.editor.as_ref();
        let statement = editor.and_then(|editor| {
            editor
                .assessment()
                .checklist
                .statements
                .get(self.views.rate.current)
                .map(|statement| &statement.id)
        });
        CommandEnvironment {
            screen: self.screen,
            open: editor.is_some(),
            ballot: self.ballot.is_some(),
            training: self.training.is_some(),
            editable: editor.is_some_and(|editor| !editor.round().locked),
            can_undo: editor.is_some_and(OpenAssessment::can_undo)
                || self.training.as_ref().is_some_and(OpenTraining::can_undo),
            can_redo: editor.is_some_and(OpenAssessment::can_redo)
                || self.training.as_ref().is_some_and(OpenTraining::can_redo),
            rated: editor.zip(statement).is_some_and(|(editor, id)| editor.round().rating(id).is_some()),
            may_still_hold: editor.zip(statement).is_some_and(|(editor, id)| editor.may_still_hold(id)),
            begun: editor.is_some_and(|editor| editor.assessment().may_be_reviewed()),
            has_earlier: editor.is_some_and(|editor| editor.round_before().is_some()),
            votes_open: editor.zip(statement).is_some_and(|(editor, id)| {
                let round = editor.round();
                !round.locked && round.mode == Mode::VoteFirst && round.voting(id) != Voting::Revealed
            }),
            has_file: self.open_path().is_some(),
        }
    }

    fn dialog_ui(&mut self, ctx: &Context) {
        let now = self.situation();
        self.withdraw_warning();
        let Some(dialog) = &mut self.dialog else {
            self.give_focus_back(ctx);
            return;
        };
        let open = Open { assessment: self.editor.as_ref(), training: self.training.as_ref() };
        match dialog.show(ctx, &now, open) {
            Answer::Waiting => {}
            Answer::Close => self.dialog = None,
            Answer::Request(ask) => {
                self.dialog = None;
                self.answer(ctx, ask);
            }
            Answer::Typed(purpose, value) => self.typed(purpose, &value),
            Answer::Browse(purpose) => self.browse(purpose),
            Answer::Anyway(ask) => {
                self.dialog = None;
                self.may_lose = true;
                self.gave_up = matches!(ask, Request::Do(Command::Quit));
                self.answer(ctx, ask);
            }
        }
        if self.dialog.is_none() {
            self.focus_back = self.focus_below;
            ctx.request_repaint();
        }
    }

    /// What could not be saved has reached the disk after all.
    fn withdraw_warning(&mut self) {
        let saved = self.save_state();
        if matches!(self.dialog, Some(Dialog::NotSaved { .. }))
            && matches!(saved, Some(SaveState::Saved { .. }))
        {
            self.dialog = None;
            self.say(crate::text!("saved-after-all"));
        }
    }

    /// The window's title names the file, as people expect on the task bar.
    fn window_title(&mut self, ctx: &Context) {
        let ballot = self.ballot.as_ref().map(|editor| ballot::name(editor.ballot()));
        let editor = self.editor.as_ref().map(|editor| editor.assessment().team.name.clone());
        let training = self.training.as_ref().map(|editor| editor.training().course.name.clone());
        let file = plain_text::single_line(&editor.or(training).or(ballot).unwrap_or_default());
        let name = crate::text!("app-name");
        let title = if file.is_empty() { name } else { format!("{file} – {name}") };
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// Closing waits for the last words to reach the disk, and requests if they cannot.
    fn closing(&mut self, ctx: &Context) {
        let asked = ctx.input(|input| input.viewport().close_requested());
        if asked && !self.leave_file(Request::Do(Command::Quit)) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        }
    }

    fn dropped(&mut self, ctx: &Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        if let Some(path) = dropped.first().map(|file| file.path().to_path_buf()) {
            if self.training.is_some() && is_table(&path) {
                self.read_export(&path);
            } else {
                self.open_file(path);
            }
        }
    }
}

/// How egui calls a theme that was chosen.
pub(super) fn preference(theme: Theme) -> ThemePreference {
    match theme {
        Theme::System => ThemePreference::System,
        Theme::Light => ThemePreference::Light,
        Theme::Dark => ThemePreference::Dark,
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        while let Ok((serial, news)) = self.inbox.try_recv() {
            let meant_for_another_file = serial != self.serial;
            self.receive(news, meant_for_another_file);
        }
        self.closing(ctx);
        self.lay_out_pages();
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        self.keys(&ctx);
        self.dropped(&ctx);
        self.window_title(&ctx);
        if let Some(full) = self.full_screen.take() {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(full));
        }
        if let Some((_, since)) = &self.notice {
            match NOTICE.checked_sub(since.elapsed()) {
                Some(left) => ctx.request_repaint_after(left),
                None => self.notice = None,
            }
        }
        let mut requests = Vec::new();
        let training = self.training.as_ref().map(OnTop::of_training);
        let file = self.editor.as_ref().map(OnTop::of).or(training);
        if let Some(file) = file.filter(|_| self.screen != Screen::Home && !self.screen.fills_window()) {
            let pressed = title_bar::top_bar(ui, &file, self.screen.step());
            requests.extend(pressed.map(Request::Do));
        }
        if self.screen != Screen::Projector {
            let notice = self.notice.as_ref().map(|(notice, _)| notice.as_str());
            let ballot = self.ballot.as_ref().map(Standing::of_ballot);
            let training = self.training.as_ref().map(Standing::of_training);
            let open = self.editor.as_ref().map(Standing::of).or(training).or(ballot);
            title_bar::status_line(ui, open.filter(|_| self.screen != Screen::Home).as_ref(), notice);
        }
        requests.extend(self.screen_ui(ui));
        for ask in requests {
            self.answer(&ctx, ask);
        }
        self.dialog_ui(&ctx);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if self.gave_up {
            return;
        }
        if let Some(editor) = &mut self.editor {
            editor.finish();
        }
        if let Some(training) = &mut self.training {
            training.finish();
        }
        if let Some(ballot) = &mut self.ballot {
            ballot.finish();
        }
    }

    fn clear_color(&self, visuals: &eframe::egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
