//! The frame: it owns the session and draws it, and hands on what people ask for.

use std::mem::discriminant;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use egui::{Context, Id, Memory, Ui, ViewportCommand};
use jiff::civil::Date;

use crate::app::background::Event;
use crate::app::commands::Command;
use crate::app::draw::screen_ui;
use crate::app::ending::Ending;
use crate::app::handlers::navigate::{arrive, enter};
use crate::app::handlers::{
    actions, area, dialogs, drop, elsewhere, exports, files, imports, in_use, keyboard, leave, miniatures,
    open, others, recovery, reply, request, watch, window,
};
use crate::app::keys_in_order::KeysInOrder;
use crate::app::late_clicks::{LateClicks, Shown};
use crate::app::notice::Notice;
use crate::app::open::saving::Wake;
use crate::app::platform::Platform;
use crate::app::request::Request;
use crate::app::screen::Screen;
use crate::app::session::Session;
use crate::app::status_bar::{StatusBar, status_bar};
use crate::app::still_pointer::StillPointer;
use crate::app::tab_from_click::TabFromClick;
use crate::app::theme;
use crate::app::title_bar::{TitleBar, title_bar};
use crate::app::widgets::beneath::beneath;
use crate::app::widgets::scrolling;
use crate::app::window_place::Standing;
use crate::files::autosave::{LATE, SaveState};
use crate::files::places::Places;
use crate::files::progress::Progress;

/// How often it is said how far reading has come.
const HOW_FAR: Duration = Duration::from_millis(300);

/// A file that is read within this time is there in the first frame, so that nobody sees Home
/// come and go. Nothing can stall by it: nothing is on the screen yet.
const BLINK: Duration = Duration::from_millis(150);

/// What the window begins with.
pub struct Start {
    /// Where Attune's own files are, and where new ones are offered a place. Tests give a
    /// folder of their own.
    pub places: Places,
    /// Today, where it is not the clock's.
    pub today: Option<Date>,
    /// The world outside the window.
    pub platform: Box<dyn Platform>,
    /// A file to open, or a folder of several teams' files.
    pub file: Option<PathBuf>,
    /// What tells the window that the computer shuts down.
    pub ending: Arc<Ending>,
}

/// The application as eframe runs it: the session, and what only a window knows.
pub struct App {
    session: Session,
    events: Receiver<(u64, Event)>,
    /// What had the keyboard before something lay over the screen.
    focus_below: Option<Id>,
    /// The screen that something lay over.
    screen_below: Screen,
    /// What lay over the screen is gone, and this had the keyboard before.
    focus_back: Option<Option<Id>>,
    title: String,
    /// The field in which another title is being typed.
    title_field: Option<Id>,
    standing: Standing,
    ending: Arc<Ending>,
    /// It was told, and has put everything away.
    ended: bool,
    /// The screen was asked to stay awake.
    awake: bool,
    /// The first frame has begun.
    begun: bool,
}

impl App {
    /// An application in a window whose context is `ctx`.
    pub fn new(ctx: &Context, start: Start) -> Self {
        theme::install(ctx);
        ctx.add_plugin(KeysInOrder::default());
        ctx.add_plugin(LateClicks::default());
        ctx.add_plugin(StillPointer::default());
        ctx.add_plugin(TabFromClick::default());
        ctx.options_mut(|options| {
            // Both are commands of ours, so that they are listed and remembered.
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
        });
        let (sender, events) = channel();
        let repaint = ctx.clone();
        let wake: Wake = Arc::new(move || repaint.request_repaint());
        start.ending.wakes(wake.clone());
        let mut session = Session::new(start.places, start.today, start.platform, wake, sender);
        ctx.set_zoom_factor(session.recent.zoom);
        window::wear(&session, ctx);
        window::follow_system(&session);
        enter(&mut session, Screen::Home);
        if let Some(file) = start.file {
            if file.is_dir() {
                area::see(&mut session, vec![file]);
            } else {
                open::open_file(&mut session, &file);
            }
        }
        recovery::look_back(&mut session);
        let (focus_below, focus_back, title) = (None, None, String::new());
        let ending = start.ending;
        let standing = Standing::default();
        Self {
            screen_below: session.screen,
            session,
            events,
            focus_below,
            focus_back,
            title,
            title_field: None,
            standing,
            ending,
            ended: false,
            awake: false,
            begun: false,
        }
    }

