//! How the window is drawn, and what is known of that on this computer: what drew last,
//! and what was begun and drew nothing. Losing it harms nobody, so a damaged one is begun
//! anew without a word.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::files::places::Places;
use crate::files::safe_write;

/// A file of ours is one line.
const MAX_BYTES: u64 = 1024;

/// What draws the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Renderer {
    /// OpenGL 2.0 or newer, which needs the least of everything.
    Glow,
    /// Vulkan, Direct3D 12 or Metal, by a graphics card.
    Wgpu,
    /// The same without a card: Direct3D's WARP, or Mesa's lavapipe.
    Software,
}

impl Renderer {
    /// The lightest first.
    pub const ALL: [Self; 3] = [Self::Glow, Self::Wgpu, Self::Software];

    /// What it is called on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Glow => "glow",
            Self::Wgpu => "wgpu",
            Self::Software => "software",
        }
    }
}

/// What drew the window the last time, and on which computer: some people's settings
/// follow them from one to another.
#[derive(Serialize, Deserialize)]
struct Worked {
    computer: String,
    renderer: Renderer,
}

/// What drew on this computer the last time.
pub fn worked(places: &Places) -> Option<Renderer> {
    let worked: Worked = ron::from_str(&read(&open(worked_path(places))?)?).ok()?;
    (worked.computer == computer()).then_some(worked.renderer)
}

/// All of them, in the order in which they are tried: what worked here first, and what
/// ended the program when it was tried last.
pub fn order(places: &Places) -> [Renderer; 3] {
    let (worked, broke) = (worked(places), broke(places));
    let mut order = Renderer::ALL;
    order.sort_by_key(|renderer| (Some(*renderer) == broke, Some(*renderer) != worked));
    order
}

/// What was begun and never drew, by a process that is no more.
fn broke(places: &Places) -> Option<Renderer> {
    let file = open(tried_path(places))?;
    // Locked by a start that is under way at this moment; nothing is wrong with that.
    file.try_lock().ok()?;
    ron::from_str(&read(&file)?).ok()
}

/// A window that is about to be drawn for the first time. If the program ends before it
/// is, by a driver that takes it along, the next start tries another renderer first.
pub struct Attempt {
    places: Places,
    renderer: Renderer,
    /// Locked for as long as the attempt goes on; none where it could not be written.
    mark: Option<File>,
}

impl Attempt {
    /// Begins one.
    pub fn begin(places: &Places, renderer: Renderer) -> Self {
        Self { places: places.clone(), renderer, mark: mark(places, renderer) }
    }

    /// Remembers that it drew, for this computer.
    pub fn drawn(mut self) {
        self.end();
        if worked(&self.places) == Some(self.renderer) {
            return;
        }
        let worked = Worked { computer: computer(), renderer: self.renderer };
        let written = ron::to_string(&worked).map_err(std::io::Error::other).and_then(|text| {
            // A convenience, like the place of the window.
            safe_write::replace_private(&worked_path(&self.places), text.as_bytes())
        });
        if let Err(error) = written {
            log::warn!("what draws the window was not written: {error}");
        }
    }

    /// Whatever came of it, the program goes on.
    fn end(&mut self) {
        if self.mark.is_some() {
            let _ = fs::remove_file(tried_path(&self.places));
        }
        // Only now, or another start would take it for one that was left behind.
        self.mark = None;
    }
}

impl Drop for Attempt {
    fn drop(&mut self) {
        self.end();
    }
}

/// Not synced, for it is written at each start: what a power cut takes of it was no driver's
/// fault.
fn mark(places: &Places, renderer: Renderer) -> Option<File> {
    safe_write::make_private_folder(&places.data).ok()?;
    let path = tried_path(places);
    let mut file = File::options().read(true).write(true).create(true).truncate(false).open(path).ok()?;
    file.try_lock().ok()?;
    file.set_len(0).ok()?;
    file.write_all(ron::to_string(&renderer).ok()?.as_bytes()).ok()?;
    Some(file)
}

fn open(path: PathBuf) -> Option<File> {
    // Somebody may have put something else there, and a pipe would hang.
    let is_small = path.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.len() <= MAX_BYTES);
    is_small.then(|| File::open(path).ok())?
}

fn read(file: &File) -> Option<String> {
    let mut text = String::new();
    file.take(MAX_BYTES).read_to_string(&mut text).ok()?;
    Some(text)
}

fn computer() -> String {
    gethostname::gethostname().to_string_lossy().into_owned()
}

fn worked_path(places: &Places) -> PathBuf {
    places.data.join("renderer.ron")
}

fn tried_path(places: &Places) -> PathBuf {
    places.data.join("renderer-tried.ron")
}

#[cfg(test)]
mod tests {
    use super::*;
    use Renderer::{Glow, Software, Wgpu};

    #[test]
    fn what_drew_on_this_computer_is_tried_first_and_on_another_nothing_is_known() {
        let home = tempfile::tempdir().unwrap();
        let places = Places::within(home.path());
        assert_eq!((worked(&places), order(&places)), (None, [Glow, Wgpu, Software]));
        Attempt::begin(&places, Software).drawn();
        assert_eq!((worked(&places), order(&places)), (Some(Software), [Software, Glow, Wgpu]));
        let elsewhere = fs::read_to_string(worked_path(&places)).unwrap().replace(&computer(), "another");
        fs::write(worked_path(&places), elsewhere).unwrap();
        assert_eq!(worked(&places), None);
        fs::write(worked_path(&places), "no such thing").unwrap();
        assert_eq!(order(&places), Renderer::ALL);
    }

    #[test]
    fn what_ended_the_program_is_tried_last_and_an_attempt_that_goes_on_is_no_failure() {
        let home = tempfile::tempdir().unwrap();
        let places = Places::within(home.path());
        Attempt::begin(&places, Glow).drawn();
        let under_way = Attempt::begin(&places, Glow);
        assert_eq!(order(&places), [Glow, Wgpu, Software]);
        // A second start meanwhile leaves the mark of the first alone.
        drop(Attempt::begin(&places, Wgpu));
        assert!(tried_path(&places).exists());
        drop(under_way);
        assert_eq!((order(&places), tried_path(&places).exists()), ([Glow, Wgpu, Software], false));
        // As it lies there when a driver ends the process.
        fs::write(tried_path(&places), "Glow").unwrap();
        assert_eq!(order(&places), [Wgpu, Software, Glow]);
        Attempt::begin(&places, Wgpu).drawn();
        assert_eq!(order(&places), [Wgpu, Glow, Software]);
    }
}
