//! Files of any size, and the window that shows them, frame by frame and without a screen
//! reader: what the benches measure, and what `tests/frames.rs` counts.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use attune::app::platform::{Choose, Chosen, Platform};
use attune::app::shell::{App, Start};
use attune::files::{Places, format};
use attune::model::{
    Action, Assessment, Checklist, GroupVotes, Mode, Present, Rating, Response, Round, Source, Statement,
    Status, Tally, Team, Update, When,
};
use eframe::App as _;
use egui::{Context, Event, FullOutput, Key, Modifiers, Rect, vec2};
use jiff::civil::date;

/// How much an assessment holds.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub statements: usize,
    pub actions: usize,
    pub rounds: usize,
    /// How long notes are, in sentences.
    pub sentences: usize,
}

/// As much as a file may hold, and more than any real one does.
pub const HEAVY: Size = Size { statements: 200, actions: 2000, rounds: 50, sentences: 6 };

/// An assessment of that size. Its notes are as long as people write them in an hour.
pub fn assessment(size: Size) -> Assessment {
    let statement = |n: usize| Statement {
        id: format!("s{n}"),
        text: format!("Can do what statement {n} asks for, wherever babies and young children are."),
        title: format!("What statement {n} asks for"),
        theme: "Knowing".to_owned(),
        parts: vec!["knowledge".to_owned(), "skills".to_owned()],
        ..Statement::default()
    };
    let checklist = Checklist {
        id: "large".to_owned(),
        version: 1,
        title: "A long checklist".to_owned(),
        source: Source::default(),
        statements: (0..size.statements).map(statement).collect(),
    };
    let team = Team { name: "A large nursery".to_owned(), staff: Some(40), ..Team::default() };
    let mut all = Assessment::new(Arc::new(checklist), team, String::new(), date(2026, 11, 10));
    all.rounds = (0..size.rounds).map(|n| Arc::new(round(n, size))).collect();
    all.actions = (0..size.actions).map(|n| Arc::new(action(n, size))).collect();
    all
}

fn round(n: usize, size: Size) -> Round {
    const SENTENCE: &str = "The baby room is confident here; the pre-school rooms are not yet – “time”. ";
    let day = date(1976 + i16::try_from(n).unwrap(), 11, 10);
    let mut round = Round::new(format!("r{n}"), format!("November {}", day.year()), day);
    for s in 0..size.statements {
        let agreed = Some(Rating::ALL[(s + n) % 4]);
        let (note, evidence) = (SENTENCE.repeat(size.sentences), SENTENCE.repeat(size.sentences / 2));
        let in_place = vec!["skills".to_owned()];
        let response = Response { agreed, note, evidence, in_place, reviewed: true, ..Response::default() };
        round.responses.insert(format!("s{s}"), Arc::new(response));
    }
    // The room votes in the one before the last only: first votes are looked at once.
    if n + 2 == size.rounds {
        round.mode = Mode::VoteFirst;
        round.present = vec![Present { role: "Nursery practitioner".to_owned(), number: 24 }];
        for s in 0..size.statements {
            let red = u32::try_from(s % 12).unwrap();
            let tally = Tally { red, amber: 12 - red, green: 10, cant_say: 2 };
            round.votes.insert(format!("s{s}"), vec![GroupVotes::new("", tally)]);
            round.revealed.insert(format!("s{s}"));
        }
    }
    round
}

fn action(n: usize, size: Size) -> Action {
    let update = Update {
        round: "r0".to_owned(),
        date: date(2026, 10, 1),
        status: Status::ALL[n % Status::ALL.len()],
        note: "It went well in the baby room.".to_owned(),
    };
    Action {
        id: format!("a{n}"),
        statement: format!("s{}", n % size.statements),
        raised: "r0".to_owned(),
        what: format!("Do thing {n}, and write down what came of it"),
        owner: "Room leader".to_owned(),
        due: Some(When::Day(date(2026, 12, i8::try_from(n % 28).unwrap() + 1))),
        measure: "Every key person can say how a baby tells them that it has had enough.".to_owned(),
        updates: vec![update],
        ..Action::default()
    }
}

/// A window with a file in it, drawn frame by frame.
pub struct Window {
    ctx: Context,
    app: App,
    frame: eframe::Frame,
    seconds: f64,
}