    /// How far what is being read has come; none where nothing is read.
    pub fn reading(&self) -> Option<Arc<Progress>> {
        self.session.work.as_ref().map(|work| Arc::clone(&work.progress))
    }

    fn receive(&mut self, ctx: &Context, (serial, event): (u64, Event)) {
        let meant_for_another_file = serial != self.session.serial;
        reply::receive(&mut self.session, ctx, event, meant_for_another_file);
    }

    /// Waits a little for the file with which the window begins.
    fn wait_a_blink(&mut self, ctx: &Context) {
        let end = Instant::now() + BLINK;
        while self.session.work.is_some() {
            let left = end.saturating_duration_since(Instant::now());
            let Ok(told) = self.events.recv_timeout(left) else { return };
            self.receive(ctx, told);
        }
    }

    fn bars_ui(&self, ui: &mut Ui) -> Option<Request> {
        let session = &self.session;
        let open = session.open.as_ref().filter(|_| session.screen != Screen::Home);
        let mut pressed = None;
        let bar = match open.filter(|_| session.screen.has_steps()) {
            Some(open) => Some(TitleBar::of(open)),
            None => session.screen.is_of_area().then(|| TitleBar::of_area(session.views.area.name())),
        };
        if let Some(bar) = bar {
            pressed = title_bar(ui, &bar, session.screen.step()).map(Request::Do);
        }
        if session.screen != Screen::Projector {
            let undecided = session.is_undecided();
            let bar = open.map(|open| StatusBar::of(open, undecided));
            let undo = session.undoes();
            let (work, notice) = (session.work.as_ref(), session.notice.as_ref());
            let redo = session.redoes();
            let asked = status_bar(ui, bar.as_ref(), work, notice, undo.as_deref(), redo);
            pressed = pressed.or(asked);
        }
        pressed
    }

    fn dialog_ui(&mut self, ctx: &Context) {
        let session = &mut self.session;
        let environment = session.environment();
        dialogs::withdraw_warning(session);
        let Some(dialog) = &mut session.dialog else {
            self.give_focus_back(ctx);
            return;
        };
        let answer = dialog.show(ctx, &environment, session.open.as_ref());
        dialogs::answered(session, ctx, answer);
        if self.session.dialog.is_none() {
            // egui drops the focus of what is covered: the keyboard would begin again at
            // the top of the window after each dialog.
            self.focus_back = Some(self.focus_below);
            // Its first button may have got the keyboard in this very frame.
            ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
            ctx.request_repaint();
        }
    }

    /// Once nothing lies over the screen any more, the keyboard goes back to where it was,
    /// or where that is gone, as a menu is, to the heading. Unless something has it already.
    /// That takes a frame: until then egui keeps it from what lay below.
    fn give_focus_back(&mut self, ctx: &Context) {
        let focused = ctx.memory(Memory::focused);
        match self.focus_back.take() {
            Some(below) if focused.is_none() => {
                if let Some(id) = below.filter(|id| ctx.read_response(*id).is_some()) {
                    scrolling::give_back(ctx, id);
                } else {
                    // Whoever uses the mouse had the keyboard nowhere, and may be far down
                    // the page.
                    if below.is_none() && self.screen_below == self.session.screen {
                        scrolling::keep_place(ctx);
                    }
                    arrive(&mut self.session);
                }
                ctx.request_repaint();
            }
            Some(_) | None => {
                self.focus_below = focused;
                self.screen_below = self.session.screen;
            }
        }
    }

