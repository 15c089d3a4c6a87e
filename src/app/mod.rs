//! What people see and press: the window. Everything it shows is plain data
//! from `model`, `files` and `documents`; everything it changes is an `Edit`.
//! No file is read, no document is made and no sentence stands here.

mod after_opening;
mod awake;
mod background;
mod commands;
mod dialogs;
mod draw;
pub mod ending;
mod handlers;
mod keys_in_order;
mod late_clicks;
mod notice;
pub mod open;
mod opening;
mod page;
pub mod platform;
mod request;
mod saving_told;
mod screen;
mod screens;
mod session;
pub mod shell;
mod status_bar;
mod still_pointer;
pub mod system;
mod tab_from_click;
mod theme;
mod then;
mod title_bar;
mod waiting_letter;
mod widgets;
mod window_place;
mod work;

use std::path::Path;

use egui::ViewportBuilder;

use crate::files::in_use;
use crate::files::places::{self, Places};
use crate::files::renderer::Renderer;
use crate::files::window_place::{LEAST, WindowPlace};
use crate::text;
use ending::Ending;
use handlers::in_use::PATIENCE;
pub use opening::try_here;
pub use platform::tell;
use shell::{App, Start};

/// Opens the window, with a file in it or with Home, until it is closed. Where another
/// window has the file open, that one comes forward instead, and what to say of it is given.
/// It is drawn by what is asked for, or by what can.
///
/// # Errors
/// When it cannot be opened: in the words of the system, a line for each renderer.
pub fn run(file: Option<&Path>, renderer: Option<Renderer>) -> Result<Option<String>, String> {
    let places = Places::from_environment();
    if let Some(file) = file.filter(|file| is_shown(file, &places)) {
        return Ok(Some(text!("in-use-forward", file = places::file_name(file))));
    }
    if let Some(file) = file {
        open::ahead::begin(file);
    }
    let content = |context: &eframe::CreationContext<'_>| -> Box<dyn eframe::App> {
        let platform = Box::new(platform::Desktop::of(context));
        let (places, file) = (places.clone(), file.map(Path::to_path_buf));
        let ending = Ending::watch(&places);
        Box::new(App::new(&context.egui_ctx, Start { places, today: None, platform, file, ending }))
    };
    opening::open(&places, renderer, &|| options(&places), &content).map(|()| None)
}

/// How the window begins.
fn options(places: &Places) -> eframe::NativeOptions {
    let mut viewport = ViewportBuilder::default()
        .with_title(text!("app-name"))
        .with_app_id("attune")
        .with_min_inner_size([LEAST.0, LEAST.1]);
    let place = WindowPlace::load(places);
    viewport = viewport.with_inner_size([place.size.0, place.size.1]).with_maximized(place.maximised);
    if let Some((x, y)) = place.at {
        viewport = viewport.with_position([x, y]);
    }
    if let Ok(icon) = eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon.png")) {
        viewport = viewport.with_icon(icon);
    }
    eframe::NativeOptions { viewport, ..Default::default() }
}

/// Whether another window has the file open, and has come forward.
fn is_shown(file: &Path, places: &Places) -> bool {
    in_use::holder(file, places).is_some_and(|other| in_use::ask_forward(&other, places, PATIENCE))
}