impl Window {
    /// Opens `assessment` from a file in `folder`.
    pub fn open(assessment: &Assessment, folder: &Path) -> Self {
        let file = folder.join("documents/Large.attune");
        fs::create_dir_all(folder.join("documents")).unwrap();
        fs::write(&file, format::write_assessment(assessment).unwrap()).unwrap();
        Self::with(Some(file), folder)
    }

    /// A window with that file in it, if any.
    pub fn with(file: Option<PathBuf>, folder: &Path) -> Self {
        Self::on(Box::new(Nothing), file, folder)
    }

    /// The same, with something else outside the window.
    pub fn on(platform: Box<dyn Platform>, file: Option<PathBuf>, folder: &Path) -> Self {
        let ctx = Context::default();
        let start = Start {
            places: Places::within(folder),
            today: Some(date(2026, 11, 22)),
            platform,
            file,
            ending: Arc::default(),
        };
        let app = App::new(&ctx, start);
        let mut window = Self { ctx, app, frame: eframe::Frame::_new_kittest(), seconds: 0.0 };
        window.settle();
        window
    }

    /// Presses a key and lets everything come to rest.
    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        for pressed in [true, false] {
            self.draw(vec![Event::Key { key, physical_key: None, pressed, repeat: false, modifiers }]);
        }
        self.settle();
    }

    /// What has the keyboard.
    pub fn focused(&self) -> Option<egui::Id> {
        self.ctx.memory(egui::Memory::focused)
    }

    /// Where what has the keyboard is, if it has been drawn.
    fn place(&self) -> Option<Rect> {
        self.focused().and_then(|id| self.ctx.read_response(id)).map(|response| response.rect)
    }

    /// Whether a cell of the table of the plan has the keyboard: it is as high as a row.
    pub fn is_in_the_plan(&self) -> bool {
        self.place().is_some_and(|rect| (rect.height() - 48.0).abs() < 1.0)
    }

    /// Whether what has the keyboard can be seen.
    pub fn is_in_sight(&self) -> bool {
        self.place().is_some_and(|rect| rect.top() > 50.0 && rect.bottom() < 780.0)
    }

    /// Draws frames until they are all alike.
    pub fn settle(&mut self) {
        for _ in 0..8 {
            self.frame();
        }
    }

    /// Draws a frame in which nothing happens.
    pub fn frame(&mut self) {
        self.draw(Vec::new());
    }

    /// Draws a frame, and cuts it into the triangles that a graphics card would get.
    pub fn draw_all(&mut self) {
        self.draw_whole(Vec::new());
    }

    /// Types some letters at once, and draws the frame in which they are.
    pub fn type_text(&mut self, text: &str) {
        self.draw_whole(vec![Event::Text(text.to_owned())]);
    }

    fn draw_whole(&mut self, events: Vec<Event>) {
        let mut output = self.pass(events);
        let shapes = std::mem::take(&mut output.shapes);
        std::hint::black_box(self.ctx.tessellate(shapes, 1.0));
        output.drop_without_applying_deltas();
    }

    /// What is drawn in a frame in which nothing happens.
    pub fn output(&mut self) -> FullOutput {
        self.pass(Vec::new())
    }

    fn draw(&mut self, events: Vec<Event>) {
        self.pass(events).drop_without_applying_deltas();
    }

    fn pass(&mut self, events: Vec<Event>) -> FullOutput {
        self.seconds += 0.25;
        let input = egui::RawInput {
            screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, vec2(1280.0, 800.0))),
            time: Some(self.seconds),
            predicted_dt: 0.25,
            focused: true,
            events,
            ..egui::RawInput::default()
        };
        let Self { ctx, app, frame, .. } = self;
        ctx.run_ui(input, |ui| {
            app.logic(&ui.ctx().clone(), frame);
            app.ui(ui, frame);
        })
    }
}

/// What lies outside a window in which nobody asks for anything: work is done at once.
pub struct Nothing;

impl Platform for Nothing {
    fn choose(&self, _what: Choose, _chosen: Chosen) {}

    fn work(&self, job: Box<dyn FnOnce() + Send>) {
        job();
    }

    fn open(&self, _path: &Path) -> Result<(), String> {
        Ok(())
    }

    fn keep_awake(&self, _: bool) {}
}
