//! How the window stood when it was closed: its size, its place, whether it filled the
//! screen. Losing it harms nobody, so a damaged one is begun anew without a word.

use std::io;

use serde::{Deserialize, Serialize};

use crate::files::places::Places;
use crate::files::safe_write;

/// No window of ours is smaller, in points.
pub const LEAST: (f32, f32) = (640.0, 420.0);

/// What a window has above its content, and a desktop below or above its windows, in
/// points. No system says how much of the screen is free.
const BARS: f32 = 96.0;

/// A file of ours is a few lines.
const MAX_BYTES: u64 = 4096;

/// How a window stands, in points of the system.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowPlace {
    /// The size of what is in it.
    pub size: (f32, f32),
    /// Its left upper corner; none: where the system puts it.
    pub at: Option<(f32, f32)>,
    /// It is as large as the screen.
    pub maximised: bool,
}

impl Default for WindowPlace {
    fn default() -> Self {
        Self { size: (1280.0, 800.0), at: None, maximised: false }
    }
}

impl WindowPlace {
    /// What was remembered, or the usual.
    pub fn load(places: &Places) -> Self {
        let path = places.data.join("window.ron");
        let small = path.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.len() <= MAX_BYTES);
        let text = if small { std::fs::read_to_string(path).unwrap_or_default() } else { String::new() };
        let place: Self = ron::from_str(&text).unwrap_or_default();
        if place.is_sensible() { place } else { Self::default() }
    }

    /// Writes it to the data folder, whole or not at all.
    ///
    /// # Errors
    /// When the data folder cannot be written.
    pub fn save(&self, places: &Places) -> io::Result<()> {
        let text = ron::to_string(self).map_err(io::Error::other)?;
        safe_write::replace_private(&places.data.join("window.ron"), text.as_bytes())
    }

    /// The same within the free part of a screen of this size. A window whose place is not
    /// on that screen goes where the system puts it: its own may be unplugged by now.
    #[must_use]
    pub fn within(self, (width, height): (f32, f32)) -> Self {
        let fit = |wanted: f32, free: f32, least: f32| wanted.min(free).max(least);
        let size = (fit(self.size.0, width, LEAST.0), fit(self.size.1, height - BARS, LEAST.1));
        let at = self.at.filter(|(x, y)| (-size.0..width).contains(x) && (-1.0..height).contains(y));
        // All of it, as far as there is room.
        let inside = |from: f32, size: f32, room: f32| from.min(room - size).max(0.0);
        let at = at.map(|(x, y)| (inside(x, size.0, width), inside(y, size.1 + BARS, height)));
        Self { size, at, ..self }
    }

    /// Somebody may have written in the file.
    fn is_sensible(&self) -> bool {
        let (x, y) = self.at.unwrap_or_default();
        let numbers = [self.size.0, self.size.1, x, y];
        numbers.iter().all(|number| number.is_finite() && number.abs() < 20_000.0)
            && self.size.0 >= LEAST.0
            && self.size.1 >= LEAST.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_never_larger_than_what_is_free_of_the_screen() {
        for screen in [(1024.0, 700.0), (1366.0, 768.0), (1920.0, 1080.0), (3840.0, 2160.0)] {
            let place = WindowPlace::default().within(screen);
            assert!(place.size.0 <= screen.0 && place.size.1 <= screen.1 - BARS, "{place:?} on {screen:?}");
        }
        assert_eq!(WindowPlace::default().within((1920.0, 1080.0)), WindowPlace::default());
        assert_eq!(WindowPlace::default().within((300.0, 200.0)).size, LEAST);
    }

    #[test]
    fn a_place_that_is_no_longer_on_the_screen_is_forgotten_and_one_at_its_edge_is_moved_in() {
        let at = |x, y| WindowPlace { at: Some((x, y)), size: (800.0, 600.0), maximised: false };
        let screen = (1920.0, 1080.0);
        assert_eq!(at(100.0, 50.0).within(screen), at(100.0, 50.0));
        assert_eq!(at(2000.0, 50.0).within(screen).at, None);
        assert_eq!(at(-900.0, 50.0).within(screen).at, None);
        assert_eq!(at(1800.0, 50.0).within(screen).at, Some((1120.0, 50.0)));
        assert_eq!(at(-100.0, 50.0).within(screen).at, Some((0.0, 50.0)));
        assert_eq!(at(100.0, 1000.0).within(screen).at, Some((100.0, 1080.0 - 600.0 - BARS)));
    }

    #[test]
    fn what_is_remembered_comes_back_and_what_is_damaged_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::within(folder.path());
        let place = WindowPlace { size: (900.0, 700.0), at: Some((10.0, 20.0)), maximised: true };
        place.save(&places).unwrap();
        assert_eq!(WindowPlace::load(&places), place);
        for damaged in ["", "(size: (1.0, 1.0))", "(size: (inf, 700.0))", "(at: Some((1e30, 0.0)))", "()))"] {
            std::fs::write(places.data.join("window.ron"), damaged).unwrap();
            assert_eq!(WindowPlace::load(&places), WindowPlace::default(), "{damaged}");
        }
    }
}
