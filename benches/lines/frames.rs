//! What a frame costs beside one of egui's own demo, in the same process; a frame that is laid
//! out and cut into triangles, without the graphics card.

use std::hint::black_box;
use std::path::Path;

use attune::files::{FileContent, checklists, format};
use attune::model::Training;
use egui::{Context, Key, Modifiers, Rect, vec2};
use egui_demo_lib::DemoWindows;

use super::files::large_course;
use super::{Line, time, timed};
use crate::sizes::{HEAVY, Window, assessment};

const STEPS: [(&str, &str, Key); 4] = [
    ("frame of Rate, example", "frame of Rate, heavy", Key::Num2),
    ("frame of Overview, example", "frame of Overview, heavy", Key::Num3),
    ("frame of Plan, example", "frame of Plan, heavy", Key::Num4),
    ("frame of Report, example", "frame of Report, heavy", Key::Num5),
];

/// Frames of an assessment's screens, of the example and of the heavy file.
pub fn lines<'a>(folder: &Path) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for (example, heavy, key) in STEPS {
        let window = Window::open(&checklists::example(), &folder.join("example"));
        lines.push(line(example, key, window));
        lines.push(line(heavy, key, Window::open(&assessment(HEAVY), &folder.join("heavy"))));
    }
    lines
}

fn line<'a>(what: &'static str, key: Key, mut window: Window) -> Line<'a> {
    window.press(Modifiers::COMMAND, key);
    let (ctx, mut demo) = (Context::default(), DemoWindows::default());
    Line {
        what,
        against: "egui's own demo",
        goal: Some(0.5),
        rounds: 101,
        job: Box::new(move || time(|| window.draw_all())),
        floor: Box::new(move || time(|| draw(&ctx, |ui| demo.ui(ui)))),
    }
}

/// Frames of a course of five hundred learners, beside those of the example's.
pub fn of_courses<'a>(folder: &Path) -> Vec<Line<'a>> {
    let course = |name: &str, course: &Training| {
        let home = folder.join(name);
        std::fs::create_dir_all(&home).unwrap();
        let file = home.join("Course.attune");
        std::fs::write(&file, format::write(&FileContent::Training(course.clone())).unwrap()).unwrap();
        Window::with(Some(file), &home)
    };
    let (few, many) = (checklists::example_training(), large_course(500));
    let line = |what, key| {
        let [mut few, mut many] = [course("few", &few), course("many", &many)];
        few.press(Modifiers::COMMAND, key);
        many.press(Modifiers::COMMAND, key);
        Line {
            what,
            against: "the same with 24 learners",
            goal: None,
            rounds: 101,
            job: timed(move || many.draw_all()),
            floor: timed(move || few.draw_all()),
        }
    };
    vec![
        line("frame of What changed, 500 learners", Key::Num3),
        line("frame of Answers, 500 learners", Key::Num2),
    ]
}

fn draw(ctx: &Context, ui: impl FnMut(&mut egui::Ui)) {
    let input = egui::RawInput {
        screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, vec2(1280.0, 800.0))),
        focused: true,
        ..egui::RawInput::default()
    };
    let mut output = ctx.run_ui(input, ui);
    let shapes = std::mem::take(&mut output.shapes);
    black_box(ctx.tessellate(shapes, 1.0));
    output.drop_without_applying_deltas();
}