    fn window_ui(&mut self, ctx: &Context) {
        let session = &self.session;
        let title = TitleBar::window_title(session.open.as_ref(), || session.views.area.name());
        // Each command goes to the system, and some window managers redraw for it. A screen
        // reader says each: not at every letter of the name.
        let field = ctx.memory(Memory::focused).filter(|_| ctx.text_edit_focused());
        if title != self.title && self.title_field.is_none() {
            self.title_field = field;
        }
        let is_typed = field.is_some() && field == self.title_field && ctx.input(|input| input.focused);
        if title != self.title && !is_typed {
            self.title_field = None;
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        // The window's name is the system's affair everywhere but for a screen reader.
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
            node.set_label(self.title.clone());
            node.set_language("en-GB");
        });
        if let Some(full) = self.session.full_screen.take() {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(full));
        }
        let awake = self.session.is_looked_at();
        if awake != self.awake {
            self.session.platform.keep_awake(awake);
            self.awake = awake;
        }
        // egui draws nothing while nothing happens: that a drive does not answer would never
        // be said, and a notice would stay for ever.
        if self.session.save_state() == Some(SaveState::Waiting) {
            ctx.request_repaint_after(LATE);
        }
        if self.session.work.is_some() {
            ctx.request_repaint_after(HOW_FAR);
        }
        let state = self.session.save_state();
        let speaks = self.session.notice.as_ref().and_then(Notice::time_left).is_some();
        let serial = self.session.serial;
        if let Some(said) = self.session.saving_told.now(serial, state.as_ref(), speaks) {
            self.session.say(said);
        }
        if let Some(notice) = &self.session.notice {
            match notice.time_left() {
                Some(left) => ctx.request_repaint_after(left),
                None => self.session.notice = None,
            }
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        if !std::mem::replace(&mut self.begun, true) {
            self.wait_a_blink(ctx);
        }
        while let Ok(told) = self.events.try_recv() {
            self.receive(ctx, told);
        }
        others::look(&mut self.session, ctx);
        in_use::come_forward(&mut self.session, ctx);
        // The computer shuts down, and nobody can be asked.
        if self.ending.is_asked() && !std::mem::replace(&mut self.ended, true) {
            leave::end(&mut self.session);
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        // Here and not in `ui`, which a window that is minimised never calls: closed from
        // the task bar, it would not ask. Closing waits for the last words to reach the
        // disk, and asks if they cannot; it has to be cancelled in the frame that asks.
        let closing = ctx.input(|input| input.viewport().close_requested());
        if closing && !leave::leave_file(&mut self.session, Request::Do(Command::Quit)) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        }
        watch::look(&mut self.session, ctx);
        exports::lay_out_pages(&mut self.session);
        miniatures::draw(&mut self.session);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        keyboard::keys(&mut self.session, &ctx);
        files::name_after_a_pause(&mut self.session, &ctx);
        leave::note_place(&mut self.session, &ctx);
        drop::dropped(&mut self.session, &ctx);
        actions::pasted(&mut self.session, &ctx);
        imports::pasted(&mut self.session, &ctx);
        self.standing.follow(&ctx);
        self.window_ui(&ctx);
        let mut requests = Vec::new();
        requests.extend(self.bars_ui(ui));
        requests.extend(beneath(ui, |ui| screen_ui(&mut self.session, ui)));
        // After the frame is drawn: a screen whose file changed under it while it was being
        // drawn would show half of each.
        for asked in requests {
            request::handle(&mut self.session, &ctx, asked);
        }
        self.dialog_ui(&ctx);
        let session = &self.session;
        let (screen, views) = (session.screen, &session.views);
        let shows_one = matches!(screen, Screen::Rate | Screen::Projector);
        LateClicks::shows(
            &ctx,
            Shown {
                screen,
                dialog: session.dialog.as_ref().map(discriminant),
                turn: (screen == Screen::Voting).then(|| views.voting.turn()),
                statement: shows_one.then_some(views.rate.current),
                saved: views.report.outcome.is_some(),
            },
        );
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.standing.remember(&self.session.places);
        self.session.recent_writer.write(&self.session.places);
        if self.session.gave_up {
            return;
        }
        // Nobody can be asked any more; closing has asked already.
        let finish = |session: &mut Session| session.open.as_mut().map(|open| open.file_mut().finish());
        if let Some(Err(_)) = finish(&mut self.session) {
            elsewhere::take_news(&mut self.session);
            if let Some(Err(why)) = finish(&mut self.session) {
                log::error!("the last changes are not on disk: {why}");
            }
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        // What shows for a moment while a window grows; egui's own is nearly black.
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
