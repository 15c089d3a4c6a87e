//! What a frame costs beside one of egui's own demo, in the same process; a frame that is laid
//! out and cut into triangles, without the graphics card.

use std::hint::black_box;
use std::path::Path;

use attune::files::{Autosave, FileContent, checklists, format};
use attune::model::{Assessment, Edit, History, ResponseField, Training};
use egui::{Context, Event, Key, Modifiers, Rect, TextEdit, vec2};
use egui_demo_lib::DemoWindows;

use super::files::large_course;
use super::{Line, Measure, time, timed};
use crate::bare_window::Bare;
use crate::sizes::{HEAVY, Window, assessment};

/// The screens of an assessment.
pub const SCREENS: [(&str, Key); 5] = [
    ("Set up", Key::Num1),
    ("Rate", Key::Num2),
    ("Overview", Key::Num3),
    ("Plan", Key::Num4),
    ("Report", Key::Num5),
];

const OF_COURSES: [(&str, Key); 4] =
    [("Course", Key::Num1), ("Answers", Key::Num2), ("What changed", Key::Num3), ("Report", Key::Num4)];

/// Frames of every screen, and what happens in one.
pub fn lines(folder: &Path) -> Vec<Line> {
    let mut lines = vec![home(folder)];
    for (name, key) in SCREENS {
        for (size, make) in [("example", checklists::example as fn() -> Assessment), ("heavy", heavy)] {
            let home = folder.join(size);
            lines.push(frame(format!("frame of {name}, {size}"), move || opened(&make(), key, &home)));
        }
    }
    for (name, key) in OF_COURSES {
        for (learners, make) in [("24", checklists::example_training as fn() -> Training), ("500", many)] {
            let home = folder.join(format!("course-{learners}"));
            let what = format!("frame of {name}, {learners} learners");
            lines.push(frame(what, move || course(&make(), key, &home)));
        }
    }
    lines.extend([keystroke(folder, 300, 1.5), keystroke(folder, 6000, 1.1), save(folder)]);
    lines
}

fn heavy() -> Assessment {
    assessment(HEAVY)
}

fn many() -> Training {
    large_course(500)
}

/// A window with an assessment in it, at one of its screens.
pub fn opened(assessment: &Assessment, screen: Key, home: &Path) -> Window {
    let mut window = Window::open(assessment, home);
    window.press(Modifiers::COMMAND, screen);
    window
}

fn course(course: &Training, screen: Key, home: &Path) -> Window {
    std::fs::create_dir_all(home).unwrap();
    let file = home.join("Course.attune");
    std::fs::write(&file, format::write(&FileContent::Training(course.clone())).unwrap()).unwrap();
    let mut window = Window::with(Some(file), home);
    window.press(Modifiers::COMMAND, screen);
    window
}

fn home(folder: &Path) -> Line {
    let home = folder.join("home");
    frame("frame of Home".to_owned(), move || Window::with(None, &home))
}

fn frame(what: String, window: impl FnOnce() -> Window + 'static) -> Line {
    let begin = || {
        let (mut window, ctx, mut demo) = (window(), Context::default(), DemoWindows::default());
        let mut demo = move || draw(&ctx, Vec::new(), |ui| demo.ui(ui));
        // Its windows find their sizes first.
        (0..8).for_each(|_| demo());
        [timed(move || window.draw_all()), timed(demo)]
    };
    Line::new(what, "egui's own demo", begin).goal(0.5).rounds(101)
}

/// A letter typed at the end of a note of so many characters, until it is on the screen.
fn keystroke(folder: &Path, characters: usize, goal: f64) -> Line {
    let home = folder.join(format!("typing-{characters}"));
    let begin = move || {
        let text: String = "The baby room is confident here. ".chars().cycle().take(characters).collect();
        let mut assessment = checklists::example();
        let round = assessment.current_round().unwrap().id.clone();
        let first = assessment.checklist.statements[0].id.clone();
        let mut history = History::<Edit>::new(assessment);
        let note = Edit::response(&round, &first, ResponseField::Note(text.clone()));
        history.apply(note, std::time::Instant::now()).unwrap();
        assessment = history.present().clone();
        let mut window = opened(&assessment, Key::Num2, &home);
        window.press(Modifiers::NONE, Key::Home);
        window.press(Modifiers::NONE, Key::Enter);
        assert!(window.focused().is_some(), "Enter leads into the note");
        [timed(move || window.type_text("a")), alone(text)]
    };
    Line::new(format!("keystroke in {characters} characters"), "the same TextEdit alone", begin)
        .goal(goal)
        .rounds(101)
}

/// A window with a text field in it, as wide as that of Rate, and nothing else.
fn alone(mut text: String) -> Measure {
    let ctx = Context::default();
    Bare::new(&ctx);
    let mut typed = move |event: Option<Event>| {
        draw(&ctx, event.into_iter().collect(), |ui| {
            let field = TextEdit::multiline(&mut text).desired_width(720.0);
            ui.add(field).request_focus();
        });
    };
    (0..8).for_each(|_| typed(None));
    Box::new(move || time(|| typed(Some(Event::Text("a".to_owned())))))
}

/// What saving takes of the window's own thread: the newest state is handed over.
fn save(folder: &Path) -> Line {
    let home = folder.join("saving");
    let begin = move || {
        let heavy = assessment(HEAVY);
        let mut window = opened(&heavy, Key::Num2, &home);
        let saving = Autosave::start(home.join("documents/Large.attune"), || {});
        [timed(move || saving.changed(&heavy)), timed(move || window.draw_all())]
    };
    Line::new("one save's share of the window's thread, heavy", "a frame of Rate", begin).goal(0.02)
}

fn draw(ctx: &Context, events: Vec<Event>, ui: impl FnMut(&mut egui::Ui)) {
    let input = egui::RawInput {
        screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, vec2(1280.0, 800.0))),
        focused: true,
        events,
        ..egui::RawInput::default()
    };
    let mut output = ctx.run_ui(input, ui);
    let shapes = std::mem::take(&mut output.shapes);
    black_box(ctx.tessellate(shapes, 1.0));
    output.drop_without_applying_deltas();
}
