//! The least that a window of Attune's kind costs: eframe with the same features, typefaces
//! and size, a heading and as many lines as fill the screen. Beside it Attune's start, its
//! memory and its size are measured.
//!
//! ```sh
//! cargo run --release --example bare_window
//! ```

#![allow(missing_docs)] // an example

use egui::{CentralPanel, FontData, FontDefinitions, FontFamily, Ui};

/// Attune's typefaces, the usual one last: it is the first to be asked then.
const FACES: [(&str, &[u8]); 3] = [
    ("bold", include_bytes!("../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf")),
    ("semibold", include_bytes!("../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf")),
    ("regular", include_bytes!("../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf")),
];

/// A window with words in it and nothing behind them.
pub struct Bare;

impl Bare {
    /// With Attune's own typefaces, which a bare window would have to load as well.
    pub fn new(ctx: &egui::Context) -> Self {
        let mut fonts = FontDefinitions::default();
        for (name, bytes) in FACES {
            fonts.font_data.insert(name.to_owned(), FontData::from_static(bytes).into());
            fonts.families.entry(FontFamily::Proportional).or_default().insert(0, name.to_owned());
        }
        ctx.set_fonts(fonts);
        Self
    }
}

impl eframe::App for Bare {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        CentralPanel::default().show(ui, |ui| {
            ui.heading("A bare window");
            for line in 1..=24 {
                ui.horizontal(|ui| {
                    _ = ui.button("Open");
                    ui.label(format!("Line {line} of what any window would have to show"));
                });
            }
        });
    }
}

/// The renderer and the size that Attune has.
pub fn options() -> eframe::NativeOptions {
    let viewport = egui::ViewportBuilder::default().with_inner_size([1280.0, 800.0]);
    eframe::NativeOptions { viewport, renderer: eframe::Renderer::Glow, ..Default::default() }
}

#[allow(dead_code)] // the benches begin it themselves
fn main() -> eframe::Result {
    eframe::run_native("bare", options(), Box::new(|context| Ok(Box::new(Bare::new(&context.egui_ctx)))))
}
