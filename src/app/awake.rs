//! The screen stays awake: nobody touches the computer while a room talks about what is
//! on the wall.

use std::convert::Infallible;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::text;

/// Keeps the screen from going dark until it is dropped. Where the system has no way to
/// ask for that, nothing comes of it, and nobody is told: the screen goes dark as always.
pub struct Awake {
    /// Hanging up ends it.
    _line: Sender<Infallible>,
}

impl Awake {
    /// Asks the system, without waiting for its answer: a desktop may never give one.
    pub fn begin() -> Self {
        let (line, ended) = channel();
        // Windows keeps awake for the thread that asked, and for as long as there is one.
        std::thread::spawn(move || stay_awake(&ended));
        Self { _line: line }
    }
}

fn stay_awake(ended: &Receiver<Infallible>) {
    let mut wish = keepawake::Builder::default();
    let wish = wish.display(true).reason(text!("awake-reason")).app_name(text!("app-name"));
    match wish.app_reverse_domain("attune").create() {
        // Held until whoever wished it hangs up.
        Ok(_awake) => _ = ended.recv(),
        Err(error) => log::info!("the screen may go dark: {error}"),
    }
}
